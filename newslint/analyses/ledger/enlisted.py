"""Numbers of things that are named in another clause or sentence: "a three-nation survey", "researchers from A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.language.lexicon import stem
from newslint.language.numbers import singular
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_ARE = words("are were include includes included comprise comprised comprises namely")
_LINKS = words("of the de la del le van von al el bin st ' ’ - & s")
_NOT_ALL = words(
    "including among such like other others also another more least mostly some along plus well especially both either"
)
_NATIONS = words("nation country state county city club party member team university island")
_PLACED = words("from between involving in by of across with")
_MOST = 20  # items
_NEAR = 3  # sentences between a number and the list of what it counts
_LONG = 10  # lexemes between what is counted and its list


class List(NamedTuple):
    """Names in a row: "Pitcairn, Henderson and Oeno"."""

    first: int
    last: int
    size: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Numbers that are not those of the names listed for them further on."""
    counted = [
        (line, figure)
        for line in ledger.lines
        for figure in line.figures
        if is_counted(figure, line)
    ]
    if not counted:
        return
    lists = {line.number: found for line in ledger.body if (found := list(named(line)))}
    for line, figure in counted:
        noun = singular(figure.unit or "")
        hit = next(_held(ledger, line, figure, noun, lists), None)
        if hit is not None:
            yield hit


def is_counted(figure: Figure, line: Line) -> bool:
    """Whether a figure is a bare number of things that a writer can list."""
    if figure.kind != "count" or figure.modifier or figure.part or not figure.unit:
        return False
    value = figure.value or ""
    before = line.lex.at(figure.first - 1)
    return (
        value.isdigit()
        and 2 <= int(value) <= _MOST
        and line.own[figure.first]
        and before not in ("other", "least", "of", "first", "last", "next", "top", "another")
        and "other" not in line.lex.low[figure.first : figure.first + 3]
    )


def named(line: Line) -> Iterator[List]:
    """The rows of names of a sentence that "and" closes."""
    lex, k = line.lex, line.first
    while k < line.last:
        if not lex.capital(k) or not line.own[k]:
            k += 1
            continue
        first, count, joined = k, 1, False
        k = _past_name(line, k)
        while k < line.last:
            following = k + 1 if lex.low[k] in (",", "and") else line.last
            if lex.low[k] == "," and lex.at(following) == "and":
                following += 1
            if following >= line.last or not lex.capital(following):
                break
            joined = lex.low[following - 1] == "and"
            count += 1
            k = _past_name(line, following)
            if joined:
                break
        if joined and not (count == 2 and lex.at(k) == "," and lex.capital(k + 1)):
            yield List(first, k, count)


def _past_name(line: Line, k: int) -> int:
    """The lexeme behind the name that begins at one."""
    lex = line.lex
    while k < line.last and (
        lex.capital(k) or (lex.low[k] in _LINKS and lex.capital(k + 1) and lex.low[k] != "and")
    ):
        k += 1
    return k


def _held(
    ledger: Ledger, line: Line, figure: Figure, noun: str, lists: dict[int, list[List]]
) -> Iterator[Hit]:
    count = int(figure.value or "0")
    for number, found in lists.items():
        here = ledger.lines[number]
        if here.number < line.number - _NEAR:
            continue
        for each in found:
            near = here.lex.low[max(here.first, each.first - _AROUND) : each.last + 2]
            if each.size == count or not _NOT_ALL.isdisjoint(near):
                continue
            if abs(each.size - count) > max(2, count // 3):
                continue
            if not _is_of(line, figure, noun, here, each):
                continue
            told = (line.lex.starts[figure.first], line.lex.ends[figure.last - 1])
            yield ledger.at_odds(
                Told.of(here, each.first, each.last),
                Told(line, *told),
                f"Here {each.size} are named, but {{where}} says “{{was}}”. Correct the number or the list.",
                "here it says “{was}”",
            )


def _is_of(line: Line, figure: Figure, noun: str, here: Line, each: List) -> bool:
    """Whether the names are those of what is counted."""
    lex = here.lex
    before = lex.low[here.first : each.first]
    if here is line:
        between = lex.low[figure.last : each.first] if each.first > figure.last else [";"]
        return (
            len(between) <= _LONG
            and bool(between)
            and between[-1] in _ARE
            and lex.at(figure.first - 1) in ("the", "his", "her", "its", "their")
            and "," not in between
        )
    stops = lex.at(each.last) in (".", ",", "")
    if not before or not stops:
        return False
    if before[-1] in _ARE and 0 < here.number - line.number <= _NEAR:
        return before[0] == "the" and noun == singular(before[1]) and len(before) <= _LONG
    if "-" in line.lex.low[figure.first : figure.last + 1] and noun in _NATIONS:
        return before[-1] in _PLACED and _share(line, here)
    return False


def _share(line: Line, here: Line) -> bool:
    """Whether two sentences have two words of more than a few letters in common."""
    one, two = ({stem(w) for w in each.low if len(w) > 4 and w.isalpha()} for each in (line, here))
    return len(one & two) >= _SHARED


_SHARED = 2
_AROUND = 5  # lexemes before a list
