"""One fault, one finding, through the installed command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Runs

FRAGMENT = "Pier to stay shut\n\nThe pier is closed. To say nothing of the cost of the new roof.\n"
UNDER_FIRE = (
    "Pier to stay shut\n\nThe club is coming under fire for raising prices twice in a year.\n"
)
MISSPELT = "Pier to stay shut\n\nAnn Lee said the goverment will meet on Monday.\n"


@pytest.mark.parametrize(
    ("text", "arguments", "winner", "loser"),
    [
        (UNDER_FIRE, (), "ATT004", "VOI125"),
        (MISSPELT, ("--grammar", "harper"), "SPL001", "SPL101"),
    ],
)
def test_one_fault_is_one_finding(
    newslint: Runs, tmp_path: Path, text: str, arguments: tuple[str, ...], winner: str, loser: str
) -> None:
    if "harper" in arguments:
        pytest.importorskip("harper")
    (tmp_path / "story.txt").write_text(text, encoding="utf-8")
    both = ("--preview", "--select", f"{winner},{loser}", "--output-format", "jsonl", *arguments)
    assert newslint(*both, "story.txt").codes == [winner]
    assert newslint(*both, "--ignore", winner, "story.txt").codes == [loser]


def test_a_fragment_is_one_finding(newslint: Runs, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(FRAGMENT, encoding="utf-8")
    assert newslint("--select", "FRG", "--output-format", "jsonl", "story.txt").codes == ["FRG004"]
