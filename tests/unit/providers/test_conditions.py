"""The conditions on rules worth hearing only sometimes: where each holds, and near misses."""

from __future__ import annotations

import re

import pytest

from newslint.analyses.story.alerts import Alert
from newslint.providers import _conditions as conditions
from newslint.providers._conditions import Condition, place
from newslint.readers import read
from newslint.source import Source


def holds(condition: Condition, body: str, meant: str = "") -> bool:
    """Whether it holds of the place between two bars in a Markdown story."""
    source = f"# A fair\n\n{body.replace('|', '')}\n"
    start = body.index("|")
    said = body[start + 1 : body.index("|", start + 1)]
    document = read(Source("story.md", source))
    offset = next(
        match.start()
        for match in re.finditer(re.escape(said), document.text)
        if document.map.source(*match.span()).start == source.index("\n\n") + 2 + start
    )
    alert = Alert(offset, offset + len(said), "?", (meant,), "Checker: RULE", False)
    found = place(document, alert)
    assert found is not None and found.said == said
    return condition(found, alert)


LONG = "The fair opened on Monday. It was a fine day and the band played for"


@pytest.mark.parametrize(
    ("condition", "body"),
    [
        (conditions.space_is_missing, "The fair was open to anyone.|For| children it was free."),
        (conditions.space_is_missing, "The fair was open.|The| band played."),
        (conditions.paragraph_breaks_off, f"{LONG} three |hours|"),
        (conditions.paragraph_breaks_off, f"{LONG} three |hours|\n\nThen it rained."),
        (conditions.sentence_begins_small, "The fair opened. |it| was a fine day."),
        (conditions.sentence_begins_small, "|visitors| came from afar."),
        (conditions.sentence_begins_small, "The fair opened.\n\n|visitors| came from afar."),
        (conditions.mark_is_doubled, "The fair opened|..| It rained."),
        (conditions.mark_is_doubled, "In May|,,| the fair opened."),
        (conditions.hyphen_for_dash, "The fair| - |the first since 1990, opened."),
        (conditions.dash_is_typed, "The fair |--| the first since 1990 -- opened."),
        (conditions.running_text, "It is on |Github| now."),
    ],
)
def test_holds(condition: Condition, body: str) -> None:
    assert holds(condition, body)


@pytest.mark.parametrize(
    ("condition", "body"),
    [
        (conditions.space_is_missing, "The site Login.|Gov| is open."),
        (conditions.space_is_missing, "Photo by C.|The| Band."),
        (conditions.space_is_missing, "See it at Fair.|Zyzzyx| today."),
        (conditions.paragraph_breaks_off, "Now |hours|"),
        (conditions.paragraph_breaks_off, f"{LONG} the |Mayor|"),
        (conditions.paragraph_breaks_off, f"{LONG} three |hours|\n\nand then it rained."),
        (conditions.sentence_begins_small, "Bring along:\n\n|umbrellas| and boots."),
        (conditions.sentence_begins_small, "- |umbrellas|\n- boots"),
        (conditions.sentence_begins_small, "The app is called fair. |yml|/main."),
        (conditions.sentence_begins_small, "The Dept. |of| Parks runs the fair."),
        (conditions.sentence_begins_small, "The Yahoo! |and| other stands closed."),
        (conditions.sentence_begins_small, "The fair opened. |eFair| is its site."),
        (conditions.mark_is_doubled, "Type cd |..|/fair there."),
        (conditions.mark_is_doubled, "He said [|..|] no."),
        (conditions.hyphen_for_dash, "The fair| - |the first - the best - opened."),
        (conditions.hyphen_for_dash, "The one-day fair |-| opened."),
        (conditions.dash_is_typed, "A -- b |--| c -- d -- e."),
        (conditions.running_text, "It is at fair.|github|.io now."),
        (conditions.running_text, "It is the |youtube|-dl tool."),
    ],
)
def test_does_not_hold(condition: Condition, body: str) -> None:
    assert not holds(condition, body)


def test_capitals_in_running_text_only() -> None:
    assert holds(conditions.capitals_differ, "It uses |Javascript| now.", "JavaScript")
    assert not holds(conditions.capitals_differ, "It uses a |Javascript|-fu now.", "JavaScript")
    assert not holds(conditions.capitals_differ, "It uses |Kanban| now.", "KanBan")


def test_an_alert_across_paragraphs_has_no_place() -> None:
    document = read(Source("story.txt", "Fair\n\nIt opened.\n\nIt closed.\n"))
    start = document.text.index("opened")
    assert (
        place(document, Alert(start, len(document.text), "?", (), "Checker: RULE", False)) is None
    )
