"""Compounds in two forms: open, hyphenated, closed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from newslint.analyses import analyse
from newslint.analyses.consistency.forms import Form, as_written, odd_ones
from newslint.analyses.consistency.usage import Usage, Use
from newslint.analyses.consistency.words import is_word
from newslint.analyses.story import Word
from newslint.finding import Fix, Hit, Related, Safety
from newslint.language.lexicon import UNLISTED, zipf
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import Edit, words

Shape = Literal["open", "hyphenated", "closed"]
_PARTICLES = words("up down in out off on over away back by through around about along together")
_NOT_FIRST = words(
    """
    a an the any every some no all my his her its our their your this that these those one two three four five six
    seven eight nine ten in on at to of for from with by up out off over under into onto and or but not so as if it he
    she we they you i is are was were be been has have had do does did will would can could may might must who what
    which when where how why there here more most less least very too also only just now then than both either
    neither each other another such same own first second third last next many much few half quarter
    """
)
"""No compound begins with them: "any one" and "anyone" are two things."""
_NOT_LAST = words(
    """
    the a an and or but of to in at for from with is are was were be been has have had one thing body where how time
    ever more self selves year years old month months day week mile minute hour
    """
)
_HYPHENATED = words("long short medium full part high low large small first third")
"""With these, a compound before a noun has a hyphen, however often it has none."""
_TITLED = words("mr mrs ms miss mx dr")
_LEAST = 6  # letters of two words that were joined by a slip
_HYPHENS = frozenset("-‐‑")
_NAME = "^"
_STOPS = frozenset("’'.")
_GLUE = frozenset((*_HYPHENS, "/", "@", "_", "#", ".", "'", "’", "="))


class _Compound(NamedTuple):
    first: Use
    end: int
    shape: Shape
    parts: tuple[str, str]


def compounds(usage: Usage) -> Iterator[Hit]:
    """The compounds that are not written as their others are."""
    found: dict[str, list[_Compound]] = {}
    hyphenated = list(_hyphenated(usage))
    for each in hyphenated:
        found.setdefault(_key(each.first.lex, each.first.at, *each.parts), []).append(each)
    closed: dict[str, list[Use]] = {}
    for low, uses in usage.words.items():
        if len(low) > 3:
            closed.setdefault(_stem(low), []).extend(uses)
            inner = [use for use in uses if not use.word[1:].islower() and not use.word.isupper()]
            if inner:
                closed[_NAME + _stem(low)] = inner
    joined: dict[str, _Compound] = {}
    for key, each in _open(usage, found, closed, joined):
        found.setdefault(key, []).append(each)
    yield from _joined(usage, joined)
    for key, compounds in found.items():
        first, last = compounds[0].parts
        for use in closed.get(key, ()):
            if key[0] != _NAME and use.lex.capital(use.at) and not use.lex.opens_sentence(use.at):
                continue  # a name: Airfleets keeps a fleet in the air
            if (
                use.lex.glued(use.at)
                and use.lex.word(use.at + 1) == "."
                and use.lex.glued(use.at + 1)
            ):
                continue  # an address
            compounds.append(_Compound(use, use.end, "closed", (first, last)))
        shapes = {each.shape for each in compounds}
        if len(shapes) > 1:
            yield from _told(usage, sorted(compounds, key=lambda each: each.first.start))


def _stem(low: str) -> str:
    """A word without its plural ending: forms are one compound in both numbers."""
    if low[-1] != "s" or low[-2:] == "ss":
        return low
    return low[:-2] if low.endswith(("xes", "shes", "ches", "sses")) else low[:-1]


def _key(lex: Lexemes, at: int, first: str, last: str) -> str:
    """What two forms share; a name of two words, both with capitals, is another thing than the words."""
    second = (
        at + 1 if lex.ends[at] + 1 == lex.starts[at + 1] and lex.words[at + 1].isalpha() else at + 2
    )
    named = lex.capital(at) and lex.capital(second) and len(first) > 1
    return (_NAME if named else "") + _stem(first + last)


def _hyphenated(usage: Usage) -> Iterator[_Compound]:
    """The words of two parts: no "father-in-law", no "32-year-old", no "Smith-Jones"."""
    for lex in usage.blocks:
        if not any(mark in lex.words for mark in _HYPHENS):
            continue
        for at, word in enumerate(lex.words):
            if word not in _HYPHENS or not (lex.glued(at - 1) and lex.glued(at)) or at < 1:
                continue
            first, last = lex.low[at - 1], lex.low[at + 1]
            if _are_two(lex, at, first, last) and usage.is_ours(lex.starts[at]):
                yield _Compound(Use(lex, at - 1), lex.ends[at + 1], "hyphenated", (first, last))


def _are_two(lex: Lexemes, at: int, first: str, last: str) -> bool:
    """Whether the hyphen at a place joins two words, and nothing else is joined to them."""
    if not (first + last).isascii() or not (first + last).isalpha():
        return False
    if len(last) < 2 or first.endswith("ly"):
        return False
    if lex.word(at - 2) in _GLUE and lex.glued(at - 2):
        return False
    if lex.word(at + 2) in _GLUE - _STOPS and lex.glued(at + 1):
        return False
    # no "non-US", no "Euro-style", but where a sentence begins
    return not lex.capital(at - 1) or lex.capital(at + 1) or lex.opens_sentence(at - 1)


def _joined(usage: Usage, joined: dict[str, _Compound]) -> Iterator[Hit]:
    """Two words that have lost the space between them: "toprovide" where the story has "to provide"."""
    for key, each in joined.items():
        for use in usage.words.get(key, ()):
            if (
                len(usage.words[key]) == 1
                and use.word[1:].islower()
                and zipf(key) == UNLISTED
                and not is_word(key)
            ):
                wanted = as_written(use.word, " ".join(each.parts))
                other = Related(each.first.start, each.end, "two words here")
                fix = Fix(f"Write “{wanted}”", (Edit(use.start, use.end, wanted),))
                message = f"“{use.word}” is no word, and “{' '.join(each.parts)}” appears elsewhere: add the space."
                yield Hit(use.start, use.end, message, (other,), (fix,))


def _open(
    usage: Usage,
    known: dict[str, list[_Compound]],
    closed: dict[str, list[Use]],
    joined: dict[str, _Compound],
) -> Iterator[tuple[str, _Compound]]:
    """Two words side by side that the story joins elsewhere; in `joined` those that can be no compound."""
    keys = {*known, *closed}
    keys.update([key.removeprefix(_NAME) + end for key in keys for end in ("", "s", "es")])
    for lex in usage.blocks:
        low, ends, starts = lex.low, lex.ends, lex.starts
        for at, last in enumerate(low[1:]):
            if low[at] + last not in keys or ends[at] + 1 != starts[at + 1] or len(last) < 2:
                continue
            named = lex.capital(at + 1) and lex.capital(at)
            key = (_NAME if named else "") + _stem(low[at] + last)
            if key not in known and key not in closed:
                continue
            each = _Compound(Use(lex, at), ends[at + 1], "open", (low[at], last))
            if _may_join(usage, lex, at, key in known):
                yield key, each
            elif low[at] in _NOT_FIRST and len(key) >= _LEAST:
                joined.setdefault(key, each)


def _may_join(usage: Usage, lex: Lexemes, at: int, hyphenated: bool) -> bool:
    first, last = lex.low[at], lex.low[at + 1]
    if first in _NOT_FIRST or last in _NOT_LAST or len(first) < 2 or first.endswith("ly"):
        return False
    if not (first.isalpha() and last.isalpha()) or not usage.is_ours(lex.starts[at]):
        return False
    if at and lex.glued(at - 1) and lex.word(at - 1) in _HYPHENS:
        return False
    if lex.glued(at + 1) and lex.word(at + 2) in _HYPHENS:
        return False  # the second begins another compound
    if lex.capital(at + 1) != lex.capital(at) and not lex.opens_sentence(at):
        return False
    return last not in _PARTICLES or hyphenated


def _told(usage: Usage, compounds: list[_Compound]) -> Iterator[Hit]:
    """The findings of one compound, where its forms stand in the same kind of place."""
    kept = _comparable([(each, _slot(usage, each)) for each in compounds])
    counts: dict[Shape, int] = {}
    for each in kept:
        counts[each.shape] = counts.get(each.shape, 0) + 1
    if len(counts) < 2:
        return
    first, last = next(each.parts for each in kept if each.shape != "closed")
    most = max(counts.values())
    best = [shape for shape in counts if counts[shape] == most]
    main = best[0]
    safety: Safety = "safe"
    if len(best) > 1:
        if "closed" not in best and not (_alike(kept) or _surnames(kept)):
            return  # one each, in front of two nouns: a writer may see two things
        main, safety = _by_lexicon(first, last, best), "display"
    elif main == "open" and first in _HYPHENATED and "closed" not in counts:
        main, safety = "hyphenated", "unsafe"
    elif any(_is_named(usage, each) for each in kept):
        safety = "unsafe"
    forms = [
        Form(each.first.start, each.end, each.shape, _written(usage, each, main)) for each in kept
    ]
    yield from odd_ones(
        forms,
        lambda odd, held: (
            f"“{usage.text[odd.start : odd.end]}” appears here, "
            f"“{usage.text[held.start : held.end]}” elsewhere: write it one way."
        ),
        "the other form is here",
        main=main,
        safety=safety,
        most=1,
    )


def _is_named(usage: Usage, each: _Compound) -> bool:
    """Whether a form has a capital behind its first letter, as names have."""
    inner = usage.text[each.first.start + 1 : each.end]
    return inner != inner.lower()


def _comparable(placed: list[tuple[_Compound, str]]) -> list[_Compound]:
    """Those whose kinds of place are the same: "the plan is long term" is no fault beside "a long-term plan"."""
    if all(each.shape != "open" for each, _ in placed):
        return [each for each, _ in placed]
    placed = [(each, slot) for each, slot in placed if slot not in ("", "verb")]
    shapes = {each.shape for each, _ in placed}
    if "closed" in shapes:  # "fresh water" is no "freshwater"
        return [each for each, slot in placed if slot != "phrase"]
    slots = [{slot for each, slot in placed if each.shape == shape} for shape in shapes]
    both = set.intersection(*slots) if slots else set()
    return [each for each, slot in placed if slot in both]


def _alike(compounds: list[_Compound]) -> bool:
    """Whether an open and a hyphenated form stand before the same word, or end in a particle."""
    if compounds[0].parts[1] in _PARTICLES:
        return True
    nexts: dict[str, set[str]] = {}
    for each in compounds:
        lex = each.first.lex
        nexts.setdefault(lex.at(lex.index(each.end)), set()).add(each.shape)
    return any(len(shapes) > 1 and word.isalpha() for word, shapes in nexts.items())


def _surnames(compounds: list[_Compound]) -> bool:
    """Whether the open form is somebody's surname, by the title before it: "Mr Orrin Hale"."""
    shapes = [each for each in compounds if each.shape == "open"]
    return all(each.first.lex.at(each.first.at - 1) in _TITLED for each in shapes)


def _by_lexicon(first: str, last: str, shapes: list[Shape]) -> Shape:
    """Of forms that are used as often, the one that dictionaries know: "followup" is in none."""
    if "closed" in shapes:
        value = zipf(first + last)
        if value >= 3.0 and first != "co":
            return "closed"
        others = [shape for shape in shapes if shape != "closed"]
        return others[0] if len(others) == 1 else "hyphenated"
    return "hyphenated"  # before a noun, and in a noun made of a verb


def _written(usage: Usage, each: _Compound, shape: Shape) -> str:
    """A compound in another shape, with its own capitals and ending."""
    text = usage.text[each.first.start : each.end]
    if each.shape == shape:
        return text
    if each.shape == "closed":
        cut = len(each.parts[0])
        parts = text[:cut], text[cut:]
    else:
        cut = len(each.first.word)
        parts = text[:cut], text[cut + 1 :]
    if shape == "closed":
        named = each.first.word[0].isupper() and parts[1][0].isupper()
        return parts[0] + (parts[1] if named else parts[1].lower())
    return parts[0] + ("-" if shape == "hyphenated" else " ") + parts[1]


def _slot(usage: Usage, each: _Compound) -> str:
    """Where a compound stands: "before" a noun, "noun", or "" where it may be no compound."""
    tagged = analyse(usage.document, "tagged").at(each.first.start)
    if tagged is None:
        return ""
    starts = attrgetter("start")
    first = bisect_left(tagged.words, each.first.start, key=starts)
    behind = bisect_left(tagged.words, each.end, key=starts)
    inside: list[Word] = [w for w in tagged.words[first:behind] if w.end <= each.end]
    after = tagged.words[behind] if behind < len(tagged.words) else None
    while first and tagged.words[first - 1].end > each.first.start:
        first -= 1
    before = tagged.words[max(0, first - 1) : first]
    if not inside:
        return ""
    if each.shape == "closed":
        return "verb" if inside[0].xpos.startswith(("VB", "MD")) else "noun"
    glued = after is not None and after.start == each.end + 1
    attributive = glued and after is not None and after.xpos in ("NN", "NNS", "NNP", "NNPS")
    if each.shape == "hyphenated":
        if before and before[0].xpos in ("PRP", "TO", "MD", "WP", "WDT"):
            return "verb"
        return "before" if attributive else "noun"
    return _slot_of_open(inside, before, attributive)


def _slot_of_open(inside: list[Word], before: list[Word], attributive: bool) -> str:
    if len(inside) != 2:
        return ""
    first, last = inside
    tag = before[0].xpos if before else ""
    if last.text.lower() in _PARTICLES:
        # "a follow up visit", not "they follow up": a determiner says that it is a noun.
        named = tag in ("DT", "PRP$", "JJ", "POS", "NN", "CD")
        if not named or (tag == "NN" and not attributive):
            return ""
        return "before" if attributive else "noun"
    if not first.xpos.startswith("NN") and first.xpos not in ("JJ", "VBG", "VB", "RB"):
        return ""
    if not last.xpos.startswith(("NN", "JJ", "VBG", "VBN")):
        return ""
    if first.xpos == "JJ" and last.xpos.startswith("NN") and not attributive:
        return "phrase"
    return "before" if attributive else "noun"
