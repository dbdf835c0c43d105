"""LFT009 picture-credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.patterns import lazy
from newslint.registry import rule
from newslint.text import Edit

_AGENCY = (
    r"Getty Images|Getty|Associated Press|AP(?: Photo| Images)?|Reuters|REUTERS|AFP|EPA|Shutterstock|iStock(?:photo)?"
    r"|Alamy(?: Stock Photo)?|PA(?: Wire| Images| Media)?|Bloomberg|Zuma(?: Press)?|Unsplash|Pexels|Pixabay|Flickr"
)
_CREDIT = lazy(
    rf"\(?[A-Z][\w.'’-]*(?:[ ,]{{1,2}}(?:[A-Z][\w.'’-]*|de|van|von|el|al)){{0,4}}(?: ?[/|] ?[^/|.!?]{{2,40}}){{0,2}} ?[/|] ?(?:{_AGENCY})\)?"
    rf"|(?:{_AGENCY}) ?[/|] ?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}}"
)
_NAMES = ("Getty", "AP", "Associated", "euters", "REUTERS", "AFP", "EPA", "utterstock", "iStock", "lamy", "PA",
          "Bloomberg", "Zuma", "Unsplash", "Pexels", "Pixabay", "Flickr")  # fmt: skip
_LABELLED = lazy(
    r"\(?(?:(?:file )?(?:photo|image|picture)s?(?: credits?)?\s?[:/©]|(?:photo|image|picture)s? (?:by|courtesy)\b|credits?\s?:|©)",
    re.IGNORECASE,
)
_LONGEST = 100


@rule("LFT009", "picture-credit", severity="info", confidence=0.85)
def picture_credit(document: Document) -> Iterator[Hit]:
    """The credit of a picture stands among the paragraphs, without its picture.

    Copying a page takes the line under a photograph along. Only lines in the form of a
    photographer and an agency are marked; a caption with its credit is left alone.

    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Ann Lee/Harbour Times/Getty Images]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Photo: Ann Lee/Harbour Times]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss:
        Council mends bridge

        Caption: The bridge over the Ouse in May.

        Photo: Ann Lee/Harbour Times

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        Reuters and Bloomberg

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss: Ann Lee works for Getty Images.
    Near miss: The bridge over the Ouse in May. Photo: Ann Lee/Getty Images
    Near miss: PA/Media reported the sale in May.
    """
    plain = document.source.path.endswith(".txt")  # in other formats the picture may be there
    for number, block in enumerate(document.blocks):
        if block.end - block.start > _LONGEST:
            continue
        line = document.slice(block)
        if block.kind == "credit":
            found = plain and _alone(document, number) and _LABELLED.match(line) is not None
        elif block.kind in ("paragraph", "crosshead"):
            found = any(name in line for name in _NAMES) and _CREDIT.fullmatch(line) is not None
        else:
            continue
        if found:
            fix = Fix("delete the line", (Edit(block.start, block.end, ""),), "display")
            yield Hit(
                block.start, block.end, "A picture's credit without its picture.", fixes=(fix,)
            )


def _alone(document: Document, number: int) -> bool:
    """Whether a credit stands between paragraphs, with no caption beside it and no headline before it."""
    around = document.blocks[max(0, number - 1) : number + 2]
    kinds = [each.kind for each in around if each != document.blocks[number]]
    return (
        all(kind in ("paragraph", "blockquote", "crosshead") for kind in kinds) and len(kinds) == 2
    )
