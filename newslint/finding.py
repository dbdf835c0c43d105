"""What rules yield, and what newslint reports."""

from __future__ import annotations

from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.text import Edit

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Gravest first. error: no desk prints it. warning: most desks change it. info: worth a look."""

Safety = Literal["safe", "unsafe", "display"]
"""safe: can't change meaning. unsafe: wording, a person decides. display: shown, never applied."""


class Fix(NamedTuple):
    """A way to put it right. Edits are in plain-text offsets as a rule gives them, in the file's as reported."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = "unsafe"

    @property
    def is_change(self) -> bool:
        """Whether a program may offer to carry it out."""
        return bool(self.edits) and self.safety != "display"


class Related(NamedTuple):
    """Another place of the story that the finding speaks of, in plain-text offsets."""

    start: int
    end: int
    message: str


class Hit(NamedTuple):
    """What a rule yields: a place in the plain text and what is wrong there.

    `severity` and `confidence` override the rule's own for this one place. A related place in
    another file is given as the report shows it: its offsets are that file's. `whole` says that
    the lines as a whole are wrong: an address at their end does not keep the hit silent.
    """

    start: int
    end: int
    message: str
    related: tuple[Related | RelatedPlace, ...] = ()
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    confidence: float | None = None
    whole: bool = False


class Finding(NamedTuple):
    """What newslint reports: a rule's hit at its place in the file, in code points."""

    path: str
    code: str
    name: str
    family: str
    severity: Severity
    confidence: float
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    related: tuple[RelatedPlace, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""

    def as_json(self) -> dict[str, Any]:
        """The finding in the output contract's own words."""
        row = self._asdict()
        row["related"] = [place.as_json() for place in self.related]
        row["fixes"] = [
            {
                "title": fix.title,
                "safety": fix.safety,
                "edits": [edit._asdict() for edit in fix.edits],
            }
            for fix in self.fixes
        ]
        return row


class RelatedPlace(NamedTuple):
    """A related place in a file; `path` is None where it is the finding's own file."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    path: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The place in the output contract's own words."""
        row = self._asdict()
        if self.path is None:
            del row["path"]
        return row
