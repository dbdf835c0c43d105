"""What has no main verb and was never meant to have one: figures of speech, labels, listings, credits.

Told by construction where there is one (a comparison in pairs, a word said twice, a noun without its
article), by a class of words where there is none.
"""

from __future__ import annotations

from newslint.analyses.fragments.verbs import NOUNS
from newslint.analyses.story import Word
from newslint.language.dates import MONTHS
from newslint.startup.patterns import lazy
from newslint.text import words as listed

_MEANT = listed(
    "and but so or nor yet also plus only just maybe perhaps like not nothing no none never more much less yes yeah definitely"
    " probably thanks thank thankful grateful kudos bravo credit hats welcome hello congratulations available originally sorry"
    " okay ok well hmm hence thus ditto likewise quite enough gone easier better worse shame pity sure true please same merry happy"
    " condolences apologies cheers regards greetings"
)
"""A verbless sentence that begins so is a manner of speaking."""
_WAYS = listed("back on off up down away over out in now forward onward onwards next then ahead")
_AFTER_WAY = listed("to with for from")
_CREDITS = listed(
    "directed written co-written translated hosted published co-published produced edited compiled illustrated narrated presented"
    " photographed posted cross-posted reported authored co-authored adapted composed performed recorded filmed designed sponsored"
    " reprinted reproduced updated created starring featuring survived continued rated running contributed reviewed curated"
)
"""Participles that begin a credit, a cast, a note of the page."""
_AGENTS = (
    "er", "or", "ist", "yst", "ian", "man", "men", "ant", "ent", "ate", "eur", "chief", "head", "star",
    "member", "hero", "king", "queen", "host", "chair", "boss", "wife", "son", "spouse", "hire", "champion", "ally", "aide",
)  # fmt: skip
"""Ends of words for people: "Director at the mill" stands beside a name, and wants its sentence."""
_ALL = listed("aboard hands change quiet clear eyes smiles systems")
_JUDGED = listed("hard easy difficult nice good sad strange funny tough")
_OPENED = listed("of that which who whose where when")
_CONTENT = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "AUX", "ADV"))
_LISTING = lazy(
    r"[*•·|#<`]|https?:|www\.|\b\w+\.(?:com|org|gov|net|example|co\.uk)\b|\b\d{3,} \d{3,}\b"
    r"|\b(?:up|down) (?:by )?[$£€]?\d|\bplease\b|\bnot only\b"
)
"""Bullets, marks of pages, addresses, telephones, how shares stand."""
_DASHED = lazy(r"[^\s.!?:][^.!?:]{0,60}(?: [-–—] ?|—)[A-Z]")
_PRICE = lazy(
    r"[$£€] ?\d|\b\d+p\b|\d°?[CF]\b|\b\d[\d.,]{0,20} (?:dollars|pounds|pages|minutes|mln)\b|, \d\d,"
)


def meant_so(words: list[Word], low: list[str]) -> bool:
    """Whether a verbless sentence is a figure of speech, or a line that needs no verb."""
    first = low[0]
    if first in _MEANT and low[1:2] != ["another"]:
        return True
    if first in _WAYS and len(low) > 1 and low[1] in _AFTER_WAY:
        return True  # "Back to the drawing board", "Now for the weather"
    return (
        "thanks" in low[:3]
        or "please" in low
        or _paired(words, low)
        or _said_twice(low)
        or _set(words, low)
        or credit(words, low)
        or _without_article(words, low)
        or _as_headline(words, low)
        or (first == "to" and len(words) > 1 and words[1].text[0].isupper())
        or (first == "as" and len(words) > 1 and words[1].xpos == "VBN")
    )


def listing(text: str) -> bool:
    """Whether a sentence has the marks of a listing, a label or a page, not of prose."""
    return _LISTING.search(text) is not None or _DASHED.match(text) is not None


def set_as_title(words: list[Word]) -> bool:
    """Whether all but the small words have capitals, as in a headline."""
    content = [word.text for word in words if word.upos in _CONTENT and len(word.text) > 3]
    return len(content) > 2 and all(text[0].isupper() for text in content)


def numbered(words: list[Word], low: list[str]) -> bool:
    """Whether the number at the end is that of the next item: "Writing a role description 3."."""
    if len(words) < 2:
        return False
    last, before = words[-1], words[-2]
    item = last.xpos == "CD" and len(last.text) < 3 and last.text.isdigit()
    return (
        item and before.upos in ("NOUN", "PROPN", "ADJ", "PUNCT", "VERB") and low[-2] not in MONTHS
    )


def credit(words: list[Word], low: list[str]) -> bool:
    """Whether a phrase says who made something, or where it goes on: "Translated by Ann Lee"."""
    at = 1 if len(low) > 2 and low[0] in ("additional", "first", "also") else 0
    return low[at] in _CREDITS or (
        low[at + 1 : at + 2] == ["by"]
        and at + 2 < len(words)
        and words[at + 2].xpos == "NNP"
        and words[at].xpos in ("NN", "NNS", "VBG", "NNP")
    )


def _paired(words: list[Word], low: list[str]) -> bool:
    """Whether comparatives answer one another: "The bigger the boat, the higher the fee"."""
    pairs = [
        n
        for n in range(len(words) - 1)
        if low[n] == "the"
        and (words[n + 1].xpos in ("JJR", "RBR") or low[n + 1] in ("more", "less"))
    ]
    return len(pairs) > 1 and pairs[0] == 0


def _said_twice(low: list[str]) -> bool:
    """Whether a word comes again in the same place: "One team, one dream", "First things first"."""
    heads = [low[0], *(low[n + 1] for n in range(len(low) - 1) if low[n] == ",")]
    twice = any(heads.count(head) > 1 for head in heads if head not in ("and", "a", "an", "the"))
    # "The more, the merrier" has no comparative that a tagger knows.
    return twice or low[2:3] == [low[0]] or (low[0] == "the" and low[2:4] == [",", "the"])


def _set(words: list[Word], low: list[str]) -> bool:
    """Whether it is one of the turns that English sets without a verb: "From bad to worse"."""
    second, third = low[1:2], low[2:3]
    if low[0] == "from" and third == ["to"]:
        return words[1].upos in ("NOUN", "ADJ")
    if low[0] == "all":
        return (bool(second) and second[0] in _ALL) or low[1:3] == ["the", "best"]
    if words[0].upos == "NUM":
        return any(
            words[n].text == "," and words[n + 1].upos == "NUM" for n in range(1, len(words) - 1)
        ) and not any(word.text == "and" for word in words)
    return words[0].upos == "ADJ" and (
        second == ["enough"] or (low[0] in _JUDGED and second == ["to"])
    )


def _without_article(words: list[Word], low: list[str]) -> bool:
    """Whether the noun that begins the sentence wants its article, as in headlines, labels and wishes.

    "Good news for the growers", "Bad luck for the rowers", "Trouble at the mill", "Sunny with highs near
    20C". A person's post is told without one in prose too ("Director at the mill").
    """
    first = words[0]
    if first.upos in ("NOUN", "PROPN", "NUM", "ADV") and _PRICE.search(_text(words)):
        return True
    if first.upos == "ADJ" and len(low) > 1 and low[1] in ("with", "and", "in"):
        return first.xpos == "JJ"
    at = next((n for n, word in enumerate(words[:3]) if word.xpos not in ("JJ", "CD")), 0)
    if at + 1 >= len(words) or words[at].upos != "NOUN":
        return False
    head, after = words[at], words[at + 1]
    if head.xpos == "NN" and after.upos == "NUM":
        return True  # "Turnover 90 million"
    if low[at].endswith(_AGENTS) or after.text in _OPENED:
        return False
    single = head.xpos == "NN" or low[at] in ("cheers", "wishes", "memories", "marks", "details")
    return (
        single
        and (
            after.upos in ("ADP", "ADV", "ADJ", "SCONJ")
            or after.xpos == "VBN"
            or after.text in (",", "/")
        )
        and (at > 0 or after.text != "to")
    )  # "Good luck to", not "Close to"


def _text(words: list[Word]) -> str:
    """The words as they were set, near enough for prices."""
    return " ".join(word.text for word in words).replace(" ,", ",")


def _as_headline(words: list[Word], low: list[str]) -> bool:
    """Whether names and titles without an article go on to "to" and a verb: "Lee to lead the choir"."""
    if words[0].xpos not in ("NNP", "NN", "NNPS"):
        return False
    at = next((n for n, word in enumerate(words) if word.upos not in NOUNS), 0)
    if not 0 < at < len(words) - 1 or not any(word.upos == "PROPN" for word in words[:at]):
        return bool(
            words[0].xpos == "NN" and low[1:2] == ["to"] and words[2:] and words[2].upos == "VERB"
        )
    return low[at] == "to" and words[at + 1].upos in ("VERB", "AUX")
