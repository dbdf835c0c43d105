"""LFT002 placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.leftover._signed import matches
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.tokens import in_capitals
from newslint.registry import rule
from newslint.startup.patterns import lazy

_WANTED = (
    r"check|verify|confirm|ask|query|tk|tktk|tbc|tbd|todo|fixme|name|names|full name|first name|last name|surname|title"
    r"|city|town|date|time|age|number|amount|figure|source|quote|link|url|photo|image|caption|headline|byline|author"
    r"|insert|add|fill in|placeholder|pull ?quote|xx+|your name|company|company name|location|job title|needs? .{1,40}"
)
_PLACEHOLDERS = (
    (
        ("TK",),
        lazy(
            r"(?<![\w@#])(?:(?<![\d-])[\d-]*+|(?<=-))(?:(?:TK)+(?:-(?:TK)+)*)(?![\w]|-[A-Za-z]|[’']s)"
            r"|(?<!\w)[$£€]TK(?:m|bn|k)?\b"
        ),
    ),
    (("tktk",), lazy(r"(?<!\w)tktk(?!\w)")),
    (
        ("XX",),
        lazy(
            r"(?<![\w$£€])[$£€]?X{3,}(?![\w’'])|[$£€]X{2,}(?!\w)|(?<!\w)XX+(?=%| per ?cent\b| (?:minutes?|hours?|days?|weeks?|months?|years?|people|homes|jobs|pupils|staff"
            r"|members|votes|points|goals|miles|km|kilomet|met(?:er|re)s|pounds|dollars|euros|thousand|million|billion|times|[ap]\.?m)\b)"
            r"|(?<=[a-z], )XX(?=, )|(?<=aged )XX\b|(?<=[a-z] )XX(?= (?:of|in|to|per|or|and|from|at|on|for)\b)"
            r"|(?<!\w)X{1,2}[.:]XX(?![\dA-Z])"
        ),
    ),
    (
        ("[",),
        lazy(
            rf"\[(?:(?:{_WANTED.upper()})(?:[ :,?][^\[\]\n]{{0,80}})?\??\]|(?i:insert|check|confirm|verify|ask|tk|tbc|tbd)\b[^\[\]\n]{{0,80}}\]"
            r"|(?!PDF|VIDEO|AUDIO|PHOTO|MAP|LIVE|UPDATE|NSFW|WATCH|LISTEN)[A-Z]{2,}(?: [A-Z’'/]{2,}){0,4}(?:[:?!]| ?[—–])[^\[\]\n]{0,120}\]"
            r"|(?i:[^\[\]\n]{0,60}\b(?:goes here|(?:more|names?|quotes?|pics?|photos?|pictures?|images?|captions?|charts?|maps?|graphics?|figures?|details?|response|reaction|comment|byline|link|copy) to come|needs caption)\b|see e-?mail|from the desk\b)[^\[\]\n]{0,60}\])"
        ),
    ),
    (
        ("(",),
        lazy(
            r"\((?:(?i:(?:name|age|figure|quote|details?|response|reaction|comment|numbers?|date|time|spelling) to (?:come|follow|check))\b[^()\n]{0,80}\)"
            r"|(?:(?:CHECK|QUERY|VERIFY|CONFIRM|ASK)(?:[:?]| (?=[a-z]))|TK\b[:,? ]|(?:NOTE TO (?:DESK|SUBS|EDITOR)|SUBS|DESK|ED)(?:[:?]| [–—-] ))[^()\n]{0,120}\)"
            r"|(?i:[^()\n]{0,60}\b(?:goes here|caption to come|photo to come|image to come|pic to come|quote to come)\b)[^()\n]{0,40}\))"
        ),
    ),
    (
        (
            "£?",
            "$?",
            "€?",
            "19xx",
            "20xx",
            "xx per",
            "(see box",
            "(see panel",
            "(see graphic",
            "(see chart",
            "(see map",
            " £ ",
            " $ ",
            " € ",
            "0000 0",
            "000-0000",
            "/was ",
            "/were ",
            "/is ",
            "/are ",
            "/had ",
            "/have ",
            "/would ",
            "/says ",
        ),
        lazy(
            r"(?:(?<=cost )|(?<=costs )|(?<=worth )|(?<=paid )|(?<=about )|(?<=was )|(?<=raised )|(?<=from ))[£$€](?= (?:a|an|the|per|from|for|to|in|on|at|and|or|by|each|each|million|billion)\b)|\b0{4} 0{4,6}\b|(?<= )[£$€]\?{1,3}(?:m|bn|k)?(?=[ ,.])|\b(?:19|20)xx\b|\bxx(?= per ?cent)|\(see (?:box|panel|graphic|chart|map)[^()\n]{0,30}\)|\b000-0000\b"
            r"|(?<= )(?:is/was|was/is|was/were|is/are|are/were|has/had|has/have|will/would|said/says)(?= )"
        ),
    ),
    (
        ("$TB", "£TB", "€TB", "$00", "£00", "€00", " 00 ", " 000 ", "$X", "£X", "€X", "00,000"),
        lazy(
            r"[$£€](?:0{2,3}(?:,000)?|X\.X|TB[ACD])(?=(?: ?(?:m|bn|k))?\b(?![.\d]))|(?<=[a-z] )0{2,3}(?:,000)?(?= (?:people|homes|jobs|pupils|students|staff|members|votes|miles|points|years|months|days|hours|metres|meters|per ?cent|million|billion)\b)"
        ),
    ),
    (
        ("<",),
        lazy(
            r"<(?i:(?:insert|embed|place|put|add|link|photo|pic|picture|image|map|chart|graphic|video|pull ?quote|related|see|caption|sidebar|gallery)(?:\b(?::| here\b| to\b)|(?= [A-Za-z]))[^<>=\n]{1,80})>"
        ),
    ),
    (
        ("orem ipsum", "OREM IPSUM", "orem Ipsum"),
        lazy(r"\b[Ll](?i:orem ipsum dolor)\b[^.\n”]{0,80}"),
    ),
    (
        ("nsert ", "NSERT "),
        lazy(r"\b[Ii](?i:nsert (?:quote|photo|image|name|caption|headline|link|text|date) here)\b"),
    ),
    (
        ("TODO", "FIXME"),
        lazy(
            r"(?<!\w)(?:TODO|FIXME)(?= ?:| [–—-] |\s*(?:\n|\Z))|(?:(?<=\n)|(?<=\n- )|(?<=\n\* ))(?:TODO|FIXME)(?= (?!lists?\b|items?\b|apps?\b|comments?\b|notes?\b|files?\b)[a-z])"
        ),
    ),
)
"""Kinds of placeholder, each with its signs."""
_NUMERALS = ("Bowl", "Olympiad", "Chapter", "Pope", "Part", "Volume", "Act", "Games")

_SAID = r"[^\[\]()*\n]"
_OURS = (
    r"(?:subs|hed|dek|lede|(?:news|copy|night|pic(?:ture)?|city|foreign|sports) ?desk|desk|legal(?=[\])*?:.]| (?:ok|check|read|has|have)\b)"
    r"|legalled|lawyered|fact-?check(?:ed)?|splash|page lead|w/)(?![\w-])"
)
_ORDERS = r"(?:please|check|ask|cut|add|run|hold|keep|move|trim|use|put|send|confirm|verify|needs?|to be|not|still|awaiting|tell|query)\b"
_NOTE = lazy(
    rf"(?:\(|\[|\*\*) ?(?:{_SAID}{{0,120}}?\b(?:grafs?|stet|pls|plz|can u|cut from here|if tight)(?![\w-]){_SAID}{{0,120}}"
    rf"|(?i:{_OURS} ?(?::|[–—-] ){_SAID}{{1,120}}|{_SAID}{{0,80}}?\b{_OURS}{_SAID}{{0,80}}\?|{_ORDERS}{_SAID}{{0,80}}?\b{_OURS}{_SAID}{{0,80}})"
    r") ?(?:\)|\]|\*\*)"
)
"""A note to a colleague, in brackets or stars: words that only desks use among themselves, or words
that others use too where they are addressed, asked about or part of an order."""
_FAR = 400  # characters before a note that show whether all of the copy is in capitals
_THING = (
    r"(?:photo|pic|picture|image|quote|caption|headline|byline|standfirst|link|map|graphic|chart|video|photo credit|pull ?quote"
    r"|fact ?box|sidebar|info ?box)s?\b"
)
_BIT = r"(?:spelling|sp|spell|name|first name|full name|surname|age|source|date|title|job title|figure|quote|check|checked|cq)"
_ORDER = lazy(
    rf"\((?i:(?:add|insert|put|place|swap|attach|need) (?:(?!to\b|your\b)[\w’'-]+ ){{0,3}}{_THING}[^()\n]{{0,50}} here)\)"
    r"|\((?i:(?:add|insert|need|needs|get) (?:an? |the |more |another )?(?:quote|caption|byline|standfirst|pic|photo credit|pull ?quote)s?)\)"
    rf"|(?<=[\w,”’] )\({_BIT} ?\?{{1,3}}\)|(?<=[\w,.”’] )\[(?:{_BIT}|fact[ -]?check) ?\?{{1,3}}\]"
    r"|(?<=[\w,.”’] )\[(?:(?:please |pls )?(?:fact[ -]?check(?: this| please)?|check spelling)|spelling)\]"
    r"|\((?:please )?fact[ -]?check (?:this|needed|please)\)|\(check (?:spelling|name|age|quote|source)\)"
)
"""An order to the desk, or a question of a word, in brackets."""
_FIELD = lazy(
    r"\[(?:(?:(?:[Ii]nsert|Your|Customer|Client|Recipient|Reader|Member|Contact|Company|Business|Organi[sz]ation|School|Event|Product|First|Last|Full"
    r"|Middle|Sender|Town|City|Street|Author|Editor)[ _-]){1,2}(?:Name|Title|Date|Address|City|Town|Company|Organi[sz]ation|Location|Amount|Number)"
    r"|Job Title|Phone Number|E-?mail Address|Street Address|Zip Code|Post ?[Cc]ode)\](?![(\[])"
    r"|(?<=Dear )\[(?:Name|Surname|Reader|Customer|Recipient|name|surname)\]|(?<=(?:Hello|.. Hi) )\[[Nn]ame\]"
)
"""A field of a form letter that was not filled in."""
_MARKS = (
    "[",
    "__",
    "??",
    ">>",
    "<<",
    "==",
    "**",
    "##",
    "~~",
    "||",
    "TO COME",
    "TO FOLLOW",
    "TBC",
    "TBA",
)
_ASKS = ("?", "w/", "link to ", "sp)", "cq)", " check ", " confirm ", " verify ", " query ")
_LONGEST_NOTE = 200
_SENTENCE_ENDS = ".!”’\"'"
_NAMED = lazy(
    r"(?:as|named|called|initials?|letters?|by|signed|only|initialled|initialed|for|of|mark|code)[ :,]{1,2}[“‘\"']?\Z"
)
_CAPITALS_TELL = ("(", "[")
"""Marks of notes that only their capitals tell from the story's own brackets."""


@rule("LFT002", "placeholder", severity="error", confidence=0.95)
def placeholder(document: Document) -> Iterator[Hit]:
    """A placeholder, or a note to a colleague, is still in the story.

    "TK" (to come), "[NAME]", "$XX million", "(CHECK: has she replied?)", "[map goes here]", dummy
    text. They are written to be found before the page closes. Words that others use too are a note
    only where they stand as one: "(subs: too long?)", not "(a splash screen)".

    Bad: The bridge cost [[TKTK]] to build.
    Bad: The grant is worth [[$XX]] million.
    Bad: The dealer [[(name to come, ask the police desk)]] was not at home.
    Bad: The new route is shorter. [[(chart goes here, ask Gwen for the file)]]
    Near miss: He wore a size XXL shirt and drank Dos XX.
    Near miss: The bill (check the date) came late.
    """
    text = document.text
    for found in _NOTE.finditer(text):
        yield Hit(
            found.start(), found.end(), "A note to a colleague is still in the story. Delete it."
        )
    if "(" in text or "[" in text:
        for found in _ORDER.finditer(text):
            yield Hit(*found.span(), "A note to a colleague is still in the story. Delete it.")
        for found in _FIELD.finditer(text):
            yield Hit(*found.span(), f"“{found[0]}” is a placeholder. Fill it in or delete it.")
    if _may_hold_notes(document):
        from newslint.checks.leftover._notes import notes

        yield from notes(document)
    for found in matches(_PLACEHOLDERS, text):
        if _rightly(document, found):
            continue
        said = found[0]
        shown = said if len(said) <= 40 else f"{said[:37]}…"
        yield Hit(
            found.start(), found.end(), f"“{shown}” is a placeholder. Fill it in or delete it."
        )


def _may_hold_notes(document: Document) -> bool:
    """Whether there is a mark that notes are set between, or a line that is no sentence."""
    text = document.text
    if any(sign in text for sign in _MARKS) or (
        "(" in text and any(sign in text for sign in _ASKS)
    ):
        return True
    return any(
        block.kind != "headline"
        and block.end - block.start < _LONGEST_NOTE
        and text[block.end - 1] not in _SENTENCE_ENDS
        for block in document.blocks
    )


def _rightly(document: Document, found: re.Match[str]) -> bool:
    """Whether what looks like a placeholder is a numeral, a name, or copy set in capitals."""
    text, said = document.text, found[0]
    before = text[max(0, found.start() - 12) : found.start()].split()
    if said.startswith("X") and before and before[-1].title() in _NUMERALS:
        return True
    if said == "TK" and _NAMED.search(text, max(0, found.start() - 16), found.start()):
        return True  # somebody's letters
    if said == "TK" and text[found.end() : found.end() + 2].strip()[:1].isupper():
        return True  # a name: "TK Maxx"
    if said[0] not in _CAPITALS_TELL or not said.isupper():
        return False
    block = document.block_at(found.start())
    return block is not None and in_capitals(
        text[max(block.start, found.start() - _FAR) : found.start()]
    )
