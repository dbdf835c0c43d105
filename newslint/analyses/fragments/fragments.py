"""Sentences of the body that are none: no verb of their own, or a clause that leans on nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.analyses.fragments.afterthoughts import afterthought
from newslint.analyses.fragments.clauses import leaning
from newslint.analyses.fragments.doubtful import doubtful, subjectless
from newslint.analyses.fragments.doubts import PREPOSITIONS, cleared
from newslint.analyses.fragments.manners import listing, set_as_title
from newslint.analyses.fragments.shapes import Shape, bare, shape
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence, Tagged, TaggedStory, Word
from newslint.document import Block, Document
from newslint.language.tagging import Tagger
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span, Stretches, words as listed

_MARKS = '“”"«»„'
# A question, a thought broken off, or an abbreviation that only looks like the end of a sentence.
_OPEN_END = lazy(
    r"(?:\?|…|\.\.|(?<!\w)(?<!\d\.)(?!(?:it|us|me|we|so|to|in|on|at|up|by|no|go|do|be|he|my|of|is|\d[\da-z])\.)\w{1,2}\.)[”\"’')\]]*\Z"
)
_FRESH = lazy(r"(?:The|An?|Which|Whose|Because|Although|Though|Who|If|When|To) [a-z]")
"""No abbreviation is followed by one of these within a sentence."""
_REFERENCE = lazy(r"\b(?:doi|ISBN|ISSN|PMID|pp?\.)\b|\((?:[A-Z][a-z]+ )?\d{4}[a-z]?\)|;")
_LABEL = lazy(r"[^\s:][^:.!?]{0,60}:(?:\s|\Z)")
_SCORE = lazy(r"\d\.{0,3}\s{0,9}[-–—]\s{0,9}\d|\b[vV]s?\.?\s+[A-Z]|\d[,;]\s+[A-Z][\w ]{0,80}\d")
_TURN = lazy(r"[QA][:.]\s")
_CLOCK = lazy(r"\d\s*(?:[ap]\.?m\b|:\d\d)|\b(?:noon|midnight)\b", re.IGNORECASE)
_WORD = lazy(r"[a-z]+")
_FINITE = listed(
    "is are was were am has had does did will would can could should shall must might cannot said says told isn wasn"
    " aren weren hasn haven hadn doesn didn wouldn couldn shouldn went came became began got gave knew took wrote saw"
    " spoke fell grew threw drew flew drove rode rose chose froze stole woke wore tore swore shook ate forgot arose"
    " overcame underwent withdrew outgrew undertook mistook foresaw blew sang sank swam shrank sprang seems appears"
    " contains requires depends belongs exists occurs includes becomes seeks brings gives takes makes keeps tells"
    " knows thinks comes goes gets provides allows lets involves receives creates produces continues follows"
    " considers believes argues insists explains describes suggests agrees expects decides"
)
_OPENING = listed(
    "that which who whom whose what how why where when whenever wherever whether if because although though unless"
    " while whereas lest albeit whatever whoever"
)
_PHRASAL = listed("until till since after before as once than like to")
_JOINS = ("and", "but", "then")
_SUBJECTS = listed("he she they we i it you there")
_CLEAR_SUBJECTS = listed("he she they we i")
_NO_PROSE = lazy(
    r"\b(?:Image|Photo|Photograph|Picture|Credit|File|Pictured|Caption|Source)s?(?: by)?:"
    r"|↩|\bdoi\.org\b|[.!?…] ?[—–] ?[A-Z][^.!?,]{2,40}\Z"
)
_ASIDE_FIRST = lazy(
    r"(?:More|Less|Fewer|Enough|Given|[A-Z][a-z]+(?:ed|ing))(?: only)?, [^,]{2,80}, "
)
"""A word that waits for what completes it, and an aside."""
_NARROWING = listed("just even only especially not particularly")
_MOST = 1_000
"""Sentences of one paragraph that are tagged because they may be fragments. Prose has a few."""
_FEW_SCRAPS = 2
"""A story with more than these has them for a manner."""
_FEWEST = 3
"""Words of the shortest sentence that is weighed: "Up from 31"; shorter ones are a manner of speaking."""
_RUN_IN = 2
"""This many paragraphs that begin with a fragment have titles run in."""
_MAIN = lazy(r", (?:he|she|it|they|we|there|this|these|I) [a-z]+(?!ly\b)[a-z ]")
"""The subject of the main clause behind one that leads up to it."""


_ASIDES = listed(
    "Which Because Although Though Unless Whereas If When Whenever Whether While Until Once Enough More Less Fewer"
    " Compared Contrasted A An The This That"
)
"""What may open a clause or phrase with an aside in it, which then looks like a sentence."""
_DOING = listed("Not So Before After Since Without Despite Upon A An The")
_LAST_LATIN = "\u024f"


class Fragment(NamedTuple):
    """A sentence of a paragraph that is no sentence; `start` leaves out a dateline."""

    start: int
    end: int
    shape: Shape
    words: list[Word]  # without the outer punctuation
    length: int  # how many of them are no marks
    alone: bool  # it is a whole paragraph
    row: int  # fragments in a row that it belongs to
    light: bool = False  # a writer may mean it: worth a look, no more


def fragments(
    document: Document,
    sentences: list[Sentence],
    tagged: TaggedStory,
    quotations: list[Quotation],
    interview: bool,
) -> list[Fragment]:
    """The fragments of all paragraphs, in order.

    Left out: questions and what answers them, exclamations, what ends in a colon or without a stop,
    sentences with a quotation in them, labels ("Where: …"), scores, times of events, interviews
    written down, and items of a list whose lead-in ends in a colon.
    """
    if interview:
        return []
    doubtful: Counter[int] = Counter()  # sentences by the start of their block
    rows: list[list[tuple[int, Fragment]]] = []
    afterthoughts: list[Fragment] = []
    for number, sentence, before in _prose(document, sentences, quotations):
        text = document.text[sentence.dateline_end : sentence.end]
        follows = before is not None and before.block is sentence.block
        if follows and afterthought(text):
            afterthoughts.append(
                Fragment(sentence.start, sentence.end, "afterthought", [], 0, False, 1)
            )
            continue
        if doubtful[sentence.block.start] >= _MOST or _plain(text) or _furniture(text):
            continue
        doubtful[sentence.block.start] += 1
        fragment = _fragment(tagged[number], text)
        if fragment is None:
            continue
        if rows and rows[-1][-1][0] == number - 1:
            rows[-1].append((number, fragment))
        else:
            rows.append([(number, fragment)])
    found = [fragment._replace(row=len(row)) for row in rows for _, fragment in row]
    if _is_manner(document, sentences, quotations, found):
        found = [fragment for fragment in found if not fragment.light]
    if not (found or afterthoughts):
        return []
    return sorted([*_in_prose(document, found), *afterthoughts])


def _is_manner(
    document: Document,
    sentences: list[Sentence],
    quotations: list[Quotation],
    found: list[Fragment],
) -> bool:
    """Whether the story is written in scraps, as features are: it has several, or asks and cries out."""
    scraps = sum(fragment.light for fragment in found)
    if not scraps or scraps > _FEW_SCRAPS:
        return scraps > 0
    asking = [
        each
        for each in sentences
        if each.block.kind == "paragraph"
        and document.text[each.end - 1 : each.end] in ("?", "!")
        and document.text[each.start] not in "(["  # a note to the desk
    ]
    quoted = Stretches([Span(q.start, q.end) for q in quotations])
    return sum(not quoted.covers(each.end - 1) for each in asking) > 1


def _prose(
    document: Document, sentences: list[Sentence], quotations: list[Quotation]
) -> Iterator[tuple[int, Sentence, Sentence | None]]:
    """The sentences that may be fragments: number, sentence, and the one before it.

    They end in a full stop, stand in a paragraph, and are no quotation, list, or answer.
    """
    quoted = [q for q in quotations if q.kind != "scare"]
    at = 0
    in_list = False
    before: Sentence | None = None
    for number, sentence in enumerate(sentences):
        while at < len(quoted) and quoted[at].end <= sentence.start:
            at += 1
        text = document.text[sentence.dateline_end : sentence.end]
        if before is None or before.block is not sentence.block:
            previous = document.text[before.start : before.end] if before else ""
            in_list = previous.rstrip().endswith(":") or (
                in_list and sentence.block.kind == "list_item"
            )
        said = at < len(quoted) and quoted[at].start < sentence.end
        stopped = text.endswith(".") and not text.endswith("..")
        glued = document.text[sentence.end : sentence.end + 1].isalnum()  # "One.Tel"
        prose = sentence.block.kind == "paragraph" and not (said or in_list or glued)
        if prose and stopped and not _answers(document, before, text):
            yield number, sentence, before
        before = sentence


def _in_prose(document: Document, found: list[Fragment]) -> list[Fragment]:
    """The fragments of running prose.

    Left out are those of a caption with a picture's credit, of a note with a reference, of a
    testimonial that ends in its writer's name, and headings run in: where several paragraphs begin
    with a fragment and go on, the first words are their title.
    """
    places = [(fragment, document.block_at(fragment.start)) for fragment in found]
    prose = {
        block.start
        for block in dict.fromkeys(block for _, block in places)
        if block and _NO_PROSE.search(document.text, block.start, block.end) is None
    }
    kept = [
        (fragment, _runs_in(fragment, block))
        for fragment, block in places
        if block and block.start in prose
    ]
    titled = sum(runs_in for _, runs_in in kept) >= _RUN_IN
    return [fragment for fragment, runs_in in kept if not (titled and runs_in)]


def _runs_in(fragment: Fragment, block: Block) -> bool:
    """Whether a fragment stands where a heading does, and as one: it begins a paragraph that goes on."""
    heads = fragment.shape in ("verbless", "participial")
    return heads and fragment.start == block.start and not fragment.alone


def _plain(text: str) -> bool:
    """Whether a verb that is always finite stands before any word that could open a clause.

    Then the sentence is one, and needs no tags: so nearly all are cleared.
    """
    first = True
    if _ASIDE_FIRST.match(text) is not None:
        return False
    found = _WORD.findall(text.lower())
    for n, word in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else ""
        if word in _OPENING or (word in _PHRASAL and (first or following in _CLEAR_SUBJECTS)):
            return _MAIN.search(text) is not None
        if first and word in PREPOSITIONS:
            return "," in text and not text[len(word) :].startswith(",")
        if first and word.endswith("ing") and len(word) > 5:
            return False
        if word in _FINITE:
            return n > 1 or (n == 1 and found[0] not in _JOINS)  # else its subject may be missing
        if first and word in _SUBJECTS:
            return True
        first = first and word in _NARROWING
    return False


def _kind(whole: list[Word], words: list[Word], text: str) -> Shape | None:
    """The shape of a fragment, of which nothing says that it may be a sentence after all.

    `words` are the sentence's without its outer punctuation, `whole` all of them.
    """
    first = words[0].text
    aside = words[1].text == "," if len(words) > 1 else False
    if first in _DOING or aside or (first in _ASIDES and any(word.text == "," for word in words)):
        # Imported here, as most stories hold no such sentence.
        from newslint.analyses.fragments.parted import parted

        kind = parted(words, [word.text.lower() for word in words])
        if kind is not None:
            return kind
    kind = _plainly(whole, words, text)
    if kind is None and sum(word.text == "," for word in words) > 1:
        # Imported here, as few sentences get so far.
        from newslint.analyses.fragments.asides import without_asides

        fewer = without_asides(words)
        if fewer is not None:
            return _plainly(fewer, fewer, text)
    return kind


def _plainly(whole: list[Word], words: list[Word], text: str) -> Shape | None:
    """The shape of a fragment by all its words, asides or not."""
    kind = shape(words)
    if kind is None or cleared(words, kind):
        kind = leaning(words)
    if kind is None:
        return None
    low = [word.text.lower() for word in words]
    return None if _sentence_after_all(whole, words, low, kind, text) else kind


def _sentence_after_all(
    whole: list[Word], words: list[Word], low: list[str], kind: Shape, text: str
) -> bool:
    """Whether a second look at a fragment finds a clause with no mark before it, or a verb that was missed."""
    # Imported here, as most stories hold nothing that is looked at twice: 1 ms.
    from newslint.analyses.fragments.followers import main_clause_follows
    from newslint.analyses.fragments.margins import nearly_finite
    from newslint.analyses.fragments.reduced import main_clause_unparted
    from newslint.analyses.fragments.second_clause import second_clause
    from newslint.analyses.fragments.slots import verb_in_slot

    verbless = kind == "verbless"
    if main_clause_unparted(words, low) or second_clause(words, low):
        return True
    margins = _margins(whole)
    if nearly_finite(whole, words, margins, verbless):
        return True
    at = _first(whole, words)
    inner = margins[at : at + len(words)]
    if verbless or kind in ("participial", "infinitive"):
        return listing(text) or verb_in_slot(words, low, inner, verbless)
    return main_clause_follows(words, low, inner, kind == "relative")


def _first(whole: list[Word], words: list[Word]) -> int:
    """Where the words without outer punctuation begin among all of a sentence's."""
    return next(n for n, word in enumerate(whole) if word.start == words[0].start)


def _margins(words: list[Word]) -> list[int | None]:
    """How near each word of a sentence came to being its verb (see `Tagger.finite_margins`)."""
    return Tagger.load().finite_margins([word.text for word in words])


def _weighed(
    whole: list[Word], words: list[Word], text: str
) -> tuple[Shape, bool] | tuple[None, bool]:
    """The shape of what no construction names, and whether a writer may mean it (see `weigher`)."""
    if len(words) < _FEWEST or "please" in text:
        return None, True
    if subjectless(words):
        return "subjectless", True
    if not doubtful(words) or listing(text) or set_as_title(words):
        return None, True
    # Imported here, as most stories hold no such sentence.
    from newslint.analyses.fragments.weigher import taken

    how = taken(words, _margins(whole)[_first(whole, words) :][: len(words)])
    return ("verbless", how == "may be meant") if how else (None, True)


def _fragment(item: Tagged, text: str) -> Fragment | None:
    sentence = item.sentence
    words = bare([word for word in item.words if word.start >= sentence.dateline_end])
    if not words or words[0].text[0] > _LAST_LATIN:
        return None
    kind = _kind(item.words, words, text)
    light = False
    if kind is None:
        kind, light = _weighed(item.words, words, text)
    if kind is None:
        return None
    alone = sentence.start == sentence.block.start and sentence.end == sentence.block.end
    length = sum(word.upos != "PUNCT" for word in words)
    return Fragment(sentence.dateline_end, sentence.end, kind, words, length, alone, 1, light)


def _answers(document: Document, before: Sentence | None, text: str) -> bool:
    """Whether the sentence before is a question that this may answer, or is not at its end."""
    if before is None:
        return False
    said = document.text[before.start : before.end]
    if _OPEN_END.search(said) is None:
        return False
    return not (said.endswith(".") and _FRESH.match(text))


def _furniture(text: str) -> bool:
    """Whether the sentence is a label and its value, a result, a turn of an interview, a time."""
    if (
        text.isupper()
        or any(mark in text for mark in _MARKS)
        or text[0] in "([*•–—-"
        or not text[0].isupper()
    ):
        return True
    return bool(
        _LABEL.match(text)
        or _SCORE.search(text)
        or _TURN.match(text)
        or _CLOCK.search(text)
        or _REFERENCE.search(text)
    )
