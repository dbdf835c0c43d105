"""The archive of a run: which stories are one, and that looking stays cheap."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given, strategies as st

from newslint import archive
from newslint.archive import Archive, Copy
from newslint.language.tokens.sketches import LARGEST, likeness, sketch
from newslint.readers import read
from newslint.source import Source
from tests.conftest import Runs

WORDS = st.lists(st.sampled_from([f"w{n}" for n in range(40)]), max_size=200)


def invented(seed: int, count: int = 60) -> str:
    """So many words that no other seed has in this order."""
    chosen = random.Random(seed)
    return " ".join(f"word{chosen.randrange(5000)}" for _ in range(count))


def meet(held: Archive, path: str, body: str, headline: str = "Weather forecast") -> list[Copy]:
    return held.meet(read(Source(path, f"{headline}\n\n{body}.\n")))


def paths(copies: list[Copy]) -> list[str | None]:
    return [copy.place.path for copy in copies]


@given(WORDS, WORDS)
def test_short_texts_are_compared_exactly(a: list[str], b: list[str]) -> None:
    def runs(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[n : n + 3]) for n in range(len(words) - 2)}

    both = runs(a) | runs(b)
    wanted = len(runs(a) & runs(b)) / len(both) if both else 0.0
    assert abs(likeness(sketch(a), sketch(b)) - wanted) < 1e-9


def test_long_texts_are_estimated() -> None:
    words = invented(1, 6000).split()
    one, other = sketch(words[:5000]), sketch(words[1000:])
    assert len(one.hashes) == LARGEST
    assert abs(likeness(one, other) - 4000 / 6000) < 0.08


def test_a_story_that_comes_again_is_known_by_its_text() -> None:
    held = Archive()
    assert meet(held, "a.txt", invented(1)) == []
    assert meet(held, "b.txt", invented(2)) == []
    (copy,) = meet(held, "c.txt", invented(1), "Rain again")
    assert copy.place.path == "a.txt" and copy.likeness == 1 and not copy.figures_only
    assert copy.place.start == 0 and copy.place.end == len("Weather forecast")


def test_the_same_file_once_more_is_no_copy() -> None:
    held = Archive()
    meet(held, "a.txt", invented(1))
    assert meet(held, "a.txt", invented(1)) == []


def test_figures_alone_are_told_apart() -> None:
    text = (
        "The bank fixed the rate for one krone at {} cents on Monday after {} days of {} talks " * 2
    )
    held = Archive()
    meet(held, "a.txt", invented(1) + text.format(*"123456"))
    (copy,) = meet(held, "b.txt", invented(1) + text.format(*"123457"))
    assert copy.figures_only


def test_every_copy_names_the_first_ones() -> None:
    held = Archive()
    for n in range(50):
        copies = meet(held, f"{n}.txt", invented(1))
    assert len(copies) == 4 and paths(copies)[0] == "0.txt"


def test_a_chain_of_updates_is_followed() -> None:
    held = Archive()
    words = invented(1, 240).split()
    meet(held, "1.txt", " ".join(words[:120]))
    assert paths(meet(held, "2.txt", " ".join(words[30:150]))) == ["1.txt"]
    assert paths(meet(held, "3.txt", " ".join(words[60:180]))) == ["2.txt"]


def test_a_line_that_stands_under_every_story_makes_none_a_copy() -> None:
    held = Archive()
    line = invented(0, 20)
    for n in range(1, 300):
        assert meet(held, f"{n}.txt", f"{invented(n)} {line}") == []


def test_work_grows_with_the_number_of_stories() -> None:
    """Comparisons are counted, not seconds: twice the stories, about twice the comparisons."""
    calls = 0
    real = archive.likeness

    def counted(*pair: object) -> float:
        nonlocal calls
        calls += 1
        return real(*pair)  # type: ignore[arg-type]

    archive.likeness = counted  # type: ignore[assignment]
    try:
        made = []
        for count in (400, 800):
            held, calls = Archive(), 0
            for n in range(count):
                # Every other story is a copy of the first: the worst case of comparing all with all.
                meet(held, f"{n}.txt", invented(0 if n % 2 else n))
            made.append(calls)
    finally:
        archive.likeness = real
    assert made[1] <= 2.2 * made[0]


def test_two_files_of_one_run(newslint: Runs, tmp_path: Path) -> None:
    body = (
        "The county council voted on Monday to repair the old bridge over the Ouse, which has been "
        "closed to lorries since March."
    )
    (tmp_path / "a.txt").write_text(f"Bridge repair agreed\n\n{body}\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"# Old bridge to be mended\n\n{body}\n", encoding="utf-8")
    run = newslint("--output-format", "jsonl", "--select", "DUP", ".", cwd=tmp_path)
    (row,) = run.rows
    assert (row["path"], row["name"], row["text"]) == (
        "b.md", "duplicate-story", "Old bridge to be mended",
    )  # fmt: skip
    assert row["related"] == [
        {"path": "a.txt", "start": 0, "end": 20, "line": 1, "column": 1, "end_line": 1,
         "end_column": 21, "message": "the story here"}
    ]  # fmt: skip
    assert newslint("--select", "DUP", "b.md", cwd=tmp_path).status == 0
    shown = newslint("--select", "DUP", ".", cwd=tmp_path).out
    assert "a.txt:1:1 the story here" in shown
