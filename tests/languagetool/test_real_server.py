"""LanguageTool itself, from a folder of jars (tests/languagetool/fetch.sh; .ci/run fetches them).

Most tests ask one server that is started once; those about a server's life let newslint start its own.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.providers._java import JARS, Server
from newslint.providers.languagetool import REMOTE
from tests.conftest import COMMAND, Runs

FOLDER = os.environ.get(JARS)
GRAMMAR = ("--isolated", "--grammar", "languagetool", "--output-format", "jsonl")
CHECKER = ("--select", "GRM101,SPL101")
START_UP = 90  # seconds that a server may take on a loaded machine
PARAGRAPH = "He have a stall at the fair, and the band was playing until the rain came down."

pytestmark = [
    pytest.mark.skipif(
        not FOLDER or not shutil.which("java"),
        reason=f"LANGUAGETOOL ITSELF IS NOT TESTED: run tests/languagetool/fetch.sh and set {JARS}",
    ),
    pytest.mark.xdist_group("languagetool"),  # one worker, one server
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server that all tests of this module share."""
    pytest.importorskip("language_tool_python")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(JARS, str(FOLDER))
        running = Server(ready=START_UP)
    yield running.url
    running.close()


class Ask:
    """Lints one Markdown story with the shared server."""

    def __init__(self, newslint: Runs, url: str) -> None:
        self._newslint, self._url = newslint, url

    def __call__(self, story: str, *arguments: str) -> list[tuple[str, str]]:
        run = self._newslint(*GRAMMAR, *(arguments or CHECKER), "--stdin-filename", "a.md", "-",
                             stdin=story.encode(), env={REMOTE: self._url})  # fmt: skip
        assert run.err == ""
        for row in run.rows:
            assert story[row["start"] : row["end"]] == row["text"]
        return [(row["code"], row["text"]) for row in run.rows]


@pytest.fixture
def ask(newslint: Runs, server: str) -> Ask:
    return Ask(newslint, server)


SLIPS = [("SPL101", "vilage"), ("GRM101", "have")]


@pytest.mark.parametrize(
    "story",
    [
        "# Fair\n\nThe vilage opened. He have a stall.\n",
        "# Fair\n\nThe 🎪🎪 vilage opened 👩‍👩‍👧. He have a stall.\n",
        "# Fair\n\nThe **vilage** [opened](https://example.org/Opend). He *have* a stall.\n",
        "# 🎪\n\n𝔄 fair.\n\nThe vilage &amp; fair opened. He have a stall, &ldquo;yes&rdquo;.\n",
    ],
    ids=["plain", "beyond-16-bits", "markup", "entities"],
)
def test_places_are_exact(ask: Ask, story: str) -> None:
    assert ask(story) == SLIPS


@pytest.mark.parametrize(
    "story",
    [
        "# Fair\n\n“He have a stall in the vilage,” Ms. Lee said.\n",
        "# Fair\n\nRun `recieve vilage` first.\n\n```\nHe have a vilage.\n```\n",
        "# Fair\n\nGiulia Interesse opened it. Interesse praised Llanfairpwll and Mr. Ngcobo.\n",
        "# Fair\n\nThe pogo fair. The wibbler is new: a wibbler spins, and every wibbler hums.\n",
    ],
    ids=["quotation", "code", "names", "a word of the trade"],
)
def test_silent(ask: Ask, story: str) -> None:
    assert ask(story) == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("It opened at noon.The band played.", "The"),
        ("The fair opened. the band played.", "the"),
        ("The fair opened - at last.", " - "),
        ("In May,, the fair opened.", ",,"),
        ("It has a 5KB site.", "5KB"),
        (
            "It opened. Crowds came to the old town from everywhere. The band played for hours",
            "hours",
        ),
    ],
)
def test_rules_that_are_off_or_noisy(ask: Ask, told: str, found: str) -> None:
    assert ask(f"# Fair\n\n{told}\n") == [("GRM101", found)]


@pytest.mark.parametrize(
    "told",
    [
        "It is on Login.Gov now.",
        "Bring along:\n\n- boots\n- umbrellas",
        "The fair - the first - opened.",
        "The fair opened… at last.",
        "A fair for everyone",
        "It's open, isn't it? She said it’s so.",
    ],
)
def test_near_misses(ask: Ask, told: str) -> None:
    assert ask(f"# Fair\n\n{told}\n") == []


def test_other_rules_see_the_story_as_before(ask: Ask) -> None:
    found = ask("# Fair\n\nThe the vilage opened. In May,, it closed.\n", "--select", "ALL")
    assert {"SPL101", "GRM101"} <= {code for code, _ in found}
    assert any(code.startswith("LFT") for code, _ in found)


def children(pid: int) -> list[int]:
    """The processes that descend from one, by what ps says."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, check=True)
    parents = dict(map(int, line.split()) for line in listed.stdout.decode().splitlines())
    found, todo = [], [pid]
    while todo:
        parent = todo.pop()
        new = [child for child, its in parents.items() if its == parent]
        found += new
        todo += new
    return found


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked after does not."""
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, check=False)
    return shown.stdout.strip()[:1] not in (b"", b"Z")


def all_end(pids: list[int], within: float = 15) -> bool:
    end = time.monotonic() + within
    while any(map(alive, pids)):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


class Busy:
    """A run over many stories with a server of its own, stopped where it has begun to report."""

    def __init__(self, folder: Path, files: int) -> None:
        for i in range(files):
            told = "\n\n".join(
                f"{PARAGRAPH} It was day {i} of the {n}th week." for n in range(i + 1)
            )
            (folder / f"{i:02}.txt").write_text(f"Fair {i}\n\nThe the vilage opened.\n\n{told}\n")
        kept = {k: v for k, v in os.environ.items() if not k.startswith("NEWSLINT_")}
        self.process: subprocess.Popen[bytes] = subprocess.Popen(
            [COMMAND, *GRAMMAR, "--select", "GRM101,SPL101,leftover", "."], cwd=folder,
            bufsize=0,  # what `readline` took beyond the line would be lost to `communicate`
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**kept, JARS: str(FOLDER), "PYTHONUNBUFFERED": "1"}, start_new_session=True,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.first = self.process.stdout.readline()
        self.started = children(self.process.pid)
        self.java = [pid for pid in self.started if "java" in name(pid)]

    def rest(self) -> tuple[list[dict[str, Any]], str]:
        """What else it reports, and its standard error."""
        out, err = self.process.communicate(timeout=60)
        whole = [line for line in (self.first + out).splitlines() if line.endswith(b"}")]
        return [json.loads(line) for line in whole], err.decode()


def name(pid: int) -> str:
    shown = subprocess.run(["ps", "-o", "comm=", "-p", str(pid)], capture_output=True, check=False)
    return os.path.basename(shown.stdout.decode().strip())


FILES = 40


@pytest.fixture
def busy(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Busy]:
    pytest.importorskip("language_tool_python")
    run = Busy(tmp_path, getattr(request, "param", FILES))
    yield run
    for pid in (run.process.pid, *run.started):  # only what a failed test has left
        if alive(pid):
            os.kill(pid, signal.SIGKILL)
    run.process.wait()


def test_a_server_killed_in_mid_run(busy: Busy) -> None:
    assert len(busy.java) == 1, "one server for all files"
    os.kill(busy.java[0], signal.SIGKILL)
    rows, err = busy.rest()
    assert err.count("\n") == 1 and err.startswith(
        "newslint: grammar: no LanguageTool server answers at "
    ), err
    paths = {code: {row["path"] for row in rows if row["code"] == code} for code in codes(rows)}
    leftover = next(code for code in paths if code.startswith("LFT"))
    assert len(paths[leftover]) == FILES, "the other rules read every story"
    assert 0 < len(paths.get("SPL101", ())) < FILES, f"LanguageTool read some: {err}"
    assert busy.process.returncode == 1
    assert all_end(busy.started)


def codes(rows: list[dict[str, Any]]) -> set[str]:
    return {row["code"] for row in rows}


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_ended_run_leaves_no_java(busy: Busy, how: signal.Signals) -> None:
    assert len(busy.java) == 1
    os.kill(busy.process.pid, how)
    busy.rest()
    assert busy.process.returncode != 0
    assert all_end(busy.started)


@pytest.mark.parametrize("busy", [5], indirect=True)
def test_one_server_for_many_files(busy: Busy) -> None:
    rows, err = busy.rest()
    assert err == ""
    assert len({row["path"] for row in rows if row["code"] == "SPL101"}) == 5
    assert len(busy.java) == 1 and all_end(busy.started)
