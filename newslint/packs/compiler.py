"""Compiles rule packs: YAML in, one flat index out. For the build, and for the desk's own packs.

`newslint test` holds rules to their examples; `newslint config --pack-schema` prints the schema.
"""

from __future__ import annotations

import json
import os

from newslint.discovery import shown
from newslint.matching.reading import Told, read_pack as read_pack_patterns
from newslint.packs import PackError, files, store
from newslint.packs.index import Phrase, pack_phrase
from newslint.packs.keys import DEFAULT_SCOPE, DEMANDED, scope_of
from newslint.packs.page import examples_of, lines_of, page
from newslint.packs.patterns import PatternError, needle
from newslint.packs.phrases import (
    Literal,
    PhraseError,
    hyphen_variants,
    literal,
    spell_out,
)
from newslint.packs.reading import Line, Problems, Table, read_pack, said
from newslint.packs.replacing import DELETE
from newslint.startup.fast_typing import Any, NamedTuple

_CONTEXTS = tuple(f"unless_{where}" for where in ("before", "after", "sentence", "near", "story"))


class Spelt(NamedTuple):
    """A literal, the line of the phrase it comes from, what replaces it, and its core as written."""

    literal: Literal
    line: int
    instead: tuple[str, ...]
    written: str


class Compiled(NamedTuple):
    """A pack's data for `PackIndex`, and where in its file things are, by the code of the rule."""

    data: dict[str, Any]
    lines: dict[str, int]
    examples: dict[str, list[int]]
    """The line of each example, in the order that `newslint.testing.examples` gives them."""


def compile_folder(folder: str, key: str | None = None) -> dict[str, Any]:
    """Every pack in a folder, as the index that is shipped. Raises PackError."""
    paths = store.sources(folder)
    top = os.path.basename(os.path.abspath(folder))
    packs, wrong = [], []
    places: dict[str, str] = {}  # code or name → where it was declared
    for path in paths:
        shown = f"{top}/{os.path.relpath(path, folder)}".replace(os.sep, "/")
        try:
            pack = compile_text(files.text(path, shown), shown).data
        except PackError as error:
            wrong.append(str(error))
            continue
        for row in pack["rules"]:
            for word, line in zip(
                (row["rule"]["code"], row["rule"]["name"]), row["lines"], strict=True
            ):
                place = f"{shown}:{line}"
                if word in places:
                    wrong.append(f"{place}: {word} is taken by {places[word]}; choose another")
                places[word] = place
        packs.append(pack)
    if wrong:
        raise PackError("\n".join(wrong))
    return {"key": key or store.key(paths, folder), "packs": packs}


def compile_file(path: str) -> Compiled:
    """One pack. Raises PackError."""
    return compile_text(files.text(path), shown(path))


def compile_text(text: str, file: str) -> Compiled:
    """The pack in a YAML text; `file` is what errors and rules call it. Raises PackError."""
    problems = Problems(file)
    pack = read_pack(text, problems)
    compiler = _Compiler(pack, problems)
    rules = [each.value for each in pack["rules"].value] if "rules" in pack else []
    rows = [row for row in map(compiler.rule, rules) if row]
    sequences = compiler.sequences(pack["lists"].value if "lists" in pack else {})
    problems.check()
    data = {"name": pack["pack"].value, "file": file, "rules": rows, "starts": compiler.starts()}
    if sequences:
        data["sequences"] = sequences
    return Compiled(data, compiler.lines, compiler.examples)


def dump(data: dict[str, Any]) -> str:
    """The index as it is stored: the same bytes for the same packs."""
    return json.dumps(data, separators=(",", ":")) + "\n"


class _Compiler:
    def __init__(self, pack: Table, problems: Problems) -> None:
        self.problems = problems
        self.defaults: Table = pack["defaults"].value if "defaults" in pack else {}
        self.verbs: dict[str, list[str]] = pack["verbs"].value if "verbs" in pack else {}
        self.lines: dict[str, int] = {}  # code → line
        self.examples: dict[str, list[int]] = {}
        self._names: dict[str, int] = {}
        self._spelt: list[list[Spelt]] = []  # by rule
        self._sequences: list[Told] = []
        self._owners: dict[tuple[Literal, tuple[str, ...]], str] = {}

    def rule(self, own: Table) -> dict[str, Any] | None:
        """One rule's row of the index; None where it is too broken to go on."""
        table = {**self.defaults, **own}
        needed = ("code", "name", "message", "reason", "kind", *DEMANDED)
        if not all(key in table for key in needed):
            return None  # said already
        code, line = table["code"]
        name = table["name"].value
        self._identity(table)
        spelt = self._body(table, f"rule {code}")
        scope = tuple(each.value for each in table["scope"].value) if "scope" in table else ()
        scope = scope_of(scope or DEFAULT_SCOPE)
        for each in spelt:
            taken = self._owners.setdefault((each.literal, scope), code)
            if taken != code:
                self.problems.add(
                    each.line, f"{_shown(each.literal)} is in {taken} too; delete it from {code}"
                )
        self._spelt.append(spelt)
        settings: dict[str, Any] = {
            "message": table["message"].value,
            "scope": list(scope),
            "safety": _value(table, "fix", "unsafe"),
        }
        if _value(table, "case", False):
            settings["case"] = True
        for key in _CONTEXTS:
            if key in table:
                settings[key] = self._contexts(table[key].value, f"`{key}` in rule {code}")
        if "patterns" in table:
            settings["patterns"] = self._patterns(table, code)
        for each in table["sequences"].value if "sequences" in table else ():
            self._sequences.append(Told(code, each.line, each.value))
        kinds = _values(table, "kinds")
        shown = examples_of(table, self.problems)
        self.examples[code] = lines_of(shown)
        try:
            doc = page(table, shown, {s.literal.core: s.instead for s in spelt})
        except ValueError as error:
            self.problems.add(line, f"rule {code}: {error}")
            return None
        return {
            "rule": {
                "code": code,
                "name": name,
                "severity": table["severity"].value,
                "confidence": table["confidence"].value,
                "doc": doc,
                "quotes": _value(table, "quotes", "skip"),
                "status": _value(table, "status", "stable"),
                "kinds": kinds or None,
                "not_kinds": _values(table, "not_kinds"),
            },
            "lines": [line, table["name"].line],
            "settings": settings,
        }

    def starts(self) -> dict[str, str]:
        """First word → a line for each phrase that begins with it, as `newslint.packs.index` reads them."""
        lines: dict[str, list[str]] = {}
        for number, spelt in enumerate(self._spelt):
            for each in spelt:
                start, _, before, after = each.literal
                phrase = Phrase(number, each.written, before, after, each.instead)
                lines.setdefault(start.partition(" ")[0], []).append(pack_phrase(phrase, start))
        return {first: "\n".join(lines[first]) for first in sorted(lines)}

    def sequences(self, lists: dict[str, Line]) -> dict[str, list[dict[str, Any]]]:
        """Code → the rows of the rule's sequences, as `newslint.matching` indexes them."""
        own = [Told(name, each.line, each.value) for name, each in lists.items()]
        rows, wrong = read_pack_patterns(own, self._sequences)
        for line, message in wrong:
            self.problems.add(line, message)
        made: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            made.setdefault(row["name"], []).append(row)
        return made

    def _identity(self, table: Table) -> None:
        code, line = table["code"]
        name, name_line = table["name"]
        for word, at, taken, what in (
            (code, line, self.lines, "number"),
            (name, name_line, self._names, "name"),
        ):
            if word in taken:
                self.problems.add(
                    at, f"{word} is taken by the rule on line {taken[word]}; choose another {what}"
                )
            taken.setdefault(word, at)

    def _body(self, table: Table, of: str) -> list[Spelt]:
        """The phrases of a rule, spelt out."""
        kind, line = table["kind"]
        bodies = {
            "existence": ("phrases", "patterns"),
            "substitution": ("swap",),
            "sequence": ("sequences",),
        }
        for other, keys in bodies.items():
            for key in keys:
                if key in table and other != kind:
                    self.problems.add(
                        table[key].line, f"`{key}` in {of} belongs to kind {other}; change `kind`"
                    )
        if not any(key in table for key in bodies[kind]):
            wanted = " or ".join(f"`{key}`" for key in bodies[kind])
            self.problems.add(line, f"{of} looks for nothing; add {wanted}")
        if "{instead}" in table["message"].value and kind != "substitution":
            self.problems.add(
                table["message"].line, f"{of} replaces nothing; take {{instead}} out of its message"
            )
        written: list[tuple[str, int, list[str] | None]] = [
            *((each.value, each.line, None) for each in table.get("phrases", Line([], 0)).value),
            *(
                (pair.value[0], pair.line, pair.value[1])
                for pair in table.get("swap", Line([], 0)).value
            ),
        ]
        spelt: list[Spelt] = []
        for phrase, at, instead in written:
            try:
                spelt += self._phrase(table, phrase, at, instead)
            except PhraseError as error:
                self.problems.add(at, f"{error} ({of})")
        self._reachable(spelt, of, kind)
        unique: dict[Literal, Spelt] = {}
        for each in spelt:
            unique.setdefault(each.literal, each)
        return list(unique.values())

    def _phrase(
        self, table: Table, phrase: str, line: int, instead: list[str] | None
    ) -> list[Spelt]:
        case = bool(_value(table, "case", False))
        made = []
        for variant in spell_out(phrase, self.verbs):
            replacements: list[str] = []
            for words in instead or ():
                right = spell_out(words, self.verbs, variant.forms) if words.strip() else []
                if len(right) > 1:
                    raise PhraseError(
                        f"the replacement “{said(words)}” has alternatives; write a list of them"
                    )
                replacements.append(right[0].text if right else DELETE)
            texts = [variant.text]
            if _value(table, "hyphen", "exact") == "any":
                texts = hyphen_variants(variant.text)
            for text in texts:
                written = literal(text).core
                found = literal(text if case else text.lower())
                made.append(Spelt(found, line, tuple(replacements), written))
        return made

    def _reachable(self, spelt: list[Spelt], of: str, kind: str) -> None:
        """A phrase that says no more than another of the same rule is a slip of its author."""
        plain: dict[str, int] = {}
        for each in spelt:
            if _bare(each.literal):
                plain.setdefault(each.literal.core, each.line)
        seen: dict[Literal, int] = {}
        covers: dict[int, list[tuple[Literal, str] | None]] = {}  # by line: what finds each variant
        for each in spelt:
            if seen.setdefault(each.literal, each.line) != each.line:
                self.problems.add(
                    each.line,
                    f"{_shown(each.literal)} is in {of} already (line {seen[each.literal]}); "
                    "delete one",
                )
            shorter = _covering(each, plain)
            covers.setdefault(each.line, []).append((each.literal, shorter) if shorter else None)
        for line, found in covers.items():
            # A line of which one variant is new is worth its place; the others only mark more.
            if kind == "existence" and found[0] and all(found):
                long, short = found[0]
                self.problems.add(
                    line,
                    f"{_shown(long)} adds nothing to {of}: “{short}” (line {plain[short]}) "
                    "finds it already; delete the longer one",
                )

    def _contexts(self, phrases: list[Line], of: str) -> list[str]:
        words: dict[str, None] = {}
        for phrase, line in phrases:
            try:
                words.update(dict.fromkeys(v.text.lower() for v in spell_out(phrase, self.verbs)))
            except PhraseError as error:
                self.problems.add(line, f"{error} ({of})")
        return list(words)

    def _patterns(self, table: Table, code: str) -> list[list[str]]:
        made = []
        for pattern, line in table["patterns"].value:
            try:
                made.append([pattern, needle(pattern, bool(_value(table, "case", False)))])
            except PatternError as error:
                self.problems.add(line, f"{error} (`patterns` in rule {code})")
        return made


def _value(table: Table, key: str, default: Any) -> Any:
    return table[key].value if key in table else default


def _values(table: Table, key: str) -> list[str]:
    return [each.value for each in table[key].value] if key in table else []


def _covering(longer: Spelt, plain: dict[str, int]) -> str | None:
    """A phrase of another line that a longer one holds as whole words."""
    words = longer.literal.core.split(" ")
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            core = " ".join(words[start:end])
            if core in plain and plain[core] != longer.line:
                return core
    return None


def _bare(phrase: Literal) -> bool:
    return not phrase.before and not phrase.after and "<" not in phrase.core


def _shown(phrase: Literal) -> str:
    return f"“{phrase.before}{phrase.core}{phrase.after}”"
