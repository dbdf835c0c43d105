"""Attribution: who says what, from sentences as newsrooms write them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from newslint.analyses import analyse
from newslint.analyses.attribution.attribution import Attribution, shown
from newslint.document import Document
from newslint.readers import read
from newslint.source import Source


def story(body: str) -> Document:
    return read(Source("s.txt", f"Notes from the county\n\n{body}\n"))


def readings(body: str) -> list[tuple[str, str, str]]:
    """(source, cue, content) of every attribution, in order; "-" for none."""
    document = story(body)
    return [
        (
            document.slice(item.source) if item.source else "-",
            document.slice(item.cue) if item.cue else "-",
            document.text[item.start : item.end],
        )
        for item in analyse(document, "attribution")
    ]


# source | cue | content [| content …] for each sentence
READINGS = [
    # before
    (
        "Police said the bridge would stay shut until Friday.",
        ["Police | said | the bridge would stay shut until Friday"],
    ),
    (
        "The coroner, Helen Marsh, said on Tuesday that the driver had not slept.",
        ["The coroner, Helen Marsh | said | that the driver had not slept"],
    ),
    (
        "Defence lawyer Ravi Patel told the jury that his client was at home.",
        ["Defence lawyer Ravi Patel | told | that his client was at home"],
    ),
    (
        "The study found that children who walk to school sleep longer.",
        ["The study | found | that children who walk to school sleep longer"],
    ),
    (
        "Harbour officials have warned that the quay could collapse.",
        ["Harbour officials | warned | that the quay could collapse"],
    ),
    # after
    (
        "The quay could collapse within months, harbour officials said.",
        ["harbour officials | said | The quay could collapse within months"],
    ),
    ("“We lost our heads,” Keane said.", ["Keane | said | “We lost our heads,”"]),
    (
        "“We lost our heads,” said Keane, who has managed the side since May.",
        ["Keane, who has managed the side since May | said | “We lost our heads,”"],
    ),
    # inside
    (
        "The quay, harbour officials said, could collapse within months.",
        ["harbour officials | said | The quay", "harbour officials | said | could collapse within months"],
    ),
    (
        "“The roof went first,” Ms Okafor said, “and then the walls.”",
        ["Ms Okafor | said | “The roof went first,”", "Ms Okafor | said | “and then the walls.”"],
    ),
    # according to
    (
        "According to the ministry, 4,000 homes are without power.",
        ["the ministry | According to | 4,000 homes are without power"],
    ),
    (
        "Sales fell by a fifth, according to figures from the trade body.",
        ["figures from the trade body | according to | Sales fell by a fifth"],
    ),
    # what is meant or wanted
    (
        "The airline promised to refund every passenger.",
        ["The airline | promised | to refund every passenger"],
    ),
    (
        "Unions urged the government to halt the sale.",
        ["Unions | urged | the government to halt the sale"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), READINGS, ids=[s[:50] for s, _ in READINGS])
def test_readings(sentence: str, wanted: list[str]) -> None:
    assert readings(sentence) == [tuple(line.split(" | ")) for line in wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge will stay shut until Friday.",
        "Two men were treated for smoke inhalation.",
        "The match is expected to draw a record crowd.",
    ],
)
def test_no_source(sentence: str) -> None:
    assert [r for r in readings(sentence) if r[0] != "-"] == []


def test_shown() -> None:
    document = story("Police said the road was shut.")
    (item,) = analyse(document, "attribution")
    assert shown(document, item) == {
        "source": item.source,
        "cue": item.cue,
        "source_kind": "organisation",
        "carried": False,
        "group": item.group,
    }


def test_a_quotation_that_goes_on_is_carried() -> None:
    document = story("“It was loud,” Amy Wong said. “Then it went dark.”")
    first, second = analyse(document, "attribution")
    assert (first.carried, second.carried) == (False, True)
    assert first.group == second.group and second.source == first.source
    assert document.text[second.start : second.end] == "“Then it went dark.”"


def sound(document: Document, items: list[Attribution]) -> None:
    size = len(document.text)
    places = [(item.start, -item.end) for item in items]
    assert places == sorted(places)
    for item in items:
        assert 0 <= item.start < item.end <= size
        for span in (item.source, item.cue):
            assert span is None or 0 <= span.start < span.end <= size
        assert (item.source is None) == (item.source_kind is None)
        assert "\n\n" not in document.text[item.start : item.end]


PIECES = [
    "said", "told the court", "according to", "that", "“", "”", '"', ",", ".", ":", " — ", "(", ")",
    "the police", "Smith", "he", "who", "and", "but", "critics", "has", "was", "to", "not",
    "added", "saying", "by", "report", "shows", "\n\n", "’s", "urged", "asked", "whether", "2024",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=80))
def test_spans_are_sound(text: str) -> None:
    document = read(Source("s.txt", text))
    sound(document, analyse(document, "attribution"))
    analyse(document, "sourcing")
    analyse(document, "quotes")


@pytest.mark.parametrize(
    "unit",
    ["he said ", "said, ", "“ ", "police said that ", "and said ", "a, ", "of the man ", "( ", "who ", "saying “a” "],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    def took(n: int) -> float:
        document = read(Source("s.txt", "H\n\n" + unit * (n // len(unit))))
        analyse(document, "tagged")
        analyse(document, "quotations")
        begun = time.process_time()
        analyse(document, "attribution")
        return time.process_time() - begun

    small, large = min(took(10_000) for _ in range(2)), took(80_000)
    assert large < 0.2 + 24 * small


def test_a_sentence_may_end_within_the_speaker() -> None:
    document = read(
        Source("story.txt", "Head\n\n“It was late,” said Ann Lee, a farmer from Kent\n")
    )
    assert [document.slice(i.source) for i in analyse(document, "attribution") if i.source] == [
        "Ann Lee, a farmer from Kent"
    ]


@pytest.mark.parametrize(
    "end",
    ["told him about", "asked them for", "told the court of", "warned of", "spoke to", "denied to"],
)
def test_copy_that_breaks_off_behind_a_cue(end: str) -> None:
    for text in (f"Ann Lee was glad to talk with him, and {end}", f"“We won,” Ann Lee {end}"):
        analyse(story(text), "attribution")
