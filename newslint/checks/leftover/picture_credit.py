"""LFT009 picture-credit."""

from __future__ import annotations

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
    rf"\(?(?:(?:[A-Z][\w.'’-]*|de|van|von|el|al)[ ,]?){{1,5}}(?: ?[/|] ?[^/|.!?]{{2,40}}){{0,2}} ?[/|] ?(?:{_AGENCY})\)?"
    rf"|(?:{_AGENCY}) ?[/|] ?(?:[A-Z][\w.'’-]* ?){{1,4}}"
)
_NAMES = ("Getty", "AP", "Associated", "euters", "REUTERS", "AFP", "EPA", "utterstock", "iStock", "lamy", "PA",
          "Bloomberg", "Zuma", "Unsplash", "Pexels", "Pixabay", "Flickr")  # fmt: skip
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
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        Reuters and Bloomberg

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss: Ann Lee works for Getty Images.
    Near miss: The bridge over the Ouse in May. Photo: Ann Lee/Getty Images
    Near miss: PA/Media reported the sale in May.
    """
    for block in document.blocks:
        if block.kind not in ("paragraph", "crosshead") or block.end - block.start > _LONGEST:
            continue
        line = document.slice(block)
        if any(name in line for name in _NAMES) and _CREDIT.fullmatch(line) is not None:
            fix = Fix("delete the line", (Edit(block.start, block.end, ""),), "display")
            yield Hit(
                block.start, block.end, "A picture's credit without its picture.", fixes=(fix,)
            )
