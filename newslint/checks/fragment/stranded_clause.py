"""FRG002 stranded-clause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Fragment
from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "FRG002",
    "stranded-clause",
    severity="warning",
    confidence=0.85,
    not_kinds=("own-voice", "running"),
)
def stranded_clause(fragments: list[Fragment]) -> Iterator[Hit]:
    """A subordinate or relative clause stands alone between full stops.

    "Because the road was flooded." leans on a sentence that an edit took away, or that ended one
    full stop too soon. Join it to the sentence it explains.

    Bad: The match was put off. [[Because the pitch was under water.]] It will be played in May.
    Bad: The firm will close two mills. [[Although it made a profit last year.]] Workers were told on Monday.
    Bad: The theft was seen by a guard. [[Who called the police at once.]] Nobody was hurt.
    Bad: They built the dam in two years. [[Which was a record for the region.]] It holds to this day.
    Bad: The bid failed. [[Though the owners say they are waiting for a better offer.]] Its shares fell.
    Bad: The road is shut. [[When other towns, notably Northfield, are building theirs.]] Nobody knows why.
    Bad: The brothers sued. [[Who claim the land is protected by an old law.]] The case is to be heard in May.
    Bad: The bill was sunk. [[After a poll in which eight in ten took part.]] It won't come back.
    Good: The match was put off because the pitch was under water.
    Near miss: Before that he ran a bakery in Goole.
    Near miss: Once he slipped on the quay and broke an arm.
    Near miss: Once the barge is full the keepers lower the gate.
    Near miss: When the horn sounds the rowers turn for home.
    Near miss: Because the tower leans, that means a fence along Mill Lane.
    Near miss: If the heirs agree, so much the better for the town.
    Near miss: If the fog lifts, fine.
    Near miss: Before the fire stood two men in wet coats.
    Near miss: As he walked up and down he hummed to the boy.
    Near miss: Though the mill is old, that only adds to its charm.
    Near miss: Which brings us to the bill for the bridge.
    Near miss: BECAUSE THE PITCH WAS UNDER WATER.
    Near miss: When the wind drops we row across.
    Near miss: Though the fare rises nobody will walk.
    Near miss: When owners sell land they tell the clerk.
    Near miss: After the mill was sold it made flour for the navy.
    Near miss: If you have any questions about the ferry contact our desk.
    Near miss: When sorting the post keep the bills apart.
    Near miss: If the reeve wins the vote she will reopen the lane.
    Bad: The town is in debt. [[Until the new owners have paid the men their wages.]] Nobody will lend to it.
    Near miss: If lost return the card to the library.
    Near miss: When on the tow path keep to the left.
    Near miss: When asked by a guest say nothing.
    Bad: The town is poor. [[When old customs die in the valley.]] Nobody wants to stay.
    Near miss: If convicted they face a year in jail.
    Near miss: As the flocks have grown, in number and in noise, so has the complaint book.
    Near miss: If a local buyer emerged — whether a brewer or a baker — that would change the price.
    Near miss:
        Because of a printing error, an article on Wednesday about the ferry line misstated part of the
        name of a skipper who ran for mayor.
    Near miss: Because the pitch was under water, the match was put off.
    Near miss: If you know more, call the desk.
    Near miss: If you like the plan, walk over to the hall on the quay.
    Near miss: After crossing the line, the cars collided with a lorry in the other lane.
    Near miss: When he arrived the doors were shut.
    Near miss: If they say so the match is off.
    Near miss: Who will lead the party is anyone's guess.
    Near miss: Which of the two roads is safer remains open.
    Near miss: Once you have the form, send copies to both offices.
    Near miss: When choosing a boat look for a dry one.
    Near miss: While building the road is cheap, keeping it open through the winter is not.
    Near miss: When building, the firm used local stone.
    Near miss: After the war the town grew.
    Near miss: As a group they agreed to wait.
    Near miss: Why was it put off? Because the pitch was under water.
    Near miss: “Because I was late,” she said.
    Near miss: Whoever wins will face the champions.
    Near miss: Although the bank, a lender to farmers, lost money, the state kept its shares.
    """
    for fragment in fragments:
        if fragment.shape == "subordinate":
            yield Hit(
                fragment.start,
                fragment.end,
                "This is only part of a sentence. Join it to the sentence before or after it.",
            )
        elif fragment.shape == "relative":
            yield Hit(
                fragment.start,
                fragment.end,
                "This is only part of a sentence. Join it to the sentence before with a comma.",
            )
