"""Groups that name nobody: "experts", "many residents", "some in the party"."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.numbers import NUMBER_WORDS, STOP_WORDS
from newslint.language.tokens import Lexemes
from newslint.text import words

COMMENTING = words("""
    experts analysts observers critics commentators insiders pundits skeptics sceptics detractors
    opponents supporters proponents advocates naysayers doubters cynics watchers onlookers traditionalists purists
    campaigners activists historians scholars academics economists scientists researchers strategists
    """)
"""People who are quoted for what they think."""
_QUANTIFIERS = words("some many most several numerous various multiple certain countless few")
_OPENERS = STOP_WORDS | _QUANTIFIERS | NUMBER_WORDS
_NEAR = 8  # lexemes from a verb of saying to the name of who says it


def named(item: Sourced, start: int) -> bool:
    """Whether a name stands outside quotation marks after an offset of the sentence."""
    lex = item.lexemes
    return any(
        lex.starts[i] >= start
        and lex.capital(i)
        and not lex.opens_sentence(i)
        and len(lex.words[i]) > 1
        for i in item.outside
    )


def _named_speaker(item: Sourced) -> bool:
    """Whether two capitalised words, as of a full name, stand side by side near the verb of saying."""
    if item.says is None:
        return False
    lex = item.lexemes
    verb = lex.index(item.says.start)
    return any(
        _full_name(lex, i)
        for i in item.outside
        if i == item.first or verb - _NEAR <= i <= verb + _NEAR
    )


def _full_name(lex: Lexemes, i: int) -> bool:
    """Whether two words of a name stand at a lexeme: "Ann Lee", "Mr. Lee"."""
    if not lex.capital(i) or lex.low[i] in _OPENERS:
        return False
    return lex.capital(i + 1) or (
        lex.low[i] in _TITLES and lex.at(i + 1) == "." and lex.capital(i + 2)
    )


_TITLES = words("mr mrs ms dr prof sen rep gov gen sgt capt rev")


def backed(sourcing: list[Sourced], number: int, said: tuple[int, int]) -> bool:
    """Whether one of the group that `said` spans speaks, with a name, in the next breath.

    That is the next sentence of the paragraph; of a paragraph that ends here, the next one's first
    where it quotes, as the example that the group was a lead-in to. Further off somebody counts who
    is told to be one of them: "media lawyers … Lee, who teaches media law".
    """
    if number + 1 >= len(sourcing):
        return False
    if _spoken_next(sourcing, number):
        return True
    lex = sourcing[number].lexemes
    its = lex.low[lex.index(said[0]) : lex.index(said[1])]
    soon = sourcing[number + 1 : number + 1 + _SOON]
    signs = [sign for word in its for sign in _signs(word)]
    return _placed(its, sourcing[max(0, number - _SOON) : number], soon) or any(
        _called(other, signs) for other in soon
    )


def _spoken_next(sourcing: list[Sourced], number: int) -> bool:
    """Whether the next sentence is that of somebody with a name, or brings in one of the group."""
    after = sourcing[number + 1]
    goes_on = after.block == sourcing[number].block
    if _named_speaker(after) and (goes_on or after.quotes):
        return True
    if _one_of_them(after) or _evidence(after):
        return True
    if not goes_on and (_portrait(after) or _of_a_body(after)):
        return True
    return bool(not goes_on or after.quotes) and _known_speaker(sourcing, number + 1)


def _placed(its: list[str], before: list[Sourced], soon: list[Sourced]) -> bool:
    """Whether the paper, the place of work or the maker of the poll that `its` words keep back stands nearby."""
    if not _HEARD.isdisjoint(its) and any(map(_outlet, soon)):
        return True
    if not _STUDYING.isdisjoint(its) and any(map(_at_work, soon)):
        return True
    return not _POLLS.isdisjoint(its) and any(map(_poll, [*before, *soon]))


def _known_speaker(sourcing: list[Sourced], number: int) -> bool:
    """Whether one speaks by the last name who was named in full further up: "said Lee"."""
    item = sourcing[number]
    if item.says is None:
        return False
    lex = item.lexemes
    verb = lex.index(item.says.start)
    names = {
        lex.low[i] for i in (verb - 1, verb + 1) if item.first <= i < item.last and lex.capital(i)
    }
    return any(
        _full_name(each.lexemes, i) and each.lexemes.at(i + 1) in names
        for each in sourcing[max(0, number - _FAR) : number]
        for i in each.outside
    )


_FAR = 12  # sentences back to a full name


def _outlet(item: Sourced) -> bool:
    """Whether a paper or a person with a name reports: "the Echo reported", "Lee tweeted"."""
    if item.says is None:
        return False
    lex = item.lexemes
    return any(lex.low[i] in _REPORTING and lex.capital(i - 1) for i in item.outside)


def _at_work(item: Sourced) -> bool:
    """Whether those who study it have their place: "researchers at Leeds University", "in the journal Nature"."""
    lex = item.lexemes
    return any(
        lex.low[i] in _STUDYING
        and lex.at(i + 1) in _WHERE
        and any(lex.capital(k) for k in range(i + 2, min(i + 6, item.last)))
        for i in item.outside
    )


def _poll(item: Sourced) -> bool:
    """Whether a poll has its maker: "a Nordbank poll", "a poll by Leeds University"."""
    lex = item.lexemes
    return any(
        lex.low[i] in _POLLS
        and (lex.capital(i - 1) or (lex.at(i + 1) in _WHERE and _capital_soon(lex, i + 2)))
        for i in item.outside
    )


def _capital_soon(lex: Lexemes, i: int) -> bool:
    return any(lex.capital(k) for k in range(i, min(i + 4, len(lex))))


_REPORTING = words("reported reports tweeted wrote posted said says")
_STUDYING = words("""
    researchers scientists academics experts studies research study team professor authors paper journal economists
    historians analysts
    """)
_WHERE = words("at from of by in with for")
_POLLS = words("polls surveys poll survey")
_SOON = 5  # sentences within which one of a group gets a name
_KIN: dict[str, str] = {
    "residents locals villagers neighbours neighbors citizens": "resident neighbo villager lives live lived",
    "experts scientists researchers academics scholars historians economists analysts engineers":
        "professor lecturer teaches studies studied study researcher institute laboratory expert economist engineer historian",
    "parents families": "parent father mother son daughter",
    "campaigners activists advocates supporters opponents critics": "campaign advocate founder trust alliance group coalition",
    "workers employees staff": "worker shift union employee",
    "studies research surveys": "study survey university college institute",
    "traders businesses shoppers": "shop store stall trader chandle",
    "doctors physicians": "dr surgery ward clinic",
    "insiders sources": "board",
}  # fmt: skip
"""A group → by what words one of them may be told: whole words, or the beginnings of longer ones."""


def _signs(word: str) -> tuple[str, ...]:
    """By what words one of a group that a noun names is told to be one: its stem, and its kin."""
    if len(word) < _SHORT or not word.endswith("s") or word in _HEARD:
        return ()
    stem = word.removesuffix("s")
    stem = stem[: max(_SHORT - 1, len(stem) - 2)] if stem.endswith("er") else stem
    return (
        stem,
        *(sign for heads, kin in _KIN.items() if word in heads.split() for sign in kin.split()),
    )


_HEARD = words("reports rumors rumours newspapers outlets websites blogs polls")
_SHORT = 5  # "fans" and "some" have no stem that tells


def _called(item: Sourced, signs: list[str]) -> bool:
    """Whether somebody with a name is told to be one of them."""
    lex = item.lexemes
    named = any(_full_name(lex, i) for i in item.outside)
    return named and any(
        low == sign or (len(sign) >= _SHORT - 1 and low.startswith(sign) and low[-1] != "s")
        for low in (lex.low[i] for i in item.outside)
        for sign in signs
    )


def _of_a_body(item: Sourced) -> bool:
    """Whether somebody with a name speaks for a body: "Bo Berg from Nordbank says"."""
    if not _named_speaker(item):
        return False
    lex = item.lexemes
    return any(
        lex.low[i] in ("from", "of", "at", "with")
        and lex.capital(i - 1 - (lex.at(i - 1) == ","))
        and lex.capital(i + 1 + (lex.at(i + 1) == "the"))
        for i in item.outside
    )


def _evidence(item: Sourced) -> bool:
    """Whether a sentence brings the paper in question: "An analysis by Leeds University showed"."""
    lex, i = item.lexemes, item.first
    if lex.at(i) not in ("a", "an", "one", "the"):
        return False
    paper = next((k for k in range(i + 1, i + 4) if lex.at(k) in _PAPERS), 0)
    return (
        bool(paper)
        and lex.at(paper + 1) in ("by", "from", "in", "of")
        and any(lex.capital(k) for k in range(paper + 2, min(paper + 7, item.last)))
    )


_PAPERS = words("analysis study survey poll report review paper trial count")


def _portrait(item: Sourced) -> bool:
    """Whether a paragraph turns to somebody as an example: "Ann Lee, 61, keeps ducks on it"."""
    lex, i = item.lexemes, item.first
    names = 0
    while lex.capital(i):
        names += 1
        i += 1
    return names > 1 and lex.at(i) == "," and lex.at(i + 1).isdigit() and lex.at(i + 2) == ","


def _one_of_them(item: Sourced) -> bool:
    """Whether the sentence takes one out of the group: "one of them", "among them", "One, by …"."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(item.first) == "one" and lex.at(item.first + 1) in (",", "such", "by", "from"):
        return True
    return any(low[i] == "them" and lex.at(i - 1) in ("of", "among") for i in item.outside)
