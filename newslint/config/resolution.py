"""Which configuration holds for a path: the nearest file, what it extends, environment, flags."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from newslint.config.errors import ConfigError
from newslint.config.layers import Config, Layer, merged
from newslint.config.reading import file_layers, flags, given_layer, variables
from newslint.config.toml_file import TomlFiles
from newslint.startup.fast_typing import Any

Overrides = Mapping[str, tuple[Any, str]]
"""From the command line: key → (value or its text, the flag)."""


def discover(start: str) -> str | None:
    """The configuration file nearest to a file or folder, which need not exist; None for none.

    Raises ConfigError for a pyproject.toml on the way that can't be read.
    """
    files = TomlFiles()
    for folder in _upwards(_folder(start)):
        if (path := files.nearest_in(folder)) is not None:
            return path
    return None


def load(path: str, outside: bool = False) -> Config:
    """The configuration in a file and those it extends. Raises ConfigError.

    `outside`: it may name files outside its repository.
    """
    full = os.path.abspath(path)
    return merged(file_layers(full, TomlFiles(outside)), os.path.dirname(full))


class Resolver:
    """The configurations of one run. Reads each file once and keeps an answer per folder.

    `explicit` is a file to use for every path; `isolated` uses no file and no variable; `outside`
    lets files name others outside their repository.
    Raises ConfigError for variables and overrides that can't be.
    """

    def __init__(
        self,
        *,
        isolated: bool = False,
        explicit: str | None = None,
        environ: Mapping[str, str] | None = None,
        overrides: Overrides | None = None,
        outside: bool = False,
    ) -> None:
        self._files = TomlFiles(outside)
        self._isolated = isolated
        self._explicit = explicit
        self._given: list[Layer] = []
        self._folders: dict[str, Config | ConfigError] = {}
        self._made: dict[str | None, Config] = {}
        here = os.getcwd()
        for given in (
            () if isolated else variables(environ or {}),
            flags(overrides or {}),
        ):
            layer = given_layer(given, here)
            if layer is not None:
                self._given.append(layer)

    def config_for(self, path: str) -> Config:
        """The configuration that holds for a file or folder. Raises ConfigError.

        Paths under the same file get the very same object.
        """
        folder = "" if self._isolated or self._explicit is not None else _folder(path)
        held = self._folders.get(folder)
        if held is None:
            held = self._find(folder)
        if isinstance(held, ConfigError):
            raise ConfigError(str(held))
        return held

    def _find(self, folder: str) -> Config | ConfigError:
        passed: list[str] = []
        held: Config | ConfigError | None = None
        try:
            if not folder:
                passed.append(folder)
                held = self._make(None if self._isolated else self._explicit)
            else:
                for each in _upwards(folder):
                    if (held := self._folders.get(each)) is not None:
                        break
                    passed.append(each)
                    if (path := self._files.nearest_in(each)) is not None:
                        held = self._make(path)
                        break
                else:
                    held = self._make(None)
        except ConfigError as error:
            held = error
        assert held is not None
        self._folders.update(dict.fromkeys(passed, held))
        return held

    def _make(self, path: str | None) -> Config:
        if path not in self._made:
            here = os.getcwd()
            root, layers = here, list[Layer]()
            if path is not None:
                full = os.path.abspath(path)
                layers = list(file_layers(full, self._files))
                folder = os.path.dirname(full)
                # A shared file named from elsewhere speaks of the stories here, not of its own folder.
                root = folder if _within(here, folder) or self._explicit is None else here
            self._made[path] = merged((*layers, *self._given), root)
        return self._made[path]


_last: tuple[Any, ...] = ()


def resolve(
    path: str,
    *,
    isolated: bool = False,
    explicit: str | None = None,
    environ: Mapping[str, str],
    overrides: Overrides,
) -> Config:
    """The configuration that holds for a path. Raises ConfigError.

    Calls in a row with the very same `environ` and `overrides` objects are taken as one run: they
    share a `Resolver`, and changes to files and variables meanwhile are not seen.
    """
    global _last
    key = (isolated, explicit, environ, overrides)
    if not (
        _last
        and _last[:2] == key[:2]
        and _last[2] is environ
        and _last[3] is overrides
        and _last[4] == os.getcwd()
    ):
        resolver = Resolver(
            isolated=isolated, explicit=explicit, environ=environ, overrides=overrides
        )
        _last = (*key, os.getcwd(), resolver)
    config: Config = _last[5].config_for(path)
    return config


def _folder(path: str) -> str:
    full = os.path.abspath(path)
    return full if os.path.isdir(full) else os.path.dirname(full)


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
