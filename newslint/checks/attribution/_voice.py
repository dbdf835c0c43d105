"""The paper's own voice: what the rules on unsourced statements have in common."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.language.lexemes import Lexemes
from newslint.text import words

VIEWS = (
    "opinion", "editorial", "column", "comment", "letters", "letter", "review", "blog", "satire",
    "interview", "transcript", "obituary", "op-ed", "leader", "essay",
)  # fmt: skip
"""Kinds of story whose writer is the source: rules on the paper's own judgment stay silent there."""
_NOTICES = ("notice", "listing", "calendar", "recipe", "guide")
SEEN = (*VIEWS, "sport", "match", "match-report", "live", "live-blog", *_NOTICES)
"""The same with what a reporter saw for herself and tells as it happens."""
FIRST_PERSON = words("we our ours us i my me")
_OWN = FIRST_PERSON | words("you your yours")
BE = words("is are was were be been being s re")
_CLAUSE_ENDS = words(', ; : . ! ? — – ( ) " “ ”')
_SHARE = 12  # one sentence in so many makes a report an account of one's own
_STARTS = words("though although but and while whereas because as since , ; : — – that which who")
_LONGEST_SUBJECT = 9
_QUESTION = "?"
_LONGEST_CLAUSE = 14


def told(sourcing: list[Sourced]) -> Iterator[tuple[int, Sourced]]:
    """The statements of running text with their numbers: no questions, no list items."""
    for number, item in enumerate(sourcing):
        if item.outside and item.sentence.block.kind == "paragraph":
            low = item.lexemes.low
            if low[item.outside[-1]] != _QUESTION and low[item.last - 1] != _QUESTION:
                yield number, item


def own_account(sourcing: list[Sourced]) -> bool:
    """Whether the writer tells what "we" did or what "you" should do: then the writer is the source."""
    first = sum(
        any(item.lexemes.low[i] in _OWN for i in item.outside) for item in sourcing if not item.says
    )
    return first > len(sourcing) // _SHARE


def rests(item: Sourced) -> bool:
    """Whether somebody is said to say it: in the sentence, before it, or right after."""
    return bool(item.says or item.carried or item.answered)


def told_before(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence right before it in the paragraph says who speaks."""
    before = sourcing[number - 1] if number else None
    return before is not None and before.block == sourcing[number].block and before.says is not None


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


_ADVERBS = words("also already now then still long once ever never not even just soon often again")


def by_whom(item: Sourced, i: int, end: int) -> bool:
    """Whether an agent follows in the lexemes [i, end): "by critics", "from unions", "among fans"."""
    lex = item.lexemes
    for k in range(i, min(end, item.last)):
        if lex.low[k] in ("by", "from", "among") and not lex.at(k + 1).endswith("ing"):
            return True
    return False
