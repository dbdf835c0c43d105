"""Sentences of the body that are none: no verb of their own, or a clause that leans on nothing."""

from __future__ import annotations

import re

from newslint.analyses.fragment_doubts import PREPOSITIONS, cleared
from newslint.analyses.fragment_shapes import Shape, bare, shape
from newslint.analyses.quotations import Quotation
from newslint.analyses.sentences import Sentence
from newslint.analyses.tagged import Tagged, TaggedStory, Word
from newslint.document import Document
from newslint.fast_typing import NamedTuple
from newslint.patterns import lazy
from newslint.text import words as listed

_MARKS = '“”"«»„'
# A question, a thought broken off, or an abbreviation that only looks like the end of a sentence.
_OPEN_END = lazy(r"(?:\?|…|\.\.|(?<!\w)\w{1,2}\.)[”\"’')\]]*\Z")
_REFERENCE = lazy(r"\b(?:doi|ISBN|ISSN|PMID|pp?\.)\b|\((?:[A-Z][a-z]+ )?\d{4}[a-z]?\)|;")
_LABEL = lazy(r"[^\s:][^:.!?]{0,60}:(?:\s|\Z)")
_SCORE = lazy(r"\d[\d.]*\s*[-–—]\s*\d|\b[vV]s?\.?\s+[A-Z]|\d[,;]\s+[A-Z][\w ]*\d")
_TURN = lazy(r"[QA][:.]\s")
_CLOCK = lazy(r"\d\s*(?:[ap]\.?m\b|:\d\d)|\b(?:noon|midnight)\b", re.IGNORECASE)
_WORD = lazy(r"[a-z]+")
_FINITE = listed(
    "is are was were am has had does did will would can could should shall must might cannot said says told isn wasn"
    " aren weren hasn haven hadn doesn didn wouldn couldn shouldn went came became began got gave knew took wrote saw"
    " spoke fell grew threw drew flew drove rode rose chose froze stole woke wore tore swore shook ate forgot arose"
    " overcame underwent withdrew outgrew undertook mistook foresaw blew sang sank swam shrank sprang seems appears"
    " contains requires depends belongs exists occurs includes becomes"
)
_OPENING = listed(
    "that which who whom whose what how why where when whenever wherever whether if because although though unless"
    " while whereas lest albeit whatever whoever"
)
_PHRASAL = listed("until till since after before as once than like to")
_SUBJECTS = listed("he she they we i it you there")
_SPEAKER = lazy(r"\(\(|\[?[A-Z][\w.’' -]{0,40}\]?:\s|[QA][.:]\s")
_CREDIT = lazy(
    r"\b(?:Image|Photo|Photograph|Picture|Credit|File|Pictured|Caption|Source)s?(?: by)?:"
)
_MAIN = lazy(r", (?:he|she|it|they|we|there|this|these|I) [a-z]+(?!ly\b)[a-z ]")
"""The subject of the main clause behind one that leads up to it."""
_TURNS = 3
"""This many paragraphs that begin with a speaker's name are an interview: talk, not prose."""


_LAST_LATIN = "\u024f"


class Fragment(NamedTuple):
    """A sentence of a paragraph that is no sentence; `start` leaves out a dateline."""

    start: int
    end: int
    shape: Shape
    words: list[Word]  # without the outer punctuation
    alone: bool  # it is a whole paragraph
    row: int  # fragments in a row that it belongs to


def fragments(
    document: Document,
    sentences: list[Sentence],
    tagged: TaggedStory,
    quotations: list[Quotation],
) -> list[Fragment]:
    """The fragments of all paragraphs, in order.

    Left out: questions and what answers them, exclamations, what ends in a colon or without a stop,
    sentences with a quotation in them, labels ("Where: …"), scores, times of events, interviews
    written down, and items of a list whose lead-in ends in a colon.
    """
    quoted = [q for q in quotations if q.kind != "scare"]
    at = 0
    in_list = False
    rows: list[list[tuple[int, Fragment]]] = []
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
        if (
            sentence.block.kind == "paragraph"
            and not said
            and not in_list
            and text.endswith(".")
            and not text.endswith("..")
            and not _plain(text)
            and not _answers(document, before)
            and not _furniture(text)
        ):
            fragment = _fragment(tagged[number])
            if fragment is not None:
                if rows and rows[-1][-1][0] == number - 1:
                    rows[-1].append((number, fragment))
                else:
                    rows.append([(number, fragment)])
        before = sentence
    found = [fragment._replace(row=len(row)) for row in rows for _, fragment in row]
    return [] if not found or _interview(document) else _uncredited(document, found)


def _uncredited(document: Document, found: list[Fragment]) -> list[Fragment]:
    """The fragments that don't stand in a paragraph with a picture's credit: captions run in."""
    credited: dict[int, bool] = {}
    kept = []
    for fragment in found:
        block = document.block_at(fragment.start)
        assert block is not None
        if block.start not in credited:
            credited[block.start] = _CREDIT.search(document.slice(block)) is not None
        if not credited[block.start]:
            kept.append(fragment)
    return kept


def _plain(text: str) -> bool:
    """Whether a verb that is always finite stands before any word that could open a clause.

    Then the sentence is one, and needs no tags: so nearly all are cleared.
    """
    first = True
    for word in _WORD.findall(text.lower()):
        if word in _OPENING or (first and word in _PHRASAL):
            return _MAIN.search(text) is not None
        if first and word in PREPOSITIONS:
            return True
        if word in _FINITE or (first and word in _SUBJECTS):
            return True
        first = False
    return False


def _fragment(item: Tagged) -> Fragment | None:
    sentence = item.sentence
    words = bare([word for word in item.words if word.start >= sentence.dateline_end])
    if not words or words[0].text[0] > _LAST_LATIN:
        return None
    kind = shape(words)
    if kind is None or cleared(words, kind):
        return None
    alone = sentence.start == sentence.block.start and sentence.end == sentence.block.end
    return Fragment(sentence.dateline_end, sentence.end, kind, words, alone, 1)


def _interview(document: Document) -> bool:
    """Whether the story is a conversation written down."""
    turns = sum(
        _SPEAKER.match(document.text, block.start, block.end) is not None
        for block in document.of_kind("paragraph")
    )
    return turns >= _TURNS


def _answers(document: Document, before: Sentence | None) -> bool:
    """Whether the sentence before is a question that this may answer, or is not at its end."""
    if before is None:
        return False
    return bool(_OPEN_END.search(document.text[before.start : before.end]))


def _furniture(text: str) -> bool:
    """Whether the sentence is a label and its value, a result, a turn of an interview, a time."""
    if any(mark in text for mark in _MARKS) or text[0] in "([*•–—-" or not text[0].isupper():
        return True
    return bool(
        _LABEL.match(text)
        or _SCORE.search(text)
        or _TURN.match(text)
        or _CLOCK.search(text)
        or _REFERENCE.search(text)
    )
