"""What every sentence of the body rests on: its own attribution, that of its neighbours, or nothing.

Kept generous on purpose. A rule that says "no source" must be right, so whatever may be an
attribution counts as one here; `attribution` is the analysis that says who speaks and what.

It reads words and asks no tagger: 1 ms a story, where tagging one and reading its attributions takes
28 ms of a fresh process, a third of the whole run. Rules rest on this one; what an editor asks for
(`newslint audit`, the single-source rule where a first look finds one name) rests on that one.
"""

from __future__ import annotations

from bisect import bisect_left

from newslint.analyses.attribution.records import record_shows
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence
from newslint.document import BODY_KINDS, Document
from newslint.language.lexicon import NOUN_OR_VERB, PAPERS, QUOTING, SAYING, THINKING
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Span, words

_BEFORE_NOUN = frozenset(
    "the a an this that these those his her its their our my your of in on for with no any each every "
    "some new recent latest first last another s amid amidst despite about over by from into against under "
    "following between among".split()
)

_BACK = words("it they he she that this these those such")
BE = words("is are was were be been being s re")
_ONE = words("a an")
_ARTICLES = words("a an the its")
_NOT_YET = words("to will would could should might may can must shall")
_MOSTLY_NOUNS = words("""
    notes recall recalls states points call calls report reports posts rules questions comments demand demands tweet talks promises
    """)
_NAMED_SAYS = words("notes recalls")
_DETERMINERS = words("the a an this his her its their our my your no any each every another")
_DEEDS = words(
    "for of from without regret regrets regretted deny denies denied stop stopped avoid avoided"
)
_GOING_DOWN = words("decline declines declined")
_NAMING = words("called dubbed termed labelled labeled described billed")
_SUBJECTS = words("he she it they who we i you")
_OBJECTS = words("that on him her them it the a an his their for how why whether about")
_BETWEEN = words("not also now still often already yet never long once since")
_TOLD_OF = words("""
    interviewed contacted quoted cited convinced concerned surprised stunned worried confident
    """)
"""Participles that after a form of "be" still name who speaks or feels."""
_IRREGULAR = words("said told thought known understood seen shown found heard")
_NEAR_AGENT = 14  # lexemes in which "by whom" is sought
_COUNTED = words("""
    figure figures number numbers total totals share percentage data count estimate estimates
    finding findings statistic statistics rate report survey study poll
    """)


_JOBS_TOO = words("post posts")
_ONLINE = words(
    "facebook twitter instagram tiktok telegram x blog media online web youtube this the a his her its"
)
_DRAWN = words("""
    from given released supplied compiled provided taken published collected drawn gathered issued
    """)


class Sourced(NamedTuple):
    """A sentence of the body and what it rests on.

    `lexemes` are those of its block, [first, last) its own; `outside` are the numbers of its words
    and marks that stand in no quotation. `says`: a verb of saying or "according to" outside
    quotation marks, a record that shows it, or the colon that brings somebody's words in; `thinks`: a verb of the mind; `paper`: a document, court or survey it may rest
    on. `carried`: the sentence before it in the paragraph says who speaks, and so on back;
    `answered`: the sentence after it does and points back ("that figure, she said"). `quotes`: the quotations in it, the outermost only.
    """

    sentence: Sentence
    block: int
    lexemes: Lexemes
    first: int
    last: int
    outside: list[int]
    says: Span | None
    thinks: Span | None
    paper: Span | None
    carried: bool
    answered: bool
    quotes: list[Quotation]

    @property
    def start(self) -> int:
        """Where it begins, after a dateline."""
        return self.sentence.dateline_end

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.sentence.end


def sourcing(
    document: Document,
    sentences: list[Sentence],
    lexemes: list[Lexemes],
    quotations: list[Quotation],
) -> list[Sourced]:
    """The sentences of paragraphs, list items and block quotations, in order."""
    starts = [block.start for block in document.blocks]
    outer = [q for q in quotations if not q.level and q.kind != "block"]
    found: list[Sourced] = []
    at = 0
    for sentence in sentences:
        if (
            sentence.block.kind not in BODY_KINDS
            or not document.text[sentence.start : sentence.end]
        ):
            continue
        number = bisect_left(starts, sentence.block.start)
        lex = lexemes[number]
        first, last = lex.index(sentence.dateline_end), lex.index(sentence.end)
        while at < len(outer) and outer[at].end <= sentence.start:
            at += 1
        its: list[Quotation] = []
        ahead = at
        while ahead < len(outer) and outer[ahead].start < sentence.end:
            its.append(outer[ahead])
            ahead += 1
        outside = _outside(lex, first, last, its)
        says, thinks, paper = _cues(lex, outside, bool(its))
        if says is None and outside:
            shows = record_shows(lex, outside)
            says = Span(lex.starts[shows], lex.ends[shows]) if shows >= 0 else None
        found.append(
            Sourced(
                sentence, number, lex, first, last, outside, says, thinks, paper, False, False, its
            )
        )
    return _chained(document, found)


def _outside(lex: Lexemes, first: int, last: int, quotes: list[Quotation]) -> list[int]:
    if not quotes:
        return list(range(first, last))
    result, at = [], 0
    for i in range(first, last):
        start = lex.starts[i]
        while at < len(quotes) and quotes[at].end <= start:
            at += 1
        if at == len(quotes) or start < quotes[at].start:
            result.append(i)
    return result


def _cues(
    lex: Lexemes, outside: list[int], quoted: bool
) -> tuple[Span | None, Span | None, Span | None]:
    """The first verb of saying, verb of the mind and paper. Beside a quotation any form will do."""
    says = thinks = paper = None
    low = lex.low
    for i in outside:
        word = low[i]
        if word[-1] in "edntw" and _agentless(lex, i, outside[-1]):
            continue
        if _said(lex, i, quoted):
            says = says or Span(lex.starts[i], lex.ends[i])
        elif word in _PUTS and (lex.at(i + 1) == "it" or _puts_at(lex, i)):
            says = says or Span(lex.starts[i], lex.ends[i + (lex.at(i + 1) == "it")])
        elif word in PAPERS and _is_paper(lex, i):
            paper = paper or Span(lex.starts[i], lex.ends[i])
        elif word in THINKING and _thought(lex, i):
            thinks = thinks or Span(lex.starts[i], lex.ends[i])
            says = says or (thinks if _thought_aside(lex, i) else None)
    return says, thinks, paper


def _said(lex: Lexemes, i: int, quoted: bool) -> bool:
    """Whether a verb of saying stands at a lexeme and tells that something was said."""
    word = lex.low[i]
    if word not in SAYING and not (quoted and word in QUOTING):
        return False
    if word in NOUN_OR_VERB and not _is_verb(lex, i):
        return False
    return _tells(lex, i) or (quoted and not _bare_noun(lex, i))


def _is_paper(lex: Lexemes, i: int) -> bool:
    """Whether a post is one that is read, and no job."""
    return lex.low[i] not in _JOBS_TOO or lex.at(i - 1) in _ONLINE


def _thought_aside(lex: Lexemes, i: int) -> bool:
    """Whether a view is put in between: "saved, they believe, half of the fruit"."""
    return lex.at(i + 1) in ",." and lex.at(i - 1) in _SUBJECTS and lex.at(i - 2) == ","


_PUTS = ("put", "puts")


def _thought(lex: Lexemes, i: int) -> bool:
    """Whether a word for thinking is a verb of the mind here, and no "to find a job"."""
    word = lex.low[i]
    if word == "find" and lex.at(i - 1) == "to" and lex.at(i + 1) != "that":
        return False
    return word not in NOUN_OR_VERB or _is_verb(lex, i)


def _puts_at(lex: Lexemes, i: int) -> bool:
    """Whether "puts the figure at 300" stands at its verb."""
    return any(
        lex.low[k] == "at" and (lex.at(k + 1)[:1].isdigit() or lex.at(k + 1) in "$£€")
        for k in range(i + 2, min(i + 7, len(lex) - 1))
    )


_ADVERBS = 12  # lexemes that may stand between a verb and what it hangs on


def _agentless(lex: Lexemes, i: int, last: int) -> bool:
    """Whether a participle is a passive that hides who says it: "is said to", "was criticised for"."""
    word = lex.low[i]
    if not (word.endswith("ed") or word in _IRREGULAR) or word in _TOLD_OF:
        return False
    k = i - 1
    while k >= max(0, i - _ADVERBS) and (lex.low[k].endswith("ly") or lex.low[k] in _BETWEEN):
        k -= 1
    if lex.at(k) not in BE:
        return False
    return not any(
        lex.low[n] in ("by", "saying") for n in range(i + 1, min(last + 1, i + _NEAR_AGENT))
    )


def _tells(lex: Lexemes, i: int) -> bool:
    """Whether a form of a verb of saying tells that something was said.

    "Will insist", "to declare" and "asked for" do not, nor do nouns ("swing states", "ten points").
    """
    word, after = lex.low[i], lex.at(i + 1)
    k = i - 1
    while k >= max(0, i - _ADVERBS) and (
        lex.low[k].endswith("ly") or lex.low[k] in ("never", "not", "even")
    ):
        k -= 1
    if _untold(lex, word, k):
        return False
    if word in ("ask", "asks", "asked", "asking"):
        return after != "for"
    if word in _GOING_DOWN:
        return after not in ("by", "from", "in", "since")  # "declined by a third"
    if word in _MOSTLY_NOUNS:
        return _noun_tells(lex, i, k)
    return word not in _NAMING or not _names(lex, i, lex.at(k))


def _untold(lex: Lexemes, word: str, k: int) -> bool:
    """Whether the word at `k`, before a verb of saying, makes it a noun, an adjective or a thing not done."""
    before = lex.at(k)
    if before in _NOT_YET:
        return before != "to" or lex.at(k - 1) not in ("on", "continued")
    if word.endswith("ing"):
        return before in _DEEDS  # "regrets calling it a trifle"
    if word.endswith("ed"):
        return before in _ARTICLES  # "an estimated", "the alleged"
    return before in _DETERMINERS  # "the recall", "his answer"


def _noun_tells(lex: Lexemes, i: int, k: int) -> bool:
    """Whether a word that is mostly a noun is a verb: "it notes that", "the rules he questions"."""
    word, before, after = lex.low[i], lex.at(k), lex.at(i + 1)
    if after in (".", "") and before.endswith("s") and "," in lex.low[max(0, k - 3) : k]:
        return True  # "…, researchers report."
    if before in _SUBJECTS or (word == "points" and after == "out"):
        return True
    if word in _NAMED_SAYS and lex.capital(k):
        return True
    return after in _OBJECTS and before not in _BEFORE_NOUN  # "some of the questions about it"


def _names(lex: Lexemes, i: int, before: str) -> bool:
    """Whether a thing is named: "the vaccine, called NV-12", "a dog called Bess", "so-called"."""
    if lex.capital(i + 1):
        if before == ",":
            return True
        if lex.low[i] == "called" and (lex.at(i - 2) in _ONE or lex.at(i - 3) in _ONE):
            return True
    return lex.low[i] == "called" and before in ("so", "-", "‑")


def _bare_noun(lex: Lexemes, i: int) -> bool:
    """Whether a word that is mostly a noun stands among nouns, beside a quotation: "sent the points to the press"."""
    return lex.low[i] in _MOSTLY_NOUNS and lex.at(i + 1)[:1].isalpha()


def _is_verb(lex: Lexemes, i: int) -> bool:
    """Whether a word that may be a noun ("calls", "states") is a verb here, by its neighbours."""
    before = lex.at(i - 1)
    if before in _BEFORE_NOUN or (lex.capital(i) and not lex.opens_sentence(i)):
        return False
    return before != "-" and lex.at(i + 1) != "of"


def _points_back(item: Sourced) -> bool:
    """Whether a sentence opens with a word that takes up the one before it."""
    lex, i = item.lexemes, item.first
    while i < item.last and not lex.words[i][0].isalnum():
        i += 1
    return lex.at(i) in _BACK or (
        lex.at(i) in ("the", "his", "her", "their") and lex.at(i + 1) in _COUNTED
    )


def _origin(item: Sourced) -> bool:
    """Whether a sentence says where the figures before it come from: "The numbers come from the county"."""
    lex, first = item.lexemes, item.first
    if lex.at(first) not in ("the", "these", "those") or lex.at(first + 1) not in _COUNTED:
        return False
    return any(lex.low[i] in _DRAWN for i in range(first + 2, min(first + 6, item.last)))


def owned_up(item: Sourced) -> bool:
    """Whether a sentence says whose the one before it is: "That is the forecast of the harbour master"."""
    lex, i = item.lexemes, item.first
    if lex.at(i) not in ("that", "this", "those", "these") or lex.at(i + 1) not in BE:
        return False
    return lex.at(i + 2) in _DETERMINERS and any(
        lex.at(k) in _VIEWS for k in range(i + 3, min(i + 5, item.last))
    )


_VIEWS = words("""
    forecast forecasts view views claim claims finding findings verdict warning prediction predictions assessment conclusion
    conclusions message opinion advice estimate estimates argument belief hope fear complaint plan judgment words
    """)


def _chained(document: Document, found: list[Sourced]) -> list[Sourced]:
    """With what the neighbours lend: forward from sentence to sentence, one step back.

    A list is lent what the sentence before it says: "The survey found:".
    """
    result: list[Sourced] = []
    leading: Sourced | None = None
    for number, item in enumerate(found):
        carried = answered = False
        if item.says is None:
            item = item._replace(says=_brought_in(found, number))
        before = result[-1] if result else None
        listed = _is_listed(document, item)
        if before is not None and before.block == item.block:
            carried = _goes_on(before) or before.carried
        elif leading is not None and (listed or _leads_in(leading)):
            carried = bool(leading.says or leading.paper or leading.carried)
        if number + 1 < len(found):
            following = found[number + 1]
            answered = owned_up(following) or (
                following.block == item.block
                and (_origin(following) or (_goes_on(following) and _points_back(following)))
            )
        item = item._replace(carried=carried, answered=answered)
        if not listed:
            leading = item
        result.append(item)
    return result


def _goes_on(item: Sourced) -> bool:
    """Whether whoever speaks in a sentence may still speak in the next.

    "…, according to a county count" and "…, the minutes show" close what they cover; at the head of
    the sentence they open a report.
    """
    if item.says is None:
        return False
    said = item.lexemes.index(item.says.start)
    word = item.lexemes.low[said]
    if word == "according":
        return said <= item.first + 1
    return word in SAYING or word in _HAND_OVER or "," not in item.lexemes.low[item.first : said]


def _leads_in(item: Sourced) -> bool:
    """Whether a sentence ends in a colon, so that what it says holds for the next paragraph."""
    return item.lexemes.low[item.last - 1] == ":"


def _brought_in(found: list[Sourced], number: int) -> Span | None:
    """The colon that brings in a quotation, or the label of an answer: "From Ada Penn:", "A:"."""
    item = found[number]
    lex = item.lexemes
    if lex.at(item.first) in _TURNS and lex.at(item.first + 1) == ":":
        return Span(lex.starts[item.first + 1], lex.ends[item.first + 1])
    colon = -1
    if lex.at(item.last - 1) == ":":
        after = found[number + 1] if number + 1 < len(found) else None
        if after is not None and after.block != item.block and _opens_quoted(after):
            colon = item.last - 1
    for quotation in item.quotes:
        before = lex.index(quotation.start) - 1
        if quotation.kind == "direct" and before > item.first and lex.at(before) == ":":
            colon = before
    return Span(lex.starts[colon], lex.ends[colon]) if colon > item.first else None


def _opens_quoted(item: Sourced) -> bool:
    """Whether a sentence opens a quotation: between marks, or as a block of its own."""
    if item.sentence.block.kind not in ("paragraph", "list_item"):
        return True
    return bool(item.quotes) and item.quotes[0].start <= item.start


_HAND_OVER = QUOTING | words("put puts :")
_TURNS = words("q a question answer")


def _is_listed(document: Document, item: Sourced) -> bool:
    block = item.sentence.block
    return block.kind == "list_item" or document.text[block.start] in "*-•–—"
