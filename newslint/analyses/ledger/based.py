"""A share and how many that is, of a whole that the same sentence or another tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.evidence import is_person
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import (
    HUNDRED,
    ONE,
    box,
    claim,
    exact,
    is_near_share,
    is_share,
)
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.language.numbers import singular
from newslint.startup.patterns import lazy
from newslint.text import words

_OR = lazy(
    r"(?P<part><c\d+>)(?: (?!<)[a-z’'-]+){0,3} (?:,|\(|—|–)(?: or)? (?P<share><p\d+>) (?:,|\)|—|–)"
)
_SHARE = lazy(
    r"(?P<share><[rp]\d+>) of (?:the |all |those |its |his |her |their )?(?:[a-z]+ ){0,2}?(?P<who>[a-z]+)(?: (?!<|and\b)[a-z’'-]+){0,3}? (?:,|\(|—|–)(?: (?:or|some|a total of|about|which is|that is|around))* (?P<part><c\d+>) (?:of them|in all|in total|people|,|\)|—|–|\.)"
)
_A_OF_B = lazy(
    r"(?P<part><c\d+>)(?: [a-z]+)? (?:out )?of (?:the |its |their |[a-z]+(?: [a-z]+){0,2} ['’] ?s? )?(?P<whole><c\d+>)"
)
_OTHERWISE = lazy(
    r"\b(?:up|down|rose|risen|rise|fell|fallen|fall|drop\w*|increase\w*|decrease\w*|grew|more|less|than|compared|from|last|men|women|while|whereas|but|interest|margin|another|other|average|each|discount|majority|quorum|if|would|needed|required|target)\b"
)
_SLIP = 25  # points: a share further off is of something else


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Shares whose number no whole of the story allows."""
    body = ledger.body
    for number, line in enumerate(body):
        if len(line.figures) > 1:
            yield from _based(ledger, line, body[:number])
        if len(line.figures) > 2:
            yield from _beside(ledger, line)


def _beside(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Turnout was 52 per cent, with 8,400 of the 20,000 voting": one share, one part and one whole."""
    shares = [f for f in line.figures if f.kind == "percent"]
    pairs = list(_A_OF_B.finditer(line.skeleton)) if len(shares) == 1 else []
    if len(pairs) != 1 or _OTHERWISE.search(line.skeleton):
        return
    share, part, whole = shares[0], line.figure(pairs[0]["part"]), line.figure(pairs[0]["whole"])
    one, all_, said = box(part, whole), box(whole, part), claim(share)
    a, b, c = exact(part), exact(whole), exact(share)
    if one is None or all_ is None or said is None or not a or not b or not c or a > b:
        return
    right = HUNDRED * a // b
    if is_share(one, all_, said) or not ONE < abs(right - c) < _SLIP * ONE:
        return
    if line.lex.at(share.last) == "of":
        return  # "39 of the 54 delegates, with 48% of the vote"
    yield _clash(ledger, part, whole, share)


def _based(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "11 babies, or 65%," of a study of 31; "a quarter of the people, 53 of them," of 139."""
    for pattern in (_OR, _SHARE):
        found = pattern.search(line.skeleton)
        if found is None:
            continue
        part, share = line.figure(found["part"]), line.figure(found["share"])
        noun = singular(part.unit or found.groupdict().get("who") or "")
        if share.modifier not in (None, "about", "nearly", "exactly") or not (
            is_person(noun) or noun in _HOMES
        ):
            continue
        whole = _base(part, share, noun, [*before, line])
        if whole is None:
            continue
        yield _clash(ledger, part, whole, share)
        return


def _base(part: Figure, share: Figure, noun: str, lines: list[Line]) -> Figure | None:
    """The one number of such people that a part could be a share of, where none makes it so."""
    a, b = exact(part), exact(share)
    if not a or not b:
        return None
    base = a * (HUNDRED if share.kind == "percent" else ONE) // b
    counted = [f for each in lines for f in each.figures if f is not part and _counts(f)][
        -_COUNTED:
    ]
    if any(is_near_share(f, part, share) for f in counted):
        return None
    if any(_makes_sum(x, y, base) for x, y in combinations(counted, 2)):
        return None
    wholes = [f for f in counted if _is_such(singular(f.unit or ""), noun)]
    wholes = [f for f in wholes if a < (exact(f) or 0) <= _TWENTY * a]
    return wholes[0] if len({f.value for f in wholes}) == 1 else None


def _is_such(unit: str, noun: str) -> bool:
    """Whether a whole is one of such people, or of homes under another name."""
    return unit == noun or (unit in _HOMES if noun in _HOMES else unit in _SAMPLES)


_HOMES = words("home house flat apartment unit property dwelling")
_COUNTED = 40  # figures that may be the whole
_TWENTY = 20  # times
_SAMPLES = words("person participant respondent patient infant volunteer subject adult")


def _counts(figure: Figure) -> bool:
    return figure.kind in ("count", "range") and bool(exact(figure))


def _makes_sum(one: Figure, two: Figure, base: int) -> bool:
    total = (exact(one) or 0) + (exact(two) or 0)
    return abs(total - base) * 20 <= base


def _clash(ledger: Ledger, part: Figure, whole: Figure, share: Figure) -> Hit:
    right = round(100 * (exact(part) or 0) / (exact(whole) or 1))
    return clash(
        min(part.start, share.start),
        max(part.end, share.end),
        f"{written(ledger.document, part)} of {written(ledger.document, whole)} is {right}%, "
        "not what the story says. Correct one of the figures.",
        whole.start,
        whole.end,
        "all of them",
    )
