"""A colon that brings somebody's words in, and a record that shows it: who speaks, and what rests on whom."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.document import Document
from newslint.readers import read
from newslint.source import Source

SPEECH = "“You could hear the hull go from the other bank.”"


def story(*paragraphs: str, path: str = "story.txt") -> Document:
    head = "# Ferry sinks" if path.endswith(".md") else "Ferry sinks"
    return read(Source(path, "\n\n".join((head, *paragraphs)) + "\n"))


def speakers(document: Document) -> list[str | None]:
    return [
        document.text[quote.speaker.start : quote.speaker.end] if quote.speaker else None
        for quote in analyse(document, "quotes")
    ]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("From the harbour master, Ada Penn:", "the harbour master, Ada Penn"),
        ("This came from Bo Lund of the rowing club:", "Bo Lund of the rowing club"),
        ("Bo Lund had this to say:", "Bo Lund"),
        ("As Bo Lund puts it:", "Bo Lund"),
        ("Bo Lund, lock keeper:", "Bo Lund"),
        ("Otto Lind, 42, who has run the bakery since 2003:", "Otto Lind"),
        ("Reached by phone, Otto Lind:", "Otto Lind"),
        ("She wrote on Facebook:", "She"),
        ("The notice on the gate reads:", "The notice on the gate"),
        ("A spokesman added:", "A spokesman"),
        ("Penn’s answer:", "Penn"),
        ("Her answer, by email:", "Her"),
        ("In the words of Ida Moss, who keeps the lock:", "Ida Moss, who keeps the lock"),
        ("FROM MAYOR ADA PENN:", "MAYOR ADA PENN"),
    ],
)
def test_a_speaker_before_a_colon_speaks_in_the_next_paragraphs(lead: str, speaker: str) -> None:
    assert speakers(story("It was dark.", lead, SPEECH, SPEECH)) == [speaker, speaker]


def test_a_colon_in_the_sentence_hands_over_too() -> None:
    assert speakers(story(f"It was dark. From Bo Lund: {SPEECH}")) == ["Bo Lund"]
    assert speakers(story(f"It was dark. Bo Lund’s view: {SPEECH}")) == ["Bo Lund"]


def test_a_block_quotation_is_the_words_of_whoever_brings_it_in() -> None:
    document = story(
        "From **Ada Penn**, mayor:", "> You could hear it.\n>\n> It broke.", path="s.md"
    )
    assert speakers(document) == ["Ada Penn, mayor", "Ada Penn, mayor"]


@pytest.mark.parametrize("lead", ["It was as follows:", "From Monday:", "It was dark."])
def test_nobody_speaks_where_nobody_is_named(lead: str) -> None:
    assert speakers(story(lead, SPEECH)) == [None]


def says(sentence: str) -> str | None:
    document = story(sentence)
    (item,) = analyse(document, "sourcing")
    return document.text[item.says.start : item.says.end] if item.says else None


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The mill is the oldest in the valley, the parish register shows.", "shows"),
        ("Records at the county archive show that nobody held the post for longer.", "show"),
        ("The almanac has the spring down as the wettest.", "has"),
        ("The almanac has it that the spring was wet.", "has"),
        ("The wall is the highest, as listed in the parish register.", "in"),
        ("In the club’s records, no player has scored more often.", "In"),
        ("A search of the archive turned up no larger payment.", "search"),
        ("As the minutes record, the vote was close.", "record"),
        ("The data set lists 400 rivers.", "lists"),
        ("Her will puts the worth of the house at $4m.", "puts"),
        ("The show shows that the best will be missed.", None),
        ("The television programme shows the best of them.", None),
        ("The registers, records and maps were lost in the flood.", None),
        ("The site has the worst roof in town.", None),
        ("The farm records were never found.", None),
        ("He lists to port.", None),
    ],
)
def test_a_record_that_shows_it_is_a_source(sentence: str, cue: str | None) -> None:
    assert says(sentence) == cue


def test_what_a_record_shows_at_the_end_of_a_sentence_does_not_hold_on() -> None:
    document = story("The town cut its patrols, the minutes show. Lowe died in May.")
    assert [item.carried for item in analyse(document, "sourcing")] == [False, False]
    document = story("The minutes show a cut. It came in May.")
    assert [item.carried for item in analyse(document, "sourcing")] == [False, True]
