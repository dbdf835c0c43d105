"""The forms of an English verb or noun: regular ones by rule, verbs by a table too. Build time only."""

from __future__ import annotations

FORMS = ("base", "s", "ing", "past", "pp")
"""Plain form, third person, -ing form, past, past participle."""

Forms = dict[str, tuple[str, ...]]
"""Form → its spellings; the first is the one to write."""

_IRREGULAR = """
arise arose arisen;bear bore borne;beat beat beaten;become became become;begin began begun
bend bent bent;bet bet bet;bid bid bid;bind bound bound;bite bit bitten;bleed bled bled
blow blew blown;break broke broken;breed bred bred;bring brought brought;build built built
burst burst burst;buy bought bought;cast cast cast;catch caught caught;choose chose chosen
cling clung clung;come came come;cost cost cost;creep crept crept;cut cut cut;deal dealt dealt
dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten
fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled
fling flung flung;fly flew flown;forbid forbade forbidden;forget forgot forgotten
forgive forgave forgiven;freeze froze frozen;get got got;give gave given;go went gone
grind ground ground;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden
hit hit hit;hold held held;hurt hurt hurt;keep kept kept;kneel knelt knelt;know knew known
lay laid laid;lead led led;leave left left;lend lent lent;let let let;lie lay lain;lose lost lost
make made made;mean meant meant;meet met met;pay paid paid;put put put;quit quit quit
read read read;rend rent rent;ride rode ridden;ring rang rung;rise rose risen;run ran run
say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set
shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;show showed shown
shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;sleep slept slept
slide slid slid;sling slung slung;speak spoke spoken;spend spent spent;spin spun spun
split split split;spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen
stick stuck stuck;sting stung stung;strike struck struck;strive strove striven;swear swore sworn
sweep swept swept;swim swam swum;swing swung swung;take took taken;teach taught taught
tear tore torn;tell told told;think thought thought;throw threw thrown;tread trod trodden
undergo underwent undergone;understand understood understood;undertake undertook undertaken
wake woke woken;wear wore worn;weave wove woven;weep wept wept;win won won;wind wound wound
withdraw withdrew withdrawn;write wrote written
"""
_PAST = {
    base: (past, participle)
    for base, past, participle in (
        entry.split() for entry in _IRREGULAR.replace("\n", ";").split(";") if entry
    )
}
_BE: Forms = {
    "base": ("be", "are", "am"),
    "s": ("is",),
    "ing": ("being",),
    "past": ("was", "were"),
    "pp": ("been",),
}
# Of more than one syllable, with the stress on the last: they double the consonant.
_DOUBLED = frozenset(
    "abet abhor admit allot begin combat commit compel concur confer control deter dispel emit "
    "equip excel expel forget incur occur omit outwit patrol permit prefer propel rebut recur "
    "refer regret remit repel submit transfer transmit".split()
)
_VOWELS = "aeiou"


def inflect(verb: str, own: dict[str, list[str]] | None = None) -> Forms:
    """The forms of a verb given in its plain form; only its first word is inflected.

    `own` holds a pack's own verbs: plain form → third person, -ing form, past, past participle.
    """
    head, blank, tail = verb.partition(" ")
    forms = _of_word(head, own or {})
    return {form: tuple(word + blank + tail for word in words) for form, words in forms.items()}


def _of_word(verb: str, own: dict[str, list[str]]) -> Forms:
    if verb in own:
        return {
            "base": (verb,),
            **{form: (w,) for form, w in zip(FORMS[1:], own[verb], strict=True)},
        }
    if verb == "be":
        return _BE
    regular = _stem(verb) + ("d" if _stem(verb).endswith("e") else "ed")
    past, participle = _PAST.get(verb, (regular, regular))
    return {
        "base": (verb,),
        "s": (_third(verb),),
        "ing": (_ing(verb),),
        "past": (past,),
        "pp": (participle,),
    }


def _third(verb: str) -> str:
    return "has" if verb == "have" else plural(verb)


def plural(verb: str) -> str:
    """A word with the -s of a verb's third person, which is that of a noun's plural too."""
    if verb.endswith(("s", "x", "z", "ch", "sh")) or (
        verb.endswith("o") and verb[-2:-1] not in _VOWELS
    ):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _stem(verb: str) -> str:
    """What the past's -ed is put to."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "i"
    return verb + verb[-1] if _doubles(verb) else verb


def _doubles(verb: str) -> bool:
    """One vowel and one consonant at the end, and the stress on them: stop, slam, admit."""
    if verb in _DOUBLED:
        return True
    ends = len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS
    before = verb[:-2].replace("qu", "q")
    return ends and not any(letter in _VOWELS + "y" for letter in before.lstrip("y"))
