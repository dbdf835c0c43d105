"""Words that are always wrong, and what was meant: "recieve", "goverment".

The list is `english.misspellings` (its source and licence stand beside it), which
`newslint.language.build_misspellings` makes. A word costs one search among those that begin with its
first three letters, some 2 µs; the file is opened once a process and not parsed.
"""

from __future__ import annotations

from newslint.mapped import Data, opened

LETTERS = 26
WIDTH = 7  # digits of a number in the index
BUCKETS = LETTERS**3
FEWEST = 3  # letters of a word


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

    @classmethod
    def load(cls) -> Misspellings:
        """The shipped list."""
        if not _loaded:
            path = __file__.rpartition("misspellings.py")[0] + "english.misspellings"
            _loaded.append(cls(opened(path)))
        return _loaded[0]

    def meant(self, word: str) -> str | None:
        """What a word in lower case was meant to be; None where it isn't listed."""
        if len(word) < FEWEST or not word.isascii() or not word.isalpha():
            return None
        number = _bucket(word)
        data, index = self._data, number * WIDTH
        low = self._start + int(data[index : index + WIDTH])
        high = self._start + int(data[index + WIDTH : index + 2 * WIDTH])
        key = b"\n" + word.encode("utf-8", "surrogatepass") + b"\t"
        at = data.find(key, low, high)
        if at < 0:
            return None
        return data[at + len(key) : data.find(b"\n", at + len(key))].decode("ascii")


def written(meant: dict[str, str]) -> bytes:
    """The content of such a file. Words are of the letters a to z, three and more."""
    starts, lines = [0] * (BUCKETS + 1), bytearray(b"\n")
    done = 0
    for word, right in sorted(meant.items()):
        number = _bucket(word)
        # A bucket begins at the line break before its first word, so that "\nword" is found in it.
        while done <= number:
            starts[done] = len(lines) - 1
            done += 1
        lines += f"{word}\t{right}\n".encode("ascii")
    for left in range(done, BUCKETS + 1):
        starts[left] = len(lines) - 1
    return "".join(f"{start:0{WIDTH}d}" for start in starts).encode("ascii") + bytes(lines)


def _bucket(word: str) -> int:
    first, second, third = word[:FEWEST].encode("ascii")
    return ((first - 97) * LETTERS + second - 97) * LETTERS + third - 97


_loaded: list[Misspellings] = []
