"""Fourth look at a fragment: a word in the slot of a verb, whatever tag it got.

What may stand right behind a noun phrase is little: a preposition, a participle, a clause. A bare word
behind a plural ("parishes stick"), a word in -s before "you" or "the" ("lets in the rats"), an order
at the head of the sentence ("Press the green key") are verbs that the tagger took for nouns.
"""

from __future__ import annotations

from newslint.analyses.fragments.verbs import ING_BASES, NOUNS, PARTED
from newslint.analyses.story import Word
from newslint.language.tagging import PAST, Tagger
from newslint.text import words as listed

_PEOPLE = listed(
    "young old elderly rich wealthy poor sick ill dead dying living homeless jobless unemployed blind deaf disabled injured"
    " wounded faithful powerful weak strong needy hungry british french english irish scots welsh dutch spanish swiss"
    " chinese japanese"
)
"""With "the", these are people: what follows is their verb as often as their noun."""
_BASE_TAGS = ("NN", "JJ", "VB", "VBP", "VBN")
_PARTICIPLE_ENDS = ("ed", "en", "wn", "ne", "nt", "lt", "pt", "rn")
_AFTER_BASE = frozenset(("ADP", "DET", "PRON", "ADV", "PART", "SCONJ", "NUM", "ADJ", "NOUN"))
_AFTER_THIRD = frozenset(("DT", "PRP", "PRP$"))
_DEFINITE = listed("the his her its their our these those")
_MANY = listed("all some many most few both others these those")
_MEASURES = listed(
    "size length height width weight age colour color shape day night week month year morning evening same"
)
"""A boat the size of a bus is one noun phrase."""
_CLAUSES = listed(
    "that which who whom whose where what how why whether if because when while although though"
)
_TAKES_BARE = listed("help let make go come see dare need hear have")
_TAKES_TO = listed(
    "proved seemed appeared happened failed refused managed hoped decided agreed began continued threatened vowed tried chose"
    " struggled tended ceased rushed hurried hesitated aimed started opted try want seem tend refuse agree decide fail manage"
)
_ANYBODY = listed("everyone everybody nobody someone somebody everything nothing something")
_QUOTES = frozenset("‘“'\"")
_PARTICLES = listed("in out up down off on over back away")
_HEADS_ORDER = frozenset(("NN", "NNP", "JJ", "JJR", "VB", "VBP", "VBN", "UH"))
_AFTER_ORDER = frozenset(("DT", "PDT", "PRP", "PRP$", "CD", "RP", "RB", "IN", "VBG", "JJ", "NNS"))
_ARTICLES = listed("the a an your his her its their our my")
_HALF = listed("half double twice such quite")
_ORDERED = ("ize", "ise", "ify")
_NOT_SINGULAR = ("ss", "us", "is", "ics", "ews")
_NEAR_ORDER = -260  # in units of the tagger's weights: an order at the head of the sentence
_NEAR_GERUND = -140
_NEAR_BASE = -400
_NEAR_PEOPLE = -420
_NEAR_INSERTION = -400
_NEAR_NOUN = -60  # the same where a noun follows
_NEAR_THIRD = -260  # a form in -s before "the" or "you"


def verb_in_slot(
    words: list[Word], low: list[str], margins: list[int | None], verbless: bool
) -> bool:
    """Whether a word that was tagged as no finite verb stands where only one does."""
    if (verbless or low[0] in ING_BASES) and _order(words, low, margins):
        return True
    if verbless and _people(words, low, margins):
        return True
    relative = False
    for n in range(1, len(words)):
        if words[n].finite:
            relative = True
        elif words[n].text.islower() and (
            _in_any_slot(words, low, margins, n)
            or (verbless and _only_verb(words, low, margins, n, relative))
            or (not verbless and _gerunds_verb(words, low, margins, n))
        ):
            return True
    return False


def _in_any_slot(words: list[Word], low: list[str], margins: list[int | None], n: int) -> bool:
    """Whether a word is a verb by what stands right beside it, whatever the fragment is."""
    return (
        _bare_after_bare(words, low, n)
        or _goes_to(words, low, n)
        or _possessive_is(words, n)
        or _third(words, low, margins, n)
    )


def _only_verb(
    words: list[Word], low: list[str], margins: list[int | None], n: int, relative: bool
) -> bool:
    """Whether a word is the verb that words without one lack; `relative`: a clause within has its own."""
    return (
        _base(words, low, margins, n, relative)
        or _irregular_past(words, low, n)
        or _after_insertion(words, margins, n)
        or (not relative and _second_phrase(words, low, n))
    )


def plural(word: Word) -> bool:
    """Whether a word is a plural noun, also one that was tagged as a singular."""
    low = word.text.lower()
    tagged_so = word.xpos == "NN" and low.endswith("s") and not low.endswith(_NOT_SINGULAR)
    return word.xpos in ("NNS", "NNPS") or tagged_so


def _order(words: list[Word], low: list[str], margins: list[int | None]) -> bool:
    """Whether the first word is an order: "Press the green key", "Simmer for nine minutes"."""
    if len(words) < 3:
        return False
    if low[:2] == ["back", "up"] and words[2].upos in ("DET", "PRON"):
        return True
    if words[1].text in ("of", "that", "than"):
        return False
    if words[0].xpos not in _HEADS_ORDER and low[0] not in ING_BASES:
        return False
    if low[0].endswith(_ORDERED) and len(low[0]) > 5:
        return True
    return (
        _order_to_object(words, low)
        or _order_with_particle(words, low)
        or _order_missed(words, margins[0])
    )


def _order_to_object(words: list[Word], low: list[str]) -> bool:
    """Whether an object follows, as it does no noun: "Become a friend", "Water the pots", "Sort small coins"."""
    first = words[0]
    if low[1] in _ARTICLES:
        if first.xpos == "VBN":
            return not low[0].endswith(_PARTICIPLE_ENDS)
        return first.xpos in ("NN", "JJ", "JJR", "VB") and low[0] not in _HALF
    sorted_so = first.xpos in ("NN", "NNP") and words[1].xpos == "JJ"
    return sorted_so and words[2].xpos == "NNS"


def _order_with_particle(words: list[Word], low: list[str]) -> bool:
    """Whether a particle and an object follow: "Wipe down the shelf"."""
    if low[1] not in ("up", "off", "out", "down") or low[0] in _PARTICLES:
        return False
    return words[2].xpos in ("PRP$", "DT")


def _order_missed(words: list[Word], near: int | None) -> bool:
    """Whether the tagger was close to seeing the order; `near` is the first word's margin."""
    first, second = words[0], words[1]
    if first.xpos == "VBN" or near is None or near == 0 or near < _NEAR_ORDER:
        return False
    if second.text != "to" and second.xpos in _AFTER_ORDER:
        return True
    # "Close to a deal" is no order
    return near > _NEAR_NOUN and (second.text == "to" or second.upos in NOUNS)


def _people(words: list[Word], low: list[str], margins: list[int | None]) -> bool:
    """Whether "the young", "the poor" and what may be their verb begin the sentence."""
    if low[0] != "the" or len(words) < 4 or low[1] not in _PEOPLE:
        return False
    near = margins[2]
    close = near is not None and near > _NEAR_PEOPLE
    fits = words[2].xpos in _BASE_TAGS and words[3].upos in _AFTER_BASE and words[3].text != "of"
    return fits and (close or Tagger.load().may_be_finite(low[2]))


def _second_phrase(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a noun phrase begins right behind another: "Before the show the cast warm up"."""
    if low[n] not in _DEFINITE or n + 2 >= len(words) or low[n + 1] in _MEASURES:
        return False
    leads = words[0].upos in ("ADP", "SCONJ") and words[n - 1].upos in ("ADV", "NUM")
    return n > 2 and (words[n - 1].upos in NOUNS or leads)


def _bare_after_bare(words: list[Word], low: list[str], n: int) -> bool:
    """Whether two base forms meet, so that the second is the sentence's: "Things easy to change take less time"."""
    second = words[n].xpos in ("VB", "VBP") and words[n - 1].xpos == "VB" and n > 1
    return second and low[n - 1] not in _TAKES_BARE and words[n - 2].xpos in ("TO", "RB")


def _goes_to(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a past tense that takes "to" without an object follows its subject: "Prices failed to rise"."""
    if low[n - 1] == "never" and n > 1 and low[n].endswith("ed"):
        return words[n - 2].upos in NOUNS  # "The town never bothered to ask"
    fits = low[n] in _TAKES_TO and words[n - 1].upos in (*NOUNS, "ADJ", "ADV")
    return fits and low[n + 1 : n + 2] == ["to"]


def _possessive_is(words: list[Word], n: int) -> bool:
    """Whether "’s" is "is": "The clerk’s on his way"."""
    if words[n].xpos != "POS" or words[n].text[-1] != "s" or n + 1 >= len(words):
        return False
    following = words[n + 2] if n + 2 < len(words) else None
    if words[n + 1].xpos == "VBG" and following is not None and following.xpos == "VBN":
        return True  # "Lee's getting beaten in Leeds"
    anybody = words[n - 1].text.lower() in _ANYBODY and words[n + 1].xpos in ("VBG", "VBN", "RB")
    return anybody or words[n + 1].xpos in ("IN", "DT", "PRP", "TO")


def _third(words: list[Word], low: list[str], margins: list[int | None], n: int) -> bool:
    """Whether a word in -s is a verb by what follows: "lets in the rats", "weighs about 9lb"."""
    if words[n].xpos not in ("NNS", "NN") or not low[n].endswith("s") or n + 1 >= len(words):
        return False
    near, before = margins[n], words[n - 1]
    if near is None or before.upos in ("DET", "NUM", "AUX") or before.xpos in ("PRP$", "POS", "TO"):
        return False
    if n + 2 < len(words):
        if low[n + 1] in ("about", "around", "over", "nearly", "almost"):
            return words[n + 2].xpos in ("$", "CD")
        if _rents_for(words, low, n):
            return True
    if near < _NEAR_THIRD:
        return False
    if words[n + 1].xpos == "PRP" and before.upos not in ("VERB", "AUX"):
        return True  # "Being late exploits you": no noun takes an object
    return Tagger.load().may_be_finite(low[n]) and _has_object(words, low, n)


def _rents_for(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a price follows: "The flat rents for about $900"."""
    if low[n + 1] != "for" or words[0].upos != "DET":
        return False
    return any(word.xpos == "$" for word in words[n + 2 : n + 4])


def _has_object(words: list[Word], low: list[str], n: int) -> bool:
    """Whether what follows a form in -s would stand behind no noun: "costs $9", "lets in the rats"."""
    before, after = words[n - 1], words[n + 1]
    if after.xpos in ("$", "CD") and before.upos in NOUNS:
        return True
    if after.xpos in _AFTER_THIRD:
        return before.xpos not in ("VBG", "VBN", "VB")
    if n + 2 == len(words):
        return False
    if low[n + 1] in _PARTICLES:
        return words[n + 2].xpos in ("DT", "PRP$") and before.upos == "ADJ"
    return after.xpos == "JJR" and words[n + 2].upos == "NOUN"


def base_behind_plural(
    words: list[Word], low: list[str], margins: list[int | None], since: int
) -> bool:
    """Whether a base form follows a plural somewhere behind a place."""
    return any(
        plural(words[n - 1]) and _base(words, low, margins, n, relative=True)
        for n in range(since + 1, len(words))
        if words[n].text.islower()
    )


def _base(
    words: list[Word], low: list[str], margins: list[int | None], n: int, relative: bool
) -> bool:
    """Whether a base form follows the plural that is its subject: "Most parishes stick to it"."""
    if not _looks_bare(words, low, n):
        return False
    at = n - 1
    while at > 0 and words[at].upos == "ADV":
        at -= 1
    # An adverb before it, or an article behind, and it can be no noun.
    no_noun = at < n - 1 or words[n + 1].upos == "DET"
    if not (no_noun or _may_be_base(words, low, margins, n)):
        return False
    if words[n + 1].text == "of":
        return words[n - 1].upos == "PROPN" and _plural_head(words, n)
    if n == 1 and low[0] in _MANY:
        return _with_particle(words, low, n)
    if plural(words[at]) or _some_of_these(low, at):
        return True
    return not relative and _plural_head(words, n)


def _looks_bare(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word may be a base form by its own form and tag, and by the tag of the next."""
    if n + 1 >= len(words) or words[n + 1].upos not in _AFTER_BASE or low[n].endswith("s"):
        return False
    if words[n].xpos == "VBN":
        return not low[n].endswith(_PARTICIPLE_ENDS)
    if words[n].xpos == "JJR":
        return words[n + 1].upos == "DET"
    return words[n].xpos in _BASE_TAGS


def _may_be_base(words: list[Word], low: list[str], margins: list[int | None], n: int) -> bool:
    """Whether a word that may be a noun as well is a base form: an odd one, or one that was nearly seen."""
    if words[n].xpos == "VBN" or _with_particle(words, low, n):
        return True
    near = margins[n]
    if near is not None and near > _NEAR_BASE and _plural_head(words, n):
        return True
    return Tagger.load().may_be_finite(low[n])


def _some_of_these(low: list[str], at: int) -> bool:
    """Whether the pronoun at a place stands for a plural: "Some of these shape the plan"."""
    these = low[at] in ("these", "those", "many", "some", "several")
    return these and at > 0 and low[at - 1] == "of"


def _with_particle(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a particle and an object follow: "hand in their phones"."""
    if low[n + 1] not in _PARTICLES:
        return False
    return n + 2 == len(words) or words[n + 2].xpos in ("DT", "PRP$")


def _plural_head(words: list[Word], n: int) -> bool:
    """Whether a plural with a phrase of its own is the subject: "Owners of houses near it face bills"."""
    since = max((k for k in range(n) if words[k].text in PARTED - {"-"}), default=-1) + 1
    head = any(words[k].upos == "ADP" and plural(words[k - 1]) for k in range(since + 1, n))
    before = words[n - 1]
    return (
        head
        and (
            before.upos in ("NOUN", "PROPN", "ADJ")
            or before.text in ("him", "her", "them", "us", "it")
        )
        and words[n + 1].upos in ("DET", "ADP", "ADV", "PRON", "ADJ", "SCONJ")
    )


def _after_insertion(words: list[Word], margins: list[int | None], n: int) -> bool:
    """Whether a verb follows what two commas set off: "Friends, once cool to him, rally behind him"."""
    near = margins[n]
    if words[n - 1].text != "," or near is None or near < _NEAR_INSERTION or n + 1 >= len(words):
        return False
    first = next(k for k in range(n) if words[k].text == ",")
    closes = 0 < first < n - 1 and words[first - 1].upos in NOUNS
    bare = words[n].upos in ("ADV", "ADJ", "NOUN", "VERB") and words[n].xpos not in ("VBG", "VBN")
    after = words[n + 1]
    if words[n].xpos == "NNS" and (
        after.xpos in ("NNS", "CD", "$", "VBG") or after.upos == "SCONJ"
    ):
        return closes  # "The mill, an old one, averages hundreds of tons"
    bare = bare and after.text not in ("of", "to")
    return closes and bare and after.upos in ("ADP", "DET", "PRON")


def _irregular_past(words: list[Word], low: list[str], n: int) -> bool:
    """Whether the past tense of an irregular verb was taken for an adjective: "The name stuck to him"."""
    return (
        low[n] in PAST
        and words[n].upos not in ("VERB", "AUX")
        and words[n - 1].upos in NOUNS
        and n + 1 < len(words)
        and (
            words[n + 1].upos in ("ADP", "DET", "PRON", "ADV")
            or (words[n - 1].upos == "PROPN" and words[n + 1].text in _QUOTES)
        )
        and words[n - 1].end + 1 == words[n].start
    )


def _gerunds_verb(words: list[Word], low: list[str], margins: list[int | None], n: int) -> bool:
    """Whether the verb of a gerund was taken for something else: "Measuring and cutting give it a rest"."""
    near = margins[n]
    if near is None or not _CLAUSES.isdisjoint(low[: n - 1]):
        return False  # the verb of a clause within: "Noting that the ferries matter"
    before = words[n - 1]
    if before.text == "," and low[:n].count(",") == 2 and n + 1 < len(words):
        # "Mending the bell, by then a heap of scrap, proved as dear"
        past = words[n].xpos in ("VBN", "VBD", "VBZ", "NNS")
        return past and near > _NEAR_INSERTION and words[n + 1].text != "by"
    if words[n].xpos == "VB":
        return near > _NEAR_NOUN and before.xpos == "VBG" and n > 1 and low[n - 2] in ("and", "or")
    if (
        words[n].xpos != "NNS"
        or before.upos in ("DET", "NUM", "ADJ", "ADP")
        or before.xpos == "PRP$"
    ):
        return False
    following = words[n + 1] if n + 1 < len(words) else None
    in_row = following is not None and following.xpos == "NNS" and before.upos in NOUNS
    return near > _NEAR_GERUND or (in_row and near > _NEAR_THIRD)
