"""What stands in the diary: plain facts, and nobody's claim."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.dates import MONTHS, SEASONS, WEEKDAYS
from newslint.language.tokens import Lexemes
from newslint.matching import Place, guard, patterns
from newslint.text import words

PATTERNS = patterns(__name__)
_EVENTS = words("""
    meet vote open close reopen reconvene sit resume begin start restart end finish conclude play host face stage hold take
    appear return visit travel attend address speak debate discuss consider hear sentence retire kick tee go come run launch
    publish release report announce unveil present broadcast air screen show premiere perform sing tour sign arrive depart leave
    land dock sail march parade marry wed race ride compete contest stand give deliver hand issue continue expire lapse fall mark
    celebrate welcome receive question testify plead submit file lay exhibit display compete gather assemble tie travel fly
    meet preview talk lecture read dine graduate enrol register premiere stream finalise decide rule consult count recount
    """)
"""What happens on a day that is fixed beforehand."""
DUE = _EVENTS | words("be")
"""What follows "is due to" where it is no cause."""
_DAYS = frozenset((*WEEKDAYS, *MONTHS)) | words(
    "easter christmas whitsun ramadan thanksgiving halloween"
)
_TODAY = words("today tonight tomorrow noon midnight midday overnight")
_NEXT = words("next this later following coming same")
_PERIODS = frozenset(SEASONS) | words("""
    day week weekend fortnight month quarter year spring summer autumn fall winter morning afternoon evening night session
    meeting term season sitting half hour monday
    """)
_CLOCK = words("am pm a.m. p.m. o'clock gmt bst est edt et")


def scheduled(item: Sourced) -> bool:
    """Whether a sentence tells when or where something in the diary will be: a meeting, a match, a deadline."""
    return bool(PATTERNS.find(item))


def when(lex: Lexemes, i: int) -> bool:
    """Whether a day, a month, an hour or "next week" stands at a lexeme."""
    word = lex.at(i)
    if not word or word in _TODAY:
        return bool(word)
    if word in _DAYS:
        return lex.capital(i)
    if word in _PERIODS:
        return lex.at(i - 1) in _NEXT or (word in SEASONS and lex.at(i - 1) == "the")
    if word in _CLOCK:
        return lex.at(i - 1)[:1].isdigit()
    if not word[0].isdigit():
        return False
    hour = word.endswith(("am", "pm"))
    return hour or (lex.at(i + 1) in (":", ".") and lex.at(i + 2)[:1].isdigit() and lex.glued(i))


@guard("when")
def _when(place: Place, i: int) -> bool:
    """A day, a month, an hour or "next week" stands here."""
    return when(place.lexemes, i)


@guard("some-day")
def _some_day(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """A day or an hour stands in the sentence, outside quotation marks."""
    day = place.first_where("some-day", lambda k: not place.quoted(k) and when(place.lexemes, k))
    return day < place.last


@guard("event")
def _event(place: Place, i: int) -> bool:
    """A verb of what happens on a day that is fixed beforehand."""
    return place.at(i) in _EVENTS
