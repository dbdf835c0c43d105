"""Predicates that can't both be true of one thing at one time, in classes of two poles.

Our own list, made for newslint, under newslint's licence: verbs, nouns and adjectives in which news
tells how something ended or what state it is in. A class has its words of the one pole, a slash, and
those of the other. A verb is written once, in its base form, and all its forms belong to it; `=` before
a word says that it has that form only.
"""

from __future__ import annotations

_CLASSES = """
rise climb increase soar surge jump grow =growth =higher =increases gain =rising swell / fall drop decrease decline plunge tumble slump sink shrink =lower =decreases =falling plummet dip
win =victory =victorious triumph beat / lose =defeat =loss
approve pass back endorse ratify adopt =approval accept / reject refuse =rejection =refusal defeat veto
convict =guilty =conviction / acquit clear exonerate =innocent =acquittal
open reopen =opening =open / close shut =closure =closed =shuts
arrest detain jail imprison / free release
allow permit legalise legalize authorise authorize =legal / ban bar prohibit outlaw forbid block =illegal
confirm / deny refute
support back favour favor / oppose
begin start launch commence / end finish conclude halt
hire appoint recruit =appointment / fire sack dismiss =dismissal
survive =alive =survivor live / die kill =dead =death
raise hike / cut lower reduce slash
strengthen / weaken
buy acquire =purchase / sell =sale
agree / disagree
reinstate restore / suspend revoke
temporary =temporarily provisional interim / permanent =permanently
safe =safely / unsafe =dangerous
succeed =success =successful =successfully / fail =failure =unsuccessful
join enter / quit leave =withdrawal withdraw
lift ease relax / impose tighten
uphold / overturn quash
=unanimous =unanimously / =split =divided
=public / =private
=northern =north / =southern =south
=eastern =east / =western =west
=male / =female
=oldest / =youngest
=largest =biggest / =smallest
=highest =record-high / =lowest
=majority / =minority
=full-time / =part-time
=mandatory =compulsory / =voluntary =optional
=voluntarily / =forcibly
expand extend lengthen / shorten
arrive =arrival / depart =departure
=profit / =loss
=import =imports imported / =export =exports
=hot =hottest =warmest / =cold =coldest =coolest
=increasing / =decreasing
merge / =demerge
resume / suspend halt
cancel scrap abandon shelve / proceed =goes-ahead
=widow / =widower
=first / =last
=urban / =rural
=domestic / =foreign
=above / =below
=encourage encourage promote / discourage
=efficient / =inefficient
=expensive =costly / =cheap =inexpensive
=positive / =negative
=optimistic / =pessimistic
=deny admit / =denied
=advantage =advantages / =disadvantage =disadvantages
=early =earlier / =late =later
"""
_SKIPPED = ("=deny admit", "=early", "=first", "imported", "=widow", "=profit", "=import")
_IRREGULAR = {
    "rise": "rose risen rising", "grow": "grew grown growing", "fall": "fell fallen falling", "sink": "sank sunk sinking",
    "shrink": "shrank shrunk shrinking", "win": "won winning", "beat": "beaten beating", "lose": "lost losing", "begin": "began begun beginning",
    "buy": "bought buying", "sell": "sold selling", "die": "died dying", "leave": "left leaving", "cut": "cutting",
    "uphold": "upheld upholding", "forbid": "forbade forbidden forbidding", "shut": "shutting", "withdraw": "withdrew withdrawn withdrawing",
    "swell": "swelled swollen swelling", "quit": "quitting", "split": "splitting", "overturn": "overturned overturning",
    "drop": "dropped dropping", "ban": "banned banning", "bar": "barred barring", "permit": "permitted permitting",
    "dip": "dipped dipping", "admit": "admitted admitting", "scrap": "scrapped scrapping", "acquit": "acquitted acquitting",
    "free": "freed freeing", "agree": "agreed agreeing", "disagree": "disagreed disagreeing",
}  # fmt: skip
_NOT_FORMS = frozenset(
    # Nouns and particles that look like a verb's form, and mean something else too often.
    "back backing leaves left clear lives passing barred bars launching block blocks opening fires fire "
    "backs live living pass passes beat beats closing shutting finish starts start join quits wins".split()
) - {"wins", "passes", "beats", "backs", "starts", "lives"}


def _forms(verb: str) -> list[str]:
    """A verb's forms; enough for the regular ones of the list."""
    end = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    third = verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + end
    if verb in _IRREGULAR:
        return [verb, third, *_IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, third, verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, third, verb[:-1] + "ied", verb + "ing"]
    return [verb, third, verb + "ed", verb + "ing"]


def _read() -> dict[str, list[tuple[int, int]]]:
    table: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(_CLASSES.strip().splitlines()):
        if row.startswith(_SKIPPED):
            continue
        for pole, side in enumerate(row.split(" / ")):
            for word in side.split():
                for form in [word[1:]] if word[0] == "=" else _forms(word):
                    if form not in _NOT_FORMS or word[0] == "=":
                        places = table.setdefault(form, [])
                        if (number, pole) not in places:
                            places.append((number, pole))
    return table


_SUCCESSIVE = ("begin", "buy", "arrive", "hire", "=unanimous")
SUCCESSIVE = frozenset(
    number
    for number, row in enumerate(_CLASSES.strip().splitlines())
    if row.startswith(_SUCCESSIVE)
)
"""Classes whose poles follow each other, are the two sides of one deal, or are told of many things."""
POLES = _read()
"""Word → the classes it belongs to, each with its pole there (0 or 1)."""
