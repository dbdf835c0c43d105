"""The keys of a rule pack: one table that the compiler checks by and the JSON Schema is made from."""

from __future__ import annotations

from newslint.document import BLOCK_KINDS, BODY_KINDS
from newslint.fast_typing import Any, Literal, NamedTuple
from newslint.finding import SEVERITIES
from newslint.kinds import TRAITS, words

Shape = Literal[
    "string", "share", "flag", "strings", "examples", "swap", "verbs", "defaults", "rules", "kind", "kinds"
]  # fmt: skip
"""What may stand at a key. share: a number from 0 to 1; strings: a list, or a single one; kind: a kind of story;
kinds: kinds of story and their traits, as strings."""

KINDS = ("existence", "substitution")
SCOPES = (*BLOCK_KINDS, "body", "all")
STATUSES = ("stable", "preview", "deprecated")
QUOTES = ("skip", "check", "only")
SAFETIES = ("safe", "unsafe", "display")
HYPHENS = ("exact", "any")

DEFAULT_SCOPE = ("standfirst", "paragraph", "list_item")
"""Where a rule looks if it does not say. A block quotation is somebody's words, so not there."""


class Key(NamedTuple):
    """One key of a mapping in a pack."""

    name: str
    shape: Shape
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()


_SETTINGS = (
    Key("severity", "string", "error, warning or info", choices=SEVERITIES),
    Key("confidence", "share", "The share of alerts that are right, 0 to 1"),
    Key("owner", "string", "Who decides about the rule: a desk or a person"),
    Key("source", "string", "The style guide or study the rule rests on"),
    Key("status", "string", "preview: runs only where it is named", choices=STATUSES),
    Key("quotes", "string", "What the rule does inside direct quotations", choices=QUOTES),
    Key("scope", "strings", "Kinds of block the rule looks at", choices=SCOPES),
    Key("kinds", "kinds", "Story kinds, or traits of them, the rule runs on; none given: all"),
    Key("not_kinds", "kinds", "Story kinds, or traits of them, the rule stays silent on"),
    Key("hyphen", "string", "any: a hyphen may also be a space", choices=HYPHENS),
    Key("case", "flag", "true: letters must be as written, and names are not spared"),
    Key("fix", "string", "How safe the replacement is", choices=SAFETIES),
)

RULE_KEYS: tuple[Key, ...] = (
    Key("code", "string", "Three letters of a family and three digits: VOI101", required=True),
    Key("name", "string", "Kebab-case; reads well after “allow”", required=True),
    Key("kind", "string", "existence, or substitution with `swap`", required=True, choices=KINDS),
    Key(
        "message",
        "string",
        "What an editor reads; {found} and {instead} are filled in",
        required=True,
    ),
    Key("reason", "string", "Why, in a sentence or two", required=True),
    *_SETTINGS,
    Key(
        "phrases",
        "strings",
        "Phrases to look for; see newslint/packs/phrases.py for what is allowed",
    ),
    Key(
        "patterns",
        "strings",
        "Regular expressions, for what no phrase can say; (?P<mark>…) is marked",
    ),
    Key("swap", "swap", 'Phrase → replacement, a list of them, or "" to delete'),
    Key("unless_before", "strings", "Phrases that silence the rule right before the match"),
    Key("unless_after", "strings", "Phrases that silence the rule right after the match"),
    Key("unless_near", "strings", "Phrases that silence the rule anywhere in the same block"),
    Key("unless_story", "strings", "Phrases that silence the rule anywhere in the story"),
    Key("good", "examples", "Text the rule is silent on", required=True),
    Key(
        "near_miss",
        "examples",
        "Text a naive rule would mark, and this one must not",
        required=True,
    ),
    Key("bad", "examples", "Text with [[the words]] the rule must mark", required=True),
)

PACK_KEYS: tuple[Key, ...] = (
    Key("pack", "string", "The pack's name, kebab-case", required=True),
    Key("about", "string", "What the pack is for"),
    Key("defaults", "defaults", "Settings of every rule that does not say otherwise"),
    Key("verbs", "verbs", "Irregular verbs: plain form → [third person, -ing, past, participle]"),
    Key("rules", "rules", "The rules", required=True),
)

DEFAULT_KEYS: tuple[Key, ...] = _SETTINGS

EXAMPLE_KEYS: tuple[Key, ...] = (
    Key(
        "text",
        "string",
        "The example; a blank line in it makes it a story, headline first",
        required=True,
    ),
    Key("fixed", "string", "What the fix makes of a bad example"),
    Key("kind", "kind", "The kind of the story: opinion, live …"),
)


def scope_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The block kinds that scope names stand for, in the order of a page."""
    wanted = set(names)
    if "all" in wanted:
        wanted.update(BLOCK_KINDS)
    if "body" in wanted:
        wanted.update(BODY_KINDS)
    return tuple(kind for kind in BLOCK_KINDS if kind in wanted)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a pack, for editors' completion and checks while typing."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "newslint rule pack",
        **_object(PACK_KEYS),
        "definitions": {
            "rule": {
                **_object(RULE_KEYS),
                "anyOf": [{"required": [key]} for key in ("phrases", "patterns", "swap")],
            },
            "defaults": _object(DEFAULT_KEYS),
            "example": {"anyOf": [{"type": "string"}, _object(EXAMPLE_KEYS)]},
            "kind": {"enum": words()},
            "kind_or_trait": {"anyOf": [{"$ref": "#/definitions/kind"}, {"enum": list(TRAITS)}]},
        },
    }


def _object(keys: tuple[Key, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: {"description": key.help, **_shape(key)} for key in keys},
    }


def _shape(key: Key) -> dict[str, Any]:
    string: dict[str, Any] = {"type": "string"}
    if key.choices:
        string["enum"] = list(key.choices)
    strings = _one_or_more(string)
    example = {"$ref": "#/definitions/example"}
    shapes: dict[Shape, dict[str, Any]] = {
        "string": string,
        "share": {"type": "number", "minimum": 0, "maximum": 1},
        "flag": {"type": "boolean"},
        "strings": strings,
        "kind": {"$ref": "#/definitions/kind"},
        "kinds": _one_or_more({"$ref": "#/definitions/kind_or_trait"}),
        "examples": {"anyOf": [example, {"type": "array", "items": example}]},
        "swap": {"type": "object", "additionalProperties": strings},
        "verbs": {
            "type": "object",
            "additionalProperties": {
                "type": "array",
                "items": {"type": "string"},
                "minItems": 4,
                "maxItems": 4,
            },
        },
        "defaults": {"$ref": "#/definitions/defaults"},
        "rules": {"type": "array", "items": {"$ref": "#/definitions/rule"}},
    }
    return shapes[key.shape]


def _one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}]}
