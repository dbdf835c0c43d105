"""ATT007 unsupported-generalisation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import FIRST_PERSON, Sourced, only_thought, rests, told
from newslint.finding import Hit
from newslint.language.numbers import STOP_WORDS
from newslint.language.tokens import Lexemes
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_SEEN = "This does not say who saw it. Say who did, and where."
_SPOKEN_FOR = "This speaks for a whole people. Quote some of them, or cite a survey."
_COUNTED = words("% percent cent")
_SOCIETY = words("society nation public population electorate citizens")
_NATIONALS = words("""
    americans britons canadians australians germans italians russians ukrainians indians europeans africans
    mexicans brazilians iranians koreans egyptians syrians afghans nigerians kenyans colombians chinese londoners
    glaswegians mancunians liverpudlians yorkshiremen cornishmen welshmen scotsmen irishmen englishmen frenchmen
    dutchmen japanese israelis palestinians norwegians hungarians romanians bulgarians catalans scots
    """)
_ENDINGS = ("ians", "eans", "oans")
_OBJECTS = words("the a an his her their its it them that what how to for about")
_EARLY = 3
_SOON = 4  # sentences
_NO_GROUP = STOP_WORDS | words("everyone everybody nobody anyone anybody no one people they")
"""What a match may begin with that names no people."""


@rule(
    "ATT007",
    "unsupported-generalisation",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def unsupported_generalisation(
    sourcing: list[Sourced], own_account: bool, flat_statements: list[tuple[int, Sourced]]
) -> Iterator[Hit]:
    """A whole people is said to think or feel something, and no survey says so.

    Nobody can look into the heads of a nation, a town or a club's supporters. Quote some of them, cite
    the survey that asked them, or cut the sentence. The same goes for what "anyone can see" the world
    over.

    Bad: [[Voters believe]] that the harbour was sold for too little.
    Bad: [[Locals are furious]] about the smell.
    Bad: [[Every farmer knows]] that the rain is late.
    Good: Two in three citizens believe that the harbour was sold for too little, a survey found.
    Near miss: Drivers always stop at the bridge, the warden said. Nurses never work alone at the clinic.
    Near miss: Voters who are angry about the toll can write to the mayor.
    """
    bare = {number for number, _ in flat_statements}
    before: Sourced | None = None
    people = False  # the sentence before is about a people
    for number, item in told(sourcing):
        people = people and before is not None and before.block == item.block
        flat = number in bare or not (rests(item) or item.paper) or only_thought(sourcing, number)
        for found in PATTERNS.find(item):
            if _unsupported(item, found, flat, own_account, people) and not _spoken_for(
                sourcing, number, found
            ):
                told_of = _SEEN if found.pattern == "seen" else _SPOKEN_FOR
                yield Hit(found.start, found.end, told_of)
                break
        people = _about_a_people(item) or (people and item.lexemes.low[item.first] == "they")
        before = item


def _spoken_for(sourcing: list[Sourced], number: int, found: Match) -> bool:
    """Whether somebody speaks of the same people soon: "Farmers want …" and then "Lee says farmers will …"."""
    low = sourcing[number].lexemes.low
    group = next((w for w in low[found.first : found.last] if w not in _NO_GROUP), "")
    return any(
        each.says and group in (each.lexemes.low[i] for i in each.outside)
        for each in sourcing[number + 1 : number + 1 + _SOON]
    )


def _unsupported(item: Sourced, found: Match, flat: bool, own_account: bool, people: bool) -> bool:
    """Whether nobody stands behind what a sentence says of a people: no source, count or "we"."""
    its = {item.lexemes.low[i] for i in item.outside}
    if its & _COUNTED or its & FIRST_PERSON:
        return False
    if found.pattern == "seen":
        return item.says is None
    if found.pattern == "they-believe":
        return flat and people
    if found.pattern == "believe":
        return flat
    return not own_account and (flat or _they_say(item, found))


def _they_say(item: Sourced, found: Match) -> bool:
    """Whether the verb of saying is the crowd's own: "Everyone agrees"."""
    if item.says is None or item.carried or item.quotes:
        return False
    return item.says.start < found.end


def _about_a_people(item: Sourced) -> bool:
    """Whether a whole people stands among a sentence's first words."""
    lex = item.lexemes
    early = range(item.first, min(item.first + _EARLY, item.last))
    return any(lex.low[i] in _SOCIETY or _is_people(lex, i) for i in early)


@guard("verb-s")
def _verb_s(place: Place, i: int) -> bool:
    """A word in -s that may be a verb, with an object behind it: "reads the lease"."""
    word = place.at(i)
    return word.endswith("s") and not word.endswith("ss") and place.at(i + 1) in _OBJECTS


@guard("nationals")
def _nationals(place: Place, i: int) -> bool:
    """The name of a people stands here: "Italians"."""
    return _is_people(place.lexemes, i)


def _is_people(lex: Lexemes, i: int) -> bool:
    word = lex.at(i)
    if word in _NATIONALS:
        return lex.capital(i)
    return lex.capital(i) and word.endswith(_ENDINGS) and not lex.opens_sentence(i)
