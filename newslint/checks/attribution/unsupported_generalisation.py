"""ATT007 unsupported-generalisation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.checks.attribution._groups import PLAIN_SAYING, PUBLIC, QUANTIFIERS, SPEAKING
from newslint.checks.attribution._voice import (
    FIRST_PERSON,
    VIEWS,
    adverb,
    own_account,
    rests,
    span,
    told,
)
from newslint.finding import Hit
from newslint.language.lexemes import Lexemes
from newslint.registry import rule
from newslint.text import words

_MIND = words("""
    perceive believe feel think fear resent distrust mistrust assume crave loathe despise admire
    """)
_OF_THINGS = words("perceive resent distrust")  # tell of a view with any object
_CROWDS = words("society nation public population electorate")
_NATIONS = ("ians", "icans", "tons", "eans", "oans", "ards", "ese", "ans")
_COMMON = words("""
    americans britons canadians australians germans italians russians ukrainians indians europeans africans
    mexicans brazilians iranians koreans egyptians syrians afghans nigerians kenyans colombians chinese
    japanese israelis palestinians norwegians hungarians romanians bulgarians catalans scots
    """)
_PARTIES = words(
    "republicans puritans vegans artisans partisans samaritans presbyterians lutherans"
)
_NATION = words(
    "english welsh scots irish french dutch danish spanish portuguese swiss british chinese japanese"
)
_ALL = words("everyone everybody nobody")
_ARE = words("is was are were wants knows believes fears agrees thinks has")
_PLACES = words(
    "town village city country nation community county region neighbourhood neighborhood island school club industry"
)
_TRADES = words("""
    islanders fans bankers politicians academics lawyers landlords bosses boys girls adults youths
    millennials southerners northerners villagers townspeople foreigners immigrants migrants bikers
    cyclists motorists builders actors artists scientists footballers mothers fathers grandparents
    farmers teachers doctors nurses students pupils parents workers drivers shopkeepers fishermen soldiers tenants
    pensioners teenagers youngsters children women men families customers shoppers commuters voters taxpayers
    """)
_WANTS = words("""
    wants want loves love hates hate distrust distrusts mistrust resent resents despise care cares trust trusts
    """)
_MOODS = words("""
    furious angry worried divided outraged delighted frightened scared anxious unhappy disappointed fed sceptical
    skeptical afraid terrified desperate sick tired upset proud thrilled
    """)
_EVERYWHERE = words("worldwide everywhere nationwide globally")
_ANYONE = words("you anyone everyone anybody everybody one")
_SEE = words("observe see witness notice")
_THAT = words("that the they their it he she this these who nobody no")


@rule("ATT007", "unsupported-generalisation", severity="warning", confidence=0.75, not_kinds=VIEWS)
def unsupported_generalisation(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A whole people is said to think or feel something, and no survey says so.

    Nobody can look into the heads of a nation, a town or a club's supporters. Quote some of them, cite
    the survey that asked them, or cut the sentence. The same goes for what "anyone can see" the world
    over.

    Bad: Italians wait longest for a pension. [[They resent that the young pay]] so little.
    Bad: [[Voters believe]] that the harbour was sold for too little.
    Bad: This is what [[you can see in schools everywhere]].
    Bad: [[Everyone in the village]] is against the bypass.
    Bad: [[Locals are furious]] about the smell.
    Bad: [[Young people no longer care]] about politics.
    Bad: [[Farmers never]] forget a dry spring.
    Bad: [[Young men don't]] talk about it.
    Bad: [[Teenagers are lazy by nature]].
    Near miss: Drivers always stop at the bridge, the warden said. Nurses never work alone at the clinic.
    Near miss: Everyone in the boat was wearing a life jacket, she said.
    Near miss: The parents are furious, and so is the head, who told them so.
    Good: Two in three citizens believe that the harbour was sold for too little, a survey found.
    Near miss: Two girls climbed out first. They believe that a cat woke them.
    Near miss: The tenants fear for the roof. “Listen to it,” said Ann Lee.
    Near miss: People who know the moor say the path is safe.
    Near miss: Users think of the tab as a button, so we moved it.
    Near miss: From the tower you can see the sea.
    """
    own = own_account(sourcing)
    group = False  # the subject of the sentence before is a people
    block = -1
    for _, item in told(sourcing):
        if item.block != block:
            group = False
        block = item.block
        crowd = _crowd(item)
        place = None if item.says else _seen(item)
        message = "Seen by whom, and where? Say who saw it."
        if place is None and not rests(item) and not item.paper:
            place = _mind(item, group) or (None if own else _everybody(item))
            message = "A whole people's view: who asked them? Quote some, or cite a survey."
        if place and not any(item.lexemes.low[i] in FIRST_PERSON for i in item.outside):
            yield Hit(*place, message)
        group = crowd or (group and item.lexemes.low[item.first] == "they")


def _mind(item: Sourced, group: bool) -> tuple[int, int] | None:
    lex, low = item.lexemes, item.lexemes.low
    i = item.first
    if low[i] == "they":
        if not group:
            return None
        head = i
    elif low[i] in PUBLIC or _people(lex, i):
        head = i
    elif lex.at(i + 1) in PUBLIC and (lex.capital(i) or low[i] in ("the", "ordinary", "local")):
        head = i + 1
    else:
        return None
    if low[i] in QUANTIFIERS:
        return None  # "some people feel": a vague source
    k = head + 1
    while k < item.last and adverb(low[k]):
        k += 1
    if k + 1 >= item.last or low[k] not in _MIND:
        return None
    if low[head] in SPEAKING and low[k] in PLAIN_SAYING:
        return None  # "residents fear": the same
    if low[k + 1] not in _THAT and low[k] not in _OF_THINGS:
        return None
    end = k + 1
    while (
        end < item.last and low[end].isalpha() and low[end] not in ("so", "and", "but", "because")
    ):
        end += 1
    return span(lex, i, end if low[i] == "they" else k + 1)


def _everybody(item: Sourced) -> tuple[int, int] | None:
    """ "Everyone in the village is", "The whole town", "Locals are furious", "Farmers distrust"."""
    lex, low = item.lexemes, item.lexemes.low
    i = item.first
    if low[i] == "everyone" and lex.at(i + 1) in ("agrees", "knows"):
        return span(lex, i, i + 2)
    if low[i] in _ALL:
        if lex.at(i + 1) in ("in", "at") and lex.at(i + 2) in ("the", "this"):
            k = i + 3
            while k < item.last and low[k] not in _ARE and k < i + 7:
                k += 1
            return span(lex, i, k) if lex.at(k) in _ARE else None
        return span(lex, i, i + 2) if lex.at(i + 1) in _WANTS else None
    if low[i] == "the" and lex.at(i + 1) in ("whole", "entire") and lex.at(i + 2) in _PLACES:
        return span(lex, i, i + 3) if lex.at(i + 3) in _ARE or lex.at(i + 3) in _WANTS else None
    if (
        low[i] == "the"
        and lex.at(i + 1) in _NATION
        and lex.at(i + 2) in ("never", "always", "have")
    ):
        ever = i + 2 + (low[i + 2] == "have")
        return span(lex, i, ever + 1) if lex.at(ever) in ("never", "always") else None
    k = i + 1 if low[i] in ("young", "older", "elderly", "ordinary", "local") else i
    if not (low[k] in PUBLIC or low[k] in _TRADES or _people(lex, k)):
        return None
    verb = k + 1
    while verb < item.last and low[verb] in (
        "no",
        "longer",
        "everywhere",
        "here",
        "simply",
        "also",
        "still",
    ):
        verb += 1
    trait = _nature(lex, i, k, verb)
    if trait:
        return span(lex, i, trait)
    if lex.at(verb) in ("are", "remain", "feel") and lex.at(verb + 1) in _MOODS:
        return span(lex, i, verb + 2)
    if low[k] == "people" and verb == k + 1:
        return None  # "people want": a truism
    if lex.at(verb) in _WANTS and lex.at(verb).endswith("s") is False:
        return span(lex, i, verb + 1)
    return None


def _nature(lex: Lexemes, i: int, head: int, verb: int) -> int:
    """Where "farmers never", "young men don't", "teenagers are lazy by nature" ends; 0 for neither."""
    if lex.low[head] in _ON_PAPER or (head == i and lex.low[head] == "people"):
        return 0
    verb += lex.at(verb) == "today"
    said = lex.at(verb)
    if said in ("have", "only") and (lex.at(verb + 1) in _EVER or lex.at(verb + 1) in _HABITS):
        return verb + 2
    if said in _EVER and lex.at(verb + 1) in _HABITS:
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
    if said == "are":
        for k in range(verb + 1, verb + 7):
            if lex.at(k) in ("nature", "instinct") and lex.at(k - 1) == "by":
                return k + 1
    return 0


_EVER = words("never always rarely seldom")
_LACKED = words(
    "patience manners respect shame humour humor loyalty ambition discipline memory idea interest"
)
_ON_PAPER = words(
    "users consumers customers visitors readers viewers employees workers nurses drivers patients"
)
_HABITS = words("""
    admit trust listen forget forgive complain talk learn change care vote read save share mind understand cry
    ask tell lie cheat smile laugh apologise apologize like want take give know think worry queue
    concentrate blame believe trusted distrusted forgiven forgotten hated loved resented feared despised
    """)


def _seen(item: Sourced) -> tuple[int, int] | None:
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] in _ANYONE and lex.at(i + 1) == "can" and lex.at(i + 2) in _SEE:
            for k in range(i + 3, min(i + 14, item.last)):
                world = low[k - 2 : k + 1] == ["around", "the", "world"]
                if k > i + 3 and (low[k] in _EVERYWHERE or world):
                    return span(lex, i, k + 1)
    return None


def _people(lex: Lexemes, i: int) -> bool:
    """Whether a lexeme is the name of a people: "Italians", "Americans"."""
    word = lex.low[i]
    if not lex.capital(i) or word in _PARTIES:
        return False
    return word in _COMMON or (word.endswith(_NATIONS) and not lex.opens_sentence(i))


def _crowd(item: Sourced) -> bool:
    """Whether the sentence is about a whole people from its first words on."""
    lex, low = item.lexemes, item.lexemes.low
    return any(
        low[i] in _CROWDS or low[i] == "citizens" or _people(lex, i)
        for i in range(item.first, min(item.first + 3, item.last))
    )
