"""The schema says what the loader demands: both give the same verdict on every variation of a pack."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
import yaml

from newslint.packs import PackError
from newslint.packs.compiler import compile_text
from newslint.packs.keys import BAD_KEYS, DEFAULT_KEYS, GOOD_KEYS, PACK_KEYS, RULE_KEYS, Key
from newslint.packs.schema import json_schema
from tests.conftest import ROOT, Runs

pytestmark = pytest.mark.xdist_group("pack schema")  # the variations are read once
CHECKER = jsonschema.Draft7Validator(json_schema())

PACK: dict[str, Any] = {
    "pack": "house",
    "about": "The desk's own.",
    "defaults": {
        "severity": "info",
        "confidence": 0.5,
        "owner": "copy desk",
        "source": "house style",
        "status": "stable",
        "quotes": "skip",
        "scope": ["paragraph", "list_item"],
        "kinds": ["news"],
        "not_kinds": ["opinion"],
        "hyphen": "exact",
        "case": False,
        "fix": "unsafe",
    },
    "lists": {"urged": "urged asked", "unsure": ["may", "might"]},
    "verbs": {"sync": ["syncs", "syncing", "synced", "synced"]},
    "rules": [
        {
            "code": "STY501",
            "name": "look-for",
            "kind": "existence",
            "message": "“{found}” is jargon.",
            "reason": "Few know it.",
            "severity": "warning",
            "phrases": ["{sync} up", "touch base"],
            "patterns": [r"\bkpi\w{0,3}\b"],
            "unless_before": ["the"],
            "unless_after": ["of"],
            "unless_sentence": ["moored"],
            "unless_near": ["sailing"],
            "unless_story": ["regatta"],
            "good": ["They met.", {"text": "They agreed.", "kind": "news"}],
            "near_miss": ["The sync failed."],
            "bad": ["They [[touch base]].", {"text": "They [[synced up]].", "kind": "news"}],
        },
        {
            "code": "STY502",
            "name": "swap-for",
            "kind": "substitution",
            "message": "“{found}”: write “{instead}”.",
            "reason": "Short words are read faster.",
            "confidence": 1,
            "swap": {"prior to": "before", "purchase": ["buy", "get"], "in actual fact": ""},
            "good": "They met before noon.",
            "near_miss": "The prior wrote to Rome.",
            "bad": {"text": "They met [[prior to]] noon.", "fixed": "They met before noon."},
        },
        {
            "code": "STY503",
            "name": "pattern-for",
            "kind": "sequence",
            "message": "“{found}” says nothing.",
            "reason": "Nobody is named.",
            "confidence": 1,
            "sequences": ["^ it {unsure} work", "... {be} {adv}* {urged} to"],
            "good": "The mayor urged them to leave.",
            "near_miss": "They were told to leave.",
            "bad": "[[They were strongly urged to]] leave.",
        },
    ],
}

WRONG: list[Any] = [
    None, "", " ", "a text", "{found} {instead} {foo}", "[[marked]]", "a [[mark", "[[]]", "ABC123", "NLT001",
    "voice", "Small-Words", "small-words", "info", "inf", "skip", 0, 1, 1.5, -1, True, False, [], [""],
    [None], [3], ["x", "x y"], ["[[x]]"], [["x"]], {}, {"x": "y"}, {"x": None}, {"x": []}, {"x": [None]}, {"x": 1},
    {"": "y"}, {"x": ["a", "b", "c", "d"]}, {"x": ["a", "b", "c", ""]}, {"x": ["a", "b"]}, {"text": "x"},
    {"text": "[[x]]"}, {"text": "x", "kind": ""}, {"text": "[[x]]", "fixed": "[[y]]"},
    {"text": "[[x]]", "fixed": "y"}, [{"text": "[[x]]", "fixed": "y"}], {"kind": "news"}, [{}],
]  # fmt: skip
"""Values that no key, or only some, may have."""

KNOWN_TO_THE_COMPILER = re.compile(
    r"is taken by|finds it already|is in .* (?:too|already)|not a regular expression|nothing of 3 letters"
    r"|holds no word|`swap` only deletes|must occur in|of 3 letters|holds capitals|\(rule STY50\d\)$|\((?:`\w+` in )?rule STY50\d\)$"
    r"|no pattern reaches list|of list `"
)

OF_KIND = ("kind", "message", "phrases", "patterns", "swap", "sequences", "bad")
"""Keys that mean something else in a substitution or sequence."""

PLACES: tuple[tuple[tuple[str | int, ...], tuple[Key, ...]], ...] = (
    ((), PACK_KEYS),
    (("defaults",), DEFAULT_KEYS),
    (("rules", 0), tuple(key for key in RULE_KEYS if key not in DEFAULT_KEYS)),
    (("rules", 1), tuple(key for key in RULE_KEYS if key.name in OF_KIND)),
    (("rules", 2), tuple(key for key in RULE_KEYS if key.name in OF_KIND)),
    (("rules", 0, "good", 1), GOOD_KEYS),
    (("rules", 0, "bad", 1), BAD_KEYS),
    (("rules", 1, "bad"), BAD_KEYS),
)


def at(pack: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        pack = pack[step]
    return pack


def variations() -> Iterator[tuple[str, Any]]:
    yield "as it is", PACK
    for path, keys in PLACES:
        shown = "/".join(map(str, path))
        for key in keys:
            without = copy.deepcopy(PACK)
            if at(without, path).pop(key.name, None) is not None:
                yield f"{shown} without {key.name}", without
            for value in WRONG:
                changed = copy.deepcopy(PACK)
                at(changed, path)[key.name] = copy.deepcopy(value)
                yield f"{shown}/{key.name} = {json.dumps(value)}", changed
        for name in ("", "Code", "mesage", "fixed", "text", "phrases", "rules"):
            more = copy.deepcopy(PACK)
            if name not in at(more, path):
                at(more, path)[name] = "x"
                yield f"{shown} with {name!r}", more
    for key in ("severity", "confidence"):  # in the rules, in `defaults`, or missing
        for rules in ([], [0], [1], [0, 1]):
            for default in (True, False):
                changed = copy.deepcopy(PACK)
                if not default:
                    del changed["defaults"][key]
                for number, rule in enumerate(changed["rules"]):
                    rule.pop(key, None)
                    if number in rules:
                        rule[key] = "info" if key == "severity" else 0.5
                yield f"{key} in rules {rules}, default {default}", changed
    for value in (None, [], "x", 3, [[]], ["x"], {}):
        yield f"all of it is {value!r}", value


def compiles(pack: Any) -> str:
    """What the loader says; empty where it takes the pack."""
    try:
        compile_text(json.dumps(pack, indent=1), "desk/house.yaml")  # JSON is YAML
    except PackError as error:
        return str(error)
    return ""


@cache
def verdicts() -> list[tuple[str, str, bool]]:
    """Each variation: what it is, what the loader says, whether the schema allows it."""
    return [(name, compiles(pack), CHECKER.is_valid(pack)) for name, pack in variations()]


def test_there_are_enough_variations_of_either_verdict() -> None:
    count = sum(valid for _, _, valid in verdicts())
    assert len(verdicts()) > 1500 and 150 < count < len(verdicts()) - 1000


def test_schema_and_loader_agree() -> None:
    odd = []
    for name, said, valid in verdicts():
        # What phrases mean, and whose code or phrase it is, a schema can't know.
        if all(KNOWN_TO_THE_COMPILER.search(line) for line in said.split("\n")):
            said = ""
        if bool(said) == valid:
            odd.append(f"{name}: the loader says {said or 'nothing'!r}")
    assert odd == []


def test_every_line_names_file_and_line_and_what_to_do() -> None:
    for name, said, _ in verdicts():
        for line in filter(None, said.split("\n")):
            assert re.match(r"desk/house\.yaml:[1-9]\d*: [^\s:].{10,}", line), (name, line)
            assert not re.search(r"\bmend|\bblank\b|  |\bstands\b|None|\[\]$", line), (name, line)


def test_the_schema_file_is_the_schema(newslint: Runs) -> None:
    file = ROOT / "rules" / "pack.schema.json"
    assert file.read_text(encoding="utf-8") == newslint("config", "--pack-schema").out
    assert json.loads(file.read_text(encoding="utf-8")) == json_schema()
    jsonschema.Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("name", ["voice.yaml", "cliches.yaml", "sourcing.yaml", "spelling.yaml"])
def test_newslints_own_packs_are_valid(name: str) -> None:
    text = (ROOT / "rules" / name).read_text(encoding="utf-8")
    assert list(CHECKER.iter_errors(yaml.safe_load(text))) == []
