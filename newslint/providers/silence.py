"""Keeps what outside checkers print off standard output, where a report goes.

Harper writes a line of its own there for some sentences ("looking forward to see"), from compiled
code: so it is the system's file 1 that leads nowhere meanwhile, not only Python's stream.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_OUTPUT = 1


@contextmanager
def silence() -> Iterator[None]:
    """Whatever is printed on standard output in here is lost; what was printed before is not."""
    stream = sys.stdout
    stream.flush()
    kept = os.dup(_OUTPUT)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _OUTPUT)
        with open(os.devnull, "w", encoding="utf-8") as sys.stdout:
            yield
    finally:
        sys.stdout = stream
        os.dup2(kept, _OUTPUT)
        os.close(kept)
        os.close(nowhere)
