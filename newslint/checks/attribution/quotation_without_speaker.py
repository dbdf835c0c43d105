"""ATT003 quotation-without-speaker."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.sourcing import Sourced
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.text import words

_NO_SPEECH = words("""
    titled entitled called named known dubbed termed labeled labelled reading read reads sign signs slogan
    slogans motto song songs album single film movie book novel play poem essay article headline phrase
    phrases term terms word words definition section chapter episode chant chants banner banners placard
    poster caption title lyrics lyric verse label name inscription engraved tattoo quote quotes quotation
    inscribed marked button tagline line lines message messages question questions example type typed
    wrote written goes went meaning means mean translated translates search click category tag program
    programme project campaign initiative course workshop series exhibition show concept idea principle
    mantra saying adage proverb dreaded proverbial category option field fields text tab link page template heading column
    """)
"""What stands by words in quotation marks that nobody says."""
_FEWEST = 3
_WOVEN = 5  # words woven into a sentence that are somebody's
_WAS = words("was were is are said")
_DASHES = "-–—"


@rule("ATT003", "quotation-without-speaker", severity="warning", confidence=0.85, quotes="check")
def quotation_without_speaker(document: Document, sourcing: list[Sourced]) -> Iterator[Hit]:
    """Words stand in quotation marks and nobody says them.

    A quotation needs its speaker in the sentence, in the sentence beside it, or in the paragraph
    before that it goes on from. A sentence that weaves in quoted words and does not say whose they
    are is only pointed out, and so is one whose speaker comes in after it, or in the paragraph before.

    Bad: Shopkeepers swept up the glass. [[“We had that hilt on our school ties.”]]
    Bad:
        Quarry wall comes down

        The wall of the quarry fell into the lake on Monday night.

        [[“You could hear it go, like a zip.”]]

        Nobody was hurt, and the road is open again.
    Good: “We had that hilt on our school ties,” said Ann Lee, who runs the bakery.
    Near miss: The mayor said she would go. “It is time,” and with that she left. “I am tired.”
    Bad:
        Quarry wall comes down

        Ann Lee, who lives below the quarry, said she woke at four.

        [[“You could hear it go, like a zip.”]]
    Near miss:
        Quarry wall comes down

        “I woke at four,” said Ann Lee, who lives below the quarry.

        “You could hear it go, like a zip.”
    Near miss: “Who closed the bakery, and why now?” Ann Lee sadly asked the crowd.
    Near miss: “We had that hilt on our ties.” Those were the first words of the speech.
    Near miss: To Lee, the hilt was “a piece of the town that nobody could buy”.
    Near miss: He has a tattoo that reads “Never again will I work for them.”
    Bad: [[“We had that hilt on our school ties.”]] Ann Lee runs the bakery and said she would miss it.
    Near miss: The band closed with “I Will Never Walk That Road Again” and left the stage.
    Near miss: Her answer was short: “Nobody asked me, and I would not have gone.”
    Near miss:
        Three questions to the mayor

        Q: Will you run again?

        A: “I have not made up my mind about it.”
    """
    at = 0
    while at < len(sourcing):
        item = sourcing[at]
        first = at
        at += 1
        opened = [q for q in item.quotes if q.start >= item.sentence.start and not q.continued]
        if not opened or item.sentence.block.kind != "paragraph":
            continue
        quotation = opened[0]
        while (
            at < len(sourcing)
            and sourcing[at].block == item.block
            and sourcing[at].start < opened[-1].end
        ):
            at += 1
        items = sourcing[first:at]
        if item.carried or any(each.says or each.thinks or each.paper for each in items):
            continue
        if not _spoken(document, items, quotation) or _neighbours(document, sourcing, first, at):
            continue
        if not (quotation.closed or quotation.continues):
            continue  # it may have swallowed its speaker; the missing mark is another rule's
        if document.text[quotation.end : quotation.end + 2].strip()[:1] in tuple(_DASHES):
            continue  # a credit, which is for another rule
        late = _late(sourcing, first, at)
        if late and document.text[quotation.inner_end - 1] in "?!…":
            continue  # “Why?” she asked: one sentence, cut in two by its mark
        end = min(quotation.end, item.sentence.block.end)
        if late:
            message = "The speaker comes only in the next sentence."
            yield Hit(quotation.start, end, message, severity="info", confidence=0.5)
        elif _led_in(sourcing, first):
            message = "Only the paragraph before says who may be speaking: name the speaker here."
            yield Hit(quotation.start, end, message, severity="info", confidence=0.5)
        elif _alone(items) and not quotation.continues:
            yield Hit(quotation.start, end, "Nobody says this: who is speaking?")
        elif (
            quotation.kind == "direct"
            or len(document.text[quotation.start : end].split()) >= _WOVEN
        ):
            message = "The sentence does not say whose words these are."
            yield Hit(quotation.start, end, message, severity="info", confidence=0.6)


def _spoken(document: Document, items: list[Sourced], quotation: Quotation) -> bool:
    """Whether the quoted words can be speech: no title, sign, term or single word."""
    said = document.text[quotation.inner_start : quotation.inner_end].split()
    if quotation.kind == "scare" or len(said) < _FEWEST:
        return False
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in said)
    if capitals * 2 > len(said):
        return False
    lex = items[0].lexemes
    before = document.text[max(items[0].start, quotation.start - 3) : quotation.start].rstrip()
    first = items[0].first
    if (
        lex.low[first] in ("to", "for")
        and "," in lex.low[first + 2 : first + 6]
        and lex.capital(first + 1)
    ):
        return False  # "To Lee, the boat was “a floating coffin”"
    if before.endswith((":", ").")) or lex.low[items[-1].last - 1] == "?":
        return False  # "Her answer was short:"; "Lee, A. (2011)."
    return not any(lex.low[i] in _NO_SPEECH for item in items for i in item.outside)


def _alone(items: list[Sourced]) -> bool:
    """Whether the sentences are nothing but the quotation."""
    lex = items[0].lexemes
    return not any(lex.words[i][0].isalnum() for item in items for i in item.outside)


def _late(sourcing: list[Sourced], first: int, last: int) -> bool:
    """Whether only the sentence after it tells who speaks."""
    after = sourcing[last] if last < len(sourcing) else None
    return after is not None and after.block == sourcing[first].block and after.says is not None


def _led_in(sourcing: list[Sourced], first: int) -> bool:
    """Whether the sentence before, at the end of another paragraph, says that somebody spoke."""
    return first > 0 and sourcing[first - 1].says is not None


def _neighbours(document: Document, sourcing: list[Sourced], first: int, last: int) -> bool:
    """Whether the sentences beside it, or the paragraph before, tell who speaks."""
    item = sourcing[first]
    after = sourcing[last] if last < len(sourcing) else None
    if after is not None and after.block == item.block and document.text[after.start] in _DASHES:
        return True  # a credit, which is for another rule
    if after is not None and after.block == item.block:
        lex = after.lexemes
        if lex.at(after.first) in ("that", "those", "so") and lex.at(after.first + 1) in _WAS:
            return True  # "That was how Lee began"
    before = sourcing[first - 1] if first else None
    if before is None:
        return False
    lex = before.lexemes
    if before.block == item.block:
        return lex.at(before.last - 1) == ":" or bool(before.quotes)
    if before.block != item.block - 1:
        return False
    if lex.at(before.last - 1) == ":":
        return True
    beside = [other for other in sourcing[max(0, first - 6) : first] if other.block == before.block]
    return any(other.quotes for other in beside)
