"""FRG006 run-on."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Joint
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit


@rule("FRG006", "run-on", severity="warning", confidence=0.8)
def run_on(joined_sentences: list[Joint]) -> Iterator[Hit]:
    """Two sentences run into one another with nothing between them.

    A full stop was lost, or a conjunction. Only the plain case is marked: a whole sentence, then a
    pronoun that can only be the subject of another one. The finding stands at the pronoun and the word
    before it.

    Bad: The theatre lost its roof in the [[storm it]] was rebuilt by the town in two years.
    Bad: The ferry was taken out of service on [[Monday it]] has been in use since 1974.
    Bad: The keepers mended the old [[light it]] guides a hundred ships every night.
    Bad: The pilot was slightly [[injured he]] was carried to a farm near Northfield.
    Fixed: The pilot was slightly injured. He was carried to a farm near Northfield.
    Good: The theatre lost its roof in the storm. It was rebuilt by the town in two years.
    Near miss: The pier it closed in March was the last one in the county.
    Near miss: The council was sure it was the right plan for the old harbour.
    Near miss: The mayor said on Monday she was going to stay in office.
    Near miss: The trustees sold the hall because of the costs they had in the winter.
    Near miss: The town remembers the day it lost its roof to the storm.
    Near miss: The firm lowered the price it offered the town for the land.
    Near miss: The longer the strike goes on, the harder it is to end it.
    Near miss: The court ruled in March, and in May he was sent home to Northfield.
    Near miss: The lamp is mended and tonight they are lighting it on the quay.
    Near miss: The firm sold the mill and with the money it bought two ferries for the town.
    Near miss: The mayor closed the talks by telling the growers she was on their side of the river.
    Near miss: The council has raised half of the 64 million it pledged for the new bridge.
    Near miss: The player was given the award he was promised by the club.
    Near miss: “The storm took the roof it was rebuilt in May,” she said.
    Near miss: The road needs the signs they point the drivers to in other towns.
    """
    for joint in joined_sentences:
        if joint.kind == "run-on":
            yield Hit(
                joint.start,
                joint.end,
                "Two sentences run together with nothing between them. Put a full stop here.",
                fixes=(Fix("Make two sentences", (Edit(joint.start, joint.end, joint.apart),)),),
            )
