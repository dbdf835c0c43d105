"""One person under two descriptions: "the motorcyclist Harry Dunn", "Dunn, a pedestrian"; "Premier Wen", "President Wen"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.frames import Frame, frame
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.language.lexicon import GIVEN, Pole, opposed
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_CLASSES = words("roaduser profession post usparty ukparty religion church")
_THEN = words(
    "former formerly then ex previously turned who-was later became become elected appointed retired once late vice deputy acting assistant "
    "interim and or son daughter wife husband widow brother sister mother father against with switched defected"
)
_FAR = 10  # lexemes of an apposition


class _Described(NamedTuple):
    use: Frame
    pole: Pole
    name: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Descriptions of one surname that can't both be right."""
    for earlier, later, _ in found(ledger):
        yield ledger.at_odds(
            Told.of(later.line, later.at, later.at + 1),
            Told.of(earlier.line, earlier.at, earlier.at + 1),
            "“{said}” here, “{was}” in {where}, and both of one person. Correct one of them.",
        )


def found(ledger: Ledger) -> list[tuple[Frame, Frame, float]]:
    """Two descriptions of a surname, where the story has none other of their kind, and all of its bearers are one."""
    table = opposed(ledger.words)
    asked = {w: [p for p in held if p.name in _CLASSES] for w, held in table.items()}
    asked = {w: held for w, held in asked.items() if held}
    known: dict[tuple[str, int], list[_Described]] = {}
    for line in ledger.lines if len(asked) > 1 else ():
        if asked.keys().isdisjoint(line.low):
            continue
        for each in _described(line, asked):
            known.setdefault((each.name, each.pole.number), []).append(each)
    pairs = [_odd(ledger, held) for held in known.values()]
    return [(earlier, later, 0.0) for earlier, later in filter(None, pairs)]


def _odd(ledger: Ledger, held: list[_Described]) -> tuple[Frame, Frame] | None:
    """The one description of a surname that differs from all others, and one of those, in their order."""
    sides: dict[int, list[_Described]] = {}
    for each in held:
        sides.setdefault(each.pole.side, []).append(each)
    if len(sides) != 2:
        return None
    fewer, more = sorted(sides.values(), key=len)
    odd, other = fewer[0], more[0]
    if len(fewer) > 1 or odd.use.line is other.use.line or not _is_alone(ledger, odd):
        return None
    earlier, later = sorted((odd.use, other.use), key=lambda use: use.line.number)
    return earlier, later


def _described(line: Line, asked: dict[str, list[Pole]]) -> Iterator[_Described]:
    lex = line.lex
    for k in range(line.first, line.last):
        if lex.low[k] not in asked or not _THEN.isdisjoint(lex.low[max(line.first, k - 3) : k]):
            continue
        name = _name_behind(line, k) or _name_before(line, k)
        if name:
            for pole in asked[lex.low[k]]:
                yield _Described(frame(line, k), pole, name)


def _name_behind(line: Line, k: int) -> str:
    """The surname of a name right behind a word: "motorcyclist Harry Dunn", "Premier Wen"."""
    lex, at = line.lex, k + 1
    while at < line.last and lex.capital(at) and lex.low[at].isalpha() and at - k < 4:
        at += 1
    if at == k + 1 or lex.at(at) in ("-",) or lex.low[at - 1] in _NO_NAMES:
        return ""
    return lex.low[at - 1]


def _name_before(line: Line, k: int) -> str:
    """The surname before an apposition that has a word: "Dunn, a 19-year-old motorcyclist"."""
    lex = line.lex
    for j in range(k - 1, max(line.first, k - _FAR), -1):
        if lex.low[j] == ",":
            determined = lex.at(j + 1) in ("a", "an", "the") or j + 1 == k
            return (
                lex.low[j - 1]
                if determined and lex.capital(j - 1) and lex.at(k + 1) in _ENDS
                else ""
            )
        if not (lex.low[j].isalpha() or lex.low[j] == "-" or lex.low[j].isdigit()):
            return ""
    return ""


_ENDS = frozenset(
    (",", ".", "from", "in", "of", "at", "who", "for", "was", "is", "has", "had", "died")
)
_NO_NAMES = words("party club council minister union school church house street road")


def _is_alone(ledger: Ledger, odd: _Described) -> bool:
    """Whether the story knows one first name that goes with a surname; a title stands before anybody's."""
    surname, given = odd.name, set()
    for line in ledger.lines:
        lex = line.lex
        for k in range(line.first + 1, line.last):
            if (
                lex.low[k] == surname
                and lex.capital(k)
                and lex.capital(k - 1)
                and lex.low[k - 1] in GIVEN
            ):
                given.add(lex.low[k - 1])
    return len(given) == 1 or (not given and odd.pole.name == "post")
