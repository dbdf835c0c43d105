"""Logistic regression by stochastic descent, each weight at its own rate, into a table of one byte a weight."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from typing import NamedTuple

_RATE = 0.15

Row = tuple[int, list[int]]
"""1 for what is looked for, 0 for the rest; the buckets of its features, in order."""


class Table(NamedTuple):
    """What a weigher's table is like: its length, the byte that says nothing, and bytes for a step of the scale."""

    buckets: int
    zero: int
    scale: float


def taught(rows: list[Row], table: Table, rounds: int, shrink: float) -> bytes:
    """The table that rows teach; the same rows give the same, byte for byte. Leaves `rows` in another order."""
    weights: defaultdict[int, float] = defaultdict(float)
    squares: defaultdict[int, float] = defaultdict(lambda: 1e-6)
    chance = random.Random(1)
    for _ in range(rounds):
        chance.shuffle(rows)
        for label, found in rows:
            odds = sum(weights[at] for at in found)
            off = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - label
            for at in found:
                step = off + shrink * weights[at] * len(rows) / 50
                squares[at] += step * step
                weights[at] -= _RATE * step / math.sqrt(squares[at])
    made = bytearray([table.zero]) * table.buckets
    for at, weight in weights.items():
        made[at] = max(0, min(255, table.zero + round(weight * table.scale)))
    return bytes(made)
