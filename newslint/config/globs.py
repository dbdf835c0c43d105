"""Globs over paths, read as .gitignore reads them.

`*` and `?` stay inside one name, `**` spans folders, `[a-z]` and `[!a-z]` are one character, a
backslash takes the next one literally. A glob with a slash at its start or in its middle counts
from the root; one without matches at any depth. A slash at its end means folders only. What lies in
a folder that matches, matches. `/srv/desk//opinion/**` counts from `/srv/desk` instead of the root.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache

from newslint.startup.patterns import lazy

_WILD = lazy(r"[*?/]+")
_MOST_KEPT = 65_536  # globs: a configuration may have as many, and each path is held against all


def match(glob: str, path: str, root: str, is_folder: bool) -> bool:
    """Whether a glob matches a path; relative ones count from the working directory.

    Outside the root a glob can only match by the path's last name: nobody meant the folders there.
    """
    return any_match((glob,), path, root, is_folder)


def any_match(globs: Iterable[str], path: str, root: str, is_folder: bool) -> bool:
    """Whether any of the globs matches a path. Quicker than one call for each."""
    full = os.path.abspath(path)
    subject, inside = _below(full, root, is_folder)
    for glob in globs:
        base, pattern, must = _parts(glob)
        if must not in full:
            continue
        if base:
            below, within = _below(full, base, is_folder)
        else:
            below, within = subject, inside
        if below and (within or not _anchored(pattern)) and _compiled(pattern).match(below):
            return True
    return False


def split(glob: str) -> tuple[str, str]:
    """The folder a glob names before `//`, and the glob proper. The folder is empty for none."""
    base, doubled, pattern = glob.partition("//")
    if doubled and (not base or os.path.isabs(base)):
        return base or "/", pattern
    return "", glob


def rebased(glob: str, folder: str, root: str) -> str:
    """A glob that counts from `folder`, as one that means the same under `root`."""
    if folder == root or split(glob)[0] or not _anchored(glob):
        return glob
    return f"{folder.rstrip('/')}//{glob.lstrip('/')}"


def fault(glob: str) -> str:
    """What is wrong with a glob; empty if nothing."""
    pattern = split(glob)[1]
    if not pattern.strip("/"):
        return "an empty glob matches nothing"
    if pattern.startswith("!"):
        return "a glob can't take back another (`!`): leave it out, or write the folders singly"
    if ".." in pattern.split("/"):
        return "a glob can't leave its folder (`..`)"
    if not split(glob)[0] and re.match(r"[A-Za-z]:[\\/]", glob):
        return "a glob counts from a folder: `C:/desk//drafts/*` is how to name another one's"
    if re.search(r"(?<!\\)(?:\\\\)*\\\w", pattern):
        return "a glob has `/` between folders, on Windows too: a backslash takes the next mark literally"
    if re.search(r"(?<!\\)\{[^{}]*,[^{}]*\}", pattern):
        return "globs have no braces: write one glob for each"
    return ""


def _below(full: str, root: str, is_folder: bool) -> tuple[str, bool]:
    """A path from a root, `/` after it if it is a folder; whether it lies there."""
    base = os.path.abspath(root)
    end = "/" if is_folder else ""
    if full == base:
        return "", True
    if os.path.normcase(full).startswith(os.path.normcase(base.rstrip(os.sep) + os.sep)):
        return full[len(base.rstrip(os.sep)) + 1 :].replace(os.sep, "/") + end, True
    return os.path.basename(full) + end, False


def _anchored(pattern: str) -> bool:
    return "/" in pattern.rstrip("/") and not pattern.startswith("**/")


@lru_cache(maxsize=_MOST_KEPT)
def _parts(glob: str) -> tuple[str, str, str]:
    """What `split` gives, and the longest name or part of one that a path must hold to match."""
    base, pattern = split(glob)
    if "[" in pattern or "\\" in pattern:
        return base, pattern, ""
    pieces = [piece for piece in _WILD.split(pattern) if piece != "."]
    return base, pattern, max(pieces, key=len, default="")


@lru_cache(maxsize=_MOST_KEPT)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_regex(pattern), re.DOTALL)


def _regex(pattern: str) -> str:
    """The pattern as a regular expression that takes linear time.

    Once what follows a star has been found, an earlier star need never give any of it back: the
    leftmost place leaves most room for the rest. So each such step is atomic, `(?>…)`.
    """
    end = "/" if pattern.endswith("/") else r"(?:/|\Z)"
    names = [name for name in pattern.split("/") if name not in ("", ".")]
    if not _anchored(pattern) and names[0] != "**":
        names.insert(0, "**")
    parts, run, spans = [], "", False
    for at, name in enumerate(names):
        last = at == len(names) - 1
        if name == "**" and not last:
            parts.append(_run(run, spans))
            run, spans = "", True
        else:
            run += ("(?=[^/])[^/]*" if name == "**" else _name(name)) + (end if last else "/")
    parts.append(_run(run, spans))
    return "".join(parts)


def _run(run: str, spans: bool) -> str:
    """Names in a row, after any number of folders if `spans`."""
    return rf"(?>(?:[^/]*+/)*?{run})" if spans and run else run


def _name(name: str) -> str:
    """One name of a pattern."""
    chunks, at = [""], 0
    while at < len(name):
        char = name[at]
        at += 1
        if char == "*":
            chunks.append("")
        elif char == "?":
            chunks[-1] += "[^/]"
        elif char == "[" and (close := name.find("]", at + (name[at : at + 1] in "!^") + 1)) > 0:
            chunks[-1] += _class(name[at:close])
            at = close + 1
        else:
            if char == "\\" and at < len(name):
                char = name[at]
                at += 1
            chunks[-1] += re.escape(char)
    first, *rest = chunks
    if not rest:
        return first
    middle = "".join(rf"(?>[^/]*?{chunk})" for chunk in rest[:-1] if chunk)
    return rf"(?=[^/]){first}{middle}[^/]*{rest[-1]}"


def _class(content: str) -> str:
    """The inside of square brackets as one character's pattern."""
    negated = content[:1] in ("!", "^")
    content = content[negated:]
    ranges, at = [], 0
    while at < len(content):
        low, high = content[at], content[at]
        at += 1
        if content[at : at + 1] == "-" and at + 1 < len(content):
            high = content[at + 1]
            at += 2
        if low <= high:
            ranges.append(f"{re.escape(low)}-{re.escape(high)}")
    if not ranges:
        return "[^/]" if negated else r"(?!)"
    return rf"(?!/)[{'^' if negated else ''}{''.join(ranges)}]"
