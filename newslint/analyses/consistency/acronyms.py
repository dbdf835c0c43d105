"""Short forms that are explained twice, in two ways, or after their first use."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses import analyse
from newslint.analyses.consistency.usage import Usage
from newslint.analyses.people import Acronym
from newslint.finding import Fix, Hit, Related
from newslint.startup.patterns import lazy
from newslint.text import Edit

_BRACKET = lazy(
    r"((?:[A-Z][\w’'&-]* (?:(?:of|and|the|for|on|in|&) )*){1,7}[A-Z][\w’'-]*) \(([A-Z]{2,6})\)"
)
_SMALL = frozenset("of the and for on in a an &".split())
_KNOWN = frozenset("US UK EU UN CEO AIDS NASA FBI CIA BBC UNESCO NATO TV AM PM".split())


def acronyms(usage: Usage) -> Iterator[Hit]:
    """The second of two explanations, and a use before the first one."""
    explained: dict[str, list[tuple[int, int, str, int, int]]] = {}
    found: list[Acronym] = analyse(usage.document, "acronyms")
    body = usage.body
    for item in found:
        if body[item.start] != "\0":
            name = usage.text[item.expansion.start : item.expansion.end]
            explained.setdefault(item.short, []).append(
                (item.start, item.end, name, *item.expansion)
            )
    for match in _BRACKET.finditer(body):
        short = match[2]
        held = explained.get(short)
        if (
            held
            and all(match.start(2) != start for start, *_ in held)
            and _like(held[0][2], match[1])
        ):
            held.append((match.start(2), match.end(2), match[1], match.start(1), match.end(1)))
    for short, places in explained.items():
        places.sort()
        yield from _twice(short, places)
        yield from _early(usage, short, places[0])


def _like(one: str, two: str) -> bool:
    """Whether two names share a word that matters."""
    return not _words(one).isdisjoint(_words(two))


def _words(name: str) -> set[str]:
    return {word for word in name.lower().replace("’s", "").split() if word not in _SMALL}


def _twice(short: str, places: list[tuple[int, int, str, int, int]]) -> Iterator[Hit]:
    _, _, name, start, end = places[0]
    for _, stop, other, begin, finish in places[1:]:
        held = (Related(start, end, f"“{name}” here"),)
        if _words(name) != _words(other):
            if _like(name, other):
                yield Hit(
                    begin,
                    finish,
                    f"“{short}” is “{other}” here and “{name}” before: check which is right.",
                    held,
                    (Fix(f"Write “{name}”", (Edit(begin, finish, name),)),),
                )
        else:
            yield Hit(
                begin,
                stop + 1,
                f"“{short}” is explained a second time: the short form is enough.",
                held,
                (Fix(f"Write “{short}”", (Edit(begin, stop + 1, short),)),),
                "info",
            )


def _early(usage: Usage, short: str, place: tuple[int, int, str, int, int]) -> Iterator[Hit]:
    """A short form in the text before the place that explains it."""
    at, _, name, start, end = place
    if short in _KNOWN:
        return
    for use in usage.words.get(short.lower(), ()):
        if use.start >= at:
            return
        if (
            use.word == short
            and usage.kind(use.lex) in ("paragraph", "list_item")
            and usage.body[use.start] != "\0"
        ):
            yield Hit(
                use.start,
                use.end,
                f"“{short}” is explained only later: explain it here.",
                (Related(start, end, "it is explained here"),),
                (Fix("Add the name", (Edit(use.start, use.end, f"{name} ({short})"),), "display"),),
                "info",
            )
            return
