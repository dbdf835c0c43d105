"""One fault, one finding: which of two rules speaks where both see the same fault.

The one table of it. The engine asks after all rules have run, so a rule that is off, silent on this
kind of story or under the confidence gate has no say, and whoever would lose to it speaks. Only rules
that see **one** fault belong here: a stock phrase in a sentence without a source is two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import Span, Stretches

Reach = Literal["words", "sentence"]
"""Where two findings meet: in a word at least, or anywhere in one sentence."""


class Row(NamedTuple):
    """Rules (codes, parted by spaces) that go before others where their findings meet."""

    winners: str
    losers: str
    reach: Reach = "words"


TABLE: tuple[Row, ...] = (
    # A leftover is no copy: nothing else needs saying of it.
    Row("LFT001 LFT002 LFT003 LFT006 LFT011 LFT012 LFT013 LFT016", "LFT017"),
    Row("LFT017", "LFT008 LFT009 CST012 SPL001 GRM101"),
    Row("LFT001 LFT003 LFT011 LFT012 LFT013 LFT017", "ATT006 ATT012 ATT013 FRG001 FRG002 FRG003"),
    Row("LFT006", "LFT013"),
    Row("LFT002 LFT004 LFT006", "GRM101 SPL001 SPL101"),
    # Our own finding says what the outside checker says, with a fix that is known to be right.
    Row("SPL001", "SPL101 GRM101"),
    Row("LFT005", "GRM001 GRM003 GRM004 GRM005 GRM006 GRM007 GRM008 GRM009 GRM010"),
    Row("GRM007 GRM005 GRM002", "GRM004 GRM001"),
    Row("GRM001 GRM002 GRM003 GRM004 GRM005 GRM006 GRM007 GRM008 GRM009 GRM010", "GRM101 SPL101"),
    Row("LFT005 SPL101 FRG005 FRG006", "GRM101"),
    Row("QUO004 QUO005 QUO006 QUO009 QUO010 QUO011", "GRM101"),
    # A name and a misspelling say more than that a word has two forms.
    Row("SPL001 CST003 CST001", "CST004"),
    Row("CST003 CST004", "SPL101 GRM101"),
    Row("SPL003", "CST002 CST004 SPL101 GRM101"),
    # A compound that the story has with its hyphen elsewhere: both places say more.
    Row("CST002 SPL101 GRM101", "SPL002"),
    # "per cent" beside "percent" is a matter of percentages.
    Row("CST005", "CST002"),
    # A sentence that is cut off: the narrower description of it (their analysis gives each sentence one
    # shape, so these hold only if two ever meet). It claims nothing by itself.
    Row("FRG002", "FRG003 FRG001 FRG004", "sentence"),
    Row("FRG003", "FRG001 FRG004", "sentence"),
    Row("FRG001", "FRG004", "sentence"),
    Row("FRG001 FRG002 FRG003 FRG004", "ATT006 ATT013"),
    # Whole passages before what they hold.
    Row("DUP001", "FRG001 FRG002 FRG003 ATT006 ATT013"),
    Row("DUP002", "DUP003 DUP005"),
    Row("DUP003", "DUP005"),
    # Marks in disorder: until they are right, nobody can tell where a quotation ends and who speaks.
    Row("QUO002", "QUO009 QUO007 QUO004"),
    Row("QUO006", "QUO004 QUO007"),
    Row("QUO001", "QUO004"),
    Row("QUO001 QUO002 QUO003 QUO004 QUO005 QUO006", "ATT003"),
    # A sum that doesn't come out is looked up anyway.
    Row("CON005", "ATT001"),
    # Who says so? The rule that knows what is said goes before those that only see that nobody does.
    Row("ATT004", "VOI122 VOI123 VOI125 ATT012"),
    Row("ATT002", "ATT103 VOI161 ATT007"),
    Row("VOI102 VOI104 VOI122 VOI161", "ATT012"),
    Row("ATT103", "ATT012 VOI124 VOI128"),
    Row("VOI122", "VOI123"),
    Row("ATT012", "VOI123 VOI124 VOI125 VOI128"),
    Row("ATT011", "ATT102"),
    Row("VOI133", "VOI136"),
    # Last, the two that mark whole statements: any rule of the family that says more goes before them.
    Row(
        "ATT001 ATT002 ATT004 ATT005 ATT007 ATT012 ATT014 ATT015 ATT016 ATT103 VOI104 VOI122 VOI124 "
        "VOI125 VOI128 VOI161",
        "ATT006 ATT013",
    ),
    Row("ATT006", "ATT013"),
)
"""Read from top to bottom: a finding that has lost silences nobody further down."""


class Place(NamedTuple):
    """A finding as the table sees it: its rule and its words in the plain text."""

    code: str
    start: int
    end: int


def overruled(
    places: Sequence[Place],
    sentence: Callable[[int], Span | None],
    table: Sequence[Row] = TABLE,
) -> frozenset[int]:
    """The numbers of the places that stay silent for another. `sentence`: the one at an offset."""
    lost: set[int] = set()
    by_code: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        by_code.setdefault(place.code, []).append(number)
    if len(by_code) < 2:
        return frozenset()
    for row in table:
        ours = [n for code in row.winners.split() for n in by_code.get(code, ()) if n not in lost]
        if not ours:
            continue
        theirs = [n for code in row.losers.split() for n in by_code.get(code, ()) if n not in lost]
        if not theirs:
            continue
        at = sentence if row.reach == "sentence" else None
        held = Stretches(_reach(places[n], at) for n in ours)
        lost.update(n for n in theirs if held.touches(*_reach(places[n], at)))
    return frozenset(lost)


def _reach(place: Place, sentence: Callable[[int], Span | None] | None) -> Span:
    """What a place takes up: its own words, or the whole of its sentences."""
    end = max(place.end, place.start + 1)
    if sentence is None:
        return Span(place.start, end)
    first, last = sentence(place.start), sentence(end - 1)
    return Span(
        min(place.start, first.start) if first is not None else place.start,
        max(end, last.end) if last is not None else end,
    )
