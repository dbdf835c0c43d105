"""VOI001 we-and-you."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import OwnTurn
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "VOI001",
    "we-and-you",
    severity="info",
    confidence=0.75,
    not_kinds=("own-voice", "running", "service"),
    when="own_turns",
)
def we_and_you(document: Document, own_turns: list[OwnTurn]) -> Iterator[Hit]:
    """The writer or the reader steps into the story.

    In news the writer is not there and the reader is not spoken to: "we" takes sides for a public that
    nobody has asked, and "your" gives advice. One such sentence in a report is a slip, or was copied
    from a press release. A story that is told so throughout is somebody's own account, and is left alone.

    Bad: The depot opens in May, the council said. Ann Lee said it would smell. [[We]] all know what the
        last one smelt like.
    Bad: The 49 was late again, the firm said. Bo Berg, a driver, said so too. If [[you]] have ever waited for
        it, the cause is no riddle.
    Bad: The bridge is shut, the council said. It will stay so, said Ann Lee. So pack a book for [[your]] ride
        home.
    Good: The depot opens in May, the council said. Ann Lee said the last one smelt of fish.
    Near miss: The depot opens in May, the council said. “We know what the last one smelt like,” said Ann Lee.
    """
    for turn in own_turns:
        if turn.kind in ("writer", "reader"):
            word = document.text[turn.start : turn.end]
            message = f"“{word}” puts the {turn.kind} into the story. Report it without, or quote who says so."
            yield Hit(turn.start, turn.end, message)
