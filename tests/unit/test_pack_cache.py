"""A desk's pack is compiled once, and nothing is believed that somebody else could have written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.packs import cache, compiler, load_file

PACK = """\
pack: house
about: What our desk calls things.
rules:
  - code: VOI901
    name: our-utilize
    kind: substitution
    severity: info
    confidence: 0.9
    message: "“{found}”: say “{instead}”."
    reason: It is shorter.
    swap: {utilize: use}
    bad: ["They [[utilize]] it."]
    good: ["They use it."]
    near_miss: ["They found a use for it."]
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "house.yaml"
    path.write_text(PACK)
    return path


def compilations(pack: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often reading the pack twice compiles it."""
    counted = []
    real = compiler.compile_file

    def count(path: str) -> dict[str, object]:
        counted.append(path)
        return real(path)

    monkeypatch.setattr(compiler, "compile_file", count)
    for _ in range(2):
        assert list(load_file(str(pack)).rules) == ["VOI901"]
    return len(counted)


def test_it_is_compiled_once(home: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compilations(pack, monkeypatch) == 1
    names = sorted(path.suffix for path in home.rglob("*") if path.is_file())
    assert names == [".TAG", ".json"]


@pytest.mark.parametrize("at", [0, 10, 33, 40, 200, -2])
def test_a_flipped_bit_is_compiled_again(
    home: Path, pack: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    load_file(str(pack))
    (entry,) = home.rglob("*.json")
    data = bytearray(entry.read_bytes())
    data[at] ^= 1
    entry.write_bytes(data)
    assert compilations(pack, monkeypatch) == 1
    assert entry.read_bytes() != data


def test_json_of_another_shape_is_compiled_again(
    home: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_file(str(pack))
    (entry,) = home.rglob("*.json")
    text = b'{"rules": [{"rule": 1}], "name": "x"}'
    entry.write_bytes(cache._sum(text) + b"\n" + text)
    assert compilations(pack, monkeypatch) == 1


def test_a_relative_folder_is_no_cache(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where HOME is not set: `~/.cache` would be a folder of the repository."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", "here")
    assert cache.folder() is None
    monkeypatch.delenv("NEWSLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert cache.folder() is None
    assert compilations(pack, monkeypatch) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["house.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="modes say nothing there")
@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
@pytest.mark.parametrize("inner", [False, True])
def test_a_folder_that_others_can_write_to_is_no_cache(
    home: Path, pack: Path, monkeypatch: pytest.MonkeyPatch, mode: int, inner: bool
) -> None:
    place = home / "packs" if inner else home
    place.mkdir(exist_ok=True)
    place.chmod(mode)
    assert cache.folder() is None
    assert compilations(pack, monkeypatch) == 2


@pytest.mark.skipif(os.name == "nt", reason="owners say nothing there")
def test_another_users_folder_is_no_cache(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache.folder() == str(home)
    monkeypatch.setattr(os, "geteuid", lambda: os.stat(home).st_uid + 1)
    assert cache.folder() is None


def test_a_file_in_its_place_is_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("no folder")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache" / "below"))
    assert cache.folder() is None
