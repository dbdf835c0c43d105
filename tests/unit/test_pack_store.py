"""The quick copy of a compiled pack is the pack, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.packs import store

DATA = {"key": "k", "packs": [{"name": "voice", "rules": [1, "é", None, True]}]}


def test_it_is_read_back(tmp_path: Path) -> None:
    path = str(tmp_path / "_index.json")
    assert store.read_quick(path) is None
    assert store.write_quick(path, DATA)
    assert store.read_quick(path) == DATA
    assert [each.name for each in tmp_path.iterdir()] == ["_index.quick"]


@pytest.mark.parametrize(
    "content",
    [b"", b"newslint other-python\n", store.quick_bytes(DATA)[:-9], b"newslint", b"\0" * 40],
)
def test_another_versions_or_a_damaged_one_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "_index.quick").write_bytes(content)
    assert store.read_quick(str(tmp_path / "_index.json")) is None


@pytest.mark.parametrize("at", range(len(store._quick_head()), len(store.quick_bytes(DATA))))
def test_a_flipped_bit_is_seen(tmp_path: Path, at: int) -> None:
    """Unmarshalling damaged data can crash the interpreter."""
    data = bytearray(store.quick_bytes(DATA))
    data[at] ^= 4
    (tmp_path / "_index.quick").write_bytes(data)
    assert store.read_quick(str(tmp_path / "_index.json")) is None


def test_a_signal_while_a_file_is_written_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise SystemExit(143)

    monkeypatch.setattr("os.replace", stopped)
    with pytest.raises(SystemExit):
        store.write(str(tmp_path / "entry.json"), "{}")
    assert list(tmp_path.iterdir()) == []
