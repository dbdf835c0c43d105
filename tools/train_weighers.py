"""Train the weighers of sentences: `python -m tools.train_weighers [--held N [--above W]] [--only claims|voice]`.

Each line of `tools/pairs/NAME/*.jsonl` is a pair: a claim that wants a source (or a sentence in which the
writer's voice slips), and a fact on the same matter that a paper may state. With `--held` every so-manieth
topic is kept back (a pair without one is a topic of its own) and what the rest has taught is tried on it, at
the weight `--above` too, which a rule asks for; without, the tables are written beside their reader. The same pairs give the same table, byte for byte.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from newslint.analyses.attribution.weighers import (
    BUCKETS,
    SCALE,
    ZERO,
    buckets,
    features,
    file_of,
    weighed,
)
from newslint.language.tokens import Lexemes
from tools.logistic import Row, Table, taught

PAIRS = Path(__file__).with_name("pairs")
NAMES = ("claims", "voice")
ROUNDS = 12
SHRINK = 2e-4
SEEN = 2  # a feature of one sentence alone teaches nothing


def pairs(name: str) -> dict[str, list[tuple[str, str]]]:
    """The pairs of claim and fact for a weigher by their topics, in the order of the files."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for file in sorted((PAIRS / name).glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            topic = row.get("topic") or f"{file.name}:{number}"
            found[topic].append((row["claim"], row["fact"]))
    return dict(found)


def looked_at(sentence: str) -> set[str]:
    """The features of a sentence."""
    lexemes = Lexemes(sentence)
    return set(features(lexemes.words, lexemes.low))


def trained(given: list[tuple[str, str]]) -> bytes:
    """The table that the pairs teach."""
    sentences = [
        (label, looked_at(text)) for pair in given for label, text in zip((1, 0), pair, strict=True)
    ]
    often = Counter(each for _, found in sentences for each in found)
    rows: list[Row] = [
        (label, sorted(buckets(each for each in found if often[each] >= SEEN)))
        for label, found in sentences
    ]
    return taught(rows, Table(BUCKETS, ZERO, SCALE), ROUNDS, SHRINK)


def weight(table: bytes, sentence: str) -> float:
    """What a sentence weighs by a table."""
    lexemes = Lexemes(sentence)
    return weighed(table, lexemes.words, lexemes.low)


def tried(table: bytes, held: list[tuple[str, str]], least: float) -> str:
    """How the table does on pairs that it hasn't seen, and at a weight that a rule asks for."""
    claims = sorted((weight(table, claim) for claim, _ in held), reverse=True)
    facts = sorted((weight(table, fact) for _, fact in held), reverse=True)
    right = sum(weight(table, claim) > weight(table, fact) for claim, fact in held)
    above = sum(each > other for each in claims for other in facts)
    at = facts[len(facts) // 50]
    found = sum(each > at for each in claims)
    return (
        f"{len(held)} pairs held back: the claim weighs more in {right / len(held):.3f}, "
        f"area {above / len(held) ** 2:.3f}; where one fact in 50 is taken for a claim (above {at:.2f}), "
        f"{found / len(held):.3f} of the claims are found; {share(claims, least):.3f} of the claims and "
        f"{share(facts, least):.3f} of the facts weigh {least} or more"
    )


def share(weights: list[float], least: float) -> float:
    """How many of the weights reach one, as a part of all."""
    return sum(each >= least for each in weights) / len(weights)


def main() -> None:
    """Train, and write or try."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--only", choices=NAMES, help="one of the weighers")
    parser.add_argument("--held", type=int, default=0, help="hold back every so-manieth topic")
    parser.add_argument("--above", type=float, default=10.0, help="the weight that a rule asks for")
    asked = parser.parse_args()
    for name in [asked.only] if asked.only else NAMES:
        topics = list(pairs(name).values())
        given = [pair for topic in topics for pair in topic]
        if asked.held:
            held = [pair for topic in topics[:: asked.held] for pair in topic]
            taught = [p for n, topic in enumerate(topics) if n % asked.held for p in topic]
            print(f"{name}: {tried(trained(taught), held, asked.above)}")
            continue
        table = trained(given)
        Path(file_of(name)).write_bytes(table)
        print(f"{name}: {len(given)} pairs, {sum(each != ZERO for each in table):,} weights")


if __name__ == "__main__":
    main()
