"""What kind of source a noun phrase names."""

from __future__ import annotations

from newslint.analyses.attribution.items import SourceKind
from newslint.analyses.attribution.lines import Line
from newslint.language.lexicon import (
    ANONYMOUS,
    DOCUMENTS,
    HONORIFICS,
    ORGANISATION_ENDINGS,
    ORGANISATIONS,
    PERSON_PRONOUNS,
    RECORDS,
    ROLES,
    VAGUE,
)
from newslint.text import Span

_HIDDEN = ("condition of anonymity", "asked not to be", "not authorised", "not authorized", "declined to be named",
           "did not want to be", "requested anonymity", "familiar with", "close to the", "who refused to be named",
           "speaking anonymously", "anonym", "unnamed", "unidentified")  # fmt: skip
_PERSON_TOO = frozenset(("guide", "research", "findings"))


def source_kind(text: str, span: Span, line: Line) -> SourceKind:
    """person, role, organisation, document, vague or anonymous."""
    said = text[span.start : span.end].lower()
    if any(part in said for part in _HIDDEN):
        return "anonymous"
    inside = [i for i, word in enumerate(line.words) if span.start <= word.start < span.end]
    if not inside:
        return "person"
    head = _head(line, inside)
    if line.low[head] in PERSON_PRONOUNS:
        return "person"
    if any(line.low[i] in ANONYMOUS for i in inside):
        return "anonymous"
    if line.xpos[head] in _NAMES:
        return _named(line, inside, head)
    return _described(line, inside, head)


def _named(line: Line, inside: list[int], head: int) -> SourceKind:
    """The kind of a source whose head is a name: "Ann Lee", "the Mercury", "Leeds University"."""
    low, word = line.low, line.low[head]
    if word in ORGANISATION_ENDINGS or (line.words[head].text.isupper() and len(word) > 1):
        return "organisation"
    if low[inside[0]] == "the" and not any(low[i].rstrip(".") in HONORIFICS for i in inside[:3]):
        return "document" if word in DOCUMENTS else "organisation"
    return "person" if word not in ORGANISATIONS else "organisation"


def _described(line: Line, inside: list[int], head: int) -> SourceKind:
    """The kind of a source whose head is a noun: "the register", "critics", "a fisherman"."""
    first, word = line.low[inside[0]], line.low[head]
    names = [i for i in inside if line.xpos[i] in _NAMES]
    if word in DOCUMENTS or word in RECORDS - _PERSON_TOO:
        return "document"
    definite = first in _DEFINITE or (bool(names) and names[0] < head)
    if word in VAGUE and not definite and not _counted(line, inside):
        return "vague"
    if word in ORGANISATIONS:
        return "organisation"
    if word in ROLES or (word in VAGUE and definite):
        return "role"
    if word in VAGUE or first in VAGUE:
        return "vague"
    does_it = word.endswith(_PERSONS) or word.removesuffix("s") in ROLES
    return "person" if names and not does_it else "role"


_NAMES = ("NNP", "NNPS")
_DEFINITE = ("the", "his", "her", "its", "their", "this", "that", "our", "my")
_PERSONS = ("er", "or", "ist", "man", "woman", "person", "ian", "ers", "ors", "ists", "men", "women", "ians")  # fmt: skip


def _counted(line: Line, inside: list[int]) -> bool:
    return any(line.xpos[i] in ("CD",) or line.low[i] in ("per", "percent", "%") for i in inside)


def _head(line: Line, inside: list[int]) -> int:
    """The head noun: the last noun before "of", a comma or a relative."""
    head = -1
    for i in inside:
        tag = line.xpos[i]
        if tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "JJ", "DT", "WP", "WDT", "PRP$", "EX"):
            if tag == "DT" and i + 1 <= inside[-1]:
                continue
            if tag in ("JJ", "CD") and head >= 0:
                continue
            head = i
        elif tag == "POS" or tag in ("HYPH", "RB", "VBG", "$"):
            continue
        elif head >= 0:
            break
    return head if head >= 0 else inside[0]
