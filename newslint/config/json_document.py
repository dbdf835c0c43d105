"""The JSON Schema of newslint.toml, by which editors complete and check it."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.config.settings import EXTEND, SETTINGS, Setting
from newslint.finding import SEVERITIES
from newslint.kinds import words
from newslint.registry import ALL, FAMILIES, PREFIXES, Option, Rule
from newslint.startup.fast_typing import Any

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_CODE = "^[A-Z]{3}[0-9]{3}$"
_TYPES = ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "string"))


def json_schema(rules: Mapping[str, Rule]) -> dict[str, Any]:
    """The schema for these rules, as JSON Schema draft 2020-12.

    Codes of other rules pass: a pack that the schema was not made with may define them.
    """
    path = {"type": "string", "minLength": 1}
    extend = {
        "description": "The file or files this one builds on, from this file's folder.",
        "anyOf": [path, {"type": "array", "items": path}],
    }
    return {
        "$schema": DRAFT,
        "title": "newslint",
        "description": "The settings of newslint: newslint.toml, or [tool.newslint] in pyproject.toml.",
        "type": "object",
        "properties": {EXTEND: extend} | {each.key: _property(each) for each in SETTINGS},
        "additionalProperties": False,
        "$defs": {
            "selector": {
                "description": "A rule's code or name, a family's name or prefix, or ALL.",
                "anyOf": [{"enum": _selectors(rules)}, {"type": "string", "pattern": _CODE}],
            },
            "kind": {"enum": words()},
            "severity": {"enum": list(SEVERITIES)},
            "rules": _rules(rules),
        }
        | {rule.code: _rule(rule) for rule in rules.values()},
    }


def _property(setting: Setting) -> dict[str, Any]:
    made = {"description": setting.help, **setting.type.schema}
    if not isinstance(setting.default, dict):
        made["default"] = _plain(setting.default)
    return made


def _selectors(rules: Mapping[str, Rule]) -> list[str]:
    codes = sorted(rules)
    return [ALL, *FAMILIES, *PREFIXES, *codes, *(rules[code].name for code in codes)]


def _rules(rules: Mapping[str, Rule]) -> dict[str, Any]:
    """The table of rules, each under its name and under its code."""
    properties = {}
    for each in rules.values():
        properties[each.name] = properties[each.code] = {"$ref": f"#/$defs/{each.code}"}
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {_CODE: {"type": "object"}},
        "additionalProperties": False,
    }


def _rule(rule: Rule) -> dict[str, Any]:
    severity = {"$ref": "#/$defs/severity", "default": rule.severity}
    options = {option.name.replace("_", "-"): _option(option) for option in rule.options}
    return {
        "title": f"{rule.code} {rule.name}",
        "description": rule.summary,
        "type": "object",
        "properties": {"severity": severity} | options,
        "additionalProperties": False,
    }


def _option(option: Option) -> dict[str, Any]:
    default = _plain(option.default)
    made: dict[str, Any] = {"description": option.help, "default": default}
    if isinstance(default, list):
        types = sorted({_type(each) for each in default} or {"string"})
        items = {"type": types[0] if len(types) == 1 else types}
        made |= {"type": "array", "items": items}
    elif isinstance(default, dict):
        made["type"] = "object"
    elif default is not None:
        made["type"] = _type(default)
    return made


def _type(value: Any) -> str:
    return next((name for type_, name in _TYPES if isinstance(value, type_)), "object")


def _plain(value: Any) -> Any:
    """A default as JSON holds it."""
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value
