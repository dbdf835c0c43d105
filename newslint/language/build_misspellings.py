"""Makes `english.misspellings`. A developer's tool, run where these packages are installed:
`codespell` (the list), `wordfreq` (how common the words are), `harper-py` (is the "wrong" form a word?).

python -m newslint.language.build_misspellings
"""

from __future__ import annotations

import importlib
import os
import re

HEAD = """
# Misspellings and what was meant. From the dictionary of codespell 2.4.3,
# https://github.com/codespell-project/codespell, licence CC BY-SA 3.0; this file, an adaptation, is
# CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). Changed: see english.misspellings.LICENSE.
"""
LEAST = 1.0
"""Zipf frequency from which a misspelling is met often enough to be listed."""
APART = 1.5
"""How much commoner, on that scale, the right form must be."""
_VARIANTS = frozenset("flagg imbed imbedded imbedding".split())
_WORD = re.compile(r"[a-z]{5,}")
_MEANT = re.compile(r"[a-z]+(?:[' -][a-z]+)*")


def main() -> None:
    """Write the file beside this one."""
    codespell = importlib.import_module("codespell_lib")
    zipf = importlib.import_module("wordfreq").zipf_frequency
    harper = importlib.import_module("harper")
    linters = [harper.Linter(dialect) for dialect in harper.Dialect]
    folder = os.path.join(os.path.dirname(str(codespell.__file__)), "data")
    lines = []
    with open(os.path.join(folder, "dictionary.txt"), encoding="utf-8") as file:
        for line in file:
            wrong, _, meant = line.strip().partition("->")
            if not _WORD.fullmatch(wrong) or not _MEANT.fullmatch(meant):
                continue
            if not LEAST <= zipf(wrong, "en") <= zipf(meant, "en") - APART:
                continue
            if meant.startswith(wrong) or wrong in _VARIANTS or wrong + "g" == meant:
                continue  # clipped in dialect ("rattlin"), or another language's ("temperatur")
            if all(_unknown(linter, word) for linter in linters for word in (wrong, wrong.title())):
                lines.append(f"{wrong} {meant}")
    lines.sort()
    with open(os.path.join(os.path.dirname(__file__), "english.misspellings"), "w") as out:
        out.write(HEAD.strip() + "\n\n" + "\n".join(lines) + "\n")
    print(f"{len(lines):,} misspellings")


def _unknown(linter: object, word: str) -> bool:
    found = linter.organized_lints(f"They saw {word} there.")  # type: ignore[attr-defined]
    return any(lint.problem_text == word for lint in found.get("SpellCheck", ()))


if __name__ == "__main__":
    main()
