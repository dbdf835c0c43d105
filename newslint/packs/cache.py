"""Desks' packs, compiled once, and what was found in stories: JSON in the user's cache, where nobody else can have written.

A repository may bring anything, a folder that looks like a cache too. So a cache lies in an absolute
folder that is the user's own and that neither a group nor the world can write to, or there is none;
its entries are JSON with a checksum, never code, and a damaged one is made again.
"""

from __future__ import annotations

import os
import stat
from zlib import crc32

from newslint.packs import store
from newslint.startup.fast_typing import Any

PACKS, STORIES = "packs", "stories"
ROOMS = (PACKS, STORIES)
"""The folders of a cache: of packs and patterns, of what was found in stories."""
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is newslint's cache; it may be deleted. See https://bford.info/cachedir/\n"
)


def folder() -> str | None:
    """$NEWSLINT_CACHE_DIR, else newslint in $XDG_CACHE_HOME, else in ~/.cache; None where none is safe."""
    own = os.environ.get("NEWSLINT_CACHE_DIR")
    if not own:
        shared = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(shared):  # as its specification says of such a value
            shared = os.path.join(os.path.expanduser("~"), ".cache")
        own = os.path.join(shared, "newslint")
    return own if os.path.isabs(own) and _private(own) else None


def _private(path: str) -> bool:
    """Whether only the user can write to a folder, or, where it isn't there, to what it would lie in."""
    if os.name == "nt":  # there profiles are private, and modes say nothing
        return True
    for place in (path, *(os.path.join(path, room) for room in ROOMS)):
        try:
            found = os.stat(_existing(place))
        except OSError:
            return False
        others = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or others:
            return False
    return True


def _existing(path: str) -> str:
    while not os.path.lexists(path):
        path = os.path.dirname(path)
    return path


def read(key: str, room: str = PACKS) -> dict[str, Any] | None:
    """The entry of a key in a folder of the cache; None where there is none, or it is damaged."""
    home = folder()
    if home is None:
        return None
    import json

    try:
        with open(_entry(home, room, key), "rb") as file:
            said, _, text = file.read().partition(b"\n")
        data = json.loads(text) if said == _sum(text) else None
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def write(key: str, text: str, room: str = PACKS) -> None:
    """Keep an entry, if there is a cache; it is marked as one for backup programs."""
    home = folder()
    if home is None:
        return
    content = text.encode("utf-8")
    tag = os.path.join(home, "CACHEDIR.TAG")
    kept = store.write(_entry(home, room, key), _sum(content) + b"\n" + content)
    if kept and not os.path.exists(tag):
        store.write(tag, _TAG)


def _entry(home: str, room: str, key: str) -> str:
    return os.path.join(home, room, f"{key}.json")


def _sum(text: bytes) -> bytes:
    return crc32(text).to_bytes(4, "big").hex().encode()
