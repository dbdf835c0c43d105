"""ATT003 quotation-without-speaker."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import FIRST_PERSON, Sourced
from newslint.analyses.quotations import Quotation
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_ANNOUNCES = words("""
    titled entitled called named known dubbed termed labeled labelled reading read reads inscribed marked engraved
    tattoo slogan slogans motto banner banners placard placards sign signs chant chants chanting song songs album
    headline caption poster lyric lyrics verse type typed translated translates wrote written goes went meaning
    means mean dreaded proverbial quote quotes quotation question questions example
    """)
"""What brings in words that nobody says, a few words ahead of them."""
_NAMES = words("""
    label name single film movie book novel play poem essay article phrase phrases term terms word words definition
    section chapter episode title inscription button tagline line lines message messages click category tag program
    programme project campaign initiative course workshop series exhibition show concept idea principle mantra saying
    adage proverb search option field fields text tab link page template heading column syndrome equivalent
    """)
"""What has a name in quotation marks right after it: "the film “…”"."""
_FEWEST = 3
_WOVEN = 5  # words woven into a sentence that are somebody's
_MOST_CREDIT = 60  # characters
_FAR = 6  # sentences back
_LONG = 9  # words, more than a term has
_BEFORE_TERMS = words(
    "a an the no of any this that these those its their his her our your as like ("
)
_WAS = words("was were is are said")
_DASHES = "-–—"
_LEADS = words("of : , ( is here in")
_LEADS_OVER = 4  # lexemes from "said" to the stop, where the voice goes on in the quotation
_BY = 5  # lexemes from a noun to the words it announces


@rule("ATT003", "quotation-without-speaker", severity="warning", confidence=0.85, quotes="check")
def quotation_without_speaker(  # noqa: C901
    document: Document, sourcing: list[Sourced], own_account: bool
) -> Iterator[Hit]:
    """Words stand in quotation marks and nobody says them.

    A quotation needs its speaker in the sentence, in the sentence beside it, or in the paragraph
    before that it goes on from. A sentence that weaves in quoted words and does not say whose they
    are is only pointed out, and so is one whose speaker comes in after it, or in the paragraph before.

    Bad: Shopkeepers swept up the glass. [[“We wore that crest on our caps.”]]
    Bad:
        Quarry wall comes down

        Ann Lee, who lives below the quarry, said she woke at four.

        [[“It went with a noise like a zip.”]]
    Good: “We wore that crest on our caps,” said Ann Lee, who runs the bakery.
    Near miss: Ann Lee said she had been married in the hall. “I watched it burn to the ground.”
    Near miss: “We were asleep,” the skipper said. “You could hear the hull go.”
    Near miss: The band closed with “I Will Never Walk That Road Again” and left the stage.
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
        told = _told(sourcing, first)
        if (item.carried and not told) or any(
            each.says or each.thinks or each.paper for each in items
        ):
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
        if not _alone(items) and (own_account or _is_term(document, item, quotation)):
            continue
        if told:
            goes_on = _goes_on(document, sourcing[first - 1], quotation)
            if (_alone(items) or size_of(document, quotation) >= _WOVEN) and not goes_on:
                message = (
                    "Only the sentence before says who may be speaking. Name the speaker here."
                )
                yield Hit(quotation.start, end, message, severity="info", confidence=0.5)
        elif late:
            message = "The speaker is named only in the next sentence. Name the speaker here."
            yield Hit(quotation.start, end, message, severity="info", confidence=0.5)
        elif _led_in(sourcing, first):
            message = "Only the paragraph before says who may be speaking. Name the speaker here."
            yield Hit(quotation.start, end, message, severity="info", confidence=0.5)
        elif _alone(items) and not quotation.continues:
            yield Hit(quotation.start, end, "This quotation has no speaker. Say who is speaking.")
        elif quotation.kind == "direct" or size_of(document, quotation) >= _WOVEN:
            message = "The sentence does not say whose words these are. Name the speaker."
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
    return not any(_stands_by(lex, lex.index(quotation.start), i) for i in _outside(items))


def _outside(items: list[Sourced]) -> Iterator[int]:
    for item in items:
        yield from item.outside


def _stands_by(lex: Lexemes, mark: int, i: int) -> bool:
    """Whether a lexeme tells that the quoted words are a title, a sign or a term.

    One further off is about something else: "her words to the choir “…”".
    """
    if i > mark:
        return lex.low[i] in _NAMES or lex.low[i] in _ANNOUNCES
    if lex.low[i] in _NAMES:
        return mark - i == 1 or (mark - i == 2 and lex.low[i + 1] in _LEADS)
    return lex.low[i] in _ANNOUNCES and mark - i <= _BY


def _told(sourcing: list[Sourced], first: int) -> bool:
    """Whether the sentence before tells in its own words what somebody said, as the paragraph's first voice."""
    block = sourcing[first].block
    earlier = [each for each in sourcing[max(0, first - _FAR) : first] if each.block == block]
    before = earlier[-1] if earlier else None
    if before is None or before.says is None or before.carried:
        return False
    if before.last - before.lexemes.index(before.says.start) <= _LEADS_OVER:
        return False  # "There was little wrong, he said. “A bent pin.”"
    return (
        not any(each.quotes for each in earlier)
        and earlier[-1].lexemes.at(earlier[-1].last - 1) != ":"
    )


def _goes_on(document: Document, before: Sourced, quotation: Quotation) -> bool:
    """Whether "I" and "we" go on for the one person named before: "Lee said she was there. “I saw it.”"."""
    said = document.text[quotation.inner_start : quotation.inner_end].lower().split()
    if FIRST_PERSON.isdisjoint(word.strip("’'.,") for word in said):
        return False
    lex = before.lexemes
    names = sum(
        lex.capital(i) and not lex.capital(i - 1) and not lex.opens_sentence(i)
        for i in before.outside
    )
    return names <= lex.capital(before.first + 1) or names == 0


def size_of(document: Document, quotation: Quotation) -> int:
    """Words in a quotation."""
    return len(document.text[quotation.inner_start : quotation.inner_end].split())


def _is_term(document: Document, item: Sourced, quotation: Quotation) -> bool:
    """Whether words woven into a sentence are a term, or a saying held up as such.

    "A “make do and mend” job", "the trap of “it worked last time”": they stand where a noun does.
    """
    before = item.lexemes.at(item.lexemes.index(quotation.start) - 1)
    return before in _BEFORE_TERMS and size_of(document, quotation) < _LONG


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


def _credited(document: Document, number: int) -> bool:
    """Whether a block is a credit: "— Ann Lee"."""
    if number >= len(document.blocks):
        return False
    block = document.blocks[number]
    text = document.text[block.start : block.end].lstrip("> ")
    name = text[1:].lstrip()
    return text[:1] in tuple(_DASHES) and name[:1].isupper() and len(name) <= _MOST_CREDIT


def _neighbours(document: Document, sourcing: list[Sourced], first: int, last: int) -> bool:
    """Whether the sentences beside it, or the paragraph before, tell who speaks."""
    item = sourcing[first]
    after = sourcing[last] if last < len(sourcing) else None
    if after is not None and after.block == item.block and document.text[after.start] in _DASHES:
        return True  # a credit, which is for another rule
    if (after is None or after.block != item.block) and _credited(document, item.block + 1):
        return True
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
    beside = [
        other for other in sourcing[max(0, first - _FAR) : first] if other.block == before.block
    ]
    # What a banner reads is nobody's talk that this could go on from.
    return any(
        not document.text[quote.inner_start : quote.inner_end].isupper()
        for other in beside
        for quote in other.quotes
    )
