"""What newslint reads out of a story: sentences, quotations, figures … each computed once, when asked.

An analysis is a function; its parameter names are what it needs in turn: `document`, or other analyses.
They lie in rooms, a package each, whose door offers what rules may import of it.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import ModuleType

from newslint.document import Document
from newslint.startup.fast_typing import Any
from newslint.time_limit import OutOfTimeError

ROOMS = {
    "attribution": """
        attribution figure_sources flat_claims flat_statements own_account own_turns quotation_sources sign_off sourcing
        """,
    "consistency": """
        usage odd_ages odd_apostrophes odd_capitals odd_commas odd_compounds odd_courtesies odd_dashes odd_days odd_expansions
        odd_explanations odd_few
        odd_firsts odd_hours odd_joins odd_letters odd_names odd_percents odd_points odd_spellings odd_sums odd_titles odd_units odd_words
    """,
    "figures": "dates figures",
    "fragments": "fragments joined_sentences",
    "ledger": """
        fact_sheet ledger clashing_ages clashing_conversions clashing_days clashing_denials
        clashing_events clashing_headline_details clashing_headline_figures
        clashing_headline_outcomes clashing_identifiers clashing_lists clashing_moves
        clashing_names clashing_outcomes clashing_parts clashing_percentages clashing_pronouns
        clashing_roles clashing_shares clashing_sums clashing_tallies clashing_two_values
        clashing_weekdays clashing_years
    """,
    "people": "acronyms name_runs organisations people",
    "quotations": "quotation_faults quotation_pairs quotations quotes",
    "readability": "hardness readability",
    "story": "alerts foreign interview lexemes match_report own_voice sentences stray_lines tagged tags",
}
"""Room → the analyses in it: `x` is the function `x` in the room's part `x`."""
_PARTS = {
    "quotation_faults": "faults",
    "quotation_pairs": "pairs",
    "fact_sheet": "sheet",
    "stray_lines": "sentences",
}
"""Analysis → its part, where that has a shorter name."""
_ASKED, _QUESTIONS = ("clashing_", "odd_"), "questions"
ANALYSES = {
    name: f"{__name__}.{room}.{_PARTS.get(name, _QUESTIONS if name.startswith(_ASKED) else name)}"
    for room, names in ROOMS.items()
    for name in names.split()
}
"""Analysis → the module that holds it."""

_known: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {}


class AnalysisError(Exception):
    """A parameter that names no analysis; the message says who asked."""


def analyse(document: Document, name: str) -> Any:
    """The result of an analysis of a document, computed at most once.

    Raises AnalysisError for a name that is none.
    """
    results = document.results
    if name not in results:
        if name in document.abandoned:
            raise OutOfTimeError  # it would take as long for the next rule
        function, needs = _known.get(name) or _find(name)
        try:
            results[name] = function(*arguments(document, needs))
        except OutOfTimeError:
            document.abandoned.add(name)
            raise
    return results[name]


def arguments(document: Document, needs: tuple[str, ...]) -> list[Any]:
    """What a rule or analysis with these parameter names is called with."""
    return [document if need == "document" else analyse(document, need) for need in needs]


def module_of(name: str) -> ModuleType:
    """The module that holds an analysis. Raises AnalysisError for a name that is none."""
    if name not in ANALYSES:
        raise AnalysisError(f"there is no analysis called {name!r}")
    return importlib.import_module(ANALYSES[name])


def _find(name: str) -> tuple[Callable[..., Any], tuple[str, ...]]:
    function = getattr(module_of(name), name)
    code = function.__code__
    _known[name] = (function, code.co_varnames[: code.co_argcount])
    return _known[name]
