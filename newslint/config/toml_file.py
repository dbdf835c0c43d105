"""Configuration files: reading one, its newslint table, and the lines of its keys."""

from __future__ import annotations

import os
import stat
import sys
from codecs import BOM_UTF8

from newslint.config.errors import ConfigError
from newslint.discovery import shown
from newslint.startup.fast_typing import Any

PYPROJECT = "pyproject.toml"
FILE_NAMES = ("newslint.toml", ".newslint.toml", PYPROJECT)
"""Looked for in each folder, in this order."""

_MOST = 1_000_000  # bytes; a configuration is some hundred


class TomlFile:
    """A configuration file that has been read: its table, and where in the file each key stands.

    In pyproject.toml the table is `[tool.newslint]`; `table` is None where there is none.
    """

    def __init__(self, path: str) -> None:
        """Read a file. Raises ConfigError for one that can't be read or is not TOML."""
        self.path = path
        self.folder = os.path.dirname(path)
        self._text = _text(path)
        self._lines: dict[Any, int] | None = None
        self._within: tuple[str, ...] = ()
        self.table: Any = None
        if os.path.basename(path) == PYPROJECT:
            self._within = ("tool", "newslint")
            if _may_hold_table(self._text):
                tool = _parsed(path, self._text).get("tool")
                self.table = tool.get("newslint") if isinstance(tool, dict) else None
        else:
            self.table = _parsed(path, self._text)

    def where(self, path: tuple[str | int, ...] = ()) -> str:
        """`file:line` of a key or array element, given by its path inside the table."""
        if self._lines is None:
            from newslint.config.lines import key_lines

            self._lines = key_lines(self._text)
        at: tuple[str | int, ...] = (*self._within, *path)
        while at and at not in self._lines:
            at = at[:-1]
        return f"{shown(self.path)}:{self._lines.get(at, 1)}"


class TomlFiles:
    """Reads each file once.

    `outside`: files may name others that lie outside their repository (`outside_repository`).
    """

    def __init__(self, outside: bool = False) -> None:
        self.outside = outside
        self._read: dict[str, TomlFile] = {}

    def read(self, path: str) -> TomlFile:
        """The file at an absolute path. Raises ConfigError."""
        if path not in self._read:
            self._read[path] = TomlFile(path)
        return self._read[path]

    def nearest_in(self, folder: str) -> str | None:
        """The configuration file of a folder. Raises ConfigError for a broken pyproject.toml."""
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if not self.outside and os.path.islink(path) and outside_repository(path, folder):
                if name == PYPROJECT:
                    continue  # more than newslint's settings; it may be here for others
                raise ConfigError(
                    f"{shown(path)}: is a link that leads outside this repository;"
                    " `--allow-outside` lets it"
                )
            if name != PYPROJECT:
                if os.path.lexists(path):
                    return path
            elif os.path.isfile(path) and self.read(path).table is not None:
                return path
        return None


def outside_repository(path: str, folder: str) -> bool:
    """Whether a path leads out of the repository that a folder lies in, by a link too.

    A repository's files are a stranger's, and must not have us read what else is on the machine. It
    is the checkout around the folder; without one, the working directory or the folder itself.
    Packages installed for this Python count as inside: whoever runs newslint has put them there.
    """
    target, folder = os.path.realpath(path), os.path.realpath(folder)
    root = _checkout(folder)
    if root is None:
        here = os.path.realpath(os.curdir)
        root = here if _below(folder, here) else folder
    packages = (os.path.realpath(each) for each in sys.path if each.endswith("-packages"))
    return not any(_below(target, each) for each in (root, *packages))


def _checkout(folder: str) -> str | None:
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _below(path: str, folder: str) -> bool:
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _text(path: str) -> str:
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise ConfigError(f"{shown(path)}: is a folder, not a configuration file")
        if not stat.S_ISREG(mode):
            raise ConfigError(f"{shown(path)}: is not a regular file")
        with open(path, "rb") as file:
            data = file.read(_MOST + 1)
    except FileNotFoundError:
        raise ConfigError(f"{shown(path)}: no such file") from None
    except PermissionError:
        raise ConfigError(f"{shown(path)}: no permission to read it") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: {(error.strerror or str(error)).lower()}") from None
    if len(data) > _MOST:
        raise ConfigError(f"{shown(path)}: over {_MOST:,} bytes, which no configuration needs")
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")  # "utf-8-sig" would be a module more
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{shown(path)}:{line}: byte 0x{error.object[error.start]:02X} is not UTF-8, as TOML must be"
        ) from None


def _may_hold_table(text: str) -> bool:
    """Whether a pyproject.toml can have a newslint table; else it isn't even parsed (5 ms)."""
    bare = "".join(text.split()).replace('"', "").replace("'", "")
    return "newslint" in bare and any(k in bare for k in ("tool.newslint", "[tool]", "tool={"))


def _parsed(path: str, text: str) -> dict[str, Any]:
    from newslint import toml  # many runs have no configuration

    try:
        return toml.loads(text)
    except ValueError as error:
        reason, _, place = str(error).partition(" (at ")
        lines = text.count("\n") + 1
        numbers = [int(n) for n in place.replace(",", " ").replace(")", "").split() if n.isdigit()]
        line = min(numbers[0], lines) if numbers else text.rstrip().count("\n") + 1
        reason = " ".join(reason.split())
        raise ConfigError(
            f"{shown(path)}:{line}: not valid TOML: {reason[:1].lower()}{reason[1:]}"
            + (f", at column {numbers[1]}" if len(numbers) > 1 else "")
        ) from None
