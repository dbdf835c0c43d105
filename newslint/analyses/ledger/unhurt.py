"""Nobody was hurt, and so many were: what is denied of all against those who are counted."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.statements import is_unsure, own_words
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy
from newslint.text import words

_NOBODY = lazy(
    r"\b(?:no[ -]one|nobody|none of (?:the|those|them|its|his|her|their)(?: (?P<who>[a-z]+))?|no (?P<who2>people|passengers|passenger|residents|"
    r"workers|staff|pupils|students|children|firefighters|officers|crew|guests|spectators)) (?:was|were|is|had been|has been) (?:reported )?(?P<harm>hurt|injured|killed|wounded)\b"
    r"|\bno (?P<what>injuries|casualties|deaths|fatalities)\b|\bwithout (?P<what2>injury|loss of life|casualties)\b"
)
_HARMED = lazy(
    r"(?P<n><c\d+>)(?: (?:other )?(?P<who>[a-z]+)){0,2}?(?: (?:was|were|have been|had been|are|is))? (?P<harm>killed|injured|hurt|wounded|dead|died|"
    r"(?:taken|rushed|flown|airlifted) to (?:the )?hospitals?|treated for|hospitali[sz]ed)\b"
    r"|\b(?P<harm2>killed|killing|injured|injuring|wounded|wounding|hurt|hurting) (?P<n2><c\d+>)\b"
    r"|(?P<n3><c\d+>)(?: [a-z]+)? (?:suffered|had|sustained|received) (?:[a-z-]+ ){0,2}(?P<harm3>injuries|burns|cuts|wounds)"
)
_ELSE = words(
    "else other others another seriously badly critically severely further previous earlier last ago first since more most these those "
    "year years month week history similar past before attack attacks then gunman also additional"
)
_HURT = words("hurt injured wounded injuries injury casualties")
_SLIGHT = words("injured hurt wounded injuring wounding hurting injuries burns cuts wounds")
_DEATHS = words("killed killing dead died deaths fatalities")
_FEW = 500  # who were hurt in the one event that a story tells of


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Harm that is denied of all and counted all the same."""
    body = [
        line
        for line in ledger.body
        if not is_unsure(own := own_words(line)) and _ELSE.isdisjoint(own)
    ]
    denied = [
        (line, found) for line in body if (found := _NOBODY.search(line.skeleton)) is not None
    ]
    if len(denied) != 1:
        return
    line, found = denied[0]
    for other in body:
        if other is line or not other.figures or _is_dated(other):
            continue
        if other.block == line.block and line.number - other.number == 1 and not found["harm"]:
            continue  # "Three were taken to hospital. No deaths were reported."
        figure = _harmed(found, other)
        if figure is not None:
            yield _hit(ledger, line, found, other, figure)
            return


def _harmed(denied: Any, line: Line) -> Figure | None:
    """How many a sentence counts of those of whom harm is denied."""
    what = denied["harm"] or denied["what"] or denied["what2"]
    for match in _HARMED.finditer(line.skeleton):
        figure = line.figure(match["n"] or match["n2"] or match["n3"])
        if _is_denied(what, match) and _is_one(denied, match, figure):
            return figure
    return None


def _is_dated(line: Line) -> bool:
    """Whether a sentence is of a year or a month: harm of another time."""
    return any(
        d.kind == "absolute" and d.value[:1].isdigit() and len(d.value) < _DAY for d in line.dates
    )


_DAY = 8  # characters: a date in ISO 8601 that is shorter names no day


def _is_denied(what: str, match: Any) -> bool:
    """Whether the harm is of the kind that is denied: the hurt are no dead."""
    groups: dict[str, str | None] = match.groupdict()
    told = groups["harm"] or groups["harm2"] or groups["harm3"] or ""
    dead = told in _DEATHS
    if what in ("casualties", "loss of life"):
        return dead or what == "casualties"
    return dead if what in _DEATHS else (told in _SLIGHT or not dead) and what in _HURT


def _is_one(denied: Any, match: Any, figure: Figure) -> bool:
    """Whether those who were harmed can be of those of whom it is denied."""
    one: dict[str, str | None] = denied.groupdict()
    two: dict[str, str | None] = match.groupdict()
    group = one["who"] or one["who2"]
    if figure.value is None or not figure.value.isdigit() or int(figure.value) > _FEW:
        return False
    return (
        group in (None, "people")
        or two["who"] is None
        or two["who"].rstrip("s") == group.rstrip("s")
    )


def _hit(ledger: Ledger, line: Line, found: Any, other: Line, figure: Figure) -> Hit:
    start, end = line.place(found.start(), found.end())
    one = ledger.text(start, end)
    place = ledger.where(other, line)
    return clash(
        start,
        end,
        f"“{one}” here, but {place} counts {written(ledger.document, figure)} who were. Correct one of them.",
        figure.start,
        figure.end,
        "these were harmed",
    )
