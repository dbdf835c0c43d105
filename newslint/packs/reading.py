"""Reads a pack's YAML into plain values that know their line, checked against the table of keys.

The only module that imports PyYAML; nothing on the path of a run imports it.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

import yaml

from newslint import kinds
from newslint.fast_typing import Any, NamedTuple
from newslint.packs import PackError
from newslint.packs.keys import (
    DEFAULT_KEYS,
    EXAMPLE_KEYS,
    PACK_KEYS,
    RULE_KEYS,
    Key,
)


class Line(NamedTuple):
    """A value and the line (from 1) it stands on."""

    value: Any
    line: int


Table = dict[str, Line]


class Problems:
    """What is wrong with a pack, each with its line and the mend."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[tuple[int, str]] = []

    def add(self, line: int, message: str) -> None:
        """Note a problem on a line."""
        self.found.append((line, message))

    def lines(self) -> list[str]:
        """The problems as `file:line: message`, in the order of the file."""
        return [f"{self.file}:{line}: {message}" for line, message in sorted(set(self.found))]

    def check(self) -> None:
        """Raise PackError if there are any."""
        if self.found:
            raise PackError("\n".join(self.lines()))


def read_pack(text: str, problems: Problems) -> Table:
    """The pack in a YAML text. Raises PackError where it can't be read at all."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
        line = mark.line + 1 if mark else 1
        problems.add(
            line,
            f"not valid YAML: {problem}; put a text that begins with {{ or [ or holds “: ” in quotes",
        )
        problems.check()
        raise AssertionError from error
    if node is None:
        problems.add(1, "the pack is empty; write `pack: its-name` and `rules:`")
        problems.check()
    return _Reader(problems).table(node, PACK_KEYS, "the pack")


class _Reader:
    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    def table(self, node: Any, keys: tuple[Key, ...], of: str) -> Table:
        """A mapping whose keys the table allows."""
        if not isinstance(node, yaml.MappingNode):
            self.problems.add(_line(node), f"{of} must be a mapping of keys, not {_what(node)}")
            return {}
        known = {key.name: key for key in keys}
        read: Table = {}
        for name_node, value_node in node.value:
            name, line = str(name_node.value), _line(name_node)
            if name == "code" and isinstance(value_node, yaml.ScalarNode):
                of = f"rule {value_node.value}"
            if name not in known:
                self.problems.add(
                    line, f"unknown key `{name}` in {of}; {_nearest(name, list(known))}"
                )
            elif name in read:
                self.problems.add(
                    line,
                    f"`{name}` stands twice in {of} (first on line {read[name].line}); drop one",
                )
            else:
                value = self.value(value_node, known[name], of)
                if value is not None:
                    read[name] = Line(value, line)
        for key in keys:
            if key.required and not any(str(n.value) == key.name for n, _ in node.value):
                self.problems.add(_line(node), f"{of} has no `{key.name}`; add one: {key.help}")
        return read

    def value(self, node: Any, key: Key, of: str) -> Any:
        """The value at a key, in its shape; None, with a problem noted, where it has another."""
        read: Callable[[Any, Key, str], Any] = getattr(self, f"_{key.shape}")
        return read(node, key, of)

    def _string(self, node: Any, key: Key, of: str) -> str | None:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self.problems.add(
                _line(node), f"`{key.name}` in {of} must be a text, not {_what(node)}"
            )
            return None
        text = node.value.strip("\n")
        if key.choices and text not in key.choices:
            self.problems.add(
                _line(node),
                f"unknown {key.name} `{text}` in {of}; {_nearest(text, list(key.choices))}",
            )
            return None
        return str(text)

    def _share(self, node: Any, key: Key, of: str) -> float | None:
        try:
            share = float(node.value)
        except (TypeError, ValueError):
            share = -1.0
        if not 0 <= share <= 1:
            self.problems.add(_line(node), f"`{key.name}` in {of} must be a number from 0 to 1")
            return None
        return share

    def _flag(self, node: Any, key: Key, of: str) -> bool | None:
        if node.tag != "tag:yaml.org,2002:bool":
            self.problems.add(_line(node), f"`{key.name}` in {of} must be true or false")
            return None
        return str(node.value).lower() in ("true", "yes", "on")

    def _strings(self, node: Any, key: Key, of: str) -> list[Line] | None:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        read = [Line(self._string(each, key, of), _line(each)) for each in nodes]
        return [each for each in read if each.value is not None]

    def _kind(self, node: Any, key: Key, of: str) -> str | None:
        return self._meant(node, self._string(node, key, of), of, traits=False)

    def _kinds(self, node: Any, key: Key, of: str) -> list[Line] | None:
        read = self._strings(node, key, of) or []
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for each in nodes:
            if isinstance(each, yaml.ScalarNode) and each.value.strip():
                self._meant(each, each.value, of, traits=True)
        return read

    def _meant(self, node: Any, word: str | None, of: str, traits: bool) -> str | None:
        """A word that names a kind of story, or a trait where those may stand."""
        if word is None or kinds.find(word) is not None or (traits and word in kinds.TRAITS):
            return word
        self.problems.add(_line(node), f"{kinds.unknown(word, traits)} ({of})")
        return None

    def _examples(self, node: Any, key: Key, of: str) -> list[Line]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        read = []
        for each in nodes:
            line = _line(each)
            if isinstance(each, yaml.MappingNode):
                table = self.table(each, EXAMPLE_KEYS, f"an example of `{key.name}` in {of}")
                if "text" in table:
                    read.append(Line({name: part.value for name, part in table.items()}, line))
            elif (text := self._string(each, key, of)) is not None:
                read.append(Line({"text": text}, line))
        return read

    def _swap(self, node: Any, key: Key, of: str) -> list[Line] | None:
        if not isinstance(node, yaml.MappingNode):
            self.problems.add(_line(node), f"`{key.name}` in {of} must map phrases to replacements")
            return None
        pairs: list[Line] = []
        for phrase, instead in node.value:
            several = isinstance(instead, yaml.SequenceNode)
            words = [str(n.value) for n in instead.value] if several else [str(instead.value)]
            pairs.append(Line((str(phrase.value), words), _line(phrase)))
        return pairs

    def _verbs(self, node: Any, key: Key, of: str) -> dict[str, list[str]] | None:
        if not isinstance(node, yaml.MappingNode):
            self.problems.add(_line(node), f"`{key.name}` must map verbs to their four other forms")
            return None
        verbs = {}
        for verb, forms in node.value:
            if not isinstance(forms, yaml.SequenceNode) or len(forms.value) != 4:
                self.problems.add(
                    _line(verb),
                    f"verb `{verb.value}` needs four forms: [third person, -ing, past, participle]",
                )
                continue
            verbs[str(verb.value)] = [str(form.value) for form in forms.value]
        return verbs

    def _defaults(self, node: Any, key: Key, of: str) -> Table:
        return self.table(node, DEFAULT_KEYS, "`defaults`")

    def _rules(self, node: Any, key: Key, of: str) -> list[Line] | None:
        if not isinstance(node, yaml.SequenceNode):
            self.problems.add(_line(node), "`rules` must be a list, each rule after a “-”")
            return None
        return [Line(self.table(each, RULE_KEYS, "a rule"), _line(each)) for each in node.value]


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1


def _what(node: Any) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "nothing" if not node.value.strip() else f"“{node.value}”"


def _nearest(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, 1)
    return f"did you mean `{near[0]}`?" if near else f"known are {', '.join(known)}"
