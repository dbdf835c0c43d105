"""Quotation marks that don't pair up, or pair and hold the wrong words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.quotations.pairs import Fault, Pairs
from newslint.analyses.quotations.quotations import Quotation
from newslint.document import Document
from newslint.startup.fast_typing import TYPE_CHECKING, Any
from newslint.startup.patterns import lazy
from newslint.text import Span

if TYPE_CHECKING:
    from newslint.analyses.quotations.speakers import Spoken

_ALIKE = 2  # quotations with marks of one kind that make a single one with the other odd
_FEWEST = 3  # words of a quotation that may have run into another
_SAID = (
    " said",
    " says",
    " told",
    " added",
    " adds",
    " wrote",
    " insisted",
    " recalled",
    " explained",
    " argued",
    " warned",
    " admitted",
    " replied",
    " according to ",
)
_LONGEST_TAIL = 80  # characters of a description behind the name of a speaker
_TAIL = lazy(r"(?:[.]|(?:,[^.!?;]{2,70}| (?:in|on|at|of|from) [^.!?;,]{2,50})?[.]?)\Z")
_OUTSIDE = lazy(
    r"\W{0,3}(?:[\w.’'-]+ ){0,4}(?:said|says|told|added|adds|wrote|asked|replied|according)\b"
)
_BEFORE = lazy(
    r"(?:\b(?:said|says|told|added|adds|wrote|asked|replied|that|as|reads?)\b[^.!?]{0,40}|[,:])\s*\Z"
)
_LAST = lazy(
    r"(?:, according to (?P<who>(?:[A-Z][\w.’'-]{1,20} ?){1,4})(?:, [^.!?;,]{2,60})?"
    r"|(?<=[a-z]) said (?P<name>(?:[A-Z][\w.’'-]{1,20} ?){2,3}))[.,]?\Z"
)
_OWN = lazy(r"\b(?:I|my|me)\b")


def quotation_faults(document: Document, quotation_pairs: Pairs) -> list[Fault]:
    """The faults found in pairing the marks of a story and in what they hold, by their place."""
    found = quotation_pairs.quotations
    outer = [each for each in found if not each.level and each.closed and each.kind != "block"]
    more = [
        *_beside(document.text, outer),
        *_odd(document.text, outer),
        *_speaking(document.text, outer),
    ]
    if not more:
        return quotation_pairs.faults
    return sorted([*quotation_pairs.faults, *more], key=lambda fault: (fault.start, fault.end))


def _fault(
    kind: str, quotation: Quotation, start: int, end: int, other: Span | None = None
) -> Fault:
    """A fault of a kind at a place in or beside a quotation."""
    named: Any = kind
    return Fault(
        named,
        start,
        end,
        quotation.start,
        quotation.open_mark,
        quotation.single,
        True,
        quotation.block,
        other,
    )


def _beside(text: str, outer: list[Quotation]) -> Iterator[Fault]:
    """Two quotations with nothing between them: their middle is lost, or one was closed and opened again."""
    for first, then in pairwise(outer):
        if first.block is not then.block or then.start - first.end > 1 or first.kind == "scare":
            continue
        words = min(text.count(" ", each.inner_start, each.inner_end) for each in (first, then)) + 1
        between = text[first.end : then.start]
        same = first.open_mark == then.open_mark
        if (
            same
            and words >= _FEWEST
            and not between.strip()
            and (
                text[first.inner_end - 1].isalnum()
                or (
                    _tells(text, first, ".")
                    and _tells(text, then, ".,")
                    and _is_told(text, outer, first)
                )
            )
        ):
            place = Span(first.inner_end, then.inner_start)
            yield _fault("side_by_side", first, *place, Span(first.start, first.inner_start))


def _tells(text: str, quotation: Quotation, stops: str) -> bool:
    """Whether whole sentences that end in such a stop are quoted; a title has capitals: “Meet the Press.”"""
    said = text[quotation.inner_start : quotation.inner_end]
    small = sum(word[0].islower() for word in said.split())
    return said[0].isupper() and said[-1] in stops and small * 2 > said.count(" ") + 1


def _is_told(text: str, outer: list[Quotation], quotation: Quotation) -> bool:
    """Whether a paragraph says more than its quotations do: two proverbs may stand side by side."""
    own = [each for each in outer if each.block is quotation.block]
    block = quotation.block
    before, after = text[block.start : own[0].start], text[own[-1].end : block.end]
    return any(map(str.isalpha, before + after))


def _odd(text: str, outer: list[Quotation]) -> Iterator[Fault]:
    """The only quotation with straight marks among curly ones, or the other way round."""
    double = [each for each in outer if not each.single]
    straight = [each for each in double if each.open_mark == each.close_mark == '"']
    curly = [each for each in double if each.open_mark == "“" and each.close_mark == "”"]
    for few, many in ((straight, curly), (curly, straight)):
        if len(few) != 1 or len(many) < _ALIKE or len(few) + len(many) != len(double):
            continue
        if text[few[0].inner_end - 1] == "," and _OUTSIDE.match(text, few[0].end):
            yield _fault("odd_kind", few[0], few[0].start, few[0].end)


def _speaking(text: str, outer: list[Quotation]) -> Iterator[Fault]:
    """Who says so, within the marks: “It is late, he said, and dark.”"""
    for number, each in enumerate(outer):
        said = text[each.inner_start : each.inner_end]
        if each.kind != "direct" or not any(sign in said for sign in _SAID):
            continue
        from newslint.analyses.quotations.speakers import spoken

        clause = spoken(text, each.inner_start, each.inner_end)
        if clause is None:
            clause = _closing(text, each)
        if clause is None or clause.words_end - each.inner_start < _FEWEST * 3:
            continue
        then = outer[number + 1] if number + 1 < len(outer) else None
        if _OUTSIDE.match(text, each.end) or (then and then.start == each.end + 1):
            continue  # "…, she told me," he said
        if _BEFORE.search(text[max(each.block.start, each.start - 60) : each.start]) and not _split(
            text, each
        ):
            continue
        rest = text[clause.end : each.inner_end]
        goes_on = rest.startswith(",") and clause.who in ("he", "she", "they")
        if (goes_on and _OWN.search(said) is None) or (
            len(rest) <= _LONGEST_TAIL and _TAIL.match(rest)
        ):
            start = clause.words_end + (text[clause.words_end] == " ")
            yield _fault("speaker_inside", each, start, clause.end)


def _closing(text: str, quotation: Quotation) -> Spoken | None:
    """Who says so as the last words within the marks, with "according to" or without a comma before them."""
    found = _LAST.search(
        text, max(quotation.inner_start, quotation.inner_end - _LONGEST_TAIL), quotation.inner_end
    )
    if found is None:
        return None
    from newslint.analyses.quotations.speakers import Spoken

    who = (found["who"] or found["name"]).rstrip(" .,")
    at = found.start("who") if found["who"] else found.start("name")
    return Spoken(found.start() + 1, who, at + len(who), True)


def _split(text: str, quotation: Quotation) -> bool:
    """Whether a quotation goes on behind the speaker of its first half: “…,” said Lee, “and …”."""
    return text[max(0, quotation.start - 2) : quotation.start] == ", "
