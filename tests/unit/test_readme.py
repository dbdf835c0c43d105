"""README says what is so."""

from __future__ import annotations

import re
import tomllib

from newslint.cli import COMMANDS
from newslint.registry import FAMILIES
from tests.conftest import ROOT, Runs

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.S | re.M)


def test_ci_runs_the_test_command() -> None:
    (command,) = (line.strip() for line in blocks("sh") if "pytest" in line)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    for part in command.rsplit(" && ", 1):
        assert part in script


def test_the_first_command_lints_the_reference_article() -> None:
    (command,) = (line for line in blocks("sh") if "bin/newslint" in line)
    assert (ROOT / command.split()[-1]).is_file()


def test_its_output_is_what_newslint_prints(newslint: Runs) -> None:
    (shown,) = (block for block in blocks("text") if "DUP001" in block)
    out = newslint("--isolated", "seeds/000_2625644a680e98cf.txt", cwd=ROOT).out
    assert out.startswith(shown)


def test_every_command_of_the_table_exists() -> None:
    named = set(re.findall(r"^\| `newslint (\w+)", README, re.M)) - {"FILES"}
    assert named <= set(COMMANDS) and set(COMMANDS) - {"check"} <= named


def test_every_place_of_the_layout_exists() -> None:
    (tree,) = (block for block in blocks("text") if "engine.py" in block)
    for line in tree.splitlines():
        name = line.split()[0]
        folder = ROOT / "newslint" if line.startswith("  ") else ROOT
        assert (folder / name).exists(), name


def test_the_families_are_all_there() -> None:
    for prefix, family in FAMILIES.items():
        assert prefix == "NLT" or f"`{family}` ({prefix})" in README


def test_the_configuration_example_is_valid(newslint: Runs, tmp_path: object) -> None:
    (example,) = (block for block in blocks("toml") if "per-file-ignores" in block)
    tomllib.loads(example)
    (ROOT.__class__(str(tmp_path)) / "newslint.toml").write_text(example, encoding="utf-8")
    run = newslint("config", "--show", ".")
    assert (run.status, run.err) == (0, "")
