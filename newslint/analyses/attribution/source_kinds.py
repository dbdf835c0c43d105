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
_PERSON_TOO = ("guide", "research", "findings")


def source_kind(text: str, span: Span, line: Line) -> SourceKind:  # noqa: C901
    """person, role, organisation, document, vague or anonymous."""
    said = text[span.start : span.end].lower()
    if any(part in said for part in _HIDDEN):
        return "anonymous"
    inside = [i for i, word in enumerate(line.words) if span.start <= word.start < span.end]
    if not inside:
        return "person"
    low, xpos = line.low, line.xpos
    head = _head(line, inside)
    word = low[head]
    if word in PERSON_PRONOUNS:
        return "person"
    names = [i for i in inside if xpos[i] in ("NNP", "NNPS")]
    if any(low[i] in ANONYMOUS for i in inside):
        return "anonymous"
    if xpos[head] in ("NNP", "NNPS"):
        last = head
        if word in ORGANISATION_ENDINGS or (line.words[last].text.isupper() and len(word) > 1):
            return "organisation"
        first = inside[0]
        if low[first] == "the" and not any(low[i].rstrip(".") in HONORIFICS for i in inside[:3]):
            return "document" if word in DOCUMENTS else "organisation"
        return "person" if word not in ORGANISATIONS else "organisation"
    if word in DOCUMENTS or (word in RECORDS and word not in _PERSON_TOO):
        return "document"
    definite = low[inside[0]] in (
        "the",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "our",
        "my",
    ) or (bool(names) and names[0] < head)
    if word in VAGUE and not definite and not _counted(line, inside):
        return "vague"
    if word in ORGANISATIONS:
        return "organisation"
    if word in ROLES:
        return "role"
    if word in VAGUE:
        return "vague" if not definite else "role"
    if low[inside[0]] in VAGUE:
        return "vague"
    if word.endswith(
        (
            "er",
            "or",
            "ist",
            "man",
            "woman",
            "person",
            "ian",
            "ers",
            "ors",
            "ists",
            "men",
            "women",
            "ians",
        )
    ):
        return "role"
    if word.endswith("s") and word[:-1] in ROLES:
        return "role"
    return "person" if names else "role"


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
