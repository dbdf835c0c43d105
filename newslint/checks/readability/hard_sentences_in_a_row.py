"""RDB005 hard-sentences-in-a-row."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.readability import Measured, Readability
from newslint.checks.readability._prose import Prose
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.ease import count, flesch_kincaid_grade
from newslint.registry import Option, rule

_SHORT = 16  # words: a short sentence gives the reader rest, whatever its words


@rule(
    "RDB005",
    "hard-sentences-in-a-row",
    severity="info",
    confidence=0.7,
    options=(
        Option("grade", 20.5, "the Flesch–Kincaid grade from which a sentence is hard"),
        Option("run", 3, "how many in a row are too many"),
    ),
    quotes="check",
)
def hard_sentences_in_a_row(
    document: Document,
    readability: Readability,
    quotations: list[Quotation],
    options: dict[str, float],
) -> Iterator[Hit]:
    """Several hard sentences follow one another in a paragraph, without a rest for the reader.

    Hard is a sentence of 16 words and more at a grade above the option's (Flesch–Kincaid,
    as `newslint stats --by sentence` shows it). Quoted words are the speaker's and do not count. One short sentence between
    two long ones is often all it takes.

    Bad (grade=16): [[The administration announced comprehensive amendments to environmental
        legislation on Tuesday, establishing independent supervisory authorities with responsibility
        for restoration. Agricultural organisations criticised the consultation procedures,
        describing the documentation as unnecessarily complicated and the implementation timetable
        as wholly unrealistic. Opposition representatives demanded additional parliamentary
        examination before the establishment of the supervisory authorities, questioning the
        administration's financial calculations.]]
    Near miss (grade=16): The administration announced comprehensive amendments to environmental
        legislation on Tuesday, establishing independent supervisory authorities with responsibility
        for restoration. Farmers said no. Opposition representatives demanded additional
        parliamentary examination before the establishment of the supervisory authorities,
        questioning the administration's financial calculations.
    Near miss (grade=16): Independent supervisory authorities coordinate restoration. Agricultural
        organisations criticised consultation procedures. Opposition representatives demanded
        parliamentary examination.
    """
    hardest = options["grade"]
    if not readability.may_hold_run(hardest, _SHORT, int(options["run"])):
        return
    prose = Prose(document, quotations)

    def hard(measured: Measured) -> bool:
        if measured.counts.words < _SHORT or flesch_kincaid_grade(measured.counts) <= hardest:
            return False
        own = count(prose.own(measured))
        return own.words >= _SHORT and flesch_kincaid_grade(own) > hardest

    for paragraph in readability.paragraphs:
        run: list[Measured] = []
        for measured in [*paragraph.sentences, None]:
            if measured is not None and hard(measured):
                run.append(measured)
                continue
            if len(run) >= options["run"]:
                yield Hit(
                    run[0].sentence.dateline_end,
                    run[-1].sentence.end,
                    f"{len(run)} hard sentences in a row, each above grade {hardest:g}. "
                    "Split one, or put a short one between.",
                )
            run = []
