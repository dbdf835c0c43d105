"""He for a woman, she for a man: where one person alone can be meant, and is called otherwise before."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.lexicon import FEMALE, FEMININE, MALE, MASCULINE
from newslint.text import words

_HIS = frozenset(("he", "him", "his", "himself"))
_HERS = frozenset(("she", "her", "hers", "herself"))
_PEOPLE = words(
    "man woman men women boy girl husband wife father mother son daughter brother sister uncle aunt nephew niece "
    "grandfather grandmother partner friend colleague spokesman spokeswoman spokesperson king queen prince princess actor actress "
    "someone somebody anyone everyone person people driver victim suspect officer teacher doctor lawyer witness judge boss "
    "predecessor successor rival opponent neighbour neighbor child baby dad mum mom boyfriend girlfriend fiance fiancee widow widower "
    "student player patient client aide adviser advisor guest host character god lord mr mrs ms coach captain manager president mayor"
)
_EARLY = 6  # lexemes before a name that is the subject
_POSTS = words(
    "coach captain manager president mayor doctor teacher officer judge lawyer driver host actor boss player student"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """A sentence that opens with the other pronoun than the one right before it has."""
    lines = ledger.body
    for number in range(1, len(lines)):
        line, before = lines[number], lines[number - 1]
        if line.block != before.block or not line.own[line.first]:
            continue
        opening = line.lex.at(line.first)
        if opening not in ("he", "she") or not _is_whole(before) or '"' in line.skeleton:
            continue
        name = _subject(before, female=opening == "he")
        if name is None or _is_named(line):
            continue
        start, end = line.lex.starts[line.first], line.lex.ends[line.first]
        yield clash(
            start,
            end,
            f"“{ledger.text(start, end)}” here, but {ledger.text(*name)} is “{'she' if opening == 'he' else 'he'}” in "
            "the sentence before. Correct the pronoun, or name whom it means.",
            name[0],
            name[1],
            "the only person before",
        )


def _is_whole(line: Line) -> bool:
    """Whether all words of a sentence are the paper's own."""
    return all(line.own[line.first : line.last])


def _subject(line: Line, *, female: bool) -> tuple[int, int] | None:
    """The one person of a sentence, of a known gender that a pronoun in it bears out; else None."""
    lex = line.lex
    own, other = (_HERS, _HIS) if female else (_HIS, _HERS)
    low = set(line.low)
    if own.isdisjoint(low) or not (other | _OTHERS).isdisjoint(low):
        return None
    given = FEMALE - MALE if female else MALE - FEMALE
    titles = FEMININE if female else MASCULINE
    found = _only_name(line, given, titles)
    if found is None:
        return None
    pronoun = next(i for i in range(line.first, line.last) if lex.low[i] in own)
    return found if found[1] <= lex.starts[pronoun] else None


def _only_name(line: Line, given: frozenset[str], titles: frozenset[str]) -> tuple[int, int] | None:
    """The one person's name of a sentence, if it stands early in it and has a given name or title of a set."""
    lex = line.lex
    found: tuple[int, int] | None = None
    k = line.first
    while k < line.last:
        if not lex.capital(k) or len(lex.words[k]) < 2:
            k += 1
            continue
        last = _name_end(line, k)
        if (lex.low[k] in given and last > k) or lex.low[k] in titles:
            if found is not None or k - line.first > _EARLY:
                return None
            found = (lex.starts[k], lex.ends[last])
        elif (last > k and k > line.first) or _may_be_given(lex.low[k]):
            return None
        k = last + 1
    return found


_OTHERS = (_PEOPLE - _POSTS) | {"they"}


def _name_end(line: Line, k: int) -> int:
    """The last word with a capital of those that follow one another from `k` on."""
    while k + 1 < line.last and line.lex.capital(k + 1):
        k += 1
    return k


def _may_be_given(word: str) -> bool:
    return word in MALE or word in FEMALE


def _is_named(line: Line) -> bool:
    """Whether the sentence itself names whom its pronoun means, later on."""
    return not _PEOPLE.isdisjoint(line.low) and ("is" in line.low[:3] or "was" in line.low[:3])
