"""Who stands behind each figure of the body, by words alone."""

from __future__ import annotations

from newslint.analyses.attribution.clauses import span
from newslint.analyses.attribution.evidence import counted_beside, rests_from, shown
from newslint.analyses.attribution.figure_need import needs_source
from newslint.analyses.attribution.figure_words import counted_words, told_in_words
from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import LONGEST_SENTENCE
from newslint.analyses.figures import Figure
from newslint.document import Document
from newslint.language.lexicon import SAYING
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import words

FigureStanding = Literal["backed", "free", "quoted", "unsourced", "hedged", "aside"]
UNSOURCED: frozenset[FigureStanding] = frozenset(("unsourced", "hedged", "aside"))
_HEDGES = words("reportedly allegedly")  # they say that a source is missing; another rule speaks
_FIRST_PERSON = words("we our ours us i my")
_BOARD = words("""
    shares stock stocks index yield interest stake discount turnout possession vote votes ballots tax vat ball
    delegates puck alcohol revenue revenues profit profits income earnings turnover dividend margin margins humidity rain
    passes shots serves throws putts precincts seats owns own owned owning requires required deposit
    levy levies tariff tariffs quota gdp domestic population populations inhabitants limit limits cap threshold
    indicator reservoir reservoirs dam dams allocation ratings planet planets atmosphere orbit orbits
    """)
"""Figures that everybody can look up: on the board, in the results, in the match programme."""
_ELECTION = words(
    "primary primaries election elections referendum caucus caucuses caucusgoers race ballot"
)
_WHO_VOTED = words("voters electorate voted turnout")
_POLLS = words("poll polls survey pollster pollsters")
_POLLED = words("""
    voters respondents electorate independents democrats republicans conservatives adults undecided polled surveyed
    """)
_SUM = 200
_COUNTS = words("since already each apiece annually past last")
_SAYS_WHO = words("according paid sold bought won earned salary fined raised priced")
_PERCENT = words("% percent cent")


class FigureSource(NamedTuple):
    """A figure, or a share told in words, and who stands behind it; the place is what to mark of it.

    figure: None for what is told in words, "have tripled". number: of its sentence in `sourcing`.
    standing: backed (by words in the sentence or beside it); quoted (whoever speaks stands behind it);
    free (it needs no source where it stands); unsourced; hedged ("reportedly" says that a source is
    missing); aside (the sentence has a source that does not cover it).
    """

    start: int
    end: int
    figure: Figure | None
    number: int
    standing: FigureStanding


def figure_sources(
    document: Document, sourcing: list[Sourced], figures: list[Figure]
) -> list[FigureSource]:
    """The figures of the body in text order, what is told in words behind those of its sentence.

    What is told in words is there only where nobody stands behind it.
    """
    result: list[FigureSource] = []
    rested = rests_from(document, sourcing, figures)
    polled = False  # the story is about a poll, which was named further up
    at = 0
    for number, item in enumerate(sourcing):
        while at < len(figures) and figures[at].start < item.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].start < item.end:
            at += 1
        its = item.lexemes.low[item.first : item.last]
        polled = polled or not _POLLS.isdisjoint(its)
        if number >= rested or (polled and not _POLLED.isdisjoint(its)):
            result += [_plain(each, number, "backed") for each in figures[first:at]]
        elif item.last - item.first > LONGEST_SENTENCE:
            result += [_plain(each, number, "free") for each in figures[first:at]]
        else:
            result += _judged(document, sourcing, number, figures[first:at])
    return result


def _plain(figure: Figure, number: int, standing: FigureStanding) -> FigureSource:
    return FigureSource(figure.start, figure.end, figure, number, standing)


def _judged(
    document: Document, sourcing: list[Sourced], number: int, figures: list[Figure]
) -> list[FigureSource]:
    """The figures of one sentence."""
    item = sourcing[number]
    told = told_in_words(item)
    if not figures and not told:
        return []
    behind = _behind(sourcing, number)
    outside = frozenset(item.outside)
    result = []
    for nth, figure in enumerate(figures):
        aside = None if nth else _in_aside(item, figure)
        if aside:
            result.append(FigureSource(*aside, figure, number, "aside"))
        elif behind not in UNSOURCED:
            result.append(_plain(figure, number, behind))
        elif figure.first not in outside:
            result.append(_plain(figure, number, "quoted"))
        elif needs_source(document, item, figure):
            place = counted_words(item, figure)
            result.append(FigureSource(*place, figure, number, behind))
        else:
            result.append(_plain(figure, number, "free"))
    if told and behind in UNSOURCED and not any(each.standing in UNSOURCED for each in result):
        result.append(FigureSource(*told, None, number, behind))
    return result


def _behind(sourcing: list[Sourced], number: int) -> FigureStanding:
    """Who stands behind a sentence's own words: somebody, a board or ballot, or nobody."""
    item = sourcing[number]
    low = item.lexemes.low
    its = {low[i] for i in item.outside}
    if item.paper or item.carried or item.answered or shown(item) or its & _FIRST_PERSON:
        return "backed"
    if item.says and not _asked(item):
        return "backed"
    if its & _BOARD or low[item.last - 1] == "?" or (its & _ELECTION and its & _WHO_VOTED):
        return "free"  # results and who voted are counted in public
    if counted_beside(sourcing, number):
        return "backed"
    return "hedged" if its & _HEDGES else "unsourced"


def _asked(item: Sourced) -> bool:
    """Whether those who say it are the figure: "70% of drivers admit to it"."""
    lex = item.lexemes
    assert item.says is not None
    at = lex.index(item.says.start)
    before = lex.low[max(item.first, at - 6) : at]
    return "," not in before and not _PERCENT.isdisjoint(before)


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
