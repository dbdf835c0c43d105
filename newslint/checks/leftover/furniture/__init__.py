"""What websites write around a story, as whole lines: a module a kind of furniture.

Own lists, of what content systems of English-language news sites print. Patterns are held against a
line in lower case, without the marks at its ends. They go by the line's first word, because a line
is seldom furniture and holding it against all of them would cost more than all other rules.
"""

from __future__ import annotations

import re

from newslint.checks.leftover.furniture.controls import CONTROLS
from newslint.checks.leftover.furniture.invitations import LINKS, PITCHES, SHARES
from newslint.checks.leftover.furniture.labels import (
    BARE_DATE,
    CONTACT,
    DESK,
    LABELS,
    LAST_WORDS,
    NOTICES,
    STAMP,
    STAMPS,
)
from newslint.startup.patterns import lazy

_ANY = ""
_LONGEST = (
    400  # characters; nothing of a page's own is longer, and patterns needn't be quick beyond
)
_SIGNS = ("reserved", "clicking", "commission", "affiliate", "share of the sale", "delivered ")
"""What a line holds that a pattern without first words may fit."""


def _by_first() -> dict[str, list[re.Pattern[str]]]:
    found: dict[str, list[re.Pattern[str]]] = {}
    for firsts, patterns in (*SHARES, *LINKS, *LABELS, *PITCHES, *CONTROLS, *NOTICES, *STAMPS):
        made = lazy("|".join(patterns))
        for first in firsts.split() or (_ANY,):
            found.setdefault(first, []).append(made)
    return found


_PATTERNS = _by_first()


def is_furniture(line: str) -> bool:
    """Whether a line, in lower case and without the marks at its ends, belongs to a page, not to a story."""
    words = line.split(None, 1)
    if not words or len(line) > _LONGEST:
        return False
    first = words[0].strip(":|,.;!?()[]»>")
    if first[:1].isdigit():
        first = "#"
    patterns = _PATTERNS.get(first, [])
    if any(sign in line for sign in _SIGNS):
        patterns = [*patterns, *_PATTERNS[_ANY]]
    if ":" in line and line[-1:] in "mtcs0123456789" and any(n in line for n in ("20", "19", "/")):
        patterns = [*patterns, STAMP]
    if line.endswith(("logo", "gallery", "buy now")):
        patterns = [*patterns, LAST_WORDS]
    if line.endswith("min read") and any(sign in line for sign in "|·•"):
        return True  # a link to another story with how long it takes
    return any(pattern.fullmatch(line) is not None for pattern in patterns)


def is_desk(line: str) -> bool:
    """Whether a line, in lower case, is the name of a desk: "World", "U.S. news"."""
    return len(line) < 24 and DESK.fullmatch(line) is not None


def is_date(line: str) -> bool:
    """Whether a line, in lower case, is a date, perhaps with a time of day, and says no more."""
    return len(line) < 60 and BARE_DATE.fullmatch(line) is not None


def is_contact(line: str) -> bool:
    """Whether a line, in lower case, is an e-mail address or an account, perhaps with a name."""
    return "@" in line and len(line) < 80 and CONTACT.fullmatch(line) is not None
