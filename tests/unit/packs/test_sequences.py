"""Rules of kind `sequence`: the phrase language in a pack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.packs import PackError
from newslint.packs.compiler import compile_text
from tests.conftest import Runs
from tests.unit.packs.desk import found, pack

LISTS = {"urged": "urged ask/verb", "crowd": ["locals", "fans"]}


def desk(*sequences: str, **own: Any) -> str:
    lists = {
        name: LISTS[name] for name in LISTS if any(f"{{{name}}}" in each for each in sequences)
    }
    return pack({"kind": "sequence", "sequences": list(sequences), **own}, lists=lists)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They were strongly urged to leave. It rained.", ["They were strongly urged to"]),
        ("It rained. They were asked, and left. They are asked to wait.", ["They are asked to"]),
        ("They were urged, to no end.", []),
        ("“They were urged to leave,” Ann Lee said.", []),
        ("The  fans\twere urged  to go.", ["The  fans\twere urged  to"]),
        ("LYON, France (AP) — They were urged to go.", ["They were urged to"]),
    ],
)
def test_a_sequence_is_looked_for_sentence_by_sentence(text: str, wanted: list[str]) -> None:
    assert found(desk("... {be} {adv}* {urged} to"), text) == wanted


def test_several_sequences_and_what_silences_them() -> None:
    rules = desk("{crowd} {be} {urged}", "^ locals =", unless_after=["again"])
    assert found(rules, "The fans were asked to go. Locals left.") == ["fans were asked", "Locals"]
    assert found(rules, "The fans were asked again.") == []


def test_a_tag_is_looked_up() -> None:
    assert found(desk("the @NOUN was urged"), "The mayor was urged to go.") == [
        "The mayor was urged"
    ]
    assert found(desk("the @VERB was urged"), "The mayor was urged to go.") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (desk("... {urge} to"), "there is no list or phrase `urge`; there are adv, "),
        (desk("fire ..."), "put it first (`sequences` in rule STY500)"),
        (desk("~thin fire"), "there is no guard `~thin`; did you mean `thing`? (`sequences` in rule STY500)"),
        (pack({"kind": "sequence", "sequences": ["fire"]}, lists={"urged": "urged"}), "no pattern reaches list `urged`"),
        (pack({"kind": "sequence", "sequences": ["{urged} to"]}, lists={"urged": "ask asks ask"}), "“ask” appears twice in list `urged`; delete one"),
        (pack({"kind": "sequence", "sequences": ["{a} to"]}, lists={"A!": "ask"}), "“A!” names no list; write small-words-with-hyphens"),
        (pack({"kind": "sequence"}), "rule STY500 looks for nothing; add `sequences`"),
        (pack({"kind": "sequence", "phrases": ["x"], "sequences": ["fire"]}), "`phrases` in rule STY500 belongs to kind existence; change `kind`"),
        (desk("fire", message="{instead}"), "rule STY500 replaces nothing; take {instead} out of its message"),
    ],
)  # fmt: skip
def test_mistakes(text: str, message: str) -> None:
    with pytest.raises(PackError) as error:
        compile_text(text, "desk/house.yaml")
    assert message in str(error.value)


def test_the_command_runs_its_examples(newslint: Runs, tmp_path: Path) -> None:
    rule = desk(
        "... {be} {urged} to",
        good="The mayor urged them to go.",
        near_miss="They were urged, to no end.",
        bad="[[They were urged to]] go.",
    )
    (tmp_path / "house.yaml").write_text(rule, "utf-8")
    assert newslint("test", "house.yaml").out == "1 rule, 3 examples: all right.\n"
    (tmp_path / "house.yaml").write_text(
        rule.replace("[[They were urged to]] go", "[[They]] go"), "utf-8"
    )
    assert "must be marked, but isn't: “They”" in newslint("test", "house.yaml").out
