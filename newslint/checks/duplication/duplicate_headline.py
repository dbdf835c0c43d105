"""DUP001 duplicate-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.story import difference, keys, without_site
from newslint.document import Block, Document
from newslint.finding import Fix, Hit, Related
from newslint.language.tagging import Tagger
from newslint.language.tokens import COMPARED, folded, split, tokenize
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_LINES = frozenset(("paragraph", "crosshead", "standfirst", "list_item", "note"))
_FEWEST_WORDS = 4  # a shorter headline may rightly stand again as a crosshead …
_FEWEST_NEXT = 2  # … but not right below itself
_FEWEST_IN_PARAGRAPH = 5
_FEWEST_REWORDED = 6
_FEWEST_SHARED = 5  # words and figures that a line tells in common with the headline …
_SHARED = 0.75  # … of those of the richer of the two
_STOPS = (".", "!", "?", "…")
_DATELINE = lazy(r"[A-Z][A-Z .,’'-]{2,40}(?:, \w+\.? \d{1,2})?(?: ?\([\w .]{2,30}\))? ?[–—-]{1,2} ")
_DASH = lazy(r"[ \u00a0](?:[–—|-]|--)(?=[ \u00a0])")
"""What may part a headline from the paragraph it was pasted in front of."""
_LABELS = ("By ", "Published ", "Updated ", "Posted ")
_OPENERS = frozenset(("DET", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "NUM", "AUX", "ADJ"))
"""Words that begin a sentence, where another noun might be the rest of a name: "by the river Hull"."""
_ONE_LETTER = ("A", "I")
_TAIL = 80  # characters that hold the last word


@rule("DUP001", "duplicate-headline", severity="error", confidence=0.99)
def duplicate_headline(document: Document) -> Iterator[Hit]:
    """The headline appears again in the body.

    Copying a story between systems pastes the headline into the text, where readers see it twice.
    Case, punctuation and a site's name after a bar make no difference. A line that says the
    headline in almost the same words is marked too, as a warning: one of the two is a left-over
    version. A headline in the front matter and the same headline over the text are one headline.

    Bad:
        Council votes to repair bridge

        [[Council Votes to Repair Bridge.]]

        The county council voted on Monday to repair the bridge.
    Bad:
        Rail strike called off after night of talks

        [[Rail strike called off after night of talks | The Harbour Gazette]]

        Trains will run as planned on Thursday.
    Bad:
        Grain prices climb as drought deepens

        Dealers paid more for wheat on Friday. They see no end to it. [[Grain prices climb as
        drought deepens]]
    Near miss:
        Council votes to repair bridge

        The council votes to repair the bridge every year.
    Near miss:
        Grain prices climb as drought deepens

        Grain prices climb as drought deepens in the south, and dealers expect more of both.
    Near miss:
        Grain prices climb as drought deepens in the south

        Grain prices fall as drought eases in the north

        Both stories ran on one page.
    """
    headlines = [block for block in document.of_kind("headline") if block.field is None]
    headlines += [block for block in document.of_kind("headline") if block.field is not None]
    marked = set()
    for headline in headlines:
        line = _Headline(document, headline)
        for number, block in enumerate(document.blocks):
            if block.kind not in _LINES or block.field is not None or block in marked:
                continue
            hit = line.repeated(block, document.blocks[number - 1].kind if number else "")
            if hit is not None:
                marked.add(block)
                yield hit


class _Headline:
    """One headline, ready to be compared with many lines."""

    def __init__(self, document: Document, block: Block) -> None:
        self.document = document
        self.place = Related(block.start, block.end, "the headline")
        text = document.slice(block)
        self.words = folded(text)
        self.bare = folded(without_site(text))
        self.longest = len(text) * 2 + 80  # characters; a line beyond that is no headline

    def repeated(self, block: Block, after: str) -> Hit | None:
        """What is wrong with a line that stands after a block of the kind `after`, if anything."""
        text = self.document.slice(block)
        if len(text) > self.longest:
            return (
                self._opening(block, text) or self._glued(block, text) or self._closing(block, text)
            )
        line = folded(text)
        fewest = _FEWEST_NEXT if after in ("headline", "byline", "dateline") else _FEWEST_WORDS
        if len(self.words) < fewest:
            return None
        if line in (self.words, self.bare) or folded(without_site(text)) in (self.words, self.bare):
            fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "safe")
            return self._hit(block.start, block.end)._replace(fixes=(fix,))
        return (
            self._opening(block, text)
            or self._glued(block, text)
            or self._closing(block, text)
            or self._reworded(block, text, line)
            or self._retold(block, text, line)
        )

    def _opening(self, block: Block, text: str) -> Hit | None:
        """The headline pasted in front of a paragraph, as its first sentence."""
        if len(self.bare) < _FEWEST_IN_PARAGRAPH:
            return None
        first = COMPARED.search(text)
        if first is None or folded(first[0])[0] != self.bare[0]:
            return None
        start, end = split(text[: self.longest])[0]
        if end < len(text) and folded(text[start:end]) == self.bare:
            return self._hit(block.start + start, block.start + end)
        return None

    def _glued(self, block: Block, text: str) -> Hit | None:
        """The headline pasted in front of a paragraph, with no stop between the two."""
        if len(self.bare) < _FEWEST_IN_PARAGRAPH or block.kind == "crosshead":
            return None
        end = _said_by(self.bare, text[: self.longest])
        if end is None or not _begins_anew(text[end:]):
            return None
        return self._hit(block.start, block.start + end)

    def _closing(self, block: Block, text: str) -> Hit | None:
        """The headline pasted behind a paragraph, as its last sentence."""
        if len(self.bare) < _FEWEST_IN_PARAGRAPH:
            return None
        last = folded(text[-_TAIL:])
        if last and last[-1] != self.bare[-1] and len(self.bare[-1]) < _TAIL // 2:
            return None
        at = max(0, len(text) - self.longest)
        spans = split(text[at:])
        start, end = spans[-1]
        if len(spans) > 1 and folded(text[at + start : at + end]) == self.bare:
            return self._hit(block.start + at + start, block.start + at + end)
        return None

    def _reworded(self, block: Block, text: str, line: list[str]) -> Hit | None:
        shorter, longer = sorted((len(line), len(self.bare)))
        if shorter < _FEWEST_REWORDED or text.endswith("?") or len(split(text)) > 1:
            return None
        most = 1 if shorter < 8 or text.rstrip('”"’ ').endswith(_STOPS) else 2
        if longer - shorter > most or len(set(line) & set(self.bare)) < len(set(self.bare)) - most:
            return None
        parted = difference(self.bare, line)
        if parted is None or parted.size > most:
            return None
        message = "The line says the headline again in almost the same words. Keep one of the two."
        return Hit(block.start, block.end, message, (self.place,), (), "warning", 0.9)

    def _retold(self, block: Block, text: str, line: list[str]) -> Hit | None:
        """A line without a stop, as headlines are, that says nearly the same in another order."""
        if text.rstrip('”"’ ').endswith((*_STOPS, ":")) or len(split(text)) > 1:
            return None
        mine, its = keys(self.bare), keys(line)
        if len(mine & its) < max(_FEWEST_SHARED, _SHARED * max(len(mine), len(its))):
            return None
        message = "The line tells what the headline tells. Keep one of the two."
        return Hit(block.start, block.end, message, (self.place,), (), "warning", 0.85)

    def _hit(self, start: int, end: int) -> Hit:
        message = "The headline appears again in the body. Delete it here."
        return Hit(start, end, message, (self.place,))


def _said_by(wanted: list[str], text: str) -> int | None:
    """Where a text ends to say these words, if it begins with them; "harbourThe" ends in "harbour"."""
    for at, found in enumerate(COMPARED.finditer(text)):
        own = folded(found[0])[0]
        if own != wanted[at]:
            end = found.start() + len(wanted[at])
            joined = (
                text[found.start() : end].lower() == wanted[at] and text[end : end + 1].isupper()
            )
            return end if joined and at == len(wanted) - 1 and text[end - 1].islower() else None
        if at == len(wanted) - 1:
            return found.end()
    return None


def _begins_anew(text: str) -> bool:
    """Whether a sentence, a dateline or a byline begins here: a name may go on with the one before."""
    dash = _DASH.match(text)
    if dash is not None:
        text = text[dash.end() :]
    said = text.lstrip(" \t\u00a0“\"‘'(")
    if not said[:1].isupper() or text[:1] in ",;:-–—’'":
        return False
    first = said.split(None, 1)[0]
    if _DATELINE.match(said) or said.startswith(_LABELS):
        return True
    if first.isupper() and first not in _ONE_LETTER:
        return False
    tag = Tagger.load().tag([token.text for token in tokenize(said[:120])])[0]
    return tag.upos in _OPENERS or tag.xpos == "NNS"
