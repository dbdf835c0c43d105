"""A rule's docstring is its page, and its examples are its tests (`newslint.testing`). This reads them.

Three to six examples that teach a rule stand in its docstring; all others in `examples/CODE.md` in the
folder of its family, under headings (`## …`) that say what they show. Both are written so:

    Good: One paragraph, on which the rule stays silent.
    Near miss: The same, and what a naive rule would take for a fault. Every rule has one or more.
    Bad: A paragraph with [[the very words]] the rule must mark, and no others.
    Fixed: What the fixes make of the Bad example before it.
    Earlier: A story met in the same run before those of the examples below it.

Further lines of an example are indented. A label with nothing after it is followed by a whole
story, indented, its headline first. In parentheses after a label stand the story's kind, the
format, or options of the rule: `Bad (kind=opinion, format=markdown, grade=12):`
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from textwrap import dedent

from newslint.docstrings import docstring_line
from newslint.registry import CHECKS, Rule
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

HEADLINE = "Notes from the desk"
"""Stands over an example of one paragraph."""

_LABEL = lazy(r"^(Good|Near miss|Bad|Fixed|Earlier)(?: \(([^)\n]*)\))?:(?: (.*))?$")
_MARK = lazy(
    r"\[\[((?:(?!\[\[(?!\[)).)*?)\]\](?!\])", re.S
)  # what is marked may begin and end in a bracket
_PACKAGE = os.path.dirname(__file__)


class Example(NamedTuple):
    """A text a rule must mark in just these places, or leave alone."""

    label: str
    text: str  # as linted, without the marks
    marks: tuple[tuple[int, int], ...]
    settings: dict[str, str]
    story: bool  # a whole story, not one paragraph
    earlier: tuple[Example, ...] = ()  # stories met before it
    line: int = 0  # of its label, in its docstring or file, from 1

    @property
    def fixed(self) -> bool:
        return self.label == "Fixed"


def examples(doc: str) -> list[Example]:
    """The examples in a rule's docstring, or in a file of them, in order."""
    found: list[Example] = []
    earlier: list[Example] = []
    for line, label, settings, first, more in labelled(dedent_doc(doc).split("\n")):
        made = example(label, settings, first, more)._replace(line=line)
        if made.label == "Earlier":
            earlier.append(made)
        else:
            found.append(made._replace(earlier=tuple(earlier)))
    return found


def all_examples(rule: Rule) -> list[Example]:
    """Those on a rule's page, then those in the file of its further ones."""
    return [*examples(rule.doc), *examples(further(rule))]


def beside(rule: Rule) -> str:
    """The file for a rule's further examples, whether there is one; empty for a rule that has no module here.

    A wheel comes without them.
    """
    if not rule.origin.startswith(CHECKS):
        return ""
    return os.path.join(_PACKAGE, "checks", rule.family, "examples", f"{rule.code}.md")


def further(rule: Rule) -> str:
    """What is in the file of a rule's further examples; empty where there is none."""
    path = beside(rule)
    if not path or not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def prose(doc: str) -> str:
    """The docstring without its examples: what the rule does and why."""
    lines = dedent_doc(doc).split("\n")
    taken = [n for n, line in enumerate(lines) if _LABEL.match(line)]
    return "\n".join(lines[: taken[0]] if taken else lines).strip()


def dedent_doc(doc: str) -> str:
    """The docstring with its indentation taken off; its first line has none."""
    first, _, rest = doc.strip("\n").partition("\n")
    return f"{first.strip()}\n{dedent(rest)}".strip("\n")


def labelled(lines: list[str]) -> Iterator[tuple[int, str, str, str, list[str]]]:
    """Line from 1, label, what stands in parentheses, the rest of the line, and the lines below it."""
    at = 0
    while at < len(lines):
        label = _LABEL.match(lines[at])
        at += 1
        if not label:
            continue
        line, more = at, []
        while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" ")):
            more.append(lines[at])
            at += 1
        yield line, label[1], label[2] or "", label[3] or "", more


def example(label: str, settings: str, first: str, more: list[str]) -> Example:
    """An example from its label, settings, first line and further lines."""
    story = not first
    if story:
        marked = dedent("\n".join(more)).strip("\n") + "\n"
    else:
        marked = (
            f"{HEADLINE}\n\n" + " ".join([first, *(line.strip() for line in more)]).strip() + "\n"
        )
    marks, parts, at, length = [], [], 0, 0
    for found in _MARK.finditer(marked):
        before = marked[at : found.start()]
        marks.append((length + len(before), length + len(before) + len(found[1])))
        parts += [before, found[1]]
        length += len(before) + len(found[1])
        at = found.end()
    parts.append(marked[at:])
    pairs = (pair.split("=", 1) for pair in settings.split(",") if "=" in pair)
    return Example(
        label,
        "".join(parts),
        tuple(marks),
        {key.strip(): value.strip() for key, value in pairs},
        story,
    )


def place_of(rule: Rule, number: int) -> str:
    """The file and line of an example of one of newslint's own rules, or of the page (-1); else empty."""
    path = beside(rule)
    function = rule.function
    if not path or function is None:
        return ""
    page = examples(rule.doc)
    if number >= len(page):
        return f"{from_root(path)}:{examples(further(rule))[number - len(page)].line}"
    line = docstring_line(function) + (page[number].line - 1 if number >= 0 else 0)
    return f"{rule.origin.replace('.', '/')}.py:{line}"


def from_root(path: str) -> str:
    """A path in the package, from the folder the package lies in."""
    return os.path.relpath(path, os.path.dirname(_PACKAGE)).replace(os.sep, "/")
