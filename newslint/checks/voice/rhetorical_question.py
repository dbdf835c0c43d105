"""VOI002 rhetorical-question."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import OwnTurn
from newslint.finding import Hit
from newslint.registry import rule

_MESSAGE = "Only the paper asks this question. Give the answer, or quote who asks it."


@rule(
    "VOI002",
    "rhetorical-question",
    severity="info",
    confidence=0.75,
    not_kinds=("own-voice", "running", "spoken"),
    when="own_turns",
)
def rhetorical_question(own_turns: list[OwnTurn]) -> Iterator[Hit]:
    """The paper asks a question in its own voice.

    A question that nobody in the story asks is the writer's opinion with the verb turned round, or a
    signpost. News answers questions, or says who puts them. Questions that make paragraphs of their own
    head what follows, and are left alone where there are several.

    Bad: The lifts failed on Monday, the board said. Ann Lee said she had walked. [[How many more must fail before
        the board acts?]]
    Bad: [[Who would buy a flat in such a house?]] The lifts failed on Monday, the board said. Ann Lee said she
        had walked.
    Good: The lifts failed again on Monday. The tenants have asked when they will be replaced.
    Near miss: The lifts failed, the board said. “How many more must fail before they act?” said Ann Lee.
    Near miss:
        Lifts to be replaced

        The lifts will be replaced, the board said. Ann Lee said it was time.

        How will it be paid for?

        The board will borrow the money.

        When will it be done?

        The work begins in May.
    """
    for turn in own_turns:
        if turn.kind == "question":
            yield Hit(turn.start, turn.end, _MESSAGE)
