"""A compiled pack at work: its rules as values, and one scan that finds all their phrases.

The scan looks at each word of the story once: a dictionary of the first three words (or fewer,
where a phrase has no more) gives the few phrases that may begin there. No regular expression is compiled, but for a rule's `patterns`, and those
only where a string that must occur in them does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from newslint.document import Block, Document
from newslint.fast_typing import Any, NamedTuple
from newslint.finding import Fix, Hit, Safety
from newslint.kinds import those_of
from newslint.patterns import lazy
from newslint.registry import Rule, family_of
from newslint.text import Edit, Span

SAME = "~"
"""Stands for the key, where a phrase begins with its very letters."""
ALTERNATIVES = "\x1f"
"""Parts the replacements of one phrase."""
DELETE = "\x1e"
"""Stands as the replacement of a phrase that is to go."""

_WORD = lazy(r"\w+")
_SLOT_WORD = lazy(r" [^\s.!?;:]{1,40}(?:\.[^\s.!?;:]{1,40})?")
_WIDE_BLANK = lazy(r"[ \t]*\t[ \t]*| {2,}")
_OPENERS = " \"'“”([«"
_CLOSERS = "\"'“”)]»"
_REACH = 100  # characters searched on either side for a context that silences


class Settings(NamedTuple):
    """What a pack says of a rule beside the rule itself."""

    message: str
    scope: frozenset[str]
    safety: Safety
    case: bool
    unless_before: tuple[str, ...]
    unless_after: tuple[str, ...]
    unless_near: tuple[str, ...]
    unless_story: tuple[str, ...]
    patterns: tuple[tuple[str, str], ...]  # the expression, and a string that must occur


class Phrase(NamedTuple):
    """One string to look for. `core` is marked; `before` and `after` must stand round it."""

    rule: int
    core: str
    before: str
    after: str
    instead: tuple[str, ...]


class PackIndex:
    """A pack, compiled. `rules` goes by code, in the order of the file.

    `data` is one pack as the compiler writes it; it is not changed.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.name: str = data["name"]
        self.file: str = data["file"]
        self.rules: dict[str, Rule] = {}
        self._settings: list[Settings] = []
        for row in data["rules"]:
            made = _rule(row["rule"], self.file)
            self.rules[made.code] = made
            self._settings.append(_settings(row["settings"]))
        self._codes = list(self.rules)
        self._starts: Mapping[str, str] = data["starts"]
        self._phrases: dict[str, list[Phrase]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def find(self, document: Document, rules: Mapping[str, Rule]) -> Iterator[tuple[str, Hit]]:
        """The places the rules named by the keys of `rules` mark, as (code, hit)."""
        active = {n for n, code in enumerate(self._codes) if code in rules}
        if not active or not document.blocks:
            return
        text = _Folded(document.text)
        matches: dict[int, list[_Match]] = {}
        for match in self._scan(text, active):
            matches.setdefault(match.rule, []).append(match)
        silences = _Silences(text)
        for number in sorted(matches):
            settings = self._settings[number]
            for match in _longest(matches[number]):
                block = document.block_at(text.plain(match.start))
                if block is None or block.kind not in settings.scope:
                    continue
                if not settings.case and _is_name(text, match, block):
                    continue
                if silences.silent(number, settings, match, block):
                    continue
                yield self._codes[number], _hit(document, text, settings, match)

    def _scan(self, text: _Folded, active: set[int]) -> Iterator[_Match]:
        lower, starts = text.lower, self._starts
        words = [(word[0], word.start()) for word in _WORD.finditer(lower)]
        words += [("", 0), ("", 0)]
        for (one, at), (two, _), (three, _) in zip(words, words[1:], words[2:], strict=False):
            pair = f"{one} {two}"
            for key in (one, pair, f"{pair} {three}"):
                if key in starts:
                    yield from self._matches(text, key, at, active)
        for number in active:
            settings = self._settings[number]
            body = text.cased if settings.case else lower
            for expression, needle in settings.patterns:
                if needle in body:
                    for found in self._pattern(expression).finditer(body):
                        group = "mark" if "mark" in found.re.groupindex else 0
                        start, end = found.span(group)
                        if start < end:
                            yield _Match(number, start, end, ())

    def _matches(self, text: _Folded, key: str, start: int, active: set[int]) -> Iterator[_Match]:
        """The phrases under a key of the index that stand at an offset."""
        phrases = self._phrases.get(key)
        if phrases is None:
            phrases = self._phrases[key] = [
                _phrase(line, key) for line in self._starts[key].split("\n")
            ]
        for phrase in phrases:
            if phrase.rule in active:
                body = text.cased if self._settings[phrase.rule].case else text.lower
                end = _end(body, start, phrase.core)
                if end >= 0 and _stands(text.lower, start, end, phrase):
                    yield _Match(phrase.rule, start, end, phrase.instead)

    def _pattern(self, expression: str) -> re.Pattern[str]:
        if expression not in self._compiled:
            self._compiled[expression] = re.compile(expression)
        return self._compiled[expression]


class _Match(NamedTuple):
    rule: int
    start: int  # in the folded text
    end: int
    instead: tuple[str, ...]


class _Folded:
    """The story's text as phrases are compared with it: apostrophes and blanks all of one kind.

    `cased` and `lower` are of equal length; `plain` brings an offset back.
    """

    __slots__ = ("_cuts", "_gone", "_plain_cuts", "cased", "length", "lower")

    def __init__(self, text: str) -> None:
        if not text.isascii():
            text = text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ")
            text = text.replace("‐", "-").replace("‑", "-")
        self.length = len(text)  # of the plain text
        self._cuts: list[int] = []  # where a run of blanks was cut, in the folded text …
        self._plain_cuts: list[int] = []  # … and in the plain one
        self._gone: list[int] = []  # characters cut up to there
        if "  " in text or "\t" in text:
            text = self._squeezed(text)
        self.cased = text
        lower = text.lower()
        if len(lower) != len(text):  # İ becomes two characters
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.lower = lower

    def _squeezed(self, text: str) -> str:
        """The text with each run of blanks as one space; notes what went where."""
        parts, at, length, gone = [], 0, 0, 0
        for wide in _WIDE_BLANK.finditer(text):
            parts += [text[at : wide.start()], " "]
            length += wide.start() - at + 1
            gone += wide.end() - wide.start() - 1
            self._cuts.append(length)
            self._plain_cuts.append(wide.end())
            self._gone.append(gone)
            at = wide.end()
        parts.append(text[at:])
        return "".join(parts)

    def plain(self, offset: int) -> int:
        """The offset in the document's text."""
        if not self._cuts:
            return offset
        cut = bisect_right(self._cuts, offset) - 1
        return offset + (self._gone[cut] if cut >= 0 else 0)

    def folded(self, offset: int) -> int:
        """The offset in the folded text of one in the document's, which lies in no cut."""
        if not self._cuts:
            return offset
        cut = bisect_right(self._plain_cuts, offset) - 1
        return offset - (self._gone[cut] if cut >= 0 else 0)


class _Silences:
    """Whether a context keeps a match quiet. Answers for a whole block or story are kept."""

    def __init__(self, text: _Folded) -> None:
        self._text = text
        self._known: dict[tuple[int, int, int], bool] = {}

    def silent(self, number: int, settings: Settings, match: _Match, block: Block) -> bool:
        lower = self._text.lower
        if settings.unless_before:
            before = lower[max(0, match.start - _REACH) : match.start].rstrip(" -")
            if any(
                before.endswith(word) and not before[: -len(word)][-1:].isalnum()
                for word in settings.unless_before
            ):
                return True
        if settings.unless_after:
            after = lower[match.end : match.end + _REACH].lstrip(" -")
            if any(
                after.startswith(word)
                and not (word[-1].isalnum() and after[len(word) :][:1].isalnum())
                for word in settings.unless_after
            ):
                return True
        return self._within(number, settings.unless_near, block.start, block.end) or self._within(
            number, settings.unless_story, 0, self._text.length
        )

    def _within(self, number: int, words: tuple[str, ...], start: int, end: int) -> bool:
        if not words:
            return False
        key = (number, start, end)
        if key not in self._known:
            area = self._text.lower[self._text.folded(start) : self._text.folded(end)]
            self._known[key] = any(_holds(area, word) for word in words)
        return self._known[key]


def _rule(row: Mapping[str, Any], file: str) -> Rule:
    kinds = row.get("kinds")
    return Rule(
        code=row["code"],
        name=row["name"],
        family=family_of(row["code"]),
        severity=row["severity"],
        confidence=row["confidence"],
        check=None,
        needs=(),
        doc=row["doc"],
        quotes=row["quotes"],
        status=row["status"],
        kinds=those_of(kinds) if kinds is not None else None,
        origin=file,
        not_kinds=those_of(row.get("not_kinds", ())),
    )


def _settings(row: Mapping[str, Any]) -> Settings:
    return Settings(
        row["message"],
        frozenset(row["scope"]),
        row.get("safety", "unsafe"),
        row.get("case", False),
        tuple(row.get("unless_before", ())),
        tuple(row.get("unless_after", ())),
        tuple(row.get("unless_near", ())),
        tuple(row.get("unless_story", ())),
        tuple((expression, needle) for expression, needle in row.get("patterns", ())),
    )


def pack_phrase(phrase: Phrase, key: str) -> str:
    """A phrase as one line of the index, under its key. Phrases that start alike share a key."""
    core = phrase.core
    if core.startswith(key):
        core = SAME + core[len(key) :]
    instead = ALTERNATIVES.join(phrase.instead)
    fields = (str(phrase.rule), core, phrase.before, phrase.after, instead)
    return "\t".join(fields).rstrip("\t")


def _phrase(line: str, key: str) -> Phrase:
    number, core, before, after, instead = (line + "\t\t\t").split("\t")[:5]
    if core[0] == SAME:
        core = key + core[1:]
    return Phrase(
        int(number), core, before, after, tuple(instead.split(ALTERNATIVES)) if instead else ()
    )


def _end(text: str, start: int, core: str) -> int:
    """Where a phrase that begins at `start` ends; -1 where it does not stand there."""
    if "<" not in core:
        return start + len(core) if text.startswith(core, start) else -1
    head, slot, tail = core.partition("<")
    most, _, tail = tail.partition("> ")
    head = head.rstrip()
    if not slot or not text.startswith(head, start):
        return -1
    at = start + len(head)
    for _ in range(int(most) + 1):
        if text.startswith(" ", at) and (end := _end(text, at + 1, tail)) >= 0:
            return end
        word = _SLOT_WORD.match(text, at)
        if not word:
            return -1
        at = word.end()
    return -1


def _stands(text: str, start: int, end: int, phrase: Phrase) -> bool:
    """Whether [start, end) is whole words, with the phrase's context round them."""
    before, after = phrase.before, phrase.after
    if before:
        if before[0] == "^":
            if not _opens_sentence(text, start):
                return False
        elif not text.endswith(before, 0, start):
            return False
    elif start and not text[start - 1].isspace() and not _is_edge(text, start - 1, -1):
        return False
    if after:
        if after[-1] == "$":
            return _is_edge(text, end, 1) and _ends_sentence(text, end)
        return text.startswith(after, end)
    return _is_edge(text, end, 1)


def _is_edge(text: str, at: int, step: int) -> bool:
    """Whether the character at `at`, next to a match, parts it from the word beyond."""
    letter = text[at : at + 1]
    if not letter:
        return True
    if letter.isalnum() or letter in "_@#/":
        return False
    if letter in "'-.":  # isn't, non-event, example.com
        beyond = text[at + step : at + step + 1] if at + step >= 0 else ""
        return not beyond.isalnum()
    return True


def _opens_sentence(text: str, start: int) -> bool:
    at = start - 1
    for _ in range(4):
        if at < 0 or text[at] not in _OPENERS:
            break
        at -= 1
    if at < 0 or text[at] in "\n.!?…":
        return True
    # A list item's sign at the start of its block.
    return text[at] in "-*•–" and text[at - 1 : at] in ("", "\n")


def _ends_sentence(text: str, end: int) -> bool:
    for _ in range(4):
        if end >= len(text) or text[end] not in _CLOSERS:
            break
        end += 1
    return end >= len(text) or text[end] in "\n.!?…"


def _holds(text: str, word: str) -> bool:
    """Whether a word or phrase stands whole in a text."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False


def _longest(matches: list[_Match]) -> list[_Match]:
    """One rule's matches without overlaps: of two that overlap the longer stays."""
    kept: list[_Match] = []
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if kept and match.start < kept[-1].end:
            if match.end - match.start > kept[-1].end - kept[-1].start:
                kept[-1] = match
        else:
            kept.append(match)
    return kept


def _is_name(text: _Folded, match: _Match, block: Block) -> bool:
    """Whether the words are capitalised as a title or a name: The Perfect Storm is a film."""
    words = _WORD.findall(text.cased[match.start : match.end])
    if block.kind == "headline" or all(word.isupper() for word in words):
        return False
    if _opens_sentence(text.lower, match.start):
        words = words[1:]
    weighty = [word for word in words if len(word) > 3] or words
    return bool(weighty) and all(word[0].isupper() for word in weighty)


def _hit(document: Document, text: _Folded, settings: Settings, match: _Match) -> Hit:
    span = Span(text.plain(match.start), text.plain(match.end - 1) + 1)
    found = document.slice(span)
    fixes = tuple(
        _fix(document, span, found, instead, settings.safety) for instead in match.instead
    )
    message = settings.message
    if "{" in message:
        choices = [_cased(instead, found) for instead in match.instead if instead != DELETE]
        message = message.replace("{found}", " ".join(found.split()))
        message = message.replace("{instead}", "” or “".join(choices))
    return Hit(span.start, span.end, message, (), fixes)


def _fix(document: Document, span: Span, found: str, instead: str, safety: Safety) -> Fix:
    if instead != DELETE:
        words = _cased(instead, found)
        return Fix(f"Replace by “{words}”", (Edit(span.start, span.end, words),), safety)
    # What is deleted takes its commas and one space along, and leaves its capital behind.
    text, (start, end) = document.text, span
    comma = text[end : end + 1] == ","
    if text[start - 2 : start] == ", " and (comma or text[end : end + 1] in ".;:!?…"):
        return Fix("Delete", (Edit(start - 2, end + comma, ""),), safety)
    end += comma
    while text[end : end + 1] == " ":
        end += 1
    if found[:1].isupper() and text[end : end + 1].islower():
        return Fix("Delete", (Edit(start, end + 1, text[end].upper()),), safety)
    if text[end : end + 1] in ".;:!?…" and text[start - 1 : start] == " ":
        start -= 1
    return Fix("Delete", (Edit(start, end, ""),), safety)


def _cased(instead: str, found: str) -> str:
    """A replacement with the case of what it replaces."""
    if len(found) > 1 and found.isupper():
        return instead.upper()
    return instead[:1].upper() + instead[1:] if found[:1].isupper() else instead
