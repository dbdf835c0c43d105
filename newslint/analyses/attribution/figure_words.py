"""The words of a figure: what it counts, and multiples and shares told without one ("has tripled", "by half")."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import BE, Sourced
from newslint.analyses.figures import Figure
from newslint.language.numbers import STOP_WORDS, is_plural
from newslint.language.tokens import Lexemes
from newslint.text import words

_PREPOSITIONS = words("with in across among")
_DETERMINERS = words("the all its their his her these those this that our")
_MODIFIERS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("as", "many", "as"), ("an", "estimated"), ("nearly",), ("almost",), ("about",), ("around",),
    ("roughly",), ("approximately",), ("over",), ("under",), ("some",), ("only",), ("just",),
)  # fmt: skip
CHANGES = words("""
    risen rose rises rising fallen fell falling increased increase grew grown grow growing
    dropped declined climbed jumped soared plunged shrunk shrank stands stood slumped slid tumbled surged doubled tripled trebled
    quadrupled halved
    """)
_GONE = words("gone went come came are is")
_ABOUT = words("about almost nearly roughly around some more than over at least")
_PARTS = words("third thirds quarter quarters fifth fifths sixth tenth tenths half")
_TIMES = words("doubled tripled trebled quadrupled halved")
_OVER_TIME = words("since past last decade decades years months")
_SPANS = words("year month week winter summer season quarter")
_BEFORE_TIMES = words("has have had than nearly almost")


def told_in_words(item: Sourced) -> tuple[int, int] | None:
    """The place of a multiple or share that no number tells: "have tripled since", "have fallen by half"."""
    return _times(item) or _share(item)


def _times(item: Sourced) -> tuple[int, int] | None:
    """ "Have tripled since": a multiple over a time."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] not in _TIMES:
            continue
        if lex.at(i - 1) not in _BEFORE_TIMES:
            if _last_year(lex, i):
                return lex.starts[i], lex.ends[i]
        elif not _OVER_TIME.isdisjoint(low[i + 1 : min(i + 8, item.last)]):
            return lex.starts[i - 1], lex.ends[i]
    return None


def _last_year(lex: Lexemes, i: int) -> bool:
    """Whether "last year" or "since May" follows: "thefts doubled last year"."""
    if lex.at(i + 1) == "since":
        return lex.at(i - 1) not in BE
    return lex.at(i + 1) == "last" and lex.at(i + 2) in _SPANS


def _share(item: Sourced) -> tuple[int, int] | None:
    """ "Have fallen by half", "are up by nearly a third"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] != "by":
            continue
        k = i + 1
        while lex.at(k) in _ABOUT:
            k += 1
        size = 1 if lex.at(k) == "half" else 2 if lex.at(k + 1) in _PARTS else 0
        if size and changes(item):
            return lex.starts[i], lex.ends[k + size - 1]
    return None


def changes(item: Sourced) -> bool:
    """Whether the sentence says that something has risen, fallen or stands at the figure."""
    lex = item.lexemes
    return any(
        lex.low[i] in CHANGES or (lex.low[i] in _GONE and lex.at(i + 1) in ("up", "down"))
        for i in item.outside
    )


def counted_words(item: Sourced, figure: Figure) -> tuple[int, int]:
    """The figure with what it measures and the noun it belongs to: "field offices in 31 towns"."""
    lex = item.lexemes
    first, last = lex.index(figure.start), lex.index(figure.end)
    for modifier in _MODIFIERS:
        if lex.low[max(0, first - len(modifier)) : first] == list(modifier):
            first -= len(modifier)
            break
    if figure.kind == "count":
        if figure.measures is not None and figure.measures.start >= figure.end:
            last = lex.index(figure.measures.end)
        elif lex.at(last) == "of":
            last = _past_determiners(lex, last)
        first = _with_owner(item, first)
    else:
        if lex.at(last) == "of" or (figure.kind == "ratio" and lex.at(last) in _DETERMINERS):
            last = _past_determiners(lex, last)
        if figure.kind != "money":
            last = _through_noun(item, last)
    return lex.starts[first], lex.ends[last - 1]


def _past_determiners(lex: Lexemes, last: int) -> int:
    """Where "of all the" ends."""
    last += lex.at(last) == "of"
    while lex.at(last) in _DETERMINERS:
        last += 1
    return last


def _through_noun(item: Sourced, last: int) -> int:
    """Where the noun phrase behind a share ends: "40% [of new doctors]"."""
    lex = item.lexemes
    while last < item.last and _goes_on(lex, last):
        last += 1
        if is_plural(lex.at(last - 1)) and not lex.glued(last - 1):
            break
    return last


def _with_owner(item: Sourced, first: int) -> int:
    """Where "field offices in 31 towns" begins."""
    lex = item.lexemes
    if lex.at(first - 1) not in _PREPOSITIONS or not is_plural(lex.at(first - 2)):
        return first
    first -= 2
    while first > item.first and _goes_on(lex, first - 1) and not _is_verb(lex.at(first - 1)):
        first -= 1
    return first


def _goes_on(lex: Lexemes, i: int) -> bool:
    """Whether a noun phrase goes on with lexeme `i`."""
    if lex.low[i] in "-‐‑’'":
        return lex.glued(i - 1) and lex.glued(i)
    glued = lex.at(i - 1) in ("-", "’", "'") and lex.glued(i - 1)
    return lex.low[i][0].isalnum() and (glued or lex.low[i] not in STOP_WORDS)


def _is_verb(word: str) -> bool:
    return word.endswith(("ed", "ly"))
