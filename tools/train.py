"""Train the tagger: `python -m tools.train TREEBANK_FOLDER --clusters WHEEL`.

TREEBANK_FOLDER holds `train.conllu.gz` and `dev.conllu.gz` (Universal Dependencies). WHEEL is the
wheel of spacy-lookups-data 1.0.5 as PyPI has it; its Brown clusters of English words (MIT licence)
teach the tagger about words the treebank does not have. Without it the model is trained all the same, a
little worse. The same inputs give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
import zipfile
from collections import Counter
from pathlib import Path

from newslint.language.tagging import tagger
from newslint.language.tagging.features import plain
from newslint.language.tagging.model import MOST_LABELS, pack
from tools.lemma_rules import lemma_rules
from tools.perceptron import Lexicon, Perceptron
from tools.ready_rows import with_ready_rows
from tools.treebank import Label, Sentence, read

MODEL = Path(tagger.__file__).with_name("english.model")
RARE_LABEL = 4  # a label seen less often is not learnt
KNOWN = 2  # a word seen so often has a key of its own
CLOSED = 50  # a word seen so often takes no label it was not seen with
OPEN_SHARE = 0.0008  # of words seen once or twice: a label this common is possible for any word
FINITE_SHARE = 0.1  # of its uses: from there on a word may always be a finite verb
TITLE_COPIES, CAPITAL_COPIES = 0.10, 0.03  # share of the sentences learnt as headlines too


def read_clusters(wheel: Path, most: int) -> dict[str, int]:
    """The clusters of the `most` commonest words with a letter, commonest first."""
    folder = "spacy_lookups_data/data/"
    with zipfile.ZipFile(wheel) as archive:
        paths = json.loads(gzip.decompress(archive.read(folder + "en_lexeme_cluster.json.gz")))
        probs = json.loads(gzip.decompress(archive.read(folder + "en_lexeme_prob.json.gz")))
    words = (w for w in probs if paths.get(w) and any(map(str.isalpha, w)))
    chosen = sorted(words, key=lambda w: (-probs[w], w))[:most]
    return {word: paths[word] for word in chosen}


def labels_of(sentences: list[Sentence]) -> list[Label]:
    """The labels worth learning, the rare ones at both ends.

    In the middle a weight has most room in a byte (see `model.sections`).
    """
    counts = Counter(label for sentence in sentences for label in sentence.labels)
    order = sorted(counts, key=lambda label: (-counts[label], str(label)))
    order = [label for label in order if counts[label] >= RARE_LABEL][:MOST_LABELS]
    return order[1::2][::-1] + order[::2]


def lexicon(sentences: list[Sentence], number: dict[Label, int]) -> Lexicon:
    """The labels each known word can have, and those of any other word."""
    seen: dict[str, Counter[int]] = {}
    for sentence in sentences:
        for word, label in zip(sentence.words, sentence.labels, strict=True):
            counts = seen.setdefault(plain(word).lower(), Counter())
            if label in number:
                counts[number[label]] += 1
            else:
                counts[-1] += 1
    rare: Counter[int] = Counter()
    for counts in seen.values():
        if counts.total() <= 2:
            rare.update(counts)
    del rare[-1]
    least = OPEN_SHARE * rare.total()
    opened = tuple(sorted(label for label in rare if rare[label] > least))
    words = {}
    total = {word: counts.total() for word, counts in seen.items()}
    for word, counts in seen.items():
        count = total[word]
        if count >= KNOWN:
            own = set(counts) - {-1}
            if count < CLOSED:
                own.update(opened)
            words[word] = tuple(sorted(own))
    verbs = {place for label, place in number.items() if label[2]}
    finite = frozenset(
        word
        for word in words
        if sum(seen[word][place] for place in verbs) >= FINITE_SHARE * total[word]
    )
    return Lexicon(words, opened, {word: total[word] for word in words}, finite)


def headlines(sentences: list[Sentence], chance: random.Random) -> list[Sentence]:
    """Copies of some sentences in Title Case and in capitals."""
    copies = []
    for sentence in sentences:
        draw = chance.random()
        if draw < TITLE_COPIES:
            words = [
                word.capitalize() if len(word) > 3 or place == 0 or chance.random() < 0.5 else word
                for place, word in enumerate(sentence.words)
            ]
        elif draw < TITLE_COPIES + CAPITAL_COPIES:
            words = [word.upper() for word in sentence.words]
        else:
            continue
        copies.append(sentence._replace(words=words))
    return copies


def main() -> None:
    """Train, choose the best epoch on dev, write the model, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("treebank", type=Path, help="folder of train.conllu.gz and dev.conllu.gz")
    parser.add_argument("--clusters", type=Path, help="wheel of spacy-lookups-data")
    parser.add_argument("--most", type=int, default=54_000, help="clustered words to keep")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    train = list(read(options.treebank / "train.conllu.gz"))
    dev = list(read(options.treebank / "dev.conllu.gz"))
    clusters = read_clusters(options.clusters, options.most) if options.clusters else {}
    labels = labels_of(train)
    number = {label: index for index, label in enumerate(labels)}
    words = lexicon(train, number)
    chance = random.Random(options.seed)
    learner = Perceptron(len(labels), words, clusters)
    data = [
        (learner.read(s.words), [number.get(label, -1) for label in s.labels])
        for s in train + headlines(train, chance)
    ]
    tests = [(learner.read(s.words), s.labels) for s in dev]
    print(f"{len(data)} sentences, {len(labels)} labels, {len(learner.rows)} features", flush=True)

    best: tuple[float, dict[str, bytes]] = (0.0, {})
    for epoch in range(options.epochs):
        began = time.perf_counter()
        chance.shuffle(data)
        wrong = learner.epoch(data)
        score = learner.averaged().score(tests, labels)
        seconds = time.perf_counter() - began
        print(f"epoch {epoch + 1}: {wrong} updates, {seconds:.0f} s, {score}", flush=True)
        if score.total > best[0]:
            best = (score.total, learner.averaged().values())
    values = best[1]
    values.update(lemma_rules(train))
    values.update(words.values())
    options.out.write_bytes(with_ready_rows(pack(labels, values, clusters)))
    print(f"{options.out}: {options.out.stat().st_size:,} bytes, {len(values)} keys")


if __name__ == "__main__":
    main()
