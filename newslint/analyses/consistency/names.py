"""One name in two spellings: of a person, or of anything that has capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.consistency.near import LONG, pairs, slips, unaccented
from newslint.analyses.consistency.usage import Usage, Use
from newslint.finding import Fix, Hit, Related
from newslint.language.lexicon import (
    DAYS,
    FEMALE,
    GIVEN,
    MALE,
    ROLES,
    SAYING,
    TITLES,
    Spellings,
    zipf,
)
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Edit

_LEAST = 4  # letters
_OFTEN = 3  # uses of a first name alone that make it somebody's
_FEWEST = 3  # uses of a name, of which one has other capitals
_CAMEL = lazy(r"\b[A-Z][a-z]+[A-Z][a-z]+\b")
_COMMON = 3.8  # Zipf of a word that is more than a name
_HYPHENS = frozenset("-‑")
_OPENER = 5.0  # Zipf of a word that begins a sentence and is no part of the name behind it
_SHOWN = 5  # further places of a spelling
_HABIT = 4  # places of one way that make it the story's
_WORD = 3.5  # Zipf of a word of which terms are made
_NEAR = 6  # lexemes before a term
_CONNECTING = frozenset("of for and on & the in to at".split())
_GOES_ON = frozenset(
    "( - – ’ ' / & 1 2 3 4 5".split()
)  # behind a name: "Help Desk (HD)", "Phase Two-B"
_PLACED = frozenset("in at near from outside around across of".split())


class Run(NamedTuple):
    """Capitalised words in a row."""

    lex: Lexemes
    first: int
    last: int

    @property
    def low(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple(self.lex.low[self.first : self.last + 1])


def runs(usage: Usage) -> list[Run]:
    """All runs of capitalised words outside headlines, in order; those that open a sentence too."""
    if usage.runs is None:
        usage.runs = _runs(usage)
    return usage.runs


def _runs(usage: Usage) -> list[Run]:
    found = []
    for lex in usage.blocks:
        if usage.kind(lex) in ("headline", "crosshead"):
            continue
        at, count = 0, len(lex)
        while at < count:
            if not _is_name_word(lex, at) or not usage.is_ours(lex.starts[at]):
                at += 1
                continue
            if _opens(lex, at):
                at += 1  # "When Joanne"
                continue
            end = at
            while (
                end + 1 < count
                and _is_name_word(lex, end + 1)
                and lex.ends[end] + 1 == lex.starts[end + 1]
            ):
                end += 1
            found.append(Run(lex, at, end))
            at = end + 1
    return found


def _opens(lex: Lexemes, at: int) -> bool:
    """Whether a word is capitalised only as it begins a sentence."""
    low = lex.low[at]
    return low not in GIVEN and low not in TITLES and lex.opens_sentence(at) and zipf(low) > _OPENER


def _is_name_word(lex: Lexemes, at: int) -> bool:
    word = lex.words[at]
    return word[0].isupper() and len(word) > 1 and word.isalpha() and lex.low[at] not in DAYS


def names(usage: Usage) -> Iterator[Hit]:
    """Names of which one spelling stands once, and the other is introduced."""
    found = [_untitled(run) for run in runs(usage)]
    whole = [run for run in found if run.last > run.first]
    lone = [run for run in found if run.last == run.first]
    told: set[str] = set()
    yield from _accents(usage, told)
    yield from _cased(usage, told)
    yield from _in_full(usage, whole, told)
    yield from _phrases(whole, told)
    yield from _alone(usage, whole, lone, told)


def _untitled(run: Run) -> Run:
    """A name without the title before it: "Mr Stott" introduces nobody."""
    lex, first, last = run
    return Run(lex, last, last) if last == first + 1 and lex.low[first] in TITLES else run


def _accents(usage: Usage, told: set[str]) -> Iterator[Hit]:
    """A name without the accent that it has elsewhere."""
    marked = [
        low for low in usage.words if not low.isascii() and usage.words[low][0].word[0].isupper()
    ]
    if not marked:
        return
    for low in marked:
        plain = unaccented(low)
        if plain == low or plain not in usage.words:
            continue
        held = usage.words[low][0]
        odd = [
            use
            for use in usage.words[plain]
            if use.word[0].isupper() and held.word[1:].islower() == use.word[1:].islower()
        ]
        if odd:
            told.add(plain)
            yield _hit(odd[0], held, odd[1:])


def _cased(usage: Usage, told: set[str]) -> Iterator[Hit]:
    """A name with a capital inside here, and with none elsewhere, or the other way round: "LaGasse", "Lagasse"."""
    if _CAMEL.search(usage.body) is None:
        return
    for low, uses in usage.words.items():
        if len(uses) < _FEWEST or any(use.word.islower() for use in uses):
            continue
        inner = [use for use in uses if _CAMEL.fullmatch(use.word)]
        plain = [use for use in uses if use.word[1:].islower()]
        if not (inner and plain) or low in told:
            continue
        odd, held = sorted((inner, plain), key=len)
        if len(odd) == 1 < len(held):
            told.add(low)
            yield _hit(odd[0], held[0])


def _in_full(usage: Usage, whole: list[Run], told: set[str]) -> Iterator[Hit]:
    """Two full names that share one part, and differ by a slip in the other."""
    by_part: dict[tuple[int, str], dict[str, list[Use]]] = {}
    for run in whole:
        first, last = run.low[-2:]
        by_part.setdefault((0, first), {}).setdefault(last, []).append(Use(run.lex, run.last))
        by_part.setdefault((1, last), {}).setdefault(first, []).append(Use(run.lex, run.last - 1))
    for (place, shared), others in by_part.items():
        if len(others) < 2:
            continue
        common = place == 0 and shared not in GIVEN and zipf(shared) > _COMMON
        for one, two in pairs(others):
            spelled = _is_spelling(one, two)
            if common and not spelled:
                continue
            odd_one, held = sorted(
                (one, two), key=lambda w: (len(others[w]), len(usage.words[w]), zipf(w))
            )
            if told.isdisjoint((one, two)) and (spelled or _is_same(odd_one, held, place)):
                uses = others[odd_one]
                if not _beside(uses[0], others[held]):
                    told.add(odd_one)
                    yield from (_hit(use, others[held][0]) for use in uses)


def _is_same(one: str, two: str, place: int) -> bool:
    return _is_one(one, two) and not _is_known(one, two, place)


def _phrases(whole: list[Run], told: set[str]) -> Iterator[Hit]:
    """A name of three words of which the middle one is not as it is elsewhere: "National Parks Service"."""
    places: dict[tuple[str, str], dict[str, list[Use]]] = {}
    for lex, first, last in whole:
        for at in range(first + 1, last):
            middles = places.setdefault((lex.low[at - 1], lex.low[at + 1]), {})
            middles.setdefault(lex.low[at], []).append(Use(lex, at))
    for others in places.values():
        if len(others) != 2:
            continue
        (one, odd_uses), (two, uses) = sorted(others.items(), key=lambda item: len(item[1]))
        rare = len(odd_uses) == 1 < len(uses) and one not in told
        if rare and min(len(one), len(two)) >= _LEAST and slips(one, two, 1) == 1:
            told.add(one)
            yield _hit(odd_uses[0], uses[0])


def _is_spelling(one: str, two: str) -> bool:
    """Whether two words are one, as two dialects spell it: "Health Organisation", "Health Organization"."""
    known = Spellings.load().spelling(one)
    return known is not None and known.other == two


def _is_known(one: str, two: str, place: int) -> bool:
    """Whether the two are names of a woman and a man, or both words: of two people, or two things."""
    if (one in MALE and two in FEMALE) or (one in FEMALE and two in MALE):
        return True
    return place == 1 and one not in GIVEN and two not in GIVEN and zipf(one) > _COMMON


def _is_one(one: str, two: str) -> bool:
    """Whether they are one name but for a slip: no plural, no other ending of it."""
    if min(len(one), len(two)) < _LEAST:
        return False
    short, long = sorted((one, two), key=len)
    if long in (
        short + "s",
        short + "es",
        short + "n",
        short + "a",
        short + "an",
        short + "ian",
        short + "ish",
    ):
        return False
    return slips(one, two) <= (2 if len(short) >= LONG and one[0] == two[0] else 1)


def _beside(use: Use, others: list[Use]) -> bool:
    """Whether both stand in one paragraph close together, as two brothers do."""
    return any(use.lex is other.lex and abs(use.at - other.at) < 6 for other in others)


def _alone(usage: Usage, whole: list[Run], lone: list[Run], told: set[str]) -> Iterator[Hit]:
    """A name alone that nobody has, beside a full name that differs by a slip."""
    introduced = _introduced(whole)
    in_full = {low for run in whole for low in run.low}
    singles: dict[str, list[Use]] = {}
    for run in lone:
        low = run.lex.low[run.first]
        if low not in in_full:
            singles.setdefault(low, []).append(Use(run.lex, run.first))
    for low, uses in singles.items():
        if len(uses) >= _OFTEN and low in GIVEN:
            introduced.setdefault(low, uses[0])
    once = {low for low, uses in singles.items() if len(uses) == len(usage.words[low]) == 1}
    for one, two in pairs({**singles, **introduced}):
        for odd_one, held in ((one, two), (two, one)):
            if odd_one not in once or held not in introduced or odd_one in told:
                continue
            named = held in GIVEN or min(zipf(odd_one), zipf(held)) < _COMMON
            named = named and (
                _is_same(odd_one, held, 0) or _is_taken_for(singles[odd_one][0], held)
            )
            if named and _may_be_person(singles[odd_one][0]):
                told.add(odd_one)
                yield _hit(singles[odd_one][0], introduced[held])


def _is_taken_for(use: Use, held: str) -> bool:
    """Whether a surname that nobody has, and that says something, begins as that of somebody: "Ashcroft" for "Ashworth"."""
    lex, at = use
    low = lex.low[at]
    if low[:_ALIKE] != held[:_ALIKE] or abs(len(low) - len(held)) > _LONGER or low in GIVEN:
        return False
    if low.startswith(held) or held.startswith(low) or held in GIVEN:
        return False
    return lex.at(at - 1) in TITLES or lex.at(at + 1) in SAYING or lex.at(at - 1) in SAYING


_ALIKE = 3  # letters that two surnames begin with
_LONGER = 3  # letters by which one is longer at most


def _introduced(whole: list[Run]) -> dict[str, Use]:
    """The first names and surnames of people that the story names in full."""
    introduced: dict[str, Use] = {}
    for run in whole:
        if is_person(run):
            for at in (run.last - 1, run.last):
                if at == run.last or run.last - run.first == 1 or run.lex.low[at] in GIVEN:
                    introduced.setdefault(run.lex.low[at], Use(run.lex, at))
    return introduced


def is_person(run: Run) -> bool:
    """Whether a run of two words and more names a person: by its first name, title, age or verb."""
    lex, first, last = run
    if last - first > 3:
        return False
    low = run.low
    if any(word in GIVEN or word in TITLES for word in low[:-1]):
        return True
    before, after = lex.at(first - 1), lex.at(last + 1)
    if before in ROLES or before in TITLES or low[0] in ROLES:
        return True
    if after == "," and lex.at(last + 2).isdigit() and len(lex.at(last + 2)) == 2:
        return True
    return acts(after) or before in SAYING or _named(lex, first, last)


def acts(word: str) -> bool:
    """Whether a word behind a name may be what somebody did: "Marić opened"."""
    return word in SAYING or word.endswith("ed")


def _named(lex: Lexemes, first: int, last: int) -> bool:
    """Whether a noun in apposition says who it is: "the director, Ximena Prado,", "Ann Prado, who"."""
    return (lex.at(first - 1) == "," and lex.at(last + 1) in (",", ".")) or (
        lex.at(last + 1) == "," and lex.at(last + 2) in ("who", "a", "an", "the", "whose")
    )


def _may_be_person(use: Use) -> bool:
    """Whether a capitalised word alone may be somebody's name where it stands."""
    lex, at = use
    before, after = lex.at(at - 1), lex.at(at + 1)
    if (
        before in _PLACED
        or before in ("the", "a", "an")
        or (before in _HYPHENS and lex.glued(at - 1))
    ):
        return False
    if (after in _HYPHENS and lex.glued(at)) or (before in ("'", "’") and lex.glued(at - 1)):
        return False
    common = zipf(lex.low[at]) > _COMMON and lex.low[at] not in GIVEN
    if common and lex.opens_sentence(at):
        return after in SAYING or after in ("'", "’", ",")
    return not common or after in SAYING or before in TITLES or after == ","


def _hit(use: Use, held: Use, more: Sequence[Use] = ()) -> Hit:
    """One name where it is spelled otherwise; `more` are further places of that spelling."""
    edits = tuple(Edit(each.start, each.end, held.word) for each in (use, *more))
    others = tuple(Related(each.start, each.end, "and here") for each in more[:_SHOWN])
    return Hit(
        use.start,
        use.end,
        f"“{use.word}” appears here, “{held.word}” elsewhere: check which is right.",
        (Related(held.start, held.end, f"“{held.word}” here"), *others),
        (Fix(f"Write “{held.word}”", edits),),
    )


def capitals(usage: Usage) -> Iterator[Hit]:
    """Terms of two words that have capitals in one place and none in the others, or the other way round."""
    terms: dict[tuple[str, ...], list[Run]] = {}
    for run in runs(usage):
        if run.last == run.first + 1 and _is_term(run):
            terms.setdefault(run.low, []).append(run)
    for (first, last), large in terms.items():
        small = [use for use in usage.words[first] if _goes_on_small(use, last)]
        one_large = len(large) == 1 and len(small) >= _HABIT
        if not one_large and not (len(small) == 1 and len(large) >= _HABIT):
            continue
        if not one_large and small[0].lex.word(small[0].at - 1) != "the":
            continue  # "a town hall" is any
        of_large = Use(large[0].lex, large[0].first)
        odd, held = (of_large, small[0]) if one_large else (small[0], of_large)
        start, end = odd.start, odd.lex.ends[odd.at + 1]
        written, other = usage.text[start:end], usage.text[held.start : held.lex.ends[held.at + 1]]
        yield Hit(
            start,
            end,
            f"“{written}” appears here, “{other}” elsewhere: keep to one way, unless this is a name.",
            (Related(held.start, held.lex.ends[held.at + 1], f"“{other}” here"),),
            (Fix(f"Write “{other}”", (Edit(start, end, other),)),),
        )


def _is_term(run: Run) -> bool:
    """Common words in running text, and no part of a longer name: "Office of Social Media"."""
    lex, first, last = run
    if any(zipf(low) < _WORD or low in GIVEN or low in ROLES for low in run.low):
        return False
    if first < 1 or lex.opens_sentence(first) or not lex.words[first - 1].isalpha():
        return False
    if lex.low[first - 1] in _CONNECTING and first > 1 and _capital_inside(lex, first - 2):
        return False
    before = range(max(first - _NEAR, 1), first)
    if any(_in_title(lex, at) for at in before if lex.low[at] not in run.low):
        return False
    after = lex.word(last + 1)
    return after not in _GOES_ON and not (after in _CONNECTING and lex.capital(last + 2))


def _in_title(lex: Lexemes, at: int) -> bool:
    """Whether a common word has a capital, as in "Ten Ways to Use Social Media"."""
    return _capital_inside(lex, at) and zipf(lex.low[at]) >= _WORD


def _capital_inside(lex: Lexemes, at: int) -> bool:
    return lex.capital(at) and not lex.opens_sentence(at)


def _goes_on_small(use: Use, last: str) -> bool:
    """Whether a word and the next are the term, both in small letters, and part of no compound."""
    lex, at = use
    if lex.word(at + 1) != last or lex.glued(at):
        return False
    before, after = lex.word(at - 1), lex.word(at + 2)
    return use.word.islower() and before not in _HYPHENS and after not in _HYPHENS
