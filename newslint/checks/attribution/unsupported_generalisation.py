"""ATT007 unsupported-generalisation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    FIRST_PERSON,
    PLAIN_SAYING,
    PUBLIC,
    QUANTIFIERS,
    SPEAKING,
    Sourced,
    adverb,
    rests,
    span,
    told,
)
from newslint.checks.attribution._crowds import EVER, FOLK, KNOWS, TRAITS, nature, temper
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
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
    londoners glaswegians mancunians liverpudlians yorkshiremen cornishmen welshmen scotsmen irishmen englishmen
    frenchmen dutchmen
    japanese israelis palestinians norwegians hungarians romanians bulgarians catalans scots
    """)
_PARTIES = words(
    "republicans puritans vegans artisans partisans samaritans presbyterians lutherans"
)
_AGREES = words(
    "agrees knows believes wants doubts says thinks remembers expects likes cares trusts"
)
_ASKED = words("where whether what why how who if when which yet")
_NATION = words(
    "english welsh scots irish french dutch danish spanish portuguese swiss british chinese japanese"
)
_ALL = words("everyone everybody nobody")
_ARE = words(
    "is was are were wants says doubts likes trusts remembers agrees expects knows believes fears agrees thinks has"
)
_PLACES = words(
    "town village city country nation community county region neighbourhood neighborhood island school club industry"
)
_TRADES = words("""
    islanders fans bankers politicians academics lawyers landlords bosses boys girls adults youths
    millennials southerners northerners villagers townspeople foreigners immigrants migrants bikers
    cyclists motorists builders actors artists scientists footballers mothers fathers grandparents
    farmers teachers doctors nurses students pupils parents workers drivers shopkeepers fishermen soldiers tenants
    renters homeowners retirees growers ranchers gamers runners cabbies dockers steelworkers supporters worshippers
    officers firefighters paramedics midwives carers musicians managers landowners smokers
    pensioners teenagers youngsters children women men families customers shoppers commuters voters taxpayers
    """)
_WANTS = words("""
    wants want loves love hates hate distrust distrusts mistrust resent resents despise care cares trust trusts
    respect admire demand crave shun detest loathe cherish
    """)
_MOODS = words("""
    furious angry worried divided outraged delighted frightened scared anxious unhappy disappointed fed sceptical
    skeptical afraid terrified desperate sick tired upset proud thrilled
    """)
EVERYWHERE = words("worldwide everywhere nationwide globally")
_ADJECTIVES = words(
    "young older elderly ordinary local rural urban northern southern teenage modern"
)
_AT_ONCE = 4
_ANYONE = words("you anyone everyone anybody everybody one")
_SEE = words("observe see witness notice")
_THAT = words("that the they their it he she this these who nobody no")


@rule(
    "ATT007",
    "unsupported-generalisation",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source",),
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
    group = False  # the subject of the sentence before is a people
    block = -1
    bare = {number for number, _ in flat_statements}
    for number, item in told(sourcing):
        if item.block != block:
            group = False
        block = item.block
        crowd = _crowd(item)
        place = None if item.says else _seen(item)
        message = "This does not say who saw it. Say who did, and where."
        if place is None and (number in bare or not (rests(item) or item.paper)):
            place = _mind(item, group) or (
                None if own_account else _everybody(item) or temper(item)
            )
            message = "This speaks for a whole people. Quote some of them, or cite a survey."
        if place is None and not own_account and _crowd_says(item):
            place = _everybody(item)
        counted = any(item.lexemes.low[i] in ("%", "percent", "cent") for i in item.outside)
        if (
            place
            and not counted
            and not any(item.lexemes.low[i] in FIRST_PERSON for i in item.outside)
        ):
            yield Hit(*place, message)
        group = crowd or (group and item.lexemes.low[item.first] == "they")


def _crowd_says(item: Sourced) -> bool:
    """Whether those who are said to say it open the sentence: the crowd itself."""
    if item.says is None or item.carried or item.quotes:
        return False
    return item.lexemes.index(item.says.start) <= item.first + _AT_ONCE


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


def _everybody(item: Sourced) -> tuple[int, int] | None:  # noqa: C901
    """ "Everyone in the village is", "The whole town", "Locals are furious", "Farmers distrust"."""
    lex, low = item.lexemes, item.lexemes.low
    i = _past_place(item)
    no_one = low[i] == "no" and lex.at(i + 1) == "one"
    if (low[i] in _ALL or no_one) and lex.at(i + 1 + no_one) in _AGREES:
        if lex.at(i + 2 + no_one) in _ASKED and low[i] not in ("everyone", "everybody"):
            return None  # "nobody knows where the boy is"
        return span(lex, i, i + 2 + no_one)
    if no_one and lex.at(i + 2) in ("in", "at"):
        verb = next(
            (k for k in range(i + 4, min(i + 9, item.last)) if low[k] in _AGREES | _WANTS), 0
        )
        return span(lex, i, verb + 1) if verb else None
    if low[i] in _ALL:
        if lex.at(i + 1) in ("in", "at") and (
            lex.at(i + 2) in ("the", "this") or lex.capital(i + 2)
        ):
            k = i + 3
            while k < item.last and low[k] not in _ARE and k < i + 7:
                k += 1
            return span(lex, i, k) if lex.at(k) in _ARE else None
        return span(lex, i, i + 2) if lex.at(i + 1) in _WANTS else None
    if low[i] in ("the", "every", "all", "any"):
        place = _as_one(item)
        if place:
            return place
    k = i + 1 if low[i] in _ADJECTIVES else i
    agents = low[k].endswith(_AGENTS) and lex.at(k + 1) in _WANTS | {"no"}
    if not (agents or low[k] in PUBLIC or low[k] in _TRADES or _people(lex, k)):
        return None
    verb = k + 1
    while verb < item.last and low[verb] in (
        "no",
        "longer",
        "everywhere",
        "here",
        "out",
        "round",
        "around",
        "simply",
        "also",
        "still",
    ):
        verb += 1
    trait = nature(lex, i, k, verb)
    if trait:
        return span(lex, i, trait)
    if lex.at(verb) == "would" and lex.at(verb + 1) in ("sooner", "rather", "never", "happily"):
        return span(lex, i, verb + 2)
    if lex.at(verb) in ("are", "remain", "feel") and lex.at(verb + 1) in _MOODS:
        return span(lex, i, verb + 2)
    if low[k] == "people" and verb == k + 1:
        return None  # "people want": a truism
    if lex.at(verb) in _WANTS and lex.at(verb).endswith("s") is False:
        return span(lex, i, verb + 1)
    return None


_AGENTS = ("ers", "ors", "ists", "goers", "folk")


def _past_place(item: Sourced) -> int:
    """The subject's first lexeme, past "In Haven," or "Across the county,"."""
    low, i = item.lexemes.low, item.first
    if low[i] not in ("in", "across", "on", "around", "throughout"):
        return i
    return next((k + 1 for k in range(i + 1, min(i + 6, item.last - 3)) if low[k] == ","), i)


def _as_one(item: Sourced) -> tuple[int, int] | None:
    """ "The whole town is", "the Welsh never", "every farmer knows", "the people of Hull are proud"."""
    lex, low, i = item.lexemes, item.lexemes.low, item.first
    like = low[i] == "the" and (lex.at(i + 1) in _TRADES or lex.at(i + 1) in PUBLIC)
    if like and lex.at(i + 2) == "are" and lex.at(i + 5) in FOLK and lex.at(i + 4) in TRAITS:
        return span(lex, i, i + 6)
    if low[i] == "the" and lex.at(i + 1) in ("whole", "entire") and lex.at(i + 2) in _PLACES:
        return span(lex, i, i + 3) if lex.at(i + 3) in _ARE or lex.at(i + 3) in _WANTS else None
    if (
        low[i] == "the"
        and lex.at(i + 1) in _NATION
        and lex.at(i + 2) in ("never", "always", "have")
    ):
        ever = i + 2 + (low[i + 2] == "have")
        return span(lex, i, ever + 1) if lex.at(ever) in ("never", "always") else None
    named = low[i] == "every" and lex.capital(i + 1) and lex.at(i + 2) + "s" in _TRADES
    if named and lex.at(i + 3) in KNOWS:
        return span(lex, i, i + 4)
    if low[i] in ("every", "all", "any") and (
        lex.at(i + 1) in _TRADES or lex.at(i + 1) + "s" in _TRADES
    ):
        return span(lex, i, i + 3) if lex.at(i + 2) in KNOWS else None
    if (
        low[i] == "the"
        and lex.at(i + 1) in _PLACES
        and lex.at(i + 2) in ("is", "feels")
        and lex.at(i + 3) in _MOODS
    ):
        return span(lex, i, i + 4)
    if low[i] == "the" and low[i + 1 : i + 3] == ["people", "of"]:
        verb = next(
            (
                n
                for n in range(i + 4, min(i + 8, item.last))
                if low[n] in EVER | {"are", "have", "do"}
            ),
            0,
        )
        known = verb and (
            lex.at(verb + 1) in TRAITS or lex.at(verb) in EVER or lex.at(verb + 1) in EVER | {"not"}
        )
        return span(lex, i, verb + 2) if known else None
    return None


def _seen(item: Sourced) -> tuple[int, int] | None:
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] in _ANYONE and lex.at(i + 1) == "can" and lex.at(i + 2) in _SEE:
            for k in range(i + 3, min(i + 14, item.last)):
                world = low[k - 2 : k + 1] == ["around", "the", "world"]
                if k > i + 3 and (low[k] in EVERYWHERE or world):
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
