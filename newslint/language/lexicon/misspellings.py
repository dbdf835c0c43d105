"""Words that are always wrong, and what was meant: "recieve", "goverment".

The list is `english.misspellings` (its source and licence stand beside it), which
`tools.build_misspellings` makes.
"""

from __future__ import annotations

from newslint.language.lexicon.indexed_words import IndexedWords
from newslint.startup.mapped import opened


class Misspellings(IndexedWords):
    """The list: `Misspellings.load()`."""

    @classmethod
    def load(cls) -> Misspellings:
        """The shipped list."""
        if not _loaded:
            path = __file__.rpartition("misspellings.py")[0] + "english.misspellings"
            _loaded.append(cls(opened(path)))
        return _loaded[0]

    def meant(self, word: str) -> str | None:
        """What a word in lower case was meant to be; None where it isn't listed."""
        return self.get(word)


_loaded: list[Misspellings] = []
