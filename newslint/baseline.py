"""A baseline: the findings that a repository had when it took up newslint, and that are let be.

A file of JSON, one finding a line, so that a review shows what comes and goes. A finding is known by its
fingerprint: its rule, its words and two words on either side. Where those were edited lightly it is known by
most of the words around it. Each entry stands for one finding at most, so a second fault of the same words
is new.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from newslint.discovery import read_bytes
from newslint.document import Document
from newslint.finding import Finding
from newslint.source import SourceError
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span

FILE = "newslint-baseline.json"
"""Where a baseline is written if nothing else is said."""

VERSION = 1
MOST = 50_000_000
"""Bytes of a baseline."""

_ALIKE = 0.6  # share of words in common from which two places of a rule are one
_BESIDE = 8  # words on either side that are kept
_NEAR = 160  # characters that mostly hold them
_MOST_WORDS = 16  # of the finding itself
_WORD = lazy(r"\w+(?:['’]\w+)*")
_MOST_PAIRS = 200_000  # of entries and findings that are held against each other
_UNSURE = frozenset(("NLT900", "NLT901"))
"""What newslint says of its own failures: never let be."""


class BaselineError(Exception):
    """A baseline that can't be read or written; the message is one line that begins with the file."""


class Entry(NamedTuple):
    """A finding that is let be: its rule, fingerprint, and the words there with some on either side.

    `other`: those of its other place in the story, which may become the first where paragraphs move.
    """

    code: str
    fingerprint: str
    words: str
    other: str = ""

    def fields(self) -> list[str]:
        """What is written of it."""
        return list(self if self.other else self[:3])


def entry(document: Document, finding: Finding) -> Entry:
    """A finding as a baseline holds it."""
    place = next((each for each in finding.related if each.path is None), None)
    other = around(document, place.start, place.end) if place is not None else ""
    words = around(document, finding.start, finding.end)
    # One that is about no words of the story is about a comment in it, say.
    words = words or f"[{' '.join(_WORD.findall(finding.text[: 4 * _NEAR])[:_MOST_WORDS])}]"
    return Entry(finding.code, finding.fingerprint, words, other)


class Sifted(NamedTuple):
    """The findings of a story that the baseline doesn't hold, and how many it does."""

    new: list[Finding]
    old: int


class Baseline:
    """Entries by the file they belong to, as paths from the folder of the baseline, with `/`.

    `met` says which of a file's entries were found again; files without an item there were not linted.
    """

    def __init__(self, path: str, entries: dict[str, list[Entry]] | None = None) -> None:
        self.path = path
        self.entries = entries if entries is not None else {}
        self.met: dict[str, set[int]] = {}
        self._linted: set[str] = set()
        self._homeless: dict[str, list[tuple[str, int]]] | None = None

    @classmethod
    def read(cls, path: str) -> Baseline:
        """The baseline in a file. Raises BaselineError."""
        if os.path.lexists(path) and not os.path.isfile(path):
            raise BaselineError(f"{path}: is not a regular file")
        try:
            data = json.loads(read_bytes(path, MOST))
        except SourceError as error:
            hint = "" if os.path.lexists(path) else "; `newslint baseline write` makes one"
            raise BaselineError(f"{path}: {error}{hint}") from None
        except (ValueError, RecursionError):
            raise BaselineError(f"{path}: is not JSON, as a baseline must be") from None
        try:
            return cls(path, dict(_files(data)))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise BaselineError(f"{path}: is no baseline that this newslint reads") from None

    def copy(self) -> Baseline:
        """One that says the same and has met the same: what it meets from here on, this one doesn't."""
        other = Baseline(self.path, self.entries)
        other.met = {name: set(met) for name, met in self.met.items()}
        other._linted = set(self._linted)
        if self._homeless is not None:
            other._homeless = {key: list(places) for key, places in self._homeless.items()}
        return other

    def sift(
        self, document: Document, findings: Sequence[Finding], mute: Collection[str] = ()
    ) -> Sifted:
        """The findings that are new; each entry of the file is held against them once.

        `mute`: codes of rules that could not speak; nobody can say whether their findings are still there.
        """
        name = self.name(document.source.path)
        entries = self.entries.get(name, [])
        met = self.met.setdefault(name, set())
        self._linted.add(name)
        left = list(findings)
        met.update(n for n, each in enumerate(entries) if each.code in mute)
        left = self._exact(entries, met, left)
        if len(met) < len(entries):
            left = self._alike(document, entries, met, left)
        left = self._of_lost_files(left)
        return Sifted(left, len(findings) - len(left))

    def _exact(
        self, entries: Sequence[Entry], met: set[int], findings: list[Finding]
    ) -> list[Finding]:
        """The findings without those of equal fingerprints, as many as there are entries."""
        by_print: dict[str, list[int]] = {}
        for number in reversed(range(len(entries))):
            if number not in met:
                by_print.setdefault(_bare(entries[number].fingerprint), []).append(number)
        left = []
        for each in findings:
            numbers = by_print.get(_bare(each.fingerprint))
            if numbers and each.code not in _UNSURE:
                met.add(numbers.pop())
            else:
                left.append(each)
        return left

    def _alike(
        self, document: Document, entries: Sequence[Entry], met: set[int], findings: list[Finding]
    ) -> list[Finding]:
        """The findings without those that stand in much the same words as an entry of their rule."""
        codes = {each.code for n, each in enumerate(entries) if n not in met}
        asked = {n: f for n, f in enumerate(findings) if f.code in codes and f.code not in _UNSURE}
        if len(asked) * len(entries) > _MOST_PAIRS:
            return findings
        said = {n: _Words.of(entry(document, each)) for n, each in asked.items()}
        pairs = []
        for number, old in enumerate(entries):
            if number in met:
                continue
            words = _Words.of(old)
            for at, found in asked.items():
                alike = found.code == old.code
                if alike and (share := words.likeness(said[at])) >= _ALIKE:
                    pairs.append((-share, number, at))
        gone = set[int]()
        for _, number, at in sorted(pairs):
            if number not in met and at not in gone:
                met.add(number)
                gone.add(at)
        return [finding for n, finding in enumerate(findings) if n not in gone]

    def _of_lost_files(self, findings: list[Finding]) -> list[Finding]:
        """The findings without those of files that are gone: one may have been renamed to this."""
        if not findings:
            return findings
        if self._homeless is None:
            folder = os.path.dirname(os.path.abspath(self.path))
            self._homeless = {}
            for name, entries in self.entries.items():
                if not os.path.lexists(os.path.join(folder, name)):
                    for n, old in enumerate(entries):
                        self._homeless.setdefault(_bare(old.fingerprint), []).append((name, n))
        left = []
        for each in findings:
            places = self._homeless.get(_bare(each.fingerprint), [])
            while places and places[-1][0] in self._linted:
                places.pop()
            if places:
                name, number = places.pop()
                self.met.setdefault(name, set()).add(number)
            else:
                left.append(each)
        return left

    def name(self, path: str) -> str:
        """A story's path as the baseline has it."""
        folder = os.path.dirname(os.path.abspath(self.path))
        try:
            return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
        except ValueError:  # another drive
            return os.path.abspath(path).replace(os.sep, "/")

    def stale(self) -> dict[str, list[Entry]]:
        """The entries of linted files that were not found again."""
        return {
            name: gone
            for name, met in self.met.items()
            if (gone := [e for n, e in enumerate(self.entries.get(name, ())) if n not in met])
        }

    def put(
        self, document: Document, findings: Sequence[Finding], mute: Collection[str] = ()
    ) -> None:
        """Let be all findings of a story, instead of those held for it so far, but for rules that are `mute`."""
        name = self.name(document.source.path)
        made = [each for each in self.entries.pop(name, ()) if each.code in mute]
        made += [entry(document, each) for each in findings if each.code not in _UNSURE]
        if made:
            self.entries[name] = made

    def prune(self) -> int:
        """Take out what is stale, and the entries of files that are gone; how many there were."""
        before = sum(map(len, self.entries.values()))
        for name, met in self.met.items():
            left = [each for n, each in enumerate(self.entries.get(name, ())) if n in met]
            self.entries[name] = left
        self.forget_lost()
        self.met = {}
        return before - sum(map(len, self.entries.values()))

    def forget_lost(self) -> None:
        """Take out the entries of files that are gone, unless they were found again under another name."""
        folder = os.path.dirname(os.path.abspath(self.path))
        self.entries = {
            name: entries
            for name, entries in self.entries.items()
            if entries and (name in self.met or os.path.lexists(os.path.join(folder, name)))
        }

    def text(self) -> str:
        """The file's content: sorted, a finding a line."""
        lines = ["{", f' "version": {VERSION},', ' "files": {']
        names = sorted(self.entries)
        for name in names:
            lines.append(f"  {_json(name)}: [")
            rows = [_json(each.fields()) for each in self.entries[name]]
            lines += [f"   {row}," for row in rows[:-1]] + [f"   {rows[-1]}"]
            lines.append("  ]" + ("," if name != names[-1] else ""))
        return "\n".join([*lines, " }", "}", ""])


def around(document: Document, start: int, end: int) -> str:
    """The first words of a place in the file, with some words of its block on either side; empty for none."""
    spans = list(document.map.plain([Span(start, end)]))
    if not spans:
        return ""
    start, end = spans[0].start, spans[-1].end
    block = document.block_at(start)
    low, high = (block.start, block.end) if block else (0, len(document.text))
    text = document.text
    before = _WORD.findall(text[max(low, start - _NEAR) : start])[-_BESIDE:]
    own = _WORD.findall(text[start : min(end, start + 4 * _NEAR)])[:_MOST_WORDS]
    after = _WORD.findall(text[end : max(end, min(high, end + _NEAR))])[:_BESIDE]
    return " ".join((*before, f"[{' '.join(own)}]", *after))


class _Place(NamedTuple):
    """What `around` says: the finding's own words, and those with the ones beside them."""

    own: Counter[str]
    every: Counter[str]

    def likeness(self, other: _Place) -> float:
        """The share of words that two places have in common, 0 to 1."""
        if not self.every:
            return 0.0
        return min(_share(self.own, other.own), _share(self.every, other.every))


class _Words(NamedTuple):
    """The words of an entry at its place, and at its other one."""

    first: _Place
    second: _Place

    @classmethod
    def of(cls, entry: Entry) -> _Words:
        return cls(_place(entry.words), _place(entry.other))

    def likeness(self, other: _Words) -> float:
        """How much two entries are one, 0 to 1: place by place, or the other way round."""
        turned = min(self.first.likeness(other.second), self.second.likeness(other.first))
        return max(self.first.likeness(other.first), turned)


def _place(said: str) -> _Place:
    said = said.casefold().replace("’", "'")
    own = said.partition("[")[2].partition("]")[0].split()
    return _Place(Counter(own), Counter(said.replace("[", " ").replace("]", " ").split()))


def _share(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _bare(fingerprint: str) -> str:
    """A fingerprint without the counter that tells equal ones apart."""
    return fingerprint.partition(":")[0]


def _json(value: Any) -> str:
    """JSON that can be written as UTF-8: a file name may hold bytes that are no text."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


def _files(data: Any) -> Iterator[tuple[str, list[Entry]]]:
    if data["version"] != VERSION:
        raise ValueError
    for name, rows in data["files"].items():
        yield name, list(_entries(rows))


def _entries(rows: Iterable[Any]) -> Iterator[Entry]:
    for row in rows:
        if not all(isinstance(each, str) for each in row):
            raise TypeError
        yield Entry(*row)
