"""LFT006 stray-markup."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy

_SIGNS = ("[", "@@", "{", "<", "$", "%(", "%%", "*|")
_PERCENT = lazy(r"%[A-Za-z]")
"""A quick look: in copy a per cent sign stands behind a figure."""
_LINKED = ("[", "(")
"""What follows the words of a link in Markdown, as in [more than 20][1]."""
_MARKUP = lazy(
    r"\[/?[a-z][\w-]{1,30}(?>\s{1,9}[\w-]{1,30}=(?>\"[^\"\n]{0,200}\"(?=[\s/\]])|[^\s\]]{1,200})){1,30}+\s{0,9}/?\]|\[/[a-z][\w-]{1,30}\]"
    r"|\[(?:caption|gallery|embed|video|audio|playlist|youtube|tweet|infobox|pullquote|more|toc|contact-form|ad|poll)(?: (?:https?:|\d|#|\"|\w+=)[^\]\n]{0,120})?\]"
    r"|\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|\$\{[\w.]{1,60}\}|%\([\w]{1,30}\)s"
    r"|<!--[^\n]{0,300}?-->|\[object [A-Z]\w{1,40}\]"
    r"|\*\|[\w:]{2,40}\|\*|%%[A-Za-z][\w.]{1,40}%%|%[A-Z][A-Z_]{2,40}%|%\w{2,30}\.\w{2,30}%|<<[A-Za-z][\w ]{1,30}>>|\[\[[a-z]{2,20}_[a-z_]{2,30}\]\]"
    r"|\$[A-Z_]{3,30}\$|@@\w{2,30}@@|\{[\w.-]{2,40} ?[:=|] ?[^{}\n]{1,120}\}|\[(?:embed|image|img|photo|video|audio|gallery|map|chart|graphic|iframe|player|poll|quiz|slider|widget|ad|link)(?: ?[:=|] ?[^\[\]\n]{1,160}| [\w-]{1,40}\.(?:jpe?g|png|gif|webp|svg|mp[34]|mov|pdf)\b[^\[\]\n]{0,80})\]"
    r"|\{!?[$A-Z]\w*\.\w{2,40}\}|\{(?:[A-Z]{2,20}(?:_[A-Z]{2,20})+|[a-z]{2,20}(?:_[a-z]{2,20})+|(?:first|last|full|sur)?[Nn]ame|(?:FIRST|LAST|FULL|SUR)?NAME)\}"
    r"|</?(?:p|br|div|span|em|strong|b|i|a|ul|ol|li|h[1-6]|img|iframe|script|blockquote|figure|table|tr|td|sup|sub|tweet|html|body)(?:\s[^<>\n]{0,300})?/?>"
)

_STARRED = lazy(r"(?<!\w)\|[A-Z][A-Z0-9_:]{1,40}\|(?!\w)")
_FIELD = "Markup or a placeholder that readers would see. Delete it or fill it in."
_VALUES = frozenset(("undefined", "NaN", "null", "[null]", "[undefined]"))
_LONGEST_VALUE = 16
_COUNTED = (
    r"(?:pounds|dollars|euros|per ?cent|people|homes|jobs|pupils|tickets|visitors|minutes|hours|days|weeks|months|years|votes|goals|points"
    r"|miles|km|kilomet(?:er|re)s|met(?:er|re)s|feet|tonn?e?s|times|thousand|million|billion)\b"
)
_NO_FIGURE = lazy(
    rf"(?<=[$£€])(?:NaN|undefined)\b|(?<![\w.$£€-])NaN(?=%| {_COUNTED})|(?<![\w.-])undefined%"
    r"|(?<![\w.-])(?<!\ban )(?<!\bthe )(?<!\bfor )(?<!\bof )(?<!\bsome )(?<!\bother )undefined(?= (?:pounds|dollars|euros|per ?cent|people|visitors|tickets|votes|million|billion)\b)"
)
"""The programs' words where a figure should be: "NaN pounds", "£NaN". People write of undefined hours."""
_OF_CODE = lazy(
    r"(?i:\b(?:javascript|typescript|python|null|json|compiler|runtime|browsers?|debug\w*|floating[ -]point|variables?|programm(?:er|ing)s?"
    r"|developers?|software|source code|spreadsheets?|functions?|divi(?:de|sion) by zero)\b)|`"
)
"""What a story about programs speaks of; there such a word may be the subject."""


@rule("LFT006", "stray-markup", severity="error", confidence=0.95, quotes="check")
def stray_markup(document: Document) -> Iterator[Hit]:
    """Markup, or a template's field, appears in the text as readers would see it.

    Shortcodes, HTML tags, an editor's block comments and the fields of newsletters ("*|FNAME|*") that
    were pasted into the copy and are printed as they are, and what programs print for nothing.

    Bad: The mayor [[<em>]]did</em> know.
    Bad: Dear [[{{ first_name }}]], the bridge is open.
    Bad: The ferry is back. [[<!-- /wp:quote -->]]
    Near miss: “They [the owners] knew,” she said.
    Near miss: They paid for [more than=20 of them][1], the auditors say.
    Near miss (format=markdown):
        # Council mends bridge

        The plan is [on the council’s site](https://example.org/plan), and `<em>` is code.
    """
    text = document.text
    yield from _starred(document)
    yield from _valueless(document)
    yield from _not_filled(document)
    if not any(sign in text for sign in _SIGNS) and not (
        "%" in text and _PERCENT.search(text) is not None
    ):
        return
    low = text.lower()
    told = "html" in low or " tag" in low or "markup" in low
    marked = -1  # the block that has a finding
    ticks = _Ticks(text)
    for found in _MARKUP.finditer(text):
        if text[found.end() : found.end() + 1] in _LINKED or ticks.odd_before(found.start()):
            continue
        tag = found[0][0] == "<"
        block = document.block_at(found.start())
        if tag and ((told and " " not in found[0]) or (block and block.start == marked)):
            continue  # a text about web pages names tags; of a pasted page one is enough
        marked = block.start if block else -1
        what = "A comment of the system" if found[0].startswith("<!") else "Markup or a placeholder"
        yield Hit(
            found.start(), found.end(), f"{what} that readers would see. Delete it or fill it in."
        )


def _starred(document: Document) -> Iterator[Hit]:
    """Fields such as "*|NAME|*" whose stars Markdown took for emphasis."""
    if "*|" not in document.source.text or "*|" in document.text:
        return
    for found in _STARRED.finditer(document.text):
        yield Hit(found.start(), found.end(), _FIELD)


def _valueless(document: Document) -> Iterator[Hit]:
    """What programs print where they found nothing, alone in its paragraph."""
    for block in document.of_kind("paragraph", "crosshead", "note"):
        if block.end - block.start < _LONGEST_VALUE and document.slice(block) in _VALUES:
            yield Hit(
                block.start, block.end, "A program printed this in place of the text. Delete it."
            )


def _not_filled(document: Document) -> Iterator[Hit]:
    """What programs print in place of a figure, before what it should count."""
    text = document.text
    if "NaN" not in text and "undefined" not in text:
        return
    if _OF_CODE.search(text) is not None:
        return
    ticks = _Ticks(text)
    for found in _NO_FIGURE.finditer(text):
        if not ticks.odd_before(found.start()):
            yield Hit(
                found.start(),
                found.end(),
                "A program printed this in place of a figure. Put the figure in.",
            )


class _Ticks:
    """Counts the backticks of a line up to each place asked for, in order: once for the whole text."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._odd = text, 0, False

    def odd_before(self, at: int) -> bool:
        """Whether an odd number of backticks stands before, in the same block: code in Markdown's way."""
        line = self._text.rfind("\n", self._at, at)
        if line >= 0:
            self._at, self._odd = line, False
        self._odd ^= self._text.count("`", self._at, at) % 2 == 1
        self._at = at
        return self._odd
