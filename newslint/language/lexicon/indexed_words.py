"""A file of words with what is known of each, searched by its first three letters without being parsed.

A word costs one search among those that begin alike, some 2 µs; the file is opened once a process.
"""

from __future__ import annotations

from newslint.startup.mapped import Data

LETTERS = 26
WIDTH = 7  # digits of a number in the index
BUCKETS = LETTERS**3
FEWEST = 3  # letters of a word
_KEPT = 50_000  # words whose answer is remembered: a run's stories share most of theirs
_FIRST = (97 * LETTERS + 97) * LETTERS + 97  # "aaa"


class IndexedWords:
    """Word → the rest of its line.

    `data` is a line of 17,577 numbers of seven digits, where the words of each three first letters begin
    among the lines that follow: a word, a tab and what is known of it, sorted.
    """

    def __init__(self, data: Data) -> None:
        """Open a list. Raises ValueError for data that is none."""
        self._start = WIDTH * (BUCKETS + 1)
        if data[self._start : self._start + 1] != b"\n" or not data[: self._start].isdigit():
            raise ValueError("not a list of indexed words: its index is broken")
        self._data = data
        self._asked: dict[str, str | None] = {}

    def get(self, word: str) -> str | None:
        """What is known of a word in lower case; None where it isn't listed."""
        asked = self._asked
        if word not in asked:
            if len(asked) >= _KEPT:
                asked.clear()
            asked[word] = self._searched(word)
        return asked[word]

    def _searched(self, word: str) -> str | None:
        if len(word) < FEWEST or not word.isascii() or not word.isalpha():
            return None
        data, start, letters = self._data, self._start, word.encode("ascii")
        index = _bucket(letters) * WIDTH
        ends = data[index : index + 2 * WIDTH]
        key = b"\n" + letters + b"\t"
        # Sliced, as a mapped file's own `find` compares byte by byte.
        lines = data[start + int(ends[:WIDTH]) : start + int(ends[WIDTH:]) + 1]
        at = lines.find(key)
        if at < 0:
            return None
        return lines[at + len(key) : lines.index(b"\n", at + len(key))].decode("ascii")


def written(known: dict[str, str]) -> bytes:
    """The content of such a file. Words are of the letters a to z, three and more."""
    starts, lines = [0] * (BUCKETS + 1), bytearray(b"\n")
    done = 0
    for word, rest in sorted(known.items()):
        number = _bucket(word.encode("ascii"))
        # A bucket begins at the line break before its first word, so that "\nword" is found in it.
        while done <= number:
            starts[done] = len(lines) - 1
            done += 1
        lines += f"{word}\t{rest}\n".encode("ascii")
    for left in range(done, BUCKETS + 1):
        starts[left] = len(lines) - 1
    return "".join(f"{start:0{WIDTH}d}" for start in starts).encode("ascii") + bytes(lines)


def _bucket(word: bytes) -> int:
    return (word[0] * LETTERS + word[1]) * LETTERS + word[2] - _FIRST
