"""Headline and standfirst against the story: how it ended, whether it happened at all."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.opposites import POLES
from newslint.analyses.ledger.statements import (
    DENIALS,
    FUNCTION,
    NEGATIONS,
    Fact,
    facts,
    is_denied,
    is_unsure,
    own_words,
    span,
    topics,
)
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy
from newslint.text import words

_LEAD = 4  # sentences in which a story tells its news
_SHARED = 2  # words that headline and sentence share at least, the predicate apart
_QUESTIONS = words("? why how what when where who if could may might should would can vs v")
_NO_STATEMENT = words("to the a an of who that which s caught")
_AUXILIARIES = words(
    "be is are was were been being am has have had do does did will would can could may might should must to the a an "
    "any yet been it there"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Statements above the story that its first sentences turn round."""
    body = ledger.body
    if not body:
        return
    for head in ledger.heads:
        low = own_words(head)
        if not _QUESTIONS.isdisjoint(low) or len(low) > 80:
            continue
        whole = head.kind == "standfirst"
        told = body if whole else _lead(head, body)
        hit = (
            _opposite(ledger, head, told, body)
            or _verdict(ledger, head, body)
            or _denied(ledger, head, low, told, body)
            or _refused(ledger, head, low, body)
            or _disowned(ledger, head, low, body)
        )
        if hit is not None:
            yield hit


def _lead(head: Line, body: list[Line]) -> list[Line]:
    """The sentences that tell the news: those that only say the headline again, or a date, apart."""
    said = [w for w in head.low if w.isalnum()]
    return [
        line
        for line in body[: _LEAD + 2]
        if [w for w in line.low if w.isalnum()][: len(said)] != said and line.last - line.first > 6
    ][:_LEAD]


def _opposite(ledger: Ledger, head: Line, told: list[Line], body: list[Line]) -> Hit | None:
    mine = facts(head)
    if not mine or len({f.at for f in mine}) > 2:
        return None
    about = topics(head)
    spoken = {(f.kind, f.pole) for line in body for f in (*facts(line), *_quoted(line))}
    for fact in mine:
        poles = {f.pole for f in mine if f.kind == fact.kind}
        if len(poles) > 1 or (fact.kind, fact.pole) in spoken:
            continue
        shared_needed = _SHARED if head.kind == "headline" else _SHARED + 1
        for line in told:
            words_ = own_words(line)
            if is_unsure(words_) or _turned(words_):
                continue
            for other in facts(line):
                if other.kind != fact.kind or other.pole == fact.pole:
                    continue
                shared = about & topics(line) - _own(fact, other)
                if len(shared) >= shared_needed and _near(other, shared):
                    return _hit(ledger, head, fact.at, line, other.at)
    return None


_VERDICT = POLES["acquit"][0][0]


def _verdict(ledger: Ledger, head: Line, body: list[Line]) -> Hit | None:
    """ "Jury acquits former treasurer", over a first sentence in which "Lena Marsh was found guilty": no word is shared."""
    mine = [f for f in facts(head) if f.kind == _VERDICT and _is_verdict(f)]
    if len(mine) != 1 or not body or is_unsure(own_words(body[0])) or _turned(body[0].low):
        return None
    told = [f for line in body for f in (*facts(line), *_quoted(line)) if f.kind == _VERDICT]
    theirs = next((f for f in told if f.line is body[0] and _is_verdict(f)), None)
    if theirs is None or any(f.pole == mine[0].pole for f in told):
        return None
    return _hit(ledger, head, mine[0].at, body[0], theirs.at) if _is_known(head, body) else None


_CLEARED = 6  # lexemes: "clears former bursar of"


def _is_known(head: Line, body: list[Line]) -> bool:
    """Whether the story has all names of its headline."""
    known = {word for line in body for word in line.low}
    return all(
        head.lex.low[k] in known or not head.lex.capital(k)
        for k in range(head.first + 1, head.last)
    )


def _is_verdict(fact: Fact) -> bool:
    """Whether a word tells of a verdict: "cleared of", and no "clears backlog" or "conviction rate"."""
    lex = fact.line.lex
    word = lex.low[fact.at]
    if word.startswith("clear"):
        return "of" in lex.low[fact.at : fact.at + _CLEARED]
    return word in ("guilty", "innocent") or (
        word.startswith(("acquit", "convict")) and not word.endswith("ion")
    )


def _quoted(line: Line) -> Iterator[Fact]:
    """The facts of a sentence's quoted words."""
    low = line.low
    for k, word in enumerate(low):
        if not line.own[line.first + k]:
            flipped = is_denied(low, k)
            for kind, pole in POLES.get(word, ()):
                yield Fact(line, line.first + k, kind, pole ^ flipped)


def _turned(low: list[str]) -> bool:
    return not _TURNS.isdisjoint(low)


_TURNS = words(
    "but despite although though however until before again previously earlier formerly once initially originally instead "
    "reversed overturned appeal while whereas unlike than another other"
)


def _own(fact: Fact, other: Fact) -> set[str]:
    return {stem(fact.line.lex.low[fact.at]), stem(other.line.lex.low[other.at])}


def _near(fact: Fact, shared: set[str]) -> bool:
    """Whether what the two sentences share stands near the predicate."""
    low = fact.line.lex.low
    near = low[max(fact.line.first, fact.at - 9) : min(fact.line.last, fact.at + 10)]
    return sum(stem(word) in shared for word in set(near)) >= min(2, len(shared))


def _denied(
    ledger: Ledger, head: Line, low: list[str], told: list[Line], body: list[Line]
) -> Hit | None:
    """One affirms what the other denies: "will not resign" over "he will resign"."""
    mine = _only_denial(low)
    if mine is None or "no" in low:
        return None
    for line in told:
        words_ = own_words(line)
        theirs = None if is_unsure(words_) or _turned(words_) else _only_denial(words_)
        if theirs is None or bool(theirs) == bool(mine):
            continue
        word, k = next(iter((mine or theirs).items()))
        plain, denied = (line, head) if mine else (head, line)
        if theirs and line.lex.capital(line.first + k):
            continue  # "will not be Reid"
        at = _told_at(plain, word)
        if at < 0 or len(topics(head) & topics(line)) < _SHARED + 2:
            continue
        if _is_repeated(word, bool(mine), head, line, body):
            continue
        index = denied.first + k
        return _hit(ledger, head, index if mine else at, line, at if mine else index)
    return None


_WILL_NOT = lazy(
    r"\b(?:will not|won [’'] t|would not|is not going to|has decided not to|has ruled out|ruled out|refuses to|refused to|declined to|does not plan to|"
    r"will no longer|will never)(?= )"
)
_WILL = lazy(
    r"\b(?:will|is to|are to|plans to|has agreed to|has decided to|intends to)(?= (?!not\b|no\b|never\b)[a-z])"
)
_FIRST = 2  # sentences that tell the news itself
_FEW = 8  # words behind "will not" that say what


def _refused(ledger: Ledger, head: Line, low: list[str], body: list[Line]) -> Hit | None:
    """ "Mayor will seek third term", over "she will not run for a third term"; or the other way round."""
    said = " ".join(low)
    refused = _WILL_NOT.search(said) is not None
    if not refused and (" will " not in said and " to " not in said):
        return None
    if not refused and not (NEGATIONS | DENIALS | _GIVING_UP).isdisjoint(low):
        return None
    if refused and any(
        not (NEGATIONS | DENIALS).isdisjoint(each.low) for each in body[:_DISOWNING]
    ):
        return None
    found = _first_told(_WILL if refused else _WILL_NOT, body, _FIRST if refused else 1)
    if found is None or (not refused and _repeats(found[0], body)):
        return None
    line, start, end = found
    at = line.lex.index(end)
    shared = _content(line.lex.low[at : min(at + _FEW, line.last)]) & _content(low)
    if len(shared) < 2 + refused:
        return None
    told = ledger.text(start, end)
    return clash(
        head.start, head.end, f"The {head.kind} says the opposite of {ledger.where(line, head)}: “{told}” there. Correct one of them.",
        start, end, "the story tells it so",
    )  # fmt: skip


def _first_told(pattern: Any, body: list[Line], most: int) -> tuple[Line, int, int] | None:
    """The one plain sentence of the first ones that has a pattern, and where."""
    first = [line for line in body if line.last - line.first > _SHORT][:most]
    found = [(line, m) for line in first if (m := pattern.search(line.skeleton)) is not None]
    if len(found) != 1:
        return None
    line, match = found[0]
    if '"' in line.skeleton or _turned(line.low) or not _PARTLY.isdisjoint(line.low):
        return None
    return line, *line.place(match.start(), match.end())


def _content(low: list[str]) -> set[str]:
    """The stems of the words that say what a sentence is about."""
    return {stem(w) for w in low if w.isalpha() and len(w) > 2 and w not in FUNCTION}


_SHORT = 6
_PARTLY = words("all every both only immediately yet always any more")
_GIVING_UP = words(
    "rejects rejected quits quit ends ended halts abandons abandoned withdraws withdrew resigns leaves pulls axes axed bans banned bars barred shuns snubs skips delays delayed"
)


def _repeats(line: Line, body: list[Line]) -> bool:
    """Whether another early sentence speaks of a turn: what was to be, is not, or the other way."""
    return any(_turned(other.low) for other in body[:_FIRST] if other is not line)


def _only_denial(low: list[str]) -> dict[str, int] | None:
    """What a sentence denies, if that is one thing or nothing; None where it denies more, or otherwise."""
    if DENIALS & set(low):
        return None
    found = _negated(low)
    if len(found) > 1 or any(w in NEGATIONS for w in low) != bool(found):
        return None
    return found


def _told_at(line: Line, word: str) -> int:
    """Where a sentence tells what a stem says; -1 where it does not."""
    lex = line.lex
    at = next((i for i in range(line.first, line.last) if stem(lex.low[i]) == word), -1)
    return -1 if at > 0 and lex.at(at - 1) in _NO_STATEMENT else at


_FALSE = lazy(
    r"\b(?:(?:is|was|were|are|be|been|as|it ’ s|it ' s|that ’ s|turns out to be|turned out to be|proved|proven|declared) (?:just |all |in fact |actually |apparently |likely |almost certainly |completely |entirely |totally |nothing more than |probably )*"
    r"(?:an? )?(?:elaborate |complete |total |internet |online |viral )*(?:hoax|fake|false|untrue|fabricated|fabrication|not true|made up(?! of\b)|satire|satirical|bogus|debunked|not real|incorrect|unfounded)"
    r"|(?:an? )(?:elaborate |complete |total |internet |online |viral |clever |apparent )*(?:hoax|fabrication)|fake news|never happened|(?:did|does) not exist|no truth|debunk(?:ed|s|ing)|not true|(?:major|death|latest|big|another|the) hoax|hoax alert|(?:now |since |later )?been denied|(?:cast|casts|casting|raise[sd]?|raising) (?:serious |fresh |some |new )?doubts? (?:on|about|over) (?:whether (?!(?:[a-z]++ ){0,4}(?:will|would|can|could|should)\b)|the (?:claim|report|stor|possib|exist|authentic|verac))|(?:has|have) questioned whether|(?:denied|denies|deny|denying) (?:the )?(?:reports|rumou?rs)|publicity stunt|fake (?:story|report|article|video|photo)s?)\b"
)
_KNOWING = words(
    "says said say told tells questions questioned question doubt doubts doubted hoax hoaxes fake faked fakes false falsely untrue fabricated satire bogus debunked debunk debunks debunking real truth true rumor rumour "
    "rumors rumours claims claim alleged allegedly reportedly report reports hoaxer myth lie lies denies deny denied no not never n't t "
    "wrong viral apparently may supposed supposedly fact conspiracy misinformation disinformation fool fooled duped bunk nope sorry actually inaccurate untrue tweets tweeted"
)
_OF_THE_STORY = words(
    "story stories report reports claim claims rumor rumour rumors rumours news account tale post article video hoax this it photo"
)
_DISOWNING = 12  # sentences


def _disowned(ledger: Ledger, head: Line, low: list[str], body: list[Line]) -> Hit | None:
    """The headline tells as a fact what the story calls a hoax."""
    if not _KNOWING.isdisjoint(low) or any(w in '"“”‘' for w in head.low if w):
        return None
    about = topics(head)
    before: set[str] = set()
    for line in body[:_DISOWNING]:
        here = topics(line)
        found = _FALSE.search(line.skeleton)
        here_too = 2 - (not _OF_THE_STORY.isdisjoint(own_words(line)))
        if (
            found is not None
            and len(about & here) >= here_too
            and len(about & (here | before)) >= 3
        ):
            start, end = line.place(found.start(), found.end())
            if is_denied(
                line.skeleton[: found.start()].split(), len(line.skeleton[: found.start()].split())
            ):
                continue
            return clash(
                head.start,
                head.end,
                f"The {head.kind} tells this as a fact, and {ledger.where(line, head)} says “{ledger.text(start, end)}”. "
                "Say above that it is not so, or correct the story.",
                start,
                end,
                "the story disowns it",
                severity="warning",
                confidence=0.6,
            )
        before = before | here
    return None


def _negated(low: list[str]) -> dict[str, int]:
    """Stems of the words that a negation denies, with their places."""
    found: dict[str, int] = {}
    for k, word in enumerate(low):
        if word not in NEGATIONS or (word == "t" and low[k - 1 : k] not in (["'"], ["’"])):
            continue
        for j in range(k + 1, min(k + 5, len(low))):
            each = low[j]
            if each in _AUXILIARIES or each.endswith("ly"):
                continue
            if len(each) > 2 and each[0].isalpha() and each not in FUNCTION:
                found[stem(each)] = j
            break
    return found


def _is_repeated(word: str, denied: bool, head: Line, line: Line, body: list[Line]) -> bool:
    """Whether another sentence says of it what the headline says."""
    for other in body:
        if other is line:
            continue
        low = other.low
        for k, each in enumerate(low):
            if (
                stem(each) == word
                and is_denied(low, k) == denied
                and len(topics(other) & topics(head)) > 1
            ):
                return True
    return False


def _hit(ledger: Ledger, head: Line, here: int, line: Line, there: int) -> Hit:
    start, end = span(head, here)
    other_start, other_end = span(line, there)
    said, told = ledger.text(start, end), ledger.text(other_start, other_end)
    place = ledger.where(line, head)
    negated = is_denied(line.low, there - line.first)
    minus = is_denied(head.low, here - head.first)
    return clash(
        start,
        end,
        f"The {head.kind} says “{'not ' if minus else ''}{said}”, {place} “{'not ' if negated else ''}{told}”. "
        "Correct one of them.",
        other_start,
        other_end,
        "the story tells it so",
    )
