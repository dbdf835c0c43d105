"""ATT009 thin-credential."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.analyses.statements import told
from newslint.checks.attribution._clauses import span
from newslint.checks.attribution._lay import lay_verdict
from newslint.checks.attribution._story_kinds import VIEWS
from newslint.finding import Hit
from newslint.language.lexemes import Lexemes
from newslint.registry import rule
from newslint.text import words

_CREDENTIALS = words("""
    expert commentator analyst specialist observer consultant pundit insider strategist influencer
    academic researcher scientist economist scholar
    """)
_LONGEST = 8
_ABOUT = words("in on of")
_PARTIES = words("republican presbyterian lutheran anglican vatican")
_PEOPLES = ("an", "ese", "ish", "ian", "ch", "li", "qi", "ani")


@rule("ATT009", "thin-credential", severity="info", confidence=0.75, not_kinds=VIEWS)
def thin_credential(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A source passes judgment, and nothing says where the expertise comes from.

    "An expert in housing" could be anybody. Say whom the source works for, what post or book or study
    makes the opinion worth having, so that readers can weigh it. The same goes for a beekeeper on a
    vaccine: what somebody owns, sings or walks gives no standing in a matter for a laboratory.

    Bad: Ann Lee, [[an expert in housing policy]], said the rents would fall.
    Bad: The rents would fall, said Ann Lee, [[an expert in housing policy]].
    Bad: [[Housing expert Ann Lee said]] the rents would fall.
    Bad: Bo Berg, [[a Danish security analyst]], called the plan naive.
    Bad: [[Pat Moss, who keeps bees in Thirsk, said]] the vaccine was unsafe.
    Bad: “The method is flawed,” [[said Jim Ott, who walks his dog there]].
    Bad: [[Jim Ott, a father of two, said]] the bridge was structurally unsound.
    Good: Ann Lee, who teaches housing policy at Leeds University, said the rents would fall.
    Near miss: Ann Lee, an expert in housing policy at Leeds University, said the rents would fall.
    Near miss: Bo Berg, an analyst with Nordbank, called the plan naive.
    Near miss: Bo Berg, an analyst for the county police, called the plan naive.
    Near miss: Bo Berg, a Nordbank analyst, called the plan naive.
    Near miss: Pat Moss, who keeps bees in Thirsk, said the blast had woken her.
    Near miss: Jim Ott, who surveyed the bridge, said it was structurally unsound.
    Near miss: Ida Fry, who has run the gallery since 1990, said the painting was a fake.
    Near miss: Jim Ott, a father of two, said the road was unsafe for children.
    Near miss: Ann Lee, an expert in housing policy, died on Monday.
    Near miss: Ann Lee, an economist, said the rents would fall. She has advised the Housing Council since 2011.
    Near miss: Ann Lee, a scientist who led the survey, said the rents would fall.
    """
    for number, item in told(sourcing):
        if item.says is None:
            continue
        place = lay_verdict(item) or _prefixed(item)
        if place is not None:
            yield Hit(
                *place, "What makes this source a judge of it? Name the work or study that does."
            )
            continue
        if not any(item.lexemes.low[i] in _CREDENTIALS for i in item.outside):
            continue
        lex = item.lexemes
        for i in item.outside:
            if lex.low[i] not in ("a", "an") or lex.at(i - 1) != "," or not lex.capital(i - 2):
                continue
            end = _appositive(lex, i, item.last)
            if end and lex.capital(i - 3) and not _told_more(sourcing, number):
                yield Hit(
                    *span(lex, i, end), "Of what standing? Name the post, firm or work that tells."
                )
                break


def _appositive(lex: Lexemes, i: int, last: int) -> int:
    """Where the bare credential that opens at `i` ends; 0 if it says more or is none."""
    head = False
    about = False
    for k in range(i + 1, min(i + _LONGEST + 1, last)):
        word = lex.low[k]
        if word in (",", "."):
            return k if head else 0
        if word in _CREDENTIALS:
            head = True
        elif word in _ABOUT and head:
            about = True
        elif lex.capital(k):
            if about or not word.endswith(_PEOPLES) or word in _PARTIES:
                return 0
        elif not (word.isalpha() or word in "-’'") or word in _MORE:
            return 0
    return 0


_MORE = words("who whose which that at for with from and by to formerly based")


def _prefixed(item: Sourced) -> tuple[int, int] | None:
    """ "Housing expert Ann Lee said": a post as good as none before the name, at the head of the sentence."""
    lex, low, first = item.lexemes, item.lexemes.low, item.first
    for i in range(first, min(first + 4, item.last - 3)):
        if i > first and lex.capital(i):
            return None
        if low[i] in _CREDENTIALS and lex.capital(i + 1) and lex.capital(i + 2):
            end = i + 3
            said = low[end] in (
                "said",
                "says",
                "warned",
                "argued",
                "predicted",
                "called",
                "believes",
            )
            return (
                span(lex, first, end + 1)
                if said and low[first] not in ("the", "its", "their")
                else None
            )
    return None


def _told_more(sourcing: list[Sourced], number: int) -> bool:
    """Whether the next sentence of the paragraph tells of the source's work."""
    following = sourcing[number + 1] if number + 1 < len(sourcing) else None
    if following is None or following.block != sourcing[number].block:
        return False
    lex = following.lexemes
    return lex.at(following.first) in ("she", "he") and any(
        lex.capital(i) for i in following.outside if i != following.first
    )
