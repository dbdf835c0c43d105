"""Lines that are odd in a story of paragraphs: without a stop, few, and not as a crosshead is written.

Nine news stories in ten have no line without a stop between their paragraphs, and what the others have
are crossheads: some words, the first with a capital, no mark among them. So a line that has brackets
around it, a clock, a bar, dashes, signs or a label in it, or begins with an order, is hardly the story's.
"""

from __future__ import annotations

import re

from newslint.checks.leftover._strays import speaks_of_pages
from newslint.startup.patterns import lazy

FEWEST = 3  # paragraphs of running text in a story that can tell what is odd in it
MOST = 3  # lines without a stop, beyond which they are the story's form
_LONGEST = 22  # words
_ORDERED = (
    r"insert|add|cut|trim|check|confirm|verify|ask|query|use|place|put|run|hold|keep|kill|move|swap|crop|set|pick|choose|delete|remove|replace|update|tweak|fix|link|embed|recast|publish|file|send|make|turn|leave|drop|lose"
    r"|need|needs|awaiting|awaits|pls|please|swipe|scroll|tap|click|press|drag|hover|slide|zoom|watch|listen|hear|view|share|print|email|save|copy|tweet|follow|subscribe|sign|log|join|get|enter|vote|tell|support|become|register|download|explore|discover|play|expand|open|show|hide|close"
)
_SIGNS: tuple[re.Pattern[str], ...] = (
    lazy(
        r"\A(?i:above|below|left|right|top|bottom|centre|center|inset|main)(?i: (?:left|right|above|below|row))?[,:] [^\n]{4,160}\Z"
    ),
    lazy(r"\A[^\n]{0,60}?(?i:\b\d(?:st|nd|rd|th)[ -](?:ld|lead|lede|take|add|graf|para|write))"),
    lazy(r"\A[\[({<][^\n]{1,200}[^.!?”\"’'][\])}>]\Z"),
    lazy(r"\A[»›▸►→▶•◦*=~#+_|✔✓☐]{1,3} ?\w"),
    lazy(r"\A[^\n]{0,200}?[\U0001F300-\U0001FAFF☀-➿▸►▶⬇↓→]"),
    lazy(r"\A[^\n]{0,200}?(?:\w[=$%]\"|\$\w{1,30}\.\w|%%|\{\{|\w=\w|\w_\w|/>|</|::|\\)"),
    lazy(r"\A[^\n]{1,200}? ?[|¦] ?\w"),
    lazy(r"\A[–—-]{1,3} ?[^\n]{2,160}[–—-]{1,3}\Z"),
    lazy(r"\A[^\n–—]{1,60} [–—] [^\n–—]{1,60} [–—] [^\n]{1,60}\Z"),
    lazy(r"\A(?!\d)[^\n]{2,80}?(?:\b\d{1,2}[:.]\d\d\b(?! ?[ap]\.?m)|\b\d{1,2}/\d{1,2}\b)"),
    lazy(r"\A[^\n]{5,160}\. [A-Z]{2,3}\Z"),
    lazy(r"\A(?!The |A |An |Or)[A-Z][\w/&-]{1,14}(?: [\w/&-]{1,12})?: ?(?=[a-z\[({£$\d])"),
    lazy(r"\A(?=[^a-z\n]{6,120}\Z)[^\n]{0,100}?(?:\d|[–—/|]|\b(?:NOT|DO|BE|NO|PLS|PLEASE)\b)"),
    lazy(
        r"\A(?i:(?:last|first) )?(?i:edited|updated|approved|checked|subbed|cleared|modified|filed|uploaded|created|revised|posted|saved|locked|proofed|read)(?:(?i: by|:| at| on) |(?=[^\n]{0,40}\d)) ?[^\n.]{1,60}\Z"
    ),
    lazy(
        r"\A(?i:more|also|see also|next|up next|elsewhere|related|further)(?i: (?:on|from|in|about|reading))\b[^\n.!?]{3,60}\Z"
    ),
)
_ORDER = lazy(
    rf"\A(?i:{_ORDERED})\b(?: (?:to|as|at|on|in|for|from|here|by|with|if|the|a|an|this|that|it|all|our|your|up|down|or)\b| \d| [a-z’'-]{{1,20}} (?:to|as|at|on|in|for|from|here|by|with|if|the|this|it|and|of)\b)[^\n:]{{0,120}}[^.!?:]\Z"
)
_DESK = lazy(
    r"\b(?:grafs?|pars|paras|pix|hed|dek|lede|subs|tk|tktk|captions?|bylines?|standfirst|pics?|sidebar|slider|embed|intro|wds|sub-?heads?|kicker|pull ?quote|w/|page \d{1,3})(?![\w-])",
    re.IGNORECASE,
)
"""Words of those who make pages, of which no crosshead speaks."""
_HANDED_OVER = lazy(
    r"[A-Z][a-z]{1,10}, (?:over to you|can|could|please|pls|this|see|you|we|I|need|check|what|is|any)\b[^\n“”\"]{3,120}\Z"
)
_TITLE = lazy(
    r"[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'-]*|a|an|the|of|for|to|in|on|at|and|or|with|by|from|as|&))+"
)
"""A line in the manner of titles, of words alone."""
_ASKS = lazy(
    r"\A[A-Z]\w{0,12}(?:(?: for| to) [A-Z][a-z]+(?: [–—-]|:)| [–—-]) ?[^\n“”\"]{4,160}\?\Z"
)
_NO_LINE = lazy(
    r"\A(?:[—–-]{1,2} ?[A-Z]|\(\(|''|[“\"‘'])|''\Z|\b(?:said|says|told)\b|https?:|\A\(?(?:Reporting|Additional|Editing|Writing|By|Via|Photo|Image|Source)\b"
)
"""A name behind a dash, under words that are quoted; who speaks; quotations; who wrote."""


def is_odd(line: str) -> bool:
    """Whether a line without a stop says that it is none of the story's."""
    if line.count(" ") > _LONGEST or _NO_LINE.search(line) is not None:
        return False
    if _ASKS.match(line) is not None:
        return True
    if _DESK.search(line) is not None or _HANDED_OVER.match(line) is not None:
        return True
    if _ORDER.match(line) is not None and speaks_of_pages(line):
        return True
    if line.istitle() or _TITLE.fullmatch(line) is not None:
        return False
    return any(sign.match(line) is not None for sign in _SIGNS)


def unstopped(line: str) -> bool:
    """Whether a line ends as no sentence does; brackets around all of it are looked into."""
    last = line[-1]
    if last in ")]}>":
        return line[0] in "([{<" and line[-2] not in '.!?”"'
    return last not in ".!?…:;”\"’',"
