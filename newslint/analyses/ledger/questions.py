"""The ledger's questions as analyses of their own: a rule is imported only where its question has an answer."""

from __future__ import annotations

from newslint.analyses.ledger.ledger import Ledger
from newslint.finding import Hit


def clashing_ages(ledger: Ledger) -> list[Hit]:
    """One person of two ages."""
    return ledger.clashes("ages")


def clashing_days(ledger: Ledger) -> list[Hit]:
    """Dates that no calendar has."""
    return ledger.clashes("days")


def clashing_denials(ledger: Ledger) -> list[Hit]:
    """What is told here and denied there."""
    return ledger.clashes("denials")


def clashing_events(ledger: Ledger) -> list[Hit]:
    """Events on two days, and hours that do not fit."""
    return ledger.clashes("events")


def clashing_headline_figures(ledger: Ledger) -> list[Hit]:
    """Figures above the story that it gives otherwise."""
    return ledger.clashes("headline_figures")


def clashing_headline_outcomes(ledger: Ledger) -> list[Hit]:
    """Statements above the story that it turns round."""
    return ledger.clashes("headline_outcomes")


def clashing_lists(ledger: Ledger) -> list[Hit]:
    """Numbers that are not those of the items behind them."""
    return ledger.clashes("lists")


def clashing_moves(ledger: Ledger) -> list[Hit]:
    """Rises and falls whose values go the other way."""
    return ledger.clashes("moves")


def clashing_outcomes(ledger: Ledger) -> list[Hit]:
    """Opposites told of one thing."""
    return ledger.clashes("outcomes")


def clashing_parts(ledger: Ledger) -> list[Hit]:
    """Lists of parts that do not make their sum."""
    return ledger.clashes("parts")


def clashing_percentages(ledger: Ledger) -> list[Hit]:
    """Percentages that are not those of the change."""
    return ledger.clashes("percentages")


def clashing_pronouns(ledger: Ledger) -> list[Hit]:
    """He for a woman, she for a man."""
    return ledger.clashes("pronouns")


def clashing_roles(ledger: Ledger) -> list[Hit]:
    """One person in two posts."""
    return ledger.clashes("roles")


def clashing_shares(ledger: Ledger) -> list[Hit]:
    """Shares that are not what their figures make them."""
    return ledger.clashes("shares")


def clashing_sums(ledger: Ledger) -> list[Hit]:
    """Totals and remainders that do not come out."""
    return ledger.clashes("sums")


def clashing_tallies(ledger: Ledger) -> list[Hit]:
    """Votes and scores against margin and outcome."""
    return ledger.clashes("tallies")


def clashing_two_values(ledger: Ledger) -> list[Hit]:
    """Two values of one quantity."""
    return ledger.clashes("two_values")


def clashing_weekdays(ledger: Ledger) -> list[Hit]:
    """Weekdays that are not those of the date."""
    return ledger.clashes("weekdays")


def clashing_years(ledger: Ledger) -> list[Hit]:
    """Years and the time between them."""
    return ledger.clashes("years")


def clashing_conversions(ledger: Ledger) -> list[Hit]:
    """Measures that are not what the units behind them make them."""
    return ledger.clashes("conversions")


def clashing_headline_details(ledger: Ledger) -> list[Hit]:
    """Days and names above the story that it has otherwise."""
    return ledger.clashes("headline_details")


def clashing_identifiers(ledger: Ledger) -> list[Hit]:
    """Numbers of one thing with their digits changed about."""
    return ledger.clashes("identifiers")


def clashing_names(ledger: Ledger) -> list[Hit]:
    """One surname with two first names."""
    return ledger.clashes("names")
