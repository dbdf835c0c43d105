"""ATT011 prejudging-verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import LONGEST_SENTENCE, Sourced, told
from newslint.finding import Hit
from newslint.language.lexicon import MODALS, NEGATIONS
from newslint.matching import Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_LONGEST = 60  # lexemes of what is warned of or admitted
_MESSAGES = {
    "warned": "“{}” promises a danger, and none follows. Write “said”.",
    "admitted": "“{}” implies guilt, and there is none here. Write “said”.",
    "forced": "This takes sides. Write “said”, or tell what forced the words out.",
    "boasted": "“{}” tells readers what to think of it. Write “said”.",
    "claimed": "“Claimed” casts doubt on the source. Write “said”, or say who doubts it.",
    "refuted": "“{}” means that it was proved wrong. Without the proof, write that they denied it.",
}
_BRIGHT = tuple(
    "flourish thriv prosper improv succeed benefit bloom recover strengthen welcom enjoy grows grew helps helped".split()
)
"""How words for things going well begin."""
_ILL = tuple(
    "wrong neglig fail fault error lose losing loss lost problem delay doubt difficult struggl worse worst poor weak slow fear "
    "afraid worri broke damag cost risk danger threat declin nervous asham embarrass drunk drink drug cheat secret affair forg "
    "ignor knew sorry regret pressur suffer need chang revers withdr drop persuad surpris troubl anger angry crisis imposs "
    "inadequa fallen fell stole steal kill stab beat theft fraud brib murder attack rape assault guilt crim bomb weapon knife "
    "abus illegal payment hid fak fals".split()
)
"""How words for faults, failures and crimes begin; what is confessed may have one of these before it, too."""
_PREFIXES = (*_ILL, "mis", "un", "over", "dis", "ill")
_DARK = (
    NEGATIONS
    | MODALS
    | words("""
    unless if but only less fewer too little few until before unlikely hard harder fall falls debt war disease poverty weeds
    pests rats bacteria virus mould mold extremists inflation prices pollution beyond expense hotter warmer hate
    """)
)
"""What may make a danger of it: a denial, a condition, a future, a thing that should not thrive."""
_FAULTS = NEGATIONS | words("""
    late too should could little hard bad badly short more less only lies lie lied old sick tired known still yet may might
    would mind closed took taken shot hit drove driving gun paid money
    """)
_HARMLESS = words(
    "been seen visited expected heard liked wanted slept eaten met understood believed cried laughed"
)
_ON_OATH = words("examination court jury trial tribunal inquest panel questioning")
_DOUBTS = words("""
    but however although though denied denies false falsely no evidence disputed without responsibility planted wrongly
    incorrectly
    """)
_PROOF = words(
    "by with evidence data documents figures records study court showing video photographs proof"
)


@rule(
    "ATT011",
    "prejudging-verb",
    severity="warning",
    confidence=0.8,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def prejudging_verb(sourcing: list[Sourced]) -> Iterator[Hit]:
    """The verb that hands words to a source says more than the source did.

    "Warned" tells readers that a danger follows; where none does, the word is "said". "Refuted" says
    that a claim was proved wrong; somebody who only says it is wrong has denied it. "Confessed" and
    "admitted" say that there was guilt, and "claimed" that the writer has doubts: where no fault is spoken
    of, and no doubt told, "said" will do. "Claimed" is only pointed out.

    Bad: The owner [[refuted claims]] that the ferry was overloaded.
    Bad: The director [[admitted]] that the play ran for two hours.
    Bad: [[Ann Lee claimed]] that the hall was full.
    Good: The owner denied that the ferry was overloaded.
    Near miss: The driver admitted that he had been drinking, and confessed that the car was stolen.
    Near miss: The logbook refuted claims that the ferry was overloaded.
    """
    for _, item in told(sourcing):
        if item.last - item.first > LONGEST_SENTENCE:
            continue
        ended = 0
        for match in PATTERNS.find(item):
            if match.mark_last == ended:
                continue  # the same verb, with less of the name before it
            ended = match.mark_last
            refuted = match.pattern == "refuted"
            verb = item.lexemes.words[match.mark_first if refuted else ended - 1]
            message = _MESSAGES[match.pattern].format(verb)
            if match.pattern == "claimed":
                yield Hit(match.start, match.end, message, severity="info", confidence=0.6)
            else:
                yield Hit(match.start, match.end, message)


@guard("bright")
def _bright(place: Place, i: int) -> bool:
    """What follows goes well, and nothing makes a danger of it."""
    its = set(place.low[i : min(place.last, i + _LONGEST)])
    bright = its & {"grow", "help"} or any(word.startswith(_BRIGHT) for word in its)
    return bool(bright) and its.isdisjoint(_DARK) and not any(word.startswith(_ILL) for word in its)


@guard("beside")
def _beside(place: Place, i: int) -> bool:
    """The verb before stands by a quotation: "…”, he claimed."""
    return bool(place.item.quotes) and place.at(i) in (".", ",", ":")


@guard("blameless")
def _blameless(place: Place, i: int) -> bool:
    """What is confessed is no fault, failure or crime; what is put to a witness is granted or denied."""
    if not _ON_OATH.isdisjoint(place.low[place.first : place.last]):
        return False
    its = set(place.low[place.first if _beside(place, i) else i : min(place.last, i + _LONGEST)])
    if its & _HARMLESS:
        its -= {"not", "never", "no", "yet"}  # not to have been somewhere is no guilt
    return not its & _FAULTS and not any(word.startswith(_PREFIXES) for word in its)


@guard("undoubted")
def _undoubted(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """Nothing in the same breath doubts it, and no deed is claimed."""
    return _DOUBTS.isdisjoint(place.low[place.first : place.last])


@guard("unproved")
def _unproved(place: Place, i: int) -> bool:
    """No proof is spoken of."""
    return _PROOF.isdisjoint(place.low[i : min(place.last, i + _LONGEST)])
