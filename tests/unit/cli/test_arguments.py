"""A call that is read without click is read as click reads it; what it can't read so is left to click."""

from __future__ import annotations

import pytest
from click import Context
from hypothesis import given, strategies as st

from newslint.cli.arguments import LINTING, SETTINGS, SHARED, Option, read
from newslint.cli.check import command

OPTIONS = (*LINTING, *SHARED, *SETTINGS)


def by_click(arguments: list[str]) -> dict[str, object]:
    context: Context = command.make_context("check", list(arguments))
    return dict(context.params)


@st.composite
def written(draw: st.DrawFn) -> list[str]:
    option: Option = draw(st.sampled_from(OPTIONS))
    name = f"--{option.name}"
    if not option.metavar:
        return [draw(st.sampled_from([name, f"-{option.short}"])) if option.short else name]
    values = (
        option.choices or ("1", "64", "7")
        if option.choices or option.most
        else ("a", "", "b=c", "á,b")
    )
    value = draw(st.sampled_from(values))
    return draw(st.sampled_from([[name, value], [f"{name}={value}"]]))


@given(st.lists(st.one_of(written(), st.sampled_from([["story.txt"], ["-"], [""], ["a b"]]))))
def test_a_call_is_read_as_click_reads_it(parts: list[list[str]]) -> None:
    arguments = [word for part in parts for word in part]
    expected = by_click(arguments)
    assert read(["check", *arguments]) == expected
    if arguments:
        assert read(arguments) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["rules"],
        ["rules", "story.txt"],
        ["--help"],
        ["-h"],
        ["--version"],
        ["check", "--help"],
        ["--no-such-option", "story.txt"],
        ["--outputformat", "json"],
        ["--output-format"],
        ["--output-format", "--quiet"],
        ["--quiet=1"],
        ["-qh"],
        ["--", "story.txt"],
        ["--color", "blue"],
        ["--jobs", "0"],
        ["--jobs", "65"],
        ["--jobs", "two"],
        ["--jobs", "٣"],
    ],
)
def test_what_needs_click_is_left_to_it(arguments: list[str]) -> None:
    assert read(arguments) is None


def test_every_option_is_in_the_table_once() -> None:
    assert sorted(p.name or "" for p in command.params) == sorted(
        ["paths", *(option.to for option in OPTIONS)]
    )
