"""The questions on consistency as analyses of their own: a rule is imported only where one has an answer."""

from __future__ import annotations

from newslint.analyses.consistency.usage import Usage
from newslint.finding import Hit


def odd_spellings(usage: Usage) -> list[Hit]:
    """Words in the spelling of another dialect than the story's."""
    return usage.odd("spellings")


def odd_compounds(usage: Usage) -> list[Hit]:
    """Compounds that are open here and closed or hyphenated there."""
    return usage.odd("compounds")


def odd_names(usage: Usage) -> list[Hit]:
    """Names in two spellings."""
    return usage.odd("names")


def odd_words(usage: Usage) -> list[Hit]:
    """Words that no dictionary knows, beside one that differs by a slip."""
    return usage.odd("words")
