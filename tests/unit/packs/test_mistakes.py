"""A pack's mistakes: each on a line of its own, with the cause and what to do, and never a hang."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from newslint import packs
from newslint.packs import PackError, PackFileError
from newslint.packs.compiler import compile_file, compile_text
from newslint.packs.index import PackIndex
from tests.unit.packs.desk import found, pack, phrases, swap

GOOD = """\
pack: house
defaults: {severity: info, confidence: 0.9}
rules:
  - code: STY501
    name: plain-words
    kind: existence
    message: "“{found}” is jargon; say what was done."
    reason: Few know it.
    phrases: ["touch base"]
    good: They met.
    near_miss: They touched the base.
    bad: They [[touch base]] daily.
"""


def mistakes(text: str) -> list[str]:
    try:
        compile_text(text, "house.yaml")
    except PackError as error:
        return str(error).split("\n")
    return []


def test_a_good_one() -> None:
    assert mistakes(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # What YAML takes otherwise than it is meant
        ("reason: Few", "reason: Few: few", "8: not valid YAML: “: ” inside a text; put the whole text in quotes"),
        ("good: They met.", "good: @lee met.", "10: not valid YAML: a text may not begin with this sign; put the whole text in quotes"),
        ("good: They met.", "good: *They* met.", "10: not valid YAML: a text may not begin with * or &; put the whole text in quotes"),
        ("    good:", "\tgood:", "10: not valid YAML: a tab at the start; indent with spaces"),
        ("bad: They [[touch base]] daily.", "bad: [[touch base]]", "12: an example of `bad` in rule STY501 begins with [ outside quotes; put the example in quotes"),
        ("bad: They", "bad:\n      - They: they", "13: an example of `bad` in rule STY501 holds “: ” outside quotes; put the example in quotes"),
        ("reason: Few know it.", "reason: We are #1 in it.", "8: `reason` in rule STY501 ends before “#1 in it.”, a comment; put the text in quotes"),
        ('["touch base"]', "[2024]", "9: `phrases` in rule STY501 must be a text, not 2024; put it in quotes"),
        ("good: They met.", "good: !They met.", "10: a text may not begin with !; put the whole text in quotes"),
        ("rules:", "---\nrules:", "3: not valid YAML: `---` inside the pack; take it out"),
        # Keys and values
        ("reason:", "reson:", "8: unknown key `reson` in rule STY501; did you mean `reason`?"),
        ("    reason: Few know it.\n", "", "4: rule STY501 has no `reason`; add it: Why, in a sentence or two"),
        ("severity: info", "severity: warn", "2: unknown severity `warn` in `defaults`; did you mean `warning`?"),
        ("severity: info, ", "", "4: rule STY501 has no `severity`; add it, here or in `defaults`"),
        ("STY501", "STY5", "4: `code` in rule STY5 must be the letters of a family (DUP, FRG, ATT, CON, RDB, QUO, CST, LFT, VOI, STY, GRM, SPL) and three digits, as STY501; not “STY5”"),
        ("plain-words", "Plain words", "5: `name` in rule STY501 must be small-words-with-hyphens, and not the name of a family; not “Plain words”"),
        ("plain-words", "voice", "5: `name` in rule STY501 must be small-words-with-hyphens, and not the name of a family; not “voice”"),
        ("{found}", "{fuond}", "7: `message` in rule STY501 must be a text in which only {found} and {instead} stand in braces"),
        ("bad: They [[touch base]] daily.", "bad: They touch base.", "12: an example of `bad` in rule STY501 must be a text with [[ ]] round the words that the rule must mark; not “They touch base.”"),
        ("bad: They [[touch base]] daily.", "bad: []", "12: `bad` in rule STY501 is empty; fill it or delete it"),
        # Phrases and patterns
        ("touch base", "touch (base", "9: “touch (base”: “(” is never closed; add “)” (rule STY501)"),
        ("touch base", "{touch:pst} base", "9: “{touch:pst} base”: there is no verb form “pst”; there are base, s, ing, past, pp (rule STY501)"),
        ("touch base", "touch base <2>", "9: “touch base <2>” begins or ends with a slot; write a word before and after it (rule STY501)"),
        ("touch base", "…", "9: “…” holds no word; write at least one (rule STY501)"),
        ('phrases: ["touch base"]', "patterns: ['touch.*base']", "9: “touch.*base” repeats too often to stay quick; bound it, {0,80} instead of * (`patterns` in rule STY501)"),
        ('phrases: ["touch base"]', "patterns: ['(touch']", "9: “(touch” is not a regular expression: missing ), unterminated subpattern at character 1 (`patterns` in rule STY501)"),
        ('phrases: ["touch base"]', "swap: {touch base: meet}", "9: `swap` in rule STY501 belongs to kind substitution; change `kind`"),
    ],
)  # fmt: skip
def test_a_mistake(old: str, new: str, told: str) -> None:
    assert old in GOOD
    assert f"house.yaml:{told}" in mistakes(GOOD.replace(old, new, 1))


def test_each_has_a_line_of_its_own() -> None:
    broken = GOOD.replace("severity: info", "severity: warn").replace("reason", "reson")
    assert [line.split(": ")[0] for line in mistakes(broken)] == ["house.yaml:2", "house.yaml:8"]


def test_a_code_or_name_that_another_rule_has() -> None:
    twice = GOOD + GOOD[GOOD.index("  - code") :].replace("touch", "cover")
    assert mistakes(twice) == [
        "house.yaml:13: STY501 is taken by the rule on line 4; choose another number",
        "house.yaml:14: plain-words is taken by the rule on line 5; choose another name",
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "pack: x\nrules: " + "[" * 50_000,
        "pack: x\nrules:\n  " + "- " * 50_000,
        "pack: x\na: &a [x, x, x, x]\n"
        + "".join(f"{c}: &{c} [{', '.join(['*' + chr(ord(c) - 1)] * 9)}]\n" for c in "bcdefghij"),
        "pack: x\nrules: &a [*a]\n",
        "pack: x\nrules: !!python/object/apply:os.system ['true']\n",
        "pack: x\nrules: \0\n",
        phrases("a-" * 40 + "a", hyphen="any"),
        phrases("(" * 3000 + "a" + ")" * 3000),
        phrases("(a|b)" * 40),
        *(
            pack({"patterns": [pattern]})
            for pattern in (
                "abc(?:x|x){0,60}y", "abc(?:x|xx){0,60}y", r"abc(?:\w{1,10}){0,20}y", "abc.{0,80}.{0,80}y",
                "abc(?>x{0,9})y", "(a)?(?(1)abc|abcd)y", "abc" + "x?" * 60 + "y", "abc{99999999999}",
                "(" * 900 + "abc" + ")" * 900, "abc(?:(?:a{200}){200}){200}", "abc" * 1000, "abc[[x]",
                "abc(?=(?:x|x){0,60}y)", "abc(?:x?x?){0,60}y", "abc(?:a|ab|b){0,60}y",
            )
        ),
    ],
    ids=lambda text: str(text)[-40:].strip()[:20],
)  # fmt: skip
def test_what_would_never_end_is_one_line(hostile: str) -> None:
    start = time.process_time()
    assert len(mistakes(hostile)) == 1
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "pattern",
    [
        "foo.{0,80}bar", r"\b\d{1,4} (?P<mark>kilomet(?:re|er)s?)\b", r"(?:\w{1,20} ){0,5}bridge",
        r"colou?r(?:ed|ing|s)?\b", r"\bper (?:cent|annum|head|capita)\b", "(?:abc|abd|xyz){0,20}the",
        r"[^.]{0,60}bridge(?! of)",
    ],
)  # fmt: skip
def test_patterns_that_stay_quick_are_taken(pattern: str) -> None:
    assert mistakes(pack({"patterns": [pattern]})) == []


def test_a_thousand_phrases_are_compiled_soon() -> None:
    start = time.process_time()
    assert mistakes(swap({f"word{n} of thing {n}": "x" for n in range(2000)})) == []
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    "other", ["password: hunter2\n", "password: [hunter2\n", "rules: [hunter2]\n", "- hunter2\n", "hunter2"]
)  # fmt: skip
def test_what_is_no_pack_is_not_shown(other: str) -> None:
    assert mistakes(other) == ["house.yaml:1: not a rule pack; a pack begins with `pack: its-name`"]


def test_files_that_are_no_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "big.yaml").write_text(GOOD + "# x\n" * 300_000)
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "fifo.yml")
    for path, told in {
        "gone.yaml": "no such file or folder",
        "/etc/passwd": "not a rule pack; its name must end in .yaml or .yml",
        "big.yaml": "over 1,000,000 bytes; part the pack into several",
        "folder.yaml": "is a folder; name the packs in it",
        "zero.yaml": "not a regular file, so no rule pack",
        "fifo.yml": "not a regular file, so no rule pack",
    }.items():
        for read in (packs.load_file, compile_file):
            with pytest.raises(PackFileError) as caught:
                read(path)
            assert str(caught.value) == f"{path}: {told}"
    (tmp_path / "latin.yaml").write_bytes(GOOD.encode().replace(b"Few", b"F\xe9w"))
    with pytest.raises(PackError, match=r"^latin\.yaml:8: not UTF-8; save the pack as UTF-8$"):
        packs.load_file(str(tmp_path / "latin.yaml"))


def test_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert list(PackIndex(compile_file(str(path)).data).rules) == ["STY501"]
    assert found(GOOD, "They touch base.") == ["touch base"]
