"""Files of many parts of which a run needs few: mapped into memory, and only those parts are looked at.

As with `quick_copy`, this very Python wrote them beside the code, and one that is of another version, or
damaged, is as good as none.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from zlib import crc32

from newslint.startup import mapped
from newslint.startup.fast_typing import Any

_NUMBER = 4  # bytes of the rows' length, and of their checksum
Row = tuple[Any, ...]
"""Where a part begins and ends, and what is kept with it."""


class Shelf:
    """The parts of a file. `rows`: key → where its part lies, and what is kept with it."""

    __slots__ = ("_begin", "_data", "rows")

    def __init__(self, data: mapped.Data = b"", begin: int = 0, rows: Any = None) -> None:
        self._data, self._begin = data, begin
        self.rows: dict[Any, Row] = rows or {}

    def part(self, key: Any) -> bytes:
        """A part. Raises KeyError."""
        row = self.rows[key]
        return self._data[self._begin + row[0] : self._begin + row[1]]


def read(path: str, head: bytes) -> Shelf:
    """The parts of a file that begins with `head`; none where there is no such file, or it is damaged."""
    try:
        data = mapped.opened(path)
    except (OSError, ValueError):
        return Shelf()
    begin = len(head) + 2 * _NUMBER
    if data[: len(head)] != head or len(data) < begin:
        return Shelf()
    size, total = (
        int.from_bytes(data[end - _NUMBER : end], "big") for end in (begin - _NUMBER, begin)
    )
    packed = data[begin : begin + size]
    if crc32(packed) != total:
        return Shelf()
    shelf = Shelf(data, begin + size, marshal.loads(packed))
    last = max((row[1] for row in shelf.rows.values()), default=0)
    return shelf if last == len(data) - begin - size else Shelf()


def content(head: bytes, parts: Mapping[Any, tuple[Any, ...]]) -> bytes:
    """What such a file holds: `parts` has under each key the bytes, and what is kept with them."""
    rows, at = {}, 0
    for key, (part, *more) in parts.items():
        rows[key] = (at, at + len(part), *more)
        at += len(part)
    packed = marshal.dumps(rows)
    numbers = (number.to_bytes(_NUMBER, "big") for number in (len(packed), crc32(packed)))
    return b"".join((head, *numbers, packed, *(part for part, *_ in parts.values())))
