"""Lines between a story's paragraphs that are none of it, told by what a line is instead of by its words.

No single sign says so. A bracket, a label in capitals, a file's name, a bar between short items, an
order to whoever looks at the page, a question to a colleague: each is evidence with a weight, and so is
what speaks for a sentence of the story. `Signs` are held against the line as it stands.
"""

from __future__ import annotations

import re

from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

ENOUGH = 4
"""Evidence from which a line is none of the story's."""

_MAKING = (
    r"grafs?|paras?|hed|dek|lede|pix?|pics|ph?otos?|captions?|bylines?|standfirsts?|crossheads?|subheads?|sidebars?|box(?:out)?|panel|infographics?|graphics?"
    r"|sliders?|carousels?|galler(?:y|ies)|slideshows?|thumbnails?|embeds?|autoplay|widgets?|slugs?|sub(?:s|bed)|sub-?ed(?:itor)?|desk|legal(?:led)?|lawyers?|wds|word count|w/|transl|transcripts?|tape"
    r"|headlines?|splash|page lead|pull ?quotes?|alt text|copy|draft|intro|outro|nib|cq|tk|tbc|stet|checked|spelling|sp|timeline|map|chart|video|audio|podcast"
    r"|template|placeholder|image|images|picture|pictures|footage|clip|layout|spread|col|cols|column|body text|in body|homepage|paywall|metadata|seo|keywords?|hyperlinks?|links?|factbox|explainer|teaser|promo|version|final"
)
"""What is spoken of where a page is made."""
_LABEL = (
    r"hed|dek|lede|pix?|pics|photo|captions?|standfirst|crosshead|subhead|sidebar|box|panel|infographic|graphic|slider|carousel|gallery|thumbnail|embed|widget|slug|subs|desk|legal|wds|words?(?= count)|word count|transl"
    r"|headlines?|pull ?quote|alt text|intro|outro|nib|map|chart|template|image|picture|clip|layout|metadata|seo|keywords|factbox|teaser|promo|rating|status|kicker|strap(?:line)?|location|format|template|channel|priority|category|section|note to (?:editor|desk|subs)"
)
_DO = (
    r"insert|add|cut|cuts|trim(?:med|s)?|check|confirm|verify|ask|query|use|place|put|run|hold|keep|kill|move|swap|crop|set|pick|choose|delete|remove|replace|update[sd]?|tweak|fix|see|ditto"
    r"|link|embed|recast|moved|added|changed|corrected|awaiting|awaits|needs?|pls|please|note|over to|can we|can you|do we|did (?:he|she|they|we)|is (?:this|it|that)|are (?:these|we)|which|or"
)
"""What is asked of whoever makes it."""
_PAGE_ACTS = (
    "swipe|scroll|tap|click|press|drag|hover|slide|zoom|pinch|watch|listen|hear|read|see|view|turn|jump|skip|share|print|email|e-mail|save|copy|tweet|post|text|comment|follow|like|bookmark"
    "|download|subscribe|sign up|sign in|log in|join|get|add|enter|vote|take|have|tell|send|support|become|register|start|try|continue|explore|discover|play|expand|open|show|hide|close|gift"
)
_PRODUCT = (
    r"inbox|newsletters?|e-?mail(?: address)?|app|alerts?|notifications?|podcasts?|channel|e-edition|digital edition|print edition|subscriptions?|subscribers?|membership|journalism|newsroom|briefing|bulletin|poll|quiz|comments?(?: section| box)?"
    r"|slider|gallery|slideshow|graphic|map|chart|this (?:story|article|page|video|report)|our (?:(?:best|top|latest|local|full|other) )?(?:stories|coverage|reporting|reporters|readers|weekly|daily|free|live|page|site|website)|whatsapp|facebook|instagram|unsubscribe|free trial|unlimited|(?:full )?access|cancel any ?time|ad ?-?blocker|helpful\?|no longer available|log in|readers like you|in full|sign up (?:to|for)|subscribe to|region|paywall|read on|for free"
)
_WHERE = r"comments|arrows?|premium|slot|tape|below|above|here|now|today|right|left|on screen|button|link"


class _Sign(NamedTuple):
    """Evidence: how much, and the pattern that shows it."""

    weight: int
    pattern: re.Pattern[str]


_FORM = (
    # Set apart by marks at both ends.
    _Sign(4, lazy(r"\A\{[^{}]{1,200}\}\Z")),
    _Sign(3, lazy(r"\A[<>/#*=~+]{2,6}[^<>/#*=~+\n][^<>\n]{1,200}?[<>/#*=~+]{2,6}\Z")),
    _Sign(2, lazy(r"\A(?:--|[–—]){1,3} ?[^\n]{2,200}? ?(?:--|[–—]){1,3}\Z")),
    _Sign(2, lazy(r"\A\[[^\[\]]{2,200}\][.:]?\Z")),
    _Sign(1, lazy(r"\A\[[^\[\]]{2,200}[^.!\]]\]\Z")),
    _Sign(1, lazy(r"\A\([^()]{2,200}\)[.:]?\Z")),
    # In such marks: a name and a dash, a small letter first, a question.
    _Sign(
        3,
        lazy(
            r"\A[\[({<>*/#=-]{1,6} ?[A-Z][a-z]{1,11}(?:(?: ?[–—:]| -) ?(?=[a-z])|, (?=(?:can|could|pls|please|is|did|do|does|are|was|what|which|who|check|need|see|I|we)\b))[^\n]{0,200}[\])}<>*/#=-]\Z"
        ),
    ),
    _Sign(1, lazy(r"\A[\[({<>*/#=]{1,6} ?[a-z]")),
    _Sign(2, lazy(r"\A[\[({<>*/#=][^\n]{0,200}\?")),
    # Words for machines: a file, a field, a version, a place on a tape, a size on a page.
    _Sign(
        2,
        lazy(
            r"\A[^\n]{0,200}?\w\.(?:mp[34]|mov|jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|psd|indd|wav|eps|tiff?|html?|csv)\b"
        ),
    ),
    _Sign(3, lazy(r"\A[^\n]{0,200}?[a-z]_[a-z0-9]")),
    _Sign(
        2,
        lazy(
            r"\A[^\n]{0,200}?(?:\bv\d{1,2}\b|\b\d{1,4}[- ]?(?:col|wds?|px|pts?|em|cm x)\b|\bw/|\b\d(?:st|nd|rd|th) (?:ld|lede|lead|graf|para|write)|\bp\d{1,2}\b)",
            re.I,
        ),
    ),
    _Sign(
        1,
        lazy(
            r"\A[^\n]{0,200}?(?:\b\d{1,2}:\d\d(?::\d\d)?\b(?! ?[ap]\.?m)|\b\d{1,2}[ -]?min(?:ute)?s?\b|\d{1,2}/\d{1,2}\b)"
        ),
    ),
    _Sign(4, lazy(r"\A[^\n]{0,200}?\b(?:src|href|class|style|id|width|height)=[\"']")),
    # Marks of a page: arrows, bars, a place for a value.
    _Sign(2, lazy(r"\A[^\n]{0,200}?[▸►→▶↓⬇⤵↗⇩⟶➜➡👇🔗📷🎧📩✉»›]")),
    _Sign(2, lazy(r"\A[^\n]{0,200}?[^ \n] ?[|¦] ?[^ \n]")),
    _Sign(4, lazy(r"\A[^\n]{0,200}?(?<![\w_])_{3,}")),
    # A label.
    _Sign(
        4,
        lazy(
            rf"\A(?i:(?:(?:main|lead|top|second|inset|file|library|hero|body|star|alt|photo|picture|web|print|push|social|suggested) )?(?:{_LABEL}))(?: ?\d| (?:left|right|above|below|top|bottom|here|options?|notes?|text|count|line|credit|ideas?|suggestions?|for \w+))?\s?:\s"
        ),
    ),
    _Sign(
        4,
        lazy(
            r"\A(?i:pictured|shown|above|below|inset|seen)(?:,? (?:left|right|above|below|top|bottom|centre|center|middle|here|l|r)){1,2}\s?[:,]\s"
        ),
    ),
    _Sign(
        2,
        lazy(r"\A[A-Z][A-Z’'/&-]{2,20} (?:[A-Z][A-Z’'/&-]{1,20} ){0,2}(?=[A-Z0-9“‘\"']?[a-z0-9])"),
    ),
    _Sign(2, lazy(r"\A[A-Z][A-Z’'/&-]{2,20}(?: [A-Z’'/&-]{2,20}){0,2}:\s(?=\S)")),
    _Sign(1, lazy(r"\A[^:.\n]{2,24}:\s\S")),
    # A name behind a dash, at the end of what has no stop.
    _Sign(2, lazy(r"\A[^\n.]{4,160} (?:[–—]|--?) [A-Z][a-z]{1,10}\Z")),
    _Sign(
        4,
        lazy(r"\A[^\n]{10,160}[.!?] (?:Picture|Photo|Pic|Image|Credit)s?: [A-Z][\w .’'/-]{2,40}\Z"),
    ),
    _Sign(
        4,
        lazy(
            r"\A[^\n.!?]{6,120} \((?:archive|file|library|stock|supplied|handout|pictured|left|right|centre|center|above|below)\)\Z"
        ),
    ),
    # Somebody of the desk spoken to, a draft's number, more of a section.
    _Sign(
        4,
        lazy(
            r"\A(?:NB )?(?!No|Yes|Well|So|But|And|Now|Then|Oh|Or|Still|Yet)[A-Z][a-z]{1,9}(?: [–—]| -) (?:do|can|could|is|are|was|did|does|have|has|please|pls|should|which|what|who|where|this|need) [^\n“”\"]{3,160}\?\Z"
        ),
    ),
    _Sign(4, lazy(r"\A(?i:draft|version|proof) ?\d{1,2}(?= ?[–—:(,-]|\Z)")),
    _Sign(
        4,
        lazy(
            r"\A(?i:also|more|elsewhere|next|up next) (?:in|on|from) (?i:this|the|our) (?i:section|series|package|topic|issue)\Z"
        ),
    ),
    # Where the story goes on, how long it takes, who may speak.
    _Sign(
        5,
        lazy(
            r"\A(?i:(?:continued|continues|story|see|turn to|full (?:story|report|results)|more|from|details|results)\b[^.\n]{0,40}\bpages? [A-Z]?\d{1,3}[A-Z]?)\.?\Z"
        ),
    ),
    _Sign(
        4,
        lazy(
            r"\A(?i:(?:reading|listening|running|playing|read|listen|watch|audio|video|duration|length)(?: time)?\W{1,3}(?:about )?\d{1,3}(?::\d\d| ?min(?:ute)?s?)\)?)\Z"
        ),
    ),
    _Sign(
        4,
        lazy(
            r"\A(?i:comments? (?:are|is) (?:closed|open|off|now|moderated)|(?:view|show|read|see|load|\d{1,6}) (?:all )?(?:\d{1,6} )?comments?)\W{0,4}\Z"
        ),
    ),
    # A picture's maker in brackets at the end.
    _Sign(
        4,
        lazy(
            r"\A(?:[^ \n]{1,30} ){5,40}?[^\n(]{0,80}[^.!? ] ?\((?:(?:[Pp]ic|[Pp]hoto|[Ii]mage|[Pp]icture)s?(?: by|:)? )?[A-Z][\w.&’' -]{1,30} ?[/|] ?[A-Z][\w.&’' -]{1,30}\)\Z"
        ),
    ),
)
"""What a line looks like."""
_IN_CAPITALS = lazy(r"(?<![\w-])[A-Z]{2,}(?![\w-])")
_FORM_CAPITALS = lazy(
    r"(?:READ|SEE|WATCH|LISTEN|MORE|ALSO|NOW|RELATED|NEXT|INSERT|UPDATES?|ADDS?|CUTS?|TRIMS?|CORRECTS?|RECASTS?|REFILES?|REPEATS?|DROPS?|MOVES?|CHANGES?|EDS?|NOTE|HOLD|KILL|RUN|USE|PLACE|PUT|EMBED|LINK|PHOTOS?|PICS?|PICTURES?"
    r"|MAPS?|GRAPHICS?|CHARTS?|VIDEOS?|AUDIO|QUIZ|POLL|BOX|FACTBOX|SIDEBAR|PULL ?QUOTE|QUOTE|HEADLINE|HED|DEK|SLUG|CAPTION|BYLINE|STANDFIRST|SUBS?|DESK|LEGAL|RATING|STAR|WORDS?|TAGS?|SEO|URL|META|STORY|CHECK|CLICK|TAP|SWIPE|EXPLAINER|GALLERY|SLIDESHOW|TIMELINE|PODCAST|EXPLORE|DISCOVER|DON[’']?T|MISS|RECOMMENDED|TRENDING|MUST|POPULAR|HERE|TO|COME|CROSSHEAD|SUBHEAD|END|ENDS|BODY|COPY|DRAFT|WRITETHRU|QUERY|LIVE|IF|NEEDED|TIGHT|LEDE|GRAF|PAGE|CREDIT|IMAGE|SPONSORED|PARTNER|CONTENT|ADVERTORIAL|PROMOTED|OPINION|ANALYSIS)\b"
)
"""Words in capitals with which a page labels what follows."""
_MAKING_WORD = lazy(rf"(?<![\w-])(?:{_MAKING})(?![\w-])", re.IGNORECASE)
_DOING = lazy(rf"(?:\A\W*|[?.;:,] |[–—-] )(?:{_DO})\b", re.IGNORECASE)
_ORDER = lazy(
    r"(?:please |pls )?(?:insert|embed|attach|place|put|add|use|drop|swap|run|move|crop|link|trim|cut|lose|need|needs|awaiting)\b(?: [\w’'-]{1,20}){1,8}[^.!?:]?\Z",
    re.IGNORECASE,
)
_ACT = lazy(rf"\W{{0,3}}(?:{_PAGE_ACTS})\b", re.IGNORECASE)
_OFFER = lazy(rf"\b(?:{_PRODUCT})\b", re.IGNORECASE)
_READER = lazy(r"\b(?:you(?:r|[’']re|[’']ll|[’']d)?|us|our)\b", re.IGNORECASE)
_PLACE = lazy(rf"\b(?:{_WHERE})\b", re.IGNORECASE)
_ADDRESSED = lazy(
    rf"\W{{0,3}}(?:(?:{_PAGE_ACTS}|help|stay|keep|never|buy|claim|check|call|visit|learn|meet|ask|write|let|please|want|need)\b(?! to be\b)|your\b|you(?: have|[’']ve|[’']re)\b|(?:do|did|are|have|would|were|can|will|is|was|what|how|where|who) (?:you|your)\b|(?:like|love|enjoy|got)\b)",
    re.IGNORECASE,
)
_QUOTED_ANY = lazy(r"[“”\"‘]|\b(?:said|says|told)\b")
_OPENER = lazy(
    r"(?:(?:like|love|enjoy(?:ed|ing)?|liked?|want|need|got|have you|do you|did you|are you|looking for|interested|tired of|missed?|care about|can[’']t get enough|hungry for|new here|know|were you|seen|what do you|what[’']s your)\b[^?\n]{2,90}\?"
    r"|get \b[^\n]{5,90}\bto your\b|never miss\b|stay (?:up|in the know|informed|ahead)|be the first|already an?\b|was this\b|to (?:read|see|view|continue|unlock)\b|please (?:disable|enable|allow|whitelist|turn)\b|this (?:story|article|content|feature|page|video|gallery|clip|live ?blog)\b(?!-))",
    re.IGNORECASE,
)
"""A question or promise that only a seller begins with."""
_GAP = lazy(r"\s{3,}|\t+|\s*[|•·¦]\s*| {2,}")
_BAR_ACTS = words(
    "share tweet print email e-mail save copy post text comment comments follow like listen pin whatsapp facebook twitter x reddit linkedin messenger link more"
    " bookmark gift subscribe telegram bluesky threads mastodon play read menu search login sign log send flipboard pocket sms flag report reply translate resize a+ a- aa download accept reject manage allow decline dislike font size:"
)
_LONG = 25  # words that no order or label has
_WE_AND_YOU = lazy(r"\b(?:[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|us)\b")
_QUOTATION = lazy(r"[“\"][^“”\"\n]{1,1000}(?:[”\"]|$)", re.MULTILINE)
_OFTEN = 4
_SELDOM = 100  # words, of which one is such a word where a story speaks to its readers
_OPENLY = lazy(
    r"(?:\A|\b(?:has|have) been )(?:updated?|corrected|corrections?|clarifications?|amended|edited|editor[’']?s note|disclosure)(?=\b[^\w]*(?:to|with|:|–|—|\d))",
    re.IGNORECASE,
)
"""A note that the reader is meant to see."""
_SAID = lazy(r"\b(?:said|says|told|according to|added|wrote|asked)\b")
_QUOTED = '“”"‘'
_MOST_TOKENS = 10
_MOST_ITEM = 5  # words of an item of a bar


def speaks_to_readers(text: str) -> bool:
    """Whether a story itself says "we" and "you" throughout, as blogs and guides do."""
    told = _QUOTATION.sub("", text)
    often = len(_WE_AND_YOU.findall(told))
    return often >= _OFTEN and often * _SELDOM > told.count(" ")


def lone_address(text: str, line: str) -> bool:
    """Whether only this line of a story speaks to its reader, and as one that asks or offers."""
    if _READER.search(line) is None or _ADDRESSED.match(line) is None or _QUOTED_ANY.search(line):
        return False
    return _WE_AND_YOU.search(_QUOTATION.sub("", text)) is None


def speaks_of_pages(line: str) -> bool:
    """Whether a line names something that a page or a desk has, a place on it, or a number."""
    if _MAKING_WORD.search(line) is not None or _OFFER.search(line) is not None:
        return True
    return _PLACE.search(line) is not None or any(map(str.isdigit, line))


def evidence(line: str, to_readers: bool = True) -> int:
    """How much speaks against a line's being the story's: `ENOUGH` is enough.

    `to_readers`: what is said to readers counts too.
    """
    if "`" in line or line.startswith(("((", "(BEGIN", "(END", "[BEGIN", "[END")):
        return 0  # code, who speaks, or what was played
    weight = sum(sign.weight for sign in _FORM if sign.pattern.match(line) is not None)
    making = len(set(map(str.lower, _MAKING_WORD.findall(line))))
    weight += _capitals(line)
    if weight:
        weight += min(making, 2) + (_DOING.search(line) is not None)
    if making and not _stopped(line) and _ORDER.match(line) is not None:
        weight += 4
    weight += max(_bar(line), _address(line, making) if to_readers else 0)
    return weight - _of_story(line)


def _stopped(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return line.rstrip(')]”’"')[-1:] in (".", "!", "?", "…")


def _capitals(line: str) -> int:
    """What words in capitals say: a label before others, or a whole line of a page's own words."""
    weight = 0
    if line[0].isupper() and line[1:3].isupper():
        weight += 2 * (_FORM_CAPITALS.match(line) is not None)
    if line.isupper():
        loud = [word for word in _IN_CAPITALS.findall(line) if _FORM_CAPITALS.fullmatch(word)]
        weight += 4 * (len(loud) > 1)
    return weight


def _of_story(line: str) -> int:
    """How much speaks for a line's being the story's after all."""
    weight = 2 * (line.count(" ") >= _LONG) + 2 * (line[-1] == ":")
    weight += 4 * (_OPENLY.search(line) is not None)
    if line[0] not in "[({<>*":
        weight += _stopped(line)
        weight += 2 * any(mark in line for mark in _QUOTED)
        weight += 4 * (_SAID.search(line) is not None)
    elif line[0] in "<>*":
        weight += _stopped(line)
    return weight


def _bar(line: str) -> int:
    """What a row of short items says, of which most are names of what a page does."""
    tokens = line.lower().split()
    bare = all(token in _BAR_ACTS or token.isdigit() or len(token) == 1 for token in tokens)
    if bare and len(tokens) <= _MOST_TOKENS and sum(token in _BAR_ACTS for token in tokens) > 1:
        return 4
    items = [item for item in _GAP.split(line) if item]
    if len(items) < 2 or any(item.count(" ") >= _MOST_ITEM for item in items):
        return 0
    acts = sum(item.split()[0].lower().strip("():") in _BAR_ACTS for item in items)
    return 4 if acts * 2 >= len(items) and acts > 1 else 0


def _address(line: str, making: int) -> int:
    """What it says that a line orders its reader about, and offers what only an outlet has."""
    bare = line.lstrip("([ *»›▸►→▶")
    act = _ACT.match(bare) is not None
    opener = _OPENER.match(bare) is not None
    if not (act or opener):
        return 0
    offers = len({each.lower() for each in _OFFER.findall(line)})
    reader, place = _READER.search(line) is not None, _PLACE.search(line) is not None
    short = line.count(" ") < 8 and not line.istitle() and " " in line
    weight = act + 2 * opener + min(2 * offers, 4) + reader + place
    weight += short * ((making > 0) + (line[-1] not in ".!?…:"))
    return weight if offers or (opener and reader and place) or short else 0
