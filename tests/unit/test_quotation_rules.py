"""Fixes of the quotation rules that are only shown, which no example on a page can hold."""

from __future__ import annotations

import pytest

from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

RULES = load_rules()


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("„", "“"), ("‘", "’"), ('"', '"')])
def test_a_quotation_is_closed_with_the_mark_that_belongs_to_its_first(
    opening: str, closing: str
) -> None:
    text = f"Ferry is back\n\n{opening}It sails in May, and the crew is glad of it.\n\nThe mayor was there.\n"
    assert _written("QUO001", text) == [closing]


@pytest.mark.parametrize(
    ("line", "turned"),
    [("The “ghost train“ left.", "”"), ("”It was on time,” the driver said.", "“")],
)
def test_a_mark_is_turned_round(line: str, turned: str) -> None:
    assert _written("QUO005", f"Ferry is back\n\n{line}\n") == [turned]


def _written(code: str, text: str) -> list[str]:
    found = Engine([RULES[code]]).check(read(Source("story.txt", text)))
    return [fix.edits[0].text for finding in found for fix in finding.fixes]
