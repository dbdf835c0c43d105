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
)
def stranded_phrase(fragments: list[Fragment], options: dict[str, int]) -> Iterator[Hit]:
    """A participle or an infinitive with what belongs to it stands as a sentence.

    "Leaving the town without a doctor." is the tail of the sentence before: a comma joins it.

    Bad: The clinic closed in June. [[Leaving the town without a doctor.]] The mayor has asked for help.
    Bad: The firm sold the mill. [[To pay its debts to the bank.]] It kept the land.
    Bad: The ship reached port. [[Battered by three days of storms.]] Its crew was safe.
    Bad: The mayor closed the meeting. [[Adding that the pier had been a burden to the town since the war.]] Work stopped.
    Good: The clinic closed in June, leaving the town without a doctor.
    Near miss: Leaving the town without a doctor was a mistake.
    Near miss: Creating a park for the whole town will cost more than the mayor has.
    Near miss: Taking the time to ask the neighbours helped to keep the peace.
    Near miss: Leaving the town, the army burned the bridge.
    Near miss: To pay its debts, the firm sold the mill.
    Near miss: To reach the desk, call the number below.
    Near miss: According to the mayor, the clinic will open again.
    Near miss: Following the vote, the council rose.
    Near miss: Being late means that you miss the draw.
    Near miss: Adding that the pier was a burden was a mistake.
    Near miss: Adding that wing to the old museum is what the trustees want.
    Near miss: Keeping the fares as low as possible is the aim of the council.
    Near miss: Teaching a crew as young as this to steer by the stars will take a winter, Lee said.
    Near miss: Knowing how will pay the board.
    Near miss: Rowing in the open brings better results than rowing in a tank.
    Near miss: Living there matters to her.
    Near miss: To think of the pier as a ruin is not going to help.
    Near miss: Ring the bell at the gate.
    Near miss: The film runs for an hour. Translated by Ann Lee and Bo Holt.
    Near miss: Planning followed a review of the site.
    """
    for fragment in fragments:
        if fragment.shape not in ("participial", "infinitive") or fragment.row > 1:
            continue
        if fragment.alone:
            continue  # a line of a list that is set without marks
        if fragment.length >= options["words"]:
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence has no subject and no main verb. Join it to the sentence before.",
            )
