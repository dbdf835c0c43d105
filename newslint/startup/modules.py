"""newslint's own modules from one file: a run over one story imports some 280 of them.

To find, open and check a `.pyc` file for each takes longer than to run what is in it. So a run keeps the
code of modules that it had to import in that way, in one file beside Python's own byte code, and the next
run takes them from there. A module is taken only where its source has the size and the time that it had,
to the nanosecond: an edited one is imported as ever, and kept anew. Where Python may write no byte code,
nor do we; where the file is missing, damaged, of another Python or another place, all is as without it.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader

from newslint.startup import quick_copy, shelves
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType, ModuleType

    Stamp = tuple[int, int]
    """Time and size of a source."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILE = os.path.join(_PACKAGE, "__pycache__", f"newslint.{sys.implementation.cache_tag}.modules")
_OURS = "newslint."
_NO_ROW: shelves.Row = (0, 0, None, False)
"""Of a module: place of its code, stamp of its source, whether it is a package."""


class Kept:
    """The modules in the file, as a finder that stands before Python's own."""

    def __init__(self) -> None:
        self._shelf = shelves.read(FILE, _head())
        self._met: dict[str, Stamp] = {}
        """Modules imported as ever, and the stamps of their sources before that."""

    def code(self, name: str) -> bytes:
        """The packed code of a module."""
        return self._shelf.part(name)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A module from the file; None for one of others, or that Python has to import itself."""
        del target
        if path is None or not name.startswith(_OURS):
            return None
        stem = f"{path[0]}{os.sep}{name.rpartition('.')[2]}"
        _, _, stamp, is_package = self._shelf.rows.get(name, _NO_ROW)
        source = _source(stem, is_package)
        if stamp is None or _stamp(source) != stamp:
            self._meet(name, stem)
            return None
        spec = ModuleSpec(name, _Loader(name, source, self), origin=source)
        spec.has_location = True
        spec.cached = FILE
        if is_package:
            spec.submodule_search_locations = [stem]
        return spec

    def _meet(self, name: str, stem: str) -> None:
        stamp = _stamp(_source(stem, True)) or _stamp(_source(stem, False))
        if stamp is not None:
            self._met[name] = stamp

    def save(self) -> None:
        """Keep what was imported as ever with the rest, if Python itself may keep byte code there."""
        if self._met and not sys.dont_write_bytecode and sys.pycache_prefix is None:
            found = {name: (self.code(name), *row[2:]) for name, row in self._shelf.rows.items()}
            for name, stamp in self._met.items():
                code = _code(name, stamp)
                if code is not None:
                    found[name] = code, stamp, hasattr(sys.modules[name], "__path__")
            write(found)
        self._met.clear()


class _Loader(SourceFileLoader):
    """Loads a module as ever, but for where its code comes from."""

    def __init__(self, name: str, path: str, kept: Kept) -> None:
        self.name, self.path, self._kept = name, path, kept

    def get_code(self, fullname: str) -> CodeType:
        """The code, unpacked."""
        found: CodeType = marshal.loads(self._kept.code(fullname))
        return found


def _head() -> bytes:
    """How a file begins that this very Python wrote here, running as it does."""
    return f"newslint modules 1 {sys.version} {sys.flags.optimize} {_PACKAGE}\n".encode()


def _source(stem: str, is_package: bool) -> str:
    return f"{stem}{os.sep}__init__.py" if is_package else f"{stem}.py"


def _stamp(source: str) -> Stamp | None:
    """Time and size of a file; None where there is none."""
    try:
        found = os.stat(source)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _code(name: str, stamp: Stamp) -> bytes | None:
    """The packed code of a module imported as ever; None where its source is no longer what it was then."""
    loader = getattr(sys.modules.get(name), "__loader__", None)
    if type(loader) is not SourceFileLoader or _stamp(loader.path) != stamp:
        return None
    return marshal.dumps(loader.get_code(name))


def write(found: dict[str, tuple[bytes, Stamp, bool]]) -> bool:
    """Write the file: packed code, stamp of the source and whether it is a package, by module."""
    return quick_copy.write(FILE, shelves.content(_head(), found))


def write_all() -> bool:
    """Write the file with all modules, as the build of a checkout does."""
    found = {}
    for folder, _, names in os.walk(_PACKAGE):
        room = os.path.relpath(folder, os.path.dirname(_PACKAGE)).replace(os.sep, ".")
        for stem, ending in map(os.path.splitext, sorted(names)):
            is_package = stem == "__init__"
            source = os.path.join(folder, stem + ending)
            stamp = _stamp(source)
            if ending == ".py" and stamp is not None:
                name = room if is_package else f"{room}.{stem}"
                code = SourceFileLoader(name, source).get_code(name)
                found[name] = marshal.dumps(code), stamp, is_package
    return write(found)


_kept: Kept | None = None


def use() -> None:
    """Take modules from the file from here on."""
    global _kept
    if _kept is None:
        _kept = Kept()
        sys.meta_path.insert(0, _kept)


def save() -> None:
    """Keep what this run had to import as ever."""
    if _kept is not None:
        _kept.save()
