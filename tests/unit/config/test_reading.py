"""What a configuration may say, and the one line that answers what it may not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from newslint.config import SETTINGS, Config, ConfigError, load, resolve
from newslint.config.settings import OUTPUT_FORMATS, SIZE
from newslint.report import FORMATS

from .conftest import Desk


def refusal(path: str) -> str:
    """The one line with which a file is refused."""
    with pytest.raises(ConfigError) as caught:
        load(path)
    message = str(caught.value)
    assert "\n" not in message
    return message


def flag(key: str, value: Any) -> Config:
    """The configuration with one flag and nothing else."""
    return resolve(".", isolated=True, environ={}, overrides={key: (value, f"--{key}")})


def test_the_fields_of_a_configuration_are_the_settings() -> None:
    fields = {setting.field for setting in SETTINGS}
    assert set(Config._fields) == fields | {"severity", "root", "origins"}


def test_the_output_formats_are_the_reports() -> None:
    assert set(OUTPUT_FORMATS) == set(FORMATS)


def test_defaults_are_what_their_types_allow() -> None:
    for setting in SETTINGS:
        assert setting.type.check(setting.default) == setting.default


def test_every_setting_has_help_that_ends_in_a_full_stop() -> None:
    for setting in SETTINGS:
        assert setting.help.endswith(".")


def test_a_file_with_everything(desk: Desk) -> None:
    folder = desk(
        **{
            "newslint.toml": """
select = ["DUP", "fragment"]
extend-select = ["VOI001"]
ignore = ["hard-to-read"]
kind = "live-blog"
exclude = ["old/"]
extend-exclude = ["drafts/*.txt"]
force-exclude = true
fail-on = "never"
min-confidence = 1
max-file-size = "2 MiB"
output-format = "jsonl"
dialect = "en-GB"
encoding = "cp1252"
preview = true
packs = ["house/style.yaml", "/srv/pack.yaml"]
strict = true
grammar = "harper"
languagetool-rules = "all"
baseline = "old.json"

[suppressions]
"wire/*.txt" = ["ignore[ATT] the agency's own"]

[accept]
words = ["Nooksack"]
files = ["names.txt"]

[per-file-ignores]
"opinion/**" = ["VOI"]
"*.html" = []

[kinds]
"opinion/**" = "opinion"

[rules.DUP001]
severity = "info"

[rules.hard-to-read]
grade = 12
words = ["a", ["b"]]
severity = "error"
"""
        }
    )
    config = load("newslint.toml", outside=True)
    assert config._replace(origins=None) == Config(
        select=("DUP", "fragment"),
        extend_select=("VOI001",),
        ignore=("hard-to-read",),
        per_file_ignores=(("opinion/**", ("VOI",)), ("*.html", ())),
        suppressions=(("wire/*.txt", ("ignore[ATT] the agency's own",)),),
        accept={"words": ("Nooksack",), "files": (str(folder / "names.txt"),)},
        baseline=str(folder / "old.json"),
        kind="live-blog",
        kinds=(("opinion/**", "opinion"),),
        rules={"hard-to-read": {"grade": 12, "words": ("a", ("b",))}},
        exclude=("old/",),
        extend_exclude=("drafts/*.txt",),
        force_exclude=True,
        fail_on="never",
        min_confidence=1.0,
        max_file_size=2 * 1024 * 1024,
        output_format="jsonl",
        dialect="en-GB",
        encoding="cp1252",
        preview=True,
        packs=(str(folder / "house/style.yaml"), "/srv/pack.yaml"),
        strict=True,
        grammar="harper",
        languagetool_rules="all",
        severity={"DUP001": "info", "hard-to-read": "error"},
        root=str(folder),
        origins=None,
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\n\ningore = ["DUP"]', "3: unknown key `ingore`; did you mean `ignore`?"),
        ("extend_select = []", "1: unknown key `extend_select`; did you mean `extend-select`?"),
        ("SELECT = []", "1: unknown key `SELECT`; did you mean `select`?"),
        ("quux = 1", "1: unknown key `quux`; `newslint config` lists them all"),
        ("[lint]\nselect = []", "1: unknown key `lint`; `newslint config` lists them all"),
        ('"a\\nb" = 1', "1: unknown key `a\\nb`; "),
        ("[tool.newslint]\npreview = true", "1: `[tool.newslint]` is for pyproject.toml; here"),
        (
            "\nmin-confidence = 'high'",
            '2: `min-confidence` wants a number from 0 to 1, not "high"',
        ),
        ("min-confidence = 1.1", "1: `min-confidence` wants a number from 0 to 1, not 1.1"),
        ("min-confidence = nan", "1: `min-confidence` wants a number from 0 to 1, not nan"),
        ("min-confidence = true", "1: `min-confidence` wants a number from 0 to 1, not true"),
        ('select = "DUP"', '1: `select` wants a list of rules, not "DUP" (write ["DUP"])'),
        ("select = 3", "1: `select` wants a list of rules, not 3"),
        ("select = {}", "1: `select` wants a list of rules, not a table"),
        (
            'ignore = [\n "DUP",\n 3]',
            "3: `ignore` wants codes, names or families of rules in its list, not 3",
        ),
        ('ignore = [" "]', "1: `ignore` wants codes"),
        (
            "ignore = [[]]",
            "1: `ignore` wants codes, names or families of rules in its list, not an",
        ),
        ('exclude = [\n"a",\n"!b"]', "3: `exclude`: a glob can't take back another"),
        ('exclude = ["../x"]', "1: `exclude`: a glob can't leave its folder"),
        ('per-file-ignores = ["DUP"]', "1: `per-file-ignores` wants a table of globs, each with"),
        (
            '[per-file-ignores]\n"a*" = "DUP"',
            '2: `per-file-ignores.a*` wants a list of rules, not "DUP"',
        ),
        ('[per-file-ignores]\n"*.{a,b}" = []', "2: `per-file-ignores.*.{a,b}`: globs have no"),
        (
            '[per-file-ignores]\n"a*" = [\n1]',
            "3: `per-file-ignores.a*` wants codes, names or families of rules in its list, not 1",
        ),
        (
            "[kinds]\n'a*' = 'Op Ad'",
            "2: `kinds.a*`: unknown story kind `Op Ad`; did you mean `op-ed`?",
        ),
        ("kind = ''", "1: `kind` wants a story kind"),
        ("kind = 3", "1: `kind` wants a story kind"),
        ("force-exclude = 'yes'", '1: `force-exclude` wants true or false, not "yes"'),
        (
            "fail-on = 'fatal'",
            '1: `fail-on` wants error, warning, info or never, not "fatal"',
        ),
        ("fail-on = ['error']", "1: `fail-on` wants error, warning, info or never, not a list"),
        ("max-file-size = '5 parsecs'", "1: `max-file-size` wants a size: bytes, or"),
        ("max-file-size = 0", "1: `max-file-size` wants a size"),
        ("max-file-size = -5", "1: `max-file-size` wants a size"),
        ("max-file-size = true", "1: `max-file-size` wants a size"),
        ("output-format = 'xml'", "1: `output-format` wants full, concise, "),
        ("dialect = 'en'", "1: `dialect` wants en-US, "),
        (
            "encoding = 'utf-9'",
            "1: `encoding` wants the name of an encoding (utf-8, cp1252 …), not",
        ),
        ("encoding = 'hex'", "1: `encoding` wants the name of an encoding"),
        ("encoding = 'a\\u0000b'", "1: `encoding` wants the name of an encoding"),
        ("encoding = 8", "1: `encoding` wants the name of an encoding"),
        ("grammar = true", "1: `grammar` wants none, languagetool or harper, not true"),
        ("packs = 'a.yaml'", '1: `packs` wants a list of paths, not "a.yaml" (write ["a.yaml"])'),
        ("rules = 3", "1: `rules` wants tables, each named after a rule: [rules.NAME], not 3"),
        ("[rules]\nDUP001 = 'error'", "2: `rules.DUP001` wants a table of the rule's settings"),
        (
            "[rules.DUP001]\n\nseverity = 'fatal'",
            '3: `rules.DUP001.severity` wants error, warning or info, not "fatal"',
        ),
        (
            "rules.DUP001.severity = 'off'",
            '1: `rules.DUP001.severity` wants error, warning or info, not "off" (`ignore` turns',
        ),
        ("rules.DUP001.severity = []", "1: `rules.DUP001.severity` wants error, warning or info"),
        ("extend = 3", "1: `extend` wants the path of a file, or a list of them"),
        ("\nextend = ['a', 3]", "2: `extend` wants the path of a file, or a list of them"),
        ("extend = ''", "1: `extend` wants the path of a file"),
        ("\nextend = 'gone.toml'", "2: `extend`: gone.toml: no such file"),
        ("extend = '.'", "1: `extend`: .: is a folder"),
        # Not TOML.
        ("select = [", "1: not valid TOML: "),
        ("\n\nselect", "3: not valid TOML: expected '=' after a key in a key/value pair"),
        ("a = 1\na = 2\n", "2: not valid TOML: cannot overwrite a value, at column 6"),
        ("[a]\n[a]\n\n\n", "2: not valid TOML: cannot declare ('a',) twice, at column 3"),
        ('a = """\nb\n\n', "2: not valid TOML: "),
        ("a = 2026-02-30", "1: not valid TOML: "),
    ],
)
def test_mistakes(desk: Desk, text: str, message: str) -> None:
    desk(**{"newslint.toml": text})
    told = refusal("newslint.toml")
    assert told.startswith(f"newslint.toml:{message}")


def test_only_toml_is_extended(desk: Desk) -> None:
    desk(**{"newslint.toml": "extend = 'notes.txt'", "notes.txt": "kind = 'live'"})
    assert refusal("newslint.toml") == (
        "newslint.toml:1: `extend`: notes.txt: its name must end in .toml"
    )


def test_mistakes_in_pyproject_have_its_lines(desk: Desk) -> None:
    text = '[project]\nname = "site"\n\n[tool.newslint]\n\nselect = [\n"DUP",\n7]\n'
    desk(**{"pyproject.toml": text, "b/pyproject.toml": "[tool]\nnewslint = 3"})
    assert refusal("pyproject.toml").startswith("pyproject.toml:8: `select` wants codes")
    assert refusal("b/pyproject.toml") == "b/pyproject.toml:2: `tool.newslint` must be a table"


@pytest.mark.parametrize("text", ["", "[tool]", "tool = 3", "[tool.newslinter]"])
def test_pyproject_without_the_table(desk: Desk, text: str) -> None:
    desk(**{"pyproject.toml": text})
    assert refusal("pyproject.toml") == "pyproject.toml: has no [tool.newslint] table"


def test_long_and_odd_values_are_cut_and_escaped(desk: Desk) -> None:
    desk(**{"newslint.toml": 'grammar = "' + "\\u001b[2J\\n" + "x" * 500 + '"'})
    told = refusal("newslint.toml")
    assert len(told) < 200
    assert told.isprintable()


def test_windows_line_ends_and_byte_order_mark(desk: Desk) -> None:
    folder = desk()
    (folder / "newslint.toml").write_bytes(b'\xef\xbb\xbfkind = "live"\r\npreview = true\r\n')
    config = load("newslint.toml")
    assert config.kind == "live"
    assert config.origins["preview"] == "newslint.toml:2"


def test_bytes_that_are_not_utf8(desk: Desk) -> None:
    path = desk() / "newslint.toml"
    path.write_bytes(b'# a\nkind = "caf\xe9"\n')
    assert refusal("newslint.toml") == "newslint.toml:2: byte 0xE9 is not UTF-8, as TOML must be"
    path.write_text("kind = 'live'", encoding="utf-16")
    assert refusal("newslint.toml").startswith("newslint.toml:1: byte 0xFF is not UTF-8")


def test_what_is_no_file(desk: Desk) -> None:
    folder = desk()
    (folder / "newslint.toml").mkdir()
    assert refusal("newslint.toml") == "newslint.toml: is a folder, not a configuration file"
    assert refusal("gone.toml") == "gone.toml: no such file"
    os.mkfifo(folder / "pipe.toml")
    assert refusal("pipe.toml") == "pipe.toml: is not a regular file"
    (folder / "link.toml").symlink_to("gone.toml")
    assert refusal("link.toml") == "link.toml: no such file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads it all")
def test_what_may_not_be_read(desk: Desk) -> None:
    folder = desk(**{"newslint.toml": ""})
    (folder / "newslint.toml").chmod(0)
    assert refusal("newslint.toml") == "newslint.toml: no permission to read it"


def test_what_fails_while_reading(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk(**{"newslint.toml": ""})

    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", fail)
    assert refusal("newslint.toml") == "newslint.toml: no permission to read it"


def test_monstrous_files(desk: Desk) -> None:
    desk(
        **{
            "deep.toml": "a = " + "[" * 5_000 + "]" * 5_000,
            "long.toml": "# " + "x" * 1_000_000,
            "number.toml": "max-file-size = 1" + "0" * 5_000,
            "dotted.toml": ".".join("a" * 3_000) + " = 1",
        }
    )
    assert refusal("deep.toml") == "deep.toml:1: not valid TOML: values nested too deeply"
    assert refusal("long.toml").startswith("long.toml: over 1,000,000 bytes")
    assert refusal("number.toml").startswith("number.toml:1: not valid TOML: ")
    told = "dotted.toml:1: not valid TOML: key nested too deeply, at column 1"
    assert refusal("dotted.toml") == told


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "newslint.toml")
        path.write_bytes(data)
        try:
            load(str(path))
        except ConfigError as error:
            assert str(error).isprintable()


@pytest.mark.parametrize(
    ("key", "given_", "held"),
    [
        ("select", "DUP, FRG001 ,,voice", ("DUP", "FRG001", "voice")),
        ("select", ["DUP"], ("DUP",)),
        ("ignore", "", ()),
        ("min-confidence", "0.25", 0.25),
        ("min-confidence", 1, 1.0),
        ("max-file-size", "1.5kB", 1500),
        ("max-file-size", "700", 700),
        ("force-exclude", True, True),
        ("force-exclude", "YES", True),
        ("force-exclude", "0", False),
        ("fail-on", "never", "never"),
        ("dialect", "", ""),
        ("encoding", "latin-1", "latin-1"),
    ],
)
def test_flags(key: str, given_: Any, held: Any) -> None:
    config = flag(key, given_)
    assert getattr(config, key.replace("-", "_")) == held
    assert config.origins[key] == f"--{key}"


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("min-confidence", "high", '--min-confidence wants a number from 0 to 1, not "high"'),
        ("fail-on", "fatal", '--fail-on wants error, warning, info or never, not "fatal"'),
        ("force-exclude", "maybe", '--force-exclude wants true or false, not "maybe"'),
        ("exclude", "a,!b", "--exclude: a glob can't take back another"),
        ("rules", "DUP001", "--rules: `rules` can only be set in a file"),
        ("kinds", "a=b", "--kinds: `kinds` can only be set in a file"),
        ("fail_on", "never", "--fail_on: unknown key `fail_on`; did you mean `fail-on`?"),
    ],
)
def test_wrong_flags(key: str, value: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        flag(key, value)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (5, 5),
        ("5", 5),
        ("5 B", 5),
        ("2kB", 2_000),
        ("2 kb", 2_000),
        ("0.5MB", 500_000),
        ("1GiB", 2**30),
        ("1MiB", 2**20),
        (".5kB", 500),
    ],
)
def test_sizes(text: str | int, size: int) -> None:
    assert SIZE.check(text) == size


@pytest.mark.parametrize(
    "text", ["", "B", "MB", "5 T", "1.2.3kB", "-1", "5iB", "٥kB", "1e3", "0.4", 10**20, [5], 5.0]
)
def test_what_is_no_size(text: object) -> None:
    with pytest.raises(ValueError, match="wants a size"):
        SIZE.check(text)
