"""Which figures need a source: what somebody counted, in some year, and no reporter can see."""

from __future__ import annotations

from newslint.analyses.attribution.figure_words import CHANGES, changes, counted_words
from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.figures import Figure
from newslint.document import Document
from newslint.language.numbers import is_plural
from newslint.language.tokens import Lexemes
from newslint.startup.patterns import lazy
from newslint.text import words

_LONGEST = 2000  # characters of a sentence
_MANY = 20  # a smaller count can be made by looking
_TALLY = lazy(
    r"\b(?:[Aa]s of |[Ss]o far\b|[Tt]o date\b|[Ss]ince (?:the|\d|[A-Z])|[Oo]ver the (?:past|last) |"
    r"[Ii]n (?:recent|the past|the last) |[Ee]ach year|[Ee]very year|[Aa] year\b|[Aa]nnually|[Oo]n average|"
    r"[Ee]ach month|[Ww]orldwide|[Nn]ationwide)"
)
_PLANS = words("""
    would will could must should may might can shall plans goal target aim offered offer monitoring tracking reviewing
    """)
_NEAR = 6
_SPENDING = words("cost lost spent owes owed wasted generated earned saved averages")
_COSTING = words("cost costs costing")
_BEARERS = words("""
    taxpayer taxpayers state economy city country county industry nhs business businesses shops hotels traders
    farmers employers families households council public treasury customers consumers town region
    """)
_AVERAGE = words("average typical median")
_HARM = words("""
    died dead killed injured hurt wounded missing displaced homeless evacuated destroyed damaged drowned infected
    attended marched demonstrated gathered signed fled lost waiting unemployed jobless stranded
    """)
_CROWD = 100  # nobody counts so many by looking
_HEAVY = 1000  # tonnes, litres, miles a year
_BIG = 100_000  # of a currency


def needs_source(document: Document, item: Sourced, figure: Figure) -> bool:
    """Whether a figure needs a source wherever nobody stands behind it."""
    if _labelled(item.lexemes, figure.first):
        return False
    if not _PLANS.isdisjoint(
        item.lexemes.low[max(item.first, figure.first - _NEAR) : figure.first]
    ):
        return False  # "tenants would pay 7.5 per cent": a plan, not a count
    if _sized(item.lexemes, figure):
        return False
    if figure.kind in ("percent", "ratio"):
        return _share_needs(document, item, figure)
    if figure.value is None:
        return False
    if figure.kind == "measure":
        return float(figure.value) >= _HEAVY and _tally(document, item)
    if figure.kind == "money":
        return float(figure.value) >= _BIG and _spent(document, item, figure)
    return figure.kind == "count" and (_rate(item, figure) or _count_needs(document, item, figure))


def _sized(lex: Lexemes, figure: Figure) -> bool:
    """Whether it is a purpose or the size of a thing: "a firm to make 1.2m tonnes", "an 80-member council"."""
    k = figure.first - 1
    while lex.at(k) in _ABOUT:
        k -= 1
    if lex.at(k - 1) == "to" and lex.at(k).isalpha():
        return True
    return lex.at(figure.last) == "-" and lex.glued(figure.last - 1)


_ABOUT = words("as many much some about around nearly almost more than over up at least")


def _share_needs(document: Document, item: Sourced, figure: Figure) -> bool:
    """Whether it is a share of a group, or the size of a rise or fall."""
    lex, percent = item.lexemes, figure.kind == "percent"
    of_them = figure.in_words and lex.at(figure.last) in ("the", "its", "all", "their")
    if not figure.part and not of_them:
        return percent and (lex.at(figure.first - 1) in ("down", "up") or changes(item))
    if percent and not figure.in_words:
        return True
    head = document.text[slice(*counted_words(item, figure))].lower().split()[-1]
    return is_plural(head) or head in _MANY_HEADS


def _count_needs(document: Document, item: Sourced, figure: Figure) -> bool:
    """Whether it is a running count, or one of the dead and the homeless that nobody makes by looking."""
    if figure.part or figure.measures is None or figure.value is None:
        return False
    named = document.text[figure.measures.start : figure.measures.end].split()
    if len(named) > 1 and all(word[0].isupper() for word in named):
        return False  # "one of the 12 Royal Schools"
    lex, value = item.lexemes, float(figure.value)
    if value >= _CROWD and any(lex.low[i] in _HARM for i in item.outside):
        return not any(_long_ago(lex, i) for i in item.outside)
    return value >= _MANY and _tally(document, item)


def _labelled(lex: Lexemes, i: int) -> bool:
    """Whether a label stands before a figure, as in a table in words: "* Increase: 40%"."""
    label = lex.capital(i - 2) or lex.at(i - 3) in _TABLE
    return lex.at(i - 1) == ":" and label


_TABLE = words("; * • | ,")


def _rate(item: Sourced, figure: Figure) -> bool:
    """Whether it is "an average of 14 people", or "the number of … has risen to 340"."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(figure.first - 1) == "of" and lex.at(figure.first - 2) == "average":
        return True
    if lex.at(figure.first - 1) != "to" or lex.at(figure.first - 2) not in CHANGES:
        return False
    return "number" in low[max(item.first, figure.first - 2 * _NEAR) : figure.first]


def _long_ago(lex: Lexemes, i: int) -> bool:
    """Whether a year stands there that history books tell of: "in 1917"."""
    word = lex.low[i]
    if len(word) != len(_HISTORY) or not word.isdigit() or not "1000" < word < _NEVER:
        return False
    if lex.at(i - 1) == "in" and lex.at(i + 1) in (".", ","):
        return True  # "a storm that killed 6,000 people in 2013": the record of another event
    return word < _HISTORY and (lex.at(i - 1) in _BEFORE_YEARS or lex.capital(i - 1))


_BEFORE_YEARS = words("in of since from until till by to the and early late mid")
_HISTORY, _NEVER = "1980", "2100"
_MANY_HEADS = words("staff police public population workforce electorate fleet")


def _spent(document: Document, item: Sourced, figure: Figure) -> bool:
    """Whether money was lost or spent over a time, or is an average."""
    low = item.lexemes.low
    if any(low[i] in _AVERAGE for i in item.outside):
        return True
    if any(low[i] in _COSTING for i in item.outside if figure.first - _NEAR <= i < figure.first):
        bearer = low[max(item.first, figure.first - _NEAR) : figure.first]
        if not _BEARERS.isdisjoint(bearer):
            return True
    spent = any(low[i] in _SPENDING for i in item.outside if i < figure.first)
    text = document.text[item.start : item.end]
    return spent and ("last year" in text or "last month" in text or _tally(document, item))


def _tally(document: Document, item: Sourced) -> bool:
    """Whether the sentence tells of a count that runs on: "as of May", "so far", "each year"."""
    end = min(item.end, item.start + _LONGEST)
    return _TALLY.search(document.text, item.start, end) is not None
