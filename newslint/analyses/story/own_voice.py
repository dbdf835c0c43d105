"""Whether a story is told in the first person throughout, or to its reader: then it is a blog, whatever it says."""

from __future__ import annotations

from newslint.analyses.quotations import Quotation
from newslint.document import Document
from newslint.kinds import OWN_APART, OWN_SENTENCES
from newslint.startup.patterns import lazy
from newslint.text import Stretches

_WRITER = lazy(r"\b(?:I(?![.-])|[Mm]e|[Mm]y|[Ww]e|[Oo]urs?|us|[Yy]ou|[Yy]ours?)\b")


def own_voice(document: Document, quotations: list[Quotation]) -> bool:
    """Whether the writer says "we", "I" or "you" time and again outside quotations, as no report does."""
    text, quoted = document.text, Stretches(quotations)
    sentences = {
        text.rfind(". ", 0, found.start())
        for found in _WRITER.finditer(text)
        if not quoted.covers(found.start())
    }
    return len(sentences) >= max(OWN_SENTENCES, len(text) // OWN_APART)
