"""How common a word is, on the Zipf scale: "the" has 7.7, "people" 6.2, "tourist" 4.2.

The values come from wordfreq (see the head of `english.frequencies`), which
`tools.build_frequencies` reads.
"""

from __future__ import annotations

from functools import cache

from newslint.language.lexicon.sorted_lines import SortedLines

LEAST = 2.5
"""Rarer words are not listed."""
UNLISTED = 2.0
RARE = 3.5


@cache
def _table() -> SortedLines:
    return SortedLines.load(__file__.rpartition("frequencies.py")[0] + "english.frequencies")


_remembered: dict[str, float] = {}
_KEEP = 50_000


def zipf(word: str) -> float:
    """The Zipf frequency of a word in any case; a hyphenated one is as rare as its rarest part."""
    key = word.lower().replace("’", "'")
    found = _remembered.get(key)
    if found is None:
        if len(_remembered) >= _KEEP:
            _remembered.clear()
        value = _table().get(key)
        if value is not None:
            found = int(value) / 10
        elif "-" in key.strip("-"):
            found = min(map(zipf, key.strip("-").replace("--", "-").split("-")))
        else:
            found = UNLISTED
        _remembered[key] = found
    return found
