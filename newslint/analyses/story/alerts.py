"""What an outside checker of grammar and spelling says of a story."""

from __future__ import annotations

from newslint.document import Document
from newslint.startup.fast_typing import NamedTuple


class Alert(NamedTuple):
    """A place in plain-text offsets and what the checker says there, with its name for the rule."""

    start: int
    end: int
    message: str
    replacements: tuple[str, ...]
    rule: str
    spelling: bool


def alerts(document: Document) -> list[Alert]:  # noqa: ARG001 - an analysis takes a document
    """None. Where the configuration names a checker, the runner puts its alerts in place of these."""
    return []
