"""The settings: which hold for a path, from which file and line, and what they may be.

The nearest `newslint.toml`, `.newslint.toml` or `pyproject.toml` with `[tool.newslint]` counts,
alone; `extend` names the files it builds on. Environment variables (`NEWSLINT_SELECT`) stand above
files, the command line above both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.config.errors import ConfigError
from newslint.config.layers import Config
from newslint.config.resolution import Resolver, discover, load, resolve
from newslint.config.settings import SETTINGS, Setting
from newslint.startup.fast_typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.registry import Rule


def check_selectors(config: Config, rules: Mapping[str, Rule]) -> None:
    """Raise ConfigError for the first selector, rule table or option that means nothing."""
    from newslint.config import against_rules

    against_rules.check_selectors(config, rules)


def check_known(selector: str, rules: Mapping[str, Rule], where: str) -> None:
    """Raise ConfigError, beginning with `where`, for a word that names no rule and no family."""
    from newslint.config import against_rules

    against_rules.check_known(selector, rules, where)


def show(config: Config) -> Iterator[str]:
    """The lines of a TOML text with every setting, each with a comment that names its origin."""
    from newslint.config.listing import listing

    return listing(config)


def json_schema(rules: Mapping[str, Rule]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the configuration, with the options of these rules."""
    from newslint.config import json_document

    return json_document.json_schema(rules)


__all__ = [
    "SETTINGS",
    "Config",
    "ConfigError",
    "Resolver",
    "Setting",
    "check_known",
    "check_selectors",
    "discover",
    "json_schema",
    "load",
    "resolve",
    "show",
]
