"""What a whole trade or people is said to be like: "farmers never admit", "islanders are suspicious"."""

from __future__ import annotations

from newslint.language.lexemes import Lexemes
from newslint.text import words


def nature(lex: Lexemes, i: int, head: int, verb: int) -> int:
    """Where "farmers never", "young men don't", "teenagers are lazy by nature" ends; 0 for neither."""
    if lex.low[head] in _ON_PAPER or (head == i and lex.low[head] == "people"):
        return 0
    if lex.at(verb) in ("these", "nowadays", "today"):
        verb += 1 + (lex.at(verb) == "these")
    if (
        lex.at(verb) in ("are", "remain")
        and lex.at(verb + 1) in ("a", "an")
        and lex.at(verb + 2) in TRAITS
    ):
        return verb + 4 if lex.at(verb + 3) in FOLK else 0
    said = lex.at(verb)
    if said in ("have", "only") and (lex.at(verb + 1) in EVER or lex.at(verb + 1) in _HABITS):
        return verb + 2
    if said in EVER and lex.at(verb + 1) in _HABITS:
        return verb + 1
    if said in ("don", "can") and lex.at(verb + 1) in ("’", "'") and lex.at(verb + 3) in _HABITS:
        return verb + 3
    if said == "cannot" or (lex.at(verb + 1) == "not" and said in ("do", "can")):
        end = verb + 1 + (said != "cannot")
        return end if lex.at(end) in _HABITS else 0
    if said == "have" and lex.at(verb + 1) == "no" and lex.at(verb + 2) in _LACKED:
        return verb + 3
    if said == "are" and lex.at(verb + 1) in ("better", "worse", "lazier", "cleverer", "weaker"):
        return verb + 2
    if said == "are" and (lex.at(verb + 1) in TRAITS or lex.at(verb + 2) in TRAITS):
        end = verb + 2 + (lex.at(verb + 1) not in TRAITS)
        return (
            end
            if lex.at(end)
            in (".", ",", "and", "people", "folk", "of", "with", ";", "by", "to", "in", "about")
            else 0
        )
    if said == "are":
        for k in range(verb + 1, verb + 7):
            if lex.at(k) in ("nature", "instinct") and lex.at(k - 1) == "by":
                return k + 1
    return 0


TRAITS = words("""
    addicted obsessed unable unwilling incapable spoilt spoiled interested bored disengaged apathetic
    cynical naive
    lazy stubborn suspicious hardworking proud tough greedy mean generous friendly cold reserved clannish thrifty
    superstitious resilient selfish stupid ignorant violent emotional rude dishonest bigoted gullible vain
    fatalistic passionate arrogant patient impatient conservative wary forgiving unforgiving narrow
    """)
KNOWS = words(
    "knows know wants want dreads dread hates hate loves love fears fear dreams dream agrees agree"
)
EVER = words("never always rarely seldom")
FOLK = words("people folk lot breed race nation bunch tribe crowd")
_LACKED = words(
    "patience manners respect shame humour humor loyalty ambition discipline memory idea interest"
)
_ON_PAPER = words(
    "users consumers customers visitors readers viewers employees workers nurses drivers patients"
)
_HABITS = words("""
    admit trust listen forget forgive complain talk learn change care vote read save share mind understand cry
    ask tell lie cheat smile laugh apologise apologize like want take give know think worry queue
    turn play choose concentrate blame believe prefer expect spend buy eat drink dress cook cope commit settle travel mix trusted distrusted forgiven forgotten hated loved resented feared despised
    """)
