"""What an editor sees on a terminal: it fits, a file's findings stand under its name, words are one."""

from __future__ import annotations

import fcntl
import itertools
import os
import pty
import re
import struct
import subprocess
import termios
from pathlib import Path

import pytest

from newslint.report.columns import columns
from tests.conftest import COMMAND, Runs

LONG = (
    "The county council voted on Monday in Übersee 🎉 to repair the old bridge over the Ouse, and 東京 "
    "sent a telegram to say that all eyes are on the pillars, which which are cracked, after years in "
    "which the the lorries of four counties had crossed it to reach the mills below the town."
)
STORY = f"""\
Council votes to repair the old bridge over the Ouse, and four counties rejoice

Council votes to repair the old bridge over the Ouse, and four counties rejoice

{LONG}

{LONG}
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def on_terminal(folder: Path, width: int, *arguments: str, **env: str) -> list[str]:
    """The lines that a run writes to a terminal of so many columns, colours taken off."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    with subprocess.Popen(
        [COMMAND, *arguments],
        cwd=folder,
        env={**kept, "TERM": "xterm-256color", **env},
        stdout=slave,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    ):
        os.close(slave)
        written = b""
        while True:
            try:
                read = os.read(master, 65_536)
            except OSError:  # the other side is closed
                break
            if not read:
                break
            written += read
        os.close(master)
    text = written.decode()
    assert "\x1b[" in text
    return re.sub(r"\x1b\[[0-9;]*m", "", text).replace("\r\n", "\n").splitlines()


@pytest.mark.parametrize("width", [40, 64, 80, 97])
def test_it_fits_the_terminal(desk: Path, width: int) -> None:
    lines = on_terminal(desk, width, "story.txt")
    assert max(map(columns, lines)) <= width
    assert max(map(columns, lines)) > width - 12  # and takes the room there is


def test_a_wide_terminal_is_not_filled(desk: Path) -> None:
    assert max(map(columns, on_terminal(desk, 220, "story.txt"))) <= 100


def test_columns_of_the_environment_count_first(newslint: Runs, desk: Path) -> None:
    assert max(map(columns, on_terminal(desk, 90, "story.txt", COLUMNS="60"))) <= 60
    assert max(map(columns, newslint("story.txt", env={"COLUMNS": "60"}).out.splitlines())) <= 60
    usual = newslint("story.txt").out
    for odd in ("", "0", "wide", "-5", "9" * 30, "²"):
        assert newslint("story.txt", env={"COLUMNS": odd}).out == usual
    assert 80 < max(map(columns, usual.splitlines())) <= 100


def test_concise_is_one_line_a_finding_whatever_the_width(newslint: Runs, desk: Path) -> None:
    full = newslint("--output-format", "jsonl", "story.txt").rows
    for width in ("20", "80", "300"):
        lines = newslint("--output-format", "concise", "story.txt", env={"COLUMNS": width}).out
        places = [f"story.txt:{row['line']}:{row['column']}: {row['severity']} " for row in full]
        assert len(lines.splitlines()) == len(full) + 1
        assert all(map(str.startswith, lines.splitlines(), places))


@pytest.mark.parametrize("width", ["50", "80", "100"])
def test_carets_stand_under_what_is_marked(newslint: Runs, desk: Path, width: str) -> None:
    lines = newslint(
        "--select", "doubled-word", "story.txt", env={"COLUMNS": width}
    ).out.splitlines()
    marked = []
    for above, below in itertools.pairwise(lines):
        if below.strip(" │^") == "" and "^" in below:
            at, taken = "", 0
            for character in above:
                if below.index("^") <= taken < len(below):
                    at += character
                taken += columns(character)
            marked.append(at)
    assert marked and set(marked) <= {"which which", "which", "the the", "the"}


def test_the_file_is_a_heading_and_its_findings_stand_below(newslint: Runs, desk: Path) -> None:
    (desk / "clean.txt").write_text("Rain in May\n\nIt rained in May.\n")
    (desk / "other.txt").write_text("Rain in May\n\nIt rained the the whole day.\n")
    run = newslint("--select", "DUP001,LFT005", "story.txt", "clean.txt", "other.txt")
    assert run.out.count("story.txt") == run.out.count("other.txt") == 1
    assert "clean.txt" not in run.out
    lines = run.out.splitlines()
    assert lines[0] == "story.txt" and "other.txt" in lines
    assert lines[1].startswith("    3:1  error    ") and lines[1].endswith(
        "DUP001 duplicate-headline"
    )
    assert lines[lines.index("other.txt") + 1].startswith("  3:11  error    ")


def test_the_other_place_has_its_line_and_its_words(newslint: Runs, desk: Path) -> None:
    (desk / "ages.txt").write_text(
        "Baker retires\n\nAnn Lee, 61, has baked bread since 1984.\n\nMs Lee rose at two every day.\n\n"
        "Ann Lee, 64, will keep the oven.\n"
    )
    out = newslint("--select", "two-ages", "ages.txt").out
    finding, _, excerpt, _, other, its_excerpt, *_ = out.splitlines()[1:]
    assert re.match(r"  +\d+:\d+  error    ", finding)
    assert re.match(r"  +\d+:\d+  see      ", other)
    assert {excerpt.split(" │ ")[1], its_excerpt.split(" │ ")[1]} == {
        "Ann Lee, 61, has baked bread since 1984.", "Ann Lee, 64, will keep the oven.",
    }  # fmt: skip


def test_the_same_words_are_not_shown_twice(newslint: Runs) -> None:
    out = newslint("--select", "DUP001", "story.txt").out
    assert out.count("Council votes") == 1 and "1:1  see      the headline" in out


def test_another_file_is_named_with_the_place(newslint: Runs, desk: Path) -> None:
    (desk / "again.txt").write_text(STORY)
    out = newslint("--select", "DUP004", "story.txt", "again.txt").out
    assert "  see      story.txt:1:1 " in out


def test_one_word_for_one_thing(newslint: Runs, desk: Path) -> None:
    """The third severity is `info`, a way to put it right a `fix`, in every format and page of help."""
    (desk / "words.txt").write_text(
        "Rain in May\n\nIt rained the the whole day at a state-of-the-art mill, and a plethora of "
        "boats sank.\n"
    )
    out = newslint("words.txt").out
    assert re.search(r" \d+:\d+  info     ", out) and re.search(r"^ +fix      \S", out, re.M)
    assert re.search(r"1 error, 2 info in 1 file\.$", out.rstrip())
    printed = [newslint("--output-format", form, "words.txt").out for form in ("full", "concise")]
    printed += [newslint("--statistics", "words.txt").out]
    printed += [newslint(*command, "--help").out for command in HELP]
    for text in printed:
        assert not re.search(r"\b(note|notes|notice|notices|mend|mends|blank|blanks)\b", text), text
    github = newslint("--output-format", "github", "words.txt").out
    assert "::notice " in github and github.endswith("1 error, 2 info in 1 file.\n")


HELP = (
    (), ("check",), ("stats",), ("show",), ("audit",), ("rules",), ("explain",), ("config",),
    ("test",), ("analyses",), ("new-rule",),
)  # fmt: skip


@pytest.mark.parametrize("command", HELP)
def test_help_shows_what_does_something(newslint: Runs, command: tuple[str, ...]) -> None:
    text = newslint(*command, "--help").out
    assert newslint(*command, "-h").out == text
    assert max(map(len, text.splitlines())) <= 80
    linting = command in (("check",), ("config",))
    assert ("--fail-on" in text) is linting
    assert ("--exclude" in text) is (linting or command[:1] in (("stats",), ("show",), ("audit",)))
    assert ("--select" in text) is (linting or command == ("rules",))


def test_an_option_that_does_nothing_is_taken_all_the_same(newslint: Runs) -> None:
    assert newslint("stats", "--fail-on", "error", "--select", "DUP", "story.txt").status == 0


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (("explian", "DUP001"), "explain"),
        (("rule",), "rules"),
        (("Rules",), "rules"),
        (("stat", "story.txt"), "stats"),
        (("chek", "story.txt"), "check"),
        (("confg", "--schema"), "config"),
        (("explian", "DUP001", "--color", "never"), "explain"),
    ],
)
def test_a_command_that_is_misspelt(
    newslint: Runs, arguments: tuple[str, ...], command: str
) -> None:
    run = newslint(*arguments)
    assert run.err == (
        f"newslint: {arguments[0]}: no such file or folder; did you mean the command `{command}`?\n"
    )
    assert (run.status, run.out) == (2, "")


def test_what_is_no_slip_is_a_file(newslint: Runs, desk: Path) -> None:
    assert newslint("bridge").err == "newslint: bridge: no such file or folder\n"
    assert newslint("rule.txt").err == "newslint: rule.txt: no such file or folder\n"
    assert newslint("check", "rule").err == "newslint: rule: no such file or folder\n"
    (desk / "rule").write_text("Rain in May\n\nIt rained in May.\n")
    assert newslint("rule").status == 0
    (desk / "rules").write_text("Rain in May\n\nIt rained in May.\n")
    assert newslint("./rules").status == 0


def test_a_command_goes_first(newslint: Runs) -> None:
    run = newslint("--color", "never", "rules")
    assert run.status == 2 and run.err.endswith("a command goes first: `newslint rules …`\n")


def test_an_unknown_option_is_one_line_with_the_nearest(newslint: Runs) -> None:
    run = newslint("--selct", "DUP", "story.txt")
    (line,) = run.err.splitlines()
    assert line.startswith("newslint: no such option '--selct'") and "'--select'" in line
    assert run.status == 2 and line.endswith("see `newslint check --help`")


def test_newslint_alone_shows_its_help(newslint: Runs) -> None:
    run = newslint()
    assert run.status == 2 and "Usage: newslint" in run.err and "explain" in run.err


@pytest.mark.parametrize(
    ("option", "first", "second", "codes"),
    [
        ("--select", "DUP001", "LFT005", {"DUP001", "LFT005"}),
        ("--select", "DUP001,DUP002", "LFT005", {"DUP001", "DUP002", "LFT005"}),
        ("--ignore", "DUP001", "DUP002,LFT005", set()),
    ],
)
def test_lists_given_twice_add_up(
    newslint: Runs, option: str, first: str, second: str, codes: set[str]
) -> None:
    only = ("--select", "DUP001,DUP002,LFT005") if option != "--select" else ()
    run = newslint("--output-format", "jsonl", *only, option, first, option, second, "story.txt")
    assert set(run.codes) == codes


@pytest.mark.parametrize("option", ["--exclude", "--extend-exclude"])
def test_globs_given_twice_add_up(newslint: Runs, desk: Path, option: str) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (desk / name).write_text("Rain in May\n\nIt rained in May.\n")
    run = newslint(option, "a.*", option, "b.*,story.*", ".")
    assert run.out == "No findings in 1 file.\n"


def test_rules_selected_twice_over(newslint: Runs) -> None:
    run = newslint(
        "rules", "--select", "DUP001", "--extend-select", "LFT001", "--extend-select", "LFT002"
    )
    assert run.out.splitlines()[-1].endswith(" 3 on (●).")
