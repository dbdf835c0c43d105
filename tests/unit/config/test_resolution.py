"""Which configuration holds for a path."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from newslint.config import Config, ConfigError, Resolver, discover, load, resolve
from newslint.config.globs import match

from .conftest import Desk


def holds(path: str = "story.txt", **given_: Any) -> Config:
    """The configuration that holds for a path, without the tests' own environment."""
    return Resolver(**given_).config_for(path)


def refusal(path: str = "story.txt", **given_: Any) -> str:
    """The one line that says why none does."""
    with pytest.raises(ConfigError) as caught:
        holds(path, **given_)
    assert "\n" not in str(caught.value)
    return str(caught.value)


# Discovery


def test_names_in_one_folder_in_order(desk: Desk) -> None:
    folder = desk(
        **{"pyproject.toml": "[tool.newslint]", ".newslint.toml": "", "newslint.toml": ""}
    )
    for name in ("newslint.toml", ".newslint.toml", "pyproject.toml"):
        assert discover("story.txt") == str(folder / name)
        (folder / name).unlink()
    assert discover("story.txt") != str(folder / "pyproject.toml")


def test_the_nearest_file_alone_counts(desk: Desk) -> None:
    desk(
        **{
            "newslint.toml": 'kind = "live"\npreview = true',
            "sport/newslint.toml": 'kind = "match-report"',
            "sport/2026/june/cup.txt": "",
        }
    )
    config = holds("sport/2026/june/cup.txt")
    assert (config.kind, config.preview) == ("match-report", False)
    assert (holds("court.txt").kind, holds("court.txt").preview) == ("live", True)
    assert holds("sport").kind == "match-report"  # a folder's own file counts for it
    assert holds("gone/not/there.txt").kind == "live"
    assert holds("-").kind == "live"


@pytest.mark.parametrize(
    "text", ["[project]\nname = 'a'", "[tool.other]\n'newslint' = 1", "not TOML"]
)
def test_pyproject_without_the_table_is_passed_over(desk: Desk, text: str) -> None:
    folder = desk(**{"newslint.toml": "", "site/pyproject.toml": text})
    assert discover("site/story.txt") == str(folder / "newslint.toml")


def test_pyproject_with_an_empty_table_counts(desk: Desk) -> None:
    folder = desk(**{"newslint.toml": "", "site/pyproject.toml": "tool = { newslint = {} }"})
    assert discover("site/a/story.txt") == str(folder / "site/pyproject.toml")


def test_a_broken_pyproject_that_speaks_of_newslint_is_refused(desk: Desk) -> None:
    desk(**{"pyproject.toml": "[tool.newslint]\nselect = ["})
    assert refusal().startswith("pyproject.toml:2: not valid TOML")
    with pytest.raises(ConfigError):
        discover(".")


def test_a_folder_of_that_name(desk: Desk) -> None:
    folder = desk()
    (folder / "pyproject.toml").mkdir()
    assert discover(".") != str(folder / "pyproject.toml")
    (folder / "newslint.toml").mkdir()
    assert refusal() == "newslint.toml: is a folder, not a configuration file"


def test_without_any_file(desk: Desk) -> None:
    folder = desk()
    config = holds()
    assert config.root == str(folder)
    assert set(config.origins.values()) == {"default"}
    assert len(config.origins) == len(list(config.origins))


def test_isolated(desk: Desk) -> None:
    desk(**{"newslint.toml": 'kind = "live"'})
    config = holds(isolated=True, environ={"NEWSLINT_KIND": "blog"})
    assert config.kind == "news"
    config = holds(isolated=True, overrides={"kind": ("opinion", "--kind")})
    assert config.kind == "opinion"


def test_an_explicit_file_counts_for_every_path(desk: Desk) -> None:
    folder = desk(
        **{
            "sport/newslint.toml": 'kind = "live"',
            "etc/desk.toml": 'kind = "blog"\nexclude = ["a/*"]',
        }
    )
    config = holds("sport/cup.txt", explicit="etc/desk.toml")
    assert config.kind == "blog"
    # Named from elsewhere, its globs are about the stories here.
    assert config.root == str(folder)
    assert match("a/*", "a/story.txt", config.root, False)
    assert refusal(explicit="gone.toml") == "gone.toml: no such file"


def test_an_explicit_file_above_counts_from_its_own_folder(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk(**{"newslint.toml": "", "sport/cup.txt": ""})
    monkeypatch.chdir(folder / "sport")
    assert holds("cup.txt", explicit="../newslint.toml").root == str(folder)


# Extending


def test_extend_adds_to_lists_and_overrides_the_rest(desk: Desk) -> None:
    desk(
        **{
            "house.toml": """
select = ["DUP"]
extend-select = ["FRG"]
ignore = ["VOI"]
kind = "live"
preview = true
exclude = ["a"]
extend-exclude = ["b"]
packs = ["house.yaml"]
[per-file-ignores]
"*.md" = ["QUO"]
"*.txt" = ["ATT"]
[kinds]
"*.md" = "opinion"
"*.txt" = "live"
[rules.RDB001]
severity = "error"
grade = 12
[rules.DUP001]
severity = "info"
""",
            "newslint.toml": """
extend = "house.toml"
select = ["CON"]
extend-select = ["LFT", "FRG"]
ignore = ["CST"]
kind = "news"
exclude = ["c"]
extend-exclude = ["d"]
packs = ["own.yaml"]
[per-file-ignores]
"*.md" = ["GRM"]
[kinds]
"*.md" = "blog"
[rules.RDB001]
grade = 9
""",
        }
    )
    config = holds()
    assert config.select == ("CON",)
    assert config.extend_select == ("FRG", "LFT")
    assert config.ignore == ("VOI", "CST")
    assert (config.kind, config.preview) == ("news", True)
    assert (config.exclude, config.extend_exclude) == (("c",), ("b", "d"))
    assert [os.path.basename(pack) for pack in config.packs] == ["house.yaml", "own.yaml"]
    assert config.per_file_ignores == (("*.txt", ("ATT",)), ("*.md", ("GRM",)))
    assert config.kinds == (("*.txt", "live"), ("*.md", "blog"))
    assert config.rules == {"RDB001": {"grade": 9}}
    assert config.severity == {"DUP001": "info", "RDB001": "error"}
    assert list(config.severity) == ["DUP001", "RDB001"]  # the stronger file's last
    origins = config.origins
    assert origins["select"] == "newslint.toml:3"
    assert origins["preview"] == "house.toml:6"
    assert origins["ignore"] == "house.toml:4 + newslint.toml:5"
    assert origins["strict"] == "default"
    assert origins.of("ignore", "VOI") == "house.toml:4"
    assert origins.of("per-file-ignores", "*.txt", "ATT") == "house.toml:12"
    assert origins.of("rules", "RDB001", "severity") == "house.toml:17"
    assert origins.of("rules", "RDB001", "grade") == "newslint.toml:15"


def test_extend_takes_a_list_and_paths_from_the_file(desk: Desk) -> None:
    desk(
        **{
            "house/base.toml": 'kind = "live"\npacks = ["p.yaml"]',
            "house/news.toml": 'extend = "base.toml"\nfail-on = "info"',
            "pyproject.toml": '[tool.newslint]\nkind = "blog"\nencoding = "cp1252"',
            "sport/newslint.toml": 'extend = ["../house/news.toml", "../pyproject.toml"]',
        }
    )
    config = holds("sport/cup.txt")
    assert (config.kind, config.fail_on, config.encoding) == ("blog", "info", "cp1252")
    assert config.packs == (os.path.abspath("house/p.yaml"),)
    assert config.root == os.path.abspath("sport")


def test_a_file_extended_twice_counts_once_and_first(desk: Desk) -> None:
    desk(
        **{
            "newslint.toml": 'extend = ["b.toml", "c.toml"]',
            "b.toml": 'extend = "d.toml"\nkind = "blog"',
            "c.toml": 'extend = "d.toml"\nignore = ["VOI"]',
            "d.toml": 'kind = "live"\nignore = ["CST"]',
        }
    )
    config = holds()
    assert config.kind == "blog"
    assert config.ignore == ("CST", "VOI")


def test_many_diamonds_take_linear_time(desk: Desk) -> None:
    files = {
        f"{n}.toml": f'extend = ["{n + 1}.toml", "./{n + 1}.toml"]\nignore = ["V{n}"]'
        for n in range(60)
    }
    desk(**files, **{"60.toml": ""})
    assert len(load("0.toml").ignore) == 60


def test_a_chain_without_end_is_refused(desk: Desk) -> None:
    desk(**{f"{n}.toml": f'extend = "{n + 1}.toml"' for n in range(1000)}, **{"1000.toml": ""})
    assert refusal(explicit="0.toml") == (
        "100.toml:1: `extend` goes on for too long; name fewer files"
    )


def test_circles_are_refused(desk: Desk) -> None:
    desk(
        **{
            "newslint.toml": '\nextend = "a.toml"',
            "a.toml": 'extend = "b.toml"',
            "b.toml": '# b\n\nextend = "./a.toml"',
            "self.toml": 'extend = "self.toml"',
        }
    )
    assert refusal() == "b.toml:3: `extend` goes in a circle: a.toml → b.toml → a.toml"
    assert refusal(explicit="self.toml").endswith("circle: self.toml → self.toml")


def test_mistakes_of_an_extended_file_are_told_at_its_place(desk: Desk) -> None:
    desk(**{"newslint.toml": 'extend = "house.toml"', "house.toml": "\nselekt = []"})
    assert refusal().startswith("house.toml:2: unknown key `selekt`")
    desk(**{"house.toml": "\n["})
    assert refusal().startswith("house.toml:2: not valid TOML")


def test_globs_count_from_the_file_that_says_them(desk: Desk) -> None:
    folder = desk(
        **{
            "newslint.toml": """
extend-exclude = ["sport/old/", "drafts"]
[kinds]
"sport/cup/*" = "match-report"
""",
            "sport/newslint.toml": """
extend = "../newslint.toml"
extend-exclude = ["cup/old/"]
[per-file-ignores]
"cup/*.txt" = ["VOI"]
""",
        }
    )
    config = holds("sport/cup/final.txt")
    root = config.root
    assert root == str(folder / "sport")
    old, drafts, own = config.extend_exclude
    assert match(old, "sport/old", root, True)
    assert match(drafts, "sport/a/drafts", root, True)
    assert match(own, "sport/cup/old", root, True)
    assert not match(own, "cup/old", root, True)
    (kinds, _), (ignored, _) = config.kinds[0], config.per_file_ignores[0]
    assert match(kinds, "sport/cup/final.txt", root, False)
    assert match(ignored, "sport/cup/final.txt", root, False)
    assert config.origins.of("kinds", kinds) == "newslint.toml:4"
    assert config.origins.of("extend-exclude", old) == "newslint.toml:2"


def test_globs_of_flags_count_from_the_working_directory(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk(**{"newslint.toml": "", "sport/cup.txt": ""})
    monkeypatch.chdir(folder / "sport")
    config = holds("cup.txt", overrides={"exclude": ("old/*,drafts", "--exclude")})
    assert match(config.exclude[0], "old/cup.txt", config.root, False)
    assert config.origins.of("exclude", config.exclude[0]) == "--exclude"


# Precedence


def test_environment_above_files_and_flags_above_both(desk: Desk) -> None:
    desk(**{"newslint.toml": 'kind = "live"\nfail-on = "info"\nmin-confidence = 0.1'})
    config = holds(
        environ={"NEWSLINT_KIND": "blog", "NEWSLINT_FAIL_ON": "error", "HOME": "/"},
        overrides={"kind": ("opinion", "--kind")},
    )
    assert (config.kind, config.fail_on, config.min_confidence) == ("opinion", "error", 0.1)
    assert config.origins["kind"] == "--kind"
    assert config.origins["fail-on"] == "NEWSLINT_FAIL_ON"
    assert config.origins["min-confidence"] == "newslint.toml:3"


def test_only_the_caller_raises_the_size_of_files(desk: Desk) -> None:
    desk(**{"base.toml": "max-file-size = 900", "newslint.toml": 'max-file-size = "6MB"'})
    config = holds()
    assert (config.max_file_size, config.origins["max-file-size"]) == (5_000_000, "default")
    config = holds(overrides={"max-file-size": ("7MB", "--max-file-size")})
    assert (config.max_file_size, config.origins["max-file-size"]) == (7_000_000, "--max-file-size")
    assert holds(environ={"NEWSLINT_MAX_FILE_SIZE": "8MB"}).max_file_size == 8_000_000
    desk(**{"newslint.toml": 'extend = "base.toml"'})
    assert holds().max_file_size == 900
    desk(**{"newslint.toml": 'extend = "base.toml"\nmax-file-size = "6MB"'})
    assert holds().max_file_size == 5_000_000


def test_an_empty_variable_is_not_set(desk: Desk) -> None:
    desk(**{"newslint.toml": 'ignore = ["VOI"]'})
    assert holds(environ={"NEWSLINT_IGNORE": "", "NEWSLINT_KIND": ""}).ignore == ("VOI",)


def test_wrong_variables(desk: Desk) -> None:
    desk()
    wrong = {"NEWSLINT_MIN_CONFIDENCE": "high"}
    assert refusal(environ=wrong).startswith("NEWSLINT_MIN_CONFIDENCE wants a number")
    assert refusal(environ={"NEWSLINT_SELCT": "DUP"}) == (
        "unknown variable NEWSLINT_SELCT; did you mean `NEWSLINT_SELECT`?"
    )
    assert refusal(environ={"NEWSLINT_RULES": "x"}).endswith("can only be set in a file")
    assert holds(environ={"NEWSLINT_VERSION": "1.2"}).kind == "news"
    assert holds(environ=wrong, isolated=True).min_confidence == 0


def test_a_stronger_layer_that_asks_for_a_rule_gets_it(desk: Desk) -> None:
    desk(**{"newslint.toml": 'ignore = ["DUP001", "VOI"]'})
    assert holds(overrides={"select": ("DUP001", "--select")}).ignore == ("VOI",)
    asked = {"extend-select": ("VOI", "--extend-select"), "ignore": ("DUP001,FRG", "--ignore")}
    assert holds(overrides=asked).ignore == ("DUP001", "FRG")
    both = {"select": ("FRG", "--select"), "ignore": ("FRG", "--ignore")}
    assert "FRG" in holds(overrides=both).ignore


WORDS = st.lists(st.sampled_from(["DUP", "FRG", "VOI", "QUO", "ATT001"]), unique=True, max_size=3)
LAYER = st.fixed_dictionaries(
    {},
    optional={
        "select": WORDS,
        "extend-select": WORDS,
        "ignore": WORDS,
        "kind": st.sampled_from(["live", "blog", "opinion"]),
        "preview": st.booleans(),
        "min-confidence": st.sampled_from([0.0, 0.25, 1.0]),
        "fail-on": st.sampled_from(["error", "never"]),
    },
)
DEFAULTS = {
    "select": ["ALL"],
    "kind": "news",
    "preview": False,
    "min-confidence": 0.0,
    "fail-on": "warning",
}


def as_toml(layer: dict[str, Any]) -> str:
    """A layer as a file: JSON's lists, strings and numbers are TOML's."""
    import json

    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in layer.items())


def as_text(value: Any) -> str:
    """A value as a variable has it."""
    return ",".join(value) if isinstance(value, list) else str(value).lower()


@given(LAYER, LAYER, LAYER, LAYER)
@settings(deadline=None)
def test_precedence(
    base: dict[str, Any], own: dict[str, Any], env: dict[str, Any], flags: dict[str, Any]
) -> None:
    env = {key: value for key, value in env.items() if as_text(value)}
    with TemporaryDirectory() as folder:
        Path(folder, "base.toml").write_text(as_toml(base))
        Path(folder, "newslint.toml").write_text('extend = "base.toml"\n' + as_toml(own))
        config = Resolver(
            environ={
                f"NEWSLINT_{key.upper().replace('-', '_')}": as_text(v) for key, v in env.items()
            },
            overrides={key: (value, f"--{key}") for key, value in flags.items()},
        ).config_for(os.path.join(folder, "story.txt"))
    layers = [base, own, env, flags]
    for key, default in DEFAULTS.items():
        expected: Any = [default, *(layer[key] for layer in layers if key in layer)][-1]
        got = getattr(config, key.replace("-", "_"))
        assert got == (tuple(expected) if isinstance(expected, list) else expected)
        held = next((n for n in (3, 2, 1, 0) if key in layers[n]), None)
        origin = config.origins[key]
        name = f"NEWSLINT_{key.upper().replace('-', '_')}"
        assert held != 3 or origin == f"--{key}"
        assert held != 2 or origin == name
        assert held != 1 or "newslint.toml:" in origin
        assert held != 0 or "base.toml:" in origin
        assert held is not None or origin == "default"
    every = [word for layer in layers for word in layer.get("extend-select", [])]
    assert config.extend_select == tuple(dict.fromkeys(every))
    for word in ("DUP", "FRG", "VOI", "QUO", "ATT001"):
        # The last layer that says anything of a word decides; within one, ignore does.
        said = [
            word in layer.get("ignore", [])
            for layer in layers
            if word
            in [
                key for each in ("ignore", "select", "extend-select") for key in layer.get(each, [])
            ]
        ]
        assert (word in config.ignore) == bool(said and said[-1])


# Cost and caching


def test_paths_under_one_file_share_one_object(desk: Desk) -> None:
    desk(**{"newslint.toml": "", "sport/newslint.toml": "", "sport/cup/a.txt": "", "b/c/d.txt": ""})
    resolver = Resolver()
    config = resolver.config_for("story.txt")
    assert resolver.config_for("b/c/d.txt") is config
    assert resolver.config_for("b") is config
    assert resolver.config_for("sport/cup/a.txt") is resolver.config_for("sport")
    assert resolver.config_for("sport") is not config


def test_resolve_keeps_what_one_run_has_read(desk: Desk) -> None:
    desk(**{"newslint.toml": 'kind = "live"'})
    overrides: dict[str, tuple[Any, str]] = {}
    environ: dict[str, str] = {}
    config = resolve("a.txt", environ=environ, overrides=overrides)
    assert config.kind == "live"
    desk(**{"newslint.toml": 'kind = "blog"'})
    assert resolve("b.txt", environ=environ, overrides=overrides) is config
    assert resolve("b.txt", environ=environ, overrides={}).kind == "blog"
    assert resolve("b.txt", environ=environ, overrides=overrides, isolated=True).kind == "news"


def test_resolve_in_another_working_directory(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk(**{"sport/cup.txt": ""})
    overrides: dict[str, tuple[Any, str]] = {}
    environ: dict[str, str] = {}
    assert resolve(".", environ=environ, overrides=overrides).root == str(folder)
    monkeypatch.chdir(folder / "sport")
    assert resolve(".", environ=environ, overrides=overrides).root == str(folder / "sport")


def test_each_file_is_read_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk(**{"house.toml": "", "broken/newslint.toml": "["})
    for n in range(5):
        desk(**{f"{n}/newslint.toml": 'extend = "../house.toml"', f"{n}/a/b/story.txt": ""})
    opened = []
    real = open

    def counted(path: Any, *rest: Any, **more: Any) -> Any:
        opened.append(os.path.relpath(path, folder))
        return real(path, *rest, **more)

    monkeypatch.setattr("builtins.open", counted)
    resolver = Resolver()
    for _ in range(3):
        for n in range(5):
            resolver.config_for(f"{n}/a/b/story.txt")
        with pytest.raises(ConfigError):
            resolver.config_for("broken/story.txt")
    assert sorted(opened) == sorted(
        ["house.toml", "broken/newslint.toml", *(f"{n}/newslint.toml" for n in range(5))]
    )


def test_nothing_heavy_is_imported_without_a_file(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys\n"
        "from newslint.config import resolve\n"
        "resolve('.', isolated=True, environ={}, overrides={'select': ('DUP', '--select')})\n"
        "print([m for m in ('tomllib', 'difflib', 'json', 'newslint.config.lines',"
        " 'newslint.registry', 'dataclasses', 'pathlib') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.path.abspath(os.path.join(__file__, "../../../.."))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"
