"""One word with an accent, a capital or points here, and without them there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.consistency.forms import Form, Says, odd_ones
from newslint.analyses.consistency.near import unaccented
from newslint.analyses.consistency.usage import Usage, Use
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_EITHER = frozenset("internet indigenous".split())
"""Words that houses print with a capital or without, and that are no name of one of several."""
_SHORTEST, _LONGEST = 4, 7  # letters of a short form that may be said as a word: Nato, Unesco
_ENOUGH = 2  # places of one form that make it the story's
_DEGREE = lazy(r"\b(?:Ph\.D\.|PhD\b|M\.B\.A\.|MBA\b|B\.Sc\.|BSc\b|M\.Sc\.|MSc\b)(?![\w-])")


def letters(usage: Usage) -> Iterator[Hit]:
    """Words in the form that fewer have."""
    for low, uses in usage.words.items():
        if low in _EITHER:
            yield from _told(usage, [_form(use, use.word[0].isupper()) for use in _inside(uses)])
        elif len(uses) > _ENOUGH and _SHORTEST <= len(low) <= _LONGEST:
            yield from _short_form(usage, uses)
        if not low.isascii() and uses[0].word.islower():
            plain = [use for use in usage.words.get(unaccented(low), ()) if use.word.islower()]
            yield from _told(usage, [_form(use, use.word.isascii()) for use in (*uses, *plain)])
    degrees: dict[str, list[Form]] = {}
    for found in _DEGREE.finditer(usage.body):
        plain_form = found[0].replace(".", "")
        style = "plain" if plain_form == found[0] else "points"
        degrees.setdefault(plain_form, []).append(Form(*found.span(), style, found[0]))
    for forms in degrees.values():
        yield from _told(usage, forms)


def _short_form(usage: Usage, uses: Sequence[Use]) -> Iterator[Hit]:
    """A short form all in capitals here, with its first there; a word in small letters is none."""
    if uses[0].word[0].isupper() and any(use.word.isupper() for use in uses):
        if not all(use.word[0].isupper() for use in uses):
            return
        named = [use for use in _inside(uses) if use.word.isupper() or use.word[1:].islower()]
        yield from _told(usage, [_form(use, use.word.isupper()) for use in named])


def _inside(uses: Sequence[Use]) -> Iterator[Use]:
    """The uses within sentences, beside no word with a capital, and in no address or compound."""
    for use in uses:
        lex, at = use
        before, after = lex.word(at - 1), lex.word(at + 1)
        named = before[:1].isupper() and not lex.opens_sentence(at - 1)
        named |= after == "of" and lex.word(at + 2)[:1].isupper()  # the Internet of Things
        joined = lex.glued(at - 1) or (lex.glued(at) and after in "-‑@/_&")
        if before and not lex.opens_sentence(at) and not (named or joined or after[:1].isupper()):
            yield use


def _form(use: Use, second: bool) -> Form:
    return Form(use.start, use.end, "b" if second else "a", use.word)


def _told(usage: Usage, forms: list[Form]) -> Iterator[Hit]:
    """The odd ones of forms, where one is the story's own."""
    counts = [sum(form.style == style for form in forms) for style in {f.style for f in forms}]
    if len(counts) != 2 or max(counts) < _ENOUGH or max(counts) == min(counts):
        return
    written = {form.style: form.wanted for form in forms}
    yield from odd_ones(
        sorted(forms),
        _says(usage),
        "the other form is here",
        safety="display",
        rewrite=lambda _, style: written[style],
        most=1,
    )


def _says(usage: Usage) -> Says:
    def says(odd: Form, held: Form) -> str:
        here, there = usage.text[odd.start : odd.end], usage.text[held.start : held.end]
        return f"“{here}” appears here, “{there}” elsewhere: write it one way."

    return says
