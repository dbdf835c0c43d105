"""What words are about, and the table of it."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newslint.language.lexicon import CLASSES, classes
from newslint.language.lexicon.word_classes import SLOTS, WIDTH, place
from tools import build_classes


def names(word: str) -> set[str]:
    return {name for bit, name in enumerate(CLASSES) if classes(word) >> bit & 1}


@pytest.mark.parametrize(
    ("word", "one"),
    [("lied", "hurts"), ("bullied", "wounds"), ("library", "artifact"), ("feared", "v.emotion")],
)
def test_a_word_has_its_class_in_every_form(word: str, one: str) -> None:
    assert one in names(word)


def test_a_word_that_is_not_listed_has_none() -> None:
    assert not names("the") and not names("zzgx")


@given(st.text(max_size=30))
def test_any_word_can_be_asked_for(word: str) -> None:
    assert 0 <= classes(word) < 1 << len(CLASSES)


def test_the_commoner_of_two_words_in_one_place_stands() -> None:
    word = "lie"
    twin = next(w for n in range(10**6) if place(w := f"w{n}")[0] == place(word)[0])
    made = build_classes.table({word: {"hurts"}, twin: {"pleases"}}, [word, twin])
    slot, check = place(word)
    assert len(made) == SLOTS * WIDTH
    assert made[slot * WIDTH] == check
    assert int.from_bytes(
        made[slot * WIDTH + 1 : slot * WIDTH + WIDTH], "big"
    ) == 1 << CLASSES.index("hurts")
