"""newslint's own modules in one file, which the command imports them from.

A run imports some 170 of them. Looking each up costs ten questions to the file system, and where Python
may write no byte code (PYTHONDONTWRITEBYTECODE, as in many containers) a checkout is compiled anew by
every run: 280 ms instead of 70. So the build puts the compiled modules into `newslint.modules`, for the
Python it ran on. A module whose source was changed since, and every module under another Python, is
imported as ever.
"""

from __future__ import annotations

import _imp
import marshal
import os
import sys
from collections.abc import Mapping
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType

from newslint.fast_typing import Any, NamedTuple
from newslint.mapped import Data, opened

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
FILE = os.path.join(_PACKAGE, "newslint.modules")
_HEAD = f"newslint modules 1 {sys.version}\n".encode()
_SIZE = 4  # bytes of the index's length, which follows the head
_UNPACKING = 60
"""Seconds that an installer may take to write the files of a wheel, in whatever order."""


class Kept(NamedTuple):
    """A module in the file, and what its source was like when it was compiled."""

    package: bool
    size: int  # of the source
    changed: int  # its time in nanoseconds; 0 in a wheel, which gets new times where it is unpacked
    start: int  # of its code, behind the index
    end: int


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: memoryview) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        found: CodeType = marshal.loads(self._code)
        # As importlib does: a wheel was built elsewhere.
        _imp._fix_co_filename(found, self.path)  # type: ignore[attr-defined]
        return found


class Bundle:
    """Finds the modules of a file, for `sys.meta_path`. Raises ValueError for data that is no such file."""

    def __init__(self, data: Data, made: float, package: str = _PACKAGE) -> None:
        """`made`: the file's time in seconds; `package`: the folder of the sources."""
        start = len(_HEAD) + _SIZE
        if data[: len(_HEAD)] != _HEAD:
            raise ValueError("not the modules that this Python compiled")
        length = int.from_bytes(data[len(_HEAD) : start], "little")
        try:
            self._rows: dict[str, tuple[Any, ...]] = marshal.loads(data[start : start + length])
        except (EOFError, TypeError, ValueError) as error:
            raise ValueError("the index of the modules is cut off") from error
        self._codes = memoryview(data)[start + length :]
        last = next(reversed(self._rows.values()), None)  # the codes lie in the index's order
        if last is None or Kept(*last).end != len(self._codes):
            raise ValueError("the modules are cut off")
        self._latest = (made + _UNPACKING) * 1e9
        self._root = os.path.dirname(package)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The spec of one of our modules; None for others, and where the source is another by now."""
        row = self._rows.get(name)
        if row is None:
            return None
        kept = Kept(*row)
        place = os.path.join(self._root, *name.split("."))
        file = os.path.join(place, "__init__.py") if kept.package else place + ".py"
        try:
            source = os.stat(file)
        except OSError:
            return None
        time = source.st_mtime_ns
        same = time == kept.changed if kept.changed else time <= self._latest
        if source.st_size != kept.size or not same:
            return None
        spec = ModuleSpec(
            name, _Loader(name, file, self._codes[kept.start : kept.end]), origin=file
        )
        spec.has_location = True
        if kept.package:
            spec.submodule_search_locations = [place]
        return spec


def install() -> None:
    """Import our modules from the file from here on, if there is one for this Python."""
    if sys.flags.optimize:
        return  # the file was compiled with assertions
    try:
        finder: Any = Bundle(opened(FILE), os.stat(FILE).st_mtime)
    except (OSError, ValueError):
        return
    sys.meta_path.insert(0, finder)


def content(sources: Mapping[str, str], root: str, keep_times: bool) -> bytes:
    """What the file holds. `sources`: module name → path of its source, below `root`.

    `keep_times`: the sources stay where and as they are (an editable install).
    """
    rows: dict[str, tuple[Any, ...]] = {}
    codes = bytearray()
    for name, path in sorted(sources.items()):
        with open(path, "rb") as file:
            source = file.read()
        shown = path if keep_times else os.path.relpath(path, root)
        code = marshal.dumps(compile(source, shown, "exec", dont_inherit=True, optimize=0))
        changed = os.stat(path).st_mtime_ns if keep_times else 0
        start, end = len(codes), len(codes) + len(code)
        rows[name] = tuple(Kept(path.endswith("__init__.py"), len(source), changed, start, end))
        codes += code
    index = marshal.dumps(rows)
    return _HEAD + len(index).to_bytes(_SIZE, "little") + index + codes
