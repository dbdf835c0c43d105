"""What happens once told of two years, and what comes first told of a later one: found in 1999, studied in 1993."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.language.lexicon import stem, zipf
from newslint.language.numbers import NUMBER_WORDS, STOP_WORDS
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_CLASSES = {
    "found": (0, "found discovered discovery unearthed uncovered identified excavated"),
    "made": (0, "founded established formed created built invented constructed"),
    "settled": (0, "settled colonised colonized inhabited"),
    "launched": (0, "launched offering offered"),
    "crime": (0, "stolen robbed burgled stabbed shot attacked raided vanished"),
    "caught": (1, "arrested charged detained jailed convicted sentenced remanded"),
    "begun": (0, "began begun started opened originated arose emerged"),
    "born": (0, "born"),
    "studied": (1, "studying studied examined analysed analyzed restored named described"),
    "used": (1, "treated admitted spread widespread common popular enrolled visited"),
    "published": (1, "published released premiered came"),
    "crashed": (2, "crash crashed accident disaster disintegrated exploded explosion collapsed collapse sank derailed derailment"),
    "ended": (2, "closed abandoned deserted demolished destroyed extinct vanished dissolved disbanded scrapped retired"),
    "dead": (2, "died killed assassinated assassination murdered executed"),
}  # fmt: skip
_CLASS = {word: name for name, (_, listed) in _CLASSES.items() for word in listed.split()}
_ONCE = frozenset(("found", "made", "settled", "published", "crashed"))
_FOLLOWS = {
    "crime": ("caught",),
    "found": ("studied",),
    "made": ("ended", "used", "crashed"),
    "settled": ("ended",),
    "launched": ("used", "ended"),
    "begun": ("ended", "used"),
    "born": ("dead", "studied"),
}
"""What can come only after what, of one thing."""
_APART = words(
    "another other second again next previous earlier later former first annual every each similar "
    "rebuilt reopened renamed re-founded elsewhere also new re-released reissued version edition sequel series"
)
_REACH = 8  # lexemes between a date and what happened then
_AROUND = 14
_NAMED = 0.8  # what a name counts more than another word
_NEAR = 3  # sentences in which "it" and "the fossil" are still the same
_ENOUGH = 1.4  # what words that both sentences share must come to
_BEFORE = lazy(r"(?P<span><u\d+>) before (?:(?!<)[^ ]+ ){0,12}?(?:in )?(?P<then><Y\d+>)")
_UNKNOWN = lazy(r"\b(?:unknown|unheard of|undiscovered) (?:before|until) (?P<then><[YS]\d+>)")


class Time(NamedTuple):
    """The years between which something happened; before the present where `ago`."""

    low: float
    high: float
    ago: bool


class Event(NamedTuple):
    """What happened once, and when."""

    line: Line
    at: int  # the lexeme that says so
    kind: str
    time: Time
    start: int
    end: int
    around: dict[str, str]


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Events of one thing whose years can't be."""
    if ledger.words.isdisjoint(_CLASS):
        return
    events = [e for line in ledger.lines for e in _events(line)][:_MOST]
    if len({(e.time, e.kind) for e in events}) < 2:
        return
    told: set[int] = set()
    for n, two in enumerate(events):
        for one in events[:n]:
            if {one.start, two.start} & told:
                continue
            if one.line is two.line:
                if _is_ended(one, two):
                    told.update((one.start, two.start))
                    yield _clash(ledger, one, two)
                continue
            if not (_is_turned(one, two) or _is_double(one, two)):
                continue
            if _is_one(one, two):
                told.update((one.start, two.start))
                yield _clash(ledger, one, two)


_MOST = 60
_EVER = 2100.0


def _events(line: Line) -> Iterator[Event]:
    """The dated events of a sentence."""
    for date in line.dates:
        time = time_of(line, date)
        at = _verb(line, date.first, date.last) if time is not None else -1
        if time is not None and at >= 0:
            yield _event(line, at, time, date.start, date.end)
    for figure in line.figures:
        if figure.kind == "range" and figure.unit in ("ad", "ce") and figure.low and figure.high:
            at = _verb(line, figure.first, figure.last)
            if at >= 0:
                time = Time(float(figure.low), float(figure.high), False)
                yield _event(line, at, time, figure.start, figure.end)
    if line.dates and "unknown" in line.low:
        yield from _unknown(line)
    if line.dates and line.figures and "before" in line.low:
        yield from _years_before(line)


def _unknown(line: Line) -> Iterator[Event]:
    """ "Unknown before 1911": found in that year at the earliest."""
    found = _UNKNOWN.search(line.skeleton)
    if found is not None:
        date = line.date(found["then"])
        if (time := time_of(line, date)) is not None:
            at = line.lex.low.index("unknown", line.first)
            yield _event(line, at, Time(time.low, _EVER, False), date.start, date.end)


def _years_before(line: Line) -> Iterator[Event]:
    """ "Published more than 40 years before he described it in 1885"."""
    found = _BEFORE.search(line.skeleton)
    if found is None:
        return
    span, then = line.figure(found["span"]), line.date(found["then"])
    at = _verb(line, span.first, span.last)
    if at >= 0 and span.unit == "years" and span.value and then.day:
        high = then.day.year - float(span.value)
        low = high - (_LONG if span.modifier in ("more than", "at least") else _ROUGH)
        yield _event(line, at, Time(low, high + _ROUGH, False), span.start, then.end)


_LONG, _ROUGH = 60, 2  # years


def _event(line: Line, at: int, time: Time, start: int, end: int) -> Event:
    lex = line.lex
    first, last = max(line.first, at - _AROUND), min(line.last, at + _AROUND)
    around = {
        stem(w): w
        for w in lex.low[first:last]
        if len(w) > 2 and w[0].isalpha() and w not in STOP_WORDS and w not in NUMBER_WORDS and w not in _CLASS
        and w not in _EMPTY
    }  # fmt: skip
    return Event(line, at, _CLASS.get(lex.low[at], "found"), time, start, end, around)


_EMPTY = words(
    "years year ago early late century around about study research said says explains mid more than"
)


def _verb(line: Line, first: int, last: int) -> int:
    """The lexeme of what happened then: the nearest before a date in its clause, else behind it."""
    lex = line.lex
    if not line.own[first]:
        return -1
    for k in range(first - 1, max(line.first, first - _REACH) - 1, -1):
        if lex.low[k] in ";:" or (lex.low[k] in ("since", "until") and k < first - 1):
            break
        if lex.low[k] in _CLASS and _is_done(line, k):
            return k
    for k in range(last, min(line.last, last + _REACH)):
        if lex.low[k] in ";:.":
            break
        if lex.low[k] in _CLASS and _is_done(line, k):
            return k
    return -1


def _is_done(line: Line, k: int) -> bool:
    """Whether something is made, settled or found, and not somebody makes something else."""
    lex = line.lex
    kind = _CLASS[lex.low[k]]
    if kind == "born":
        return lex.at(k + 1) in ("in", "on", "to", ",", "at") or lex.at(k - 1) in _BE
    if kind in ("made", "settled", "ended", "published", "found", "crashed"):
        after = lex.at(k + 1)
        return not (lex.low[k].endswith("ed") or lex.low[k] in ("built", "found")) or (
            after not in _OBJECTS
            and not lex.capital(k + 1)
            and (
                after[:1] in ".,;)"
                or after in _BEHIND
                or not _BE.isdisjoint(lex.low[max(0, k - 3) : k])
            )
        )
    return True


_BE = words("was were been be is are being")
_OBJECTS = words("a an the his her its their")
_BEHIND = words("in on by at during around about near from with under within over into")


def time_of(line: Line, date: DateMention) -> Time | None:
    """The years of a date; None where there are none."""
    low = line.lex.low
    if low[date.last - 1 : date.last] == ["ago"]:
        number = low[date.first].replace(",", "")
        if number.isdigit() and "year" in low[date.last - 2]:
            return Time(-float(number), -float(number), True)
        return None
    if "/" in date.value:
        one, _, two = date.value.partition("/")
        if one[:4].isdigit() and two[:4].isdigit() and len(one) == 4:
            return _narrowed(low[date.first - 1], float(one), float(two))
        return None
    if date.full is not None and date.day is not None and date.day.day:
        year, month, day = date.full
        start = year + (month - 1) / 12 + (day - 1) / 372
        return Time(start, start + 0.002, False)
    if date.day is None or not date.day.year or not 1000 <= date.day.year <= 2100:
        return None
    start = date.day.year + (date.day.month - 1) / 12 if date.day.month else date.day.year
    return Time(start, start + (1 / 12 if date.day.month else 0.99), False)


def _narrowed(word: str, low: float, high: float) -> Time:
    """The early, middle or late years of a decade or century."""
    size = high - low + 1
    if word == "late":
        return Time(low + size / 2, high + 0.99, False)
    if word == "early":
        return Time(low, low + size / 2, False)
    return Time(low, high + 0.99, False)


def _is_ended(one: Event, two: Event) -> bool:
    """ "Began in October 2022 and went on until April 2022"."""
    lex = two.line.lex
    before = lex.low[lex.index(one.end) : lex.index(two.start)]
    ends = one.kind == "begun" and not _ENDS.isdisjoint(before)
    return ends and one.time.ago == two.time.ago and two.time.high < one.time.low


_ENDS = words("until till ended ending ends lasted")


def _is_turned(one: Event, two: Event) -> bool:
    """Whether one can come only after the other, and is told to have come before it."""
    return any(
        b.kind in _FOLLOWS.get(a.kind, ()) and a.time.ago == b.time.ago and b.time.high < a.time.low
        for a, b in ((one, two), (two, one))
    )


def _is_double(one: Event, two: Event) -> bool:
    """Whether both are one thing that happens but once, at two times."""
    if one.kind != two.kind or one.kind not in _ONCE or one.time.ago != two.time.ago:
        return False
    a, b = sorted((one.time, two.time))
    return a.high < b.low


def _is_one(one: Event, two: Event) -> bool:
    """Whether two events are of one thing: rare words and names, or the sentence right before."""
    for event in (one, two):
        lex, at = event.line.lex, event.at
        if not _APART.isdisjoint(lex.low[max(event.line.first, at - 3) : at + 3]):
            return False
    shared = one.around.keys() & two.around.keys()
    total = sum(max(0.3, 6.5 - zipf(one.around[s])) for s in shared)
    total += _NAMED * len(_names(one) & _names(two))
    follows = 0 < two.line.number - one.line.number <= _NEAR
    if follows and not _PRONOUNS.isdisjoint(two.line.low[:_OPENING]):
        total += _GOES_ON
        total += two.line.low[0] in _PRONOUNS
    return total >= _ENOUGH


_PRONOUNS = words("it its they")
_OPENING = 8  # lexemes in which the subject of a sentence stands
_GOES_ON = 1.0


def _names(event: Event) -> set[str]:
    """The words with a capital letter around an event."""
    lex = event.line.lex
    return {
        lex.low[k]
        for k in range(event.line.first + 1, event.line.last)
        if lex.capital(k) and lex.low[k] in event.around.values()
    }


def _clash(ledger: Ledger, one: Event, two: Event) -> Hit:
    message = (
        "It happens once, but the story has it at “{said}” here, at “{was}” in {where}. Correct one of them."
        if one.kind == two.kind
        else "“{said}” here and “{was}” in {where} are the wrong way round. Correct one of the dates."
    )
    return ledger.at_odds(
        Told(two.line, two.start, two.end),
        Told(one.line, one.start, one.end),
        message,
        "here it is “{was}”",
    )
