"""The age at which somebody died against the day of birth, sentences away from each other."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure, story_day
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_BORN = lazy(r"\bborn(?: (?!<|to\b.* who\b)[^ ]+){0,9}? (?:in|on|,) (?P<date><[DYM]\d+>)")
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
    lines = [line for line in ledger.lines if line.kind in ("headline", "standfirst")] + ledger.body
    body = ledger.body
    if not any(_DIED.search(line.skeleton) for line in (*ledger.heads, *body[:3])):
        return
    born = [(line, found) for line in body if (found := _BORN.search(line.skeleton)) is not None]
    if (
        len(born) != 1
        or born[0][0].number - body[0].number > _EARLY
        or _KIN.search(born[0][0].skeleton[: born[0][1].start()])
    ):
        return
    line, found = born[0]
    date = line.date(found["date"])
    aged = _age(lines)
    year = date.day.year if date.day is not None else 0
    died = _death(body) or _today(ledger)
    if aged is None or not year or died is None:
        return
    figure, where = aged
    age = int(figure.value or "0")
    most = died[0] - year
    least = most - 1
    if date.day is not None and date.day.day and len(died) == 3:
        had = died[1:] >= (date.day.month, date.day.day)
        least = most = most if had else most - 1
        if abs(died[1] * 30 + died[2] - date.day.month * 30 - date.day.day) < 20:
            least, most = least - 1, most + 1  # the death is some days before the story
    if least <= age <= most or not 0 <= most <= _OLDEST:
        return
    right = f"{most}" if least == most else f"{least} or {most}"
    yield clash(
        figure.start, figure.end, f"Born {ledger.text(date.start, date.end)}, the dead would have been {right}, not {age}. Correct the age or a date.",
        date.start, date.end, f"the birth, in {ledger.where(line, where)}",
    )  # fmt: skip


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


def _today(ledger: Ledger) -> tuple[int, ...] | None:
    return story_day(ledger.document)
