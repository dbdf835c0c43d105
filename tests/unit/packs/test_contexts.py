"""What silences a pack's rule: words beside the match, in its sentence, its paragraph or the story."""

from __future__ import annotations

import pytest

from tests.unit.packs.desk import found, phrases


@pytest.mark.parametrize(
    ("story", "wanted"),
    [
        ("The tide was high.", ["high"]),
        ("Ann Lee said the tide was high.", []),
        ("The tide was high, Ann Lee said. It rained.", []),
        ("Ann Lee said so. The tide was high.", ["high"]),
        ("Ann Lee said so! The tide was high. Bo Berg said so.", ["high"]),
        ("“So,” Ann Lee said.” The tide  was high.", ["high"]),
        ("It rained.\n\nThe tide was high.\n\nAnn Lee said so.", ["high"]),
        ("The  tide\twas high, Ann  Lee said. It rained.", []),
    ],
)
def test_a_word_of_the_sentence_silences(story: str, wanted: list[str]) -> None:
    assert found(phrases("high", unless_sentence=["said"]), story) == wanted


def test_each_reach_is_wider_than_the_last() -> None:
    story = "It rained. The tide was high.\n\nAnn Lee said so."
    assert found(phrases("high", unless_before=["tide was"]), story) == []
    assert found(phrases("high", unless_sentence=["rained"]), story) == ["high"]
    assert found(phrases("high", unless_near=["rained"]), story) == []
    assert found(phrases("high", unless_near=["said"]), story) == ["high"]
    assert found(phrases("high", unless_story=["said"]), story) == []
