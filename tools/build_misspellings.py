"""Makes `english.misspellings`. A developer's tool, run where codespell, wordfreq and harper-py are.

python -m tools.build_misspellings

Kept of codespell's dictionary are single words of five letters and more with one thing they can mean, a
common word; that are no words themselves: not in Harper's dictionary, at least ten times rarer than
what was meant (three hundred where the CMU dictionary, of names too, has them), and not common in French, German, Spanish, Italian, Portuguese or
Dutch, which news quotes.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

from newslint.language.ease.syllables import SyllableTable
from newslint.language.lexicon import misspellings
from newslint.language.lexicon.indexed_words import written
from newslint.startup.fast_typing import Any

COMMON = 3.2  # Zipf
APART, APART_LISTED = 1.0, 2.5
FOREIGN = ("fr", "de", "es", "it", "pt", "nl")
VARIANTS = frozenset("flagg gaged gages gaging imbed imbedded imbedding noone".split())
"""Printed by some desks all the same, or a surname."""
_WRONG = re.compile(r"[a-z]{5,}")
_RIGHT = re.compile(r"[a-z]+(?:['-][a-z]+)*(?: [a-z]+)*")


def main() -> None:
    """Write the file beside this one."""
    wordfreq: Any = importlib.import_module("wordfreq")
    codespell: Any = importlib.import_module("codespell_lib")
    path = Path(codespell.__file__).with_name("data") / "dictionary.txt"
    listed = SyllableTable.load().listed
    pairs = {}
    for line in path.read_text("utf-8").splitlines():
        wrong, _, right = line.partition("->")
        right = right.strip()
        if not _WRONG.fullmatch(wrong) or not _RIGHT.fullmatch(right) or wrong in VARIANTS:
            continue
        if right.startswith(wrong) or wrong + "g" == right:  # clipped: "includ", "rattlin"
            continue
        common = min(wordfreq.zipf_frequency(word, "en") for word in right.split())
        apart = APART if listed(wrong) is None else APART_LISTED
        if common < COMMON or common - wordfreq.zipf_frequency(wrong, "en") < apart:
            continue
        if max(wordfreq.zipf_frequency(wrong, f) for f in FOREIGN) < 3:
            pairs[wrong] = right
    known = _known(sorted(pairs))
    pairs = {wrong: right for wrong, right in pairs.items() if wrong not in known}
    Path(misspellings.__file__).with_name("english.misspellings").write_bytes(written(pairs))
    print(f"{len(pairs):,} misspellings; {len(known):,} are words for Harper")


def _known(words: list[str]) -> set[str]:
    """Those of some words that Harper knows as words, British or American, or as names."""
    harper: Any = importlib.import_module("harper")
    found: set[str] = set()
    for dialect in (harper.Dialect.AMERICAN, harper.Dialect.BRITISH):
        linter = harper.Linter(dialect)
        linter.set_lint_config(
            dict.fromkeys(linter.get_default_lint_config(), False) | {"SpellCheck": True}
        )
        for at in range(0, len(words), 500):
            part = words[at : at + 500]
            for form in (str.lower, str.title):
                said = list(map(form, part))
                lints = linter.lint(". ".join(said), language="plaintext")
                unknown = {lint.problem_text.lower() for lint in lints}
                found |= {word for word in part if word not in unknown}
    return found


if __name__ == "__main__":
    main()
