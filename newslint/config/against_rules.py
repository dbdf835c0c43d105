"""Holds a configuration against the rules that exist: their names, families and options."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.config.errors import ConfigError, said, suggestion, word
from newslint.config.layers import Config
from newslint.config.settings import BY_KEY
from newslint.registry import Option, Rule, known_selectors
from newslint.startup.fast_typing import Any


def check_known(selector: str, rules: Mapping[str, Rule], where: str) -> None:
    """Raise ConfigError, beginning with `where`, for a word that names no rule and no family."""
    known = known_selectors(rules)
    if selector not in known:
        near = suggestion(selector, sorted(known)) or "; `newslint rules` lists them all"
        raise ConfigError(f"{where}: unknown rule `{word(selector)}`{near}")


def check_selectors(config: Config, rules: Mapping[str, Rule]) -> None:
    """Raise ConfigError for the first selector, rule table or option that means nothing."""
    origins = config.origins
    known = known_selectors(rules)
    for key in ("select", "extend-select", "ignore"):
        for selector in getattr(config, BY_KEY[key].field):
            if selector not in known:
                check_known(selector, rules, origins.of(key, selector))
    for glob, selectors in config.per_file_ignores:
        for selector in selectors:
            if selector not in known:
                check_known(selector, rules, origins.of("per-file-ignores", glob, selector))
    if config.suppressions:
        _check_suppressions(config, rules)
    by_name = {word: rule for rule in rules.values() for word in (rule.code, rule.name)}
    for name in (*config.severity, *config.rules):
        if name not in by_name:
            where = origins.of("rules", name)
            if name in known:
                raise ConfigError(
                    f"{where}: [rules.{word(name)}] wants one rule, not a family;"
                    f" `newslint rules {word(name)}` lists its rules"
                )
            check_known(name, rules, where)
    for name, values in config.rules.items():
        options = {option.name.replace("_", "-"): option for option in by_name[name].options}
        for key, value in values.items():
            where = origins.of("rules", name, key)
            if key not in options:
                raise ConfigError(f"{where}: {_unknown_option(name, key, options)}")
            if wanted := _mismatch(options[key], value):
                raise ConfigError(
                    f"{where}: `rules.{name}.{key}` wants {wanted}, not {said(value)}"
                )


def _check_suppressions(config: Config, rules: Mapping[str, Rule]) -> None:
    from newslint.suppression.directives import read

    for glob, texts in config.suppressions:
        for text in texts:
            for selector in read(text).selectors:
                check_known(selector, rules, config.origins.of("suppressions", glob, text))


def _unknown_option(name: str, key: str, options: Mapping[str, Option]) -> str:
    if key in BY_KEY:
        return f"`{key}` is not an option of {name}; write it above the first [table] of the file"
    told = f"unknown option `{word(key)}` of {name}"
    if near := suggestion(key, [*options, "severity"]):
        return told + near
    return f"{told}; it has {', '.join(f'`{each}`' for each in ('severity', *options))}"


def _mismatch(option: Option, value: Any) -> str:
    """What the option wants, if the value is of another type than its default; else empty."""
    default = option.default
    if default is None:
        return ""
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else "true or false"
    if isinstance(default, int):
        ok = isinstance(value, int) and not isinstance(value, bool)
        return "" if ok else "a whole number"
    if isinstance(default, float):
        ok = isinstance(value, (int, float)) and not isinstance(value, bool)
        return "" if ok else "a number"
    if isinstance(default, str):
        return "" if isinstance(value, str) else "a string"
    if isinstance(default, Mapping):
        return "" if isinstance(value, Mapping) else "a table"
    if not isinstance(value, tuple):
        return "a list"
    kinds = {type(each) for each in default} or {str}
    return "" if all(type(each) in kinds for each in value) else "a list of " + _plural(kinds)


def _plural(kinds: set[type]) -> str:
    words = {str: "strings", int: "whole numbers", float: "numbers", bool: "true or false"}
    return " or ".join(sorted(words.get(kind, kind.__name__) for kind in kinds))
