"""Reading CoNLL-U, for training and measuring only."""

from __future__ import annotations

import gzip

from newslint.startup.fast_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Label = tuple[str, str, bool | None]


class Sentence(NamedTuple):
    """One sentence: its raw text, its words in order, their labels and lemmas."""

    text: str
    words: list[str]
    labels: list[Label]
    lemmas: list[str]

    def spans(self) -> list[tuple[int, int]]:
        """The half-open places of the words in the text; raises ValueError if they differ."""
        found, at = [], 0
        for word in self.words:
            at = self.text.index(word, at)
            found.append((at, at + len(word)))
            at += len(word)
        return found


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a gzipped CoNLL-U file. Multi-word ranges and empty nodes are left out.

    A label's third part is VerbForm=Fin for VERB and AUX, None for other words.
    """
    text = ""
    words: list[str] = []
    labels: list[Label] = []
    lemmas: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# text = "):
                text = line[9:]
            elif not line:
                if words:
                    yield Sentence(text, words, labels, lemmas)
                words, labels, lemmas = [], [], []
            elif line[0] != "#":
                number, form, lemma, upos, xpos, feats, *_ = line.split("\t")
                if number.isdigit():
                    words.append(form)
                    finite = "VerbForm=Fin" in feats if upos in ("VERB", "AUX") else None
                    labels.append((upos, xpos, finite))
                    lemmas.append(lemma)
