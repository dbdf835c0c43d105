"""Days that are known by a name."""

from __future__ import annotations

from newslint.language.dates.calendar import date_of, day_number, easter, nth_weekday
from newslint.language.tokens import Lexemes

_NAMES: dict[tuple[str, ...], str] = {
    ("christmas", "day"): "12-25",
    ("christmas", "eve"): "12-24",
    ("boxing", "day"): "12-26",
    ("new", "year", "s", "day"): "01-01",
    ("new", "year", "s", "eve"): "12-31",
    ("independence", "day"): "07-04",
    ("valentine", "s", "day"): "02-14",
    ("halloween",): "10-31",
    ("veterans", "day"): "11-11",
    ("armistice", "day"): "11-11",
    ("bastille", "day"): "07-14",
    ("good", "friday"): "easter-2",
    ("palm", "sunday"): "easter-7",
    ("easter", "sunday"): "easter+0",
    ("easter", "monday"): "easter+1",
    ("thanksgiving",): "11 4 3",
    ("thanksgiving", "day"): "11 4 3",
    ("labor", "day"): "9 1 0",
    ("memorial", "day"): "5 -1 0",
}
_FIRST = {names[0]: [] for names in _NAMES}  # type: dict[str, list[tuple[str, ...]]]
for _key in sorted(_NAMES, key=len, reverse=True):
    _FIRST[_key[0]].append(_key)


def holiday_at(lex: Lexemes, i: int) -> tuple[int, str] | None:
    """The lexeme after a holiday's name that begins at `i`, and the rule for its day."""
    if lex.low[i] not in _FIRST or not lex.capital(i):
        return None
    for names in _FIRST[lex.low[i]]:
        j = i
        for name in names:
            if name == "s" and lex.at(j) in ("'", "’"):
                j += 1
            if lex.at(j) != name:
                break
            j += 1
        else:
            return j, _NAMES[names]
    return None


def holiday_date(rule: str, year: int) -> tuple[int, int]:
    """Month and day of a holiday in a year."""
    if rule.startswith("easter"):
        month, day = easter(year)
        return date_of(day_number(year, month, day) + int(rule[6:]))[1:]
    if " " in rule:
        month, nth, day = (int(part) for part in rule.split())
        return month, nth_weekday(year, month, day, nth)
    return int(rule[:2]), int(rule[3:])
