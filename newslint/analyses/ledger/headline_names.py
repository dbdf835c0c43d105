"""A name in the headline or standfirst against the name that the story has in its place."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.first_names import is_nickname
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.statements import topics
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.language.dates import MONTHS, WEEKDAYS
from newslint.language.lexicon import GIVEN
from newslint.text import words

_LEAD = 5  # sentences in which a story names whom its headline names
_SHARED = 2  # words that headline and sentence share beside the name
_LINKS = words("of")
_PLACES = words("in to from at near for with against")
_HOUSES = words(
    "university college hospital county airport street road park bridge stadium school prison river island valley avenue "
    "station cathedral theatre theater castle beach lake bay harbour harbor"
)
_SHORT = 3
_NO_NAMES = (
    WEEKDAYS.keys()
    | MONTHS.keys()
    | words(
        "mr mrs ms dr sir new north south east west northern southern eastern western us uk eu un"
    )
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """A word of a name above the story that it nowhere has, with another in its place below."""
    body = ledger.body
    spoken = {
        word
        for line in ledger.lines
        if line.kind not in ("headline", "standfirst")
        for word in line.low
    }
    for head in ledger.heads:
        if not body or _is_title_case(head):
            continue
        above = {word for line in ledger.heads for word in line.low}
        about = topics(head)
        for k in range(head.first, head.last):
            if (
                not _is_name(head, k)
                or head.lex.low[k] in spoken
                or _is_form(head.lex.low[k], spoken)
            ):
                continue
            hit = next(
                (h for line in body[:_LEAD] if len(about & topics(line)) >= _SHARED for h in _other(ledger, head, k, line, above)), None
            )  # fmt: skip
            if hit is not None:
                yield hit
                break


def _is_form(word: str, spoken: set[str]) -> bool:
    """Whether the story has another form of a word: its possessive, its plural, its adjective."""
    return any(
        other[:5] == word[:5] and abs(len(other) - len(word)) <= 4
        for other in spoken
        if len(word) > 4 and other[:1] == word[:1]
    )


def _is_title_case(head: Line) -> bool:
    lex = head.lex
    long = [k for k in range(head.first + 1, head.last) if len(lex.low[k]) > _SHORT]
    return sum(not lex.capital(k) for k in long) < 2


def _is_name(line: Line, k: int) -> bool:
    lex = line.lex
    return (
        lex.capital(k)
        and line.own[k]
        and len(lex.low[k]) >= _SHORT
        and lex.low[k] not in _NO_NAMES
        and lex.low[k].isalpha()
        and not lex.words[k].isupper()
    )


def _other(ledger: Ledger, head: Line, k: int, line: Line, above: set[str]) -> Iterator[Hit]:
    """The word of a sentence that stands as the headline's does: with the same first or last name, in the same frame."""
    lex, told = head.lex, line.lex
    for j in range(line.first, line.last):
        if not _is_name(line, j) or told.low[j] in above or _is_alike(lex.low[k], told.low[j]):
            continue
        if _is_named_alike(head, k, line, j):
            start, end = lex.starts[k], lex.ends[k]
            said = ledger.text(told.starts[j], told.ends[j])
            yield clash(
                start, end, f"The {head.kind} says {ledger.text(start, end)}, {ledger.where(line, head)} {said}. Correct one of the names.",
                told.starts[j], told.ends[j], f"here the name is {said}",
            )  # fmt: skip
            return


def _is_named_alike(head: Line, k: int, line: Line, j: int) -> bool:
    """Whether two words are the same part of one name: "Raymond Beal", "Raymond Bell"; "Bank of Parva"."""
    before = head.lex.low[k - 1] if k > head.first and j > line.first else ""
    if before and before == line.lex.low[j - 1] and _is_led_alike(head, k, line, j, before):
        return True
    one, two = head.lex, line.lex
    after = one.low[k + 1] if k + 1 < head.last else ""
    if not after or two.at(j + 1) != after or not one.capital(k + 1) or not two.capital(j + 1):
        return False
    if after in _HOUSES:
        return True
    given = one.low[k] in GIVEN and two.low[j] in GIVEN and after not in GIVEN
    return given and not is_nickname(one.low[k], two.low[j])


def _is_led_alike(head: Line, k: int, line: Line, j: int, before: str) -> bool:
    """Whether the same first name, the same "Bank of" or the same "crash in" leads to both words."""
    one, two = head.lex, line.lex
    if before in GIVEN and one.capital(k - 1) and two.capital(j - 1):
        return one.low[k] not in GIVEN and two.low[j] not in GIVEN
    if k - 1 <= head.first or j - 1 <= line.first:
        return False
    if before in _LINKS:
        return one.capital(k - 2) and two.low[j - 2] == one.low[k - 2]
    led = stem(one.low[k - 2])
    named = before in _PLACES and len(led) > _SHORT and led == stem(two.low[j - 2])
    return named and _is_framed(head, k, line, j)


def _is_framed(head: Line, k: int, line: Line, j: int) -> bool:
    """Whether both names end where the other does, so that one is no part of a longer one."""
    return not (k + 1 < head.last and head.lex.capital(k + 1)) and not (
        line.lex.capital(j + 1) or line.lex.at(j + 1) == "’"
    )


def _is_alike(one: str, two: str) -> bool:
    """Whether two words may be forms of one: "Iraq", "Iraqi"."""
    return one[:4] == two[:4] and len(one) != len(two)
