"""newslint explain: the page of a rule, which is its docstring."""

from __future__ import annotations

import os

import click

from newslint.cli.options import completing, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import say
from newslint.registry import Rule, matches
from newslint.startup.fast_typing import NamedTuple

SWITCHES = "To switch it off or change its level"


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


class Page(NamedTuple):
    """A rule's page in parts, as text without colour; the site lays out the same parts."""

    title: str
    about: str
    """The prose of its docstring."""
    facts: str
    options: list[tuple[str, str]]
    """How each is written in newslint.toml with its default, and what it does."""
    table: str
    """The table of newslint.toml in which options stand."""
    further: int
    """How many examples stand in the file beside the rule."""
    switches: list[tuple[str, str]]
    """Where a rule is switched off or given another severity, and the line; empty: one more line."""


def parts(rule: Rule) -> Page:
    """The page of a rule, but for its examples."""
    from newslint.config.listing import toml
    from newslint.examples import examples, further, prose

    return Page(
        title=f"{rule.code} {rule.name}",
        about=prose(rule.doc),
        facts=f"Family {rule.family}, {rule.severity} by default, confidence {rule.confidence:g}, "
        f"{rule.status}. Quotations: {_QUOTES[rule.quotes]}.",
        options=[
            (f"{option.name.replace('_', '-')} = {toml(_plain(option.default))}", option.help)
            for option in rule.options
        ],
        table=f"[rules.{rule.name}]",
        further=len(examples(further(rule))),
        switches=_switches(rule),
    )


def page(rule: Rule, color: bool) -> list[str]:
    """A rule's page as lines: prose, facts, options, examples with the marked words."""
    from newslint.examples import beside, dedent_doc, examples
    from newslint.report.paint import Paint
    from newslint.report.safety import safe

    paint, told = Paint(color), parts(rule)
    lines = [paint(told.title, bold=True), ""]
    lines += [*map(safe, told.about.split("\n")), "", told.facts]
    if told.options:
        lines += ["", paint("Options", bold=True)]
        lines += [f"  {setting}  {about}" for setting, about in told.options]
        lines += ["", f"  In newslint.toml: {told.table}"]
    rest = dedent_doc(rule.doc)[len(told.about) :].strip("\n").split("\n")
    if examples(rule.doc):
        lines += ["", paint("Examples", bold=True)]
        lines += ["  " + _painted(safe(line), paint) for line in rest if line]
    if told.further:
        path = safe(beside(rule).removeprefix(os.getcwd() + os.sep))
        lines += ["", f"  {told.further} more in {path}"]
    lines += ["", paint(SWITCHES, bold=True)]
    width = max(len(where) for where, _ in told.switches)
    return lines + [f"  {where:<{width}}  {line}" for where, line in told.switches]


def _switches(rule: Rule) -> list[tuple[str, str]]:
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
    return told


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
