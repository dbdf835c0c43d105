"""Words that are always wrong, and what was meant: "recieve", "goverment".

The list is `english.misspellings` (its source and licence stand beside it), which
`tools.build_misspellings` makes. A word costs one search among those that begin with its
first three letters, some 2 µs; the file is opened once a process and not parsed.
"""

from __future__ import annotations

from newslint.startup.mapped import Data, opened

LETTERS = 26
WIDTH = 7  # digits of a number in the index
BUCKETS = LETTERS**3
FEWEST = 3  # letters of a word
_KEPT = 50_000  # words whose answer is remembered: a run's stories share most of theirs
_FIRST = (97 * LETTERS + 97) * LETTERS + 97  # "aaa"


class Misspellings:
    """The list: `Misspellings.load()`.

    `data` is a line of 17,577 numbers of seven digits, where the words of each three first letters begin
    among the lines that follow: a misspelling, a tab and what was meant, sorted.
    """

    def __init__(self, data: Data) -> None:
        """Open a list. Raises ValueError for data that is none."""
        self._start = WIDTH * (BUCKETS + 1)
        if data[self._start : self._start + 1] != b"\n" or not data[: self._start].isdigit():
            raise ValueError("not a list of misspellings: its index is broken")
        self._data = data
        self._asked: dict[str, str | None] = {}

    @classmethod
    def load(cls) -> Misspellings:
        """The shipped list."""
        if not _loaded:
            path = __file__.rpartition("misspellings.py")[0] + "english.misspellings"
            _loaded.append(cls(opened(path)))
        return _loaded[0]

    def meant(self, word: str) -> str | None:
        """What a word in lower case was meant to be; None where it isn't listed."""
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


def written(meant: dict[str, str]) -> bytes:
    """The content of such a file. Words are of the letters a to z, three and more."""
    starts, lines = [0] * (BUCKETS + 1), bytearray(b"\n")
    done = 0
    for word, right in sorted(meant.items()):
        number = _bucket(word.encode("ascii"))
        # A bucket begins at the line break before its first word, so that "\nword" is found in it.
        while done <= number:
            starts[done] = len(lines) - 1
            done += 1
        lines += f"{word}\t{right}\n".encode("ascii")
    for left in range(done, BUCKETS + 1):
        starts[left] = len(lines) - 1
    return "".join(f"{start:0{WIDTH}d}" for start in starts).encode("ascii") + bytes(lines)


def _bucket(word: bytes) -> int:
    return (word[0] * LETTERS + word[1]) * LETTERS + word[2] - _FIRST


_loaded: list[Misspellings] = []
