"""Makes `english.spellings`. A developer's tool, run where cargo has fetched the crate `varcon`.

cargo info varcon@1.0.5   # fetches it
python -m tools.build_spellings ~/.cargo/registry/src/*/varcon-1.0.5/src/codegen.rs

The crate is VarCon as Rust source: word for word, with the forms that American, British, Canadian and
Australian English print, and how each is thought of. Kept are pairs of single words that a
large dictionary has (SCOWL's size 70). Left out are forms that are another word as well, in the one
dialect or the other: "check" and "cheque", "tire" and "tyre".
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from newslint.language.lexicon import spellings
from newslint.language.lexicon.indexed_words import written
from newslint.text import words

LARGEST = 70  # of SCOWL's sizes; from 80 on words are for experts
TWO_WORDS = words(
    """
    analyses analyzes arse ass castor caster check checks cheque cheques dependent dependents dependant dependants draft
    drafts drafted drafting draught draughts draughted draughting hippie hippies hippy matt matte mat mac mack mackintosh
    macintosh story stories storey storeys tire tires tyre tyres disc discs disk disks dryer dryers drier driers forgo
    forego forgoes foregoes forgoing foregoing forgone foregone dis diss dickey dicky goody goodie goodies ha hah hmm hm
    hurrah hooray hurray night nite nights nites pinkie pinky pollack pollock racket rackets racquet racquets shit shat
    through thru whiz wiz yuk yuck jail gaol jails gaols analytic analytical practice practices practiced practicing
    practise practises practised practising license licenses licensed licensing licence licences licenced licencing meter
    meters metre metres inquire inquires inquired inquiring inquiry inquiries enquire enquires enquired enquiring enquiry
    enquiries blond blonde blonds blondes curb curbs kerb kerbs plow mold mould ax axe axes vice vise vises vices sever
    gram grams gramme grammes pose ton tons tonne tonnes ensure insure cozy cosy cozies cosies font fonts fount founts
    busses buses caddie caddy caddies pedaler review reviews veranda verandah hostler ostler doggy doggie auntie aunty
    dyke dykes dike dikes pail bark barque barques barks curse cue cues queue queues filet fillet filets fillets ante
    program programmed programming programmer coaxial woolen biased glycerin sulfur chord cord mom moms mum mums mummy
    mommy mamma mama councilor councillor councilors councillors counselor counsellor counsellors counselors artefact
    artefacts artifact artifacts prize prizes prise prises prized prised prizing prising flier fliers flyer flyers whiskey
    whiskeys whisky whiskies cesar caesar ger gre emir amir analogue analogues analog analogs jor jour sake saki oversize
    oversized homey omelet omelette omelets omelettes caliber sty stye styes sties wagon waggon
    """
) - words(
    "mold mould plow program woolen biased glycerin sulfur councilor councillor councilors councillors "
    "counselor counsellor counselors counsellors omelet omelette omelets omelettes cozy cosy artefact artefacts artifact "
    "artifacts caliber mom moms mum mums"
)
"""Other words as well, reviewed: VarCon doesn't always say so."""
SENSES = words(
    "program programs spelled spilled spoiled learned leaped dreamed onward backward ambience among encyclopedia"
)
"""Of both dialects in some sense, and still the odd one out beside the other form."""
NOTICE = b"""
# From VarCon: Copyright 2000-2020 by Kevin Atkinson (kevina@gnu.org) and Benjamin Titze (btitze@protonmail.ch).
# From Ispell: Copyright 1993, Geoff Kuenning, Granada Hills, CA. All rights reserved.
# Modified. Permission notice, conditions, disclaimer and changes: english.spellings.LICENSE
"""
"""The end of the file, as the notices have to be in all copies; behind the last word nothing is searched."""
_FIELD = re.compile(
    r'header: "([^ "]+)|level: (\d+)|word: "([^"]*)"|Category::(\w+), tag: (?:None|Some\(Tag::(\w+)\))|archaic: (true)|(Entry) \{'
)
_WORD = re.compile(r"[a-z]{3,}")
_MAIN, _KNOWN = {"", "Eq"}, {"", "Eq", "Variant"}

Tags = dict[str, str]
"""Dialect → how it thinks of a form: "" where it is the usual one."""
Entry = tuple[str, list[tuple[str, Tags]]]
"""The family and the forms of one word of it."""


def read(source: str) -> list[Entry]:
    """The entries of the crate's source, without those that are archaic or too rare."""
    entries: list[Entry] = []
    dropped: set[int] = set()
    family, size = "", 0
    for found in _FIELD.finditer(source):
        header, level, word, category, tag, archaic, begun = found.groups()
        if header:
            family = header.lower()
        elif level:
            size = int(level)
        elif begun:
            entries.append((family, []))
            if size > LARGEST:
                dropped.add(len(entries) - 1)
        elif word:
            entries[-1][1].append((word, {}))
        elif category:
            entries[-1][1][-1][1][category] = tag or ""
        elif archaic:
            dropped.add(len(entries) - 1)
    return [entry for number, entry in enumerate(entries) if number not in dropped]


def pair(forms: list[tuple[str, Tags]]) -> tuple[tuple[str, Tags], tuple[str, Tags]] | None:
    """The two forms that compete: the usual ones of the two dialects, or one and its best variant."""
    american = [f for f in forms if f[1].get("American", f[1].get("Other", "x")) in _MAIN]
    if not american:
        return None
    british = [f for f in forms if f[1].get("BritishIse") in _MAIN and f is not american[0]]
    known = [f for f in forms if _KNOWN.intersection(f[1].values()) and f is not american[0]]
    others = british or known
    return (american[0], others[0]) if others else None


def dialects(one: Tags, two: Tags) -> tuple[str, str]:
    """What each of a pair tells of the story that prints it."""
    if one.get("BritishIze") == "" and "BritishIse" not in one and two.get("BritishIse") == "":
        return "iz", "is"
    us = "us" if one.get("BritishIse") not in _KNOWN and "American" in one else "-"
    uk = "uk" if two.get("American") not in _KNOWN and two.get("BritishIse") in _MAIN else "-"
    return us, uk


def main() -> None:
    """Write the file beside its reader."""
    entries = read(Path(sys.argv[1]).read_text("utf-8"))
    shared = {
        word
        for _, forms in entries
        for word, tags in forms
        if tags.get("American") in _MAIN and tags.get("BritishIse") in _MAIN
    }
    known: dict[str, str] = {}
    families = set()
    for family, forms in entries:
        found = pair(forms)
        if found is None:
            continue
        (one, of_one), (two, of_two) = found
        if not (_WORD.fullmatch(one) and _WORD.fullmatch(two)) or not TWO_WORDS.isdisjoint(
            (one, two)
        ):
            continue
        if one in known or two in known:
            continue
        american, british = dialects(of_one, of_two)
        if one in shared:
            american = "-"
        if two in shared and of_two.get("American") not in _MAIN and two not in SENSES:
            continue
        known[one] = f"{family} a {american} {two}"
        known[two] = f"{family} b {british} {one}"
        families.add(family)
    out = Path(spellings.__file__).with_name("english.spellings")
    out.write_bytes(written(known) + NOTICE)
    print(f"{len(known):,} forms of {len(families):,} words")


if __name__ == "__main__":
    main()
