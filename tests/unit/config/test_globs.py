"""Globs over paths, as .gitignore reads them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from newslint.config.globs import any_match, fault, match, rebased

ROOT = "/desk"


def matches(glob: str, path: str) -> bool:
    """Whether a glob matches a path below the root; a slash at the end makes it a folder."""
    return match(glob, f"{ROOT}/{path}".rstrip("/"), ROOT, path.endswith("/"))


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        # Without a slash: at any depth, a file or a folder with all that lies in it.
        ("drafts", "drafts"),
        ("drafts", "drafts/"),
        ("drafts", "sport/drafts/cup.txt"),
        ("drafts/", "drafts/"),
        ("drafts/", "drafts/cup.txt"),
        ("drafts/", "sport/drafts/old/cup.txt"),
        ("*.md", "flood.md"),
        ("*.md", "local/flood.md"),
        ("*.md", "notes.md/inner.txt"),
        ("cup*final", "sport/cup-and-plate-final"),
        ("?up.txt", "cup.txt"),
        (".*/", ".git/"),
        (".*/", "sport/.cache/cup.txt"),
        ("README.*", "README.md"),
        # With one: from the root.
        ("opinion/**", "opinion/letters.md"),
        ("opinion/**", "opinion/2026/letters.md"),
        ("opinion/**/", "opinion/2026/"),
        ("opinion/**/", "opinion/2026/letters.md"),
        ("/opinion", "opinion/letters.md"),
        ("./opinion", "opinion/letters.md"),
        ("opinion/*.md", "opinion/letters.md"),
        ("opinion/20??", "opinion/2026/letters.md"),
        ("a/**/z", "a/z"),
        ("a/**/z", "a/b/c/z"),
        ("a/**/z", "a/b/z/c/d.txt"),
        ("a/**/m/**/z", "a/m/b/m/c/z"),
        ("a/**/b/c", "a/b/b/c"),
        ("**/drafts/*.txt", "drafts/cup.txt"),
        ("**/drafts/*.txt", "sport/drafts/cup.txt"),
        ("**/**/cup.txt", "cup.txt"),
        ("**", "cup.txt"),
        ("**", "sport/cup.txt"),
        ("sport/*/cup.txt", "sport/2026/cup.txt"),
        ("sport/c**p.txt", "sport/cup.txt"),
        # Characters.
        ("[abc]up", "cup"),
        ("[a-c]up", "cup"),
        ("[!a-b]up", "cup"),
        ("[^a-b]up", "cup"),
        ("[]x]up", "]up"),
        ("[!]x]up", "cup"),
        ("[-x]up", "-up"),
        ("[a-]up", "-up"),
        ("[[]up", "[up"),
        ("[*]up", "*up"),
        ("[^]up", "[^]up"),
        ("[up", "[up"),
        (r"\*up", "*up"),
        (r"\[a]up", "[a]up"),
        ("cup\\", "cup\\"),
        ("sp rt/ü*", "sp rt/überblick.txt"),
        ("a.b", "a.b"),
        ("{cup}", "{cup}"),
        ("line*", "line\nbreak.txt"),
    ],
)
def test_matches(glob: str, path: str) -> None:
    assert matches(glob, path)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("drafts", "sport/draft/cup.txt"),
        ("drafts", "old-drafts/cup.txt"),
        ("drafts/", "drafts"),  # a file
        ("drafts/", "sport/drafts"),
        ("*.md", "flood.mdx"),
        ("*.md", "flood_md"),
        ("?up.txt", "up.txt"),
        ("opinion/**", "opinion/"),  # what lies in it, not the folder
        ("opinion/**", "opinion"),
        ("opinion/**", "sport/opinion/letters.md"),
        ("opinion/**/", "opinion/letters.md"),  # a file, and no folder between
        ("/opinion", "sport/opinion/letters.md"),
        ("opinion/*.md", "opinion/2026/letters.md"),
        ("opinion/*", "opinion/"),
        ("opinion/?", "opinion/"),
        ("a/**/z", "az"),
        ("a/**/z", "b/a/z"),
        ("a/**/m/**/z", "a/b/z/m"),
        ("sport/*/cup.txt", "sport/cup.txt"),
        ("sport/*/cup.txt", "sport/a/b/cup.txt"),
        ("sport?cup.txt", "sport/cup.txt"),
        ("sport[/]cup.txt", "sport/cup.txt"),
        ("sport[!x]cup.txt", "sport/cup.txt"),
        ("a.b", "axb"),
        ("[!a-c]up", "cup"),
        ("[c-a]up", "bup"),
        ("CUP", "cup"),
        ("a(b|c)", "ab"),
        ("*a*b", "xbxa"),
    ],
)
def test_does_not_match(glob: str, path: str) -> None:
    assert not matches(glob, path)


def test_the_root_itself_never_matches() -> None:
    for glob in ("**", "*", "desk", "desk/", ".*/"):
        assert not match(glob, ROOT, ROOT, True)


def test_folders_above_the_root_do_not_count() -> None:
    assert not match("build", "/home/build/site/story.txt", "/home/build/site", False)
    assert match("build", "/home/build/site/build/story.txt", "/home/build/site", False)


def test_outside_the_root_only_the_name_counts() -> None:
    assert match("*.txt", "/elsewhere/story.txt", ROOT, False)
    assert match("build/", "/elsewhere/build", ROOT, True)
    assert not match("build", "/build/story.txt", ROOT, False)
    assert not match("elsewhere/*.txt", "/elsewhere/story.txt", ROOT, False)


def test_a_neighbour_with_the_same_beginning_is_outside() -> None:
    assert not match("sport/**", "/desk2/sport/cup.txt", ROOT, False)


def test_the_file_system_can_be_the_root() -> None:
    assert match("desk/**", "/desk/cup.txt", "/", False)
    assert match("cup.txt", "/desk/cup.txt", "/", False)


def test_relative_paths_count_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sport").mkdir()
    monkeypatch.chdir(tmp_path / "sport")
    assert match("sport/*.txt", "cup.txt", str(tmp_path), False)
    assert match("opinion/*.txt", "../opinion/./letters.txt", str(tmp_path), False)


def test_a_glob_may_name_its_folder() -> None:
    assert match("/house//opinion/**", "/house/opinion/a.md", "/house/desk", False)
    assert not match("/house//opinion/**", "/house/desk/opinion/a.md", "/house/desk", False)
    assert match("//house/*.md", "/house/a.md", "/house/desk", False)


def test_rebasing() -> None:
    assert rebased("opinion/**", "/house", "/house") == "opinion/**"
    assert rebased("*.md", "/house", "/house/desk") == "*.md"
    assert rebased("**/old", "/house", "/house/desk") == "**/old"
    assert rebased("opinion/**", "/house", "/house/desk") == "/house//opinion/**"
    assert rebased("/opinion", "/house", "/house/desk") == "/house//opinion"
    assert rebased("/house//opinion", "/else", "/desk") == "/house//opinion"
    assert rebased("opinion/**", "/", "/desk") == "//opinion/**"


@pytest.mark.parametrize(
    "glob", ["", "/", "//", "/x//", "!", "!keep.md", "../x", "a/../b", "*.{md,txt}"]
)
def test_faults(glob: str) -> None:
    assert fault(glob)


@pytest.mark.parametrize("glob", ["a", "[!a]", r"\{a,b}", "{a}", "..a", "a..b/c", "/x//a"])
def test_no_faults(glob: str) -> None:
    assert not fault(glob)


def test_any_of_several() -> None:
    globs = ("sport/", "/house//opinion/**", "*.html")
    assert any_match(globs, "/desk/a/b.html", ROOT, False)
    assert any_match(globs, "/house/opinion/b.txt", ROOT, False)
    assert not any_match(globs, "/desk/a/b.txt", ROOT, False)
    assert not any_match((), "/desk/a/b.txt", ROOT, False)


@pytest.mark.parametrize(
    "glob",
    [
        "*a*a*a*a*a*a*a*b",
        "**/a/**/a/**/a/**/b",
        "*" * 500 + "b",
        "**/*a*/**/*a*/**/*a*b",
        "a/" * 500 + "b",
    ],
)
@pytest.mark.parametrize("path", ["a" * 20_000, "a/" * 10_000 + "c", "aa/" * 7_000 + "c"])
def test_linear(glob: str, path: str) -> None:
    started = time.process_time()
    assert not matches(glob, path)
    assert time.process_time() - started < 1


SEGMENT = st.text("ab*?", min_size=1, max_size=4)
GLOBS = st.builds(
    lambda lead, names, end: lead + "/".join(names) + end,
    st.sampled_from(["", "", "/"]),
    st.lists(st.one_of(SEGMENT, st.just("**")), min_size=1, max_size=4),
    st.sampled_from(["", "", "/"]),
)
PATHS = st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=4).map("/".join)


def plainly(names: list[str], folder_only: bool, parts: list[str], is_folder: bool) -> bool:
    """The meaning by definition: try every way to share the names out, without any cleverness."""
    if not names:
        return True
    name, rest = names[0], names[1:]
    if name == "**":
        if not rest:
            return any(
                plainly(["*", *rest], folder_only, parts[n:], is_folder) for n in range(len(parts))
            )
        return any(plainly(rest, folder_only, parts[n:], is_folder) for n in range(len(parts) + 1))
    if not parts:
        return False
    spelled = re.escape(name).replace(r"\*", ".*").replace(r"\?", ".")
    if not re.fullmatch(spelled, parts[0]):
        return False
    if not rest:
        return len(parts) > 1 or is_folder or not folder_only
    return plainly(rest, folder_only, parts[1:], is_folder)


@given(GLOBS, PATHS, st.booleans())
@settings(max_examples=500)
def test_means_what_the_definition_says(glob: str, path: str, is_folder: bool) -> None:
    names = [name for name in glob.split("/") if name]
    if "/" not in glob.rstrip("/"):
        names.insert(0, "**")
    expected = plainly(names, glob.endswith("/"), path.split("/"), is_folder)
    assert match(glob, f"{ROOT}/{path}", ROOT, is_folder) == expected


def not_odd(glob: str) -> bool:
    """Not a name with letters before two stars, `a**/**`: git cuts the letters off before it
    matches, and then takes the stars for a whole name.
    """
    return not re.search(r"[^/*]\*\*(?:/|$)", glob)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@given(st.lists(st.tuples(GLOBS.filter(not_odd), PATHS), min_size=20, max_size=40))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_git_reads_them_so_too(pairs: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "init", "-q", folder], check=True)
        for glob, path in pairs:
            (Path(folder) / ".git/info/exclude").write_text(glob + "\n")
            run = subprocess.run(
                ["git", "-C", folder, "check-ignore", "-q", "--no-index", path],
                check=False,
                env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
            )
            assert match(glob, f"{folder}/{path}", folder, False) == (run.returncode == 0), (
                glob,
                path,
            )


def test_thirty_thousand_globs_take_no_time() -> None:
    globs = tuple(f"drafts{n}/**/*.x{n}" for n in range(30_000))
    begun = time.process_time()
    for n in range(20):
        assert not any_match(globs, f"{ROOT}/sport/{n}.txt", ROOT, False)
    assert any_match(globs, f"{ROOT}/drafts29999/a/b.x29999", ROOT, False)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("./drafts/*", "drafts/a"),
        (r"a\*b/", "a*b/"),
        ("[ab]cd", "bcd"),
        ("*", "a"),
        ("/a//b", "a/b"),
    ],
)
def test_what_a_path_must_hold_is_no_more_than_the_glob_says(glob: str, path: str) -> None:
    assert matches(glob, path)
