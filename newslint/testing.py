"""A rule's docstring is its page, and its examples are tests. This reads them and holds the rule to them.

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
from collections.abc import Callable, Iterable, Iterator, Sequence
from textwrap import dedent

from newslint.archive import Archive
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.kinds import known
from newslint.readers import format_of, read
from newslint.registry import CHECKS, Rule
from newslint.source import Source
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy

HEADLINE = "Notes from the desk"
"""Stands over an example of one paragraph."""

_LABEL = lazy(r"^(Good|Near miss|Bad|Fixed|Earlier)(?: \(([^)\n]*)\))?:(?: (.*))?$")
_MARK = lazy(r"\[\[(.*?)\]\]", re.S)
_SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
_MOST_PASSES = 10
_STDIN = "-"
_FEWEST, _MOST_SHOWN = 3, 6  # examples on a page
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
    for line, label, settings, first, more in _labelled(dedent_doc(doc).split("\n")):
        example = _example(label, settings, first, more)._replace(line=line)
        if example.label == "Earlier":
            earlier.append(example)
        else:
            found.append(example._replace(earlier=tuple(earlier)))
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


def _labelled(lines: list[str]) -> Iterator[tuple[int, str, str, str, list[str]]]:
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


class Failure(NamedTuple):
    """What an example shows wrong. `details` are lines for whoever mends the rule or the example."""

    example: int  # its place among `all_examples`; -1 for a fault of the page or the file
    message: str
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n  ".join((self.message, *self.details))


Why = Callable[[Example, tuple[int, int]], str]
"""Says why a rule is silent at a place of an example; empty where nothing can be said."""


def failures(rule: Rule, engine_for: EngineFor, others: Iterable[Rule] = ()) -> list[str]:
    """What a rule's page and examples show wrong, for a test; empty when all of it holds."""
    return [str(each) for each in (*_page(rule), *_file(rule), *run(rule, engine_for, others))]


def _page(rule: Rule) -> Iterator[Failure]:
    labels = [example.label for example in examples(rule.doc) if not example.fixed]
    for label in ("Bad", "Near miss"):
        if label not in labels:
            yield Failure(-1, f"has no {label} example")
    if beside(rule) and not _FEWEST <= len(labels) <= _MOST_SHOWN:
        teach = f"{_FEWEST} to {_MOST_SHOWN} teach a rule; all others go to {_named(rule)}"
        yield Failure(-1, f"shows {len(labels)} examples on its page: {teach}")
    if not prose(rule.doc).strip().partition("\n")[2].strip():
        yield Failure(-1, "does not say why, below the summary line")


def _named(rule: Rule) -> str:
    return os.path.relpath(beside(rule), os.path.dirname(_PACKAGE)).replace(os.sep, "/")


def _file(rule: Rule) -> Iterator[Failure]:
    """What is wrong with the file of further examples as such: an example that nobody would run or find."""
    text = further(rule)
    if not text:
        return
    lines = text.rstrip("\n").split("\n")
    if not lines[0].startswith(f"# {rule.code} {rule.name}"):
        yield Failure(-1, f"{_named(rule)}:1: must begin with “# {rule.code} {rule.name}”")
    labels = {at: len(more) for at, *_, more in _labelled(lines)}
    taken = {at + n for at, more in labels.items() for n in range(more + 1)}
    heading, filled = 0, True
    for at, line in enumerate([*lines, "## the end"], 1):
        place = f"{_named(rule)}:{at}"
        if line.startswith("## "):
            if not filled:
                yield Failure(-1, f"{_named(rule)}:{heading}: no example stands under this heading")
            heading, filled = at, False
        elif at in labels:
            filled = True
            if not heading:
                yield Failure(-1, f"{place}: an example stands under no heading (`## …`)")
        elif line.strip() and at not in taken and not line.startswith("# "):
            yield Failure(-1, f"{place}: is neither an example nor a heading: {line.strip()}")


def run(
    rule: Rule, engine_for: EngineFor, others: Iterable[Rule] = (), why: Why | None = None
) -> Iterator[Failure]:
    """What a rule's examples show wrong.

    `others` are rules that a fix must not set off.
    """
    last_bad: Example | None = None
    on_page = len(examples(rule.doc))
    for number, example in enumerate(all_examples(rule)):
        if number == on_page:
            last_bad = None  # a file of them is read by itself
        engine = engine_for([rule], {rule.code: options_of(rule, example)})
        if example.fixed:
            if last_bad is None:
                yield Failure(number, "follows no Bad example whose fix it could be")
            else:
                wrong = _fixed(rule, engine, engine_for(others, {}), last_bad, example)
                yield from (each._replace(example=number) for each in wrong)
            continue
        yield from (each._replace(example=number) for each in _marked(engine, example, why))
        if example.label == "Bad":
            last_bad = example
            yield from (each._replace(example=number) for each in _twins(rule, engine, example))


def options_of(rule: Rule, example: Example) -> dict[str, Any]:
    """The options that an example asks for, as the rule takes them."""
    values = {}
    for option in rule.options:
        if option.name in example.settings:
            values[option.name] = type(option.default)(example.settings[option.name])
    return values


def _spans(findings: Iterable[Finding]) -> list[tuple[int, int]]:
    return sorted((f.start, f.end) for f in findings)


def _marked(engine: Engine, example: Example, why: Why | None) -> Iterator[Failure]:
    text, wanted = example.text, sorted(example.marks)
    got = _spans(check(engine, example))
    if got == wanted:
        unnamed = _spans(check(engine, example, path=_STDIN))
        if unnamed != wanted:
            told = f"found:    {_shown(text, unnamed)}"
            yield Failure(0, "is marked in other places on standard input", (told,))
        return
    missed = [place for place in wanted if place not in got]
    extra = [place for place in got if place not in wanted]
    if not missed:
        message = f"must not be marked, but is: {_words(text, extra)}"
    elif not extra:
        message = f"must be marked, but isn't: {_words(text, missed)}"
    else:
        message = f"must be marked: {_words(text, missed)}; marked instead: {_words(text, extra)}"
    details = [f"expected: {_shown(text, wanted)}", f"found:    {_shown(text, got)}"]
    if missed and why is not None:
        details += [f"because:  {reason}" for place in missed if (reason := why(example, place))]
    yield Failure(0, message, tuple(details))


def _words(text: str, places: Iterable[tuple[int, int]]) -> str:
    return ", ".join(f"“{' '.join(text[a:b].split())}”" for a, b in places)


def _shown(text: str, places: Sequence[tuple[int, int]]) -> str:
    """A text on one line, with [[ ]] round the places."""
    parts, at = [], 0
    for start, end in places:
        parts += [text[at:start], "[[", text[start:end], "]]"]
        at = max(at, end)
    parts.append(text[at:])
    return _line("".join(parts))


def _line(text: str) -> str:
    lines = text.removeprefix(f"{HEADLINE}\n\n").split("\n")
    return " / ".join(line.strip() for line in lines if line.strip())


def _twins(rule: Rule, engine: Engine, example: Example) -> Iterator[Failure]:
    """The same text with Windows line ends, and inside a quotation, where most rules are silent."""
    windows = example.text.replace("\n", "\r\n")
    wanted = [
        (a + example.text.count("\n", 0, a), b + example.text.count("\n", 0, b))
        for a, b in sorted(example.marks)
    ]
    normal = _spans(check(engine, example)) == sorted(example.marks)
    if normal and _spans(check(engine, example, windows)) != wanted:
        yield Failure(0, "is marked in other places with Windows line ends")
    body = example.text.partition("\n\n")[2].strip()
    if rule.quotes == "skip" and not example.story and not re.search('[“”"‘]', body):
        quoted = f"{HEADLINE}\n\n“{body.rstrip('.')},” Mayor Ann Lee said.\n"
        if found := check(engine, example, quoted):
            told = f"found:    {_shown(quoted, _spans(found))}"
            yield Failure(
                0, "is marked inside a quotation too, where the rule must be silent", (told,)
            )


def _fixed(
    rule: Rule, engine: Engine, others: Engine, bad: Example, good: Example
) -> Iterator[Failure]:
    text, edited = bad.text, False
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
        edited = True
        for edit in sorted(edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
    if not edited:
        yield Failure(0, "nothing is fixed", (f"expected: {_line(good.text)}",))
    elif text != good.text:
        details = (f"expected: {_line(good.text)}", f"found:    {_line(text)}")
        yield Failure(0, "the fix writes something else", details)
    if edited and (left := check(engine, bad, text)):
        told = f"found:    {_shown(text, _spans(left))}"
        yield Failure(0, "the rule marks what its own fix wrote", (told,))
    before = {f.code for f in check(others, bad)}
    for finding in check(others, bad, text):
        if finding.code not in before | {rule.code}:
            told = f"found:    {_shown(text, [(finding.start, finding.end)])}"
            yield Failure(0, f"{finding.code} {finding.name} marks what the fix wrote", (told,))
