"""The readability formulas for English, as textstat has them, on counts instead of text.

A test holds them equal to textstat's own answers, given the same sentences and words. Those are
newslint's: fed raw text, textstat ends a sentence after "Mrs." and makes one long word of two with a
dash between. Old prose has many dashes and is hard, so that by this slip its Coleman–Liau and
Dale–Chall scores follow teachers' ratings of literature .005 more closely, Flesch .003 (ours would by
.004 to .006 too); it is not copied. Its habits are kept: a sentence of one or two
words is no sentence, a proper name is a difficult word, a hyphenated word is one word, and the sums are
made in the same order, so that even the last decimal agrees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import sqrt

from newslint.language.ease.initials import spelled, stand_in
from newslint.language.ease.syllables import SyllableTable
from newslint.language.tokens import bare, words
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_VOWELS = lazy(r"[aeiouyAEIOUY]+|[B-DF-HJ-NP-TV-XZ](?=[A-Z&.]|s?\b)")
"""About a syllable each: groups of vowels, and consonants of initials."""
FEWEST = 3
"""Words that make a sentence for the formulas."""
_POLYSYLLABLE = 3


class Counts(NamedTuple):
    """What the formulas are made of, for one sentence or many.

    `sentences` are those of three words and more. `letters` take in digits, `characters` the marks
    inside words and one full stop a sentence. `complex` words have three syllables and more and are
    not on the Dale–Chall list of easy words; `difficult` ones are not on it, however short.
    """

    words: int = 0
    sentences: int = 0
    letters: int = 0
    characters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    complex: int = 0
    difficult: int = 0

    def ratio(self) -> float:
        """Words a sentence."""
        return self.words / max(1, self.sentences)


def count(sentence: str) -> Counts:
    """The counts of one sentence."""
    return counted(words(sentence))


def counted(said: list[str]) -> Counts:
    """The counts of one sentence, given as its words."""
    sounds = SyllableTable.load().sounds
    letters = characters = syllables = polysyllables = hard = difficult = 0
    initials = spelled(said)
    for word in said:
        plain = bare(word)
        letters += len(plain) - plain.count("'")
        characters += len(word) - word.count(".")
        if word in initials:
            number, easy = initials[word], False
        else:
            number, easy = sounds(plain.lower())
        syllables += number
        long = number >= _POLYSYLLABLE
        polysyllables += long
        if not easy:
            difficult += 1
            hard += long
    size = len(said)
    whole = int(size >= FEWEST)
    stops = int(size > 0)
    return Counts(
        size, whole, letters, characters + stops, syllables, polysyllables, hard, difficult
    )


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of several sentences together."""
    rows = list(counts)
    return Counts(*map(sum, zip(*rows, strict=True))) if rows else Counts()


def flesch_reading_ease(c: Counts) -> float:
    """Rudolf Flesch: about 0 to 100, higher is easier; news agencies write at 40 to 60."""
    return 206.835 - 1.015 * c.ratio() - 84.6 * (c.syllables / c.words)


def flesch_kincaid_grade(c: Counts) -> float:
    """The school year, American count, in which a pupil can follow the text."""
    return 0.39 * c.ratio() + 11.8 * (c.syllables / c.words) - 15.59


def glance(sentence: str) -> tuple[int, int]:
    """The words of a sentence and its groups of vowels, which are about its syllables."""
    return len(words(sentence)), len(_VOWELS.findall(sentence))


def rough_grade(glances: Iterable[tuple[int, int]]) -> float:
    """About the Flesch–Kincaid grade of sentences, from a glance at each."""
    number = size = groups = 0
    for said, vowels in glances:
        size += said
        number += said >= FEWEST
        groups += vowels
    return 0.39 * size / max(1, number) + 11.8 * groups / max(1, size) - 15.59


def gunning_fog(c: Counts) -> float:
    """Robert Gunning: years of schooling, from sentence length and complex words."""
    return 0.4 * (c.ratio() + 100 * c.complex / c.words)


def smog_index(c: Counts) -> float:
    """G Harry McLaughlin: years of schooling, from words of three syllables and more."""
    return 1.043 * sqrt(30 * (c.polysyllables / max(1, c.sentences))) + 3.1291


def coleman_liau_index(c: Counts) -> float:
    """Years of schooling, from letters instead of syllables."""
    letters, sentences = c.letters / c.words * 100, max(1, c.sentences) / c.words * 100
    return 0.058 * letters - 0.296 * sentences - 15.8


def automated_readability_index(c: Counts) -> float:
    """Years of schooling, from characters a word and words a sentence."""
    return 4.71 * (c.characters / c.words) + 0.5 * c.ratio() - 21.43


def dale_chall_readability_score(c: Counts) -> float:
    """Edgar Dale and Jeanne Chall: 4.9 and below is easy, 9 and above is for college graduates."""
    share = 100 * c.difficult / c.words
    return 0.1579 * share + 0.0496 * c.ratio() + (3.6365 if share > 5 else 0)


FORMULAS: dict[str, Callable[[Counts], float]] = {
    formula.__name__: formula
    for formula in (
        flesch_reading_ease,
        flesch_kincaid_grade,
        gunning_fog,
        smog_index,
        coleman_liau_index,
        automated_readability_index,
        dale_chall_readability_score,
    )
}
"""Name of the score → its formula."""

TITLES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch–Kincaid grade",
    "gunning_fog": "Gunning fog",
    "smog_index": "SMOG index",
    "coleman_liau_index": "Coleman–Liau index",
    "automated_readability_index": "Automated readability index",
    "dale_chall_readability_score": "Dale–Chall score",
}
"""Name of the score → what people call it."""


def scores(c: Counts) -> dict[str, float]:
    """Every score to two decimals; empty for a text without words."""
    if not c.words:
        return {}
    return {name: round(formula(c), 2) for name, formula in FORMULAS.items()}


def as_textstat_reads(sentences: Iterable[list[str]]) -> tuple[str, dict[str, int]]:
    """Sentences, given as their words, written so that textstat finds the same words and sentences.

    It takes a stop inside a word for the end of a sentence, and a curly apostrophe for a mark. Also
    the syllables of what is read letter by letter: those words are written so as to be told apart.
    """
    written, known = [], {}
    for said in sentences:
        initials = spelled(said)
        shown = [stand_in(word) if word in initials else word for word in said]
        known.update({bare(stand_in(word)).lower(): n for word, n in initials.items()})
        if said:
            written.append(" ".join(shown).replace(".", "").replace("’", "'") + ".")
    return " ".join(written), known
