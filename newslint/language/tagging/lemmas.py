"""Lemmas, by the longest ending the model knows.

The model keeps, for a pair of tags, how the words of an ending make their lemma: so many characters
off, so many put on. Whole words come first ("men", "went", "n't"), then ever shorter endings, so an
unknown verb in -ied is done as the known ones are.
"""

from __future__ import annotations

from newslint.language.tagging.irregular_verbs import PARTICIPLE, PAST
from newslint.language.tagging.tagger import Tagger
from newslint.startup.fast_typing import TYPE_CHECKING
from newslint.startup.patterns import lazy

if TYPE_CHECKING:
    from newslint.language.tagging.model import Table

LONGEST = 6  # characters of an ending
_STRAIGHT = str.maketrans("‘’`", "'''")
_VERBS = frozenset(("VBD", "VBN", "VBG"))
_IRREGULAR = {"VBD": PAST, "VBN": PARTICIPLE}
_SHORT = lazy(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]")  # one vowel, then one consonant
_KEEP = 50_000
_known: dict[tuple[str, str, str], str] = {}


def lemma(word: str, upos: str, xpos: str) -> str:
    """The lemma of `word` with these tags, as Universal Dependencies has it.

    Names keep their case, all other words come out in lower case ("I" and abbreviations in capitals
    excepted). Uses the shipped model; raises `model.ModelError` when that cannot be read.
    """
    key = (word, upos, xpos)
    found = _known.get(key)
    if found is None:
        if len(_known) >= _KEEP:
            _known.clear()
        found = _known[key] = lemma_by(Tagger.load().table, word, upos, xpos)
    return found


def lemma_by(table: Table, word: str, upos: str, xpos: str) -> str:
    """`lemma` with the rules of a given model table."""
    base = plain_case(word, upos, xpos)
    lower = base.lower()
    group = group_of(upos, xpos)
    value = _rule(table, f"@{group}^{lower}")
    if value is None and xpos in _IRREGULAR and (found := _IRREGULAR[xpos].get(lower)):
        return found.upper() if base.isupper() else found
    whole = value is not None
    if not any(map(str.isalpha, lower)):
        return lower.replace(",", "") if upos == "NUM" else base
    size = min(LONGEST, len(lower))
    while value is None and size >= 0:
        value = _rule(table, f"@{group}{lower[len(lower) - size :]}")
        size -= 1
    if value is None:
        return base
    off, put = value
    if off >= len(base):
        return put or base
    made = base[: len(base) - off] + (put.upper() if off and base[-off:].isupper() else put)
    return made if whole or xpos not in _VERBS else _likelier(table, base, made)


def _rule(table: Table, key: str) -> tuple[int, str] | None:
    """How many characters to take off and what to put on.

    None where there is no such key, or where its hash meets that of another, whose value is no rule.
    """
    value = table.get(key)
    if not value:
        return None
    try:
        put = value[1:].decode("utf-8")
    except UnicodeDecodeError:
        return None
    return (value[0], put) if put.isprintable() else None


def _likelier(table: Table, base: str, made: str) -> str:
    """What an unknown verb in -ed or -ing comes from, by the way English doubles letters."""
    stem = base[:-3] if base.endswith("ing") else base[:-2] if base.endswith("ed") else ""
    if len(stem) < 3:
        return made
    if stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]  # stopping
    if _SHORT.fullmatch(stem):
        return stem + "e"  # scraping: scrap would give scrapping
    if made in (stem, stem + "e", stem[:-1]) and table.cluster(made) and made != stem[:-1]:
        return made
    return next((form for form in (stem, stem + "e") if table.cluster(form)), made)


def group_of(upos: str, xpos: str) -> str:
    """The words whose lemmas are made alike."""
    return f"{upos}{xpos}"


def plain_case(word: str, upos: str, xpos: str) -> str:
    """The word with straight apostrophes, in the case its lemma has."""
    word = word.translate(_STRAIGHT)
    if upos == "PROPN" or xpos in ("NNP", "NNPS", "ADD", "FW"):
        return word
    if upos == "NOUN" and 1 < len(word) <= 5 and word.isupper():
        return word
    return "I" if word == "I" and upos == "PRON" else word.lower()
