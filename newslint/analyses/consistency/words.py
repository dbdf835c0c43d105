"""A word that no dictionary knows, beside one that differs by a slip."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.consistency.forms import as_written
from newslint.analyses.consistency.near import LONG, common_ends, pairs, slips
from newslint.analyses.consistency.usage import Usage, Use
from newslint.finding import Fix, Hit, Related
from newslint.language.ease import SyllableTable
from newslint.language.lexicon import UNLISTED, zipf
from newslint.startup.patterns import lazy
from newslint.text import Edit

_LEAST = 6  # letters
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""),
    ("er", "e"), ("ers", ""), ("ly", ""), ("ness", ""), ("ive", "ion"), ("ities", "ity"),
    ("izes", "e"), ("ized", "e"), ("izing", "e"),
)  # fmt: skip
_PREFIXES = ("re", "un", "non", "pre", "mis", "sub", "over", "out", "off", "multi", "micro")
_KNOWN = 3.0  # Zipf of a word that is surely one
_SHORTEST, _LONGEST = 5, 24  # letters of two words that run together
_COMMON, _EVERYDAY = 3.5, 4.0  # Zipf of what stands beside a missing space
# Little words that stick to their neighbours. No shorter ones: "offeror" ends in "or".
_SMALL = "and the that this which with from your their for are was were have has will of we".split()
_FIRST, _LAST = ("to", "so", *_SMALL), ("is", "more", *_SMALL)
_LAST_OF_NAME = frozenset("which with that from this have".split())  # none of a Holland, a Northe
_NO_SPACE = lazy(r"(?<![\w./@=-])([a-z]{3,20}[.?!])([A-Z][a-z]{1,20})(?![\w/.@(=-])")
_ADDRESSES = frozenset(("Gov", "Com", "Net", "Org"))


def words(usage: Usage) -> Iterator[Hit]:
    """Unknown words that stand once, beside a word that the story knows how to spell."""
    listed = [low for low in usage.words if len(low) >= _LEAST and low.isascii()]
    told = set()
    for one, two in pairs(listed):
        if one[0] != two[0] or one[-2:] != two[-2:]:
            continue  # other endings and beginnings make other words
        wrong, right = (one, two) if len(usage.words[one]) <= len(usage.words[two]) else (two, one)
        for odd_one, other in ((wrong, right), (right, wrong)):
            if odd_one not in told and _is_slip(usage, odd_one, other):
                told.add(odd_one)
                for use in usage.words[odd_one]:
                    yield _hit(use, usage.words[other][0])
                break


def joins(usage: Usage) -> Iterator[Hit]:
    """Places where a space is missing: between two words, or behind a sentence."""
    for low, uses in usage.words.items():
        if len(uses) > 1 or not _SHORTEST <= len(low) <= _LONGEST:
            continue
        if low.startswith(_FIRST) or low.endswith(_LAST):
            cut = _cut(uses[0].word)
            if cut and not _is_name(uses[0], uses[0]) and not is_word(low):
                yield _apart(usage, uses[0].start, uses[0].start + cut, uses[0].end)
    for found in _NO_SPACE.finditer(usage.body):
        left, right = found[1][:-1], found[2]
        if zipf(right) >= _COMMON and zipf(left) > UNLISTED and right not in _ADDRESSES:
            yield _apart(usage, found.start(), found.start(2), found.end())


def _cut(word: str) -> int:
    """Where an unknown word falls into a common one and a little one; 0 for nowhere."""
    low = word.lower()
    if zipf(low) > UNLISTED or word[1:] != low[1:]:
        return 0  # "BuiltWith" is a name
    for cut in range(2, len(low) - 1):
        first, last = low[:cut], low[cut:]
        if word == low and first in _FIRST and zipf(last) >= _EVERYDAY:
            return cut
        ends = _LAST if word == low else _LAST_OF_NAME
        if last in ends and zipf(first) >= _EVERYDAY:
            return cut
    return 0


def _apart(usage: Usage, start: int, at: int, end: int) -> Hit:
    text = usage.text
    fix = Fix("Add a space", (Edit(at, at, " "),), "safe" if text[at - 1] in ".?!" else "unsafe")
    return Hit(
        start, end, f"A space is missing: write “{text[start:at]} {text[at:end]}”.", (), (fix,)
    )


def _is_slip(usage: Usage, odd_one: str, other: str) -> bool:
    first, last = common_ends(odd_one, other)
    long = len(odd_one) >= LONG
    if first + last < min(len(odd_one), len(other)) - (4 if long else 2):
        return False  # most pairs end here
    if last < 2 or (first < 2 and not long):
        return False
    uses, others = usage.words[odd_one], usage.words[other]
    if len(uses) > 2 or len(others) < 2 * len(uses) - 1 or zipf(odd_one) > UNLISTED:
        return False
    if slips(odd_one, other) > (2 if long and first > 1 else 1):
        return False
    if zipf(other) < _KNOWN and len(others) < 2:
        return False
    return not _is_name(uses[0], others[0]) and not is_word(odd_one)


def is_word(low: str) -> bool:
    """Whether a dictionary of sounds has the word, or it is a form of one that is known."""
    if SyllableTable.load().listed(low) is not None:
        return True
    for prefix in _PREFIXES:
        if low.startswith(prefix) and zipf(low.removeprefix(prefix)) > UNLISTED:
            return True
    stems = [low[: -len(end)] + put for end, put in _ENDINGS if low.endswith(end)]
    return any(zipf(stem) > UNLISTED for stem in stems)


def _is_name(use: Use, other: Use) -> bool:
    """Whether one may be a name that the other isn't, or a part of a longer word or address."""
    lex, at = use
    if lex.capital(at) and not other.lex.capital(other.at) and not lex.opens_sentence(at):
        return True
    before, after = lex.word(at - 1), lex.word(at + 1)
    marks = "@#/_.'’\\"
    return bool(
        (before and before in marks and lex.glued(at - 1))
        or (
            after
            and after in marks
            and lex.glued(at)
            and lex.glued(at + 1)
            and lex.low[at + 2] != "s"
        )
    )


def _hit(use: Use, other: Use) -> Hit:
    wanted = as_written(use.word, other.word.lower()) if other.word[1:].islower() else other.word
    return Hit(
        use.start,
        use.end,
        f"“{use.word}” appears here, “{other.word}” elsewhere: check the spelling.",
        (Related(other.start, other.end, f"“{other.word}” here"),),
        (Fix(f"Write “{wanted}”", (Edit(use.start, use.end, wanted),)),),
    )
