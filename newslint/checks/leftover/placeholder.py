"""LFT002 placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit
from newslint.patterns import lazy
from newslint.registry import rule

_SIGNS = (
    "TK",
    "XX",
    "[",
    "(",
    "goes here",
    "to come",
    "orem ipsum",
    "OREM IPSUM",
    "nsert ",
    "TODO",
    "FIXME",
    "tktk",
)
_WANTED = (
    r"check|verify|confirm|ask|query|tk|tktk|tbc|tbd|todo|fixme|name|names|full name|first name|last name|surname|title"
    r"|city|town|date|time|age|number|amount|figure|source|quote|link|url|photo|image|caption|headline|byline|author"
    r"|insert|add|fill in|placeholder|pull ?quote|xx+|your name|company|company name|location|job title|needs? .{1,40}"
)
_PLACEHOLDER = lazy(
    r"(?<![\w@#])(?:[\d-]*(?:TK)+(?:-(?:TK)+)*)(?![\w]|-[A-Za-z])"
    r"|(?<!\w)tktk(?!\w)"
    r"|(?<![\w$£€])[$£€]?X{3,}(?![\w’'])|[$£€]X{2,}(?!\w)|(?<!\w)XX+(?=%| per ?cent\b| (?:minutes?|hours?|days?|weeks?|months?|years?|people|homes|jobs|pupils|staff"
    r"|members|votes|points|goals|miles|km|kilomet|met(?:er|re)s|pounds|dollars|euros|thousand|million|billion|times|[ap]\.?m)\b)"
    r"|(?<=[a-z], )XX(?=, )|(?<=aged )XX\b"
    r"|(?<!\w)[$£€]TK(?:m|bn|k)?\b|\((?i:(?:name|age|figure|quote|details?|response|reaction|comment|numbers?|date|time|spelling) to (?:come|follow|check))\b[^()\n]{0,80}\)"
    r"|(?<!\w)X{1,2}[.:]XX(?![\dA-Z])"
    rf"|\[(?:{_WANTED.upper()})(?:[ :,?][^\[\]\n]{{0,80}})?\??\]|\[(?i:insert|check|confirm|verify|ask|tk|tbc|tbd)\b[^\[\]\n]{{0,80}}\]"
    r"|\[(?!PDF|VIDEO|AUDIO|PHOTO|MAP|LIVE|UPDATE|NSFW|WATCH|LISTEN)[A-Z]{2,}(?: [A-Z’'/]{2,}){0,4}(?:[:?!]| ?[—–])[^\[\]\n]{0,120}\]"
    r"|\((?:CHECK|TK|QUERY|VERIFY|CONFIRM|ASK|NOTE TO (?:DESK|SUBS|EDITOR)|SUBS|DESK|ED)\b[:,? ][^()\n]{0,120}\)"
    r"|\[(?i:[^\[\]\n]{0,60}\b(?:goes here|to come|see e-?mail|needs caption|from the desk)\b)[^\[\]\n]{0,60}\]"
    r"|\((?i:[^()\n]{0,60}\b(?:goes here|caption to come|photo to come|image to come|pic to come|quote to come)\b)[^()\n]{0,40}\)"
    r"|(?i:\blorem ipsum dolor\b[^.\n]{0,80})|(?i:\binsert (?:quote|photo|image|name|caption|headline|link|text|date) here\b)"
    r"|(?<!\w)(?:TODO|FIXME)(?=[:\s])"
)
_NUMERALS = ("Bowl", "Olympiad", "Chapter", "Pope", "Part", "Volume", "Act", "Games")

_SLANG = lazy(
    r"[\[(*]{1,2} ?[^\[\]()*\n]{0,120}?\b(?:subs|grafs?|hed|dek|lede|stet|pls|plz|can u|w/|newsdesk|news desk|copy desk|night desk|pic(?:ture)? desk"
    r"|legal(?:led)|lawyered|fact-?check(?:ed)?|splash|page lead|cut from here|if tight)(?![\w-])[^\[\]()*\n]{0,120}[\])*]{1,2}"
)
"""A note to a colleague: brackets or stars around the words that desks use among themselves."""


@rule("LFT002", "placeholder", severity="error", confidence=0.95)
def placeholder(document: Document) -> Iterator[Hit]:
    """Something that was to be filled in, or a note to a colleague, still stands in the story.

    "TK" (to come), "[NAME]", "$XX million", "(CHECK: has she replied?)", "[map goes here]", dummy
    text. They are written to be found before the page closes.

    Bad: The bridge cost [[TKTK]] to build.
    Bad: Readers can call [[000-TK-TKTK]] for tickets.
    Bad: The grant is worth [[$XX]] million.
    Bad: The fire burned for [[XX]] hours before it was put out at [[XX.XX]]pm.
    Bad: Her son, Ann Lee, [[XX]], found the letter, and the estate is worth [[£TKm]] or more.
    Bad: The dealer [[(name to come, ask the police desk)]] was not at home.
    Bad: She declined to comment. [[(CHECK: has the bank replied? ask Gwen)]]
    Bad: The new route is shorter. [[(chart goes here, ask Gwen for the file)]]
    Bad: [[Insert quote here]], she said.
    Bad: The score stood at the break. [[(Gwen, can u check w/ the league)]]
    Bad: [[** can lose the next two grafs if tight **]]
    Near miss: The subs (Lee and Berg) came on late, and the copy desk of the paper is to go.
    Near miss: Super Bowl XXX was played in Tempe.
    Near miss: He wore a size XXL shirt and drank Dos XX.
    Near miss: The plan is on the council's site [PDF: 2MB].
    Near miss: The TK-Safe app of the insurer is free.
    Near miss: The TK Maxx shop on Quay Street will close.
    Near miss: “They [the owners] knew,” she said [in a letter].
    Near miss: The bill (check the date) came late.
    Near miss: More help is to come, the minister said (in May, if it is found).
    Near miss: A time and date will be named.
    """
    text = document.text
    for found in _SLANG.finditer(text):
        if found[0][0] == "*" and not found[0].startswith("**"):
            continue  # a starred item
        yield Hit(found.start(), found.end(), "A note to a colleague still stands in the story.")
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _PLACEHOLDER.finditer(text):
        said = found[0]
        before = text[max(0, found.start() - 12) : found.start()].split()
        if said.startswith("X") and before and before[-1] in _NUMERALS:
            continue
        if said == "TK" and text[found.end() : found.end() + 2].strip()[:1].isupper():
            continue  # a name: "TK Maxx"
        shown = said if len(said) <= 40 else f"{said[:37]}…"
        yield Hit(found.start(), found.end(), f"“{shown}” was to be filled in or taken out.")
