"""Who speaks beside a quotation, by its shape: told without tags, as pairing comes before them.

Used where marks are in doubt: where the words of a quotation that was never closed end, and
whether the next paragraph's opening mark is another speaker's.
"""

from __future__ import annotations

import re

from newslint.document import Block
from newslint.language.lexicon import NOUN_OR_VERB, QUOTING, SAYING
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_TITLE = r"(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Prof(?:essor)?|Rev|Sgt|Lt|Capt|Col|Gen|Cllr|Councill?or|Sen(?:ator)?|Rep|Gov|Mayor|Judge|Chief|Coach|President|Minister)\.?"
_NAME = r"[A-Z][\w'’.-]{0,40}[\w](?: (?:[A-Z]\.|[A-Z][\w'’-]{1,40}|de|del|da|van|von|der|den|al|el|bin|la|le|Jr\.)){0,4}"
_ROLE = r"(?:the|an?|his|her|their|its) (?:[\w’'-]+ ){0,3}?[\w’'-]+"
_WHO = rf"(?:{_TITLE} )?{_NAME}|{_ROLE}|he|she|they"
_AFTER = r"(?=[.,;:]|$| (?:on|at|in|after|during|of|from|who|when|as|while|to|before|with|by)\b)"
_SPOKEN = lazy(
    rf"[,?!…—–][”\"’']{{0,2}} ?(?: (?P<verb>[a-z]+) (?P<who>{_WHO}){_AFTER}"
    rf"| (?P<whose>{_WHO})(?:, [^,.;:“”\"]{{2,60}},)? (?P<said>[a-z]+)"
    rf"(?: (?:him|her|us|them|reporters|(?:the|an?) [a-z]+|[A-Z][\w’'-]+))?{_AFTER})"
)
_LEADS_IN = lazy(
    rf"(?P<who>(?:{_TITLE} )?{_NAME}) (?P<said>[a-z]{{1,40}})(?: [a-z]{{1,40}}){{0,3}}[:,] ?$"
)
_TITLED = lazy(rf"{_TITLE} [A-Z]")
_LEFT_BY = lazy(r"[^.!?“”\"]*[.:,]?\s*")  # a clause on who they are, up to the next mark
_STOP = lazy(r"[.!?]['’]? (?=[A-Z“\"])")
_SAYS = frozenset(
    verb for verb in SAYING | QUOTING if not verb.endswith("ing") and verb not in NOUN_OR_VERB
) | words("says said reports reported writes wrote")
_PRONOUNS = frozenset(("he", "she", "they"))


class Spoken(NamedTuple):
    """A reporting clause: where the words before it end, their mark of punctuation taken in."""

    words_end: int
    who: str
    end: int
    inverted: bool  # "said Ann Lee"


def spoken(text: str, start: int, end: int) -> Spoken | None:
    """The first clause in text[start:end] that hands over the words before it: ", Ann Lee said"."""
    for found in _SPOKEN.finditer(text, start, end):
        if (found["verb"] or found["said"]) in _SAYS:
            who = found["who"] or found["whose"]
            return Spoken(found.start() + 1, who, found.end(), found["verb"] is not None)
    return None


def takes_over(text: str, opened: int, before: Block, after: Block, closing: int) -> bool:
    """Whether block `after` begins with the words of another speaker than block `before` ends with.

    `opened`: where, in `before`, the words begin that nothing closes. `closing`: where the first
    quotation of `after` closes, -1 where it does not. A long quotation gives no hint of either
    kind: its speaker is named outside it, once, or again by the same name.
    """
    own = spoken(text, opened, before.end)
    answer = None
    if closing >= 0:
        answer = spoken(text, max(after.start, closing - 2), after.end)
        if answer is not None and answer.words_end > closing + 1:
            answer = None
    if own is not None and _STOP.search(text, own.end, before.end) is None:
        if _is_named(own.who, text[own.end : before.end], own.inverted):
            return True
        return answer is not None and text[own.end] != ","
    if answer is None:
        return False
    first = _speaker_before(text, before.start, opened)
    return bool(first) and _are_two(first, answer.who, text)


def _is_named(who: str, rest: str, inverted: bool) -> bool:
    """Whether this is how a paper names a speaker, and not how one speaker quotes another."""
    if who in _PRONOUNS or re.match(_ROLE, who):
        return inverted
    return inverted or " " in who or rest.startswith(", ") or _TITLED.match(who) is not None


def _speaker_before(text: str, start: int, opened: int) -> str:
    """The name right before an opening mark: “…,” said Ann Lee. “ or Ann Lee said: “; "" for none."""
    lead = _LEADS_IN.search(text, max(start, opened - 80), opened - 1)
    if lead is not None and lead["said"] in _SAYS:
        return lead["who"]
    last = None
    at = start
    while (found := spoken(text, at, opened)) is not None:
        last, at = found, found.end
    if last is None or _LEFT_BY.fullmatch(text, last.end, opened - 1) is None:
        return ""
    return last.who


def _are_two(one: str, other: str, text: str) -> bool:
    """Whether two names belong to two people: they share no word, nor does the story join them."""
    if not (_is_name(one) and _is_name(other)):
        return False
    first, second = (set(re.sub(rf"^{_TITLE} ", "", who).split()) for who in (one, other))
    if first & second:
        return False
    return not any(f"{a} {b}" in text or f"{b} {a}" in text for a in first for b in second)


def _is_name(who: str) -> bool:
    return who[0].isupper() and who not in ("I", "We", "The")
