"""What makes the sentences of the running text hard, and how easily the whole of it reads."""

from __future__ import annotations

from newslint.analyses.readability.readability import Measured, Readability
from newslint.analyses.story import Tagged, Word
from newslint.language.ease import (
    Traits,
    ease,
    flesch_kincaid_grade,
    is_nominalisation,
    is_rare,
    traits,
)
from newslint.startup.fast_typing import NamedTuple

_BE = frozenset("be is are was were been being am 's ’s 're ’re get gets got".split())
_LONG = 25  # words
_MANY_CLAUSES = 4
_SHOWN = 3  # words of a kind


class HardSentence(NamedTuple):
    """A sentence with its grade and the places that make it hard."""

    measured: Measured
    grade: float  # Flesch–Kincaid
    clauses: int  # finite verbs
    rare: list[Word]
    nominalisations: list[Word]
    passives: list[Word]  # the participles

    def reasons(self) -> list[str]:
        """Why the sentence is hard, the weightiest first; empty where nothing stands out."""
        found = []
        if (size := self.measured.counts.words) >= _LONG:
            found.append(f"{size} words")
        if self.clauses >= _MANY_CLAUSES:
            found.append(f"{self.clauses} clauses")
        for name, held in (("rare words", self.rare), ("abstract nouns", self.nominalisations)):
            if len(held) > 1:
                said = ", ".join(dict.fromkeys(word.text for word in held[:_SHOWN]))
                found.append(f"{name}: {said}{' …' if len(held) > _SHOWN else ''}")
        if len(self.passives) > 1:
            found.append(f"{len(self.passives)} passives")
        if not found and (long := self.measured.counts.polysyllables):
            found.append(f"{long} long words")
        return found


class Hardness(NamedTuple):
    """The sentences of the running text in order, the story's traits and newslint_ease."""

    sentences: list[HardSentence]
    traits: Traits | None
    ease: float | None

    def hardest(self, most: int) -> list[HardSentence]:
        """The hardest sentences, the very hardest first."""
        whole = [each for each in self.sentences if each.measured.counts.sentences]
        return sorted(whole, key=lambda each: -each.grade)[:most]


def hardness(readability: Readability, tagged: list[Tagged]) -> Hardness:
    """The hard places of every sentence that the readability scores are made of."""
    words = {
        each.sentence.start: [w for w in each.words if w.start >= each.sentence.dateline_end]
        for each in tagged
    }
    found, said = [], []
    for measured in readability.sentences():
        its = words[measured.sentence.start]
        said += its
        found.append(
            HardSentence(
                measured,
                flesch_kincaid_grade(measured.counts),
                sum(word.finite is True for word in its),
                [word for word in its if is_rare(word)],
                [word for word in its if is_nominalisation(word)],
                passives(its),
            )
        )
    lengths = [each.measured.counts.words for each in found]
    of = traits(readability.counts, said, lengths, len(readability.paragraphs))
    return Hardness(found, of, None if of is None else ease(of))


def passives(words: list[Word]) -> list[Word]:
    """The participles of passive verbs: a form of be or get, adverbs between, a past participle."""
    found = []
    after_be = False
    for word in words:
        if word.xpos == "VBN" and after_be:
            found.append(word)
        if word.upos in ("AUX", "VERB") and word.text.lower() in _BE:
            after_be = True
        elif word.upos not in ("ADV", "PART"):
            after_be = False
    return found
