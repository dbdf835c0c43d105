"""Somebody's age, now or at death, against the day, month or year of birth, sentences away from each other."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.today import today
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_KIN = words(
    "father mother son daughter wife husband brother sister parents children twin twins sons daughters grandson "
    "granddaughter grandfather grandmother baby uncle aunt cousin child partner widow widower"
)
_BETWEEN = words("was is who , were himself herself ( —")
"""What may stand between a name and "born"."""
_DIED = words("died dies dead dying death passed")
_SUFFIXES = words("jr sr ii iii iv mp qc kc mbe obe")
_DASHES = frozenset("-‐‑–")
_REACH = 10  # lexemes behind "born" in which its date stands
_EARLY = 14  # lexemes: a name within them is what a sentence is about
_OLDEST = 125
_NEAR = 20  # days, around a birthday, by which an age may be one more or less


class _Born(NamedTuple):
    line: Line
    date: DateMention
    owner: str


class _Aged(NamedTuple):
    line: Line
    figure: Figure
    owner: str
    dead: bool


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Ages that somebody can't have who was born when the story says."""
    births: list[_Born] = []
    ages: list[_Aged] = []
    spoken = ""  # the surname of whom the last sentences are about
    for line in (*ledger.heads, *ledger.body):
        if line.kind == "headline":
            ages += _ages(line, "")
            continue
        spoken = _subject(line) or spoken
        births += _births(line, spoken)
        ages += _ages(line, spoken)
    if not births or not ages:
        return
    died = _death(ledger)
    for born in births:
        if sum(other.owner == born.owner for other in births) > 1:
            continue  # two people of one name, or one date that is corrected
        for aged in ages:
            if aged.owner not in (born.owner, "") or (
                not aged.owner and not _is_dead(aged, ages, born)
            ):
                continue
            hit = _held(ledger, born, aged, died if aged.dead or died else today(ledger))
            if hit is not None:
                yield hit
                break


def _is_dead(aged: _Aged, ages: list[_Aged], born: _Born) -> bool:
    """Whether the headline's "dies at 91" is of whom the story's only birth is told."""
    return aged.dead and all(a.owner in ("", born.owner) for a in ages if a.dead)


def _held(ledger: Ledger, born: _Born, aged: _Aged, then: tuple[int, ...] | None) -> Hit | None:
    if then is None or born.date.day is None:
        return None
    least, most = _between(born.date, then)
    age = int(aged.figure.value or "0")
    if least <= age <= most or not 0 <= most <= _OLDEST:
        return None
    right = f"{most}" if least == most else f"{least} or {most}"
    date = ledger.text(born.date.start, born.date.end)
    return clash(
        aged.figure.start, aged.figure.end, f"Born {date}, this person {'was' if aged.dead else 'is'} {right}, not {age}. Correct the age or a date.",
        born.date.start, born.date.end, f"the birth, in {ledger.where(born.line, aged.line)}",
    )  # fmt: skip


def _between(born: DateMention, then: tuple[int, ...]) -> tuple[int, int]:
    """The least and the greatest age that somebody can have reached between two dates."""
    assert born.day is not None
    year, month, day = born.day
    age = then[0] - year
    if not month or len(then) == 1:
        return age - 1, age
    away = (then[1] - month) * 30 + (then[2] - day if day else 0)
    if abs(away) < (_NEAR if day else 2 * _NEAR):
        return age - 1, age
    return (age, age) if away > 0 else (age - 1, age - 1)


def _births(line: Line, spoken: str) -> Iterator[_Born]:
    """The births of a sentence with at least a year, of a person named in it or spoken of."""
    lex = line.lex
    if "born" not in line.low or not line.dates:
        return
    k = lex.low.index("born", line.first)
    if not line.own[k] or lex.at(k - 1) in _DASHES or not _KIN.isdisjoint(lex.low[line.first : k]):
        return
    dates = [d for d in line.dates if k < d.first <= k + _REACH and d.day is not None]
    date = dates[0] if dates else None
    if date is None or date.day is None or not date.day.year or "/" in date.value:
        return
    if not {"until", "before", "after", "who", ";"}.isdisjoint(lex.low[k : date.first]):
        return
    owner = _named_before(line, k) or (spoken if _is_spoken_of(line, k) else "")
    if owner:
        yield _Born(line, date, owner)


def _named_before(line: Line, k: int) -> str:
    """The surname right before "born": "Pryce, who was born", "Hester Amelia Stroud was born"."""
    lex, at = line.lex, k - 1
    while at >= line.first and lex.low[at] in _BETWEEN:
        at -= 1
    return _surname(line, at) if at >= line.first else ""


def _surname(line: Line, at: int) -> str:
    """The last name of the run of capitals that ends at a lexeme; none where a kin word is before it."""
    lex = line.lex
    if lex.low[at] in _SUFFIXES:
        at -= 1
    return (
        lex.low[at]
        if lex.capital(at) and lex.low[at] not in _PRONOUNS and lex.low[at].isalpha()
        else ""
    )


_PRONOUNS = words("he she born the it they")


def _is_spoken_of(line: Line, k: int) -> bool:
    """Whether "born" is of "he" or "she", or of nobody that is named before it: "Born in Salem", "The 24-year-old, born"."""
    low = line.low[: k - line.first]
    if any(
        line.lex.capital(n) and line.lex.low[n] not in _PRONOUNS for n in range(line.first + 1, k)
    ):
        return False
    return not low or not {"he", "she"}.isdisjoint(low) or (low[0] == "the" and bool(line.figures))


def _subject(line: Line) -> str:
    """The surname that a sentence is about: the first run of two or more capitals early in it, or a name that opens it."""
    lex = line.lex
    start = _past_dateline(line)
    k = start
    while k < min(line.last, start + _EARLY):
        if not lex.capital(k) or not line.own[k]:
            if lex.low[k] in (",", ";", "of", "in", "at"):
                break
            k += 1
            continue
        first = k
        while k < line.last and (lex.capital(k) or (lex.low[k] == "." and lex.capital(k + 1))):
            k += 1
        last = k - 2 if lex.at(k - 1) in _SUFFIXES else k - 1
        if last > first and lex.low[first] not in _PLACED:
            return lex.low[last]
        if first == start and (lex.at(k) in ("was", "had", "said", "told") or lex.at(k) == ","):
            return lex.low[last] if lex.low[last] not in _NOBODY else ""
    return ""


def _past_dateline(line: Line) -> int:
    """Where a sentence begins behind "LEEDS, March 3, 2026 —"."""
    low = line.lex.low
    for k in range(line.first + 1, min(line.last, line.first + _EARLY)):
        if low[k] in ("—", "–", "-") and not line.lex.glued(k):
            return k + 1
    return line.first


_PLACED = words("the in at on from")
_NOBODY = words(
    "he she it they the but and in on at born after his her a an there this that yesterday today"
)


def _ages(line: Line, spoken: str) -> Iterator[_Aged]:
    """The ages that a sentence gives people, with their surnames."""
    dead = not _DIED.isdisjoint(line.low)
    for figure in line.figures:
        value = figure.value or ""
        if (
            not value.isdigit()
            or not 0 < int(value) < _OLDEST
            or figure.modifier
            or not line.own[figure.first]
        ):
            continue
        if figure.kind not in ("age", "count") or (
            figure.unit not in ("years", None) and figure.kind == "age"
        ):
            continue
        owner = _bearer(line, figure, spoken, dead=dead)
        if owner is not None:
            yield _Aged(line, figure, owner, dead)


def _bearer(line: Line, figure: Figure, spoken: str, *, dead: bool) -> str | None:
    """Whose age a figure is; None where it is nobody's, or not of now."""
    lex, k = line.lex, figure.first
    named = _set_off(line, figure, spoken)
    if named:
        return named
    before = lex.at(k - 1)
    if dead and (before in ("at", "aged", "age") or lex.low[k - 3 : k] == ["the", "age", "of"]):
        return None if not _KIN.isdisjoint(line.low) else spoken
    if lex.low[line.first : k] in _HE_WAS and lex.at(figure.last) == ".":
        return spoken or None
    dashed = not _DASHES.isdisjoint(lex.low[k : figure.last + 1])
    if dashed and before == "the" and k - line.first == 1 and not lex.capital(figure.last):
        return spoken or None
    return None


_HE_WAS = (["he", "was"], ["she", "was"], ["he", "is"], ["she", "is"])


def _set_off(line: Line, figure: Figure, spoken: str) -> str:
    """Whose age stands between marks: "Pryce, 52,", "Pryce (52)", "The flautist, 58,"."""
    lex, k = line.lex, figure.first
    before = lex.at(k - 1)
    closed = lex.at(figure.last) in (",", ".", ")", ";", "")
    if before != "aged" and not (before in (",", "(") and closed):
        return ""
    at = k - 2 if lex.at(k - 2) != "," else k - 3
    opens = lex.low[line.first] == "the" and before == "," and at - line.first < _SHORT
    return _surname(line, at) or (spoken if opens and figure.kind == "count" else "")


_SHORT = 4  # lexemes of "The former flautist"


def _death(ledger: Ledger) -> tuple[int, ...] | None:
    """When the death was that a story's first sentences tell of; None where there is none."""
    for line in ledger.body[:4]:
        if _DIED.isdisjoint(line.low):
            continue
        full = [d for d in line.dates if d.day is not None and d.day.year and "/" not in d.value]
        full = [d for d in full if "born" not in line.low[: d.first - line.first]] or full[1:]
        if len(full) == 1 and (d := full[0]).day is not None:
            return (d.day.year, d.day.month, d.day.day) if d.day.day else (d.day.year,)
        return today(ledger)
    return None
