"""A configuration as TOML, each setting with a comment that says where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from newslint.config.layers import Config, Origins
from newslint.config.settings import SETTINGS
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

_BARE = lazy(r"[A-Za-z0-9_-]+")


def listing(config: Config) -> Iterator[str]:
    """The lines of a TOML text that holds every setting, and means the same under the same root."""
    origins = config.origins
    yield f"# Globs count from {_commented(config.root)}"
    tables = []
    for setting in SETTINGS:
        value = getattr(config, setting.field)
        if setting.key in ("per-file-ignores", "kinds", "suppressions", "accept"):
            tables.append((setting.key, dict(value)))
        elif setting.key == "rules":
            for name in dict.fromkeys((*config.severity, *config.rules)):
                severity = {"severity": config.severity[name]} if name in config.severity else {}
                tables.append((f"rules.{_key(name)}", {**severity, **config.rules.get(name, {})}))
        else:
            yield from _setting(setting.key, value, origins)
    for key, table in tables:
        yield ""
        yield f"[{key}]" + ("" if table else f"  # {origins[key]}")
        top, *names = _parts(key)
        for name, value in table.items():
            origin = origins.of(top, *names, name)
            yield f"{_key(name)} = {toml(value)}  # {_commented(origin)}"


def _setting(key: str, value: Any, origins: Origins) -> Iterator[str]:
    places = [origins.of(key, each) for each in value] if isinstance(value, tuple) else []
    if len(set(places)) < 2:
        yield f"{key} = {toml(value)}  # {_commented(places[0] if places else origins[key])}"
        return
    yield f"{key} = ["
    for each, place in zip(value, places, strict=True):
        yield f"    {toml(each)},  # {_commented(place)}"
    yield "]"


def _parts(key: str) -> list[str]:
    top, _, name = key.partition(".")
    return [top, json.loads(name) if name.startswith('"') else name] if name else [top]


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml(name)


def _commented(text: str) -> str:
    """A text for a comment: no line break or control character may end it."""
    return "".join(c if c.isprintable() else "?" for c in text)


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for a surrogate. DEL TOML won't have raw, and what else a
        # terminal might obey is better read than done.
        return "".join(
            c if c == " " or c.isprintable() or c > "\uffff" or "\ud800" <= c <= "\udfff"
            else f"\\u{ord(c):04X}"
            for c in json.dumps(value, ensure_ascii=False)
        )  # fmt: skip
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)} = {toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    return str(value)
