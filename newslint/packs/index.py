"""A compiled pack at work: its rules as values, and one scan that finds all their phrases.

The scan looks at each word of the story once: a dictionary of the first three words (or fewer, where
a phrase has no more) gives the few phrases that may begin there. No regular expression is compiled, but
for a rule's `patterns`, and those only where a string that must occur in them does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.document import Block, Document
from newslint.finding import Hit, Safety
from newslint.kinds import those_of
from newslint.packs.folded import Folded, ends_sentence, holds, is_edge, opens_sentence
from newslint.packs.replacing import DELETE, Place, fitted, fix, is_right
from newslint.registry import Rule, family_of
from newslint.startup.fast_typing import TYPE_CHECKING, Any, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span

if TYPE_CHECKING:
    from newslint.matching import Index

SAME = "~"
"""Stands for the key, where a phrase begins with its very letters."""
ALTERNATIVES = "\x1f"
"""Parts the replacements of one phrase."""

_WORD = lazy(r"\w+")
_SLOT_WORD = lazy(r" [^\s.!?;:]{1,40}(?:\.[^\s.!?;:]{1,40})?")
_REACH = 100  # characters searched on either side for a context that silences
_NONE = ("", 0)
_STOPS = (". ", "? ", "! ", ".” ", "?” ", "!” ", '." ', '?" ', '!" ', ".’ ", ".' ")
_FEW = 3  # characters round a match in capitals that don't yet make a paragraph in capitals


class Settings(NamedTuple):
    """What a pack says of a rule beside the rule itself."""

    message: str
    scope: frozenset[str]
    safety: Safety
    case: bool
    unless_before: tuple[str, ...]
    unless_after: tuple[str, ...]
    unless_sentence: tuple[str, ...]
    unless_near: tuple[str, ...]
    unless_story: tuple[str, ...]
    patterns: tuple[tuple[str, str], ...]  # the expression, and a string that must occur


class Phrase(NamedTuple):
    """One string to look for. `core` is marked; `before` and `after` must stand round it."""

    rule: int
    core: str  # lower case, but where capitals must be as written
    before: str
    after: str
    instead: tuple[str, ...]
    written: str = ""  # the core as the pack has it, where that holds capitals


class PackIndex:
    """A pack, compiled. `rules` goes by code, in the order of the file.

    `data` is one pack as the compiler writes it; it is not changed.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.name: str = data["name"]
        self.file: str = data["file"]
        self.key: str = data.get("key", "")
        """What a user's pack was compiled from; empty for newslint's own, which lie beside the code."""
        self.rules: dict[str, Rule] = {}
        self.lines: dict[str, tuple[int, int]] = {}
        """The lines of a rule's code and name in the file, by code."""
        self._settings: list[Settings] = []
        for row in data["rules"]:
            made = _rule(row["rule"], self.file)
            self.rules[made.code] = made
            self.lines[made.code] = tuple(row["lines"])
            self._settings.append(_settings(row["settings"]))
        self._codes = list(self.rules)
        self._starts: Mapping[str, str] = data["starts"]
        self._lines: dict[str, dict[str, list[str]]] = {}
        self._phrases: dict[str, list[Phrase]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._sequences: Mapping[str, list[dict[str, Any]]] = data.get("sequences", {})
        self._sequence_index: Index | None = None

    def find(
        self, document: Document, rules: Mapping[str, Rule], text: Folded | None = None
    ) -> Iterator[tuple[str, Hit]]:
        """The places the rules named by the keys of `rules` mark, as (code, hit).

        `text` is the document's, if another pack has been asked about it.
        """
        active = {n for n, code in enumerate(self._codes) if code in rules}
        if not active or not document.blocks:
            return
        text = text or Folded(document.text)
        matches: dict[int, list[_Match]] = {}
        for match in self._scan(document, text, active):
            matches.setdefault(match.rule, []).append(match)
        silences = _Silences(text)
        for number in sorted(matches):
            settings = self._settings[number]
            for match in _longest(matches[number]):
                block = document.block_at(text.plain(match.start))
                if block is not None and not _silenced(text, match, block, settings, silences):
                    yield self._codes[number], _hit(document, text, settings, match, block)

    def trace(self, document: Document, code: str) -> Iterator[tuple[Span, str]]:
        """What a rule's phrases match, each with what silences the rule there; empty for nothing."""
        text, number = Folded(document.text), self._codes.index(code)
        silences = _Silences(text)
        for match in _longest(list(self._scan(document, text, {number}))):
            block = document.block_at(text.plain(match.start))
            why = (
                "it is outside the text"
                if block is None
                else _silenced(text, match, block, self._settings[number], silences)
            )
            yield text.span(match.start, match.end), why

    def _scan(self, document: Document, text: Folded, active: set[int]) -> Iterator[_Match]:
        if any(self._codes[number] in self._sequences for number in active):
            yield from self._sequenced(document, text, active)
        lower, starts, known = text.lower, self._starts, self._lines
        words = [*text.words, _NONE, _NONE]
        for number, (one, at) in enumerate(text.words, 1):
            if one in starts:
                pair = f"{one} {words[number][0]}"
                lines = known.get(one) or self._begun(one)
                for key in (one, pair, f"{pair} {words[number + 1][0]}"):
                    if key in lines:
                        yield from self._matches(text, key, lines[key], at, active)
        for number in active:
            settings = self._settings[number]
            body = text.cased if settings.case else lower
            for expression, needle in settings.patterns:
                if needle in body:
                    for found in self._pattern(expression).finditer(body):
                        group = "mark" if "mark" in found.re.groupindex else 0
                        start, end = found.span(group)
                        if start < end:
                            yield _Match(number, start, end, (), "")

    def _begun(self, first: str) -> dict[str, list[str]]:
        """The phrases that begin with a word, packed, by their first words."""
        found: dict[str, list[str]] = {}
        for line in self._starts[first].split("\n"):
            rest, _, packed = line.partition("\t")
            key = f"{first} {rest}" if rest else first
            if key in found:
                found[key].append(packed)
            else:
                found[key] = [packed]
        self._lines[first] = found
        return found

    def _matches(
        self, text: Folded, key: str, lines: list[str], start: int, active: set[int]
    ) -> Iterator[_Match]:
        """Those of the phrases under a key that stand at an offset."""
        phrases = self._phrases.get(key)
        if phrases is None:
            phrases = self._phrases[key] = [self._phrase(line, key) for line in lines]
        for phrase in phrases:
            if phrase.rule in active:
                body = text.cased if self._settings[phrase.rule].case else text.lower
                end = _end(body, start, phrase.core)
                if end >= 0 and _stands(text.lower, start, end, phrase):
                    yield _Match(phrase.rule, start, end, phrase.instead, phrase.written)

    def _sequenced(self, document: Document, text: Folded, active: set[int]) -> Iterator[_Match]:
        """What the rules' sequences find."""
        from newslint.packs import sequences  # few packs have any

        if self._sequence_index is None:
            self._sequence_index = sequences.index_of(self._sequences)
        for code, start, end in sequences.find(document, self._sequence_index):
            if (number := self._codes.index(code)) in active:
                yield _Match(number, text.folded(start), text.folded(end), (), "")

    def _phrase(self, line: str, key: str) -> Phrase:
        number, core, before, after, instead = (line + "\t\t\t").split("\t")[:5]
        if core[0] == SAME:
            core = key + core[1:]
        written = "" if core == (lower := core.lower()) else core
        return Phrase(
            int(number),
            core if self._settings[int(number)].case else lower,
            before,
            after,
            tuple(instead.split(ALTERNATIVES)) if instead else (),
            written,
        )

    def _pattern(self, expression: str) -> re.Pattern[str]:
        if expression not in self._compiled:
            self._compiled[expression] = re.compile(expression)
        return self._compiled[expression]


class _Match(NamedTuple):
    rule: int
    start: int  # in the folded text
    end: int
    instead: tuple[str, ...]
    written: str  # the phrase as the pack has it, where that holds capitals


class _Silences:
    """Whether a context keeps a match quiet. Answers for a whole block or story are kept."""

    def __init__(self, text: Folded) -> None:
        self._text = text
        self._known: dict[tuple[int, int, int], str] = {}

    def found(self, number: int, settings: Settings, match: _Match, block: Block) -> str:
        """The context that silences a match, for a message; empty where there is none."""
        lower = self._text.lower
        if settings.unless_before:
            before = lower[max(0, match.start - _REACH) : match.start].rstrip(" -")
            for word in settings.unless_before:
                if before.endswith(word) and not before[: -len(word)][-1:].isalnum():
                    return f"`unless_before` has “{word}”"
        if settings.unless_after:
            after = lower[match.end : match.end + _REACH].lstrip(" -")
            for word in settings.unless_after:
                if after.startswith(word) and not (
                    word[-1].isalnum() and after[len(word) :][:1].isalnum()
                ):
                    return f"`unless_after` has “{word}”"
        if settings.unless_sentence:
            sentence = _sentence_round(self._text, match, block)
            if word := self._within(number, settings.unless_sentence, *sentence):
                return f"`unless_sentence` has “{word}”"
        if word := self._within(number, settings.unless_near, block.start, block.end):
            return f"`unless_near` has “{word}”"
        if word := self._within(number, settings.unless_story, 0, self._text.length):
            return f"`unless_story` has “{word}”"
        return ""

    def _within(self, number: int, words: tuple[str, ...], start: int, end: int) -> str:
        """The first of the words that appears in a stretch; empty for none."""
        if not words:
            return ""
        key = (number, start, end)
        if key not in self._known:
            area = self._text.lower[self._text.folded(start) : self._text.folded(end)]
            self._known[key] = next((word for word in words if holds(area, word)), "")
        return self._known[key]


def _sentence_round(text: Folded, match: _Match, block: Block) -> tuple[int, int]:
    """About where the sentence of a match lies, in the plain text: a stop and a space part sentences."""
    lower = text.lower
    first, last = text.folded(block.start), text.folded(block.end)
    begin = max(first, *(lower.rfind(stop, first, match.start) for stop in _STOPS))
    ends = (lower.find(stop, match.end, last) for stop in _STOPS)
    end = min((end for end in ends if end >= 0), default=last)
    return text.plain(begin), text.plain(end)


def _silenced(
    text: Folded, match: _Match, block: Block, settings: Settings, silences: _Silences
) -> str:
    """Why a rule is silent about a match, in words for its author; empty where it speaks."""
    if block.kind not in settings.scope:
        return f"`scope` doesn't have `{block.kind}`"
    place = _place(text, match, block, settings)
    if settings.case and place.shouted and match.written:
        return "all of the paragraph is in capitals, and `case: true` can't tell there"
    about_names = any(each != each.lower() for each in (match.written, *match.instead))
    if not settings.case and not about_names and _is_name(text, match, block):
        return "its capitals make it a name; write the phrase with them, or set `case: true`"
    if match.instead and any(is_right(each, place) for each in match.instead if each != DELETE):
        return "it is what the rule would write"
    return silences.found(match.rule, settings, match, block)


def _place(text: Folded, match: _Match, block: Block, settings: Settings) -> Place:
    found = text.cased[match.start : match.end]
    area = text.cased[text.folded(block.start) : text.folded(block.end)]
    return Place(
        found,
        match.written or found.lower(),
        settings.case,
        opens_sentence(text.lower, match.start),
        block.kind in ("headline", "crosshead"),
        len(area) > len(found) + _FEW and area.isupper(),
    )


def _rule(row: Mapping[str, Any], file: str) -> Rule:
    kinds = row.get("kinds")
    # By place: a run makes some seventy, and names take twice as long.
    return Rule(
        row["code"], row["name"], family_of(row["code"]), row["severity"], row["confidence"],
        None, (), row["doc"], (), row["quotes"], row["status"],
        those_of(kinds) if kinds is not None else None, file, those_of(row.get("not_kinds", ())), "",
    )  # fmt: skip


def _settings(row: Mapping[str, Any]) -> Settings:
    return Settings(
        row["message"],
        frozenset(row["scope"]),
        row.get("safety", "unsafe"),
        row.get("case", False),
        tuple(row.get("unless_before", ())),
        tuple(row.get("unless_after", ())),
        tuple(row.get("unless_sentence", ())),
        tuple(row.get("unless_near", ())),
        tuple(row.get("unless_story", ())),
        tuple((expression, needle) for expression, needle in row.get("patterns", ())),
    )


def pack_phrase(phrase: Phrase, key: str) -> str:
    """A phrase as one line of the index, under the first word of its key: the rest of that goes before."""
    core = phrase.core
    if core.startswith(key):
        core = SAME + core[len(key) :]
    instead = ALTERNATIVES.join(phrase.instead)
    rest = key.partition(" ")[2]
    fields = (rest, str(phrase.rule), core, phrase.before, phrase.after, instead)
    return "\t".join(fields).rstrip("\t")


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
            if not opens_sentence(text, start):
                return False
        elif not text.endswith(before, 0, start):
            return False
    elif start and not text[start - 1].isspace() and not is_edge(text, start - 1, -1):
        return False
    if after:
        if after[-1] == "$":
            return is_edge(text, end, 1) and ends_sentence(text, end)
        return text.startswith(after, end)
    return is_edge(text, end, 1)


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


def _is_name(text: Folded, match: _Match, block: Block) -> bool:
    """Whether the words are capitalised as a title or a name: The Perfect Storm is a film."""
    words = _WORD.findall(text.cased[match.start : match.end])
    if block.kind == "headline" or all(word.isupper() for word in words):
        return False
    if opens_sentence(text.lower, match.start):
        words = words[1:]
    weighty = [word for word in words if len(word) > 3] or words
    return bool(weighty) and all(word[0].isupper() for word in weighty)


def _hit(document: Document, text: Folded, settings: Settings, match: _Match, block: Block) -> Hit:
    span = text.span(match.start, match.end)
    place = _place(text, match, block, settings)
    choices = [each if each == DELETE else fitted(each, place) for each in match.instead]
    fixes = tuple(fix(document, span, choice, settings.safety) for choice in choices)
    message = settings.message
    if "{" in message:
        message = message.replace("{found}", " ".join(document.slice(span).split()))
        written = [choice for choice in choices if choice != DELETE]
        message = message.replace("{instead}", "” or “".join(written))
    return Hit(span.start, span.end, message, (), fixes)
