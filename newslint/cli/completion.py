"""What a shell offers where Tab is pressed, beside commands and options, which click knows.

Each function gives the words that may stand in a place; those that don't begin as the typed word does
are left out by `offered`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from click.shell_completion import CompletionItem

from newslint.kinds import NAMES
from newslint.registry import ALL
from newslint.report import FORMATS

FILE = "file"
"""As the type of an item: the shell completes the path itself."""


def offered(what: str, begun: str) -> list[CompletionItem]:
    """What may go on from a word that is begun, by the name of its kind in `WORDS`; or paths, for "files"."""
    if what == "files":
        return [CompletionItem(begun, type=FILE)]
    before, comma, last = begun.rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{word}", help=about)
        for word, about in WORDS[what]()
        if word.lower().startswith(last.lower())
    ]


def _rules() -> Iterable[tuple[str, str]]:
    """Codes, names and families of newslint's own rules, and ALL."""
    from newslint import packs, rule_table

    rules = {**rule_table.rules(), **rule_table.of_newslint()}
    for pack in packs.load():
        rules.update(pack.rules)
    listed = [rules[code] for code in sorted(rules)]
    yield from ((rule.code, rule.name) for rule in listed)
    yield from ((rule.name, rule.code) for rule in listed)
    for rule in {rule.family: rule for rule in listed}.values():
        yield rule.family, "family"
        yield rule.code[:3], rule.family
    yield ALL, "every rule"


def _plain(words: Iterable[str]) -> Callable[[], Iterable[tuple[str, str]]]:
    return lambda: ((word, "") for word in words)


WORDS: dict[str, Callable[[], Iterable[tuple[str, str]]]] = {
    "rules": _rules,
    "formats": _plain(FORMATS),
    "kinds": _plain(NAMES),
    "checkers": _plain(("harper", "languagetool", "none")),
    "severities": _plain(("error", "warning", "info", "never")),
}
"""What can be completed: name → words, each with what it is."""
