"""Which words that appear twice in a row are a slip, and which are English.

"The the" never is English; "in in" is where the first belongs to a verb ("she logged in in the
morning"), "was was" where the first ends a clause ("what it was was a mistake"). So a pair is judged
by its kind of word and by what comes before it. In doubt it is English.
"""

from __future__ import annotations

from newslint.language.lexicon import zipf
from newslint.language.tagging import Tag, Tagger, lemma
from newslint.language.tokens import tokenize
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

NEVER = words(
    """
    the a an and or nor but as if because than their its our your my his also into onto among between
    during until while though although would could should been be they he she we him them every per
    when what who whom whose which where why how these those some any each both
    """
)
"""Words that never appear twice rightly, but for the cases in `_RIGHT_AFTER` and `_RIGHT_BEFORE`."""
STRANDED = words("of to for with from by at about after before against without within upon around")
"""Words that can end a clause: "what it is for"."""
PARTICLES = words("in on out")
CLAUSE_ENDS = words("is was are were am has have does did")
_NOUNS_TOO = words("will can may might must")
_EITHER_CASE = words("it you")
_SINGLE = words("that this had not then all being not")

_EMPHATIC = words(
    """
    very really long many much more most less again over never ever well there here now later years days hours miles
    little pretty deep down round please dear hush blah yadda beep tick chop bang boom knock quack woof choo ding dong
    chat night cheers hear good whoa wait stop just quite only same half back told know sure right left yada help goody
    bye-bye yeah hello okay work going gone done even away high wide soft slow slowly quick quickly lots loads tons
    double triple first second third fourth fifth last next couscous cous peri piri mahi dada mama papa baby tuktuk
    three four five seven eight nine eleven twelve twenty thirty forty fifty sixty hundred thousand million billion
    """
)
"""Said twice on purpose, or rightly: emphasis, calls, numbers side by side, dishes."""
_TIMES = words(
    """
    week weeks month months year years morning afternoon evening night day time summer autumn winter spring weekend term
    season quarter way monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december century decade
    """
)
_RIGHT_BEFORE = {"this": _TIMES, "each": _TIMES, "every": _TIMES, "some": words("time times")}
"""Second words of which the first ends a clause, by the word that follows: "did this this week"."""
_RIGHT_AFTER = {
    "then": words("back by until since from if till"),
    "all": words("after at in above of for them us you we it"),
    "most": words("at"),
    "least": words("at"),
    "being": words("human time well living"),
    "such": words("as"),
    "another": words("and one thing"),
    "his": words("of"),
    "what": words("or so"),
    "him": words("made make makes making"),
    "them": words("made make makes making"),
    "how": words("know"),
}
"""Words before a pair that make it right: "a human being being held", "what makes them them"."""
_UNDONE = words("been become begun gone come arrived happened occurred risen fallen died existed")
"""What follows "had had" only where one is too many: nobody has another become something."""
_WH = words(
    "what whatever where wherever who whoever whom which whichever when whenever why how that all everything anything nothing something way"
)
_ASKING = _WH - {"that"}
_DIRECT = words("what whatever whoever whichever")
_OF_PHRASE = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON")
_BEFORE_CLAUSE = words(", that and but said says")
_NOMINATIVE = words("i he she we they you it there")
_PAST = ("ed", "met", "left", "led")
_HEADS = words(
    "best worst most least only first last those one ones anyone someone everyone anybody somebody everybody"
)
_BEFORE_TIMES = words("last this next each every that")
_IN = words(
    """
    come go check log sign step move bring take give get let be break cave chip drop fill settle set send turn weigh tune
    kick phone call pitch stay hand put hold have keep pull push throw trade cash lock rope bed book buy clock close fit
    join jump key lay lead pack plug pop punch rein rush sell shut sink sit sleep squeeze stand storm tie touch tuck type
    walk wade write zoom opt even blow plumb pencil draw dig cut crowd build bundle dial barge butt factor feed file fly
    """
)
_ON = words(
    """
    go carry come move put turn switch take get try log hold hang keep pass bring sign drag live soldier press push add
    be catch early later further now so and let have look walk work play read run drive march cheer egg urge spur call pick frown
    sail roll wear battle plough ride stay start bear bang bet build cut draw fight follow hand head lead on pile plan ramble
    """
)
_OUT = words(
    "go come get find put set turn work carry move be way pull drop sell break run take hand fall make point check"
)
_TAKES = {"in": _IN, "on": _ON, "out": _OUT}
"""Verbs, as lemmas, that take such a word to themselves, and what else does: "early on on Monday"."""
_ALONE = words(
    "be have go come get early later further now so and live even look walk work play sit stand sleep stay way start"
)
"""Those of them that take it only where it follows at once."""
_OBJECT = 6  # words back to such a verb with its object: "handed his notice in in May"
_TO_PLACES = words(
    """
    speak talk listen go refer belong write turn look come respond adjust apply admit object stick be move appeal reply
    lie sing pray react relate subscribe switch travel return drive walk run fly send give say lead use run point
    """
)
"""Verbs whose "to" is no infinitive's: "those he spoke to to find out"."""
_LEFT_BEHIND = {
    "for": words("pay care call account ask pray provide hope fight look vote allow"),
    "of": words("think speak hear take dispose make approve"),
    "to": words("speak talk listen refer see write attend add"),
    "with": words("deal tamper reckon meddle"),
    "about": words("talk think write speak ask hear argue read"),
    "at": words("look laugh shoot swear aim marvel stare shout arrive"),
    "after": words("look ask"),
}
"""Verbs whose preposition stays behind in a passive: "it was paid for for years"."""
_SHORT = words("new say get got put use set saw")
_KNOWN = 3.0  # Zipf; a rarer word twice is a sound, a dish, a place
_COMMON = 4.0  # … where capitals hide names
_LONG = 9  # letters
_FEWEST = 4  # letters of a word that says something


class Before(NamedTuple):
    """The sentence up to a pair and its first word, as words in small letters with their tags."""

    words: list[str]  # without the pair
    tags: list[Tag]  # theirs, and the first of the pair's
    after: str  # the word behind the pair, in small letters


def before(text: str, after: str) -> Before:
    """What stands before a pair; `text` ends in the pair's first word."""
    tokens = [token.text for token in tokenize(text)]
    tags = Tagger.load().tag(tokens)
    return Before([token.lower() for token in tokens[:-1]], tags, after.lower())


def may_be_slip(word: str, hidden: bool) -> bool:
    """Whether a word in small letters may be a slip where it appears twice: a quick look.

    `hidden`: copy in capitals, which hides what is a name.
    """
    if hidden and (word in _EITHER_CASE or word in _NOUNS_TOO or word == "who"):
        return False
    if word in NEVER or word in STRANDED or word in PARTICLES or word in CLAUSE_ENDS:
        return True
    if word in _NOUNS_TOO or word in _EITHER_CASE or word in _SINGLE:
        return True
    if (len(word) < _FEWEST and word not in _SHORT) or word in _EMPHATIC:
        return False
    if len(word) >= _LONG:
        return True  # no sound and no dish
    return zipf(word) >= (_COMMON if hidden else _KNOWN)


def is_slip(word: str, around: Before) -> bool:
    """Whether the second of a pair is one too many."""
    last = around.words[-1] if around.words else ""
    if last in _RIGHT_AFTER.get(word, ()) or around.after in _RIGHT_BEFORE.get(word, ()):
        return False
    if word in PARTICLES:
        return not _belongs(word, around) and not _ends_clause(around)
    if word in STRANDED:
        return not _left_behind(word, around)
    if word in CLAUSE_ENDS:
        return not _parts_clauses(word, last, around)
    if word in _NOUNS_TOO:
        return last in _NOMINATIVE or (bool(around.words) and around.tags[-2].xpos == "NNS")
    if word in _EITHER_CASE:
        return _opens_twice(word, last, around)
    if word == "that":
        return around.after in _POINTED
    if word == "had":
        return around.after in _UNDONE
    if word in NEVER or word in _SINGLE:
        return word != "my" or bool(around.words)  # "My my!"
    return not _verbs(word, around)


def _parts_clauses(word: str, last: str, around: Before) -> bool:
    """Whether the first of "was was" ends a clause: "what it was was clear", "the question was was it legal"."""
    if last == "question" and around.after in _NOMINATIVE:
        return True
    ends = _DIRECT if word in _BE else _WH
    return last in ends or _gap(around, len(around.words), word in _BE)


def _opens_twice(word: str, last: str, around: Before) -> bool:
    """Whether "it it", "you you" opens a clause: "and it it was", "said it it was"; not "told you you were"."""
    if word == "it" and last in _SAYS and around.after in _FINITE:
        return True
    return not around.words or last in ("and", "but", "that", "because", "if", "as", ",")


_SAYS = words("""
    say says said think thinks thought believe believes believed hope hopes hoped claim claims claimed insist insists
    insisted argue argues argued fear fears feared added adds replied
    """)
"""What nobody does to a thing before the clause that says what: "said it it was", but "told it it was"."""
_FINITE = words(
    "is was has had will would can could may might must should did does isn't wasn't won't isn’t wasn’t won’t"
)
_POINTED = words("the a an his her its their our they he she it we there this these all")
"""After "that that", one of these begins the clause of the first: the second is too many."""


def _belongs(word: str, around: Before) -> bool:
    """Whether the first of "in in" belongs to a verb, or to a noun made of one."""
    if not around.words:
        return False
    takes, last = _TAKES[word], len(around.words) - 1
    if around.tags[last].upos in ("ADV", "ADJ", "ADP", "SCONJ", "PART", "INTJ"):
        return True
    for at in range(last, max(-1, last - _OBJECT), -1):
        if around.words[at] in (",", ";", ":"):
            return False
        found = {_base(around, at), around.words[at]} & takes
        if found and (at == last or not found <= _ALONE):
            return True
    return False


def _base(around: Before, at: int) -> str:
    tag = around.tags[at]
    if tag.upos == "NOUN":
        return around.words[at].removesuffix("s")
    if tag.upos not in ("VERB", "AUX"):
        return ""
    return lemma(around.words[at], tag.upos, tag.xpos)


def _ends_clause(around: Before) -> bool:
    """Whether a clause may end in the first of the pair, with its verb before: "where she was born in in May"."""
    if not around.words:
        return False
    last = len(around.words) - 1
    if around.tags[last].upos == "NOUN":
        # "The day the council met on on": a verb after two nouns is often taken for a third.
        return around.words[last].endswith(_PAST) and _gap(around, last)
    return around.tags[last].upos in ("VERB", "AUX") and (
        _gap(around, last) or _infinitive(around, last)
    )


def _left_behind(word: str, around: Before) -> bool:
    """Whether the first of "for for" was left behind by what it belongs to."""
    if not around.words:
        return False
    last = len(around.words) - 1
    base = _base(around, last)
    if word == "by" and base in _PASSES:
        return True
    if word == "to" and (base in _TO_PLACES) != (around.after in _ENDS):
        # Before a verb "to" is the infinitive's: "wants to to know" is a slip whatever came before.
        return base in _TO_PLACES and (_gap(around, last) or _infinitive(around, last))
    if around.words[0] in ("what", "who", "where", "which") or _ends_clause(around):
        return word != "to" or base in _TO_PLACES
    if around.tags[last].upos == "ADJ" and _gap(around, last):
        return True
    passive = around.tags[last].xpos == "VBN" and base in _LEFT_BEHIND.get(word, ())
    return passive and any(each in _BE for each in around.words[-5:])


_PASSES = words("pass stand go drive walk drop stop get fly swing come run put lay ride")
_BE = words("be been being is are was were am")
_ENDS = words("the a an his her its their our")


def _infinitive(around: Before, at: int) -> bool:
    """Whether a verb is an infinitive that tells of what stands before it: "something to live in"."""
    return (
        at >= 2
        and around.words[at - 1] == "to"
        and around.tags[at - 2].upos in ("NOUN", "PRON", "ADJ", "PROPN", "ADV")
    )


def _gap(around: Before, end: int, being: bool = False) -> bool:
    """Whether a clause stands before that something was taken out of: "what it", "the man he".

    A word such as "who" that its own verb follows took nothing out: "the man who was was".
    `being`: the pair is a form of "be". Nothing is taken out behind an adverbial that opens the
    clause: "After the war the lock was was".
    """
    if end and around.words[end - 1] in _WH and end < len(around.words):
        return True
    for at in range(end - 2, -1, -1):
        if around.words[at] == "," and around.words[at + 1] in ("and", "but", "so"):
            return False  # a sentence of its own begins there
        if _opens_gap(around, at):
            return not (being and _ends_opening(around, at))
    return False


def _ends_opening(around: Before, at: int) -> bool:
    """Whether a noun ends an adverbial that opens a clause: "for a month", "last year"."""
    if around.tags[at].upos != "NOUN" or not _ASKING.isdisjoint(around.words[:at]):
        return False
    first = at
    while first:
        while first and around.tags[first - 1].upos in _OF_PHRASE:
            first -= 1
        if not first or around.tags[first - 1].upos not in ("ADP", "SCONJ"):
            break
        first -= 1
        if not first or around.words[first - 1] in _BEFORE_CLAUSE:
            return around.words[at + 1] not in _NOMINATIVE or _is_time(around.words[at])
    opens = not first or around.words[first - 1] in _BEFORE_CLAUSE
    return opens and around.words[first] in ("last", "this", "next") and _is_time(around.words[at])


def _is_time(word: str) -> bool:
    return word in _TIMES or word.removesuffix("s") in _TIMES


def _opens_gap(around: Before, at: int) -> bool:
    """Whether a word opens a clause that lacks something, or is what such a clause tells of."""
    word, upos, following = around.words[at], around.tags[at].upos, around.tags[at + 1].upos
    before = around.words[at - 1] if at else ""
    if at and word in ("what", "which", "whose") and around.tags[at - 1].upos == "ADP":
        return True  # "in what state the mill is is", where "state" may pass for a verb
    if word in _WH and following not in ("VERB", "AUX"):
        return word != "that" or at == 0 or around.tags[at - 1].upos not in ("VERB", "AUX")
    if (upos == "NOUN" or word in _HEADS) and around.words[at + 1] in _NOMINATIVE:
        return before not in _BEFORE_TIMES
    return upos == "NOUN" and following in ("DET", "PROPN")


def _verbs(word: str, around: Before) -> bool:
    """Whether two verbs meet: "whatever happens happens fast", "those who know know"."""
    if around.tags[-1].xpos not in ("VB", "VBP", "VBZ", "VBD", "MD") or word.endswith("ing"):
        return False
    last = len(around.words)
    return bool(last) and (around.words[-1] in _WH - {"which"} or _gap(around, last))
