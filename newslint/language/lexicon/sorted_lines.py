"""A file of sorted lines, "word, tab, what is known of it", that is searched without being parsed.

A word costs a binary search over its bytes, some 10 µs.
"""

from __future__ import annotations

from newslint.startup.mapped import Data, opened

HEAD_END = b"\n\n"


class SortedLines:
    """Word → the rest of its line. Lines are sorted by the bytes of the word."""

    def __init__(self, data: Data) -> None:
        """`data`: a head of comments, a blank line, and the lines. Raises ValueError without one."""
        self._start = data.find(HEAD_END) + len(HEAD_END)
        if self._start < len(HEAD_END):
            raise ValueError("not a file of sorted lines: no blank line after its head")
        self._data = data

    @classmethod
    def load(cls, path: str) -> SortedLines:
        """The lines of a file."""
        return cls(opened(path))

    def get(self, word: str) -> str | None:
        """What the file says of a word; None where it isn't listed."""
        data, key = self._data, word.encode("utf-8", "surrogatepass") + b"\t"
        low, high = self._start, len(data)
        while low < high:
            middle = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", middle)
            line = data[middle : len(data) if end < 0 else end]
            if line.startswith(key):
                return line[len(key) :].decode("utf-8")
            if line.partition(b"\t")[0] < key[:-1]:
                low = len(data) if end < 0 else end + 1
            else:
                high = middle
        return None


def written(lines: dict[str, str], head: str) -> bytes:
    """The content of such a file: `head`, each of its lines as a comment, and the sorted lines."""
    said = "".join(f"# {line}".rstrip() + "\n" for line in head.strip().splitlines())
    rows = sorted((word.encode("utf-8"), rest.encode("utf-8")) for word, rest in lines.items())
    return said.encode("utf-8") + b"\n" + b"".join(b"%s\t%s\n" % row for row in rows)
