"""A rule's docstring is its page and its tests. This reads the examples and holds the rule to them.

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

import re
from collections.abc import Callable, Iterable, Iterator
from textwrap import dedent

from newslint.archive import Archive
from newslint.document import Document
from newslint.engine import Engine
from newslint.fast_typing import Any, NamedTuple
from newslint.finding import Finding
from newslint.kinds import known
from newslint.patterns import lazy
from newslint.readers import format_of, read
from newslint.registry import Rule
from newslint.source import Source

HEADLINE = "Notes from the desk"
"""Stands over an example of one paragraph."""

_LABEL = lazy(r"^(Good|Near miss|Bad|Fixed|Earlier)(?: \(([^)\n]*)\))?:(?: (.*))?$")
_MARK = lazy(r"\[\[(.*?)\]\]", re.S)
_SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
_MOST_PASSES = 10
_STDIN = "-"


class Example(NamedTuple):
    """A text a rule must mark in just these places, or leave alone."""

    label: str
    text: str  # as linted, without the marks
    marks: tuple[tuple[int, int], ...]
    settings: dict[str, str]
    story: bool  # a whole story, not one paragraph
    earlier: tuple[Example, ...] = ()  # stories met before it

    @property
    def fixed(self) -> bool:
        return self.label == "Fixed"


def examples(doc: str) -> list[Example]:
    """The examples in a rule's docstring, in order."""
    found: list[Example] = []
    earlier: list[Example] = []
    for each in _labelled(dedent_doc(doc).split("\n")):
        example = _example(*each)
        if example.label == "Earlier":
            earlier.append(example)
        else:
            found.append(example._replace(earlier=tuple(earlier)))
    return found


def prose(doc: str) -> str:
    """The docstring without its examples: what the rule does and why."""
    lines = dedent_doc(doc).split("\n")
    taken = [n for n, line in enumerate(lines) if _LABEL.match(line)]
    return "\n".join(lines[: taken[0]] if taken else lines).strip()


def dedent_doc(doc: str) -> str:
    """The docstring with its indentation taken off; its first line has none."""
    first, _, rest = doc.strip("\n").partition("\n")
    return f"{first.strip()}\n{dedent(rest)}".strip("\n")


def _labelled(lines: list[str]) -> Iterator[tuple[str, str, str, list[str]]]:
    at = 0
    while at < len(lines):
        label = _LABEL.match(lines[at])
        at += 1
        if not label:
            continue
        more = []
        while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" ")):
            more.append(lines[at])
            at += 1
        yield label[1], label[2] or "", label[3] or "", more


def _example(label: str, settings: str, first: str, more: list[str]) -> Example:
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


def document(example: Example, text: str | None = None, path: str | None = None) -> Document:
    """An example as a story, under its own path or another, which then doesn't decide the format.

    Raises UnknownKindError for a `kind` that is none.
    """
    suffix = _SUFFIXES[example.settings.get("format", "plain")]
    own = example.settings.get("path", f"example{suffix}")
    made = read(Source(path or own, example.text if text is None else text), format_of(own))
    if "kind" in example.settings:
        made.kind = known(example.settings["kind"])
    return made


def check(
    engine: Engine, example: Example, text: str | None = None, path: str | None = None
) -> list[Finding]:
    """The findings in an example, or in another text in its place, after the stories before it."""
    archive = None
    if example.earlier:
        archive = Archive()
        for story in example.earlier:
            archive.meet(document(story))
    return engine.check(document(example, text, path), archive=archive)


EngineFor = Callable[[Iterable[Rule], dict[str, dict[str, Any]]], Engine]
"""Makes an engine for rules and options by code: a pack's rules need their index beside them."""


def failures(rule: Rule, engine_for: EngineFor, others: Iterable[Rule] = ()) -> list[str]:
    """What a rule's examples show wrong; empty when they all hold.

    `others` are rules that a fix must not set off.
    """
    shown = examples(rule.doc)
    wrong = []
    labels = [example.label for example in shown]
    if labels.count("Bad") < 1:
        wrong.append("has no Bad example")
    if "Near miss" not in labels:
        wrong.append("has no Near miss example")
    if not prose(rule.doc).strip().partition("\n")[2].strip():
        wrong.append("does not say why, below the summary line")
    last_bad: Example | None = None
    for example in shown:
        engine = engine_for([rule], {rule.code: _options(rule, example)})
        if example.fixed:
            if last_bad is None:
                wrong.append(f"Fixed without a Bad before it: {example.text!r}")
            else:
                wrong += _fixed(rule, engine, engine_for(others, {}), last_bad, example)
            continue
        wrong += _marked(engine, example)
        if example.label == "Bad":
            last_bad = example
            wrong += _twins(rule, engine, example)
    return wrong


def _options(rule: Rule, example: Example) -> dict[str, Any]:
    values = {}
    for option in rule.options:
        if option.name in example.settings:
            values[option.name] = type(option.default)(example.settings[option.name])
    return values


def _spans(findings: Iterable[Finding]) -> list[tuple[int, int]]:
    return sorted((f.start, f.end) for f in findings)


def _marked(engine: Engine, example: Example) -> list[str]:
    """The places marked that are wrong, in a file and on standard input, which has no name."""
    wanted = [example.text[a:b] for a, b in example.marks]
    wrong = []
    for path, of in ((None, ""), (_STDIN, " on standard input")):
        got = _spans(check(engine, example, path=path))
        if got != sorted(example.marks):
            texts = [example.text[a:b] for a, b in got]
            wrong.append(f"{example.label}: marked {texts}, not {wanted}, in {example.text!r}{of}")
    return wrong


def _twins(rule: Rule, engine: Engine, example: Example) -> list[str]:
    """The same text with Windows line ends, and inside a quotation, where most rules are silent."""
    wrong = []
    windows = example.text.replace("\n", "\r\n")
    wanted = [
        (a + example.text.count("\n", 0, a), b + example.text.count("\n", 0, b))
        for a, b in sorted(example.marks)
    ]
    if _spans(check(engine, example, windows)) != wanted:
        wrong.append(f"{example.label}: other places with Windows line ends: {example.text!r}")
    body = example.text.partition("\n\n")[2].strip()
    if rule.quotes == "skip" and not example.story and not re.search('[“”"‘]', body):
        quoted = f"{HEADLINE}\n\n“{body.rstrip('.')},” Mayor Ann Lee said.\n"
        if check(engine, example, quoted):
            wrong.append(f"speaks inside a quotation: {quoted!r}")
    return wrong


def _fixed(rule: Rule, engine: Engine, others: Engine, bad: Example, good: Example) -> list[str]:
    text = bad.text
    for _ in range(_MOST_PASSES):
        edits = [
            edit
            for finding in check(engine, bad, text)
            for fix in finding.fixes[:1]
            if fix.safety != "display"
            for edit in fix.edits
        ]
        if not edits:
            break
        for edit in sorted(edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
    wrong = []
    if text != good.text:
        wrong.append(f"fixes to {text!r}, not {good.text!r}")
    if left := check(engine, bad, text):
        wrong.append(f"its own fix sets it off: {[f.text for f in left]} in {text!r}")
    before = {f.code for f in check(others, bad)}
    for finding in check(others, bad, text):
        if finding.code not in before | {rule.code}:
            wrong.append(f"its fix sets off {finding.code}: {finding.text!r} in {text!r}")
    return wrong


def pack_failures(path: str) -> list[str]:
    """What the examples of a pack of rules show wrong, each with the pack's file.

    Raises PackError for a pack that doesn't compile, OSError for the file.
    """
    from newslint.packs.compiler import compile_file
    from newslint.packs.index import PackIndex

    index = PackIndex(compile_file(path))
    return [
        f"{path}: {rule.code} {rule.name}: {failure}"
        for rule in index.rules.values()
        for failure in failures(rule, lambda rules, options: Engine(rules, [index], options))
    ]
