"""Compiles rule packs: YAML in, one flat index out. For the build, and for whoever writes rules.

python -m newslint.packs.compiler rules/ --out newslint/packs/_index.json
python -m newslint.packs.compiler rules/ --test      # hold every rule to its examples
python -m newslint.packs.compiler --schema           # print the JSON Schema of a pack
"""

from __future__ import annotations

import argparse
import json
import os
import sys

from newslint.fast_typing import Any, NamedTuple
from newslint.packs import PackError, store
from newslint.packs.index import DELETE, Phrase, pack_phrase
from newslint.packs.keys import DEFAULT_SCOPE, json_schema, scope_of
from newslint.packs.page import examples_of, page
from newslint.packs.patterns import PatternError, needle
from newslint.packs.phrases import (
    Literal,
    PhraseError,
    hyphen_variants,
    literal,
    spell_out,
)
from newslint.packs.reading import Line, Problems, Table, read_pack
from newslint.patterns import lazy
from newslint.registry import FAMILIES, RuleError, family_of

_NAME = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Spelt(NamedTuple):
    """A literal, the line of the phrase it comes from, and what replaces it."""

    literal: Literal
    line: int
    instead: tuple[str, ...]


def compile_folder(folder: str, key: str | None = None) -> dict[str, Any]:
    """Every pack in a folder, as the index that is shipped. Raises PackError."""
    paths = store.sources(folder)
    top = os.path.basename(os.path.abspath(folder))
    packs, wrong = [], []
    places: dict[str, str] = {}  # code or name → where it was declared
    for path in paths:
        shown = f"{top}/{os.path.relpath(path, folder)}".replace(os.sep, "/")
        try:
            pack, lines = _compiled(_text(path, shown), shown)
        except PackError as error:
            wrong.append(str(error))
            continue
        for row in pack["rules"]:
            place = f"{shown}:{lines[row['rule']['code']]}"
            for word in (row["rule"]["code"], row["rule"]["name"]):
                if word in places:
                    wrong.append(f"{place}: {word} is taken by {places[word]}; choose another")
                places[word] = place
        packs.append(pack)
    if wrong:
        raise PackError("\n".join(wrong))
    return {"key": key or store.key(paths, folder), "packs": packs}


def compile_file(path: str) -> dict[str, Any]:
    """One pack, for `PackIndex`. Raises PackError, and OSError for the file."""
    return compile_text(_text(path, path), path)


def compile_text(text: str, file: str) -> dict[str, Any]:
    """The pack in a YAML text; `file` is what errors and rules call it. Raises PackError."""
    return _compiled(text, file)[0]


def dump(data: dict[str, Any]) -> str:
    """The index as it is stored: the same bytes for the same packs."""
    return json.dumps(data, separators=(",", ":")) + "\n"


def _text(path: str, shown: str) -> str:
    with open(path, encoding="utf-8") as file:
        try:
            return file.read()
        except UnicodeDecodeError:
            raise PackError(f"{shown}:1: not UTF-8; save the pack as UTF-8") from None


def _compiled(text: str, file: str) -> tuple[dict[str, Any], dict[str, int]]:
    problems = Problems(file)
    pack = read_pack(text, problems)
    compiler = _Compiler(pack, problems)
    rules = [each.value for each in pack["rules"].value] if "rules" in pack else []
    rows = [row for row in map(compiler.rule, rules) if row]
    problems.check()
    data = {"name": pack["pack"].value, "file": file, "rules": rows, "starts": compiler.starts()}
    return data, compiler.lines


class _Compiler:
    def __init__(self, pack: Table, problems: Problems) -> None:
        self.problems = problems
        self.defaults: Table = pack["defaults"].value if "defaults" in pack else {}
        self.verbs: dict[str, list[str]] = pack["verbs"].value if "verbs" in pack else {}
        self.lines: dict[str, int] = {}  # code → line
        self._names: dict[str, int] = {}
        self._spelt: list[list[Spelt]] = []  # by rule
        self._owners: dict[tuple[Literal, tuple[str, ...]], str] = {}

    def rule(self, own: Table) -> dict[str, Any] | None:
        """One rule's row of the index; None where it is too broken to go on."""
        if not all(key in own for key in ("code", "name", "message", "reason", "kind")):
            return None  # said already
        table = {**self.defaults, **own}
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
                    each.line, f"{_shown(each.literal)} stands in {taken} too; drop it from {code}"
                )
        self._spelt.append(spelt)
        for key in ("severity", "confidence"):
            if key not in table:
                self.problems.add(
                    line, f"rule {code} has no `{key}`; add one, here or in `defaults`"
                )
                return None
        settings: dict[str, Any] = {
            "message": table["message"].value,
            "scope": list(scope),
            "safety": _value(table, "fix", "unsafe"),
        }
        if _value(table, "case", False):
            settings["case"] = True
        for key in ("unless_before", "unless_after", "unless_near", "unless_story"):
            if key in table:
                settings[key] = self._contexts(table[key].value, f"`{key}` in rule {code}")
        if "patterns" in table:
            settings["patterns"] = self._patterns(table, code)
        kinds = _values(table, "kinds")
        try:
            doc = page(
                table, examples_of(table, self.problems), {s.literal.core: s.instead for s in spelt}
            )
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
            "settings": settings,
        }

    def starts(self) -> dict[str, str]:
        """First words → the phrases that begin so, as `newslint.packs.index` unpacks them."""
        lines: dict[str, list[str]] = {}
        for number, spelt in enumerate(self._spelt):
            for (start, core, before, after), _, instead in spelt:
                phrase = Phrase(number, core, before, after, instead)
                lines.setdefault(start, []).append(pack_phrase(phrase, start))
        return {start: "\n".join(lines[start]) for start in sorted(lines)}

    def _identity(self, table: Table) -> None:
        code, line = table["code"]
        name, name_line = table["name"]
        try:
            family_of(code)
        except RuleError as error:
            self.problems.add(line, f"{error}; known are {', '.join(FAMILIES)}")
        if not _NAME.fullmatch(name):
            self.problems.add(
                name_line,
                f"name {name!r} of rule {code} is not kebab-case; write small-words-like-this",
            )
        for word, at, taken in ((code, line, self.lines), (name, name_line, self._names)):
            if word in taken:
                self.problems.add(
                    at, f"{word} is taken by the rule on line {taken[word]}; choose another"
                )
            taken.setdefault(word, at)

    def _body(self, table: Table, of: str) -> list[Spelt]:
        """The phrases of a rule, spelt out."""
        kind, line = table["kind"]
        bodies = {"existence": ("phrases", "patterns"), "substitution": ("swap",)}
        for other, keys in bodies.items():
            for key in keys:
                if key in table and other != kind:
                    self.problems.add(
                        table[key].line, f"`{key}` in {of} belongs to kind {other}; change `kind`"
                    )
        if not any(key in table for key in bodies[kind]):
            wanted = " or ".join(f"`{key}`" for key in bodies[kind])
            self.problems.add(line, f"{of} looks for nothing; add {wanted}")
        if "{instead}" in table["message"].value and kind == "existence":
            self.problems.add(table["message"].line, f"{of} has no replacement; drop {{instead}}")
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
        made = []
        for variant in spell_out(phrase, self.verbs):
            replacements: list[str] = []
            for words in instead or ():
                right = spell_out(words, self.verbs, variant.forms) if words else []
                if len(right) > 1:
                    raise PhraseError(
                        f"replacement {words!r} has alternatives; write a list of them"
                    )
                replacements.append(right[0].text if right else DELETE)
            texts = [variant.text]
            if _value(table, "hyphen", "exact") == "any":
                texts = hyphen_variants(variant.text)
            for text in texts:
                text = text if _value(table, "case", False) else text.lower()
                made.append(Spelt(literal(text), line, tuple(replacements)))
        return made

    def _reachable(self, spelt: list[Spelt], of: str, kind: str) -> None:
        """A phrase that says no more than another of the same rule is a slip of its author."""
        plain = {each.literal.core: each.line for each in reversed(spelt) if _bare(each.literal)}
        seen: dict[Literal, int] = {}
        covers: dict[int, list[tuple[Literal, str] | None]] = {}  # by line: what finds each variant
        for each in spelt:
            if seen.setdefault(each.literal, each.line) != each.line:
                self.problems.add(
                    each.line,
                    f"{_shown(each.literal)} stands in {of} already (line {seen[each.literal]}); "
                    "drop one",
                )
            shorter = next((core for core in plain if _covers(core, plain[core], each)), None)
            covers.setdefault(each.line, []).append((each.literal, shorter) if shorter else None)
        for line, found in covers.items():
            # A line of which one variant is new is worth its place; the others only mark more.
            if kind == "existence" and found[0] and all(found):
                long, short = found[0]
                self.problems.add(
                    line,
                    f"{_shown(long)} adds nothing to {of}: “{short}” (line {plain[short]}) "
                    "finds it already; drop the longer one",
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
                self.problems.add(line, f"pattern in rule {code}: {error}")
        return made


def _value(table: Table, key: str, default: Any) -> Any:
    return table[key].value if key in table else default


def _values(table: Table, key: str) -> list[str]:
    return [each.value for each in table[key].value] if key in table else []


def _covers(core: str, line: int, longer: Spelt) -> bool:
    return line != longer.line and f" {core} " in f" {longer.literal.core} "


def _bare(phrase: Literal) -> bool:
    return not phrase.before and not phrase.after and "<" not in phrase.core


def _shown(phrase: Literal) -> str:
    return f"“{phrase.before}{phrase.core}{phrase.after}”"


def main(arguments: list[str] | None = None) -> int:
    """The command for developers: 0 when all is well, 1 for mistakes in a pack."""
    parser = argparse.ArgumentParser("python -m newslint.packs.compiler", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", nargs="?", default="rules", help="where the packs are")
    parser.add_argument("--out", help="write the index here")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema and stop")
    wanted = parser.parse_args(arguments)
    if wanted.schema:
        print(json.dumps(json_schema(), indent=2))
        return 0
    try:
        data = compile_folder(wanted.folder)
    except PackError as error:
        print(error, file=sys.stderr)
        return 1
    if wanted.out and not store.write(wanted.out, dump(data)):
        print(f"can't write {wanted.out}", file=sys.stderr)
        return 1
    count = sum(len(pack["rules"]) for pack in data["packs"])
    phrases = sum(
        text.count("\n") + 1 for pack in data["packs"] for text in pack["starts"].values()
    )
    print(f"{len(data['packs'])} packs, {count} rules, {phrases} phrases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
