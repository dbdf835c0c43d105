"""The other pronoun in a paragraph that speaks of one person alone, whom the story knows as a woman or a man."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.lexicon import FEMALE, GIVEN, MALE
from newslint.text import words

_HIS = words("he him his himself")
_HERS = words("she her hers herself")
_PEOPLE = words(
    "said says told man men woman women boy boys girl girls husband wife father mother son sons daughter daughters brother brothers sister sisters uncle aunt "
    "nephew niece grandfather grandmother grandson granddaughter partner friend friends colleague spokesman spokeswoman actor actress king queen prince "
    "princess someone somebody anyone everyone person driver victim suspect officer teacher doctor lawyer witness judge boss predecessor successor rival "
    "opponent neighbour neighbor child baby dad mum mom boyfriend girlfriend fiance fiancee widow widower student player patient client aide adviser advisor "
    "guest host coach captain manager president mayor chairman chairwoman leader minister reporter owner agent assistant trainer dog cat horse god lord pope "
    "god who whoever mr mrs ms miss"
)
_VERBS = words(
    "was is had has did does never also came went took made began left won grew would will could wrote ran spoke kept found lost sang held gave got "
    "became built taught led met knew saw rose sold stood felt spent"
)
_OFTEN = 3  # pronouns that tell of whom a story speaks


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pronouns of the paper's own that cannot mean the one person of their paragraph."""
    women, men = _people(ledger)
    if not women and not men:
        return
    paragraphs: dict[int, list[Line]] = {}
    for line in ledger.body:
        paragraphs.setdefault(line.block, []).append(line)
    told = [_pronouns(lines) for lines in paragraphs.values()]
    his, hers = (sum(count[n] for count in told) for n in (0, 1))
    women, men = (
        (women if _is_usual(hers, his) else set()),
        (men if _is_usual(his, hers) else set()),
    )
    for lines in paragraphs.values():
        name = _opening(lines[0])
        if name in women and (found := _odd(lines, name, _HERS, _HIS)) is not None:
            yield _hit(ledger, lines[0], name, found, "she")
        elif name in men and (found := _odd(lines, name, _HIS, _HERS)) is not None:
            yield _hit(ledger, lines[0], name, found, "he")
        else:
            continue
        return


def _is_usual(own: int, other: int) -> bool:
    """Whether a story's pronouns are nearly all of one kind."""
    return own >= _OFTEN and other * _OFTEN <= own


def _odd(
    lines: list[Line], name: str, own: frozenset[str], other: frozenset[str]
) -> tuple[Line, int] | None:
    """The first of the other pronouns in a paragraph that names one person and has none of the own."""
    low = {w for line in lines for w in line.low}
    if not own.isdisjoint(low) or other.isdisjoint(low) or not _PEOPLE.isdisjoint(low - {name}):
        return None
    if not all(all(line.own[line.first : line.last]) for line in lines) or _names_others(
        lines, name
    ):
        return None
    return next(
        (line, k)
        for line in lines
        for k in range(line.first, line.last)
        if line.lex.low[k] in other
    )


def _hit(ledger: Ledger, first: Line, name: str, found: tuple[Line, int], usual: str) -> Hit:
    line, k = found
    start, end = line.lex.starts[k], line.lex.ends[k]
    at = next(k for k in range(first.first, first.last) if first.lex.low[k] == name)
    return clash(
        start, end, f"“{ledger.text(start, end)}” here, but {name.title()} is “{usual}” elsewhere. "
        "Correct the pronoun, or name whom it means.",
        first.lex.starts[at], first.lex.ends[at], "the only person before",
    )  # fmt: skip


def _people(ledger: Ledger) -> tuple[set[str], set[str]]:
    """The surnames of a story's women and men, by first names that are one or the other."""
    women: set[str] = set()
    men: set[str] = set()
    for line in ledger.body:
        lex = line.lex
        for k in range(line.first, line.last - 1):
            if (
                lex.low[k] in GIVEN
                and lex.capital(k)
                and lex.capital(k + 1)
                and lex.low[k + 1] not in GIVEN
            ):
                last = k + 1
                while (
                    last + 1 < line.last and lex.capital(last + 1) and lex.low[last + 1].isalpha()
                ):
                    last += 1
                female, male = lex.low[k] in FEMALE, lex.low[k] in MALE
                if female:
                    women.add(lex.low[last])
                if male:
                    men.add(lex.low[last])
    return women - men, men - women


def _opening(line: Line) -> str:
    """The surname that a paragraph opens with, with a title or a first name before it or without."""
    lex, k = line.lex, line.first
    while k < line.last and lex.capital(k) and lex.capital(k + 1) and k - line.first < 3:
        k += 1
    following = lex.at(k + 1)
    return (
        lex.low[k] if lex.capital(k) and (following in _VERBS or following.endswith("ed")) else ""
    )


def _pronouns(lines: list[Line]) -> tuple[int, int]:
    low = [w for line in lines for w in line.low]
    return sum(w in _HIS for w in low), sum(w in _HERS for w in low)


def _names_others(lines: list[Line], name: str) -> bool:
    """Whether a paragraph has any other name that may be a person's."""
    for n, line in enumerate(lines):
        for k in range(line.first, line.last):
            if not line.lex.capital(k) or line.lex.low[k] == name:
                continue
            if line.lex.low[k] in GIVEN and (n or k > line.first):
                return True
            if k > line.first and line.lex.capital(k + 1):
                return True
    return False
