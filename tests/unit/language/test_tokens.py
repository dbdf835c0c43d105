"""Words and marks, cut as Universal Dependencies cuts English."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newslint.language.tokens.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said it.", "He said it ."),
        ("They don't, can't and won't.", "They do n't , ca n't and wo n't ."),
        ("She couldn’t see Smith’s car.", "She could n’t see Smith ’s car ."),
        ("We'll see what they've done.", "We 'll see what they 've done ."),
        ("It cannot be", "It can not be"),
        ("the workers' strike", "the workers ' strike"),
        ("O'Brien's pub at five o'clock", "O'Brien 's pub at five o'clock"),
        ("in the '90s and the 1960s", "in the '90s and the 1960s"),
        ("Mr. Jones of the U.S. Senate left.", "Mr. Jones of the U.S. Senate left ."),
        ("At 10 a.m. on Jan. 5", "At 10 a.m. on Jan. 5"),
        ("J. R. Smith Jr. spoke.", "J. R. Smith Jr. spoke ."),
        ("It was No. 10.", "It was No. 10 ."),
        ("He said no.", "He said no ."),
        ("It cost $1,250.50, or £3m.", "It cost $ 1,250.50 , or £ 3 m ."),
        ("up 70% to 1.5", "up 70 % to 1.5"),
        ("a long-term, 26-year-old plan", "a long - term , 26 - year - old plan"),
        ("re-elected to the non-profit", "re-elected to the non-profit"),
        ("the talks – in Oslo—failed--again", "the talks – in Oslo — failed -- again"),
        ('"Go," he said.', '" Go , " he said .'),
        ("“Go,” he said.", "“ Go , ” he said ."),
        ("(see www.example.org/a-b).", "( see www.example.org/a-b ) ."),
        ("Write to a.b@example.org, please", "Write to a.b@example.org , please"),
        ("@mayor wrote #news", "@mayor wrote #news"),
        ("Well... no…", "Well ... no …"),
        ("at 5:30 on 9/11", "at 5:30 on 9/11"),
        ("the 21st and 3rd", "the 21st and 3rd"),
        ("and/or AT&T", "and / or AT&T"),
        ("Really?! Yes!", "Really ?! Yes !"),
        ("Nice 👍🏽 work ❤️", "Nice 👍🏽 work ❤️"),
        ("call 202-555-0143 now", "call 202-555-0143 now"),
        ("the 1998-2003 term", "the 1998 - 2003 term"),
        ("", ""),
        ("  \n ", ""),
    ],
)
def test_cuts(text: str, words: str) -> None:
    assert [token.text for token in tokenize(text)] == words.split()


def test_start_shifts_spans() -> None:
    assert [tuple(token) for token in tokenize("No way.", 10)] == [
        (10, 12, "No"),
        (13, 16, "way"),
        (16, 17, "."),
    ]


def test_a_cut_that_depends_on_the_next_word_is_not_remembered() -> None:
    assert tokenize("No. 5 it is.")[0].text == "No."
    assert [t.text for t in tokenize("No. That is it.")][:2] == ["No", "."]


@pytest.mark.parametrize(
    "text",
    ["\"" * 100_000, "'" * 100_000, "a" * 1_000_000, "a." * 100_000, "a-" * 100_000, "n't" * 50_000,
     "." * 100_000, "1," * 100_000, "a@" * 100_000, "😀" * 100_000, "pre-" * 50_000, "://" * 50_000,
     "-1" * 100_000, "<" * 50_000 + "a@b" + ">" * 50_000, "'s" * 100_000, "a.b-" * 50_000],
)  # fmt: skip
def test_long_runs_are_covered(text: str) -> None:
    assert "".join(token.text for token in tokenize(text)) == text


_LIVELY = st.text(st.sampled_from("aB1 .,-'’\"“”$%@#/:&()…–!?nt s\n😀é\u0301"), max_size=60)


@given(st.one_of(st.text(max_size=60), _LIVELY))
def test_tokens_are_in_order_and_cover_all(text: str) -> None:
    tokens = tokenize(text, 3)
    at = 0
    for token in tokens:
        start, end = token.start - 3, token.end - 3
        assert at <= start < end
        assert text[start:end] == token.text
        assert text[at:start].strip() == ""
        at = end
    assert text[at:].strip() == ""
    assert tokens == tokenize(text, 3)
