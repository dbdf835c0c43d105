"""LFT005 doubled-word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.finding import Fix, Hit, Safety
from newslint.language.tokens import in_capitals
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_REPEATED = lazy(r"(?<![\w’'@#/&.-])(\w+)(?:[ \t\u00a0]+\1)+(?![\w’'@/&-]|\.\w)", re.IGNORECASE)
_SENTENCE_BEFORE = lazy(r".*(?:[.!?…][”\"’')\]]*\s|[:;“\"(\[])", re.DOTALL)
_NEXT = lazy(r"[ \t\u00a0]+([\w’'-]+)")
_CONTEXT = 160  # characters before a pair that tell what it is
_TITLE_WORDS = frozenset("of for to and with from at by into in on but is or".split())
"""Words that a headline in title case may double; "The The" and "A A" may be names."""


@rule("LFT005", "doubled-word", severity="error", confidence=0.95, quotes="check")
def doubled_word(document: Document) -> Iterator[Hit]:
    """A word appears twice in a row.

    Only where English never has it twice: "had had", "that that man", "very very", numbers side by
    side and names such as "The The" are left alone, and so is a pair of which the first belongs to
    what comes before it ("she logged in in the morning", "what it was was a mistake"). The second is
    deleted by a safe fix. In copy set in capitals rare words are left alone: they may be names.

    Bad: The council met in [[the the]] old hall.
    Fixed: The council met in the old hall.
    Bad: The exchange between the two [[drew drew]] laughter.
    Bad: The senator said [[that that]] the bill would die.
    Near miss: It was a long long way, and many many years ago.
    Near miss: She had had enough, and he knew that that was so.
    Near miss: He said no, no to the plan.
    """
    for found in _REPEATED.finditer(document.text):
        block = document.block_at(found.start())
        if block is None or not document.unbroken(found.start(), found.end()):
            continue
        if not _is_slip(document, block, found):
            continue
        first, times = found[1], len(found[0].split())
        start = found.start() + len(first)
        second = document.text[start : found.end()].strip()
        # "It's not not true" means what it says: no fix there without a person.
        safety: Safety = "unsafe" if first.lower() == "not" else "safe"
        which = "the second" if times == 2 else "all but one"
        fix = Fix(f"Delete {which} “{second.split()[0]}”", (Edit(start, found.end(), ""),), safety)
        often = "twice" if times == 2 else f"{times} times"
        yield Hit(found.start(), found.end(), f"“{first}” appears {often} in a row.", fixes=(fix,))


def _is_slip(document: Document, block: Block, found: re.Match[str]) -> bool:
    """Whether a word that is repeated is so by mistake."""
    from newslint.checks.leftover import _doublings  # 1 ms, and few stories double a word

    said = found[0].split()
    word = said[0].lower()
    if not word.isalpha():
        return False
    capitals = said[0].isupper() and said[1].isupper() and in_capitals(document.slice(block))
    if not _doublings.may_be_slip(word, capitals):
        return False
    before = document.text[max(block.start, found.start() - _CONTEXT) : found.start()]
    cut = _SENTENCE_BEFORE.match(before)
    sentence = before[cut.end() :] if cut else before
    if not capitals and not _written_as_one(said, block, sentence.strip()):
        return False
    if len(said) > 2 and word not in _doublings.NEVER:
        return False  # three times is on purpose
    context = f"{sentence}{said[0]}"
    after = _NEXT.match(document.text, found.end(), min(block.end, found.end() + 40))
    around = _doublings.before(context.lower() if capitals else context, after[1] if after else "")
    return _doublings.is_slip(word, around)


def _written_as_one(said: list[str], block: Block, before: str) -> bool:
    """Whether the capitals of a pair are those of one word: "The The" is a name, "to Trump Trump" not one word twice."""
    first, second = said[0], said[1]
    if second.islower():
        return first.islower() or (first.istitle() and not before)
    if before and block.kind not in ("headline", "crosshead"):
        return False
    return first.istitle() and second.istitle() and first.lower() in _TITLE_WORDS
