"""LFT004 broken-characters."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_SIGNS = ("â", "Ã", "Â", "ï¿½", "\ufffd", "&", "\\u", "\\x", "\\n")
_BROKEN = lazy(
    r"(?:â€.|Ã[\u0080-\u00bf\u0192\u2026\u02c6-\u02dc\u2013-\u203a©®°±¼½¾]|Â[\u0080-\u00bf ]|ï¿½)+"
    r"|\ufffd+"
    r"|&(?:amp;)*(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|hellip|eacute|egrave|copy|pound|euro|#\d{2,5}|#x[0-9A-Fa-f]{2,5});"
    r"|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}"
)


@rule("LFT004", "broken-characters", severity="error", confidence=0.97, quotes="check")
def broken_characters(document: Document) -> Iterator[Hit]:
    r"""Characters broken by a wrong encoding, or shown as their code.

    "donâ€™t" for "don’t", "&amp;amp;", "\u2019". What they stand for is offered as a safe fix where
    it can be told. A headline may hold character references: many systems keep it as HTML.

    Bad: The council [[&amp;]] the port agreed.
    Fixed: The council & the port agreed.
    Bad: It can[[â€™]]t open before May, Lee said.
    Fixed: It can’t open before May, Lee said.
    Near miss:
        The port &#8211; what next

        The council and the port agreed.
    Near miss: AT&T and Marks & Spencer agreed.
    Near miss: The señor’s château stood in São Paulo.
    Near miss: The path C:\users is theirs.
    """
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _BROKEN.finditer(text):
        block = document.block_at(found.start())
        if found[0][0] == "&" and block and block.kind in ("headline", "standfirst"):
            continue
        meant = _meant(found[0])
        fixes: tuple[Fix, ...] = ()
        if meant and meant != found[0] and "\ufffd" not in meant:
            edit = Edit(found.start(), found.end(), meant)
            fixes = (Fix(f"Write {_shown(meant)}", (edit,), "safe"),)
        yield Hit(found.start(), found.end(), _message(found[0], meant), fixes=fixes)


def _shown(meant: str) -> str:
    """A character as a message names it."""
    if meant == "\u00a0":
        return "a space that doesn’t break"
    return f"“{meant}”" if meant.strip("“”‘’\"'") else meant


def _message(broken: str, meant: str) -> str:
    """What is wrong with the characters, and what to do."""
    todo = f"Write {_shown(meant)}." if meant.strip("\ufffd") else "Find out what they were."
    if broken[0] == "&":
        return f"A character’s code in place of the character. {todo}"
    if broken[0] == "\\":
        return f"A program’s code for a character in place of it. {todo}"
    return f"Characters broken by a wrong encoding. {todo}"


def _meant(broken: str) -> str:
    """What broken characters stand for; an empty string where that can't be told."""
    if broken[0] == "&":
        from html import unescape

        while (plain := unescape(broken)) != broken:
            broken = plain
        return plain
    if broken[0] == "\\":
        return chr(int(broken[2:], 16)) if int(broken[2:], 16) >= 0x20 else ""
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
