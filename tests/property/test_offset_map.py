"""The offset map against a plain list of where each character came from."""

from __future__ import annotations

import itertools

from hypothesis import given, strategies as st

from newslint.text import TextBuilder

SOURCE = "Café &amp; bar\r\n  *open* till 3\n\n“late” 👩‍🚒 tonight"


@st.composite
def runs(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    """Runs in the order of the source: verbatim, replaced, or made up for a place."""
    cuts = sorted(draw(st.lists(st.integers(0, len(SOURCE)), max_size=12)))
    made = []
    for a, b in zip(cuts[::2], cuts[1::2], strict=False):
        shape = draw(st.sampled_from(("verbatim", "replaced", "gap")))
        if shape == "verbatim":
            made.append((SOURCE[a:b], a, b))
        elif shape == "replaced":
            made.append((draw(st.text(" &\n", max_size=3)), a, b))
        else:
            made.append(("\n\n", a, a))
    return made


@given(runs(), st.data())
def test_the_map_is_what_was_written(made: list[tuple[str, int, int]], data: st.DataObject) -> None:
    builder = TextBuilder(SOURCE)
    origin: list[tuple[int, int, bool]] = []  # of each plain character
    for text, a, b in made:
        builder.add(text, a, b)
        verbatim = SOURCE[a:b] == text
        origin += [
            (a + i, a + i + 1, True) if verbatim else (a, b, False) for i in range(len(text))
        ]
    plain, offsets = builder.build()
    assert plain == "".join(text for text, _, _ in made)
    for i, (a, b, verbatim) in enumerate(origin):
        assert offsets.source(i, i + 1) == (a, b)
        assert offsets.editable(i, i + 1) == verbatim
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(plain))] * 2)))
    if start < end:
        covered = origin[start:end]
        assert offsets.source(start, end) == (covered[0][0], max(covered[0][0], covered[-1][1]))
        unbroken = all(c[2] for c in covered) and all(
            one[1] == two[0] for one, two in itertools.pairwise(covered)
        )
        assert offsets.editable(start, end) == unbroken


@given(st.integers(-3, 60), st.integers(-3, 60))
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    builder = TextBuilder(SOURCE)
    builder.add_lines(0, len(SOURCE))
    plain, offsets = builder.build()
    try:
        offsets.source(start, end)
        refused = False
    except ValueError:
        refused = True
    assert refused == (not 0 <= start <= end <= len(plain))
