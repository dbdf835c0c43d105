"""Two people in an office that one person holds: two chief executives of one firm, two mayors of one town."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_OFFICES = {
    "ceo": "chief executive", "mayor": "mayor", "chairman": "chairman", "chairwoman": "chairman", "chairperson": "chairman",
    "chair": "chairman", "headteacher": "headteacher", "headmaster": "headteacher", "headmistress": "headteacher",
    "principal": "principal", "superintendent": "superintendent", "sheriff": "sheriff", "director": "director",
}  # fmt: skip
_JOINED = {("chief", "executive"): "chief executive", ("police", "chief"): "police chief", ("fire", "chief"): "fire chief",
           ("head", "teacher"): "headteacher", ("managing", "director"): "managing director"}  # fmt: skip
_LAST = frozenset(second for _, second in _JOINED) | _OFFICES.keys()
_OWNED = frozenset(("director", "chairman", "principal", "superintendent"))
"""Offices of which many bodies of a story have one: whose it is must be said."""
_NOT_NOW = words(
    "former formerly then ex outgoing incoming new acting interim deputy vice assistant associate next retired late past designate elect honorary "
    "until was became become becomes co joint previously first last predecessor successor named appointed lord non-executive executive artistic "
    "regional area musical group creative technical sporting medical finance financial operating marketing communications executive's"
)
_CHANGED = words(
    "succeed succeeds succeeded succeeding successor predecessor replace replaces replaced replacing outgoing incoming namesake"
)
_STOPS = words(
    "said told says and but that with to for by as if or when where while because is are were be been had says added in on from"
)
_IS = (
    ["who", "is"],
    ["who", "has", "been"],
    ["who", "serves", "as"],
    ["who", "has", "served", "as"],
)
_ITS = words("its the their our his her")
_WHOLE = words("s ' ’ the its their our his her , is been as")
"""What stands before an office that is not one of many of its name."""
_FAR = 9  # lexemes between a name and the office behind it
_KNOWN = 3  # times that a body stands in a story which is about it


class _Holder(NamedTuple):
    line: Line
    first: int  # lexemes, of name and office
    last: int
    office: str
    body: str
    given: str
    surname: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Offices of one body with two holders."""
    if not ledger.words.isdisjoint(_CHANGED):
        return
    known: dict[str, list[_Holder]] = {}
    for line in ledger.body:
        if _LAST.isdisjoint(line.low) or any(_is_of_then(line, d) for d in line.dates):
            continue
        if "ago" in line.low or "last year" in " ".join(line.low):
            continue  # who held it then
        for k in range(line.first, line.last):
            if line.lex.low[k] in _LAST and line.own[k] and (found := _holder(line, k)) is not None:
                known.setdefault(found.office, []).append(found)
    for office, held in known.items():
        if len({h.surname for h in held}) != 2:
            continue  # of many places, or of one
        one = held[0]
        two = next(h for h in held if h.surname != one.surname)
        if one.line is not two.line and _is_one_body(ledger, office, one, two):
            yield ledger.at_odds(
                Told.of(two.line, two.first, two.last), Told.of(one.line, one.first, one.last),
                f"Two people are {office}: “{{said}}” here, “{{was}}” in {{where}}. Correct one, or say who holds the office.",
            )  # fmt: skip


def _is_of_then(line: Line, date: DateMention) -> bool:
    """Whether a sentence tells of a year, and not of an office held since."""
    return date.day is not None and bool(date.day.year) and line.lex.at(date.first - 1) != "since"


def _holder(line: Line, k: int) -> _Holder | None:
    """The person who is said to hold the office whose last word is at a lexeme."""
    lex = line.lex
    pair = (lex.at(k - 1), lex.low[k])
    office, first = (_JOINED[pair], k - 1) if pair in _JOINED else (_OFFICES.get(lex.low[k], ""), k)
    last = k + 2 if lex.at(k + 1) == "officer" and office == "chief executive" else k + 1
    if (
        not office
        or lex.at(last) == "for"
        or not _NOT_NOW.isdisjoint(lex.low[max(line.first, first - 3) : first])
        or lex.at(first - 1) == "-"
    ):
        return None
    return _behind(line, first, last, office) or _before(line, first, last, office)


def _behind(line: Line, first: int, last: int, office: str) -> _Holder | None:
    """ "Mayor Rosa Linden", "the bank's chairman, Silas Crowe,"."""
    lex = line.lex
    at = last + (lex.at(last) == ",")
    end = _run(line, at)
    if (
        end - at not in (2, 3)
        or (at > last and lex.at(end) not in (",", ".", ""))
        or lex.at(end) in ("'", "’")
    ):
        return None
    if at > last and lex.at(first - 1) in (",", "a"):
        return None  # an apposition to somebody else
    body = _owner(line, first) or _named_before(line, first) or _of(line, end)
    return _Holder(line, first, end, office, body, lex.low[at], lex.low[end - 1])


def _before(line: Line, first: int, last: int, office: str) -> _Holder | None:
    """ "Silas Crowe, the bank's chairman", "Tom Birk, who has been chairman of the bank since May"."""
    lex = line.lex
    owned = lex.at(first - 1) in ("s", "'", "’")
    if office in _OWNED and (lex.at(first - 1) not in _WHOLE or (owned and lex.at(last) == "of")):
        return None  # the state director; the firm's director of sales
    j = _comma(line, first)
    if j < 0:
        return None
    start = j
    while start > line.first and lex.capital(start - 1) and lex.low[start - 1].isalpha():
        start -= 1
    if j - start not in (2, 3) or lex.at(last) in ("and", "-") or lex.capital(last):
        return None
    return _Holder(
        line,
        start,
        last,
        office,
        _owner(line, first) or _of(line, last),
        lex.low[start],
        lex.low[j - 1],
    )


def _comma(line: Line, first: int) -> int:
    """The comma behind a name that an office is said of: ", the bank's", ", who has been"; -1 where there is none."""
    low = line.lex.low
    for j in range(first - 1, max(line.first, first - _FAR), -1):
        if low[j] == ",":
            told = low[j + 1 : first]
            return (
                j if told[:1] != ["who"] or any(told[: len(each)] == each for each in _IS) else -1
            )
        if low[j] in _STOPS and low[j] not in ("is", "been", "as"):
            return -1
    return -1


def _run(line: Line, at: int) -> int:
    """Behind the capitals that begin at a lexeme."""
    while at < line.last and line.lex.capital(at) and line.lex.low[at].isalpha():
        at += 1
    return at


def _owner(line: Line, first: int) -> str:
    """ "Talbot" of "Talbot's chief executive", "bank" of "the bank's"; an empty string for "its"."""
    lex = line.lex
    for j in range(first - 1, max(line.first, first - 4), -1):
        if lex.low[j] == "s" and lex.at(j - 1) in ("'", "’"):
            return _name_to(line, j - 2)
        if lex.low[j] in ("'", "’") and lex.at(j - 1).endswith("s"):
            return _name_to(line, j - 1)
        if lex.low[j] == ",":
            break
    return ""


def _name_to(line: Line, at: int) -> str:
    """The run of capitals that ends at a lexeme, or the noun there."""
    first = at
    while first > line.first and line.lex.capital(at) and line.lex.capital(first - 1):
        first -= 1
    return " ".join(line.lex.low[first : at + 1])


def _named_before(line: Line, first: int) -> str:
    """ "Harlow" of "Harlow Mayor Rosa Linden", "school" of "school principal"."""
    lex = line.lex
    before = lex.at(first - 1)
    named = first > line.first and before.isalpha() and before not in _STOPS | _ITS
    return _name_to(line, first - 1) if named else ""


def _of(line: Line, k: int) -> str:
    """ "Harlow" of "mayor of Harlow", "bank" of "chairman of the bank"."""
    lex = line.lex
    if lex.at(k) not in ("of", "at", "for"):
        return ""
    k += 1 + (lex.at(k + 1) in ("the", "a", "an"))
    end = _run(line, k)
    return " ".join(lex.low[k:end]) if end > k else lex.at(k)


def _is_one_body(ledger: Ledger, office: str, one: _Holder, two: _Holder) -> bool:
    """Whether two holders are of one body: it is named with both, or the story is of the one that is named."""
    if one.given == two.given or one.surname == two.surname:
        return False
    a, b = set(one.body.split()), set(two.body.split())
    if a and b:
        return a <= b or b <= a
    body = a | b
    if office in _OWNED:
        return False
    if not body:
        return not _names_others(ledger, one, body) and not _names_others(ledger, two, body)
    told = max(sum(lex.low.count(word) for lex in ledger.lexemes) for word in body)
    return told >= _KNOWN and not _names_others(ledger, two if a else one, body)


def _names_others(ledger: Ledger, holder: _Holder, body: set[str]) -> bool:
    """Whether the paragraph of an office that is nobody's has a name before it whose office it may be."""
    for line in ledger.body:
        if line.block != holder.line.block or line.number > holder.line.number:
            continue
        for k in range(line.first + (line is not holder.line), line.last):
            if line is holder.line and (k == line.first or holder.first <= k < holder.last):
                continue
            if line.lex.capital(k) and line.own[k] and line.lex.low[k] not in _NO_PLACES | body:
                return True
    return False


_NO_PLACES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i mr mrs ms"
)
