"""What is wrong with settings or a pack: its own path and line, once, in every command, exit 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Runs

STORY = "Rain in May\n\nRain in May\n\nIt rained in May.\n"
COMMANDS = (
    ("one.txt", "two.txt"),
    ("check", "."),
    ("check", "--output-format", "concise", "."),
    ("stats", "one.txt", "two.txt"),
    ("show", "--analysis", "sentences", "."),
    ("audit", "."),
    ("rules",),
    ("rules", "DUP"),
    ("explain", "DUP001"),
    ("config",),
    ("config", "--show", "one.txt"),
)
PACK = "pack: house\nrules:\n  - code: STY901\n    mesage: x\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(STORY)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nselekt = 1\n", "newslint.toml:2: unknown key `selekt`; did you mean `select`?"),
        ('ignore = ["DUP01"]\n', "newslint.toml:1: unknown rule `DUP01`; did you mean `DUP001`?"),
        ("#\n#\nfail-on = 3\n", "newslint.toml:3: `fail-on` wants error, warning, info or never, not 3"),
        ('packs = [\n  "gone.yaml",\n]\n', "newslint.toml:2: gone.yaml: no such file or folder"),
        ('[rules.long-sentence]\nword = 3\n', "newslint.toml:2: unknown option `word` of long-sentence"),
    ],
)  # fmt: skip
def test_a_configuration(
    newslint: Runs, desk: Path, command: tuple[str, ...], text: str, said: str
) -> None:
    (desk / "newslint.toml").write_text(text)
    run = newslint(*command)
    (line,) = run.err.splitlines()
    assert line.startswith(f"newslint: {said}")
    assert run.status == 2


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_pack(newslint: Runs, desk: Path, command: tuple[str, ...]) -> None:
    (desk / "desk").mkdir()
    (desk / "desk/house.yaml").write_text(PACK)
    (desk / "newslint.toml").write_text('packs = ["desk/house.yaml"]\n')
    run = newslint(*command, env={"NEWSLINT_CACHE_DIR": str(desk / "cache")})
    lines = run.err.splitlines()
    assert len(lines) == len(set(lines)) > 1
    assert all(line.startswith("newslint: desk/house.yaml:") for line in lines)
    assert any("desk/house.yaml:4: unknown key `mesage`" in line for line in lines)
    assert run.status == 2


def test_the_other_folders_are_linted_all_the_same(newslint: Runs, desk: Path) -> None:
    (desk / "sport").mkdir()
    for name in ("three.txt", "four.txt"):
        (desk / "sport" / name).write_text(STORY)
    (desk / "sport/newslint.toml").write_text("selekt = 1\n")
    run = newslint("--select", "DUP001", ".")
    assert run.err.startswith("newslint: sport/newslint.toml:1: ") and run.err.count("\n") == 1
    assert run.out.splitlines()[-1] == "2 errors in 2 of 2 files; 2 could not be read."
    document = json.loads(newslint("--output-format", "json", ".").out)
    assert [list(each) for each in document["problems"]] == [["path", "message"]] * 2
    assert document["summary"]["problems"] == 2


def test_the_summary_counts_what_could_not_be_read(newslint: Runs, desk: Path) -> None:
    for form in ("full", "concise", "github"):
        only = ("--output-format", form, "--select", "DUP001")
        last = newslint(*only, "one.txt", "gone.txt", "away.txt").out.splitlines()[-1]
        assert last == "1 error in 1 file; 2 could not be read."
        assert newslint(*only, "gone.txt").out == "Nothing linted; 1 could not be read.\n"
    last = newslint("--select", "LFT005", "one.txt", "gone.txt").out
    assert last == "No findings in 1 file; 1 could not be read.\n"


def test_a_rule_of_the_desks_own_pack_may_be_named_on_the_command_line(
    newslint: Runs, desk: Path
) -> None:
    (desk / "house.yaml").write_text(
        "pack: house\nrules:\n  - code: STY901\n    name: house-rain\n    kind: existence\n"
        "    message: It pours.\n    reason: It does.\n    severity: warning\n    confidence: 0.9\n"
        "    owner: desk\n    source: desk\n    phrases: [it rained]\n    good: [It is dry.]\n"
        "    near_miss: [It rains.]\n    bad: ['[[It rained]] in May.']\n"
    )
    (desk / "newslint.toml").write_text('packs = ["house.yaml"]\n')
    env = {"NEWSLINT_CACHE_DIR": str(desk / "cache")}
    run = newslint("--output-format", "jsonl", "--select", "STY901", "one.txt", env=env)
    assert run.codes == ["STY901"]
    run = newslint("--select", "STY902", "one.txt", env=env)
    assert run.status == 2 and run.err.startswith("newslint: --select: unknown rule `STY902`")
