"""What the rules about figures share: whether two agree, what a sentence is about, slips of the pen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from newslint.analyses.figures import Figure
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence
from newslint.document import BODY_KINDS, Document
from newslint.language.numbers import STOP_WORDS, singular
from newslint.language.tokens import Lexemes
from newslint.text import Span, Stretches

ROUNDED = 0.1  # how far a round number in full digits may be from the truth
ABOUT = 0.15  # how far "about 40" may be from the truth
_FAR = 1e30


def amount(figure: Figure) -> float:
    """The value as a number; ranges, scores and vague figures have none (ValueError)."""
    if figure.value is None:
        raise ValueError("a vague figure has no value")
    return float(figure.value)


def bounds(figure: Figure) -> tuple[float, float]:
    """Between which values the truth lies when a writer has rounded as writers do."""
    if figure.value is None:
        return 0.0, _FAR
    if figure.low is not None and figure.high is not None:
        return float(figure.low), float(figure.high)
    value = float(figure.value)
    slack = value * ABOUT
    match figure.modifier:
        case "about":
            return value - slack, value + slack
        case "nearly":
            return value - slack, value
        case "more than" | "at least":
            return value, _FAR
        case "less than" | "up to":
            return 0.0, value
    half = step(figure) / 2
    if figure.exponent == 0:
        half = min(half, value * ROUNDED)  # nobody calls 140 "100"
    return value - half, value + half


def step(figure: Figure) -> float:
    """What the last significant digit is worth: 1 for 43, 100 for 1,300, 0.1 for 2.5.

    Round numbers below a hundred are taken at their word.
    """
    value = amount(figure)
    power = figure.exponent
    if power < 0 and figure.kind in ("ratio",):
        return value * 2 * ABOUT  # half, a third, three-quarters
    if power >= 0:
        whole = int(value)
        if whole >= 100 or power:
            while whole and whole % 10 ** (power + 1) == 0:
                power += 1
        else:
            return 0.0
    return float(10.0**power)


def agree(a: Figure, b: Figure) -> bool:
    """Whether both figures can be true of one thing."""
    if a.value is not None and a.value == b.value:
        return True
    if a.kind in ("score", "vote") or b.kind in ("score", "vote"):
        return a.kind == b.kind and {a.low, a.high} == {b.low, b.high}
    if a.value is None or b.value is None:
        return True
    low_a, high_a = bounds(a)
    low_b, high_b = bounds(b)
    if a.modifier or b.modifier or a.low or b.low:
        return low_a <= high_b and low_b <= high_a
    return low_a <= amount(b) <= high_a or low_b <= amount(a) <= high_b  # one is rounded, not both


def slip(a: Figure, b: Figure) -> bool:
    """Whether the one is a likely slip for the other: digits swapped, one wrong, a zero too many."""
    if a.value is None or b.value is None:
        return False
    x, y = a.value.strip("0").strip("."), b.value.strip("0").strip(".")
    if x == y:
        return len(x) > 1  # million for billion; a single digit is alike by chance
    if len(x) != len(y) or len(x) < 2:
        return False
    if sorted(x) == sorted(y):
        return True
    return len(x) > 2 and sum(p != q for p, q in zip(x, y, strict=True)) == 1


def head(lexemes: list[Lexemes], figure: Figure) -> str:
    """The noun a figure measures, in the singular; an empty string where there is none."""
    span = measures(lexemes, figure)
    if not span:
        return ""
    words = [w for w in lexemes[figure.block].low[span[0] : span[1]] if w[0].isalpha()]
    if figure.kind in ("count", "range") and figure.unit:
        return singular(figure.unit)
    return singular(words[-1]) if words else ""


def measures(lexemes: list[Lexemes], figure: Figure) -> tuple[int, int] | None:
    """The lexemes of what a figure measures."""
    if figure.measures is None:
        return None
    lex = lexemes[figure.block]
    return lex.index(figure.measures.start), lex.index(figure.measures.end)


def modifiers(lexemes: list[Lexemes], figure: Figure) -> set[str]:
    """The words before the noun, in the singular."""
    span = measures(lexemes, figure)
    if not span:
        return set()
    words = {singular(w) for w in lexemes[figure.block].low[span[0] : span[1]] if w[0].isalpha()}
    return words - {head(lexemes, figure)}


class Sentences:
    """Where the sentences are, and what each is about."""

    def __init__(self, document: Document, sentences: list[Sentence]) -> None:
        self._document = document
        self.sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self.body_start = next(
            (s.start for s in sentences if s.block.kind in BODY_KINDS), len(document.text)
        )

    def at(self, offset: int) -> Span:
        """The sentence that covers an offset."""
        sentence = self.sentences[max(0, bisect_right(self._starts, offset) - 1)]
        return Span(sentence.start, sentence.end)

    def length(self, offset: int) -> int:
        """The characters of the sentence that covers an offset."""
        span = self.at(offset)
        return span.end - span.start

    def after(self, offset: int, count: int) -> int:
        """Where the `count` sentences that begin at an offset or later, or cover it, end."""
        last = max(0, bisect_right(self._starts, offset) - 1) + count - 1
        return self.sentences[min(last, len(self.sentences) - 1)].end

    def text(self, offset: int) -> str:
        """The words of the sentence that covers an offset."""
        span = self.at(offset)
        return self._document.text[span.start : span.end]

    def content(self, offset: int) -> set[str]:
        """Its content words, roughly in their base forms."""
        return content_words(Lexemes(self.text(offset)).low)


def content_words(words: Iterable[str]) -> set[str]:
    """Words that carry meaning, cut to a stem that most of their forms share."""
    return {stem(w) for w in words if len(w) > 2 and w[0].isalpha() and w not in STOP_WORDS}


@lru_cache(maxsize=20_000)  # the questions ask for the same words again and again
def stem(word: str) -> str:
    """A crude stem: enough to see that "flooding" and "floods" speak of one thing."""
    word = singular(word)
    for ending in ("ing", "ed", "es", "er", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def written(document: Document, figure: Figure) -> str:
    """A figure in the copy's own style, as it would be within a sentence: "two", "$3 million"."""
    said = document.text[figure.start : figure.end]
    return said[0].lower() + said[1:] if figure.in_words else said


def in_body(document: Document, figure: Figure) -> bool:
    """Whether a figure stands in the running text."""
    return document.blocks[figure.block].kind in BODY_KINDS


def told_in(document: Document, figures: list[Figure], quotations: list[Quotation]) -> list[Figure]:
    """The figures of the running text that are no part of somebody's words."""
    said = Stretches(quotation for quotation in quotations if quotation.level == 0)
    return [f for f in figures if in_body(document, f) and not said.covers(f.start)]
