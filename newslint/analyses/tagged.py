"""Every sentence as tagged words: what fragments, attributions and people are read from."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analyses.sentences import Sentence
from newslint.document import Document
from newslint.language.tagger import Tagger
from newslint.language.tokens import tokenize


class Word(NamedTuple):
    """A token in plain-text offsets, clitics apart ("do" "n't"), with its tags.

    `finite` is True or False for verbs and auxiliaries, None for other words.
    """

    start: int
    end: int
    text: str
    upos: str
    xpos: str
    finite: bool | None


class Tagged(NamedTuple):
    """A sentence and its words; what stands before `sentence.dateline_end` is among them."""

    sentence: Sentence
    words: list[Word]


def tagged(document: Document, sentences: list[Sentence]) -> list[Tagged]:
    """The tagged sentences of all blocks, in order: the same items as `sentences`, one for one."""
    tagger, text = Tagger.load(), document.text
    found = []
    for sentence in sentences:
        tokens = tokenize(text[sentence.start : sentence.end], sentence.start)
        tags = tagger.tag([token.text for token in tokens])
        words = [Word(*token, *tag) for token, tag in zip(tokens, tags, strict=True)]
        found.append(Tagged(sentence, words))
    return found
