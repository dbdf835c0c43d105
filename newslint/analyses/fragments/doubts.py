"""Second look at a fragment: what makes it a sentence after all, or one that was meant.

A tagger takes a verb for a noun now and then, and a clause's end is not marked. So a verb far from
the word that opened its clause, or a word that stands where a verb stands, clears the sentence:
silence on good copy comes before finding every fragment.
"""

from __future__ import annotations

from newslint.analyses.fragments.leads import BEFORE_THAT
from newslint.analyses.fragments.manners import credit, meant_so, numbered, set_as_title
from newslint.analyses.fragments.slots import noun_as_verb
from newslint.analyses.fragments.verbs import ING_BASES
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
_OBJECT = frozenset(("DT", "PRP$", "CD", "PDT", "NNP", "NNPS", "PRP", "$"))
_ORDERS = listed(
    "please let email call visit contact see share write click phone text check send become join"
)
_TIMES = listed(
    "yesterday today tomorrow tonight morning afternoon evening night monday tuesday wednesday thursday"
    " friday saturday sunday week month year"
)
_NOMINATIVES = listed("he she they we i")
_SUBJECTS = listed("some many few several others these those most all both none each")
_CLOSED = frozenset(')”"—–')
_COPULAS = listed(
    "is are was were has have had does did will would can could should must may might"
)


def cleared(words: list[Word], kind: str) -> bool:
    """Whether a fragment of a kind (see `shape`) may be a sentence, or was meant as it stands."""
    low = [word.text.lower() for word in words]
    first = low[0]
    if set_as_title(words) or numbered(words, low) or "please" in low:
        return True
    if first in _ASKING or first in PREPOSITIONS or (first == "that" and kind != "verbless"):
        return True
    if kind == "infinitive" and len(words) > 1 and words[1].text[0].isupper():
        return True  # "To Ann Lee for her help": thanks
    if kind in ("participial", "infinitive") and first in ("not", "originally", "first"):
        return True
    if kind == "verbless" and (meant_so(words, low) or _listing(words)):
        return True
    if kind in ("subordinate", "infinitive", "participial") and order_follows(words, low):
        return True
    if kind == "participial" and (gerund_subject(words, low) or credit(words, low)):
        return True
    if _own_verb(words, low, kind == "verbless"):
        return True
    since = 1
    if kind in ("subordinate", "relative"):
        # Within the clause a verb more or less makes no difference.
        since = next((n + 1 for n, word in enumerate(words) if word.text in (",", "—", "–")), 0)
    return since > 0 and _unseen_verb(words, low, since, kind == "verbless")


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
        word, before = words[n], words[n - 1]
        after = words[n + 1] if n + 1 < len(words) else None
        if word.text in (",", ";", ":"):
            return False
        if before.text in ("—", "–") and n > 3 and word.xpos in ("VBD", "VBN", "VBZ"):
            return True
        opened = any(_opener(words, low, k) for k in range(max(1, n - reach), n))
        if low[n] in _COPULAS and after is not None and not opened:
            if before.upos in ("PRON", "SCONJ", "CCONJ"):
                continue
            return True
        passed = (word.xpos in ("VBN", "VBD") and not (word.finite and opened)) or (
            word.upos == "ADJ" and low[n].endswith("ed")
        )
        if passed and before.upos in ("NOUN", "PROPN") and after is not None and after.text != "by":
            return True
    return False


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


def _own_verb(words: list[Word], low: list[str], verbless: bool) -> bool:
    """Whether a finite verb stands too far from any opener, or behind a comma, to be its clause's."""
    opener = last = -1
    for n, word in enumerate(words):
        if verbless and low[n] in _PHRASAL and not _clear_subject(words, low, n + 1):
            continue  # a preposition rather: "the men on the pier after the storm fled"
        if (
            low[n] in _OPENERS
            and not (
                (n and low[n - 1] in ("the", "a", "this", "each"))
                or (n and word.text[0].isupper())  # the WHO, a title
                or (low[n] == "if" and low[n + 1 : n + 2] in (["not"], ["any"]))
                or (low[n] == "if" and n and _well_done(words, n + 1))
                or (low[n] == "that" and n and low[n - 1] in BEFORE_THAT)
                or (low[n] == "that" and n and _so_long(words, n + 1))
                or (low[n] == "while" and n and low[n - 1] in ("little", "long", "short", "some"))
                or (low[n] == "that" and n == 0 and _thing(words, 1))
                or (low[n] == "that" and n and words[n - 1].text == "," and _thing(words, n + 1))
            )
        ):
            following = low[n + 1] if n + 1 < len(low) else ""
            if following in ("to", ",") or (
                n + 1 < len(words) and words[n + 1].xpos in ("VBG", "VBN")
            ):
                continue  # "how to apply", "when building"
            opener, last = n, -1
        elif word.finite or word.xpos == "MD":
            if opener < 0 or _behind_description(words, opener, last, n):
                return True
            if last >= 0:
                joined = any(
                    low[k] in ("and", "or", "but", "nor") for k in range(max(last + 1, n - 4), n)
                )
                if n - last == 1 and words[last].upos == "VERB":
                    return True  # "the vote that came then put off …"
                if n - last > 1 and (not joined or n - last > _FAR) and not _chain(words, last, n):
                    return True
                if joined and (_new_subject(words, last, n) or _noun_before(words, n)):
                    return True
            elif (
                n - opener > _NEAR
                or _comma_between(words, opener, n)
                or (low[opener] in _PHRASAL and _two_phrases(words, opener, n))
            ):
                return True
            last = n
    return False


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


def _pronoun_subject(words: list[Word], low: list[str]) -> bool:
    """Whether "some", "many", "these" is the subject, and what follows at once may be its verb."""
    if low[0] not in _SUBJECTS or len(words) < 3:
        return False
    second, third = words[1], words[2]
    if second.xpos == "VBN" or (second.xpos == "NN" and low[0] not in ("some", "all", "most")):
        return third.upos in (
            "ADP",
            "DET",
            "PRON",
            "ADV",
            "SCONJ",
            "ADJ",
        ) and Tagger.load().may_be_finite(low[1])
    return False


def _after_auxiliary(words: list[Word], low: list[str], n: int) -> bool:
    """Whether "has", "was", "been" and perhaps an adverb stand before a participle."""
    at = n - 1
    while at > 0 and words[at].upos in ("ADV", "PART"):
        at -= 1
    return words[at].upos == "AUX" or low[at] in ("been", "being", "be")


def _unseen_verb(words: list[Word], low: list[str], since: int, verbless: bool) -> bool:  # noqa: C901
    """Whether a word that was tagged as no verb stands where a verb would."""
    possible = Tagger.load().may_be_finite
    if since == 1 and _pronoun_subject(words, low):
        return True
    for n in range(max(since, 1), len(words)):
        word, before = words[n], words[n - 1]
        after = words[n + 1] if n + 1 < len(words) else None
        if word.finite:
            continue
        if low[n] == "means" and after is not None and after.text.lower() == "that":
            return True
        if (
            word.upos in ("ADP", "SCONJ", "ADV", "INTJ")
            and low[n].endswith("s")
            and possible(low[n])
        ):
            return True
        if (
            word.xpos == "NN"
            and before.upos == "ADV"
            and low[n - 1].endswith("ly")
            and words[max(0, n - 2)].upos in ("NOUN", "PRON")
            and possible(low[n])
        ):
            return True  # "our studies usually tail off"
        if (
            word.xpos == "NNS"
            and before.upos in ("PROPN", "NUM")
            and after is not None
            and after.xpos in ("NNS", "NNPS", "NNP")
            and possible(low[n])
        ):
            return True  # "The Act of 1972 lists hares"
        if verbless and noun_as_verb(words, low, n):
            return True
        if low[n] == "date" and after is not None and after.text in ("to", "back", "from"):
            return True
        if low[n] == "last" and before.upos == "ADV":
            return True
        if low[n] in _COPULAS and word.upos not in ("AUX", "VERB"):
            return True
        if word.xpos in ("VBN", "VBD") or (word.upos == "ADJ" and low[n].endswith("ed")):
            if (
                before.xpos in ("NNS", "NNPS")
                and low[n].endswith("ed")
                and after is not None
                and after.text == "by"
                and n + 2 < len(words)
                and words[n + 2].xpos == "NNS"
            ):
                return True  # "the motions carried by majorities of …", with no agent named
            if (
                since > 1
                and since < len(words)
                and words[since].upos in ("DET", "PROPN", "PRON")
                and before.upos in ("NOUN", "PROPN")
                and after is not None
                and (after.upos == "ADP" and after.text != "by")
            ):
                return True  # "After crossing the line, the cars collided with …"
            if _after_auxiliary(words, low, n):
                continue
            if after is not None and after.xpos in _OBJECT and word.xpos != "JJ":
                return True  # a participle takes no object: "The British shed their coats"
            nominal = before.upos in ("NOUN", "PROPN", "PRON", "NUM") or low[n - 1] in _TIMES
            if nominal and (low[n - 1] in _TIMES or before.xpos in ("PRP", "NNP", "NNPS")):
                return True
            if before.upos == "ADJ" and n == 2 and low[0] == "the" and before.text[0].isupper():
                return True  # "The British relinquished control"
        elif (
            word.xpos in ("NN", "VB", "JJ")
            and before.xpos in ("NNS", "NNPS")
            and word.text != "such"
        ):
            if before.start + len(before.text) + 1 == word.start and possible(word.text):
                return True  # "The websites impact citizenship"
        elif n == 1 and word.xpos == "NNS" and before.xpos == "NNP" and after is not None:
            return True  # "Federalist automates common tasks"
        elif (
            word.xpos == "NNS"
            and before.xpos in ("NN", "NNP")
            and after is not None
            and (after.xpos in ("NNP", "DT", "PRP$", "PRP") or possible(word.text))
            and (after.xpos in _OBJECT or after.upos in ("ADP", "ADV", "SCONJ", "ADJ", "PART"))
        ):
            return True  # "The dispute involves Darkhorse"
    return False
