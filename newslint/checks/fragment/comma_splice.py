"""FRG005 comma-splice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Joint
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit


@rule("FRG005", "comma-splice", severity="warning", confidence=0.85)
def comma_splice(joined_sentences: list[Joint]) -> Iterator[Hit]:
    """Two sentences are joined by a comma alone.

    Use a full stop, a semicolon, or a conjunction. Only the plain case is marked: a whole sentence,
    a comma, a pronoun and its verb, and nothing that would make one of them hang on the other. The
    finding stands at the comma and the pronoun.

    Bad: The council closed the old pier in March[[, it]] will open again next summer.
    Bad: The driver lost control of the lorry on Monday[[, he]] was taken to hospital with a broken leg.
    Bad: The crew went to the old quay at dawn[[, it]] was foggy.
    Bad: The hall in the square was locked[[, nobody]] came.
    Bad: The porter read out the names again[[, nobody]] answered.
    Bad: The clerk mended the lock at once[[, the]] door was safe again.
    Bad: The lift has not worked for two winters[[, it]] is rusty.
    Near miss: The lift has not closed for good in any sense, it has been moved.
    Near miss: The lift had no hope of a buyer, nobody doubted.
    Near miss: The lift has not been used for years, it is understood.
    Bad: The poll was short[[, it]] left out the young, Ann Lee said.
    Bad: The clerk went to the pier that morning[[, nobody]] there had seen the boat.
    Bad: He will mend the bell of the old school[[, his]] pay is a barrel of herring.
    Fixed: He will mend the bell of the old school. His pay is a barrel of herring.
    Bad: Ferry fares rose by a tenth in May[[, they]] are expected to rise again before winter.
    Fixed: Ferry fares rose by a tenth in May. They are expected to rise again before winter.
    Good: The council closed the old pier in March. It will open again next summer.
    Near miss: When the council closed the pier, it lost its last tenant.
    Near miss: In March of last year, it closed the pier.
    Near miss: The pier, it turned out in March, was rotten.
    Near miss: The pier is rotten, she said after the meeting.
    Near miss: The pier was closed in March, he added in a letter to the council.
    Near miss: The pier isn't only old, it is rotten.
    Near miss: The more the council spends, the less it builds.
    Near miss: The council closed the pier in March, and it will open again next summer.
    Near miss: Had the council closed the pier, it would have saved the money.
    Near miss: Every time the council closed the pier, it lost money on the baths.
    Near miss: Seconds after the council closed the pier, it opened again.
    Near miss: One of the ferries is based in Hull, the other is moored in Goole.
    Near miss: Whoever wins the harbour vote, the mayor will close the pier.
    Near miss: The good news is, it will open again next summer.
    Near miss: The pier the council closed, it will open again next summer.
    Bad: The baths are free on Sundays[[, no]] booking is needed for either of them.
    Near miss: It came, it stayed, it left.
    Near miss: The hall was cold and despite the old stove, nobody took off a coat.
    Near miss: The two firms argued and in the end, they paid for half of it each.
    Near miss: The old pier was safe, it was clear.
    Near miss: The old pier will reopen in June, it has been announced.
    Near miss: The old pier has no future, there is little doubt.
    Near miss: It was late in the year, it was cold.
    Near miss: The first half of the game was dull, the second was not.
    Near miss: The day the mayor came to the quay, it was foggy.
    Near miss: The roof leaked in the winter, the floor was rotten and the doors were gone.
    Near miss: The firm bought the pier in March, its last purchase was the baths in May, and its first the mill.
    Near miss: The pier closed in March, neither of the two owners knew why or when.
    Near miss: The mayor closed the pier, the market and the baths, she told the council.
    Near miss: “The council closed the old pier in March, it will open again,” he said.
    Near miss: The old pier closed in March, they say in the town.
    Near miss:
        “Nobody asked us about the pier”

        Q: When did you hear of it?

        Ann Lee: They closed it one night in March, we were told the next day.

        Q: And then?

        Ann Lee: We wrote to the mayor at once, she never wrote back.
    """
    for joint in joined_sentences:
        if joint.kind == "splice":
            yield Hit(
                joint.start,
                joint.end,
                "A comma alone joins two sentences. Use a full stop, a semicolon or a joining word.",
                fixes=(Fix("Make two sentences", (Edit(joint.start, joint.end, joint.apart),)),),
            )
