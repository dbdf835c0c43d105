"""ATT001 unattributed-figure."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.sourcing import Sourced
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.lexemes import Lexemes
from newslint.language.units import STOP_WORDS, is_plural
from newslint.patterns import lazy
from newslint.registry import rule
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
    shares stock stocks index yield prices price points rates interest stake discount turnout possession
    vote votes ballots tax ball puck
    """)
"""Figures that everybody can look up: on the board, in the results, in the match programme."""


@rule("ATT001", "unattributed-figure", severity="warning", confidence=0.8)
def unattributed_figure(
    document: Document, sourcing: list[Sourced], figures: list[Figure]
) -> Iterator[Hit]:
    """A statistic has no source.

    A share of a group or a running tally was counted by somebody, in some year: readers must be
    told by whom. The source may stand in the sentence or in those beside it. Scores, ages, dates,
    prices on the board and what a reporter can count in the room need none.

    Bad: Women have made up [[more than 40% of new doctors]] in recent years.
    Bad: As of May, it had opened [[field offices in 31 towns]].
    Bad: [[More than 40% of the harbour's storage space]] has been lost.
    Bad: [[Half the crashes]] on the road involve a lorry.
    Bad: [[Half of the pipes]] are older than the houses they serve.
    Good: Women made up more than 40% of new doctors last year, the Medical Council said.
    Near miss: The council published its survey on Monday. It found that 40% of tenants want to move.
    Near miss: United had 60% of the ball and lost 2-0.
    Near miss: Shares in the mill fell 4% on Monday.
    Near miss: Three of the seven jurors wept.
    Near miss: Half of the hall was dark when the choir began.
    Near miss: We surveyed our users, and 40% of users wanted dark pages.
    Near miss: The festival runs from May 2 to May 9 and costs $12 a day.
    Near miss: As of May, the club has played 12 matches and won 3-2 twice.
    """
    at = 0
    for item in sourcing:
        while at < len(figures) and figures[at].start < item.start:
            at += 1
        if at == len(figures) or figures[at].start >= item.end or not _unsourced(item):
            continue
        outside = frozenset(item.outside)
        k = at
        while k < len(figures) and figures[k].start < item.end:
            figure = figures[k]
            k += 1
            if figure.first in outside and _needs_source(document, item, figure):
                message = "This figure has no source: who counted, and when?"
                yield Hit(*_phrase(item, figure), message)
                break


def _unsourced(item: Sourced) -> bool:
    """Whether nobody stands behind the sentence, and no board, ballot or first person does."""
    if item.says or item.paper or item.thinks or item.carried or item.answered:
        return False
    low = item.lexemes.low
    its = {low[i] for i in item.outside}
    return not (its & _FIRST_PERSON or its & _BOARD or its & _HEDGES or low[item.last - 1] == "?")


def _needs_source(document: Document, item: Sourced, figure: Figure) -> bool:
    if figure.kind in ("percent", "ratio"):
        after = item.lexemes.at(figure.last)
        if not figure.part and not (figure.in_words and after in ("the", "its", "all", "their")):
            return False
        if figure.kind == "percent" and not figure.in_words:
            return True
        return is_plural(document.text[slice(*_phrase(item, figure))].lower().split()[-1])
    if (
        figure.kind == "count"
        and figure.value is not None
        and figure.measures is not None
        and not figure.part
    ):
        return float(figure.value) >= _MANY and _tally(document, item)
    return False


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
