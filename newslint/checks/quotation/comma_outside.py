"""QUO011 comma-outside."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_SAID = (
    r"(?:(?:he|she|they|it|I|we) )?(?:said|says|told|added|adds|wrote|asked|replied)\b"
    r"|(?:[A-Z][\w.’'-]*|the|a|an|his|her|their)(?: [\w.’'-]+){0,4}? (?:said|says|told|added|wrote)\b"
)
_LOWER_SAID = lazy(r" (?:(?:he|she|they|it|we) )?(?:said|says|told|added|wrote)\b")
_ABBREVIATION = lazy(r"(?:\b[A-Z]|\b(?:Jr|Sr|Inc|Co|Ltd|Corp|etc|[ap]\.m|No))\.\Z")
_OUTSIDE = lazy(rf", (?:{_SAID})")
_INSIDE = lazy(rf" (?:{_SAID})")
_MOST = 2  # commas inside that a story needs for each one outside, if there are several: else that is its style
_AMERICAN = lazy(
    r"\b(?:Sen|Rep|Gov|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. |\b[ap]\.m\.|\$\d|\b(?:percent|center|color|favor|labor|neighbor|honor|gray|defense|traveled|sheriff"
    r"|councilman|downtown|sophomore|fall semester|flashlight|check-?book|gasoline|highway|county (?:commissioner|attorney))s?\b"
)
_BRITISH = lazy(
    r"£|\bper cent\b|\b(?:Mr|Mrs|Ms) [A-Z]|\b(?:centre|colour|favour|labour|neighbour|honour|grey|defence|programme|licence|travelled|councillor|pence)s?\b|\b(?:real|organ|recogn|apolog|critic)is(?:e[ds]?|ing|ation)\b"
)
_STOPS = frozenset(".,")


@rule("QUO011", "comma-outside", severity="warning", confidence=0.85, quotes="check")
def comma_outside(document: Document, quotations: list[Quotation]) -> Iterator[Hit]:
    """The comma between a spoken sentence and its speaker stands outside the quotation marks, or is a full stop.

    In British and American style alike it goes inside after a whole sentence: “We lost,” she said. Only
    a story that sets its other quotations so is told: a paper may have a style of its own.

    Bad: “The ferry is sold,” she said. “We were not asked,” he said. “They will see us in court[[”,]] said Lee.
    Fixed: “The ferry is sold,” she said. “We were not asked,” he said. “They will see us in court,” said Lee.
    Bad: “The ferry is sold[[.”]] said Ann Lee. Nobody in the town was asked.
    Good: “The ferry is sold,” she said. “We were not asked,” he said.
    Near miss: “The ferry is sold.” He said so on Monday, and “It was built in the U.S.” said the plate.
    Near miss: “The ferry is sold,” she said. “We were not asked,” he said. She called it “a bad day”, he said.
    Near miss: “The ferry is sold”, she said. “We were not asked”, he said.
    """
    text, inside, outside = document.text, 0, []
    for quotation in quotations:
        if not quotation.closed or quotation.level:
            continue
        if text[quotation.end : quotation.end + 1] == "." and _LOWER_SAID.match(
            text, quotation.end + 1
        ):
            yield _stopped(quotation, quotation.inner_end, quotation.end + 1)
            continue
        if quotation.kind != "direct":
            continue
        before = text[quotation.inner_end - 1]
        if before == "." and _LOWER_SAID.match(text, quotation.end):
            said = text[max(quotation.inner_start, quotation.inner_end - 8) : quotation.inner_end]
            if not said.endswith("..") and _ABBREVIATION.search(said) is None:
                yield _stopped(quotation, quotation.inner_end - 1, quotation.end)
        if before == "," and _INSIDE.match(text, quotation.end):
            inside += 1
        elif (
            before.isalnum()
            and text[quotation.inner_start].isupper()
            and _begins(document, quotation)
            and _OUTSIDE.match(text, quotation.end)
        ):
            outside.append(quotation)
    yield from _american(document, quotations)
    yield from _sentences(document, quotations)
    if inside < (_MOST if len(outside) > 1 else 1) * len(outside):
        return
    for quotation in outside:
        yield _moved(quotation, ",", ", as elsewhere in this story.")


def _stopped(quotation: Quotation, start: int, end: int) -> Hit:
    """A full stop beside the closing mark that parts a quotation from its speaker."""
    fix = Fix("Write a comma", (Edit(start, end, f",{quotation.close_mark}"),), "display")
    message = "Use a comma, not a full stop, between the quotation and its speaker."
    return Hit(start, end, message, fixes=(fix,))


def _moved(quotation: Quotation, stop: str, why: str) -> Hit:
    """A stop right behind the closing mark that belongs before it."""
    what = "comma" if stop == "," else "full stop"
    start, end = quotation.inner_end, quotation.end + 1
    fix = Fix(f"Move the {what} inside", (Edit(start, end, stop + quotation.close_mark),))
    return Hit(start, end, f"Put the {what} inside the quotation marks{why}", fixes=(fix,))


def _begins(document: Document, quotation: Quotation) -> bool:
    """Whether a sentence begins with the quotation."""
    before = document.text[quotation.block.start : quotation.start].rstrip()
    return not before or before[-1] in '.!?”"’'


def _sentences(document: Document, quotations: list[Quotation]) -> Iterator[Hit]:
    """The stop of whole sentences in marks that stands outside: both dialects, and the story, set it inside."""
    text = document.text
    whole = [
        q
        for q in quotations
        if q.closed and not q.level and q.kind == "direct" and text[q.inner_start].isupper()
    ]
    whole = [q for q in whole if _begins(document, q)]
    outside = [
        q for q in whole if text[q.end : q.end + 1] == "." and text[q.inner_end - 1].isalnum()
    ]
    inside = sum(text[q.inner_end - 1] == "." for q in whole)
    if not outside or inside < _MOST * len(outside):
        return
    for quotation in outside:
        yield _moved(quotation, ".", ": a whole sentence is quoted.")


def _american(document: Document, quotations: list[Quotation]) -> Iterator[Hit]:
    """The stops behind a phrase in quotation marks, in a story whose dialect sets all of them inside."""
    text = document.text
    closed = [q for q in quotations if q.closed and not q.level and q.close_mark in ("”", '"')]
    outside = [
        q for q in closed if text[q.end : q.end + 1] in _STOPS and text[q.inner_end - 1].isalnum()
    ]
    inside = sum(text[q.inner_end - 1] in _STOPS for q in closed)
    if len(outside) != 1 or not inside:
        return
    if _BRITISH.search(text) is not None:
        return
    if _AMERICAN.search(text) is None:
        return
    for quotation in outside:
        spoken = text[quotation.end] == "," and _OUTSIDE.match(text, quotation.end) is not None
        if (
            _begins(document, quotation)
            and text[quotation.inner_start].isupper()
            and not (spoken and quotation.kind != "direct")
        ):
            continue  # a whole sentence's is told of in both dialects
        hit = _moved(quotation, text[quotation.end], ", as elsewhere in this story.")
        yield hit._replace(severity="info")
