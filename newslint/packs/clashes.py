"""Codes and names that two rules want: whose they are, and the lines of the one that must give way."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.packs.index import PackIndex
from newslint.registry import Rule


class Taken:
    """The codes and names of newslint's own rules, and of the desk's packs that are `add`ed."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._owners: dict[str, str] = {}
        for rule in rules:
            self._owners[rule.code] = f"newslint's own rule {rule.name}"
            self._owners[rule.name] = f"newslint's own rule {rule.code}"

    def add(self, pack: PackIndex) -> list[str]:
        """What of a pack is taken already: a line for each, with the pack's file and line."""
        wrong = []
        for rule in pack.rules.values():
            code_line, name_line = pack.lines[rule.code]
            for word, line, other, what in (
                (rule.code, code_line, rule.name, "number"),
                (rule.name, name_line, rule.code, "name"),
            ):
                place = f"{pack.file}:{line}"
                owner = self._owners.setdefault(word, f"{other} ({place})")
                if owner != f"{other} ({place})":
                    wrong.append(f"{place}: {word} is taken by {owner}; choose another {what}")
        return wrong
