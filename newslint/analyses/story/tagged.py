"""Every sentence as tagged words: what fragments, attributions and people are read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newslint.analyses.story.sentences import Sentence
from newslint.document import Document
from newslint.language.tagging import Tagger
from newslint.language.tokens import tokenize
from newslint.startup.fast_typing import NamedTuple, overload


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


class TaggedStory(Sequence[Tagged]):
    """The sentences of a story, each tagged when it is first asked for.

    A rule that looks at a few of them pays for a few: tagging a whole story takes as long as all
    the rest of a run.
    """

    def __init__(self, text: str, sentences: list[Sentence]) -> None:
        self._text = text
        self._sentences = sentences
        self._starts: list[int] | None = None
        self._found: dict[int, Tagged] = {}

    def __len__(self) -> int:
        return len(self._sentences)

    @overload
    def __getitem__(self, index: int) -> Tagged: ...
    @overload
    def __getitem__(self, index: slice) -> list[Tagged]: ...
    def __getitem__(self, index: int | slice) -> Tagged | list[Tagged]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        sentence = self._sentences[index]
        found = self._found.get(sentence.start)
        if found is None:
            tokens = tokenize(self._text[sentence.start : sentence.end], sentence.start)
            tags = Tagger.load().tag([token.text for token in tokens])
            words = [Word._make((*token, *tag)) for token, tag in zip(tokens, tags, strict=True)]
            found = self._found[sentence.start] = Tagged(sentence, words)
        return found

    def at(self, offset: int) -> Tagged | None:
        """The sentence that covers an offset of the plain text; None between sentences."""
        index = self._index(offset)
        return None if index is None else self[index]

    def has(self, offset: int) -> bool:
        """Whether the sentence there is tagged already, or there is none."""
        index = self._index(offset)
        return index is None or self._sentences[index].start in self._found

    def _index(self, offset: int) -> int | None:
        if self._starts is None:
            self._starts = [sentence.start for sentence in self._sentences]
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._sentences[index].end else None


def tagged(document: Document, sentences: list[Sentence]) -> TaggedStory:
    """The tagged sentences of all blocks, in order: the same items as `sentences`, one for one."""
    return TaggedStory(document.text, sentences)
