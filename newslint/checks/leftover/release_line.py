"""LFT016 release-line."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_SIGNS = (
    "embargo",
    "not for ",
    "hold ",
    "release",
    "ends",
    "end ",
    "word",
    "wc",
    "###",
    "editor",
    "contact",
    "enquir",
    "inquir",
    "-end",
    "- end",
    "-30-",
    "- 30 -",
    "–end",
    "—end",
)
_EDGES = ' \t\u00a0*_#=~-–—>[](){}.!:“”"'
_LONGEST = 120
_LONGEST_TAIL = 500
_WHEN = (
    r"(?:\d{1,2}[:.]\d\d|\d{4} ?(?:hrs|gmt|bst|utc|e[sd]?t)|\d{1,2} ?[ap]\.?m\b|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|tomorrow|today|tonight|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?: \d)?"
    r"|further notice|publication|delivery|\d{1,2}/\d{1,2}(?:/\d{2,4})?)"
)
_LINE = lazy(
    rf"(?:strictly )?(?:under )?(?:strict )?embargo(?:ed)?(?: ?[:–—-]+ ?.*| (?:copy|until|till|to|for|by|before)\b.*{_WHEN}.*)|(?:strictly )?embargoed(?: copy)?"
    rf"|(?:strictly )?not (?:for|to be) (?:publication|published|release|released|broadcast)(?: (?:or .{{1,20}} )?(?:before|until|till|prior to|in)\b.*)?"
    rf"|not for (?:distribution|dissemination|use)(?: .{{1,60}})?|hold (?:for release(?: .*)?|(?:until|till) {_WHEN}.*)"
    rf"|(?:news |press )?(?:for )?immediate release(?:\W.*)?|for release:? (?:(?:on|at|after|from|before|until) )?{_WHEN}.*|for release (?:immediately|upon receipt)"
)
_COUNT = r"(?:(?:(?i:word(?:s| ?count| ct)|wc)\b[ :=–—-]{0,3}|(?i:ends?)[ :,–—-]{1,3})\d{2,5}(?: ?words)?|\d{2,5} words)"
_NOTE = rf"[(\[](?:{_COUNT}|(?i:trim|cut|word ?c(?:oun)?t|can be|ends))\b[^()\[\]]{{0,80}}[)\]]|{_COUNT}"
_END = lazy(
    rf"[-–—*# ]{{1,6}}(?:ENDS?|Ends?|ends|30)[-–—*# ]{{1,6}}(?:{_NOTE})?|ENDS?(?: {_NOTE})?|#{{3,6}}|{_NOTE}"
    r"|[-–—* ]{0,4}(?i:end of (?:(?:press|news|media) )?(?:release|copy|article|story|text))[-–—* .]{0,4}"
)
_AFTER = r"(?i:notes? (?:to|for) (?:the )?editors?|editors?['’] notes?|note to newsrooms?|(?:media|press) (?:contacts?|enquiries|inquiries))"
_TAIL = lazy(
    rf"[-–—*# ]{{0,4}}(?:ENDS?|Ends?|ends)(?:[-–—*# ]{{1,4}}|[.:] ?){_AFTER}\b.{{0,400}}|{_AFTER} ?[:–—].{{0,400}}"
)
"""What comes after the end of a press release, on one line with it or on its own."""


@rule("LFT016", "release-line", severity="error", confidence=0.95)
def release_line(document: Document) -> Iterator[Hit]:
    """A press release's line on when it may be published is still in the story.

    "EMBARGOED UNTIL NOON", "For immediate release", "Not for publication before Friday", "-ENDS-": they
    are for the desk. Check that the hour has come, then delete the line.

    Bad:
        Ferry is back

        [[STRICTLY EMBARGOED UNTIL NOON ON FRIDAY]]

        The ferry sailed again on Friday, the harbour master said, after a month in the dock.

        [[–ends–]]
    Bad:
        Ferry is back

        [[Not for release before 00.01 on 4 May]]

        The ferry sailed again on Friday, the harbour master said, after a month in the dock.
    Near miss:
        Oil embargo to end

        Embargo to last until autumn

        The embargo will be lifted on Friday, the ministry said, and the ferry will sail again.

        Not for everyone

        Some captains want the embargo to stay until Monday, and the release of the crew first.
    Near miss: The report was embargoed until midnight.
    Near miss: For release from prison at noon on Friday he needs a bond, the clerk said.
    """
    if not any(sign in document.text.lower() for sign in _SIGNS):
        return
    for block in document.blocks:
        if block.end - block.start > _LONGEST_TAIL or block.field is not None:
            continue
        line = document.slice(block)
        if _TAIL.fullmatch(line) is None and (len(line) > _LONGEST or _is_no_line(line)):
            continue
        fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "display")
        yield Hit(
            block.start,
            block.end,
            "A line of a press release, meant for the desk. Check the time, then delete it.",
            fixes=(fix,),
        )


def _is_no_line(line: str) -> bool:
    """Whether a short line is none of a release."""
    if _END.fullmatch(line) is not None:
        return False
    low = line.strip(_EDGES).lower()
    return (
        not any(sign in low for sign in _SIGNS)
        or (line.endswith(".") and line.count(" ") > 8)
        or _LINE.fullmatch(low) is None
    )
