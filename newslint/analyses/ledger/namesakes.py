"""Whether two mentions that read like one person's may be two people's: relatives, namesakes."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from newslint.analyses.story import Sentence
from newslint.document import Document
from newslint.language.lexicon import FEMALE, FEMININE, MALE, MASCULINE, SUFFIXES, TITLES
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import TYPE_CHECKING, Literal
from newslint.text import Span, words

if TYPE_CHECKING:
    from newslint.analyses.people import Mention

_KIN = words(
    "father mother dad mum mom parent parents husband wife spouse partner partners son sons daughter "
    "daughters child children brother brothers sister sisters sibling siblings twin twins triplet "
    "triplets uncle aunt auntie nephew niece cousin cousins grandfather grandmother grandparent "
    "grandparents grandson granddaughter grandchild grandchildren grandad grandpa grandma granny "
    "stepfather stepmother stepson stepdaughter stepbrother stepsister half-brother half-sister "
    "widow widower fiance fiancé fiancee fiancée bride groom couple couples newlyweds family families "
    "relative relatives relation relations kin clan dynasty married marriage wed wedding in-law "
    "brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law ex-husband "
    "ex-wife girlfriend boyfriend guardian heir heiress namesake namesakes related unrelated senior "
    "junior sr jr elder eldest younger youngest older oldest toddler baby infant boy girl teenager "
    "another different other same-named both two three brood household"
)
"""Words near a name that speak of a second person who may bear it."""
_THEN = words("then ago youth childhood teenage")


class Cast:
    """Who bears which name in a story, and what is said around the mentions."""

    def __init__(
        self,
        document: Document,
        lexemes: list[Lexemes],
        people: list[Mention],
        sentences: list[Sentence],
    ) -> None:
        self._document = document
        self._lexemes = lexemes
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        bearers: dict[str, set[int]] = {}
        for mention in people:
            if mention.mention in ("full", "surname"):
                bearers.setdefault(_surname(self._text(mention)), set()).add(mention.entity)
        self._blocks = {block.start: number for number, block in enumerate(document.blocks)}
        self._kin: bool | None = None
        self._shared = {name for name, held in bearers.items() if len(held) > 1}

    def is_sure(
        self,
        first: Mention,
        second: Mention,
        younger: Mention,
        apart: Literal["near", "slip", "far"],
        told: bool,
    ) -> bool:
        """Whether two mentions, of one person by their words, are one person's without a doubt.

        `younger` is the one with the lower age, which may be that of another time. `told`: the second
        age stands in a clause of its own ("Lee, who is 34,"), as of somebody who is known already.
        """
        if self._is_of_another_time(younger, first is younger):
            return False
        if self._sentence(first.start) == self._sentence(second.start):
            return False  # nobody is introduced twice in one
        if first.mention == "full" and second.mention == "full":
            near = self._around(second, before=0, after=0) | self._around(first, before=0, after=0)
            return _agree(self._text(first), self._text(second)) and not near & _NAMESAKES
        for mention in (first, second):
            if mention.mention == "surname" and not self._is_plainly(mention):
                return False
        rank = self._title(second)
        if rank in _RANKS and rank != self._title(first):
            return False
        if told:
            return _KIN.isdisjoint(self._around(second, before=0, after=0))
        if apart == "near":
            return not any(self._around(each, before=1, after=1) & _KIN for each in (first, second))
        return apart == "slip" and not self._tells_of_kin()

    def _tells_of_kin(self) -> bool:
        """Whether any word of the story speaks of relatives or namesakes."""
        if self._kin is None:
            self._kin = any(not _KIN.isdisjoint(lex.low) for lex in self._lexemes)
        return self._kin

    def _is_plainly(self, mention: Mention) -> bool:
        """Whether a surname alone can mean nobody but the person it was read as."""
        own, name = self._text(mention), mention.name
        if _surname(own) != _surname(name) or _surname(own) in self._shared:
            return False  # a given name alone, or one of several
        title = self._title(mention)
        if title in FEMININE or title in MASCULINE:
            given = name.split()[0].casefold()
            others = FEMALE - MALE if title in MASCULINE else MALE - FEMALE
            return given not in others or any(part.casefold() == title for part in name.split())
        return not self._is_listed(mention)

    def _title(self, mention: Mention) -> str:
        before = self._document.text[max(0, mention.start - 12) : mention.start].split()
        return before[-1].casefold() if before else ""

    def _is_listed(self, mention: Mention) -> bool:
        """Whether it stands in a list of names and numbers: "Lee, 14, Osei, 12, Moss, 9"."""
        lex, span = self._lex(mention), self._sentence(mention.start)
        first, last = lex.index(span.start), lex.index(span.end)
        pairs = sum(
            lex.capital(k - 1) and lex.low[k] in ",(" and lex.at(k + 1).isdigit()
            for k in range(first + 1, last)
        )
        return pairs > 2

    def _is_of_another_time(self, mention: Mention, introduced: bool) -> bool:
        """Whether its sentence tells of the past: "in 2010"; a full date may be the story's own."""
        lex, span = self._lex(mention), self._sentence(mention.start)
        said = lex.low[lex.index(span.start) : lex.index(span.end)]
        if not _THEN.isdisjoint(said):
            return True
        return any(
            len(word) == 4
            and word.isdigit()
            and word[:2] in ("18", "19", "20")
            and (before == "in" if introduced else before != "since")
            for before, word in pairwise(said)
        )

    def _around(self, mention: Mention, before: int, after: int) -> set[str]:
        """The words of a mention's sentence and of those around it, in lower case."""
        at = max(0, bisect_right(self._starts, mention.start) - 1)
        near = self._sentences[max(0, at - before) : at + after + 1]
        return set(Lexemes(self._document.text, near[0].start, near[-1].end).low)

    def _lex(self, mention: Mention) -> Lexemes:
        at = max(0, bisect_right(self._starts, mention.start) - 1)
        return self._lexemes[self._blocks[self._sentences[at].block.start]]

    def _sentence(self, offset: int) -> Span:
        each = self._sentences[max(0, bisect_right(self._starts, offset) - 1)]
        return Span(each.start, each.end)

    def _text(self, mention: Mention) -> str:
        return self._document.text[mention.start : mention.end]


_RANKS = TITLES - words("mr mr. mrs mrs. ms ms. miss dr dr. sir dame")
_NAMESAKES = words(
    "another namesake namesakes unrelated different relation other senior junior sr jr"
)


def _surname(name: str) -> str:
    parts = [part.casefold().rstrip(".") for part in name.replace(",", " ").split()]
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts.pop()
    return parts[-1] if parts else ""


def _agree(one: str, two: str) -> bool:
    """Whether the middle names of two full names, where both have some, begin alike."""
    first, second = one.split()[1:-1], two.split()[1:-1]
    return not (first and second) or first[0][0].casefold() == second[0][0].casefold()
