"""The age at which somebody died against the day of birth, sentences away from each other."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure, story_day
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_BORN = lazy(
    r"\bborn(?: (?!<|to\b(?: [^ ]+){0,12} who\b)[^ ]+){0,9}? (?:in|on|,) (?P<date><[DYM]\d+>)"
)
_AGED = lazy(
    r"^(?:he|she) was (?P<bare><[ac]\d+>) \.?$|\b(?:died|dies|dead|dying)(?: (?!<[ac])[^ ]+){0,9}? (?:at|aged|age|at the age of|at age) (?P<age><[ac]\d+>)"
)
_DIED = lazy(r"\b(?:died|dies|dead|death)\b")
_KIN = lazy(
    r"\b(?:his|her|their) (?:father|mother|son|daughter|wife|husband|brother|sister|parents|children)\b"
)
_EARLY = 12  # sentences in which an obituary says when the dead was born
_OLDEST = 125


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """An obituary's age against its date of birth and of death."""
    body = ledger.body
    if not any(_DIED.search(line.skeleton) for line in (*ledger.heads, *body[:3])):
        return
    birth = _birth(body)
    aged = _age([*ledger.heads, *body])
    died = _death(body) or story_day(ledger.document)
    if birth is None or aged is None or died is None:
        return
    (line, date), (figure, where) = birth, aged
    age = int(figure.value or "0")
    least, most = _ages(date, died)
    if least <= age <= most or not 0 <= most <= _OLDEST:
        return
    right = f"{most}" if least == most else f"{least} or {most}"
    yield clash(
        figure.start, figure.end, f"Born {ledger.text(date.start, date.end)}, the dead would have been {right}, not {age}. Correct the age or a date.",
        date.start, date.end, f"the birth, in {ledger.where(line, where)}",
    )  # fmt: skip


def _birth(body: list[Line]) -> tuple[Line, DateMention] | None:
    """The one birth that a story tells of early, with its year, if it is nobody's but the dead's."""
    born = [(line, found) for line in body if (found := _BORN.search(line.skeleton)) is not None]
    if len(born) != 1:
        return None
    line, found = born[0]
    if line.number - body[0].number > _EARLY or _KIN.search(line.skeleton[: found.start()]):
        return None
    date = line.date(found["date"])
    return (line, date) if _year(date) else None


def _ages(born: DateMention, died: tuple[int, ...]) -> tuple[int, int]:
    """The least and the greatest age that somebody can have reached between two dates."""
    assert born.day is not None
    most = died[0] - born.day.year
    if not born.day.day or len(died) < _WHOLE:
        return most - 1, most
    age = most if died[1:] >= (born.day.month, born.day.day) else most - 1
    away = abs(died[1] * 30 + died[2] - born.day.month * 30 - born.day.day)
    return (
        (age - 1, age + 1) if away < _SOON else (age, age)
    )  # a death is some days before the story


_WHOLE = 3  # parts of a date: year, month, day
_SOON = 20  # days


def _age(lines: list[Line]) -> tuple[Figure, Line] | None:
    """The one age at death that a story's beginning gives."""
    found = [
        (line.figure(m["bare"] or m["age"]), line) for line in lines[:_EARLY] for m in _AGED.finditer(line.skeleton)
        if m["bare"] or not _KIN.search(line.skeleton)
    ]  # fmt: skip
    plain = [
        (f, line)
        for f, line in found
        if (f.value or "").isdigit() and f.modifier is None and f.low is None
    ]
    return plain[-1] if len({f.value for f, _ in plain}) == 1 else None


def _death(body: list[Line]) -> tuple[int, ...] | None:
    """When the death was, as far as the first sentences say: "died on April 22, 2026"."""
    for line in body[:4]:
        if not _DIED.search(line.skeleton):
            continue
        full = [d for d in line.dates if _year(d)]
        if len(full) == 1:
            d = full[0]
            assert d.day is not None
            return (d.day.year, d.day.month, d.day.day) if d.day.day else (d.day.year,)
    return None


def _year(date: DateMention) -> bool:
    return date.day is not None and bool(date.day.year) and "/" not in date.value
