"""The installed command: suppressions, accepted words, baselines, changed paragraphs."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Runs

BODY = "The the council met on Monday, it said.\n\nIt was was a long day, the mayor said.\n"
STORY = f"Council votes to mend bridge\n\n{BODY}"
MARKDOWN = f"# Council votes to mend bridge\n\n{BODY}"
WHY = "the poet's own words"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.md").write_text(MARKDOWN)
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *who, *arguments), cwd=folder, check=True, capture_output=True)


def test_a_comment_in_a_story(newslint: Runs, desk: Path) -> None:
    assert newslint("a.md").status == 1
    said = MARKDOWN.replace("The the", f"<!-- newslint: ignore[LFT005] {WHY} -->\nThe the")
    (desk / "a.md").write_text(said)
    assert [row["line"] for row in newslint("--output-format", "jsonl", "a.md").rows] == [6]
    (desk / "a.md").write_text(said + "\n<!-- newslint: ignore-file[doubled-word] -->\n")
    (row,) = newslint("--output-format", "jsonl", "a.md").rows
    assert (row["code"], row["family"], row["severity"]) == ("NLT912", "newslint", "warning")
    assert row["fixes"][0]["safety"] == "safe"
    assert newslint("--ignore", "reasonless-suppression", "a.md").status == 0
    assert newslint("--select", "LFT", "a.md").status == 0


def test_the_file_beside_a_story(newslint: Runs, desk: Path) -> None:
    beside = desk / "a.txt.newslint"
    beside.write_text(f'# remark\nignore[LFT005] on "the the": {WHY}\n')
    assert [row["line"] for row in newslint("--output-format", "jsonl", "a.txt").rows] == [5]
    run = newslint(
        "--output-format", "jsonl", "--stdin-filename", "a.txt", "-", stdin=STORY.encode()
    )
    assert [row["line"] for row in run.rows] == [5]
    beside.write_text(f"ignore[LFT005] {WHY}\nignore[LFT001] gone\nignore[LFT99] none\n")
    rows = newslint("--output-format", "jsonl", "a.txt").rows
    assert [(row["path"], row["line"], row["code"]) for row in rows] == [
        ("a.txt.newslint", 2, "NLT910"),
        ("a.txt.newslint", 3, "NLT913"),
    ]
    edit = rows[0]["fixes"][0]["edits"][0]
    text = beside.read_text()
    assert text[edit["start"] : edit["end"]] == "ignore[LFT001] gone\n" and edit["text"] == ""


def test_the_configuration(newslint: Runs, desk: Path) -> None:
    settings = desk / "newslint.toml"
    settings.write_text(f'[suppressions]\n"*.txt" = ["ignore[LFT005] {WHY}"]\n')
    assert newslint("a.txt").status == 0 and newslint("a.md").status == 1
    settings.write_text('[suppressions]\n"*.txt" = ["ignore[LFT005] until 2020-01-01 old"]\n')
    run = newslint("--output-format", "concise", "a.txt")
    assert "NLT911" in run.out and "newslint.toml:2: This suppression ended" in run.out
    for text, told in (
        ('"*.txt" = ["ignore[LFT005]"]', "newslint.toml:2: `suppressions.*.txt`: say why"),
        (
            '"*.txt" = ["LFT005"]',
            "newslint.toml:2: `suppressions.*.txt`: write `ignore[CODE] reason`",
        ),
        ('"*.txt" = ["ignore[LFT05] x"]', "newslint.toml:2: unknown rule `LFT05`"),
    ):
        settings.write_text(f"[suppressions]\n{text}\n")
        run = newslint("a.txt")
        assert run.status == 2 and told in run.err


def test_accepted_words(newslint: Runs, desk: Path) -> None:
    (desk / "names.txt").write_text("# ours\nthe the council\n")
    (desk / "base.toml").write_text('[accept]\nwords = ["was was"]\n')
    (desk / "newslint.toml").write_text('extend = "base.toml"\n[accept]\nfiles = ["names.txt"]\n')
    assert newslint("a.txt").status == 0
    assert 'words = ["was was"]  # base.toml:2' in newslint("config").out
    (desk / "newslint.toml").write_text('[accept]\nfiles = ["gone.txt"]\n')
    run = newslint("a.txt")
    assert (run.status, run.err) == (2, "newslint: newslint.toml:2: gone.txt: no such file\n")


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("a.txt", STORY, "utf-8"),
        ("a.md", MARKDOWN, "utf-8"),
        ("b.md", MARKDOWN.replace("\n", "\r\n"), "utf-8-sig"),
        ("b.md", f"---\ntitle: The the council\n---\n\n- {BODY}\n\n> A a line.\n", "utf-8"),
        ("b.md", f"| a | b |\n|---|---|\n| the the one | two |\n\n{BODY}", "utf-16"),
        ("b.mdx", MARKDOWN, "utf-8"),
        ("b.html", f"<!doctype html>\n<body><h1>Council votes</h1>\n<p>{BODY}</p><p>A a line.</p></body>\n", "utf-8"),
        ("b.html", "<h1>Council votes</h1>\n  <p>The the council met.</p>\n  <p>It was was.</p>\n", "utf-8"),
    ],
)  # fmt: skip
def test_add_ignore_writes_what_silences(
    newslint: Runs, desk: Path, name: str, text: str, encoding: str
) -> None:
    path = desk / name
    path.write_bytes(text.encode(encoding))
    path.chmod(0o640)
    assert newslint(name).status == 1
    run = newslint("--add-ignore", WHY, name)
    assert (run.status, run.err) == (0, "") and "let be." in run.out
    assert newslint(name).status == 0, path.read_bytes()
    again = path.read_bytes()
    assert newslint("--add-ignore", WHY, name).out == "" and path.read_bytes() == again
    assert path.stat().st_mode & 0o777 == 0o640
    assert {each.name for each in desk.iterdir()} <= {"a.txt", "a.md", name, f"{name}.newslint"}
    if not name.endswith(".txt"):
        left = again.decode(encoding).split("\n")
        said = [line for line in left if "newslint: ignore" in line]
        assert said and all(WHY in line for line in said)
        assert (b"\r\n" in text.encode()) == (b"\r\n" in again) and again.count(b"\xef\xbb\xbf") < 2


def test_add_ignore_keeps_links_and_says_what_it_cannot_do(newslint: Runs, desk: Path) -> None:
    (desk / "link.md").symlink_to("a.md")
    assert newslint("--add-ignore", f"until 2099-12-31 {WHY}", "link.md").status == 0
    assert (desk / "link.md").is_symlink() and "until 2099-12-31" in (desk / "a.md").read_text()
    for reason, told in (
        ("", "say why"),
        ("a --> b", "plain words"),
        ("until 2099-01-01", "until when"),
    ):
        run = newslint("--add-ignore", reason, "a.txt")
        assert run.status == 2 and told in run.err and not (desk / "a.txt.newslint").exists()
    assert newslint("--add-ignore", WHY, "-", stdin=STORY.encode()).status == 2
    assert newslint("--add-ignore", WHY, "gone.txt").status == 2


def test_a_baseline(newslint: Runs, desk: Path) -> None:
    run = newslint("baseline", "write")
    assert (run.status, run.out) == (0, "newslint-baseline.json: 5 findings in 2 files.\n")
    assert newslint("baseline", "write").out == run.out
    (desk / "newslint.toml").write_text('baseline = "newslint-baseline.json"\n')
    run = newslint(".")
    assert (run.status, run.out) == (0, "No findings in 2 files; 5 old ones let be.\n")
    assert newslint("--isolated", ".").status == 1
    (desk / "newslint.toml").unlink()
    (desk / "a.txt").write_text(
        STORY.replace("It was was", "It was") + "\nA new new one, it said.\n"
    )
    run = newslint("--baseline", "newslint-baseline.json", "--output-format", "json", ".")
    document = json.loads(run.out)
    assert [f["text"] for each in document["files"] for f in each["findings"]] == ["new new"]
    assert document["summary"]["baselined"] == 4 and run.status == 1
    assert "a finding in it has been put right; `newslint baseline prune`" in run.err
    shown = newslint("baseline", "show").out
    assert "  put right: LFT005 It [was was] a long day" in shown
    assert (
        newslint("baseline", "prune").out
        == "newslint-baseline.json: 1 finding taken out, 4 findings left.\n"
    )
    assert newslint("baseline", "show").out.endswith("4 findings in 2 files; 0 put right since.\n")


def test_one_changed_paragraph_of_an_old_story(newslint: Runs, desk: Path) -> None:
    streets = "Mill Quay Church Bridge Castle Orchard Station Harbour Market Chapel".split()
    old = [
        f"In {street} Street the the {what} was shut, the clerk said."
        for street in streets
        for what in ("shop", "school", "bank")
    ]
    (desk / "a.txt").write_text("\n\n".join(("Streets shut", *old)) + "\n")
    newslint("baseline", "write", "--select", "LFT005", "a.txt")
    assert newslint("--select", "LFT005", "--baseline", "newslint-baseline.json", "a.txt").out == (
        "No findings in 1 file; 30 old ones let be.\n"
    )
    old[7] = old[7].replace("the clerk said", "the clerk of the council said said")
    old[9], old[20] = old[20], old[9].replace("was shut", "was not shut")
    (desk / "a.txt").write_text("\n\n".join(("Streets shut", *old)) + "\n")
    run = newslint(
        "--select",
        "LFT005",
        "--baseline",
        "newslint-baseline.json",
        "--output-format",
        "jsonl",
        "a.txt",
    )
    assert [row["text"] for row in run.rows] == ["said said"]


def test_a_baseline_of_some_rules_keeps_those_of_others(newslint: Runs, desk: Path) -> None:
    newslint("baseline", "write")
    before = (desk / "newslint-baseline.json").read_text()
    assert newslint("baseline", "prune", "--select", "VOI").out.startswith(
        "newslint-baseline.json: 0 "
    )
    newslint("baseline", "write", "--select", "VOI", "a.txt")
    assert (desk / "newslint-baseline.json").read_text() == before


def test_what_is_no_baseline(newslint: Runs, desk: Path) -> None:
    run = newslint("--baseline", "gone.json", "a.txt")
    assert run.status == 2 and "`newslint baseline write` makes one" in run.err
    assert newslint("baseline", "show").status == 2
    assert newslint("baseline", "write", "-", stdin=b"x").status == 2
    assert newslint("baseline", "write", "gone.txt").status == 2


def test_only_what_has_changed(newslint: Runs, desk: Path) -> None:
    git(desk, "init", "-q")
    git(desk, "add", "-A")
    git(desk, "commit", "-qm", "one")
    run = newslint("--changed-since", "HEAD", ".")
    assert run.status == 0 and "no story has changed since HEAD" in run.err
    git(desk, "mv", "a.txt", "b.txt")
    (desk / "b.txt").write_text(STORY.replace("long day", "very long day"))
    run = newslint("--changed-since", "HEAD", "--output-format", "jsonl", ".")
    assert [(row["path"], row["line"]) for row in run.rows] == [("b.txt", 5)]
    run = newslint("--changed-since", "nope", ".")
    assert (run.status, run.err) == (
        2,
        "newslint: --changed-since: there is no revision `nope` here\n",
    )


def test_a_new_story_that_says_what_an_unchanged_one_says(newslint: Runs, desk: Path) -> None:
    body = " ".join(
        f"The council's clerk counted {n} boats at pier {n}, she said." for n in range(9)
    )
    git(desk, "init", "-q")
    (desk / "z.txt").write_text(f"Boats counted\n\n{body}\n")
    git(desk, "add", "-A")
    git(desk, "commit", "-qm", "one")
    (desk / "b.txt").write_text(f"Boats counted\n\n{body}\n")
    rows = newslint("--changed-since", "HEAD", "--output-format", "jsonl", ".").rows
    found = [row for row in rows if row["code"] == "DUP004"]
    assert [(row["path"], row["related"][0]["path"]) for row in found] == [("b.txt", "z.txt")]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_a_folder_that_may_not_be_written(newslint: Runs, desk: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root writes anywhere")
    desk.chmod(0o555)
    try:
        assert newslint("--add-ignore", WHY, "a.md").status == 2
    finally:
        desk.chmod(0o755)
    assert (desk / "a.md").read_text() == MARKDOWN
