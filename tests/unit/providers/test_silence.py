"""What an outside checker prints never comes between the lines of a report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.providers.silence import silence
from tests.conftest import Runs

STORY = "Fair\n\nWe are looking forward to see the bridge, the the mayor said.\n"


def test_neither_the_streams_nor_the_systems_output() -> None:
    code = (
        "import os, sys\n"
        "from newslint.providers.silence import silence\n"
        "sys.stdout.write('before ')\n"
        "with silence():\n"
        "    print('x'); os.write(1, b'y'); os.system('echo z')\n"
        "    sys.stderr.write('told')\n"
        "print('after')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("before after\n", "told")


def test_nothing_is_left_open_when_a_checker_fails() -> None:
    stream, count = sys.stdout, len(os.listdir("/dev/fd"))
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), silence():
            raise ZeroDivisionError
    assert sys.stdout is stream and len(os.listdir("/dev/fd")) == count


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_harpers_own_words(newslint: Runs, tmp_path: Path, form: str) -> None:
    pytest.importorskip("harper", reason="HARPER IS NOT INSTALLED: pip install 'newslint[harper]'")
    (tmp_path / "a.txt").write_text(STORY)
    run = newslint("check", "--grammar", "harper", "--output-format", form, "a.txt")
    rows = run.rows if form == "jsonl" else json.loads(run.out)["files"][0]["findings"]
    assert {"GRM101", "LFT005"} <= {row["code"] for row in rows}
