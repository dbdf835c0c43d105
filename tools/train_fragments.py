"""Train the weigher of fragments: `python -m tools.train_fragments [--held N] [--above W]`.

Each file of `tools/pairs/fragments` has topics (`# topic`) and under each a line an example: `-` begins a
fragment that a desk would mend, `=` a sentence, `~` a turn of speech or a label that needs no verb. With
`--held` every so-manieth line of each topic is kept back and what the rest has taught is tried on it;
without, the table is written beside its reader. The same lines give the same table, byte for byte.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from newslint.analyses.fragments.doubtful import doubtful
from newslint.analyses.fragments.shapes import bare
from newslint.analyses.fragments.weigher import (
    BUCKETS,
    FILE,
    SCALE,
    ZERO,
    buckets,
    features,
    weighed,
)
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.language.tokens import tokenize
from tools.logistic import Row, Table, taught

LINES = Path(__file__).with_name("pairs") / "fragments"
ROUNDS = 15
SHRINK = 1.5e-4
SEEN = 2  # a feature of one example alone teaches nothing

Example = tuple[int, list[str]]
"""1 for a fragment, 0 for what is left alone; its features."""


def lines() -> dict[str, list[tuple[int, str]]]:
    """The examples by their topics."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in sorted(LINES.glob("*.txt")):
        topic = file.name
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                topic = f"{file.name} {line[2:]}"
            elif line:
                found[topic].append((int(line[0] == "-"), line[2:]))
    return dict(found)


def looked_at(text: str) -> list[str] | None:
    """The features of an example; None where the tagger sees a main verb, so that nobody asks."""
    tokens = tokenize(text, 0)
    written = [token.text for token in tokens]
    tags = Tagger.load().tag(written)
    words = [Word._make((*token, *tag)) for token, tag in zip(tokens, tags, strict=True)]
    own = bare(words)
    if not own or not doubtful(own):
        return None
    first = next(n for n, word in enumerate(words) if word.start == own[0].start)
    margins = Tagger.load().finite_margins(written)[first : first + len(own)]
    return sorted(set(features(own, margins)))


def trained(examples: list[Example]) -> bytes:
    """The table that examples teach."""
    often = Counter(each for _, named in examples for each in named)
    rows: list[Row] = [
        (label, sorted(buckets(each for each in named if often[each] >= SEEN)))
        for label, named in examples
    ]
    return taught(rows, Table(BUCKETS, ZERO, SCALE), ROUNDS, SHRINK)


def tried(table: bytes, held: list[Example], least: float) -> str:
    """How the table does on examples that it hasn't seen."""
    weights = [(label, weighed(table, named)) for label, named in held]
    wanted = [weight for label, weight in weights if label]
    others = [weight for label, weight in weights if not label]
    above = sum(a > b for a in wanted for b in others) / (len(wanted) * len(others))
    found = sum(weight >= least for weight in wanted) / len(wanted)
    wrong = sum(weight >= least for weight in others) / len(others)
    return (
        f"{len(wanted)} fragments and {len(others)} others held back: area {above:.3f}; "
        f"at {least} {found:.3f} of the fragments are found and {wrong:.3f} of the others"
    )


def main() -> None:
    """Train, and write or try."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--held", type=int, default=0, help="hold back every so-manieth topic")
    parser.add_argument("--above", type=float, default=0.0, help="the weight that a rule asks for")
    asked = parser.parse_args()
    given = [each for topic in lines().values() for each in topic]
    rows = [(label, named) for label, text in given if (named := looked_at(text)) is not None]
    if not asked.held:
        table = trained(rows)
        Path(FILE).write_bytes(table)
        print(
            f"{len(rows)} of {len(given)} examples, {sum(each != ZERO for each in table):,} weights"
        )
        return
    for part in range(asked.held):
        held = rows[part :: asked.held]
        taught = [row for n, row in enumerate(rows) if n % asked.held != part]
        print(tried(trained(taught), held, asked.above))


if __name__ == "__main__":
    main()
