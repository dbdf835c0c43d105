"""Which files a run is about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.discovery import Named, Problem, files, read_bytes
from newslint.source import SourceError


def never(*_: object) -> bool:
    return False


def always(*_: object) -> bool:
    return True


def names(*paths: Path, excluded: object = never, forced: object = never) -> list[str]:
    found = files([str(p) for p in paths], excluded, forced)  # type: ignore[arg-type]
    return [os.path.basename(each.path) for each in found if isinstance(each, Named)]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "photo.jpg", "2025/c.html", "2025/drafts/d.TXT", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Headline\n")
    return tmp_path


def test_a_folder_gives_the_formats_newslint_reads_in_sorted_order(archive: Path) -> None:
    hidden = lambda path, _folder: os.path.basename(path) == ".git"  # noqa: E731
    assert names(archive, excluded=hidden) == ["a.md", "b.txt", "c.html", "d.TXT"]


def test_a_file_named_outright_is_read_whatever_its_ending(archive: Path) -> None:
    assert names(archive / "photo.jpg") == ["photo.jpg"]


def test_a_file_counts_once(archive: Path) -> None:
    assert names(archive / "b.txt", archive / "2025", archive / "2025/../b.txt") == [
        "b.txt",
        "c.html",
        "d.TXT",
    ]


def test_exclusion_holds_for_named_files_only_when_forced(archive: Path) -> None:
    drafts = lambda path, folder: folder and os.path.basename(path) == "drafts"  # noqa: E731
    story = archive / "2025/drafts/d.TXT"
    assert names(story, excluded=drafts) == ["d.TXT"]
    assert names(story, excluded=drafts, forced=always) == []


def test_a_missing_path_is_a_problem_and_the_others_go_on(archive: Path) -> None:
    found = list(files([str(archive / "gone.txt"), str(archive / "b.txt")], never, never))
    assert found[0] == Problem(str(archive / "gone.txt"), "no such file or folder")
    assert found[1] == Named(str(archive / "b.txt"), False)


def test_a_link_to_a_folder_above_leads_in_no_circle(archive: Path) -> None:
    (archive / "2025" / "back").symlink_to(archive)
    assert names(archive / "2025") == ["c.html", "d.TXT"]


def test_a_dangling_link_is_passed_over(archive: Path) -> None:
    (archive / "link.txt").symlink_to(archive / "nowhere.txt")
    assert "link.txt" not in names(archive, excluded=lambda p, _f: p.endswith(".git"))


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 2001)
    with pytest.raises(SourceError, match=r"2,001 bytes, over the limit of 2,000"):
        read_bytes(str(path), 2000)
    assert len(read_bytes(str(path), 2001)) == 2001


def test_a_file_deleted_meanwhile_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        read_bytes(str(tmp_path / "deleted.txt"), 100)


def test_reports_of_newslint_are_no_stories(archive: Path) -> None:
    page = "<!doctype html>\n<!-- newslint -->\n<html>"
    (archive / "2025" / "report.html").write_text(page)
    (archive / "comment.md").write_text("<!-- newslint -->\n**newslint**: 2 findings\n")
    (archive / "about.md").write_text("# Linters\n\n<!-- newslint --> is a comment.\n")
    (archive / "page.txt").write_text(page)  # no report has this ending; a story may quote one
    found = ["a.md", "about.md", "b.txt", "page.txt", "e.txt", "c.html", "d.TXT"]
    assert names(archive) == found
    (named,) = files([str(archive / "comment.md")], never, never)
    assert named == Problem(named.path, "is a report of newslint's own, not a story")
    assert names(archive / "about.md", archive / "page.txt") == ["about.md", "page.txt"]
