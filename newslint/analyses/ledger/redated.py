"""One thing with two dates: the headline's and the lead's, "the November 27 deal", what began on Monday and on Friday."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.language.lexicon import stem, zipf
from newslint.language.numbers import NUMBER_WORDS, STOP_WORDS
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_REACH = 16  # lexemes on either side of a date
_NEAR = 4
_PHRASE = 4
_LEAD = 4  # sentences, the headline among them
_MOST = 40  # dates of one kind in a story
_FAR = 40  # sentences
_NO_TOPIC = words(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec year month week day late early mid time date said says "
    "local morning evening afternoon night yesterday today tomorrow people state united states american day days new"
)
_AGAIN = words(
    "election elections presidential primary primaries caucus caucuses nominee nomination candidate campaign convention ticket "
    "season tournament championship cup games olympics league round edition version annual monthly weekly daily report survey "
    "census budget quarter version issue series conference festival summit match meeting meetings cases deaths"
)
"""What comes back: each has a date of its own."""
_APART = words(
    "another other later earlier previous previously next last first second third again every each former originally initially "
    "postponed rescheduled moved delayed following subsequent returned continued extended also then launched founded born "
    "established compared than ahead ended ends expire"
)
_BOUNDS = words("since from before until after between to through by and")
"""Words right before a date that make it an end of something."""
_DONE = ("ed", "ied")
_VERBS = words(
    "began begun opened broke fell rose struck hit met held won lost left came took set sank fled shot died gave sold bought built"
)
_SAME = {
    "quake": "earthquak",
    "crash": "accid",
    "deal": "agreem",
    "pact": "agreem",
    "blaz": "fire",
    "accord": "agreem",
}


class Dated(NamedTuple):
    """A date and what stands around it."""

    line: Line
    date: DateMention
    kind: str  # day, month, year or weekday
    value: tuple[int, ...]
    around: dict[str, str]
    near: frozenset[str]
    nouns: frozenset[str]  # what it stands before: "the November 27 deal"
    verb: str  # what it stands behind: "expired on Monday"


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Two dates of one thing."""
    kinds: dict[str, list[Dated]] = {}
    for line in ledger.lines:
        for date in line.dates:
            if (found := _dated(line, date)) is not None:
                kinds.setdefault(found.kind, []).append(found)
    told: set[int] = set()
    for alike in kinds.values():
        if not 2 <= len(alike) <= _MOST:
            continue
        for n, two in enumerate(alike):
            for one in alike[:n]:
                if one.line is two.line or {one.date.start, two.date.start} & told:
                    continue
                if not _differ(one, two) or two.line.number - one.line.number > _FAR:
                    continue
                if _is_one(one, two, alike):
                    told.update((one.date.start, two.date.start))
                    yield ledger.at_odds(
                        Told(two.line, two.date.start, two.date.end),
                        Told(one.line, one.date.start, one.date.end),
                        "“{said}” here, but “{was}” in {where}. Correct one of the dates.",
                    )


def _dated(line: Line, date: DateMention) -> Dated | None:
    kind, value = _value(date)
    if not kind or not line.own[date.first] or line.lex.at(date.last) in _DASHES:
        return None
    lex = line.lex
    first, last = max(line.first, date.first - _REACH), min(line.last, date.last + _REACH)
    around = {
        _SAME.get(s := stem(w), s): w
        for w in (*lex.low[first : date.first], *lex.low[date.last : last])
        if len(w) > 2 and w[0].isalpha() and w not in STOP_WORDS and w not in NUMBER_WORDS and w not in _NO_TOPIC
    }  # fmt: skip
    near = (
        *lex.low[max(line.first, date.first - _NEAR) : date.first],
        *lex.low[date.last : date.last + _NEAR],
    )
    return Dated(
        line, date, kind, value, around, frozenset(near), _nouns(line, date), _verb(line, date)
    )


def _value(date: DateMention) -> tuple[str, tuple[int, ...]]:
    """What a date is as written, and how exact it is."""
    day = date.day
    if "/" in date.value or date.kind == "duration":
        return "", ()
    if day is None:
        bare = date.weekday is not None and date.last == date.first + 1
        return ("weekday", (date.weekday or 0,)) if bare else ("", ())
    if day.month:
        return ("day", (day.month, day.day)) if day.day else ("month", (day.month,))
    return ("year", (day.year,)) if day.year else ("", ())


def _nouns(line: Line, date: DateMention) -> frozenset[str]:
    """The stems of what a date belongs to: "the November 27 deal", "the 2003 Columbia accident"."""
    lex = line.lex
    found: list[str] = []
    if lex.at(date.first - 1) in ("the", "that", "this"):
        for k in range(date.last, min(line.last, date.last + _PHRASE)):
            word = lex.low[k]
            if not word.isalpha() or word in STOP_WORDS or word in _NO_TOPIC:
                break
            if word in _AGAIN:
                return frozenset()
            found.append(_SAME.get(s := stem(word), s))
    return frozenset(found)


def _verb(line: Line, date: DateMention) -> str:
    """The stem of the verb that a date stands behind: "expired on Monday", "was suspended in January"."""
    lex = line.lex
    if lex.at(date.first - 1) not in ("on", "in", "until", "by", "from"):
        return ""
    word = lex.at(date.first - 2)
    return stem(word) if (word.endswith(_DONE) and len(word) > 4) or word in _VERBS else ""


def _differ(one: Dated, two: Dated) -> bool:
    """Whether two dates are two, as far as both are written."""
    if one.value == two.value:
        return False
    a, b = one.date.day, two.date.day
    return (
        a is None or b is None or one.kind == "year" or not (a.year and b.year and a.year != b.year)
    )


def _is_one(one: Dated, two: Dated, alike: list[Dated]) -> bool:
    """Whether two dates are of one thing, which happens but once."""
    shared = one.around.keys() & two.around.keys()
    near = one.near | two.near
    if not shared or not near.isdisjoint(_AGAIN) or not near.isdisjoint(_APART):
        return False
    weight = sum(max(0.3, 6.2 - zipf(one.around[s])) for s in shared)
    bounds = {w for d in (one, two) if (w := d.line.lex.at(d.date.first - 1)) in _BOUNDS}
    if one.line.kind in ("headline", "standfirst") and two.line.number < _LEAD:
        return weight >= _HEADED and len(bounds) != 1 and _is_headed(one, alike)
    nouns = (two.nouns & _close(one)) | (one.nouns & _close(two))
    if nouns:
        return _is_of_nouns(one, two, nouns, alike, weight)
    same = bool(one.verb) and one.verb == two.verb
    return same and weight >= _SURE and len(shared) > 1 and len(bounds) < _BOTH


def _is_headed(one: Dated, alike: list[Dated]) -> bool:
    """Whether a headline's date stands nowhere else, and the lead has but one."""
    if one.kind == "weekday":
        return False  # these have a question of their own
    early = {d.value for d in alike if d.line.number < _LEAD and d.line is not one.line}
    return len(early) == 1 and not any(d.value == one.value for d in alike if d is not one)


def _is_of_nouns(
    one: Dated, two: Dated, nouns: frozenset[str], alike: list[Dated], weight: float
) -> bool:
    """Whether "the November 27 deal" is the one of the other date: no other race, no other year's."""
    if one.nouns and two.nouns and not (one.nouns <= two.nouns or two.nouns <= one.nouns):
        return False
    if one.kind == "year":
        return weight >= _RARE
    others = {d.value for d in alike if nouns & d.around.keys()}
    return len(others) == _BOTH or weight >= _SURE


def _close(dated: Dated) -> frozenset[str]:
    """The stems right beside a date."""
    return frozenset(_SAME.get(s := stem(w), s) for w in dated.near)


_DASHES = ("/", "-", "–", "—")
_HEADED = 1.5
_SURE = 3.0
_RARE = 7.0
_BOTH = 2
