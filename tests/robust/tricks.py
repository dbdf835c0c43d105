"""What a stranger's pull request may bring. Each trick has a folder of its own, with a story in it.

`{out}` in a text is a folder outside the repository, with files that no output may ever show a word of.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

CANARY = "XYCANARYX"
ESC = "\x1b[31m\x1b]0;x\x07\u202e\u2028\x9b31m"
COMMANDS = "::error::x ::stop-commands::y ##[error]z ##vso[task.complete]"
STORY = "Roads shut\n\nThe the road is shut, the county said on Monday.\n"
PACK = """\
pack: {name}
about: What the desk calls things.
rules:
  - code: {code}
    name: {name}-zebra
    kind: existence
    severity: error
    confidence: 0.9
    message: "“{{found}}”: say horse."
    reason: They are horses.
    phrases: [{phrases}]
    bad: ["A [[zebra]] ran."]
    good: ["A horse ran."]
    near_miss: ["Zebrano is a wood."]
"""


class Trick(NamedTuple):
    """`lay(folder, outside)` lays it; `says` is what standard error holds then, "" where anything may be."""

    name: str
    lay: Callable[[Path, Path], None]
    says: str = ""
    linted: bool = True  # the story beside it is linted all the same


TRICKS: list[Trick] = []


def trick(says: str = "", linted: bool = True) -> Callable[..., Callable[[Path, Path], None]]:
    """Enter a trick under its function's name."""

    def enter(lay: Callable[[Path, Path], None]) -> Callable[[Path, Path], None]:
        TRICKS.append(Trick(lay.__name__, lay, says, linted))
        return lay

    return enter


def _config(name: str, text: str, says: str = "", linted: bool = False) -> None:
    """A trick that is a configuration file; `linted`: it is no fault of the settings."""

    def lay(folder: Path, outside: Path) -> None:
        (folder / "newslint.toml").write_text(text.replace("{out}", str(outside)), encoding="utf-8")

    TRICKS.append(Trick(name, lay, says, linted))


def _story(name: str, text: str, suffix: str = ".md", says: str = "") -> None:
    """A trick that is a story."""

    def lay(folder: Path, outside: Path) -> None:
        said = text.replace("{out}", str(outside))
        (folder / f"trick{suffix}").write_text(said, encoding="utf-8", errors="surrogatepass")

    TRICKS.append(Trick(name, lay, says))


# Packs and `extend`
OUTSIDE = "outside this repository"
_config("pack_etc_passwd", 'packs = ["/etc/passwd"]\n', OUTSIDE)
_config("pack_dev_zero", 'packs = ["/dev/zero"]\n', OUTSIDE)
_config("pack_dev_stdin", 'packs = ["/dev/stdin"]\n', OUTSIDE)
_config("pack_proc_environ", 'packs = ["/proc/self/environ"]\n', OUTSIDE)
_config("pack_secret", 'packs = ["{out}/secret.yaml"]\n', OUTSIDE)
_config("pack_dots", 'packs = ["../../outside/secret.yaml"]\n', OUTSIDE)
_config("pack_of_null", 'packs = ["a\\u0000.yaml"]\n')
_config("pack_of_commands", f'packs = ["{COMMANDS} \\u001B[31m.yaml"]\n')
_config("pack_is_folder", 'packs = ["."]\n')
_config("pack_is_missing", 'packs = ["gone.yaml"]\n')
_config("pack_is_story", 'packs = ["story.txt"]\n')
_config(
    "packs_by_thousands",
    f"packs = [{', '.join(f'{chr(34)}p{n}.yaml{chr(34)}' for n in range(9000))}]\n",
)
_config("extend_secret", 'extend = "{out}/secret.toml"\n', OUTSIDE)
_config("extend_etc_passwd", 'extend = "/etc/passwd"\n', OUTSIDE)
_config("extend_itself", 'extend = "newslint.toml"\n', "circle")
_config("extend_folder", 'extend = "."\n')


@trick(OUTSIDE, linted=False)
def pack_link_out(folder: Path, outside: Path) -> None:
    (folder / "house.yaml").symlink_to(outside / "secret.yaml")
    (folder / "newslint.toml").write_text('packs = ["house.yaml"]\n')


@trick(OUTSIDE, linted=False)
def pack_in_linked_folder(folder: Path, outside: Path) -> None:
    (folder / "house").symlink_to(outside)
    (folder / "newslint.toml").write_text('packs = ["house/secret.yaml"]\n')


@trick(linted=False)
def pack_is_fifo(folder: Path, outside: Path) -> None:
    os.mkfifo(folder / "house.yaml")
    (folder / "newslint.toml").write_text('packs = ["house.yaml"]\n')


def _pack(name: str, text: str, linted: bool = False) -> None:
    def lay(folder: Path, outside: Path) -> None:
        (folder / "house.yaml").write_text(text, encoding="utf-8")
        (folder / "newslint.toml").write_text('packs = ["house.yaml"]\n')

    TRICKS.append(Trick(name, lay, "", linted))


_pack("pack_deep_yaml", "rules: " + "[" * 30_000 + "]" * 30_000)
_pack("pack_deep_blocks", "".join(" " * n + f"a{n}:\n" for n in range(900)))
_pack(
    "pack_laughs",
    "a0: &a0 [x]\n"
    + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)),
)
_pack("pack_runs_python", "rules: !!python/object/apply:os.system ['touch executed']\n")
_pack("pack_of_escapes", f'pack: "{COMMANDS}\\e[31m"\nrules: "\\e]0;x"\n? "##[error]\\e[1m"\n: x\n')
_pack(
    "pack_catastrophe",
    PACK.format(name="slow", code="STY911", phrases="'(?:x|x){0,60}y', '(a+)+b', '(?>a*)a'"),
)
_pack("pack_takes_our_code", PACK.format(name="ours", code="DUP001", phrases="zebra"))
_pack("pack_binary", "\x00\x01\x02" * 400)
_pack("pack_huge", "# x\n" * 500_000)


@trick("circle", linted=False)
def extend_circle(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").write_text('extend = "a.toml"\n')
    (folder / "a.toml").write_text('extend = "b.toml"\n')
    (folder / "b.toml").write_text('extend = "newslint.toml"\n')


@trick(linted=False)
def extend_chain(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").write_text('extend = "0.toml"\n')
    for n in range(1200):
        (folder / f"{n}.toml").write_text(f'extend = "{n + 1}.toml"\n')


@trick(OUTSIDE, linted=False)
def extend_link_out(folder: Path, outside: Path) -> None:
    (folder / "base.toml").symlink_to(outside / "secret.toml")
    (folder / "newslint.toml").write_text('extend = "base.toml"\n')


# The configuration file itself
@trick(linted=False)
def config_link_out(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").symlink_to(outside / "secret.txt")


@trick(linted=False)
def config_link_to_settings_outside(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").symlink_to(outside / "secret.toml")


@trick(linted=False)
def config_is_folder(folder: Path, outside: Path) -> None:
    (folder / ".newslint.toml").mkdir()


@trick(linted=False)
def config_is_fifo(folder: Path, outside: Path) -> None:
    os.mkfifo(folder / "newslint.toml")


@trick(linted=False)
def config_is_dev_zero(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").symlink_to("/dev/zero")


@trick(linted=False)
def config_dangles(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").symlink_to(outside / "gone.toml")


@trick("pyproject.toml", linted=False)
def pyproject_with_a_table(folder: Path, outside: Path) -> None:
    table = f'[tool.newslint]\npacks = ["{outside}/secret.yaml"]\n'
    (folder / "pyproject.toml").write_text(f"[project]\nname = 'x'\n{table}")


@trick()
def pyproject_that_is_broken(folder: Path, outside: Path) -> None:
    (folder / "pyproject.toml").write_text("[project\n" + ESC, encoding="utf-8")


_config("config_huge", "# x\n" * 700_000)
_config("config_deep_arrays", "select = " + "[" * 20_000 + "]" * 20_000)
_config("config_deep_keys", ".".join(["a"] * 20_000) + " = 1\n")
_config("config_deep_tables", f"[{'.'.join(['a'] * 20_000)}]\nx = 1\n")
_config("config_of_escapes", '"\\u001B[31m::error::\\u202E##[error]" = "x"\n')
_config("config_binary", "\x00\x01\x1b[2J")
_config(
    "globs_by_thousands",
    f"exclude = [{', '.join(f'{chr(34)}**/{n}*?[a-z]{chr(34)}' for n in range(10_000))}]\n",
    linted=True,
)
_config("globs_of_stars", f'extend-exclude = ["{"*a" * 200}b", "{"**/" * 300}c"]\n', linted=True)
_config(
    "globs_that_lead_out",
    'extend-exclude = ["../../outside/**"]\n[kinds]\n"/etc/*" = "opinion"\n',
)
_config("asks_for_languagetool", 'grammar = "languagetool"\n', "grammar", linted=True)
_config(
    "asks_for_a_server",
    'grammar = "http://127.0.0.1:9/"\nlanguagetool-server = "http://127.0.0.1:9"\n',
)
_config("asks_for_no_encoding", 'encoding = "xyzzy"\n')
_config("asks_for_a_bomb_encoding", 'encoding = "zip_codec"\n')
_config("asks_for_a_rot13_encoding", 'encoding = "rot13"\n')
_config("asks_for_another_output", 'output-format = "../../../outside/secret"\n')
_config(
    "asks_for_bad_numbers",
    "min-confidence = nan\n[rules.long-sentence]\nwords = -99999999999999999999999\n",
)


@trick("huge.txt: 5,000,001 bytes, over the limit of 5,000,000")
def asks_for_huge_files(folder: Path, outside: Path) -> None:
    (folder / "newslint.toml").write_text('max-file-size = "999999GB"\n')
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(5_000_001)


# Stories
_story(
    "front_matter_runs_python",
    "---\ntitle: !!python/object/apply:os.system ['touch executed']\n---\n\nA road.\n",
)
_story(
    "front_matter_laughs",
    "---\na0: &a0 [x]\n"
    + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    + "title: *a11\n---\n\nA road.\n",
)
_story("front_matter_refers_to_itself", "---\ntitle: &a [*a]\ntags: &b {b: *b}\n---\n\nA road.\n")
_story("front_matter_is_deep", "---\ntitle: " + "[" * 20_000 + "\n---\n\nA road.\n")
_story(
    "front_matter_date_of_400_parts",
    "---\ndate: " + ":".join(["1"] * 400) + "\ntitle: A\n---\n\nA road.\n",
)
_story(
    "front_matter_of_big_numbers",
    "---\ntitle: " + "9" * 6000 + "\ndate: 99999-99-99\nx: .inf\n---\n\nA road.\n",
)
_story(
    "front_matter_merges",
    "---\na: &a {title: x}\n<<: [*a, *a]\n<<: 3\n? {a: b}\n: c\n---\n\nA road.\n",
)
_story("front_matter_toml_deep", "+++\n" + ".".join(["a"] * 9000) + " = 1\n+++\n\nA road.\n")
_story("front_matter_json_deep", '{"title": ' + "[" * 50_000 + "\n\nA road.\n")
_story(
    "front_matter_says_commands",
    f'---\nkind: "{COMMANDS}\\e[31m"\ntitle: "{COMMANDS}"\n---\n\nA road.\n',
)
_story(
    "story_of_commands",
    f"{COMMANDS}{ESC}\n\n{COMMANDS}\n\n##[error]The the {ESC} road is shut.\n",
    ".txt",
)
_story("story_of_two_words", "Roads shut\n\n" + "It was. He ran. We won. " * 90 + "\n", ".txt")
_story("story_of_nothing", "", ".txt")
_story("story_of_surrogates", "Roads\n\nThe \ud800 road \udfff is \\ud800 shut.\n", ".txt")
_story(
    "story_includes",
    "<!--#include file=\"{out}/secret.txt\"-->\n<iframe src='file://{out}/secret.txt'></iframe>\n![x]({out}/secret.txt)\n",
    ".html",
)
_story(
    "story_has_entities",
    f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{{out}}/secret.txt">]><p>The &x; the the road.</p>{COMMANDS}\n',
    ".html",
)
_story("story_is_deep", "<div>" * 20_000 + "A road.", ".html")
_story("story_poses_as_report", f"<!-- newslint -->\n# Roads {COMMANDS}\n\nThe the road.\n")
_story("story_is_quotes", "> " * 4000 + "A road.\n" + "- " * 2000 + "x\n")
_story("story_declares_a_codec", "<meta charset='zip_codec'><p>The the road.</p>", ".html")


@trick("trick.txt")
def story_is_binary(folder: Path, outside: Path) -> None:
    (folder / "trick.txt").write_bytes(bytes(range(256)) * 20)


@trick("passed over")
def story_link_out(folder: Path, outside: Path) -> None:
    (folder / "diary.txt").symlink_to(outside / "secret.txt")


@trick("passed over")
def story_link_to_etc(folder: Path, outside: Path) -> None:
    (folder / "hosts.md").symlink_to("/etc/hostname")


@trick()
def story_links_in_circles(folder: Path, outside: Path) -> None:
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "loop").symlink_to(".")
    (folder / "out").symlink_to(outside)
    (folder / "zero.txt").symlink_to("/dev/zero")


@trick()
def story_is_fifo_or_folder(folder: Path, outside: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "folder.txt").mkdir()


NAMES = (
    b"::error::x.txt", b"##[error]x.txt", b"\x1b[31mred.txt", b"two\nlines.txt", b"two\r::error::x.txt", b"'quote'\".txt",
    b"-x.txt", b"--output-format=json.txt", b"\xff\xfe.txt", b"\xe2\x80\xae.txt", b"%0A::error::.txt", b" .txt",
    b"*.txt", b"[a-z].txt", b"{a,b}.txt", b"a,b:c.txt", b"$(touch executed).txt", b";touch executed;.txt", b"|x.txt",
)  # fmt: skip


@trick()
def names_of_files(folder: Path, outside: Path) -> None:
    for name in NAMES:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(STORY.encode())


@trick()
def names_of_folders(folder: Path, outside: Path) -> None:
    inner = os.path.join(os.fsencode(folder), b"::error::\x1b[31m\n##[error]\xff")
    os.mkdir(inner)
    for name in (b"story.txt", b"newslint.toml"):
        with open(os.path.join(inner, name), "wb") as file:
            file.write(STORY.encode() if name.endswith(b"txt") else b"selct = 1\n")


@trick()
def modules_of_ours(folder: Path, outside: Path) -> None:
    """Python files that an import from the working folder would run."""
    for name in (
        "newslint",
        "yaml",
        "click",
        "json",
        "sitecustomize",
        "textstat",
        "harper",
        "secrets",
    ):
        (folder / f"{name}.py").write_text("open('executed', 'w').close()\n")


def caches(root: Path) -> None:
    """Files that look like newslint's own, where it might look for them without a home."""
    for name in ("~/.cache/newslint", ".cache/newslint", "newslint"):
        (root / name / "packs").mkdir(parents=True)
        (root / name / "__pycache__").mkdir()
        for entry in (
            f"__pycache__/newslint.{sys.implementation.cache_tag}.modules",
            "_index.json",
            "_index.quick",
            "patterns.compiled",
            "packs/house.json",
        ):
            (root / name / entry).write_bytes(b"c\x00\x00\x00\x00" * 40)


# What is let be: baselines, accepted words, files of suppressions
_config("baseline_outside", 'baseline = "{out}/secret.yaml"\n', OUTSIDE)
_config("baseline_is_no_json", 'baseline = "newslint.toml"\n', "is not JSON")
_config("accepts_words_outside", '[accept]\nfiles = ["{out}/secret.txt"]\n', OUTSIDE)
_config("accepts_dev_zero", '[accept]\nfiles = ["/dev/zero"]\n', OUTSIDE)


def _beside(name: str, lay: Callable[[Path, Path], object], says: str) -> None:
    """A trick that is a file of suppressions beside the story."""
    TRICKS.append(
        Trick(
            name, lambda folder, out: lay(folder / "story.txt.newslint", out) and None, says, False
        )
    )


_beside("suppressions_link_out", lambda f, out: f.symlink_to(out / "secret.txt"), "leads out")
_beside("suppressions_are_a_fifo", lambda f, _: os.mkfifo(f), "is not a regular file")
_beside("suppressions_are_a_folder", lambda f, _: f.mkdir(), "is not a regular file")
_beside("suppressions_are_endless", lambda f, _: f.symlink_to("/dev/zero"), "is not a regular file")
_beside("suppressions_are_binary", lambda f, _: f.write_bytes(b"\0\1\2" * 900), "binary")
_story(
    "story_of_suppressions",
    "# Ferry returns\n\nThe the.\n" + "<!-- newslint: ignore[A\x1b[31m] -->" * 9_000,
)
_story(
    "story_of_open_suppressions",
    "# Ferry returns\n\nThe the.\n" + "<!-- newslint: ignore[" * 90_000,
)
