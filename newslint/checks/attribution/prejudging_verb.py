"""ATT011 prejudging-verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import LONGEST_SENTENCE, Sourced, adverb, span, told
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_WARN = words("warned warns warn")
_BRIGHT = words("""
    flourish flourishes flourished thrive thrives thrived prosper prospers prospered improve improves improved
    succeed succeeds succeeded benefit benefits benefited grow grows grew bloom blooms bloomed recover
    recovers recovered strengthen strengthens strengthened welcome welcomes welcomed help helps helped
    enjoy enjoys enjoyed
    """)
"""Verbs of things going well."""
_DARK = words("""
    not no never none nobody nothing neither nor cannot without unless if but only less fewer too little few
    will would could may might must can should shall until before unlikely hard harder risk risks danger threat
    threaten loss losses lose loses lost fail fails failed failure decline declines fall falls cost costs debt crime
    war disease poverty weeds pests rats bacteria virus mould mold extremists criminals inflation prices pollution
    damage damages slow slowly slower beyond expense hotter warmer worse worst dangerous anger hate
    """)
"""What may make a danger of it: a denial, a condition, a future, a loss, a thing that should not thrive."""
_LONGEST = 60  # lexemes of what is warned of
_REFUTE = words("refuted refutes refute refuting")
_ASSERTIONS = words("""
    claim claims allegation allegations accusation accusations suggestion suggestions charge charges
    report reports rumour rumours rumor rumors assertion assertions
    """)
_PROOF = words(
    "by with evidence data documents figures records study court showing video photographs proof"
)


@rule(
    "ATT011", "prejudging-verb", severity="warning", confidence=0.8, not_kinds=("writer-is-source",)
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
        lex, low = item.lexemes, item.lexemes.low
        if item.last - item.first > LONGEST_SENTENCE:
            continue
        for i in item.outside:
            if low[i] in _WARN and lex.at(i + 1) == "that":
                its = set(low[i + 2 : min(item.last, i + _LONGEST)])
                if its & _BRIGHT and not its & _DARK:
                    yield Hit(*span(lex, _who(lex, item.first, i), i + 1),
                              f"“{lex.words[i]}” promises a danger, and none follows. Write “said”.")  # fmt: skip
            elif low[i] in _CONFESS and _blameless(lex, item, i):
                first = _who(lex, item.first, i)
                yield Hit(
                    *span(lex, first, i + 1),
                    f"“{lex.words[i]}” implies guilt, and there is none here. Write “said”.",
                )
            elif (
                low[i] in ("forced", "had", "obliged")
                and lex.at(i + 1) == "to"
                and lex.at(i + 2) in _YIELD
            ):
                yield Hit(
                    *span(lex, i, i + 3),
                    "This takes sides. Write “said”, or tell what forced the words out.",
                )
            elif low[i] in _BOASTS and (
                lex.at(i + 1) == "that" or (_beside(item, i) and lex.at(i - 1).isalpha())
            ):
                first = _who(lex, item.first, i)
                yield Hit(
                    *span(lex, first, i + 1),
                    f"“{lex.words[i]}” tells readers what to think of it. Write “said”.",
                )
            elif low[i] == "claimed" and _claims(lex, item, i):
                first = _who(lex, item.first, i)
                yield Hit(*span(lex, first, i + 1), "“Claimed” casts doubt on the source. Write “said”, or say who doubts it.",
                          severity="info", confidence=0.6)  # fmt: skip
            elif low[i] in _REFUTE and _denied(lex, i, item.last):
                end = i + 2 if lex.at(i + 1) in _ASSERTIONS else i + 3
                yield Hit(
                    *span(lex, i, end),
                    f"“{lex.words[i]}” means that it was proved wrong. Without the proof, write that they denied it.",
                )


def _who(lex: Lexemes, first: int, verb: int) -> int:
    """The pronoun or short name before the verb."""
    k = verb
    while k > first and adverb(lex.low[k - 1]):
        k -= 1
    if k > first and (lex.low[k - 1] in ("she", "he", "they", "it") or lex.capital(k - 1)):
        k -= 1
        while k > first and lex.capital(k - 1) and lex.capital(k):
            k -= 1
    return k


def _blameless(lex: Lexemes, item: Sourced, i: int) -> bool:
    """Whether what is confessed "that" is no fault, failure or crime."""
    start, end, spoken = item.first, item.last, _beside(item, i)
    if lex.at(i - 1) in _NOT_SAID or not (_clause(lex, _past_when(lex, i + 1, end), end) or spoken):
        return False
    if not _ON_OATH.isdisjoint(lex.low[item.first : item.last]):
        return False  # what is put to a witness is granted or denied
    its = set(lex.low[start if spoken else i + 2 : min(end, i + _LONGEST)])
    if its & _HARMLESS:
        its -= {"not", "never", "no", "yet"}  # not to have been somewhere is no guilt
    return (
        not its & _FAULTS and not its & _CRIMES and not any(word.startswith(_ILL) for word in its)
    )


def _past_when(lex: Lexemes, i: int, end: int) -> int:
    """Past "after the hearing" and "on Monday", to "that"; the same place where none stands."""
    if lex.at(i) not in _WHEN:
        return i
    return next((k for k in range(i + 1, min(i + 7, end)) if lex.low[k] == "that"), i)


_ON_OATH = words("examination court jury trial tribunal inquest panel questioning")
_WHEN = words("after before during on in at yesterday later afterwards outside")
_NOT_SAID = words("who to be been being is are was were")


def _claims(lex: Lexemes, item: Sourced, i: int) -> bool:
    """Whether somebody "claimed that"; not a body that claims a deed, nor what is doubted in the same breath."""
    who = lex.at(i - 1)
    speaker = who.isalpha() and who not in _BODIES and i > item.first
    if not speaker or not (_clause(lex, i + 1, item.last) or _beside(item, i)):
        return False
    return _DOUBTS.isdisjoint(lex.low[item.first : item.last])


def _beside(item: Sourced, i: int) -> bool:
    """Whether the verb stands by a quotation: "…”, he claimed."""
    return bool(item.quotes) and item.lexemes.at(i + 1) in (".", ",", ":")


def _clause(lex: Lexemes, i: int, last: int) -> bool:
    """Whether "that" or a clause stands at a lexeme: "the hall was full", no thing that is claimed."""
    if lex.at(i) in ("that", "he", "she", "they", "it", "there"):
        return True
    if lex.at(i) not in ("the", "his", "her", "its", "their", "a", "all", "no"):
        return False
    for k in range(i + 2, min(i + 7, last)):
        if lex.at(k) in _JOINS:
            return False  # "conceded a corner and was booked": a thing, then the next deed
        if lex.at(k) in _FINITE:
            return True
    return False


_JOINS = words(", and but or then before after when")
_FINITE = words("was were is are had has would will could did")
_BODIES = words("""
    group groups militants rebels army forces organisation organization and or has have had who which it that
    militia network state movement insurgents terrorists be been being was were is are not also
    """)
_CONFESS = words("confessed confesses admitted admits conceded concedes")
_BOASTS = words("boasted bragged gloated moaned whined whinged crowed sneered ranted gushed")
_YIELD = words("admit concede confess")
_HARMLESS = words(
    "been seen visited expected heard liked wanted slept eaten met understood believed cried laughed"
)
_FAULTS = words("""
    mistake mistakes error errors wrong fault faults failed failure failing failings failings late too should could
    not no never n nothing little lost lose losing problem problems delay delays doubt doubts difficult hard struggle
    struggled struggling worse worst bad badly poor poorly weak slow short unable shortcomings more less only fear
    afraid worried broke broken damage damaged loss losses cost costs risk risks danger dangerous old ill sick
    nervous ashamed embarrassed embarrassing tired drunk drinking drink drugs cheated lied lie lies secret
    affair wrongly without forgot forgotten missed ignored knew known overspent sorry regret regrets regretted
    pressure suffered suffering still yet may might would need needed needs disappointed disappointing
    changed change mind reversed withdrew withdrawn dropped persuaded surprised unsure uncertain
    trouble anger angry crisis unpopular unlikely unprepared impossible inadequate fallen fell drop dropped closed
    """)
_CRIMES = words("""
    stole stolen stealing killed killing shot stabbed hit beat took taken theft fraud bribe bribes bribed murder
    murdered attack attacked rape raped assault assaulted guilty crime crimes drove driving bomb weapon gun knife
    abused abuse illegal illegally paid payments paying hid hidden forged fake faked false falsely money
    """)
_ILL = ("mis", "un", "over", "dis", "ill", "wrong", "neglig")
_DOUBTS = words(
    "but however although though denied denies false falsely no evidence disputed without responsibility planted wrongly incorrectly"
)


def _denied(lex: Lexemes, i: int, end: int) -> bool:
    """Whether somebody, and no paper, refutes a claim, and no proof is spoken of."""
    nearby = (lex.at(i + 1), lex.at(i + 2))
    if not (nearby[0] in _ASSERTIONS or (nearby[0] in ("the", "these", "those", "any", "all") and nearby[1] in _ASSERTIONS)):  # fmt: skip
        return False
    if set(lex.low[i + 2 : min(end, i + _LONGEST)]) & _PROOF:
        return False
    subject = lex.at(i - 1)
    return subject in _SPEAKERS or (lex.capital(i - 1) and not lex.low[i - 1].endswith("s"))


_SPEAKERS = words("""
    he she they owner owners company club spokesman spokeswoman spokesperson minister ministry government
    police officials mayor lawyer lawyers department council firm bank union party campaign has have had
    """)
