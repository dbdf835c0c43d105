"""The page of a pack's rule, in the shape of a Python rule's docstring: text and tests in one."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from newslint.packs.reading import Problems, Table
from newslint.packs.replacing import DELETE
from newslint.startup.fast_typing import NamedTuple

_LABELS = (("good", "Good"), ("near_miss", "Near miss"), ("bad", "Bad"))
_WIDTH = 88


class Shown(NamedTuple):
    """An example as its author wrote it, and the lines of its parts."""

    label: str
    text: str
    line: int
    fixed: str = ""
    fixed_line: int = 0
    kind: str = ""


def examples_of(table: Table, problems: Problems) -> list[Shown]:
    """The examples of a rule, in the order of its page."""
    code = table["code"].value
    read = []
    for key, label in _LABELS:
        for each in table[key].value if key in table else ():
            parts = {name: part.value for name, part in each.items()}
            fixed_line = each["fixed"].line if "fixed" in each else 0
            if fixed_line and "swap" not in table:
                problems.add(
                    fixed_line, f"`fixed` in rule {code}, which replaces nothing; delete it"
                )
            read.append(Shown(label, line=each["text"].line, fixed_line=fixed_line, **parts))
    return read


def lines_of(shown: list[Shown]) -> list[int]:
    """The lines of the examples as `newslint.testing.examples` gives them: a `fixed` is one more."""
    return [line for each in shown for line in (each.line, each.fixed_line) if line]


def page(table: Table, shown: list[Shown], swaps: Mapping[str, tuple[str, ...]]) -> str:
    """The page: what the editor reads, why, who says so, what it looks for, and the examples.

    Raises ValueError where a text can't stand in a page.
    """
    parts = [_summary(table, shown, swaps), "", *_wrapped(table["reason"].value)]
    facts = [
        f"{key.capitalize()}: {table[key].value}." for key in ("owner", "source") if key in table
    ]
    if facts:
        parts += ["", *_wrapped(" ".join(facts))]
    written = [each.value for each in table["phrases"].value] if "phrases" in table else []
    written += [pair.value[0] for pair in table["swap"].value] if "swap" in table else []
    written += [each.value for each in table["sequences"].value] if "sequences" in table else []
    if written:
        parts += ["", *_wrapped(f"Looks for: {'; '.join(written)}.")]
    parts.append("")
    for example in shown:
        parts += _example(example)
    return "\n".join(parts)


def _example(example: Shown) -> list[str]:
    settings = f" (kind={example.kind})" if example.kind else ""
    lines = _text(f"{example.label}{settings}:", example.text)
    if example.fixed:
        lines += _text(f"Fixed{settings}:", example.fixed)
    return lines


def _text(label: str, text: str) -> list[str]:
    text = text.strip()
    if "\n\n" in text:
        return [label, *(f"    {line}" if line else "" for line in text.split("\n"))]
    return [f"{label} {' '.join(text.split())}"]


def _summary(table: Table, shown: list[Shown], swaps: Mapping[str, tuple[str, ...]]) -> str:
    """The message, filled in from the first bad example."""
    message: str = table["message"].value
    marked = next((each.text for each in shown if each.label == "Bad"), "")
    found = " ".join(marked.partition("[[")[2].partition("]]")[0].split())
    straight = found.replace("’", "'")
    instead = swaps.get(straight) or swaps.get(straight.lower(), ())
    choices = [word for word in instead if word != DELETE]
    if (
        "{instead}" in message and not choices
    ):  # a phrase with a slot, say: another shows it as well
        found, choices = next(
            ((core, list(each)) for core, each in swaps.items() if each and DELETE not in each),
            ("", []),
        )
        if not choices:
            raise ValueError("`swap` only deletes; take {instead} out of the message")
    return message.replace("{found}", found).replace("{instead}", "” or “".join(choices))


def _wrapped(text: str) -> list[str]:
    lines = textwrap.wrap(" ".join(text.split()), _WIDTH, break_on_hyphens=False)
    for line in lines:
        if line.startswith(("Good:", "Near miss:", "Bad:", "Fixed:")):
            raise ValueError(
                f"a line of its page would begin like an example (“{line}”); word it otherwise"
            )
    return lines
