"""Closed classes of English words, once: every form in lower case, as lexemes have it.

Lexemes part a word at its apostrophe ("isn ’ t", "it ’ s"), so clipped forms stand here as what is
left of them. `SHARED` are the classes that a `.patterns` file names as lists: `{be}`, `{months}`.
"""

from __future__ import annotations

from newslint.text import words

BE = words("be am is are was were been being s re")
HAVE = words("have has had having")
DO = words("do does did doing done")
MODALS = words("will would shall should can could may might must wo ca")
PRONOUNS = words("i you he she it we they me him her us them")
PEOPLE = words("he she they we i you who whom")
"""Pronouns that stand for somebody."""
POSSESSIVES = words("my your his her its our their")
ARTICLES = words("a an the")
DEMONSTRATIVES = words("this that these those")
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | DEMONSTRATIVES
    | words("some any no each every another all both either neither such")
)
NEGATIONS = words("not no never nor neither none nobody nothing nowhere cannot without n")
RELATIVES = words("that which who whom whose where when what")
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words("""
    january february march april may june july august september october november december
    """)
NUMBERS = words("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million billion trillion
    """)
PREPOSITIONS = words("""
    about above across after against along among around as at before behind below beneath beside
    between beyond by despite down during except for from in inside into like near of off on onto out
    outside over past since through throughout till to toward towards under until up upon with within
    without
    """)
ADVERBS = words("""
    also already now then still long once ever never not even just soon often again nonetheless
    nevertheless otherwise perhaps
    """)
"""The commonest that don't end in -ly; `{adv}` takes those that do as well."""

SHARED = {
    "be": BE,
    "have": HAVE,
    "do": DO,
    "modals": MODALS,
    "pronouns": PRONOUNS,
    "people": PEOPLE,
    "possessives": POSSESSIVES,
    "articles": ARTICLES,
    "demonstratives": DEMONSTRATIVES,
    "determiners": DETERMINERS,
    "negations": NEGATIONS,
    "relatives": RELATIVES,
    "weekdays": WEEKDAYS,
    "months": MONTHS,
    "numbers": NUMBERS,
    "prepositions": PREPOSITIONS,
    "adv": ADVERBS | {"*ly"},
}
"""Name of a list → its words; `*ly` is any word with that end."""
