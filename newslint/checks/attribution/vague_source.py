"""ATT002 vague-source."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import COMMENTING, Sourced, backed, closing, unowned
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.numbers import STOP_WORDS
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_NEAR = 9  # sentences
_HIDDEN = "hidden"
"""What patterns of those begin with who won't be named: who speaks next is somebody else."""
_ADVERBS = words("sometimes often still now then however meanwhile today perhaps")
_OPENERS = words(", ; and but that as while —")


@rule("ATT002", "vague-source", severity="warning", confidence=0.8, not_kinds=("blog",))
def vague_source(document: Document, sourcing: list[Sourced]) -> Iterator[Hit]:
    """A statement rests on people or papers without a name.

    "Experts say" and "according to media outlets" tell readers nothing about who knows, and nobody
    can be asked. Name one of them, say which outlets, or cut the statement. Where somebody with a
    name speaks in the next breath, the general phrase only leads in, and is left alone.

    Bad: [[Experts say]] the tide mill will pay for itself in four winters.
    Bad: [[According to local media outlets]], the bridge will be sold.
    Bad: [[It is well known]] that the ferrymen back the strike.
    Near miss: Critics say the spray is untested. “Nobody has seen the data,” said Ann Lee of Leeds
        General Infirmary.
    Near miss: Campaigners argue that the dam will drown the valley. Among them is Ann Lee of Save the Fells.
    Near miss: The experts on the panel, Ann Lee and Bo Berg, said the spray was safe.
    """
    for number, item in enumerate(sourcing):
        place = unowned(item)
        if place is None:
            found = PATTERNS.find(item)
            first = next((each for each in found if not _just_named(sourcing, number, each)), None)
            if first is None:
                continue
            place = first.start, first.end
            hidden = first.pattern.startswith(_HIDDEN)
            if (not hidden and backed(sourcing, number, place)) or _told_of(item, first, found[-1]):
                continue
        elif _told_by(item, place):
            continue
        said = document.text[place[0] : place[1]]
        yield Hit(*place, f"“{said}” names nobody. Name the source, or cut the statement.")


def _told_by(item: Sourced, place: tuple[int, int]) -> bool:
    """Whether somebody says it who stands before: "a guard says there are fears that …"."""
    if item.says is None or item.says.start >= place[0]:
        return False
    lex = item.lexemes
    between = lex.low[lex.index(item.says.start) + 1 : lex.index(place[0])]
    return not between or between == ["that"]


def _told_of(item: Sourced, first: Match, last: Match) -> bool:
    """Whether somebody who isn't such a group closes the sentence as its source.

    "Critics thought it indecent, according to Ada Penn": the critics are what she tells of.
    """
    source = closing(item, first.mark_last - 1)
    return source is not None and last.mark_first < source.first


def _just_named(sourcing: list[Sourced], number: int, found: Match) -> bool:
    """Whether the paragraph spoke of them before the sentence: experts just named need no second naming."""
    item = sourcing[number]
    if found.pattern != "commenting" or not item.carried:
        return False
    heads = COMMENTING.intersection(item.lexemes.low[found.first : found.last])
    return any(
        word in each.lexemes.low[each.first : each.last]
        for each in sourcing[max(0, number - _NEAR) : number]
        if each.block == item.block
        for head in heads
        for word in (head, head.removesuffix("s"))
    )


@guard("opening")
def _opening(place: Place, i: int) -> bool:
    """A clause may begin here; "he and aviation experts agree" is none."""
    before = place.at(i - 1)
    joined = before == "and" and place.at(i - 2) in ("he", "she", "they")
    return i == place.first or (before in _OPENERS and not joined)


@guard("fresh")
def _fresh(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """Nobody in the sentences before it speaks on."""
    return not place.item.carried


@guard("kind")
def _kind(place: Place, i: int) -> bool:
    """A word that may stand before a group: no name, no adverb, no part of another phrase."""
    word = place.low[i]
    if word == "-":
        return True
    plain = word[0].isalpha() and (word not in STOP_WORDS or place.at(i - 1) == "-")
    adverb = word.endswith("ly") or word in _ADVERBS
    return plain and not adverb and not place.lexemes.capital(i)


@guard("plural")
def _plural(place: Place, i: int) -> bool:
    """A noun of many, without a capital."""
    return place.low[i].endswith("s") and _kind(place, i)
