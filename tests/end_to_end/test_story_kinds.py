"""The kind of a story: one meaning wherever it is said, and a mistake refused wherever it is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.kinds import NAMES
from tests.conftest import Runs

FAULTS = """Council reopens the old bridge

Sadly, the bridge over the Ouse was shut for nine years. The only bridge of its kind in the county
will reopen in May.

Crime in the town rose 40% last year. The mayor misled the council about the cost. The collapse was
caused by rust.

Everyone knows that the town will grow next year. A city of bridges.

“The work is done and we are glad of it, and so is everyone in the town,” a source said.
"""
HEADLINE, _, BODY = FAULTS.partition("\n\n")
SILENT = {
    "news": set(),
    "essay": {"VOI101", "ATT004", "ATT007", "ATT014", "FRG001"},
    "Op-Ed": {"VOI101", "ATT004", "ATT007", "ATT014", "FRG001"},
    "letter": {"VOI101", "ATT004", "ATT007", "ATT014", "FRG001"},
    "obituary": {"ATT004", "ATT007", "ATT014"},
    "sport": {"ATT014"},
    "live-blog": {"VOI101", "ATT014", "FRG001"},
    "calendar": {"ATT014"},
}
"""Kind → rules that speak of this text in news, and not there."""
ALL = {"VOI101", "ATT001", "ATT004", "ATT007", "ATT014", "FRG001"}
LINT = ("--output-format", "jsonl", "--exit-zero", "--select", ",".join(sorted(ALL)))


@pytest.mark.parametrize("kind", SILENT)
def test_a_kind_silences_the_same_rules_wherever_it_is_said(
    newslint: Runs, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "plain.md").write_text(f"# {HEADLINE}\n\n{BODY}")
    for key in ("kind", "type", "section"):
        (tmp_path / f"{key}.md").write_text(f"---\ntitle: {HEADLINE}\n{key}: {kind}\n---\n{BODY}")
    (tmp_path / "by-glob.toml").write_text(f'[kinds]\n"plain*" = "{kind}"\n')
    (tmp_path / "for-all.toml").write_text(f'kind = "{kind}"\n')
    runs = [
        newslint("plain.md", *LINT, "--kind", kind),
        newslint("plain.md", *LINT, "--config", "by-glob.toml"),
        newslint("plain.md", *LINT, "--config", "for-all.toml"),
        newslint("plain.md", *LINT, env={"NEWSLINT_KIND": kind}),
        *(newslint(f"{key}.md", *LINT) for key in ("kind", "type", "section")),
    ]
    assert [set(run.codes) for run in runs] == [ALL - SILENT[kind]] * len(runs)
    assert [(run.status, run.err) for run in runs] == [(0, "")] * len(runs)


def test_front_matter_and_option_agree_on_every_kind(newslint: Runs, tmp_path: Path) -> None:
    for kind in NAMES:
        (tmp_path / f"{kind}.md").write_text(f"---\ntitle: {HEADLINE}\nkind: {kind}\n---\n{BODY}")
        (tmp_path / f"{kind}.txt").write_text(FAULTS)
    globs = "".join(f'"{kind}.txt" = "{kind}"\n' for kind in NAMES)
    (tmp_path / "newslint.toml").write_text(f"[kinds]\n{globs}")
    found: dict[str, list[str]] = {f"{kind}{end}": [] for kind in NAMES for end in (".md", ".txt")}
    for row in newslint(".", *LINT).rows:
        found[row["path"]].append(row["code"])
    for kind in NAMES:
        assert sorted(found[f"{kind}.md"]) == sorted(found[f"{kind}.txt"]), kind


REFUSED = "unknown story kind `opnion`; did you mean `opinion`?"


@pytest.mark.parametrize("command", ["check", "stats", "audit", "config"])
def test_an_unknown_kind_on_the_command_line_is_refused(
    newslint: Runs, tmp_path: Path, command: str
) -> None:
    (tmp_path / "a.txt").write_text(FAULTS)
    run = newslint(command, "--kind", "opnion", "a.txt")
    assert (run.status, run.out, run.err) == (2, "", f"newslint: --kind: {REFUSED}\n")


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ('fail-on = "error"\nkind = "opnion"\n', "newslint.toml:2: `kind`"),
        ('[kinds]\n"a/**" = "news"\n"b/**" = "opnion"\n', "newslint.toml:3: `kinds.b/**`"),
    ],
)
def test_an_unknown_kind_in_the_configuration_is_refused_with_its_line(
    newslint: Runs, tmp_path: Path, settings: str, place: str
) -> None:
    (tmp_path / "a.txt").write_text(FAULTS)
    (tmp_path / "newslint.toml").write_text(settings)
    run = newslint("a.txt")
    assert run.status == 2 and f"{place}: {REFUSED}\n" in run.err


@pytest.mark.parametrize(
    ("defaults", "own", "example", "line"),
    [
        ("not_kinds: [news, opnion]", "severity: info", "fixed: Foo.", 5),
        ("owner: desk", "kinds: opnion", "fixed: Foo.", 10),
        ("owner: desk", "severity: info", "kind: opnion", 17),
    ],
)
def test_an_unknown_kind_in_a_pack_is_refused_with_its_line(
    newslint: Runs, tmp_path: Path, defaults: str, own: str, example: str, line: int
) -> None:
    (tmp_path / "a.txt").write_text(FAULTS)
    (tmp_path / "newslint.toml").write_text('packs = ["desk.yaml"]\n')
    (tmp_path / "desk.yaml").write_text(f"""pack: desk
defaults:
  severity: warning
  confidence: 0.8
  {defaults}
rules:
  - code: VOI900
    name: foo-bar
    kind: existence
    {own}
    message: "“{{found}}” is out."
    reason: The desk says so.
    phrases: [foo bar]
    good: [A foo.]
    near_miss: [A foo of bars.]
    bad:
      - {{text: "A [[foo bar]].", {example}}}
""")
    run = newslint("a.txt", env={"NEWSLINT_CACHE_DIR": str(tmp_path / "cache")})
    assert run.status == 2 and f"desk.yaml:{line}: {REFUSED}" in run.err


@pytest.mark.parametrize("command", [("check",), ("stats",), ("show", "--analysis", "sentences")])
def test_an_unknown_kind_in_front_matter_is_one_warning_line(
    newslint: Runs, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\nkind: opnion\n---\nThe council met.\n")
    run = newslint(*command, "a.md")
    assert run.status == 0 and run.out
    assert run.err == f"newslint: a.md:3: {REFUSED} (read as news)\n"


def test_config_shows_the_kind_of_a_story_and_where_it_was_read(
    newslint: Runs, tmp_path: Path
) -> None:
    (tmp_path / "said.md").write_text("---\ntitle: A\ntype: Op-Ed\n---\nText.\n")
    (tmp_path / "plain.txt").write_text("A\n\nText.\n")
    (tmp_path / "opinion").mkdir()
    (tmp_path / "opinion" / "b.txt").write_text("B\n\nText.\n")
    (tmp_path / "newslint.toml").write_text('[kinds]\n"opinion/**" = "comment"\n')

    def line(*arguments: str) -> str:
        run = newslint("config", "--show", *arguments)
        assert (run.status, run.err) == (0, "")
        (found,) = (each for each in run.out.splitlines() if each.startswith("# The kind"))
        return found

    assert line("said.md") == "# The kind of said.md is opinion (said.md:3, type: Op-Ed)"
    assert line("opinion/b.txt") == (
        '# The kind of opinion/b.txt is opinion (newslint.toml:2, "opinion/**")'
    )
    assert line("plain.txt") == "# The kind of plain.txt is news (default)"
    assert line("plain.txt", "--kind", "Live-Blog") == "# The kind of plain.txt is live (--kind)"
    assert "# The kind" not in newslint("config", "--show", "opinion").out
    (tmp_path / "broken.md").write_text("---\ntitle: A\nkind: news\n\nText.\n")
    broken = newslint("config", "--show", "broken.md")
    assert broken.status == 2 and "never closed" in broken.err and "fail-on" in broken.out
