"""How wide a text stands on a terminal, and lines that fit into so many columns."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.startup.patterns import lazy

# All but ASCII, the letters of Europe and typographers' marks, which take one column each. The soft
# hyphen is among them: it shows only where a line breaks.
_ODD = lazy("[\u00ad\u0300-\u200f\u2028-\U0010ffff]")


def columns(text: str) -> int:
    """How many terminal columns a text takes: wide letters two, combining marks none."""
    if plain(text):
        return len(text)
    return sum(map(_columns, text))


def plain(text: str) -> bool:
    """Whether each character takes one column."""
    return text.isascii() or not _ODD.search(text)


def fitting(text: str, width: int) -> int:
    """How many characters of a text's beginning fit into so many columns."""
    head = text[:width]
    if len(head) < width and columns(head) <= width:
        return len(text)
    if not _ODD.search(text[: width + 1]):
        return width
    taken = 0
    for at, character in enumerate(text):
        taken += _columns(character)
        if taken > width:
            return at
    return len(text)


def wrapped(words: Iterable[str], width: int) -> list[str]:
    """Words as lines of so many columns. Only a word that is longer than a line is cut apart."""
    words = list(words)
    whole = " ".join(words).lstrip()
    if whole and columns(whole) <= width:
        return [whole]
    lines: list[str] = []
    line, taken = "", 0
    for word in words:
        room = columns(word)
        if line and taken + 1 + room <= width:
            line, taken = f"{line} {word}", taken + 1 + room
            continue
        if line:
            lines.append(line)
        line = word.lstrip()
        while (taken := columns(line)) > width:
            at = max(1, fitting(line, width))
            lines.append(line[:at])
            line = line[at:]
    return [*lines, line] if line else lines


def visible(text: str) -> str:
    """A text without what takes no room by itself and room in some terminals with its neighbours:
    soft hyphens, joiners, the marks that ask for a coloured picture.
    """
    if plain(text):
        return text
    return "".join(c for c in text if c.isascii() or not _is_invisible(c))


def _is_invisible(character: str) -> bool:
    import unicodedata  # a millisecond of start-up, and few stories need it

    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def _columns(character: str) -> int:
    if character < "\u00a0":
        return 1
    import unicodedata

    # The vowels and final consonants of Hangul join the syllable before them.
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
