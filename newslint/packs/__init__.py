"""Declarative rule packs: editors' YAML, compiled to an index that a run loads in a millisecond.

A plain run imports neither PyYAML nor the compiler, unless a pack's text has changed.
"""

from __future__ import annotations

from newslint.packs import store
from newslint.packs.index import PackIndex
from newslint.startup.fast_typing import Any


class PackError(Exception):
    """A pack that can't be compiled: a line for each mistake, with file, line and what to do."""


class PackFileError(PackError):
    """A file that can't be a pack, whatever it holds: missing, too large, of another kind."""


def load() -> list[PackIndex]:
    """Newslint's own packs.

    From a checkout they are compiled again whenever a text in `rules/` or the compiler has
    changed; where the result can't be written it is used all the same. Raises PackError.
    """
    rules = store.checkout_rules()
    data = _read(store.INDEX)
    if rules is not None:
        paths = store.sources(rules)
        key = store.key(paths, rules)
        if data is None or data.get("key") != key:
            from newslint.packs import compiler

            data = compiler.compile_folder(rules, key)
            store.write(store.INDEX, compiler.dump(data))
            store.write_quick(store.INDEX, data)
    elif data is None:
        raise PackError("newslint's own rules are missing from this installation; install it again")
    return [PackIndex(pack) for pack in data["packs"]]


def load_file(path: str) -> PackIndex:
    """A user's pack, compiled once into the cache. Raises PackError, PackFileError."""
    from newslint.discovery import cause, shown
    from newslint.packs import cache, files

    files.checked(path)
    name = shown(path)
    try:
        key = store.key([path])
    except OSError as error:
        raise PackFileError(f"{name}: {cause(error)}") from None
    kept = cache.read(key)
    if kept is not None:
        try:
            return PackIndex({**kept, "file": name, "key": key})
        except (LookupError, TypeError, ValueError, AttributeError):
            pass  # not what the compiler wrote: made again
    from newslint.packs import compiler

    data = compiler.compile_file(path).data
    cache.write(key, compiler.dump(data))
    return PackIndex({**data, "file": name, "key": key})


def _read(path: str) -> dict[str, Any] | None:
    """A compiled index; None where there is none that can be read.

    The quick copy beside it is read first: the json module and its parser take 4 ms of every run.
    """
    if (quick := store.read_quick(path)) is not None:
        return quick
    import json

    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None


__all__ = ["PackError", "PackFileError", "PackIndex", "load", "load_file"]
