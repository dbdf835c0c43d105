"""What tells that a sentence holds two: a whole clause, then a pronoun and its verb."""

from __future__ import annotations

from re import Match

from newslint.analyses.story import Sentence, Word
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words


class Place(NamedTuple):
    """Where two sentences meet, and what parts them."""

    start: int
    end: int
    apart: str


_NO_START = words("""
    if when while because although though as since until unless before after once whether where
    whenever wherever had were should not no never rarely seldom hardly scarcely only so such in on
    at by for from with without under over during despite like unlike to given what whatever whoever whichever how why who
    or and but according
    """)
HANGS = words("""
    if when while because although though since until unless whether where that which who whose whom
    what how why not n't n’t never no neither nor say says said think thinks thought believe believes
    know knows knew see hear feel means more less as than so after before once time moment way thanks
    """)
"""Words in the first clause that make the comma right: a clause that hangs, a "not … but", "every time"."""
ASIDE = words("""
    say says said add adds added think thinks thought believe believes believed hope hopes hoped know
    knows knew seem seems seemed appear appears appeared wrote writes told tells argue argues argued
    claim claims claimed explain explains explained suggest suggests suggested note notes noted
    admit admits admitted insist insists insisted warn warns warned recall recalls recalled
    conclude concludes concluded turned turns follow follows
    """)
_TIMES = words("morning afternoon evening night day week month year summer winter spring autumn")
_SET = lazy(
    rf"\bthat (?:{'|'.join(sorted(_TIMES))})\b|\b(?:at|for|all at) once\b|\bonce again\b"
    rf"|\bas (?:usual|well|always|planned|expected|agreed|ever)\b|\b(?:{'|'.join(sorted(_TIMES))}) before\b"
)
"""Set phrases that open no clause: "that night", "at once", "as usual", "the day before"."""
_NOT_YET = lazy(r"\b(has|had|have) not (?=\w+(?:ed|en|[rtw]n) (?:\w+ ){0,6}?(?:for|since|in) )")
"""What has not happened for a while is no "not … but"."""
SUBJECTS = words("i he she we they")
FEWEST = 4  # words of either clause; "I came, I saw" is a figure of speech


def may_be_whole(clause: str) -> bool:
    """What `whole` asks of the words themselves."""
    if any(mark in clause for mark in ",;:—–()[]"):
        return False
    low = clause.lower().split()
    if len(low) < FEWEST - 1 or not low or low[0] in _NO_START:
        return False
    return not hangs(clause) and SUBJECTS.isdisjoint(low[1:])


def hangs(clause: str) -> bool:
    """Whether a word in a clause makes it hang on another, or takes another."""
    plain = _SET.sub("then", clause.lower())
    return not HANGS.isdisjoint(_NOT_YET.sub(" ", plain).split())


def whole(clause: list[Word]) -> bool:
    """Whether words are a main clause and nothing else: subject first, one verb, nothing that hangs."""
    if len(clause) < FEWEST or clause[0].text.lower() in _NO_START:
        return False
    if clause[0].upos not in ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        return False
    if any(word.text in ",;:—–()[]" for word in clause):
        return False
    if hangs(" ".join(word.text for word in clause)):
        return False
    if any(word.text.lower() in SUBJECTS for word in clause[1:]) or leads_up(clause):
        return False  # "the mask we had": a relative clause, or a second subject
    finite = [n for n, word in enumerate(clause) if word.finite]
    return (
        bool(finite)
        and 0 < finite[0] < len(clause) - 1  # "the good news is, …"
        and not _second_phrase(clause, finite[0])
        and clause[-1].upos not in ("ADP", "DET", "CCONJ")
    )


def _second_phrase(clause: list[Word], verb: int) -> bool:
    """Whether two noun phrases stand before the verb: "the first thing the crew saw"."""
    return any(
        clause[n].xpos in ("DT", "PRP$") and clause[n - 1].upos in ("NOUN", "PROPN")
        for n in range(1, verb)
    ) or (clause[0].text.lower() in ("every", "each") and clause[1].text.lower() in _TIMES)


def leads_up(clause: list[Word]) -> bool:
    """Whether what follows the last "and" only leads up to a subject: "… and in the end, she paid"."""
    last = max((n for n, word in enumerate(clause) if word.finite), default=-1)
    return any(
        _leading(clause[n + 1 :])
        for n in range(last + 1, len(clause) - 1)
        if clause[n].text.lower() in _JOINS
    )


def _leading(tail: list[Word]) -> bool:
    """Whether words behind "and" say when, where or how, and are no second object."""
    low = [word.text.lower() for word in tail]
    if tail[0].upos in ("ADP", "SCONJ", "ADV", "VERB", "AUX", "INTJ") or low[0] in _LEADS:
        return True
    return not SPELLS.isdisjoint(low)


_TIMES_TOO = words("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now then january february march
    april may june july august september october november december hours days weeks months years minutes mornings evenings
    nights sundays saturdays result time end moment once
    """)
SPELLS = _TIMES | _TIMES_TOO
_JOINS = words("and but or yet nor so")
_LEADS = words("thanks instead apart unlike like despite besides next last this every each one")


def goes_on(clause: list[Word]) -> bool:
    """Whether words are a subject, its verb and the rest of a clause, no aside such as "he said"."""
    if sum(word.upos != "PUNCT" for word in clause) < FEWEST or _remark(clause):
        return False
    place = 1
    skipped = ("ADV", "NOUN", "ADJ") if clause[0].xpos in ("DT", "PRP$") else ("ADV",)
    while place < len(clause) and (
        clause[place].upos in skipped or clause[place].text in ("there", "else")
    ):
        place += 1
    if place >= len(clause) or not clause[place].finite:
        return False
    return not any(word.text.lower() in ASIDE for word in clause[place : place + 3])


def _remark(clause: list[Word]) -> bool:
    """Whether a clause only says who thinks so: "it has been learned", "there is no denying"."""
    low = [word.text.lower() for word in clause]
    if low[0] == "there":
        return not _REMARKS.isdisjoint(low[1:6])
    at = 1
    while at < len(clause) and clause[at].upos in ("AUX", "ADV", "PART"):
        at += 1
    passive = low[0] == "it" and 1 < at < len(clause) and clause[at].xpos in ("VBN", "VBD", "JJ")
    return passive and (low[at] in ASIDE or says_or_thinks(low[at]))


_REMARKS = words("doubt denying question mistaking escaping telling hiding")


def says_or_thinks(word: str) -> bool:
    """Whether a word in lower case is a form of a verb that says or thinks."""
    # Built when first needed: few sentences get as far as this.
    from newslint.language.lexicon import REPORTING

    return word in REPORTING


def halves(
    words: list[Word], sentence: Sentence, found: Match[str]
) -> tuple[list[Word], list[Word]]:
    """The words before a pattern's place and from it on, without dateline and attribution.

    The group `tail` of the pattern is the attribution behind the second clause, if there is one.
    """
    until = found.start("tail") if found["tail"] else sentence.end
    first = [w for w in words if w.start >= sentence.dateline_end and w.end <= found.start()]
    return first, [w for w in words if found.start() < w.start < until]
