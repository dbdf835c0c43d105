"""One surname with two first names: "Marcus Oyelaran headed in", and later "Martin Oyelaran joined"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.lexicon import FEMALE, GIVEN, MALE
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_KIN = words(
    "father mother dad mum mom parent parents husband wife spouse partner son sons daughter daughters child children brother brothers "
    "sister sisters sibling siblings twin twins uncle aunt nephew niece cousin cousins grandfather grandmother grandson granddaughter "
    "stepfather stepmother widow widower fiance fiancé fiancee fiancée couple couples family families relative relatives related namesake "
    "relation married marriage brother-in-law sister-in-law ex-wife ex-husband clan dynasty kin same-named unrelated junior senior"
)
_NICK = (
    "bill william billy will", "bob robert rob bobby robbie", "dick rick richard rich ricky", "jim james jimmy jamie", "jack john johnny jon jonathan",
    "tom thomas tommy", "mike michael mick mickey", "dave david", "dan daniel danny", "joe joseph joey", "tony anthony", "steve stephen steven",
    "ed edward eddie ted teddy ned", "kate katherine catherine cathy kathy katie kathleen", "liz elizabeth beth betty lizzie eliza", "sue susan susie suzanne",
    "meg margaret maggie peggy", "chris christopher christine christina", "alex alexander alexandra sandy", "sam samuel samantha",
    "nick nicholas", "pat patrick patricia", "andy andrew drew", "matt matthew", "greg gregory", "charlie charles chuck", "harry henry harold hal",
    "larry lawrence laurence", "ron ronald", "don donald", "ken kenneth", "jeff geoffrey jeffrey geoff", "phil philip phillip", "pete peter", "tim timothy",
    "ben benjamin", "fred frederick", "frank francis", "gus august", "jerry gerald jeremy", "terry terence", "debbie deborah", "barb barbara", "becky rebecca",
    "vicky victoria", "jenny jennifer", "mandy amanda", "sandra alessandra", "nancy anne ann anna annie", "molly mary", "sally sarah", "hank henry", "bert albert robert herbert",
)  # fmt: skip
_ONE: dict[str, int] = {}
_INTRODUCED = frozenset((",", "(", "aged", "who"))


class _Named(NamedTuple):
    line: Line
    given: int  # lexemes
    last: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """A full name that has another first name elsewhere, where one person alone can be meant."""
    names: dict[str, list[_Named]] = {}
    for line in ledger.body:
        for named in _full_names(line):
            names.setdefault(line.lex.low[named.last], []).append(named)
    if not any(len({_given(n) for n in held}) == 2 for held in names.values()):
        return
    for surname, held in names.items():
        first = held[0]
        others = [n for n in held if _given(n) != _given(first)]
        if len({_given(n) for n in held}) != 2 or len(others) != 1:
            continue
        other = others[0]
        if (
            other.line is first.line
            or other is held[0]
            or not _is_one(ledger, surname, first, other)
        ):
            continue
        lex, told = other.line.lex, first.line.lex
        yield clash(
            lex.starts[other.given], lex.ends[other.last],
            f"{ledger.text(lex.starts[other.given], lex.ends[other.last])} here, "
            f"{ledger.text(told.starts[first.given], told.ends[first.last])} in {ledger.where(first.line, other.line)}. "
            "Correct one first name, or say who the second person is.",
            told.starts[first.given], told.ends[first.last], "the first name there",
        )  # fmt: skip


def _given(named: _Named) -> str:
    return named.line.lex.low[named.given]


def _full_names(line: Line) -> Iterator[_Named]:
    """Runs of two words, a first name and another word, that no other capital stands beside."""
    lex = line.lex
    for k in range(line.first, line.last - 1):
        if (
            lex.low[k] not in GIVEN
            or not lex.capital(k)
            or not lex.capital(k + 1)
            or not line.own[k]
        ):
            continue
        if k == line.first and lex.low[k] in _ALSO_WORDS:
            continue
        if k > line.first and lex.capital(k - 1) and lex.low[k - 1] not in _TITLES:
            continue
        if len(lex.low[k + 1]) < 3 or (
            k + 2 < line.last and (lex.capital(k + 2) or lex.low[k + 2] == "-")
        ):
            continue
        if lex.low[k + 1] in GIVEN and lex.low[k + 1] not in (
            "james",
            "thomas",
            "martin",
            "lewis",
            "scott",
            "graham",
            "allen",
            "ross",
            "gordon",
            "henry",
        ):
            continue
        if lex.at(k + 2) in ("'", "’") and lex.at(k + 4)[:1].isupper():
            continue
        yield _Named(line, k, k + 1)


_ALSO_WORDS = words(
    "will may grant mark bill rose art chase rob pat sue dale june april faith hope grace joy"
)
_TITLES = words(
    "mr mrs ms miss dr sir dame professor prof captain sgt judge detective councillor coach president mayor senator"
)


def _is_one(ledger: Ledger, surname: str, first: _Named, other: _Named) -> bool:
    """Whether nothing in the story speaks of a second bearer of the surname."""
    one, two = _given(first), _given(other)
    if is_nickname(one, two) or (one[0] == two[0] and (one.startswith(two) or two.startswith(one))):
        return False
    if (one in MALE - FEMALE and two in FEMALE - MALE) or (
        one in FEMALE - MALE and two in MALE - FEMALE
    ):
        return False
    if other.line.lex.at(other.last + 1) in _INTRODUCED:
        return False
    return not any(
        surname in line.low and not _KIN.isdisjoint(line.low) for line in ledger.lines
    ) and _KIN.isdisjoint(
        word
        for line in ledger.lines[max(0, other.line.number - 1) : other.line.number + 2]
        for word in line.low
    )


def is_nickname(one: str, two: str) -> bool:
    """Whether one first name is a form of another: "Ted", "Edward"."""
    if not _ONE:
        for number, row in enumerate(_NICK):
            for name in row.split():
                _ONE.setdefault(name, number)
    return (
        any(one in row.split() and two in row.split() for row in _NICK)
        if one in _ONE and two in _ONE
        else False
    )
