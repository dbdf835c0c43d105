"""The light NamedTuple is what `typing` makes of the same class."""

from __future__ import annotations

import copy
import marshal
import pickle
import re
import typing
from pathlib import Path
from zlib import crc32

import pytest

from newslint.registry import load_rules
from newslint.startup import patterns, shelves
from newslint.startup.fast_typing import NamedTuple, cast
from newslint.startup.patterns import lazy


class Light(NamedTuple):
    """A record."""

    start: int
    end: int = 3
    name: str = "x"

    @property
    def length(self) -> int:
        return self.end - self.start


class Heavy(typing.NamedTuple):
    start: int
    end: int = 3
    name: str = "x"


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((1,), {}),
        ((1, 2), {}),
        ((1, 2, "y"), {}),
        ((), {"start": 1, "name": "z"}),
        ((1,), {"end": 9}),
    ],
)
def test_it_is_made_as_the_real_one_is(
    values: tuple[typing.Any, ...], named: dict[str, typing.Any]
) -> None:
    light, heavy = Light(*values, **named), Heavy(*values, **named)
    assert light == heavy == tuple(light)
    assert light._asdict() == heavy._asdict()
    assert repr(light).partition("(")[2] == repr(heavy).partition("(")[2]
    assert light._replace(end=5) == heavy._replace(end=5)
    assert type(light._replace(end=5)) is Light
    assert Light._make([7, 8, "w"]) == Heavy._make([7, 8, "w"])
    assert (light.start, light.end, light.name) == (heavy.start, heavy.end, heavy.name)
    assert light.length == light.end - light.start
    assert pickle.loads(pickle.dumps(light)) == copy.copy(light) == light
    assert (Light._fields, Light._field_defaults) == (Heavy._fields, Heavy._field_defaults)


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, 3, 4), {}), ((1,), {"start": 2}), ((1,), {"stop": 2}), ((), {"end": 2})],
)
def test_it_refuses_what_the_real_one_refuses(
    values: tuple[typing.Any, ...], named: dict[str, typing.Any]
) -> None:
    for made in (Light, Heavy):
        with pytest.raises(TypeError):
            made(*values, **named)
    with pytest.raises(ValueError, match="stop"):
        Light(1)._replace(**cast("dict[str, typing.Any]", {"stop": 2}))


def test_it_can_be_taken_apart() -> None:
    match Light(1, 2):
        case Light(start, end):
            assert (start, end) == (1, 2)


def test_a_lazy_pattern_answers_as_a_compiled_one() -> None:
    pattern = lazy(r"(\w)\1")
    assert [m[0] for m in pattern.finditer("aab cc")] == ["aa", "cc"]
    assert pattern.sub("-", "aab") == "-b"
    assert pattern.search("abc") is None and pattern.pattern == r"(\w)\1"


def test_a_pattern_kept_by_the_build_is_the_compiled_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source, flags = r"(?P<day>\d+) (?i:may|june)|(x)\Z", re.MULTILINE
    lazy(source, flags)
    monkeypatch.setattr(patterns, "FILE", str(tmp_path / "kept"))
    monkeypatch.setattr(patterns, "_kept", None)
    asked: list[str] = []
    monkeypatch.setattr(patterns, "anew", lambda *each: asked.append(each[0]) or re.compile(*each))
    assert patterns._ready(source, flags) == re.compile(source, flags)  # no file: compiled as ever
    assert asked == [source]
    (tmp_path / "kept").write_bytes(patterns.compiled())
    monkeypatch.setattr(patterns, "_kept", None)
    kept, plain = patterns._ready(source, int(flags)), re.compile(source, flags)
    assert kept == plain and asked == [source]
    assert (kept.pattern, kept.flags, kept.groups, dict(kept.groupindex)) == (
        plain.pattern,
        plain.flags,
        plain.groups,
        dict(plain.groupindex),
    )
    found = kept.search("on 12 MAY")
    assert found is not None and found["day"] == "12" and found.lastgroup == "day"


@pytest.mark.parametrize("content", [b"", b"newslint 2.7\n", b"\0" * 99])
def test_another_pythons_file_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "kept").write_bytes(content)
    monkeypatch.setattr(patterns, "FILE", str(tmp_path / "kept"))
    monkeypatch.setattr(patterns, "_kept", None)
    assert lazy(r"a+").fullmatch("aaa")


def test_every_shipped_pattern_is_the_same_from_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    load_rules()
    (tmp_path / "kept").write_bytes(patterns.compiled())
    monkeypatch.setattr(patterns, "FILE", str(tmp_path / "kept"))
    monkeypatch.setattr(patterns, "_kept", None)
    for each in patterns._made:
        assert patterns._ready(*each._source) == re.compile(*each._source), each._source
        assert patterns._kept is not None
        made = marshal.loads(patterns._kept.part(patterns._key(*each._source)))
        assert made[:2] == each._source  # under its own key


def test_a_pattern_that_is_damaged_or_anothers_is_compiled_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = r"(?P<day>\d+)st of May"
    key, other = patterns._key(source, 0), marshal.dumps(("a", 0, patterns.code("a", 0)))
    monkeypatch.setattr(patterns, "FILE", str(tmp_path / "kept"))
    for part, total in ((b"damaged", 1), (other, crc32(other))):
        (tmp_path / "kept").write_bytes(shelves.content(patterns.head(), {key: (part, total)}))
        monkeypatch.setattr(patterns, "_kept", None)
        assert patterns._ready(source, 0) == re.compile(source)
