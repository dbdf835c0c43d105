"""A run against LanguageTool itself, from a folder of jars (tests/languagetool/fetch.sh)."""

from __future__ import annotations

import os
import shutil

import pytest

from newslint.providers._java import JARS
from tests.conftest import Runs

FOLDER = os.environ.get(JARS)


@pytest.mark.skipif(
    not FOLDER or not shutil.which("java"),
    reason=f"LANGUAGETOOL ITSELF IS NOT TESTED: run tests/languagetool/fetch.sh and set {JARS}",
)
def test_a_real_server(newslint: Runs) -> None:
    pytest.importorskip("language_tool_python")
    story = "# Fair\n\nThe 🎪 **vilage** opened. He have a stall, said Giulia Interesse.\n".encode()
    run = newslint("--grammar", "languagetool", "--select", "GRM101,SPL101", "--output-format", "jsonl",
                   "--stdin-filename", "a.md", "-", stdin=story, env={JARS: str(FOLDER)})  # fmt: skip
    assert run.err == ""
    assert [(row["code"], row["text"]) for row in run.rows] == [
        ("SPL101", "vilage"),
        ("GRM101", "have"),
    ]
