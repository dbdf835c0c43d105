"""Words that could be the finite verb of a sentence although the tagger saw none."""

from __future__ import annotations

from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

PARTED = frozenset(",;:—–-()")
NOUNS = frozenset(("NOUN", "PROPN"))
PLURALS = ("NNS", "NNPS")
_BE_HAVE = listed(
    "be been being is are was were am 's ’s 're ’re 'm ’m has have had having 've ’ve 'd ’d get gets"
    " got getting"
)
COPULAS = listed("is are was were has have had does did will would can could should must may might")
_PAST_AS_BASE = listed(
    "beat bet bid burst cast cost cut hit hurt let put quit read rid set shut split spread thrust"
    " upset"
)
_PAST_TOO = listed(
    "came became ran overcame won found held made said told lost paid built sent spent bought caught"
    " taught brought thought sought fought left kept slept met led fed had stood understood sold"
    " felt dealt meant heard hung struck stuck spun shot sat laid"
)
"""Past tenses that are participles too."""
_NAME_OR_THING = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


def text_at(words: list[Word], place: int) -> str:
    """The word at a place in lower case, "" outside."""
    return words[place].text.lower() if 0 <= place < len(words) else ""


def xpos_at(words: list[Word], place: int) -> str:
    """The XPOS tag at a place, "" outside."""
    return words[place].xpos if 0 <= place < len(words) else ""


def upos_at(words: list[Word], place: int) -> str:
    """The UPOS tag at a place, "" outside."""
    return words[place].upos if 0 <= place < len(words) else ""


def may_be_finite(words: list[Word], at: int, since: int) -> int:
    """The first word from `since` on that could be a finite verb unseen by the tagger; 0 if none."""
    for place in range(since, len(words)):
        word = words[place]
        if word.finite or word.upos in ("NUM", "PUNCT", "DET", "PRON", "CCONJ", "PART"):
            continue
        low = word.text.lower()
        if "-" in (words[place - 1].text, text_at(words, place + 1)) or not low.isalpha():
            continue
        if word.upos == "PROPN":
            found = word.text == low and low in _IRREGULAR
        elif word.xpos == "VBN" or (word.upos == "ADJ" and low.endswith("ed")):
            found = _past_tense(words, at, place)
        elif word.xpos == "VB":
            found = not _infinitive(words, place) and words[place - 1].upos != "DET"
        elif word.xpos == "VBG":
            found = not low.endswith("ing") or low in ING_BASES
        else:
            found = word.upos not in ("VERB", "AUX") and _verb_by_place(words, place)
        if found:
            return place
    return 0


def _past_tense(words: list[Word], at: int, place: int) -> bool:
    """Whether a participle could be a past tense: a subject before it, and no agent after."""
    low = words[place].text.lower()
    if not low.endswith("ed") and low not in _PAST_TOO and low not in _PAST_AS_BASE:
        return False
    n = place - 1
    while n > at and (words[n].upos == "ADV" or words[n].text.lower() in ("more", "than")):
        n -= 1
    before = words[n]
    if before.text in PARTED and before.text not in "-(":
        return _behind_insertion(words, at, place)
    if before.text.lower() in _BE_HAVE or before.xpos in ("PRP$", "POS"):
        return False
    if before.upos == "ADJ" and n > at:
        return words[n - 1].upos in NOUNS and upos_at(words, place + 1) in ("", "ADP", "ADV")
    if before.upos not in (*_NAME_OR_THING, "X") or lacks_object(words, place):
        return False
    if text_at(words, place + 1) == "by" and place + 2 < len(words):
        return _no_agent(words[place + 2])
    return low in INTRANSITIVE or not _indefinite(words, at, n, place)


def _behind_insertion(words: list[Word], at: int, place: int) -> bool:
    """Whether two marks set off what stands before a word: "The mill, an old one, closed"."""
    nominal = words[at].upos in ("DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM")
    return nominal and sum(word.text in PARTED for word in words[:place]) > 1


def _no_agent(word: Word) -> bool:
    """Whether "by" names nobody: "responded by closing", "fell by a tenth", not "backed by Parliament"."""
    measure = word.text.lower() in ("a", "an", "about")
    return measure or word.xpos in ("VBG", "CD", "RB", "$", "PRP")


def _indefinite(words: list[Word], at: int, subject: int, place: int) -> bool:
    """Whether "a" thing is described by a participle and a phrase: "A boat moored in Hull"."""
    if words[at].text.lower() not in ("a", "an") or subject - at >= 4:
        return False
    return place + 1 >= len(words) or text_at(words, place + 1) in _AFTER_PARTICIPLE


def lacks_object(words: list[Word], place: int) -> bool:
    """Whether a participle is no past tense because it would need an object: "a boat built in Hull"."""
    after = words[place + 1] if place + 1 < len(words) else None
    needs = words[place].text.lower() in _NEEDS_OBJECT
    return needs and after is not None and after.text.lower() in _WHERE


_NEEDS_OBJECT = listed(
    "built founded owned designed given used named known bought found brought written brewed bred born taken shown seen worn"
)
INTRANSITIVE = listed(
    "wandered strolled marched arrived departed died occurred happened appeared disappeared emerged vanished collapsed erupted fainted"
    " smiled laughed cried coughed sneezed slept waited existed failed succeeded remained stayed sailed rushed crashed fled hurried"
    " crept slid climbed drifted fell rose escaped"
)
"""Never passive, so a past tense wherever one can stand."""
_WHERE = listed("in by on at from near")
ING_BASES = listed("bring swing sing ring cling spring string fling sting wring ping sling")
_AFTER_PARTICIPLE = listed("in on at for from with to under as into after during near down up out")
_IRREGULAR = listed(
    "rose fell total met saw left felt lay wound found bore shed ground drew grew flew knew threw led"
    " began drove rode spoke broke woke froze chose stole swore tore wore shook took sank shrank"
    " sang rang drank swam snuck wove strode sprang live won lost stood cut hit set put cost split spread beat bid let shut quit burst bear bears"
)
"""Past tenses that are nouns, adjectives or participles too, or are taken for them."""


def _verb_by_place(words: list[Word], place: int) -> bool:
    """Whether a word that is tagged as no verb stands where only a verb could."""
    word, low = words[place], words[place].text.lower()
    if _governed(words, place):
        return False
    if low in _IRREGULAR and _may_precede_verb(words[place - 1]):
        return True
    if word.upos not in ("NOUN", "ADJ", "X", "INTJ", "ADV") or low in _NO_VERBS:
        return False
    if word.upos == "NOUN" and _present_tense(words, place):
        return True
    return word.upos != "ADV" and place + 1 < len(words) and _verb_by_next(words, place)


def _governed(words: list[Word], place: int) -> bool:
    """Whether an article, a possessive or a preposition before a word leaves no room for a verb."""
    before = words[place - 1]
    if before.upos in ("DET", "SCONJ") or before.xpos in ("PRP$", "POS", "TO"):
        return True
    return before.upos == "ADP" and words[place].upos != "ADP"


def _may_precede_verb(before: Word) -> bool:
    """Whether a verb may stand right behind a word: a thing, an adverb, a mark, a gerund."""
    return before.upos in (*_NAME_OR_THING, "ADV", "PUNCT") or before.xpos == "VBG"


def _verb_by_next(words: list[Word], place: int) -> bool:
    """Whether the word behind tells: "totals about 50", "marks the", "reads quickly", "Spanish say that"."""
    word, before, after = words[place], words[place - 1], words[place + 1]
    following = after.text.lower()
    if following in _ABOUT and xpos_at(words, place + 2) in ("CD", "$"):
        return True
    # "marks the", "total 50", "bring its": a noun would need a preposition before these.
    object_follows = after.upos in ("DET", "NUM") or after.xpos in ("PRP$", "$")
    if object_follows and word.upos in ("NOUN", "ADJ"):
        return before.upos in (*NOUNS, "PUNCT", "ADV", "ADJ") and following != "no"
    if after.upos == "ADV" and _by_manner(words, place + 1):
        return True
    if following == "that" and after.upos == "SCONJ":
        return before.xpos in PLURALS or before.text.endswith(("ese", "ish", "ch"))
    return False


def _by_manner(words: list[Word], place: int) -> bool:
    """Whether an adverb tells how a thing is done; "only weeks before", "early in May" do not."""
    low = words[place].text.lower()
    if low == "elsewhere":
        return True
    return low.endswith("ly") and low not in _NO_MANNER and text_at(words, place + 1) not in _WHEN


_NO_MANNER = listed("only early daily weekly monthly yearly nearly barely roughly hardly family")
_WHEN = listed("weeks days months years hours minutes after before")
_ABOUT = listed("about around over nearly almost roughly approximately up more some")
_NO_VERBS = listed("such half all both quite only just last next this many much same other")


def _infinitive(words: list[Word], place: int) -> bool:
    """Whether "to", a modal or "do" stands before a base form, or a verb like "help" or "let"."""
    low = max(0, place - 6)
    return any(
        word.xpos in ("TO", "MD") or word.text.lower() in _TAKES_BASE for word in words[low:place]
    ) or any(word.xpos == "TO" for word in words[:place])


_TAKES_BASE = listed(
    "do does did don doesn didn help helps helped helping let lets letting make makes made making"
    " see sees saw seeing hear heard hearing watch watched watching have had having than not but"
)


_NOMINAL = (
    "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ship", "ance", "ence", "ing", "er", "or", "hood", "ics",
    "ful", "ous", "ic", "ive", "cy", "gy", "phy", "dom",
)  # fmt: skip
"""Endings of nouns and adjectives that are hardly ever verbs."""
_LIKE_AGENTS = listed(
    "offer order gather differ suffer enter cover deliver consider remember discover answer monitor"
    " favor favour honor honour border wonder wander transfer refer prefer counter lower trigger"
)


def nominal(low: str) -> bool:
    """Whether a word ends as nouns and adjectives do, and verbs hardly ever."""
    return low not in _LIKE_AGENTS and low.removesuffix("s").endswith(_NOMINAL)


def _present_tense(words: list[Word], place: int) -> bool:
    """Whether a noun could be the verb of the noun before it: "The products consist"."""
    low = words[place].text.lower()
    before = words[place - 1]
    after = words[place + 1] if place + 1 < len(words) else None
    if before.upos not in ("NOUN", "PRON", "PROPN"):
        return False
    plural = before.xpos in ("NNS", "NNPS")
    if words[place].xpos == "NNS":
        if plural or not low.endswith("s") or (after is None and nominal(low)):
            return False
    elif not plural:
        return False
    # What follows a verb and hardly ever a noun; or nothing, where the verb stands alone.
    return after is None or after.upos in (
        "DET",
        "ADV",
        "ADJ",
        "PRON",
        "NUM",
        "ADP",
        "SCONJ",
        "PART",
    )


def imperative(words: list[Word], at: int) -> bool:
    """Whether the first word could be an order: "Watch the game", "Email the desk"."""
    while at + 2 < len(words) and words[at].text.lower().endswith("ly"):
        at += 1  # "Regularly share the figures"
    first = words[at]
    if first.text.lower() in ("be", "do") and at + 1 < len(words):
        return True
    if at + 1 >= len(words) or first.upos not in ("NOUN", "ADJ", "VERB", "INTJ", "X", "PROPN"):
        return False
    if first.xpos == "VB" and words[at - 1].xpos != "TO":
        return True
    if (
        first.xpos in ("NN", "JJ", "NNP")
        and words[at + 1].xpos in ("NNS", "DT", "PRP$", "RP", "IN")
        and Tagger.load().may_be_finite(first.text)
    ):
        return True
    if first.xpos in ("NN", "JJ", "NNP", "UH") and first.text.lower() in _ORDERS:
        return words[at + 1].upos in ("DET", "PRON", "NOUN", "PROPN", "ADP", "ADV", "NUM", "PART")
    return False


_ORDERS = listed(
    "watch check email call click contact visit text phone view share follow download sign subscribe"
    " register apply send note look talk ask try test use plan book order start stop work walk run"
    " study review set build design research support help train help keep focus place welcome"
    " thank thanks mix cook heat stir bake cover combine rest cut turn read listen play search"
    " sort group limit list name link label include change post tweet add tag mark dress drop head"
)
