"""Lines of letters that rightly end in a comma: salutations, closing formulas, addresses."""

from __future__ import annotations

import re

from newslint.checks.leftover._ends import OpenEnd
from newslint.document import Document
from newslint.startup.patterns import lazy

_SALUTATION = lazy(
    r"[“\"]?(?:my )?(?:dear(?:est)?|to (?:the|all|whom|my|our|every)|hello|hi|greetings|sirs?|madam|gentlemen|ladies and gentlemen|fellow|friends)\b(?! (?:be|make|get|do|help|find)\b)",
    re.IGNORECASE,
)
_CLOSING = lazy(
    r"[“\"]?(?:(?:very )?(?:sincerely|faithfully|truly|respectfully|cordially|warmly|gratefully|regards)\b|yours\b|best of luck"
    r"|all (?:the|our|my|good) (?:best|very best|wishes|love)\b|(?:with )?(?:(?:my|our|all|every|many|much|very|the|warm(?:est)?|kind(?:est)?|best|good|sincere|deep(?:est)?) ){1,4}"
    r"(?:wish(?:es)?|regards?|thanks|love|gratitude|greetings|sympathy|respects?)\b|(?:many )?thank(?:s|ing) (?:you|to you|again|in advance)|looking forward\b"
    r"|(?:i|we) (?:remain|am|are),? (?:sirs?|madam|yours?|your)\b|(?:wishing|hoping|trusting) (?:you|that you|to hear)\b|in (?:hope|friendship|solidarity|sympathy|gratitude|sorrow|faith)\b"
    r"|(?:with )?(?:much )?love\b|god bless|until (?:then|next time)|your (?:\w+ ){0,3}(?:friend|servant|neighbour|neighbor|son|daughter))",
    re.IGNORECASE,
)
_MOST_SIGNED = 8  # words of a name with what its bearer is
_SHARE = 0.6  # of an address's words that have a capital or are numbers


def is_letters(document: Document, end: OpenEnd) -> bool:
    """Whether a paragraph that ends in a comma is a line of a letter."""
    said = end.text
    if _SALUTATION.match(said) is not None or _is_address(said):
        return True
    if _CLOSING.match(said) is None:
        return False
    # A formula closes a letter: a name stands below it, or nothing.
    return end.after is None or _signs(document.slice(end.after))


def _signs(line: str) -> bool:
    """Whether a line is a name, perhaps with what its bearer is."""
    return (line.count(" ") < _MOST_SIGNED and not line.endswith((".", "!", "?"))) or line.count(
        " "
    ) < 3


def _is_address(said: str) -> bool:
    """Whether a line is an address, or a part of one."""
    found = said.replace(",", " ").split()
    if said.count(",") < 3 or not any(map(str.isdigit, said)):
        return False
    return sum(word[0].isupper() or word[0].isdigit() for word in found) >= _SHARE * len(found)
