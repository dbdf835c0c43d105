"""The paper's own voice: what the rules on unsourced statements have in common."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.language.lexemes import Lexemes
from newslint.language.reporting import NOUN_OR_VERB, SAYING
from newslint.text import words

VIEWS = (
    "opinion", "editorial", "column", "comment", "letters", "letter", "review", "blog", "satire",
    "interview", "transcript", "obituary", "op-ed", "leader", "essay",
)  # fmt: skip
"""Kinds of story whose writer is the source: rules on the paper's own judgment stay silent there."""
_NOTICES = ("notice", "listing", "calendar", "recipe", "guide")
SEEN = (*VIEWS, "sport", "match", "match-report", "live", "live-blog", *_NOTICES)
"""The same with what a reporter saw for herself and tells as it happens."""
VIEWS_AND_NOTICES = (*VIEWS, *_NOTICES)
"""For what no reporter can see either: the future."""
FIRST_PERSON = words("we our ours us i my me")
_OWN = FIRST_PERSON | words("you your yours")
BE = words("is are was were be been being s re")
_CLAUSE_ENDS = words(', ; : . ! ? — – ( ) " “ ”')
_SHARE = 12  # one sentence in so many makes a report an account of one's own
_STARTS = words("though although but and while whereas because as since , ; : — – that which who")
_LONGEST_SUBJECT = 9
_QUESTION = "?"
_NEAR_OPENER = 6  # lexemes
_OPENERS = words("""
    who which what whose whom when where while before after although though because since if until whoever
    """)
_BULLETS = ("*", "-", "•", "|", "#", ">", "–")
LONGEST_SENTENCE = 200  # lexemes; beyond that it is a table or a list run together
_LONGEST_CLAUSE = 14
_LONGEST_PASSIVE = 40


def told(sourcing: list[Sourced]) -> Iterator[tuple[int, Sourced]]:
    """The statements of running text with their numbers: no questions, no list items."""
    for number, item in enumerate(sourcing):
        low = item.lexemes.low
        if not item.outside or item.sentence.block.kind != "paragraph":
            continue
        if low[item.first] in _BULLETS:
            continue  # a list that was run together
        if low[item.outside[-1]] != _QUESTION and low[item.last - 1] != _QUESTION:
            yield number, item


def own_account(sourcing: list[Sourced]) -> bool:
    """Whether the writer tells what "we" did or what "you" should do: then the writer is the source."""
    if not (_asked and _asked[0][0] is sourcing):  # seven rules ask it of the same story
        first = sum(
            any(item.lexemes.low[i] in _OWN for i in item.outside)
            for item in sourcing
            if not item.says
        )
        _asked[:] = [(sourcing, first > len(sourcing) // _SHARE)]
    return _asked[0][1]


_asked: list[tuple[list[Sourced], bool]] = []
"""The story asked about last, and the answer."""


def rests(item: Sourced) -> bool:
    """Whether somebody is said to say it: in the sentence, before it, or right after."""
    return bool(item.says or item.carried or item.answered)


def told_before(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence right before it in the paragraph says who speaks, and may still hold.

    "…, according to the county" closes what it covers; "the two spoke on Monday" opens nothing.
    """
    item, before = sourcing[number], sourcing[number - 1] if number else None
    if before is None:
        return False
    if before.block != item.block:
        return item.carried  # lent by a line that leads in: "The report says:"
    if before.says is None:
        return False
    return item.carried and before.lexemes.low[before.lexemes.index(before.says.start)] not in _ACTS


def only_aside(item: Sourced) -> bool:
    """Whether all that is said in a sentence is said in passing: "before the vicar asked for a bench".

    Such words tell of somebody in the story; they don't tell who stands behind the sentence.
    """
    if item.says is None or item.quotes:
        return False
    low = item.lexemes.low
    return all(
        _in_passing(item, i)
        for i in item.outside
        if low[i] in SAYING
        and (low[i] not in NOUN_OR_VERB or i == item.lexemes.index(item.says.start))
    )


def _in_passing(item: Sourced, i: int) -> bool:
    """Whether a word that opens a subordinate clause stands before lexeme `i`, with no comma between."""
    low = item.lexemes.low
    if low[i].endswith("ing"):
        return False  # "after announcing": whoever the sentence is about
    for k in range(i - 1, max(item.first, i - _NEAR_OPENER) - 1, -1):
        if low[k] in _OPENERS:
            return k > item.first
        if not low[k][0].isalnum() and low[k] not in "’'-":
            return False
    return False


def clause_end(item: Sourced, i: int) -> int:
    """The lexeme number where the clause that holds lexeme `i` ends, a dozen words on at most."""
    low = item.lexemes.low
    end = min(item.last, i + _LONGEST_CLAUSE)
    while i < end and low[i] not in _CLAUSE_ENDS:
        i += 1
    return i


def subject(item: Sourced, verb: int) -> int:
    """The first lexeme of the clause that leads up to the verb, nine lexemes back at most."""
    low = item.lexemes.low
    k = verb
    while k > item.first and verb - k < _LONGEST_SUBJECT and low[k - 1] not in _STARTS:
        k -= 1
    return k


def span(lex: Lexemes, first: int, last: int) -> tuple[int, int]:
    """The place of the lexemes [first, last)."""
    return lex.starts[first], lex.ends[last - 1]


def adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending or among the commonest."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly"))


_ADVERBS = words("""
    also already now then still long once ever never not even just soon often again nonetheless nevertheless
    otherwise perhaps
    """)


_ACTS = words("""
    spoke speaks speaking talked talks talking discussed discusses interviewed contacted criticized criticised
    praised condemned thanked apologized apologised quoted accused asked asks called posted charged pleaded suspected
    """)
_WHEN = words("""
    itself himself herself themselves hand end time monday tuesday wednesday thursday friday saturday sunday tomorrow tonight then now january february
    march april june july august september october november december year week month weekend summer autumn winter
    """)


def by_whom(item: Sourced, i: int, end: int) -> bool:
    """Whether an agent follows in the lexemes [i, end): "by critics", "from unions", "among fans"."""
    lex = item.lexemes
    for k in range(i, min(end, item.last, i + _LONGEST_PASSIVE)):
        if lex.low[k] in ("by", "from", "among"):
            after = lex.at(k + 1)
            when = after[:1].isdigit() or after in _WHEN or lex.at(k + 2) in _WHEN
            if not after.endswith("ing") and not (when and lex.low[k] == "by"):
                return True
    return False
