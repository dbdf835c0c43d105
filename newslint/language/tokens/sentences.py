"""Cuts the text of one paragraph into sentences.

One pattern finds every stop that could end a sentence, with the closing marks after it; what
stands before and behind it decides. Time is linear in the length of the text.
"""

from __future__ import annotations

import re

from newslint.language.tokens.abbreviations import (
    AFTER_TIME,
    BEFORE_FIGURE,
    ENDING,
    ERAS,
    EXCLAIMED,
    FIRMS,
    LEADING,
    LETTERED,
    MONTHS,
    SAYING,
    STARTERS,
    STATES,
    TIMES,
    TRAILING,
)
from newslint.startup.patterns import lazy

_CLOSERS = "\"”’'»)\\]}"
# A run of stops (spaced full stops too), closing marks and note numbers after it, and then a blank
# or the end. Or a stop with the next sentence glued to it.
_STOP = lazy(
    rf"(?<![.!?…])((?<!\. )\.(?: ?\.)++|[.!?…]++)((?:[{_CLOSERS}]| ?\[\d{{1,3}}\])*)(?:(\s+)|$)"
    r"|(?<=[a-z\])”’\"])([.!?])[”’)]*(?=[“‘(]?[A-Z][a-z’']*[ ,])"
)
_OPENERS = "\"“‘'«([{—–-•*"
_NEXT_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST_WORD = 40  # characters looked back for the word before a stop
_MARKER = lazy(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]+|(?:Figure|Fig\.?|Table|Box) \d{1,3}\."
)
_ADDRESS = lazy(r"(?i:com|net|org|co|gov|edu|info|io|js)\b")
_INITIALS = lazy(r"(?:[^\W\d_]\.)*[^\W\d_]")
_speaker: re.Pattern[str] | None = None


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of a block's text, in order, as half-open spans without the blanks around them.

    Every character that is no blank lies in one sentence. Text after the last stop is a sentence.
    """
    found: list[tuple[int, int]] = []
    start = _past_blanks(text, 0)
    length = len(text.rstrip())
    for stop in _STOP.finditer(text):
        end = stop.end() if stop[3] is None else stop.start(3)
        if end <= start or end >= length:
            continue
        if stop[4] is not None:
            if not _glued(text, stop.start(4), end):
                continue
            following = end
        else:
            following = stop.end()
            if not _ends(text, start, stop.start(), following, stop[1], stop[2]):
                continue
        if _MARKER.fullmatch(text, start, end):
            continue  # "2." alone numbers the sentence after it
        found.append((start, end))
        start = following
    if start < length:
        found.append((start, length))
    return found


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _word_before(text: str, low: int, end: int) -> str:
    """The word that ends at `end`, its inner stops with it ("U.S", "Ph.D", "2.5")."""
    at = max(low, end - _LONGEST_WORD)
    begin = end
    while begin > at and (text[begin - 1].isalnum() or text[begin - 1] in "'’.&-"):
        begin -= 1
    return text[begin:end].lstrip("'’.&-")


def _ends(text: str, start: int, at: int, following: int, stop: str, closers: str) -> bool:
    """Whether the stop at `at`, with its closing marks, ends the sentence from `start`."""
    after = _past_openers(text, following)
    if after >= len(text):
        return True
    if text[after] == "&":
        return False  # Agr. & Fish.
    lower = text[after].islower() and not text[after + 1 : after + 2].isupper()  # iPhone, eBay
    if stop != ".":
        return _strong_stop_ends(text, at, after, stop, closers, lower)
    word = _word_before(text, start, at)
    if not word or word[-1].isdigit():
        return not lower
    if lower:
        return not closers and _ends_before_lower(text, start, at, after, word)
    begin = at - len(word)
    if (known := _known_word_ends(text, begin, after, word)) is not None:
        return known
    if len(word) == 1 or ("." in word and _INITIALS.fullmatch(word)):
        return _after_initial(text, start, begin, after, word)
    return not _abbreviated(text, start, begin, word.lower()) or _starts(text, after)


def _past_openers(text: str, following: int) -> int:
    """Past blanks, quotation marks, brackets and bullets to what begins the next sentence."""
    after, limit = following, min(len(text), following + 8)
    while after < limit and (text[after] in _OPENERS or text[after].isspace()):
        after += 1
    return after


def _ends_before_lower(text: str, start: int, at: int, after: int, word: str) -> bool:
    """Whether a stop is one though a small letter follows: "It was late. he left"; not "approx. ten"."""
    return (
        len(word) > 3
        and "." not in word
        and word.islower()
        and text[after].isalpha()
        and word not in LEADING
        and not _abbreviated(text, start, at - len(word), word)
    )


def _known_word_ends(text: str, begin: int, after: int, word: str) -> bool | None:
    """What the word at `begin` says of its stop, before a capital or a figure; None for nothing.

    "No. 5" goes on. "The FT. It" ends, but in copy all in capitals. "Mr. Lee" goes on, "Main St. The
    shop" ends. "In Jan. The" ends, "Jan. 5" goes on.
    """
    key = word.lower()
    if key in BEFORE_FIGURE and (text[after].isdigit() or text.startswith(ERAS, after)):
        return False
    if word.isupper() and len(word) > 1 and "." not in word and not _next(text, after).isupper():
        return True  # the FT, IE: no abbreviations of this kind
    if key in LEADING:
        return key in ("st", "ft") and word[0].isupper() and _starts(text, after)
    if key in MONTHS and word[0].isupper():
        return text[after].isalpha()
    if key in ENDING:
        return not text[after].isdigit()
    return _time_ends(text, begin, after, key) if key in TIMES else None


def _time_ends(text: str, begin: int, after: int, key: str) -> bool | None:
    """ "At 7 p.m. The", "at 7pm. The", but "7 p.m. Monday", "7 p.m. EST"; "am" alone says nothing."""
    if len(key) < 3 and not text[begin - 2 : begin - 1].isdigit():
        return None
    return text[after].isalpha() and _next(text, after).lower() not in AFTER_TIME


def _strong_stop_ends(text: str, at: int, after: int, stop: str, closers: str, lower: bool) -> bool:
    """The same for a question or exclamation mark or an ellipsis."""
    if lower:
        return False
    if "?" in stop or "!" in stop:
        if text[at - 1 : at] in "([" or (text[after - 1] == "(" and text[after].isdigit()):
            return False  # (?) and a title with its year
        if len(stop) == 1 and not closers:
            name = _word_before(text, 0, at)
            if name[:1].isupper() and _next(text, after).lower() in FIRMS and text[after].isupper():
                return False
            if stop == "!" and name.lower() in EXCLAIMED:
                return _starts(text, after)
        return not (closers and closers[-1] in "\"”’'" and _speaks(text, after))
    if closers and closers[-1] == ")":
        return False
    return len(stop.replace(" ", "")) > 3 or (text[after].isupper())


def _abbreviated(text: str, start: int, begin: int, key: str) -> bool:
    """Whether the word `key` at `begin` is an abbreviation that can stand at a sentence's end."""
    if key in TRAILING:
        return True
    if text[max(start, begin - 4) : begin].endswith(". & "):
        return True  # Sci. & Tech.
    dash = key.rfind("-")
    if dash >= 0 and (key[dash + 1 :] in STATES or key[dash + 1 :] in TRAILING):
        return True  # R-Ky., D-Mass.
    return key in STATES and text[max(start, begin - 2) : begin] == ", "


def _after_initial(text: str, start: int, begin: int, after: int, word: str) -> bool:
    """After "J." or "U.S.": a name goes on, unless a word follows that only begins sentences."""
    if _starts(text, after):
        return True
    if len(word) > 1:
        return False
    if text[begin - 1 : begin] == "(":
        return False  # (b. 1950), (J. Smith)
    if word.islower() or text[begin - 1 : begin] in ("'", "’"):
        return True
    before = _word_before(text, start, max(start, begin - 1))
    return before.lower() in LETTERED


def _next(text: str, after: int) -> str:
    found = _NEXT_WORD.match(text, after)
    return found[0] if found else ""


def _starts(text: str, after: int) -> bool:
    """Whether the word at `after` is capitalised and only begins sentences."""
    word = _next(text, after)
    head = word.lower().replace("’", "'").partition("'")[0]
    return word[:1].isupper() and (not word.isupper() or len(word) == 1) and head in STARTERS


def _speaks(text: str, after: int) -> bool:
    """Whether a speaker and a verb of saying follow: “Is that so?” Mr Lee asked."""
    global _speaker
    if _speaker is None:
        _speaker = re.compile(
            r"(?!(?:He|She|They|It|We|The|This|That|And|But)\b)(?:[A-Z][\w.’'-]*\s+){1,4}"
            rf"(?:{SAYING})\b"
        )
    return _speaker.match(text, after) is not None


def _glued(text: str, at: int, end: int) -> bool:
    """Whether a stop without a blank after it still ends a sentence ("the end.The next")."""
    low = max(0, at - _LONGEST_WORD)
    begin = text.rfind(" ", low, at) + 1 or low
    head = text[begin:at].lstrip("“\"‘'(").rstrip('”’)"]')
    if not head.isalpha() or len(head) < 3 or _ADDRESS.match(text, end):
        return False
    key = head.lower()
    return not (key in LEADING or key in TRAILING or key in BEFORE_FIGURE or not head[1:].islower())
