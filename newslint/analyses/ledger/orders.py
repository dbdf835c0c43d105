"""Ranks and comparisons in words against the figures they are told with."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import bounds_of, exact
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.language.lexicon import stem
from newslint.language.numbers import singular
from newslint.startup.patterns import lazy

_LED = lazy(
    r"\b(?:led|lead|leads|leading|topped|tops|first|top|ahead|biggest|largest|most|highest)\b(?:(?! but | while )[^;])*?(?P<one><[pcm]\d+>)(?: (?!<)[^ ;]+){0,9}? followed(?: closely)? by (?P<rest>[^;]*)"
)
_ABOUT = 12  # "about 14 million" is not less than 12 million
_ANY = lazy(r"<[pcm]\d+>")
_BIGGEST = lazy(
    r"\b(?:biggest|largest|main|top|leading|most popular|most common|highest)\b(?: (?!<)[^ ;]+){0,8}? (?P<share><p\d+>) of (?P<all>(?:[a-z’']+ ){0,4})"
)
_SHARE = lazy(r"(?P<share><p\d+>) of (?P<all>(?:[a-z’']+ ){0,5})")
_LEAST = lazy(
    r"\b(?:smallest|lowest|fewest|least|cheapest|shortest|cases? each|fell|reverse|ascending)\b"
)
_OTHERS = lazy(
    r"\bonly (?:ever )?(?:[a-z]+ ){0,2}?(?P<few><c\d+>) other (?P<noun>[a-z]+)|\b(?P<few2><c\d+>) other (?P<noun2>[a-z]+) (?:have|had) (?:ever )?(?P<done>[a-z]+)"
)
_NTH = lazy(
    r"\bthe (?P<nth><o\d+>) (?:[a-z]+ )?(?P<noun>[a-z]+) (?:ever )?(?:to(?: be)?|who|that|in history)\b (?P<what>[a-z]+)?"
)
_X = r"<[qmpcu]\d+>"
_WAYS = "smaller|lower|less|fewer|larger|bigger|higher|greater|taller|longer|shorter|heavier|lighter|older|younger|more|above|below|cheaper|dearer|faster|slower|wider|narrower|deeper"
_BESIDE = lazy(
    rf"(?P<way>{_WAYS})"
    r" (?:still |even )?than (?:the )?(?P<base>that|this|<[qmpc]\d+>)(?: (?!<)[a-z’'-]+){0,5}? (?:,|-|–|—|\() (?:(?:at|with|of|reaching|weighing|measuring|costing|averaging|numbering) )?(?:only |just )?(?P<value><[qmpcu]\d+>)"
)
_COMPARED = lazy(
    rf"(?P<one>{_X})(?: (?!<)[a-z’'-]+){{0,4}} (?:,|-|–|—|\()(?: (?:which|that) (?:is|was|were|are))?(?: still| even| much| far| well| slightly| far| a lot)? (?P<way>{_WAYS}) than(?: (?!<[qmpcu]|the number|when|if|any|ever|twice|half|double|a\b|expected|usual)[^ ;,]+){{0,6}}? (?P<two>{_X})"
)
_BEAT = lazy(
    rf"(?P<one>{_X})(?: (?!<)[a-z’'-]+){{0,4}} ,? ?(?:exceeding|topping|surpassing|beating|eclipsing|outstripping|breaking|bettering|overtaking|outnumbering|ahead of)(?: (?!<)[a-z’'-]+){{0,5}}? (?P<two>{_X})"
)
_UNTIL = lazy(
    r"\bnot (?:to )?(?:be |been )?(?:topped|beaten|surpassed|exceeded|bettered|equall?ed|matched|overtaken)\b(?: (?!<[pcmq])[^ ;]+){0,24}? (?P<later><[pcmq]\d+>)"
)
_DOWN = frozenset("smaller lower less fewer shorter lighter younger below cheaper narrower".split())
_SPEEDS = frozenset(("faster", "slower"))
_ENOUGH = lazy(
    r"(?P<has><[cm]\d+>)(?: (?!<)[a-z’'-]+){0,3} ,? ?(?P<way>more|fewer|less) than (?:the )?(?:number |total |amount |figure |sum )?(?:that (?:is|was) |he |she |it |they )?(?:needed|required|need|necessary)\b"
)
_NEEDED = lazy(
    r"(?P<need><[cm]\d+>)(?: (?!<)[a-z’'-]+){0,3} (?:are|were|is|was) (?:needed|required|necessary)\b|\b(?:needed|needs|requires|required) (?P<need2><[cm]\d+>)"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Ranks and comparisons that the figures turn round."""
    body = ledger.body
    for number, line in enumerate(body):
        if not line.figures:
            continue
        if "of" in line.low and any(f.kind == "percent" for f in line.figures):
            yield from _biggest(ledger, line, body[max(0, number - 2) : number + 3])
        if len(line.figures) > 2:
            yield from _each(ledger, line)
        if "followed" in line.low:
            yield from _ranked(ledger, line)
        if "than" in line.low:
            yield from _than_the(ledger, line)
            yield from _beside(ledger, line, body[max(0, number - 2) : number])
            yield from _compared(ledger, line)
            yield from _enough(ledger, line, body[:number])
        yield from _beaten(ledger, line, body[max(0, number - 2) : number])
        if "other" in line.low:
            yield from _others(ledger, line)


_EACH = lazy(r"(?P<each><[mqc]\d+>)(?: (?!<)[a-z]+)? (?:a|an|per) (?P<noun>[a-z]+)\b")


def _each(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "874 miles in 16 days, an average of 75 miles a day"."""
    found = _EACH.search(line.skeleton)
    if found is None:
        return
    each, noun = line.figure(found["each"]), found["noun"]
    before = [f for f in line.figures if f.first < each.first and f.modifier not in _OPEN]
    counts = [f for f in before if singular(f.unit or "") == noun]
    wholes = [f for f in before if f.kind == each.kind and f.unit == each.unit]
    if len(counts) != 1 or len(wholes) != 1 or each.modifier in _OPEN:
        return
    a, b, c = exact(each), exact(wholes[0]), exact(counts[0])
    if not a or not b or not c or a >= b:
        return
    if not _is_far(a, b * _BILLION // c):
        return
    yield _clash(
        ledger, each, wholes[0],
        f"{written(ledger.document, wholes[0])} over {written(ledger.document, counts[0])} is not {written(ledger.document, each)} each. "
        "Correct one of the figures.",
    )  # fmt: skip


def _is_far(said: int, made: int) -> bool:
    """Whether an average is off by more than rounding, and yet near enough to be meant."""
    return abs(made - said) * 100 > _LOOSE * said and said < made * _TIMES and made < said * _TIMES


_OPEN = frozenset(("more than", "at least", "less than", "up to", "nearly"))
_LOOSE = 12  # per cent
_TIMES = 3
_BILLION = 10**9


def _ranked(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Led with 30%, followed by the Dutch with 16% and France with 40%"."""
    found = _LED.search(line.skeleton)
    if found is None or _LEAST.search(line.skeleton):
        return
    first = line.figure(found["one"])
    known = bounds_of(first)
    if known is None or (first.kind == "count" and not first.unit):
        return
    for token in _ANY.findall(found["rest"]):
        other = line.figure(token)
        if other.kind != first.kind or other.unit != first.unit or other.part or other.low:
            continue
        low = bounds_of(other)
        if (
            low is not None
            and exact(other)
            and low.low > known.low
            and (exact(other) or 0) > (exact(first) or 0)
        ):
            yield _clash(
                ledger, other, first,
                f"What leads has {written(ledger.document, first)}, what follows {written(ledger.document, other)}. "
                "Correct a figure or the order.",
            )  # fmt: skip
            return


def _biggest(ledger: Ledger, line: Line, near: list[Line]) -> Iterator[Hit]:
    """ "Its biggest crop, with 10 per cent of its turnover", where bananas bring 15 per cent of it."""
    found = _BIGGEST.search(line.skeleton)
    if found is None or line.skeleton.count("<p") > 1:
        return
    first = line.figure(found["share"])
    for each in near:
        match = _SHARE.search(each.skeleton) if each is not line else None
        if match is None or (each.skeleton.count("<p") > 1 and match["all"] == ""):
            continue
        one, two = ({stem(w) for w in m["all"].split() if len(w) > 4} for m in (found, match))
        other = each.figure(match["share"])
        a, b = exact(first), exact(other)
        if (
            one & two
            and a
            and b
            and a < b
            and not other.modifier
            and not _GROUP.search(each.skeleton[: match.end("share")])
        ):
            yield _clash(
                ledger, first, other,
                f"The biggest has {written(ledger.document, first)}, another {written(ledger.document, other)}. Correct a figure or the word.",
            )  # fmt: skip
            return


_GROUP = lazy(
    r"\b(?:and|together|combined|all|total|rest|remaining|years?|was|were|up|down|from)\b[^<]*<p"
)


def _beside(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "Even smaller than that, at 14 million tonnes", after 12 million."""
    found = _BESIDE.search(line.skeleton)
    if found is None:
        return
    value = line.figure(found["value"])
    if found["base"].startswith("<"):
        base: Figure | None = line.figure(found["base"])
    else:
        near = [
            f
            for each in (*before, line)
            for f in each.figures
            if f.kind == value.kind and f.unit == value.unit and f.start < value.start
        ]
        base = near[-1] if near else None
    if base is None or base.kind != value.kind or base.unit != value.unit:
        return
    yield from _held(ledger, value, base, found["way"])


def _held(ledger: Ledger, value: Figure, base: Figure, way: str) -> Iterator[Hit]:
    """A value that is said to be more or less than another."""
    a, b = exact(base), exact(value)
    if value.modifier in ("more than", "at least", "less than", "up to") or base.modifier:
        return
    if not a or not b or base.kind != value.kind or base.unit != value.unit:
        return
    if way in _SPEEDS:
        if value.kind != "duration":
            return
        way = {"faster": "shorter", "slower": "longer"}[way]
    slack = b // _ABOUT if value.modifier else 0
    if b - slack > a if way in _DOWN else b + slack < a:
        yield _clash(
            ledger, value, base,
            f"{written(ledger.document, value)} is not {way} than {written(ledger.document, base)}. Correct a figure or the word.",
        )  # fmt: skip


def _compared(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "14 million tonnes, less than last year's 12 million tonnes"."""
    found = _COMPARED.search(line.skeleton)
    if found is not None:
        yield from _held(ledger, line.figure(found["one"]), line.figure(found["two"]), found["way"])


def _than_the(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "$875,000 a year, which is less than the $820,000 that he had"."""
    lex = line.lex
    for n, two in enumerate(line.figures):
        if two.modifier not in ("more than", "less than") or lex.at(two.first - 1) not in _OWN:
            continue
        before = [f for f in line.figures[:n] if f.kind == two.kind and f.unit == two.unit]
        if not before or two.first - before[-1].last > _NEAR:
            continue
        if "," in lex.low[before[-1].last : two.first]:
            way = "more" if two.modifier == "more than" else "less"
            yield from _held(ledger, before[-1], two._replace(modifier=None), way)


_OWN = frozenset(("the", "his", "her", "its", "their", "s"))
_NEAR = 12  # lexemes


def _beaten(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "Topping the record of 400"; "1.5 percent … not to be topped until 2012, with 0.99 percent"."""
    found = _BEAT.search(line.skeleton)
    if found is not None:
        yield from _held(ledger, line.figure(found["one"]), line.figure(found["two"]), "more")
    found = _UNTIL.search(line.skeleton)
    if found is None:
        return
    later = line.figure(found["later"])
    near = [
        f for each in (*before, line) for f in each.figures
        if f.kind == later.kind and f.unit == later.unit and f.start < later.start
    ]  # fmt: skip
    if near:
        yield from _held(ledger, later, near[-1], "more")


def _enough(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "Amassed 1,230, more than the number needed", where 1,276 are required."""
    found = _ENOUGH.search(line.skeleton)
    if found is None:
        return
    has = line.figure(found["has"])
    for each in reversed(before):
        for match in _NEEDED.finditer(each.skeleton):
            need = each.figure(match["need"] or match["need2"])
            if need.kind != has.kind or need.unit != has.unit:
                continue
            a, b = exact(has), exact(need)
            if a and b and (a < b) == (found["way"] == "more") and a != b:
                yield _clash(
                    ledger, has, need,
                    f"{written(ledger.document, has)} is not {found['way']} than the {written(ledger.document, need)} that are needed. "
                    "Correct a figure or the word.",
                )  # fmt: skip
            return


def _others(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "The fourth president to be impeached": "only two other presidents" were."""
    found = _OTHERS.search(line.skeleton)
    if found is None:
        return
    few = line.figure(found["few"] or found["few2"])
    noun = singular(found["noun"] or found["noun2"])
    topics = {stem(w) for w in line.low if len(w) > 3}
    if not few.value or not few.value.isdigit() or few.modifier:
        return
    for each in ledger.lines:
        if each is line:
            continue
        for match in _NTH.finditer(each.skeleton):
            nth = each.figure(match["nth"])
            if singular(match["noun"]) != noun or stem(match["what"] or "-") not in topics:
                continue
            if nth.value and nth.value.isdigit() and int(nth.value) != int(few.value) + 1:
                yield _clash(
                    ledger, few, nth,
                    f"Beside {written(ledger.document, few)} others it is not the {written(ledger.document, nth)}. Correct one of them.",
                )  # fmt: skip
                return


def _clash(ledger: Ledger, here: Figure, there: Figure, message: str) -> Hit:
    return clash(
        here.start, here.end, message, there.start, there.end,
        f"here it is {written(ledger.document, there)}",
    )  # fmt: skip
