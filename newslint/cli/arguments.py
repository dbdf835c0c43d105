"""What `check` is called with, as a table: click makes its options of it, and a call is read by it without click.

Importing click and making its options takes 45 ms, as long as a story's rules. So what holds nothing but
files and options as the table has them is read here; all else is click's: what asks for help, what is
written in another way, what has a mistake.
"""

from __future__ import annotations

from collections.abc import Callable

from newslint.cli import COMMANDS
from newslint.cli.terminal import colored, fail
from newslint.startup.fast_typing import Any, NamedTuple

CHECK = "check"


class Option(NamedTuple):
    """An option: a switch, unless `metavar` says what it takes."""

    name: str
    metavar: str
    help: str
    of: str = ""
    """Of those that override a setting, which commands it does something in: "rules" (which run), "paths"
    (which files), "stories" (how they are read), "lint" (the linting alone)."""
    parameter: str = ""  # if it isn't the name
    short: str = ""
    adds_up: bool = False  # when it is given more than once
    choices: tuple[str, ...] = ()  # of which the first is the default
    most: int = 0  # it takes a number from 1 to this
    completed: str = ""  # a name of `newslint.cli.completion`

    @property
    def to(self) -> str:
        """The name of the function's parameter."""
        return self.parameter or self.name.replace("-", "_")

    @property
    def default(self) -> Any:
        """What the function gets where the option isn't given."""
        if not self.metavar:
            return False
        return () if self.adds_up else self.choices[0] if self.choices else None


SETTINGS = (
    Option(
        "select", "CODES", "Only these rules: codes, names, families, ALL; commas between.", "rules",
        adds_up=True, completed="rules",
    ),
    Option("extend-select", "CODES", "These rules too.", "rules", adds_up=True, completed="rules"),
    Option("ignore", "CODES", "Not these rules.", "rules", adds_up=True, completed="rules"),
    Option("preview", "", "Rules in preview too.", "rules"),
    Option(
        "exclude", "GLOBS", "Paths to pass over, instead of the usual ones.", "paths", adds_up=True
    ),
    Option(
        "extend-exclude", "GLOBS", "Paths to pass over, besides the usual ones.", "paths", adds_up=True
    ),
    Option("force-exclude", "", "Pass over excluded files that are named outright too.", "paths"),
    Option("max-file-size", "SIZE", "Refuse larger files (5MB).", "stories"),
    Option(
        "encoding", "NAME", "The files' encoding where it isn't UTF-8 (cp1252, say).", "stories"
    ),
    Option(
        "kind", "KIND", "The kind of story where the file doesn't say: news, opinion, review …",
        "stories", completed="kinds",
    ),
    Option("dialect", "TAG", "The English of the stories (en-GB …).", "lint"),
    Option(
        "grammar", "CHECKER", "Who checks grammar and spelling: harper, languagetool or none.",
        "lint", completed="checkers",
    ),
    Option(
        "fail-on", "SEVERITY", "Exit 1 from this severity: error, warning, info or never.",
        "lint", completed="severities",
    ),
    Option("min-confidence", "NUMBER", "Only findings at least this sure, 0 to 1.", "lint"),
    Option(
        "baseline", "FILE", "Report only what this baseline doesn't hold.", "lint", completed="files"
    ),
    Option("strict", "", "Exit 2 where a checker that is switched on can't run.", "lint"),
)  # fmt: skip
"""Those that override the setting of their name, which every command that reads stories takes."""

SHARED = (
    Option(
        "color", "[auto|always|never]", "Write in colour; auto: on a terminal.", "",
        parameter="color_when", choices=("auto", "always", "never"),
    ),
    Option(
        "config", "FILE", "Use this configuration file.", "",
        parameter="config_path", completed="files",
    ),
    Option(
        "allow-outside", "",
        "Configuration files may name packs, and files they extend, outside their repository.",
    ),
    Option("isolated", "", "Ignore configuration files and NEWSLINT_ variables."),
)  # fmt: skip
"""The others that every such command takes."""

LINTING = (
    Option(
        "output-format", "FORMAT[=FILE],…",
        "How findings are written, and where: `github`, `sarif=newslint.sarif,full`. One of {formats}."
        " [default: full]",
        parameter="output_formats", adds_up=True, completed="formats",
    ),
    Option(
        "output-file", "FILE",
        "Write the report to this file, whole or not at all, instead of standard output.",
        completed="files",
    ),
    Option("statistics", "", "How many findings each rule has, instead of the findings."),
    Option("exit-zero", "", "Exit 0 even with findings."),
    Option(
        "stdin-filename", "PATH",
        "With `-`: the path that decides format, configuration and rules.", completed="files",
    ),
    Option("quiet", "", "Findings only: no counts, no progress.", short="q"),
    Option("fix", "", "Put right what can be with no change of sense."),
    Option("diff", "", "Show what --fix would change, and write nothing; exit 1 if any."),
    Option("unsafe-fixes", "", "With --fix or --diff: fixes that a person should look at."),
    Option(
        "jobs", "N",
        "How many processes read many files; by default as many as there are cores.", most=64,
    ),
    Option("no-cache", "", "Read all stories anew, and keep nothing for the next run."),
    Option(
        "changed-since", "REV",
        "Only what has changed since this git revision: its paragraphs, in its files.",
    ),
    Option(
        "add-ignore", "REASON",
        "Write suppressions for all findings, with this reason, instead of reporting them.",
    ),
    Option("watch", "", "Stay, and lint again what changes on disk, until Ctrl-C."),
)  # fmt: skip
"""Those of `check` alone."""


def read(arguments: list[str]) -> dict[str, Any] | None:
    """What the function of `check` is called with, by its parameters; None where click has to read them."""
    if not arguments or (arguments[0] in COMMANDS and arguments[0] != CHECK):
        return None
    options = (*LINTING, *SHARED, *SETTINGS)
    named = {f"--{option.name}": option for option in options}
    named.update((f"-{option.short}", option) for option in options if option.short)
    values = {option.to: option.default for option in options}
    paths: list[str] = []
    left = iter(arguments[arguments[0] == CHECK :])
    for argument in left:
        if argument == "-" or not argument.startswith("-"):
            paths.append(argument)
            continue
        name, equals, given = argument.partition("=")
        option = named.get(name)
        if option is None or (equals and not option.metavar):
            return None
        if not option.metavar:
            values[option.to] = True
            continue
        value = _value(option, given if equals else next(left, "-"))
        if value is None:
            return None
        values[option.to] = (*values[option.to], value) if option.adds_up else value
    return {"paths": tuple(paths), **values}


def _value(option: Option, given: str) -> str | int | None:
    """What an option is given, as its function gets it; None where click has something to say of it."""
    if given.startswith("-") or (option.choices and given not in option.choices):
        return None
    if not option.most:
        return given
    plain = given.isascii() and given.isdigit() and len(given) <= len(str(option.most))
    return int(given) if plain and 1 <= int(given) <= option.most else None


def call(
    function: Callable[..., None],
    *,
    config_path: str | None,
    isolated: bool,
    allow_outside: bool,
    color_when: str,
    **values: Any,
) -> None:
    """Call a command's function with a `session`, whether `color` is on, and its own options."""
    overrides: dict[str, tuple[Any, str]] = {}
    for each in SETTINGS:
        value = values.pop(each.to)
        if isinstance(value, tuple):
            value = ",".join(value) if value else None  # given twice, an option adds up
        if value not in (None, False):
            overrides[each.name] = (value, f"--{each.name}")
    from newslint.cli.session import Session
    from newslint.config import ConfigError
    from newslint.packs import PackError

    try:
        session = Session(config_path, isolated, overrides, allow_outside)
        function(session=session, color=colored(color_when), **values)
    except (ConfigError, PackError) as error:
        fail(str(error))
