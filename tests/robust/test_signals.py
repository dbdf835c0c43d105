"""The small form of the harness for stopped runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.robust.signals import Desk, stopped


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_runs_stopped_at_any_moment(desk: Desk) -> None:
    found = list(stopped(desk, 12, seed=5))
    assert [each for each in found if each.wrong] == []
    assert any(each.status not in (0, 1) for each in found), "not one was stopped before its end"


def test_twenty_at_once_on_a_cold_cache(desk: Desk) -> None:
    assert desk.at_once(20) == []


def test_it_sees_damage(desk: Desk) -> None:
    assert desk._left(may_be_torn=False) == ""
    (entry,) = desk.cache.rglob("*.json")
    entry.write_bytes(entry.read_bytes()[:-1])
    assert "damaged" in desk._left(may_be_torn=False)
    entry.with_suffix(".tmp").write_text("")
    entry.unlink()
    assert "stray" in desk._left(may_be_torn=False) and desk._left(may_be_torn=True) == ""
