"""Starts a LanguageTool server for one run, and makes sure that it dies with it."""

from __future__ import annotations

import glob
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from newslint.providers import ProviderError
from newslint.startup.fast_typing import Any

JARS = "NEWSLINT_LANGUAGETOOL_JARS"
"""Environment variable: a folder with LanguageTool's jars; else language-tool-python finds its copy."""
VERSION = "6.6"
READY = 90.0  # seconds: a cold JVM takes 8 to 12, on a loaded machine several times that
TRIES = 3
_POLL = 0.2  # seconds

# Stands between us and Java: when our end of its standard input closes, however we end (kill -9
# too), it ends the server. A process group of its own keeps Ctrl-C from reaching Java first.
_KEEPER = """
import subprocess, sys, threading
server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
def watch():
    sys.stdin.buffer.read()
    server.kill()
threading.Thread(target=watch, daemon=True).start()
sys.exit(server.wait() and 1)
"""


class Server:
    """A server on a free port of this machine. `url` is its address."""

    def __init__(self, ready: float | None = None) -> None:
        """Raises ProviderError where Java, LanguageTool or an answer in time is missing."""
        java = shutil.which("java")
        if java is None:
            raise ProviderError(
                "grammar: LanguageTool needs Java 17 or later, and there is no `java` on the PATH;"
                " install it, or name a server in NEWSLINT_LANGUAGETOOL_SERVER"
            )
        limit = READY if ready is None else ready
        for _ in range(TRIES):
            port = _free_port()
            self.url = f"http://127.0.0.1:{port}/"
            self._keeper = subprocess.Popen(
                [sys.executable, "-c", _KEEPER, *_command(java, port)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            try:
                if self._is_ready(limit):
                    return
            except BaseException:
                self.close()
                raise
            self.close()
        raise ProviderError(
            f"grammar: LanguageTool's server ended at once, {TRIES} times; does `java -version` say 17"
            " or later?"
        )

    def close(self) -> None:
        """Stop the server."""
        if self._keeper.stdin is not None:
            self._keeper.stdin.close()
        try:
            self._keeper.wait(10)
        except subprocess.TimeoutExpired:
            self._keeper.kill()

    def _is_ready(self, limit: float) -> bool:
        """Whether it answers; False where it has ended."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self._keeper.poll() is not None:
                return False
            try:
                with urllib.request.urlopen(self.url + "v2/healthcheck", timeout=2) as answer:
                    if answer.status == 200:
                        return True
            except (OSError, ValueError):
                time.sleep(_POLL)
        raise ProviderError(f"grammar: LanguageTool's server was not ready within {limit:.0f} s")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _command(java: str, port: int) -> list[str]:
    folder = os.environ.get(JARS)
    if folder:
        if not glob.glob(os.path.join(glob.escape(folder), "*.jar")):
            raise ProviderError(f"grammar: there is no jar in {folder} ({JARS})")
        path = os.path.join(folder, "*")
        start = ["-cp", path, "org.languagetool.server.HTTPServer"]
        return [java, *start, "--port", str(port)]
    try:
        from language_tool_python.download_lt import LocalLanguageTool

        local: Any = LocalLanguageTool.from_version_name(VERSION)
        local.download()
        return list(local.get_server_cmd(port, None))
    except Exception as error:  # noqa: BLE001 - the library raises what it likes
        why = " ".join(str(error).split()) or type(error).__name__
        raise ProviderError(
            f"grammar: LanguageTool {VERSION} is not here and could not be fetched ({why[:120]}); put"
            f" its jars in a folder and name it in {JARS}"
        ) from None
