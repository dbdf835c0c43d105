"""Bodies and their short forms."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.readers import read
from newslint.source import Source


def bodies(*paragraphs: str) -> list[tuple[str, str, str]]:
    document = read(Source("story.txt", "\n\n".join(("Notes from the coast", *paragraphs)) + "\n"))
    return [
        (document.text[m.start : m.end], m.mention, m.name)
        for m in analyse(document, "organisations")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Health said no.", "Ministry of Health"),
        ("Leeds City Council voted on Monday.", "Leeds City Council"),
        ("It was sold to Harbour Holdings in May.", "Harbour Holdings"),
        ("The Bank of England raised its rate.", "Bank of England"),
        ("He works for the Department for Education in Leeds.", "Department for Education"),
        ("Hull University will open in May.", "Hull University"),
    ],
)
def test_a_body_is_named(text: str, name: str) -> None:
    assert [said for said, _, _ in bodies(text)] == [name]


def test_a_short_form_means_the_body_it_was_explained_for() -> None:
    found = bodies(
        "The European Medicines Agency (EMA) met on Monday.", "The EMA will meet again in May."
    )
    assert [(said, kind) for said, kind, _ in found] == [
        ("European Medicines Agency", "full"),
        ("EMA", "acronym"),
        ("EMA", "acronym"),
    ]
    assert {name for _, _, name in found} == {"European Medicines Agency"}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee of Leeds won the race.",
        "The UK and the US signed it in May.",
        "Mount Kenya and Lake Victoria are near.",
        "The council met on Monday.",
    ],
)
def test_people_and_places_are_no_bodies(text: str) -> None:
    assert bodies(text) == []
