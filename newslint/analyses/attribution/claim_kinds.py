"""How much a statement needs a source: what it claims to know that nobody can see by looking."""

from __future__ import annotations

from collections.abc import Callable

from newslint.analyses.attribution.diary import DUE, scheduled
from newslint.analyses.attribution.sourcing import BE, Sourced
from newslint.analyses.attribution.undone import not_happened, open_question
from newslint.language.dates import MONTHS, SEASONS, WEEKDAYS
from newslint.language.tokens import Lexemes
from newslint.text import words

_WEIGHTS: dict[str, int] = {
    "future": 2, "duty": 2, "mind": 2, "verdict": 2, "extreme": 2, "cause": 2, "degree": 1,
    "denial": 1, "motive": 1, "reading": 4, "overclaim": 4, "act": 4, "state": 1, "past": 1,
    "figure": 1, "ability": 1, "effect": 1, "attitude": 1,
}  # fmt: skip
"""Kind of claim → what it adds. Each kind counts once."""

_WORDS: dict[str, str] = {
    "future": "will would could may might wouldn ll d probably perhaps",
    "duty": "must should ought needs need cannot shouldn",
    "mind": """
        wants want wanted hopes hope hoped fears feared believes believed thinks thought feels felt expects
        expected plans planned intends intended knows knew worries worried regrets regretted enjoys enjoyed
        prefers preferred likes liked hates hated doubts doubted understands confident determined eager keen
        proud optimistic pessimistic reluctant willing unwilling committed convinced disappointed frustrated
        concerned satisfied wishes remembers remembered trusts trusted considers loves loved welcomes welcomed
        """,
    "verdict": """
        important crucial vital essential key critical serious severe dangerous unfair fair wrong right bad
        good great terrible poor weak strong successful failed ineffective effective inadequate adequate
        excessive unnecessary necessary desperate desperately irresponsible illegal unlawful unconstitutional
        false untrue misleading inaccurate inappropriate unacceptable acceptable reasonable unreasonable safe
        unsafe risky controversial impressive disappointing welcome problematic difficult hard easy tough
        significant substantial dramatic remarkable notable persistent widespread hostile harmful beneficial
        flawed biased corrupt deliberate problem problems challenge concern threat crisis mistake failure
        cripple crippled devastate devastated ruin ruined wreck wrecked destroy decimate collapse
        success danger risk opportunity burden disaster scandal tragedy shame victory setback
        """,
    "extreme": """
        most worst best biggest largest greatest highest lowest strongest weakest never always
        historic record completely entirely totally extremely overwhelmingly
        everyone nobody none impossible clearly obviously certainly definitely
        """,
    "cause": "because due lead leads led caused causing cause resulted result therefore thus thanks consequence contributed",
    "degree": "more less fewer better worse than too very enough increasingly much far many few",
    "denial": "not no n nor neither nothing t",
    "ability": "can able unable capable allows lets",
    "effect": """
        impact affect affects affected hurt hurts harmed hinder hindered limits limiting undermine undermines weaken
        weakened boost boosts benefits resonate resonates backfired improves improve improved worsen worsened
        """,
    "attitude": """
        expecting hoping planning support supports supported oppose opposes opposed alarmed rattled noticed
        encourage encourages goal goals intention intentions purpose differ differs disagree disagrees agrees badly
        unqualified qualified akin reason
        """,
    "state": "is are has have does being becomes remains s re ve",
    "past": "had been became remained tried began started continued allowed forced helped made kept gave",
    "motive": "aims aimed seeks sought designed meant effort attempt trying bid order strategy",
    "reading": """
        underscores underscored exposes highlights highlighted reflects signals signaled signalled
        demonstrates demonstrated reinforces illustrates epitomises epitomizes
        """,
    "overclaim": "absolute unprecedented unparalleled unrivalled unrivaled utterly undoubtedly undeniably unquestionably inevitably doomed brilliant magnificent disastrous catastrophic",
}  # fmt: skip
_KINDS: dict[str, str] = {word: kind for kind, said in _WORDS.items() for word in said.split()}
_BEFORE_NOUNS = words("with the a an its his her their our in of no any this that for")
_TOPPED = words("record highest lowest biggest largest most")
_PRIZES = words("award awards prize prizes medal title trophy")
_PRONOUNS = words("it he she they we that there who")


def kinds_of_claim(item: Sourced) -> dict[str, int]:
    """Kinds of claim in a sentence, each with the lexeme where it first shows."""
    lex = item.lexemes
    found: dict[str, int] = {}
    for i in item.outside:
        kind = _kind(item, i)
        if kind is None or kind in found or _proved(item, i, kind):
            continue
        if lex.capital(i) and not lex.opens_sentence(i):
            continue  # part of a name: "the Most Humble Guild"
        found[kind] = i
    return _plain(item, found) if found else found


def _kind(item: Sourced, i: int) -> str | None:
    """The kind of claim that shows at a lexeme, by its word and its neighbours."""
    lex, word = item.lexemes, item.lexemes.low[i]
    if word in _CHANGES and _bare_change(item, i):
        kind: str | None = "act"
    elif word == "more" and lex.at(i - 1) in BE and _said_to_be_more(lex, i):
        kind = "reading"
    elif (word == "ever" and _superlative(lex.low, i)) or (
        word in _IN and _widest(lex, i) and _superlative(lex.low, i, _SIZES)
    ):
        kind = "overclaim"
    else:
        kind = _KINDS.get(word)
    if kind is None and word[0].isdigit() and not _dates(lex, i):
        kind = "figure"
    said = _REALLY.get(word)
    return None if said is not None and not said(lex, i) else kind


_IN = ("in", "on", "of")


def _proved(item: Sourced, i: int, kind: str) -> bool:
    """Whether the figure that proves a record stands by it, or it is a prize's name: "the award for biggest impact"."""
    lex, low = item.lexemes, item.lexemes.low
    if kind != "extreme":
        return kind == "reading" and _shown_by(item, i)
    if not _PRIZES.isdisjoint(low[max(item.first, i - 4) : i]):
        return True
    return low[i] in _TOPPED and any(
        low[k][0].isdigit() and not _dates(lex, k) for k in range(item.first, item.last)
    )


def _shown_by(item: Sourced, i: int) -> bool:
    """Whether a person signals it, "Lee herself signaled", or nothing does: "it has not demonstrated"."""
    if item.lexemes.low[i] not in _PERSONAL:
        return False
    before = range(max(item.first, i - 3), i)
    return any(item.lexemes.capital(k) or item.lexemes.low[k] in _NOBODY for k in before)


_PERSONAL = words("signals signaled signalled demonstrates demonstrated")
_NOBODY = words("he she they herself himself themselves publicly not n t never")
_DIARY = frozenset(("future", "duty"))
_SURELY = words("definitely certainly")
_BLANK = frozenset(("denial", "extreme", "cause", "future"))


def _plain(item: Sourced, found: dict[str, int]) -> dict[str, int]:
    """The claims without those that plain fact accounts for: nothing is left of a date in the diary."""
    if open_question(item) or _thought(item, found):
        return {}
    taken: frozenset[str] = frozenset()
    if scheduled(item):
        sure = "extreme" in found and item.lexemes.low[found["extreme"]] in _SURELY
        taken = _DIARY | {"extreme"} if sure else _DIARY
    if not _BLANK.isdisjoint(found) and not_happened(item):
        taken |= _BLANK
    if not taken:
        return found
    found = {kind: at for kind, at in found.items() if kind not in taken}
    return {} if found.keys() <= _INCIDENTAL else found


def _thought(item: Sourced, found: dict[str, int]) -> bool:
    """Whether a person with a name thinks all that is claimed: "Minister Jim Cox hopes trade will grow"."""
    at = named_thinker(item)
    return at >= 0 and "cause" not in found and all(k >= at for k in found.values())


def named_thinker(item: Sourced) -> int:
    """The verb by which somebody with a name thinks or hopes something; -1 for none."""
    if item.thinks is None:
        return -1
    lex = item.lexemes
    at = lex.index(item.thinks.start)
    before = at - 1
    while before > item.first and lex.low[before] in _AUXILIARIES:
        before -= 1
    if lex.at(before) == ",":
        before -= 1
    named = before >= item.first and lex.capital(before) and lex.at(before) not in _PRONOUNS
    return at if named else -1


_AUXILIARIES = BE | words("has have had also still not long now")
_INCIDENTAL = frozenset(("figure", "state", "past", "ability", "effect"))
"""What no plain fact can be told without."""


def weight(found: dict[str, int]) -> int:
    """How much a sentence with these claims needs a source; 0 for none."""
    return sum(_WEIGHTS[kind] for kind in found)


def _widest(lex: Lexemes, i: int) -> bool:
    """Whether "in the country", "in Europe", "in history", "on record" stands at a preposition."""
    after = lex.at(i + 1)
    if after in ("the", "this", "its", "his", "her"):
        return lex.at(i + 2) in _WIDE
    return after in (
        "history",
        "record",
        "europe",
        "america",
        "asia",
        "africa",
        "britain",
        "years",
        "decades",
    )


_WIDE = words("""
    country world region nation county state city continent league history industry century decade season
    """)


def _superlative(low: list[str], i: int, sizes: frozenset[str] = frozenset()) -> bool:
    """Whether a superlative stands in the eight lexemes before "ever" or "in the country".

    "Most of the city" is a share, "one of the largest" a place on a list, and of `sizes` there are tables.
    """
    start = max(3, i - 8)
    return any(
        _tops(word, sizes) and not _listed(low, k) for k, word in enumerate(low[start:i], start)
    )


def _tops(word: str, sizes: frozenset[str]) -> bool:
    """Whether a word is a superlative that nobody measures."""
    if word in ("best", "worst", "most"):
        return True
    return word.endswith("est") and len(word) > _SHORT_EST and word not in _MEASURED | sizes


def _listed(low: list[str], k: int) -> bool:
    """Whether a superlative is a share or one of several: "most of", "one of the largest"."""
    return low[k + 1] == "of" or (low[k - 3] in ("one", "some") and low[k - 2 : k] == ["of", "the"])


def _said_to_be_more(lex: Lexemes, i: int) -> bool:
    """Whether "more than just a permit" stands at its first word: worth that the sentence doesn't show."""
    after = lex.at(i + 2)
    return lex.at(i + 1) == "than" and (
        after in ("just", "merely", "simply") or (after == "a" and lex.at(i + 3) == "mere")
    )


_CHANGES = words(
    "raised increased cut lowered slashed hiked reduced trimmed doubled tripled halved scrapped abolished"
)
_CHARGED = words("""
    fee fees tax taxes tariff tariffs duties levy levies subsidy subsidies benefits fares tolls rents fines
    charges wages salaries pensions premiums spending budget budgets funding
    """)
_WHEN = frozenset((*MONTHS, *WEEKDAYS, *SEASONS)) | words(
    "today yesterday week month year weeks months years recently earlier ago since when after if"
)
_OBJECT = 4  # lexemes from such a verb to the head of its object


def _bare_change(item: Sourced, i: int) -> bool:
    """Whether "raised visa fees" stands at its verb, in a sentence that says neither how much nor when."""
    lex = item.lexemes
    if lex.at(i - 1) in _NO_ACT or _CHARGED.isdisjoint(lex.low[i + 1 : i + 1 + _OBJECT]):
        return False
    return _WHEN.isdisjoint(lex.low[item.first : item.last]) and not any(
        lex.low[k][0].isdigit() and lex.at(k - 1) != "-"  # "H-1B" is a name
        for k in range(item.first, item.last)
    )


_NO_ACT = BE | words("to a the of and have not never by get got with for its their his")


_SHORT_EST = 5  # "test", "west", "quest"
_MEASURED = words("tallest oldest youngest longest")
_SIZES = words("largest biggest smallest highest lowest richest poorest driest wettest")


_IN_THE_DIARY = words(
    "held heard announced published shown released read opened broadcast sentenced alleged argued"
)


def need(found: dict[str, int], item: Sourced) -> int:
    """The weight, and none where a market's figures are all there is: they are on the board."""
    if found.keys() <= _LIGHT and not _BOARD.isdisjoint(item.lexemes.low[item.first : item.last]):
        return 0
    return weight(found)


_LIGHT = frozenset(("figure", "state", "past"))
_BOARD = words("""
    rate rates cents shares bond bonds yield net note levies price prices lira yen francs index denominations
    """)


def _dates(lex: Lexemes, i: int) -> bool:
    """Whether a number is a year, a day or a time."""
    return (
        (len(lex.low[i]) == 4 and lex.low[i][:2] in ("19", "20"))
        or lex.capital(i - 1)
        or lex.at(i + 1) == ":"
    )


def _will(lex: Lexemes, i: int) -> bool:
    """No name, and nothing that will be announced or held."""
    diary = lex.at(i + 1) == "be" and lex.at(i + 2) in _IN_THE_DIARY
    return not diary and _no_name(lex, i)


def _no_name(lex: Lexemes, i: int) -> bool:
    return not lex.capital(i) or lex.opens_sentence(i)


def _fair(lex: Lexemes, i: int) -> bool:
    """No fair with roundabouts."""
    return lex.at(i - 1) not in ("the", "a", "this") or lex.at(i + 1) in ("share", "price", "way")


def _could(lex: Lexemes, i: int) -> bool:
    """No "could be heard", which somebody did."""
    return lex.at(i + 1) != "be" or lex.at(i + 2) not in ("seen", "heard", "smelt", "felt")


def _judged(lex: Lexemes, i: int) -> bool:
    """ "Is right", "a very good": no right, and no "right away"."""
    return lex.at(i - 1) in BE or lex.at(i - 1) in ("a", "the", "not", "very", "too", "so")


def _led(lex: Lexemes, i: int) -> bool:
    return lex.at(i + 1) == "to"


def _due(lex: Lexemes, i: int) -> bool:
    """A cause, no day in the diary: "is due to open"."""
    return lex.at(i + 1) == "to" and not (lex.at(i - 1) in BE and lex.at(i + 2) in DUE)


def _no_passive(lex: Lexemes, i: int) -> bool:
    """ "Is expected" and "were planned": an event, or a rule of its own."""
    return lex.at(i - 1) not in ("been", "is", "are", "was", "were")


def _as_verb(lex: Lexemes, i: int) -> bool:
    """ "Plan to", "hope that"; no "the plan to"."""
    return lex.at(i + 1) in ("to", "that") and lex.at(i - 1) not in _BEFORE_NOUNS


def _most(lex: Lexemes, i: int) -> bool:
    return lex.at(i + 1) != "recently" and lex.at(i - 1) in ("the", "its", "his", "their", "s")


def _own(lex: Lexemes, i: int) -> bool:
    """No "have written": it happened."""
    return not lex.at(i + 1).endswith(("ed", "ten", "ken", "own", "orn"))


def _absolute(lex: Lexemes, i: int) -> bool:
    return lex.at(i + 1) not in ("majority", "majorities", "terms", "zero")


def _not(lex: Lexemes, i: int) -> bool:
    """The end of "don't"."""
    return lex.at(i - 1) in ("’", "'") and lex.at(i - 2).endswith("n")


def _short(lex: Lexemes, i: int) -> bool:
    """The end of "it's", "they've"."""
    return lex.at(i - 2) in _PRONOUNS and lex.at(i - 1) in ("’", "'")


def _cut_off(lex: Lexemes, i: int) -> bool:
    return lex.at(i + 1) in ("’", "'")


_BY_NEIGHBOURS: dict[str, Callable[[Lexemes, int], bool]] = {
    "will": _will, "may": _no_name, "fair": _fair, "could": _could, "right hard good great key": _judged,
    "lead leads led": _led, "due": _due, "planned expected": _no_passive, "plan plans hope fear": _as_verb,
    "most": _most, "has have": _own, "absolute": _absolute, "t": _not, "s re ve d": _short, "n": _cut_off,
}  # fmt: skip
"""Words that claim something beside some neighbours only, with the test of these."""
_REALLY = {word: test for said, test in _BY_NEIGHBOURS.items() for word in said.split()}
