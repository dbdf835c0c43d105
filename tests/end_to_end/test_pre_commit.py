"""Real pre-commit with the project's own hook: a bad story is refused, the mended one committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
        "PATH": f"{COMMAND.parent}{os.pathsep}{kept['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


def git(folder: Path, env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def desk_with(hook: str, tmp_path: Path, env: dict[str, str]) -> Path:
    """A repository in which pre-commit runs a hook of the project's."""
    hooks, desk = tmp_path / "hooks", tmp_path / "desk"
    for folder in (hooks, desk):
        folder.mkdir()
        assert git(folder, env, "init", "-q", "-b", "main").returncode == 0
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git(hooks, env, "add", "-A")
    assert git(hooks, env, "commit", "-qm", "hooks").returncode == 0
    revision = git(hooks, env, "rev-parse", "HEAD").stdout.strip()
    # `language: system` runs the command installed here: building the hook's own environment would
    # need the network. All else is as the project's hook has it.
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n"
        f"  - id: {hook}\n    language: system\n"
    )
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
