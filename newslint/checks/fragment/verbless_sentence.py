"""FRG001 verbless-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Fragment
from newslint.finding import Hit
from newslint.registry import Option, rule

_LABEL = 8  # words; a paragraph of no more, without a verb, is rather a label


@rule(
    "FRG001",
    "verbless-sentence",
    severity="warning",
    confidence=0.75,
    options=(Option("words", 4, "shorter ones are taken for deliberate"),),
    not_kinds=("own-voice", "running"),
)
def verbless_sentence(fragments: list[Fragment], options: dict[str, int]) -> Iterator[Hit]:
    """A sentence has no main verb.

    A noun phrase with a full stop after it is what an edit leaves behind, and the reader waits for
    the rest. Join it to the sentence before or after, or give it a verb. Very short ones, several
    in a row, answers, results, lists, titles and what a writer begins with "And", "Not" or "Perhaps"
    are left alone.

    Bad: The council met on Monday. [[The mayor's plan for the old harbour.]] Nobody spoke against it.
    Bad: It closed in May. [[A small theatre with red seats on the corner of Mill Lane.]] It may open again.
    Bad: Two men were saved. [[A crew of four volunteers from the lifeboat station.]] The boat sank.
    Bad: The bank is to close in June. [[A setback for the market town only days before the spring fair.]] It had 900 savers.
    Bad: The coach will not go. [[A defeat for Coach Holt six months after he signed.]] The board meets today.
    Bad: The gates are shut. [[Another blow for the harbour as the season opens.]] The talks go on.
    Bad: The clerk smiled. [[Never one to shy away from a row.]] She stayed to the end.
    Bad: Trade is slow. [[With the quay shut for a second winter.]] Two shops have gone.
    Bad: Trade is slow. [[With most of the seats sold and the band on its way.]] Two shops have gone.
    Good: The council met on Monday to hear the mayor's plan for the old harbour.
    Near miss: Some called for younger leaders after the vote.
    Near miss: The oldest of the statues date to the 13th century.
    Near miss: The motions carried by votes of 23 to 19 and 22 to 20.
    Near miss: A council that excels at the planning of roads and parks is Northfield.
    Near miss: All too often, that order is turned round.
    Near miss: The vote is on Friday. Another role for Lee as the king opens in May.
    Near miss: The vote is on Friday. When tired rest in the shade.
    Near miss: Tourism was an absolute priority.
    Near miss: The South retaliated by firing rockets.
    Near miss: The products consist of flour and salt.
    Near miss: The British relinquished control of the town.
    Near miss: The dispute involves two builders.
    Near miss: Smaller firms risk ruin in every winter that follows a dry summer.
    Near miss: The ferries often function without a crew.
    Near miss: Usually this results in long delays.
    Near miss: That won't bring back the ferry that was scrapped.
    Near miss: The vote is on Friday. Growers and their friends in the dairy movement speak in one voice.
    Near miss:
        The board met. The council - in concert with a group of upland growers - passed laws restricting the
        planting of larch.
    Near miss: The vote is on Friday. Leaders across Jutland, Funen and elsewhere sent messages of thanks.
    Near miss: The vote is on Friday. The mill's height mark exceeds Trotter's tower by 13 feet.
    Near miss:
        The vote is on Friday. A second ferry clerk at the harbour that evening backed Trotter's account.
    Near miss:
        The vote is on Friday. The film that is circulating features two others that could prove
        embarrassing to the mill.
    Near miss: The vote is on Friday. With the quay shut for a second winter shops face ruin.
    Near miss: The vote is on Friday. Most rural parishes stick to the ruling.
    Near miss: The vote is on Friday. A cord of wood sells for about £70.
    Near miss: The vote is on Friday. The elderly struggle with the forms.
    Near miss: The vote is on Friday. Farmers with plots near the weir face new charges.
    Near miss: The vote is on Friday. The mayor's on his way to the hall.
    Near miss: The vote is on Friday. Press the red key twice.
    Near miss: The vote is on Friday. Log in with the code, then pick a seat.
    Near miss: The vote is on Friday. Hence the queue outside the town hall.
    Near miss: The vote is on Friday. Back to the timber yard for the whole crew.
    Near miss: The vote is on Friday. The bigger the barge, the higher the toll.
    Near miss: The vote is on Friday. Bad luck for the growers of the upper valley.
    Near miss: The vote is on Friday. New mayor, same potholes, same excuses.
    Near miss: The vote is on Friday. Lee to lead the choir of the lower town.
    Near miss: The vote is on Friday. Tickets from £9 to £40 at the door.
    Near miss: The vote is on Friday. Mill House - A home for retired seamen.
    Near miss: The vote is on Friday. THE PLAN FOR THE OLD HARBOUR.
    Near miss: Many thanks to the volunteers of the lifeboat station.
    Near miss:
        Three ways to mend a bridge

        A new coat of paint. It keeps the rust away for two years, and the council can pay for it.

        A deck of steel and larch. It is dearer, but it would last for longer than the pillars will.
    Near miss:
        What visitors say of the bridge

        The chance to see the town from the water on a bright morning. — Ann Lee
    Near miss: The ships carried grain. Not so the barges on the canal.
    Near miss: And then? Nothing but silence from the town hall.
    Near miss: What did he leave? A small flat on the edge of the town.
    Near miss: The mayor's answer: not a single cent for the theatre.
    Near miss: “The whole town in tears,” the mayor said.
    Near miss: Rovers 3-1 Athletic at the new ground.
    Near miss: Stop the car. Leave the engine running.
    Near miss: The proposal to raise taxes, rejected twice before, passed.
    Near miss: The men on the pier after the storm fled.
    Near miss:
        Harbour plan goes to the vote

        The council will vote on Monday.

        The glue that holds the town together.
    Near miss: Friends of the park rates the council last of the seven.
    Near miss (kind=opinion): Another winter, another strike on the trains.
    Near miss (format=markdown):
        # Harbour plan goes to the vote

        - The mayor's plan for the old harbour.
        - A small theatre on Mill Lane.
    """
    for fragment in fragments:
        long = fragment.length >= options["words"]
        label = fragment.alone and fragment.length <= _LABEL
        if fragment.shape == "verbless" and fragment.row == 1 and long and not label:
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence has no main verb. Give it one, or join it to the sentence before.",
            )
