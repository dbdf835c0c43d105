"""Compiled patterns at work: one walk over a story's words finds the places of those of all rules."""

from __future__ import annotations

import marshal
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint.language.tokens import Lexemes
from newslint.matching.machine import FIRST, Place, asks, may_run, run, unpacked
from newslint.startup.fast_typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from newslint.matching.machine import Test

Hit = tuple[int, int, int, int]
"""A lexeme that holds one of a pattern's words, the pattern's number, and the least and most before it."""


Rows = list[dict[str, Any]]
Words = dict[str, list[tuple[str, int, int, int]]]
"""Word → the file and the number of each pattern that is found by it, and the least and most words before it."""

Opening = frozenset[str] | None
"""The words that stand in a place of every match, as `newslint.matching.openings` finds them."""

Program = tuple[list[tuple[Any, ...]], bool, Opening, Opening]
"""The steps of a pattern, whether they ask guards or tags, and its openings."""


class Match(NamedTuple):
    """What a pattern found. `start` and `end` are code points of the text, of what is marked."""

    pattern: str
    start: int
    end: int
    first: int
    """The lexemes [first, last) of all that matched …"""
    last: int
    mark_first: int
    """… and of what is marked."""
    mark_last: int


class Index:
    """The patterns of some files by their words.

    `files`: file → its rows as `newslint.matching.reading` makes them, or packed as
    `newslint.matching.store` keeps them: few of all patterns are tried on a story. `words`: what
    `words_of` says of them, if it is known.
    """

    def __init__(self, files: Mapping[str, Rows | bytes], words: Words | None = None) -> None:
        self._files = dict(files)
        self._programs: dict[tuple[str, int], Program] = {}
        self._words = words_of(files) if words is None else words

    def _rows(self, file: str) -> Rows:
        rows = self._files[file]
        if isinstance(rows, bytes):
            rows = self._files[file] = marshal.loads(rows)
        return rows

    def walk(self, lexemes: Lexemes) -> dict[str, list[Hit]]:
        """The places of the words of each file in a block, in order. Walked once, and kept with it."""
        kept = lexemes.walked
        found = kept.get(self) if kept is not None else None
        if found is None:
            found = {}
            words = self._words
            for i, word in enumerate(lexemes.low):
                if word in words:
                    for file, number, least, most in words[word]:
                        found.setdefault(file, []).append((i, number, least, most))
            if kept is None:
                kept = lexemes.walked = {}
            kept[self] = found
        return found

    def find(
        self, file: str, item: Any, tagged: Any, guards: dict[str, Test], only: str | None = None
    ) -> list[Match]:
        """The matches of a file's patterns in a sentence, in the order of where their marks end.

        `only`: the name of the one pattern that is tried.
        """
        hits = self.walk(item.lexemes).get(file)
        if not hits:
            return []
        at = bisect_left(hits, (item.first,))
        if at == len(hits) or hits[at][0] >= item.last:
            return []
        place = Place(item, tagged)
        starts: dict[int, set[int]] = {}
        while at < len(hits) and hits[at][0] < item.last:
            i, number, least, most = hits[at]
            at += 1
            if not place.quoted(i):
                own = starts.setdefault(number, set())
                own.update(range(max(item.first, i - most), i - least + 1))
        found = [
            match
            for number in sorted(starts)
            if only is None or self._rows(file)[number]["name"] == only
            for match in self._tried(file, number, place, starts[number], guards)
        ]
        found.sort(key=lambda match: (match.mark_last, match.mark_first))
        return found

    def _tried(
        self, file: str, number: int, place: Place, starts: set[int], guards: dict[str, Test]
    ) -> Iterator[Match]:
        ready = self._programs.get((file, number))
        if ready is None:
            steps = self._rows(file)[number]["steps"]
            packed = isinstance(steps, bytes)
            steps, *openings = marshal.loads(steps) if packed else (unpacked(steps), None, None)
            ready = self._programs[file, number] = (steps, asks(steps), *openings)
        program, asking, first_words, second_words = ready
        lexemes, low, last = place.lexemes, place.low, place.last
        opens = program[0][0] == FIRST
        for start in sorted(starts):
            if opens and start != place.first:
                continue
            if first_words is not None and (start >= last or low[start] not in first_words):
                continue
            if second_words is not None and (
                start + 1 >= last or low[start + 1] not in second_words
            ):
                continue
            if asking and place.is_untagged() and not may_run(program, place, start, guards):
                continue
            way = run(program, place, start, guards)
            if way is not None and way.mark_last > way.mark_first:
                first, end, mark_first, mark_last = way
                yield Match(
                    self._rows(file)[number]["name"],
                    lexemes.starts[mark_first],
                    lexemes.ends[mark_last - 1],
                    first,
                    end,
                    mark_first,
                    mark_last,
                )


def words_of(files: Mapping[str, Any]) -> Words:
    """The words by which the patterns of files are found."""
    words: Words = {}
    for file, rows in files.items():
        for number, row in enumerate(rows):
            for word, (least, most) in row["words"].items():
                words.setdefault(word, []).append((file, number, least, most))
    return words
