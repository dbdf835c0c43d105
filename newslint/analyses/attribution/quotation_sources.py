"""Who says quoted words, by the words beside them alone."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import FIRST_PERSON
from newslint.analyses.quotations import Quotation
from newslint.document import Document
from newslint.language.dates import MONTHS, WEEKDAYS
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import words

QuotationStanding = Literal["spoken", "free", "nobody", "woven", "before", "after"]
UNSPOKEN: frozenset[QuotationStanding] = frozenset(("nobody", "woven", "before", "after"))
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
_WAS = words("was were is are said quote quotation line comment remark answer reply")
_DASHES = "-–—"
_LEADS = words("of : , ( is here in")
_LEADS_OVER = 4  # lexemes from "said" to the stop, where the voice goes on in the quotation
_CROSSHEAD = 7  # lexemes with the marks
_TALK = 2  # sentences back in the paragraph, from which talk goes on
_CREDIT = 5  # lexemes behind a quotation, as of "beamed Ann Lee of Leeds"
_MOST_LOOKS = 300  # quotations of one story that are looked for elsewhere in it
_THEY = words("he she they i we who")
_WHOSE = words("his her their my our s whose")
_BY = 5  # lexemes from a noun to the words it announces


class QuotationSource(NamedTuple):
    """The first quotation of a sentence and whether anybody says it; the place is what to mark of it.

    until: the end of the last sentence that the quotations of this one reach into. standing: spoken
    (somebody says it, there or beside it); free (no speech, or its marks are in disorder); nobody;
    woven (into a sentence that doesn't say whose words they are); before, after (only the sentence
    before or after says who may be speaking).
    """

    start: int
    end: int
    until: int
    standing: QuotationStanding


def quotation_sources(
    document: Document, sourcing: list[Sourced], own_account: bool
) -> list[QuotationSource]:
    """The sentences of paragraphs in which quotations open, in text order."""
    result: list[QuotationSource] = []
    elsewhere = _Elsewhere(document.text)
    at = 0
    while at < len(sourcing):
        item, first = sourcing[at], at
        at += 1
        opened = [q for q in item.quotes if q.start >= item.sentence.start and not q.continued]
        if not opened or item.sentence.block.kind != "paragraph":
            continue
        while (
            at < len(sourcing)
            and sourcing[at].block == item.block
            and sourcing[at].start < opened[-1].end
        ):
            at += 1
        its = range(first, at)
        standing = _standing(document, sourcing, its, opened[0], own_account, elsewhere)
        end = min(opened[0].end, item.sentence.block.end)
        result.append(QuotationSource(opened[0].start, end, sourcing[at - 1].end, standing))
    return result


def _standing(
    document: Document,
    sourcing: list[Sourced],
    its: range,
    quotation: Quotation,
    own_account: bool,
    elsewhere: _Elsewhere,
) -> QuotationStanding:
    """The standing of a quotation that opens in the first of `its` sentences, and closes in the last."""
    first, last = its.start, its.stop
    items = sourcing[first:last]
    if items[0].carried and not _told(sourcing, first):
        return "spoken"
    if any(item.says or item.thinks or item.paper for item in items):
        return "spoken"
    if not _spoken(document, items, quotation):
        return "free"
    if _neighbours(document, sourcing, first, last):
        return "spoken"
    if _broken(document, quotation):
        return "free"
    if not _alone(items) and (own_account or _is_term(document, items[0], quotation)):
        return "free"
    return _unspoken(document, sourcing, its, quotation, elsewhere)


def _unspoken(
    document: Document,
    sourcing: list[Sourced],
    its: range,
    quotation: Quotation,
    elsewhere: _Elsewhere,
) -> QuotationStanding:
    """What is missing of a speech that nobody in its sentences or the talk before says."""
    first = its.start
    alone = _alone(sourcing[first : its.stop])
    late = _late(sourcing, first, its.stop)
    if late and (document.text[quotation.inner_end - 1] in "?!…" or _is_tag(sourcing[its.stop])):
        return "free"  # “Why?” she asked: one sentence, cut in two by its mark
    if _posted(sourcing, first):
        return "spoken"
    if _told(sourcing, first):
        goes_on = _goes_on(document, sourcing[first - 1], quotation)
        return "before" if alone and not goes_on else "spoken"
    if late:
        return "after" if alone else "spoken"
    if _led_in(sourcing, first):
        return "spoken"  # a paragraph that says what somebody said leads in the next
    if alone:
        shown = _crosshead(sourcing[first], quotation) or elsewhere.shows(quotation)
        return "free" if quotation.continues or shown else "nobody"
    if _somebodys(sourcing[first], quotation) or _size(document, quotation) < _WOVEN:
        return "free"
    return "woven"


def _posted(sourcing: list[Sourced], first: int) -> bool:
    """Whether the sentence before brings in a post: "Her first tweet came on Sunday. “…”"."""
    before = sourcing[first - 1] if first else None
    if before is None or before.block != sourcing[first].block:
        return False
    return not _POSTS.isdisjoint(before.lexemes.low[before.first : before.last])


_POSTS = words(
    "tweet tweeted twitter post posted facebook statement email emailed letter wrote writes caption"
)


def _is_tag(item: Sourced) -> bool:
    """Whether a sentence is nothing but who says it: "Ann Lee said."."""
    return item.last - item.first <= _CREDIT + 1


def _crosshead(item: Sourced, quotation: Quotation) -> bool:
    """Whether a few quoted words are a paragraph of their own: 'A change of heart.'"""
    block = item.sentence.block
    alone = quotation.start <= block.start and quotation.end >= block.end - 1
    return alone and item.last - item.first <= _CROSSHEAD


class _Elsewhere:
    """Whether quoted words stand elsewhere in the story too: a crosshead, a pulled quotation, the headline."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._low = ""
        self._looks = 0

    def shows(self, quotation: Quotation) -> bool:
        """Whether these do, as far as that is looked for: each look goes through the whole story."""
        self._looks += 1
        if self._looks > _MOST_LOOKS:
            return False
        self._low = self._low or self._text.lower()
        said = self._text[quotation.inner_start : quotation.inner_end]
        return self._low.count(said.rstrip(".,!?…").lower()) > 1


def _somebodys(item: Sourced, quotation: Quotation) -> bool:
    """Whether somebody whose words they may be stands in the sentence.

    That is an owner before them, "her call for “…”", "the union's “…”", the name or pronoun that the
    clause before them is about, or a name with its verb behind them: "“…,” beamed Ann Lee".
    """
    lex = item.lexemes
    mark = lex.index(quotation.start)
    for i in item.outside:
        if i < mark and (_is_name(lex, i) or lex.low[i] in _THEY):
            return True
        if mark - _BY <= i < mark and lex.low[i] in _WHOSE:
            return True
    behind = [i for i in item.outside if lex.starts[i] >= quotation.end][:_CREDIT]
    told = any(lex.low[i].endswith(("ed", "s")) for i in behind)
    return told and any(_is_name(lex, i) for i in behind)


def _is_name(lex: Lexemes, i: int) -> bool:
    """Whether a lexeme is part of a name: two capitals side by side where a sentence opens."""
    if lex.low[i] in WEEKDAYS or lex.low[i] in MONTHS:
        return False
    return lex.capital(i) and (not lex.opens_sentence(i) or lex.capital(i + 1))


def _broken(document: Document, quotation: Quotation) -> bool:
    """Whether its end is missing, so that it may have swallowed its speaker, or a credit's dash follows."""
    if not (quotation.closed or quotation.continues):
        return True
    return document.text[quotation.end : quotation.end + 2].strip()[:1] in tuple(_DASHES)


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


def _size(document: Document, quotation: Quotation) -> int:
    """Words in a quotation."""
    return len(document.text[quotation.inner_start : quotation.inner_end].split())


def _is_term(document: Document, item: Sourced, quotation: Quotation) -> bool:
    """Whether words woven into a sentence are a term, or a saying held up as such.

    "A “make do and mend” job", "the trap of “it worked last time”": they stand where a noun does.
    """
    before = item.lexemes.at(item.lexemes.index(quotation.start) - 1)
    return before in _BEFORE_TERMS and _size(document, quotation) < _LONG


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
    if after is None or after.block != item.block:
        if _credited(document, item.block + 1):
            return True
    elif document.text[after.start] in _DASHES or _so_began(after):
        return True  # a credit, which is for another rule; "That was how Lee began"
    before = sourcing[first - 1] if first else None
    if before is None or before.block < item.block - 1:
        return False
    if before.lexemes.at(before.last - 1) == ":":
        return True
    if before.block == item.block:
        return any(
            i.quotes for i in sourcing[max(0, first - _TALK) : first] if i.block == item.block
        )
    return _talked(
        document, [i for i in sourcing[max(0, first - _FAR) : first] if i.block == before.block]
    )


def _so_began(after: Sourced) -> bool:
    """Whether a sentence looks back on words: "That was how Lee began"."""
    lex = after.lexemes
    return lex.at(after.first) in ("that", "those", "so") and lex.at(after.first + 1) in _WAS


def _talked(document: Document, items: list[Sourced]) -> bool:
    """Whether words that somebody says are quoted: what a banner reads is nobody's talk to go on from."""
    return any(
        not document.text[quote.inner_start : quote.inner_end].isupper()
        for item in items
        for quote in item.quotes
    )
