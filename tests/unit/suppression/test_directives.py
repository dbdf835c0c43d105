"""The grammar of a suppression."""

from __future__ import annotations

import pytest

from newslint.suppression.directives import Directive, read, words, written


@pytest.mark.parametrize(
    ("text", "selectors", "reason", "until", "on"),
    [
        ("ignore[DUP001] the wire's own", ("DUP001",), "the wire's own", "", ""),
        ("ignore[VOI, ATT001]: a column", ("VOI", "ATT001"), "a column", "", ""),
        ("ignore [VOI,VOI] twice", ("VOI",), "twice", "", ""),
        ("ignore[VOI] until 2026-12-31 it ends", ("VOI",), "it ends", "2026-12-31", ""),
        ("ignore[VOI] until 2026-12-31: it ends", ("VOI",), "it ends", "2026-12-31", ""),
        ("ignore[VOI] the series runs until 2026-12-31", ("VOI",), "the series runs", "2026-12-31", ""),
        ("ignore[VOI] until 2026-12-31", ("VOI",), "", "2026-12-31", ""),
        ("ignore[VOI] until the count is in", ("VOI",), "until the count is in", "", ""),
        ("ignore[VOI] — a dash", ("VOI",), "a dash", "", ""),
        ('ignore[SPL001] on "the Quay": a name', ("SPL001",), "a name", "", "the Quay"),
        ("ignore[SPL001] on “the Quay” a name", ("SPL001",), "a name", "", "the Quay"),
        ("ignore[SPL001] on 0123456789abcdef:2 x", ("SPL001",), "x", "", "0123456789abcdef:2"),
        ("ignore[SPL001] on the day itself", ("SPL001",), "on the day itself", "", ""),
        ("ignore[VOI]", ("VOI",), "", "", ""),
        ("ignore-file[VOI]\n  a reason\n  on two lines", ("VOI",), "a reason on two lines", "", ""),
    ],
)  # fmt: skip
def test_what_is_read(
    text: str, selectors: tuple[str, ...], reason: str, until: str, on: str
) -> None:
    made = read(text)
    assert made == Directive(made.action, selectors, reason, until, on)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "write `ignore[CODE] reason`"),
        ("ignored", "write `ignore[CODE] reason`"),
        ("disable DUP001", "write `ignore[CODE] reason`"),
        ("ignore", "name the rules"),
        ("ignore[] why", "name the rules"),
        ("ignore-line[VOI] why", "there is no `ignore-line`"),
        ("ignore[VOI] until 2026-02-30 why", "wants a day"),
        ("ignore[VOI] until 2026 why", "wants a day"),
        ("ignore[VOI] " + "why " * 600, "write `ignore[CODE] reason`"),
    ],
)
def test_what_can_not_be_read(text: str, fault: str) -> None:
    assert fault in read(text).fault


def test_an_end_needs_no_rules() -> None:
    assert read("ignore-end").fault == "" and read("ignore-end[VOI]").selectors == ("VOI",)


def test_the_last_day_counts() -> None:
    made = read("ignore[VOI] until 2026-11-30 why")
    assert not made.expired("2026-11-30") and made.expired("2026-12-01")


def test_words_are_compared_however_they_are_set() -> None:
    assert words("The Mayor’s\n  own") == words("the mayor's OWN")


def test_what_is_written_is_read() -> None:
    text = written("ignore", ["VOI", "ATT001"], "why not", "the Quay", "2026-12-31")
    assert read(text) == Directive("ignore", ("VOI", "ATT001"), "why not", "2026-12-31", "the Quay")
