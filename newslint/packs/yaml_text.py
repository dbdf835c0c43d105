"""YAML as packs have it: a tree of nodes that know their line, its mistakes told in an editor's words.

Plain words are read as YAML 1.2 does, and as the schema in an editor sees them: `no` is a text, a date too.
"""

from __future__ import annotations

import yaml

from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

_MOST_NODES = 50_000
"""Keys, texts and lists in a pack; the largest of newslint's own has 3,500."""
_MOST_ALIASED = 10_000
"""Nodes that aliases may add: enough for shared lists, too few for a bomb."""

_TAGS = frozenset(
    "tag:yaml.org,2002:" + name
    for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)
"""What PyYAML gives to nodes that have no tag of their own."""

_NULL = lazy(r"~|null|Null|NULL|")
_FLAG = lazy(r"true|True|TRUE|false|False|FALSE")
_NUMBER = lazy(
    r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_PACK = lazy(r"^[\"']?pack[\"']?\s*:", 8)  # 8: re.M
_QUOTES = "; put the whole text in quotes"
_INDENT = "indented like nothing above it, or a quotation mark above isn't closed; line it up with its neighbours"
_WORDS = (
    ("mapping values are not allowed", "“: ” inside a text" + _QUOTES),
    ("found character '\\t'", "a tab at the start; indent with spaces"),
    ("that cannot start any token", "a text may not begin with this sign" + _QUOTES),
    ("but found '<scalar>'", "text after a closing quotation mark or bracket, or a line indented too far" + _QUOTES),
    ("expected <block end>", _INDENT),
    ("could not find expected ':'", "neither `key: value` nor `- item`; see to the indentation and to the quotes above"),
    ("unexpected end of stream", "a quotation mark or bracket is never closed; close it"),
    ("expected ',' or", "a text may not begin with [ or {" + _QUOTES),
    ("expected the node content", "a text may not begin with this sign" + _QUOTES),
    ("undefined alias", "a text may not begin with *" + _QUOTES),
    ("expected alphabetic or numeric", "a text may not begin with * or &" + _QUOTES),
    ("unknown escape character", "a \\ in double quotes; write it twice, or use single quotes"),
    ("found another document", "`---` inside the pack; take it out"),
    ("unacceptable character", "a control character; delete it"),
)  # fmt: skip
"""What PyYAML says → what is wrong and what to do."""


class YamlError(Exception):
    """A text that can't be read as YAML; `line` is where."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class NotAPackError(YamlError):
    """A text that is something else than a pack. Its words are nobody's business, so none is shown."""

    def __init__(self) -> None:
        super().__init__(1, "not a rule pack; a pack begins with `pack: its-name`")


class _Loader(yaml.SafeLoader):
    nodes = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        self.nodes += 1
        if self.nodes > _MOST_NODES:
            line = self.get_mark().line + 1
            raise YamlError(line, "more than any pack needs; part it into several")
        return super().compose_node(parent, index)


def compose(text: str) -> Any:
    """The tree of a pack. Raises YamlError."""
    try:
        node = yaml.compose(text, Loader=_Loader)
        if node is not None:
            _bounded(node)
    except RecursionError:
        error = YamlError(
            1, "nested too deeply; a pack has lists inside keys inside rules, no more"
        )
    except yaml.YAMLError as problem:
        error = _told(problem, text)
    else:
        if node is None:
            raise YamlError(1, "the pack is empty; write `pack: its-name` and `rules:`")
        if not isinstance(node, yaml.MappingNode) or not any(
            str(name.value) == "pack" for name, _ in node.value
        ):
            raise NotAPackError
        return node
    if not _PACK.search(text):
        raise NotAPackError
    raise error


def kind_of(node: Any) -> str:
    """What a node is: list, mapping, text, nothing, number, or flag (true or false)."""
    if isinstance(node, yaml.MappingNode):
        return "mapping"
    if isinstance(node, yaml.SequenceNode):
        return "list"
    if node.style is None:
        for kind, pattern in (("nothing", _NULL), ("flag", _FLAG), ("number", _NUMBER)):
            if pattern.fullmatch(node.value):
                return kind
    return "text"


def cut_off(node: Any) -> str:
    """The words behind a text that YAML takes for a comment, as in `We are #1`; empty for none."""
    mark = node.end_mark
    if node.style is not None or mark.buffer is None:
        return ""
    rest = str(mark.buffer[mark.pointer :]).partition("\n")[0].strip(" \0")
    return rest if rest.startswith("#") and rest[1:2].isalnum() else ""


def _told(error: Exception, text: str) -> YamlError:
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "unexpected end of stream" in problem:
        mark = getattr(error, "context_mark", None) or mark  # where it was opened
    position = getattr(error, "position", None)
    line = text.count("\n", 0, position) if mark is None and position else mark.line if mark else 0
    words = next((told for sign, told in _WORDS if sign in problem), problem + _QUOTES)
    return YamlError(line + 1, f"not valid YAML: {words}")


def _bounded(root: Any) -> None:
    """Refuse what aliases blow up, what goes in a circle, and tags. Raises YamlError."""
    sizes: dict[int, int] = {}  # by node: 0 while it is being counted

    def size(node: Any) -> int:
        line = node.start_mark.line + 1
        if id(node) in sizes:
            if not sizes[id(node)]:
                raise YamlError(line, "an alias (*) that holds itself; write the words out")
            return sizes[id(node)]
        if node.tag not in _TAGS:
            raise YamlError(line, "a text may not begin with !" + _QUOTES)
        sizes[id(node)] = 0
        inner: list[Any] = []
        if isinstance(node, yaml.MappingNode):
            inner = [each for pair in node.value for each in pair]
        elif isinstance(node, yaml.SequenceNode):
            inner = node.value
        sizes[id(node)] = total = 1 + sum(map(size, inner))
        if total > len(sizes) + _MOST_ALIASED:
            raise YamlError(line, "aliases (*) repeat too much; write the words out")
        return total

    size(root)
