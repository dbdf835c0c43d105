"""Two forms of one thing: which is the odd one, and how it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.finding import Fix, Hit, Related, Safety, Severity
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Edit

_MOST = 3
"""Places of an odd form that are told one by one; of more, the first speaks for all."""
_SHOWN = 6  # other places with it


class Form(NamedTuple):
    """A stretch of the story in one of the forms of something; `wanted` is what the other form writes."""

    start: int
    end: int
    style: str
    wanted: str = ""


Says = Callable[[Form, Form], str]
"""The message for an odd form and the one it is held against."""


def main_style(forms: Sequence[Form]) -> tuple[str, bool]:
    """The style of most forms, and whether it is more than half of them; the first used of equals."""
    counts: dict[str, int] = {}
    for form in forms:
        counts[form.style] = counts.get(form.style, 0) + 1
    style = max(counts, key=lambda each: counts[each])
    return style, 2 * counts[style] > len(forms)


def odd_ones(
    forms: Sequence[Form],
    says: Says,
    note: str,
    *,
    main: str | None = None,
    safety: Safety = "unsafe",
    severity: Severity | None = None,
    rewrite: Callable[[Form, str], str] | None = None,
    most: int = _MOST,
) -> Iterator[Hit]:
    """The forms that are not as most are, each with the first place of the others.

    `main` says which is right where counting can't. `rewrite` gives an odd form in the main style;
    without it a form's own `wanted` is written, and of ties the fix is only shown. Of more odd forms
    than `most` the first speaks for all.
    """
    if len(forms) < 2:
        return
    style, certain = main_style(forms) if main is None else (main, True)
    same = [form for form in forms if form.style == style]
    odd = [form for form in forms if form.style != style]
    if not same or not odd:
        return
    safety = safety if certain else "display"
    held = same[0]
    other = Related(held.start, held.end, note)

    def edit(form: Form) -> Edit | None:
        wanted = rewrite(form, style) if rewrite else form.wanted
        return Edit(form.start, form.end, wanted) if wanted else None

    if len(odd) > most:
        edits = tuple(each for form in odd if (each := edit(form)))
        more = tuple(Related(f.start, f.end, "and here") for f in odd[1:_SHOWN])
        fixes = (Fix("Make all places alike", edits, safety),) if len(edits) == len(odd) else ()
        yield Hit(odd[0].start, odd[0].end, says(odd[0], held), (other, *more), fixes, severity)
        return
    for form in odd:
        made = edit(form)
        fixes = (Fix(f"Write “{made.text.strip()}”", (made,), safety),) if made else ()
        yield Hit(form.start, form.end, says(form, held), (other,), fixes, severity)


def as_written(old: str, new: str) -> str:
    """A word with the capitals of another that it replaces."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
