"""A sentence without its asides between commas, which hide that no main clause follows.

"Because the pump, bought in 1988, had never been mended" says the same as "Because the pump had never
been mended", and so does "Which, in a dry year, dries up" as "Which dries up". An aside is taken out
only where what stands before it waits for what stands behind: a subject for its verb, a word that opens
a clause for the clause, a participle or a preposition's noun for what completes it.
"""

from __future__ import annotations

from newslint.analyses.fragments.shapes import SAYING
from newslint.analyses.story import Word
from newslint.text import words as listed

_OPENERS = listed(
    "that which who whom whose what how why where when while if because although though unless until till since after"
    " before as than whether once whenever wherever so"
)
_FOCUS = listed("only not just even perhaps or but and then never merely")
_COMPLEMENT = frozenset(("ADP", "PART", "SCONJ", "DET", "NUM", "ADV"))
_ASIDE = frozenset(("ADP", "ADV", "SCONJ", "NUM", "PART"))
_VERBS = frozenset(("VBD", "VBN", "VBZ", "VBP", "MD"))
_TOLD = SAYING | listed("added adds warned warns noted notes wrote writes recalled recalls")


def without_asides(words: list[Word]) -> list[Word] | None:
    """The words without the asides; None where there are none."""
    parts = _parts(words)
    if len(parts) < 3:
        return None
    kept = list(parts[0])
    number, taken = 1, False
    while number < len(parts):
        behind = parts[number + 1] if number + 1 < len(parts) else None
        if behind and _is_aside(kept, parts[number], behind):
            kept.extend(behind)
            number, taken = number + 2, True
        else:
            kept.append(words[words.index(parts[number][0]) - 1])  # its comma
            kept.extend(parts[number])
            number += 1
    return kept if taken else None


def _parts(words: list[Word]) -> list[list[Word]]:
    """What stands between the commas."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text == ",":
            parts.append([])
        else:
            parts[-1].append(word)
    return parts if all(parts) else []


def _is_aside(before: list[Word], part: list[Word], behind: list[Word]) -> bool:
    """Whether a part may go: it holds no clause of the sentence's own, and those about it belong together."""
    if _own_clause(part) and not _tells(part):
        return False
    low = before[-1].text.lower()
    if low in _OPENERS or (low in _FOCUS and len(before) > 1):
        return part[0].upos in _ASIDE or _tells(part) or part[0].xpos in ("VBN", "VBG")
    if _waits_for_verb(before):
        return _begins_with_verb(behind)
    first = before[0]
    if first.upos == "ADP":
        completed = behind[0].upos in ("ADP", "PART") and behind[0].text.islower()
        return completed and (part[0].upos in _ASIDE or part[0].xpos == "VBN")
    completes = behind[0].upos in _COMPLEMENT and part[0].upos in _ASIDE
    return first.xpos in ("VBG", "VBN", "TO") and completes


def _own_clause(part: list[Word]) -> bool:
    """Whether more verbs stand in a part than words that open a clause."""
    opened = sum(_opens(part, n) for n in range(len(part)))
    verbs = [n for n, word in enumerate(part) if word.finite or word.xpos == "MD"]
    apart = sum(not n or n - 1 not in verbs for n in verbs)
    participle = bool(verbs) and verbs[0] == 0 and part[0].xpos == "VBD"
    return apart - participle > opened


def _opens(part: list[Word], n: int) -> bool:
    """Whether a word opens a clause: not "that year", "more than 40", "as chairman"."""
    word = part[n]
    if word.text.lower() not in _OPENERS:
        return False
    return word.upos == "SCONJ" or word.xpos in ("WDT", "WP", "WP$", "WRB")


def _tells(part: list[Word]) -> bool:
    """Whether a part says who says so: "the ministry added"."""
    return len(part) > 1 and part[-1].text.lower() in _TOLD


def _waits_for_verb(before: list[Word]) -> bool:
    """Whether a subject stands behind the last word that opened a clause, and no verb yet."""
    if any(word.text == "," for word in before):
        return False
    for word in reversed(before):
        if word.finite or word.xpos == "MD":
            return False
        if word.text.lower() in _OPENERS and word is not before[-1]:
            return True
    return False


def _begins_with_verb(behind: list[Word]) -> bool:
    """Whether a part begins with a verb, or an adverb and one."""
    n = 0
    while n < len(behind) - 1 and behind[n].upos in ("ADV", "PART"):
        n += 1
    return behind[n].upos in ("VERB", "AUX") and behind[n].xpos in _VERBS
