"""Conditions on rules that are worth hearing only sometimes: each says something about news copy.

A rule of a checker's that has one is kept where the condition holds.
"""

from __future__ import annotations

from collections.abc import Callable

from newslint.analyses.story import Alert
from newslint.document import Block, Document
from newslint.language.lexicon import UNLISTED, zipf
from newslint.providers._spelling import is_miscased
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_COMMON = 4.5  # Zipf frequency
_NEAR, _CLOSE = 30, 15  # characters
_HABIT = 3
"""From so many on, a double hyphen for a dash is the desk's typewriter, not a slip."""

_AROUND, _STRANGE = 4, 2
"""Of the four words on either side, so many unlisted ones make a passage in another language."""

_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BRACKETS = ("[", "]")
# An address, a file, a command, a tag: what stands beside it is no running text.
_TECHNICAL_BEFORE = lazy(r"[-./_`@#\\:\d]$")
_TECHNICAL_AFTER = lazy(r"[/_`@]|\.\w|-\w")
_WORD_ENDS = lazy(r"\b[A-Za-z]?[a-z]{3,}[.?!][”\"]?$")
_CAPITALISED = lazy(r"[A-Z][a-z’']*")
_DOMAINS = frozenset(("Gov", "Com", "Net", "Org"))
_SENTENCE_ENDS = lazy(r"[a-z”)][.?!] ")
_SENTENCE_BEFORE = lazy(r"(?<![\w.])[a-z]{3,}[.?!]\s$")  # not "Dept.", "Yahoo!"
_SPACED_HYPHEN = lazy(r"(?<=[\w)”\"']) - (?=\w)")
_CLOSING = ")”\"'"
_NOT_SO = frozenset(("KanBan",))  # what Harper's dictionary has, and nobody writes
_FINAL = (".", "?", "!", "”", '"')


class Place(NamedTuple):
    """Where an alert stands."""

    document: Document
    block: Block
    before: str  # the block's text up to the alert
    said: str
    after: str


Condition = Callable[[Place, Alert], bool]


def place(document: Document, alert: Alert) -> Place | None:
    """The surroundings of an alert; None where it crosses a block."""
    block = document.block_at(alert.start)
    if block is None or alert.end > block.end:
        return None
    text = document.text
    return Place(
        document, block, text[block.start : alert.start], text[alert.start : alert.end],
        text[alert.end : block.end],
    )  # fmt: skip


def running_text(at: Place, alert: Alert) -> bool:  # noqa: ARG001 - a condition is given both
    """No part of an address, a command, a file's name."""
    return not _TECHNICAL_BEFORE.search(at.before) and not _TECHNICAL_AFTER.match(at.after)


def english_prose(at: Place) -> bool:
    """No word that an editor finished ("includ[ing]"), and no passage in another language."""
    if at.before[-1:] in _BRACKETS or at.after[:1] in _BRACKETS:
        return False
    around = [*_WORDS.findall(at.before)[-_AROUND:], *_WORDS.findall(at.after)[:_AROUND]]
    strange = [word for word in around if zipf(word) == UNLISTED and not word[0].isupper()]
    return len(strange) < _STRANGE


def space_is_missing(at: Place, alert: Alert) -> bool:  # noqa: ARG001
    """A common word after the full stop of a word: "come.The", not "Login.gov", "e.g.Smith"."""
    near = at.before[-_NEAR:]
    return (
        _WORD_ENDS.search(near) is not None
        and "://" not in near
        and _CAPITALISED.fullmatch(at.said) is not None
        and at.said not in _DOMAINS
        and zipf(at.said) >= _COMMON
    )


def paragraph_breaks_off(at: Place, alert: Alert) -> bool:  # noqa: ARG001
    """A paragraph of several sentences whose last lacks its stop, and that nothing goes on with.

    A capital in the last word: perhaps a credit, or a headline that follows.
    """
    if (
        not at.said.islower()
        or at.block.kind != "paragraph"
        or not _SENTENCE_ENDS.search(at.before[:-_CLOSE])
    ):
        return False
    after = at.document.text[at.block.end :].lstrip()[:1]
    return not after or after.isupper()


def sentence_begins_small(at: Place, alert: Alert) -> bool:
    """A small letter after a finished sentence. A list, or a paragraph that goes on, may have one."""
    if not at.said.islower() or not running_text(at, alert):
        return False
    if at.before:
        return _SENTENCE_BEFORE.search(at.before) is not None
    if at.block.kind != "paragraph" or "://" in at.after[:_NEAR]:
        return False
    earlier = [each for each in at.document.blocks if each.end <= at.block.start]
    last = earlier[-1] if earlier else None
    if last is None or last.kind == "headline":
        return True
    return at.document.slice(last).rstrip().endswith(_FINAL)


def mark_is_doubled(at: Place, alert: Alert) -> bool:  # noqa: ARG001
    """Two stops or commas right after a word; not the dots of a path or an omission."""
    return at.before[-1:].isalnum() and not at.after[:1].isalnum() and "[" not in at.before[-8:]


def hyphen_for_dash(at: Place, alert: Alert) -> bool:  # noqa: ARG001
    """The only spaced hyphen between words in a story; a desk that writes dashes so writes more."""
    last = at.before[-1:]
    if at.said != " - " or not (last.isalnum() or (last and last in _CLOSING)):
        return False
    return len(_SPACED_HYPHEN.findall(at.document.text)) <= 1


def dash_is_typed(at: Place, alert: Alert) -> bool:  # noqa: ARG001
    """Double hyphens in a story that has one or two; more are a habit."""
    return at.document.text.count("--") < _HABIT


def capitals_differ(at: Place, alert: Alert) -> bool:
    """A name or word known with other capitals, in running text."""
    if not running_text(at, alert) or _NOT_SO.intersection(alert.replacements):
        return False
    return is_miscased(at.said, alert.replacements)
