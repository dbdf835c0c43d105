"""Which sentences rest on somebody."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.readers import read
from newslint.source import Source

SOMEBODY = [
    "The bridge will open in May, the mayor said.",
    "According to the fire service, the roof fell in.",
    "“It was dark,” one of them told the court.",
    "The council wants to close the pool.",
    "Ministers oppose the plan for the harbour.",
    "The union’s call for talks came late.",
    "Police are confident that the road will open.",
    "The study found that the river was clean.",
]
NOBODY = [
    "The bridge will open in May.",
    "Rain fell for two days.",
    "The bridge is expected to open in May.",
    "The firm is reportedly close to a deal.",
    "The plan is widely seen as dead.",
    "There is a backlash over the fares.",
    "It weighed four tonnes.",
]


def sourced(text: str) -> bool:
    document = read(Source("story.txt", f"Notes from the coast\n\n{text}\n"))
    return bool(analyse(document, "sentence_sources")[-1].sourced)


@pytest.mark.parametrize("text", SOMEBODY)
def test_somebody_stands_behind_it(text: str) -> None:
    assert sourced(text)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_stands_behind_it(text: str) -> None:
    assert not sourced(text)


def test_a_source_is_carried_over() -> None:
    document = read(
        Source("story.txt", "Head\n\n“It was dark,” Ann Lee said. “We could not see the quay.”\n")
    )
    last = analyse(document, "sentence_sources")[-1]
    assert last.carried and last.source_kind == "person"
    assert document.slice(last.source) == "Ann Lee"
