"""Real pre-commit with the project's own hook: a bad story is refused, the mended one committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import COMMAND, ROOT

BAD = "Council votes to mend bridge\n\nCouncil votes to mend bridge\n\nThe council met on Monday.\n"
MENDED = "Council votes to mend bridge\n\nThe council met on Monday and voted to mend it.\n"

IDENTITY = {
    "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
}  # fmt: skip


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "NEWSLINT_"))}
    return {
        **kept,
        **IDENTITY,
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "NEWSLINT_CACHE_DIR": str(tmp_path / "cache"),
        "PATH": f"{COMMAND.parent}{os.pathsep}{kept['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


def git(folder: Path, env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def hooks_here(tmp_path: Path, env: dict[str, str], *named: str) -> str:
    """A configuration of pre-commit's with hooks of the project's, as they are here."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    assert git(hooks, env, "init", "-q", "-b", "main").returncode == 0
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git(hooks, env, "add", "-A")
    assert git(hooks, env, "commit", "-qm", "hooks").returncode == 0
    revision = git(hooks, env, "rev-parse", "HEAD").stdout.strip()
    # `language: system` runs the command installed here: building the hook's own environment would
    # need the network. All else is as the project's hook has it.
    used = [{"id": each, "language": "system"} for each in named]
    return yaml.safe_dump({"repos": [{"repo": str(hooks), "rev": revision, "hooks": used}]})


def desk_with(hook: str, tmp_path: Path, env: dict[str, str]) -> Path:
    """A repository in which pre-commit runs a hook of the project's."""
    desk = tmp_path / "desk"
    desk.mkdir()
    assert git(desk, env, "init", "-q", "-b", "main").returncode == 0
    (desk / ".pre-commit-config.yaml").write_text(hooks_here(tmp_path, env, hook))
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=desk, env=env, check=False
    )
    assert installed.returncode == 0
    return desk


def test_the_fixing_hook_mends_what_it_can_and_has_it_added_again(
    tmp_path: Path, env: dict[str, str]
) -> None:
    desk = desk_with("newslint-fix", tmp_path, env)
    (desk / "bridge.txt").write_text(BAD)
    git(desk, env, "add", "-A")
    refused = git(desk, env, "commit", "-m", "Bridge story")
    assert refused.returncode == 1
    assert "files were modified by this hook" in refused.stdout + refused.stderr
    once = "Council votes to mend bridge\n\nThe council met on Monday.\n"
    assert (desk / "bridge.txt").read_text() == once
    git(desk, env, "add", "-A")
    assert git(desk, env, "commit", "-m", "Bridge story").returncode == 0


def test_the_hook_refuses_a_bad_story_and_lets_the_mended_one_in(
    tmp_path: Path, env: dict[str, str]
) -> None:
    desk = desk_with("newslint", tmp_path, env)
    (desk / "newslint.toml").write_text('extend-exclude = ["archive/"]\n')
    (desk / "archive").mkdir()
    (desk / "archive/old.txt").write_text(BAD)
    (desk / "bridge.txt").write_text(BAD)
    git(desk, env, "add", "-A")

    refused = git(desk, env, "commit", "-m", "Bridge story")
    assert refused.returncode == 1
    assert "DUP001 duplicate-headline" in refused.stderr + refused.stdout
    assert "bridge.txt\n  3:1  error  " in refused.stdout + refused.stderr
    assert "old.txt" not in refused.stderr + refused.stdout
    assert git(desk, env, "rev-parse", "HEAD").returncode != 0

    (desk / "bridge.txt").write_text(MENDED)
    git(desk, env, "add", "-A")
    committed = git(desk, env, "commit", "-m", "Bridge story")
    assert committed.returncode == 0, committed.stderr
    assert git(desk, env, "log", "--format=%s").stdout == "Bridge story\n"


NEWSROOM = ROOT / "examples" / "newsroom"
PUT_RIGHT = {
    "stories/harbour-fire.txt": (
        ("Fire Destroys Two Warehouses at Port Ellery Harbour\n\n", ""),
        ("The wind from the estuary.", "The wind came from the estuary."),
        ("driving into, Ms Wills", "driving into,” Ms Wills"),
        ("been lost.", "been lost, according to the harbour's manager, Ada Quill."),
        ("Experts say the damage will be felt for years. Only time will tell whether the", "The"),
        ("can reopen this season.", "will reopen in May, its chair, Piet Roos, said."),
        ("\n\nShare this article", ""),
    ),
    "stories/ferry-merger.md": (
        ("$340m", "$430m"),
        ("on Friday, April 18", "on Saturday, April 18"),
        ("The merger is a testament to the growth of island tourism.\n", ""),
    ),
}  # fmt: skip


@pytest.fixture
def clone(tmp_path: Path, env: dict[str, str]) -> Path:
    """A fresh clone of the example, with the hook that its own configuration names."""
    room = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM, room)
    (wanted,) = yaml.safe_load((room / ".pre-commit-config.yaml").read_text())["repos"]
    used = hooks_here(tmp_path, env, *(each["id"] for each in wanted["hooks"]))
    (room / ".pre-commit-config.yaml").write_text(used)
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-qm", "base")):
        assert git(room, env, *command).returncode == 0
    assert git(tmp_path, env, "clone", "-q", str(room), "clone").returncode == 0
    return tmp_path / "clone"


def run_hooks(folder: Path, env: dict[str, str], *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", *arguments],
        cwd=folder, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_the_example_is_refused_and_let_in_once_it_is_put_right(
    clone: Path, env: dict[str, str]
) -> None:
    status, said = run_hooks(clone, env, "--all-files")
    assert status == 1
    for name in PUT_RIGHT:
        assert f"\n{name}\n" in said
    assert "in 2 of 7 files; 30 old ones let be." in said
    for name, changes in PUT_RIGHT.items():
        text = (clone / name).read_text()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (clone / name).write_text(text)
    status, said = run_hooks(clone, env, "--all-files")
    assert (status, "Passed" in said) == (0, True), said


def test_a_changed_paragraph_of_an_old_story_is_all_that_is_told_of(
    clone: Path, env: dict[str, str]
) -> None:
    story = clone / "stories" / "market-hall-at-100.md"
    text = story.read_text()
    story.write_text(
        text.replace("Ruth Tandy has sold fish there", "Ruth Tandy has sold cod there")
    )
    git(clone, env, "add", "-A")
    assert run_hooks(clone, env)[0] == 0
    story.write_text(story.read_text().replace("Len Ostler,", "Len Ostler, an an old hand"))
    git(clone, env, "add", "-A")
    status, said = run_hooks(clone, env)
    assert status == 1
    assert said.count("LFT005 doubled-word") == 1 and "“an” appears twice in a row." in said
    assert "1 error in 1 file; 30 old ones let be." in said
