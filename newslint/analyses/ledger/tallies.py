"""Votes and scores: the margin against the tally, and the tally against how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy
from newslint.text import words

_SIDES = r"(?P<tally><[vs]\d+>)"
_MARGIN = lazy(
    rf"{_SIDES}(?: [a-z]+){{0,4}}?(?: ,| \(| —| –| -| with| by)?(?: (?:a|with a|giving a|giving (?:it|him|her|them) a|by a|for a))? (?:majority|margin|lead) of(?: just| only)? (?P<margin><c\d+>)"
)
_BY = lazy(
    rf"\b(?:majority|margin) of(?: just| only)? (?P<margin><c\d+>)(?: votes?)?(?: ,| \(| —| –| :)?(?: or)?(?: by)? {_SIDES}"
)
_WON_BY = lazy(
    rf"\b(?:won|win|wins|winning|beat|carried|passed|lost|losing|defeated)(?: [a-z’'-]+){{0,6}}? by(?: just| only)? (?P<margin><c\d+>)(?: votes?| points?| goals?| runs?)?(?: ,| \(| —| –)? {_SIDES}"
)
_PASSED = lazy(
    rf"\b(?:voted(?: by)? {_SIDES}(?: (?:on [a-z]+ ?|votes? )?)?(?: ?in favou?r of| to (?:approve|adopt|pass|back|accept|allow|ratify|endorse|support|grant|authori[sz]e))\b"
    r"|(?:approved|passed|adopted|ratified|endorsed|backed)(?: (?!on|after|over)[a-z’'-]+){0,5}?(?: by|,| in) (?:a |a vote of )?(?P<after><[vs]\d+>))"
)
_BEAT = lazy(
    r"\b(?:beat|beats|beating|defeated|defeats|defeating|overcame|edged|thrashed|crushed|saw off|downed)(?: [a-z’'.-]+){1,5}?(?: ,)?(?: by)? (?P<tally><s\d+>)"
)
_LEVEL = lazy(
    r"\b(?:drew|draw|drawn|drawing|tied|tie)(?: [a-z’'.-]+){0,4}? (?P<tally><s\d+>)|(?P<after><s\d+>) (?:draw|tie|stalemate)\b"
)
_WON = lazy(
    r"\b(?:won|win|victory|beat|defeated|wins)(?: (?!and)[a-z’'.-]+){0,4}? (?P<tally><s\d+>)|(?P<after><s\d+>) (?:win|victory|defeat|loss|away win|home win)\b"
)
_NOT_PLAIN = lazy(
    r"\b(?:penalt(?:y|ies)|aggregate|shoot-?out|extra time|overtime|agg|pens|leg|sets?|record|wins?-|series|tie-?break|away goals|games?|odds|half-time|half|quarters?|lead|led|trail\w*|ahead|"
    r"supermajority|two-thirds|needed|required|short)\b"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Margins and outcomes that the tally beside them does not allow."""
    for line in ledger.body:
        tallies = [f for f in line.figures if f.kind in ("vote", "score") and f.low and f.high]
        if not tallies and len(line.figures) > 1 and not _VOTES.isdisjoint(line.low):
            tallies = list(_in_counts(line))
        if not tallies or len(tallies) > 2:
            continue
        found = list(_margins(ledger, line))
        yield from found
        if len(tallies) == 1:
            if not found:
                yield from _apart(ledger, line, tallies[0])
            yield from _outcomes(ledger, line)


_VOTES = words("vote votes polling polled favour favor")
_COUNTS = lazy(
    r"(?P<one><c\d+>)(?: votes?)?(?: (?:for|in favou?r)(?: [a-z]+){0,3})?,? (?:and|to|with|while|but|against) (?P<two><c\d+>)(?: votes?)? (?P<way>against|opposed|for|to)\b"
)
_SAID = lazy(
    r"\b(?:margin|majority|lead) of(?: just| only)? (?P<margin><c\d+>)(?! to)"
    r"|\b(?:by|with)(?: just| only)? (?P<votes><c\d+>) votes?\b(?! to| against)|\b(?P<size><c\d+>)-? ?vote (?:margin|majority|win|victory)"
    r"|\bby(?: just| only)? (?P<single>a single|one) vote\b"
)
_ALL = lazy(r"\b(?<!not )(?<!nearly )(?<!almost )(?P<all>unanimous(?:ly)?)\b")


def _in_counts(line: Line) -> Iterator[Figure]:
    """ "11 in favour and 14 against", "1,341 against 1,229 for her rival": a vote told in two numbers."""
    for found in _COUNTS.finditer(line.skeleton):
        one, two = line.figure(found["one"]), line.figure(found["two"])
        if not one.modifier and not two.modifier and not (one.part or two.part):
            yield one._replace(end=two.end, kind="vote", low=one.value, high=two.value)


def _apart(ledger: Ledger, line: Line, tally: Figure) -> Iterator[Hit]:
    """A margin anywhere in the sentence of a vote; "unanimously", by 43 votes to six."""
    sides = _sides(tally)
    if sides is None or tally.kind != "vote":
        return
    found = _SAID.search(line.skeleton)
    right = abs(sides[0] - sides[1])
    if found is not None:
        token = found["margin"] or found["votes"] or found["size"]
        margin = line.figure(token) if token else None
        start, end = (margin.start, margin.end) if margin else line.place(*found.span("single"))
        said = margin.value if margin else "1"
        open_ = margin is not None and margin.modifier is not None
        apart = any(min(start, tally.start) < d.start < max(start, tally.start) for d in line.dates)
        if said and said.isdigit() and int(said) not in (right, *sides) and not (open_ or apart):
            yield clash(
                start, end,
                f"{_said(ledger, tally)} is a margin of {right:,}, not {ledger.text(start, end)}. Correct one of them.",
                tally.start, tally.end, f"this is a margin of {right:,}",
            )  # fmt: skip
    told = _ALL.search(line.skeleton)
    if told is not None and min(sides) > 0:
        start, end = line.place(*told.span("all"))
        yield clash(
            start, end, f"{_said(ledger, tally)} is not unanimous. Correct the vote or the word.",
            tally.start, tally.end, "the vote",
        )  # fmt: skip


def _margins(ledger: Ledger, line: Line) -> Iterator[Hit]:
    for pattern in (_MARGIN, _BY, _WON_BY):
        for found in pattern.finditer(line.skeleton):
            tally, margin = line.figure(found["tally"]), line.figure(found["margin"])
            sides = _sides(tally)
            if sides is None or margin.value is None or margin.modifier is not None:
                continue
            right = abs(sides[0] - sides[1])
            if not margin.value.isdigit() or int(margin.value) == right:
                continue
            if min(sides) == 0 or int(margin.value) in sides:
                continue  # "a majority of 231 to 198"
            yield clash(
                margin.start,
                margin.end,
                f"{_said(ledger, tally)} is a margin of {right:,}, not {written(ledger.document, margin)}. "
                "Correct one of the three.",
                tally.start,
                tally.end,
                f"this is a margin of {right:,}",
            )
            return


def _outcomes(ledger: Ledger, line: Line) -> Iterator[Hit]:
    text = line.skeleton
    if _NOT_PLAIN.search(text):
        return
    for pattern, wrong, what in (
        (_PASSED, _is_lost, "more are against than for it"),
        (_BEAT, _is_lost, "the winner has the lower score"),
        (_LEVEL, _is_won, "that is no draw"),
        (_WON, _is_level, "that is a draw"),
    ):
        found = pattern.search(text)
        if found is None:
            continue
        groups = found.groupdict()
        tally = line.figure(groups["tally"] or groups["after"])
        sides = _sides(tally)
        if sides is None or not wrong(*sides):
            continue
        start, end = line.place(found.start(), found.end())
        words = (start, tally.start) if start < tally.start else (tally.end, end)
        yield clash(
            tally.start,
            tally.end,
            f"{_said(ledger, tally)} does not fit what is said of the outcome: {what}. "
            "Correct the figures or the outcome.",
            words[0],
            words[1],
            "the outcome",
        )
        return


def _sides(tally: Figure) -> tuple[int, int] | None:
    one, two = tally.low or "", tally.high or ""
    return (int(one), int(two)) if one.isdigit() and two.isdigit() else None


def _is_lost(one: int, two: int) -> bool:
    return one < two


def _is_won(one: int, two: int) -> bool:
    return one != two


def _is_level(one: int, two: int) -> bool:
    return one == two


def _said(ledger: Ledger, tally: Figure) -> str:
    return ledger.text(tally.start, tally.end)
