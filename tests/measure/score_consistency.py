"""Score planted inconsistencies: python tests/measure/score_consistency.py FILE [-v].

As for planted contradictions, with the rules of the family `consistency`.
"""

from __future__ import annotations

from score_contradictions import score

if __name__ == "__main__":
    score("consistency")
