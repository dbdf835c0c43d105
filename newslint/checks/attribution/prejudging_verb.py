"""ATT011 prejudging-verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.checks.attribution._voice import VIEWS, adverb, span, told
from newslint.finding import Hit
from newslint.language.lexemes import Lexemes
from newslint.registry import rule
from newslint.text import words

_WARN = words("warned warns warn")
_BRIGHT = words("""
    flourish flourishes flourished thrive thrives thrived prosper prospers prospered improve improves improved
    succeed succeeds succeeded benefit benefits benefited grow grows grew bloom blooms bloomed recover
    recovers recovered strengthen strengthens strengthened welcome welcomes welcomed help helps helped
    enjoy enjoys enjoyed
    """)
"""Verbs of things going well."""
_DARK = words("""
    not no never none nobody nothing neither nor cannot without unless if but only less fewer too little few
    will would could may might must can should shall until before unlikely hard harder risk risks danger threat
    threaten loss losses lose loses lost fail fails failed failure decline declines fall falls cost costs debt crime
    war disease poverty weeds pests rats bacteria virus mould mold extremists criminals inflation prices pollution
    damage damages slow slowly slower beyond expense hotter warmer worse worst dangerous anger hate
    """)
"""What may make a danger of it: a denial, a condition, a future, a loss, a thing that should not thrive."""
_LONGEST = 60  # lexemes of what is warned of
_REFUTE = words("refuted refutes refute refuting")
_ASSERTIONS = words("""
    claim claims allegation allegations accusation accusations suggestion suggestions charge charges
    report reports rumour rumours rumor rumors assertion assertions
    """)
_PROOF = words(
    "by with evidence data documents figures records study court showing video photographs proof"
)


@rule("ATT011", "prejudging-verb", severity="warning", confidence=0.8, not_kinds=VIEWS)
def prejudging_verb(sourcing: list[Sourced]) -> Iterator[Hit]:
    """The verb that hands words to a source says more than the source did.

    "Warned" tells readers that a danger follows; where none does, the word is "said". "Refuted" says
    that a claim was proved wrong; somebody who only says it is wrong has denied it.

    Bad: [[She warned]] that small theatres flourish in towns with a railway station.
    Bad: The owner [[refuted claims]] that the ferry was overloaded.
    Good: She said that small theatres flourish in towns with a railway station.
    Good: The owner denied that the ferry was overloaded.
    Near miss: She warned that small theatres will not survive the winter.
    Near miss: He warned that rats thrive in the new drains.
    Near miss: They warned that prices improve only when supplies fail.
    Near miss: The logbook refuted claims that the ferry was overloaded.
    Near miss: The club refuted the allegation with video of the whole match.
    Near miss: He warned of floods on the lower road.
    """
    for _, item in told(sourcing):
        lex, low = item.lexemes, item.lexemes.low
        for i in item.outside:
            if low[i] in _WARN and lex.at(i + 1) == "that":
                its = set(low[i + 2 : min(item.last, i + _LONGEST)])
                if its & _BRIGHT and not its & _DARK:
                    yield Hit(*span(lex, _who(lex, item.first, i), i + 1),
                              "Nothing here is a warning: “said”.")  # fmt: skip
            elif low[i] in _REFUTE and _denied(lex, i, item.last):
                end = i + 2 if lex.at(i + 1) in _ASSERTIONS else i + 3
                yield Hit(
                    *span(lex, i, end),
                    "Refuted means proved wrong; “denied” says that they said so.",
                )


def _who(lex: Lexemes, first: int, verb: int) -> int:
    """The pronoun or short name before the verb."""
    k = verb
    while k > first and adverb(lex.low[k - 1]):
        k -= 1
    if k > first and (lex.low[k - 1] in ("she", "he", "they", "it") or lex.capital(k - 1)):
        k -= 1
        while k > first and lex.capital(k - 1) and lex.capital(k):
            k -= 1
    return k


def _denied(lex: Lexemes, i: int, end: int) -> bool:
    """Whether somebody, and no paper, refutes a claim, and no proof is spoken of."""
    nearby = (lex.at(i + 1), lex.at(i + 2))
    if not (nearby[0] in _ASSERTIONS or (nearby[0] in ("the", "these", "those", "any", "all") and nearby[1] in _ASSERTIONS)):  # fmt: skip
        return False
    if set(lex.low[i + 2 : min(end, i + _LONGEST)]) & _PROOF:
        return False
    subject = lex.at(i - 1)
    return subject in _SPEAKERS or (lex.capital(i - 1) and not lex.low[i - 1].endswith("s"))


_SPEAKERS = words("""
    he she they owner owners company club spokesman spokeswoman spokesperson minister ministry government
    police officials mayor lawyer lawyers department council firm bank union party campaign has have had
    """)
