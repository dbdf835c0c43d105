"""Units of measure with a space before them here and none there."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.consistency.forms import Form, odd_ones
from newslint.analyses.consistency.usage import Usage
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_MEASURE = lazy(
    r"(?<![\w.,$£€/-])\d[\d,.]{0,12}([ \u00a0]?)(km/h|[ckm]?m|[km]?g|ml|[mk]ph|[GMKT]B|[kMG]Wh?|[kMG]Hz)(?![\w/²³-])"
)


def units(usage: Usage) -> Iterator[Hit]:
    """Measures in the notation that fewer have: "10km" beside "12 km" and "3 km"."""
    forms = []
    for found in _MEASURE.finditer(usage.body):
        if found[2] in ("m", "g", "G", "M") and not found[1]:
            continue  # "5m people", a 4G mast
        number = usage.text[found.start() : found.start(1)]
        wanted = f"{number}{'' if found[1] else ' '}{found[2]}"
        forms.append(Form(*found.span(), "apart" if found[1] else "closed", wanted))
    yield from odd_ones(
        forms,
        lambda odd, _: (
            f"A unit has {'a space' if odd.style == 'apart' else 'no space'} before it here,"
            f" and {'none' if odd.style == 'apart' else 'one'} elsewhere: write it one way."
        ),
        "the other way is here",
        most=1,
    )
