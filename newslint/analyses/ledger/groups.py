"""How many there are of a group that two sentences speak of: samples of studies, crowds, "all but one of the 55"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.evidence import is_person
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.rounding import bounds_of, exact
from newslint.analyses.ledger.values import agree, head
from newslint.finding import Hit
from newslint.language.lexicon import stem
from newslint.language.numbers import STOP_WORDS, is_plural, singular
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_STUDY = words(
    "study survey poll trial researchers scientists team experiment questionnaire pollsters authors project sample"
)
_SAMPLED = words(
    "looked studied surveyed polled interviewed examined questioned asked tested followed tracked recruited involved included "
    "analysed analyzed monitored compared sampled observed enrolled scanned data of among from on"
)
_SAMPLE = words("participant respondent subject volunteer")
_TAKING_PART = words(
    "participants respondents subjects volunteers surveyed polled interviewed questioned"
)
_CROWD = words(
    "attend attended attending attends gathered turned showed joined marched rallied protested packed flocked lined "
    "participated demonstrated crowd audience turnout rally"
)
_APART = words(
    "another other others second similar previous earlier each every last initially originally estimated expected hoped planned "
    "only separate control half if would could first further additional"
)
_NEAR = 6  # lexemes
_FAR = 40  # sentences
_ALL_BUT = lazy(
    r"\ball but (?P<few>one|<c\d+>) of the (?:[a-z]+ ){0,5}?(?P<whole><c\d+>)(?: (?P<noun>[a-z]+))?"
)
_SEXES = lazy(
    r"(?P<one><c\d+>) (?:males?|men|boys) and (?P<two><c\d+>) (?:females?|women|girls)\b|(?P<one2><c\d+>) (?:females?|women|girls) and (?P<two2><c\d+>) (?:males?|men|boys)\b"
)
_OF_THE = lazy(
    r"\b(?:one|each|all|both|any|none|some) of the (?P<all><c\d+>) (?P<noun>[a-z]+(?: [a-z]+)?)"
)
_IN_EACH = lazy(
    r"(?P<part><c\d+>)(?: (?!<)[a-z]+){0,4} (?:in|into|to|at|under|for|on) (?:the )?(?:<o\d+>|(?:other|latter|former|one)\b)"
)
_FOUND = lazy(
    r"\b(?P<verb>found|discovered|identified|detected|spotted|counted|recovered)(?: between| from)? (?P<some><g\d+>)(?P<nouns>(?: [a-z]+){1,3})"
)
_ONCE = lazy(r"(?P<before>(?:\b[a-z]+ ){1,3})(?:only|just|but) once\b")
_TIMES = lazy(r"(?P<before>(?:\b[a-z]+ ){1,3})(?:twice\b|<[cg]\d+>(?: or <c\d+>)? times\b)")


class _Crowd(NamedTuple):
    line: Line
    figure: Figure
    noun: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Groups of two sizes."""
    if not ledger.words.isdisjoint(_STUDY):
        yield from _samples(ledger)
    if not ledger.words.isdisjoint(_CROWD):
        yield from _crowds(ledger)
    for line in ledger.body:
        if line.figures and "but" in line.low:
            yield from _all_but(ledger, line)
        if len(line.figures) > 1:
            yield from _sexes(ledger, line)
            yield from _in_each(ledger, line)
        if any(f.kind == "range" for f in line.figures):
            yield from _found(ledger, line)
        if "once" in line.low:
            yield from _once(ledger, line)


def _people(ledger: Ledger, line: Line) -> Iterator[tuple[Figure, str]]:
    """The counts of people of a sentence, with their nouns."""
    for figure in line.figures:
        if figure.kind == "count" and line.own[figure.first] and (exact(figure) or 0) > 0:
            yield figure, head(ledger.lexemes, figure)


def _samples(ledger: Ledger) -> Iterator[Hit]:
    """A study of 10,000, and its "12,000 participants"."""
    sizes: list[tuple[Line, Figure]] = []
    parts: list[tuple[Line, Figure]] = []
    for line in ledger.body:
        for figure, noun in _people(ledger, line):
            lex = line.lex
            near = lex.low[max(line.first, figure.first - _NEAR) : figure.first]
            after = lex.low[figure.last : figure.last + _NEAR]
            if noun in _SAMPLE or not _TAKING_PART.isdisjoint(after[:3]):
                parts.append((line, figure))
            elif (is_person(noun) and not figure.part and not _SAMPLED.isdisjoint(near)
                  and not _STUDY.isdisjoint(lex.low[line.first : figure.first])):  # fmt: skip
                sizes.append((line, figure))
    if len({f.value for _, f in sizes}) != 1:
        return
    there, size = sizes[0]
    most = bounds_of(size)
    if most is None or size.modifier in ("more than", "at least"):
        return
    for here, part in parts:
        least = bounds_of(part)
        if here is not there and least is not None and least.low > most.high:
            yield _at_odds(
                ledger, here, part, there, size,
                "“{said}” of them here, but the study has “{was}” in {where}. Correct one of the figures.",
            )  # fmt: skip
            return


def _crowds(ledger: Ledger) -> Iterator[Hit]:
    """ "More than 150 producers have rallied", and "attended by fewer than 100 producers"."""
    found: list[_Crowd] = []
    for line in ledger.body:
        if _CROWD.isdisjoint(line.low) or not _ANOTHER.isdisjoint(line.low):
            continue
        for figure, noun in _people(ledger, line):
            near = line.lex.low[max(line.first, figure.first - _NEAR) : figure.last + _NEAR]
            if (
                not _CROWD.isdisjoint(near)
                and _APART.isdisjoint(near)
                and (not noun or is_person(noun))
            ):
                found.append(_Crowd(line, figure, noun))
    for n, two in enumerate(found[:_CROWDS]):
        for one in found[:n]:
            if (
                one.line is two.line
                or agree(one.figure, two.figure)
                or two.line.number - one.line.number > _FAR
            ):
                continue
            if one.noun and two.noun and one.noun != two.noun:
                continue
            if len(_topics(one.line) & _topics(two.line)) < _SHARED:
                continue
            yield _at_odds(
                ledger, two.line, two.figure, one.line, one.figure,
                "“{said}” here, but “{was}” in {where}. Correct one of the figures.",
            )  # fmt: skip
            return


_SHARED = 2
_CROWDS = 30
_ANOTHER = words("another second previous last next each every")


def _topics(line: Line) -> set[str]:
    return {
        stem(w).removesuffix("i")
        for w in line.low
        if len(w) > 3 and w[0].isalpha() and w not in STOP_WORDS and w not in _APART
    }


def _all_but(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "All but one of the 55 states", and "45 states have signed"."""
    found = _ALL_BUT.search(line.skeleton)
    if found is None:
        return
    whole = line.figure(found["whole"])
    few = 1 if found["few"] == "one" else int(line.figure(found["few"]).value or "0")
    if not whole.value or not whole.value.isdigit():
        return
    left = int(whole.value) - few
    topics = _topics(line)
    for each in ledger.lines[line.number + 1 : line.number + 5]:
        for figure in each.figures:
            value = figure.value or ""
            if figure.kind != "count" or not value.isdigit() or figure.part or figure.modifier:
                continue
            if sorted(value) == sorted(str(left)) and int(value) != left and topics & _topics(each):
                yield _at_odds(
                    ledger, each, figure, line, whole,
                    f"“{{said}}” here, but all but {few} of “{{was}}” in {{where}} are {left}. Correct one of the figures.",
                )  # fmt: skip
                return


def _sexes(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "One of the five housemates", who are three men and three women."""
    found = _SEXES.search(line.skeleton)
    if found is None:
        return
    one, two = (
        line.figure(found["one"] or found["one2"]),
        line.figure(found["two"] or found["two2"]),
    )
    a, b = exact(one), exact(two)
    for each in ledger.lines[max(0, line.number - 1) : line.number + 2]:
        match = _OF_THE.search(each.skeleton)
        if match is None or not a or not b or not _APART.isdisjoint(each.low):
            continue
        whole = each.figure(match["all"])
        c = exact(whole)
        if (
            c
            and c != a + b
            and abs(a + b - c) * 2 <= c
            and any(map(is_plural, match["noun"].split()))
        ):
            yield _at_odds(
                ledger, each, whole, line, one,
                "“{said}” here, which is not the number of men and women in {where}. Correct one of the figures.",
            )  # fmt: skip
            return


def _in_each(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "If 50 were placed in a dish, 25 huddled in the first shelter, 35 in the second"."""
    parts = [line.figure(m["part"]) for m in _IN_EACH.finditer(line.skeleton)]
    if len(parts) < 2:
        return
    wholes = [f for f in line.figures if f.kind == "count" and f.first < parts[0].first and f.unit]
    values = [v for f in parts if (v := exact(f)) is not None and not f.part and not f.modifier]
    known = bounds_of(wholes[0]) if wholes else None
    if known is None or len(values) < len(parts) or max(values) >= known.low:
        return
    if known.high < sum(values) < 2 * known.high:
        yield _at_odds(
            ledger, line, parts[-1], line, wholes[0],
            "With “{said}” the parts are more than the “{was}” of them. Correct one of the figures.",
        )  # fmt: skip


def _found(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Found between eight and 16 planets", and "found the 18 planets"."""
    found = _FOUND.search(line.skeleton)
    if found is None:
        return
    some = line.figure(found["some"])
    nouns = {singular(w) for w in found["nouns"].split()}
    if not some.low or not some.high:
        return
    low, high = float(some.low), float(some.high)
    for each in ledger.body:
        if each is line or found["verb"] not in each.low:
            continue
        for figure, other in _people(ledger, each):
            value = float(figure.value or 0)
            if other not in nouns or each.lex.at(figure.first - 1) != "the" or figure.part:
                continue
            if not low <= value <= high and low / 2 <= value <= 2 * high:
                yield _at_odds(
                    ledger, each, figure, line, some,
                    "“{said}” here, but “{was}” in {where}. Correct one of the figures.",
                )  # fmt: skip
                return


def _once(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Breeds only once in her lifetime", and "breeds three times in her life"."""
    found = _ONCE.search(line.skeleton)
    if found is None:
        return
    verbs = _verbs(found["before"])
    for each in ledger.body:
        match = _TIMES.search(each.skeleton) if each is not line else None
        if match is None or not verbs & _verbs(match["before"]):
            continue
        if len(_topics(line) & _topics(each)) < _SHARED:
            continue
        one, two = _phrase(line, found), _phrase(each, match)
        yield ledger.at_odds(
            Told(line, *one),
            Told(each, *two),
            "“{said}” here, but “{was}” in {where}. Correct one of them.",
        )
        return


def _phrase(line: Line, found: re.Match[str]) -> tuple[int, int]:
    """The words of "breeds only once", from the last but one before "once"."""
    last = found["before"].split()[-1]
    return line.place(found.start() + found["before"].rfind(last), found.end())


def _verbs(before: str) -> set[str]:
    """The stems that may be of the verb before "once" or "twice"."""
    return {
        stem(w) for w in before.split() if len(w) > 3 and w not in STOP_WORDS and w[-2:] != "ly"
    }


def _at_odds(
    ledger: Ledger, here: Line, one: Figure, there: Line, two: Figure, message: str
) -> Hit:
    return ledger.at_odds(Told(here, one.start, one.end), Told(there, two.start, two.end), message)
