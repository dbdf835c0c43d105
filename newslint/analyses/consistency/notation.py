"""Percentages, money, hours, dates and the like in two notations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newslint.analyses.consistency.forms import Form, odd_ones
from newslint.analyses.consistency.usage import Usage
from newslint.finding import Hit, Severity
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_PERCENT = lazy(
    r"(?<=\d)[ \u00a0]?(?:(%)|(per[ -]cent)\b(?!age)|(percent)\b)|(?<=\w) (?:(per cent)|(percent))\b",
    re.IGNORECASE,
)
_PERCENTS = {"%": "%", "percent": " percent", "per cent": " per cent"}
_SUM = lazy(
    r"((?:US|A|C|NZ|HK)?[$£€]) ?(\d[\d,.]*\d|\d)(?:([ \u00a0-]?)(?:(million|billion|trillion)|(mn?|bn|tn|[MBT]))\b)?"
)
_SHORT = {
    "m": "million",
    "mn": "million",
    "b": "billion",
    "bn": "billion",
    "t": "trillion",
    "tn": "trillion",
}
_NAMED_SUM = lazy(
    r"(?<![\w.,$£€-])(\d[\d,.]*\d|\d)( (?:million|billion|trillion))? (dollars|pounds|euros)\b(?! (?:of|in weight))"
)
_SIGNS = {"dollars": "$", "pounds": "£", "euros": "€"}
_HOUR = lazy(
    r"\b(\d{1,2})(?:([.:])(\d\d))?([ \u00a0]?)(a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.)(?!\w)"
)
_ON_24 = lazy(
    r"\b(?:at|by|until|till|from|around|about|before|after|since) (0\d(?:[:.]?[0-5]\d)|(?:1[3-9]|2[0-3]):[0-5]\d)"
    r"(?![\d:%]|[.,]\d| ?[aApP]\.?[mM]\b|,? \(?[A-Z]{2,5}\b| \d| per ?cent| to \d)"
)
"""A time on the clock of 24 hours that can be no year, sum or result, and has no zone behind it."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_CLIPPED = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_DAY_FIRST = lazy(
    rf"(?<![\d,.-] )(?<![\w.-])(\d{{1,2}})(st|nd|rd|th)? ({_MONTHS}|(?:{_CLIPPED})\b\.?)(?!\w)(?: (\d{{4}})\b(?!-))?(?! \d)"
)
_MONTH_FIRST = lazy(
    rf"\b({_MONTHS}|(?:{_CLIPPED})\b\.?) (\d{{1,2}})(st|nd|rd|th)?(?![\w:]|[.,]\d)(?:, (\d{{4}})\b(?!-))?"
)
_MONTH = lazy(
    r"\b(?:(January|February|August|September|October|November|December)|(Jan|Feb|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?= \d)))(?=([ \u00a0]\d{1,2}\b(?!\d))?)"
)
_WHOLE = {
    "Jan": "January",
    "Feb": "February",
    "Aug": "August",
    "Sep": "September",
    "Sept": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_CUT = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
_POINTED = lazy(r"\b(?:[A-Z]\.){2,5}")
_NOT_POINTED = frozenset(("AM", "PM", "IM", "NO", "OK"))
_AGE = lazy(
    r"\b(?:(\d{2})|((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve))-year-olds?\b"
)
_AGED = lazy(r"(?<=[a-z], )[1-9]\d(?=,)|(?<=\baged )[1-9]\d\b")
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_FEW = lazy(
    r"(?<![\w.,:$£€/–-])(?<!No\. )(?<!at )(?:([2-9])|(two|three|four|five|six|seven|eight|nine)) ([a-z]+s|people|children|men|women)\b(?![-’'])"
)
_FEW_JOINED = lazy(
    r"(?<![\w.,:$£€/–-])(?:([2-9])|(two|three|four|five|six|seven|eight|nine))-(?!year-old)([a-z]{3,}(?:-[a-z]+)?)\b(?![’'-])"
)
_MEASURES = frozenset(
    """
    miles metres meters kilometres kilometers feet inches yards acres hectares degrees points percents pounds dollars
    euros cents kilograms kilos grams tons tonnes litres liters gallons ounces watts knots goals runs wickets sets
    """.split()
)


def _two(word: str) -> str:
    return f"“{word.strip()}”"


def _ask(
    usage: Usage,
    forms: list[Form],
    thing: str,
    rewrite: Callable[[Form, str], str],
    severity: Severity | None = None,
    main: str | None = None,
) -> Iterator[Hit]:
    """The odd forms of a thing; a message names both as they are written."""
    text = usage.text

    def says(odd: Form, held: Form) -> str:
        return (
            f"{_two(text[odd.start : odd.end])} appears here, {_two(text[held.start : held.end])} "
            f"elsewhere: write {thing} one way."
        )

    yield from odd_ones(
        forms,
        says,
        "the other way is here",
        safety="safe",
        severity=severity,
        rewrite=rewrite,
        main=main,
    )


def percents(usage: Usage) -> Iterator[Hit]:
    """%, percent and per cent."""
    forms = []
    for found in _PERCENT.finditer(usage.body):
        sign = found[0].strip().lower().replace("-", " ")
        forms.append(Form(found.start(), found.end(), sign))
    # A word before "per cent" is no figure: a sign can't stand there.
    if len({form.style for form in forms}) > 1:
        yield from _ask(
            usage, _plain(usage, forms), "percentages", lambda _, style: _PERCENTS[style]
        )


def _plain(usage: Usage, forms: list[Form]) -> list[Form]:
    """Where signs and words mix, only figures count: "five per cent" goes with "8%"."""
    if all(form.style != "%" for form in forms):
        return forms
    body = usage.body
    return [f for f in forms if body[f.start - 1 : f.start].isdigit()]


def sums(usage: Usage) -> Iterator[Hit]:
    """£3m and £3 million; £300 and 300 pounds."""
    scaled: list[Form] = []
    signs: dict[str, list[Form]] = {}
    for found in _SUM.finditer(usage.body):
        sign, number, _gap, word, short = found.groups()
        signs.setdefault(sign[-1], []).append(Form(found.start(), found.end(), "sign"))
        if word or (short and short.lower() in _SHORT):
            scaled.append(
                Form(found.start(), found.end(), "word" if word else short, f"{sign}{number}")
            )
    by_short = [form.style for form in scaled if form.style != "word"]

    def rescaled(form: Form, style: str) -> str:
        if style == "word":
            return f"{form.wanted} {_SHORT[form.style.lower()]}"
        body = usage.body[form.start : form.end]
        whole = (
            _SHORT[form.style.lower()]
            if form.style != "word"
            else body.rpartition(" ")[2].rpartition("-")[2]
        )
        like = {_SHORT[short.lower()]: short for short in by_short}
        return form.wanted + like.get(whole, whole[0] if whole == "million" else whole[0] + "n")

    styles = [form._replace(style="word" if form.style == "word" else "short") for form in scaled]
    shorts = dict(zip(styles, scaled, strict=True))
    yield from _ask(usage, styles, "sums", lambda form, style: rescaled(shorts[form], style))
    named: dict[str, list[Form]] = {}
    for found in _NAMED_SUM.finditer(usage.body):
        named.setdefault(_SIGNS[found[3]], []).append(
            Form(found.start(), found.end(), "word", _SIGNS[found[3]] + found[1] + (found[2] or ""))
        )
    for sign, forms in named.items():
        if len(signs.get(sign, ())) > len(forms):
            yield from _ask(
                usage, [*signs[sign], *forms], "sums", lambda form, _: form.wanted, main="sign"
            )


def hours(usage: Usage) -> Iterator[Hit]:
    """4:15pm and 4.15 p.m."""
    found = list(_HOUR.finditer(usage.body))
    ends: list[Form] = []
    marks: list[Form] = []
    for each in found:
        half = each[5].lower()
        style = (
            ("." if "." in half else "")
            + (" " if each[4] else "")
            + ("A" if each[5][0].isupper() else "")
        )
        ends.append(Form(each.start(), each.end(), style))
        if each[2]:
            marks.append(Form(each.start(2), each.end(2), each[2]))
    by_start = {each.start(): each for each in found}
    mark = max((form.style for form in marks), key=[f.style for f in marks].count, default=":")

    def rewritten(form: Form, style: str) -> str:
        each = by_start[form.start]
        half = each[5][0].lower() + (".m." if "." in style else "m")
        minutes = mark + each[3] if each[3] else ""
        if half[-1] == "." and usage.text[form.end : form.end + 1] == ".":
            half = half[:-1]  # its last point ends the sentence too
        if each[5][-1] == "." and half[-1] != "." and _ends_sentence(usage.text, form.end):
            half += "."
        return (
            each[1]
            + minutes
            + (" " if " " in style else "")
            + (half.upper() if "A" in style else half)
        )

    hits = list(_ask(usage, ends, "times", rewritten))
    yield from hits
    if not hits:
        yield from _ask(usage, marks, "times", lambda _, style: style)
    clocks = [Form(each.start(1), each.end(1), "24") for each in _ON_24.finditer(usage.body)]
    if clocks:
        halves = [form._replace(style="12") for form in ends]
        yield from _ask(usage, sorted([*clocks, *halves]), "times", lambda _form, _style: "")


class _Day(NamedTuple):
    """A day of a month, as it is written."""

    start: int
    end: int
    style: str  # what stands first: "day" or "month"
    day: str
    month: str
    year: str
    ordinal: str

    def written(self, style: str) -> str:
        """The same day in a style, without "th"."""
        if style == "day":
            return " ".join(filter(None, (self.day, self.month, self.year)))
        return f"{self.month} {self.day}" + (f", {self.year}" if self.year else "")


def _days(body: str) -> list[_Day]:
    found = []
    for each in _DAY_FIRST.finditer(body):
        day, ordinal, month, year = each.groups()
        found.append(_Day(each.start(), each.end(), "day", day, month, year or "", ordinal or ""))
    for each in _MONTH_FIRST.finditer(body):
        month, day, ordinal, year = each.groups()
        found.append(_Day(each.start(), each.end(), "month", day, month, year or "", ordinal or ""))
    return sorted(each for each in found if 1 <= int(each.day) <= 31)


def days(usage: Usage) -> Iterator[Hit]:
    """12 May and May 12, May 12th and May 12, Nov. 3 and November 3."""
    body = usage.body
    found = _days(body)
    at = {each.start: each for each in found}
    orders = [Form(each.start, each.end, each.style) for each in found]
    hits = list(_ask(usage, orders, "dates", lambda form, style: at[form.start].written(style)))
    yield from hits
    if not hits and any(not each.ordinal for each in found):
        ordinals = [
            Form(each.start, each.end, "ordinal" if each.ordinal else "plain") for each in found
        ]

        def plain(form: Form, style: str) -> str:
            day = at[form.start]
            return day.written(day.style) if style == "plain" else ""

        yield from _ask(usage, ordinals, "dates", plain)
    yield from _months(usage)


def _months(usage: Usage) -> Iterator[Hit]:
    """Months with a day, and months without, each in full here and short there."""
    found = list(_MONTH.finditer(usage.body))
    for dated in (True, False):
        months = [
            Form(each.start(), each.end(), "whole" if each[1] else "cut", each[1] or each[2])
            for each in found
            if bool(each[3]) == dated
        ]
        cut = sum(form.style == "cut" for form in months)
        yield from _ask(
            usage,
            months,
            "months",
            lambda form, style: (_WHOLE if style == "whole" else _CUT)[form.wanted],
            main="whole" if not dated and 2 * cut == len(months) else None,
        )


def points(usage: Usage) -> Iterator[Hit]:
    """U.S. and US."""
    body, text = usage.body, usage.text
    pointed: dict[str, list[Form]] = {}
    for found in _POINTED.finditer(body):
        short = found[0].replace(".", "")
        pointed.setdefault(short, []).append(Form(found.start(), found.end(), "points", short))
    for short, forms in pointed.items():
        uses = usage.words.get(short.lower(), ())
        plain = [
            Form(use.start, use.end, "plain", ".".join(short) + ".")
            for use in uses
            if use.word == short
            and body[use.start] != "\0"
            and text[use.end : use.end + 1] not in ("$", "-")
            and text[use.start - 1 : use.start] not in ("-", ".", "@", "/")
        ]
        if plain and short not in _NOT_POINTED:
            yield from _ask(
                usage, sorted([*forms, *plain]), "it", lambda form, _: _ending(form, text)
            )


def _ending(form: Form, text: str) -> str:
    """The short form with points or without; none where its last point may be a full stop."""
    if form.style == "points" and _ends_sentence(text, form.end):
        return ""
    if form.style == "plain" and text[form.end : form.end + 1] == ".":
        return form.wanted[:-1]
    return form.wanted


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a point before an offset may be a full stop."""
    after = text[end : end + 2]
    return not after.strip() or (after[0] == " " and after[1:].isupper())


def ages(usage: Usage) -> Iterator[Hit]:
    """A 32-year-old and a thirty-two-year-old."""
    forms = []
    for found in _AGE.finditer(usage.body):
        number = found[1] or found[2]
        wanted = found[0].replace(number, str(_value(number)), 1)
        forms.append(Form(found.start(), found.end(), "figure" if found[1] else "word", wanted))
    if any(form.style == "word" for form in forms):
        for found in _AGED.finditer(usage.body):
            forms.append(Form(found.start(), found.end(), "figure"))
        main = "figure" if 2 * sum(f.style == "figure" for f in forms) >= len(forms) else None
        yield from _ask(
            usage,
            sorted(forms),
            "ages",
            lambda form, style: form.wanted if style == "figure" else "",
            main=main,
        )


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    tens, _, ones = number.partition("-")
    return _ONES.index(tens) if tens in _ONES else _TENS[tens] + (_ONES.index(ones) if ones else 0)


def few(usage: Usage) -> Iterator[Hit]:
    """Six years and 6 years, a three-pointer and a 3-pointer."""
    yield from _few_joined(usage)
    by_noun: dict[str, list[Form]] = {}
    for found in _FEW.finditer(usage.body):
        noun = found[3]
        if noun in _MEASURES:
            continue
        number = found[1] or found[2]
        wanted = _ONES[int(number)] if found[1] else str(_ONES.index(number))
        form = Form(
            found.start(), found.start() + len(number), "figure" if found[1] else "word", wanted
        )
        by_noun.setdefault(noun, []).append(form)
    for forms in by_noun.values():
        figures = sum(form.style == "figure" for form in forms)
        if 2 * figures >= len(forms):
            continue  # a house that writes figures has its reasons
        yield from _ask(usage, forms, "numbers", lambda form, _: form.wanted, "info")


def _few_joined(usage: Usage) -> Iterator[Hit]:
    """A number and a noun with a hyphen, in figures here and in words there."""
    by_noun: dict[str, list[Form]] = {}
    for found in _FEW_JOINED.finditer(usage.body):
        figure, word, noun = found.groups()
        if noun.partition("-")[0] + "s" in _MEASURES:
            continue
        wanted = _ONES[int(figure)] if figure else str(_ONES.index(word))
        style = "figure" if figure else "word"
        form = Form(*found.span(), style, f"{wanted}-{noun}")
        by_noun.setdefault(noun.removesuffix("s"), []).append(form)
    for forms in by_noun.values():
        yield from _ask(usage, forms, "numbers", lambda form, _: form.wanted, "info")
