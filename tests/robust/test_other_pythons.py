"""The same pages and findings without asserts and docstrings, and under a Python that did not build the files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

COMMANDS = (
    ("explain", "ALL"),
    ("rules", "--output-format", "json"),
    ("check", "--help"),
    ("show", "--help"),
    ("check", "--isolated", "--select", "ALL", "--preview", "--output-format", "jsonl", "seeds"),
)


def run(python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@cache
def usual(command: tuple[str, ...]) -> str:
    return run(sys.executable, "-m", "newslint", *command).stdout


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("flag", ["-O", "-OO"])
def test_without_asserts_and_docstrings(flag: str, command: tuple[str, ...]) -> None:
    done = run(sys.executable, flag, "-m", "newslint", *command)
    assert done.stderr == "" and len(usual(command)) > 500
    assert done.stdout == usual(command)


def others() -> list[str]:
    """Pythons on this machine, newer than ours, that have what newslint needs."""
    found = []
    for minor in range(12, 16):
        path = shutil.which(f"python3.{minor}")
        if path and minor != sys.version_info[1]:
            probe = "import click, pyromark, yaml, textstat"
            if run(path, "-c", probe).returncode == 0:
                found.append(path)
    return found


def test_another_python_reads_the_same_files() -> None:
    if not (pythons := others()):
        pytest.skip("there is no other Python with newslint's dependencies")
    for python in pythons:
        for command in COMMANDS:
            assert run(python, "-m", "newslint", *command).stdout == usual(command), python


def test_an_old_python_is_told_so(tmp_path: Path) -> None:
    """As Python 3.10 sees it: the version is the only thing that differs."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.version_info = (3, 10, 4, 'final', 0)\n"
    )
    env = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "seeds"],
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr == "newslint: needs Python 3.11 or newer; this is 3.10\n"
