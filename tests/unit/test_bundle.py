"""Modules from the bundle are those of the sources, or are not taken from it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint import bundle
from newslint.bundle import Bundle

SOURCES = {
    "newslint": ("newslint/__init__.py", "NAME = __name__\n"),
    "newslint.one": (
        "newslint/one.py",
        "WORD = 'old'\n\ndef fail():\n    raise ValueError(WORD)\n",
    ),
    "newslint.sub": ("newslint/sub/__init__.py", "from newslint.sub.two import WORD\n"),
    "newslint.sub.two": ("newslint/sub/two.py", "WORD = 'two'\n"),
}


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, str]:
    for place, text in SOURCES.values():
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return {name: str(tmp_path / place) for name, (place, _) in SOURCES.items()}


def made(paths: dict[str, str], keep_times: bool = True, latest: float = 0.0) -> Bundle:
    root = os.path.dirname(os.path.dirname(paths["newslint"]))
    data = bundle.content(paths, root, keep_times)
    return Bundle(data, latest, os.path.join(root, "newslint"))


def code(held: Bundle, name: str) -> object:
    spec = held.find_spec(name)
    assert spec is not None and spec.loader is not None
    return spec.loader.get_code(name)  # type: ignore[attr-defined]


def test_a_module_is_its_source_compiled(paths: dict[str, str]) -> None:
    held = made(paths)
    for name, path in paths.items():
        spec = held.find_spec(name)
        assert spec is not None
        assert (spec.origin, spec.has_location) == (path, True)
        is_package = path.endswith("__init__.py")
        assert (spec.submodule_search_locations is not None) == is_package
        assert code(held, name) == compile(Path(path).read_text(), path, "exec", dont_inherit=True)
    assert held.find_spec("newslint.three") is None
    assert held.find_spec("one") is None


@pytest.mark.parametrize("text", ["WORD = 'longer'\n", SOURCES["newslint.one"][1].upper()])
def test_a_changed_source_is_read_anew(paths: dict[str, str], text: str) -> None:
    held = made(paths)
    Path(paths["newslint.one"]).write_text(text)
    assert held.find_spec("newslint.one") is None
    assert held.find_spec("newslint.sub.two") is not None


def test_a_source_put_back_in_time_is_read_anew(paths: dict[str, str]) -> None:
    held = made(paths)
    os.utime(paths["newslint.one"], (1, 1))
    assert held.find_spec("newslint.one") is None


def test_sources_of_a_wheel_may_be_as_old_as_its_unpacking(paths: dict[str, str]) -> None:
    now = os.stat(paths["newslint.one"]).st_mtime
    assert made(paths, False, now - 5).find_spec("newslint.one") is not None
    assert made(paths, False, now - 3600).find_spec("newslint.one") is None
    held = made(paths, False, now)
    Path(paths["newslint.one"]).unlink()
    assert held.find_spec("newslint.one") is None


def test_tracebacks_name_the_source_where_it_lies_now(
    paths: dict[str, str], tmp_path: Path
) -> None:
    data = bundle.content(paths, str(tmp_path), keep_times=False)
    (tmp_path / "site").mkdir()
    (tmp_path / "newslint").rename(tmp_path / "site" / "newslint")
    held = Bundle(data, 9e9, str(tmp_path / "site" / "newslint"))
    found = code(held, "newslint.one")
    place = str(tmp_path / "site" / "newslint" / "one.py")
    assert found.co_filename == place  # type: ignore[attr-defined]
    inner = [each for each in found.co_consts if hasattr(each, "co_filename")]  # type: ignore[attr-defined]
    assert [each.co_filename for each in inner] == [place]


def test_other_data_are_refused(paths: dict[str, str], tmp_path: Path) -> None:
    data = bundle.content(paths, str(tmp_path), keep_times=True)
    other = data.replace(b"newslint modules 1", b"newslint modules 0")
    for each in (b"", b"text", other, data[:40], data[:-1], data[: len(data) // 3]):
        with pytest.raises(ValueError, match="modules"):
            Bundle(each, 0.0)


def test_the_command_goes_without(tmp_path: Path) -> None:
    """No file, or one with assertions under -O: everything is imported as ever."""
    shown = (
        "import sys, newslint.bundle as b\n"
        "b.FILE = sys.argv[1] or b.FILE\n"
        "import newslint.__main__, newslint.cli\n"
        "print(type(newslint.cli.__loader__).__name__)"
    )
    for flags, file in (((), str(tmp_path / "none")), (("-O",), "")):
        done = subprocess.run(
            [sys.executable, *flags, "-c", shown, file], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == "SourceFileLoader"
