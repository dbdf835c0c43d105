"""The rooms of analyses and language have one door each, and every door leads where it says."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import newslint
from newslint.registry import rule_modules

PACKAGE = Path(newslint.__file__).parent
ROOMS = sorted(
    path
    for hall in ("analyses", "language")
    for path in (PACKAGE / hall).iterdir()
    if path.is_dir()
)
ROOMS = [path for path in ROOMS if (path / "__init__.py").exists()]


def dotted(path: Path) -> str:
    inside = path.relative_to(PACKAGE.parent)
    return ".".join((inside.with_suffix("") if path.suffix else inside).parts)


def imports(tree: ast.AST) -> Iterator[tuple[str, list[str]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from ((alias.name, []) for alias in node.names)


@pytest.mark.parametrize("room", ROOMS, ids=dotted)
def test_a_door_offers_at_run_time_what_it_tells_the_type_checker(room: Path) -> None:
    tree = ast.parse((room / "__init__.py").read_text("utf-8"))
    told = {
        name for module, names in imports(tree) if module.startswith(dotted(room)) for name in names
    }
    call = next(node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    offered = {name for value in ast.literal_eval(call).values() for name in value.split()}
    assert told == offered
    door = importlib.import_module(dotted(room))
    for name in told:
        assert getattr(door, name) is not None
    parts = {path.stem for path in room.glob("*.py")}
    assert not offered & parts, "importing the part would put the module in the name's place"
    with pytest.raises(AttributeError, match="horoscope"):
        door.horoscope  # noqa: B018


def test_what_a_door_offers_is_asked_for() -> None:
    asked: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for module, names in imports(ast.parse(path.read_text("utf-8"))):
            asked.setdefault(module, set()).update(names)
    for room in ROOMS:
        tree = ast.parse((room / "__init__.py").read_text("utf-8"))
        call = next(node for node in ast.walk(tree) if isinstance(node, ast.Dict))
        offered = {name for value in ast.literal_eval(call).values() for name in value.split()}
        assert offered <= asked.get(dotted(room), set()), dotted(room)


def test_nobody_enters_a_room_but_by_its_door() -> None:
    parts = {dotted(part): dotted(room) for room in ROOMS for part in room.glob("*.py")}
    for path in PACKAGE.rglob("*.py"):
        home = dotted(path.parent)
        for module, _ in imports(ast.parse(path.read_text("utf-8"))):
            room = parts.get(module)
            assert room in (None, home), f"{path.relative_to(PACKAGE)} imports {module}: use {room}"


@pytest.mark.parametrize("module", rule_modules())
def test_no_rule_imports_a_rule(module: str) -> None:
    """What two rules share is an analysis, or a guard; who goes first is a row in `newslint.precedence`."""
    path = PACKAGE.parent / (module.replace(".", "/") + ".py")
    taken = {
        full
        for source, names in imports(ast.parse(path.read_text("utf-8")))
        for full in (source, *(f"{source}.{name}" for name in names))
    }
    assert taken.isdisjoint(rule_modules())
