"""A room's one public door, whose parts are imported when one of their names is asked for.

A plain run needs a third of the names that the rooms of `newslint.language` offer. A door that imported
all its parts would cost it some sixty modules, 8 ms of 55.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from newslint.startup.fast_typing import Any


def door(room: str, parts: dict[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package: `parts` says which of its modules holds which names.

    A type checker reads the same from the imports under TYPE_CHECKING beside it; a test holds the two
    equal.
    """
    holders = {name: part for part, names in parts.items() for name in names.split()}

    def get(name: str) -> Any:
        holder = holders.get(name)
        if holder is None:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        module = f"{room}.{holder}"
        __import__(module)
        value = getattr(sys.modules[module], name)
        setattr(sys.modules[room], name, value)
        return value

    return get
