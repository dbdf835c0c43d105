"""How one thing ended, told twice: "dismissed the appeal", and later "since the appeal was upheld"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.outcomes import is_dated_apart
from newslint.analyses.ledger.statements import own_words
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_KEPT = "upheld|upholds|uphold|left in place|kept in place|affirmed|affirms"
_LOST = "overturned|overturns|struck down|strikes down|quashed|quashes|threw out|thrown out|annulled|voided"
_GRANTED = "allowed|allows|upheld|upholds|granted|grants|won|accepted|approved|approves"
_REFUSED = "dismissed|dismisses|rejected|rejects|refused|refuses|denied|denies|turned down|thrown out|threw out|lost"
_PASSED = "approved|approves|passed|passes|backed|backs|adopted|accepted|endorsed|ratified|agreed"
_BEATEN = "rejected|rejects|refused|refuses|defeated|voted down|turned down|vetoed|blocked|threw out|thrown out"
_HELD = "went ahead|goes ahead|gone ahead|took place|takes place|taken place|was held|were held|was played|proceeded"
_OFF = "called off|cancelled|canceled|postponed|abandoned|scrapped|put off"
_CLASSES: tuple[tuple[str, str, str], ...] = (
    ("appeal appeals bid application request motion petition claim lawsuit suit challenge", _GRANTED, _REFUSED),
    ("ban conviction verdict ruling decision sentence law order rule judgment judgement injunction fine", _KEPT, _LOST),
    ("plan plans proposal proposals bill measure budget deal merger scheme motion amendment proposition offer takeover", _PASSED, _BEATEN),
    ("match game race marathon concert festival show ceremony strike meeting rally parade election hearing march performance fair tournament gala summit", _HELD, _OFF),
)  # fmt: skip
_DETERMINED = r"(?:the|its|his|her|their|this|that|s|year ’ s|year ' s)"
_ADJ = r"(?: (?!and\b|of\b|to\b|for\b|in\b|on\b|against\b|that\b|,)[a-z’'-]+){0,2}?"
_BE = r"(?:was|were|has been|have been|had been|is|are|being|been|be|got)"
_PATTERNS = [
    [
        (
            lazy(
                rf"\b(?P<verb>{verbs}) {_DETERMINED}{_ADJ} (?P<noun>{nouns.replace(' ', '|')})\b(?! [a-z]*(?:s|ing)\b)"
            ),
            lazy(
                rf"\b{_DETERMINED}{_ADJ} (?P<noun>{nouns.replace(' ', '|')})(?: (?:against|by|for|to|of|on|over)(?: (?!{_BE})[a-z’'-]+){{1,6}}?)?"
                rf" (?:(?:{_BE})(?: [a-z]+ly)? )?(?P<verb>{verbs})\b"
            ),
        )
        for verbs in poles
    ]
    for nouns, *poles in _CLASSES
]
_TURNED = words(
    "but although though however until before previously earlier formerly initially originally instead reversed another other others if whether "
    "would could might may should unless later then first last second third again new lower different similar half partly some parts another "
    "no not never n't t nearly almost after planned expected likely hopes wants proposed ? previous past usually each every"
)


class _Ending(NamedTuple):
    line: Line
    kind: int
    noun: str
    pole: int
    start: int
    end: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pairs of sentences, the paper's own, in which one thing ends in two ways."""
    told: dict[tuple[int, str], list[_Ending]] = {}
    asked = [n for n, row in enumerate(_CLASSES) if not ledger.words.isdisjoint(row[0].split())]
    if not asked:
        return
    for line in ledger.body:
        low = own_words(line)
        if not _TURNED.isdisjoint(low):
            continue
        for kind in asked:
            for ending in _endings(line, kind):
                told.setdefault((kind, ending.noun), []).append(ending)
    for endings in told.values():
        first = endings[0]
        others = [e for e in endings if e.pole != first.pole and e.line is not first.line]
        if (
            others
            and len({(e.pole) for e in endings}) == 2
            and not is_dated_apart(first.line, others[0].line)
        ):
            later = others[0]
            if _names(ledger, later.line):
                yield _hit(ledger, first, later)


def _endings(line: Line, kind: int) -> Iterator[_Ending]:
    if words(_CLASSES[kind][0]).isdisjoint(line.low):
        return
    for pole in (0, 1):
        for pattern in _PATTERNS[kind][pole]:
            for found in pattern.finditer(line.skeleton):
                if "had" in found[0].split():
                    continue
                start, end = line.place(found.start("verb"), found.end("verb"))
                yield _Ending(line, kind, found["noun"].rstrip("s"), pole, start, end)


def _names(ledger: Ledger, two: Line) -> bool:
    """Whether the second sentence names nobody and nothing that the story has not named before it."""
    known = {w for line in ledger.lines[: two.number] for w in line.low}
    return all(
        two.lex.low[k] in known for k in range(two.first + 1, two.last) if two.lex.capital(k)
    )


def _hit(ledger: Ledger, first: _Ending, later: _Ending) -> Hit:
    return ledger.at_odds(
        Told(later.line, later.start, later.end),
        Told(first.line, first.start, first.end),
        f"The {later.noun} is “{{said}}” here, “{{was}}” in {{where}}. Correct one of them, or say what changed.",
        "here it is “{was}”",
    )
