"""What several tests share: the installed command, and stories on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The same examples in every run, so that a change never fails for another's find;
# HYPOTHESIS_PROFILE=search looks for new ones, and longer.
settings.register_profile("repeat", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeat"))

ROOT = Path(__file__).parent.parent
COMMAND = Path(sys.executable).parent / "newslint"


class Run:
    """A finished run of the installed command."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The lines of a jsonl report."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def codes(self) -> list[str]:
        """The codes of a jsonl report."""
        return [row["code"] for row in self.rows]


Runs = Callable[..., Run]


@pytest.fixture
def newslint(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """Calls `newslint` in an empty folder, with an environment that holds no settings and a cache of the test's own."""
    cache = tmp_path_factory.mktemp("cache")

    def call(
        *arguments: str | Path,
        stdin: bytes = b"",
        env: dict[str, str] | None = None,
        cwd: Path | None = None,
        under: tuple[str, ...] = (),
    ) -> Run:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSLINT_", "GITHUB_"))}
        kept["NEWSLINT_CACHE_DIR"] = str(cache)
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            kept.pop(name, None)
        done = subprocess.run(
            [*under, COMMAND, *map(str, arguments)],
            cwd=cwd or tmp_path,
            input=stdin,
            env={**kept, **(env or {})},
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Run(done)

    return call
