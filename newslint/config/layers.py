"""Layers of settings (files, environment, command line) and the configuration they make together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint.config.globs import rebased
from newslint.config.settings import (
    ACCEPT,
    BY_KEY,
    GLOBS,
    KINDS_BY_GLOB,
    SELECTORS_BY_GLOB,
    SETTINGS,
    SUPPRESSIONS_BY_GLOB,
    Setting,
)
from newslint.finding import Severity
from newslint.startup.fast_typing import Any, NamedTuple

Place = Callable[[tuple[str | int, ...]], str]
"""From the path of a key, or of what is in its value, to the words that say where it stands."""


class Layer(NamedTuple):
    """Checked settings by key, from one place. Its globs count from `folder`.

    `by_caller`: said by whoever runs newslint, not by a file, which may be a stranger's.
    """

    values: Mapping[str, Any]
    place: Place
    folder: str
    by_caller: bool = False


class Origins(Mapping[str, str]):
    """Key → "default", "file:line", "NEWSLINT_X" or "--flag"; several with " + " between.

    Lines are looked up when they are asked for: a plain run needs none.
    """

    def __init__(self, sources: Mapping[str, tuple[Layer, ...]], root: str) -> None:
        self._sources = sources
        self._root = root

    def __getitem__(self, key: str) -> str:
        if key not in BY_KEY:
            raise KeyError(key)
        places = (layer.place((key,)) for layer in self._sources.get(key, ()))
        return " + ".join(dict.fromkeys(places)) or "default"

    def __iter__(self) -> Iterator[str]:
        return iter(BY_KEY)

    def __len__(self) -> int:
        return len(BY_KEY)

    def by_caller(self, key: str) -> bool:
        """Whether the value that holds comes from an option or a variable, not from a file."""
        sources = self._sources.get(key, ())
        return bool(sources) and sources[-1].by_caller

    def of(self, key: str, *path: str) -> str:
        """Where part of a value comes from: an item of a list, a key of a table, that key's item."""
        for layer in reversed(self._sources.get(key, ())):
            at = self._find(layer, key, path)
            if at is not None:
                place: str = layer.place((key, *at))
                return place
        return self[key]

    def _find(self, layer: Layer, key: str, path: tuple[str, ...]) -> tuple[str | int, ...] | None:
        """The path of a part as the layer itself writes it; None where it is not the layer's."""
        value: Any = layer.values[key]
        at: tuple[str | int, ...] = ()
        for part in path:
            keys: Iterable[tuple[str | int, str]] = (
                ((each, each) for each in value) if isinstance(value, dict) else enumerate(value)
            )
            for place, each in keys:
                if part in (each, rebased(each, layer.folder, self._root)):
                    at = (*at, place)
                    value = value[place]
                    break
            else:
                return None
        return at


class Config(NamedTuple):
    """The settings that hold for a path.

    Globs count from `root`, or from the folder they name before `//`. `severity` and `rules` go
    by a rule's code or name, in order of strength: where both name one rule, the last holds.
    """

    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...]
    suppressions: tuple[tuple[str, tuple[str, ...]], ...]
    accept: Mapping[str, tuple[str, ...]]
    baseline: str
    kind: str
    kinds: tuple[tuple[str, str], ...]
    rules: Mapping[str, Mapping[str, Any]]
    exclude: tuple[str, ...]
    extend_exclude: tuple[str, ...]
    force_exclude: bool
    fail_on: str
    min_confidence: float
    max_file_size: int
    output_format: str
    dialect: str
    encoding: str
    preview: bool
    packs: tuple[str, ...]
    strict: bool
    grammar: str
    languagetool_rules: str
    severity: Mapping[str, Severity]
    root: str
    origins: Origins


def merged(layers: Iterable[Layer], root: str) -> Config:
    """The configuration of these layers, the strongest last, under a root folder."""
    values: dict[str, Any] = {setting.key: setting.default for setting in SETTINGS}
    sources: dict[str, tuple[Layer, ...]] = {}
    for layer in layers:
        for key, value in layer.values.items():
            setting = BY_KEY[key]
            value = _under(root, layer.folder, setting, value)
            if setting.capped and not layer.by_caller and value > setting.default:
                values[key] = setting.default
                sources.pop(key, None)
                continue
            if setting.adds:
                value = (_added if setting.type is ACCEPT else _joined)(values[key], value)
                sources[key] = (*sources.get(key, ()), layer)
            else:
                sources[key] = (layer,)
            values[key] = value
        _take_back(values, layer)
    return _config(values, root, Origins(sources, root))


def _take_back(values: dict[str, Any], layer: Layer) -> None:
    """A layer that asks for a rule takes back what weaker ones say against it, word for word."""
    wanted = {*layer.values.get("select", ()), *layer.values.get("extend-select", ())}
    if wanted:
        own = layer.values.get("ignore", ())
        values["ignore"] = tuple(w for w in values["ignore"] if w in own or w not in wanted)


def _under(root: str, folder: str, setting: Setting, value: Any) -> Any:
    """A layer's value with its globs counted from the root."""
    if setting.type is GLOBS:
        return tuple(rebased(glob, folder, root) for glob in value)
    if setting.type in (SELECTORS_BY_GLOB, KINDS_BY_GLOB, SUPPRESSIONS_BY_GLOB):
        return {rebased(glob, folder, root): each for glob, each in value.items()}
    return value


def _joined(weaker: Any, stronger: Any) -> Any:
    """Two values as one: lists end to end, tables key by key with the stronger's keys last."""
    if isinstance(stronger, tuple):
        return tuple(dict.fromkeys((*weaker, *stronger)))
    joined = {key: value for key, value in weaker.items() if key not in stronger}
    for key, value in stronger.items():
        inner = weaker.get(key)
        joined[key] = {**inner, **value} if isinstance(inner, dict) else value
    return joined


def _added(weaker: Mapping[str, Any], stronger: Mapping[str, Any]) -> dict[str, Any]:
    """Two tables of lists as one: under each key, both lists end to end."""
    return {
        key: _joined(weaker.get(key, ()), stronger.get(key, ())) for key in {**weaker, **stronger}
    }


def _config(values: dict[str, Any], root: str, origins: Origins) -> Config:
    severity, rules = {}, {}
    for name, own in values["rules"].items():
        if "severity" in own:
            severity[name] = own["severity"]
        if options := {key: value for key, value in own.items() if key != "severity"}:
            rules[name] = options
    values["rules"] = rules
    for key in ("per-file-ignores", "kinds", "suppressions"):
        values[key] = tuple(values[key].items())
    fields = {BY_KEY[key].field: value for key, value in values.items()}
    return Config(**fields, severity=severity, root=root, origins=origins)
