"""Words and phrases that a newsroom accepts: no finding of spelling, consistency or leftovers is about them.

A word in small letters is accepted in capitals too, and with an apostrophe and “s”; one with capitals is
accepted as it is written. A phrase may stand on two lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.document import Document
from newslint.finding import Finding
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span

FAMILIES = frozenset(("spelling", "consistency", "leftover"))

_WORD = lazy(r"\w+(?:['’]\w+)*")
_SPACES = lazy(r"\s+")
_POSSESSIVE = lazy(r"['’][sS]?(?!\w)")
_LONGEST = 400  # characters of a phrase; what is longer is no phrase


class Phrase(NamedTuple):
    """An accepted phrase, its white space and apostrophes made plain. `folded`: in any capitals."""

    text: str
    folded: bool


class Accepted:
    """Accepted words and phrases, ready to be looked up by the first word of each."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[Phrase]] = {}
        self._longest = 0
        for given in phrases:
            text = _plain(given)
            first = _WORD.search(text)
            if text and len(text) <= _LONGEST:
                key = first[0].casefold() if first else ""
                made = Phrase(text, text == text.lower())
                self._by_word.setdefault(key, []).append(made)
                self._longest = max(self._longest, len(text))

    def without(self, document: Document, findings: Sequence[Finding]) -> list[Finding]:
        """The findings of a document but for those on accepted words."""
        return [
            each
            for each in findings
            if each.family not in FAMILIES or not self._holds(document, each)
        ]

    def _holds(self, document: Document, finding: Finding) -> bool:
        """Whether a finding's words are an accepted phrase or lie in one."""
        spans = list(document.map.plain([Span(finding.start, finding.end)]))
        if not spans:
            return False
        start, end = spans[0].start, spans[-1].end
        if end - start > self._longest + 4:
            return False
        low = max(0, start - 2 * self._longest)
        text = document.text[low : end + 2 * self._longest + 4]
        words = [Span(*found.span()) for found in _WORD.finditer(text, 0, end - low)]
        for word in words:
            key = text[word.start : word.end].casefold().replace("’", "'")
            for phrase in (*self._by_word.get(key, ()), *self._by_word.get(_stem(key), ())):
                at = _first(phrase.text)
                stretch = _match(text, word.start - at, phrase)
                if stretch and low + stretch.start <= start and end <= low + stretch.end:
                    return True
        said = _plain(document.text[start:end])
        return any(said == each.text for each in self._by_word.get("", ()))


def _stem(word: str) -> str:
    """A word without its apostrophe and “s”."""
    return word[:-2] if word.endswith("'s") else word if word.endswith("'") else ""


def _first(text: str) -> int:
    found = _WORD.search(text)
    return found.start() if found else 0


def _match(text: str, at: int, phrase: Phrase) -> Span | None:
    """Where a phrase stands at an offset, with the possessive that follows it; None where it does not."""
    if at < 0:
        return None
    end = at
    for part in phrase.text.split(" "):
        if end > at:
            gap = _SPACES.match(text, end)
            if gap is None:
                return None
            end = gap.end()
        said = text[end : end + len(part)].replace("’", "'")
        if (said.lower() if phrase.folded else said) != part:
            return None
        end += len(part)
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        return None
    possessive = _POSSESSIVE.match(text, end)
    return Span(at, possessive.end() if possessive else end)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip().replace("’", "'")


def lines(text: str) -> list[str]:
    """The phrases of a file of them: one a line; `#` begins a remark."""
    return [each for line in text.splitlines() if (each := line.strip()) and each[0] != "#"]
