"""The ledger: what a story says of who, how many, when and how it ended, to be held against itself.

`Ledger.clashes(question)` answers one question; each is a part of this package and is imported only
where the story has a word that it asks about, since most stories have none. Rules are thin: each
yields the clashes of a question, and `newslint facts` prints the same ones.
"""

from __future__ import annotations

import importlib
from bisect import bisect_right
from operator import attrgetter

from newslint.analyses.figures import DateMention, Figure
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence
from newslint.document import BODY_KINDS, Document
from newslint.finding import Hit, Related, Severity
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.text import Stretches, words

_LETTERS = {
    "count": "c", "money": "m", "percent": "p", "points": "t", "ratio": "r", "score": "s", "vote": "v",
    "range": "g", "ordinal": "o", "age": "a", "measure": "q", "duration": "u",
}  # fmt: skip
_HEDGES = words(
    "about around roughly approximately some nearly almost over more less fewer than at least up to "
    "under just well close as many much no not exactly only estimated an"
)
_START = attrgetter("start")
_LONGEST = 400  # lexemes of a sentence that is read; a longer one is a table or a list
_ROOM = __name__.rpartition(".")[0]
_MOST = 3000  # sentences that are read


class Told(NamedTuple):
    """Words of a sentence, in code points of the plain text."""

    line: Line
    start: int
    end: int

    @classmethod
    def of(cls, line: Line, first: int, last: int) -> Told:
        """The lexemes [first, last) of a sentence."""
        return cls(line, line.lex.starts[first], line.lex.ends[last - 1])


def clash(
    start: int,
    end: int,
    message: str,
    other_start: int,
    other_end: int,
    note: str,
    severity: Severity | None = None,
    confidence: float | None = None,
) -> Hit:
    """Two places of a story that can't both be right, as rules yield them.

    `note` says what stands at the other place. `severity` and `confidence` stand over the rule's own.
    """
    other = Related(other_start, other_end, note)
    message = message[:1].upper() + message[1:]  # it may begin with a figure in words
    return Hit(start, end, message, (other,), severity=severity, confidence=confidence)


class Line:
    """A sentence as the questions read it.

    `kind` is that of its block. [first, last) are its lexemes in `lex`. `skeleton` is the sentence in
    lower case, one space between lexemes, with `<m3>` for the fourth figure where that is money, and
    `<Y0>` for its first date where that is a year; what is quoted is one mark `"`.
    """

    __slots__ = (
        "_at",
        "_skeleton",
        "block",
        "dates",
        "end",
        "figures",
        "first",
        "kind",
        "last",
        "lex",
        "number",
        "own",
        "start",
    )  # fmt: skip

    def __init__(self, number: int, sentence: Sentence, lex: Lexemes, own: list[bool]) -> None:
        self.number = number
        self.start = sentence.start
        self.end = sentence.end
        self.kind = sentence.block.kind
        self.block = lex.block
        self.lex = lex
        self.first = lex.index(sentence.start)
        self.last = min(lex.index(sentence.end), self.first + _LONGEST)
        self.own = own
        """Of each lexeme of the block whether it is the paper's: not quoted."""
        self.figures: list[Figure] = []
        self.dates: list[DateMention] = []
        self._skeleton: str | None = None
        self._at: list[tuple[int, int]] = []  # offset in the skeleton, lexeme

    @property
    def low(self) -> list[str]:
        """Its lexemes in lower case, quoted ones too."""
        return self.lex.low[self.first : self.last]

    @property
    def skeleton(self) -> str:
        """See above; made at the first asking."""
        if self._skeleton is None:
            self._skeleton = self._made()
        return self._skeleton

    def figure(self, token: str) -> Figure:
        """The figure that a token such as `<m3>` stands for."""
        return self.figures[int(token[2:-1])]

    def date(self, token: str) -> DateMention:
        """The date that a token such as `<Y0>` stands for."""
        return self.dates[int(token[2:-1])]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that [start, end) of the skeleton stands for."""
        starts = [at for at, _ in self._at]
        one = self._at[max(0, bisect_right(starts, start) - 1)][1]
        two = self._at[max(0, bisect_right(starts, max(start, end - 1)) - 1)]
        following = bisect_right(starts, two[0])
        last = self._at[following][1] if following < len(self._at) else self.last
        return self.lex.starts[one], self.lex.ends[max(one, last - 1)]

    def _made(self) -> str:
        lex, own = self.lex, self.own
        figures = {f.first: (n, f) for n, f in enumerate(self.figures)}
        dates = {d.first: (n, d) for n, d in enumerate(self.dates)}
        parts: list[str] = []
        size, i = 0, self.first
        while i < self.last:
            token, following = lex.low[i], i + 1
            if not own[i]:
                if parts and parts[-1] == '"':
                    i += 1
                    continue
                token = '"'
            elif i in figures:
                number, figure = figures[i]
                token, following = f"<{_LETTERS[figure.kind]}{number}>", max(figure.last, i + 1)
                while figure.modifier and parts and parts[-1] in _HEDGES:
                    size -= len(parts.pop()) + 1
                    self._at.pop()
            elif i in dates:
                number, date = dates[i]
                token, following = f"<{_letter(date)}{number}>", max(date.last, i + 1)
            elif token == "-" and not lex.glued(i) and not lex.glued(i - 1):
                token = "–"  # a spaced hyphen is meant for a dash
            self._at.append((size, i))
            parts.append(token)
            size += len(token) + 1
            i = following
        return " ".join(parts)


def _letter(date: DateMention) -> str:
    if "/" in date.value:
        return "S"
    if date.day is not None and date.day.day:
        return "D"
    if date.day is not None and date.day.year and not date.day.month:
        return "Y"
    if date.kind == "weekday":
        return "W"
    if date.value.startswith("T") or "T" in date.value:
        return "T"
    return "M" if date.day is not None and date.day.month else "R"


class Ledger:
    """A story's sentences, figures and dates by place, and the answers to what is asked of them."""

    def __init__(
        self,
        document: Document,
        lexemes: list[Lexemes],
        figures: list[Figure],
        dates: list[DateMention],
        sentences: list[Sentence],
        quotations: list[Quotation],
    ) -> None:
        self.document = document
        self.lexemes = lexemes
        self.figures = figures
        self.sentences = sentences
        self.quotations = quotations
        self.said = Stretches(q for q in quotations if q.level == 0 and q.kind != "scare")
        self.words: set[str] = set()
        for lex in lexemes:
            self.words.update(lex.low)
        self.dates = dates
        self._lines: list[Line] | None = None
        self._answers: dict[str, list[Hit]] = {}
        self.kept: dict[str, Any] = {}
        """What parts of different questions share, by the part that made it."""

    @property
    def lines(self) -> list[Line]:
        """The sentences of all blocks, in order."""
        if self._lines is None:
            self._lines = self._read()
        return self._lines

    @property
    def body(self) -> list[Line]:
        """The sentences of the running text."""
        return [line for line in self.lines if line.kind in BODY_KINDS]

    @property
    def heads(self) -> list[Line]:
        """Headline and standfirst."""
        return [line for line in self.lines if line.kind in ("headline", "standfirst")]

    def clashes(self, question: str) -> list[Hit]:
        """The clashes that answer a question, which is the name of a part: "sums", "shares" …"""
        if question not in self._answers:
            found: list[Hit] = []
            for name, asked in QUESTIONS[question].items():
                if not asked or not self.words.isdisjoint(asked):
                    part = importlib.import_module(f"{_ROOM}.{name}")
                    told = {self._lines_of(hit) for hit in found}
                    found += [hit for hit in part.clashes(self) if self._lines_of(hit) not in told]
            self._answers[question] = found
        return self._answers[question]

    def _lines_of(self, hit: Hit) -> frozenset[int]:
        """The sentences of both places of a clash: two parts that see one fault report it once."""
        places = (hit.start, *(each.start for each in hit.related))
        return frozenset(bisect_right(self.lines, at, key=_START) for at in places)

    def text(self, start: int, end: int) -> str:
        """The words of a span, as written."""
        return self.document.text[start:end]

    def at_odds(
        self, here: Told, before: Told, message: str, note: str = "here it is {was}"
    ) -> Hit:
        """The clash of two places with their words: `{said}` here, `{was}` there, which is `{where}`."""
        said, was = (self.text(each.start, each.end) for each in (here, before))
        where = self.where(before.line, here.line)
        message = message.format(said=said, was=was, where=where)
        return clash(here.start, here.end, message, before.start, before.end, note.format(was=was))

    def where(self, line: Line, here: Line) -> str:
        """Where a line stands, as seen from another: "the second paragraph"."""
        from newslint.analyses.ledger.places import where

        return where(self.document, line.block, here.block)

    def _read(self) -> list[Line]:
        lines: list[Line] = []
        numbers = {block.start: n for n, block in enumerate(self.document.blocks)}
        own: dict[int, list[bool]] = {}
        for sentence in self.sentences[:_MOST]:
            number = numbers[sentence.block.start]
            lex = self.lexemes[number]
            if number not in own:
                said = self.said
                own[number] = (
                    [not said.covers(at) for at in lex.starts]
                    if said.touches(sentence.block.start, sentence.block.end)
                    else [True] * len(lex)
                )
            lines.append(Line(len(lines), sentence, lex, own[number]))
        starts = [line.start for line in lines]
        for figure in self.figures:
            at = bisect_right(starts, figure.start) - 1
            if at >= 0 and figure.start < lines[at].end and len(lines[at].figures) < _LONGEST:
                lines[at].figures.append(figure)
        for date in self.dates:
            at = bisect_right(starts, date.start) - 1
            if at < 0 or date.start >= lines[at].end:
                continue  # of a sentence that isn't read
            if date.kind != "duration" and len(lines[at].dates) < _LONGEST:
                lines[at].dates.append(date)
        return lines


_NONE: frozenset[str] = frozenset()
QUESTIONS: dict[str, dict[str, frozenset[str]]] = {
    "ages": {"ages": _NONE, "grown": words("old year month years months")},
    "conversions": {"conversions": words("km kilometres kilometers kilometre miles mile metres meters m ft feet foot inches inch cm kg pounds lb lbs "
                                         "stone tonnes tons acres acre hectares hectare ha litres liters gallons gallon pints mph kph yards c celsius")},
    "days": {"days": words("jan january feb february mar march apr april may jun june jul july aug august sep sept september "
                           "oct october nov november dec december")},
    "denials": {"denials": words("not no never n't cannot nobody nothing t"),
                "fates": words("not never t"),
                "gainsaid": words("not never cannot t"),
                "unhurt": words("hurt injured injuries casualties killed deaths fatalities injury wounded")},
    "events": {"events": _NONE, "redated": _NONE,
               "hours": words("utc gmt began broke burst erupted exploded struck started ignited collapsed opened reported called detonated"),
               "clocks": words("raised rang rung broken dialled dialed call calls called alerted reported dispatched mobilised mobilized scrambled launched arrived reached scene entered left"),
               "venues": words("hospital infirmary court airport prison jail stadium church cathedral theatre theater hotel arena museum gallery "
                               "school college university park aground sank capsized")},
    "headline_details": {"headline_days": words("monday tuesday wednesday thursday friday saturday sunday"),
                         "headline_names": _NONE},
    "headline_figures": {"headline_figures": _NONE, "headline_retold": _NONE},
    "headline_outcomes": {"headline_outcomes": _NONE, "rivalry_above": _NONE},
    "identifiers": {"identifiers": words("model flight route case bill section platform batch unit highway interstate train bus docket lot serial "
                                         "patrol ordinance regulation proposition resolution permit licence license registration number no")},
    "lists": {"lists": _NONE, "enlisted": _NONE, "survivors": words("survived survivors leaves survive survives")},
    "moves": {"moves": words("from up down compared against"), "resized": words("from")},
    "names": {"first_names": _NONE},
    "outcomes": {"outcomes": _NONE, "endings": _NONE, "rivalry": _NONE, "streaks": words("straight consecutive successive unbroken row running trot unbeaten"), "directions": words("rise increase growth jump surge fall drop decline decrease slump plunge upturn downturn temporary permanent unanimous split voluntary compulsory mandatory")},
    "parts": {"parts": _NONE, "allotted": words(": — – them whom which those these seats member seat total"), "shared_out": words("and")},
    "percentages": {"percentages": _NONE, "growth": words("percent cent % point points twice times")},
    "pronouns": {"pronouns": words("he she"), "genders": words("he she"),
                 "kin_words": words("mother grandmother mum mom father grandfather dad wife husband widow widower chairwoman spokeswoman spokesman businesswoman "
                                    "businessman congresswoman congressman councilwoman councilman policewoman policeman actress mrs ms miss dame lady mr sir")},
    "roles": {"roles": words("executive officer director president chairman chairwoman chair mayor minister secretary treasurer manager editor "
                             "principal captain commissioner governor curator dean sergeant inspector superintendent"),
              "ranks": words("constable pc sergeant sgt inspector insp superintendent supt lieutenant lt captain capt colonel col senator sen "
                            "representative rep congressman congresswoman councilor councillor cllr bishop archbishop"),
              "offices": words("executive ceo mayor chairman chairwoman chairperson chair headteacher headmaster headmistress principal superintendent sheriff director chief teacher"),
             "described": _NONE, "affiliations": words("university college hospital school institute")},
    "shares": {"shares": words("of % percent cent"), "based": words("of % percent cent"), "wholes": words("of % percent cent every : risen grown climbed increased fallen dropped remaining"), "halves": words("half third quarter thirds quarters fifth fifths")},
    "sums": {"remainders": words("leaving leaves still remain remained remains remaining left other go do find come follow unsold empty outstanding"), "orders": words("average averaging per comes works followed than other biggest largest main top leading highest topped exceeding topping surpassing beating above beaten surpassed exceeded"), "sums": words("total totalling totaling adding add adds other remaining leaving leaves together combined altogether "
                           "merged jointly between"),
             "averages": words("average averaging each apiece total totalling totaling altogether")},
    "tallies": {"tallies": _NONE, "roll_calls": words("unanimous unanimously voted voting vote"),
                "periods": words("outscored outscoring quarters halves trailed trailing led leading ahead point points win victory margin goal run"), "results": words("majority margin win victory defeat loss draw triumph result scoreline")},
    "two_values": {"two_values": _NONE, "retold": _NONE, "groups": words("participants respondents subjects volunteers surveyed polled interviewed questioned attend attended attending "
                                    "attends gathered turned showed joined marched rallied protested packed flocked lined participated demonstrated "
                                    "crowd audience turnout rally")},
    "weekdays": {"weekdays": words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun")},
    "years": {"lifetimes": _NONE, "lengths": words("year years month months week weeks day days hour hours"), "years": _NONE, "spells": _NONE, "stages": _NONE, "births": words("born"),
              "tenures": words("founded formed established launched opened created appointed became joined took married wed began begun started elected hired")},
}  # fmt: skip
"""Question → the parts that answer it, each with words of which a story must have one; none: it is always asked."""


def ledger(
    document: Document,
    lexemes: list[Lexemes],
    figures: list[Figure],
    dates: list[DateMention],
    sentences: list[Sentence],
    quotations: list[Quotation],
) -> Ledger:
    """The ledger of a story. Nothing is read before it is asked for."""
    return Ledger(document, lexemes, figures, dates, sentences, quotations)
