"""ATT008 anonymous-source."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, adverb, named, span, told
from newslint.finding import Hit
from newslint.language.lexicon import SAYING
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_ONE = words("one another a an two three several")
_NOBODY = words("""
    user users commenter commenters netizen netizens poster source sources insider insiders official
    officials diplomat diplomats aide aides adviser advisers advisor advisors staffer staffers employee
    employees person people resident residents neighbour neighbor customer customers supporter critic
    onlooker bystander passer observer expert analyst academic friend colleague relative minister teacher
    figure figures nurse doctor councillor backbencher player parent tenant shopkeeper
    """)
_BETWEEN = words(
    "close familiar briefed involved with to the matter situation talks in on of about knowledge"
)
_REASONS = words("""
    pseudonym authorised authorized because since fear fears feared
    fearing retribution reprisals reprisal withheld privacy security sensitive confidential
    """)
_SEVERAL = words("sources people officials insiders aides")
_CLOSE = words("close familiar briefed")
_UTTERED = words("expressed expresses voiced voices vented fumed gushed")
_NAMED = words("named identified quoted")
_REFUSING = words("asked not declined refused preferred wished")
_BEGGED = words("pleaded pleading craved craving begged requested sought demanded")
_WOULD_NOT = words("not t refused declined")
_SPEAKING = words("speaking spoke talking")
_BECAUSE = words("because to since as for so given while")
_THEIR = words("his her their the")
_WISHED = words("insisted wanted requested")
_KEPT = words("left kept withheld concealed printed published used")
_LONGEST = 8


@rule(
    "ATT008", "anonymous-source", severity="info", confidence=0.75, not_kinds=("writer-is-source",)
)
def anonymous_source(sourcing: list[Sourced]) -> Iterator[Hit]:
    """Somebody without a name is quoted, and readers are not told why the name is kept back.

    A source who can't be named needs a reason that readers can weigh ("because she was not authorised
    to speak"), and a description of how the source knows. A comment from the street or the web needs
    a name or it proves nothing. The rule looks at one voice at a time; "experts say" is vague-source.
    The first paragraph may keep the name for the second.

    Bad:
        Notes from the shore

        The day was long, and nothing moved.

        [[A senior official]] said the fleet would leave on Friday.
    Bad:
        Notes from the shore

        The day was long, and nothing moved.

        [[A person familiar with the talks]] said the price was too low.
    Bad:
        Notes from the shore

        The day was long, and nothing moved.

        One teacher, [[who asked not to be named]], said the roof leaked.
    Good: A senior official, who asked not to be named because the talks go on, said the fleet would leave.
    Near miss:
        Notes from the shore

        The day was long, and nothing moved.

        An official said the fleet would leave, on condition of anonymity, for fear of losing her post.
    Near miss: A senior official said the fleet would leave on Friday.
    """
    for number, item in told(sourcing):
        if item.block == sourcing[0].block:
            continue  # a lead may keep the name for the next paragraph
        lex, low = item.lexemes, item.lexemes.low
        place = _kept_back(item)
        if place and not _reason(sourcing, number):
            yield Hit(
                *place,
                "This source has no name, and no reason is given. Name the source, or say why not.",
            )
            continue
        for i in item.outside:
            close = low[i] in _SEVERAL and lex.at(i + 1) in _CLOSE | _PLACED
            if low[i] not in _ONE and not close:
                continue
            if _opens(lex, i, item.first):
                end = _phrase(lex, i, item.last)
            elif lex.at(i - 1) in ("said", "says") and item.quotes:
                end = _closing(lex, i, item.last)
            else:
                continue
            if end and not _reason(sourcing, number):
                yield Hit(
                    *span(lex, i, end),
                    "This source has no name, and no reason is given. Name the source, or say why not.",
                )
                break


def _kept_back(item: Sourced) -> tuple[int, int] | None:
    """From "who" to "named": "who asked not to be identified", "who did not want his name used"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] == "anonymity" and low[i - 2 : i] == ["condition", "of"]:
            spoke = next((k for k in range(i - 5, i - 2) if lex.at(k) in _SPEAKING), 0)
            if spoke and lex.at(i + 1) not in _BECAUSE:
                return span(lex, spoke, i + 1)
        if low[i] == "anonymity" and lex.at(i - 1) in _BEGGED and lex.at(i + 1) != "to":
            return span(lex, i - 1 - (lex.at(i - 2) == "who"), i + 1)
        if low[i] == "background" and low[i - 2 : i] == ["speaking", "on"]:
            return span(lex, i - 2, i + 1)
        if low[i] == "name" and lex.at(i - 2) == "give" and lex.at(i - 1) in ("a", "his", "her"):
            who = next((k for k in range(i - 6, i - 2) if lex.at(k) == "who"), 0)
            if who and not _WOULD_NOT.isdisjoint(low[who:i]):
                return span(lex, who, i + 1)
        if low[i] in ("name", "names", "identity") and lex.at(i - 1) in _THEIR:
            asked = next((k for k in range(i - 4, i - 1) if low[k] in _REFUSING | _WISHED), 0)
            if asked and lex.at(asked - 1) == "who" and not _KEPT.isdisjoint(low[i : i + 5]):
                end = next(k for k in range(i, i + 5) if lex.at(k) in _KEPT)
                return span(lex, asked - 1, end + 1 + (low[end] in ("left", "kept")))
        if low[i] in _NAMED and lex.at(i - 1) == "be" and lex.at(i - 2) == "to":
            for k in range(i - 3, max(item.first, i - _LONGEST) - 1, -1):
                if low[k] == "who" and not _REFUSING.isdisjoint(low[k:i]):
                    return span(lex, k, i + 1)
    return None


def _opens(lex: Lexemes, i: int, first: int) -> bool:
    return i == first or lex.at(i - 1) in (",", ";", "—", "but", "and", "as", "while")


def _phrase(lex: Lexemes, i: int, last: int) -> int:
    """Where "one forum user" ends, if a verb of saying follows; else 0."""
    head = -1
    for k in range(i if lex.low[i] in _SEVERAL else i + 1, min(i + _LONGEST, last)):
        if lex.low[k] in _NOBODY:
            head = k
            break
        if lex.low[k] == "-" and lex.glued(k):
            continue
        if not lex.low[k].isalpha() or lex.low[k] in SAYING or lex.low[k] in ("of", "who", "for"):
            return 0
    if head < 0:
        return 0
    end = head + 1
    if lex.at(end) in _CLOSE:
        while (
            end < min(last, head + _LONGEST)
            and lex.low[end].isalpha()
            and lex.low[end] not in SAYING
        ):
            end += 1
    if lex.low[head] in _WITHIN and lex.at(end) in _PLACED:
        while (
            end < min(last, head + _LONGEST)
            and lex.low[end] not in SAYING
            and not lex.capital(end)
            and lex.low[end] != ","
        ):
            end += 1
    while end < last and lex.low[end] in _BETWEEN:
        end += 1
    verb = end
    while verb < last and adverb(lex.low[verb]):
        verb += 1
    if (
        lex.at(verb) == ","
        and lex.at(verb + 1) == "who"
        and lex.at(verb + 2) in ("asked", "declined", "did", "refused", "wished")
    ):
        comma = next((k for k in range(verb + 3, min(verb + 14, last)) if lex.low[k] == ","), verb)
        verb = comma + 1
    return end if verb < last and (lex.low[verb] in SAYING or lex.low[verb] in _UTTERED) else 0


def _closing(lex: Lexemes, i: int, last: int) -> int:
    """Where "said a person close to the company." ends; 0 where a name or more follows."""
    head = next((k for k in range(i + 1, min(i + 5, last)) if lex.low[k] in _NOBODY), 0)
    if not head or any(not lex.low[k].isalpha() for k in range(i, head)):
        return 0
    if lex.at(head + 1) not in _CLOSE | _PLACED | {".", "on"}:
        return 0
    for k in range(head + 1, min(head + 12, last)):
        if lex.low[k] == ".":
            return k
        if not lex.low[k].isalnum() and lex.low[k] not in "’'-":
            return 0
    return 0


_PLACED = words("at inside within in near")
_WITHIN = words("source sources insider insiders figure figures officials official")


def _reason(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence or one beside it in the paragraph gives a reason or a name."""
    block = sourcing[number].block
    for other in sourcing[max(0, number - 1) : number + 2]:
        if other.block == block and (
            any(other.lexemes.low[i] in _REASONS for i in other.outside)
            or (
                other is not sourcing[number]
                and other.says is not None
                and named(other, other.start)
            )
        ):
            return True
    return False
