"""LFT005 doubled-word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.patterns import lazy
from newslint.registry import rule
from newslint.text import Edit, words

_WORDS = words(
    """
    the a an of to and for at with by from be are were was will would can could should this their his its our your my
    or but as if when because than not into about also been have has who which they we said after between during
    """
)
_DOUBLED = lazy(r"(?<![\w’'-])(\w+)([ \t\u00a0]+)(\w+)(?![\w’'-])")
_EMPHATIC = words(
    """
    very really long many much more again over never ever what well there here now later years days hours miles little
    pretty deep down round that please dear hush blah yadda beep tick chop bang boom knock quack woof choo ding dong
    chat night cheers hear good whoa wait stop just quite too into only same half back this told know sure right left yada help goody hear
    """
)
"""Said twice on purpose, or rightly."""
_RIGHT = frozenset(("was was", "were were", "are are", "has has", "by by", "to to", "have have"))
"""Right now and then: "what it was was a mistake", "those he spoke to to find out"."""
_POINTED = lazy(r" (?:the|an?|his|her|their|its|our|they|he|she|it|we|there|this|these|all)\b")
"""After "that that", one of these begins the clause of the first: the second is too many."""
_SHORT = 4  # letters
_WHAT = frozenset(("whatever", "whoever", "whichever", "whatsoever"))
"""Before a verb that rightly stands twice: "whatever happens happens fast"."""
_LEADS = frozenset("it he she they that there what you i we is this these those".split())


@rule("LFT005", "doubled-word", severity="error", confidence=0.95, quotes="check")
def doubled_word(document: Document) -> Iterator[Hit]:
    """A word stands twice in a row.

    Only words that are never rightly doubled; "had had", "that that man" and "very, very" are left
    alone, as are names such as "The The". The second is deleted by a safe fix.

    Bad: The council met in [[the the]] old hall.
    Fixed: The council met in the old hall.
    Bad: A boat which [[was was]] towed in on Friday has sunk.
    Bad: The exchange between the two [[drew drew]] laughter.
    Bad: The senator said [[that that]] the bill would die.
    Near miss: The senator knew that that bill would die, and he said that that was so.
    Near miss: It was a long long way, and many many years ago.
    Near miss: She had had enough, and he knew that that was so.
    Near miss: What it was was a mistake.
    Near miss: Whatever happens happens fast.
    Near miss: The The will play in Hull.
    Near miss: He said no, no to the plan.
    Near miss: They gave her her coat.
    """
    text = document.text
    at = 0
    for doubled in _doubled(text):
        found = _DOUBLED.search(text, at)
        while found is not None and f"{found[1]} {found[3]}" != doubled:
            at = found.start(3)
            found = _DOUBLED.search(text, at)
        if found is None:
            return
        first, second, at = found[1], found[3], found.end()
        if not document.unbroken(found.start(), found.end()):
            continue
        before = text[max(0, found.start() - 12) : found.start()].split()
        if before and before[-1].lower() in _WHAT:
            continue
        if first.lower() == "that" and not _POINTED.match(text, found.end()):
            continue
        if f"{first} {second}".lower() in _RIGHT and before and before[-1].lower() in _LEADS:
            continue
        start = found.start() + len(first)
        edit = Edit(start, found.end(), "")
        yield Hit(
            found.start(),
            found.end(),
            f"“{first}” twice.",
            fixes=(Fix(f"delete the second “{second}”", (edit,), "safe"),),
        )


def _doubled(text: str) -> Iterator[str]:
    """The pairs of little words that stand beside each other, in order; a quick look, without places."""
    before = ""
    for word in text.split():
        low = word.lower()
        if low == before.lower() and word.islower() and (low in _WORDS or _is_content(low)):
            yield f"{before} {word}"
        before = word


def _is_content(word: str) -> bool:
    """Whether a word is no emphasis when it stands twice; "that that the" is decided by what follows."""
    return word == "that" or (len(word) >= _SHORT and word.isalpha() and word not in _EMPHATIC)
