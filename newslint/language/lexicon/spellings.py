"""Words that English spells in two ways: "organise" and "organize", "theatre" and "theater".

The list is `english.spellings` (its source and licence stand beside it), which `tools.build_spellings`
makes.
"""

from __future__ import annotations

from newslint.language.lexicon.indexed_words import IndexedWords
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.mapped import opened


class Spelling(NamedTuple):
    """One of the two forms of a word.

    family: the word that it is a form of, the same for all its inflections. side: "a" or "b", the
    same for all inflections that are spelled alike. dialect: "us" or "uk" for a form that only one of
    them prints, "iz" or "is" where British houses differ, "-" where it tells nothing. other: the same
    inflection in the other spelling.
    """

    family: str
    side: str
    dialect: str
    other: str


class Spellings(IndexedWords):
    """The list: `Spellings.load()`."""

    @classmethod
    def load(cls) -> Spellings:
        """The shipped list."""
        if not _loaded:
            path = __file__.rpartition("spellings.py")[0] + "english.spellings"
            _loaded.append(cls(opened(path)))
        return _loaded[0]

    def spelling(self, word: str) -> Spelling | None:
        """What is known of a word in lower case; None where it has one spelling."""
        found = self.get(word)
        return Spelling(*found.split(" ")) if found else None


_loaded: list[Spellings] = []
