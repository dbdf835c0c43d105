"""newslint_ease and the word frequencies it rests on."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newslint.analyses import analyse
from newslint.language.lexicon.frequencies import LEAST, UNLISTED, zipf
from newslint.language.lexicon.sorted_lines import SortedLines, written
from newslint.readers import read
from newslint.source import Source


def hardness(text: str):  # type: ignore[no-untyped-def]
    return analyse(read(Source("story.txt", f"Rivers\n\n{text}\n")), "hardness")


def test_easy_words_read_more_easily() -> None:
    easy = hardness("The men went to the river. They saw a boat. It was red and it was big.")
    hard = hardness(
        "Administrative authorities announced comprehensive amendments to environmental legislation,"
        " establishing supervisory institutions with responsibility for the implementation."
    )
    assert easy.ease > 50 > hard.ease


TOLD = "The men went to the river and they saw a boat."


def test_short_paragraphs_read_more_easily() -> None:
    assert hardness("\n\n".join([TOLD] * 6)).ease > hardness(" ".join([TOLD] * 6)).ease


def test_a_text_in_one_block_is_long_and_no_more() -> None:
    assert hardness(" ".join([TOLD] * 40)).ease == hardness(" ".join([TOLD] * 80)).ease


def test_one_very_long_sentence_weighs_more_than_its_share_of_the_average() -> None:
    joined = f"{TOLD[:-1]}, and {', and '.join([TOLD[:-1].lower()] * 4)}. It was red. It was big. It was old. So it was."
    even = " ".join([TOLD] * 5) + " It was red and it was big and old, and so it was."
    assert hardness(joined).ease < hardness(even).ease


def test_a_story_without_words_has_no_ease() -> None:
    assert hardness("…").ease is None


def test_reasons_name_what_is_hard() -> None:
    (sentence,) = hardness(
        "The implementation of the legislation was postponed and the committee was quickly dissolved."
    ).hardest(1)
    assert [word.text for word in sentence.passives] == ["postponed", "dissolved"]
    assert any("implementation, legislation" in reason for reason in sentence.reasons())


@pytest.mark.parametrize("word", ["the", "The", "don't", "don’t", "river"])
def test_common_words(word: str) -> None:
    assert zipf(word) > 4.5


def test_rarer_words_are_rarer() -> None:
    assert zipf("people") > zipf("tourist") > LEAST
    assert zipf("zyzzyvonic") == UNLISTED
    assert zipf("river-zyzzyvonic") == UNLISTED and zipf("river-people") == zipf("river")


@given(st.dictionaries(st.from_regex(r"[a-zé']{1,6}", fullmatch=True), st.just("1"), max_size=40))
def test_sorted_lines_find_what_was_written(lines: dict[str, str]) -> None:
    held = SortedLines(written(lines, "A head."))
    assert all(held.get(word) == rest for word, rest in lines.items())
    assert held.get("Z") is None and held.get("") is None
