"""Second look at a fragment: what makes it a sentence after all, or one that was meant.

A tagger takes a verb for a noun now and then, and a clause's end is not marked. So a verb far from
the word that opened its clause, or a word that stands where a verb stands, clears the sentence:
silence on good copy comes before finding every fragment.
"""

from __future__ import annotations

from newslint.analyses.fragments.leads import BEFORE_THAT
from newslint.analyses.fragments.manners import credit, meant_so, numbered, set_as_title
from newslint.analyses.fragments.unseen import unseen_verb
from newslint.analyses.fragments.verbs import COPULAS, ING_BASES, NOUNS
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

_OPENERS = listed(
    "that which who whom whose what how why where when whenever wherever whether if because although"
    " though unless while whereas lest albeit until till since after before as once than like whatever whoever"
)
_PHRASAL = listed("as since after before until till like than once for")
"""Openers that are prepositions too: "as a group they agreed"."""
_NEAR = 7  # words from what opens a clause to its verb
_FAR = 14  # words from a verb to the one that goes on after "and"
_MOST_COMMAS = 5
_ASKING = listed("what why how where whether whatever whichever whoever whomever")
PREPOSITIONS = listed(
    "following according including regarding concerning depending based given owing considering"
    " excluding barring pending notwithstanding starting beginning assuming provided compared due"
    " thanks speaking judging granted taken supposing coming"
)
"""Participles in form only."""
_ORDERS = listed(
    "please let email call visit contact see share write click phone text check send become join"
)
_NOMINATIVES = listed("he she they we i")
_CLOSED = frozenset(')”"—–')


def cleared(words: list[Word], kind: str) -> bool:
    """Whether a fragment of a kind (see `shape`) may be a sentence, or was meant as it stands."""
    low = [word.text.lower() for word in words]
    if set_as_title(words) or numbered(words, low) or "please" in low:
        return True
    if _begins_otherwise(words, low, kind):
        return True
    if kind == "verbless" and (meant_so(words, low) or _listing(words)):
        return True
    if kind in ("subordinate", "infinitive", "participial") and order_follows(words, low):
        return True
    if kind == "participial" and (gerund_subject(words, low) or credit(words, low)):
        return True
    if own_verb(words, low, kind == "verbless"):
        return True
    since = 1
    if kind in ("subordinate", "relative"):
        # Within the clause a verb more or less makes no difference.
        since = next((n + 1 for n, word in enumerate(words) if word.text in (",", "—", "–")), 0)
    return since > 0 and unseen_verb(words, low, since, kind == "verbless")


def _begins_otherwise(words: list[Word], low: list[str], kind: str) -> bool:
    """Whether the first word says that the rest is a question, a subject, or thanks."""
    first = low[0]
    if first in _ASKING or first in PREPOSITIONS:
        return True
    if kind == "infinitive" and len(words) > 1 and words[1].text[0].isupper():
        return True  # "To Ann Lee for her help": thanks
    if kind in ("participial", "infinitive"):
        return first in ("that", "not", "originally", "first")
    return first == "that" and kind != "verbless"


def _listing(words: list[Word]) -> bool:
    """Whether the words are a title or an enumeration: nothing in lower case, or many commas."""
    content = [w for w in words if w.upos in ("NOUN", "PROPN", "ADJ", "VERB")]
    if all(word.text[0].isupper() for word in content):
        return True
    return sum(word.text in (",", "(", "/", "|") for word in words) > _MOST_COMMAS


def order_follows(words: list[Word], low: list[str]) -> bool:
    """Whether an order follows the clause: "If you know more, call the desk"."""
    possible = Tagger.load().may_be_finite
    for n in range(1, len(words) - 1):
        if words[n - 1].text != "," or not words[n].text.islower():
            continue
        if words[n].xpos == "VB" or low[n] in _ORDERS:
            return True
        # "If you like the plan, walk over to the hall": a noun would have its article.
        at = n + 1 if words[n].upos == "ADV" and n + 2 < len(words) else n
        bare = words[at].xpos in ("NN", "VBP", "VB") or low[at] in ING_BASES
        order = bare or (words[at].xpos == "JJ" and possible(low[at]))
        if order and words[at + 1].upos in ("ADP", "DET", "PRON", "ADV", "PART"):
            return True
        if bare and words[at + 1].upos in ("NOUN", "PROPN", "ADJ") and possible(low[at]):
            return True
    return False


def gerund_subject(words: list[Word], low: list[str]) -> bool:
    """Whether what begins as a participle goes on to a verb: "Creating the park will cost …"."""
    if words[0].xpos not in ("VBG", "TO"):
        return False
    reach = 3 if words[0].xpos == "VBG" else len(words)
    for n in range(2, len(words)):
        if words[n].text in (",", ";", ":"):
            return False
        dash = n > 3 and words[n - 1].text in ("—", "–")
        if dash and words[n].xpos in ("VBD", "VBN", "VBZ"):
            return True
        if _gerunds_copula(words, low, n, reach) or _gerunds_past(words, low, n, reach):
            return True
    return False


def _gerunds_copula(words: list[Word], low: list[str], n: int, reach: int) -> bool:
    """Whether "is", "will" is the verb of a gerund, not of a clause that began a few words before."""
    if low[n] not in COPULAS or n + 1 == len(words):
        return False
    in_clause = words[n - 1].upos in ("PRON", "SCONJ", "CCONJ")
    return not in_clause and not _opened(words, low, n, reach)


def _gerunds_past(words: list[Word], low: list[str], n: int, reach: int) -> bool:
    """Whether a past tense may be the verb of a gerund: "Closing the pier angered traders"."""
    word = words[n]
    if words[n - 1].upos not in NOUNS or n + 1 == len(words) or words[n + 1].text == "by":
        return False
    if word.xpos in ("VBN", "VBD"):
        return not (word.finite and _opened(words, low, n, reach))
    return word.upos == "ADJ" and low[n].endswith("ed")


def _opened(words: list[Word], low: list[str], n: int, reach: int) -> bool:
    """Whether a clause began among the words before a place."""
    return any(_opener(words, low, k) for k in range(max(1, n - reach), n))


def _opener(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word opens a clause: not "that data", "the why", "as simple as possible"."""
    if low[n] not in _OPENERS or (low[n] == "that" and _thing(words, n + 1)):
        return False
    following = words[n + 1] if n + 1 < len(words) else None
    if low[n] in _ASKING and following is not None and following.xpos == "MD":
        return False  # "Knowing how will pay"
    if low[n] == "as" and following is not None and following.text in ("a", "an"):
        return False
    if low[n] in ("as", "than"):
        return n + 1 < len(words) and words[n + 1].upos not in ("ADJ", "ADV", "NUM")
    return low[n - 1] not in ("the", "a")


def own_verb(words: list[Word], low: list[str], verbless: bool) -> bool:
    """Whether a finite verb stands too far from any opener, or behind a comma, to be its clause's."""
    opener = last = -1
    for n, word in enumerate(words):
        if verbless and low[n] in _PHRASAL and not _clear_subject(words, low, n + 1):
            continue  # a preposition rather: "the men on the pier after the storm fled"
        if low[n] in _OPENERS and not _opens_nothing(words, low, n):
            if not _without_verb(words, low, n):
                opener, last = n, -1
        elif word.finite or word.xpos == "MD":
            if opener < 0 or _behind_description(words, opener, last, n):
                return True
            if _another(words, low, last, n) if last >= 0 else _far_off(words, low, opener, n):
                return True
            last = n
    return False


def _opens_nothing(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word that may open a clause does not: "the why", "the WHO", "some while", "if any"."""
    if n and (low[n - 1] in ("the", "a", "this", "each") or words[n].text[0].isupper()):
        return True
    if low[n] == "that":
        return _that_points(words, low, n)
    if low[n] == "if":
        return low[n + 1 : n + 2] in (["not"], ["any"]) or (n > 0 and _well_done(words, n + 1))
    return low[n] == "while" and n > 0 and low[n - 1] in ("little", "long", "short", "some")


def _that_points(words: list[Word], low: list[str], n: int) -> bool:
    """Whether "that" opens no clause: "That ratio", "after that", "a list that long is", "…, that night"."""
    if n == 0:
        return _thing(words, 1)
    if low[n - 1] in BEFORE_THAT or _so_long(words, n + 1):
        return True
    return words[n - 1].text == "," and _thing(words, n + 1)


def _without_verb(words: list[Word], low: list[str], n: int) -> bool:
    """Whether what a word opens has no verb of its own: "how to apply", "when building"."""
    if n + 1 >= len(words):
        return False
    return low[n + 1] in ("to", ",") or words[n + 1].xpos in ("VBG", "VBN")


def _another(words: list[Word], low: list[str], last: int, n: int) -> bool:
    """Whether a verb behind that of a clause is the sentence's: not "and left", nor "has not been"."""
    if n - last == 1:
        return words[last].upos == "VERB"  # "the vote that came then put off …"
    joined = any(low[k] in ("and", "or", "but", "nor") for k in range(max(last + 1, n - 4), n))
    if (not joined or n - last > _FAR) and not _chain(words, last, n):
        return True
    return joined and (_new_subject(words, last, n) or _noun_before(words, n))


def _far_off(words: list[Word], low: list[str], opener: int, n: int) -> bool:
    """Whether a verb stands too far from an opener, or has a subject apart: "as a group they agreed"."""
    if n - opener > _NEAR or _comma_between(words, opener, n):
        return True
    return low[opener] in _PHRASAL and _two_phrases(words, opener, n)


def _clear_subject(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a pronoun that can only be a subject stands there: "six months after he signed"."""
    if low[n : n + 1] == ["it"]:
        return n + 1 < len(words) and bool(words[n + 1].finite)
    return n < len(words) and low[n] in _NOMINATIVES


def _behind_description(words: list[Word], opener: int, last: int, n: int) -> bool:
    """Whether a comma closed the description that another opened: "Men, who row there, know it"."""
    at = n - 1
    while at > 0 and words[at].upos == "ADV":
        at -= 1
    return last > opener > 0 and words[at].text == "," == words[opener - 1].text


def _thing(words: list[Word], n: int) -> bool:
    """Whether a noun stands there: "that ratio" points, and opens no clause."""
    return n < len(words) and words[n].upos in ("NOUN", "PROPN")


def _so_long(words: list[Word], n: int) -> bool:
    """Whether an adjective and a verb follow: "A list that long is hard to keep"."""
    return n + 1 < len(words) and words[n].upos == "ADJ" and bool(words[n + 1].finite)


def _well_done(words: list[Word], n: int) -> bool:
    """Whether an adverb and a participle follow: "if well built" opens no clause."""
    return n + 1 < len(words) and words[n].upos == "ADV" and words[n + 1].xpos == "VBN"


def _noun_before(words: list[Word], n: int) -> bool:
    """Whether a verb follows a noun, as one that goes on after "and" does not.

    "A plan that covers roads and paths is ready", but "a plan that covers roads and was drawn".
    """
    before = n - 1
    while before > 0 and words[before].upos == "ADV":
        before -= 1
    return words[before].upos in ("NOUN", "PROPN", "NUM") or words[before].text in _CLOSED


def _chain(words: list[Word], last: int, n: int) -> bool:
    """Whether only adverbs and auxiliaries stand between two verbs: "has not been"."""
    return words[last].upos == "AUX" and all(
        word.upos in ("ADV", "AUX", "PART") for word in words[last + 1 : n]
    )


def _new_subject(words: list[Word], last: int, n: int) -> bool:
    """Whether a comma and a new subject lead up to the verb: ", and the mayor left"."""
    between = words[last + 1 : n]
    commas = [k for k, word in enumerate(between) if word.text in (",", ";", "—", "–")]
    return bool(commas) and any(
        w.upos in ("DET", "PRON", "PROPN", "NOUN") for w in between[commas[-1] :]
    )


def _comma_between(words: list[Word], opener: int, n: int) -> bool:
    return any(word.text in (",", ";", ":", "—", "–") for word in words[opener + 2 : n])


def _two_phrases(words: list[Word], opener: int, n: int) -> bool:
    """Whether "as a group they" or "after the war the town" stands before the verb."""
    for k in range(opener + 2, n):
        word, before = words[k], words[k - 1]
        fresh = word.upos == "DET" or word.xpos == "PRP"
        if fresh and before.upos in ("NOUN", "PROPN", "NUM", "ADJ", "ADV"):
            return True
    return False
