"""Makes text from outside fit to be printed: stories, file names, settings, packs, other programs' words.

Two dangers: characters that a terminal obeys or that hide what they stand in, and lines that the system
running us takes for commands (GitHub's `::error::` and `##[error]`, Azure's `##vso[…]`).
"""

from __future__ import annotations

import re

from newslint.startup.patterns import lazy

_COMMAND = lazy(r"#(?=#[a-z]*\[)")
_ACTING = lazy("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_STYLES = lazy(r"(?:\s|\x1b\[[0-9;]*m)*")
_BREAKS = "\t\n\r\x0b\x0c\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def safe(text: str) -> str:
    """Text on one line in which no control character can act."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == " " else _shown(c) for c in text)


def safe_lines(text: str) -> list[str]:
    """Text line by line, as `safe` has each: for what may have line breaks of its own."""
    return [safe(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _shown(character: str) -> str:
    if character in _BREAKS:
        return " "
    if character < " " or character == "\x7f":
        return "\u2421" if character == "\x7f" else chr(0x2400 + ord(character))
    if "\x80" <= character <= "\x9f":
        return "\ufffd"
    if "\U000e0000" <= character <= "\U000e0fff":
        return ""  # letters that nobody sees, at most as part of a flag
    # White space and invisible format characters: a space where they take room, a mark elsewhere.
    return " " if character.isspace() else "\ufffd" if character in _BIDI else character


def inert(line: str) -> str:
    """A line of a report that no system running us takes for a command.

    GitHub's runner looks for `::` at a line's start, behind spaces too, and for `##[` anywhere in it.
    """
    if "::" in line:
        start = _STYLES.match(line)
        at = start.end() if start else 0
        if line.startswith("::", at):
            line = f"{line[:at]}: :{line[at + 2 :]}"
    return _COMMAND.sub("# ", line) if "##" in line else line


def inert_json(text: str) -> str:
    """JSON that means the same, with no command in it, and nothing that a terminal obeys."""
    if "##" in text:
        text = _COMMAND.sub(r"\\u0023", text)
    return escaped(text)


def escaped(text: str) -> str:
    """JSON with what a terminal obeys written as an escape with four digits."""
    return text if text.isascii() and "\x7f" not in text else _ACTING.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
