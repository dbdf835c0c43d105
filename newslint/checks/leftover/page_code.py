"""LFT014 page-code."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_KINDS = frozenset(("paragraph", "crosshead", "note", "list_item", "credit", "caption"))
_MARKS = ("{", "(", "*/", "CDATA", "= ")
"""What a line of code has: a quick look."""
_SCRIPT = lazy(
    r"\b(?:window|document)\.[A-Za-z]\w+|\b(?:googletag|adsbygoogle|dataLayer|_gaq|__tcfapi|jQuery)\b|\b(?:gtag|fbq|ga|twttr|ytcfg)\b[.(]"
    r"|\bfunction ?\w* ?\([\w, $]*\) ?\{|[!(]function ?\(|\$\((?:document|window|['\"])|^(?:var|let|const) \w+ ?= ?|=> ?[{(]|addEventListener\("
    r"|\bnew [A-Z]\w*(?:\.\w+)*\(.*\);?$"
)
_STYLE = lazy(
    r"(?:@media|@font-face|@import)\b.{0,200}\{.*|[^{}.!?]{0,10}[^{}!?]{1,80}\{[^{}]*\b(?:margin|padding|display|colou?r|background|font|width|height|border|position"
    r"|float|line-height|text-align|max-width|min-height|overflow|opacity|z-index|visibility)[\w-]* ?:[^{}]*\}.*"
)
_DATA = lazy(r"[\[{ ]{0,3}\"[@$\w-]{1,40}\" ?: ?[\[{\"\d tfn-].*[\]},;]")
_REMARK = lazy(r"/\*.{0,400}\*/|(?://|/\*) ?<!\[CDATA\[.{0,40}|(?://|/\*)? ?\]\]>.{0,10}")
_FEWEST = 8  # spaces of a sentence that tells what the story is about
_CODE_MARKS = frozenset("{}()[];=<>|&$\"'_")
_LEAST_MARKS = 0.06  # share of a line's characters
_ABOUT_CODE = lazy(
    r"\b(?:JavaScript|JSON|HTML5?|CSS|APIs?|GitHub|Python|Ruby|npm|SQL|YAML|XML|regex|stylesheets?|source code|open source"
    r"|snippets?|command line|developers?|front[ -]end|back[ -]end|repo(?:sitory)?)\b"
)


@rule("LFT014", "page-code", severity="error", confidence=0.95, quotes="check")
def page_code(document: Document) -> Iterator[Hit]:
    """A line of a page's code is in the story.

    Scripts of advertisements and counters, style sheets and data of the page come along when a story
    is copied from its source. Only whole paragraphs are looked at, and none of a story whose sentences
    speak of code: there it may be the subject.

    Bad:
        Ferry is back

        The ferry sailed again on Friday, the harbour master said, after a month in the dock.

        [[googletag.cmd.push(function() { googletag.display("div-7"); });]]

        It carried four lorries.

        [[.teaser img { max-width: 100%; margin: 0 auto; }]]
    Bad:
        Ferry is back

        The ferry sailed again on Friday, the harbour master said, after a month in the dock.

        [[/* teaser box, right column */]]

        It carried four lorries.
    Near miss:
        Ferry is back

        The harbour’s developers say that the new timetable is made of a few lines of code such as these:

        document.getElementById("ferry").textContent = next();

        It carried four lorries.
    Near miss: The ferry (window seats only) sails at noon; the function of the bell {see the map} is to warn.
    Near miss: The window.They closed it.
    """
    found = [
        block for block in document.blocks if block.kind in _KINDS and _is_code(document, block)
    ]
    if not found or _tells_of_code(document, found):
        return
    for block in found:
        fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "display")
        yield Hit(
            block.start,
            block.end,
            "Code of a web page in the story. Delete the line.",
            fixes=(fix,),
            whole=True,
        )


def _is_code(document: Document, block: Block) -> bool:
    """Whether a block as a whole is code."""
    line = document.slice(block)
    if not any(mark in line for mark in _MARKS):
        return False
    if line[0] in "/]*<" and _REMARK.fullmatch(line) is not None:
        return True
    if line[0] in '[{" ' and _DATA.fullmatch(line) is not None:
        return True
    if "{" in line and _STYLE.fullmatch(line) is not None:
        return True
    if sum(map(_CODE_MARKS.__contains__, line)) < _LEAST_MARKS * len(line):
        return False
    return _SCRIPT.search(line) is not None


def _tells_of_code(document: Document, code: list[Block]) -> bool:
    """Whether the story's own sentences speak of code."""
    lines = frozenset(code)
    return any(
        _ABOUT_CODE.search(document.text, block.start, block.end) is not None
        for block in document.blocks
        if block not in lines
        and (block.kind == "headline" or document.slice(block).count(" ") >= _FEWEST)
    )
