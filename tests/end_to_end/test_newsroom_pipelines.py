"""The example's action, template and image: held to the linters of their formats, their steps run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import junitparser
import pytest
import yaml

from tests.conftest import COMMAND, ROOT

NEWSROOM = ROOT / "examples" / "newsroom"
ACTION = NEWSROOM / ".github" / "actions" / "newslint" / "action.yml"
WORKFLOW = NEWSROOM / ".github" / "workflows" / "newslint.yml"
TEMPLATE = NEWSROOM / ".gitlab" / "newslint.yml"
DOCKERFILE = NEWSROOM / "Dockerfile"
BIN = Path(sys.executable).parent

Steps = dict[str, dict[str, Any]]
Step = Callable[..., "subprocess.CompletedProcess[str]"]


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps() -> Steps:
    return {each.get("name", each.get("id")): each for each in loaded(ACTION)["runs"]["steps"]}


def lint(tool: str, *arguments: str | Path) -> None:
    done = subprocess.run(
        [BIN / tool, *arguments], cwd=NEWSROOM, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "path", "more"),
    [
        ("github-actions", ACTION, ()),
        ("github-workflows", WORKFLOW, ()),
        ("gitlab-ci", TEMPLATE, ("--data-transform", "gitlab-ci")),
        ("gitlab-ci", NEWSROOM / ".gitlab-ci.yml", ("--data-transform", "gitlab-ci")),
    ],
)
def test_the_schema_of_its_format(schema: str, path: Path, more: tuple[str, ...]) -> None:
    lint("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *more, path)


def test_the_image_has_no_fault_and_no_root() -> None:
    lint("hadolint", DOCKERFILE)
    text = DOCKERFILE.read_text(encoding="utf-8")
    assert re.findall(r"^USER (\d+):\d+$", text, re.M) == ["10001"]
    assert text.count("FROM") == len(re.findall(r"^FROM python:\d+\.\d+\.\d+-slim", text, re.M))


def test_every_version_is_named() -> None:
    used = [each["uses"] for each in steps().values() if "uses" in each]
    used += [each["uses"] for each in loaded(WORKFLOW)["jobs"]["newslint"]["steps"]]
    assert len(used) == 5
    for each in used:
        assert each.startswith("./") or re.search(r"@v\d+\.\d+\.\d+$", each), each
    assert re.search(r":\d+\.\d+\.\d+-slim$", loaded(TEMPLATE)[".newslint"]["image"])


def test_the_workflow_gives_inputs_and_rights_that_the_action_asks_for() -> None:
    job = loaded(WORKFLOW)["jobs"]["newslint"]
    call = job["steps"][-1]
    assert (NEWSROOM / call["uses"] / "action.yml").is_file()
    assert set(call["with"]) <= set(loaded(ACTION)["inputs"])
    assert job["permissions"] == {
        "contents": "read", "pull-requests": "write", "security-events": "write",
    }  # fmt: skip


def test_steps_hold_no_expression_and_pass_the_shells_linter(tmp_path: Path) -> None:
    """An expression in a script is a way in for whoever names a branch or writes a title."""
    scripts = [each["run"] for each in steps().values() if "run" in each]
    assert len(scripts) == 4
    for number, script in enumerate(scripts):
        assert "${{" not in script
        path = tmp_path / f"{number}.sh"
        path.write_text(f"#!/usr/bin/env bash\nset -eo pipefail\n{script}", encoding="utf-8")
        lint("shellcheck", path)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """The example as a repository whose newest commit changes two stories, a picture and no other."""
    room = Path(shutil.copytree(NEWSROOM, tmp_path / "newsroom"))
    git(room, "init", "-q", "-b", "main")
    git(room, "add", "-A")
    git(room, "commit", "-qm", "base")
    with (room / "stories" / "ferry-merger.md").open("a", encoding="utf-8") as story:
        story.write("\nThe ports will be told, the company said.\n")
    (room / "stories" / "é new.txt").write_text("Bridge shut\n\nBridge shut\n\nIt is shut.\n")
    (room / "stories" / "quay.png").write_bytes(b"\x89PNG\0\0\0\0")
    git(room, "rm", "-q", "stories/council-budget.md")
    git(room, "add", "-A")
    git(room, "commit", "-qm", "change")
    return room


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=env, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def run(newsroom: Path, tmp_path: Path) -> Step:
    """Runs a step's script as GitHub does, with these variables for its expressions."""
    (tmp_path / "temp").mkdir()
    (tmp_path / "bin").mkdir()

    def call(name: str, **variables: str) -> subprocess.CompletedProcess[str]:
        step = steps()[name]
        assert set(variables) == set(step["env"]), name
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSLINT_", "GITHUB_"))}
        env = {
            **kept,
            "PATH": f"{tmp_path / 'bin'}{os.pathsep}{kept['PATH']}",
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_WORKSPACE": str(newsroom),
            **variables,
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=newsroom, env=env, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    return call


def stub(folder: Path, name: str) -> None:
    """A program that writes down what it is called with."""
    path = folder / "bin" / name
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{folder}/{name}.calls"\n')
    path.chmod(0o755)


def reading(tmp_path: Path, changed_only: str, base: str, paths: str) -> dict[str, str]:
    return {
        "BASE": base,
        "CHANGED_ONLY": changed_only,
        "NEWSLINT": str(COMMAND),
        "PATHS": paths,
        "REPORTS": str(tmp_path / "temp"),
    }


def uris(tmp_path: Path) -> set[str]:
    log = json.loads((tmp_path / "temp" / "newslint.sarif").read_text(encoding="utf-8"))
    return {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in log["runs"][0]["results"]
    }


def test_all_stories_are_read(run: Step, tmp_path: Path) -> None:
    done = run("Read the stories", **reading(tmp_path, "false", "", "stories opinion sport"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output").read_text() == "status=1\nwritten=true\n"
    assert "::error file=stories/harbour-fire.txt,line=5," in done.stdout
    assert uris(tmp_path) == {
        "stories/harbour-fire.txt", "stories/ferry-merger.md", "stories/%C3%A9%20new.txt",
    }  # fmt: skip
    page = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert page == (tmp_path / "temp" / "newslint.md").read_text(encoding="utf-8")


def test_only_what_a_pull_request_brings_is_said(run: Step, newsroom: Path, tmp_path: Path) -> None:
    base = git(newsroom, "rev-parse", "HEAD~1")
    done = run("Read the stories", **reading(tmp_path, "true", base, "stories opinion"))
    assert (done.returncode, done.stderr) == (0, "")
    assert uris(tmp_path) == {
        "stories/%C3%A9%20new.txt"
    }  # the ferries' old faults are not this one's
    (tmp_path / "output").unlink()
    run("Read the stories", **reading(tmp_path, "true", base, "sport"))
    assert (tmp_path / "output").read_text() == "status=0\nwritten=true\n"
    assert uris(tmp_path) == set()


def test_a_base_that_is_not_there_fails_the_job(run: Step, tmp_path: Path) -> None:
    done = run("Read the stories", **reading(tmp_path, "true", "0" * 40, "stories"))
    assert done.returncode == 0 and "--changed-since" in done.stderr
    assert (tmp_path / "output").read_text() == "status=2\n"


@pytest.mark.parametrize(("status", "ended"), [("", 0), ("0", 0), ("1", 1), ("2", 2)])
def test_the_last_step_ends_as_newslint_did(run: Step, status: str, ended: int) -> None:
    assert run("Fail on findings", STATUS=status).returncode == ended


def test_one_comment_is_brought_up_to_date(run: Step, tmp_path: Path) -> None:
    stub(tmp_path, "gh")
    temp = str(tmp_path / "temp")
    done = run("Comment on the pull request", GH_REPO="a/b", GH_TOKEN="x", NUMBER="7", REPORTS=temp)
    assert done.returncode == 0
    assert (tmp_path / "gh.calls").read_text().split() == [
        "pr", "comment", "7", "--edit-last", "--create-if-none", "--body-file", f"{temp}/newslint.md",
    ]  # fmt: skip


def test_one_commit_is_installed(run: Step, tmp_path: Path) -> None:
    hold = tmp_path / "hold"
    (hold / "bin").mkdir(parents=True)
    stub(tmp_path, "python")
    (hold / "bin" / "python").symlink_to(tmp_path / "bin" / "python")
    version = loaded(ACTION)["inputs"]["version"]["default"]
    assert run("Install newslint", HOLD=str(hold), VERSION=version).returncode == 0
    assert (tmp_path / "python.calls").read_text().split() == [
        "-m", "venv", str(hold), "-m", "pip", "install",
        f"https://github.com/newslint/newslint/archive/{version}.zip",
    ]  # fmt: skip


def test_the_script_of_the_template(newsroom: Path, tmp_path: Path) -> None:
    job = loaded(TEMPLATE)[".newslint"]
    own = loaded(newsroom / ".gitlab-ci.yml")["newslint"]
    assert own["extends"] == ".newslint"
    (tmp_path / "bin").mkdir()
    stub(tmp_path, "pip")
    env = {**os.environ, **job["variables"], **own["variables"], "CI_PROJECT_DIR": str(newsroom)}
    env["PATH"] = os.pathsep.join([str(tmp_path / "bin"), str(BIN), os.environ["PATH"]])
    script = "\n".join([*job["before_script"], *job["script"]])
    done = subprocess.run(
        ["sh", "-ec", script], cwd=newsroom, env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")
    commit = job["variables"]["NEWSLINT_VERSION"]
    assert (tmp_path / "pip.calls").read_text().split()[-1].endswith(f"/archive/{commit}.zip")
    reports = job["artifacts"]["reports"]
    rows = json.loads((newsroom / reports["codequality"]).read_text(encoding="utf-8"))
    assert "stories/harbour-fire.txt" in {row["location"]["path"] for row in rows}
    suites = junitparser.JUnitXml.fromfile(str(newsroom / reports["junit"]))
    assert suites.failures == sum(row["severity"] != "info" for row in rows) > 0


def test_the_pack_holds(newsroom: Path) -> None:
    (pack,) = re.findall(r'packs = \["(.*)"\]', (newsroom / "newslint.toml").read_text())
    done = subprocess.run([COMMAND, "test", pack], cwd=newsroom, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_its_readme_names_files_and_commands_that_exist(newsroom: Path) -> None:
    text = (newsroom / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"`([\w./-]+\.(?:ya?ml|toml|txt|md))`|`(Dockerfile)`", text):
        assert (newsroom / "".join(name)).is_file(), name
    (block,) = re.findall(r"```sh\n(.*?)```", text, re.S)
    for line in block.splitlines():
        words = line.partition("#")[0].split()
        done = subprocess.run(
            [COMMAND, *words[1:]], cwd=newsroom, capture_output=True, text=True, check=False
        )
        assert done.returncode in (0, 1) and done.stdout and not done.stderr, line
    assert set(re.findall(r"`([a-z-]+)`", text.partition("with inputs")[2])) == set(
        loaded(ACTION)["inputs"]
    )
