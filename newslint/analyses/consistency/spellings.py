"""American and British spelling, and other words that English spells in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.consistency.forms import as_written
from newslint.analyses.consistency.usage import Usage, Use
from newslint.finding import Fix, Hit, Related, Safety
from newslint.language.lexicon import Spelling, Spellings
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Edit, words

_ENOUGH = 3
"""Words of one dialect that make a story's spelling, against a single one of the other."""
_AMERICAN, _BRITISH = ("us", "iz"), ("uk", "is")
_COMPUTING = words("computer software code app coding programming script open-source malware")


class _Found(NamedTuple):
    use: Use
    spelling: Spelling


def spellings(usage: Usage) -> Iterator[Hit]:
    """The words that are spelled as no others are."""
    table = Spellings.load()
    ours: dict[str, list[_Found]] = {}
    for low, uses in usage.words.items():
        spelling = table.spelling(low) if len(low) > 3 else None
        if spelling is not None:
            found = [_Found(use, spelling) for use in uses if _is_prose(use)]
            if found:
                ours.setdefault(spelling.family, []).extend(found)
    if not ours:
        return
    votes = _votes(ours)
    told = set()
    for family, found in ours.items():
        sides = {each.spelling.side for each in found}
        if len(sides) > 1:
            told.add(family)
            yield from _two_ways(found, _without(votes, family))
    yield from _quoted(usage, table, ours)
    yield from _against_the_rest(ours, votes, told)


def _is_prose(use: Use) -> bool:
    """Whether it is a word of the text and no name, nor a part of one."""
    lex, at = use
    if lex.capital(at) and not lex.opens_sentence(at):
        return False
    if use.word in ("program", "programs"):
        near = lex.low[max(0, at - 4) : at + 5]
        return _COMPUTING.isdisjoint(near)
    return True


def _votes(ours: dict[str, list[_Found]]) -> dict[str, set[str]]:
    """Dialect → the families whose words speak for it."""
    votes: dict[str, set[str]] = {"us": set(), "uk": set(), "iz": set(), "is": set()}
    for family, found in ours.items():
        for each in found:
            if each.spelling.dialect != "-":
                votes[each.spelling.dialect].add(family)
    return votes


def _without(votes: dict[str, set[str]], family: str) -> dict[str, int]:
    return {dialect: len(families - {family}) for dialect, families in votes.items()}


def _side_of_story(votes: dict[str, int]) -> str | None:
    """The side that the rest of the story's spelling speaks for; None where it is silent."""
    # -ize is American, and of some British houses.
    american, british = 2 * votes["us"] + votes["iz"], 2 * votes["uk"] + votes["is"]
    if american == british:
        return None
    return "a" if american > british else "b"


def _two_ways(found: list[_Found], votes: dict[str, int]) -> Iterator[Hit]:
    """One word in both spellings."""
    found.sort(key=lambda each: each.use.start)
    count = sum(each.spelling.side == "a" for each in found)
    safety: Safety = "safe"
    if 2 * count != len(found):
        main = "a" if 2 * count > len(found) else "b"
    else:
        by_story = _side_of_story(votes)
        safety = "unsafe" if by_story else "display"
        main = by_story or found[0].spelling.side
    held = next(each.use for each in found if each.spelling.side == main)
    other = Related(held.start, held.end, f"“{held.word}” here")
    for each in found:
        if each.spelling.side != main:
            wanted = as_written(each.use.word, each.spelling.other)
            yield Hit(
                each.use.start,
                each.use.end,
                f"“{each.use.word}” appears here, “{held.word}” elsewhere: keep to one spelling.",
                (other,),
                (_fix(each.use, wanted, safety),),
            )


def _fix(use: Use, wanted: str, safety: Safety) -> Fix:
    return Fix(f"Write “{wanted}”", (Edit(use.start, use.end, wanted),), safety)


def _quoted(usage: Usage, table: Spellings, ours: dict[str, list[_Found]]) -> Iterator[Hit]:
    """A spelling in a quotation that the paper's own text has otherwise: nobody speaks in spellings."""
    for low, uses in usage.spoken.items():
        spelling = table.spelling(low) if len(low) > 3 else None
        if spelling is None or spelling.dialect not in ("us", "uk") or spelling.family not in ours:
            continue
        found = ours[spelling.family]
        others = [each.use for each in found if each.spelling.side != spelling.side]
        if 2 * len(others) <= len(found):
            continue
        held = others[0]
        for use in uses:
            if use.lex.capital(use.at):
                continue
            wanted = as_written(use.word, spelling.other)
            message = f"“{use.word}” appears in a quotation, “{held.word}” in the text: keep to one spelling."
            other = Related(held.start, held.end, f"“{held.word}” here")
            fixes = (_fix(use, wanted, "display"),)
            yield Hit(use.start, use.end, message, (other,), fixes, "info")


def _against_the_rest(
    ours: dict[str, list[_Found]], votes: dict[str, set[str]], told: set[str]
) -> Iterator[Hit]:
    """The one word of a dialect in a story that is spelled in another."""
    for dialect, families in votes.items():
        if len(families) != 1 or not told.isdisjoint(families):
            continue
        own, others = (_AMERICAN, _BRITISH) if dialect in _AMERICAN else (_BRITISH, _AMERICAN)
        if len(votes[own[0]] | votes[own[1]]) > 1 or not _is_clear(dialect, votes):
            continue
        found = ours[next(iter(families))]
        if len(found) > 2:
            continue
        witness = next(
            each.use for rest in ours.values() for each in rest if each.spelling.dialect in others
        )
        style = "American" if others is _AMERICAN else "British"
        for each in found:
            wanted = as_written(each.use.word, each.spelling.other)
            yield Hit(
                each.use.start,
                each.use.end,
                f"The story's spelling is {style} but for “{each.use.word}”: write “{wanted}”.",
                (Related(witness.start, witness.end, f"“{witness.word}” here"),),
                (_fix(each.use, wanted, "unsafe"),),
                confidence=0.7,
            )


def _is_clear(dialect: str, votes: dict[str, set[str]]) -> bool:
    """Whether the rest of the story speaks so plainly that one word of this dialect is odd."""
    if dialect == "iz":
        return len(votes["is"]) >= _ENOUGH  # British copy may write -ize throughout
    if dialect == "us":
        return len(votes["uk"] | votes["is"]) >= _ENOUGH
    return len(votes["us"]) >= _ENOUGH
