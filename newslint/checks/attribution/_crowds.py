"""What whole trades, peoples and crowds are said to be like and to feel.

"Farmers never admit", "islanders are suspicious"; "the fans have lost patience", "nurses feel betrayed".
"""

from __future__ import annotations

from newslint.analyses.attribution import PUBLIC, Sourced, adverb, span
from newslint.language.tokens import Lexemes
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


_CROWDS = PUBLIC | words("""
    fans supporters farmers fishermen nurses doctors teachers pupils patients tenants pensioners islanders miners
    drivers shopkeepers stallholders motorists cyclists members players soldiers students voters women men mothers
    fathers teenagers youngsters staff crews fishers growers landlords neighbours neighbors worshippers
    public nation town village city island community country neighbourhood neighborhood estate street
    """)
_PLACES = words(
    "public nation town village city island community country neighbourhood neighborhood estate street"
)
_LOST = words("faith patience trust confidence hope interest heart")
_FELT = words("""
    betrayed abandoned ignored forgotten cheated insulted neglected trapped threatened excluded unwelcome unsafe
    powerless angry proud ashamed robbed patronised patronized overlooked humiliated used
    """)
_MOODS = words(
    "tired sick weary furious livid angry fed desperate delighted united divided behind heartbroken terrified sceptical skeptical jubilant"
)
_PLACING = words("in of on at from across around near here who")
_ENOUGH = (
    ("had", "enough"),
    ("turned", "against"),
    ("given", "up"),
    ("run", "out", "of", "patience"),
    ("never", "forgiven"),
    ("never", "trusted"),
    ("never", "liked"),
)
_LONGEST = 8


def temper(item: Sourced) -> tuple[int, int] | None:
    """From the crowd to what it is said to feel; only at the head of a sentence."""
    lex, low, first = item.lexemes, item.lexemes.low, item.first
    head = next((k for k in range(first, min(first + 4, item.last)) if low[k] in _CROWDS), -1)
    if head < 0 or any(not low[k].isalpha() and low[k] != "-" for k in range(first, head)):
        return None
    if low[first] in ("a", "an", "some", "many", "two", "three", "his", "her", "one"):
        return None
    verb = head + 1
    if lex.at(verb) == "who" and lex.at(verb + 1) in _VERBS:
        return None  # "Voters who are angry about the toll": some of them
    if lex.at(verb) in _PLACING:
        while verb < min(item.last, head + _LONGEST) and low[verb] not in _VERBS:
            if not low[verb][0].isalnum() and low[verb] not in "’'-":
                return None
            verb += 1
    while adverb(lex.at(verb)) and low[verb] != "never":
        verb += 1
    end = _felt(item, verb)
    return span(lex, first, end) if end else None


def _felt(item: Sourced, verb: int) -> int:
    """Where "have lost patience" or "feel betrayed" ends; 0 for neither."""
    lex, low = item.lexemes, item.lexemes.low
    said, k = lex.at(verb), verb + 1
    if said not in _VERBS:
        return 0
    while (adverb(lex.at(k)) or lex.at(k) == "since") and low[k] != "never":
        k += 1
    if said in ("feel", "feels"):
        return k + 1 if lex.at(k) in _FELT or lex.at(k) == "let" else 0
    if said in ("have", "has"):
        if lex.at(k) == "lost":
            n = k + 1 + (lex.at(k + 1) in ("all", "any"))
            return n + 1 if lex.at(n) in _LOST else 0
        return next((k + len(p) for p in _ENOUGH if tuple(low[k : k + len(p)]) == p), 0)
    if said in ("are", "is"):
        if lex.at(k) == "losing" and lex.at(k + 1) in _LOST:
            return k + 2
        known = low[item.first] == "the" and low[item.first + 1] not in _PLACES
        return k + 1 if lex.at(k) in _MOODS and not known else 0
    return 0


_VERBS = words("feel feels have has are is")
