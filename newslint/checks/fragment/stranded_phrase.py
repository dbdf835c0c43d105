"""FRG003 stranded-phrase."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Fragment
from newslint.finding import Hit
from newslint.registry import Option, rule


@rule(
    "FRG003",
    "stranded-phrase",
    severity="warning",
    confidence=0.8,
    options=(Option("words", 4, "shorter ones are taken for deliberate"),),
    not_kinds=("own-voice", "running"),
    when="fragments",
)
def stranded_phrase(fragments: list[Fragment], options: dict[str, int]) -> Iterator[Hit]:
    """A participle or an infinitive with what belongs to it stands as a sentence.

    "Leaving the town without a doctor." is the tail of the sentence before: a comma joins it.

    Bad: The clinic closed in June. [[Leaving the town without a doctor.]] The mayor has asked for help.
    Bad: The firm sold the mill. [[To pay its debts to the bank.]] It kept the land.
    Bad: The firm sold the mill in May. [[And left the owners with nothing.]] It kept the land.
    Good: The clinic closed in June, leaving the town without a doctor.
    Near miss: Leaving the town without a doctor was a mistake.
    Near miss: To pay its debts, the firm sold the mill.
    """
    for fragment in fragments:
        if fragment.row > 1 or fragment.alone or fragment.length < options["words"]:
            continue  # alone it is a line of a list that is set without marks
        if fragment.shape in ("participial", "infinitive"):
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence has no subject and no main verb. Join it to the sentence before.",
            )
        elif fragment.shape == "subjectless":
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence has no subject. Give it one, or join it to the sentence before.",
                severity="info",
            )
