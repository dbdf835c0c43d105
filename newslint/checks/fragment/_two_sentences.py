"""What tells that a sentence holds two: a whole clause, then a pronoun and its verb."""

from __future__ import annotations

from re import Match

from newslint.analyses.sentences import Sentence
from newslint.analyses.tagged import Word
from newslint.patterns import lazy
from newslint.text import words

_NO_START = words("""
    if when while because although though as since until unless before after once whether where
    whenever wherever had were should not no never rarely seldom hardly scarcely only so such in on
    at by for from with without under over during despite like unlike to given what whatever whoever whichever how why who
    or and but according
    """)
HANGS = words("""
    if when while because although though since until unless whether where that which who whose whom
    what how why not n't n’t never no neither nor say says said think thinks thought believe believes
    know knows knew means more less as than so after before once time moment way thanks
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
_POINTING = lazy(rf"\bthat (?:{'|'.join(sorted(_TIMES))})\b")
"""After the time, "that" opens no clause."""
SUBJECTS = words("i he she we they")
FEWEST = 4  # words of either clause; "I came, I saw" is a figure of speech


def may_be_whole(clause: str) -> bool:
    """What `whole` asks of the words themselves."""
    if any(mark in clause for mark in ",;:—–()[]"):
        return False
    low = _POINTING.sub("then", clause.lower()).split()
    if len(low) < FEWEST - 1 or not low or low[0] in _NO_START:
        return False
    return HANGS.isdisjoint(low) and SUBJECTS.isdisjoint(low[1:])


def whole(clause: list[Word]) -> bool:
    """Whether words are a main clause and nothing else: subject first, one verb, nothing that hangs."""
    if len(clause) < FEWEST or clause[0].text.lower() in _NO_START:
        return False
    if clause[0].upos not in ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        return False
    for n, word in enumerate(clause):
        low = word.text.lower()
        points = low == "that" and n + 1 < len(clause) and clause[n + 1].text.lower() in _TIMES
        if (low in HANGS and not points) or word.text in ",;:—–()[]":
            return False
    if any(word.text.lower() in SUBJECTS for word in clause[1:]):
        return False  # "the mask we had": a relative clause, or a second subject
    finite = [n for n, word in enumerate(clause) if word.finite]
    return (
        bool(finite)
        and 0 < finite[0] < len(clause) - 1  # "the good news is, …"
        and clause[-1].upos not in ("ADP", "DET", "CCONJ")
    )


def goes_on(clause: list[Word]) -> bool:
    """Whether words are a subject, its verb and the rest of a clause, no aside such as "he said"."""
    if sum(word.upos != "PUNCT" for word in clause) < FEWEST:
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


def halves(
    words: list[Word], sentence: Sentence, found: Match[str]
) -> tuple[list[Word], list[Word]]:
    """The words before a pattern's place and from it on, without dateline and attribution.

    The group `tail` of the pattern is the attribution behind the second clause, if there is one.
    """
    until = found.start("tail") if found["tail"] else sentence.end
    first = [w for w in words if w.start >= sentence.dateline_end and w.end <= found.start()]
    return first, [w for w in words if found.start() < w.start < until]
