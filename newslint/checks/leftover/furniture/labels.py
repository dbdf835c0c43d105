"""Labels of a page: its desks, its boxes, the way to a story through the site, its logo."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import Lines
from newslint.patterns import lazy

_DESK = (
    r"world|commentary|perspective|business|opinions?|sports?|politics|entertainment|lifestyle|technology|nation"
    r"|(?:u\.?s\.?|uk|world|local|latest|top|national|breaking|business|sports?|entertainment) news"
)

LABELS: tuple[Lines, ...] = (
    (
        "key breaking home",
        (
            r"key (?:points|takeaways)",
            r"breaking news",
            rf"home (?:(?:[>»/|›→·] ?)+.{{1,160}}|(?:{_DESK}) .{{1,160}})",
        ),
    ),
)

DESK = lazy(_DESK)
"""A desk's name alone on a line: over a digest's parts it is a heading, elsewhere a page's label."""
LAST_WORDS = lazy(r"(?:\S{1,20} ){1,6}(?:logo|gallery|\(buy now)")
"""What a picture or a link of a page says in its place."""
CONTACT = lazy(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}|@\w{2,30}|[\w.'’-]+(?: [\w.'’-]+){0,3} @\w{2,30}(?: ?[/|·] .{1,20})?"
)
"""An e-mail address or the name of an account, alone or with its owner's."""
