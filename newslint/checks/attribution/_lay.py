"""People introduced by their leisure or family who pass judgment on a matter for experts."""

from __future__ import annotations

from newslint.analyses.attribution import Sourced, span
from newslint.language.tokens import Lexemes
from newslint.text import words

_LEISURE = words("""
    has owns keeps sings plays walks collects enjoys likes loves grows breeds rides cycles drives jogs swims
    bakes knits paints gardens watches follows reads fishes sails lives attends visits uses
    """)
_TRADES = words(
    "shop school clinic surgery practice company firm firms team department laboratory lab studio gallery museum doctorate degree run been led worked studied advised"
)
_FAMILY = words("father mother parent grandfather grandmother")
_HOBBYISTS = words("""
    lover enthusiast fan regular passer neighbour neighbor resident local dog-walker hobbyist amateur blogger
    shopper commuter tourist holidaymaker villager pensioner plumber hairdresser
    """)
_SAID = words("said says told claimed insisted argued added")
_VERDICTS = words("""
    flawed forgery fake hoax genuine authentic unsound unscientific unreliable invalid carcinogenic toxic poisonous
    unlawful unconstitutional illegal defective structurally obsolete negligent falsified forged doctored diagnosis
    misdiagnosed vaccine vaccines laboratory statistically peer radiation contaminated
    """)
_PAPERS = words("study method methods sample paper experiment trial findings data analysis model")
_WRONG = words(
    "flawed wrong false unsafe worthless meaningless biased rigged proved proves useless safe reliable"
)
_LONGEST = 14


def lay_verdict(item: Sourced) -> tuple[int, int] | None:
    """ "Pat Moss, who keeps bees in Thirsk, said" where a verdict on a vaccine follows or precedes."""
    lex, low = item.lexemes, item.lexemes.low
    said = set(low[item.first : item.last])
    if not (said & _VERDICTS or (said & _PAPERS and said & _WRONG)):
        return None
    for comma in item.outside:
        named = low[comma] == "," and lex.capital(comma - 1) and lex.capital(comma - 2)
        if not named or not _lay(lex, comma + 1):
            continue
        stop = min(comma + _LONGEST, item.last)
        end = next((k for k in range(comma + 3, stop) if low[k] in (",", ".")), 0)
        if not end or not _TRADES.isdisjoint(low[comma:end]):
            return None
        if lex.at(end + 1) in _SAID and low[end] == ",":
            return span(lex, comma - 2, end + 2)
        if lex.at(comma - 3) in _SAID:
            return span(lex, comma - 3, end)
        return None
    return None


def _lay(lex: Lexemes, i: int) -> bool:
    """Whether "who keeps …", "a father of two" or "a bird lover" stands after the comma."""
    if lex.at(i) == "who":
        return lex.at(i + 1) in _LEISURE
    if lex.at(i) not in ("a", "an"):
        return False
    if lex.at(i + 1) in _FAMILY:
        return lex.at(i + 2) == "of"
    return any(lex.at(k) in _HOBBYISTS for k in range(i + 1, i + 4))
