"""A pull request brings configuration too: it must not have us read what lies outside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Runs

PACK = """\
pack: house
about: What our desk calls things.
rules:
  - code: STY901
    name: our-zebra
    kind: existence
    severity: error
    confidence: 0.9
    message: "“{found}”: say horse."
    reason: They are horses.
    phrases: [zebra]
    bad: ["A [[zebra]] ran."]
    good: ["A horse ran."]
    near_miss: ["Zebrano is a wood."]
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A checkout with a story, and secrets beside it."""
    for path, text in {
        "secret/house.yaml": PACK,
        "secret/base.toml": 'fail-on = "never"\n',
        "repository/.git/HEAD": "ref: refs/heads/main\n",
        "repository/desk/house.yaml": PACK,
        "repository/sport/story.txt": "Zoo\n\nA zebra ran off on Monday, the keeper said.\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path / "repository"


def configured(repository: Path, text: str) -> None:
    (repository / "sport" / "newslint.toml").write_text("\n" + text)


@pytest.mark.parametrize("way", ["../../secret/", "absolute", "link"])
@pytest.mark.parametrize(("key", "name"), [("packs", "house.yaml"), ("extend", "base.toml")])
def test_what_lies_outside_is_not_read(
    newslint: Runs, repository: Path, key: str, name: str, way: str
) -> None:
    path = f"{way}{name}"
    if way == "absolute":
        path = str(repository.parent / "secret" / name)
    if way == "link":
        (repository / "sport" / name).symlink_to(repository.parent / "secret" / name)
        path = name
    configured(repository, f"{key} = [{path!r}]")
    (repository / "story.txt").write_text("Zoo\n\nThe the zoo is shut, the keeper said.\n")
    run = newslint(".", "--output-format", "jsonl", cwd=repository)
    assert run.status == 2 and run.err.count("\n") == 1, run.err
    assert f"sport/newslint.toml:2: `{key}`: " in run.err
    assert "lies outside this repository; `--allow-outside`" in run.err
    assert "LFT005" in run.codes and "STY901" not in run.codes, "the other file is linted"
    for allowed, env in ((("--allow-outside",), {}), ((), {"NEWSLINT_ALLOW_OUTSIDE": "1"})):
        run = newslint("sport/story.txt", "-q", *allowed, cwd=repository, env=env)
        assert run.err == "" and run.status == (1 if key == "packs" else 0)


def test_what_lies_inside_is_read(newslint: Runs, repository: Path) -> None:
    configured(repository, 'packs = ["../desk/house.yaml"]')
    for cwd, story in ((repository, "sport/story.txt"), (repository / "sport", "story.txt")):
        run = newslint("--output-format", "jsonl", story, cwd=cwd)
        assert run.err == "" and "STY901" in run.codes


def test_without_a_checkout_the_working_directory_counts(newslint: Runs, repository: Path) -> None:
    (repository / ".git" / "HEAD").unlink()
    (repository / ".git").rmdir()
    configured(repository, 'packs = ["../desk/house.yaml"]')
    assert newslint("sport/story.txt", "-q", cwd=repository).err == ""
    run = newslint("story.txt", "-q", cwd=repository / "sport")
    assert run.status == 2 and "lies outside this repository" in run.err


def test_a_link_found_in_a_folder_that_leads_out(newslint: Runs, repository: Path) -> None:
    secret = repository.parent / "secret" / "diary.txt"
    secret.write_text("Diary\n\nThe the canary sang.\n")
    (repository / "sport" / "link.txt").symlink_to(secret)
    (repository / "sport" / "inside.txt").symlink_to("../story.txt")
    (repository / "sport" / "folder").symlink_to(secret.parent)
    (repository / "story.txt").write_text("Zoo\n\nThe the zoo is shut, the keeper said.\n")
    note = "sport/link.txt: passed over: the link leads out of the repository"
    for paths in (["."], ["sport"], ["sport/*.txt"]):
        run = newslint("check", "--output-format", "jsonl", *paths, cwd=repository)
        assert note in run.err and run.err.count("\n") == 1 and run.status == 1
        assert run.codes == ["LFT005"] and "canary" not in run.out, "the other files are read"
    run = newslint("check", "--output-format", "jsonl", "sport/*/*.txt", cwd=repository)
    assert run.out == "" and "sport/folder/diary.txt: passed over" in run.err
    assert note in newslint("stats", "sport", cwd=repository).err
    run = newslint("check", "--output-format", "jsonl", "sport/link.txt", cwd=repository)
    assert run.codes == ["LFT005"] and run.err == ""
