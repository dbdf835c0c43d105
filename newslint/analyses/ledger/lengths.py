"""How long something takes against the years, days or hours between which it lies, in one sentence, the next or the headline."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.stretches import Ends, stretches
from newslint.finding import Hit
from newslint.language.lexicon import stem
from newslint.startup.patterns import lazy
from newslint.text import words

_SIZES = {
    "hours": 1.0, "days": 24.0, "nights": 24.0, "weeks": 168.0, "fortnights": 336.0, "months": 729.6, "years": 8766.0,
}  # fmt: skip
_NOT_THAT = words(
    "after later before earlier ago since another other further more every each old aged over within first last next in "
    "average extended previous until"
)
_NOT_PLAIN = words(
    "season fiscal financial academic annually every each yearly calendar average sentence notice"
)
_OF = lazy(
    r"\b(?:span|period|stretch|gap|total|delay|wait|closure|interval|spell|run|stay|absence|shutdown|outage|suspension) of (?P<long><u\d+>)"
)
_STUDIED = words("study survey trial research project census experiment")
_BY = words(
    "scientists researchers volunteers study survey trial team teams they it biologists ecologists doctors authors"
)
_FAR = 12  # lexemes between a length and its ends
_LEAD = 5  # sentences of the body that a headline's length may be of
_WORST = 5  # times: more apart, the one is not the length of the other
_WORKING = 5 / 7  # courts sit and people work on fewer days
_ROUGH = 0.8  # what "nearly" and "about" may take off


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Lengths that their ends don't allow."""
    spans = {line.number: found for line in ledger.lines if (found := _spans(line))}
    if not spans:
        return
    headed = [(head, span) for head in ledger.heads for span in spans.get(head.number, ())]
    early = ledger.body[0].number + _LEAD if ledger.body else 0
    for line, ends in stretches(ledger, spans):
        near = [(line, span) for span in spans.get(line.number, ()) if _is_near(line, span, ends)]
        near += _before(ledger, line, ends, spans)
        if ends.told or line.number < early:
            near += [(head, span) for head, span in headed if _is_headed(head, span, line, ends)]
        for here, span in near:
            if _is_wrong(span, ends):
                yield ledger.at_odds(
                    Told(here, span.start, span.end), Told(line, ends.start, ends.end),
                    "“{said}” is not how long “{was}” is. Correct the length or an end.",
                    "these are the ends",
                )  # fmt: skip
                break


def _spans(line: Line) -> list[Figure]:
    """The figures of a sentence that say how long something is, and not how much later."""
    found = [f for f in line.figures if f.kind in ("duration", "range") and f.unit in _SIZES]
    if not found or not _NOT_PLAIN.isdisjoint(line.low):
        return []
    return [
        f
        for f in found
        if line.own[f.first] and f.modifier not in ("less than", "up to") and _is_plain(line, f)
    ]


def _is_plain(line: Line, span: Figure) -> bool:
    lex = line.lex
    near = (
        *lex.low[max(line.first, span.first - 2) : span.first],
        *lex.low[span.last : span.last + 2],
    )
    if not _NOT_THAT.isdisjoint(near):
        return "after" in near and lex.at(span.last) in ("of", "in", "with", "")
    return True


def _is_near(line: Line, span: Figure, ends: Ends) -> bool:
    """Whether a length stands by its ends in one clause, or after them as their sum."""
    lex = line.lex
    if ends.line is not line:
        return _is_whole(line, span)
    first, last = lex.index(ends.start), lex.index(ends.end)
    found = _OF.search(line.skeleton)
    if found is not None and line.figure(found["long"]) is span:
        return True
    if ends.loose or min(abs(first - span.last), abs(span.first - last)) > _FAR:
        return False
    between_them = lex.low[min(span.last, last) : max(first, span.first)]
    return {";", "which", "but", "while"}.isdisjoint(between_them)


def _is_whole(line: Line, span: Figure) -> bool:
    """ "After nearly three months of work", "for six days", behind what began in the sentence before."""
    lex = line.lex
    return lex.at(span.first - 1) in ("for", "after", "lasted", "took", "nearly", "almost") and lex.at(span.last) in (
        ",", ".", "of", "",
    )  # fmt: skip


def _before(
    ledger: Ledger, line: Line, ends: Ends, spans: dict[int, list[Figure]]
) -> Iterator[tuple[Line, Figure]]:
    """The length in a sentence right before that of its ends: "for six weeks. The closure, from …"."""
    for back in (1, 2):
        number = line.number - back
        if number < 0 or number not in spans or ledger.lines[number].kind != line.kind:
            continue
        here = ledger.lines[number]
        for span in spans[number]:
            named = _noun(here, span)
            if (named and _is_of(line, named)) or (
                back == 1 and not ends.loose and _is_whole(here, span) and _takes_up(line, ends)
            ):
                yield here, span


def _takes_up(line: Line, ends: Ends) -> bool:
    """ "The suspension, from Feb. 2 to Feb. 19, …": a sentence whose subject the ends are said of."""
    at = line.lex.index(ends.start) - line.first
    return line.low[0] in ("the", "that", "this") and at <= 4 and "," in line.low[:at]


def _noun(line: Line, span: Figure) -> str:
    """ "Study" of "the five-year study"."""
    lex = line.lex
    if lex.low[span.last - 1] in _SIZES or lex.at(span.first + 1) != "-":
        return ""
    return lex.at(span.last)


def _is_of(line: Line, noun: str) -> bool:
    """Whether a sentence is of the study that a length is that of."""
    if stem(noun) in {stem(w) for w in line.low}:
        return True
    return noun in _STUDIED and not _BY.isdisjoint(line.low[:6])


def _is_headed(head: Line, span: Figure, line: Line, ends: Ends) -> bool:
    """Whether the headline's length is that of what the story tells the ends of."""
    noun = _noun(head, span)
    if noun and _is_of(line, noun):
        return True
    if not ends.told or head.lex.at(span.first - 1) in ("in", "to", "within"):
        return False
    return noun == "" or noun not in _STUDIED


def _is_wrong(span: Figure, ends: Ends) -> bool:
    """Whether a length does not fit between two ends, though it is meant to."""
    if span.unit not in ends.units:
        return False
    size = _SIZES[span.unit or ""]
    low, high = (
        float(v) * size for v in (span.low or span.value or 0, span.high or span.value or 0)
    )
    if not low:
        return False
    if span.modifier in ("nearly", "about"):
        low, high = low * _ROUGH, high / (_ROUGH if span.modifier == "about" else 1)
    if span.modifier in ("more than", "at least"):
        high = low * _WORST
    slack = size / 2
    least = ends.least * _WORKING if span.unit == "days" else ends.least
    if high + slack >= least and low - slack <= ends.most:
        return False
    return high * _WORST >= ends.least and low <= ends.most * _WORST
