"""ATT002 vague-source."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.checks.attribution._groups import (
    ALONE,
    COMMENTING,
    MEDIA,
    PUBLIC,
    backed,
    group,
)
from newslint.document import Document
from newslint.finding import Hit
from newslint.patterns import lazy
from newslint.registry import rule
from newslint.text import words

_ACCORDING = COMMENTING | MEDIA | PUBLIC
_SPEAKING = COMMENTING | words(
    "unions residents locals people citizens netizens users workers investors traders villagers"
)
_VERBS = words("""
    say says said believe believes believed fear fears feared think thought argue argued agree agreed
    warn warned claim claimed feel felt predict predicted expect suggest suggested contend contended
    worry worried hope consider considered view viewed blame blamed question questioned doubt doubted
    wonder point pointed complain complained insist insisted speculate speculated reckon reckoned
    """)
_PLAIN_SAYING = words("say fear claim complain insist warn argue believe")
_VOICED = words("""
    voiced shared felt held expressed echoed hailed criticised criticized praised condemned slammed
    regarded considered described dismissed feared believed lambasted derided mocked
    """)
_SIGNS = (
    "widely",
    "generally",
    "commonly",
    "universally",
    " often",
    " well ",
    "no secret",
    "common knowledge",
)
_WELL_KNOWN = lazy(
    r"\b[Ii]t(?: is|['’]s| was) (?:(?:well|widely|generally|commonly|often|no secret|common knowledge) ?"
    r"(?:known|believed|accepted|understood|agreed|acknowledged|thought|felt|assumed|said|argued)?)(?= that\b)"
    r"|\b(?:is|are|was|were|been) (?:widely|generally|commonly|universally) "
    r"(?:believed|thought|seen|regarded|considered|viewed|assumed|accepted|acknowledged|recognized|recognised)\b"
)


@rule("ATT002", "vague-source", severity="warning", confidence=0.8)
def vague_source(document: Document, sourcing: list[Sourced]) -> Iterator[Hit]:
    """A statement rests on people or papers without a name.

    "Experts say" and "according to media outlets" tell readers nothing about who knows, and nobody
    can be asked. Name one of them, say which outlets, or cut the statement. Where somebody with a
    name speaks in the next breath, the general phrase only leads in, and is left alone.

    Bad: [[According to local media outlets]], the bridge will be sold.
    Bad: [[Experts say]] the spray will replace injections within five years.
    Bad: It is a worry [[shared by residents in many towns]].
    Bad: [[It is well known]] that most students back the strike.
    Bad: [[Critics fear]] that half the jobs could go.
    Good: According to the Leeds Mercury, the bridge will be sold.
    Near miss: Critics say the spray is untested. “Nobody has seen the data,” said Ann Lee of Leeds
        General Infirmary.
    Near miss: According to officials at the Leeds office, the bridge will be sold.
    Near miss: The experts on the panel, Ann Lee and Bo Berg, said the spray was safe.
    Near miss: Residents of Mill Lane said they had not slept.
    Near miss: According to studies by Leeds University and the army, the spray is safe.
    Near miss: Some said nothing and went home.
    Near miss: The goal was celebrated by fans in the south stand.
    """
    for number, item in enumerate(sourcing):
        hit = _known(document, item)
        if hit is None:
            hit = _spoken(item) or _voiced(item)
            if hit is None or backed(sourcing, number):
                continue
        said = document.text[hit[0] : hit[1]]
        yield Hit(hit[0], hit[1], f"“{said}”: who? Name the source or cut the statement.")


def _spoken(item: Sourced) -> tuple[int, int, bool] | None:
    """ "according to experts", "experts say": its place, and whether a name after it mends it."""
    lex, low = item.lexemes, item.lexemes.low
    for at, i in enumerate(item.outside):
        if low[i] == "according" and lex.at(i + 1) == "to" and i + 2 < item.last:
            found = group(lex, i + 2, item.last, _ACCORDING)
            if found and not _specified(item, found.last):
                return lex.starts[i], lex.ends[found.last - 1], False
        if at == 0 or low[i - 1] in (",", ";", "and", "but", "that", "as", "while", "—"):
            found = group(lex, i, item.last, _SPEAKING)
            if found is None or found.last >= item.last or low[found.last] not in _VERBS:
                continue
            alone = found.head == found.first and low[found.head] in ALONE
            if alone and low[found.last] in ("said", "say", "thought", "felt"):
                continue
            if (
                not found.counted
                and low[found.head] in PUBLIC
                and low[found.last] not in _PLAIN_SAYING
            ):
                continue
            if found.counted and low[found.head] in PUBLIC and low[found.last] == "expect":
                continue
            if not found.counted and item.carried:
                continue  # the experts just named
            return lex.starts[found.first], lex.ends[found.last], False
    return None


def _voiced(item: Sourced) -> tuple[int, int, bool] | None:
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] in _VOICED and lex.at(i + 1) == "by" and i + 2 < item.last:
            found = group(lex, i + 2, item.last, COMMENTING | PUBLIC)
            if found and not _specified(item, found.last):
                return lex.starts[i], lex.ends[found.last - 1], False
    return None


def _known(document: Document, item: Sourced) -> tuple[int, int, bool] | None:
    text = document.text
    if not any(text.find(sign, item.start, item.end) >= 0 for sign in _SIGNS):
        return None
    found = _WELL_KNOWN.search(text, item.start, item.end)
    if found is None or any(q.start <= found.start() < q.end for q in item.quotes):
        return None
    return found.start(), found.end(), False


def _specified(item: Sourced, i: int) -> bool:
    """Whether words after the group say which ones: "of Mill Lane", "at the office", "such as"."""
    return item.lexemes.at(i) in (
        "of", "at", "by", "from", "in", "who", "with", "on", "near", "within", "such", "including",
        "for", "published", "like", "including", "close", "familiar", "cited", "quoted", "compiled",
    )  # fmt: skip
