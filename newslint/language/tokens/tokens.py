"""Words of one sentence, cut the way Universal Dependencies cuts English (EWT and GUM).

Clitics stand apart ("do" "n't", "Smith" "'s", "can" "not", "we" "'ll"), so do the parts of most
hyphenated words ("long" "-" "term", but "re-elected", "non-profit", "713-853-3989"), currency signs,
per cent signs, dashes and brackets. Addresses, handles, tags, times, dates and abbreviations stay
whole. A full stop stays with an abbreviation and is a token of its own everywhere else.

The work is done chunk by chunk (a chunk is a run of non-space); how a chunk is cut depends on it
alone and on whether it ends the sentence, so cuts are remembered.
"""

from __future__ import annotations

import re

from newslint.startup.fast_typing import TYPE_CHECKING, NamedTuple
from newslint.startup.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator


class Token(NamedTuple):
    """A word or mark: the half-open span [start, end) in code points, and the text there."""

    start: int
    end: int
    text: str


# Abbreviations that keep their stop even at the end of a sentence, or whose stop is theirs in the
# middle of one. Own list: titles, months, ranks, places, companies, scholarly and press shorthand.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr prof rev fr hon gov sen rep reps sens gens lt col gen capt cmdr sgt cpl pvt maj adm
    st ste ft mt jr sr esq inc corp co ltd bros llc plc dept univ assn assoc div natl intl govt
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd hwy pkwy sq bldg apt
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mich minn miss mont neb nebr nev
    okla ont ore pa penn que tenn tex va vt wash wis wyo mass
    vs v etc al cf eg ie viz ca approx est ed eds vol vols pp fig figs ch chap sec no nos op cit
    a.k.a ph.d m.sc b.sc attn ext tel messrs mme mlle pres supt det insp spec amb
    drs sts cal sgts profs gens capts
    lb lbs oz min hr hrs mph cm mm km kg
    """.split()
)
# Before anything but a figure, "no." is the word at the end of an unsplit sentence.
_BEFORE_FIGURE = frozenset("no nos fig figs ch chap sec vol p pp".split())

# First parts that do not stand alone: "re-elected" is one word.
_PREFIXES = frozenset(
    """
    ante anti arch bi bio co counter cross de di dis e ex extra fore hyper inter intra macro
    mega meta micro mid mini mono multi neo non omni para per peri poly post pre pro proto pseudo
    psycho quasi re semi socio sub super supra sur trans tri ultra un uni afro
    """.split()
)
_SUFFIXES = frozenset(
    "able ahol ation centric esque fest fold ful hood ish ism ist less ly most o "
    "rama ville wise".split()
)

_WORD = (
    r"[^\W_]|[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0dff\u200c\u200d\u00ad]"
)
_EMOJI = r"[\u2600-\u27bf\U0001f000-\U0001faff]"
_PIECE = lazy(
    r"\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|['’]?s|S|ST|ND|RD|TH)(?![^\W_])"  # 1990s 21st
    r"|(?=(?:[ap]m?|[AP]M?|[ap]\.m|[kcm]?m|[kK]|kg|g|mg|lbs?|ft|in|hrs?|mins?|MB|GB|TB|[kmg]b|kB|[KMGk]?Hz|mph|bn)(?![^\W_]))"
    r"|(?![^\W_]))"  # 1,200.50 9/11 5:30
    r"|(?:US|[ACSR]|HK|NZ|U)\$"
    r"|\.\d+(?![^\W_])"
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"  # U.S. a.m. Ph.D is below
    r"|[b-z]/[a-z](?![^\W_])"
    rf"|(?:{_WORD})(?:{_WORD}|_|[.&'’`*](?=[^\W_])|·)*"
    r"|\.{2,}\??|…+\.?"
    r"|-{2,}|[–—―]+"
    r"|\.\?|[:;]-[()DP](?![^\W_])|[!?]+|[*=~_+#-]{2,}|\$+|<<+|>>+|''|’’|‘‘|``"
    rf"|(?:{_EMOJI})(?:[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d(?:{_EMOJI})|[\U000e0020-\U000e007f])*"
    r"|\S",
    re.DOTALL,
)
_ADDRESS = lazy(
    r"(?:[a-zA-Z][a-zA-Z0-9+.-]{0,30}://|www\.|mailto:)\S+"
    r"|[\w.+%-]++@[\w-]+(?:\.[\w-]+)*"
    r"|[@#](?=\d*+[^\W\d])\w+"
    r"|[\w-]++(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|mil|info|biz|co|uk|html?|docx?|pdf|xlsx?|jpe?g|png)"
    r"(?:/\S*)?",
    re.ASCII,
)
_PHONE = lazy(r"\+?\(?\d+\)?(?:[-.]\d+){2,}|(?:\d|\d{3})-\d{4}|\d{5}-\d{4}")
_EMOTICON = lazy(r"[<>]?[:;=8xX][-o*']?[)(\]\[DPpOoSs/\\|]+|[)(]+[-o']?[:;=]|<3|\^_+\^|:'\(|[xX]D")
_OPENING = "([{<\"'“‘«„`*"
_CLOSING = ")]}>\"'”’»,;:!?.*…"

_ENDING = lazy(r"(?:n['’`]t|['’`](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_FUSED = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 2,
    "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "werent": 4, "couldnt": 5,
    "wouldnt": 5, "shouldnt": 6, "arent": 3, "havent": 4, "hasnt": 3, "hadnt": 3, "thats": 4,
    "theres": 5, "youre": 3, "ive": 1, "im": 1, "theyre": 4, "youll": 3,
    "alot": 1, "outta": 3,
}  # fmt: skip
# Words whose apostrophe is part of them.
_WHOLE = lazy(r"(?:o['’]clock|ma['’]am|y['’]all|['’](?:em|til|tis|twas|n|cause))$", re.IGNORECASE)
_YEARS = lazy(r"['’‘]\d\ds?(?![^\W_])")

_KEEP = 50_000  # remembered chunks; a story has some 500 kinds
_MAX_KEY = 40  # longer chunks are rarely seen twice
_cuts: dict[str, tuple[tuple[int, int], ...]] = {}
_last_cuts: dict[str, tuple[tuple[int, int], ...]] = {}
_CHUNK = lazy(r"\S+")


def tokenize(text: str, start: int = 0) -> list[Token]:
    """Cut `text`, assumed to be one sentence, into words and marks.

    Spans count code points from `start`, the place of `text` in its document. Tokens come in order,
    do not overlap, and cover every character that is not white space. More than one sentence is
    cut too, but a full stop after a word that can be an abbreviation ("Sat. He …") stays with it.
    Time is linear in the length of the text.
    """
    tokens: list[Token] = []
    add = tokens.append
    make = Token._make  # a story has hundreds
    known = _cuts
    end_of_text = len(text.rstrip())
    for found in _CHUNK.finditer(text):
        chunk = found.group()
        at = found.start()
        if found.end() == end_of_text:
            known = _last_cuts
        pieces = known.get(chunk)
        if pieces is None:
            following = text[found.end() : found.end() + 2].strip()
            pieces = tuple(_pieces(chunk, known is _last_cuts, following[:1].isdigit()))
            if len(chunk) < _MAX_KEY and not _depends_on_next(chunk):
                if len(known) >= _KEEP:
                    known.clear()
                known[chunk] = pieces
        if len(pieces) == 1:
            add(make((start + at, start + at + len(chunk), chunk)))
        else:
            at += start
            for a, b in pieces:
                add(make((at + a, at + b, chunk[a:b])))
    return tokens


def _depends_on_next(chunk: str) -> bool:
    """Whether the first character of the next chunk counts ("No. 10", "No. He …")."""
    return chunk[-1] == "." and chunk.strip(_OPENING + ".").lower() in _BEFORE_FIGURE


def _pieces(chunk: str, last: bool, figure_next: bool) -> Iterator[tuple[int, int]]:
    """The half-open spans of the tokens of one chunk."""
    if chunk.isalpha() and chunk.isascii():
        yield from _word(chunk, 0, len(chunk))
        return
    if _EMOTICON.fullmatch(chunk):
        yield (0, len(chunk))
        return
    left = len(chunk) - len(chunk.lstrip(_OPENING))
    core = chunk[left:].rstrip(_CLOSING)
    right = left + len(core)
    if not core:
        yield from _scan(chunk, 0, len(chunk), last, figure_next)
        return
    whole = _whole_end(chunk, left, right)
    if whole > left:
        if left:
            yield from _scan(chunk, 0, left, False, False)
        yield (left, whole)
        if whole < len(chunk):
            yield from _scan(chunk, whole, len(chunk), last, figure_next)
        return
    yield from _scan(chunk, 0, len(chunk), last, figure_next)


def _whole_end(chunk: str, left: int, right: int) -> int:
    """Where an address or a telephone number that begins at `left` ends; `left` if there is none."""
    if "." in chunk or "@" in chunk or ":" in chunk or "#" in chunk:
        found = _ADDRESS.match(chunk, left, right)
        if found and (found.end() == right or chunk[found.end()] in "'’/)]>,;:\"”"):
            end = found.end()
            # a bracket closed in the address was opened in it
            if chunk[end : end + 1] == ")" and "(" in chunk[left:end]:
                end += 1
            ending = _ENDING.search(chunk, max(left, end - 4), end)
            return ending.start() if ending and ending.start() > left else end
    if "-" in chunk and _PHONE.fullmatch(chunk, left, right):
        return right
    return left


def _scan(
    chunk: str, left: int, right: int, last: bool, figure_next: bool
) -> Iterator[tuple[int, int]]:
    """Cut chunk[left:right] by the general rules."""
    at = left
    while at < right:
        if chunk[at] in "'’‘":
            years = _YEARS.match(chunk, at, right) or _WHOLE.match(chunk, at, right)
            if years:
                yield (at, years.end())
                at = years.end()
                continue
        found = _PIECE.match(chunk, at, right)
        assert found is not None  # the last branch takes any character
        end = found.end()
        first = chunk[at]
        if not first.isalnum():
            yield (at, end)
            at = end
            continue
        end = _hyphenated(chunk, at, end, right)
        if chunk[end : end + 1] == "." and end < right:
            rest = chunk[end + 1 : right].strip(_CLOSING)
            stops = 2 if chunk[end + 1 : end + 2] == "." else 1  # "Inc.." ends a sentence
            if chunk[end + stops : end + stops + 1] != "." and _keeps_stop(
                chunk[at:end], last and not rest and stops == 1, figure_next
            ):
                end += 1
        elif (
            chunk[end - 1] == "."
            and last
            and end == right
            and not _keeps_stop(chunk[at : end - 1], True, False)
        ):
            end -= 1
        yield from _word(chunk, at, end)
        at = end


def _hyphenated(chunk: str, at: int, end: int, right: int) -> int:
    """The end of the word that begins at `at`, with a prefix or a suffix that cannot stand alone."""
    while end + 1 < right and chunk[end] in "-‐‑" and chunk[end + 1].isalnum():
        following = _PIECE.match(chunk, end + 1, right)
        assert following is not None
        first = chunk[at:end].lower()
        second = chunk[end + 1 : following.end()].lower()
        if not ((first in _PREFIXES and not second.isdigit()) or second in _SUFFIXES):
            break
        end = following.end()
    return end


def _keeps_stop(word: str, at_end: bool, figure_next: bool) -> bool:
    """Whether the full stop after `word` is part of it."""
    if "." in word:
        return all(len(part) <= 2 and part.isalpha() for part in word.split("."))
    if at_end:
        return False
    lower = word.lower()
    if lower in _BEFORE_FIGURE:
        return figure_next
    return lower in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "I")


def _word(chunk: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The word chunk[at:end], its clitic apart."""
    fused = _FUSED.get(chunk[at:end].lower()) if end - at < 9 else None
    if fused:
        yield (at, at + fused)
        yield (at + fused, end)
        return
    cuts = []
    if chunk[at].isdigit() and chunk[end - 3 : end - 2] == "0":
        yield (at, end)  # "the 1960's"
        return
    while found := _ENDING.search(chunk, max(at, end - 3), end):
        if found.start() == at or _WHOLE.match(chunk, at, end):
            break
        cuts.append((found.start(), end))
        end = found.start()
    yield (at, end)
    yield from reversed(cuts)
