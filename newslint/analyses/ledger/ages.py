"""One person, two ages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.analyses import analyse
from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger
from newslint.analyses.ledger.places import where
from newslint.analyses.ledger.values import told_in
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import TYPE_CHECKING, Literal, NamedTuple
from newslint.text import words

if TYPE_CHECKING:
    from newslint.analyses.people import Mention

_BEFORE = (",", "aged", "now")
_GENERATION = 15  # years that a parent is older at least
_FEW = 4  # lexemes between a name and the age it has
_LONG = 3000  # sentences of a story in which all people are read
_OFTEN = 300  # of a longer one, that may hold one name


class _Age(NamedTuple):
    """A figure that states a person's age."""

    figure: Figure
    owner: Mention
    years: int
    told: bool  # in a clause: "who is 34"
    turned: bool  # on some day, so that the age may be one less or more elsewhere


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """One person, two ages."""
    document = ledger.document
    lexemes = ledger.lexemes
    figures = ledger.figures
    sentences = ledger.sentences
    quotations = ledger.quotations
    ages = [f for f in told_in(document, figures, quotations) if _may_be_age(f, lexemes)]
    names = _in_doubt(lexemes, ages)
    if not names:
        return
    # Imported here, as few stories give two ages: 4 ms.
    from newslint.analyses.ledger.namesakes import Cast

    people = _people(document, lexemes, sentences, quotations, names)
    starts = [mention.start for mention in people]
    cast = Cast(document, lexemes, people, sentences)
    known: dict[int, _Age] = {}
    counted = {f.value for f in figures if not _may_be_age(f, lexemes)}
    for figure in ages:
        at = bisect_right(starts, figure.start) - 1
        owner = people[at] if at >= 0 else None
        if owner is None or (age := _beside(lexemes[figure.block], owner, figure)) is None:
            continue
        first = known.setdefault(owner.entity, age)
        gap = abs(first.years - age.years)
        if gap <= (first.turned or age.turned):
            continue
        if figure.kind != "age" and figure.value in counted:
            continue  # "shot 64", and "Lee, 64,"
        younger = owner if age.years < first.years else first.owner
        if not cast.is_sure(first.owner, owner, younger, _apart(first.years, age.years), age.told):
            continue
        place = where(document, first.figure.block, figure.block)
        yield Hit(
            figure.start,
            figure.end,
            f"{owner.name} is {age.years} here, but {first.years} in {place}. Correct one age.",
            (Related(first.figure.start, first.figure.end, f"here the age is {first.years}"),),
        )


def _in_doubt(lexemes: list[Lexemes], ages: list[Figure]) -> set[str]:
    """The last words of the names that have two ages; "" where a pronoun or a noun may have a second."""
    values: dict[str, set[tuple[str, str | None]]] = {}
    for figure in ages:
        given, name = _bearer(lexemes[figure.block], figure.first)
        values.setdefault(name, set()).add((given, figure.value))
    anyone = values.pop("", set())
    names = {name for name, held in values.items() if _differ(held | anyone)}
    return names | {""} if _differ(anyone) else names


def _differ(held: set[tuple[str, str | None]]) -> bool:
    """Whether one person may have two of the ages: Ann Lee and Tom Lee are two people."""
    by_initial: dict[str, set[str | None]] = {}
    for given, value in held:
        by_initial.setdefault(given[:1], set()).add(value)
    anybody = by_initial.pop("", set())
    if anybody:
        return len(anybody.union(*by_initial.values())) > 1
    return any(len(values) > 1 for values in by_initial.values())


def _bearer(lex: Lexemes, first: int) -> tuple[str, str]:
    """The last two words of the name before an age, in lower case: "Ann", "Lee"; "" where there is none."""
    for k in range(first - 1, max(-1, first - 2 * _FEW), -1):
        word = lex.low[k]
        if lex.capital(k) and word not in _NO_NAMES:
            given = lex.low[k - 1] if lex.capital(k - 1) else ""
            return "" if given in _TITLES else given, word
        if word not in _NO_NAMES:
            break
    return "", ""


_TITLES = words("mr mrs ms miss mx dr sir dame lord lady prof professor")
"""What stands before a surname and is no given name."""
_NO_NAMES = words(", ( . aged now who is was turned turns he she jr sr ii iii iv qc kc mp obe mbe")
"""What may stand between a name and the age, or stands for the name."""


def _people(
    document: Document,
    lexemes: list[Lexemes],
    sentences: list[Sentence],
    quotations: list[Quotation],
    names: set[str],
) -> list[Mention]:
    """The people of a story; of a very long one only those with one of some names.

    Their sentences alone are tagged then: to tag all takes as long as all the rest. A name that a
    story has hundreds of times is left alone, since it will be several people's.
    """
    found: list[Mention]
    if len(sentences) <= _LONG:
        found = analyse(document, "people")
        return found
    from newslint.analyses.people import people_in

    naming = _naming(lexemes, sentences, names)
    chosen: set[int] = set()
    for places in sorted(naming.values(), key=len):
        if len(chosen) + len(places) <= _LONG:
            chosen |= places
    kept = {name for name, places in naming.items() if places <= chosen}
    tagged = analyse(document, "tagged")
    found = people_in(document, [tagged[number] for number in sorted(chosen)], quotations)
    return [m for m in found if m.name.rpartition(" ")[2].rpartition("-")[2].lower() in kept]


def _naming(
    lexemes: list[Lexemes], sentences: list[Sentence], names: set[str]
) -> dict[str, set[int]]:
    """The numbers of the sentences in which each name stands, of those that are few enough."""
    starts = [sentence.start for sentence in sentences]
    naming: dict[str, set[int]] = {name: set() for name in names}
    for lex in lexemes:
        for word in names.intersection(lex.low):
            naming[word].update(
                bisect_right(starts, lex.starts[k]) - 1
                for k, other in enumerate(lex.low)
                if other == word and lex.capital(k)
            )
    return {name: found for name, found in naming.items() if 0 < len(found) <= _OFTEN}


def _apart(one: int, two: int) -> Literal["near", "slip", "far"]:
    """How far apart two ages are: far as a parent's and a child's, and yet a slip of one digit."""
    if abs(one - two) < _GENERATION or sorted(str(one)) == sorted(str(two)):
        return "near"
    return "slip" if one % 10 == two % 10 else "far"


def _may_be_age(figure: Figure, lexemes: list[Lexemes]) -> bool:
    """Whether a figure is an age in years, or a bare number that could be one beside a name."""
    if figure.value is None or not figure.value.isdigit() or len(figure.value) > 3:
        return False
    if figure.kind == "age":
        return figure.unit == "years"
    lex = lexemes[figure.block]
    return figure.kind == "count" and not figure.in_words and lex.at(figure.first - 1) in _BEFORE


def _beside(lex: Lexemes, owner: Mention, figure: Figure) -> _Age | None:
    """The age that a figure gives the person named just before it."""
    name_end = lex.index(owner.end)
    between = lex.low[name_end : figure.first]
    if len(between) > _FEW or name_end > figure.first or figure.value is None:
        return None
    years = int(figure.value)
    if figure.kind != "age" and owner.age != years:
        return None
    if owner.mention == "pronoun" and not lex.opens_sentence(lex.index(owner.start)):
        return None  # "since he was 22"
    if between in ([","], ["("], [",", "aged"], [",", "now"]):
        set_off = _is_set_off(lex, figure, between[0])
        return _Age(figure, owner, years, False, False) if set_off else None
    told = between[:2] == [",", "who"] or (owner.mention == "pronoun" and len(between) == 1)
    if told and _is_told(lex, figure, between[-1]):
        return _Age(figure, owner, years, True, between[-1] == "turned")
    return None


def _is_set_off(lex: Lexemes, figure: Figure, opening: str) -> bool:
    """Whether a mark closes an age behind the one that opens it: "Lee, 34,", not "Lee, 34, 35 and …"."""
    after = lex.at(figure.last)
    closed = after in (",", ")", ";", "") or (after == "." and opening != "(")
    return closed and not lex.at(figure.last + 1)[:1].isdigit()


def _is_told(lex: Lexemes, figure: Figure, verb: str) -> bool:
    """Whether a clause says an age and no more: "who is 34,", "who turned 34 in May"."""
    after = lex.at(figure.last)
    if verb == "turned":
        return after == "in" and not lex.at(figure.last + 1)[:1].isdigit()
    return verb in ("is", "was") and after in (",", ".", ";", "and")
