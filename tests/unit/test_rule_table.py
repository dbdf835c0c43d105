"""What rules declare is known without importing them, and notices every edit in a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import registry, rule_table
from newslint.engine import Engine
from newslint.finding import Hit
from newslint.readers import read
from newslint.registry import Later, Rule, load_rules
from newslint.source import Source
from newslint.startup import quick_copy


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checkout with one rule, and nothing declared by others."""
    (tmp_path / "newslint" / "providers").mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "newslint" / "registry.py").touch()
    (tmp_path / "newslint" / "providers" / "rules.py").touch()
    (tmp_path / "desk.py").write_text("A RULE", "utf-8")
    monkeypatch.setattr(rule_table, "_ROOT", str(tmp_path))
    monkeypatch.setattr(rule_table, "rule_modules", lambda: ["desk"])
    yield tmp_path


def loads(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A list that grows with each time that all rules are imported."""
    loaded = load_rules()
    asked: list[bool] = []
    monkeypatch.setattr(rule_table, "load_rules", lambda: asked.append(True) or loaded)
    return asked


def test_the_table_says_what_the_rules_say(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = loads(monkeypatch)
    first, second = rule_table.rules(), rule_table.rules()
    assert len(asked) == 1
    assert list(first) == list(second)
    for code, rule in second.items():
        assert isinstance(rule.check, Later)
        assert rule.function is first[code].check
        assert rule.doc == first[code].doc
        assert rule._replace(check=None, page="") == first[code]._replace(check=None, page="")


@pytest.mark.parametrize("edit", ["longer", "as long", "gone", "another"])
def test_an_edit_is_noticed(checkout: Path, monkeypatch: pytest.MonkeyPatch, edit: str) -> None:
    asked = loads(monkeypatch)
    rule_table.rules()
    path = checkout / "desk.py"
    if edit in ("longer", "as long"):
        path.write_text("A RULE TOO" if edit == "longer" else "B RULE", "utf-8")
        os.utime(path, (1, 1))
    elif edit == "gone":
        monkeypatch.setattr(rule_table, "rule_modules", list)
    else:
        (checkout / "copy.py").touch()
        monkeypatch.setattr(rule_table, "rule_modules", lambda: ["copy", "desk"])
    rule_table.rules()
    rule_table.rules()
    assert len(asked) == 2


def test_a_file_that_was_only_touched_is_none(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = loads(monkeypatch)
    rule_table.rules()
    os.utime(checkout / "desk.py", (1, 1))
    rule_table.rules()
    assert len(asked) == 1


@pytest.mark.parametrize("content", [b"", b"\0" * 400, quick_copy.content(b"other\n", {})])
def test_a_damaged_table_is_none(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    (checkout / rule_table.TABLE).write_bytes(content)
    asked = loads(monkeypatch)
    assert list(rule_table.rules()) == list(rule_table.loaded())
    assert asked


def test_a_rule_with_nothing_to_speak_of_is_not_called() -> None:
    calls = []

    def check(quotations: object) -> list[Hit]:
        calls.append(quotations)
        return []

    rule = Rule(
        "QUO999", "desk", "quotation", "error", 1.0, check, ("quotations",), "", when="quotations"
    )
    for text, called in (("Head\n\nNo words of others.\n", 0), ("Head\n\n“Yes,” he said.\n", 1)):
        Engine([rule]).check(read(Source("a.txt", text)))
        assert len(calls) == called


def test_when_names_an_analysis() -> None:
    def check() -> list[Hit]:
        return []

    declare = registry.rule("QUO998", "desk", severity="error", confidence=1.0, when="quotation")
    with pytest.raises(registry.RuleError, match="called `quotation`; did you mean `quotations`"):
        declare(check)


def test_a_plain_run_imports_no_rule_that_has_nothing_to_say(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Council mends a bridge\n\nThe council mended the bridge on Monday.\n", "utf-8"
    )
    code = (
        "import os, sys\nos._exit = sys.exit\nsys.argv = ['newslint', '--isolated', sys.argv[1]]\n"
        "from newslint.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    rule_table.rules()
    done = subprocess.run([sys.executable, "-c", code, str(story)], capture_output=True, text=True)
    modules = done.stderr.split("\n")
    assert "newslint.engine" in modules
    assert "newslint.checks.quotation.wrong_way_mark" not in modules
    assert "newslint.checks.fragment.stranded_clause" not in modules
