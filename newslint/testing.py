"""Holds rules to their examples (`newslint.examples`): just these places, on every way a story may come."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.archive import Archive
from newslint.document import Document
from newslint.engine import CRASH_CODE, Engine
from newslint.examples import (
    HEADLINE,
    Example,
    all_examples,
    beside,
    example as example_of,
    examples,
    from_root,
    further,
    labelled,
    place_of,
    prose,
)
from newslint.finding import Finding
from newslint.kinds import known
from newslint.matching import all_patterns
from newslint.readers import format_of, read
from newslint.registry import Rule
from newslint.source import Source
from newslint.startup.fast_typing import Any, NamedTuple

_SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
_MOST_PASSES = 10
_STDIN = "-"
_FEWEST, _MOST_SHOWN = 3, 6  # examples on a page


class CrashedError(Exception):
    """A rule failed on an example: its message says how and where."""


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
    """The findings in an example, or in another text in its place, after the stories before it.

    Raises CrashedError where a rule fails: that is no finding, though it is told as one.
    """
    archive = None
    if example.earlier:
        archive = Archive()
        for story in example.earlier:
            archive.meet(document(story))
    found = engine.check(document(example, text, path), archive=archive)
    for each in found:
        if each.code == CRASH_CODE:
            raise CrashedError(each.message)
    return found


EngineFor = Callable[[Iterable[Rule], dict[str, dict[str, Any]]], Engine]
"""Makes an engine for rules and options by code: a pack's rules need their index beside them."""


class Failure(NamedTuple):
    """What an example shows wrong. `details` are lines for whoever mends the rule or the example."""

    example: int  # its place among `all_examples`; -1 for a fault of the page or the file
    message: str
    details: tuple[str, ...] = ()
    place: str = ""  # file and line of the page or example of one of newslint's own rules

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return "\n  ".join((place + self.message, *self.details))


Why = Callable[[Example, tuple[int, int]], str]
"""Says why a rule is silent at a place of an example; empty where nothing can be said."""


def failures(rule: Rule, engine_for: EngineFor, others: Iterable[Rule] = ()) -> list[str]:
    """What a rule's page and examples show wrong, for a test; empty when all of it holds."""
    return [str(each) for each in (*faults(rule), *run(rule, engine_for, others))]


def faults(rule: Rule) -> Iterator[Failure]:
    """What is wrong with a rule's page and the file of its further examples, whatever the examples show."""
    for each in _page(rule):
        yield each._replace(place=place_of(rule, -1))
    yield from _file(rule)


def _page(rule: Rule) -> Iterator[Failure]:
    labels = [example.label for example in examples(rule.doc) if not example.fixed]
    for label in ("Bad", "Near miss"):
        if label not in labels:
            yield Failure(-1, f"has no {label} example")
    if beside(rule) and not _FEWEST <= len(labels) <= _MOST_SHOWN:
        teach = (
            f"{_FEWEST} to {_MOST_SHOWN} teach a rule; all others go to {from_root(beside(rule))}"
        )
        yield Failure(-1, f"shows {len(labels)} examples on its page: {teach}")
    if not prose(rule.doc).strip().partition("\n")[2].strip():
        yield Failure(-1, "does not say why, below the summary line")


def _file(rule: Rule) -> Iterator[Failure]:
    """What is wrong with the file of further examples as such: an example that nobody would run or find."""
    text = further(rule)
    if not text:
        return
    lines = text.rstrip("\n").split("\n")

    def fault(line: int, message: str) -> Failure:
        return Failure(-1, message, place=f"{from_root(beside(rule))}:{line}")

    if not lines[0].startswith(f"# {rule.code} {rule.name}"):
        yield fault(1, f"must begin with “# {rule.code} {rule.name}”")
    labels = {at: len(more) for at, *_, more in labelled(lines)}
    taken = {at + n for at, more in labels.items() for n in range(more + 1)}
    heading, filled = 0, True
    for at, line in enumerate([*lines, "## the end"], 1):
        if line.startswith("## "):
            if not filled:
                yield fault(heading, "no example stands under this heading")
            heading, filled = at, False
        elif at in labels:
            filled = True
            if not heading:
                yield fault(at, "an example stands under no heading (`## …`)")
        elif line.strip() and at not in taken and not line.startswith("# "):
            yield fault(at, f"is neither an example nor a heading: {line.strip()}")


def run(
    rule: Rule, engine_for: EngineFor, others: Iterable[Rule] = (), why: Why | None = None
) -> Iterator[Failure]:
    """What a rule's examples show wrong.

    `others` are rules that a fix must not set off.
    """
    try:
        for each in _run(rule, engine_for, others, why):
            yield each._replace(place=place_of(rule, each.example))
        yield from _witnessed(rule, engine_for)
    except CrashedError as error:
        if own := all_patterns().get(rule.origin):
            own.witnesses()  # a mistake in the patterns is told as such
        message = str(error).removeprefix(f"{rule.code} {rule.name} ")
        yield Failure(-1, message, place=place_of(rule, -1))


def _run(
    rule: Rule, engine_for: EngineFor, others: Iterable[Rule], why: Why | None
) -> Iterator[Failure]:
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


def _witnessed(rule: Rule, engine_for: EngineFor) -> Iterator[Failure]:
    """What the witnesses in the `.patterns` file beside a rule show wrong.

    A `bad:` must be found by its own pattern alone, so that none can be lost unnoticed.
    """
    own = all_patterns().get(rule.origin)
    if own is None:
        return
    engine = engine_for([rule], {})
    for witness in own.witnesses():
        shown = example_of(witness.label, "", witness.text, [])
        own.only = witness.pattern if witness.label == "bad" else None
        try:
            got = _spans(check(engine, shown))
        finally:
            own.only = None
        if fault := _witness_fault(witness.label, sorted(shown.marks), got):
            message = f"{witness.label}: of pattern `{witness.pattern}` {fault}"
            details = [f"found:    {_shown(shown.text, got)}"]
            if shown.marks:
                details.insert(0, f"expected: {_shown(shown.text, shown.marks)}")
            yield Failure(-1, message, tuple(details), f"{own.file}:{witness.line}")


def _witness_fault(label: str, wanted: list[tuple[int, int]], got: list[tuple[int, int]]) -> str:
    if label == "near":
        return "must not be marked, but is" if got else ""
    if not got:
        return "must be marked by that pattern, but isn't"
    return "is marked in other places" if wanted and got != wanted else ""


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
