"""Clock times: "7 p.m.", "5.30pm", "19:30", "0600 GMT", "7 o'clock"."""

from __future__ import annotations

from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import NamedTuple

_ZONES = frozenset(
    "gmt utc bst est edt cst cdt mst mdt pst pdt et pt ct cet cest ist aest aedt jst".split()
)


_FOLLOWERS = frozenset(": a am p pm o gmt utc hours hrs".split())
"""What a time goes on with where no stop parts its hours and minutes."""


class Clock(NamedTuple):
    """A time of day as HH:MM, on the clock of wherever the story is."""

    text: str
    certain: bool = True  # whether the half of the day is known


def clock_at(lex: Lexemes, i: int) -> tuple[Clock, int] | None:
    """The time that begins with the digits at lexeme `i`, and the lexeme after it."""
    word = lex.low[i]
    hours, dot, minutes = word.partition(".")
    j = i + 1
    if not dot and lex.at(j) not in _FOLLOWERS:
        return None
    colon = False
    if not dot and lex.at(j) == ":" and lex.glued(i) and lex.glued(j) and _two(lex.at(j + 1)):
        minutes, j, colon = lex.at(j + 1), j + 2, True
        if lex.at(j) == ":" and lex.glued(j - 1) and lex.glued(j):
            return None  # a running time, 2:03:14
        if lex.at(j) == "." and lex.glued(j - 1) and lex.glued(j):
            return None
    if (
        "," in word
        or len(hours) > 4
        or (dot and not _two(minutes))
        or (colon and "." in lex.at(j - 1))
    ):
        return None
    half, end = _half_of_day(lex, j)
    if half:
        if len(hours) > 2 or not 1 <= int(hours) <= 12 or (minutes and int(minutes) > 59):
            return None
        hour = int(hours) % 12 + (12 if half == "p" else 0)
        return Clock(f"{hour:02}:{int(minutes or 0):02}"), end
    if lex.at(j) == "o" and lex.at(j + 1) in ("'", "’") and lex.at(j + 2) == "clock":
        return (Clock(f"{int(hours):02}:00", False), j + 3) if 1 <= int(hours) <= 12 else None
    if colon or dot:
        if int(hours) > 23 or int(minutes) > 59 or len(hours) > 2:
            return None
        if lex.at(j) in _ZONES:
            return Clock(f"{int(hours):02}:{minutes}"), j + 1
        if colon and lex.at(i - 1) not in ("-", "–", "in", "of"):
            return Clock(f"{int(hours):02}:{minutes}", len(hours) == 2 or int(hours) > 12), j
        return None
    if (
        len(hours) == 4
        and lex.at(j) in ("gmt", "utc", "hours", "hrs")
        and int(hours) < 2400
        and int(hours[2:]) < 60
    ):
        return Clock(f"{hours[:2]}:{hours[2:]}"), j + 1
    if len(hours) <= 2 and lex.at(j) in ("gmt", "utc") and int(hours) < 24:
        return Clock(f"{int(hours):02}:00"), j + 1
    return None


def _two(word: str) -> bool:
    return len(word) == 2 and word.isascii() and word.isdigit()


def _half_of_day(lex: Lexemes, j: int) -> tuple[str, int]:
    """ "a" or "p" and the lexeme after "a.m.", "pm", "p.m"; ("", j) where neither follows."""
    word = lex.at(j)
    if word in ("am", "pm"):
        return word[0], j + 1
    if (
        word in ("a", "p")
        and lex.at(j + 1) == "."
        and lex.at(j + 2) == "m"
        and lex.glued(j)
        and lex.glued(j + 1)
    ):
        last = j + 3
        if lex.at(last) == "." and lex.glued(last - 1):
            last += 1
        return word, last
    return "", j
