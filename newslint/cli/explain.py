"""newslint explain: the page of a rule, which is its docstring."""

from __future__ import annotations

import os

import click

from newslint.cli.options import completing, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import say
from newslint.registry import Rule, matches


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "selectors",
    nargs=-1,
    required=True,
    metavar="CODE_OR_NAME...",
    shell_complete=completing("rules"),
)
@configuration()
def command(selectors: tuple[str, ...], session: Session, color: bool) -> None:
    """Print what a rule does, why, its options, and what it marks and leaves alone."""
    from newslint.config import check_known

    rules = session.rulebook_for(session.config_for(".")).rules
    for selector in selectors:
        check_known(selector, rules, "explain")
    pages = [
        page(rule, color)
        for selector in selectors
        for rule in rules.values()
        if matches(selector, rule)
    ]
    for number, each in enumerate(pages):
        say(["", *each] if number else each)


def page(rule: Rule, color: bool) -> list[str]:
    """A rule's page as lines: prose, facts, options, examples with the marked words."""
    from newslint.config.listing import toml
    from newslint.examples import beside, dedent_doc, examples, further, prose
    from newslint.report.paint import Paint
    from newslint.report.safety import safe

    paint = Paint(color)
    about = prose(rule.doc)
    lines = [paint(f"{rule.code} {rule.name}", bold=True), ""]
    lines += [*map(safe, about.split("\n")), ""]
    lines.append(
        f"Family {rule.family}, {rule.severity} by default, confidence {rule.confidence:g}, "
        f"{rule.status}. Quotations: {_QUOTES[rule.quotes]}."
    )
    if rule.options:
        lines += ["", paint("Options", bold=True)]
        lines += [
            f"  {option.name.replace('_', '-')} = {toml(_plain(option.default))}  {option.help}"
            for option in rule.options
        ]
        lines += ["", f"  In newslint.toml: [rules.{rule.name}]"]
    shown = [line for line in dedent_doc(rule.doc)[len(about) :].strip("\n").split("\n") if line]
    if examples(rule.doc):
        lines += ["", paint("Examples", bold=True)]
        lines += ["  " + _painted(safe(line), paint) for line in shown]
    if more := len(examples(further(rule))):
        lines += ["", f"  {more} more in {safe(beside(rule).removeprefix(os.getcwd() + os.sep))}"]
    lines += ["", paint("To switch it off or change its level", bold=True)]
    return lines + [f"  {line}" for line in _switches(rule)]


def _switches(rule: Rule) -> list[str]:
    """The lines that turn a rule off or change its severity, for a run and in the configuration."""
    from newslint.finding import SEVERITIES

    less, other = [each for each in reversed(SEVERITIES) if each != rule.severity]
    told = [
        ("in one run", f"newslint --ignore {rule.name} FILES"),
        ("in newslint.toml", f'ignore = ["{rule.name}"]'),
        ("for some files", "[per-file-ignores]"),
        ("", f'"sport/**" = ["{rule.name}"]'),
        ("its level", f"[rules.{rule.name}]"),
        ("", f'severity = "{less}"  # or "{other}"'),
    ]
    if rule.status != "stable":
        told.insert(0, ("on, in one run", f"newslint --extend-select {rule.name} FILES"))
    width = max(len(where) for where, _ in told)
    return [f"{where:<{width}}  {line}" for where, line in told]


def _plain(value: object) -> object:
    """A default as TOML can write it."""
    return sorted(value) if isinstance(value, (set, frozenset)) else value


_QUOTES = {"skip": "passed over", "check": "checked too", "only": "only these"}
_COLORS = {"Bad": "red", "Good": "green", "Near miss": "green", "Fixed": "green"}


def _painted(line: str, paint: object) -> str:
    assert callable(paint)
    label, colon, rest = line.partition(":")
    kind = label.partition(" (")[0]
    if colon and kind in _COLORS:
        line = str(paint(label, _COLORS[kind])) + colon + rest
    return line
