"""A desk's own packs through the installed command: testing them, using them, breaking them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Runs

PACK = """\
# The Gazette's rules
pack: house
defaults: {severity: warning, confidence: 0.9}
rules:
  - code: STY501
    name: plain-words
    kind: substitution
    message: "“{found}” is office language; write “{instead}”."
    reason: Short words are read faster.
    unless_near: [museum]
    swap:
      "{utilise}": "{use}"
      prior to: before
    good: They use the hall.
    near_miss:
      - The utilisation of the hall fell.
      - At the museum they utilise the hall.
    bad:
      - text: They [[utilise]] the hall.
        fixed: They use the hall.
      - text: "[[Prior to]] noon it rained."
        fixed: Before noon it rained.
  - code: STY502
    name: old-bridge
    kind: existence
    message: "“{found}” is one of two; say which."
    reason: There are two.
    phrases: the bridge
    good:
      - text: |
          Bridge shut

          The Old Bridge is shut.
    near_miss: The bridgehead is shut.
    bad: They will shut [[the bridge]].
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/house.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "story.txt").write_text("Hall shut\n\nThey utilise the bridge.\n", encoding="utf-8")
    return tmp_path


def test_all_examples_hold(newslint: Runs, desk: Path) -> None:
    for what in ("desk/house.yaml", "desk", desk / "desk/house.yaml"):
        run = newslint("test", what)
        assert (run.status, run.out, run.err) == (0, "2 rules, 10 examples: all right.\n", "")
    (desk / "newslint.toml").write_text('packs = ["desk/house.yaml"]\n')
    for what in ((), ("STY501", "old-bridge"), ("style",)):
        assert newslint("test", *what).out == "2 rules, 10 examples: all right.\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "They [[utilise]] the hall.",
            "They utilise [[the hall]].",
            [
                "desk/house.yaml:19: STY501 plain-words: bad: must be marked: “the hall”; marked instead: “utilise”",
                "    expected: They utilise [[the hall]].",
                "    found:    They [[utilise]] the hall.",
                "    because:  no phrase of the rule is written so",
            ],
        ),
        (
            "They [[utilise]] the hall.",
            "The museum [[utilised]] the hall.",
            [
                "desk/house.yaml:19: STY501 plain-words: bad: must be marked, but isn't: “utilised”",
                "    expected: The museum [[utilised]] the hall.",
                "    found:    The museum utilised the hall.",
                "    because:  `unless_near` has “museum”",
                "desk/house.yaml:20: STY501 plain-words: fixed: nothing is fixed",
                "    expected: They use the hall.",
            ],
        ),
        (
            "The utilisation of the hall fell.",
            "Utilising the hall is fun.",
            [
                "desk/house.yaml:16: STY501 plain-words: near_miss: must not be marked, but is: “Utilising”",
                "    expected: Utilising the hall is fun.",
                "    found:    [[Utilising]] the hall is fun.",
            ],
        ),
        (
            "fixed: Before noon it rained.",
            "fixed: before noon it rained.",
            [
                "desk/house.yaml:22: STY501 plain-words: fixed: the fix writes something else",
                "    expected: before noon it rained.",
                "    found:    Before noon it rained.",
            ],
        ),
        (
            "The Old Bridge is shut.",
            "It is known that the bridge is shut.",
            [
                "desk/house.yaml:30: STY502 old-bridge: good: must not be marked, but is: “the bridge”",
                "    expected: Bridge shut / It is known that the bridge is shut.",
                "    found:    Bridge shut / It is known that [[the bridge]] is shut.",
            ],
        ),
        (
            "They will shut [[the bridge]].",
            "“They will shut [[the bridge]],” Lee said.",
            [
                "desk/house.yaml:35: STY502 old-bridge: bad: must be marked, but isn't: “the bridge”",
                "    expected: “They will shut [[the bridge]],” Lee said.",
                "    found:    “They will shut the bridge,” Lee said.",
                "    because:  the words are inside a quotation (`quotes: skip`)",
            ],
        ),
        (
            "will shut [[the bridge]].",
            "will shut [[bridge]].",
            [
                "desk/house.yaml:35: STY502 old-bridge: bad: must be marked, but isn't: “bridge”",
                "    expected: They will shut [[bridge]].",
                "    found:    They will shut bridge.",
                "    because:  no phrase of the rule is written so",
            ],
        ),
    ],
)
def test_each_failure_has_its_place_and_its_cause(
    newslint: Runs, desk: Path, old: str, new: str, told: list[str]
) -> None:
    assert old in PACK
    (desk / "desk/house.yaml").write_text(PACK.replace(old, new, 1), encoding="utf-8")
    run = newslint("test", "desk/house.yaml")
    *lines, last = run.out.splitlines()
    assert lines == told
    failures = sum(line.startswith("desk/") for line in told)
    assert last == f"2 rules, 10 examples: {failures} failure{'s' * (failures > 1)}."
    assert (run.status, run.err) == (1, "")


def test_what_can_not_be_tested(newslint: Runs, desk: Path) -> None:
    broken = PACK.replace("STY501", "VOI101").replace("old-bridge", "judging-opener")
    (desk / "desk/broken.yaml").write_text(broken, encoding="utf-8")
    run = newslint("test", "desk/broken.yaml", "gone.yaml")
    assert run.status == 2
    assert run.err.splitlines() == [
        "desk/broken.yaml:5: VOI101 is taken by newslint's own rule judging-opener; choose another number",
        "desk/broken.yaml:24: judging-opener is taken by newslint's own rule VOI101; choose another name",
        "gone.yaml: no such file or folder",
    ]
    assert newslint("test").status == 2
    assert "did you mean `STY`" in newslint("test", "STY9").err
    # Two packs that want the same
    (desk / "desk/broken.yaml").write_text(PACK, encoding="utf-8")
    run = newslint("test", "desk")
    assert run.status == 2 and run.err.splitlines() == [
        f"desk/house.yaml:{line}: {word} is taken by {owner} (desk/broken.yaml:{line}); choose another {what}"
        for line, word, owner, what in (
            (5, "STY501", "plain-words", "number"), (6, "plain-words", "STY501", "name"),
            (23, "STY502", "old-bridge", "number"), (24, "old-bridge", "STY502", "name"),
        )
    ]  # fmt: skip


def test_newslints_own_rules(newslint: Runs) -> None:
    run = newslint("test", "DUP001", "judging-opener")
    assert run.status == 0 and run.out.startswith("2 rules, ")
    assert newslint("test", ROOT / "rules").status == 0


def test_rules_of_a_pack_are_selected(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('packs = ["desk/house.yaml"]\n')
    for word in ("STY501", "plain-words"):
        run = newslint("--select", word, "--output-format", "jsonl", "story.txt")
        assert run.codes == ["STY501"]
    # From elsewhere, and for stories under another configuration
    other = desk / "other"
    other.mkdir()
    (other / "newslint.toml").write_text("")
    (other / "story.txt").write_bytes((desk / "story.txt").read_bytes())
    run = newslint("--select", "STY501", "--output-format", "jsonl", desk / "story.txt", cwd=other)
    assert (run.codes, run.err) == (["STY501"], "")
    run = newslint("--select", "STY501", "--output-format", "jsonl", "story.txt", "other")
    assert (run.codes, run.err) == (["STY501"], "")
    run = newslint("--select", "STY503", "story.txt")
    assert run.status == 2 and "--select: unknown rule `STY503`; did you mean `STY50" in run.err


def test_a_broken_pack_says_where_it_is_asked_for(newslint: Runs, desk: Path) -> None:
    (desk / "broken.yaml").write_text("pack: x\nrulez: []\nabuot: y\n")
    (desk / "newslint.toml").write_text(
        'kind = "news"\npacks = [\n  "gone.yaml",\n  "story.txt", "broken.yaml"]\n'
    )
    told = [
        "newslint.toml:3: gone.yaml: no such file or folder",
        "newslint.toml:4: story.txt: not a rule pack; its name must end in .yaml or .yml",
        "broken.yaml:2: unknown key `rulez` in the pack; did you mean `rules`?",
        "broken.yaml:3: unknown key `abuot` in the pack; did you mean `about`?",
    ]
    (desk / "other.txt").write_text("x\n")
    for command in (
        ("config",), ("rules",), ("explain", "DUP001"), ("stats", "story.txt", "other.txt"),
        ("story.txt", "other.txt"),
    ):  # fmt: skip
        run = newslint(*command)
        assert run.status == 2, command
        lines = [line.removeprefix("newslint: ") for line in run.err.splitlines()]
        assert lines == told, command


def test_the_schema(newslint: Runs) -> None:
    run = newslint("config", "--pack-schema")
    assert run.status == 0
    assert json.loads(run.out)["title"] == "newslint rule pack"
