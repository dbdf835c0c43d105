"""What newslint found in stories before, kept in the user's cache by their content.

A second run over many stories reads again only what has changed. An entry goes by everything that its
findings come from: newslint's own code and data, Python, the settings that hold for the file, the content;
never by a file's time. It holds what the rules said, before suppressions, baselines and changes are
asked. It lies where packs' indexes do, in a folder that is the user's own, as JSON with a checksum; a
damaged entry, or one whose story is like another of the run, is linted again.
"""

from __future__ import annotations

import json
import os
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from newslint.archive import Story
from newslint.config import Config
from newslint.engine import CRASH_CODE, MANY_CODE, SLOW_CODE
from newslint.finding import Finding, Fix, RelatedPlace
from newslint.language.tokens import Sketch
from newslint.packs import PackIndex, cache, store
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.text import Edit

try:
    # hashlib's own blake2b, without the 3 ms that it takes to load OpenSSL for the others.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

MOST = 64_000_000
"""Bytes of all entries; the least lately used go first."""
_LEFT = 0.8  # of what is allowed, once entries have to go
_PASSING = frozenset((CRASH_CODE, SLOW_CODE, MANY_CODE))
"""What may be otherwise the next time: a rule that failed, a machine that was busy."""
_ELSEWHERE = frozenset(
    """accept baseline exclude extend_exclude fail_on force_exclude kinds max_file_size origins
    output_format packs per_file_ignores root strict suppressions""".split()
)
"""Settings that decide nothing about a rule's findings, or go into a key by what they come to for a file."""
_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_READERS = ("pyromark-", "pyyaml-", "textstat-")  # other packages that findings rest on


class Kept(NamedTuple):
    """What an entry holds; `story` is for the archive, if the story's rules compare it with others."""

    findings: list[Finding]
    story: Story | None


class Results:
    """The entries of a cache. `home` is the cache's folder, `stamp` that of the code that runs."""

    def __init__(self, home: str, stamp: str) -> None:
        self._home = os.path.join(home, cache.STORIES)
        self._stamp = stamp
        self._settings: dict[int, tuple[Config, str]] = {}
        self._missed = False

    @classmethod
    def open(cls) -> Results | None:
        """Those in the user's cache; None where no folder is safe, or nobody can tell what code runs."""
        home, stamp = cache.folder(), stamp_of_code()
        return cls(home, stamp) if home is not None and stamp else None

    def key(
        self,
        config: Config,
        packs: Sequence[PackIndex],
        about: tuple[object, ...],
        path: str,
        data: bytes,
    ) -> str:
        """What a story's entry is called. `about`: what settings come to for this file beside its path."""
        held = self._settings.get(id(config))
        if held is None or held[0] is not config:
            settings = [
                (name, dict(value) if isinstance(value, Mapping) else value)
                for name, value in config._asdict().items()
                if name not in _ELSEWHERE
            ]
            said = repr((self._stamp, settings, [pack.key for pack in packs]))
            held = self._settings[id(config)] = (config, said)
        said = f"{held[1]} {about!r} {path!r} "
        digest = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=20)
        digest.update(blake2b(data).digest())
        return digest.hexdigest()

    def holds(self, key: str) -> bool:
        """Whether there is an entry, be it damaged."""
        found = os.path.exists(self._entry(key))
        self._missed = self._missed or not found
        return found

    def get(self, key: str) -> Kept | None:
        """The entry of a key; None where there is none, or it is damaged."""
        data = cache.read(key, cache.STORIES)
        if data is None:
            self._missed = True
            return None
        try:
            kept = Kept([_finding(row) for row in data["findings"]], _story(data["story"]))
        except (LookupError, TypeError, ValueError, OverflowError):
            return None  # not what `put` wrote
        with suppress(OSError):  # it goes a little sooner then
            os.utime(self._entry(key))
        return kept

    def put(self, key: str, findings: Sequence[Finding], story: Story | None) -> None:
        """Keep what the rules said of a story, unless another run may hear something else."""
        if any(each.code in _PASSING for each in findings):
            return
        row = None
        if story is not None:
            made = story.sketch
            row = [story.path, story.place, story.headline, made.hashes.tolist(), made.pattern]
        text = json.dumps({"findings": findings, "story": row}, separators=(",", ":"))
        cache.write(key, text, cache.STORIES)

    def trim(self, most: int = MOST) -> None:
        """Let the oldest entries go where there are more than `most` bytes, if this run may have added any."""
        if not self._missed:
            return
        found = sorted(_entries(self._home))
        size = sum(each.size for each in found)
        if size <= most:
            return
        for each in found:
            if size <= most * _LEFT:
                break
            remove(each.path)
            size -= each.size

    def _entry(self, key: str) -> str:
        return os.path.join(self._home, f"{key}.json")


class Entry(NamedTuple):
    """A file of the cache: when it was used last (ns), its size in bytes, where it lies."""

    used: int
    size: int
    path: str


def entries(home: str, room: str) -> list[Entry]:
    """The files in a folder of the cache, what killed processes left half written among them."""
    return list(_entries(os.path.join(home, room)))


def remove(path: str) -> bool:
    """Take an entry out; False where that is impossible, or another process did."""
    try:
        os.unlink(path)
    except OSError:
        return False
    return True


def _entries(folder: str) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as listed:
            for each in listed:
                if ".json" in each.name and each.is_file(follow_symlinks=False):
                    try:
                        found = each.stat(follow_symlinks=False)
                    except OSError:
                        continue  # another process took it out
                    yield Entry(found.st_mtime_ns, found.st_size, each.path)
    except OSError:
        return


def stamp_of_code() -> str:
    """A digest of all that findings come from but settings and stories; empty where it can't be read."""
    digest = blake2b(f"{sys.version} {_releases()}".encode(), digest_size=20)
    try:
        for path in _files():
            with open(path, "rb") as file:
                digest.update(blake2b(file.read()).digest())
    except OSError:
        return ""
    return digest.hexdigest()


def _files() -> Iterator[str]:
    """Newslint's code and data, and in a checkout the packs that they are compiled from, in a fixed order."""
    yield __file__  # there must be one: not so in an archive that Python runs from
    for place, folders, names in os.walk(_PACKAGE):
        folders[:] = sorted(each for each in folders if each != "__pycache__")
        # What is made on first use is made of the rest.
        yield from (
            os.path.join(place, name)
            for name in sorted(names)
            if not name.endswith((".quick", ".compiled", ".tmp"))
        )
    rules = store.checkout_rules()
    if rules is not None:
        yield from store.sources(rules)


def _releases() -> list[str]:
    """The releases of other packages that stories are read with."""
    found = set[str]()
    for folder in sys.path:
        try:
            names: Iterable[str] = os.listdir(folder or os.curdir)
        except OSError:
            continue
        found.update(name for name in names if name.lower().startswith(_READERS))
    return sorted(found)


def _finding(row: list[Any]) -> Finding:
    finding = Finding(*row)
    return finding._replace(
        related=tuple(RelatedPlace(*place) for place in finding.related),
        fixes=tuple(
            Fix(title, tuple(Edit(*edit) for edit in edits), safety)
            for title, edits, safety in finding.fixes
        ),
    )


def _story(row: list[Any] | None) -> Story | None:
    if row is None:
        return None
    path, place, headline, hashes, pattern = row
    kind = "L" if array("I").itemsize < 4 else "I"
    return Story(path, RelatedPlace(*place), headline, Sketch(array(kind, hashes), pattern))
