"""newslint cache: what newslint keeps between runs, and how to be rid of it."""

from __future__ import annotations

import click

from newslint.cli.terminal import say
from newslint.packs import cache
from newslint.report.safety import safe
from newslint.results import MOST, entries, remove

_KINDS = {
    cache.PACKS: "compiled packs and patterns",
    cache.STORIES: f"stories linted before, of at most {MOST / 1e6:.0f} MB",
}


@click.command("cache", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("what", type=click.Choice(("show", "clear")))
def command(what: str) -> None:
    r"""Look at what newslint keeps between runs, in a folder of your own.

    \b
    show    say where it lies and how much there is
    clear   take it all out; the next run makes it anew

    Results of stories are kept by their content, so that a run over many reads only what has changed;
    `newslint check --no-cache` does without.
    """
    home = cache.folder()
    if home is None:
        say(["There is no cache: no folder for it is yours alone (see NEWSLINT_CACHE_DIR)."])
        return
    lines = [safe(home)]
    for room, kind in _KINDS.items():
        found = entries(home, room)
        if what == "clear":
            found = [each for each in found if remove(each.path)]
        size = sum(each.size for each in found) / 1e6
        lines.append(f"  {room}: {len(found):,} ({size:,.1f} MB; {kind})")
    say([*lines, "All taken out."] if what == "clear" else lines)
