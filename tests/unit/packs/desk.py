"""A desk's pack for tests, and what its rules say of a story."""

from __future__ import annotations

from typing import Any

import yaml

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.packs import PackIndex
from newslint.packs.compiler import compile_text
from newslint.readers import read
from newslint.source import Source

RULE: dict[str, Any] = {
    "code": "STY501",
    "name": "house-words",
    "kind": "existence",
    "message": "“{found}” is out.",
    "reason": "House style.",
    "severity": "warning",
    "confidence": 0.9,
    "good": "Aye.",
    "near_miss": "Nay.",
    "bad": "[[x]]",
}


def pack(*rules: dict[str, Any], **keys: Any) -> str:
    """The YAML of a pack of these rules, each with what it has of its own."""
    made = [
        {**RULE, "code": f"STY5{number:02}", "name": f"house-{number}", **rule}
        for number, rule in enumerate(rules)
    ]
    return yaml.safe_dump({"pack": "house", **keys, "rules": made}, allow_unicode=True)


def phrases(*words: str, **own: Any) -> str:
    """The YAML of a pack with one rule that looks for phrases."""
    return pack({"phrases": list(words), **own})


def swap(pairs: dict[str, Any], **own: Any) -> str:
    """The YAML of a pack with one rule that replaces."""
    return pack({"kind": "substitution", "swap": pairs, **own})


def findings(text: str, story: str, headline: str = "Notes from the desk") -> list[Finding]:
    """What the rules of a pack say of a paragraph under a headline."""
    index = PackIndex(compile_text(text, "desk/house.yaml").data)
    engine = Engine(index.rules.values(), [index])
    return engine.check(read(Source("story.txt", f"{headline}\n\n{story}\n")))


def found(text: str, story: str, headline: str = "Notes from the desk") -> list[str]:
    """The words that the rules of a pack mark."""
    return [each.text for each in findings(text, story, headline)]


def fixed(text: str, story: str, headline: str = "Notes from the desk") -> str:
    """A paragraph after the first fix of each finding."""
    whole = f"{headline}\n\n{story}\n"
    edits = [edit for each in findings(text, story, headline) for edit in each.fixes[0].edits]
    for edit in sorted(edits, reverse=True):
        whole = whole[: edit.start] + edit.text + whole[edit.end :]
    return whole.partition("\n\n")[2].removesuffix("\n")
