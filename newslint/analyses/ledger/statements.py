"""What sentences affirm and deny, so that two can be held against each other."""

from __future__ import annotations

from newslint.analyses.ledger.ledger import Line
from newslint.analyses.ledger.opposites import POLES
from newslint.analyses.ledger.values import stem
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

NEGATIONS = words("not no never n't cannot without nobody none neither nor nothing t")
DENIALS = words(
    "fails failed fail failing refuses refused refuse refusing declines declined denies denied deny denying "
    "unlikely against stops stopped stop unable avoid avoids avoided prevent prevents prevented rejects rejected reject "
    "drops dropped cancels cancelled canceled scraps scrapped rules ruled out hardly barely few"
)
SUPPOSED = words(
    "if whether would could might may should unless possible possibly potential potentially likely "
    "perhaps maybe planned planning proposes proposed hopes hope hoped wants wanted want expected expects expect aims aim "
    "trying try tries tried sought seeks seek urges urged urge calling demands demanded threatens threatened "
    "wouldn couldn shouldn mightn vows vowed claims claimed alleged allegedly fears feared can considers considering"
)
CHANGING = words(
    "but despite although though however until before again then later previously earlier formerly once "
    "initially originally instead reversed reversal reverse appeal appealed since now longer "
    "while whereas unlike other another others different second previous yet ago compared than conversely "
    "simultaneously resumed subsequently eventually meanwhile following both either neither each respectively some"
)


class Fact(NamedTuple):
    """A word of a sentence that belongs to a class of opposites, with the pole it has there."""

    line: Line
    at: int  # its lexeme
    kind: int
    pole: int  # with a negation before it taken in


FUNCTION = words(
    "a an the this that these those my your his her its our their whose which who whom what when where why how whether if "
    "then than as at by for from in into of off on onto out over per since through throughout till to toward towards under "
    "until upon via with within without about above across after against along among amid around before behind below beneath "
    "beside besides between beyond despite down during except inside like near outside past unlike and or but nor so yet "
    "because although though while whereas unless is are was were be been being am has have had having do does did doing will "
    "would shall should can could may might must not never ever also too very just only even still already again ago away "
    "back here there now later earlier soon today yesterday tomorrow tonight it he she they we you i him them us me himself "
    "herself itself themselves said says say saying told tells added according each every either neither both all some any "
    "up s t d ll re ve one two three four five six seven eight nine ten million billion year years time people person new"
)
"""Words that say nothing of what a sentence is about."""


def own_words(line: Line) -> list[str]:
    """The lexemes of a sentence in lower case, quoted ones empty, and the month of May apart from "may"."""
    own, lex = line.own, line.lex
    return [
        ("" if not own[k] else "month" if w == "may" and lex.capital(k) and k > line.first else w)
        for k, w in enumerate(line.low, line.first)
    ]


def topics(line: Line, own: bool = True) -> set[str]:
    """Stems of its content words."""
    return {
        stem(w)
        for w in (own_words(line) if own else line.low)
        if len(w) > 2 and w[0].isalpha() and w not in FUNCTION
    }


def facts(line: Line) -> list[Fact]:
    """The facts of a sentence, quoted words apart."""
    found = []
    low = own_words(line)
    for k, word in enumerate(low):
        places = POLES.get(word)
        if word in VOTING and (side := _side(low, k)) is not None:
            found.append(Fact(line, line.first + k, _VOTE, side))
        if places is None:
            continue
        if low[k - 1 : k] and low[k - 1] in _IDIOMS:
            continue
        flipped = is_denied(low, k)
        found += [Fact(line, line.first + k, kind, pole ^ flipped) for kind, pole in places]
    return found


_IDIOMS = words(
    "give gives gave given giving pull pulls pulled withdraw withdraws withdrew seek seeks sought"
)
"""What takes the sense of a noun behind it: "give rise to", "pull support"."""
_VOTE = -1
VOTING = frozenset(("voted", "votes", "vote", "voting"))


def _side(low: list[str], k: int) -> int | None:
    """For or against: "voted against the grant", "voted no"."""
    after = low[k + 1 : k + 4]
    if after[:1] in (["for"], ["yes"]) or after[:2] in (["in", "favour"], ["in", "favor"]):
        return 0
    return 1 if after[:1] in (["against"], ["no"]) else None


def is_denied(low: list[str], k: int) -> bool:
    """Whether a negation stands shortly before a word."""
    return not NEGATIONS.isdisjoint(low[max(0, k - 3) : k])


def is_unsure(low: list[str]) -> bool:
    """Whether a sentence supposes, plans or denies more than it tells."""
    return not SUPPOSED.isdisjoint(low) or "?" in low


def is_changing(low: list[str]) -> bool:
    """Whether a sentence tells of more than one time or state."""
    if "until" in low and low[low.index("until") :][1:3] == ["further", "notice"]:
        low = [word for word in low if word != "until"]
    return not CHANGING.isdisjoint(low)


def span(line: Line, index: int) -> tuple[int, int]:
    """Where a lexeme stands."""
    return line.lex.starts[index], line.lex.ends[index]
