"""ATT008 anonymous-source."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, named, told
from newslint.finding import Hit
from newslint.language.lexicon import SAYING
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_MESSAGE = "This source has no name, and no reason is given. Name the source, or say why not."
_REASONS = words("""
    pseudonym authorised authorized because since fear fears feared
    fearing retribution reprisals reprisal withheld privacy security sensitive confidential
    """)
_OPENERS = words(", ; — but and as while")
_UTTERED = words("expressed expresses voiced voices vented fumed gushed")


@rule(
    "ATT008",
    "anonymous-source",
    severity="info",
    confidence=0.75,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def anonymous_source(sourcing: list[Sourced]) -> Iterator[Hit]:
    """Somebody without a name is quoted, and readers are not told why the name is kept back.

    A source who can't be named needs a reason that readers can weigh ("because she was not authorised
    to speak"), and a description of how the source knows. A comment from the street or the web needs
    a name or it proves nothing. The rule looks at one voice at a time; "experts say" is vague-source.
    The first paragraph may keep the name for the second.

    Bad: [[A senior official]] said the fleet would leave on Friday.
    Bad: [[A person familiar with the talks]] said the price was too low.
    Bad: One teacher, [[who asked not to be named]], said the roof leaked.
    Good: A senior official, who asked not to be named because the talks go on, said the fleet would leave.
    Near miss: An official said the fleet would leave, on condition of anonymity, for fear of losing her post.
    Near miss:
        Fleet to leave

        A senior official said the fleet would leave on Friday.

        Harbour clerk Ann Lee said it was the tide that mattered.
    """
    for number, item in told(sourcing):
        if item.block == sourcing[0].block != sourcing[-1].block:
            continue  # a lead may keep the name for the next paragraph
        found = PATTERNS.find(item)
        if found and not _reason(sourcing, number):
            first = min(found, key=_place)
            yield Hit(first.start, first.end, _MESSAGE)


def _place(match: Match) -> tuple[bool, int]:
    """A name that is kept back goes before a voice, the first before others."""
    return not match.pattern.startswith("kept"), match.start


def _reason(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence or one beside it in the paragraph gives a reason or a name."""
    block = sourcing[number].block
    for other in sourcing[max(0, number - 1) : number + 2]:
        if other.block == block and (
            any(other.lexemes.low[i] in _REASONS for i in other.outside)
            or (
                other is not sourcing[number]
                and other.says is not None
                and named(other, other.start)
            )
        ):
            return True
    return False


@guard("subject-opens")
def _subject_opens(place: Place, i: int) -> bool:
    """The subject of a clause may begin here."""
    return i == place.first or place.at(i - 1) in _OPENERS


@guard("says")
def _says(place: Place, i: int) -> bool:
    """A verb of saying stands here."""
    return place.at(i) in SAYING or place.at(i) in _UTTERED


@guard("quoting")
def _quoting(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """The sentence holds a quotation."""
    return bool(place.item.quotes)
