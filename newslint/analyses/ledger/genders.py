"""The other pronoun in a paragraph that speaks of one person alone, whom the story knows as a woman or a man."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.lexicon import FEMALE, GIVEN, MALE, SAYING, zipf
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


_HUMANS = _PEOPLE - words(
    "said says told mr mrs ms miss who whoever officer president minister leader owner god lord people"
)
_FEMALES = words(
    "cow heifer mare ewe hen bitch queen elephant whale horse dog cat ship boat vessel yacht storm hurricane cyclone country nation"
)
_CHOICE = frozenset(("or", "/"))


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pronouns of the paper's own that cannot mean the one person of their paragraph, or whoever speaks."""
    hit = _in_turn(ledger)
    if hit is None:
        yield from _in_paragraphs(ledger)
    else:
        yield hit


def _in_turn(ledger: Ledger) -> Hit | None:
    """ "Ann Moss says", and then, with nobody between, "he said"."""
    speaker: tuple[Line, int, int] | None = None
    called: tuple[Line, int] | None = None
    for line in ledger.body:
        low, written = line.lex.low, line.lex.words
        for k in range(line.first, line.last):
            if not line.own[k] or (low[k] == written[k] and low[k] not in _TOLD):
                continue
            if _opens_name(line, k):
                speaker, called = _speaker(line, k), None
            elif speaker is None:
                continue
            elif _is_no_longer_sure(line, k):
                speaker = None
            elif low[k] in _EITHERS:
                if _says(line, k) and _is_other(speaker, called, his=low[k] in _HIS):
                    return _turned(ledger, speaker, called, (line, k))
                called = called or (line, k)
    return None


_EITHERS = _HIS | _HERS


def _is_no_longer_sure(line: Line, k: int) -> bool:
    """Whether a word is of somebody else, or of anybody: "he or she"."""
    word = line.lex.low[k]
    return word in _NOT_HIM or (word in _EITHERS and line.lex.at(k - 1) in _CHOICE)


def _says(line: Line, k: int) -> bool:
    """ "She said", "says he"."""
    lex = line.lex
    return lex.low[k] in ("he", "she") and (lex.at(k - 1) in SAYING or lex.at(k + 1) in SAYING)


_NOT_HIM = _HUMANS | _FEMALES | words("mr mrs ms miss they another spokesman spokeswoman who")
_TOLD = _NOT_HIM | _EITHERS
"""The words in small letters that are looked at."""


def _opens_name(line: Line, k: int) -> bool:
    """Whether somebody's name begins here: a first name, or any name that says something."""
    lex = line.lex
    if (
        not lex.capital(k)
        or (k > line.first and lex.capital(k - 1))
        or lex.low[k] in _HIS
        or lex.low[k] in _HERS
    ):
        return False
    last = k
    while last + 1 < line.last and lex.capital(last + 1):
        last += 1
    if k == line.first and (last > k or zipf(lex.low[k]) < _COMMON):
        return True
    if lex.low[k] not in GIVEN and k > line.first and lex.low[k - 1] in _OF_A_PLACE:
        return False
    return (
        lex.low[k] in GIVEN
        or lex.at(last + 1) in SAYING
        or (k > line.first and lex.at(k - 1) in SAYING)
    )


def _speaker(line: Line, k: int) -> tuple[Line, int, int] | None:
    """A first name and a surname at the head of a sentence that goes on with "says"."""
    lex, last = line.lex, k
    while last + 1 < line.last and lex.capital(last + 1) and lex.low[last + 1].isalpha():
        last += 1
    plain = last - k in (1, 2) and k == line.first
    says = any(w in SAYING for w in lex.low[last + 1 : min(line.last, last + _SAYS)])
    return (line, k, last) if plain and says else None


_SAYS = 14  # lexemes between a speaker and "says"


def _is_other(
    speaker: tuple[Line, int, int], called: tuple[Line, int] | None, *, his: bool
) -> bool:
    """Whether a pronoun is not that of the speaker, by an earlier one or by the first name."""
    line, given, _ = speaker
    if called is not None:
        return (called[0].lex.low[called[1]] in _HIS) != his
    name = line.lex.low[given]
    return name in (FEMALE - MALE if his else MALE - FEMALE) and name not in _EITHER


_EITHER = words(
    "jean andrea jan robin nicola simone kim sasha alexis jordan dana jamie leslie lindsay ashley kelly tracy stacy jesse casey taylor morgan terry pat chris sam alex"
)


def _turned(
    ledger: Ledger,
    speaker: tuple[Line, int, int],
    called: tuple[Line, int] | None,
    here: tuple[Line, int],
) -> Hit:
    line, k = here
    told, first, last = speaker if called is None else (called[0], called[1], called[1])
    start, end = told.lex.starts[first], told.lex.ends[last]
    said = line.lex.words[k]
    return clash(
        line.lex.starts[k], line.lex.ends[k],
        f"“{said}” here, and “{ledger.text(start, end)}” before, with nobody named between. Correct the pronoun, or name whom it means.",
        start, end, f"here it is “{ledger.text(start, end)}”",
    )  # fmt: skip


_OF_A_PLACE = words("the in of at from near to for")
_COMMON = 4.6  # Zipf of a word that may open a sentence and is no name


def _in_paragraphs(ledger: Ledger) -> Iterator[Hit]:
    """Pronouns that cannot mean the one person of their paragraph."""
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
