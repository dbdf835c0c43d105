"""Kinds of story in which the writer is the source."""

from __future__ import annotations

VIEWS = (
    "opinion", "editorial", "column", "comment", "letters", "letter", "review", "blog", "satire",
    "interview", "transcript", "obituary", "op-ed", "leader", "essay",
)  # fmt: skip
"""Kinds of story whose writer is the source: rules on the paper's own judgment stay silent there."""
_NOTICES = ("notice", "listing", "calendar", "recipe", "guide")
SEEN = (*VIEWS, "sport", "match", "match-report", "live", "live-blog", *_NOTICES)
"""The same with what a reporter saw for herself and tells as it happens."""
VIEWS_AND_NOTICES = (*VIEWS, *_NOTICES)
"""For what no reporter can see either: the future."""
