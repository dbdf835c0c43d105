"""The page of a pack's rule, in the shape of a Python rule's docstring: text and tests in one."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from newslint.packs.index import DELETE
from newslint.packs.reading import Problems, Table

_LABELS = (("good", "Good"), ("near_miss", "Near miss"), ("bad", "Bad"))
_WIDTH = 88


class Shown(dict[str, str]):
    """An example: its text, and perhaps what it is fixed to and the story's kind."""


def examples_of(table: Table, problems: Problems) -> list[tuple[str, Shown]]:
    """The examples of a rule, with what is wrong with their form noted."""
    code = table["code"].value
    read = []
    for key, label in _LABELS:
        given = table[key].value if key in table else []
        if key in table and not given:
            problems.add(table[key].line, f"`{key}` in rule {code} is empty; add an example")
        for value, line in given:
            text, marks = value["text"], value["text"].count("[[")
            if marks != text.count("]]"):
                problems.add(line, f"a mark in rule {code} is not closed; write [[the words]]")
            if key == "bad" and not marks:
                problems.add(
                    line, f"a bad example of rule {code} marks nothing; put [[ ]] round the words"
                )
            if key != "bad" and marks:
                problems.add(
                    line, f"`{key}` of rule {code} holds a mark; take it out or move it to `bad`"
                )
            if "fixed" in value and (key != "bad" or "swap" not in table):
                problems.add(
                    line,
                    f"`fixed` in rule {code} belongs to a bad example of a substitution; drop it",
                )
            read.append((label, Shown(value)))
    return read


def page(table: Table, shown: list[tuple[str, Shown]], swaps: Mapping[str, tuple[str, ...]]) -> str:
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
    if written:
        parts += ["", *_wrapped(f"Looks for: {'; '.join(written)}.")]
    parts.append("")
    for label, example in shown:
        parts += _example(label, example)
    return "\n".join(parts)


def _example(label: str, example: Shown) -> list[str]:
    settings = f" (kind={example['kind']})" if "kind" in example else ""
    lines = _text(f"{label}{settings}:", example["text"])
    if "fixed" in example:
        lines += _text(f"Fixed{settings}:", example["fixed"])
    return lines


def _text(label: str, text: str) -> list[str]:
    text = text.strip()
    if "\n\n" in text:
        return [label, *(f"    {line}" if line else "" for line in text.split("\n"))]
    return [f"{label} {' '.join(text.split())}"]


def _summary(
    table: Table, shown: list[tuple[str, Shown]], swaps: Mapping[str, tuple[str, ...]]
) -> str:
    """The message, filled in from the first bad example."""
    message: str = table["message"].value
    marked = next((text["text"] for label, text in shown if label == "Bad"), "")
    found = marked.partition("[[")[2].partition("]]")[0]
    instead = swaps.get(found.lower().replace("’", "'"), ())
    choices = [word for word in instead if word != DELETE]
    if "{instead}" in message and not choices:
        raise ValueError(
            f"its first bad example marks {found!r}, which nothing replaces; mark a phrase of `swap`"
        )
    return message.replace("{found}", found).replace("{instead}", "” or “".join(choices))


def _wrapped(text: str) -> list[str]:
    lines = textwrap.wrap(" ".join(text.split()), _WIDTH, break_on_hyphens=False)
    for line in lines:
        if line.startswith(("Good:", "Near miss:", "Bad:", "Fixed:")):
            raise ValueError(
                f"a line of its page would begin like an example: {line!r}; word it otherwise"
            )
    return lines
