"""newslint_ease: how easily a text reads, estimated from thirteen things that can be looked at.

A linear regression on teachers' judgements of 2,420 excerpts of literature and on 189 news stories
written at three levels each. 50 is the average of those excerpts, 15 points are one standard
deviation of their ratings; higher is easier. `tests/measure/fit_ease.py` fits it and prints
WEIGHTS; only the coefficients are kept, no text:

- CLEAR corpus (Crossley et al., 2021), literature half, CC BY-NC-SA 4.0: ratings;
- OneStopEnglish (Vajjala and Lučić, 2018), CC BY-SA 4.0: the order of the three levels.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from newslint.language.ease.formulas import Counts
from newslint.language.lexicon import RARE, zipf
from newslint.startup.fast_typing import NamedTuple, Protocol

_SUFFIXES = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "hood")
_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "ADV"))
_NO_WORDS = frozenset(("PUNCT", "SYM", "X"))
_CLITIC = ("'", "’")
_LONGEST = 200
"""Words from which a paragraph is just long: the texts that were judged have none longer."""


class Word(Protocol):
    """A tagged token; `finite` is None where it is no verb."""

    @property
    def text(self) -> str: ...
    @property
    def upos(self) -> str: ...
    @property
    def xpos(self) -> str: ...
    @property
    def finite(self) -> bool | None: ...


class Traits(NamedTuple):
    """What the estimate is made of. Shares are of the words, from 0 to 1."""

    sentence_length: float  # natural logarithm of the words a sentence
    around_word: (
        float  # natural logarithm of the length of the sentence that the average word is in
    )
    paragraph_length: float  # natural logarithm of the words a paragraph
    letters: float  # a word
    syllables: float  # a word
    difficult: float  # share of words not on the Dale–Chall list
    rare: float  # share of words, names apart, below Zipf 3.5
    commonness: float  # mean Zipf frequency of nouns, verbs, adjectives, adverbs
    nominalisations: float  # share
    clauses: float  # finite verbs a word
    past: float  # share of verbs in the past tense
    pronouns: float  # share
    nouns: float  # share


WEIGHTS = Traits(
    sentence_length=6.230,
    around_word=-14.562,
    paragraph_length=-4.002,
    letters=3.277,
    syllables=-13.646,
    difficult=-69.587,
    rare=-5.035,
    commonness=20.879,
    nominalisations=-190.714,
    clauses=34.878,
    past=50.102,
    pronouns=-19.841,
    nouns=70.621,
)
CONSTANT = -6.60
"""Held out in tenfold cross-validation: correlation .672 with the ratings (the best formula, Dale–Chall:
.562), 186 of 189 stories in order. Traits overlap, so a single weight says little by itself: longer
sentences read harder, by both traits together. The traits were chosen by the ratings alone."""


def is_nominalisation(word: Word) -> bool:
    """Whether a noun is made from a verb or adjective: establishment, complexity."""
    if word.upos != "NOUN" or len(word.text) < 7:
        return False
    return word.text.lower().removesuffix("s").removesuffix("ie").endswith(_SUFFIXES)


def is_rare(word: Word) -> bool:
    """Whether a word is a rare one; names, figures and clitics never are."""
    if word.upos in ("PROPN", "NUM") or word.upos in _NO_WORDS:
        return False
    return _common(word.text) < RARE


def _common(text: str) -> float:
    if text.startswith(_CLITIC) or (text[:1].lower() == "n" and text[1:2] in _CLITIC):
        return 6.0  # 's, n't
    return zipf(text)


def traits(
    counts: Counts, tokens: Iterable[Word], sentences: Sequence[int], paragraphs: int
) -> Traits | None:
    """The traits of a text from its counts and its tagged tokens; None for one without words.

    `sentences` are their lengths in words; `paragraphs` is the number of paragraphs.
    """
    said = [token for token in tokens if token.upos not in _NO_WORDS]
    if not said or not counts.words:
        return None
    size = len(said)
    content = [_common(token.text) for token in said if token.upos in _CONTENT]
    return Traits(
        log(max(1.0, counts.ratio())),
        log(sum(length * length for length in sentences) / counts.words),
        log(min(_LONGEST, counts.words / max(1, paragraphs))),
        counts.letters / counts.words,
        counts.syllables / counts.words,
        counts.difficult / counts.words,
        sum(map(is_rare, said)) / size,
        sum(content) / len(content) if content else 5.0,
        sum(map(is_nominalisation, said)) / size,
        sum(token.finite is True for token in said) / size,
        sum(token.xpos == "VBD" for token in said) / size,
        sum(token.upos == "PRON" for token in said) / size,
        sum(token.upos == "NOUN" for token in said) / size,
    )


def ease(of: Traits) -> float:
    """The estimate, to two decimals."""
    return round(CONSTANT + sum(w * t for w, t in zip(WEIGHTS, of, strict=True)), 2)
