"""Runs of capitalised words that may name a person, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analyses.story import Tagged, Word
from newslint.language.lexicon import (
    GIVEN,
    NOT_PEOPLE,
    NOT_SURNAMES,
    PARTICLES,
    REPORTING,
    ROLES,
    SUFFIXES,
    TITLES,
)
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_INITIAL = lazy(r"(?:[A-Z]{1,2}|(?:[A-Z]\.){1,3}|[A-Z]\.?)\Z")
_OLDEST = 120
_LONGEST_RUN = 40  # words; a longer one is a list, or copy in capitals
_PERSONAL_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof rev sen rep gov capt sgt lt col gen maj det insp supt".split()
)


class NameRun(NamedTuple):
    """A name as it stands: `first` and `last` are words of `sentence`, the title not among them.

    titles, role: the words before it and the noun beside it that say what the person does, in
    lower case. age: in years, where it is given beside the name. shaped: the words could be a
    person's full name. likely: and something says so. speaks: a verb of saying stands beside it.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    names: tuple[str, ...]
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    age: int | None
    shaped: bool
    likely: bool
    speaks: bool


def name_runs(tagged: Sequence[Tagged]) -> Iterator[NameRun]:
    """All runs of the story's running text, in order."""
    for number, item in enumerate(tagged):
        if item.sentence.block.kind in ("headline", "crosshead"):
            continue  # there every word may be capitalised
        words = item.words
        at = 0
        while at < len(words):
            end = _run_end(words, at)
            if end == at:
                at += 1
                continue
            run = _run(words, number, at, end)
            if run is not None:
                yield run
            at = end


def _run_end(words: list[Word], at: int) -> int:
    """The place after the run of capitalised words that begins at `at`; `at` where none does."""
    if not _named(words, at):
        return at
    end = at + 1
    while end < min(len(words), at + _LONGEST_RUN):
        text = words[end].text
        glued = words[end].start == words[end - 1].end
        if _named(words, end) and words[end - 1].text not in SUFFIXES:
            end += 1
        elif (
            text in ("-", "‑", "’", "'")
            and glued
            and end + 1 < len(words)
            and (_named(words, end + 1) or (text in "-‑" and words[end + 1].text[:1].isupper()))
        ):
            if words[end + 1].start != words[end].end:
                break
            end += 2
        elif text.lower() in PARTICLES:
            after = end + 1
            while after < len(words) and words[after].text.lower() in PARTICLES:
                after += 1
            if after - end > 3 or not _named(words, after):
                break
            end = after + 1
        elif (
            text == ","
            and end + 1 < len(words)
            and words[end + 1].text.lower() in ("jr.", "sr.", "jr")
        ):
            end += 2
        else:
            break
    return end


def _named(words: list[Word], at: int) -> bool:
    """Whether the word at a place can be part of a name."""
    if at >= len(words):
        return False
    word = words[at]
    text = word.text
    if not text[:1].isupper():
        return False
    low = text.lower()
    if word.xpos in ("NNP", "NNPS"):
        return True
    return (low in GIVEN and at + 1 < len(words) and words[at + 1].text[:1].isupper()) or (
        low in TITLES and word.xpos in ("NN", "JJ")
    )


def _run(words: list[Word], number: int, at: int, end: int) -> NameRun | None:
    """The run as a name; None where nothing is left after its titles."""
    begin = at
    for place in range(at, end - 1):
        low = words[place].text.lower()
        rest = [word.text for word in words[place + 1 : end]]
        full = sum(text[:1].isupper() for text in rest) - rest.count("-") - rest.count("‑")
        office = low in ROLES and (full == 2 or (full > 2 and rest[0].lower() in GIVEN))
        if (low in TITLES or office) and words[place + 1].text[:1].isupper():
            begin = place + 1  # "Town Clerk Ann Lee"
    titles = tuple(
        words[p].text.lower().rstrip(".")
        for p in range(at, begin)
        if words[p].text.lower() in TITLES or words[p].text.lower() in ROLES
    )
    names = tuple(word.text for word in words[begin:end])
    if not names or (len(names) == 1 and names[0].lower() in TITLES | NOT_PEOPLE):
        return None
    roles, likely = _around(words, at, begin, end, titles)
    age = _age(words, at, end)
    shaped, speaks = _person_shaped(names, titles), _speaks(words, at, end)
    return NameRun(
        number,
        begin,
        end - 1,
        words[begin].start,
        words[end - 1].end,
        names,
        titles,
        roles,
        age,
        shaped,
        shaped and (likely or speaks or age is not None),
        speaks,
    )


def _speaks(words: list[Word], at: int, end: int) -> bool:
    """Whether words are given to the name: "Lee said", "said Lee", but not "in London said"."""
    if at and words[at - 1].text.lower() in ("the", "of", "in", "at", "from", "for", "a", "an"):
        return False
    after = end
    if after < len(words) and words[after].xpos in ("RB", "MD"):
        after += 1
    for place in (after, at - 1):
        if 0 <= place < len(words):
            verb = REPORTING.get(words[place].text.lower())
            told = place < at and verb is not None and "R" in verb.frames  # "told Lee"
            if verb and "Q" in verb.frames and words[place].finite and not told:
                return True
    return False


def _person_shaped(names: tuple[str, ...], titles: tuple[str, ...]) -> bool:
    """Whether nothing in the words themselves says that they name a place, a body or a thing."""
    content = [n for n in names if n[:1].isupper() and n.lower() not in SUFFIXES]
    if not content or len(content) > 5:
        return False
    if len(content) == 1 and not _PERSONAL_TITLES.intersection(titles):
        return False
    low = [n.lower() for n in content]
    if low[-1] in NOT_SURNAMES or (low[0] in NOT_PEOPLE | NOT_SURNAMES and low[0] not in GIVEN):
        return False
    return not any(n.isupper() and len(n) > 1 and not _INITIAL.match(n) for n in content)


def _around(
    words: list[Word], at: int, begin: int, end: int, titles: tuple[str, ...]
) -> tuple[tuple[str, ...], bool]:
    """The roles beside a name, and whether anything says that it is a person's."""
    roles = list(titles)
    before = words[at - 1].text.lower() if at else ""
    likely = bool(titles) or words[begin].text.lower() in GIVEN
    if before in ROLES:
        roles.append(before)
        likely = True
    elif before == "the" and not titles:
        likely = False
    if end + 1 < len(words) and words[end].text in (",", "(", "–", "—"):
        likely = _beside(words, end + 1, roles) or likely
    if (
        at >= 2
        and before == ","
        and roles == list(titles)
        and (role := _role_before(words, at - 2))
    ):
        roles.append(role)
        likely = True
    return tuple(roles), likely


def _beside(words: list[Word], at: int, roles: list[str]) -> bool:
    """Whether the insertion after a name says what the person is; adds the nouns to `roles`."""
    text = words[at].text.lower()
    if text in ("who", "whose"):
        return True
    if text.isdigit() or text == "aged":
        at += 1 if text.isdigit() else 2
        if at + 1 >= len(words) or words[at].text != ",":
            return True
        _beside(words, at + 1, roles)
        return True
    if not (words[at].xpos in ("DT", "PRP$", "JJ", "NN", "NNP") or text in ("former", "then")):
        return False
    for place in range(at, min(at + 7, len(words))):
        low = words[place].text.lower()
        if low in (",", ".", ")", "of", "who", "and"):
            break
        if low in ROLES and words[place].xpos in ("NN", "NNP"):
            roles.append(low)
            return True
        if words[place].finite:
            break
    return False


def _role_before(words: list[Word], at: int) -> str | None:
    """The noun of "The club's manager, Ann Lee": a role within the phrase that ends at `at`."""
    for place in range(at, max(at - 7, -1), -1):
        word = words[place]
        if word.finite or word.text in (",", ";", ":"):
            return None
        if word.text.lower() in ROLES and word.xpos == "NN":
            return word.text.lower()
    return None


def _age(words: list[Word], at: int, end: int) -> int | None:
    """The age beside a name: "Ann Lee, 34,", "Ann Lee, aged 34", "34-year-old Ann Lee"."""
    if end + 1 < len(words) and words[end].text in (",", "("):
        place = end + 1 + (words[end + 1].text.lower() == "aged")
        closed = place + 1 >= len(words) or words[place + 1].text in (",", ")", ".", ";", "and")
        if place < len(words) and closed:
            return _years(words[place].text)
    for place in range(max(at - 4, 0), at):
        if words[place].text.lower() == "old" and place >= 4 and words[place - 2].text == "year":
            return _years(words[place - 4].text)
        if words[place].text.lower() == "year-old" and place:
            return _years(words[place - 1].text.rstrip("-"))
        if (found := re.match(r"(\d{1,3})-year-old\Z", words[place].text)) is not None:
            return _years(found[1])
    return None


def _years(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) <= _OLDEST else None
