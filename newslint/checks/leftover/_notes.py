"""Notes of desks and systems by what they are made of: brackets or rails around tools' and desks' words, blanks, capitals.

Loaded only where a story holds one of their signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.finding import Hit
from newslint.language.tokens import in_capitals
from newslint.startup.patterns import lazy

_TOOLS = (
    r"captions?|cap|headlines?|hed|dek|deck|lede|intro|standfirst|strapline|byline|pull ?quotes?|fact ?box|side ?bar|info ?box|box-?out"
    r"|embeds?|slider|slideshow|carousel|gallery|thumbnail|thumb|autoplay|iframe|widget|template|placeholder|slug|hyperlinks?|alt text|seo|cms"
    r"|pics?|pix|graphics?|infographic|rainfall graphic|\d-col|dbl-col|grafs?|paras?|wds|subs|subbed|subbing|newsdesk|picdesk|copydesk|nightdesk"
    r"|homepage|web ?version|print version|online version|house ?style|stylebook|spell ?check|rewrite|reword|dupe|typo|nib|splash|stet|legalled"
    r"|transl|transcriber|inaudible|crosstalk|timecode|voice ?over|tbc|tba|tk|w/|cq"
)
"""Words of desks and of their tools, which a story about anything else seldom has in brackets."""
_CHOICES = r"(?:pick|choose|select|delete|keep|use|lose|cut|trim|check|confirm|verify|query|replace|insert|add|move|swap|link|rewrite|reword|clarify)"
_BRACKET = lazy(
    rf"[\[(](?!Graphics?:)(?:[^\[\]()\n]{{0,100}}(?<![\w-])(?i:{_TOOLS})(?![\w-])(?=[^\[\]()\n]{{0,120}}[?:;|=/>→▸])[^\[\]()\n]{{0,140}}"
    rf"|[A-Z][a-z]+(?:,? [–—-] |: ?)(?:please |pls |can |could |is |are |was |do |does |did |should |which |who |what |where |when |how |why )[^\[\]()\n]{{0,140}}\?[^\[\]()\n]{{0,100}}"
    rf"|(?i:{_CHOICES} (?:one|which|either|or|if|as needed|this|these|here|before|later|with|spelling|against|w/)\b)[^\[\]()\n]{{0,120}}"
    r"|[^\[\]()\n]{2,80} [–—-] ?(?:check|ask|confirm|verify|query|tbc|sic\?)\b[^\[\]()\n]{0,80}"
    r"|[^\[\]()\n]{3,100}\?\?[^\[\]()\n]{0,100})[\])]"
)
_SQUARE = lazy(
    rf"\[(?!cite|sic|ref|source)(?:(?:[a-z]{{2,12}}\.?|Ed|Eds|Editor|Sub|Subs|Desk|Legal|Note|Query): ?[^\[\]\n]{{2,160}}|[^\[\]\n]{{2,60}} (?:in|per|from|on) (?:the )?(?:release|copy|script|transcript|notes|list|agenda|wire|website|report|budget|minutes|handout|e-?mail|earlier (?:story|version))|[^\[\]\n]{{2,120}}\? [^\[\]\n]{{2,100}}|(?=[^\[\]\n]{{1,60}} )[^\[\]\n]{{0,80}}(?<![\w-])(?i:{_TOOLS})(?![\w-])[^\[\]\n]{{0,120}})\](?!\()"
)
"""In square brackets, which a reporter sets for a word of explanation only."""
_BETWEEN = lazy(
    r"~~[^~\n]{1,60}~~|\[(?:amount|phone|number|names?|date|time|place|venue|address|town|title|age|price|e-?mail|link|figure|percentage|total|day|month|year|score|result|quote|reaction|details|forename|surname|first name|last name|court|party|per cent|percent|club|team|county|street|village|company|firm|position|role|job|occupation|relation|rank|currency|species)\??\](?![(\[:])"
    r"|\[[A-Z][a-z]{1,10}(?: ?[–—:]| -) ?[a-z]{2,20}(?:\?| [^\[\]\n“”]{3,100})\]|\([^()\n“”]{1,40}\? [A-Z][a-z]{1,10} (?:checking|checks|to (?:check|confirm|ask)|asking|has|knows)\b[^()\n]{0,40}\)|"
    r"\[(?:(?i:pick|choose|select|delete|use|either|which (?:one|is|of)|check|confirm|query|is (?:this|it|that)|are these|do we|can we|need|sp|cq)\b[^\[\]\n]{0,80}|[^\[\]\n“”]{1,80}\? [a-z][^\[\]\n]{2,60}|(?:[^\[\]\n“”]{0,40} or |or |\d)[^\[\]\n“”]{1,40}\?)\](?![(\[:])"
    r"|(?<=[\w,.”’] )(?:\[(?i:pic|photo|image|graphic|map|chart|video|embed|caption)s?: [^()\[\]\n]{2,80}\]|[\[(][^()\[\]\n]{0,60}(?:\bw/ ?[A-Z]?[a-z]|[–—-] (?:check|ask|confirm|query)\b|\blink to (?:yesterday|our|earlier|last|story|piece|report|prev))[^()\[\]\n]{0,60}[\])])"
    r"|(?<=[\w,.”’] )\((?:(?:check|chk|cq|pls|query) )?(?:sp|spelling|chk|cq)\??\)"
    r"|(?<=[\w,.”’] )\([^()\n“”]{2,60}\?{1,3} (?:ask|check|chk|see|per|court|minutes|notes|website|site|press office|he|she|they) [^()\n]{2,60}\)"
)
"""Brackets outside quotations that ask or order: no word of the story's is in need of them."""
_BLANK = lazy(r"(?:(?<=[$£€])_{2,}|(?<![\w_])_{3,})(?![\w_])|(?<=[\w,] )\?{2,}(?=[ .,;)%])")
_RAILS = lazy(
    r"(?:>{2,}|<{2,}|={3,}|\*{3,}|~{2,}|/{2,}|\+{3,}|#{3,}|!{3,}|-{3,}|[|]{2,}) ?(?=[^\n]{0,20}[A-Za-z])[^\n]{2,160}?(?:>{2,}|<{2,}|={3,}|\*{3,}|~{2,}|/{2,}|\+{3,}|#{3,}|!{3,}|-{3,}|[|]{2,})"
)
_CAPS_WORDS = frozenset(
    """
    ADD ADDS ADVERT ALSO ALT ATTACHED BOX BYLINE CAPTION CAPTIONS CHART CHECK CLICK COL CONFIRM COPY CORRECTS CREDIT CUTS DEK DELETE
    DESK DUPE EDIT EDITOR EDITORS EMBED ENDS FACTBOX FIX GALLERY GRAF GRAFS GRAPHIC GRAPHICS HEADLINE HED HERE HOLD HOMEPAGE IMAGE
    INFOGRAPHIC INSERT INSERTS INTRO KILL LEDE LEGAL LINK LINKS LISTEN MAP MORE NOTE PARA PARAS PHOTO PHOTOS PIC PICS PICTURE
    PLACEHOLDER PULL PUT QUERY QUOTE RATING READ RECAST RECASTS RELATED REPLACE RUN SEE SEO SHARE SIDEBAR SLUG STANDFIRST STAR STET
    SUB SUBS SWIPE TABLE TAGS TAP TRIM TRIMS UPDATE UPDATED UPDATES VIDEO WATCH WEB
    """.split()
)
"""What desks and pages write in capitals, and mean: a word to whoever sets the page."""
_IN_CAPS = lazy(r"(?<![\w-])[A-Z]{2,}(?:-[A-Z]+)*(?![\w-])")
_TO_COME = lazy(
    r"(?<![A-Z] )\b(?:[A-Z]{2,} ){0,3}(?:TO (?:COME|FOLLOW|CHECK|CONFIRM|ADD)|GOES HERE|TBC|TBA|TBD)\b(?! [A-Z]{2,})"
)
_LABELS = lazy(
    r"(?!\(graphic)\(?(?:(?:main|lead|top|second|inside|file|library|stock|web|print|online|hero|alt) )?"
    r"(?:pics?|pix|pictures?|photos?|images?|captions?|cap|graphics?|thumbnail|slideshow|gallery|pull[ -]?quote|standfirst|strap(?:line)?|slug|tags?|keywords?"
    r"|seo (?:title|headline|description)|meta(?: description| title)?|(?:web |print |alt(?:ernative)? |suggested |push |social )?(?:headline|hed|head)|alt(?: text)?|dek|push alert"
    r"|word ?count|length|filed|status|priority|version|desk note|note to (?:desk|subs?|editors?|self)|editor[’']?s? query|query|to ?do|category|section"
    r"|template|layout|teaser|photo caption|story id|asset(?: id)?|lead image alt|image alt|uuid|social copy|tweet text|cutline|file ?name|source file|ref)"
    r"(?: \d| [a-z])? ?[:=] ?\S[^\n]{0,200}",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"(?:[Nn]\.?[Bb]\.? )?(?:(?!Yes|No|Well|So|Now|Then|But|And|Really|Also|Oh|Or)[A-Z][a-z]{1,9}(?<!ly)(?:,| [–—-]|:) (?:please|pls|can|could|did|do|is|are|should|will|would|have|has) (?:you|we|this|that|it|the)\b[^\n]{3,140}"
    r"|(?:[Ss]ubs?|[Dd]esk|[Ll]egal|[Ee]d|[Ee]ditor|[Pp]ics|[Ww]eb team|[Nn]ews ?desk|[Nn]ight (?:desk|editor)|[Cc]opy)(?: ?[:,]| [–—-]) [^\n]{3,160})\??"
)
"""Somebody of the desk is spoken to, by name or by office."""
_ORDERS = lazy(
    r"(?:please |pls )?(?:insert|place|put|add|use|drop|swap|run|move|crop|embed|attach|link|pull|need|needs)\b[^.!?\n]{0,60}\b"
    r"(?:map|photo|pic|picture|graphic|chart|table|box|caption|quote|headline|link|video|sidebar|file pic|image|par|para|byline|standfirst|score|scorecard|result)s?\b[^.!?\n]{0,60}"
    r"|(?:trim|cut|bite|lose|can (?:be )?cut|ok to cut)(?: back)? (?:from|to|at|if|below|above|after) [^.!?\n]{1,80}"
    r"|(?://|;{2}|--) ?(?:end|start|begin|new|section|todo|note)\b[^.\n]{0,80}"
    r"|\(?-{0,3} ?(?:more|more (?:to come|follows)|new par|pick ?up(?: here)?|first add|second add) ?-{0,3}\)?"
    r"|\(?(?:continue[sd]|cont[’'.]?d?|turn|turns|see|from|please turn)(?: (?:on|to|from))? (?:page |pages |p\.? ?)[a-d]?\d{1,3}\b[^.\n]{0,60}\)?|\(?(?:continue[sd]|turn|see) (?:on |to )?[A-D]\d{1,2}\)?"
    r"|(?:alternative |alt |suggested )?headlines?(?: options?| ideas?)?:[^\n]{0,160}|option \d{1,2}:[^\n]{0,160}"
    r"|[\w-]{3,60}\.(?:jpe?g|png|gif|webp|svg|mp[34]|mov|wav|docx?|indd|psd)"
    r"|https?://\S{0,80}(?:cms|localhost|staging|preview|internal|/edit|wp-admin|draft)\S{0,80}"
    r"|draft(?: copy| only| \d{1,2})?\W{0,4}(?:not for .{1,40})?|(?:first|second|third|final|clean|subbed) (?:draft|version|edit|proof)(?: \d)?|v(?:er(?:sion)?)?\.? ?\d{1,2}\b[^.\n]{0,60}",
    re.IGNORECASE,
)
"""An order to whoever sets the page, a file's name, or where the copy goes on, on a line that is no sentence."""
_FEWEST_CAPS = 2
_LONGEST = 200
_LINES = frozenset(("paragraph", "crosshead", "note", "list_item", "credit", "caption"))
_OF_PICTURES = frozenset(("credit", "caption"))
_PLAIN = lazy(r"(?<= )(?!by\b|of\b|the\b|courtesy\b|via\b|for\b|and\b|from\b)[a-z]+\b")
_PICTURE = lazy(r"(?:photo|picture|image|graphic|chart|map|video)s?(?: credit)?:", re.IGNORECASE)
"""What a caption begins with, where the reader takes it for a credit."""
_FEWEST_PLAIN = 2  # words in small letters, which the name of a photographer hasn't
_STOPS = (".", "!", "?", "”", '"', "…", ":")
NOTE = "A note to a colleague is still in the story. Delete it."
FILL = "“{}” is a placeholder. Fill it in or delete it."


def notes(document: Document) -> Iterator[Hit]:
    """The notes and blanks of a story, those of whole lines and those within them."""
    text = document.text
    for block in document.blocks:
        if block.field is not None or block.kind == "headline":
            continue
        said = document.slice(block)
        if _is_note(block, said):
            yield Hit(block.start, block.end, NOTE)
            continue
        if "(" in said or "[" in said or "~~" in said:
            yield from _between(text, block)
        if "_" in said or "?" in said:
            for found in _BLANK.finditer(text, block.start, block.end):
                if not any(map(str.isalpha, said)) or _form(said, found[0]):
                    continue  # a rule between two parts, or gaps to fill
                yield Hit(*found.span(), FILL.format(found[0]))
        for found in _TO_COME.finditer(text, block.start, block.end):
            if not in_capitals(said):
                yield Hit(*found.span(), FILL.format(found[0]))


def _between(text: str, block: Block) -> Iterator[Hit]:
    """Notes between brackets in a block's text. Two patterns that find the same say so once."""
    end = block.start
    found = [
        each.span()
        for pattern in (_BRACKET, _SQUARE, _BETWEEN)
        for each in pattern.finditer(text, block.start, block.end)
    ]
    for start, stop in sorted(found):
        if start >= end:
            end = stop
            yield Hit(start, stop, NOTE)


def _form(said: str, blank: str) -> bool:
    """Whether a blank is one of several in its paragraph: a form, or a sentence to complete."""
    return blank[0] == "_" and said.replace(blank, "", 1).count("__") > 0


def _is_note(block: Block, said: str) -> bool:
    """Whether a block as a whole is a note: between rails, after a label, or with a desk's words in capitals."""
    if len(said) > _LONGEST or block.kind not in _LINES:
        return False
    if block.kind in _OF_PICTURES:  # "Photo: Ann Lee" is a credit
        return (
            _LABELS.fullmatch(said) is not None
            and _PICTURE.match(said) is None
            and len(_PLAIN.findall(said)) >= _FEWEST_PLAIN
        )
    if _RAILS.fullmatch(said) is not None or _LABELS.fullmatch(said) is not None:
        return True
    if not said.endswith((".", "!")) and _ASKED.fullmatch(said) is not None:
        return True
    if said.endswith(_STOPS):
        return False
    return _ORDERS.fullmatch(said) is not None or _ordered(said)


def _ordered(said: str) -> bool:
    """Whether words in capitals, a desk's among them, begin a line that has others too, or say all of it."""
    loud = _IN_CAPS.findall(said)
    own = [word for word in loud if word in _CAPS_WORDS]
    if not own or len(loud) < _FEWEST_CAPS:
        return False
    return bool(_IN_CAPS.match(said)) and len(own) * 3 >= len(loud)
