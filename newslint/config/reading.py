"""From what files, variables and flags say to checked layers, with the place of every mistake."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint.config.errors import ConfigError, UnfitError, suggestion, word
from newslint.config.layers import Layer
from newslint.config.settings import (
    ACCEPT,
    BASELINE,
    BY_KEY,
    EXTEND,
    PACKS,
    PATH,
    PATHS,
    SETTINGS,
    Setting,
)
from newslint.config.toml_file import TomlFile, TomlFiles, outside_repository
from newslint.discovery import shown
from newslint.startup.fast_typing import Any

Given = tuple[Setting, Any, str]
"""A setting, its value or the text of it, and the variable or flag that gave it."""

_LONGEST_CHAIN = 100  # files that extend each other


def file_layers(path: str, files: TomlFiles) -> Iterator[Layer]:
    """The layers of the file at an absolute path, those it extends first.

    A file that is extended twice counts once, where it is first needed. Raises ConfigError.
    """
    yield from _extended(files.read(path), files, (), set())


def _extended(
    file: TomlFile, files: TomlFiles, above: tuple[str, ...], done: set[str]
) -> Iterator[Layer]:
    if file.table is None:
        raise ConfigError(f"{shown(file.path)}: has no [tool.newslint] table")
    layer = file_layer(file)
    if not files.outside:
        for n, path in enumerate(layer.values.get(PACKS, ())):
            _hold_inside(file, path, (PACKS, n))
        for n, path in enumerate(layer.values.get("accept", {}).get("files", ())):
            _hold_inside(file, path, ("accept", "files", n))
        if layer.values.get(BASELINE):
            _hold_inside(file, layer.values[BASELINE], (BASELINE,))
    real = os.path.realpath(file.path)
    above = (*above, real)
    if len(above) > _LONGEST_CHAIN:
        raise ConfigError(
            f"{file.where((EXTEND,))}: `extend` goes on for too long; name fewer files"
        )
    for path in _bases(file):
        base = os.path.realpath(path)
        if not files.outside:
            _hold_inside(file, path, (EXTEND,))
        if base in above:
            circle = " → ".join(shown(each) for each in (*above[above.index(base) :], base))
            raise ConfigError(f"{file.where((EXTEND,))}: `extend` goes in a circle: {circle}")
        if base not in done:
            if not os.path.isfile(path):
                cause = "is a folder" if os.path.isdir(path) else "no such file"
                raise ConfigError(f"{file.where((EXTEND,))}: `extend`: {shown(path)}: {cause}")
            if not path.endswith(".toml"):
                raise ConfigError(
                    f"{file.where((EXTEND,))}: `extend`: {shown(path)}: its name must end in .toml"
                )
            yield from _extended(files.read(path), files, above, done)
    done.add(real)
    yield layer


def _hold_inside(file: TomlFile, path: str, place: tuple[str | int, ...]) -> None:
    """Raise ConfigError for a path that leads out of the repository."""
    if outside_repository(path, file.folder):
        raise ConfigError(
            f"{file.where(place)}: `{place[0]}`: {shown(path)} lies outside this repository;"
            " `--allow-outside` lets files name such paths"
        )


def file_layer(file: TomlFile) -> Layer:
    """A file's own settings. Raises ConfigError, with the line, for what it can't say."""
    if not isinstance(file.table, dict):
        raise ConfigError(f"{file.where()}: `tool.newslint` must be a table")
    values = {}
    for key, value in file.table.items():
        if key == EXTEND:
            continue
        if key not in BY_KEY:
            raise ConfigError(f"{file.where((key,))}: {_unknown(key, value)}")

        def told(path: tuple[str | int, ...]) -> str:
            names = ".".join(word(each) for each in path if isinstance(each, str))
            return f"{file.where(path)}: `{names}`"

        values[key] = _checked(BY_KEY[key], value, told, file.folder)
    return Layer(values, file.where, file.folder)


def _unknown(key: str, value: Any) -> str:
    if key == "tool" and isinstance(value, dict) and "newslint" in value:
        return "`[tool.newslint]` is for pyproject.toml; here the keys go at the top"
    near = suggestion(key, [*BY_KEY, EXTEND])
    return f"unknown key `{word(key)}`{near or '; `newslint config` lists them all'}"


def _bases(file: TomlFile) -> tuple[str, ...]:
    """The absolute paths of the files that a file extends."""
    given = file.table.get(EXTEND, ())
    paths = (given,) if isinstance(given, str) else given
    if not isinstance(paths, (list, tuple)) or not all(
        isinstance(p, str) and p and "\0" not in p for p in paths
    ):
        raise ConfigError(
            f"{file.where((EXTEND,))}: `{EXTEND}` wants the path of a file, or a list of them"
        )
    return tuple(_absolute(path, file.folder) for path in paths)


def given_layer(given: Iterable[Given], folder: str) -> Layer | None:
    """The settings of variables or of flags; None where there are none. Raises ConfigError.

    Paths and globs count from `folder`.
    """
    values: dict[str, Any] = {}
    places: dict[str, str] = {}
    for setting, value, origin in given:
        if isinstance(value, str):
            if setting.type.parse is None:
                raise ConfigError(f"{origin}: `{setting.key}` can only be set in a file")
            value = setting.type.parse(value)
        places[setting.key] = origin
        values[setting.key] = _checked(setting, value, lambda path: places[str(path[0])], folder)
    return Layer(values, lambda path: places[str(path[0])], folder, True) if values else None


def _checked(
    setting: Setting, value: Any, told: Callable[[tuple[str | int, ...]], str], folder: str
) -> Any:
    """The value as held. Raises ConfigError, which begins with what is `told` of the faulty path."""
    try:
        held = setting.type.check(value)
    except UnfitError as error:
        raise ConfigError(f"{told((setting.key, *error.path))}{error}") from None
    if setting.type is PATHS:
        return tuple(_absolute(path, folder) for path in held)
    if setting.type is PATH and held:
        return _absolute(held, folder)
    if setting.type is ACCEPT and "files" in held:
        return {**held, "files": tuple(_absolute(path, folder) for path in held["files"])}
    return held


_OF_CHECKERS = ("NEWSLINT_LANGUAGETOOL_SERVER", "NEWSLINT_LANGUAGETOOL_JARS")
"""Variables of newslint's that are no settings and look like one."""


def variables(environ: Mapping[str, str]) -> Iterator[Given]:
    """The settings in environment variables, `NEWSLINT_` and the key. Raises ConfigError."""
    known = {setting.variable: setting for setting in SETTINGS}
    ours = (n for n in environ if n.startswith("NEWSLINT_") and n not in _OF_CHECKERS)
    for name in sorted(ours):
        if name not in known:
            # Other tools may use the prefix; only what looks like a slip is refused.
            suffixes = [each.removeprefix("NEWSLINT_") for each in known]
            if near := suggestion(name.removeprefix("NEWSLINT_"), suffixes, cutoff=0.8):
                near = near.replace("`", "`NEWSLINT_", 1)
                raise ConfigError(f"unknown variable {word(name)}{near}")
        elif environ[name]:  # set but empty is how a shell says "not set"
            yield known[name], environ[name], name


def flags(overrides: Mapping[str, tuple[Any, str]]) -> Iterator[Given]:
    """The settings given on the command line: key → (value or its text, flag)."""
    for key, (value, origin) in overrides.items():
        if key not in BY_KEY:
            raise ConfigError(f"{origin}: unknown key `{word(key)}`{suggestion(key, BY_KEY)}")
        yield BY_KEY[key], value, origin


def _absolute(path: str, folder: str) -> str:
    """A path from a folder; `~` is the user's own."""
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))
