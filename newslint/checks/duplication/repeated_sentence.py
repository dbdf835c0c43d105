"""DUP003 repeated-sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.analyses.story import Sentence, running
from newslint.document import Block, Document
from newslint.finding import Hit, Related
from newslint.language.tokens import folded
from newslint.registry import Option, rule


@rule(
    "DUP003",
    "repeated-sentence",
    severity="warning",
    confidence=0.9,
    options=(Option("words", 6, "shorter sentences may stand twice"),),
)
def repeated_sentence(
    document: Document, sentences: list[Sentence], options: dict[str, int]
) -> Iterator[Hit]:
    """A sentence appears twice in the story.

    Rewriting leaves a sentence behind at its old place. Short sentences may be repeated for effect,
    and what stands three times is meant to, as is a question put twice. Sentences of a paragraph that as a whole stands twice
    are left to duplicate-paragraph.

    Bad: The inspectors found cracks in four of the nine pillars. [[The inspectors found cracks in
        four of the nine pillars.]]
    Bad:
        Bridge closed to lorries

        The bridge will stay closed to lorries until spring. The inspectors found cracks in four of
        the nine pillars.

        Drivers face a detour of an hour. [[The inspectors found cracks in four of the nine
        pillars.]]
    Near miss: They waited. They waited until it was dark. They waited.
    Near miss: The inspectors found cracks in four of the nine pillars. The inspectors found cracks
        in four of the six arches.
    Near miss:
        Three questions to the candidates

        What would you do first about the school on Mill Lane?

        Ann Lee: Repair it.

        What would you do first about the school on Mill Lane?

        Bo Berg: Sell it.

        What would you do first about the school on Mill Lane?

        Cy Dow: Burn it.
    """
    if running(document):
        return
    fewest = options["words"]
    found: list[tuple[Sentence, str]] = []
    for sentence in sentences:
        if sentence.block.kind == "paragraph" and document.text[sentence.end - 1] != "?":
            its = folded(document.text[sentence.dateline_end : sentence.end])
            if len(its) >= fewest:
                found.append((sentence, " ".join(its)))
    times = Counter(said for _, said in found)
    if not found or max(times.values()) == 1:
        return
    first: dict[str, Sentence] = {}
    whole = _paragraphs(document)
    for sentence, said in found:
        if times[said] != 2:
            continue
        earlier = first.setdefault(said, sentence)
        if earlier is sentence:
            continue
        blocks = earlier.block, sentence.block
        if blocks[0] != blocks[1] and whole[blocks[0]] == whole[blocks[1]]:
            continue
        if any(_pulled(document.slice(block)) for block in blocks):
            continue
        place = Related(earlier.start, earlier.end, "the first time")
        yield Hit(
            sentence.start,
            sentence.end,
            "The sentence appears twice. Delete one of the two.",
            (place,),
        )


def _pulled(text: str) -> bool:
    """Whether the paragraph is nothing but a quotation, as one pulled out for display is."""
    return text[0] in '“"' and text[-1] in '”"' and not any(m in text[1:-1] for m in '“”"')


def _paragraphs(document: Document) -> dict[Block, str]:
    return {
        block: " ".join(folded(document.slice(block))) for block in document.of_kind("paragraph")
    }
