"""What a block is, told from its words and place: byline, dateline, credit, caption, crosshead …

A guess is made only where a block looks like furniture as a whole: "LONDON (Reuters) - Shares
fell" is a paragraph that begins with a dateline. What is in doubt is a paragraph.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.document import BlockKind
from newslint.text import words

_LONGEST_FURNITURE = 160  # characters of a byline, dateline or credit
_LONGEST_CAPTION = 500
_LONGEST_CROSSHEAD = 80
_MOST_PLAIN_WORDS = 7  # of a crosshead that isn't in title case; with more it is a sentence
_ENDS = ".!?…:;,”’\"')"

_PARTICLES = words(
    "de del della der den di da dos du la le van von ten ter bin bint ibn al el y st"
)
_BY_WORDS = words(
    "written posted reported published story words text report reporting analysis review opinion"
    " compiled interview"
)
"""What may stand before "by" in a byline."""
_BY_LABELS = words("words text story author reporter writer")
_PLAIN_BY = words(
    "by in from for at of the our and with a an staff special correspondent correspondents reporter"
    " reporters writer writers editor editors to via on contributor contributors columnist team"
    " business political sports crime courts local news chief senior agency agencies desk min read"
    " minute additional reporting editing photographs photography pictures photos"
)
_ROLES = words(
    "writer reporter editor correspondent columnist contributor critic producer writers reporters"
    " editors correspondents columnists contributors critics producers"
)
_NOT_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december christmas easter today tonight tomorrow"
    " yesterday noon midnight"
)
_NOT_PERSONS = words(
    "the a an latest breaking news live update updates opinion analysis sport sports politics"
    " exclusive editorial business comment letters review world local national video watch read"
    " more story key points highlights summary introduction background overview advertisement"
    " share topics what why how who where when in on at for of to our your this that"
)

_PICTURES = words(
    "photo photos picture pictures image images photograph photographs photography illustration"
    " illustrations graphic graphics video artwork infographic chart map"
)
_CREDIT_FIRST = _PICTURES | words(
    "credit credits source sources courtesy copyright file main top cover handout pool via"
)
_AGENCIES = words(
    "ap a.p. associated reuters afp getty pa epa bloomberg xinhua shutterstock alamy istock unsplash"
    " aap upi dpa ansa efe kyodo zuma pool handout nurphoto anadolu sipa rex"
)
_CAPTION_FIRST = words(
    "caption photo pictured above below file main from clockwise left l-r l l-to-r"
)

_PICTURE = (
    r"photos?|pictures?|images?|photographs?|photography|illustrations?|graphics?|video|artwork"
    r"|infographic|chart|map"
)
_AGENCY = (
    r"AP|A\.P\.|Associated Press|Reuters|REUTERS|AFP|Getty(?: Images)?|PA(?: Media| Wire| Images)?"
    r"|EPA|Bloomberg|Xinhua|Shutterstock|Alamy|iStock|Unsplash|AAP|UPI|DPA|dpa|ANSA|EFE|Kyodo"
    r"|Zuma(?: Press)?|Pool|Handout|NurPhoto|Anadolu|SIPA|Rex(?: Features)?"
)
_CREDIT = (
    rf"(?i:(?:file\s+|main\s+|top\s+|cover\s+)?(?:{_PICTURE})(?:\s+credits?)?\s*[:/©]|credits?\s*:"
    rf"|sources?\s*:(?=\s*(?-i:[A-Z0-9]))|(?:{_PICTURE})\s+(?:credit|courtesy)\b|courtesy\s+(?:of\s+)?(?=[A-Z]))(?s:.*)"
    rf"|(?i:{_PICTURE})\s+(?i:by|from|via|of)\s+(?=[A-Z@])(?:[^.?!]|\.(?!\s*\Z))*"
    rf"|(?:©|\([cC]\)|(?i:copyright))\s*(?s:.*)"
    rf"|(?:{_AGENCY})(?:\s+(?i:{_PICTURE}|file))?(?:\s*[/|,].*)?"
    rf"|(?:[^\W\d_a-z][\w.'’-]*\s+){{1,4}}?[^\s/]+\s*/\s*(?:The\s+)?[^\W\d_a-z][\w.&'’-]*"
    rf"(?:\s+[^\W\d_a-z][\w.&'’-]*){{0,5}}(?:\s+(?i:via)\s+.*)?"
    rf"|(?:(?i:{_PICTURE}|pool|handout)\s+)?(?i:via)\s+(?:{_AGENCY})"
    rf"|(?i:file (?:photo|picture|image)|handout (?:photo|picture|image)?)"
)
_CAPTION = (
    r"(?i:(?:photo\s+)?caption|pictured|above|below|file\s+photo|main\s+picture|from\s+left|"
    r"clockwise(?:\s+from\s+[\w ]{2,30})?|left\s+to\s+right)\s*:|\(?(?i:l(?:eft)?[ -](?:to[ -])?r(?:ight)?)\)"
    r"|FILE\s*[–—-]+\s|Pictured\s+(?:above|below|left|right)\b"
)
_CREDIT_LAST = (
    rf"[(\[](?:(?i:{_PICTURE}|credits?)\s*(?:[:/]|(?i:by\b|courtesy\b))[^()\[\]]{{0,80}}"
    rf"|(?:{_AGENCY})(?:\s+(?i:{_PICTURE}))?(?:\s*/[^()\[\]]{{0,80}})?)[)\]]\.?\Z"
)

_MONTHS = words(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july"
    " august september october november december"
)
_DAYS = words(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday"
    " sunday"
)
_DATE_WORDS = words(
    "published updated posted last first modified created on at date am pm a.m p.m et est edt ct cst"
    " cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist aest time ago minutes hours min hrs"
)
_NUMBER = (
    r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d\d(?:[ap]m)?|\d{1,2}[ap]m|\d{4}-\d\d-\d\d"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2,4}"
)
_DASHES = frozenset(("—", "–", "-", "--"))
_SEPARATORS = str.maketrans(",|•·;", "     ")
_BULLETS = "-*•‣▪◦·"

# A story without captions and credits never needs these patterns: compiling them costs more than
# reading it.
_compile = cache(re.compile)


def block_kind(content: str, before_body: bool) -> tuple[BlockKind, bool]:
    """The kind of a block of text, and whether the body is still to come after it.

    `content` is not empty, and trimmed. `before_body` is true until the first paragraph: bylines
    and datelines stand there.
    """
    if not any(map(str.isalnum, content)):
        return "note", before_body  # a row of stars
    if len(content) <= _LONGEST_FURNITURE:
        if is_credit(content):
            return "credit", before_body
        if before_body and is_dateline(content):
            return "dateline", True
        if before_body and is_byline(content):
            return "byline", True
    if len(content) <= _LONGEST_CAPTION and is_caption(content):
        return "caption", before_body
    if _is_note(content):
        return "note", before_body
    if _is_list_item(content):
        return "list_item", False
    if is_crosshead(content):
        return "crosshead", before_body
    return "paragraph", False


def is_byline(content: str) -> bool:
    """Whether a short block names who wrote the story, and says nothing else."""
    if content.isupper():
        content = content.title()
    words = content.split()
    first = words[0].lower()
    if first in ("by", "from") and words[0][0].isupper():
        return _names_only(words[1:])
    if len(words) > 2 and first in _BY_WORDS and words[1].lower() == "by":
        return _names_only(words[2:])
    if first.endswith(":") and first[:-1] in _BY_LABELS:
        return _names_only(words[1:])
    return len(content) <= 80 and content[-1] not in ".:;?!" and _sole_name(content)


def _names_only(said: list[str]) -> bool:
    """Whether the words after "by" are names, roles and places."""
    words = " ".join(said).translate(_SEPARATORS).replace("/", " ").split()
    names = 0
    for word in words[:26]:
        bare = word.strip("().&–—").lower()
        if bare in _NOT_NAMES and not names:
            return False
        if not bare:
            continue
        if bare in _PLAIN_BY or bare in _PARTICLES or word[0] == "@":
            names += word[0].isupper() or bare == "our"
        elif word[0].isupper() or word.startswith(("d'", "d’", "al-", "el-", "O'", "Mc")):
            names += 1
        elif not word[0].isdigit():
            return False
    if not names or len(words) > 25:
        return False
    # A stop ends a sentence, but for that of an initial or of "Jr.".
    last = words[-1]
    return last[-1] not in ".!?…:" or (len(last) <= 5 and last[-1] == ".")


def _sole_name(content: str) -> bool:
    """Whether a line is a name or two, perhaps with what they are: "Jane Doe, Health Reporter"."""
    words = content.replace(",", " , ").replace("|", " | ").split()
    if not 2 <= len(words) <= 14:
        return False
    role = any(word.lower() in _ROLES for word in words)
    names = run = 0
    for word in words:
        if word in (",", "|", "&", "and", "–", "—", "-"):
            run = 0
            continue
        bare = word.strip(".").lower()
        if role and (bare in _ROLES or bare in _PLAIN_BY):
            continue
        if bare in _NOT_PERSONS and not (role and names):
            return False
        run += 1
        if bare in _PARTICLES and run > 1:
            continue
        letters = word.replace("'", "").replace("’", "").replace("-", "").replace(".", "")
        if not (word[0].isupper() and letters.isalpha()) or run > 4:
            return False
        names += 1
    return names >= 2


def is_dateline(content: str) -> bool:
    """Whether a short block says where and when, and nothing else: "LEEDS, May 3 —"."""
    dates = places = names = 0
    pieces = content.translate(_SEPARATORS).split()
    if not 0 < len(pieces) <= 16:
        return False
    for piece in pieces:
        bare = piece.strip("().:").lower()
        if bare in _MONTHS:
            dates += 1
        elif bare in _DAYS or bare in _DATE_WORDS or piece in _DASHES:
            continue
        elif bare[:1].isdigit():
            if not _compile(_NUMBER).fullmatch(bare):
                return False
            dates += 2 if len(bare) > 5 else 1  # a whole date in figures
        elif piece[0] == "(" or (piece.isupper() and len(piece) > 1):
            places += 1
        elif piece[0].isupper() and (places or len(pieces) <= 8):
            names += 1
        else:
            return False
    if names > 3:
        return False
    return dates >= 2 or (places > 0 and pieces[-1] in _DASHES)


def is_credit(content: str) -> bool:
    """Whether a short block says who took or made a picture, and nothing else."""
    inside = content
    if inside[0] in "([" and inside[-1] in ")]":
        inside = inside[1:-1].strip()
    if not inside or (inside[-1] in "!?" or (". " in inside[:-1] and inside[-1] == ".")):
        return False
    first = inside.split(None, 1)[0].lower().partition("/")[0].rstrip(":,|")
    if not (first in _CREDIT_FIRST or first in _AGENCIES or "/" in inside or inside[0] in "©("):
        return False
    return _compile(_CREDIT).fullmatch(inside) is not None


def is_caption(content: str) -> bool:
    """Whether a block says what a picture shows."""
    first = content.split(None, 1)[0].lower().strip("():")
    if first in _CAPTION_FIRST and _compile(_CAPTION).match(content):
        return True
    return content.rstrip(".")[-1:] in (")", "]") and bool(_compile(_CREDIT_LAST).search(content))


def _is_note(content: str) -> bool:
    """Whether a block is a note of the desk's, not of the story."""
    said = content[:24].lower().replace("’", "'")
    return said.startswith(
        ("editor's note", "editors' note", "note to editors", "notes to editors")
    )


def _is_list_item(content: str) -> bool:
    """Whether a block begins with a bullet or a number of a list."""
    mark, _, rest = content.partition(" ")
    return bool(rest) and (
        (len(mark) == 1 and mark in _BULLETS)
        or (2 <= len(mark) <= 3 and mark[-1] in ".)" and mark[:-1].isdigit())
    )


def is_crosshead(content: str) -> bool:
    """Whether a block is a small heading: short, without a stop, in title case or of few words."""
    if len(content) > _LONGEST_CROSSHEAD or content[-1] in _ENDS or content[0] in "“‘\"'(":
        return False
    words = [word for word in content.split() if word[0].isalpha()]
    long = [word for word in words if len(word) > 3]
    title = sum(word[0].isupper() for word in long) * 3 >= len(long) * 2
    if title or len(words) <= (_MOST_PLAIN_WORDS if "," not in content else 4):
        return True
    return words[0].lower() in ("what", "why", "how", "who", "when", "where", "which")
