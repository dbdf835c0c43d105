"""newslint's modules from one file: none that was edited since, none of another place, and none at all if it is damaged."""

from __future__ import annotations

import importlib.util
import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.startup import modules
from tests.conftest import ROOT

OLD, NEW = "SAID = 'old'\n", "SAID = 'new'\n"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module whose code is kept."""
    monkeypatch.setattr(modules, "FILE", str(tmp_path / "kept" / "newslint.modules"))
    path = tmp_path / "said.py"
    path.write_text(OLD)
    keep(path)
    return path


def keep(path: Path, is_package: bool = False) -> None:
    name = path.parent.name if is_package else path.stem
    code = marshal.dumps(compile(path.read_text(), str(path), "exec"))
    found = path.stat()
    stamp = found.st_mtime_ns, found.st_size
    assert modules.write({f"newslint.{name}": (code, stamp, is_package)})


def said(folder: Path, name: str = "newslint.said") -> str | None:
    """What the module of the file says; None where Python has to import it."""
    spec = modules.Kept().find_spec(name, [str(folder)])
    if spec is None:
        return None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    result: str = module.SAID
    return result


def test_a_module_is_as_one_imported_by_python(source: Path) -> None:
    spec = modules.Kept().find_spec("newslint.said", [str(source.parent)])
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.SAID == "old"
    assert module.__file__ == str(source) and module.__cached__ == modules.FILE
    assert spec.loader.get_source("newslint.said") == OLD  # type: ignore[attr-defined]
    assert spec.parent == "newslint" and spec.submodule_search_locations is None


def test_a_package_knows_where_its_parts_are(source: Path) -> None:
    room = source.parent / "room"
    room.mkdir()
    (room / "__init__.py").write_text(OLD)
    keep(room / "__init__.py", is_package=True)
    spec = modules.Kept().find_spec("newslint.room", [str(source.parent)])
    assert spec is not None and spec.submodule_search_locations == [str(room)]
    assert said(source.parent, "newslint.room") == "old"


@pytest.mark.parametrize("nanoseconds", [1, 1_000_000])
def test_an_edited_module_is_not_taken_though_it_is_as_long(source: Path, nanoseconds: int) -> None:
    before = source.stat().st_mtime_ns
    source.write_text(NEW)
    os.utime(source, ns=(before, before + nanoseconds))
    assert said(source.parent) is None
    os.utime(source, ns=(before, before))
    source.write_text(NEW + "\n")
    os.utime(source, ns=(before, before))
    assert said(source.parent) is None
    source.unlink()
    assert said(source.parent) is None


def test_only_newslints_own_are_looked_for(source: Path) -> None:
    finder = modules.Kept()
    assert finder.find_spec("newslint") is None
    assert finder.find_spec("said", [str(source.parent)]) is None
    assert finder.find_spec("newslint.other", [str(source.parent)]) is None


def test_a_damaged_file_or_one_of_another_python_is_none(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(modules.FILE)
    whole = file.read_bytes()
    head = len(modules._head())
    for content in (
        b"",
        whole[:10],
        whole[: head + 6],
        whole[: head + 20],
        whole[:-1],
        whole + b"x",
    ):
        file.write_bytes(content)
        assert said(source.parent) is None, content
    flipped = bytearray(whole)
    flipped[head + 12] ^= 1
    file.write_bytes(flipped)
    assert said(source.parent) is None
    file.write_bytes(whole)
    assert said(source.parent) == "old"
    monkeypatch.setattr(modules.sys, "version", "3.99")
    assert said(source.parent) is None


def test_what_a_run_imported_is_kept_for_the_next(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = source.parent / "other.py"
    other.write_text(NEW)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    finder = modules.Kept()
    assert finder.find_spec("newslint.other", [str(source.parent)]) is None
    spec = importlib.util.spec_from_file_location("newslint.other", other)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, "newslint.other", module)
    finder.save()
    assert said(source.parent, "newslint.other") == "new"
    assert said(source.parent) == "old"


def test_what_was_edited_meanwhile_is_not_kept(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = source.parent / "other.py"
    other.write_text(NEW)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    finder = modules.Kept()
    finder.find_spec("newslint.other", [str(source.parent)])
    spec = importlib.util.spec_from_file_location("newslint.other", other)
    assert spec is not None
    monkeypatch.setitem(sys.modules, "newslint.other", importlib.util.module_from_spec(spec))
    other.write_text(OLD + "\n")
    finder.save()
    assert said(source.parent, "newslint.other") is None


def test_where_python_may_write_no_byte_code_nothing_is_kept(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(modules.FILE).unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    finder = modules.Kept()
    finder.find_spec("newslint.said", [str(source.parent)])
    finder.save()
    assert not Path(modules.FILE).exists()


def test_a_run_takes_them_and_an_edited_one_at_once(tmp_path: Path) -> None:
    package = tmp_path / "newslint"
    for path in (ROOT / "newslint").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    story = tmp_path / "story.txt"
    story.write_text("Choir meets\n\nThe choir met on on Monday.\n")
    own = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "newslint", str(story)]

    def run() -> str:
        done = subprocess.run(command, cwd=tmp_path, env=own, capture_output=True, text=True)
        assert done.stderr == "" and done.returncode == 1
        return done.stdout

    first = run()
    (file,) = (package / "__pycache__").glob("*.modules")
    written = file.stat().st_mtime_ns
    assert "appears twice" in first
    assert run() == first and file.stat().st_mtime_ns == written
    rule = package / "checks" / "leftover" / "doubled_word.py"
    times = rule.stat().st_atime_ns, rule.stat().st_mtime_ns + 1
    rule.write_text(rule.read_text().replace("appears {often}", "strands {often}"))
    for compiled in (rule.parent / "__pycache__").glob("doubled_word.*"):
        compiled.unlink()  # which Python itself would take, within the second
    os.utime(rule, ns=times)
    assert run() == first.replace("appears twice", "strands twice")
    file.write_bytes(file.read_bytes()[:-1])
    assert run() == first.replace("appears twice", "strands twice")
