"""TOML that would take all memory is refused at once; all other is tomllib's."""

from __future__ import annotations

import time

import pytest

from newslint.toml import loads

DEEP = "a." * 60_000 + "b"


@pytest.mark.parametrize(
    "text",
    [f"{DEEP} = 1", f"x = 1\n[{DEEP}]", f"x = {{{DEEP} = 1}}", '"a"  .  ' * 5000 + "b = 1",
     "x = " + "[" * 5000 + "]" * 5000, "x = " + "{a=" * 5000 + "1" + "}" * 5000],
    ids=["key", "table", "inline", "quoted", "arrays", "tables"],
)  # fmt: skip
def test_a_bottomless_pit_is_refused_at_once(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(ValueError, match="nested too deeply"):
        loads(text)
    assert time.process_time() - begun < 1


def test_dots_in_strings_are_no_keys() -> None:
    text = 'globs = ["' + '", "'.join("a.b." * 3 + "txt" for _ in range(200)) + '"]\n' + "n = 1.5"
    assert loads(text)["n"] == 1.5
