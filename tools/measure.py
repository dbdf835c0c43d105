"""Figures of the shipped tagger: `python -m tools.measure TREEBANK_FOLDER`.

Accuracy on `dev.conllu.gz` (given words; tokens from the raw text of given sentences), then time:
a fresh process that loads the model and tags its first 850 words, beside a bare Python start, and the
speed over many words. Each time is the best of several runs; an idle machine is assumed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from newslint.language.tagging.lemmas import lemma
from newslint.language.tagging.tagger import Tagger
from newslint.language.tokens.tokens import tokenize
from tools.perceptron import score
from tools.train import MODEL
from tools.treebank import Label, Sentence, read

FIRST_WORDS = 850
RUNS = 7

_COLD = """
import sys, time
sentences = [line.split(" ") for line in sys.stdin.read().splitlines()]
began = time.perf_counter()
from newslint.language.tagging.tagger import Tagger
imported = time.perf_counter()
tagger = Tagger.load()
loaded = time.perf_counter()
for sentence in sentences:
    tagger.tag(sentence)
print(imported - began, loaded - imported, time.perf_counter() - loaded)
"""


def accuracy(dev: list[Sentence]) -> None:
    """Print how often tags and lemmas are right on given words, and tokens on given sentences."""
    tagger = Tagger.load()
    pairs: list[tuple[Label, Label]] = []
    words = made = known = exact = 0
    found_tokens = gold_tokens = same_tokens = raw_tags = 0
    for sentence in dev:
        tags = tagger.tag(sentence.words)
        pairs += zip([(t.upos, t.xpos, t.finite) for t in tags], sentence.labels, strict=True)
        for word, tag, (upos, xpos, _), right in zip(
            sentence.words, tags, sentence.labels, sentence.lemmas, strict=True
        ):
            words += 1
            made += lemma(word, tag.upos, tag.xpos).casefold() == right.casefold()
            known += lemma(word, upos, xpos).casefold() == right.casefold()
            exact += lemma(word, upos, xpos) == right
        tokens = tokenize(sentence.text)
        upos_at = dict(zip(sentence.spans(), sentence.labels, strict=True))
        found_tokens += len(tokens)
        gold_tokens += len(upos_at)
        for token, tag in zip(tokens, tagger.tag([t.text for t in tokens]), strict=True):
            gold = upos_at.get((token.start, token.end))
            same_tokens += gold is not None
            raw_tags += gold is not None and gold[0] == tag.upos
    print(f"given words ({words:,}): {score(pairs)}")
    print(
        f"lemmas, any case: {made / words:.2%}; with given tags {known / words:.2%}, in case too {exact / words:.2%}"
    )
    f1 = 2 / (found_tokens + gold_tokens)
    print(
        f"raw text of given sentences: tokens F1 {same_tokens * f1:.4f}, UPOS F1 {raw_tags * f1:.2%}"
    )


def speed(dev: list[Sentence]) -> None:
    """Print load time, time of the first words of a process, and words a second."""
    sentences = [sentence.words for sentence in dev[len(dev) // 8 :]]
    first: list[list[str]] = []
    for words in sentences:
        if sum(map(len, first)) >= FIRST_WORDS:
            break
        first.append(words)
    text = "\n".join(" ".join(words) for words in first)
    bare = min(_seconds(["-c", "pass"], "")[0] for _ in range(RUNS))
    runs = [_seconds(["-c", _COLD], text) for _ in range(RUNS)]
    whole = min(run[0] for run in runs)
    parts = [min(float(run[1].split()[part]) for run in runs) for part in range(3)]
    count = sum(map(len, first))
    print(
        f"a bare Python: {bare * 1e3:.1f} ms; with the tagger and {count} words: {whole * 1e3:.1f} ms"
    )
    print(
        "of these: import {:.1f} ms, load {:.1f} ms, words {:.1f} ms".format(
            *(p * 1e3 for p in parts)
        )
    )
    tagger = Tagger.load()
    count = sum(map(len, sentences))
    best = cut = float("inf")
    for _ in range(RUNS):
        began = time.perf_counter()
        for words in sentences:
            tagger.tag(words)
        best = min(best, time.perf_counter() - began)
        began = time.perf_counter()
        for sentence in dev:
            tokenize(sentence.text)
        cut = min(cut, time.perf_counter() - began)
    print(
        f"warm: tags {count / best:,.0f} words/s, tokens {sum(len(s.words) for s in dev) / cut:,.0f} words/s"
    )


def _seconds(arguments: list[str], given: str) -> tuple[float, str]:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], input=given, capture_output=True, text=True, check=True,
        encoding="utf-8",
    )  # fmt: skip
    return time.perf_counter() - began, done.stdout


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("treebank", type=Path, help="folder of dev.conllu.gz")
    dev = list(read(parser.parse_args().treebank / "dev.conllu.gz"))
    print(f"model: {MODEL.stat().st_size:,} bytes")
    accuracy(dev)
    speed(dev)


if __name__ == "__main__":
    main()
