"""Votes against who is told to have cast them: roll calls of names, lone dissenters, "unanimously"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, Told, clash
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_NO = r"(?:no|nay|against|not to)\b"
_YES = r"(?:yes|aye|for|in favou?r)\b"
_VOTED = lazy(rf"\bvoted (?:(?P<no>{_NO})|{_YES})")
_WERE = lazy(
    rf"\b(?:vot(?:ing|es|ed) |those )?(?:(?P<no>{_NO}|opposed|opposing|dissenting)|{_YES})(?: (?:it|the (?:plan|motion|measure|move)))? (?:were|was|came from|:) (?=[a-z])"
)
_OPPOSED = lazy(r" (?:opposed|opposing|dissenting|against|voting (?:no|against))(?= [,.;]|$)")
_LONE = lazy(
    r"\b(?:only|lone|sole) (?:(?:vote|voice) (?:against|no\b|in opposition)|dissent(?:er|ing vote)?|no vote|opponent|(?:one|member|councill?or|[a-z]+) (?:to vote|who voted|voting) (?:no|against))\b"
)
_SOME = lazy(
    r"(?P<some><c\d+>)(?: (?:of (?:the|its) )?[a-z]+){0,3}? (?:voted|voting|were|was) (?:no|against)\b"
)
_FOR_AGAINST = lazy(
    r"(?P<for><c\d+>)(?: (?!and\b)[a-z]+){0,5}? (?:for|in favou?r)(?: [a-z]+){0,3} ?,? (?:and|to|with|while|but) (?P<against><c\d+>)(?: [a-z]+){0,3}? (?:against|opposed)\b"
)
_UNANIMOUS = lazy(
    r"(?<!not )(?<!nearly )(?<!almost )(?<!n't )(?<!near )\b(?P<all>unanimous(?:ly)?)\b"
)
_OTHER = words(
    "amendment amendments earlier previous previously last another separate first second third before table "
    "including included among initially originally recommended committee committees subcommittee commission preliminary "
    "did joined joining along jury jurors verdict court judges would will could should if had ago ballot ballots voters lords senate house"
)
_BOARD = 30  # members of a body whose every vote may be told by name
_LONG = 40  # lexemes of a list of names


class _Call(NamedTuple):
    """How many are told to have voted in one way, and where."""

    told: Told
    number: int
    against: bool


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Votes that those who cast them do not make."""
    lines = [line for line in ledger.lines if _OTHER.isdisjoint(line.low)]
    calls = [call for line in lines if line not in ledger.heads for call in _calls(line)]
    if not calls:
        return
    tallies = [
        (line, f) for line in ledger.lines for f in line.figures if f.kind == "vote" and _sides(f)
    ]
    if len({_sides(f) for _, f in tallies}) == 1:
        hit = _counted(ledger, *tallies[0], calls)
        if hit is not None:
            yield hit
            return
    if len({_sides(f) for _, f in tallies}) < 2:
        told = {side for _, f in tallies for side in _sides(f) or ()}
        yield from _unanimous(ledger, lines, calls, told)


def _sides(figure: Figure) -> tuple[int, int] | None:
    """Both sides of a vote, the lower first."""
    one, two = figure.low or "", figure.high or ""
    if not one.isdigit() or not two.isdigit():
        return None
    return min(int(one), int(two)), max(int(one), int(two))


def _counted(ledger: Ledger, line: Line, tally: Figure, calls: list[_Call]) -> Hit | None:
    """ "Voted 4-3", and a roll call of five for it and two against."""
    sides = _sides(tally) or (0, 0)
    numbers = [call.number for call in calls]
    ways = [call.against for call in calls]
    if sum(sides) > _BOARD:
        return None  # of a big house, a story names some
    if len(calls) > 2 or ways.count(True) > 1 or ways.count(False) > 1:
        return None  # more than one vote
    if set(numbers) <= set(sides) if len(calls) == 1 else (min(numbers), max(numbers)) == sides:
        return None
    if sum(numbers) > sum(sides) + 2 and len(calls) > 1:
        return None
    first, last = calls[0].told, calls[-1].told
    said = " and ".join(
        f"{call.number} {'against' if call.against else 'for'} it" for call in calls
    )
    return clash(
        first.start,
        last.end,
        f"The story tells of {said}, but the vote in {ledger.where(line, first.line)} is {ledger.text(tally.start, tally.end)}. "
        "Correct the vote or the roll call.",
        tally.start,
        tally.end,
        "the vote",
    )


def _unanimous(
    ledger: Ledger, lines: list[Line], calls: list[_Call], told_of: set[int]
) -> Iterator[Hit]:
    """ "Unanimously", and two who voted no; where a tally tells of those two, it is of another vote."""
    against = [call for call in calls if call.against and call.number]
    told = [(line, m) for line in lines if (m := _UNANIMOUS.search(line.skeleton)) is not None]
    if len(against) != 1 or not told or len(told) > 2:
        return
    line, found = told[0]
    if against[0].number in told_of and line.kind not in ("headline", "standfirst"):
        return
    start, end = line.place(*found.span("all"))
    if not line.own[line.lex.index(start)]:
        return
    here = against[0].told
    if here.line.number < line.number or line.kind in ("headline", "standfirst") or len(told) == 1:
        yield ledger.at_odds(
            here,
            Told(line, start, end),
            "“{said}”, but {where} says “{was}”. Correct the word or the vote.",
        )


def _calls(line: Line) -> Iterator[_Call]:
    """The roll calls of a sentence in the paper's voice."""
    text = line.skeleton
    lone = _LONE.search(text)
    if lone is not None:
        yield _Call(Told(line, *line.place(*lone.span())), 1, against=True)
        return
    both = _FOR_AGAINST.search(text)
    if both is not None:
        yield from _told_in_figures(line, both["for"], both["against"])
        return
    for found in _VOTED.finditer(text):
        at = line.lex.index(line.place(*found.span())[0])
        span = _names_before(line, at)
        if span is None and (some := _SOME.search(text)) is not None and found["no"]:
            yield from _told_in_figures(line, None, some["some"])
            return
        if span is not None:
            yield _call(line, span, found["no"] is not None)
    for found in _WERE.finditer(text):
        first = line.lex.index(line.place(found.end(), found.end() + 1)[0])
        last = _end_of_names(line, first)
        if last > first and line.lex.at(last) in (".", ";", ""):
            yield _call(line, (first, last), found["no"] is not None)
    opposed = _OPPOSED.search(text)
    if opposed is not None:  # names stand before: "with Cole and Marsh opposed"
        _, led, names = f" {text}"[: opposed.start() + 1].rpartition(" with ")
        if led and names and "<" not in names and '"' not in names:
            start, end = line.place(opposed.start() - len(names), opposed.start())
            yield from _opposed(line, line.lex.index(start), line.lex.index(end))


def _opposed(line: Line, first: int, last: int) -> Iterator[_Call]:
    while first < last and not line.lex.capital(first):
        first += 1
    if last > first and _end_of_names(line, first) == last:
        yield _call(line, (first, last), against=True)


def _told_in_figures(line: Line, for_: str | None, against: str) -> Iterator[_Call]:
    for token, way in ((for_, False), (against, True)):
        figure = line.figure(token) if token else None
        if figure is not None and (figure.value or "").isdigit() and figure.modifier is None:
            yield _Call(Told(line, figure.start, figure.end), int(figure.value or 0), way)


def _call(line: Line, span: tuple[int, int], against: bool) -> _Call:
    first, last = span
    low = line.lex.low
    number = 1 + sum(
        low[k] == "," and low[k + 1] != "and" for k in range(first, last - 1)
    ) + low[first:last].count("and")  # fmt: skip
    return _Call(Told.of(line, first, last), number, against)


def _is_of_name(line: Line, k: int) -> bool:
    lex = line.lex
    return lex.capital(k) or lex.low[k] in (",", "and", "-", "'", "’", ".", "van", "de", "s")


def _names_before(line: Line, at: int) -> tuple[int, int] | None:
    """The list of names that ends at a verb: "Ann Lee, Bo Hale and Di Ross voted no"."""
    lex = line.lex
    apart = lex.at(at - 1) == ","
    last = first = at - apart
    while first > max(line.first, last - _LONG) and _is_of_name(line, first - 1):
        first -= 1
    if apart:
        first += lex.at(first) == ","
    elif lex.at(first) in (",", "and") or lex.at(first - 1) == ")":
        return None
    if last - first < 2 or not lex.capital(first) or not line.own[first]:
        return None
    return first, last


def _end_of_names(line: Line, first: int) -> int:
    last = first
    while last < min(line.last - 1, first + _LONG) and _is_of_name(line, last):
        last += 1
    return last
