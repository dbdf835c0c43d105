"""RDB001 hard-to-read-story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.readability import Readability
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.ease import flesch_kincaid_grade, total
from newslint.registry import Option, rule

_FEWEST_WORDS = 80  # a shorter story has no reading grade to speak of


@rule(
    "RDB001",
    "hard-to-read-story",
    severity="info",
    confidence=0.8,
    options=(Option("grade", 16.5, "the highest Flesch–Kincaid grade the desk wants"),),
    quotes="check",
)
def hard_to_read_story(
    document: Document, readability: Readability, options: dict[str, float]
) -> Iterator[Hit]:
    """The story as a whole is harder to read than the desk wants.

    The grade is the Flesch–Kincaid one that `newslint stats` shows: years of school, from the
    length of sentences and words. Of published news stories one in eighty lies above 16.5. The
    finding stands at the headline and points to the hardest sentence. Stories of fewer than 80
    words are left alone.

    Bad (grade=9):
        [[Ministers publish plan for rivers]]

        The administration announced comprehensive amendments to environmental legislation on
        Tuesday, establishing independent supervisory authorities with responsibility for
        coordinating restoration activities across administrative boundaries and distributing
        compensation to agricultural communities.

        Organisations representing agricultural producers criticised the consultation procedures,
        describing the documentation as unnecessarily complicated and the implementation timetable
        as unrealistic, particularly considering the considerable administrative responsibilities
        already associated with certification, inspection and international accreditation.
        Opposition representatives demanded additional parliamentary examination before the
        establishment of the supervisory authorities, but the administration refused.
    Near miss (grade=9):
        Ministers publish plan for rivers

        The plan for the rivers was put out on Tuesday. It sets up a new board for each of the nine
        rivers, and the boards will pay farmers who give up land for flood plains.

        Farmers said the talks had been too short. The forms were too long, they said, and the dates
        could not be met. They have to fill in a lot of forms as it is, they said, for the milk,
        the hay and the sheep.

        The other parties asked for more time. They want the house to look at the plan in May, when
        the first of the boards is due to meet.
    Near miss (grade=5, format=markdown):
        # Results

        The race was held on Monday. It was sunny, and the club was glad of it, its chair said.

        - Ann Lee, Leeds
        - Paul Osei, Hull
        - Greta Lindqvist, Marlton
        - Tom Reid, Ellery
        - Mary Dow, Wick
        - Frank Holt, Ashby
        - Jane Ito, Dale
        - Sam Cole, Port Ellery
        - Eve Lund, Millbrook
        - Max Wren, Saint Anne
        - Ida Moss, Hope Cove
        - Ben Shaw, Upper Marl
        - Lily Grant, Lower Marl
        - Noah Pike, North Wick
        - Rose Kent, Old Town
        - Hugh Barr, Quay Street
        - Nell Ford, Eastgate
        - Karl Voss, Westgate
        - Anna Birch, Southsea
        - Otto Lang, Norwood
    Near miss:
        Authorities reconsider international accreditation

        Administrative authorities announced comprehensive environmental legislation.
    """
    if not readability.may_exceed(options["grade"]):
        return
    counts = readability.counts
    if counts.words < _FEWEST_WORDS:
        return
    found = flesch_kincaid_grade(counts)
    if found <= options["grade"]:
        return
    whole = [each for each in readability.sentences() if each.counts.sentences]
    # Names and scores set as paragraphs are words of no sentence, and make any story look hard.
    its_sentences = total(each.counts for each in whole)
    if not whole or flesch_kincaid_grade(its_sentences) <= options["grade"]:
        return
    hardest = max(whole, key=lambda each: flesch_kincaid_grade(each.counts))
    place = next(document.of_kind("headline"), readability.paragraphs[0].block)
    its = flesch_kincaid_grade(hardest.counts)
    yield Hit(
        place.start,
        place.end,
        f"The story reads at grade {found:.1f}; the desk's limit is {options['grade']:g}. "
        "Split the longest sentences and use shorter words.",
        (
            Related(
                hardest.sentence.start,
                hardest.sentence.end,
                f"the hardest sentence: grade {its:.0f}, {hardest.counts.words} words",
            ),
        ),
    )
