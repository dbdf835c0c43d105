"""Examples of rules as HTML: the marked words are marked, a story keeps its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from newslint.examples import HEADLINE, Example


def shown(examples: Iterable[Example]) -> Iterator[str]:
    """A block for each example, after the stories that are met before it."""
    told: tuple[Example, ...] = ()
    for each in examples:
        for before in each.earlier:
            if before not in told:
                yield _block(before)
        told = each.earlier
        yield _block(each)


def _block(each: Example) -> str:
    settings = ", ".join(f"{key}={value}" for key, value in each.settings.items())
    label = escape(f"{each.label} ({settings})" if settings else each.label)
    kind = each.label.lower().replace(" ", "-")
    return f'<div class="example {kind}"><b>{label}</b><p>{_marked(each)}</p></div>'


def _marked(each: Example) -> str:
    """The text with `<mark>` round the words that must be marked, without the headline that stands over one paragraph."""
    at = 0 if each.story else len(HEADLINE) + 2
    parts = []
    for start, end in each.marks:
        parts += [escape(each.text[at:start]), f"<mark>{escape(each.text[start:end])}</mark>"]
        at = end
    parts.append(escape(each.text[at:]))
    # Characters that show nothing, and blank lines, would end the block or vanish in it.
    lines = "".join(parts).strip("\n").split("\n")
    return "&#10;".join(lines)
