"""Part-of-speech tags: an averaged perceptron over a joint set of labels (UPOS, XPOS, finite).

A score row holds one number for each label and is kept as one big integer, 16 bits a label, so
that adding two rows is one addition of integers. All features of a word are summed once per word
form and role (the word itself, one or two places before or after) and remembered; a token then costs
some additions and a choice among the labels its word can have.
"""

from __future__ import annotations

from array import array
from operator import lt
from sys import byteorder

from newslint.language.tagging.features import END, ROLES, START, capital_flags, keys, plain
from newslint.language.tagging.model import (
    FINITE,
    FIRST,
    NAMED,
    SUMMED,
    SUMMED_CASELESS,
    ModelError,
    Table,
)
from newslint.startup.fast_typing import TYPE_CHECKING, NamedTuple
from newslint.startup.mapped import opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Tag(NamedTuple):
    """The tags of a token, as in Universal Dependencies.

    `finite` is True or False for verbs and auxiliaries (`VerbForm=Fin`), None for other words.
    """

    upos: str
    xpos: str
    finite: bool | None


class _Entry(NamedTuple):
    """What is remembered of a word form."""

    labels: tuple[int, ...]  # that it can have
    itself: int  # score rows, by role
    before: int
    after1: int
    before2: int
    after2: int
    after: dict[int, int]  # score row after each label, as it comes up
    name: str  # in lower case, if the model has such rows for it


def _made(labels: tuple[int, ...], sums: list[int], name: str) -> _Entry:
    itself, before, after1, before2, after2 = sums
    return _Entry(labels, itself, before, after1, before2, after2, {}, name)


_FLAGS = NAMED | SUMMED | SUMMED_CASELESS | FINITE
_KEEP_WORDS = 20_000  # word forms, some 1.5 kB each
_BEGIN = FIRST if byteorder == "little" else FIRST - 1
_default: list[Tagger] = []


class Tagger:
    """Tags sentences. Build it with `Tagger.load()`."""

    def __init__(self, table: Table) -> None:
        """Use an open model table."""
        self._table = table
        self._tags = [Tag(*label) for label in table.labels]
        size = len(self._tags)
        self._width = 2 * size
        self._stop = _BEGIN + self._width
        self._none = int.from_bytes(bytes(range(_BEGIN, self._stop)), byteorder)
        lift = array("H", [1 << 15]) * size
        self._middle = int.from_bytes(lift.tobytes(), byteorder)  # lifts every score above zero
        self._rows_of: dict[str, list[tuple[int, int]]] = {}
        self._cased: dict[str, _Entry] = {}
        self._caseless: dict[str, _Entry] = {}
        self._history: dict[int, int] = {}
        self._open = tuple(table.get("=") or range(size))
        self._start, self._end = self._edge(START), self._edge(END)

    @classmethod
    def load(cls, path: Path | str | None = None) -> Tagger:
        """The tagger of the model at `path`, or the shipped one, which is read once a process.

        Raises `ModelError` when the file cannot be read, is no model, or is damaged.
        """
        if path is None:
            if not _default:
                _default.append(cls.load(__file__.rpartition("tagger.py")[0] + "english.model"))
            return _default[0]
        try:
            data = opened(str(path))
        except OSError as error:
            raise ModelError(f"{path}: cannot read the tagger model ({error.strerror})") from error
        return cls(Table(data, str(path)))

    def may_be_finite(self, word: str) -> bool:
        """Whether a word, whatever its tag here, is often enough a finite verb.

        Tags confuse "plans" and "plans"; who must not miss a verb asks this too. An unknown word
        in -ed may be one.
        """
        lower = plain(word).lower()
        known = self._table.get("=" + lower)
        return bool(known[0] & FINITE) if known else lower.endswith("ed")

    @property
    def table(self) -> Table:
        """The model's table."""
        return self._table

    def tag(self, words: Sequence[str]) -> list[Tag]:
        """The tags of the words of one sentence, cut as `tokens.tokenize` cuts it.

        Words must not be empty. Curly and straight quotes are alike; a sentence in Title Case or in
        capitals is read as a headline, its capitals saying nothing.
        """
        tags = self._tags
        return [tags[label] for label in self._labels(words, None)]

    def finite_margins(self, words: Sequence[str]) -> list[int | None]:
        """How far each word's best finite tag scored behind the tag it got: 0 where it got one.

        In units of the model's weights; None where the word can't be finite, or has one tag only.
        """
        margins: list[int | None] = []
        self._labels(words, margins)
        return margins

    def _labels(self, words: Sequence[str], margins: list[int | None] | None) -> list[int]:
        if not words:
            return []
        cased, caseless = self._cased, self._caseless
        if len(cased) + len(caseless) > _KEEP_WORDS:
            cased.clear()
            caseless.clear()
        entries = [self._start, self._start]
        for word, flag in zip(words, capital_flags(words), strict=True):
            known = caseless if flag else cased
            entries.append(known.get(word) or self._entry(word, flag, known))
        entries.append(self._end)
        entries.append(self._end)
        found: list[int] = []
        add = found.append
        history, middle, width = self._history, self._middle, self._width
        first = second = 127
        for at in range(2, len(entries) - 2):
            entry = entries[at]
            labels = entry.labels
            if len(labels) == 1:
                best = labels[0]
                if margins is not None:
                    margins.append(None)
            else:
                followed = first << 7 | second
                past = history.get(followed)
                if past is None:
                    past = self._past(first, second)
                row = entry.after.get(first)
                if row is None:
                    row = self._word_past(entry, first)
                scores = memoryview(
                    (
                        middle
                        + past
                        + row
                        + entry.itself
                        + entries[at - 1].before
                        + entries[at + 1].after1
                        + entries[at - 2].before2
                        + entries[at + 2].after2
                    ).to_bytes(width, byteorder)
                ).cast("H")
                best = max(labels, key=scores.__getitem__)
                if margins is not None:
                    finite = [scores[n] for n in labels if self._tags[n].finite]
                    margins.append(max(finite) - scores[best] if finite else None)
            add(best)
            second = first
            first = best
        return found

    def _edge(self, key: str) -> _Entry:
        """What stands before the first word, or after the last."""
        sums = [0] * ROLES
        for role, row in self._rows(key):
            sums[role] += row
        return _made((0,), sums, "")

    def _entry(self, word: str, capital_says_nothing: bool, known: dict[str, _Entry]) -> _Entry:
        """Sum the features of a word form and remember them."""
        table = self._table
        lower = plain(word).lower()
        possible = table.get("=" + lower)
        if possible is not None and not self._is_lexical(possible):
            possible = None
        sums = [0] * ROLES
        flags = possible[0] if possible else 0
        if capital_says_nothing and flags & SUMMED_CASELESS:
            ready = self._rows("~" + lower)
        elif flags & SUMMED and word == lower and not capital_says_nothing:
            ready = self._rows("!" + lower)
        else:
            ready = []
            rows_of = self._rows_of
            for key in keys(word, capital_says_nothing, possible is not None, table.cluster):
                rows = rows_of.get(key)
                if rows is None:
                    rows = self._rows(key)
                    if key[0] not in "wW":
                        if len(rows_of) > _KEEP_WORDS:
                            rows_of.clear()
                        rows_of[key] = rows
                ready += rows
        for role, row in ready:
            sums[role] += row
        if possible is None:
            labels, name = self._open, ""
        else:
            labels, name = tuple(possible[1:]), lower if flags & NAMED else ""
        entry = known[word] = _made(labels, sums, name)
        return entry

    def _is_lexical(self, value: bytes) -> bool:
        """Whether a value is a word's flags and labels.

        The table knows keys by their hashes only, so an unknown word may meet a stranger's value:
        weights, which are no labels.
        """
        labels = value[1:]
        return (
            bool(labels)
            and value[0] <= _FLAGS
            and labels[-1] < len(self._tags)
            and all(map(lt, labels, labels[1:]))
        )

    def _rows(self, key: str) -> list[tuple[int, int]]:
        """The score rows of a feature, each with its role; none where its hash meets a stranger's value."""
        value = self._table.get(key)
        rows: list[tuple[int, int]] = []
        if value is None:
            return rows
        begin, stop, none = _BEGIN, self._stop, self._none
        at, size = 0, len(value)
        while at < size:
            middle = at + 2 + value[at + 1] if at + 1 < size else size + 1
            end = 2 * middle - at - 2
            if end > size or value[at] >= ROLES:
                return []
            # The quickest way to spread n weights over a row: a translation table that maps each
            # label's code to its stored weight, and every other code to itself, which means zero.
            spread = bytes.maketrans(value[at + 2 : middle], value[middle:end])
            rows.append((value[at], int.from_bytes(spread[begin:stop], byteorder) - none))
            at = end
        return rows

    def _past(self, first: int, second: int) -> int:
        rows = self._rows(f"T{first} {second}") or self._rows(f"T{first}")
        row = self._history[first << 7 | second] = sum(row for _, row in rows)
        return row

    def _word_past(self, entry: _Entry, first: int) -> int:
        row = 0
        if entry.name:
            row = sum(row for _, row in self._rows(f"T{first}={entry.name}"))
        entry.after[first] = row
        return row
