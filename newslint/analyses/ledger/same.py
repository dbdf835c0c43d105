"""Which figures of a story speak of one thing, so that two values of it contradict each other."""

from __future__ import annotations

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.values import (
    Sentences,
    amount,
    content_words,
    head,
    measures,
    modifiers,
)
from newslint.language.numbers import NUMBER_WORDS, is_plural, singular
from newslint.language.tokens import Lexemes
from newslint.startup.patterns import lazy
from newslint.text import words

KINDS = frozenset(("count", "money", "percent", "points", "measure", "age", "duration"))
"""Kinds of figure that are held against each other. Scores and votes have tallies of their own."""

CASUALTIES = words(
    "dead die dies died dying kill kills killed killing killings death deaths fatality fatalities "
    "hurt injure injures injured injuring injury injuries wound wounds wounded wounding "
    "missing arrest arrests arrested"
)
"""What headlines count without a noun: "Fire kills 12", "12 hurt in crash"."""
_SAME = {"die": "dead", "dies": "dead", "died": "dead", "dying": "dead", "kill": "dead",
         "kills": "dead", "killed": "dead", "killing": "dead", "killings": "dead", "death": "dead",
         "deaths": "dead", "fatality": "dead", "fatalities": "dead", "injure": "hurt",
         "injures": "hurt", "injured": "hurt", "injuring": "hurt", "injury": "hurt",
         "injuries": "hurt", "wound": "hurt", "wounds": "hurt", "wounded": "hurt",
         "wounding": "hurt", "arrests": "arrest", "arrested": "arrest"}  # fmt: skip
_PEOPLE = {"", *CASUALTIES, "person", "man", "woman", "child", "other", "victim", "civilian"}
_BEFORE_CHANGE = words(
    "from rose risen rise rises fell fallen fall falls grew grown climbed jumped dropped slipped up "
    "down than against compared previous previously earlier initially originally versus instead "
    "another extra additional further other others average averaging another's per every each if"
)
_AFTER_CHANGE = words(
    "earlier ago previously more fewer less higher lower each every per apiece yearly annually "
    "monthly weekly daily other others additional further extra"
)
_CHANGES = words(
    "fall drop decline decrease rise increase cut gain reduction shortfall slump jump hike"
)
"""Behind a figure they make it the size of a change: "a $150 million fall"."""
_CHANGING = words(
    "compared previously initially originally earlier former formerly previous raised lowered "
    "revised doubled tripled halved correction corrected estimate estimates estimated forecast "
    "predicted expected target goal could might if instead average median typically"
)
_NUMBERED = words(
    "build builds version release snapshot snapshots revision patch update bug ticket issue commit "
    "order invoice case docket file claim policy batch serial lot plot model flight train bus tram "
    "coach route road line exit junction gate bay berth platform room suite cell ward bed floor page "
    "chapter verse section article clause rule law act bill chart channel frequency stage phase tier "
    "level grade class category type size extension box number code licence license account "
    "reference record hole lap heat race round week day locker seat row table pitch stall booth stand"
)
"""What a number after it names: "build 14393", "bus 43"."""
_PARTS = 5  # figures after the first that a sum is looked for in
_ARTICLES = words("the its their his her our these those")
_YEAR_OR_MONTH = lazy(r"[0-9]{4}(?:-[0-9]{2})?")
_NEAR = 4  # lexemes before a figure that are searched for words of change


def comparable(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind and one unit, and count the same noun if each names one.

    The dead are counted with the dead and the hurt with the hurt, whatever they are called.
    """
    if a.kind != b.kind or a.kind not in KINDS:
        return False
    return alike(thing(lexemes, a), thing(lexemes, b))


Thing = tuple[str, str, str | None]
"""What a figure counts: who came to harm, or a noun, or what has a unit."""


def thing(lexemes: list[Lexemes], figure: Figure) -> Thing:
    """What a figure counts; who compares each with each asks but once."""
    if figure.kind != "count":
        return "", "", figure.unit
    return harm(lexemes, figure), head(lexemes, figure), None


def alike(one: Thing, two: Thing) -> bool:
    """Whether two figures of one kind may count the same."""
    if one[0] or two[0]:
        return one[0] == two[0]
    return one[2] == two[2] and (not one[1] or not two[1] or one[1] == two[1])


def harm(lexemes: list[Lexemes], figure: Figure) -> str:
    """ "dead", "hurt", "missing" or "arrest" for a count of people so described, else nothing."""
    lex = lexemes[figure.block]
    if (noun := head(lexemes, figure)) not in _PEOPLE:
        return _beside(lex, lexemes, figure) if noun.endswith(_WHO) else ""
    around = lex.low[max(0, figure.first - _NEAR) : figure.last + _NEAR]
    middle = min(figure.first, _NEAR)
    for distance in range(1, _NEAR + 1):
        for place in (middle - distance, middle + distance):
            if 0 <= place < len(around) and around[place] in CASUALTIES:
                return _SAME.get(around[place], around[place])
    return ""


_WHO = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "ee",
    "ant",
    "ent",
    "teen",
    "ier",
    "pupil",
    "girl",
    "boy",
    "refugee",
    "marine",
    "civilian",
)
"""How nouns end that say who somebody is: motorcyclist, teenager, student."""


def _beside(lex: Lexemes, lexemes: list[Lexemes], figure: Figure) -> str:
    """The harm that is told right before or behind a count of people: "left seven cyclists dead"."""
    span = measures(lexemes, figure)
    end = span[1] if span else figure.last
    for place in (end, figure.first - 1, end + 1):
        word = lex.at(place)
        if word in CASUALTIES and not (
            place == end + 1 and lex.at(end) not in ("were", "was", "are")
        ):
            return _SAME.get(word, word)
    return ""


def is_identifier(lexemes: list[Lexemes], figure: Figure) -> bool:
    """Whether a number names a thing and counts nothing: "build 14393", "the 14393 build"."""
    if figure.kind != "count" or figure.in_words or figure.value is None or figure.exponent:
        return False
    lex = lexemes[figure.block]
    if lex.at(figure.first - 1) in _NUMBERED or lex.at(figure.first - 1) in ("#", "no", "№"):
        return True
    span = measures(lexemes, figure)
    if not span or span[0] > figure.last or figure.value == "1":
        return False  # "a 12-member panel" is one of 12 members
    noun = lex.at(span[1] - 1)
    counted = is_plural(noun) or noun in _PEOPLE or noun.endswith("people")
    return len(noun) > 2 and noun.isalpha() and noun == singular(noun) and not counted


def stands_alone(lexemes: list[Lexemes], figure: Figure) -> bool:
    """Whether a figure is a value by itself: no part of another, no step of a change, no rate."""
    if figure.part or figure.value is None or is_identifier(lexemes, figure):
        return False
    lex = lexemes[figure.block]
    counted = figure.kind == "count"  # but "a grant of $3 million" is the whole grant
    if (counted and lex.at(figure.first - 1) == "of") or (
        lex.at(figure.first - 1) in _ARTICLES and lex.at(figure.first - 2) == "of"
    ):
        return False  # "one of the 28", and its parts
    if any(w in _BEFORE_CHANGE for w in lex.low[max(0, figure.first - _NEAR) : figure.first]):
        return False
    after = lex.low[figure.last : figure.last + _NEAR]
    if after[:1] and after[0] in _CHANGES:
        return False
    if any(w in _AFTER_CHANGE for w in after):
        return False
    return not (
        after and after[0] in ("a", "an") and figure.kind in ("money", "percent", "measure")
    )


def is_of_another_time(a: Figure, b: Figure) -> bool:
    """Whether the second figure is dated, to the year or the month, and the first is not so."""
    return b.when is not None and b.when != a.when and _YEAR_OR_MONTH.fullmatch(b.when) is not None


def supposes(lexemes: list[Lexemes], sentences: Sentences, figure: Figure) -> bool:
    """Whether the sentence of a figure sets it against an earlier or a likely value."""
    span = sentences.at(figure.start)
    lex = lexemes[figure.block]
    return not _CHANGING.isdisjoint(lex.low[lex.index(span.start) : lex.index(span.end)])


def makes_up(figures: list[Figure], wanted: float) -> bool:
    """Whether a value is the sum or the difference of two figures near each other, or the sum of more."""
    known = list(dict.fromkeys(amount(f) for f in figures if f.value and f.kind in KINDS))
    for i, first in enumerate(known):
        total = first
        for other in known[i + 1 : i + 1 + _PARTS]:
            total += other
            if wanted in (total, first + other, abs(first - other)):
                return True
    return False


def topic(lexemes: list[Lexemes], sentences: Sentences, figure: Figure) -> set[str]:
    """What the sentence of a figure is about: stems of its words, its own noun and numbers apart."""
    span = sentences.at(figure.start)
    lex = lexemes[figure.block]
    return stems(lex, lex.index(span.start), lex.index(span.end)) - own_words(lexemes, figure)


def stems(lex: Lexemes, first: int, last: int) -> set[str]:
    """The content words of a stretch as stems, with one name for all words of death or harm."""
    found = content_words(w for w in lex.low[first:last] if w not in NUMBER_WORDS)
    found.update(_SAME.get(w, w) for w in lex.low[first:last] if w in CASUALTIES)
    return found - _EMPTY


_EMPTY = content_words(
    "million billion thousand hundred trillion dozen percent percentage year years month week day "
    "monday tuesday wednesday thursday friday saturday sunday people person new would more least "
    "officials police".split()
)


def own_words(lexemes: list[Lexemes], figure: Figure) -> set[str]:
    """The stems of a figure's noun and of the words before it."""
    return content_words({head(lexemes, figure), *modifiers(lexemes, figure), figure.unit or ""})


def differ(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether the words before the nouns of two figures tell them apart."""
    one, two = modifiers(lexemes, a), modifiers(lexemes, b)
    return bool(one and two and one.isdisjoint(two))
