"""Which alerts of an outside checker are kept: none on names, markup, or what stands in no prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.analyses import analyse
from newslint.analyses.alerts import Alert
from newslint.document import Block, Document
from newslint.language.frequencies import zipf
from newslint.patterns import lazy

_RARE, _COMMON = 2.8, 3.5  # Zipf frequencies
PROSE = ("paragraph", "list_item", "standfirst")
_NAME = lazy(r"(?<![.!?…] )(?<![.!?…][”\"’'] )(?<!^)\b[A-Z][\w’'-]*")
_PLAIN_WORD = lazy(r"[a-z]{4,}(?:['’][a-z]{1,2})?")


def blocks(document: Document) -> Iterator[Block]:
    """The blocks that a checker is shown: prose in sentences, not somebody's quotation."""
    return document.of_kind(*PROSE)


def kept(document: Document, alerts: Iterable[Alert], dialect: str) -> Iterator[Alert]:
    """The alerts on the story's own words: not on names, nor on spellings that the story repeats.

    Without a dialect, only slips are kept: what another English spells otherwise is none.
    """
    text = document.text
    names: set[str] | None = None
    for alert in alerts:
        said = text[alert.start : alert.end]
        if alert.spelling:
            # A capital, a digit or a hyphen: a name, a term, a foreign phrase. The checker's
            # dictionary is not the measure of those.
            if not _PLAIN_WORD.fullmatch(said):
                continue
            if not dialect and not _slip(said, alert.replacements):
                continue
            if names is None:
                names = {name.lower() for name in _NAME.findall(text)}
            if said in names or text.count(said) > 1:
                continue  # nobody makes a slip twice: a word of the trade
        elif any(span.start < alert.end and alert.start < span.end for span in _people(document)):
            continue
        yield alert


def _slip(said: str, meant: tuple[str, ...]) -> bool:
    """Whether a rare string is one letter away from a common word: a slip, not a term of a trade."""
    return zipf(said) < _RARE and any(
        zipf(word) >= _COMMON and _one_apart(said, word) for word in meant[:2]
    )


def _one_apart(a: str, b: str) -> bool:
    """One letter more, less, other, or two that changed places."""
    if len(a) > len(b):
        a, b = b, a
    start = 0
    while start < len(a) and a[start] == b[start]:
        start += 1
    x, y = a[start:], b[start:]
    if len(x) < len(y):
        return x == y[1:]
    return x[1:] == y[1:] or (x[:2] == y[1::-1] and x[2:] == y[2:])


def _people(document: Document) -> list[Alert]:
    return [each for each in analyse(document, "people") if each.mention in ("full", "surname")]
