"""The small form of the harness for fixes that are killed."""

from __future__ import annotations

from pathlib import Path

from tests.robust.fixes_killed import killed


def test_files_are_whole(tmp_path: Path) -> None:
    assert list(killed(tmp_path, 40, 3, seed=7)) == [""] * 4
