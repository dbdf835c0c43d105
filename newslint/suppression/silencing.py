"""Holds findings against suppressions: which stay silent, and which suppressions are to be mended."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newslint.document import Document
from newslint.engine import fingerprint_of
from newslint.finding import Finding, Fix, Severity
from newslint.registry import ALL, FAMILIES, Rule, known_selectors, matches
from newslint.source import Source
from newslint.startup.fast_typing import NamedTuple
from newslint.suppression.comments import Placed, lines_around
from newslint.suppression.directives import Directive, read, today
from newslint.suppression.pages import EXPIRED, REASONLESS, UNREADABLE, UNUSED
from newslint.text import Edit, Span

NLT = "NLT"
_REMOVE = "Delete the suppression"


class Asked(NamedTuple):
    """What is known of a run over one story: `rules` exist, `ran` names those that could speak.

    `says` holds the severity of newslint's own rules about suppressions, of those that are on.
    """

    rules: Mapping[str, Rule]
    ran: Collection[str]
    says: Mapping[str, Severity]
    day: str = ""  # ISO 8601; empty for today


class Held(NamedTuple):
    """A suppression of a list, and the selectors of it that silenced something."""

    placed: Placed
    used: set[str]


def silenced(
    findings: Sequence[Finding], listed: Sequence[Placed], asked: Asked
) -> tuple[list[Finding], list[Held]]:
    """The findings that no suppression covers, and what each suppression was good for."""
    day = asked.day or today()
    held = [Held(each, set()) for each in listed]
    active = [
        each
        for each in held
        if not each.placed.directive.fault and not each.placed.directive.expired(day)
    ]
    return [each for each in findings if not _covers(each, active)], held


def _covers(finding: Finding, active: list[Held]) -> bool:
    """Whether a suppression covers a finding. All that do are noted: none of them is without use."""
    if finding.code[:3] == NLT:
        return False
    covered = False
    for placed, used in active:
        start, end = placed.scope
        within = finding.start < end and (finding.end > start or finding.start >= start)
        if within and (named := placed.directive.names(finding)):
            used.add(named)
            covered = True
    return covered


def remarks(
    source: Source, held: Sequence[Held], findings: Sequence[Finding], asked: Asked
) -> list[Finding]:
    """What is wrong with suppressions that stand in `source`: one finding for each of them at most.

    `findings` are those of the story; where a rule crashed or was stopped, nothing counts as unused.
    """
    broken = any(each.code[:3] == NLT for each in findings)
    made = []
    for number, each in enumerate(held):
        for code, message, edits in _faults(source, held, number, broken, asked):
            if code in asked.says:
                place = each.placed.place
                made.append(_finding(source, place, code, asked.says[code], message, edits))
                break
    return made


Fault = tuple[str, str, tuple[Edit, ...]]


def _faults(
    source: Source, held: Sequence[Held], number: int, broken: bool, asked: Asked
) -> Iterator[Fault]:
    """What is wrong with one suppression, gravest first: code, message, edits that mend it."""
    placed, used = held[number]
    directive = placed.directive
    if directive.fault:
        yield UNREADABLE, f"This suppression does nothing: {directive.fault}.", ()
        return
    if directive.action == "ignore-end":
        return
    removal = _removal(held, number)
    if directive.expired(asked.day or today()):
        message = f"This suppression ended on {directive.until}. Delete it, or give it a later day."
        yield EXPIRED, message, removal
        return
    known = known_selectors(asked.rules)
    for selector in directive.selectors:
        if selector not in known or selector in (NLT, FAMILIES[NLT]):
            message = f"No rule is called `{selector}`{_near(selector, known)}"
            yield UNREADABLE, message, ()
            return
    idle = [
        each
        for each in directive.selectors
        if each not in used and not broken and _judged(each, asked)
    ]
    if idle and len(idle) == len(directive.selectors):
        message = "Nothing here needs this suppression any more. Delete it."
        yield UNUSED, message, removal
    elif idle:
        told = ", ".join(f"`{each}`" for each in idle)
        message = f"Nothing here needs {told} in this suppression any more. Take it off the list."
        yield UNUSED, message, _without(source, placed, idle)
    if not directive.reason:
        message = (
            "This suppression doesn't say why. Write the reason behind the brackets, or delete it."
        )
        yield REASONLESS, message, removal


def _near(selector: str, known: Collection[str]) -> str:
    import difflib  # only mistakes need it

    near = difflib.get_close_matches(selector[:60], sorted(known), n=1)
    return f"; did you mean `{near[0]}`?" if near else ": `newslint rules` lists them all."


def _judged(selector: str, asked: Asked) -> bool:
    """Whether rules of a selector could speak, so that their silence means something."""
    if selector == ALL:
        return True
    return any(
        code in asked.ran and matches(selector, rule) > 1 for code, rule in asked.rules.items()
    )


def _removal(held: Sequence[Held], number: int) -> tuple[Edit, ...]:
    """The edits that take out a suppression, of a region at both ends; none where that is not safe."""
    places = [held[number].placed]
    if places[0].directive.action == "ignore-start":
        end = places[0].scope.end
        places += [each.placed for each in held if each.placed.place.start == end]
    if any(each.removal.start == each.removal.end for each in places):
        return ()
    return tuple(Edit(*each.removal, "") for each in places)


def _without(source: Source, placed: Placed, idle: Sequence[str]) -> tuple[Edit, ...]:
    """The edit that takes selectors off the list of one suppression."""
    text = source.text
    start = text.find("[", *placed.place) + 1
    end = text.find("]", start, placed.place.end)
    if not 0 < start <= end:
        return ()
    left = [each for each in placed.directive.selectors if each not in idle]
    return (Edit(start, end, ", ".join(left)),)


def _finding(
    source: Source,
    place: Span,
    code: str,
    severity: Severity,
    message: str,
    edits: tuple[Edit, ...],
) -> Finding:
    from newslint.suppression.pages import NAMES

    text = source.text[place.start : place.end]
    return Finding(
        source.path, code, NAMES[code], FAMILIES[NLT], severity, 1.0, message, *place,
        *source.position(place.start), *source.position(place.end), text,
        fixes=(Fix(_REMOVE, edits, "safe"),) if edits else (),
        fingerprint=fingerprint_of(code, " ".join(text.split())),
    )  # fmt: skip


def beside(source: Source, story: Document) -> list[Placed]:
    """The suppressions of the file beside a story, a line each; `#` begins a remark."""
    found = []
    whole = Span(0, len(story.source.text) + 1)
    for number, start in enumerate(source.line_starts, 1):
        line = source.line(number)
        said = line.strip()
        if said and not said.startswith("#"):
            at = start + line.index(said)
            place = Span(at, at + len(said))
            lines = lines_around(source, place)
            removal = Span(
                lines.start,
                source.line_starts[number] if number < len(source.line_starts) else lines.end,
            )
            found.append(Placed(_for_file(said.removeprefix("newslint:")), place, removal, whole))
        if len(found) >= 10_000:
            break
    return found


def configured(texts: Sequence[str], story: Document) -> list[Placed]:
    """The suppressions that the configuration has for a story. They have no place in any story."""
    whole, nowhere = Span(0, len(story.source.text) + 1), Span(0, 0)
    return [Placed(_for_file(text), nowhere, nowhere, whole) for text in texts]


def _for_file(text: str) -> Directive:
    made = read(text)
    if made.fault or made.action in ("ignore", "ignore-file"):
        return made
    return made._replace(fault=f"`{made.action}` is for comments in a story: write `ignore[CODE]`")
