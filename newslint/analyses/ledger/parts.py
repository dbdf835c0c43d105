"""Lists of parts against the sum that stands with them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger
from newslint.analyses.ledger.values import Sentences, amount, head, in_body, step, written
from newslint.finding import Hit, Related
from newslint.language.numbers import singular
from newslint.language.tokens import Lexemes
from newslint.text import words

_LISTS = frozenset(":—–")
_PARTITIONS = (
    words("man woman boy girl child adult male female"),
    words("gold silver bronze"),
    words("win draw loss defeat tie victory"),
    words("for against"),
)
_NOT_ALL = words(
    "including include includes among least such other others more another rest remaining some most "
    "plus half third quarter also various additional"
)
_TAILS = words("according said says he she they officials police the who which it")
_DETERMINERS = words("a an one the his her its their")
_FAR_OFF = 0.34  # parts that miss the sum by more than this share of it are parts of something else
_NEAR = 12  # lexemes between a sum and its list
_LONGEST = 60  # lexemes of a list


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Lists of parts against the sum that stands with them."""
    document = ledger.document
    lexemes = ledger.lexemes
    figures = ledger.figures
    sentences = ledger.sentences
    places = Sentences(document, sentences)
    body = [f for f in figures if in_body(document, f)]
    listed_to = 0  # a part of a list is no sum
    for number, whole in enumerate(body):
        if whole.start < listed_to:
            continue
        if whole.kind not in ("count", "money") or whole.value is None or whole.part:
            continue
        if whole.modifier in ("more than", "at least", "less than", "up to", "nearly"):
            continue
        end = places.at(whole.start).end
        following = [f for f in body[number + 1 : number + 12] if f.start < end]
        parts = _parts(lexemes[whole.block], whole, following, end)
        if len(parts) < 2 or (parts := _of_one_thing(lexemes, whole, parts)) == []:
            continue
        listed_to = parts[-1].end
        total = sum(amount(part) for part in parts)
        if _adds_up(whole, parts, total):
            continue
        stated = written(document, whole)
        made = (stated[0] if stated[0] in "$£€¥" else "") + _shown(total)
        yield Hit(
            whole.start,
            whole.end,
            f"The parts add up to {made}, not to {stated}. Correct the total or a part.",
            (Related(parts[0].start, parts[-1].end, f"the parts add up to {made}"),),
        )


def _parts(lex: Lexemes, whole: Figure, following: list[Figure], end: int) -> list[Figure]:
    """The items of the list that opens after the whole, each begun by its figure; else none."""
    last = min(lex.index(end), whole.last + _LONGEST)
    opening = _opening(lex, whole, last)
    if opening < 0 or not following or _has(lex, opening, last, _NOT_ALL):
        return []
    by_first = {figure.first: figure for figure in following}
    parts: list[Figure] = []
    at = opening + 1
    while at < last:
        if lex.low[at] == "and":
            at += 1
        part = by_first.get(at)
        if part is None and lex.low[at] in ("a", "an", "one") and lex.at(at + 1)[:1].isalpha():
            part = _one(whole, lex, at)
        if part is None:
            # What follows the list is no part of it: ", the fire service said."
            return parts if parts and lex.low[at] in _TAILS and lex.low[at - 1] == "," else []
        if part.modifier or part.part or part.low is not None:
            return []
        parts.append(part)
        at = max(at + 1, part.last)
        while at < last and not _opens_item(lex, at, by_first):
            at += 1
        at += 1
    return parts


def _opening(lex: Lexemes, whole: Figure, last: int) -> int:
    """Where a list of parts opens: the colon or dash after the whole, or else the comma."""
    marks = [k for k in range(whole.last, min(last, whole.last + _NEAR)) if lex.low[k] in ",:—–"]
    return next((k for k in marks if lex.low[k] != ","), marks[0] if marks else -1)


def _opens_item(lex: Lexemes, at: int, by_first: dict[int, Figure]) -> bool:
    """Whether the mark or "and" at a lexeme parts two items."""
    if lex.low[at] in ",;":
        return True
    return lex.low[at] == "and" and (at + 1 in by_first or lex.at(at + 1) in _DETERMINERS)


def _one(whole: Figure, lex: Lexemes, at: int) -> Figure:
    """ "a dinghy" as a part of boats."""
    return whole._replace(
        start=lex.starts[at], end=lex.ends[at + 1], value="1", kind="count", unit=lex.low[at + 1],
        modifier=None, first=at, last=at + 1, measures=None, exponent=0,
    )  # fmt: skip


def _has(lex: Lexemes, first: int, last: int, found: frozenset[str]) -> bool:
    return any(word in found for word in lex.low[first:last])


def _of_one_thing(lexemes: list[Lexemes], whole: Figure, parts: list[Figure]) -> list[Figure]:
    """The parts, if they can be parts of the whole and nothing else; else none."""
    if any(part.kind != whole.kind or part.value is None for part in parts):
        return []
    listed = lexemes[whole.block].at(parts[0].first - 1) in _LISTS
    if whole.kind == "money":
        alike = all(part.unit == whole.unit for part in parts)
        return parts if alike and listed else []
    nouns = {_noun(lexemes, part) for part in parts}
    noun = _noun(lexemes, whole)
    if amount(whole) < 3 or noun in nouns:
        return []
    for partition in _PARTITIONS:
        if len(nouns & partition) > 1 and nouns <= partition:
            # "made up of 503 women, 206 men and 346 children": the first part is no sum
            return parts if noun not in partition or noun in ("adult", "child") else []
    return parts if listed and _come_near(lexemes, whole, parts) else []


def _come_near(lexemes: list[Lexemes], whole: Figure, parts: list[Figure]) -> bool:
    """Whether things listed behind a colon, which may be any, come near the sum: so they are its parts."""
    if not all(_plain(lexemes[part.block], part) for part in parts):
        return False
    total = sum(amount(part) for part in parts)
    return abs(total - amount(whole)) <= max(1.0, _FAR_OFF / 2 * amount(whole))


def _plain(lex: Lexemes, part: Figure) -> bool:
    """Whether a noun follows the figure: "three trawlers", not "two of them" or "three for it"."""
    return bool(part.unit) and lex.at(part.last) not in ("of", "for", "in", "at", "on")


def _noun(lexemes: list[Lexemes], part: Figure) -> str:
    """The noun of a part; a verb's form, or "gold", where the number stands before just that."""
    after = singular(lexemes[part.block].at(part.last))
    return after if any(after in partition for partition in _PARTITIONS) else head(lexemes, part)


def _adds_up(whole: Figure, parts: list[Figure], total: float) -> bool:
    """Whether the parts make the whole, within the rounding of all of them."""
    slack = step(whole) / 2 if whole.kind == "money" or whole.modifier else 0.0
    if whole.kind == "money":
        slack += sum(step(part) for part in parts) / 2 if _rounded(parts) else 0.0
    if abs(total - amount(whole)) <= slack:
        return True
    return abs(total - amount(whole)) > _FAR_OFF * amount(whole)


def _rounded(parts: list[Figure]) -> bool:
    """Whether the parts are written in millions or so, and thus rounded."""
    return any(part.exponent > 0 for part in parts)


def _shown(total: float) -> str:
    return f"{total:,.0f}" if total == int(total) else f"{total:,.2f}".rstrip("0")
