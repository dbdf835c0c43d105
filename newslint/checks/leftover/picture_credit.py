"""LFT009 picture-credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.leftover._prose import is_plain, is_prose
from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_AGENCY = (
    r"Getty Images|Getty|Associated Press|AP(?: Photo| Images)?|Reuters|REUTERS|AFP|EPA|Shutterstock|iStock(?:photo)?"
    r"|Alamy(?: Stock Photo)?|PA(?: Wire| Images| Media)?|Bloomberg|Zuma(?: Press)?|Unsplash|Pexels|Pixabay|Flickr"
)
_WORD = r"[A-Z][\w.'’-]*"
_PERSON = rf"{_WORD}(?: (?:{_WORD}|de|van|von|el|al)){{1,3}}"
_OUTLET = (
    r"(?:Times|Post|News|Tribune|Herald|Journal|Gazette|Star|Press|Telegraph|Guardian|Globe|Chronicle|Daily|Mail|Mirror"
    r"|Observer|Independent|Register|Leader|Dispatch|Courier|Examiner|Standard|Argus|Advertiser|Review|Today|Agency"
    r"|Magazine|Radio|TV|Photos?|Images|Pictures|Pool|Wire|[A-Z]{2,}[\w.]*|[A-Z][a-z]+[A-Z]\w*)"
)
"""A word in the name of a paper, a station or an agency."""
_CREDIT = lazy(
    rf"\(? ?[A-Z][\w.'’-]*(?:[ ,]{{1,2}}(?:{_WORD}|de|van|von|el|al)){{0,4}}(?: ?[/|] ?[^/|.!?]{{2,40}}){{0,2}} ?[/|] ?(?:{_AGENCY}) ?\)?"
    rf"|(?:{_AGENCY}) ?[/|] ?{_WORD}(?: {_WORD}){{0,3}}"
    rf"|\(? ?{_PERSON} ?/ ?(?:{_WORD} ){{0,4}}?{_OUTLET}(?: {_WORD}){{0,2}} ?\)?"
    rf"|\({_PERSON} ?/ ?{_WORD}(?: {_WORD}){{0,4}}\)"
    rf"|\(? ?{_PERSON},? (?:{_AGENCY}) ?\)?"
    rf"|\W{{0,3}}(?:{_AGENCY})\W{{0,2}}"
)
"""A photographer and an agency or paper, or an agency alone."""
_LABELLED = lazy(
    r"\(?(?:(?:file )?(?:photo(?:graph)?|image|picture|pic)s?(?: credits?)?\s?[:/©]|(?:photo(?:graph)?|image|picture|pic)s? (?:by|courtesy)\b|credits?\s?:|©"
    r"|sources?\s?: ?(?:news|wire) (?:agencies|services?))",
    re.IGNORECASE,
)
_LABEL = lazy(
    r"\(?(?:(?:file|library|archive|stock|handout|contributed|supplied|submitted|courtesy|promotional) (?:photo|picture|image|pic)s?"
    r"|(?:photo|picture|image)s?:? (?:supplied|contributed|submitted|handout|courtesy))\.?\)?",
    re.IGNORECASE,
)
"""What a picture is, where its maker's name would be."""
_CAPTION = lazy(
    rf"FILE(?: PHOTO)? ?[:–—-] .{{20,}}|.{{20,}}?(?:© ?(?:{_AGENCY})(?: ?/ ?{_PERSON})?|\b(?:REUTERS|AFP|EPA) ?/ ?{_PERSON}"
    rf"|\((?:{_AGENCY}) ?/ ?{_PERSON}(?:, File)?\)|\.? ?Credit(?:\.\.\.|…) ?{_PERSON}(?: ?/ ?[\w .]{{2,40}})?)\.?",
    re.DOTALL,
)
"""A caption that ends in its credit, as agencies and papers set it."""
_SIGNS = ("/", "|", "Getty", "AP", "Associated", "euters", "REUTERS", "AFP", "EPA", "utterstock", "iStock", "lamy", "PA",
          "Bloomberg", "Zuma", "Unsplash", "Pexels", "Pixabay", "Flickr")  # fmt: skip
_WITH_NAMES = frozenset(
    "of by for via the and courtesy from in at de van von el al le la photo file".split()
)
_LAST = lazy(
    rf"[.!?][”\"’']? (?P<credit>\(?(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?(?: credit)?(?:: ?| by | courtesy of ){_PERSON}"
    rf"(?: ?[/,|] ?{_WORD}(?: {_WORD}){{0,4}})?\)?\.?)\Z"
)
"""A credit behind the last sentence of a paragraph."""
_PROSE = 20  # words before it: a caption, whose credit it would be, has fewer
_KINDS = frozenset(("paragraph", "crosshead", "credit", "caption"))
_LONGEST = 100
_LONGEST_CAPTION = 500


@rule("LFT009", "picture-credit", severity="info", confidence=0.85)
def picture_credit(document: Document) -> Iterator[Hit]:
    """The credit of a picture is among the paragraphs, without its picture.

    Copying a page takes the line under a photograph along: a photographer and an agency or paper,
    an agency alone, or a caption that ends in such a credit. A credit under a caption is left
    alone, and one under the headline.

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
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Getty]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.

        [[Ann Lee, Associated Press]]

        The first lorries crossed it on Sunday night, and the ferry made its last crossing at noon.
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
    """
    if is_plain(document) and (
        "hoto" in document.text or "icture" in document.text or "mage" in document.text
    ):
        yield from _run_in(document)
    begun = False
    for number, block in enumerate(document.blocks):
        begun = begun or is_prose(document, block)
        if begun and block.kind in _KINDS and _credits(document, number):
            fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "display")
            yield Hit(
                block.start,
                block.end,
                "A picture credit without its picture. Delete the line.",
                fixes=(fix,),
            )


def _run_in(document: Document) -> Iterator[Hit]:
    """Credits that a paragraph of running text ends in."""
    for block in document.of_kind("paragraph"):
        low = max(block.start, block.end - _LONGEST)
        found = _LAST.search(document.text, low, block.end)
        if found is not None and document.text.count(" ", block.start, found.start()) >= _PROSE:
            fix = Fix("Delete the credit", (Edit(found.start(), found.end(), ""),), "display")
            yield Hit(
                found.start("credit"),
                found.end(),
                "A picture credit without its picture. Delete the line.",
                fixes=(fix,),
            )


def _credits(document: Document, number: int) -> bool:
    """Whether a block is a credit that stands alone, or a caption with its credit."""
    block = document.blocks[number]
    size = block.end - block.start
    if size > _LONGEST_CAPTION:
        return False
    line = document.slice(block)
    bare = size <= _LONGEST and (
        (any(sign in line for sign in _SIGNS) and _CREDIT.fullmatch(line) is not None)
        or _LABEL.fullmatch(line) is not None
    )
    if bare and block.kind != "credit":
        return True
    if not is_plain(document):
        return False  # the picture may be there
    if bare or (size <= _LONGEST and _labelled(line)):
        return not _captioned(document, number)
    return _signed(line) and _CAPTION.fullmatch(line) is not None


def _labelled(line: str) -> bool:
    """Whether a label such as "Photo:" is followed by names, not by what the picture shows."""
    found = _LABELLED.match(line)
    if found is None:
        return False
    small = [word for word in line[found.end() :].split() if word[:1].islower()]
    return all(word.strip(",.()") in _WITH_NAMES for word in small)


def _signed(line: str) -> bool:
    """Whether a line may be a caption with its credit: a quick look before the pattern."""
    return line.startswith("FILE") or any(
        sign in line for sign in ("©", "EUTERS", "AFP", "EPA", "AP", "Getty", "Credit")
    )


def _captioned(document: Document, number: int) -> bool:
    """Whether a caption stands before or after the block, or another credit, as in a gallery."""
    around = document.blocks[max(0, number - 1) : number + 2]
    others = (each for each in around if each != document.blocks[number])
    return any(each.kind in ("caption", "credit") for each in others)
