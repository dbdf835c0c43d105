"""What stands in the diary, and what has not happened: plain facts, and nobody's claim."""

from __future__ import annotations

from newslint.analyses.attribution.clauses import adverb
from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import BE
from newslint.language.dates import MONTHS, SEASONS, WEEKDAYS
from newslint.language.tokens import Lexemes
from newslint.text import words

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
_HELD = words("""
    held heard read published released shown broadcast announced played opened closed reopened sentenced buried cremated sworn
    named crowned unveiled presented launched staged celebrated marked streamed aired screened inaugurated counted drawn decided
    made taken given laid served handed honoured honored auctioned tried arraigned back available on in due live installed
    debated discussed considered questioned exhibited displayed submitted lifted enforced signed joined televised posted
    known said at present there through over shut submitted received paid sent entered
    """)
_TIMETABLE = words("""
    opens closes begins starts ends runs meets resumes performs plays airs leaves departs arrives returns expires goes takes
    continues sits kicks open close begin start end run meet resume perform play leave depart arrive return go take
    """)
_TO = words("expected scheduled due set planned slated listed billed")
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
_VENUE = words("at in before")
_PRESENT_AT = words(
    "meet perform play appear stand speak sit go held sing stage staged face sworn buried"
)
_SUBMITTED = words("in be arrive reach submit return apply send register enter reply")
_DEADLINES = words(
    "deadline date hearing trial meeting election vote count match concert funeral inquest draw auction poll"
)
_MOVED = words(
    "adjourned postponed moved delayed rescheduled remanded bailed released brought deferred extended"
)
_OPEN_TO = words("sent submitted made bought booked sent entered viewed seen inspected returned")

_NONE = words("nobody none no noone neither")
_UNDONE = words("""
    charged arrested hurt injured killed wounded harmed named identified convicted sentenced found caught made filed brought
    laid set reached taken recovered released given announced published confirmed reported disclosed decided determined
    established known scheduled agreed issued questioned held detained rescued evacuated affected damaged suspended fined
    apprehended traced located prosecuted disciplined appointed elected chosen selected picked built opened closed delivered missing
    inside aboard home present trapped sick ill dead
    """)
_NOTHING_OF = words("""
    injuries injury arrests arrest casualties deaths death witnesses witness charges survivors fatalities damage passengers
    victims suspects suspect word sign news answer survivor decision decisions date plans plan deal agreement reports report comment vote ruling verdict
    """)
_NOT_DONE = words("""
    entered commented replied responded pleaded appealed resigned spoken voted paid answered apologised apologized
    """)
_NOT = words("not n t never yet")
_HAVE = words("has have had")
_LONGEST = 16  # lexemes of a sentence that only says what has not happened
_NEAR = 5


def scheduled(item: Sourced) -> bool:
    """Whether a sentence tells when or where something in the diary will be: a meeting, a match, a deadline."""
    lex, low = item.lexemes, item.lexemes.low
    dated = any(when(lex, i) for i in item.outside)
    for i in item.outside:
        word = low[i]
        if word == "will" and not (lex.capital(i) and not lex.opens_sentence(i)):
            if _event(item, _past_adverbs(lex, i + 1), dated):
                return True
        elif word in BE and lex.at(i + 1) == "to":
            if _event(item, i + 2, dated):
                return True
        elif word in _TO and lex.at(i - 1) in BE:
            if dated and (lex.at(i + 1) in ("for", "on", "in", "at", "back", "before", "by")):
                return True
            if lex.at(i + 1) == "to" and _event(item, i + 2, dated):
                return True
        elif dated and (_in_timetable(item, i) or _deadline(item, i)):
            return True
    return False


def _past_adverbs(lex: Lexemes, k: int) -> int:
    while adverb(lex.at(k)) or lex.at(k) in ("first", "both", "all", "next"):
        k += 1
    return k


def _event(item: Sourced, k: int, dated: bool) -> bool:
    """Whether the verb at lexeme `k` is one of the diary, with its day or place."""
    lex = item.lexemes
    if lex.at(k) == "be":
        k = _past_adverbs(lex, k + 1)
        if lex.at(k) not in _HELD:
            return False
        return dated or (lex.at(k) in _PRESENT_AT and _placed(item, k))
    if lex.at(k) not in _EVENTS:
        return False
    return dated or (lex.at(k) in _PRESENT_AT and _placed(item, k))


def _placed(item: Sourced, k: int) -> bool:
    """Whether "at the town hall" or "in Leeds" follows."""
    lex = item.lexemes
    return any(
        lex.low[n] in _VENUE
        and (lex.capital(n + 1) or lex.at(n + 1) in ("the", "a", "its", "his", "her"))
        for n in range(k + 1, item.last - 1)
    )


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


def _in_timetable(item: Sourced, i: int) -> bool:
    """ "The exhibition runs until June", "Polls close at 10pm": a present that tells of what is to come."""
    lex = item.lexemes
    if lex.low[i] not in _TIMETABLE or i == item.first:
        return False
    before = lex.at(i - 1)
    subject = before.isalpha() and before not in (
        "the",
        "a",
        "an",
        "of",
        "to",
        "will",
        "can",
        "not",
    )
    return subject and any(when(lex, k) for k in range(i + 1, min(i + 9, item.last)))


def _deadline(item: Sourced, i: int) -> bool:
    """ "Entries must be in by Friday", "The deadline is 4 June", "can be booked until May", "is due in court"."""
    lex, low = item.lexemes, item.lexemes.low
    if low[i] == "must":
        return lex.at(i + 1) in _SUBMITTED and "by" in low[i : item.last]
    if low[i] in _MOVED and lex.at(i + 1) in ("until", "till", "to", "on", "for", "forward"):
        return True
    if low[i] in ("faces", "face", "awaits"):
        return not _DEADLINES.isdisjoint(low[i : i + _NEAR])
    if low[i] in BE:
        if lex.at(i + 1) in ("on", "at") and (when(lex, i + 2) or when(lex, i + 3)):
            return True
        if low[i] in ("is", "are") and lex.at(i + 1) in _HELD:
            return any(when(lex, k) for k in range(i + 2, min(i + 5, item.last)))
        its = low[max(item.first, i - _NEAR) : i]
        return not _DEADLINES.isdisjoint(its) and any(
            when(lex, k) for k in range(i + 1, min(i + 4, item.last))
        )
    return low[i] in ("can", "may") and lex.at(i + 1) == "be" and lex.at(i + 2) in _OPEN_TO


def not_happened(item: Sourced) -> bool:
    """Whether a sentence says no more than that a thing has not been done: "No arrests have been made"."""
    if item.last - item.first > _LONGEST:
        return False
    return any(_undone(item, i) for i in item.outside) or _nobody_there(item)


def _undone(item: Sourced, i: int) -> bool:
    """Whether "not been charged", "has not commented", "made no arrests" stands at its last word."""
    lex, word = item.lexemes, item.lexemes.low[i]
    before = lex.low[max(item.first, i - _NEAR) : i]
    if word in _NOTHING_OF:
        none = lex.at(i - 1) == "no" and lex.at(i - 2) in ("made", "have", "has", "had", "filed")
        return none or ("there" in before and "no" in before)
    if _NOT.isdisjoint(before) and _NONE.isdisjoint(lex.low[item.first : i]):
        return False
    if word in _UNDONE:
        return not BE.isdisjoint(before)
    return word in _NOT_DONE and not _HAVE.isdisjoint(before)


def _nobody_there(item: Sourced) -> bool:
    """ "Nobody else was in the house at the time"."""
    low = item.lexemes.low
    if low[item.first] not in ("nobody", "no"):
        return False
    k = next((n for n in range(item.first + 1, min(item.first + 4, item.last)) if low[n] in BE), 0)
    return bool(k) and item.lexemes.at(k + 1) in ("in", "on", "at", "inside", "aboard")


def open_question(item: Sourced) -> bool:
    """Whether the paper says what it could not find out: "It is not known whether the roof will hold"."""
    lex, i = item.lexemes, item.first
    if lex.at(i) != "it":
        return False
    k = i + 1
    while k < item.last and k < i + _NEAR and lex.low[k] not in _BLURRED:
        k += 1
    return lex.at(k) in _BLURRED and lex.at(k + 1) in ASKS


_BLURRED = words("unclear unknown uncertain known clear certain decided")
ASKS = words("whether if who whom whose what which how when where why")
