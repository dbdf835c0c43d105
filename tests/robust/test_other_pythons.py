"""The same pages and findings without asserts and docstrings, and under a Python that did not build the files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from zlib import crc32

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


FOREIGN = """\
import re._compiler, sys
from newslint.startup import patterns
patterns.FILE = "not there"
counted, code = [], patterns.code
patterns.code = lambda *source: counted.append(source) or code(*source)
from newslint import cli
sys.argv = ["newslint", "check", "--isolated", "--exit-zero", "--output-format", "jsonl", "seeds"]
leave = cli._leave
def end(status):
    sys.stderr.write(str(len(counted)))
    sys.stderr.flush()
    leave(status)
cli._leave = end
try:
    cli.main()
except SystemExit as ended:
    end(ended.code or 0)
"""


def foreign(cache: Path) -> tuple[int, str]:
    """How many patterns a Python compiled that did not build the files, and what it found."""
    done = subprocess.run(
        [sys.executable, "-c", FOREIGN],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(cache)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stderr), done.stdout


def entry(cache: Path) -> Path:
    (found,) = (cache / "packs").glob("patterns-*.json")
    return found


def test_patterns_are_compiled_once_for_another_python(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    compiled, found = foreign(cache)
    assert compiled > 30 and len(found) > 500
    assert foreign(cache) == (0, found)


def test_damaged_or_strange_patterns_are_compiled_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    compiled, found = foreign(cache)
    whole = entry(cache).read_bytes()
    entry(cache).write_bytes(whole.replace(b"A", b"B", 1))  # its checksum tells
    assert foreign(cache) == (compiled, found)
    made = json.loads(whole.partition(b"\n")[2])
    wrong = (
        [],
        ["x"],
        [0, "!", 0, {}, []],
        [0, "AAAA", 0, {}, []],
        [0, "/////w==", 0, {}, [None]],
        None,
    )
    for number, name in enumerate(made):
        made[name] = wrong[number % len(wrong)]
    text = json.dumps(made).encode()
    entry(cache).write_bytes(f"{crc32(text):08x}\n".encode() + text)
    again, same = foreign(cache)
    assert same == found and again >= compiled - 1


@pytest.mark.skipif(os.name == "nt", reason="modes say nothing there")
def test_patterns_that_others_could_have_written_are_not_read(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    compiled, found = foreign(cache)
    (cache / "packs").chmod(0o777)
    assert foreign(cache) == (compiled, found)


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
