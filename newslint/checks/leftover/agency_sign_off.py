"""LFT010 agency-sign-off."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_SIGNS = ("diting by", "eporting by", "riting by")
_SIGN_OFF = lazy(
    r"(?:[(\[] ?|[-–—_]{1,3} ?)(?:Additional |With additional )?(?:[Rr]eporting|Writing|Editing|Compiled) (?:and (?:writing|editing) )?by [A-Z].{1,400}"
    r"|(?:Additional r|R)eporting (?:and writing )?by [A-Z].{1,300}[;.,] ?(?:[Aa]dditional reporting|[Ww]riting|[Ee]diting) by [A-Z].{1,200}",
)
_BY = lazy(r" By ")
_LONGEST = 600


@rule("LFT010", "agency-sign-off", severity="info", confidence=0.85)
def agency_sign_off(document: Document) -> Iterator[Hit]:
    """An agency's note on who reported and who edited is still under the story.

    "(Reporting by Ann Lee; Editing by John Ray)" is for the agency's clients. Papers that print the
    story take it off, or set a line of their own: "Ann Lee contributed reporting from Hull".

    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[(Reporting by Ann Lee in Goole; Editing by John Ray)]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Reporting by Ann Lee; additional reporting by Mary Roe; Editing by John Ray]]
    Bad:
        FERRY IS BACK

        THE FERRY SAILED ON FRIDAY, THE HARBOUR MASTER SAID.

        [[(REPORTING BY ANN LEE; EDITING BY JOHN RAY)]]
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        Mary Roe contributed reporting from Hull.
    Near miss: Reporting by the Gazette showed that the bridge was never inspected.
    Near miss: Reporting by Ann Lee and editing by committee cost the paper its prize.
    """
    for block in document.blocks:
        if block.end - block.start > _LONGEST or block.kind == "headline":
            continue
        line = document.slice(block)
        if " BY " in line and line.isupper():  # as wires send it
            line = _BY.sub(" by ", line.title())
        if any(sign in line for sign in _SIGNS) and _SIGN_OFF.fullmatch(line) is not None:
            fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "display")
            yield Hit(
                block.start, block.end, "An agency’s sign-off. Delete the line.", fixes=(fix,)
            )
