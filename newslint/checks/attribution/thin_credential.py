"""ATT009 thin-credential."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, span, told
from newslint.checks.attribution._lay import lay_verdict
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
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


@rule(
    "ATT009", "thin-credential", severity="info", confidence=0.75, not_kinds=("writer-is-source",)
)
def thin_credential(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A source passes judgment, and nothing says where the expertise comes from.

    "An expert in housing" could be anybody. Say whom the source works for, what post or book or study
    makes the opinion worth having, so that readers can weigh it. The same goes for a beekeeper on a
    vaccine: what somebody owns, sings or walks gives no standing in a matter for a laboratory.

    Bad: Ann Lee, [[an expert in housing policy]], said the rents would fall.
    Bad: Bo Berg, [[a Danish security analyst]], called the plan naive.
    Bad: [[Pat Moss, who keeps bees in Thirsk, said]] the vaccine was unsafe.
    Good: Ann Lee, who teaches housing policy at Leeds University, said the rents would fall.
    Near miss: Bo Berg, a Nordbank analyst, called the plan naive.
    Near miss: Ann Lee, an economist, said the rents would fall. She has advised the Housing Council since 2011.
    """
    for number, item in told(sourcing):
        if item.says is None:
            continue
        place = lay_verdict(item)
        if place is None:
            place = _prefixed(item) or _after_said(item) or _before_name(item)
            if place is not None and _placed(sourcing, item, place[1]):
                continue
        if place is not None:
            yield Hit(
                *place,
                "Nothing shows why this source can judge it. Give the post, work or study that does.",
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
                    *span(lex, i, end),
                    "The credential says too little. Give the post, firm or work behind it.",
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


def _after_said(item: Sourced) -> tuple[int, int] | None:
    """ "…”, said housing analyst Ann Lee.": nothing follows that tells of a firm or a post."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] not in ("said", "says"):
            continue
        for k in range(i + 1, min(i + 4, item.last - 2)):
            if lex.capital(k) or not low[k].isalpha():
                break
            if low[k] in _CREDENTIALS and lex.capital(k + 1) and lex.capital(k + 2):
                end = k + 3
                return span(lex, i + 1, end) if lex.at(end) == "." and k > i + 1 else None
    return None


def _before_name(item: Sourced) -> tuple[int, int] | None:
    """ "A public affairs analyst, Mr Bo Berg, said" at the head of the sentence."""
    lex, low, first = item.lexemes, item.lexemes.low, item.first
    if low[first] not in ("a", "an"):
        return None
    comma = next((k for k in range(first + 1, min(first + 6, item.last)) if low[k] == ","), 0)
    if not comma or low[comma - 1] not in _CREDENTIALS or not lex.capital(comma + 1):
        return None
    if any(lex.capital(k) for k in range(first + 1, comma)):
        return None
    end = comma + 1
    while lex.capital(end) or lex.at(end) == ".":
        end += 1
    return span(lex, first, end) if lex.at(end) == "," and lex.at(end + 1) in _SAID else None


_SAID = words("said says warned argued predicted called believes told described")


def _placed(sourcing: list[Sourced], item: Sourced, end: int) -> bool:
    """Whether the story says elsewhere whom the one whose name ends there works for."""
    lex = item.lexemes
    name = lex.words[lex.index(end) - 1]
    if name.lower() in _SAID:
        name = lex.words[lex.index(end) - 2]
    for other in sourcing:
        if other is item:
            continue
        theirs = other.lexemes
        for i in other.outside:
            linked = theirs.words[i] == name and theirs.at(i + 1) in _LINKS
            if linked and any(theirs.capital(k) for k in range(i + 2, min(i + 7, other.last))):
                return True
    return False


_LINKS = words("of at from with ,")


def _told_more(sourcing: list[Sourced], number: int) -> bool:
    """Whether the next sentence of the paragraph tells of the source's work."""
    following = sourcing[number + 1] if number + 1 < len(sourcing) else None
    if following is None or following.block != sourcing[number].block:
        return False
    lex = following.lexemes
    return lex.at(following.first) in ("she", "he") and any(
        lex.capital(i) for i in following.outside if i != following.first
    )
