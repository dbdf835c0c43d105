"""What is wrong with a configuration, in one line that names the place and the fix."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.startup.fast_typing import Any

_LONGEST = 60  # characters of a value or word that a message repeats


class ConfigError(Exception):
    """A configuration that can't be used; the message is one line that begins with the place."""


class UnfitError(ValueError):
    """A value that a setting can't have. `path` leads to the fault inside the setting's value.

    The message is to follow the setting's name.
    """

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.path = path


def unfit(wanted: str, value: Any, *path: str | int, hint: str = "") -> UnfitError:
    """A value that is not what the setting wants."""
    return UnfitError(f" wants {wanted}, not {said(value)}{hint and f' ({hint})'}", *path)


def said(value: Any) -> str:
    """A value as it would stand in TOML, on one line and cut short."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{word(value)}"'
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, (list, tuple)):
        return "a list" if value else "an empty list"
    return word(str(value))


def word(text: str, most: int = _LONGEST) -> str:
    """A user's word for a message: cut short, with nothing in it that could break the line."""
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)


def suggestion(given: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """`; did you mean …?` with the nearest of the known words; empty if none is near.

    `cutoff` is how alike they must be, 0 to 1.
    """
    folded = {_folded(each): each for each in known}
    if (same := folded.get(_folded(given))) is not None:
        return f"; did you mean `{same}`?"
    import difflib  # 10 ms, and only mistakes need it

    near = difflib.get_close_matches(_folded(given)[:_LONGEST], folded, n=1, cutoff=cutoff)
    return f"; did you mean `{folded[near[0]]}`?" if near else ""


def _folded(text: str) -> str:
    return text.casefold().replace("_", "-").strip()
