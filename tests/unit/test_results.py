"""Results of stories are taken again only where nothing that they come from has changed."""

from __future__ import annotations

import json
import os
import shutil
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from newslint import results
from newslint.cli.session import Session
from newslint.engine import CRASH_CODE, MANY_CODE, SLOW_CODE
from newslint.finding import Finding, Fix, RelatedPlace
from newslint.results import Results
from newslint.text import Edit

STORY = b"""Council votes to close the old ferry terminal

The council voted on Tuesday to close the ferry terminal by the the river, the clerk said.

The terminal opened in 1931 and was last repaired in 2004, according to the harbor office.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    return folder


def session(**settings: Any) -> Session:
    return Session(None, True, {name: (value, f"--{name}") for name, value in settings.items()})


def kept(home: Path) -> list[Path]:
    return sorted((home / "stories").glob("*.json"))


def lint(path: str = "a.txt", data: bytes = STORY, stamp: str = "one", **settings: Any) -> Any:
    """The findings of a story, by a run of its own, and whether the rules were asked."""
    runner = session(**settings).runner
    opened = Results.open()
    runner.results = Results(str(opened._home)[: -len("/stories")], stamp) if opened else None
    asked = []
    real = runner._check
    runner._check = lambda *all_: asked.append(1) or real(*all_)  # type: ignore[method-assign,func-returns-value]
    return runner.lint_bytes(path, data), bool(asked)


def test_a_second_run_takes_what_the_first_found(home: Path) -> None:
    first, asked = lint()
    assert asked and "LFT" in {each.code[:3] for each in first.findings}
    second, asked = lint()
    assert not asked
    assert second.findings == first.findings
    assert [map(type, each) for each in first.findings] != []
    assert [list(map(type, each)) for each in second.findings] == [
        list(map(type, each)) for each in first.findings
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"data": STORY + b"\nNew.\n"},
        {"path": "b.txt"},
        {"path": "a.md"},
        {"stamp": "two"},
        {"ignore": "RDB"},
        {"select": "LFT"},
        {"extend-select": "long-sentence"},
        {"min-confidence": "0.5"},
        {"kind": "opinion"},
        {"dialect": "en-GB"},
        {"encoding": "cp1252"},
        {"preview": True},
    ],
    ids=str,
)
def test_what_differs_in_anything_that_matters_is_another_story(
    home: Path, other: dict[str, Any]
) -> None:
    assert lint()[1] and not lint()[1]
    assert lint(**other)[1]
    assert not lint(**other)[1] and not lint()[1]


@pytest.mark.parametrize(
    "other", [{"fail-on": "error"}, {"output-format": "json"}, {"exclude": "x"}, {"strict": True}]
)
def test_what_decides_nothing_about_findings_does_not_count(
    home: Path, other: dict[str, Any]
) -> None:
    assert lint()[1]
    assert not lint(**other)[1]


CONFIGS = [
    '[kinds]\n"a.*" = "opinion"\n',
    '[per-file-ignores]\n"a.*" = ["LFT"]\n',
    '[rules.doubled-word]\nseverity = "info"\n',
    "[rules.hard-to-read-story]\ngrade = 3\n",
    'packs = ["house.yaml"]\n',
]
PACK = """\
pack: house
about: What our desk calls things.
rules:
  - code: VOI901
    name: our-terminal
    kind: existence
    severity: info
    confidence: 0.9
    message: "“{found}”: say “landing”."
    reason: It is shorter.
    phrases: [ferry terminal]
    bad: ["They left the [[ferry terminal]]."]
    good: ["They left."]
    near_miss: ["They left the terminal."]
"""


def configured(folder: Path) -> Any:
    path = str(folder / "a.txt")
    made = Session(None, False, {})
    made.runner.results = Results.open()
    asked = []
    real = made.runner._check
    made.runner._check = lambda *all_: asked.append(1) or real(*all_)  # type: ignore[method-assign,func-returns-value]
    return made.runner.lint_bytes(path, STORY), bool(asked)


@pytest.mark.parametrize("text", CONFIGS)
def test_a_configuration_that_speaks_of_the_file_makes_it_another(
    home: Path, tmp_path: Path, text: str
) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "house.yaml").write_text(PACK)
    config = desk / "newslint.toml"
    config.write_text("")
    before, asked = configured(desk)
    assert asked and not configured(desk)[1]
    config.write_text(text)
    after, asked = configured(desk)
    assert asked
    if "severity" in text or "ignores" in text or "packs" in text:
        assert after.findings != before.findings
    config.write_text("")
    again, asked = configured(desk)
    assert not asked and again.findings == before.findings


def test_a_pack_counts_by_its_content(home: Path, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('packs = ["house.yaml"]\n')
    pack = tmp_path / "house.yaml"
    pack.write_text(PACK)
    assert configured(tmp_path)[1] and not configured(tmp_path)[1]
    pack.write_text(PACK.replace("landing", "pier"))
    outcome, asked = configured(tmp_path)
    assert asked and any("pier" in each.message for each in outcome.findings)


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff", b'00000000\n{"findings": []}'])
def test_a_damaged_entry_is_none(home: Path, damage: bytes) -> None:
    first, _ = lint()
    (entry,) = kept(home)
    for content in (damage, entry.read_bytes()[:-9], entry.read_bytes()[:40] + b"0"):
        entry.write_bytes(content)
        again, asked = lint()
        assert asked and again.findings == first.findings
        assert not lint()[1]


@pytest.mark.parametrize("row", [{}, {"findings": [[1]], "story": None}, {"findings": 1}])
def test_an_entry_of_another_shape_is_none(home: Path, row: dict[str, Any]) -> None:
    from newslint.packs import cache

    lint()
    (entry,) = kept(home)
    cache.write(entry.stem, json.dumps(row), cache.STORIES)
    assert lint()[1] and not lint()[1]


@pytest.mark.skipif(os.name == "nt", reason="modes say nothing there")
@pytest.mark.parametrize("place", ["", "stories"])
def test_a_folder_that_others_can_write_to_is_no_cache(home: Path, place: str) -> None:
    lint()
    (home / place).chmod(0o770)
    assert Results.open() is None
    (home / place).chmod(0o700)
    assert Results.open() is not None


def test_a_folder_of_somebody_else_is_no_cache(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lint()
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert Results.open() is None


def test_a_relative_folder_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", "here")
    assert Results.open() is None


def test_a_full_disk_keeps_nothing_and_stops_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newslint.startup.quick_copy.replace", full)
    assert lint()[0].findings and lint()[1]
    assert kept(home) == []


def _many(number: int) -> bool:
    for each in range(12):
        lint(data=STORY + b"x" * each)
    return number >= 0


def test_two_processes_keep_the_same_at_once(home: Path) -> None:
    with get_context("fork").Pool(2) as pool:
        assert all(pool.map(_many, range(2), chunksize=1))
    assert len(kept(home)) == 12 and len(list((home / "stories").iterdir())) == 12
    assert not any(lint(data=STORY + b"x" * each)[1] for each in range(12))


@pytest.mark.parametrize("code", [CRASH_CODE, SLOW_CODE, MANY_CODE])
def test_what_may_be_otherwise_the_next_time_is_not_kept(home: Path, code: str) -> None:
    found, _ = lint()
    opened = Results.open()
    assert opened is not None
    opened.put("0", [found.findings[0]._replace(code=code)], None)
    assert opened.get("0") is None


def test_findings_come_back_whole(home: Path) -> None:
    opened = Results.open()
    assert opened is not None
    place = RelatedPlace(1, 2, 1, 2, 1, 3, "here é 😀 \ud800", None)
    fix = Fix("Cut it", (Edit(0, 1, "x"),), "safe")
    finding = Finding(
        "a", "LFT001", "n", "f", "info", 0.1, "m", 0, 1, 1, 1, 1, 2, "t", (place,), (fix,), "p"
    )
    opened.put("0", [finding], None)
    again = opened.get("0")
    assert again is not None and again.findings == [finding] and again.story is None


def test_a_story_that_another_resembles_is_linted_again(home: Path) -> None:
    words = " ".join(f"word{n} and" for n in range(40)).encode()
    data = STORY + b"\n" + words + b".\n"

    def run(*paths: str) -> list[list[str]]:
        runner = session().runner
        runner.results = Results.open()
        runner.remember()
        return [
            [each.code for each in runner.lint_bytes(path, data).findings if each.family]
            for path in paths
        ]

    alone = run("b.txt")
    cold = run("a.txt", "b.txt")
    assert cold[1] != alone[0] and cold[0] == alone[0]
    assert run("a.txt", "b.txt") == cold
    assert run("b.txt") == alone
    assert run("b.txt", "a.txt")[1] == cold[1]


def test_the_least_lately_used_go_first(home: Path) -> None:
    for each in range(6):
        lint(data=STORY + b"x" * each)
    for number, entry in enumerate(kept(home)):
        os.utime(entry, (number, number))
    oldest = sorted(kept(home), key=lambda each: each.stat().st_mtime_ns)
    size = sum(each.stat().st_size for each in oldest)
    opened = Results.open()
    assert opened is not None
    opened.trim(size // 2)
    assert len(kept(home)) == 6  # this run has added nothing
    assert not opened.holds("0")
    opened.trim(size)
    assert len(kept(home)) == 6
    opened.trim(size // 2)
    left = kept(home)
    assert set(left) <= set(oldest[-3:]) and left


def test_an_entry_in_use_stays(home: Path) -> None:
    lint()
    (entry,) = kept(home)
    os.utime(entry, (1, 1))
    lint()
    assert entry.stat().st_mtime > 1


def test_the_stamp_is_of_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "newslint"
    shutil.copytree(Path(results.__file__).parent / "startup", package)
    monkeypatch.setattr(results, "_PACKAGE", str(package))
    first = results.stamp_of_code()
    (package / "__pycache__").mkdir(exist_ok=True)
    (package / "__pycache__" / "x.pyc").write_bytes(b"1")
    for each in package.rglob("*.py"):
        os.utime(each, (1, 1))
    assert results.stamp_of_code() == first
    (package / "stamps.py").write_text("")
    second = results.stamp_of_code()
    assert second != first
    monkeypatch.setattr(results, "_releases", lambda: ["pyromark-99.dist-info"])
    assert results.stamp_of_code() not in (first, second)


def test_code_that_cannot_be_read_has_no_results(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "__file__", "/no/such/archive.zip/newslint/results.py")
    assert results.stamp_of_code() == "" and Results.open() is None
