"""A first rule, as somebody new writes it: in a checkout of their own, by the installed commands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import COMMANDS
from newslint.cli.analyses import GIVEN
from newslint.registry import GIVEN as TAKEN
from tests.conftest import ROOT, Runs

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
Call = subprocess.CompletedProcess[str]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what a checkout has, so far as writing a rule needs it."""
    folder = tmp_path / "checkout"
    skipped = shutil.ignore_patterns("__pycache__")
    for name in ("newslint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=skipped)
    for name in ("pyproject.toml", "tests/unit/test_rules.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def call(folder: Path, *arguments: str, module: str = "newslint") -> Call:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("NEWSLINT_")}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("code", "name", "patterns", "examples"),
    [("VOI801", "office-words", False, 5), ("ATT801", "office-phrases", True, 5)],
)
def test_the_rule_works_at_once(
    checkout: Path, code: str, name: str, patterns: bool, examples: int
) -> None:
    made = call(checkout, "new-rule", code, name, *(["--patterns"] * patterns))
    assert (made.returncode, made.stderr) == (0, "")
    wrote = [line.removeprefix("Wrote ") for line in made.stdout.split("\n\n")[0].splitlines()]
    endings = [".py", ".md", ".patterns"] if patterns else [".py", ".md"]
    if wrote[-1].endswith("/__init__.py"):  # the first rule of its folder
        assert code.startswith("VOI")
        endings.append(".py")
    assert [Path(each).suffix for each in wrote] == endings
    assert f"3. newslint test {code}\n" in made.stdout
    tested = call(checkout, "test", code)
    assert (tested.returncode, tested.stdout) == (0, f"1 rule, {examples} examples: all right.\n")
    found = call(
        checkout, "check", "--isolated", "--select", code, "--output-format", "concise", "-"
    )
    assert found.returncode == 2 or found.stdout  # nothing came on standard input
    source = [each for each in wrote if each.endswith(".py")]
    for arguments in (("check",), ("format", "--check")):
        held = call(checkout, *arguments, *source, module="ruff")
        assert held.returncode == 0, held.stdout
    # What is taken now
    again = call(checkout, "new-rule", code, "other-words")
    assert again.stderr == (
        f"newslint: new-rule: {code} is taken by {name}; the next free one is {code[:3]}802\n"
    )
    again = call(checkout, "new-rule", f"{code[:3]}802", name)
    assert again.stderr == f"newslint: new-rule: {name} is taken by {code}; choose another name\n"
    # An example that doesn't hold is told with its place
    file = checkout / wrote[1]
    file.write_text(file.read_text(encoding="utf-8").replace("[[herewith]]", "herewith"))
    failed = call(checkout, "test", code)
    assert failed.returncode == 1
    assert (
        f"{wrote[1]}:5: {code} {name}: bad: must not be marked, but is: “herewith”" in failed.stdout
    )
    for each in wrote:
        (checkout / each).unlink()


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [
        ("DUP001", "office-words", "DUP001 is taken by duplicate-headline; the next free one is DUP0"),
        ("VOI101", "office-words", "VOI101 is taken by judging-opener; the next free one is VOI1"),
        ("ATT801", "duplicate-headline", "duplicate-headline is taken by DUP001; choose another name"),
        ("XYZ001", "office-words", "'XYZ001' is not a rule code: three letters of a family and three"),
        ("att801", "office-words", "'att801' is not a rule code"),
        ("STY801", "office-words", "STY801: the family style is for a desk's own packs: write YAML"),
        ("NLT801", "office-words", "NLT801: the family newslint is what newslint says of itself"),
        ("ATT801", "Office_words", "Office_words: a name is words in small letters with hyphens"),
        ("ATT801", "import", "import: a name is words in small letters with hyphens"),
        ("ATT801", "3-words", "3-words: a name is words in small letters with hyphens"),
        ("ATT801", "../words", "../words: a name is words in small letters with hyphens"),
        ("ATT801", "voice", "voice is the name of a family; choose another name"),
    ],
)  # fmt: skip
def test_what_is_refused(newslint: Runs, code: str, name: str, told: str) -> None:
    run = newslint("new-rule", code, name)
    assert run.err.startswith(f"newslint: new-rule: {told}") and run.err.count("\n") == 1
    assert (run.status, run.out) == (2, "")


def test_a_file_that_is_there_stays(checkout: Path) -> None:
    folder = checkout / "newslint/checks/leftover"
    (folder / "examples/LFT801.md").write_text("kept\n")
    run = call(checkout, "new-rule", "LFT801", "office-words")
    assert run.returncode == 2 and "examples/LFT801.md is there already" in run.stderr
    assert not (folder / "office_words.py").exists()
    assert (folder / "examples/LFT801.md").read_text() == "kept\n"


def test_elsewhere_it_says_where(checkout: Path, tmp_path: Path) -> None:
    shutil.copytree(checkout / "newslint", tmp_path / "newslint")
    shutil.copytree(checkout / "rules", tmp_path / "newslint/_rules")
    shutil.rmtree(tmp_path / "newslint/checks/attribution/examples")
    run = call(tmp_path, "new-rule", "ATT801", "office-words")
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert "rules are written in a checkout" in run.stderr and "CONTRIBUTING.md" in run.stderr
    tested = call(tmp_path, "test", "vague-source")
    assert tested.returncode == 0 and "further ones lie in newslint's source" in tested.stdout


def test_what_a_rule_can_ask_for(newslint: Runs) -> None:
    run = newslint("analyses")
    assert (run.status, run.err) == (0, "")
    lines = [line.split() for line in run.out.splitlines()]
    assert {"document", "sentences", "quotations", "figures", "sourcing"} <= {
        words[0] for words in lines
    }
    assert all(len(words) > 3 for words in lines if len(words) > 1)
    rows = newslint("analyses", "--output-format", "jsonl").rows
    (row,) = [each for each in rows if each["name"] == "sentences"]
    assert row == {
        "name": "sentences", "room": "story", "type": "list[Sentence]", "needs": ["document"],
        "about": row["about"],
    }  # fmt: skip
    assert all(each["about"] for each in rows) and set(GIVEN) == set(TAKEN)
    assert {
        each["room"] for each in newslint("analyses", "people", "--output-format", "jsonl").rows
    } == {"people"}
    wrong = newslint("analyses", "sentence")
    assert (
        wrong.err
        == "newslint: analyses: no analysis is called `sentence`; did you mean `sentences`?\n"
    )
    assert wrong.status == 2


def block(head: str) -> str:
    """The block of CONTRIBUTING.md that begins so."""
    (found,) = re.findall(rf"^```\w+\n({re.escape(head)}.*?)^```", CONTRIBUTING, re.S | re.M)
    return str(found)


def test_the_first_rule_of_contributing(checkout: Path) -> None:
    steps = block("newslint new-rule").splitlines()
    for step in steps:
        assert call(checkout, *step.split()[1:]).returncode == 0, step
    written = {
        Path(path).suffix: checkout / path
        for path in re.findall(r"^\*\*.*\*\*: `(newslint/checks/\S+)`", CONTRIBUTING, re.M)
    }
    assert all(path.is_file() for path in written.values())
    heads = {".patterns": "# The paper", ".py": '"""VOI301', ".md": "# VOI301"}
    for suffix, head in heads.items():
        written[suffix].write_text(block(head), encoding="utf-8")
    tested = call(checkout, "test", "VOI301")
    assert (tested.returncode, tested.stdout) == (0, "1 rule, 5 examples: all right.\n")
    for arguments in (("check",), ("format", "--check")):
        held = call(checkout, *arguments, str(written[".py"]), module="ruff")
        assert held.returncode == 0, held.stdout
    # A witness that doesn't hold, and a mistake in the patterns, are told with their places
    patterns = written[".patterns"].read_text(encoding="utf-8")
    written[".patterns"].write_text(patterns.replace("The deadline", "The ferry"), encoding="utf-8")
    failed = call(checkout, "test", "VOI301")
    assert failed.returncode == 1 and ".patterns:8: VOI301 will-be-missed: near: " in failed.stdout
    written[".patterns"].write_text(patterns.replace("~somebody", "~sombody"), encoding="utf-8")
    failed = call(checkout, "test", "VOI301")
    assert failed.returncode == 2 and failed.stderr.endswith("did you mean `somebody`?\n")
    assert failed.stderr.startswith("newslint/checks/voice/will_be_missed.patterns:5: ")
    written[".patterns"].write_text(patterns, encoding="utf-8")
    # So is one in the module
    source = written[".py"].read_text(encoding="utf-8")
    for right, wrong, told in (
        ('"writer-is-source"', '"writer-is-sauce"', ":15: VOI301: unknown story kind `writer-is-sauce`"),
        ("sourcing: list", "sauces: list", ":15: VOI301: there is no analysis called `sauces`; "),
        ('@guard("somebody")', '@guard("thing")', ":42: guard `thing` of "),
        ("for item in sourcing:", "for item in sourcing", ":34: expected ':'\n"),
    ):  # fmt: skip
        written[".py"].write_text(source.replace(right, wrong), encoding="utf-8")
        failed = call(checkout, "test", "VOI301")
        assert failed.returncode == 2
        assert failed.stderr.startswith(
            f"newslint: newslint/checks/voice/will_be_missed.py{told}"
        ), failed.stderr
    written[".py"].write_text(source.replace("place.low[", "place.words["), encoding="utf-8")
    failed = call(checkout, "test", "VOI301")
    assert failed.returncode == 1 and failed.stdout.count("crashed: AttributeError: ") == 1


def test_what_contributing_names_is_there() -> None:
    for path in re.findall(r"`((?:newslint|tests|tools|rules)/[\w./]*)`", CONTRIBUTING):
        assert "FAMILY" in path or "voice/" in path or (ROOT / path).exists(), path
    for module in re.findall(r"python -m (tools\.\w+)", CONTRIBUTING):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file(), module
    for command in re.findall(r"^newslint ([a-z-]+) ", CONTRIBUTING, re.M):
        assert command in COMMANDS or command.startswith("-"), command
    gates = block("newslint test VOI301                ")
    for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines():
        if line.startswith(".venv/bin/") and "pytest" not in line:
            assert line.removeprefix(".venv/bin/").split(" .")[0].split(' "')[0] in gates, line
