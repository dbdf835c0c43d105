"""The averaged perceptron that learns what `tagger` uses; for training only."""

from __future__ import annotations

from operator import add, itemgetter

from newslint.language.tagging.features import (
    AFTER,
    AFTER2,
    BEFORE,
    BEFORE2,
    END,
    FAR_KINDS,
    ITSELF,
    NEAR_KINDS,
    START,
    capital_flags,
    keys,
    plain,
)
from newslint.language.tagging.model import (
    FINITE,
    NAMED,
    sections,
)
from newslint.startup.fast_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.treebank import Label

Feature = tuple[int, str]  # role, key
Row = list[float]

NAMED_FROM = 10  # a word seen so often has weights of its own after each label
STEPS = 8  # kept weights are multiples of 1 / STEPS


class Word(NamedTuple):
    """A token as the perceptron sees it."""

    features: list[Feature]
    labels: tuple[int, ...]  # that it can have
    name: str  # in lower case, if it is common enough to have weights after each label, else ""


class Lexicon(NamedTuple):
    """What the treebank says of words by themselves."""

    words: dict[str, tuple[int, ...]]  # the labels each known word can have
    opened: tuple[int, ...]  # those of any other word
    counts: dict[str, int]  # how often each known word was seen
    finite: frozenset[str]  # those that are a finite verb in a fair share of their uses

    def values(self) -> dict[str, bytes]:
        """The lexicon as `model.pack` takes it."""
        found = {"=": bytes(self.opened)}
        for word, labels in self.words.items():
            flags = NAMED if self.counts[word] >= NAMED_FROM else 0
            flags |= FINITE if word in self.finite else 0
            found["=" + word] = bytes([flags, *labels])
        return found


class Score(NamedTuple):
    """Figures on labelled sentences with given tokens, in per cent."""

    upos: float
    xpos: float
    finite: float  # F1 of "is a finite verb"

    @property
    def total(self) -> float:
        """What the best epoch is chosen by."""
        return self.upos + 0.5 * self.finite + 0.25 * self.xpos

    def __str__(self) -> str:
        return f"UPOS {self.upos:.2f} XPOS {self.xpos:.2f} finite F1 {self.finite:.2f}"


class Perceptron:
    """Greedy left-to-right tagger that learns from its mistakes."""

    def __init__(
        self,
        size: int,
        lexicon: Lexicon,
        clusters: dict[str, int],
        rows: dict[Feature, Row] | None = None,
    ) -> None:
        """`size` labels; `clusters` by word."""
        self.size = size
        self.lexicon = lexicon
        self.clusters = clusters
        self.rows: dict[Feature, Row] = {} if rows is None else rows
        self._sums: dict[Feature, Row] = {}
        self._step = 0
        self._names: dict[Feature, Feature] = {}
        self._choose: list[Callable[[Row], float]] = [itemgetter(label) for label in range(size)]
        self._memory: dict[tuple[str, bool], list[str]] = {}

    def cluster(self, word: str) -> int:
        """As `model.Table.cluster`."""
        found = self.clusters.get
        return found(word) or found(word.lower()) or found(word.capitalize()) or 0

    def _keys(self, word: str, flag: bool) -> list[str]:
        found = self._memory.get((word, flag))
        if found is None:
            found = keys(word, flag, plain(word).lower() in self.lexicon.words, self.cluster)
            self._memory[word, flag] = found
        return found

    def read(self, words: list[str]) -> list[Word]:
        """The words of a sentence with their features."""
        own = [
            self._keys(word, flag) for word, flag in zip(words, capital_flags(words), strict=True)
        ]
        around = [[START], [START], *own, [END], [END]]
        one = self._names
        found = []
        for at, word in enumerate(words):
            features = [(ITSELF, key) for key in own[at]]
            for role, place in ((BEFORE, 1), (AFTER, 3)):
                features += [(role, k) for k in around[at + place] if k[0] in NEAR_KINDS + "<>"]
            for role, place in ((BEFORE2, 0), (AFTER2, 4)):
                features += [(role, k) for k in around[at + place] if self._counts_far(k)]
            features = [one.setdefault(feature, feature) for feature in features]
            lower = plain(word).lower()
            labels = self.lexicon.words.get(lower, self.lexicon.opened)
            name = lower if self.lexicon.counts.get(lower, 0) >= NAMED_FROM else ""
            found.append(Word(features, labels, name))
        return found

    def _counts_far(self, key: str) -> bool:
        if key[0] == "w":
            return self.lexicon.counts[key[1:]] >= NAMED_FROM
        return key[0] in FAR_KINDS + "<>"

    def epoch(self, data: list[tuple[list[Word], list[int]]]) -> int:
        """Learn from every sentence once; the number of mistakes."""
        wrong = 0
        rows, sums, choose, size = self.rows, self._sums, self._choose, self.size
        for words, gold in data:
            first = second = 127
            for word, right in zip(words, gold, strict=True):
                self._step += 1
                labels = word.labels
                guess = labels[0]
                if len(labels) > 1:
                    features = word.features + history(first, second, word.name)
                    used = [rows[feature] for feature in features if feature in rows]
                    if used:
                        scores = [sum(map(choose[label], used)) for label in labels]
                        guess = labels[scores.index(max(scores))]
                    if guess != right and right in labels:
                        wrong += 1
                        step = self._step
                        for feature in features:
                            row = rows.get(feature)
                            if row is None:
                                row = rows[feature] = [0.0] * size
                                sums[feature] = [0.0] * size
                            row[right] += 1
                            row[guess] -= 1
                            total = sums[feature]
                            total[right] += step
                            total[guess] -= step
                second = first
                first = guess
        return wrong

    def averaged(self) -> Perceptron:
        """The same with every weight averaged over all steps so far."""
        step = self._step or 1
        rows = {
            feature: [w - s / step for w, s in zip(row, self._sums[feature], strict=True)]
            for feature, row in self.rows.items()
        }
        return Perceptron(self.size, self.lexicon, self.clusters, rows)

    def tag(self, words: list[Word]) -> list[int]:
        """The labels of a sentence."""
        rows, choose = self.rows, self._choose
        found = []
        first = second = 127
        for word in words:
            labels = word.labels
            guess = labels[0]
            if len(labels) > 1:
                features = word.features + history(first, second, word.name)
                used = [rows[feature] for feature in features if feature in rows]
                scores = [sum(map(choose[label], used)) for label in labels]
                guess = labels[scores.index(max(scores))]
            found.append(guess)
            second = first
            first = guess
        return found

    def score(self, tests: list[tuple[list[Word], list[Label]]], labels: list[Label]) -> Score:
        """Figures on labelled sentences."""
        pairs = [
            (labels[guess], right)
            for words, gold in tests
            for guess, right in zip(self.tag(words), gold, strict=True)
        ]
        return score(pairs)

    def values(self) -> dict[str, bytes]:
        """The weights as `model.pack` takes them, `STEPS` to the perceptron's own unit."""
        found: dict[str, bytes] = {}
        for (role, key), row in sorted(self.rows.items()):
            if key[0] == "T" and " " in key:  # two labels: what is known of the nearer one is in it
                row = list(map(add, row, self.rows[role, key.partition(" ")[0]]))
            kept = [(label, round(weight * STEPS)) for label, weight in enumerate(row)]
            kept = [(label, weight) for label, weight in kept if weight]
            if kept:
                found[key] = found.get(key, b"") + sections(role, kept)
        return found


def history(first: int, second: int, name: str) -> list[Feature]:
    """The features made of the labels before a word."""
    found = [(ITSELF, f"T{first}"), (ITSELF, f"T{first} {second}")]
    if name:
        found.append((ITSELF, f"T{first}={name}"))
    return found


def score(pairs: list[tuple[Label, Label]]) -> Score:
    """The figures of (found, right) pairs of labels."""
    same = sum(found[0] == right[0] for found, right in pairs)
    fine = sum(found[1] == right[1] for found, right in pairs)
    both = sum(bool(found[2]) and bool(right[2]) for found, right in pairs)
    either = sum(bool(found[2]) + bool(right[2]) for found, right in pairs)
    count = len(pairs)
    return Score(100 * same / count, 100 * fine / count, 200 * both / max(1, either))
