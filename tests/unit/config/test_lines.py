"""The line of every key in a TOML text."""

from __future__ import annotations

import json
import re
import time
import tomllib
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings, strategies as st

from newslint.config.lines import Path, key_lines

TEXT = '''# Settings of the desk [not.a.table]
select = ["ALL"] # see = here
"ignore" = [
    "DUP001", # one
    'FRG', "VOI"
  , # three
    "QUO"
]

note = """
fake = 1
[fake.table]
\\"""
"" two ""quotes"""""
raw = \'\'\'
also-fake = 2 \'\'\'
rules.DUP001.severity = "error"
rules."FRG\\u0030".grade = 1.5

  [ kinds . sport ]   # dotted, spaced
  'a.b' = { x = 1, y = { z = [ [1, 2],
        [3] ] } }
[per-file-ignores]
"opinion/**" = [] \t
"" = 1979-05-27 07:32:00.5

[[packs]]
name = "one"
[packs.inner]
deep = true
[[packs]]
name = "two"
[[packs.more]]
x = 1'''


def test_a_text_with_everything() -> None:
    tomllib.loads(TEXT)
    lines = key_lines(TEXT)
    expected: dict[Path, int] = {
        ("select",): 2,
        ("select", 0): 2,
        ("ignore",): 3,
        ("ignore", 0): 4,
        ("ignore", 1): 5,
        ("ignore", 2): 5,
        ("ignore", 3): 7,
        ("note",): 10,
        ("raw",): 15,
        ("rules",): 17,
        ("rules", "DUP001"): 17,
        ("rules", "DUP001", "severity"): 17,
        ("rules", "FRG0"): 18,
        ("rules", "FRG0", "grade"): 18,
        ("kinds",): 20,
        ("kinds", "sport"): 20,
        ("kinds", "sport", "a.b"): 21,
        ("kinds", "sport", "a.b", "x"): 21,
        ("kinds", "sport", "a.b", "y"): 21,
        ("kinds", "sport", "a.b", "y", "z"): 21,
        ("kinds", "sport", "a.b", "y", "z", 0): 21,
        ("kinds", "sport", "a.b", "y", "z", 0, 0): 21,
        ("kinds", "sport", "a.b", "y", "z", 0, 1): 21,
        ("kinds", "sport", "a.b", "y", "z", 1): 22,
        ("kinds", "sport", "a.b", "y", "z", 1, 0): 22,
        ("per-file-ignores",): 23,
        ("per-file-ignores", "opinion/**"): 24,
        ("per-file-ignores", ""): 25,
        ("packs",): 27,
        ("packs", 0): 27,
        ("packs", 0, "name"): 28,
        ("packs", 0, "inner"): 29,
        ("packs", 0, "inner", "deep"): 30,
        ("packs", 1): 31,
        ("packs", 1, "name"): 32,
        ("packs", 1, "more"): 33,
        ("packs", 1, "more", 0): 33,
        ("packs", 1, "more", 0, "x"): 34,
    }
    assert lines == expected
    assert key_lines(TEXT.replace("\n", "\r\n")) == expected


def test_an_empty_text_has_no_keys() -> None:
    assert key_lines("") == {}
    assert key_lines("\n# nothing\n") == {}


def test_hostile_texts_take_linear_time() -> None:
    texts = (
        "a = " + "[" * 250 + "]" * 250,
        ".".join("a" * 5_000) + " = 1",
        "a = '''" + "'" * 2 + "x" * 500_000 + "'''",
        'a = "' + "\\\\" * 300_000 + '"',
        "a = [" + "1," * 100_000 + "]",
        "\n" * 500_000 + "a = 1",
        "[" + ".".join("a" * 5_000) + "]",
    )
    for text in texts:
        started = time.process_time()
        assert key_lines(text)
        assert time.process_time() - started < 2


# Generated texts: values are drawn, then written in drawn styles by a writer that counts its lines.

BARE = re.compile(r"[A-Za-z0-9_-]+")
KEYS = st.one_of(
    st.from_regex(BARE, fullmatch=True).filter(lambda key: len(key) < 8),
    st.text(st.sampled_from("ab.#='\"[]{}, \n\\é"), max_size=4),
)
STRINGS = st.text(st.sampled_from("ab.#='\"[]{}, \n\\é\t"), max_size=8)
SCALARS = st.one_of(
    STRINGS, st.booleans(), st.integers(-99, 99), st.floats(allow_nan=False, width=16)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=10,
)
TABLES = st.dictionaries(KEYS, VALUES, max_size=5)
Choose = Callable[[list[Any]], Any]


class Writer:
    """Writes TOML, noting the line of each key, in styles that `choose` picks."""

    def __init__(self, choose: Choose) -> None:
        self.choose = choose
        self.text = ""
        self.lines: dict[Path, int] = {}

    def note(self, path: Path) -> None:
        self.lines.setdefault(path, self.text.count("\n") + 1)

    def space(self) -> None:
        self.text += self.choose(["", " ", "\t "])

    def gap(self) -> None:
        """Between things in an array, where line breaks and comments may stand."""
        self.text += self.choose(["", "", " ", "\n", '# a = [ "\n', " \n\n "])

    def end(self) -> None:
        self.text += self.choose(["\n", " # [x] = '''\n", "\n\n", '#"""\n'])

    def key(self, key: str) -> None:
        styles = [json.dumps(key), json.dumps(key, ensure_ascii=False)]
        if BARE.fullmatch(key):
            styles += [key] * 3
        if "'" not in key and "\n" not in key:
            styles.append(f"'{key}'")
        styles.append('"' + "".join(f"\\u{ord(c):04x}" for c in key) + '"')
        self.text += self.choose(styles)

    def string(self, text: str) -> None:
        styles = [json.dumps(text)]
        if "'" not in text and "\n" not in text:
            styles.append(f"'{text}'")
        if "'''" not in text:
            end = text.endswith("'") and not text.endswith("'''")
            styles.append(f"'''\n{text}'''" if not end or len(text) < 9 else json.dumps(text))
        escaped = text.replace("\\", "\\\\").replace('""', '"\\"')
        styles += [f'"""{self.choose(["", chr(10)])}{escaped}"""'] if text[:1] != "\n" else []
        styles.append('"""' + escaped.replace(" ", " \\\n ").replace("\n", "\\n\\\n") + '"""')
        picked = self.choose(styles)
        self.text += picked if tomllib.loads(f"k = {picked}")["k"] == text else json.dumps(text)

    def value(self, value: Any, path: Path) -> None:
        if isinstance(value, dict):
            self.text += "{"
            for at, (key, each) in enumerate(value.items()):
                self.text += ", " if at else ""
                self.note((*path, key))
                self.key(key)
                self.space()
                self.text += "="
                self.space()
                self.value(each, (*path, key))
            self.text += "}"
        elif isinstance(value, list):
            self.text += "["
            for at, each in enumerate(value):
                self.gap()
                self.note((*path, at))
                self.value(each, (*path, at))
                self.gap()
                self.text += "," if at < len(value) - 1 else self.choose(["", ","])
            self.gap()
            self.text += "]"
        elif isinstance(value, str):
            self.string(value)
        else:
            self.text += str(value).lower()

    def pair(self, keys: list[str], value: Any, path: Path) -> None:
        for at, key in enumerate(keys):
            if at:
                self.space()
                self.text += "."
                self.space()
            path += (key,)
            self.note(path)
            self.key(key)
        self.text += " ="
        self.space()
        self.value(value, path)
        self.end()

    def header(self, names: list[str], path: Path, marks: str) -> None:
        self.text += self.choose(["", "  "]) + marks
        for at, name in enumerate(names):
            self.text += " . " if at else " "
            self.key(name)
        self.note(path)
        self.text += " " + marks.replace("[", "]")
        self.end()

    def table(self, table: dict[str, Any], names: list[str], path: Path) -> None:
        later = []
        for key, value in table.items():
            tables = isinstance(value, list) and value and all(isinstance(v, dict) for v in value)
            if tables and self.choose([True, False]):
                later.append((key, value))
            elif isinstance(value, dict) and value and self.choose([True, True, False]):
                if len(value) == 1 and self.choose([True, False]):
                    ((inner, each),) = value.items()
                    self.pair([key, inner], each, path)
                else:
                    later.append((key, value))
            else:
                self.pair([key], value, path)
        for key, value in later:
            under, at = [*names, key], (*path, key)
            if isinstance(value, dict):
                self.header(under, at, "[")
                self.table(value, under, at)
            else:
                for n, each in enumerate(value):
                    self.note(at)
                    self.header(under, (*at, n), "[[")
                    self.table(each, under, (*at, n))


@given(TABLES, st.data())
@settings(max_examples=120, deadline=None)
def test_generated_texts(table: dict[str, Any], data: st.DataObject) -> None:
    writer = Writer(lambda styles: data.draw(st.sampled_from(styles)))
    writer.table(table, [], ())
    assert tomllib.loads(writer.text) == table, writer.text
    assert key_lines(writer.text) == writer.lines, writer.text
