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


class _Written(NamedTuple):
    """Hours and minutes as they are written: "7", "7.30", "07:30", "0730" (all of it hours)."""

    hours: str
    minutes: str  # empty where no mark parts them from the hours
    mark: str  # "." or ":", or empty
    last: int  # the lexeme after


def clock_at(lex: Lexemes, i: int) -> tuple[Clock, int] | None:
    """The time that begins with the digits at lexeme `i`, and the lexeme after it."""
    written = _written(lex, i)
    if written is None:
        return None
    half, end = _half_of_day(lex, written.last)
    if half:
        return _in_half(written, half, end)
    if _says_o_clock(lex, written.last):
        return _on_the_hour(written)
    if written.mark:
        return _marked(lex, i, written)
    return _in_zone(lex, written)


def _written(lex: Lexemes, i: int) -> _Written | None:
    """The hours and minutes at `i`; None for what is no time: "1,200", "2.5", a running 2:03:14."""
    word, j = lex.low[i], i + 1
    hours, mark, minutes = word.partition(".")
    if not mark:
        if lex.at(j) not in _FOLLOWERS:
            return None
        if lex.at(j) == ":" and lex.glued(i) and lex.glued(j) and _two(lex.at(j + 1)):
            mark, minutes, j = ":", lex.at(j + 1), j + 2
            if lex.at(j) in (":", ".") and lex.glued(j - 1) and lex.glued(j):
                return None
    elif not _two(minutes):
        return None
    return None if "," in word or len(hours) > 4 else _Written(hours, minutes, mark, j)


def _in_half(written: _Written, half: str, end: int) -> tuple[Clock, int] | None:
    """ "7 p.m.", "5.30pm", whose half of the day, "a" or "p", ends before the lexeme `end`."""
    hours, minutes = written.hours, written.minutes or "0"
    if len(hours) > 2 or not 1 <= int(hours) <= 12 or int(minutes) > 59:
        return None
    hour = int(hours) % 12 + (12 if half == "p" else 0)
    return Clock(f"{hour:02}:{int(minutes):02}"), end


def _says_o_clock(lex: Lexemes, j: int) -> bool:
    return lex.at(j) == "o" and lex.at(j + 1) in ("'", "’") and lex.at(j + 2) == "clock"


def _on_the_hour(written: _Written) -> tuple[Clock, int] | None:
    """ "7 o'clock", in the morning or the evening."""
    hour = int(written.hours)
    return (Clock(f"{hour:02}:00", False), written.last + 3) if 1 <= hour <= 12 else None


def _marked(lex: Lexemes, i: int, written: _Written) -> tuple[Clock, int] | None:
    """ "19:30", "7:30", "19.30 GMT"; no score ("won 2-0 in 19:30") and no share ("of 16:9")."""
    hours, minutes, mark, j = written
    if len(hours) > 2 or int(hours) > 23 or int(minutes) > 59:
        return None
    time = f"{int(hours):02}:{minutes}"
    if lex.at(j) in _ZONES:
        return Clock(time), j + 1
    if mark == ":" and lex.at(i - 1) not in ("-", "–", "in", "of"):
        return Clock(time, len(hours) == 2 or int(hours) > 12), j
    return None


def _in_zone(lex: Lexemes, written: _Written) -> tuple[Clock, int] | None:
    """ "0600 GMT", "0600 hours", "6 GMT"."""
    digits, zone, end = written.hours, lex.at(written.last), written.last + 1
    if len(digits) == 4 and zone in ("gmt", "utc", "hours", "hrs"):
        known = int(digits) < 2400 and int(digits[2:]) < 60
        return (Clock(f"{digits[:2]}:{digits[2:]}"), end) if known else None
    if len(digits) <= 2 and zone in ("gmt", "utc") and int(digits) < 24:
        return Clock(f"{int(digits):02}:00"), end
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
