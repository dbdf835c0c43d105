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


def odd_dashes(usage: Usage) -> list[Hit]:
    """Dashes in two styles."""
    return usage.odd("dashes")


def odd_apostrophes(usage: Usage) -> list[Hit]:
    """Apostrophes of two kinds."""
    return usage.odd("apostrophes")


def odd_commas(usage: Usage) -> list[Hit]:
    """Lists with a comma before “and” and without."""
    return usage.odd("commas")


def odd_firsts(usage: Usage) -> list[Hit]:
    """First names where the story has surnames."""
    return usage.odd("firsts")


def odd_courtesies(usage: Usage) -> list[Hit]:
    """Courtesy titles here and none there."""
    return usage.odd("courtesies")


def odd_titles(usage: Usage) -> list[Hit]:
    """Titles in two forms."""
    return usage.odd("titles")


def odd_expansions(usage: Usage) -> list[Hit]:
    """Short forms that stand for two names."""
    return usage.odd("expansions")


def odd_explanations(usage: Usage) -> list[Hit]:
    """Short forms that are explained twice or late."""
    return usage.odd("explanations")


def odd_joins(usage: Usage) -> list[Hit]:
    """Words that run together, and sentences without a space between them."""
    return usage.odd("joins")


def odd_capitals(usage: Usage) -> list[Hit]:
    """Terms with capitals here and none there."""
    return usage.odd("capitals")


def odd_units(usage: Usage) -> list[Hit]:
    """Units with a space before them here and none there."""
    return usage.odd("units")


def odd_letters(usage: Usage) -> list[Hit]:
    """Words with an accent, a capital or points here and none there."""
    return usage.odd("letters")
