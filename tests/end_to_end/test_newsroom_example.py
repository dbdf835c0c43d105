"""The example repository is linted as its own workflow does, and says what its stories plant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, Runs

NEWSROOM = ROOT / "examples" / "newsroom"
CLEAN = (
    "stories/council-budget.md",
    "stories/school-meals.html",
    "opinion/keep-the-library.md",
    "sport/cup-final.txt",
)
PLANTED = {
    "stories/harbour-fire.txt": {
        "duplicate-headline", "verbless-sentence", "unclosed-quotation", "unattributed-figure",
        "vague-source", "cms-leftover",
    },
    "stories/ferry-merger.md": {"headline-figure", "weekday-and-date"},
}  # fmt: skip
OLD = "stories/market-hall-at-100.md"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NEWSROOM, tmp_path / "newsroom"))


@pytest.mark.parametrize("story", CLEAN)
def test_clean_stories_are_clean(newslint: Runs, newsroom: Path, story: str) -> None:
    run = newslint(story, cwd=newsroom)
    assert (run.status, run.out) == (0, "No findings in 1 file.\n")


@pytest.mark.parametrize("story", PLANTED)
def test_planted_faults_are_found(newslint: Runs, newsroom: Path, story: str) -> None:
    run = newslint("--output-format", "jsonl", story, cwd=newsroom)
    assert run.status == 1
    assert {row["name"] for row in run.rows} >= PLANTED[story]


def test_an_old_storys_faults_are_let_be(newslint: Runs, newsroom: Path) -> None:
    run = newslint(OLD, cwd=newsroom)
    assert (run.status, run.out) == (0, "No findings in 1 file; 30 old ones let be.\n"), (
        "rules have changed: in examples/newsroom, `newslint baseline write` on this story"
    )


def test_every_story_is_one_or_the_other(newsroom: Path) -> None:
    stories = {
        str(path.relative_to(newsroom))
        for folder in ("stories", "opinion", "sport")
        for path in (newsroom / folder).iterdir()
    }
    assert stories == {*CLEAN, *PLANTED, OLD}


def test_what_is_no_story_is_passed_over(newslint: Runs, newsroom: Path) -> None:
    bad = (newsroom / "stories/harbour-fire.txt").read_text()
    for name in ("README.md", "node_modules/a/b.md", "archive/old.txt", "stories/new.txt"):
        (newsroom / name).parent.mkdir(parents=True, exist_ok=True)
        (newsroom / name).write_text(bad)
    run = newslint("--output-format", "jsonl", ".", cwd=newsroom)
    assert {row["path"] for row in run.rows} == {*PLANTED, "stories/new.txt"}


def test_the_pre_commit_configuration_names_a_hook_that_exists() -> None:
    used = yaml.safe_load((NEWSROOM / ".pre-commit-config.yaml").read_text())
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert used["repos"][0]["hooks"][0]["id"] in [hook["id"] for hook in ours]
