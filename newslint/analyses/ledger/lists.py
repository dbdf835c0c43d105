"""Number words against the items that are listed for them: "two sons, Carl, Paul and Martin"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.language.numbers import NUMBER_WORDS, is_plural
from newslint.language.tokens import Lexemes
from newslint.text import words

_OPENINGS = frozenset((",", ":", "—", "–", "(", "-"))
_KIN = words(
    "sons daughters children brothers sisters siblings grandchildren grandsons granddaughters stepsons "
    "stepdaughters nephews nieces uncles aunts cousins friends men women boys girls teenagers people suspects "
    "defendants victims countries states cities towns villages counties candidates players teams clubs banks companies "
    "airlines universities schools islands members lawmakers senators colleagues bandmates teammates astronauts "
    "languages species provinces districts stations nations ministers officers officials judges directors founders hostages parties"
)
_NOT_ALL = words(
    "including include such among like other others etc especially notably particularly namely plus "
    "who whom which where when with from in of for was were is are has have had said by to but or as at on "
    "that then than because"
)
_NAME_LINKS = words("de da del della di la le van von der den el al bin ibn st o d ' ’ - . and")
_STOPS = frozenset((".", ";", "—", "–", ")", "!", "?", "-"))
_CLAUSES = frozenset(("who", "which", "that", "whose"))
_SHORT = 4  # lexemes of an item
_LONG = 60
_FAR = 9  # lexemes between what is counted and the colon
_SMALL = 12  # a writer seldom lists more


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Numbers of the running text that are not those of the items behind them."""
    for line in ledger.body:
        for figure in line.figures:
            if _counts(figure, line):
                yield from _listed(ledger, line, figure)


def _counts(figure: Figure, line: Line) -> bool:
    if (
        figure.kind != "count"
        or figure.modifier
        or figure.part
        or (not figure.in_words and len(figure.value or "") > 1)
    ):
        return False
    if not (figure.value or "").isdigit() or not 2 <= int(figure.value or 0) <= _SMALL:
        return False
    before = line.lex.at(figure.first - 1)
    return line.own[figure.first] and before not in ("other", "least", "of", "between")


def _listed(ledger: Ledger, line: Line, figure: Figure) -> Iterator[Hit]:
    lex = line.lex
    head = _head(lex, figure, line.last)
    if head < 0 or head + 1 >= line.last:
        return
    opening = _opening(lex, head + 1, min(line.last, head + _FAR))
    mark = lex.at(opening)
    if mark not in _OPENINGS or (mark != ":" and opening > head + 1):
        return
    colon = mark == ":"
    definite = lex.at(figure.first - 1) in ("the", "all", "its") and lex.low[head] not in _TIMES
    if not colon and lex.low[head] not in _KIN and not definite:
        return
    items = _items(lex, opening + 1, line, colon)
    if not colon and items and lex.low[head] not in _KIN and not _is_closed(lex, items):
        return
    count = int(figure.value or "0")
    if len(items) < 2 or len(items) == count or abs(len(items) - count) > max(2, count // 2):
        return
    first, last = items[0][0], items[-1][1]
    said = written(ledger.document, figure)
    yield clash(
        figure.start,
        lex.ends[head],
        f"{said[0].upper()}{said[1:]} are announced, and {len(items)} are listed. Correct the number or the list.",
        lex.starts[first],
        lex.ends[last - 1],
        f"these are {len(items)}",
    )


def _opening(lex: Lexemes, at: int, last: int) -> int:
    """The first lexeme from `at` on that is no word, or opens a clause."""
    while at < last and lex.low[at][0].isalpha() and lex.low[at] not in _CLAUSES:
        at += 1
    if lex.at(at) == "-" and (lex.glued(at) or lex.glued(at - 1)):
        return last
    return at


def _is_closed(lex: Lexemes, items: list[tuple[int, int]]) -> bool:
    """Whether a list of names is an apposition, shut off by a comma behind it: "the three surgeries, A, B and C,"."""
    last = items[-1][1]
    return lex.at(last) in (",", ")", "—", "–") and all(lex.capital(first) for first, _ in items)


_TIMES = words("years months weeks days hours minutes times points games")


def _head(lex: Lexemes, figure: Figure, last: int) -> int:
    """The plural noun that is counted, within three words: "two surviving sons"."""
    for k in range(figure.last, min(figure.last + 4, last)):
        word = lex.low[k]
        if not word[0].isalpha() or word in _NOT_ALL:
            return -1
        if is_plural(word) or word in _KIN:
            return k
    return -1


def _items(lex: Lexemes, at: int, line: Line, colon: bool) -> list[tuple[int, int]]:
    """The items of a list "A, B and C" as lexeme spans; none where it is no plain one."""
    items: list[tuple[int, int]] = []
    first = at
    joined = False
    k = at
    while k < min(line.last, at + _LONG):
        word = lex.low[k]
        if not line.own[k]:
            return []
        if word in (",", "and") or word in _STOPS:
            if k > first:
                items.append((first, k))
            elif word != "and":
                return []
            if joined:
                return _plain(lex, items, colon)
            if word in _STOPS:
                return []
            joined = word == "and" or (word == "," and lex.at(k + 1) == "and")
            if word == "," and joined:
                k += 1
            first = k + 1
        k += 1
    if joined and first < line.last and k >= line.last:
        items.append((first, line.last))
        return _plain(lex, items, colon)
    return []


def _is_clause(low: list[str]) -> bool:
    """Whether an item has a verb or somebody's words."""
    return any(w.endswith(("ing", "ed", "ly")) for w in low) or '"' in low or "“" in low


def _past_the(lex: Lexemes, first: int) -> int:
    """Past the article of "the United States"."""
    return first + (lex.low[first] == "the" and lex.capital(first + 1))


def _plain(lex: Lexemes, items: list[tuple[int, int]], colon: bool) -> list[tuple[int, int]]:
    """The items, if each is a name or, behind a colon, a short thing without a verb or number."""
    items = [(_past_the(lex, first), last) for first, last in items]
    for first, last in items:
        low = lex.low[first:last]
        if any(w[0].isdigit() or w in NUMBER_WORDS for w in low):
            return []
        names = all(lex.capital(k) or low[k - first] in _NAME_LINKS for k in range(first, last))
        if names and lex.capital(first) and last - first <= _SHORT + 2:
            continue
        if not colon or last - first > _SHORT or not _NOT_ALL.isdisjoint(low):
            return []
        if _is_clause(low):
            return []
    named = [lex.capital(first) for first, _ in items]
    return items if all(named) or not any(named) else []
