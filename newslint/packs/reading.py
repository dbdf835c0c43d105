"""Reads a pack's YAML into plain values that know their line, checked against the table of keys.

With `yaml_text` the only module that imports PyYAML; nothing on the path of a run imports it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newslint import kinds
from newslint.packs import PackError
from newslint.packs.keys import (
    BAD_KEYS,
    DEFAULT_KEYS,
    DEMANDED,
    GOOD_KEYS,
    LISTED,
    PACK_KEYS,
    RULE_KEYS,
    SOMETHING,
    Key,
)
from newslint.packs.yaml_text import YamlError, compose, cut_off, kind_of
from newslint.startup.fast_typing import Any, NamedTuple

_LONGEST = 60  # characters of a text that a message repeats …
_MOST_TOLD = 50  # mistakes
_SHORT = 30  # … and of one that it repeats behind what it should be


class Line(NamedTuple):
    """A value and the line (from 1) it stands on."""

    value: Any
    line: int


Table = dict[str, Line]


class Problems:
    """What is wrong with a pack, each with its line and what to do."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[tuple[int, str]] = []

    def add(self, line: int, message: str) -> None:
        """Note a problem on a line."""
        self.found.append((line, message))

    def lines(self) -> list[str]:
        """The problems as `file:line: message`, in the order of the file."""
        found = sorted(set(self.found))
        told = [f"{self.file}:{line}: {message}" for line, message in found[:_MOST_TOLD]]
        if len(found) > _MOST_TOLD:
            line, more = found[_MOST_TOLD][0], len(found) - _MOST_TOLD
            told.append(f"{self.file}:{line}: {more} more from here on; fix those above first")
        return told

    def check(self) -> None:
        """Raise PackError if there are any."""
        if self.found:
            raise PackError("\n".join(self.lines()))


def read_pack(text: str, problems: Problems) -> Table:
    """The pack in a YAML text. Raises PackError where it can't be read at all."""
    try:
        node = compose(text)
    except YamlError as error:
        problems.add(error.line, str(error))
        problems.check()
        raise AssertionError from error
    reader = _Reader(problems)
    pack = reader.table(node, PACK_KEYS, "the pack")
    reader.demand()
    return pack


class _Reader:
    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self._default: set[str] = set()  # the keys of `defaults`
        self._lacking: list[tuple[int, str, str]] = []  # line, rule, key

    def demand(self) -> None:
        """Note the settings that neither a rule nor `defaults` has."""
        for line, of, key in self._lacking:
            if key not in self._default:
                self.problems.add(line, f"{of} has no `{key}`; add it, here or in `defaults`")

    def table(self, node: Any, keys: tuple[Key, ...], of: str) -> Table:
        """A mapping whose keys the table allows."""
        if kind_of(node) != "mapping":
            self.problems.add(_line(node), f"{of} must be a mapping of keys, not {_what(node)}")
            return {}
        known = {key.name: key for key in keys}
        read: Table = {}
        first: dict[str, int] = {}
        meant: set[str] = set()  # a slip is told once, not as a missing key too
        for name_node, value_node in node.value:
            name, line = str(name_node.value), _line(name_node)
            if name == "code" and kind_of(value_node) == "text" and value_node.value.strip():
                of = f"rule {said(value_node.value)}"
            if name not in known:
                hint = _nearest(name, list(known))
                meant.add(hint)
                self.problems.add(line, f"unknown key `{said(name)}` in {of}; {hint}")
            elif name in first:
                self.problems.add(
                    line,
                    f"`{name}` appears twice in {of} (first on line {first[name]}); delete one",
                )
            else:
                first[name] = line
                value = self.value(value_node, known[name], of)
                if value is not None:
                    read[name] = Line(value, line)
        for key in keys:
            if key.required and key.name not in first and _meant(key.name) not in meant:
                self.problems.add(_line(node), f"{of} has no `{key.name}`; add it: {key.help}")
        return read

    def value(self, node: Any, key: Key, of: str) -> Any:
        """The value at a key, in its shape; None, with a problem noted, where it has another."""
        read: Callable[[Any, Key, str], Any] = getattr(self, f"_{key.shape}")
        return read(node, key, of)

    def _string(self, node: Any, key: Key, of: str, what: str = "") -> str | None:
        what = what or f"`{key.name}` in {of}"
        if not self._is_text(node, what):
            return None
        text = str(node.value)
        if key.choices:
            if text not in key.choices:
                self.problems.add(
                    _line(node),
                    f"unknown {key.name} `{said(text)}` in {of}; {_nearest(text, list(key.choices))}",
                )
                return None
            return text
        text = text.strip("\n")
        if not re.search(key.pattern, text):
            told = f"; not “{text}”" if len(text) < _SHORT and "\n" not in text else ""
            self.problems.add(_line(node), f"{what} must be {key.wanted}{told}")
            return None
        return text

    def _is_text(self, node: Any, what: str) -> bool:
        """Whether a node is a text that says something; notes what is wrong with it."""
        if kind_of(node) == "text" and re.search(SOMETHING, node.value):
            if lost := cut_off(node):
                self.problems.add(
                    _line(node),
                    f"{what} ends before “{said(lost)}”, a comment; put the text in quotes",
                )
            return True
        hint = "" if kind_of(node) in ("nothing", "text") else "; put it in quotes"
        self.problems.add(_line(node), f"{what} must be a text, not {_what(node)}{hint}")
        return False

    def _share(self, node: Any, key: Key, of: str) -> float | None:
        try:
            share = float(node.value) if kind_of(node) == "number" else -1.0
        except ValueError:  # hexadecimal, .inf
            share = -1.0
        if not 0 <= share <= 1:
            self.problems.add(
                _line(node), f"`{key.name}` in {of} must be a number from 0 to 1, not {_what(node)}"
            )
            return None
        return share

    def _flag(self, node: Any, key: Key, of: str) -> bool | None:
        if kind_of(node) != "flag":
            self.problems.add(
                _line(node), f"`{key.name}` in {of} must be true or false, not {_what(node)}"
            )
            return None
        return str(node.value).lower() == "true"

    def _items(self, node: Any, key: Key, of: str) -> list[Any]:
        """The nodes of a list, or the single one."""
        if kind_of(node) != "list":
            return [node]
        if not node.value and not key.may_be_empty:
            self.problems.add(_line(node), f"`{key.name}` in {of} is empty; fill it or delete it")
        return list(node.value)

    def _strings(self, node: Any, key: Key, of: str) -> list[Line] | None:
        read = [
            Line(self._string(each, key, of), _line(each)) for each in self._items(node, key, of)
        ]
        return [each for each in read if each.value is not None]

    def _kind(self, node: Any, key: Key, of: str) -> str | None:
        word = self._string(node, key, of)
        return word if word and self._is_kind(node, word, of) else None

    def _kinds(self, node: Any, key: Key, of: str) -> list[Line] | None:
        read = self._strings(node, key, of)
        for each in node.value if kind_of(node) == "list" else [node]:
            if kind_of(each) == "text" and each.value not in kinds.TRAITS:
                self._is_kind(each, each.value, of, traits=True)
        return read

    def _is_kind(self, node: Any, word: str, of: str, traits: bool = False) -> bool:
        """Whether a word names a kind of story; notes what it could be where it doesn't."""
        if not word.strip() or kinds.find(word) is not None:
            return True
        self.problems.add(_line(node), f"{kinds.unknown(word, traits)} ({of})")
        return False

    def _good(self, node: Any, key: Key, of: str) -> list[Table]:
        return self._examples(node, key, of, GOOD_KEYS)

    def _bad(self, node: Any, key: Key, of: str) -> list[Table]:
        return self._examples(node, key, of, BAD_KEYS)

    def _examples(self, node: Any, key: Key, of: str, keys: tuple[Key, ...]) -> list[Table]:
        read = []
        for each in self._items(node, key, of):
            where = f"an example of `{key.name}` in {of}"
            if kind_of(each) == "mapping":
                if not _names(each) & {known.name for known in keys}:
                    self.problems.add(
                        _line(each), f"{where} holds “: ” outside quotes; put the example in quotes"
                    )
                    continue
                table = self.table(each, keys, where)
                if "text" in table:
                    read.append(table)
            elif kind_of(each) == "list":
                self.problems.add(
                    _line(each), f"{where} begins with [ outside quotes; put the example in quotes"
                )
            elif (text := self._string(each, keys[0], of, where)) is not None:
                read.append({"text": Line(text, _line(each))})
        return read

    def _swap(self, node: Any, key: Key, of: str) -> list[Line] | None:
        if kind_of(node) != "mapping" or not node.value:
            self.problems.add(
                _line(node),
                f"`{key.name}` in {of} must hold `phrase: replacement` pairs, not {_what(node)}",
            )
            return None
        pairs: list[Line] = []
        for phrase, instead in node.value:
            if not self._is_text(phrase, f"a phrase of `{key.name}` in {of}"):
                continue
            words = []
            for each in self._items(instead, key, of):
                if kind_of(each) == "text":
                    words.append(str(each.value))
                    continue
                self.problems.add(
                    _line(each),
                    f"the replacement of “{said(phrase.value)}” in {of} must be a text, not {_what(each)}; "
                    + ('write "" to delete' if kind_of(each) == "nothing" else "put it in quotes"),
                )
            pairs.append(Line((str(phrase.value), words), _line(phrase)))
        return pairs

    def _verbs(self, node: Any, key: Key, of: str) -> dict[str, list[str]] | None:
        if kind_of(node) != "mapping":
            self.problems.add(
                _line(node), f"`{key.name}` must hold verbs with their four other forms"
            )
            return None
        verbs = {}
        for verb, forms in node.value:
            if kind_of(forms) != "list" or len(forms.value) != 4:
                self.problems.add(
                    _line(verb),
                    f"verb `{said(str(verb.value))}` needs four forms: [third person, -ing, past, participle]",
                )
            elif self._is_text(verb, f"a verb of `{key.name}`") and all(
                self._is_text(form, f"a form of verb `{said(verb.value)}`") for form in forms.value
            ):
                verbs[str(verb.value)] = [str(form.value) for form in forms.value]
        return verbs

    def _lists(self, node: Any, key: Key, of: str) -> dict[str, Line] | None:
        if kind_of(node) != "mapping":
            self.problems.add(_line(node), f"`{key.name}` must hold lists of words by their names")
            return None
        lists = {}
        for name, listed in node.value:
            if not re.search(LISTED, str(name.value)):
                told = f"“{said(str(name.value))}” names no list; write small-words-with-hyphens"
                self.problems.add(_line(name), told)
                continue
            texts = self._items(listed, key, of)
            if all(self._is_text(each, f"list `{said(name.value)}`") for each in texts):
                words = " ".join(str(each.value) for each in texts)
                lists[str(name.value)] = Line(words, _line(name))
        return lists

    def _defaults(self, node: Any, key: Key, of: str) -> Table:
        self._default = _names(node)
        return self.table(node, DEFAULT_KEYS, "`defaults`")

    def _rules(self, node: Any, key: Key, of: str) -> list[Line] | None:
        if kind_of(node) != "list" or not node.value:
            self.problems.add(_line(node), "`rules` must be a list, each rule after a “-”")
            return None
        rules = []
        for each in node.value:
            table = self.table(each, RULE_KEYS, "a rule")
            of = f"rule {table['code'].value}" if "code" in table else "a rule"
            if kind_of(each) == "mapping":
                given = _names(each)
                self._lacking += [(_line(each), of, key) for key in DEMANDED if key not in given]
            rules.append(Line(table, _line(each)))
        return rules


def said(text: str) -> str:
    """An author's words for a message: one line, cut short, nothing that a terminal obeys."""
    flat = " ".join(text.split())
    cut = flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)


def _names(node: Any) -> set[str]:
    return {str(name.value) for name, _ in node.value} if kind_of(node) == "mapping" else set()


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1


def _what(node: Any) -> str:
    kind = kind_of(node)
    if kind in ("mapping", "list"):
        return f"a {kind}" if node.value else f"an empty {kind}"
    if kind == "nothing" or not str(node.value).strip():
        return "nothing"
    return f"“{said(str(node.value))}”" if kind == "text" else said(str(node.value))


def _nearest(word: str, known: list[str]) -> str:
    from difflib import get_close_matches  # 10 ms, and only mistakes need it

    near = get_close_matches(word[:_LONGEST], known, 1)
    return _meant(near[0]) if near else f"known are {', '.join(known)}"


def _meant(name: str) -> str:
    return f"did you mean `{name}`?"
