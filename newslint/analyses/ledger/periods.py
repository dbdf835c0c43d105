"""Scores against their parts and margins: quarters and the final score, "a 13-point win", "trailed by ten, 41-33"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.numbers import singular
from newslint.startup.patterns import lazy
from newslint.text import words

_S = r"<[sv]\d+>"
_R = r"<[svg]\d+>"  # "19-21" may be a range
_OUTSCORED = lazy(
    rf"\b(?:outscor|outplay|outgun)(?:ed|ing)(?: [^ <]+){{1,4}}? (?P<period>{_S})(?P<when>[^<;.]*)"
)
_LAST = lazy(
    r"\b(?:from there|rest of the way|(?:fourth|final|last|second) (?:quarter|period|half)|(?:<o\d+>) (?:quarter|period|half)|after (?:the )?(?:break|interval|half-?time|intermission)|half - time|down the stretch)\b"
)
_BEFORE = lazy(
    rf"(?P<score>{_S})(?: [^ <]+){{0,2}}? (?:going into|entering|heading into|after three|after <c\d+> quarters|at (?:the )?(?:half|break|interval|intermission)|at half)"
)
_NOW = lazy(
    rf"\b(?:to lead|to go|and led|for a|to make it|to trail|and a)(?: [a-z]+)?(?: [a-z]+)? (?P<score>{_S})"
)
_LISTED = lazy(
    rf"(?P<final>{_S})(?: [^ <]+){{0,5}}? (?:after|with|on|in) (?:quarters?|halves|periods|sessions)(?: scores)? of (?P<list>{_R}(?:(?: ,| and| , and) {_R})+)(?! ,| and)"
)
_SCORE = lazy(_R)
_MARGIN = lazy(r"(?P<size><c\d+>)(?: - [a-z]+)? (?:win|victory|defeat|loss|margin|triumph)\b")
_BY = (
    lazy(rf"\b(?:trail(?:ed|ing)?|led|lead|leading|ahead|behind|won|lost|win|beaten|down|up) by (?P<size><c\d+>)(?: (?:points?|goals?|runs?))?(?: ,| \(| —| –|:) (?P<score>{_S})"),
    lazy(rf"(?P<size><c\d+>) points? (?:down|up|clear|adrift|ahead|behind)(?: [^ <,]+){{0,4}} , (?P<score>{_S})"),
    lazy(rf"(?P<score>{_S})(?: ,| —| –) (?:a|an|by a) (?P<size><c\d+>)(?: - [a-z]+)? (?:win|victory|defeat|loss|margin)\b"),
)  # fmt: skip
_OTHER = lazy(
    r"\b(?:half-time|last (?:year|season|week)|previous|earlier|first leg|aggregate|penalt\w+|overtime|extra time|tie-?break|biggest|largest|record|average|series)\b"
)


_SCORED = words("point run goal shot try")


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Scores of the running text that their parts or their margin do not make."""
    body = ledger.body
    scores = [
        f
        for line in ledger.lines
        for f in line.figures
        if f.kind in ("score", "vote") and _sides(f)
    ]
    if not scores:
        return
    for number, line in enumerate(body):
        if not line.figures:
            continue
        yield from _outscored(ledger, [*body[number - 1 : number], line], scores)
        yield from _listed(ledger, line)
        yield from _margins(ledger, line, scores)


def _sides(figure: Figure) -> tuple[int, int] | None:
    one, two = figure.low or "", figure.high or ""
    return (int(one), int(two)) if one.isdigit() and two.isdigit() else None


def _outscored(ledger: Ledger, lines: list[Line], scores: list[Figure]) -> Iterator[Hit]:
    """ "Down 53-49 going into the last, outscored them 24-13 from there", and won 71-66."""
    line = lines[-1]
    found = _OUTSCORED.search(line.skeleton)
    if found is None:
        return
    period = line.figure(found["period"])
    before = [each.figure(m["score"]) for each in lines for m in _BEFORE.finditer(each.skeleton)]
    before += [
        f for f in line.figures if f in scores and f.start < period.start and f not in before
    ]
    if len(before) != 1:
        return
    now = _NOW.search(line.skeleton, found.end("period"))
    if now is not None:
        result = line.figure(now["score"])
    elif _LAST.search(found["when"]):
        result = scores[0]
    else:
        return
    one, two, three = _sides(before[0]), _sides(period), _sides(result)
    if one is None or two is None or three is None or len({before[0], period, result}) < len("abc"):
        return
    if sorted(three) in (
        sorted((one[0] + two[0], one[1] + two[1])),
        sorted((one[0] + two[1], one[1] + two[0])),
    ):
        return
    if sum(three) < sum(one):
        return
    start, end = period.start, period.end
    yield clash(
        start, end,
        f"{ledger.text(before[0].start, before[0].end)} and {ledger.text(start, end)} do not make {ledger.text(result.start, result.end)}. "
        "Correct one of the scores.",
        result.start, result.end, "the score that they should make",
    )  # fmt: skip


def _listed(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Won 82-71 after quarters of 20-18, 22-16, 19-21 and 20-16"."""
    found = _LISTED.search(line.skeleton)
    if found is None:
        return
    final = line.figure(found["final"])
    parts = [_sides(line.figure(token)) or (0, 0) for token in _SCORE.findall(found["list"])]
    made = (sum(one for one, _ in parts), sum(two for _, two in parts))
    if sorted(made) != sorted(_sides(final) or made):
        start, end = line.place(*found.span("list"))
        yield clash(
            start, end,
            f"These make {made[0]}-{made[1]}, not {ledger.text(final.start, final.end)}. Correct one of the scores.",
            final.start, final.end, "the whole score",
        )  # fmt: skip


def _margins(ledger: Ledger, line: Line, scores: list[Figure]) -> Iterator[Hit]:
    """ "Beat Corrow 82-71. The 13-point win …"; "trailed by 10, 41-33"."""
    for pattern in _BY:
        found = pattern.search(line.skeleton)
        if found is not None:
            yield from _apart(ledger, line.figure(found["size"]), line.figure(found["score"]))
            return
    found = _MARGIN.search(line.skeleton)
    values = {frozenset((f.low, f.high)) for f in scores}
    if (
        found is not None
        and len(values) == 1
        and not _OTHER.search(line.skeleton)
        and not line.dates
    ):
        yield from _apart(ledger, line.figure(found["size"]), scores[0])


def _apart(ledger: Ledger, size: Figure, score: Figure) -> Iterator[Hit]:
    sides = _sides(score)
    value = size.value or ""
    if size.unit and singular(size.unit) not in _SCORED:
        return
    if sides is None or not value.isdigit() or size.modifier is not None:
        return
    right = abs(sides[0] - sides[1])
    if int(value) in (right, *sides):
        return
    said = ledger.text(score.start, score.end)
    yield clash(
        size.start, size.end,
        f"{said} is a margin of {right}, not {ledger.text(size.start, size.end)}. Correct the margin or the score.",
        score.start, score.end, f"this is a margin of {right}",
    )  # fmt: skip
