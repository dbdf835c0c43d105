"""Regular expressions compiled once for a Python that newslint's files were not built with.

The build keeps compiled patterns for its own Python (`newslint.startup.patterns`). Under another one each
run compiled what it needed anew: a fifth of its time. Here they are kept where packs' indexes are, in
a folder that is the user's own, as JSON: what a run compiled is added when it ends.
"""

from __future__ import annotations

import re
import sys
from binascii import a2b_base64, b2a_base64
from zlib import crc32

from newslint.packs import cache
from newslint.startup import patterns
from newslint.startup.fast_typing import Any

_MOST = 2_000  # patterns; a checkout that is worked on would add to them without end
_kept: dict[str, list[Any]] | None = None
_new: dict[str, list[Any]] = {}


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """The pattern: kept from an earlier run, or compiled now and noted to be kept."""
    global _kept
    if _kept is None:
        _kept = cache.read(_key()) or {}
    name = f"{flags} {pattern}"
    try:
        return patterns.from_code(pattern, _code(_kept[name]))
    except (LookupError, TypeError, ValueError, AttributeError, RuntimeError, OverflowError):
        pass  # it isn't there, or is none
    code = patterns.code(pattern, flags)
    state, words, groups, names, by_number = code
    packed = b"".join(word.to_bytes(4, sys.byteorder) for word in words)
    _new[name] = [state, b2a_base64(packed, newline=False).decode(), groups, names, by_number]
    return patterns.from_code(pattern, code)


def save() -> None:
    """Keep what this run compiled, if there is a cache."""
    if not _new or cache.folder() is None:
        return
    import json

    # Another run may have added its own since.
    known = cache.read(_key()) or {}
    if len(known) + len(_new) > _MOST:
        known = {}
    cache.write(_key(), json.dumps({**known, **_new}))
    _new.clear()


def _code(kept: list[Any]) -> patterns.Compiled:
    state, words, groups, names, by_number = kept
    return state, memoryview(a2b_base64(words)).cast("I").tolist(), groups, names, tuple(by_number)


def _key() -> str:
    """One entry for each Python, since each has code of its own."""
    return f"patterns-{crc32(patterns.head()):08x}"
