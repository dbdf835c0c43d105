"""One person in two posts that nobody holds at once: director and deputy director of one museum."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_HEADS = words(
    "executive officer director president chairman chairwoman chair chairperson mayor minister secretary treasurer manager "
    "editor principal headteacher captain commissioner governor curator conductor chancellor vice-chancellor dean sheriff "
    "superintendent inspector sergeant constable commander admiral general colonel major lieutenant"
)
_RANKS = words("deputy vice assistant associate acting interim junior vice-")
_KINDS = words(
    "chief managing executive financial operating technology medical marketing legal information artistic musical creative prime "
    "foreign finance health education interior defence defense general first second deputy vice assistant associate detective sporting technical"
)
_PAST = words(
    "former then ex previously formerly once outgoing retired late incoming future new acting interim until was became becomes"
)
_SAME = {"chairwoman": "chairman", "chair": "chairman", "chairperson": "chairman"}
_FEW = 7  # lexemes of a post
_ENDS = frozenset((",", ".", ";", ")", "of", "at", "for", "said", "—", "–"))


class _Post(NamedTuple):
    line: Line
    first: int  # lexemes
    last: int
    post: tuple[str, ...]
    body: str  # whose: "museum", "harlan"; an empty string where that is not said


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Two posts of one name at one body, the one a rank of the other, or two chiefs of different things."""
    known: dict[str, list[_Post]] = {}
    names: dict[str, set[str]] = {}
    for line in ledger.body:
        lex = line.lex
        for k in range(line.first + 1, line.last):
            if lex.low[k] != "," or not lex.capital(k - 1) or not line.own[k]:
                continue
            name = lex.low[k - 1]
            if lex.capital(k - 2) and k - 2 >= line.first:
                names.setdefault(name, set()).add(lex.low[k - 2])
            found = _post(line, k + 1)
            if found is None or name in _HEADS:
                continue
            for other in known.get(name, ()):
                if other.body == found.body and _clash(other.post, found.post):
                    if len(names.get(name, ())) < 2:
                        yield _hit(ledger, other, found)
                    break
            else:
                known.setdefault(name, []).append(found)


def _post(line: Line, k: int) -> _Post | None:
    """The post behind "Haddow,": "the museum's deputy director"."""
    lex = line.lex
    body, at = "", k + (lex.at(k) == "the")
    for j in range(at, min(at + 4, line.last)):
        if lex.low[j] == "s" and lex.at(j - 1) in ("'", "’"):
            body, at = lex.low[j - 2], j + 1
            break
    post: list[str] = []
    for j in range(at, min(at + _FEW, line.last)):
        word = lex.low[j]
        if word in _PAST:
            return None
        if word in _HEADS:
            # "chief executive officer", "director general"
            if lex.at(j + 1) in _HEADS:
                post.append(word)
                continue
            post.append(_SAME.get(word, word))
            if lex.at(j + 1) not in _ENDS:
                return None
            if not body:
                body = _of(lex, j + 1)
            return _Post(line, at, j + 1, tuple(post), body) if body else None
        if word not in _KINDS and word != "-":
            return None
        post.append(word)
    return None


def _of(lex: Lexemes, k: int) -> str:
    """ "of the museum", "of Harlan Trust": the last word of the body's name."""
    if lex.at(k) not in ("of", "at"):
        return ""
    k += 1 + (lex.at(k + 1) in ("the", "a"))
    while lex.at(k + 1)[:1].isalpha() and lex.capital(k) and lex.capital(k + 1):
        k += 1
    return lex.at(k)


def _clash(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if one == two:
        return False
    bare = [tuple(w for w in post if w not in _RANKS and w != "-") for post in (one, two)]
    if bare[0] == bare[1]:
        return True
    return _is_chief(one) and _is_chief(two) and {*one} ^ {*two} != {"officer"}


def _is_chief(post: tuple[str, ...]) -> bool:
    return post[0] == "chief" and post[-1] in ("officer", "executive")


def _hit(ledger: Ledger, earlier: _Post, later: _Post) -> Hit:
    start, end = later.line.lex.starts[later.first], later.line.lex.ends[later.last - 1]
    other_start = earlier.line.lex.starts[earlier.first]
    other_end = earlier.line.lex.ends[earlier.last - 1]
    told = ledger.text(other_start, other_end)
    return clash(
        start,
        end,
        f"{ledger.text(start, end)[0].upper()}{ledger.text(start, end)[1:]} here, {told} in "
        f"{ledger.where(earlier.line, later.line)}. Correct one of the posts.",
        other_start,
        other_end,
        f"here the post is {told}",
    )
