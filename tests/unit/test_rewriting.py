"""Files that are not ours alone are written whole, with their mode, and through links."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newslint.rewriting import replace


def test_a_file_keeps_its_mode_and_a_link_leads_on(tmp_path: Path) -> None:
    story, link = tmp_path / "story.md", tmp_path / "link.md"
    story.write_bytes(b"old")
    story.chmod(0o604)
    link.symlink_to("story.md")
    replace(str(link), b"new\r\n")
    assert link.is_symlink() and story.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(story.stat().st_mode) == 0o604
    assert sorted(os.listdir(tmp_path)) == ["link.md", "story.md"]


def test_a_new_file(tmp_path: Path) -> None:
    replace(str(tmp_path / "new.json"), b"{}")
    assert (tmp_path / "new.json").read_bytes() == b"{}"


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "story.md"
    story.write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace(str(story), b"new")
    assert story.read_bytes() == b"old" and os.listdir(tmp_path) == ["story.md"]
