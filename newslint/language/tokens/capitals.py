"""Copy set in capitals, as wires send it: there a capital letter says nothing of a word."""

from __future__ import annotations

_FEWEST = 8  # letters: fewer are initials, not copy
_GLANCE, _MOST_AT_A_GLANCE = 30, 6  # characters, small letters among them
_MOST_SMALL = 0.06  # share of small letters: "McDONALD", "10pm", "$3bn"


def in_capitals(text: str) -> bool:
    """Whether a stretch of text is set in capitals: two words or more, nearly all of their letters."""
    if sum(map(str.islower, text[:_GLANCE])) > _MOST_AT_A_GLANCE:
        return False  # nearly all copy
    large = sum(map(str.isupper, text))
    if large < _FEWEST or " " not in text.strip():
        return False
    return sum(map(str.islower, text)) <= _MOST_SMALL * large
