"""What a change has touched: the stories, and the paragraphs in them, that differ from a git revision.

Git is asked for names and contents only, by commands that read its store and neither the index nor the files:
what a repository's own configuration may name (hooks, filters, textconv, a pager, a monitor, a remote) is
never run. Differences are found here, paragraph by paragraph, so that one that was moved or set in other
lines counts as it was.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from newslint import readers
from newslint.document import Document
from newslint.finding import Finding, RelatedPlace
from newslint.source import MAX_FILE_SIZE, Source
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Span, Stretches

_SAFE = (
    "--no-pager", "--no-optional-locks", "--no-replace-objects",
    "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "protocol.allow=never",
    "-c", "core.pager=cat", "-c", "core.sshCommand=false", "-c", "credential.helper=",
)  # fmt: skip
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
_SECONDS = 60
_MOST_LOST = 50  # stories that are gone, among which one looks for the old name of a new one
_RENAMED = 0.5  # share of a story's paragraphs that were in the old one
_FAILURES = ("NLT900", "NLT901")
"""What newslint says of its own failures is never passed over."""


class ChangesError(Exception):
    """Why git can't say what has changed; the message is one line."""


class Before(NamedTuple):
    """A story as it was: its file's text, and how often each paragraph stands in it."""

    text: str
    paragraphs: Counter[str]


class Changes:
    """What differs, in the work tree around `folder`, from where it left a revision.

    Raises ChangesError where there is no git, no repository or no such revision.
    """

    def __init__(self, revision: str, folder: str = os.curdir) -> None:
        self.revision = revision
        self._folder = folder
        self._git = _program()
        self.top = os.path.realpath(self._top())
        self._large: set[str] = set()
        self._tree = self._listed(self._base())
        self._hash = "sha256" if len(next(iter(self._tree.values()), "")) == 64 else "sha1"
        self._lost = _Lost(self._tree, self.top)
        self._before: dict[str, Before | None] = {}

    def narrowed(self, paths: Iterable[str], read: Iterable[bytes | None]) -> Iterator[str]:
        """Of files with their contents, those that are new or other than they were.

        One whose content can't be read is passed on, and so is one outside the repository.
        """
        unknown, kept = [], list[str]()
        order = []
        for path, data in zip(paths, read, strict=True):
            order.append(path)
            name = self._name(path)
            if data is None or name is None:
                kept.append(path)
            elif name in self._tree:
                if self._tree[name] != self._called(data):
                    kept.append(path)
            elif self._called(data) not in self._lost.contents:
                unknown.append((path, name))
        ignored = self._ignored([name for _, name in unknown])
        held = {*kept, *(path for path, name in unknown if name not in ignored)}
        yield from (path for path in order if path in held)

    def sift(self, document: Document, findings: Sequence[Finding]) -> list[Finding]:
        """The findings in paragraphs that the change touched, and those whose other place lies there."""
        before = self._story_before(document)
        if before is None:
            return list(findings)
        left, touched = Counter(before.paragraphs), list[Span]()
        for block in document.blocks:
            said = _plain(document.slice(block))
            if left[said]:
                left[said] -= 1
            else:
                touched.append(Span(block.start, block.end))
        held = Stretches(touched)
        return [each for each in findings if self._caused(document, each, held, before)]

    def _caused(
        self, document: Document, finding: Finding, touched: Stretches, before: Before
    ) -> bool:
        """Whether a finding is the change's own."""
        if finding.code in _FAILURES or _touches(document, touched, finding):
            return True
        if any(self._related(document, place, touched) for place in finding.related):
            return True
        if any(True for _ in document.map.plain([Span(finding.start, finding.end)])):
            return False
        # It speaks of no words of the story, but of a comment: that is the change's, or what follows it.
        follows = (
            b for b in document.blocks if document.map.source(b.start, b.end).start >= finding.end
        )
        block = next(follows, None)
        return finding.text not in before.text or (
            block is not None and touched.touches(block.start, block.end)
        )

    def _related(self, document: Document, place: RelatedPlace, touched: Stretches) -> bool:
        return place.path is None and _touches(document, touched, place)

    def _story_before(self, document: Document) -> Before | None:
        """A story as it was at the revision, under its old name; None where it is new."""
        path = document.source.path
        name = self._name(path)
        if name is None:
            return None
        if name in self._tree:
            return self._read(name, document.source)
        words = Counter(_plain(document.slice(block)) for block in document.blocks)
        best: Before | None = None
        most = _RENAMED
        for each in self._lost.likely(name):
            old = self._read(each, document.source)
            if old is None:
                continue
            total = max(words.total(), old.paragraphs.total())
            share = (words & old.paragraphs).total() / total if total else 0.0
            if share >= most:
                best, most = old, share
        return best

    def _read(self, name: str, now: Source) -> Before | None:
        """A story of the revision; None for one that can't be read."""
        if name in self._large:
            return None
        if name not in self._before:
            try:
                data = self._ask("cat-file", "blob", self._tree[name])
                encoding = None if now.bom else now.encoding
                source = Source.decode(name, data, encoding)
                document = readers.read(source, readers.format_of(now.path))
            except Exception:  # noqa: BLE001 - whatever it was, it is no story to compare with
                self._before[name] = None
            else:
                texts = (_plain(document.slice(block)) for block in document.blocks)
                self._before[name] = Before(source.text, Counter(texts))
        return self._before[name]

    def _name(self, path: str) -> str | None:
        """A path as git has it; None for one outside the repository."""
        try:
            name = os.path.relpath(os.path.realpath(path), self.top).replace(os.sep, "/")
        except ValueError:  # another drive
            return None
        return None if name == ".." or name.startswith("../") else name

    def _called(self, data: bytes) -> str:
        """What git calls content."""
        made = hashlib.new(self._hash, usedforsecurity=False)
        made.update(b"blob %d\0" % len(data))
        made.update(data)
        return made.hexdigest()

    def _ignored(self, names: list[str]) -> set[str]:
        """Those of new files that git is told to ignore."""
        if not names:
            return set()
        said = "\0".join(f"./{name}" for name in names).encode("utf-8", "surrogateescape")
        done = self._run(("check-ignore", "-z", "--stdin"), said, self.top)
        found = done.stdout.decode("utf-8", "surrogateescape").split("\0")
        return {each.removeprefix("./") for each in found}

    def _top(self) -> str:
        done = self._run(("rev-parse", "--show-toplevel"))
        if done.returncode:
            said = _said(done)
            if "not a git repository" in said:
                said = "this folder lies in no git repository"
            elif "dubious ownership" in said:
                said = "git does not trust this repository, which belongs to another user"
            elif "must be run in a work tree" in said:
                said = "this repository has no work tree"
            raise ChangesError(said)
        return os.fsdecode(done.stdout.removesuffix(b"\n"))

    def _base(self) -> str:
        """Where the work tree left the revision: the newest commit that both have."""
        shallow = self._run(("rev-parse", "--is-shallow-repository")).stdout.strip() == b"true"
        hint = "; the clone is shallow: fetch its history (`fetch-depth: 0`)" if shallow else ""
        revision = self.revision
        if not revision.strip() or revision.startswith("-") or "\0" in revision:
            raise ChangesError(f"`{revision}` is no revision")
        found = self._run(
            ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        )
        if found.returncode:
            raise ChangesError(f"there is no revision `{revision}` here{hint}")
        commit = found.stdout.decode("ascii", "replace").strip()
        both = self._run(("merge-base", commit, "HEAD"))
        if both.returncode:
            raise ChangesError(
                f"`{revision}` and what is checked out have no commit in common{hint}"
            )
        return both.stdout.decode("ascii", "replace").split()[0]

    def _listed(self, commit: str) -> dict[str, str]:
        """The files of a commit: path → what git calls its content."""
        listed = self._ask("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
        tree = {}
        for row in listed.decode("utf-8", "surrogateescape").split("\0"):
            about, _, name = row.partition("\t")
            if about.startswith("100"):  # no link, and no repository inside this one
                _, _, tree[name], size = about.split()
                if not size.isdigit() or int(size) > MAX_FILE_SIZE:
                    self._large.add(name)
        return tree

    def _ask(self, *arguments: str) -> bytes:
        done = self._run(arguments)
        if done.returncode:
            raise ChangesError(_said(done))
        return done.stdout

    def _run(
        self, arguments: Sequence[str], given: bytes = b"", folder: str | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(
                [self._git, *_SAFE, *arguments],
                cwd=folder or self._folder,
                env={**os.environ, **_ENVIRONMENT},
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, ValueError) as error:
            raise ChangesError(f"git can't be run: {error}") from None
        except subprocess.TimeoutExpired:
            raise ChangesError(f"git gave no answer in {_SECONDS} seconds") from None


class _Lost:
    """The files of a revision that are not there any more: among them are the old names of new ones."""

    def __init__(self, tree: Mapping[str, str], top: str) -> None:
        self.contents: set[str] = set()
        """What git calls theirs."""
        self._by: dict[tuple[str, str], list[str]] = {}
        for name, content in tree.items():
            if not os.path.lexists(os.path.join(top, *name.split("/"))):
                self.contents.add(content)
                for key in _likenesses(name):
                    self._by.setdefault(key, []).append(name)

    def likely(self, name: str) -> list[str]:
        """Those that may be a file's old name, by file name, then folder, then ending."""
        found = dict.fromkeys(each for key in _likenesses(name) for each in self._by.get(key, ()))
        return list(islice(found, _MOST_LOST))


def _likenesses(name: str) -> Iterator[tuple[str, str]]:
    folder, _, base = name.rpartition("/")
    ending = os.path.splitext(base)[1]
    yield from (("name", base), ("folder", folder + "/" + ending), ("ending", ending))


def _program() -> str:
    """Git on the search path. Never one in the working folder, which may be a stranger's."""
    names = ("git.exe", "git") if os.name == "nt" else ("git",)
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):
                return path
    raise ChangesError("there is no git on the search path")


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    said = done.stderr.decode("utf-8", "replace").strip() or f"git failed with {done.returncode}"
    return " ".join(said.partition("\n")[0].removeprefix("fatal: ").split())


def _touches(document: Document, touched: Stretches, place: Finding | RelatedPlace) -> bool:
    return any(
        touched.touches(each.start, max(each.end, each.start + 1))
        for each in document.map.plain([Span(place.start, place.end)])
    )


def _plain(text: str) -> str:
    """A paragraph however it is set in lines."""
    return " ".join(text.split())
