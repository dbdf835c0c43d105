"""Reads a `.patterns` file: its lists, phrases and patterns, each pattern with its witnesses.

At build, in tests, or where a file was edited; no run needs it.
"""

from __future__ import annotations

from collections.abc import Iterable

from newslint.language.lexicon import SHARED
from newslint.matching import compiler, elements as e, grammar as g, machine as m
from newslint.matching.guards import known_guards
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy

_KEYWORDS = ("list", "phrase", "pattern")
SEQUENCE = "sequence"
"""What a pattern is in a rule pack, which has its witnesses elsewhere."""
_WITNESSES = ("bad", "near")
_HEAD = lazy(r"(\S+)(?:\s+(\S+))?(?:\s+(.*))?$")
_WITNESS = lazy(r"(bad|near):(?:\s+(.*))?$")
_LABEL = lazy(r"([a-z]+):\s")
_COMMENT = lazy(r"(?:^|(?<!\s)\s++)#.*$")

_UNREAD = e.OneOf(frozenset("-"))
"""Stands for what has a mistake."""


class PatternError(Exception):
    """A `.patterns` file that can't be compiled: a line for each mistake, with file, line and what to do."""


class Witness(NamedTuple):
    """A text under a pattern: `bad` must be found by that very pattern, `near` by none of the file."""

    pattern: str
    label: str
    text: str
    line: int


class PatternFile(NamedTuple):
    """A file, compiled: `rows` are its patterns as the index holds them, in the order of the file."""

    rows: list[dict[str, Any]]
    witnesses: list[Witness]


class Entry(NamedTuple):
    """A list, phrase or pattern as it is written, each line with its number."""

    keyword: str
    name: str
    line: int
    body: list[tuple[int, str]]
    witnesses: list[tuple[int, str, str]]

    @property
    def text(self) -> str:
        return " ".join(text for _, text in self.body)

    @property
    def key(self) -> str:
        """What it is called among lists and phrases, which no space is in."""
        return f"{self.keyword} {self.name}"

    def told(self, mistake: object) -> str:
        """A mistake in it, as its author is told."""
        if self.keyword == SEQUENCE:
            return f"{mistake} (`sequences` in rule {self.name})"
        return f"{self.keyword} `{self.name}`: {mistake}"


def read(text: str, file: str) -> PatternFile:
    """What a `.patterns` file holds; `file` is what messages call it. Raises PatternError."""
    reader = _Reader(file)
    made = reader.read(text)
    reader.check()
    return made


class Told(NamedTuple):
    """A list of a pack (by its name) or a sequence (by its rule's code), as written on a line."""

    name: str
    line: int
    text: str


def read_pack(
    lists: list[Told], sequences: list[Told]
) -> tuple[list[dict[str, Any]], list[tuple[int, str]]]:
    """The rows of a pack's sequences, named for their rules, and what is wrong: line and message."""
    reader = _Reader("")
    for name, line, text in lists:
        reader.define(Entry("list", name, line, [(line, text)], []))
    rows: list[dict[str, Any]] = []
    for name, line, text in sequences:
        rows += reader.row(Entry(SEQUENCE, name, line, [(line, text)], []))
    reader.reached({f"{SEQUENCE} {each.name}" for each in sequences})
    return rows, reader.wrong


class _Reader:
    """Reads one file, and notes what is wrong with it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.wrong: list[tuple[int, str]] = []
        self.known: dict[str, e.Element] = {
            name: e.OneOf(
                frozenset(word for word in words if word[0] != "*"),
                tuple(sorted(word[1:] for word in words if word[0] == "*")),
            )
            for name, words in SHARED.items()
        }
        self.own: dict[str, Entry] = {}
        self.uses: dict[str, set[str]] = {}  # the names that a list, phrase or pattern uses

    def add(self, line: int, message: str) -> None:
        self.wrong.append((line, message))

    def check(self) -> None:
        """Raise PatternError if anything was wrong."""
        if self.wrong:
            told = (f"{self.file}:{line}: {message}" for line, message in sorted(set(self.wrong)))
            raise PatternError("\n".join(told))

    def read(self, text: str) -> PatternFile:
        rows: list[dict[str, Any]] = []
        witnesses: list[Witness] = []
        names: dict[str, int] = {}
        for entry in self.entries(text):
            if entry.keyword == "pattern":
                rows += self.pattern(entry, names)
                witnesses += [
                    Witness(entry.name, label, told, line) for line, label, told in entry.witnesses
                ]
            else:
                self.define(entry)
        self.reached({f"pattern {name}" for name in names})
        if not rows and not self.wrong:
            self.add(1, "it holds no pattern; write `pattern NAME ELEMENTS`, or delete the file")
        return PatternFile(rows, witnesses)

    def entries(self, text: str) -> list[Entry]:
        """The entries of a file; an indented line goes on with the one before it."""
        found: list[Entry] = []
        for number, written in enumerate(text.split("\n"), 1):
            indented = written[:1].isspace()
            line = written.strip()
            witness = _WITNESS.match(line)
            if not line or line.startswith("#"):
                continue
            if not indented:
                self.entry(_COMMENT.sub("", line), number, found)
            elif not found:
                self.add(number, "an indented line goes on with an entry, and there is none yet")
            elif witness:
                self.witness(found[-1], number, witness[1], witness[2] or "")
            elif label := _LABEL.match(line):
                hint = g.nearest(label[1], _WITNESSES, "labels")
                self.add(number, f"there is no `{label[1]}:` under a pattern; {hint}")
            else:
                found[-1].body.append((number, _COMMENT.sub("", line)))
        return found

    def entry(self, line: str, number: int, found: list[Entry]) -> None:
        """Begin an entry. One that is malformed is spoken of once: its name is known all the same."""
        head = _HEAD.match(line)
        keyword, name, rest = (part or "" for part in head.groups()) if head else ("", "", "")
        witness = _WITNESS.match(line)
        if witness and found:
            self.add(number, f"“{keyword}” begins no entry; indent it under its pattern")
            found[-1].witnesses.append((number, witness[1], witness[2] or ""))
            return
        equals = rest.startswith("=")
        if keyword not in _KEYWORDS:
            hint = g.nearest(keyword.rstrip(":"), _KEYWORDS, "entries")
            self.add(number, f"“{keyword}” begins no entry; {hint}")
            keyword = ""
        elif not g.NAME.fullmatch(name):
            told = f"“{name}” is no name" if name else f"a {keyword} has a name"
            self.add(number, f"{told}; write `{keyword} small-words-with-hyphens …`")
            keyword = ""
        elif keyword != "pattern" and not equals:
            told = f"`{keyword} {name}` has no “=” behind its name"
            self.add(number, f"{told}; write `{keyword} {name} = …`")
            keyword = ""
        if keyword != "pattern" and equals:
            rest = rest[1:]
        found.append(Entry(keyword, name, number, [(number, rest)], []))

    def witness(self, entry: Entry, number: int, label: str, told: str) -> None:
        if entry.keyword not in ("pattern", ""):
            self.add(number, f"`{label}:` is under a {entry.keyword}; it belongs under a pattern")
        elif not told:
            self.add(number, f"`{label}:` shows nothing; write a sentence behind it")
        else:
            entry.witnesses.append((number, label, told))

    def define(self, entry: Entry) -> None:
        """Make a list or phrase known."""
        if not entry.keyword:
            self.known.setdefault(entry.name, _UNREAD)
            return
        if entry.name in self.known:
            where = f"on line {self.own[entry.name].line}" if entry.name in self.own else "shared"
            self.add(entry.line, f"`{entry.name}` is taken ({where}); choose another name")
            return
        uses: set[str] = set()
        read = self.word_list if entry.keyword == "list" else self.parsed
        made: e.Element | None = read(entry, uses)
        self.uses[entry.name] = uses
        self.own[entry.name] = entry
        self.known[entry.name] = made if made is not None else _UNREAD

    def word_list(self, entry: Entry, uses: set[str]) -> e.OneOf:
        """The words of a list: words, `word/form`, `*ending`, and other lists in braces."""
        made = e.NOTHING
        given: dict[str, str] = {}  # word → how it was given
        for line, text in entry.body:
            for each in text.split():
                one = self.listed(each, entry, line, uses)
                for word in sorted({*one.words, *one.written, *(f"*{end}" for end in one.endings)}):
                    if word in given:
                        how = (
                            ""
                            if given[word] == each == word
                            else f" (in `{given[word]}` and `{each}`)"
                        )
                        self.add(
                            line, f"“{word}” appears twice in list `{entry.name}`{how}; delete one"
                        )
                    given.setdefault(word, each)
                made = made | one
        if not given and not self.wrong:
            self.add(entry.line, f"list `{entry.name}` is empty; fill it or delete it")
        return made

    def listed(self, each: str, entry: Entry, line: int, uses: set[str]) -> e.OneOf:
        """One item of a list."""
        if not (each.startswith("{") and each.endswith("}")):
            try:
                return g.word(each, f" of list `{entry.name}`")
            except g.GrammarError as error:
                self.add(line, str(error))
                return e.NOTHING
        name = each[1:-1]
        found = self.known.get(name)
        uses.add(name)
        if isinstance(found, e.OneOf):
            return found
        if found is not None:
            self.add(
                line, f"`{name}` in list `{entry.name}` is a phrase; a list holds single words"
            )
        else:
            hint = g.nearest(
                name, [n for n, each in self.known.items() if isinstance(each, e.OneOf)], "lists"
            )
            self.add(line, f"there is no list `{name}` (in list `{entry.name}`); {hint}")
        return e.NOTHING

    def parsed(self, entry: Entry, uses: set[str]) -> e.Sequence | None:
        """The elements of a phrase or pattern; None, with the mistake noted, where they can't be read."""
        try:
            made = g.parse(entry.text, self.known, uses.add)
            compiler.written(made)  # none may grow beyond measure by those it names
            return made
        except g.GrammarError as error:
            self.add(entry.line, entry.told(error))
            return None

    def pattern(self, entry: Entry, names: dict[str, int]) -> list[dict[str, Any]]:
        """The row of a pattern."""
        if entry.name in names:
            self.add(
                entry.line,
                f"pattern `{entry.name}` is on line {names[entry.name]} already; rename one",
            )
        names.setdefault(entry.name, entry.line)
        labels = {label for _, label, _ in entry.witnesses}
        for label, what in (
            ("bad", "a sentence it must find"),
            ("near", "one like it that it must leave alone"),
        ):
            if label not in labels:
                self.add(
                    entry.line, f"pattern `{entry.name}` has no `{label}:` under it; write {what}"
                )
        return self.row(entry)

    def row(self, entry: Entry) -> list[dict[str, Any]]:
        """The row of a pattern or sequence; none, with the mistake noted, where it has one."""
        uses = self.uses.setdefault(entry.key, set())
        parsed = self.parsed(entry, uses)
        if parsed is None:
            return []
        try:
            made = compiler.compiled(parsed)
        except g.GrammarError as error:
            self.add(entry.line, entry.told(error))
            return []
        self.guards(entry, made["steps"])
        return [{"name": entry.name, "line": entry.line, **made}]

    def guards(self, entry: Entry, steps: Iterable[list[Any]]) -> None:
        """Note the guards that there aren't."""
        there = known_guards()
        for step in steps:
            if step[0] == m.GUARD and step[1] not in there:
                sign = "@" if step[2] else "~"
                hint = g.nearest(step[1], there, "guards")
                self.add(
                    entry.line,
                    entry.told(f"there is no guard `{sign}{step[1]}`; {hint}"),
                )

    def reached(self, keys: Iterable[str]) -> None:
        """Note the lists and phrases that none of the patterns comes to, which go by their keys."""
        reached: set[str] = set()
        waiting = list(keys)
        while waiting:
            for name in self.uses.get(waiting.pop(), ()):
                if name not in reached:
                    reached.add(name)
                    waiting.append(name)
        for name, entry in self.own.items():
            if name not in reached:
                told = f"no pattern reaches {entry.keyword} `{name}`"
                self.add(entry.line, f"{told}; use it as {{{name}}}, or delete it")
