"""The words by which a try is saved are those that every match has in that place."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.matching import all_patterns, store
from newslint.matching.guards import known_guards
from newslint.matching.index import Index
from newslint.matching.machine import unpacked
from newslint.matching.openings import openings
from newslint.matching.reading import Witness, read
from newslint.readers import read as read_story
from newslint.registry import load_rules
from newslint.source import Source
from tests.conftest import ROOT
from tests.unit.matching.lines import FILE, file_of, line


@pytest.mark.parametrize(
    ("elements", "first", "second"),
    [
        ("the old ferry", {"the"}, {"old"}),
        ("[the] old ferry", {"the", "old"}, {"old", "ferry"}),
        ("(a|an) [very] old", {"a", "an"}, {"very", "old"}),
        ("^ the = ferry", {"the"}, {"ferry"}),
        ("!the old ferry", {"old"}, {"ferry"}),
        ("<<no old ~unquoted ferry", {"old"}, {"ferry"}),
        ("the @NOUN ferry", {"the"}, None),
        ("the @capital ferry", {"the"}, None),
        ("the <2> ferry", {"the"}, None),
        ("the Ferry", {"the"}, None),
        ("the", {"the"}, None),
        ("the [old]", {"the"}, None),
        ("{adv} ferry", None, {"ferry"}),
    ],
)
def test_the_first_two_words_of_a_pattern(
    elements: str, first: set[str] | None, second: set[str] | None
) -> None:
    (row,) = read(file_of(elements), FILE).rows
    found = openings(unpacked(row["steps"]))
    assert tuple(None if each is None else set(each) for each in found) == (first, second)


def both() -> tuple[Index, Index]:
    """The index of all files with the words, and without."""
    load_rules()
    for each in all_patterns().values():
        each.load_guards()
    rows = {each.file: store.compiled(each.file).rows for each in all_patterns().values()}
    return Index(store._packed(rows), store.words_of(rows)), Index(rows)


def test_they_change_nothing_that_is_found() -> None:
    quick, plain = both()
    witnesses: list[tuple[str, Witness]] = [
        (each.file, witness)
        for each in all_patterns().values()
        for witness in store.compiled(each.file).witnesses
    ]
    path = ROOT / "seeds" / "000_2625644a680e98cf.txt"
    stories = ["\n\n".join(["Words", *(w.text for _, w in witnesses)]), path.read_text("utf-8")]
    found = 0
    for story in stories:
        document = read_story(Source.decode("story.txt", story.encode(), None))
        tagged = analyse(document, "tagged")
        for item in analyse(document, "sourcing"):
            for file in {file for file, _ in witnesses}:
                got = quick.find(file, item, tagged, known_guards())
                assert got == plain.find(file, item, tagged, known_guards()), (file, item)
                found += len(got)
    assert found > len(witnesses) / 4


def test_a_match_of_one_word_at_the_end_is_found() -> None:
    rows = {FILE: read(file_of("ferry [late]"), FILE).rows}
    index = Index(store._packed(rows), store.words_of(rows))
    (match,) = index.find(FILE, line("The ferry"), None, known_guards())
    assert (match.start, match.end) == (4, 9)
