"""The sign-off sheet: which figures and quotations rest on a source, and who the sources are."""

from __future__ import annotations

from bisect import bisect_right

from newslint.analyses.attribution.figure_need import needs_source
from newslint.analyses.attribution.figure_sources import UNSOURCED, FigureSource
from newslint.analyses.attribution.items import Attribution
from newslint.analyses.attribution.quotation_sources import (
    UNSPOKEN,
    QuotationSource,
    QuotationStanding,
)
from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.figures import Figure
from newslint.analyses.people import Mention
from newslint.analyses.quotations import Quote
from newslint.document import Document
from newslint.language.lexicon import PERSON_PRONOUNS, ROLES, VAGUE
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import Span, words

Standing = Literal["named", "anonymous", "vague"]
STANDINGS: tuple[Standing, ...] = ("named", "anonymous", "vague")

_COUNTED = frozenset(("count", "money", "percent", "points", "ratio", "range"))
_FEW = 10  # written as a word, a smaller count is what a reporter sees: "two men"
_WORD = 30  # characters
_BARE = 1000  # a smaller number without a noun is a score, an age, a house: "40 to win", "over 60"
_NAMELESS = words("the a an this that his her its their our my one another")


class Backed(NamedTuple):
    """A figure that somebody counted, or a quotation with all its paragraphs, and what it rests on.

    source: the words that name the source or speaker, None where no words can be pointed out; `name`
    is the source's fullest name. sourced: somebody stands behind it, as far as newslint can tell.
    needed: what has no source wants one, as a rule says too.
    """

    start: int
    end: int
    sourced: bool
    source: Span | None
    name: str | None
    needed: bool = True


class SheetSource(NamedTuple):
    """A source at its first place, `name` as fully as the story gives it, with how often it is cited.

    standing: named (a person, body or paper that readers can find), anonymous (one voice without a
    name) or vague ("experts").
    """

    start: int
    end: int
    name: str
    standing: Standing
    cited: int


class SignOff(NamedTuple):
    """What an editor files with the story. Each list is in text order."""

    figures: list[Backed]
    quotations: list[Backed]
    sources: list[SheetSource]


def sign_off(
    document: Document,
    quotes: list[Quote],
    attribution: list[Attribution],
    people: list[Mention],
    sourcing: list[Sourced],
    figure_sources: list[FigureSource],
    quotation_sources: list[QuotationSource],
) -> SignOff:
    """The sheet of a story. Headlines, captions and credits are not in it.

    Ages, dates, durations, scores, ordinals, votes, and small counts in words are left out. Whether
    anybody stands behind a figure or quotation the analyses say on which the rules rest; who it is,
    and where a name reaches further than they see, the tags do.
    """
    names = _Names(document, people)
    said = _Said(sourcing)
    voices = _Voices(quotation_sources)
    body = [each for each in attribution if said.inside(each.start)]
    heard = [each for each in quotes if said.inside(each.start)]
    return SignOff(
        _figures(document, figure_sources, _Cover(document.text, attribution, names), said, voices),
        _quotations(document, heard, names, said, voices),
        _sources(body, names),
    )


def _figures(
    document: Document,
    figure_sources: list[FigureSource],
    cover: _Cover,
    said: _Said,
    voices: _Voices,
) -> list[Backed]:
    """The figures that somebody counted, and shares told in words that nobody stands behind."""
    found: list[Backed] = []
    for each in figure_sources:
        figure = each.figure
        unsourced = each.standing in UNSOURCED or (
            each.standing == "quoted" and voices.at(each.start) in UNSPOKEN
        )
        if figure is None:
            found.append(Backed(each.start, each.end, False, None, None))
        elif unsourced or _listed(document.text, figure):
            end = figure.end
            if figure.measures is not None and 0 <= figure.measures.start - end <= 1:
                end = figure.measures.end  # "28 games"
            source, name = (None, None) if unsourced else cover.at(figure.start)
            sourced = source is not None or (
                not unsourced and _stood_by(document, said, voices, each, figure)
            )
            needed = sourced or unsourced
            found.append(Backed(figure.start, end, sourced, source, name, needed))
    return found


def _stood_by(
    document: Document, said: _Said, voices: _Voices, each: FigureSource, figure: Figure
) -> bool:
    """Whether somebody stands behind a figure, though no words of the story can be pointed out."""
    if said.at(figure.start):
        return True
    if each.standing == "quoted":
        return voices.at(figure.start) == "spoken"
    return each.standing == "backed" and needs_source(document, said.item(figure.start), figure)


class _Said:
    """The sentences of the body, and whether one holds a verb of saying."""

    def __init__(self, sourcing: list[Sourced]) -> None:
        self._items = sourcing
        self._starts = [item.sentence.start for item in sourcing]

    def inside(self, offset: int) -> bool:
        """Whether an offset lies in running text."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._items[at].end

    def item(self, offset: int) -> Sourced:
        """The sentence at an offset."""
        return self._items[bisect_right(self._starts, offset) - 1]

    def at(self, offset: int) -> bool:
        """Whether the sentence at an offset says that somebody says it."""
        return self.item(offset).says is not None

    def beside(self, offset: int) -> bool:
        """Whether the sentence at an offset, or the one before it in the paragraph, says so."""
        at = bisect_right(self._starts, offset) - 1
        item, before = self._items[at], self._items[at - 1] if at else None
        if item.says is not None:
            return True
        return before is not None and before.block == item.block and before.says is not None


class _Voices:
    """Whether anybody says the quotations at an offset, as far as the words beside them tell."""

    def __init__(self, items: list[QuotationSource]) -> None:
        self._items = items
        self._starts = [each.start for each in items]

    def at(self, offset: int) -> QuotationStanding | None:
        """The standing of the quotations of the sentence at an offset; None where none is judged."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._items[at].until:
            return None
        return self._items[at].standing


class _Names:
    """The fullest name of whoever some words mean."""

    def __init__(self, document: Document, people: list[Mention]) -> None:
        self.text = document.text
        self._people = [each for each in people if each.mention != "role"]
        self._starts = [each.start for each in self._people]
        self._roles = {each.start: each for each in people if each.mention == "role"}

    def person(self, source: Span) -> Mention | None:
        """The first person that the words name."""
        i = bisect_right(self._starts, source.start - 1)
        if i < len(self._people) and self._people[i].start < source.end:
            end = self._people[i].end
            before = self.text[source.start : self._people[i].start].partition(",")
            whose = self.text[end : end + 2] in ("'s", "’s")
            name = before[0].split() if before[1] else []
            other = bool(name) and all(word[0].isupper() for word in name)
            if not whose and not other:  # "Ann Lee, one of Berg's sisters"
                return self._people[i]
        role = self._roles.get(source.start)  # "the archbishop", named before
        return role if role is not None and role.end == source.end else None

    def of(self, source: Span) -> str:
        """The person's name, or the words without their apposition."""
        person = self.person(source)
        if person is not None:
            return person.name
        return " ".join(self.text[source.start : source.end].partition(",")[0].split())


class _Cover:
    """Which source covers an offset: the innermost content's that has one."""

    def __init__(self, text: str, attribution: list[Attribution], names: _Names) -> None:
        self._names = names
        self._items = [
            item
            for item in attribution
            if item.source is not None and not text[item.source.start].isdigit()
        ]
        self._starts = [item.start for item in self._items]
        self._reach: list[int] = []  # the furthest end up to each item
        for item in self._items:
            self._reach.append(max(item.end, self._reach[-1] if self._reach else 0))

    def at(self, offset: int) -> tuple[Span | None, str | None]:
        """The source of the content that covers an offset, and its name."""
        i = bisect_right(self._starts, offset) - 1
        best: Attribution | None = None
        while i >= 0 and self._reach[i] > offset:
            item = self._items[i]
            named = item.source is not None and item.source.end - item.source.start > 1
            if (
                named
                and item.end > offset
                and (best is None or item.end - item.start < best.end - best.start)
            ):
                best = item
            i -= 1
        if best is None or best.source is None:
            return None, None
        return best.source, self._names.of(best.source)


def _listed(text: str, figure: Figure) -> bool:
    """Whether a figure stands on the sheet even where the desk asks no source of it."""
    if figure.kind not in _COUNTED or text[figure.end : figure.end + 1] in ("-", "‑"):
        return False
    if "-" in text[figure.start : figure.end] and text[figure.end - 1].isalpha():
        return False  # "a ten-storey block"
    if figure.measures is not None and text[figure.measures.start].isupper():
        before = text[max(0, figure.start - _WORD) : figure.start].split()[-1:]
        if before and before[0][:1].isupper() and before[0].lower() not in _NAMELESS:
            return False  # "the Pier 9 Club"
    if figure.kind == "ratio":
        return figure.part  # "half of the fleet", not "they paid twice"
    if figure.kind == "count" and figure.value is not None:
        if figure.in_words:
            return float(figure.value) >= _FEW
        bare = figure.measures is None and not figure.part
        return not bare or float(figure.value) >= _BARE
    return True


def _quotations(
    document: Document, quotes: list[Quote], names: _Names, said: _Said, voices: _Voices
) -> list[Backed]:
    """The outermost quotations of more than a word or two, those over paragraphs as one."""
    found: list[Backed] = []
    end = -1
    for number, quote in enumerate(quotes):
        kind = quote.quotation.kind
        inner = number + 1 < len(quotes) and quotes[number + 1].start < quote.end
        if kind == "scare" or quote.start < end or (kind == "block" and inner):
            continue
        end = quote.end
        start, speaker = quote.start, quote.speaker
        unspoken = voices.at(start) in UNSPOKEN
        is_name = kind == "partial" and _is_name(document.text[start:end], speaker is None)
        if is_name and not unspoken:
            continue
        if quote.quotation.continued and found:
            before = found.pop()
            start, speaker = before.start, before.source or speaker
            unspoken = voices.at(start) in UNSPOKEN
        speaker = None if unspoken else speaker
        name = names.of(speaker) if speaker else None
        beside = said.beside(start) or voices.at(start) == "spoken"
        sourced = not unspoken and (speaker is not None or beside)
        found.append(Backed(start, end, sourced, speaker, name, sourced or unspoken))
    return found


def _is_name(said: str, alone: bool) -> bool:
    """Whether quoted words are a term or, where nobody says them, the title of something."""
    parts = said.split()
    capitals = sum(part.lstrip("\"“‘'")[:1].isupper() for part in parts)
    return len(parts) < _SHORT or (alone and 2 * capitals > len(parts))


_SHORT = 3  # words


def _sources(attribution: list[Attribution], names: _Names) -> list[SheetSource]:
    """Each source once: persons by who they are, others by their words."""
    found: dict[str, SheetSource] = {}
    groups: set[int] = set()
    for item in attribution:
        if item.source is None or item.group in groups or _only_may(names.text, item):
            continue
        groups.add(item.group)
        named = item.named or item.source
        name = names.of(named)
        standing = _standing(item, name, names.person(named) is not None)
        if standing is None:
            continue
        key = _key(name, found)
        known = found.get(key)
        if known is None:
            found[key] = SheetSource(named.start, named.end, name, standing, 1)
        else:
            found[key] = known._replace(cited=known.cited + 1)
    return sorted(found.values())


def _only_may(text: str, item: Attribution) -> bool:
    """Whether the cue says what somebody can or should say: "residents can comment"."""
    if item.cue is None or item.source is None:
        return False
    between = text[item.source.end : item.cue.end].split()[:2]
    return bool(between) and between[0] in _MAY


def _key(name: str, found: dict[str, SheetSource]) -> str:
    """The name in lower case; "the report" is the report that was named before."""
    key = name.lower()
    short = key.removeprefix("the ")
    if key not in found and short != key:
        for known in found:
            if known.endswith(" " + short):
                return known
    return key


def _standing(item: Attribution, name: str, person: bool) -> Standing | None:
    """How well the source can be found; None where it is a thing or stands for one named before."""
    low = name.lower()
    if person:
        return "named"
    if low in PERSON_PRONOUNS or low.removeprefix("the ") in _POINTERS or _is_number(low):
        return None
    if item.source_kind == "document":
        vague = low.split()[-1] in _REPORTS and low.split()[0] not in _DEFINITE
        return "vague" if vague else "named"
    if item.verb in _SHOWING:
        return None  # "the move signals a shift": it is no source, the paper reads it so
    if item.source_kind in ("vague", "role") and _housed(name):
        return "named"
    if item.source_kind == "vague":
        return "vague"
    return "named" if item.source_kind == "organisation" else _of_words(item, name)


def _is_number(low: str) -> bool:
    """Whether a source is a figure: "12% of those asked" were asked by whoever counted."""
    letters = any(letter.isalpha() for letter in low)
    return not letters or low[0].isdigit() or "%" in low or "-half" in low


def _of_words(item: Attribution, name: str) -> Standing | None:
    """The standing of a person or role that the tags didn't find among the story's people."""
    parts = name.split()
    low = [word.lower() for word in parts]
    if parts[-1][0].isupper() and low[-1] not in ROLES and low[0] not in _NAMELESS:
        return "named"  # "President Lee"
    if low[0] in _ONE or item.source_kind == "anonymous":
        return "anonymous"
    if any(word in ROLES or word in VAGUE for word in low):
        return "anonymous"
    if any(word[0].isupper() and word.lower() not in _NAMELESS for word in parts):
        return "named"
    return "anonymous" if low[-1].endswith(_PEOPLE) else None


def _housed(name: str) -> bool:
    """Whether a group is that of a body with a name: "researchers at Leeds University"."""
    said = name.split()
    return any(
        word in ("at", "of", "for", "from", "with") and any(w[:1].isupper() for w in said[i + 1 :])
        for i, word in enumerate(said)
    )


_REPORTS = words("reports rumours rumors studies surveys polls media press accounts")
_DEFINITE = words("the its his her their these those both")
_MAY = words("can may must should might could need want wants")
_ONE = words("a an one another two three")
_POINTERS = words("it they them this that these those who which one some many others most")
_SHOWING = words("""
    show signal suggest expose indicate mean reveal highlight underscore demonstrate prove reflect tell draw
    """)
_PEOPLE = ("er", "or", "ist", "ian", "user", "man", "woman", "ers", "ors", "ists", "users")
