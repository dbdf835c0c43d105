"""QUO009 doubled-stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import BODY_KINDS, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

# The stop comes before what must stand before it: so the search skips from stop to stop.
_AFTER_MARK = lazy(r"(?:[?!][.,]|\.,|,\.)(?<=[^\W_]..)(?=[”\"]|[’'](?![^\W_]))")
_DOUBLED = lazy(r"([.,])(?<=[^\W_].)([”\"]|’’|'')([.,])(?=[\s)—–]|$)")
_ASKED = lazy(
    r"([?!])(?<=[^\W_].)([”\"]|’’|'')(,)(?= (?:(?:he|she|they) (?:said|asked|added|wrote)|(?:said|asked|added) [A-Z]|[A-Z][\w’'-]+ (?:said|asked|added)))"
)
_ABBREVIATION = lazy(
    r"(?:[A-Z]|\b(?:[Jj]r|[Ss]r|[Ii]nc|[Cc]o|[Ll]td|etc|vs|[ap]\.m|[Nn]o|St|Mr|Mrs|Dr))$"
)
_NEAR = 8
_NAMES = {".": "full stop", ",": "comma", "?": "question mark", "!": "exclamation mark"}


@rule("QUO009", "doubled-stop", severity="warning", confidence=0.9, quotes="check")
def doubled_stop(document: Document) -> Iterator[Hit]:
    """A stop or comma stands on both sides of a closing quotation mark.

    It happens where the words after a quotation were cut, or moved. One of the two is enough:
    American style keeps the one inside the mark, British style the one that belongs to the sentence.

    Bad: The owner said, “The ferry is sold[[,”.]]
    Bad: “The ferry is sold[[.”,]] the owner said.
    Bad: “Is the ferry sold[[?,]]” the owner asked.
    Good: “The ferry is sold,” the owner said.
    Near miss: He works for “Ferries Inc.”, and so does she.
    Near miss: “The ferry was built in the U.S.,” the owner said.
    """
    for block in document.blocks:
        if block.kind not in BODY_KINDS:
            continue
        for found in _AFTER_MARK.finditer(document.text, block.start, block.end):
            first = found[0][0]
            before = document.text[max(block.start, found.start() - _NEAR) : found.start()]
            if first in ".," and _ABBREVIATION.search(before):
                continue  # “It is in the U.S.,” she said
            extra = _NAMES[found[0][1]]
            fix = Fix(f"Delete the {extra}", (Edit(found.start() + 1, found.end(), ""),), "safe")
            message = f"A {extra} follows the {_NAMES[first]}: delete it."
            if first in ".,":
                fix = Fix("Keep the comma", (Edit(found.start(), found.end(), ","),), "safe")
                message = "A full stop and a comma appear side by side: keep the comma."
            yield Hit(found.start(), found.end(), message, (), (fix,))
        for found in _ASKED.finditer(document.text, block.start, block.end):
            fix = Fix("Delete the comma", (Edit(found.start(3), found.end(3), ""),), "safe")
            message = f"The {_NAMES[found[1]]} is enough before the speaker: delete the comma."
            yield Hit(found.start(), found.end(), message, (), (fix,))
        for found in _DOUBLED.finditer(document.text, block.start, block.end):
            if _ABBREVIATION.search(
                document.text[max(block.start, found.start() - _NEAR) : found.start()]
            ):
                continue
            kept = "," if found[3] == "," else found[1]
            edit = Edit(found.start(), found.end(), ("." if found[3] == "." else kept) + found[2])
            fix = Fix(f"Keep the {_NAMES[edit.text[0]]}", (edit,), "safe")
            yield Hit(
                found.start(),
                found.end(),
                f"A {_NAMES[found[1]]} appears before the closing mark and a {_NAMES[found[3]]} after it: keep one.",
                (),
                (fix,),
            )
