"""The index of all rules' patterns: made by the build, and made anew where a file was edited."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import newslint
from newslint.matching import all_patterns, may_match, patterns, store
from newslint.matching.index import Index
from newslint.matching.reading import PatternError
from newslint.registry import load_rules
from tests.unit.matching.lines import file_of, line

PACKAGE = Path(newslint.__file__).parent
DESK = "newslint/checks/desk.patterns"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checkout of its own, as far as the store looks."""
    for name in (*store._COMPILER, "pyproject.toml"):
        path = tmp_path / ("newslint" if "/" in name else "") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    (tmp_path / "newslint/checks").mkdir()
    monkeypatch.setattr(store, "_ROOT", str(tmp_path))
    monkeypatch.setattr(store, "_PATH", str(tmp_path / store.INDEX))
    monkeypatch.setattr(store, "_QUICK", str(tmp_path / store.INDEX.replace(".json", ".quick")))
    forget(monkeypatch)
    yield tmp_path
    all_patterns().pop("newslint.checks.desk", None)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a new run."""
    monkeypatch.setattr(store, "_data", None)
    monkeypatch.setattr(store, "_index", None)
    monkeypatch.setattr(store, "known", {})


def write(root: Path, elements: str) -> None:
    (root / DESK).write_text(file_of(elements), "utf-8")


def finds(text: str) -> bool:
    return bool(patterns("newslint.checks.desk").find(line(text)))


def test_an_edited_file_is_noticed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(checkout, "fire")
    assert finds("A fire.")
    forget(monkeypatch)
    write(checkout, "blaze")
    assert finds("A blaze.")
    assert not finds("A fire.")
    forget(monkeypatch)
    write(checkout, "flood")  # as long as the one before: its time tells
    assert finds("A flood.")


def test_an_index_in_use_takes_in_an_edited_file(checkout: Path) -> None:
    write(checkout, "fire")
    assert finds("A fire.")
    assert may_match("newslint.checks.desk", [line("A fire.").lexemes])
    write(checkout, "blaze")
    store.index_for(DESK)  # compiles and keeps it
    assert may_match("newslint.checks.desk", [line("A blaze.").lexemes])


def test_what_is_as_it_was_is_not_compiled_again(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checkout, "fire")
    assert finds("A fire.")
    monkeypatch.setattr(store, "compiled", None)
    forget(monkeypatch)
    assert finds("A fire.")
    os.utime(checkout / DESK, (1, 1))  # another time, the same content: as after a fresh clone
    forget(monkeypatch)
    assert finds("A fire.")
    (checkout / store.INDEX.replace(".json", ".quick")).unlink()  # another Python has none
    forget(monkeypatch)
    assert finds("A fire.")


def test_an_edited_compiler_is_noticed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(checkout, "fire")
    assert finds("A fire.")
    (checkout / "newslint/matching/compiler.py").write_text("#", "utf-8")
    asked = []
    real = store.compiled
    monkeypatch.setattr(store, "compiled", lambda file: asked.append(file) or real(file))
    forget(monkeypatch)
    assert finds("A fire.")
    assert asked == [DESK]


def test_an_installed_package_asks_for_no_time(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checkout, "fire")
    assert finds("A fire.")
    (checkout / "pyproject.toml").unlink()
    (checkout / DESK).unlink()
    forget(monkeypatch)
    assert finds("A fire.")


def test_a_damaged_index_is_made_again(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(checkout, "fire")
    assert finds("A fire.")
    for name in (store.INDEX, store.INDEX.replace(".json", ".quick")):
        (checkout / name).write_bytes(b"\0{")
    forget(monkeypatch)
    assert finds("A fire.")


def test_where_nothing_can_be_written_it_works_all_the_same(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.startup.quick_copy.write", lambda *_: False)
    write(checkout, "fire")
    assert finds("A fire.")


def test_a_mistake_in_an_edited_file_says_where(checkout: Path) -> None:
    write(checkout, "{fire}")
    with pytest.raises(
        PatternError, match=r"^newslint/checks/desk.patterns:2: pattern `it`: there is no list"
    ):
        finds("A fire.")


def test_every_file_of_patterns_has_its_rule() -> None:
    load_rules()
    files = {path.relative_to(PACKAGE.parent).as_posix() for path in PACKAGE.rglob("*.patterns")}
    assert files == {each.file for each in all_patterns().values()}


def test_one_walk_serves_all_files() -> None:
    row = {"name": "it", "steps": [[1, ["fire"], [], []], [0]], "words": {"fire": [0, 0]}}
    index = Index({"one": [row], "two": [row]})
    item = line("A fire, a fire.")
    assert [len(index.find(file, item, None, {})) for file in ("one", "two", "three")] == [2, 2, 0]
    assert item.lexemes.walked == {
        index: {"one": [(1, 0, 0, 0), (4, 0, 0, 0)], "two": [(1, 0, 0, 0), (4, 0, 0, 0)]}
    }
