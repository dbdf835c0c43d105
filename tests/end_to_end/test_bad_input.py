"""Bad input, through the installed command: one clear line, exit 2, the other files still linted."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import COMMAND, Run, Runs

GOOD = (
    "Council votes to mend bridge\n\nCouncil votes to mend bridge\n\nThe council met on Monday.\n"
)


def told(run: Run, *words: str) -> None:
    """One line on standard error that says these words; DUP001 found in good.txt all the same."""
    lines = run.err.splitlines()
    assert len(lines) == 1, run.err
    for word in words:
        assert word in lines[0], lines[0]
    assert "Traceback" not in run.err
    assert run.status == 2
    assert run.codes == ["DUP001"]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


def lint(newslint: Runs, *arguments: str, **more: object) -> Run:
    return newslint("--output-format", "jsonl", *arguments, **more)


def test_binary_file(newslint: Runs, desk: Path) -> None:
    (desk / "photo.txt").write_bytes(bytes(range(256)) * 10)
    told(lint(newslint, "."), "photo.txt: ", "binary")


def test_file_over_the_size_limit(newslint: Runs, desk: Path) -> None:
    (desk / "long.txt").write_bytes(b"Headline\n\n" + b"Word. " * 1_000_000)
    told(lint(newslint, "."), "long.txt: ", "6,000,010 bytes", "5,000,000", "--max-file-size")
    (desk / "long.txt").write_bytes(b"Headline\n\n" + b"A council met. " * 100)
    told(lint(newslint, "--max-file-size", "1000", "."), "long.txt: ", "1,000")


def test_missing_file(newslint: Runs) -> None:
    told(lint(newslint, "gone.txt", "good.txt"), "gone.txt: no such file or folder")


def test_file_deleted_meanwhile(desk: Path) -> None:
    """It stood in the folder when the folder was read, and is gone when its turn comes."""
    gone = desk / "gone.txt"
    gone.write_text(GOOD)
    with subprocess.Popen(
        [COMMAND, "check", "--isolated", "--output-format", "jsonl", "-", "."],
        cwd=desk,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        # More than a pipe holds: written whole only when the folder is read and stdin's turn has come.
        running.stdin.write(b"Council votes\n\n" + b"The council met on Monday.\n" * 10_000)
        running.stdin.flush()
        gone.unlink()
        out, err = running.communicate(timeout=60)
    run = Run(subprocess.CompletedProcess("", running.returncode, out, err))
    assert run.err.splitlines() == ["newslint: gone.txt: no such file or folder"]
    assert run.status == 2
    assert [row["path"] for row in run.rows if row["code"] == "DUP001"] == ["good.txt"]


def test_folder_without_permission(newslint: Runs, desk: Path) -> None:
    locked = desk / "locked"
    locked.mkdir()
    locked.chmod(0)
    under: tuple[str, ...] = ()
    if os.geteuid() == 0:
        # Root reads everything, unless that power is taken off the process.
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("run by root, and there is no setpriv to take root's power off")
        under = (setpriv, "--bounding-set", "-dac_override,-dac_read_search")
    try:
        told(lint(newslint, ".", under=under), "locked: no permission to read it")
    finally:
        locked.chmod(0o700)


def test_invalid_utf8(newslint: Runs, desk: Path) -> None:
    (desk / "old.txt").write_bytes("Café owner told to close\n".encode("cp1252"))
    told(lint(newslint, "."), "old.txt: not valid UTF-8: byte 0xE9 at offset 3", "--encoding")
    assert lint(newslint, "--encoding", "cp1252", "old.txt").status == 0


def test_html_is_read_in_the_charset_that_it_declares(newslint: Runs, desk: Path) -> None:
    page = '<meta charset="latin1"><article><h1>Café is shut</h1><p>Café is shut</p></article>'
    (desk / "old.html").write_bytes(page.encode("cp1252"))
    run = lint(newslint, "old.html")
    assert (run.err, run.codes) == ("", ["DUP001"])
    (desk / "old.html").write_bytes(page.replace("latin1", "klingon").encode("cp1252"))
    told(lint(newslint, "."), "old.html: ", "'klingon'", "--encoding")


@pytest.mark.parametrize("ending", ["rst", "adoc", "json", "xml", "docx"])
def test_a_format_that_is_not_read_yet(newslint: Runs, desk: Path, ending: str) -> None:
    (desk / f"story.{ending}").write_text(GOOD)
    told(lint(newslint, f"story.{ending}", "good.txt"), f"story.{ending}: ", "does not read")
    run = lint(newslint, ".")  # a folder passes over it
    assert (run.err, run.codes) == ("", ["DUP001"])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<!doctype html>\n<p>Council votes</p>\n", ("HTML", "--stdin-filename story.html")),
        (b"PK\x03\x04" + bytes(range(256)), ("Word", ".txt, .md or .html")),
    ],
)
def test_no_text_on_standard_input(newslint: Runs, data: bytes, words: tuple[str, ...]) -> None:
    told(lint(newslint, "-", "good.txt", stdin=data), *words)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("---\ntitle: Council votes\n\nThe council voted.\n", ("front matter",)),
        ("---\ntitle: [Council\n x: : y\n---\n\nThe council voted.\n", ("front matter",)),
        ("+++\ntitle = Council\n+++\n\nThe council voted.\n", ("front matter", "line 2")),
    ],
)
def test_front_matter_that_cannot_be_read(
    newslint: Runs, desk: Path, head: str, words: tuple[str, ...]
) -> None:
    (desk / "post.md").write_text(head)
    told(lint(newslint, "."), "post.md: ", *words)


def test_broken_configuration_of_one_folder(newslint: Runs, desk: Path) -> None:
    (desk / "sport").mkdir()
    (desk / "sport/newslint.toml").write_text('fail-on = "warning"\nselekt = ["ALL"]\n')
    for name in ("one.txt", "two.txt"):
        (desk / "sport" / name).write_text(GOOD)
    run = lint(newslint, ".")
    told(run, "newslint.toml:2", "`selekt`", "`select`")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("select = [", ("newslint.toml:1",)),
        ('ignore = ["DUP01"]\n', ("newslint.toml:1", "DUP01", "DUP001")),
        ("min-confidence = 'high'\n", ("newslint.toml:1", "min-confidence")),
        ('extend = "gone.toml"\n', ("newslint.toml:1", "gone.toml")),
    ],
)
def test_broken_configuration(
    newslint: Runs, desk: Path, text: str, words: tuple[str, ...]
) -> None:
    (desk / "newslint.toml").write_text(text)
    run = lint(newslint, "good.txt")
    assert run.status == 2 and len(run.err.splitlines()) == 1
    assert all(word in run.err for word in words), run.err


def test_an_empty_file_is_clean(newslint: Runs, desk: Path) -> None:
    for name, content in {
        "a.txt": b"",
        "b.md": b"",
        "c.html": b"",
        "d.txt": b"\xef\xbb\xbf \n",
    }.items():
        (desk / name).write_bytes(content)
        run = newslint(name)
        assert (run.status, run.out) == (0, "No findings in 1 file.\n"), run.err


HUGE = {
    "tags.html": "<div>" * 100_000 + "<p>The council met.",
    "bold.md": "# Head\n\n" + "<b>" * 100_000 + "The council met.\n",
    "quotes.md": "# Head\n\n" + "> " * 100_000 + "The council met.\n",
    "line.txt": "Head\n\n" + "The council met again. " * 45_000 + "\n",
    "word.txt": "Head\n\n" + "a" * 1_000_000 + "\n",
    "marks.txt": "Head\n\n" + "“ " * 50_000 + "\n",
    "straight.txt": "Head\n\n" + '" ' * 49_999 + "\n",
    "entities.html": "<p>" + "&amp" * 50_000 + "</p>",
    "brackets.md": "# Head\n\n" + "[" * 50_000 + "\n",
    "stars.md": "# Head\n\n" + "*a " * 50_000 + "\n",
}


def _busy() -> float:
    """Seconds of processor that finished runs have taken: the clock on the wall is everybody's."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("name", HUGE)
def test_huge_input_takes_linear_time(newslint: Runs, tmp_path: Path, name: str) -> None:
    """The whole is at most three times its half, with a floor for what is too quick to measure."""
    text = HUGE[name]
    taken = []
    for content in (text[: len(text) // 2], text):
        (tmp_path / name).write_text(content)
        begun = _busy()
        run = newslint("--output-format", "jsonl", "--exit-zero", name)
        taken.append(_busy() - begun)
        assert run.status == 0, run.err
        assert all(0 <= row["start"] <= row["end"] <= len(content) for row in run.rows)
        assert "NLT900" not in run.codes
    assert taken[1] < 3 * taken[0] + 1.5, taken
    assert taken[1] < 40
