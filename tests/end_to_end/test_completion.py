"""What a shell is told to offer, as its own script asks for it."""

from __future__ import annotations

import re

import pytest

from newslint.cli import COMMANDS
from newslint.cli.options import SETTINGS
from tests.conftest import ROOT, Runs


def offered(newslint: Runs, line: str) -> list[str]:
    """The lines for a command line whose last word is begun."""
    words = line.split(" ")
    env = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    run = newslint(env={**env, "_NEWSLINT_COMPLETE": "bash_complete"})
    assert run.err == ""
    return run.out.splitlines()


def test_codes_names_and_families(newslint: Runs) -> None:
    codes = offered(newslint, "newslint check --select CST0")
    assert "plain,CST001" in codes and all(each.startswith("plain,CST0") for each in codes)
    assert offered(newslint, "newslint --select CST0") == codes
    assert "plain,QUO,CST001" in offered(newslint, "newslint --select QUO,CST0")
    rules = offered(newslint, "newslint explain dup")
    assert {"plain,DUP001", "plain,duplicate-headline", "plain,duplication", "plain,DUP"} <= {
        *rules
    }


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("newslint st", "plain,stats"),
        ("newslint check --kind op", "plain,opinion"),
        ("newslint --fail-on ne", "plain,never"),
        ("newslint --grammar ha", "plain,harper"),
        ("newslint check --output-format sarif,ju", "plain,sarif,junit"),
        ("newslint test left", "plain,leftover"),
        ("newslint stories/ha", "file,stories/ha"),
        ("newslint audit stories/ha", "file,stories/ha"),
        ("newslint check --baseline old", "file,old"),
        ("newslint exlpain du", "file,du"),
    ],
)
def test_other_words(newslint: Runs, line: str, item: str) -> None:
    assert item in offered(newslint, line)


def test_every_option_with_and_without_the_command(newslint: Runs) -> None:
    named = offered(newslint, "newslint check --")
    assert {f"plain,--{each.name}" for each in SETTINGS} <= set(named)
    assert set(named) <= set(offered(newslint, "newslint --"))
    assert set(offered(newslint, "newslint ")) >= {f"plain,{each}" for each in COMMANDS}


def test_the_lines_in_readme_give_a_script(newslint: Runs) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = re.findall(r"_NEWSLINT_COMPLETE=(\w+)_source", readme)
    assert told == ["bash", "zsh", "fish"]
    for shell in told[1:]:  # bash is asked for its version first
        run = newslint(env={"_NEWSLINT_COMPLETE": f"{shell}_source"})
        assert run.status == 0 and "_NEWSLINT_COMPLETE" in run.out
