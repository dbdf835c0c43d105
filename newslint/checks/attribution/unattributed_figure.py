"""ATT001 unattributed-figure."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import BE, LONGEST_SENTENCE, Sourced, span
from newslint.analyses.figures import Figure
from newslint.checks.attribution._counts import counted_beside, rests_from, shown
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.lexicon import SAYING
from newslint.language.numbers import STOP_WORDS, is_plural
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import words

_PREPOSITIONS = words("with in across among")
_DETERMINERS = words("the all its their his her these those this that our")
_MODIFIERS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("as", "many", "as"), ("an", "estimated"), ("nearly",), ("almost",), ("about",), ("around",),
    ("roughly",), ("approximately",), ("over",), ("under",), ("some",), ("only",), ("just",),
)  # fmt: skip
_LONGEST = 2000  # characters of a sentence
_MANY = 20  # a smaller count can be made by looking
_HEDGES = words("reportedly allegedly")  # they say that a source is missing; another rule speaks
_FIRST_PERSON = words("we our ours us i my")
_TALLY = lazy(
    r"\b(?:[Aa]s of |[Ss]o far\b|[Tt]o date\b|[Ss]ince (?:the|\d|[A-Z])|[Oo]ver the (?:past|last) |"
    r"[Ii]n (?:recent|the past|the last) |[Ee]ach year|[Ee]very year|[Aa] year\b|[Aa]nnually|[Oo]n average|"
    r"[Ee]ach month|[Ww]orldwide|[Nn]ationwide)"
)
_BOARD = words("""
    shares stock stocks index yield interest stake discount turnout possession vote votes ballots tax vat ball
    delegates puck alcohol revenue revenues profit profits income earnings turnover dividend margin margins humidity rain
    passes shots serves throws putts precincts seats owns own owned owning requires required deposit
    levy levies tariff tariffs quota gdp domestic population populations inhabitants limit limits cap threshold
    """)
"""Figures that everybody can look up: on the board, in the results, in the match programme."""
_CHANGES = words("""
    risen rose rises rising fallen fell falling increased increase grew grown grow growing
    dropped declined climbed jumped soared plunged shrunk shrank stands stood slumped slid tumbled surged doubled tripled trebled
    quadrupled halved
    """)
_GONE = words("gone went come came are is")
_ABOUT = words("about almost nearly roughly around some more than over at least")
_PARTS = words("third thirds quarter quarters fifth fifths sixth tenth tenths half")
_TIMES = words("doubled tripled trebled quadrupled halved")
_OVER_TIME = words("since past last decade decades years months")
_SPANS = words("year month week winter summer season quarter")
_PLANS = words("would will could must should may might can shall")
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
_TABLE = words("; * • | ,")
_POLLS = words("poll polls survey pollster pollsters")
_POLLED = words("""
    voters respondents electorate independents democrats republicans conservatives adults undecided polled surveyed
    """)
_CROWD = 100  # nobody counts so many by looking
_HEAVY = 1000  # tonnes, litres, miles a year
_BIG = 100_000  # of a currency


@rule("ATT001", "unattributed-figure", severity="warning", confidence=0.8)
def unattributed_figure(
    document: Document, sourcing: list[Sourced], figures: list[Figure]
) -> Iterator[Hit]:
    """A statistic has no source.

    A share of a group or a running tally was counted by somebody, in some year: readers must be
    told by whom. The source may stand in the sentence or in those beside it. Scores, ages, dates,
    prices on the board and what a reporter can count in the room need none.

    Bad: Women have made up [[more than 40% of new doctors]] in recent years.
    Bad: [[More than 300 people]] have died in the heat.
    Bad: Sales of electric bikes [[have tripled]] since 2020.
    Good: Women made up more than 40% of new doctors last year, the Medical Council said.
    Near miss: The ferry can take 300 people and 40 cars.
    Near miss: The council published its survey on Monday. It found that 40% of tenants want to move.
    """
    message = "This figure has no source. Say who counted, and when."
    at = 0
    polled = False  # the story is about a poll, which was named further up
    rested = rests_from(document, sourcing, figures)
    for number, item in enumerate(sourcing[:rested]):
        while at < len(figures) and figures[at].start < item.start:
            at += 1
        if item.last - item.first > LONGEST_SENTENCE:
            continue
        times = _times(item) or _share(item)
        found = at < len(figures) and figures[at].start < item.end
        its = item.lexemes.low[item.first : item.last]
        polled = polled or not _POLLS.isdisjoint(its)
        if polled and not _POLLED.isdisjoint(its):
            continue
        aside = _in_aside(item, figures[at]) if found else None
        if aside:
            yield Hit(*aside, _ASIDE, severity="info", confidence=0.6)
            continue
        if not (found or times) or not _unsourced(item) or counted_beside(sourcing, number):
            continue
        outside = frozenset(item.outside)
        k = at
        while k < len(figures) and figures[k].start < item.end:
            figure = figures[k]
            k += 1
            if _labelled(item.lexemes, figure.first):
                continue
            if figure.first in outside and _needs_source(document, item, figure):
                yield Hit(*_phrase(item, figure), message)
                break
        else:
            if times:
                yield Hit(*times, message)


_ASIDE = "The source of the sentence does not cover this figure. Say whose it is."


def _in_aside(item: Sourced, figure: Figure) -> tuple[int, int] | None:
    """A sum in a clause that no verb of saying covers: ", which brings in £300,000 a year, the vicar said"."""
    lex, low = item.lexemes, item.lexemes.low
    if figure.kind != "money" or figure.value is None or float(figure.value) < _SUM:
        return None
    if item.carried or item.paper or item.answered or not item.outside:
        return None
    k = figure.first - 1
    while k > item.first and low[k] not in ",;:—–()":
        k -= 1
    if low[k] != "," or lex.at(k + 1) not in ("which", "who", "where"):
        return None
    end = next((n for n in range(figure.last, item.last) if low[n] in ",.;"), item.last)
    clause = low[k + 1 : end]
    counted = not _COUNTS.isdisjoint(clause) or ("a" in clause and "year" in clause)
    if not counted or any(word in SAYING or word in _SAYS_WHO for word in clause):
        return None
    return span(lex, k + 1, end)


_SUM = 200
_COUNTS = words("since already each apiece annually past last")
_SAYS_WHO = words("according paid sold bought won earned salary fined raised priced")


def _labelled(lex: Lexemes, i: int) -> bool:
    """Whether a label stands before a figure, as in a table in words: "* Increase: 40%"."""
    label = lex.capital(i - 2) or lex.at(i - 3) in _TABLE
    return lex.at(i - 1) == ":" and label


def _times(item: Sourced) -> tuple[int, int] | None:
    """ "Have tripled since": a multiple over a time."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] not in _TIMES or lex.at(i - 1) not in (
            "has",
            "have",
            "had",
            "than",
            "nearly",
            "almost",
        ):
            if low[i] not in _TIMES or not _last_year(lex, i):
                continue
            return lex.starts[i], lex.ends[i]
        if not _OVER_TIME.isdisjoint(low[i + 1 : min(i + 8, item.last)]):
            return lex.starts[i - 1], lex.ends[i]
    return None


def _last_year(lex: Lexemes, i: int) -> bool:
    """Whether "last year" or "since May" follows: "thefts doubled last year"."""
    if lex.at(i + 1) == "since":
        return lex.at(i - 1) not in BE
    return lex.at(i + 1) == "last" and lex.at(i + 2) in _SPANS


def _unsourced(item: Sourced) -> bool:
    """Whether nobody stands behind the sentence, and no board, ballot or first person does."""
    low = item.lexemes.low
    its = {low[i] for i in item.outside}
    if item.paper or item.carried or item.answered or shown(item):
        return False
    if item.says and not _asked(item):
        return False
    return not (its & _FIRST_PERSON or its & _BOARD or its & _HEDGES or low[item.last - 1] == "?")


def _asked(item: Sourced) -> bool:
    """Whether those who say it are the figure: "70% of drivers admit to it"."""
    lex = item.lexemes
    assert item.says is not None
    at = lex.index(item.says.start)
    before = lex.low[max(item.first, at - 6) : at]
    return "," not in before and not _PERCENT.isdisjoint(before)


_PERCENT = words("% percent cent")


def _needs_source(document: Document, item: Sourced, figure: Figure) -> bool:
    lex = item.lexemes
    if not _PLANS.isdisjoint(lex.low[max(item.first, figure.first - _NEAR) : figure.first]):
        return False  # "tenants would pay 7.5 per cent": a plan, not a count
    if figure.kind in ("percent", "ratio"):
        after = lex.at(figure.last)
        if not figure.part and not (figure.in_words and after in ("the", "its", "all", "their")):
            moved = lex.at(figure.first - 1) in ("down", "up") or _changes(item)
            return figure.kind == "percent" and moved
        if figure.kind == "percent" and not figure.in_words:
            return True
        phrase = document.text[slice(*_phrase(item, figure))].lower().split()
        return is_plural(phrase[-1]) or phrase[-1] in _MANY_HEADS
    if figure.value is None or figure.kind not in ("count", "money", "measure"):
        return False
    value = float(figure.value)
    if figure.kind == "measure":
        return value >= _HEAVY and _tally(document, item)
    if figure.kind == "count" and _rate(item, figure):
        return True
    if figure.kind == "money":
        return value >= _BIG and _spent(document, item, figure)
    if figure.part or figure.measures is None:
        return False
    named = document.text[figure.measures.start : figure.measures.end].split()
    if len(named) > 1 and all(word[0].isupper() for word in named):
        return False  # "one of the 12 Royal Schools"
    if value >= _CROWD and any(lex.low[i] in _HARM for i in item.outside):
        return not any(_long_ago(lex, i) for i in item.outside)
    return value >= _MANY and _tally(document, item)


def _share(item: Sourced) -> tuple[int, int] | None:
    """ "Have fallen by half", "are up by nearly a third"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] != "by":
            continue
        k = i + 1
        while lex.at(k) in _ABOUT:
            k += 1
        size = 1 if lex.at(k) == "half" else 2 if lex.at(k + 1) in _PARTS else 0
        if size and _changes(item):
            return lex.starts[i], lex.ends[k + size - 1]
    return None


def _rate(item: Sourced, figure: Figure) -> bool:
    """Whether it is "an average of 14 people", or "the number of … has risen to 340"."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(figure.first - 1) == "of" and lex.at(figure.first - 2) == "average":
        return True
    if lex.at(figure.first - 1) != "to" or lex.at(figure.first - 2) not in _CHANGES:
        return False
    return "number" in low[max(item.first, figure.first - 2 * _NEAR) : figure.first]


def _long_ago(lex: Lexemes, i: int) -> bool:
    """Whether a year stands there that history books tell of: "in 1917"."""
    word = lex.low[i]
    year = len(word) == 4 and word.isdigit() and "1000" < word < _HISTORY
    return year and (lex.at(i - 1) in _BEFORE_YEARS or lex.capital(i - 1))


_BEFORE_YEARS = words("in of since from until till by to the and early late mid")
_HISTORY = "1980"
_MANY_HEADS = words("staff police public population workforce electorate fleet")


def _changes(item: Sourced) -> bool:
    """Whether the sentence says that something has risen, fallen or stands at the figure."""
    lex = item.lexemes
    return any(
        lex.low[i] in _CHANGES
        or (lex.low[i] in _GONE and lex.at(i + 1) in ("up", "down"))
        or (lex.low[i] in ("gone", "went", "come") and lex.at(i + 1) in ("up", "down"))
        for i in item.outside
    )


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


def _phrase(item: Sourced, figure: Figure) -> tuple[int, int]:
    """The figure with what it measures and the noun it belongs to: "field offices in 31 towns"."""
    lex = item.lexemes
    first, last = lex.index(figure.start), lex.index(figure.end)
    for modifier in _MODIFIERS:
        if lex.low[max(0, first - len(modifier)) : first] == list(modifier):
            first -= len(modifier)
            break
    if (
        figure.kind == "count"
        and figure.measures is not None
        and figure.measures.start >= figure.end
    ):
        last = lex.index(figure.measures.end)
    elif lex.at(last) == "of" or (figure.kind == "ratio" and lex.at(last) in _DETERMINERS):
        last += lex.at(last) == "of"
        while lex.at(last) in _DETERMINERS:
            last += 1
    if figure.kind == "money":
        return lex.starts[first], lex.ends[last - 1]
    while figure.kind != "count" and last < item.last and _goes_on(lex, last):
        last += 1
        if is_plural(lex.at(last - 1)) and not lex.glued(last - 1):
            break
    if figure.kind != "count":
        return lex.starts[first], lex.ends[last - 1]
    if lex.at(first - 1) in _PREPOSITIONS and is_plural(lex.at(first - 2)):
        first -= 2
        while first > item.first and _goes_on(lex, first - 1) and not _is_verb(lex.at(first - 1)):
            first -= 1
    return lex.starts[first], lex.ends[last - 1]


def _goes_on(lex: Lexemes, i: int) -> bool:
    """Whether a noun phrase goes on with lexeme `i`."""
    if lex.low[i] in "-‐‑’'":
        return lex.glued(i - 1) and lex.glued(i)
    glued = lex.at(i - 1) in ("-", "’", "'") and lex.glued(i - 1)
    return lex.low[i][0].isalnum() and (glued or lex.low[i] not in STOP_WORDS)


def _is_verb(word: str) -> bool:
    return word.endswith(("ed", "ly"))
