"""LanguageTool against servers that the tests start themselves: right, slow, garbled, gone."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from newslint.config.reading import variables
from newslint.providers import ProviderError
from newslint.providers._java import JARS, Server
from newslint.providers.languagetool import REMOTE, LanguageTool
from newslint.readers import read
from newslint.source import Source
from tests.conftest import Runs

pytest.importorskip(
    "language_tool_python", reason="NOT INSTALLED: pip install 'newslint[languagetool]'"
)

STORY = "Fair\n\nThe 🎪 fair **are** open.\n"


class Fake(ThreadingHTTPServer):
    """A server that marks the word "are" in every text. `mode` says what is wrong with it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.mode = "right"
        self.rule = "HE_VERB_AGR"
        self.asked: list[str] = []
        self.enabled: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}/"


class Handler(BaseHTTPRequestHandler):
    server: Fake

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self.answer(json.dumps([{"name": "English", "code": "en", "longCode": "en-US"}]))

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        asked = parse_qs(self.rfile.read(size).decode())
        text = asked["text"][0]
        self.server.asked.append(text)
        self.server.enabled.append(asked.get("enabledRules", [""])[0])
        if self.server.mode == "slow":
            time.sleep(3)
        if self.server.mode == "garbage":
            self.answer("<html>502 Bad gateway</html>")
            return
        if self.server.mode == "gone":
            self.connection.close()
            return
        at = len(text[: text.index("are")].encode("utf-16-le")) // 2  # as Java counts
        if self.server.mode == "outside":
            at = 10_000
        match = {
            "message": "A verb that fits?", "offset": at, "length": 3,
            "replacements": [{"value": "is"}],
            "context": {"text": text, "offset": at, "length": 3}, "sentence": text,
            "rule": {"id": self.server.rule, "issueType": "grammar", "category": {"id": "GRAMMAR"}},
        }  # fmt: skip
        self.answer(json.dumps({"matches": [match]}))

    def answer(self, body: str) -> None:
        with contextlib.suppress(OSError):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body.encode())


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    with Fake() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv(REMOTE, server.url)
        yield server
        server.shutdown()


def test_offsets_after_an_emoji_and_through_markup(fake: Fake) -> None:
    document = read(Source("story.md", "# " + STORY))
    (alert,) = LanguageTool("").alerts(document)
    assert document.text[alert.start : alert.end] == "are"
    assert alert.replacements == ("is",) and not alert.spelling


def test_a_paragraph_is_asked_for_once(fake: Fake) -> None:
    checker = LanguageTool("")
    for _ in range(2):
        checker.alerts(read(Source("story.txt", STORY + "\n" + STORY.partition("\n\n")[2])))
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    ("mode", "why"), [("slow", "no answer within"), ("garbage", "Bad gateway"), ("gone", REMOTE),
                      ("outside", "outside the text")]
)  # fmt: skip
def test_what_goes_wrong_is_one_line(fake: Fake, mode: str, why: str) -> None:
    checker = LanguageTool("", timeout=0.5)
    fake.mode = mode
    with pytest.raises(ProviderError, match=why) as raised:
        checker.alerts(read(Source("story.txt", STORY)))
    assert "\n" not in str(raised.value)


def test_a_broken_server_leaves_the_other_findings(
    newslint: Runs, fake: Fake, tmp_path: Path
) -> None:
    fake.mode = "garbage"
    (tmp_path / "a.txt").write_text("Fair\n\nThe the fair are open.\n")
    (tmp_path / "b.txt").write_text("Fares\n\nThe the fares are up.\n")
    arguments = ("--grammar", "languagetool", "--output-format", "jsonl", "a.txt", "b.txt")
    env = {REMOTE: fake.url}
    run = newslint(*arguments, env=env)
    assert "LFT" in "".join(run.codes) and {row["path"] for row in run.rows} == {"a.txt", "b.txt"}
    assert run.err.count("\n") == 1 and "LanguageTool" in run.err
    assert len(fake.asked) == 1, "a broken checker is asked no more"
    assert newslint(*arguments, "--strict", env=env).status == 2


def test_a_file_cannot_start_java(newslint: Runs, java: Path, tmp_path: Path) -> None:
    """A pull request brings the configuration as well: it may ask, and only the caller may start."""
    pid_file = stand_in(java, SERVES)
    (tmp_path / "newslint.toml").write_text('grammar = "languagetool"\n')
    (tmp_path / "a.txt").write_text("Fair\n\nThe the fair are open.\n")
    env = {"PATH": str(tmp_path), JARS: os.environ[JARS]}
    run = newslint("--output-format", "jsonl", "a.txt", env=env)
    assert not pid_file.exists()
    assert run.err.count("\n") == 1 and "--grammar languagetool" in run.err and REMOTE in run.err
    assert "LFT005" in run.codes
    assert newslint("--strict", "a.txt", env=env).status == 2
    newslint("--grammar", "languagetool", "a.txt", env=env)
    assert ended(int(pid_file.read_text()))


def test_a_file_may_ask_for_the_callers_server(newslint: Runs, fake: Fake, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('grammar = "languagetool"\n')
    (tmp_path / "a.txt").write_text(STORY)
    run = newslint("--output-format", "jsonl", "a.txt", env={REMOTE: fake.url})
    assert run.err == "" and len(fake.asked) == 1


def test_no_server_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REMOTE, "http://127.0.0.1:9/")
    with pytest.raises(ProviderError, match=r"127\.0\.0\.1:9") as raised:
        LanguageTool("")
    said = str(raised.value)
    assert REMOTE in said and "Error" not in said and "\n" not in said


def test_the_servers_variables_are_no_slips() -> None:
    assert not list(variables({REMOTE: "http://localhost:8081/", JARS: "/srv/jars"}))


def test_a_desk_may_hear_every_rule(newslint: Runs, fake: Fake, tmp_path: Path) -> None:
    fake.rule = "PLAIN_ENGLISH_ONLY"
    (tmp_path / "a.txt").write_text(STORY)
    asked = ("--grammar", "languagetool", "--select", "GRM", "--output-format", "jsonl", "a.txt")
    env = {REMOTE: fake.url}
    assert newslint(*asked, env=env).codes == []
    assert fake.enabled[-1]
    (tmp_path / "newslint.toml").write_text('languagetool-rules = "all"\n')
    assert newslint(*asked, env=env).codes == ["GRM101"]
    assert not fake.enabled[-1], "the server is asked for no rules in particular"


@pytest.fixture
def java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for `java` that writes its process id, and a folder with a jar."""
    (tmp_path / "jars").mkdir()
    (tmp_path / "jars" / "one.jar").touch()
    monkeypatch.setenv(JARS, str(tmp_path / "jars"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(REMOTE, raising=False)
    return tmp_path / "java"


def stand_in(java: Path, body: str) -> Path:
    java.write_text(
        f"#!{sys.executable}\nimport os, sys\nopen({str(java)!r} + '.pid', 'w').write(str(os.getpid()))\n{body}"
    )
    java.chmod(java.stat().st_mode | stat.S_IXUSR)
    return java.with_name("java.pid")


SERVES = """
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(b"[]")
    def log_message(self, *a): pass
HTTPServer(("127.0.0.1", int(sys.argv[-1])), Handler).serve_forever()
"""


def ended(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_the_server_is_stopped(java: Path) -> None:
    pid_file = stand_in(java, SERVES)
    server = Server()
    assert not ended_now(int(pid_file.read_text()))
    server.close()
    assert ended(int(pid_file.read_text()))


def ended_now(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_the_server_dies_with_a_killed_run(java: Path) -> None:
    import subprocess

    pid_file = stand_in(java, SERVES)
    code = "import os, signal; from newslint.providers._java import Server; s = Server();"
    code += "os.kill(os.getpid(), signal.SIGKILL)"
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == -9
    assert ended(int(pid_file.read_text()))


def test_a_port_in_use_is_tried_again(java: Path) -> None:
    once = f"mark = {str(java)!r} + '.once'\nif not os.path.exists(mark):\n    open(mark, 'w'); sys.exit(1)\n"
    stand_in(java, once + SERVES)
    Server().close()


def test_a_server_that_ends_at_once(java: Path) -> None:
    stand_in(java, "sys.exit(1)\n")
    with pytest.raises(ProviderError, match="ended at once"):
        Server()


def test_a_server_that_never_answers(java: Path) -> None:
    pid_file = stand_in(java, "import time\ntime.sleep(60)\n")
    with pytest.raises(ProviderError, match="not ready"):
        Server(ready=1.5)
    assert ended(int(pid_file.read_text()))


def test_no_java(java: Path) -> None:
    with pytest.raises(ProviderError, match="Java 17"):
        Server()


def test_no_jar(java: Path, tmp_path: Path) -> None:
    stand_in(java, SERVES)
    (tmp_path / "jars" / "one.jar").unlink()
    with pytest.raises(ProviderError, match="no jar"):
        Server()
