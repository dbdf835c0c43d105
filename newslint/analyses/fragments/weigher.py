"""How much words without a main verb look like a scrap that an edit left, rather than a sentence with a verb unseen.

The tagger takes "forced" for a participle and "plans" for a noun now and then, and each construction by
which a clause may do without a verb has its own look. So a logistic regression over tags, little words
and how near each word came to being a verb has been trained on scraps, sentences and turns of speech that
need no verb (`tools/pairs/fragments`, `python -m tools.train_fragments`). Its weights lie in a table of one
byte each, found by the check sum of the feature's name, as those of `attribution.weighers` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from zlib import crc32

from newslint.analyses.fragments.doubts import order_follows, own_verb
from newslint.analyses.fragments.margins import nearly_finite
from newslint.analyses.fragments.shapes import main_verb
from newslint.analyses.fragments.unseen import unseen_verb
from newslint.analyses.fragments.verbs import INTRANSITIVE, may_be_finite
from newslint.analyses.story import Word
from newslint.startup import mapped
from newslint.startup.fast_typing import Literal
from newslint.text import words as listed

FILE = f"{__file__.rpartition('weigher.py')[0]}fragments.weights"
BUCKETS = 1 << 15
ZERO = 128
"""The byte of a feature that says nothing."""
SCALE = 40.0
"""A step of the regression's scale, in bytes."""

_LEAST = 1.0
"""What a scrap weighs at least, as the logarithm of its odds."""
_PLAIN = 2.5
"""What one weighs that most desks would mend."""
_LONG = 6
"""Words of one that nobody writes for effect."""
_LITTLE = listed("""
    a an the this that these those some any no each every all both either neither most many few more less fewer
    another such of in on at by to from with without into over under between among after before since until like
    unlike despite as than for because although though if unless while when where which who whose whom what
    whether how why not only just even then again hence thus so or and but nor yet never once it they he she we
    there here up down back out off according including except instead rather given provided am is are was were
    be been being has have had do does did will would can could may might must should one none nothing nobody
    """)
_OPENERS = listed("""
    that which who whose whom what how why where when because although though if unless while whereas until since
    after before as than whether whoever whatever
    """)
_GOVERNING = frozenset(("DET", "ADP", "SCONJ", "AUX"))
_GOVERNED = ("PRP$", "POS", "TO", "MD")
_NEARNESS = (-15, -40, -80, -130, -180, -230, -290, -360, -450)
_MOST = 40  # words that are looked at
_NONE = -9999


Taken = Literal["plain", "may be meant"]


def taken(words: list[Word], margins: list[int | None]) -> Taken | None:
    """Whether words without outer punctuation want mending, and whether that is plain.

    It is where no second look finds what may be a verb, there is no finite one, and it is long.
    """
    heavy = weighed(mapped.opened(FILE), features(words, margins))
    if heavy < _LEAST:
        return None
    if heavy < _PLAIN or len(words) < _LONG or any(word.finite for word in words):
        return "may be meant"
    return "may be meant" if any(_doubts(words, margins)) else "plain"


def buckets(named: Iterable[str]) -> set[int]:
    """Where the weights of features stand in the table."""
    return {crc32(each.encode("utf-8", "surrogatepass")) % BUCKETS for each in named}


def weighed(table: mapped.Data, named: Iterable[str]) -> float:
    """The sum of the weights of features."""
    found = buckets(named)
    return (sum(table[at] for at in found) - ZERO * len(found)) / SCALE


def features(words: list[Word], margins: list[int | None]) -> Iterator[str]:
    """What the weigher looks at, of the words without outer punctuation and how near each came to a verb."""
    words, margins = words[:_MOST], margins[:_MOST]
    signs = [_sign(word) for word in words]
    yield from _ends(words, signs)
    for pair in pairwise(signs):
        yield f"b{pair[0]} {pair[1]}"
    yield from _counts(words)
    yield from _hidden(words, margins, signs)
    yield from _judged(words, margins)
    comma = next((n for n, word in enumerate(words) if word.text in ",—–"), 0)
    if comma and comma + 2 < len(words):
        yield f"c{signs[0]} {signs[comma + 1]}"
        yield f"d{signs[comma + 1]} {signs[comma + 2]}"


def _sign(word: Word) -> str:
    """A word's kind: itself where it is little, else its tag."""
    low = word.text.lower()
    if low in _LITTLE:
        return low
    return word.xpos + "*" if word.finite else word.xpos


def _ends(words: list[Word], signs: list[str]) -> Iterator[str]:
    """How the words begin, and end."""
    yield f"o{signs[0]}"
    yield f"p{words[0].upos}"
    yield f"o{' '.join(signs[:2])}"
    yield f"o{' '.join(signs[:3])}"
    yield f"p{' '.join(word.upos for word in words[:3])}"
    yield f"e{signs[-1]}"
    yield f"e{' '.join(signs[-2:])}"


def _counts(words: list[Word]) -> Iterator[str]:
    """How long it is; how many commas, clauses, and verbs that are surely finite."""
    finite = sum(word.finite is True for word in words)
    opened = sum(word.text.lower() in _OPENERS for word in words)
    main = main_verb(words, 0)
    yield f"l{min(len(words) // 4, 8)}"
    yield f"m{min(sum(word.text == ',' for word in words), 4)}"
    yield f"f{min(finite, 3)}"
    yield f"g{min(finite, 3)} {min(opened, 3)}"
    yield f"h{main}"
    yield f"h{main} {words[0].upos} {min(finite, 2)}"
    if any(word.upos == "NUM" for word in words):
        yield "n"
    capitals = sum(word.text[0].isupper() for word in words[1:])
    yield f"k{min(4 * capitals // len(words), 3)}"


def _hidden(words: list[Word], margins: list[int | None], signs: list[str]) -> Iterator[str]:
    """The word that is the likeliest verb unseen: how near it came to one, and what stands about it."""
    best, at = _NONE, 0
    for n in range(1, len(words)):
        near = margins[n]
        if near is None or words[n].finite or near <= best or _governed(words, n):
            continue
        best, at = near, n
    for step, least in enumerate(_NEARNESS):
        if best > least:
            yield f"x{step}"
            yield f"x{step} {words[0].upos}"
    if not at:
        yield "x"
        return
    near = next((step for step, least in enumerate(_NEARNESS) if best > least), 9)
    kind, before = words[at].xpos, words[at - 1].upos
    after = signs[at + 1] if at + 1 < len(words) else "$"
    upos_after = words[at + 1].upos if at + 1 < len(words) else "$"
    yield f"y{kind}"
    yield f"y{before} {kind}"
    yield f"y{kind} {after}"
    yield f"y{before} {kind} {upos_after}"
    yield f"z{near // 2} {kind} {upos_after}"
    yield f"z{near // 2} {before} {kind}"
    opened = any(word.text.lower() in _OPENERS for word in words[:at])
    yield f"w{opened} {near // 2}"
    yield f"w{words[0].upos} {kind} {upos_after}"
    yield f"i{signs[0]} {kind} {upos_after}"
    yield f"t{words[at].text.lower() in INTRANSITIVE}"
    if any(word.text == "," for word in words[:at]):
        yield f"i, {near // 2}"


def _governed(words: list[Word], n: int) -> bool:
    """Whether an article, a preposition or the like right before a word leaves no room for a verb."""
    before = words[n - 1]
    return before.upos in _GOVERNING or before.xpos in _GOVERNED


def _judged(words: list[Word], margins: list[int | None]) -> Iterator[str]:
    """What the second looks at other fragments say."""
    own, near, may, unseen, order = _doubts(words, margins)
    yield f"j{own}"
    yield f"k{near}"
    yield f"q{may}"
    yield f"r{unseen}"
    yield f"s{own + near + may + unseen}"
    yield f"u{near + may + unseen}"
    yield f"v{order}"


def _doubts(words: list[Word], margins: list[int | None]) -> tuple[bool, ...]:
    """What the second looks find: a verb of no clause's, one nearly seen, by its place, unseen, an order."""
    low = [word.text.lower() for word in words]
    return (
        own_verb(words, low, True),
        nearly_finite(words, words, margins, True),
        may_be_finite(words, 0, 1) > 0,
        unseen_verb(words, low, 1, True),
        order_follows(words, low),
    )
