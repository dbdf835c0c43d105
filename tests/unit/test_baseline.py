"""A baseline: old findings are known again, new ones are not taken for them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newslint.baseline import Baseline, BaselineError, _files
from newslint.document import Document
from newslint.engine import CRASH_CODE, Engine
from newslint.finding import Finding, Hit, RelatedPlace
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source

BEFORE = (
    "Head\n\nThe mayor spoke of a bad day at the bridge, which has stood for forty years.\n\n"
    "A bad storm took the roof off the old ferry hall on Monday night.\n\nIt was bad.\n"
)


def lint(text: str, path: str = "s.txt", word: str = "bad") -> tuple[Document, list[Finding]]:
    def check(document: Document):  # type: ignore[no-untyped-def]
        for found in re.finditer(word, document.text):
            yield Hit(*found.span(), "?")

    rule = Rule("VOI901", "bad-word", "voice", "warning", 0.9, check, ("document",), "")
    document = read(Source(path, text))
    return document, Engine([rule]).check(document)


def held(text: str = BEFORE, path: str = "s.txt", word: str = "bad") -> Baseline:
    made = Baseline("newslint-baseline.json")
    made.put(*lint(text, path, word))
    return made


def new(baseline: Baseline, text: str, path: str = "s.txt", word: str = "bad") -> list[str]:
    """The paragraphs whose findings are new."""
    document, findings = lint(text, path, word)
    sifted = baseline.sift(document, findings)
    assert len(sifted.new) + sifted.old == len(findings)
    return [text[: each.start].rpartition("\n\n")[2] + "…" for each in sifted.new]


@pytest.mark.parametrize(
    ("what", "now"),
    [
        ("nothing", BEFORE),
        ("moved", "Head\n\nIt was bad.\n\n" + BEFORE[6:].removesuffix("It was bad.\n")),
        ("wrapped", BEFORE.replace("which has", "which\nhas").replace("took the", "took\nthe")),
        ("windows", BEFORE.replace("\n", "\r\n")),
        (
            "edited beside it",
            BEFORE.replace("a bad day", "his bad day").replace("A bad", "One bad"),
        ),
        ("edited further off", BEFORE.replace("forty years", "almost fifty years")),
        ("one put right", BEFORE.replace("A bad storm", "A storm")),
    ],
)
def test_old_findings_are_known(what: str, now: str) -> None:
    assert new(held(), now) == []


def test_new_findings_are_new() -> None:
    now = BEFORE + "\nNobody had a bad word to say of the captain.\n"
    assert new(held(), now) == ["Nobody had a …"]


def test_a_new_one_is_not_taken_for_one_put_right_elsewhere() -> None:
    now = (
        BEFORE.replace("A bad storm", "A storm")
        + "\nNobody had a bad word to say of the captain.\n"
    )
    assert new(held(), now) == ["Nobody had a …"]


def test_each_entry_stands_for_one() -> None:
    assert new(held("Head\n\nIt was bad.\n"), "Head\n\nIt was bad.\n\nIt was bad.\n") == [
        "It was …"
    ]


def test_other_words_in_the_same_sentence_are_new() -> None:
    word = "bad|sad"
    assert new(held(word=word), BEFORE.replace("old ferry", "sad ferry"), word=word) == [
        "A bad storm took the roof off the …"
    ]


def test_long_findings_may_be_edited() -> None:
    word = "A bad storm[^.]*"
    assert new(held(word=word), BEFORE.replace("Monday night", "Sunday night"), word=word) == []
    other = BEFORE.replace(
        "took the roof off the old ferry hall on Monday", "is what they fear most"
    )
    assert len(new(held(word=word), other, word=word)) == 1


def test_a_renamed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    baseline = held()
    assert new(baseline, BEFORE, "other.txt") == []
    (tmp_path / "s.txt").write_text(BEFORE)
    assert len(new(held(), BEFORE, "other.txt")) == 3


def test_two_places_may_change_places() -> None:
    one, other = "The ferry came back after nine weeks.", "After nine weeks the ferry is back."

    def found(text: str) -> tuple[Document, list[Finding]]:
        document, (last,) = lint(text, word="$")
        first, second = sorted((text.index(one), text.index(other)))
        places = (
            {first: one, second: other} if first == text.index(one) else {first: other, second: one}
        )
        place = RelatedPlace(first, first + len(places[first]), 1, 1, 1, 1, "here")
        end = second + len(places[second])
        hit = last._replace(
            start=second, end=end, text=text[second:end], fingerprint=f"{second:016x}"
        )
        return document, [hit._replace(related=(place,))]

    baseline = Baseline("b.json")
    baseline.put(*found(f"Head\n\n{one}\n\n{other}\n"))
    again = Baseline("b.json", dict(_files(json.loads(baseline.text()))))
    assert again.sift(*found(f"Head\n\n{other}\n\nIn between.\n\n{one}\n")).old == 1
    assert again.sift(*found(f"Head\n\n{other}\n\nIn between.\n\n{one}\n")).old == 0


def test_what_is_stale_is_counted_and_pruned() -> None:
    baseline = held()
    assert new(baseline, BEFORE.replace("A bad storm", "A storm")) == []
    assert [each.words for each in baseline.stale()["s.txt"]] == [
        "A [bad] storm took the roof off the old ferry"
    ]
    assert baseline.prune() == 1 and len(baseline.entries["s.txt"]) == 2


def test_rules_that_could_not_speak_are_not_missed() -> None:
    baseline = held()
    document, _ = lint("Head\n\nA day.\n")
    baseline.sift(document, [], {"VOI901"})
    assert baseline.stale() == {}
    baseline.put(document, [], {"VOI901"})
    assert len(baseline.entries["s.txt"]) == 3


def test_a_failure_of_ours_is_never_let_be() -> None:
    document, _ = lint(BEFORE)
    crashed = Engine([Rule("VOI901", "x", "voice", "error", 1, lambda: 1 / 0, (), "")]).check(
        document
    )  # type: ignore[arg-type, return-value]
    baseline = Baseline("b.json")
    baseline.put(document, crashed)
    assert [each.code for each in baseline.sift(document, crashed).new] == [CRASH_CODE]


def test_findings_without_words_are_told_apart_by_their_fingerprints() -> None:
    document, (found, *_) = lint(BEFORE)
    bare = found._replace(start=0, end=0, text="…")
    baseline = Baseline("b.json")
    baseline.put(document, [bare])
    assert baseline.sift(document, [bare._replace(fingerprint="0" * 16)]).old == 0
    assert baseline.sift(document, [bare]).old == 1


def test_it_is_written_and_read(tmp_path: Path) -> None:
    baseline = held("Head\n\nThe café’s bad day.\n", "café/é\udce9.txt")
    path = tmp_path / "b.json"
    path.write_text(baseline.text(), encoding="utf-8")
    assert Baseline.read(str(path)).entries == baseline.entries
    assert "The café’s [bad] day" in baseline.text()
    assert json.loads(Baseline("b.json").text()) == {"version": 1, "files": {}}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is not JSON"),
        (b"\xff", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "is no baseline"),
        (b'{"version": 2, "files": {}}', "is no baseline"),
        (b'{"version": 1, "files": []}', "is no baseline"),
        (b'{"version": 1, "files": {"a": [["X", 1, "y"]]}}', "is no baseline"),
        (b'{"version": 1, "files": {"a": [["X", "y"]]}}', "is no baseline"),
    ],
)
def test_what_is_no_baseline(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(content)
    with pytest.raises(BaselineError, match=told):
        Baseline.read(str(path))
