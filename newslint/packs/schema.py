"""The JSON Schema of a rule pack, for editors' completion and checks while typing.

It is made from the table of keys, and demands what reading a pack demands; a test holds the two to the
same verdict. What a phrase may be, and which codes are taken, only the compiler knows, and it takes
kinds of story in any spelling.
"""

from __future__ import annotations

from newslint.kinds import TRAITS, words
from newslint.packs.keys import (
    BAD_KEYS,
    DEFAULT_KEYS,
    DEMANDED,
    GOOD_KEYS,
    LISTED,
    PACK_KEYS,
    RULE_KEYS,
    SOMETHING,
    Key,
    Shape,
)
from newslint.startup.fast_typing import Any

_TEXT: dict[str, Any] = {"type": "string", "pattern": SOMETHING}


def json_schema() -> dict[str, Any]:
    """The schema, draft 7: what the language servers for YAML read."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "newslint rule pack",
        **_object(PACK_KEYS),
        "allOf": [_demanded(key) for key in DEMANDED],
        "definitions": {
            "rule": {**_object(RULE_KEYS), "allOf": [_existence(), _substitution(), _sequence()]},
            "defaults": _object(DEFAULT_KEYS),
            "good": _example(GOOD_KEYS),
            "bad": _example(BAD_KEYS),
            "kind": {"enum": words()},
            "kind_or_trait": {"anyOf": [{"$ref": "#/definitions/kind"}, {"enum": list(TRAITS)}]},
        },
    }


def _demanded(key: str) -> dict[str, Any]:
    """A setting that is in `defaults` or in every rule."""
    return {
        "anyOf": [
            {"required": ["defaults"], "properties": {"defaults": {"required": [key]}}},
            {"properties": {"rules": {"items": {"required": [key]}}}},
        ]
    }


def _existence() -> dict[str, Any]:
    """What a rule that only looks for words may hold."""
    return {
        "if": {"required": ["kind"], "properties": {"kind": {"const": "existence"}}},
        "then": {
            "anyOf": [{"required": ["phrases"]}, {"required": ["patterns"]}],
            "properties": {
                "swap": False,
                "sequences": False,
                **_replaces_nothing(),
            },
        },
    }


def _substitution() -> dict[str, Any]:
    """What a rule that replaces words may hold."""
    return {
        "if": {"required": ["kind"], "properties": {"kind": {"const": "substitution"}}},
        "then": {
            "required": ["swap"],
            "properties": {"phrases": False, "patterns": False, "sequences": False},
        },
    }


def _sequence() -> dict[str, Any]:
    """What a rule that looks for patterns of words may hold."""
    other = dict.fromkeys(("phrases", "patterns", "swap"), False)
    return {
        "if": {"required": ["kind"], "properties": {"kind": {"const": "sequence"}}},
        "then": {"required": ["sequences"], "properties": {**other, **_replaces_nothing()}},
    }


def _replaces_nothing() -> dict[str, Any]:
    no_fix = {"not": {"required": ["fixed"], "type": "object"}}
    return {
        "message": {"not": {"type": "string", "pattern": r"\{instead\}"}},
        "bad": {
            "anyOf": [
                {"type": "array", "items": no_fix},
                {"allOf": [{"not": {"type": "array"}}, no_fix]},
            ]
        },
    }


def _object(keys: tuple[Key, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: {"description": key.help, **_shape(key)} for key in keys},
    }


def _example(keys: tuple[Key, ...]) -> dict[str, Any]:
    """A text, or a mapping with more about it."""
    return {"anyOf": [_string(keys[0]), _object(keys)]}


def _string(key: Key) -> dict[str, Any]:
    if key.choices:
        return {"type": "string", "enum": list(key.choices)}
    return {"type": "string", "pattern": key.pattern}


def _one_or_more(item: dict[str, Any], least: int = 1) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": least}]}


def _shape(key: Key) -> dict[str, Any]:
    shapes: dict[Shape, dict[str, Any]] = {
        "string": _string(key),
        "share": {"type": "number", "minimum": 0, "maximum": 1},
        "flag": {"type": "boolean"},
        "strings": _one_or_more(_string(key), 0 if key.may_be_empty else 1),
        "kind": {"$ref": "#/definitions/kind"},
        "kinds": _one_or_more(
            {"$ref": "#/definitions/kind_or_trait"}, 0 if key.may_be_empty else 1
        ),
        "good": _one_or_more({"$ref": "#/definitions/good"}),
        "bad": _one_or_more({"$ref": "#/definitions/bad"}),
        "swap": {
            "type": "object",
            "additionalProperties": _one_or_more({"type": "string"}),
            "propertyNames": _TEXT,
            "minProperties": 1,
        },
        "verbs": {
            "type": "object",
            "propertyNames": _TEXT,
            "additionalProperties": {
                "type": "array",
                "items": _TEXT,
                "minItems": 4,
                "maxItems": 4,
            },
        },
        "lists": {
            "type": "object",
            "propertyNames": {"pattern": LISTED},
            "additionalProperties": _one_or_more(_TEXT),
        },
        "defaults": {"$ref": "#/definitions/defaults"},
        "rules": {"type": "array", "items": {"$ref": "#/definitions/rule"}, "minItems": 1},
    }
    return shapes[key.shape]
