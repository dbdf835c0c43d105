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


def odd_percents(usage: Usage) -> list[Hit]:
    """Percentages in two notations."""
    return usage.odd("percents")


def odd_sums(usage: Usage) -> list[Hit]:
    """Sums of money in two notations."""
    return usage.odd("sums")


def odd_hours(usage: Usage) -> list[Hit]:
    """Times of day in two notations."""
    return usage.odd("hours")


def odd_days(usage: Usage) -> list[Hit]:
    """Dates in two notations."""
    return usage.odd("days")


def odd_points(usage: Usage) -> list[Hit]:
    """Short forms with points and without."""
    return usage.odd("points")


def odd_ages(usage: Usage) -> list[Hit]:
    """Ages in figures and in words."""
    return usage.odd("ages")


def odd_few(usage: Usage) -> list[Hit]:
    """Small numbers in figures and in words."""
    return usage.odd("few")
