"""Makes `english.frequencies`. A developer's tool, run where the package `wordfreq` is installed.

python -m tools.build_frequencies
"""

from __future__ import annotations

import importlib
import os
import re

from newslint.language.lexicon import frequencies
from newslint.language.lexicon.frequencies import LEAST
from newslint.language.lexicon.sorted_lines import written

HEAD = """
Zipf frequencies of English words, times ten. From wordfreq 3.1.1 (Robyn Speer),
https://github.com/rspeer/wordfreq, list "large_en", licence CC BY-SA 4.0
(https://creativecommons.org/licenses/by-sa/4.0/), and so is this file. Changed: rounded, words of
letters and apostrophes only, rarer ones left out. wordfreq's sources: Wikipedia, OPUS
OpenSubtitles, SUBTLEX, NewsCrawl, GlobalVoices, Google Books Ngrams, OSCAR, Twitter, Reddit.
"""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def main() -> None:
    """Write the file beside its reader."""
    wordfreq = importlib.import_module("wordfreq")
    lines = {
        word: str(round(10 * value))
        for word in wordfreq.get_frequency_dict("en", wordlist="large")
        if _WORD.fullmatch(word) and (value := wordfreq.zipf_frequency(word, "en")) >= LEAST
    }
    with open(
        os.path.join(os.path.dirname(frequencies.__file__), "english.frequencies"), "wb"
    ) as out:
        out.write(written(lines, HEAD))
    print(f"{len(lines):,} words")


if __name__ == "__main__":
    main()
