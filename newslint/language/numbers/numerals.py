"""Numbers in digits and words, read exactly.

A number is a whole number of some power of ten: 2.96 million is 296 × 10⁴. The power is that of the
last digit written, so it also says how exactly the writer spoke.
"""

from __future__ import annotations

from newslint.language.tokens import FRACTION_MARKS, Lexemes
from newslint.startup.fast_typing import NamedTuple

UNITS = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine".split())
}
TEENS = {
    word: n
    for n, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        10,
    )
}
TENS = {
    word: n * 10
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "thousand": 3,
    "lakh": 5,
    "million": 6,
    "mn": 6,
    "mln": 6,
    "crore": 7,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "trn": 12,
    "tn": 12,
}
"""Scale words to their power of ten."""

LETTER_SCALES = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12}
"""Letters that scale a sum of money, and "m" and "k" also other numbers."""

_ORDINAL_ENDS = {"st", "nd", "rd", "th"}
ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
}
DENOMINATORS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_MARK_VALUES = dict(
    zip(FRACTION_MARKS, ((5, -1), (25, -2), (75, -2), (3333, -4), (6667, -4), (125, -3), (375, -3), (625, -3), (875, -3)), strict=True)
)  # fmt: skip
VAGUE = frozenset("dozens scores hundreds thousands millions billions trillions tens".split())
NUMBER_WORDS = frozenset(UNITS) | frozenset(TEENS) | frozenset(TENS)
STARTS = NUMBER_WORDS | VAGUE | {"hundred", "dozen", "half", "quarter", "third"} | frozenset(SCALES)
"""Words that a number can begin with, after "a" or by themselves."""


class Number(NamedTuple):
    """A number at the lexemes [first, last) of a text; `mantissa` × 10^`exponent`."""

    mantissa: int
    exponent: int
    first: int
    last: int
    in_words: bool
    vague: bool = False  # "dozens", "hundreds of thousands": no value at all
    fraction: int = 0  # its denominator, where it is one: "three-quarters", "half"

    @property
    def value(self) -> str:
        """The number as a decimal, without needless zeros."""
        return decimal(self.mantissa, self.exponent)

    def whole(self) -> int | None:
        """The number as a whole one; None where it is not."""
        if self.exponent >= 0:
            return int(self.mantissa * 10**self.exponent)
        return None


def decimal(mantissa: int, exponent: int) -> str:
    """`mantissa` × 10^`exponent` in plain decimal notation, without needless zeros."""
    if exponent >= 0:
        return str(mantissa * 10**exponent)
    sign, digits = ("-", str(-mantissa)) if mantissa < 0 else ("", str(mantissa))
    digits = digits.rjust(1 - exponent, "0")
    return (sign + digits[:exponent] + "." + digits[exponent:]).rstrip("0").rstrip(".")


_GROUPED = str.maketrans("", "", " '’\u00a0\u2009\u202f")


def digits_value(word: str) -> tuple[int, int]:
    """Mantissa and exponent of digits as written, with their marks: 1,200.50, 1 200, 1.234.567,89."""
    if not word.isdigit():
        if word.count(".") > 1:
            word = word.replace(".", "")
        word = word.translate(_GROUPED)
        head, comma, tail = word.rpartition(",")
        if comma and len(tail) < 3:
            word = f"{head}.{tail}"
    whole, _, part = word.replace(",", "").partition(".")
    # A number of more than 30 digits is none; int() refuses 4,300 and is quadratic below.
    if len(whole) + len(part) > 30:
        return 0, 0
    return int(whole + part), -len(part)


def number_at(lex: Lexemes, i: int) -> Number | None:
    """The number that begins at lexeme `i`, with its scale words; None where none does.

    "a dozen" and "a million" begin at the "a".
    """
    word = lex.at(i)
    if not word:
        return None
    if word[0] in "0123456789":
        return _in_digits(lex, i)
    if word in _MARK_VALUES:
        mantissa, exponent = _MARK_VALUES[word]
        return _scaled(lex, Number(mantissa, exponent, i, i + 1, False))
    if word in ("a", "an"):
        return _after_article(lex, i)
    if word in NUMBER_WORDS:
        return _in_words(lex, i)
    if word == "half":
        return _half(lex, i)
    if word in VAGUE:
        return _vague(lex, i)
    return None


_JOINING = frozenset("/-‑–")
"""Marks that a number may go on after."""


def _in_digits(lex: Lexemes, i: int) -> Number | None:
    mantissa, exponent = digits_value(lex.words[i])
    j = i + 1
    mark = lex.at(j)
    if not mark or not (mark[0].isalnum() or mark in _JOINING or mark in _MARK_VALUES):
        return Number(mantissa, exponent, i, j, False, False, 0)
    if mark in _MARK_VALUES and exponent == 0:  # 2½
        part, power = _MARK_VALUES[mark]
        mantissa, exponent, j = mantissa * 10**-power + part, power, j + 1
    elif (
        exponent == 0
        and lex.at(j) in ("1", "3")
        and lex.at(j + 1) == "/"
        and lex.at(j + 2) in ("2", "4")
        and lex.glued(j)
        and lex.glued(j + 1)
        and int(lex.at(j)) < int(lex.at(j + 2))
    ):  # 2 1/2
        mantissa, exponent, j = (
            mantissa * 100 + 100 * int(lex.at(j)) // int(lex.at(j + 2)),
            -2,
            j + 3,
        )
    elif exponent == 0 and (found := _slashed(lex, i, mantissa)) is not None:
        return found
    return _scaled(lex, Number(mantissa, exponent, i, j, False))


def _slashed(lex: Lexemes, i: int, numerator: int) -> Number | None:
    """ "1/2 of", "3/4 of": a fraction, where "of" follows; else it may be a date or a route."""
    bottom = lex.at(i + 2)
    if lex.at(i + 1) != "/" or lex.at(i + 3) != "of" or not (lex.glued(i) and lex.glued(i + 1)):
        return None
    if not bottom.isdigit() or len(bottom) > 2 or not 0 < numerator < int(bottom) <= 10:
        return None
    mantissa, exponent = _over(numerator, int(bottom))
    return Number(mantissa, exponent, i, i + 3, False, fraction=int(bottom))


def _joined(lex: Lexemes, j: int) -> int:
    """The lexeme after `j - 1` when a blank or a hyphen parts the two, else -1."""
    if lex.at(j) in ("-", "‑", "–") and lex.glued(j - 1) and lex.glued(j):
        return j + 1
    return j if j < len(lex) and lex.low[j][0].isalpha() else -1


def _scaled(lex: Lexemes, number: Number) -> Number:
    """The number with the scale words after it: "2.5 million", "3bn", "10 lakh crore"."""
    mantissa, exponent, j = number.mantissa, number.exponent, number.last
    while j < number.last + 4 and (k := _joined(lex, j)) >= 0:  # no more than "lakh crore"
        power = SCALES.get(lex.low[k])
        if power is None:
            if lex.low[k] == "dozen":
                return number._replace(mantissa=mantissa * 12, exponent=exponent, last=k + 1)
            break
        exponent, j = exponent + power, k + 1
    return number if j == number.last else number._replace(exponent=exponent, last=j)


_PLACES = (
    {word: (value, 10, 1) for word, value in UNITS.items()}
    | {word: (value, 100, 1) for word, value in TEENS.items()}
    | {word: (value, 100, 10) for word, value in TENS.items()}
)
"""Words below a hundred: their value, the room they need, and the room that they leave."""
_NO_SCALE = 99  # above any power of ten with a name


def _in_words(lex: Lexemes, i: int) -> Number | None:
    """A cardinal in words from lexeme `i` on, with fractions of it ("three-quarters")."""
    total, current, j = 0, 0, i
    limit = _NO_SCALE  # power of ten that the next scale word must stay below
    room = 1000  # the next word must be smaller than this: after "twenty" a unit, after "five" none
    while (k := _next_word(lex, i, j, room == 100 or current == 0)) >= 0:
        word = lex.low[k]
        if (more := _added(word, current, room)) is not None:
            current, room = more
        elif (power := SCALES.get(word)) is not None and current and power < limit:
            total, current, room, limit = total + current * 10**power, 0, 1000, power
        else:
            break
        j = k + 1
    if j == i:
        return None
    round_to = limit if limit < _NO_SCALE and current == 0 else 0
    mantissa, exponent = _shortened(total + current, round_to)
    return _with_fraction(lex, Number(mantissa, exponent, i, j, True))


def _next_word(lex: Lexemes, i: int, j: int, may_join: bool) -> int:
    """Where a cardinal from `i` to `j` goes on; -1 where it can't.

    `may_join`: an "and" may stand between: "two hundred and five", "a million and ten".
    """
    k = j if j == i else _joined(lex, j)
    if may_join and k >= 0 and j != i and lex.low[k] == "and":
        k = _joined(lex, k + 1)
        return k if k >= 0 and lex.low[k] in NUMBER_WORDS else -1
    return k


def _added(word: str, current: int, room: int) -> tuple[int, int] | None:
    """`current` with one more word, and how small the next must be: 20 and "five" make 25, and 1."""
    if (place := _PLACES.get(word)) is not None:
        value, needed, left = place
        return (current + value, left) if room >= needed else None
    return (current * 100, 100) if word == "hundred" and 0 < current < 100 else None


def _shortened(value: int, most: int) -> tuple[int, int]:
    """Mantissa and exponent of a whole number, with up to `most` of its noughts in the exponent."""
    exponent = 0
    while exponent < most and value % 10 == 0:
        value, exponent = value // 10, exponent + 1
    return value, exponent


def _with_fraction(lex: Lexemes, number: Number) -> Number:
    """Fractions after a cardinal: "two and a half million", "three-quarters", "two dozen"."""
    j = number.last
    k = _joined(lex, j)
    if k < 0:
        return number
    word = lex.low[k]
    if word == "dozen":
        return number._replace(mantissa=number.mantissa * 12, last=k + 1)
    if word == "and":
        return _and_a_half(lex, number, k)
    denominator = DENOMINATORS.get(word, 0)
    many = word.endswith("s") or word == "halves"
    value = number.mantissa if number.exponent == 0 else 0
    if denominator and 0 < value < denominator and many == (value > 1):
        mantissa, exponent = _over(value, denominator)
        found = Number(mantissa, exponent, number.first, k + 1, True, fraction=denominator)
        return _of_a_million(lex, found)
    return number


def _and_a_half(lex: Lexemes, number: Number, k: int) -> Number:
    """ "two and a half million", "three and three-quarters", from the "and" at `k`."""
    k = _joined(lex, k + 1)
    if k < 0:
        return number
    count = 1
    if lex.low[k] in ("a", "one", "three"):
        count = 3 if lex.low[k] == "three" else 1
        k = _joined(lex, k + 1)
    word = lex.at(k) if k >= 0 else ""
    if word not in ("half", "quarter", "quarters") or number.exponent:
        return number
    part = 50 if word == "half" else 25 * count
    mantissa = number.mantissa * 100 + part
    power = -1 if mantissa % 10 == 0 else -2
    mantissa = mantissa // 10 if power == -1 else mantissa
    return _scaled(lex, Number(mantissa, power, number.first, k + 1, True))


def _over(numerator: int, denominator: int) -> tuple[int, int]:
    """A fraction as a decimal: exact where it can be, else to four places, rounded."""
    for exponent in (1, 2, 3):
        if numerator * 10**exponent % denominator == 0:
            return numerator * 10**exponent // denominator, -exponent
    return (numerator * 10**4 * 2 + denominator) // (2 * denominator), -4


def _of_a_million(lex: Lexemes, number: Number) -> Number:
    """ "three-quarters of a million", "half a million", "half-a-million"."""
    k = number.last
    if lex.at(k) == "of":
        k += 1
    k = _joined(lex, k)
    if k >= 0 and lex.low[k] == "a":
        k = _joined(lex, k + 1)
    word = lex.at(k) if k >= 0 else ""
    if word == "dozen" and number.mantissa == 5:
        return number._replace(mantissa=6, exponent=0, last=k + 1, fraction=0)
    if word in SCALES and len(word) > 3:
        return Number(number.mantissa, number.exponent + SCALES[word], number.first, k + 1, True)
    return number


def _half(lex: Lexemes, i: int) -> Number:
    return _of_a_million(lex, Number(5, -1, i, i + 1, True, fraction=2))


def _after_article(lex: Lexemes, i: int) -> Number | None:
    """ "a dozen", "a hundred and five", "a million and a half", "a quarter of", "a third"."""
    k = _joined(lex, i + 1)
    if k < 0:
        return None
    word = lex.low[k]
    if word == "dozen":
        return Number(12, 0, i, k + 1, True)
    if word == "half" and lex.at(k + 1) in ("-", "dozen", "million", "billion"):
        found = _half(lex, k)
        return found._replace(first=i) if not found.fraction else None
    if word == "hundred":
        rest = _rest_of_hundred(lex, k + 1)
        return _scaled(lex, Number(100 + rest[0], 0, i, rest[1], True))
    if word in SCALES and len(word) > 3:
        found = Number(1, SCALES[word], i, k + 1, True)
        if lex.low[k + 1 : k + 4] == ["and", "a", "half"]:
            return found._replace(mantissa=15, exponent=found.exponent - 1, last=k + 4)
        return found
    denominator = DENOMINATORS.get(word, 0)
    if denominator > 2 and word[-1] != "s" and lex.at(k + 1) == "of":
        mantissa, exponent = _over(1, denominator)
        return _of_a_million(lex, Number(mantissa, exponent, i, k + 1, True, fraction=denominator))
    if word in ("third", "quarter", "fifth") and lex.at(k + 1) in (
        "less", "more", "fewer", "higher", "lower", "since", "to", "in", "from", "larger", "smaller",
    ) and lex.at(i - 1) in ("by", "up", "down", "about", "nearly", "almost", "fell", "rose"):  # fmt: skip
        mantissa, exponent = _over(1, denominator)
        return Number(mantissa, exponent, i, k + 1, True, fraction=denominator)
    return None


def _rest_of_hundred(lex: Lexemes, j: int) -> tuple[int, int]:
    """What follows "a hundred": "and five"; its value and the lexeme after it."""
    if lex.at(j) == "and" and lex.at(j + 1) in NUMBER_WORDS:
        found = _in_words(lex, j + 1)
        whole = found.whole() if found and not found.fraction else None
        if found is not None and whole is not None and whole < 100:
            return whole, found.last
    return 0, j


def _vague(lex: Lexemes, i: int) -> Number:
    """ "hundreds", "tens of thousands": a number without a value."""
    j = i + 1
    while lex.at(j) == "of" and lex.at(j + 1) in VAGUE and j < i + 5:
        j += 2
    return Number(0, 0, i, j, True, vague=True)


def ordinal_at(lex: Lexemes, i: int) -> Number | None:
    """The ordinal that begins at lexeme `i`: "21st", "third", "twenty-first"."""
    word = lex.at(i)
    if word in ORDINALS:
        return Number(ORDINALS[word], 0, i, i + 1, True)
    if word in TENS and lex.at(i + 1) == "-" and lex.at(i + 2) in ORDINALS:
        unit = ORDINALS[lex.low[i + 2]]
        if unit < 10 and lex.glued(i) and lex.glued(i + 1):
            return Number(TENS[word] + unit, 0, i, i + 3, True)
    if word[:1].isdigit() and lex.glued(i) and lex.at(i + 1) in _ORDINAL_ENDS and "." not in word:
        mantissa, exponent = digits_value(word)
        return Number(mantissa, exponent, i, i + 2, False)
    return None
