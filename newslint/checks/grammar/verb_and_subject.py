"""GRM003 verb-and-subject."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit
from newslint.language.lexicon import inflect
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import Edit, words

PATTERNS = patterns(__name__)
_ONE = {"are": "is", "were": "was", "have": "has", "do": "does"}
_MANY = {"is": "are", "was": "were", "has": "have", "does": "do"}
_NEGATED = {
    "haven": "hasn",
    "aren": "isn",
    "don": "doesn",
    "weren": "wasn",
}
"""Before "’t", which stands apart."""
_AFTER_I = {"is": "am", "has": "have", "does": "do", "hasn": "haven", "doesn": "don"}
_OF_MANY = ("there", "there-been", "heads", "who-many", "they-is", "people-was")
"""Patterns in which more than one thing is the subject."""
_MOST_BETWEEN = 9  # lexemes between "of" and the verb
_MOST_IN_ROW = 4  # lexemes from behind "and" to the verb
_HANGING = words("DET ADJ NOUN PROPN ADP NUM PRON CCONJ")
_UNREAL = words("if wish wishes wished though lest unless suppose would")
"""Beside these "were" is right after one thing: "if the price of boats were lower"."""

_TAKES_EITHER = words(
    "team side club family couple staff crew council board police government rest"
)
_OTHER_SUBJECT = words(
    "he she they we you i who that which what these those both says said thinks thought believes believed knows knew"
)
"""Where one of these stands between, the verb behind "and" may have another subject."""
_MOST_BEFORE_AND = 13  # lexemes
_OPENERS = words("that said says because while when whether but where")


@rule("GRM003", "verb-and-subject", severity="warning", confidence=0.9, when="patterns")
def verb_and_subject(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A verb agrees with the noun beside it, and its subject is another.

    In "the list of boats" there is one list. Nouns that name many (group, number, team) may take either,
    so they are left alone; so is a subject that "and" makes two.

    Bad: The list of boats for sale [[are]] growing.
    Bad: Each of the schools [[have]] a nurse.
    Bad: There [[was]] many boats in the harbour.
    Near miss: A group of boats are for sale.
    Near miss: The list of boats and the price are on the door.
    Near miss: The number of boats is growing.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield _hit(item, found)


def _hit(item: Sourced, found: Match) -> Hit:
    at = found.mark_last - 1
    low = item.lexemes.low[at]
    if found.pattern in _OF_MANY:
        right, why = _MANY[low], "The subject is more than one"
    elif found.pattern == "i-and":
        right, why = _AFTER_I[low], "The subject is “I”"
    elif low in _NEGATED:
        right, why = _NEGATED[low], "The subject is one thing"
    else:
        right, why = _ONE.get(low) or inflect(low)["s"][0], "The subject is one thing"
    edit = Edit(found.start, found.end, right)
    fix = Fix(f"Write “{right}”", (edit,))
    return Hit(found.start, found.end, f"{why}: write “{right}”.", fixes=(fix,))


@guard("opens-clause")
def _opens_clause(place: Place, i: int) -> bool:
    """A sentence or clause begins here."""
    return i == place.first or place.low[i - 1] in _OPENERS


@guard("all-hangs-on-one")
def _all_hangs_on_one(place: Place, i: int) -> bool:
    """Up to the next plural verb nothing stands that may be its subject, but what hangs on "of" before `i`."""
    for k in range(i, min(i + _MOST_BETWEEN, place.last)):
        word = place.low[k]
        if word in _ONE:
            real = word != "were" or _UNREAL.isdisjoint(place.low[place.first : k])
            return k > i and real and place.tag(k - 1)[0] in ("NOUN", "PROPN")
        if not _hangs(place, i, k):
            return False
    return False


@guard("all-hangs-on-many")
def _all_hangs_on_many(place: Place, i: int) -> bool:
    """The same up to the next singular verb, of what hangs on a plural noun."""
    for k in range(i, min(i + _MOST_BETWEEN, place.last)):
        if place.low[k] in _MANY:
            return k > i and place.tag(k - 1)[0] == "NOUN"
        joins = k > i and place.low[k] == "and" and place.tag(k - 1)[0] == "NOUN"
        after_and = k > i and place.low[k - 1] == "and" and place.tag(k)[0] in ("NOUN", "ADJ")
        named = place.lexemes.capital(k) and not place.lexemes.words[k].isupper()
        if named or not (joins or after_and or _hangs(place, i, k)):
            return False
    return False


def _hangs(place: Place, i: int, k: int) -> bool:
    """Whether the word at `k` goes on with what hangs on "of": no new subject, no clause."""
    upos, xpos = place.tag(k)
    if upos not in _HANGING or xpos in ("WP", "WDT", "PRP", "EX"):
        return False
    if upos == "CCONJ":
        return (
            place.low[k] == "and"
            and k > i
            and place.tag(k - 1)[1] == "NNS"
            and _more_of_it(place, k + 1)
        )
    if k == i:
        return True
    before = place.tag(k - 1)
    # "the release of figures people want": a clause without its "that"
    if upos in ("DET", "PRON"):
        return before[0] not in ("NOUN", "PROPN")
    return not (before[1] == "NNS" and upos in ("NOUN", "PROPN", "ADJ"))


def _more_of_it(place: Place, k: int) -> bool:
    """Plain nouns up to the verb go on with a row: "fees and ferry tolls are", not "boats and the price"."""
    for end in range(k, min(k + _MOST_IN_ROW, place.last)):
        if place.low[end] in _ONE:
            return end > k and place.tag(end - 1)[1] == "NNS"
        if place.tag(end)[0] != "NOUN":
            return False
    return False


@guard("one-and-no-more")
def _one_and_no_more(place: Place, i: int) -> bool:
    """Both that "nor" joins are one thing: from "neither" to the verb stands nothing in the plural."""
    start = next(k for k in range(i, place.first - 1, -1) if place.low[k] == "neither")
    heads = 0
    for k in range(start + 1, min(i + _MOST_BETWEEN, place.last)):
        xpos = place.tag(k)[1]
        if (k > i and xpos in ("VBP", "VBD")) or place.low[k] in _ONE:
            return heads > 1
        if xpos in ("NNS", "NNPS", "NNP", "PRP", "CD") or place.low[k] in _TAKES_EITHER:
            return False
        heads += xpos == "NN"
    return False


@guard("same-subject")
def _same_subject(place: Place, i: int) -> bool:
    """Up to "and" there is one finite verb, right behind the pronoun, and no other to share a subject."""
    if i >= place.last or place.tag(i)[1] not in ("VBZ", "VBD", "VBP", "RB"):
        return False
    verbs = 0
    for k in range(i, min(i + _MOST_BEFORE_AND, place.last)):
        word, xpos = place.low[k], place.tag(k)[1]
        if word == "and":
            return verbs == 1
        if word in _OTHER_SUBJECT or xpos in ("MD", "TO", "VB", "WDT", "WP", "WRB"):
            return False
        verbs += xpos in ("VBZ", "VBD", "VBP")
    return False
