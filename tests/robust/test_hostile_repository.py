"""A stranger's repository, linted as CI does: nothing is read outside it, run, asked or obeyed.

What the run opens, starts and connects to is written down by an audit hook in the run itself, so
that no output has to be trusted for it. `SECURITY.md` lists the tricks.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import COMMAND, ROOT
from tests.robust.tricks import CANARY, PACK, STORY, TRICKS, Trick, caches

ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
OBEYED = re.compile(r"^\s*::|##[a-z]*\[", re.M)
OURS = re.compile(r"^::(?:error|warning|notice) file=[^:\n]*::.*$", re.M)
TIMEOUT = 90
WATCH = """\
import os, sys
_log = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
_outside = os.environ["WATCH_OUTSIDE"]
def _watch(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        path = os.path.realpath(os.fsdecode(args[0]))
        if not path.startswith(_outside) and path not in ("/etc/passwd", "/dev/zero", "/etc/hostname"):
            return
    elif not event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn")):
        return
    os.write(_log, repr((event, args[:2])).encode() + b"\\n")
    if event.startswith("socket.conn"):
        raise OSError("no network here")
sys.addaudithook(_watch)
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository, and beside it what it must not reach."""
    place = tmp_path_factory.mktemp("ci")
    outside = place / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(f"Diary\n\nThe the {CANARY} sang.\n{CANARY} = [\n")
    (outside / "secret.yaml").write_text(PACK.format(name="secret", code="STY999", phrases=CANARY))
    (outside / "secret.toml").write_text(f'kind = "{CANARY}"\n{CANARY} = 1\n')
    (place / "home").mkdir()
    (place / "watch").mkdir()
    (place / "watch" / "sitecustomize.py").write_text(WATCH)
    (place / "bin").mkdir()
    for name in ("java", "sh", "bash", "git", "curl", "wget", "python", "python3", "touch"):
        program = place / "bin" / name
        program.write_text(f"#!/bin/true\n#!/bin/sh\necho {name} > {place}/executed\n")
        program.write_text(f"#!/bin/sh\necho {name} >> {place}/executed\n")
        program.chmod(0o755)
    repository = place / "repository"
    for each in TRICKS:
        folder = repository / each.name
        folder.mkdir(parents=True)
        (folder / "story.txt").write_text(STORY)
        each.lay(folder, outside)
    (repository / ".git").mkdir()
    (repository / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    caches(repository)
    return place


def lint(place: Path, *arguments: str, cwd: str = "", home: bool = True) -> tuple[int, str, str]:
    """Status, standard output and standard error of a run, which left no trace outside."""
    kept = ("LANG", "LC_ALL", "TMPDIR", "COVERAGE_PROCESS_START")
    env = {name: os.environ[name] for name in kept if name in os.environ}
    env |= {
        "PATH": f"{place / 'bin'}:/usr/bin:/bin",
        "PYTHONPATH": str(place / "watch"),
        "WATCH_LOG": str(place / "watched"),
        "WATCH_OUTSIDE": str(place / "outside"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(place / "missing" / "summary.md"),
        "GITHUB_WORKSPACE": str(place / "repository"),
        "http_proxy": "http://127.0.0.1:9/",
        "https_proxy": "http://127.0.0.1:9/",
        "GITHUB_TOKEN": CANARY,
    }
    if home:
        env["HOME"] = str(place / "home")
    done = subprocess.run(
        [COMMAND, *arguments],
        cwd=place / "repository" / cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert not (place / "executed").exists(), (place / "executed").read_text()
    assert not list((place / "repository").rglob("executed"))
    watched = (
        (place / "watched").read_text(errors="replace") if (place / "watched").exists() else ""
    )
    (place / "watched").unlink(missing_ok=True)
    assert watched == "", watched
    for name, printed in (("out", out), ("err", err)):
        assert CANARY not in printed, (name, printed[max(0, printed.find(CANARY) - 300) :][:600])
        assert "root:x:0" not in printed
        assert "Traceback" not in printed and "internal error" not in printed, printed[-2000:]
        assert "NLT90" not in printed, printed
        assert (found := ACTING.search(printed)) is None, (name, found, printed)
        if name == "out" and "github" in arguments:
            printed = OURS.sub("", printed)
        assert (found := OBEYED.search(printed)) is None, (name, found, printed)
    assert done.returncode in (0, 1, 2), done.returncode
    return done.returncode, out, err


@pytest.mark.parametrize("each", TRICKS, ids=lambda each: each.name)
def test_each_trick(place: Path, each: Trick) -> None:
    home = len(each.name) % 2 == 0
    status, out, err = lint(
        place, "check", "--output-format", "jsonl", ".", cwd=each.name, home=home
    )
    paths = {json.loads(line)["path"] for line in out.split("\n") if line}
    assert ("story.txt" in paths) == each.linted, (out, err)
    assert each.says in err
    assert status in ((1, 2) if each.linted else (2,)) and (err or status == 1), err
    assert len(err) < 4_000 and len(err.splitlines()) <= 25, err


WHOLE = (
    ("check", "--output-format", "full"),
    ("check", "--output-format", "concise", "--select", "ALL", "--preview"),
    ("check", "--output-format", "json"),
    ("check", "--output-format", "github"),
    ("check", "--output-format", "sarif"),
    ("check", "--output-format", "markdown"),
    ("check", "--output-format", "junit"),
    ("check", "--output-format", "html"),
    ("stats", "--by", "sentence"),
    ("audit",),
    ("show", "--analysis", "attribution", "--output-format", "jsonl"),
)


@pytest.mark.parametrize("command", WHOLE, ids=" ".join)
def test_the_whole_repository(place: Path, command: tuple[str, ...]) -> None:
    home = len(command) % 2 == 0
    status, out, err = lint(place, *command, ".", home=home)
    assert status == 2 and err
    if command[0] == "check" and "json" in command:
        json.loads(out)
    if "github" in command:
        assert "GITHUB_STEP_SUMMARY: can't write to" in err
    for each in TRICKS:
        if each.linted and command[0] == "stats":
            assert f"{each.name}/story.txt" in out


def test_its_settings_are_shown(place: Path) -> None:
    for each in TRICKS:
        if not each.linted and each.name.startswith(("config", "extend", "pyproject")):
            status, _, err = lint(place, "config", "--show", ".", cwd=each.name)
            assert status == 2 and err


def test_the_tricks_are_listed() -> None:
    assert len(TRICKS) >= 60 and len({each.name for each in TRICKS}) == len(TRICKS)
    listed = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    missing = [each.name for each in TRICKS if f"`{each.name}`" not in listed]
    assert missing == []


def test_the_watch_sees(place: Path) -> None:
    """A file that is named outright is read, and the hook writes it down."""
    with pytest.raises(AssertionError, match=r"secret\.txt"):
        lint(place, "check", "../outside/secret.txt")
