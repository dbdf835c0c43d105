"""The mutation tool knows what is noticed from what is not, and chooses what a change has touched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools import mutate_lists, noticing
from tools.word_lists import word_lists

RULE = "newslint/checks/leftover/cut_off_paragraph.py"
_TRY = """
import ast, json, sys
from functools import partial
from tools.noticing import Module, each_forked, noticed
name = "newslint.checks.leftover.cut_off_paragraph"
source = open("newslint/checks/leftover/cut_off_paragraph.py", encoding="utf-8").read()
trees = [ast.parse(source), ast.parse(source + "\\nNEVER_LAST = frozenset()\\n"), ast.parse("import nothing_of_it")]
works = [partial(noticed, Module(name, tree), [name], [], set()) for tree in trees]
json.dump(each_forked([*works, sys.exit], 2, 60), sys.stdout)
"""


def test_a_change_is_noticed_by_the_examples_of_its_rule() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _TRY], cwd=ROOT, capture_output=True, text=True, check=True
    )
    same, emptied, broken, ended = json.loads(run.stdout)
    assert same == [None]
    assert emptied[0].startswith("LFT007: ")
    assert "ModuleNotFoundError" in broken[0]
    assert ended is None


def test_the_tests_of_a_room() -> None:
    assert "tests/unit/readers/test_readers.py" in noticing.unit_tests("newslint/readers/html.py")
    assert "tests/unit/analyses/test_figure_table.py" in noticing.unit_tests(
        "newslint/language/numbers/units.py"
    )
    leftover = noticing.unit_tests(RULE)
    assert "tests/unit/test_leftover_rules.py" in leftover
    assert "tests/unit/test_rules.py" not in leftover


def test_only_modules_of_the_package_are_taken() -> None:
    assert mutate_lists.files([RULE, "README.md", "tools/complexity.py"]) == [RULE]
    assert RULE in mutate_lists.files(["newslint/checks"])


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one module of newslint in two commits; the second touches one of its lists."""
    monkeypatch.setattr(mutate_lists, "ROOT", tmp_path)
    module = tmp_path / "newslint" / "a.py"
    module.parent.mkdir()
    for count, text in enumerate(
        ('A = "a b".split()\nB = {"c", "d"}\n', 'B = {"c", "e"}\n\nA = "a b".split()\n')
    ):
        module.write_text(text, "utf-8")
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", str(count)]):
            names = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
            subprocess.run(["git", *names, *command], cwd=tmp_path, check=True)
    return module


def test_a_change_s_lists_are_those_whose_words_differ(history: Path) -> None:
    assert mutate_lists.changed_since("HEAD~1") == ["newslint/a.py"]
    found = mutate_lists.changed_lists("HEAD~1", "newslint/a.py", history.read_text("utf-8"))
    assert [(each.name, each.line) for each in found] == [("B", 1)]


def test_files_that_git_has_not_met_yet_are_changed_too(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mutate_lists.main(["--changed-since", "HEAD"]) == 0
    assert capsys.readouterr().out == "no word list or pattern has changed since HEAD\n"
    (history.parent / "b.py").write_text('C = {"f", "g"}\n', "utf-8")
    assert mutate_lists.changed_since("HEAD") == ["newslint/b.py"]


def test_where_there_is_no_history_it_says_so(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mutate_lists.main(["--changed-since", "HEAD~9"]) == 0
    assert (
        capsys.readouterr().out == "skipped: there is no HEAD~9 in this history to compare with\n"
    )


def test_the_report_adds_up() -> None:
    lists = word_lists("newslint/analyses/people/a.py", 'A = {"a", "b"}\nB = {"c", "d"}\n')
    assert mutate_lists.report(lists, lists[:1]) == [
        "analyses/people                      2 lists,    1 survive,  50.0% noticed",
        "all                                  2 lists,    1 survive,  50.0% noticed",
    ]
