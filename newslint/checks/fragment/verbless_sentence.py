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
    when="fragments",
)
def verbless_sentence(fragments: list[Fragment], options: dict[str, int]) -> Iterator[Hit]:
    """A sentence has no main verb.

    A noun phrase with a full stop after it is what an edit leaves behind, and the reader waits for
    the rest. Join it to the sentence before or after, or give it a verb. Very short ones, several
    in a row, answers, results, lists, titles and what a writer begins with "And", "Not" or "Perhaps"
    are left alone. What no rule of grammar names is weighed by what was learned from a thousand examples; where
    a verb may hide in it, or a writer may mean it ("Up from 31"), it is only pointed out.

    Bad: The council met on Monday. [[The mayor's plan for the old harbour.]] Nobody spoke against it.
    Bad: Trade is slow. [[With the quay shut for a second winter.]] Two shops have gone.
    Good: The council met on Monday to hear the mayor's plan for the old harbour.
    Bad: Orders stood at 38 in May. [[Up from 31 a year before.]] The firm will hire nine people.
    Near miss: Some called for younger leaders after the vote.
    Near miss: The vote is on Friday. The bigger the barge, the higher the toll.
    """
    for fragment in fragments:
        # "Up from 31." is as short as such scraps get.
        long = fragment.length >= options["words"] - fragment.light
        label = fragment.alone and fragment.length <= _LABEL
        if fragment.shape == "verbless" and fragment.row == 1 and long and not label:
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence has no main verb. Give it one, or join it to the sentence before.",
                severity="info" if fragment.light else None,
            )
