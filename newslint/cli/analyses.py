"""newslint analyses: what a rule can ask for by the names of its parameters."""

from __future__ import annotations

from collections.abc import Iterator

import click

from newslint.analyses import ROOMS, module_of
from newslint.cli.options import configuration
from newslint.cli.session import Session
from newslint.cli.terminal import say, tell
from newslint.docstrings import docstring
from newslint.startup.fast_typing import Any, NamedTuple

GIVEN = {
    "document": ("Document", "The story: its text, its blocks, what its head says."),
    "options": ("dict[str, Any]", "The rule's own options, by name."),
    "earlier_copies": ("list[Copy]", "The stories met before in this run that this one repeats."),
}
"""What a rule may ask for that is no analysis: name → type and what it is."""


class Analysis(NamedTuple):
    """An analysis as its function tells of it. `room` is the package that rules import its types from."""

    name: str
    room: str
    type: str
    needs: tuple[str, ...]
    about: str


@click.command("analyses", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("names", nargs=-1, metavar="[NAME OR ROOM]...")
@click.option(
    "--output-format",
    type=click.Choice(("full", "jsonl")),
    default="full",
    help="full is for people, jsonl for programs.",
)
@configuration()
def command(names: tuple[str, ...], output_format: str, session: Session, color: bool) -> None:
    """List what a rule can ask for by the names of its parameters: name, type, what it is.

    Each is computed once a story, and only when a rule asks. `newslint show` prints some of them.
    """
    from newslint.report.paint import Paint

    del session
    listed = list(analyses())
    _hold_known(names, listed)
    shown = [each for each in listed if not names or {each.name, each.room} & set(names)]
    if output_format == "jsonl":
        from newslint.report.json_lines import dumps

        tell(dumps(each._asdict()) for each in shown)
        return
    paint = Paint(color)
    wide = max(len(each.name) for each in shown)
    typed = max(len(each.type) for each in shown)
    room, lines = "", list[str]()
    for each in shown:
        if each.room != room:
            room = each.room
            lines.append(paint(room, bold=True))
        lines.append(f"  {each.name:<{wide}}  {each.type:<{typed}}  {each.about}")
    say(lines)


def _hold_known(names: tuple[str, ...], listed: list[Analysis]) -> None:
    """Raise ConfigError for a name that is neither an analysis nor a room."""
    from newslint.config import ConfigError
    from newslint.config.errors import suggestion, word

    known = {word for each in listed for word in (each.name, each.room)}
    for name in names:
        if name not in known:
            near = suggestion(name, sorted(known)) or "; `newslint analyses` lists them all"
            raise ConfigError(f"analyses: no analysis is called `{word(name)}`{near}")


def analyses() -> Iterator[Analysis]:
    """What a rule may ask for: what it is given, then the analyses, room by room."""
    for name, (kind, about) in GIVEN.items():
        yield Analysis(name, "given", kind, (), about)
    for room, names in ROOMS.items():
        for name in sorted(names.split()):
            function: Any = getattr(module_of(name), name)
            code = function.__code__
            yield Analysis(
                name,
                room,
                str(function.__annotations__["return"]),
                code.co_varnames[: code.co_argcount],
                docstring(function).strip().partition("\n")[0],
            )
