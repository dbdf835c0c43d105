"""README says what is so."""

from __future__ import annotations

import json
import re
import tomllib
from importlib import metadata
from pathlib import Path

import click
import yaml

from newslint import kinds, packs
from newslint.cli import COMMANDS
from newslint.cli.commands import newslint as group
from newslint.config import SETTINGS
from newslint.providers.rules import RULES as PROVIDED
from newslint.readers import FORMATS, front_matter
from newslint.registry import FAMILIES, load_rules
from newslint.report import FORMATS as OUTPUT_FORMATS
from tests.conftest import ROOT, Runs

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.S | re.M)


def test_ci_runs_the_test_command() -> None:
    (command,) = (line.strip() for line in blocks("sh") if "pytest" in line)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    for part in command.rsplit(" && ", 1):
        assert part in script


def test_the_first_command_lints_the_reference_article() -> None:
    (command,) = (line for line in blocks("sh") if "bin/newslint" in line)
    assert (ROOT / command.split()[-1]).is_file()


def test_its_output_is_what_newslint_prints(newslint: Runs) -> None:
    (shown,) = (block for block in blocks("text") if "DUP001" in block)
    out = newslint("--isolated", "seeds/000_2625644a680e98cf.txt", cwd=ROOT).out
    assert out.startswith(shown)


def test_every_command_of_the_table_exists() -> None:
    named = set(re.findall(r"^\| `newslint ([\w-]+)", README, re.M)) - {"FILES"}
    assert named <= set(COMMANDS) and set(COMMANDS) - {"check"} <= named


def test_every_place_of_the_layout_exists() -> None:
    (tree,) = (block for block in blocks("text") if "engine.py" in block)
    for line in tree.splitlines():
        name = line.split()[0]
        folder = ROOT / "newslint" if line.startswith("  ") else ROOT
        assert (folder / name).exists(), name


RULES = {
    **load_rules(),
    **PROVIDED,
    **{c: r for pack in packs.load() for c, r in pack.rules.items()},
}


def test_the_families_named_are_those_that_have_rules() -> None:
    named = set(re.findall(r"`(\w+)` \(([A-Z]{3})\)", README))
    assert named == {(rule.family, rule.code[:3]) for rule in RULES.values()}
    assert named <= {(family, prefix) for prefix, family in FAMILIES.items()}


def options(command: str) -> set[str]:
    found = group if not command else group.get_command(click.Context(group), command)
    assert found is not None, command
    own = found.get_params(click.Context(found))
    return {name for each in own for name in (*each.opts, *each.secondary_opts)}


def test_every_command_line_has_a_command_and_options_that_exist() -> None:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    spans = re.findall(r"`([^`\n]+)`", README)
    calls = [call for text in (*lines, *spans) for call in re.split(r" && |; ", text)]
    seen = set()
    for call in calls:
        words = re.sub(r"^(?:[A-Z_]+=\S+ )+", "", call.strip()).split()
        if len(words) > 1 and words[0].rpartition("/")[2] == "newslint":
            command = words[1] if words[1] in COMMANDS else "check"
            assert {w for w in words[1:] if w.startswith("-") and w != "-"} <= options(command), (
                call
            )
            seen.add(command)
    assert seen == set(COMMANDS)


def test_every_option_named_is_one_of_a_command() -> None:
    every = {name for command in COMMANDS for name in options(command)}
    named = set(re.findall(r"`(--[a-z][a-z-]*)", README))
    assert len(named) > 8 and named <= every


def code() -> str:
    return "".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "newslint").rglob("*.py"))
    )


def test_every_variable_named_is_read_and_every_one_read_is_named() -> None:
    literal = set(
        re.findall(r'"(NEWSLINT_[A-Z_]*[A-Z]|NO_COLOR|FORCE_COLOR|XDG_CACHE_HOME)"', code())
    )
    settings = {setting.variable for setting in SETTINGS if setting.type.parse is not None}
    named = set(re.findall(r"\b(NEWSLINT_[A-Z_]*[A-Z]|NO_COLOR|FORCE_COLOR|XDG_\w+)\b", README))
    assert named <= literal | settings
    assert literal - {"NEWSLINT_X"} <= named and named & settings  # X: any, in a docstring
    tables = {setting.key for setting in SETTINGS if setting.type.parse is None}
    (told,) = re.findall(r"tables\n\(([^)]*)\) stand in files only", README)
    assert set(re.findall(r"`([a-z-]+)`", told)) == tables


def test_every_suffix_named_is_read_and_every_one_read_is_named() -> None:
    (told,) = re.findall(r"Folders are searched for (.*?)\. A file", README, re.S)
    assert set(re.findall(r"`(\.\w+)`", told)) == set(FORMATS)


def table(head: str) -> list[tuple[str, str]]:
    (rows,) = re.findall(rf"^\| {head} .*\n\|[-|]+\n((?:\|.*\n)+)", README, re.M)
    return [(left, right) for left, right in re.findall(r"^\| (.*?) \| (.*) \|$", rows, re.M)]


def test_every_key_of_front_matter_named_is_read_and_every_one_read_is_named() -> None:
    written = [set(re.findall(r"`(\w+)`", left)) for left, _ in table("Keys")]
    assert [{key.lower() for key in keys} for keys in written] == [
        set(front_matter._HEADLINE),
        set(front_matter._STANDFIRST),
        set(front_matter._AUTHOR),
        set(front_matter._PUBLISHED),
        set(front_matter._KIND),
    ]


def test_every_output_format_is_in_the_table() -> None:
    named = [name for left, _ in table("Format") for name in re.findall(r"`(\w+)`", left)]
    assert sorted(named) == sorted(OUTPUT_FORMATS)


def test_every_kind_is_named_once_with_rules_that_are_silent_there() -> None:
    by_name = {rule.name: rule for rule in RULES.values()}
    named = []
    for left, right in table("Kinds"):
        row = re.findall(r"`([a-z-]+)`", left)
        named += row
        for name in set(re.findall(r"`([a-z-]+)`", right)) - {"news"}:
            assert [kind for kind in row if by_name[name].runs_on(kind)] == [], name
            assert by_name[name].runs_on("news")
    assert sorted(named) == sorted(kinds.NAMES)


def test_words_that_mean_a_kind_do() -> None:
    (told,) = re.findall(r"however it is\nwritten: (.*?)\. An", README, re.S)
    groups = [re.findall(r"`([^`]+)`", part) for part in re.split(r"(?<=`), (?=`[^`]+` is)", told)]
    assert len(groups) == 3
    for *words, kind in groups:
        assert words and {kinds.known(word) for word in words} == {kind}


def test_the_schema_is_printed(newslint: Runs) -> None:
    run = newslint("config", "--schema")
    schema = json.loads(run.out)
    assert (run.status, run.err) == (0, "")
    assert {setting.key for setting in SETTINGS} < set(schema["properties"])
    assert set(kinds.NAMES) < set(schema["$defs"]["kind"]["enum"])


def test_a_plain_install_brings_nothing_that_is_only_gpl() -> None:
    plain = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    todo, seen = [re.split(r"[^\w.-]", each)[0] for each in plain], set()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        fields = ("License", "License-Expression", "Classifier")
        licence = " ".join(str(each) for field in fields for each in about.get_all(field) or ())
        assert "GPL" not in licence or re.search("LGPL|MPL|MIT|BSD|Apache", licence), name
        todo += [
            re.split(r"[^\w.-]", each)[0]
            for each in about.get_all("Requires-Dist") or ()
            if "extra ==" not in each
        ]
    assert {"textstat", "nltk", "pyphen"} <= seen


NEWSROOM = ROOT / "examples" / "newsroom"


def test_the_hook_is_that_of_the_example() -> None:
    (hook,) = (each for each in blocks("yaml") if each.startswith("repos:"))
    assert hook == (NEWSROOM / ".pre-commit-config.yaml").read_text(encoding="utf-8")


PINNED = (
    ".github/actions/newslint/action.yml", ".github/workflows/newslint.yml", ".gitlab/newslint.yml",
    ".pre-commit-config.yaml", "Dockerfile",
)  # fmt: skip


def test_what_is_installed_is_one_commit_while_there_is_no_release() -> None:
    hook = next(each for each in map(yaml.safe_load, blocks("yaml")) if "repos" in each)
    commit = hook["repos"][0]["rev"]
    assert f"pip install {hook['repos'][0]['repo']}/archive/{commit}.zip" in README
    assert not re.search(r"pip install '?newslint", README)
    for name in PINNED:
        text = (NEWSROOM / name).read_text(encoding="utf-8")
        assert set(re.findall(r"\b[0-9a-f]{40}\b", text)) == {commit}, name
        assert not re.search(r"pip install '?newslint", text), name


def test_the_configuration_example_is_valid(newslint: Runs, tmp_path: object) -> None:
    (example,) = (block for block in blocks("toml") if "per-file-ignores" in block)
    tomllib.loads(example)
    (ROOT.__class__(str(tmp_path)) / "newslint.toml").write_text(example, encoding="utf-8")
    run = newslint("config", "--show", ".")
    assert (run.status, run.err) == (0, "")


def test_the_pack_in_it_holds(tmp_path: Path, newslint: Runs) -> None:
    (found,) = (each for each in blocks("yaml") if each.startswith("# yaml-language-server"))
    (tmp_path / "house.yaml").write_text(found, encoding="utf-8")
    run = newslint("test", "house.yaml")
    assert (run.status, run.err) == (0, ""), run.out
