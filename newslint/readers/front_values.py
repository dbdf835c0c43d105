"""What every parser of front matter gives: the data, and the texts with their places."""

from __future__ import annotations

from newslint.readers.flow import Part
from newslint.startup.fast_typing import Any, NamedTuple


class Value(NamedTuple):
    """The text of a field (of a list: of one item) and the source runs it stands for."""

    field: str
    parts: list[Part]

    @property
    def text(self) -> str:
        """The text as read, in one line."""
        return "".join(part.text for part in self.parts).strip()


class Parsed(NamedTuple):
    """Front matter as its parser gives it: the data, texts with their places, and its end."""

    data: dict[str, Any]
    values: list[Value]
    end: int
