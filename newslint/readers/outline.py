"""Where in the story a block stands: what makes the first heading a headline and a line a byline."""

from __future__ import annotations

from newslint.document import BODY_KINDS, BlockKind, DocumentBuilder
from newslint.readers.flow import Flow, Part
from newslint.readers.furniture import block_kind

_LONGEST_HEADLINE = 200  # characters


class Outline:
    """Writes the blocks of a story in order and names those that only their place names.

    `titled`: the file has given a headline already, in its front matter.
    """

    def __init__(self, builder: DocumentBuilder, titled: bool = False) -> None:
        self.builder = builder
        self.titled = titled
        self.before_body = True  # no paragraph yet: bylines and datelines stand here
        self._after_image = False
        self._headlines = 0  # read from the text itself
        self._begun = False

    def image(self) -> None:
        """A picture stands here; an emphasised line next is its caption."""
        self._after_image = True

    def title(self, flow: Flow) -> None:
        """Write what a page's title element says as the headline."""
        parts = flow.take()
        if parts:
            flow.write(self.builder, "headline", field="title", parts=parts)
            self.titled = True

    def heading(self, flow: Flow, level: int, several: bool = False) -> None:
        """Write a heading. `several`: every top heading before the body is a headline."""
        parts = flow.take()
        if not parts:
            return
        untitled = not self.titled and not self._headlines
        top = level == 1 and (untitled or (self.before_body and (several or not self._headlines)))
        if top or (untitled and not self._begun):
            self._headlines += 1
            self._write(flow, parts, "headline", level)
        else:
            self._write(flow, parts, "crosshead", level)

    def paragraph(self, flow: Flow, emphasis: str = "") -> None:
        """Write a paragraph, or what it turns out to be.

        `emphasis`: "Emphasis" or "Strong" where the whole of it is so marked.
        """
        parts = flow.take()
        if not parts:
            return
        content = "".join(part.text for part in parts)
        kind: BlockKind
        if emphasis and self._after_image and len(content) <= 600:
            kind = "caption"
        elif (
            emphasis == "Strong"
            and not (self._begun or self.titled)
            and len(content) <= _LONGEST_HEADLINE
            and content[-1] not in ".…:;"
        ):
            kind = "headline"
            self._headlines += 1
        else:
            kind, before_body = block_kind(content, self.before_body)
            if kind != "paragraph":
                self.before_body = before_body
        self._write(flow, parts, kind)

    def block(self, flow: Flow, kind: BlockKind, level: int = 0) -> None:
        """Write a block whose kind the markup says."""
        parts = flow.take()
        if parts:
            self._write(flow, parts, kind, level)

    def _write(self, flow: Flow, parts: list[Part], kind: BlockKind, level: int = 0) -> None:
        flow.write(self.builder, kind, level, parts=parts)
        self._begun = True
        self._after_image = False
        if kind in BODY_KINDS:
            self.before_body = False
