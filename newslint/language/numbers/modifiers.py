"""How a figure is hedged: "about", "more than", "up to"."""

from __future__ import annotations

from newslint.language.numbers.parts import DASHES
from newslint.language.tokens import Lexemes

# Modifiers


_ONE_WORD = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "circa": "about", "approx": "about", "estimated": "about", "nearly": "nearly", "almost": "nearly",
    "over": "more than", "above": "more than", "exceeding": "more than", "under": "less than",
    "below": "less than", "exactly": "exactly", "precisely": "exactly", "~": "about",
    "minimum": "at least", "maximum": "up to",
}  # fmt: skip


_TWO_WORDS = {
    ("more", "than"): "more than", ("less", "than"): "less than", ("fewer", "than"): "less than",
    ("higher", "than"): "more than", ("lower", "than"): "less than", ("greater", "than"): "more than",
    ("at", "least"): "at least", ("at", "most"): "up to", ("up", "to"): "up to",
    ("well", "over"): "more than", ("just", "over"): "more than", ("just", "under"): "nearly",
    ("close", "to"): "nearly", ("upwards", "of"): "more than", ("upward", "of"): "more than",
    ("as", "many"): "up to", ("older", "than"): "more than", ("longer", "than"): "more than",
    ("maximum", "of"): "up to", ("minimum", "of"): "at least", ("north", "of"): "more than",
    ("or", "so"): "about",
}  # fmt: skip


_THREE_WORDS = {
    ("no", "more", "than"): "up to", ("no", "fewer", "than"): "at least", ("no", "less", "than"): "at least",
    ("as", "many", "as"): "up to", ("as", "much", "as"): "up to", ("as", "few", "as"): "at least",
    ("as", "little", "as"): "at least", ("not", "more", "than"): "up to", ("in", "excess", "of"): "more than",
    ("somewhere", "around", "the"): "about", ("a", "maximum", "of"): "up to", ("a", "minimum", "of"): "at least",
    ("not", "less", "than"): "at least",
}  # fmt: skip


def modifier_of(lex: Lexemes, first: int, last: int) -> tuple[str | None, int]:
    """The modifier before or after a figure, and where the figure ends with a "+" glued to it."""
    after = lex.at(last)
    if after == "+" and lex.glued(last - 1):
        return "at least", last + 1
    if after in DASHES and lex.glued(last - 1) and lex.at(last + 1) in ("odd", "plus", "ish"):
        return ("at least" if lex.at(last + 1) == "plus" else "about"), last + 2
    if after == "or" and lex.at(last + 1) in (
        "more",
        "so",
        "fewer",
        "less",
        "older",
        "above",
        "higher",
    ):
        return {"so": "about", "fewer": "up to", "less": "up to"}.get(
            lex.at(last + 1), "at least"
        ), last
    if after == "plus" and not lex.at(last + 1)[:1].isdigit():
        return "at least", last
    i = first - 1
    if (
        lex.at(i) in ("the", "a", "an", "-")
        and lex.at(i) != "-"
        and lex.at(i - 1) in ("about", "nearly", "almost", "than", "least")
    ):
        i -= 1
    one, two, three = lex.at(i), lex.at(i - 1), lex.at(i - 2)
    found = _THREE_WORDS.get((three, two, one)) or _TWO_WORDS.get((two, one))
    if (
        found is None
        and one in _ONE_WORD
        and not (one == "over" and two in ("won", "victory", "win", "dispute", "spread"))
    ):
        found = _ONE_WORD[one]
    return found, last
