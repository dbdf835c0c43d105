"""Fits newslint_ease. A developer's tool; the texts are not part of the project.

    python tests/measure/fit_ease.py DATA

DATA is a file of JSON lines (gzip allowed), each of one of two kinds: {"kind": "graded", "text",
"ease"} with a teachers' rating (higher is easier), or {"kind": "levels", "group", "level", "text"}
for one story written at levels 0 (easiest) to 2. Prints how it does by cross-validation, whole
stories held out, and the two constants for newslint/language/ease/measures.py.
"""

from __future__ import annotations

import gzip
import json
import random
import statistics
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from newslint.analyses import analyse
from newslint.language.ease.formulas import FORMULAS
from newslint.language.ease.measures import Traits
from newslint.readers import read
from newslint.source import Source

STEP = 0.6  # what a level is taken to be worth, in standard deviations of the ratings
LEVEL_WEIGHT = 20.0  # of a levelled text beside a graded one: what they say is surer
RIDGE = 0.01
MEAN, DEVIATION = 50.0, 15.0  # of the scale that the weights are written in
FOLDS = 10

Vector = list[float]
Graded = tuple[Traits, float]


class Model(NamedTuple):
    """A fitted line: `weights` apply to the traits as they are."""

    weights: Vector
    constant: float

    def __call__(self, traits: Traits) -> float:
        return self.constant + sum(w * t for w, t in zip(self.weights, traits, strict=True))


def solve(a: list[Vector], b: Vector) -> Vector:
    """Gaussian elimination with pivots."""
    size = len(b)
    rows = [[*row, value] for row, value in zip(a, b, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            for k in range(i, size + 1):
                rows[j][k] -= factor * rows[i][k]
    found = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][k] * found[k] for k in range(i + 1, size))
        found[i] = (rows[i][size] - known) / rows[i][i]
    return found


def fit(graded: list[Graded], levels: list[dict[int, Traits]]) -> Model:
    """Ridge regression on the ratings and, within each story, on the levels."""
    columns = list(zip(*(traits for traits, _ in graded), strict=True))
    means = [statistics.fmean(column) for column in columns]
    spreads = [statistics.pstdev(column) for column in columns]
    ratings = [ease for _, ease in graded]
    mean, spread = statistics.fmean(ratings), statistics.pstdev(ratings)

    def scaled(traits: Traits) -> Vector:
        return [(t - m) / s for t, m, s in zip(traits, means, spreads, strict=True)]

    rows = [(scaled(traits), (ease - mean) / spread, 1.0) for traits, ease in graded]
    for story in levels:
        three = [scaled(story[level]) for level in (0, 1, 2)]
        middle = [statistics.fmean(column) for column in zip(*three, strict=True)]
        for each, worth in zip(three, (STEP, 0.0, -STEP), strict=True):
            apart = [value - m for value, m in zip(each, middle, strict=True)]
            rows.append((apart, worth, LEVEL_WEIGHT))
    size = len(means)
    square = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    for x, y, weight in rows:
        for i in range(size):
            right[i] += weight * x[i] * y
            for j in range(size):
                square[i][j] += weight * x[i] * x[j]
    for i in range(size):
        square[i][i] += RIDGE * len(rows)
    found = [w / s for w, s in zip(solve(square, right), spreads, strict=True)]
    return Model(found, -sum(w * m for w, m in zip(found, means, strict=True)))


def correlation(a: Vector, b: Vector) -> float:
    return statistics.correlation(a, b)


def in_order(story: dict[int, float]) -> bool:
    return story[0] > story[1] > story[2]


def main(path: str) -> None:
    data = Path(path).read_bytes()
    text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8")
    graded: list[Graded] = []
    formulas: dict[str, Vector] = defaultdict(list)
    stories: dict[str, dict[int, Traits]] = defaultdict(dict)
    for row in map(json.loads, text.splitlines()):
        paragraphs = [line for line in row["text"].split("\n") if line.strip()]
        document = read(Source("excerpt.md", "\n\n".join(["# Excerpt", *paragraphs])))
        traits = analyse(document, "hardness").traits
        if row["kind"] == "graded":
            graded.append((traits, row["ease"]))
            for name, formula in FORMULAS.items():
                formulas[name].append(formula(analyse(document, "readability").counts))
        else:
            stories[row["group"]][row["level"]] = traits
    ratings = [ease for _, ease in graded]
    for name, values in formulas.items():
        print(f"{name:32}{correlation(values, ratings):8.3f}")
    order, groups = list(range(len(graded))), sorted(stories)
    random.Random(0).shuffle(order)
    random.Random(0).shuffle(groups)
    predicted = [0.0] * len(graded)
    right = 0
    for fold in range(FOLDS):
        held, held_groups = order[fold::FOLDS], groups[fold::FOLDS]
        kept = set(held)
        model = fit(
            [each for n, each in enumerate(graded) if n not in kept],
            [stories[group] for group in groups if group not in held_groups],
        )
        for n in held:
            predicted[n] = model(graded[n][0])
        right += sum(
            in_order({level: model(traits) for level, traits in stories[group].items()})
            for group in held_groups
        )
    print(f"{'newslint_ease, held out':32}{correlation(predicted, ratings):8.3f}")
    print(f"three levels in order, held out: {right}/{len(groups)} {right / len(groups):.3f}")
    model = fit(graded, [stories[group] for group in groups])
    scale = DEVIATION
    print("WEIGHTS = Traits(")
    for name, weight in zip(Traits._fields, model.weights, strict=True):
        print(f"    {name}={weight * scale:.3f},")
    print(f")\nCONSTANT = {MEAN + scale * model.constant:.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
