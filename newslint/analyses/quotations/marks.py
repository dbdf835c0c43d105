"""Quotation marks told from apostrophes, feet and inches, and which way each one faces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.startup.patterns import lazy

Side = Literal["open", "close", "either"]


class Mark(NamedTuple):
    """A quotation mark at `start`.

    `weak`: a single mark that may as well be an apostrophe (boys’, Bros.’, ’em), or a mark after a
    figure that may be inches.
    `wrong_way`: a curly mark that faces away from the words it should hold.
    """

    start: int
    end: int
    text: str
    side: Side
    single: bool
    weak: bool = False
    wrong_way: bool = False


# The most of a text's apostrophes stand between two letters: they are passed over at once.
_MARK = lazy(r"``|''|‘‘|’’|(?<!\S),,(?=\w)|[\"“”„‟«»‹›″]|(?<![^\W_])['‘’‛‚]|['‘’‛](?![^\W_])")
_VALUE = r"(?:[\"“”„″][^\"“”„″\n]{0,300}[\"“”″]|['‘’′][^'‘’′\n]{0,300}['’′]|[^\s\"“”'\[\]]+)"
# A tag, template code, a shortcode with attributes: marks in it are the markup's.
_TAG = lazy(
    r"</?[A-Za-z][^<>]{0,400}>|\{\{[^{}\n]{1,400}\}\}|\{%[^{}\n]{1,400}%\}"
    r"|\[{1,2}[A-Za-z][\w:-]{1,30}(?=\s[^\n]{0,300}?[\w-]\s?=\s?[^\s=])"
    rf"(?>(?:\s+(?>[\w:.-]+\s?=\s?{_VALUE}|{_VALUE}))+)\s*/?\]"
)
# Looked through to find what a mark stands next to: other marks, thin blanks between two of them,
# signs for the direction of writing.
_MARKS = frozenset("\"“”„‟«»‹›′″`'‘’‛‚")
_THIN = frozenset("\u00a0\u2009\u200a\u202f")
_UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
_REACH = 6
_FEET = lazy(r"\d['’′] ?\d{1,2}(?:½|¼|¾)?$")
GUILLEMETS = frozenset("«»‹›")
LOW = frozenset(("„", ",,"))
"""Marks that open on the line: „German“, „Polish”."""
_DOUBLE_OPEN = frozenset(("“", "„", ",,", "``", "‘‘", "‟"))
_FRACTIONS = frozenset("½¼¾⅓⅔⅛⅜⅝⅞")
_SIZE = lazy(r"[x×] ?\d|s?(?![^\W_])|[NSEW]\b")  # 2"x4", 7"s, 30" W
_BEFORE_OPEN = frozenset("([{<—–―-/=~*_|>:…•+")
_AFTER_CLOSE = frozenset(".,;:!?…)]}>—–―-/*_|<%")
_DASHES = frozenset("—–―-/")
# Words that may begin with an apostrophe, and those that always do.
_ELISION = lazy(
    r"(?:\d\ds?|[Ee]m|EM|[Tt]il|[Tt]ill|[Tt]is|[Tt]was|[Tt]were|[Tt]wasn|[Tt]ween|[Tt]wixt|[Cc]ause|[Cc]uz|[Cc]os|[Cc]oz"
    r"|[Nn]|[Nn]uff|[Bb]out|[Rr]ound|[Nn]eath|[Gg]ainst|[Hh]ood|[Bb]urbs|[Nn]other|[Tt]ude|[Ee]r|[Ee]|[Kk]ay|[Ss]up"
    r"|[Ff]ro|[Cc]ept|[Mm]ongst|[Ss]cuse|[Ss]pose|[Bb]ot|[Tt]ain|[Nn]drangheta|[Ss]|[Tt]|[Nn]et|[Ss]pecially|[Oo]umuamua|[Aa]lala|[Ii]olani|[Aa]iea|[Ll]l|[Rr]e|[Vv]e)(?![^\W_])"
)
_SURE_ELISION = lazy(r"(?:\d\ds|[Ee]m|[Tt]il|[Tt]is|[Tt]was|[Nn]|[Tt])(?![^\W_])")
# A space and a word that may be owned after a mark. What begins a sentence or tells of speech is not.
_OWNED = lazy(
    r"[ \u00a0](?!(?:the|an?|this|that|these|those|my|our|your|his|her|their|its|he|she|they|we|it|you|i|no|nobody"
    r"|everybody|everyone|half|all|some|many|but|and|then|there|so|if|when|in|on|at|for|now|what|why|how|who|not"
    r"|is|was|are|were|said|says|asked|cried|shouted|replied|added|wrote|told)\b)(?=[^\W_]|[(“‘\"'])",
    re.I,
)
_ABBREVIATED = lazy(
    r"(?<![^\W_])(?:(?:[^\W\d_]\.)*[A-Z]\.|[ap]\.m\.|Ph\.D\.|(?:[Bb]ros|[Cc]os?|[Ii]nc|[Ll]td|[Cc]orp|Jr|Sr|Dr|St|[Nn]os?|Assn|Dept|Govt?|Mfg|Intl|Univ|etc|[A-Z][a-z]{1,5}s)\.)$"
)
_BRAND = lazy(r"(?<![^\W_])[A-Z][^\W\d_]*[!?]$")
_CLITIC = lazy(r" (?:t|re|ll|ve)(?![^\W_])")  # "don’ t": a blank too many, no quotation
# Words that end in one: goin’, an’, o’, th’ …
_DROPPED = frozenset("an o th ol lil po mo fo wi t d n li gov sou rock bo d'".split())
_BLANK = " \t\u00a0\u2009\u202f\u200a" + "".join(_UNSEEN)


def marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of a block's text[start:end], in order; sure apostrophes left out."""
    found: list[Mark] = []
    tags: Iterator[re.Match[str]] | None = None
    tag: re.Match[str] | None = None
    value = -1  # where the value of an attribute begins, in markup that stands as text
    for each in _MARK.finditer(text, start, end):
        at, sign = each.start(), each[0]
        mark = _read(text, start, end, at, sign)
        if mark is None:
            continue
        if sign in "\"”“'" and text[at - 1 : at] == "=" and at > start:
            value = at
            continue
        if value >= 0:
            closes = not any(sign.isspace() for sign in text[value:at])
            value = -1
            if closes:
                continue
        if tags is None:
            tags = _TAG.finditer(text, start, end)
            tag = next(tags, None)
        while tag is not None and tag.end() <= at:
            tag = next(tags, None)
        if tag is not None and tag.start() < at:
            continue
        found.append(mark)
    if any(mark.text == "``" for mark in found) and not any(mark.text == "''" for mark in found):
        found = [mark for mark in found if mark.text != "``"]  # code, not a quotation
    return found


def _read(text: str, low: int, high: int, at: int, sign: str) -> Mark | None:
    """The mark `sign` at `at` as its neighbours show it; None where it is none."""
    end = at + len(sign)
    p, n = _before(text, low, at), _after(text, end, high)
    if sign == "‚":
        return Mark(at, end, sign, "open", True) if n.isalnum() else None
    if sign in "'‘’‛":
        return _single(text, low, high, at, sign, p, n)
    side = _facing(p, n)
    if sign in GUILLEMETS:
        return Mark(at, end, sign, side, sign in "‹›")
    if sign in _DOUBLE_OPEN:
        wrong = sign in "“‟" and (side == "close" or (n == " " and end + 1 >= high))
        return Mark(at, end, sign, "close" if wrong else "open", False, wrong_way=wrong)
    if at > low and (text[at - 1].isdigit() or text[at - 1] in _FRACTIONS):
        if _is_measure(text, low, high, at, sign, side):
            # 6" or 1996": a measure unless a quotation is open; the pairing knows.
            return Mark(at, end, sign, "close", False, weak=True)
    elif sign == "″":
        return None
    if sign in ('"', "''"):
        return Mark(at, end, sign, side, False)
    first = at - low <= _REACH and not text[low:at].strip(_BLANK)
    wrong = sign == "”" and (side == "open" or first)
    return Mark(at, end, sign, "open" if wrong else "close", False, wrong_way=wrong)


def _is_measure(text: str, low: int, high: int, at: int, sign: str, side: Side) -> bool:
    """Whether a double mark after a figure may be inches or seconds: 6″, 2"x4", 5’ 11”."""
    if sign in ('"', "''"):
        return _SIZE.match(text, at + len(sign), high) is not None
    return sign == "″" or side == "close" or _FEET.search(text, max(low, at - 7), at) is not None


def _before(text: str, low: int, at: int) -> str:
    """The nearest character before `at` that is no mark; a blank at the beginning."""
    begin, reach = at - 1, max(low, at - _REACH)
    while begin >= reach and (
        text[begin] in _MARKS
        or text[begin] in _UNSEEN
        or (text[begin] in _THIN and begin > low and text[begin - 1] in _MARKS)
    ):
        begin -= 1
    return text[begin] if begin >= low else " "


def _after(text: str, end: int, high: int) -> str:
    """The nearest character from `end` on that is no mark; a blank at the end."""
    at, reach = end, min(high, end + _REACH)
    while at < reach and (
        text[at] in _MARKS
        or text[at] in _UNSEEN
        or (text[at] in _THIN and at + 1 < high and text[at + 1] in _MARKS)
    ):
        at += 1
    return text[at] if at < high else " "


def _facing(p: str, n: str) -> Side:
    """The side of a mark between `p` and `n`, the nearest characters that are no marks."""
    blank_before, blank_after = p.isspace(), n.isspace()
    if blank_before or blank_after:
        if blank_before and blank_after:
            return "either"
        return "open" if blank_before else "close"
    if p in "([{" or n in ")]}":
        return "open" if p in "([{" else "close"
    if n in _AFTER_CLOSE and p not in _DASHES:
        return "close"
    if p in _BEFORE_OPEN and n not in _AFTER_CLOSE and p not in _DASHES:
        return "open"
    return "either"


def _single(text: str, low: int, high: int, at: int, mark: str, p: str, n: str) -> Mark | None:
    """A single mark, or None where it is an apostrophe or a foot mark."""
    left, right = _beside(text, low, high, at)
    if left.isalnum() and (right.isalnum() or (mark in "'’" and _CLITIC.match(text, at + 1, high))):
        return None
    side = _facing(p, n)
    opens = mark in "‘‛" or (mark == "'" and side != "close")
    if right.isalnum() and not left.isalnum():
        return _before_word(text, high, at, mark) if opens else None
    if mark in "‘‛":
        opening = side != "close" and not right.isspace()
        return Mark(at, at + 1, mark, "open", True) if opening else None
    if side == "open" and mark == "'" and not right.isspace():
        return Mark(at, at + 1, mark, "open", True)
    if left.isspace():
        return None
    weak = (
        left.isdigit()  # 5' or ’99’: feet unless a quotation is open
        or _may_be_apostrophe(text, low, at)
        or _is_possessive(text, low, at, high)
    )
    return Mark(at, at + 1, mark, "close", True, weak=weak)


def _beside(text: str, low: int, high: int, at: int) -> tuple[str, str]:
    """The characters on either side of a mark, past a sign that nobody sees; a blank at an edge."""
    left = text[at - 1] if at > low else " "
    if left in _UNSEEN and at - 1 > low:
        left = text[at - 2]
    right = text[at + 1] if at + 1 < high else " "
    if right in _UNSEEN and at + 2 < high:
        right = text[at + 2]
    return left, right


def _before_word(text: str, high: int, at: int, mark: str) -> Mark | None:
    """A mark that opens before a word, unless it stands for letters: ’tis, ’90s; weak before ’round.

    A right-hand mark there is an elided word we don't know, or one the wrong way round.
    """
    if _SURE_ELISION.match(text, at + 1, high):
        return None
    return Mark(at, at + 1, mark, "open", True, weak=_ELISION.match(text, at + 1, high) is not None)


def _may_be_apostrophe(text: str, low: int, at: int) -> bool:
    """Whether the mark at `at` can end a plural possessive or a clipped word."""
    if text[at - 1] in _UNSEEN:
        at -= 1
    left = text[at - 1]
    if left in "sSzZxX":
        return True
    if not left.isalpha():
        return False
    begin = at
    while begin > low and at - begin < 12 and text[begin - 1].isalpha():
        begin -= 1
    word = text[begin:at].lower()
    return word in _DROPPED or (word.endswith("in") and len(word) > 3)


def _is_possessive(text: str, low: int, at: int, high: int) -> bool:
    """Whether the mark at `at` follows a name that ends in a stop, a bracket or a mark of its own.

    Bros.’ lot, the U.S.’ debt, the union (the NUT)’ members, “Jeopardy!”’ host: no letter comes before.
    """
    if _OWNED.match(text, at + 1, high) is None:
        return False
    left, begin = text[at - 1], max(low, at - 24)
    if left in ')]”"':
        return True
    if left == ".":
        return _ABBREVIATED.search(text, begin, at) is not None
    return left in "!?" and _BRAND.search(text, begin, at) is not None  # Yahoo!’ boss


def british(found: Iterable[tuple[int, list[Mark]]], text: str) -> bool:
    """Whether the story's outer marks are single ones. `found`: where a block begins, its marks.

    Told by what opens a paragraph and by what closes right after a comma or a stop: that is speech,
    not an apostrophe, and the outer mark of speech is the commoner one.
    """
    balance = 0
    for start, its_marks in found:
        for i, mark in enumerate(its_marks):
            if mark.side == "open":
                telling = mark.start == start and not mark.weak
            else:
                beside = (i and its_marks[i - 1].end == mark.start) or (
                    i + 1 < len(its_marks) and its_marks[i + 1].start == mark.end
                )
                telling = not beside and not mark.weak and text[mark.start - 1] in ".,?!"
            if telling:
                balance += 1 if mark.single else -1
    return balance > 0
