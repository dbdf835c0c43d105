"""Passages in other languages: what rules on English words have nothing to say of."""

from __future__ import annotations

from newslint.addresses import merged
from newslint.document import Document
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span, words

_PIECE = lazy(r"[^.!?…:;“”„«»‹›\"()\[\]{}—–|\n]+")
_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENGLISH = words(
    """
    the of and to a an in on at by for from with is was are were be been has have had that this which who will would
    they it he she his her their its we you our your i my not but or as said says say after before than when into about
    there more if one all can no so out up what new over only do did them him could should off down also still just where
    while because through between during since until against under each both very these those then now how any some most
    """
)
"""What English copy can't do without: it ends a passage unless the language has the word too."""
_TELLING = words(
    "the of and to is was that with for from this have are by which who will they has had"
)
_LEAST_SHARE = 0.12  # of these among the words: less is no English copy
_LEAST_WORDS = 3
_LEAST_DENSITY = 0.3  # of sure words between the first and the last of them
_BESIDE = 2  # words taken in beyond the last little word that is known
_ACCENT = lazy(r"[à-öø-ÿāăąćčďđēęěğīłńňőœřśşšťūůűŵŷźżž]", 2)
_ELIDED = frozenset("l d qu j n c s m t jusqu dell nell all un".split())  # before an apostrophe


class _Word(NamedTuple):
    low: str
    start: int
    end: int
    plain: bool  # in lower case
    comma: bool  # after it


def foreign(document: Document) -> list[Span]:
    """The passages in another language than English, in order.

    Named so by the markup, or three words and more running with little words of one language.
    What a page says of its own language is believed unless its words are English.
    """
    text = document.text
    language = (document.meta.language or "").strip().lower().replace("_", "-").partition("-")[0]
    if language and language not in ("en", "eng", "und", "mul") and not _is_english(text):
        return [Span(0, len(text))]
    return merged(document.foreign + _passages(text))


def _is_english(text: str) -> bool:
    found = text.lower().split()
    return sum(word in _TELLING for word in found) >= _LEAST_SHARE * max(1, len(found))


def _passages(text: str) -> list[Span]:
    from newslint.language.lexicon import ALL_SURE

    if ALL_SURE.isdisjoint(text.lower().replace("’", "'").split()):
        return []
    found: list[Span] = []
    for piece in _PIECE.finditer(text):
        if not ALL_SURE.isdisjoint(piece[0].replace("’", "'").lower().split()):
            run = [
                _Word(
                    word[0].lower().replace("’", "'"),
                    *word.span(),
                    word[0][0].islower(),
                    text[word.end() : word.end() + 1] == ",",
                )
                for word in _WORD.finditer(text, *piece.span())
            ]
            found += _in_piece(run)
    return found


def _in_piece(run: list[_Word]) -> list[Span]:
    """The passages between two strong marks of punctuation."""
    from newslint.language.lexicon import LIKELY, SURE

    low = [word.low for word in run]
    best: list[Span] = []
    for language, sure in SURE.items():
        if sure.isdisjoint(low):
            continue
        own = sure | LIKELY[language]
        start = 0
        while start < len(run):
            stop = start
            while stop < len(run) and (low[stop] in own or low[stop] not in _ENGLISH):
                stop += 1
            if span := _passage(run, start, stop, sure, own):
                best.append(span)
            start = stop + 1
    return merged(best)


def _passage(
    run: list[_Word], start: int, stop: int, sure: frozenset[str], own: frozenset[str]
) -> Span | None:
    """The passage of one language in run[start:stop], which no English word breaks."""
    known = [n for n in range(start, stop) if run[n].low in sure and _counts(run[n], n == 0)]
    if not known:
        return None
    sure_ones = frozenset(known)
    odd = [n for n in range(start, stop) if n not in sure_ones and _looks_foreign(run[n])]
    small = sorted({n for n in range(start, stop) if _is_own(run[n], own)}.union(known, odd))
    if not odd and not _is_evident(run, known, small, own, stop - start):
        return None
    if len(small) < _LEAST_DENSITY * (small[-1] - small[0] + 1):
        return None
    first, last = _edges(run, small, start, stop)
    if last - first + 1 < _LEAST_WORDS:
        return None
    return Span(run[first].start, run[last].end)


def _is_evident(
    run: list[_Word], known: list[int], small: list[int], own: frozenset[str], length: int
) -> bool:
    """Whether the little words alone tell the language: two sure ones, or one with two likely ones."""
    different = len({run[n].low for n in known})
    likely = len({run[n].low for n in small}) - different
    # A word that English has too counts where it stands between others: "los obreros no … la crisis".
    likely += len({each.low for each in run[small[0] : small[-1]] if _is_shared(each, own)})
    return different >= 2 or (likely >= 2 and length > _LEAST_WORDS)


def _edges(run: list[_Word], small: list[int], start: int, stop: int) -> tuple[int, int]:
    """The first and the last word of a passage, from its little words out.

    Words that English has too belong to it only between others, but between two marks there is
    nothing else.
    """
    first = small[0] - _before(run, small[0], start)
    last = small[-1] + _after(run, small[-1], stop)
    if start == 0 and stop == len(run) and first <= _BESIDE and stop - 1 - last <= _BESIDE:
        return 0, stop - 1
    return first, last


def _counts(word: _Word, first: bool) -> bool:
    """Whether a little word is no name: Les Paul, Das Boot."""
    return word.plain or first or _ACCENT.search(word.low) is not None


def _is_own(word: _Word, own: frozenset[str]) -> bool:
    return word.plain and word.low in own and word.low not in _ENGLISH


def _is_shared(word: _Word, own: frozenset[str]) -> bool:
    return word.plain and word.low in own and word.low in _ENGLISH


def _before(run: list[_Word], first: int, start: int) -> int:
    """How many words before the first little one belong to it: a few, up to a comma or mark."""
    for count in range(_BESIDE + 1):
        n = first - count - 1
        if n < 0 or run[n].comma:
            return count
        if n < start or run[n].low in _ENGLISH:
            break
    return 0  # English words lead in: "he wrote"


def _after(run: list[_Word], last: int, stop: int) -> int:
    """How many words after the last little one belong to it: a few, up to an English one."""
    for count in range(_BESIDE + 1):
        n = last + count
        if run[n].comma or n + 1 == stop or run[n + 1].low in _ENGLISH:
            return count
    return 0


def _looks_foreign(word: _Word) -> bool:
    """Whether a word in lower case has an accent, or begins with a clipped article: l'eau."""
    from newslint.language.lexicon import ACCENTED

    clipped = word.low.partition("'")[0]
    return word.plain and (
        (_ACCENT.search(word.low) is not None and word.low not in ACCENTED)
        or (clipped != word.low and clipped in _ELIDED)
    )
