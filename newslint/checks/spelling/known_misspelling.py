"""SPL001 known-misspelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.language.lexicon import Misspellings
from newslint.language.tokens import in_capitals
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_LETTERS = lazy(r"[a-z]{4,}")
# A whole word of letters: no part of an address, a handle, a file's name or a hyphenated name.
_WORD = lazy(r"(?<![\w@#./&\\’'-])[A-Z]?[a-z]{4,}(?![\w@/\\&_-]|['’](?!s(?!\w))|\.\w)")
_LARGE = lazy(r"(?<![\w@#./&\\’'-])[A-Z]{6,}(?![\w@/\\&_-]|['’](?!S(?!\w))|\.\w)")
_TITLED = lazy(r"\b(?:MR|MRS|MS|MISS|DR|SIR|LADY|LORD|PROF|REV|SEN|REP|GOV|JUDGE|ST)\.? $")
_AS_WRITTEN = lazy(r"[”\"’']?\s*[\[(]\s*sic\b", re.IGNORECASE)
_CLOSE = 24  # characters after a word in which "(sic)" is looked for
_CALENDAR = {
    wrong: right
    for right, listed in {
        "January": "janurary januray janaury", "February": "febuary feburary febrary febraury", "August": "agust augst",
        "September": "septemeber septemer setpember septmber", "October": "ocotber octobor", "April": "apirl",
        "November": "novemeber novmber novermber", "December": "decemeber decmber", "Monday": "monady mondy",
        "Tuesday": "tueday tuseday tuesady", "Wednesday": "wensday wendsday wednesay wednsday wedensday wedneday",
        "Thursday": "thurday thrusday thurdsay thursay", "Friday": "firday fridy", "Saturday": "saterday satruday saturady",
    }.items()
    for wrong in listed.split()
}  # fmt: skip
"""Months and days: the names that a story can't do without."""
_OPENERS = "“\"‘'(["


@rule("SPL001", "known-misspelling", severity="warning", confidence=0.97, quotes="check")
def known_misspelling(document: Document) -> Iterator[Hit]:
    """A word is misspelt in a way that many people misspell it.

    Only forms that are no word and no name in any English are listed, each with the one word that
    can be meant, so that the fix is safe. A capitalised word counts only where a sentence begins:
    elsewhere it is a name, and so is one in capitals, unless all of its paragraph is. A word between quotation marks of its own, or followed by "(sic)", is the
    writer's subject.

    Bad: The council will [[definately]] meet on Monday.
    Fixed: The council will definitely meet on Monday.
    Bad: [[Goverment]] papers show that the bridge [[recieved]] no repairs.
    Fixed: Government papers show that the bridge received no repairs.
    Good: The council will definitely meet on Monday, when the committee receives its report.
    Near miss: The charge against Mr Seperate was dropped, said Definately Records.
    Near miss: Her letter said the road was “definately” closed; “we recieve (sic) no help”, it went on.
    Near miss: The centre's colour programme was cancelled, and the theatre favoured a jewellery show.
    """
    text = document.text
    # Nearly no story holds one, so its words are looked up before any is looked at where it stands.
    right_of = Misspellings.load().meant
    known = {
        word: meant
        for word in set(_LETTERS.findall(text.lower()))
        if (meant := right_of(word) or _CALENDAR.get(word))
    }
    if not known:
        return
    for match in _WORD.finditer(text):
        word = match[0]
        meant = known.get(word.lower())
        if meant is None:
            continue
        start, end = match.span()
        if word[0].isupper() and meant[0].islower() and not _begins(document, start):
            continue
        if not _as_written(text, start, end):
            yield _hit(
                word, start, end, meant[0].upper() + meant[1:] if word[0].isupper() else meant
            )
    yield from _in_capitals(document, known)


def _in_capitals(document: Document, known: dict[str, str]) -> Iterator[Hit]:
    """Misspellings in copy set in capitals. Short words, and those beside a title, may be names there."""
    text = document.text
    for block in document.blocks:
        if not in_capitals(document.slice(block)):
            continue
        for match in _LARGE.finditer(text, block.start, block.end):
            word = match[0].lower()
            meant = known.get(word)
            if meant is None or _TITLED.search(text, max(0, match.start() - 12), match.start()):
                continue
            if not _as_written(text, *match.span()):
                yield _hit(match[0], *match.span(), meant.upper())


def _hit(word: str, start: int, end: int, right: str) -> Hit:
    fix = Fix(f"Write “{right}”", (Edit(start, end, right),), "safe")
    return Hit(start, end, f"“{word}” is misspelt. Write “{right}”.", fixes=(fix,))


def _as_written(text: str, start: int, end: int) -> bool:
    """Whether a word is the writer's subject: between marks of its own, or followed by "(sic)"."""
    if text[start - 1 : start] in ("“", '"', "‘", "'") and text[end : end + 1] in "”\"’'":
        return True
    return _AS_WRITTEN.match(text, end, end + _CLOSE) is not None


def _begins(document: Document, start: int) -> bool:
    """Whether a paragraph or sentence begins here."""
    before = document.text[max(0, start - 4) : start].rstrip(_OPENERS)
    block = document.block_at(start)
    if block is not None and document.text[block.start : start].strip(_OPENERS) == "":
        return True
    return before.endswith((". ", "! ", "? "))
