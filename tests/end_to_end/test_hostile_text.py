"""Nothing that comes from outside acts where it is printed: in no command, format or stream.

The outside is file names, stories, settings and the desk's own rules. What could act: characters that
a terminal obeys or that turn text about, and lines that the system running us takes for commands.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from newslint.report import FORMATS
from tests.conftest import Run, Runs

ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"^\s*::|##[a-z]*\[", re.M)

WORD = "\x1b[31mred\x07 \u202egnp.exe\u2066 \x9b31m \u200f"
NAME = "::error::a \x1b[31m##[error]\u202eb.txt"
PATH_OF_NOBODY = "::warning::gone \x1b[2J##vso[task.complete].txt"
HEAD = "::error::Council \x1b[31mvotes\u202e ##[error] to \x9b31m mend bridge"
STORY = f"""\
{HEAD}

{HEAD}

::warning file=x::The council \u2066met on Monday and 40 per cent of the {WORD} voted, {WORD} said.

Ann Lee \x1b[31m, 34, of the Harbour Trust \u202e, told 40 people on 3 May 2025 ##[error] about it.

##[error]“We \x1b]0;title\x07will not ::stop-commands::x pay,” the mayor {WORD} said. “::error::Never.”

##vso[task.setvariable]All eyes ::error::are on  the the \x1b[31mcouncil, where shockwaves {WORD} follow.
"""
PACK = """\
pack: house
rules:
  - code: STY901
    name: house-bridge
    kind: existence
    message: "::error::“{found}” \\e[31m is ##[error] \\u202e the Old Bridge."
    reason: "::error::There are \\e[31m two ##[error] \\u202e bridges."
    severity: warning
    confidence: 0.9
    owner: "::error::copy \\e[31m desk"
    source: "##[error]house \\u202e style"
    phrases: ["mend bridge"]
    scope: [headline, paragraph]
    good: ["::error::The Old \\e[31m Bridge ##[error] is \\u202e closed."]
    near_miss: ["::error::The \\e[31m bridgehead ##[error] is \\u202e closed."]
    bad: ["::error::They \\e[31m will \\u202e ##[error] [[mend bridge]]."]
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text(STORY, encoding="utf-8")
    (tmp_path / "copy.md").write_text(f"# {HEAD}\n\n{STORY}", encoding="utf-8")
    (tmp_path / "page.html").write_text(f"<h1>{HEAD}</h1><p>{STORY}</p>", encoding="utf-8")
    (tmp_path / "house.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


def harmless(run: Run, commands: bool = False) -> None:
    """No acting character, and no command but those of a report that is made of them."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", run.out) if "\x1b[0m" in run.out else run.out
    for name, printed in (("standard output", text), ("standard error", run.err)):
        assert (found := ACTING.search(printed)) is None, (name, found, printed)
        if not (commands and name == "standard output"):
            assert (found := COMMAND.search(printed)) is None, (name, found, printed)
    assert "Traceback" not in run.err and "internal error" not in run.err


PATHS = (NAME, "copy.md", "page.html", PATH_OF_NOBODY)
READING = (
    *(("check", "--output-format", form) for form in FORMATS if form != "github"),
    ("check", "--statistics"),
    ("check", "--statistics", "--output-format", "json"),
    ("stats",),
    ("stats", "--by", "sentence"),
    ("stats", "--by", "paragraph"),
    ("stats", "--output-format", "jsonl"),
    ("audit",),
    ("audit", "--output-format", "json"),
    *(
        ("show", "--analysis", analysis, "--output-format", form)
        for form in ("full", "jsonl")
        for analysis in (
            "sentences", "tags", "quotes", "attribution", "people", "organisations", "figures",
            "dates",
        )
    ),
)  # fmt: skip


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_stories_and_their_names(newslint: Runs, desk: Path, command: tuple[str, ...]) -> None:
    run = newslint(*command, *PATHS)
    harmless(run)
    assert run.out and run.err.startswith("newslint: ::warning::gone ")
    assert run.status == 2
    if command[-1] == "jsonl":
        rows = run.rows
        assert any("##[error]" in str(row) or "\x1b[31m" in str(row) for row in rows) or not rows


def test_json_says_what_is_in_the_file(newslint: Runs) -> None:
    document = json.loads(newslint("check", "--output-format", "json", NAME).out)
    (file,) = document["files"]
    assert file["path"] == NAME
    assert all(STORY[each["start"] : each["end"]] == each["text"] for each in file["findings"])
    assert HEAD in [each["text"] for each in file["findings"]]


@pytest.mark.parametrize("width", ["24", "40", "80"])
@pytest.mark.parametrize("color", ["always", "never"])
def test_in_colour_and_on_narrow_terminals(newslint: Runs, width: str, color: str) -> None:
    """Wrapping may bring any word to a line's start."""
    for command in ("check", "stats", "audit"):
        harmless(newslint(command, "--color", color, *PATHS, env={"COLUMNS": width}))


def test_annotations_of_github(newslint: Runs, desk: Path) -> None:
    page = desk / "summary.md"
    run = newslint(
        "check", "--output-format", "github", *PATHS, env={"GITHUB_STEP_SUMMARY": str(page)}
    )
    harmless(run, commands=True)
    for line in run.out.splitlines()[:-1]:
        assert re.fullmatch(r"::(error|warning|notice) file=[^:]*::.*", line), line
    if page.exists():
        assert ACTING.search(page.read_text(encoding="utf-8")) is None


def test_the_desks_own_rules(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('packs = ["house.yaml"]\n')
    env = {"NEWSLINT_CACHE_DIR": str(desk / "cache")}
    for command in (
        ("check", "--select", "STY901", "copy.md"),
        ("check", "--select", "STY901", "--output-format", "concise", "copy.md"),
        ("rules", "STY901"),
        ("rules", "STY901", "--output-format", "json"),
        ("explain", "STY901"),
    ):
        run = newslint(*command, env=env)
        harmless(run)
        assert "house-bridge" in run.out, run.err
    for wrong in ("mess\\e[31mage: x", 'kind: "::error::\\e[31m"', '? "\\e[31m"\n    : x'):
        (desk / "house.yaml").write_text(PACK + f"    {wrong}\n")
        for command in (("check", "copy.md"), ("rules",), ("explain", "DUP001")):
            run = newslint(*command, env=env)
            harmless(run)
            assert run.status == 2 and "house.yaml" in run.err


SETTING = "\\u001B[31m::error::\\u202E##[error]"


@pytest.mark.parametrize(
    "text",
    [
        f'"{SETTING}" = true\n',
        f'select = ["{SETTING}"]\n',
        f'kind = "{SETTING}"\n',
        f'extend-exclude = ["{SETTING}/{{a,b}}"]\n',
        f'packs = ["{SETTING}.yaml"]\n',
        f'extend = "{SETTING}.toml"\n',
        f'[rules."{SETTING}"]\ngrade = 1\n',
        f'[rules.long-sentence]\n"{SETTING}" = 1\n',
        f'[per-file-ignores]\n"*" = ["{SETTING}"]\n',
        "\x1b[31m = [\n",
    ],
)
def test_settings_that_are_wrong(newslint: Runs, desk: Path, text: str) -> None:
    (desk / "newslint.toml").write_text(text, encoding="utf-8")
    for command in (("check", "copy.md"), ("rules",), ("explain", "DUP001"), ("config",)):
        run = newslint(*command)
        harmless(run)
        assert run.status == 2 and "newslint.toml" in run.err


def test_settings_that_are_shown(newslint: Runs, desk: Path) -> None:
    folder = desk / "::error::\x1b[31m ##[error]\u202e"
    folder.mkdir()
    (folder / "newslint.toml").write_text(
        f'extend-exclude = ["{SETTING}"]\n[kinds]\n"{SETTING}" = "opinion"\n', encoding="utf-8"
    )
    run = newslint("config", "--show", folder)
    harmless(run)
    shown = tomllib.loads(run.out)
    assert "\x1b[31m" in shown["extend-exclude"][0] or "[31m" in shown["extend-exclude"][0]


@pytest.mark.parametrize(
    "arguments",
    [
        (f"--{WORD}",),
        ("check", f"--output-format={WORD}"),
        ("check", f"--select={WORD}", "copy.md"),
        ("check", f"--kind={WORD}", "copy.md"),
        ("explain", WORD),
        ("rules", WORD),
        ("check", f"--config={WORD}", "copy.md"),
        ("config", f"--color={WORD}"),
    ],
)
def test_words_of_the_command_line(newslint: Runs, arguments: tuple[str, ...]) -> None:
    """A shell fills in file names; one may begin with a dash."""
    run = newslint(*arguments)
    harmless(run)
    assert run.status == 2 and len(run.err.splitlines()) == 1
