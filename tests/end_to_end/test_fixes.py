"""--fix, --unsafe-fixes and --diff through the installed command."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from tests.conftest import Runs

STORY = "Council Votes to Repair Bridge\n\nThe council voted on on Tuesday to recieve the bids.\n"
MENDED = STORY.replace("on on", "on").replace("recieve", "receive")
SELECT = ("--isolated", "--select", "LFT005,SPL001")


def test_a_file_is_mended_and_the_run_is_clean(newslint: Runs, tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(STORY)
    story.chmod(0o640)
    run = newslint("--fix", *SELECT, "a.txt")
    assert (run.status, run.out) == (0, "No findings in 1 file; 2 fixed.\n")
    assert story.read_text() == MENDED and story.stat().st_mode & 0o777 == 0o640
    assert newslint("--fix", *SELECT, "a.txt").out == "No findings in 1 file.\n"


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_bytes_elsewhere_stay(newslint: Runs, tmp_path: Path, bom: bytes, newline: str) -> None:
    name = {b"": "utf-8", codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le"}
    old, new = (
        bom + f"{text}\nCafé 😀 ".replace("\n", newline).encode(name.get(bom, "utf-16-be"))
        for text in (STORY, MENDED)
    )
    (tmp_path / "a.txt").write_bytes(old)
    assert newslint("--fix", *SELECT, "a.txt").status == 0
    assert (tmp_path / "a.txt").read_bytes() == new


def test_what_remains_is_reported(newslint: Runs, tmp_path: Path) -> None:
    quoted = STORY + "\n“We recieve the the bids,” she said.\n"
    (tmp_path / "a.txt").write_text(quoted)
    run = newslint("--fix", "--unsafe-fixes", *SELECT, "--output-format", "jsonl", "a.txt")
    assert run.status == 1 and sorted(run.codes) == ["LFT005", "SPL001"]
    assert (tmp_path / "a.txt").read_text() == quoted.replace(STORY, MENDED)


def test_a_diff_writes_nothing(newslint: Runs, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(MENDED)
    run = newslint("--diff", *SELECT, "a.txt", "b.txt")
    assert run.status == 1 and (tmp_path / "a.txt").read_text() == STORY
    assert run.out == (
        "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n Council Votes to Repair Bridge\n \n"
        "-The council voted on on Tuesday to recieve the bids.\n"
        "+The council voted on Tuesday to receive the bids.\n"
    )
    assert run.err == "newslint: 2 findings would be fixed in 1 file.\n"
    assert newslint("--diff", *SELECT, "b.txt").status == 0
    assert newslint("--diff", "--exit-zero", "--quiet", *SELECT, "a.txt").status == 0
    assert "\x1b[3" in newslint("--diff", "--color", "always", *SELECT, "a.txt").out
    assert newslint("--diff", *SELECT, "c.txt").status == 2


def test_a_diff_obeys_nobody(newslint: Runs, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY + "::error::no \x1b[31m\n##[error]x", newline="")
    out = newslint("--diff", *SELECT, "a.txt").out
    assert "\x1b" not in out and "::error" not in out and "##[" not in out
    assert out.endswith("\\ No newline at end of file\n")


def test_a_pipe(newslint: Runs) -> None:
    run = newslint("--fix", *SELECT, "-", stdin=STORY.replace("\n", "\r\n").encode())
    assert (run.status, run.out) == (0, MENDED.replace("\n", "\r\n"))
    assert run.err == "No findings in 1 file; 2 fixed.\n"
    html = newslint(
        "--fix", *SELECT, "--stdin-filename", "a.html", "-", stdin=b"<p>Go recieve it.</p>"
    )
    assert html.out == "<p>Go receive it.</p>"
    clash = newslint("--fix", "--output-format", "jsonl", "-", stdin=STORY.encode())
    assert clash.status == 2 and "same place" in clash.err and not clash.out


def test_a_story_that_cannot_be_read_goes_through_a_pipe_as_it_is(newslint: Runs) -> None:
    run = newslint("--fix", "-", stdin=b"%PDF-1.7 and on on")
    assert run.status == 2 and run.out == "%PDF-1.7 and on on"


def test_links(newslint: Runs, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(STORY)
    work = tmp_path / "work"
    (work / ".git").mkdir(parents=True)
    (work / "real.txt").write_text(STORY)
    (work / "in.txt").symlink_to("real.txt")
    (work / "out.txt").symlink_to("../outside.txt")
    run = newslint("--fix", *SELECT, "out.txt", "in.txt", cwd=work)
    assert run.status == 2 and "leads out of the repository; nothing is written" in run.err
    assert outside.read_text() == STORY
    assert (work / "in.txt").is_symlink() and (work / "real.txt").read_text() == MENDED


def test_a_file_that_cannot_be_written_is_told(newslint: Runs, tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("nothing is shut to this user")
        run = newslint("--fix", *SELECT, "shut/a.txt")
    finally:
        folder.chmod(0o700)
    assert run.status == 2 and "no permission to write it" in run.err


def test_leftovers_of_a_killed_run_are_swept(newslint: Runs, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MENDED)
    left = tmp_path / "a.txt.999999999.newslint-tmp"
    left.write_text("half")
    other = tmp_path / f"a.txt.{os.getpid()}.newslint-tmp"
    other.write_text("being written")
    newslint("--fix", *SELECT, "a.txt")
    assert not left.exists() and other.exists()


def test_suppressions_without_use_are_taken_out(newslint: Runs, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Head\n\n<!-- newslint: ignore[LFT005] why -->\nA day.\n")
    newslint("--fix", "--isolated", "a.md")
    assert (tmp_path / "a.md").read_text() == "# Head\n\nA day.\n"
    (tmp_path / "b.txt").write_text(MENDED)
    (tmp_path / "b.txt.newslint").write_text('ignore[LFT005] on "no words": why\n')
    assert newslint("--diff", "--isolated", "b.txt").out.startswith("--- b.txt.newslint\n")
    newslint("--fix", "--isolated", "b.txt")
    assert (tmp_path / "b.txt.newslint").read_text().strip() == ""


def test_only_what_a_baseline_does_not_hold_is_mended(newslint: Runs, tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(STORY)
    newslint("baseline", "write", *SELECT, "a.txt")
    story.write_text(STORY + "\nThey seperate it, and it was was late.\n")
    run = newslint("--fix", *SELECT, "--baseline", "newslint-baseline.json", "a.txt")
    assert run.status == 0 and "2 old ones let be" in run.out
    assert story.read_text() == STORY + "\nThey separate it, and it was late.\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--unsafe-fixes",), "goes with --fix or --diff"),
        (("--fix", "--add-ignore", "why"), "ask for one"),
        (("--diff", "--output-format", "json"), "no other report"),
        (("--diff", "--statistics"), "no other report"),
    ],
)
def test_what_does_not_go_together(newslint: Runs, options: tuple[str, ...], said: str) -> None:
    run = newslint(*options, "a.txt")
    assert run.status == 2 and said in run.err
