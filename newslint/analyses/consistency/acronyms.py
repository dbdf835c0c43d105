"""Short forms that are explained twice, in two ways, or after their first use."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses import analyse
from newslint.analyses.consistency.usage import Usage
from newslint.analyses.people import Acronym
from newslint.finding import Fix, Hit, Related
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Edit

_BRACKET = lazy(
    r"(?<![\w’'&-])((?:[A-Z][\w’'&-]{0,40} (?:(?:of|and|the|for|on|in|&) ){0,3}){1,7}[A-Z][\w’'-]{0,40}) \(([A-Z]{2,6})\)"
)
_SMALL = frozenset("of the and for on in a an &".split())
_KNOWN = frozenset("US UK EU UN CEO AIDS NASA FBI CIA BBC UNESCO NATO TV AM PM PDF".split())


class _Explained(NamedTuple):
    """A short form in brackets, and the name before it."""

    at: int
    end: int
    name: str
    start: int
    stop: int


def _explained(usage: Usage) -> dict[str, list[_Explained]]:
    """Short form → where it is explained, in order."""
    explained: dict[str, list[_Explained]] = {}
    found: list[Acronym] = analyse(usage.document, "acronyms")
    for item in found:
        start, stop = item.expansion
        if usage.body[item.start] != "\0" and item.short not in _KNOWN:
            place = _Explained(item.start, item.end, usage.text[start:stop], start, stop)
            explained.setdefault(item.short, []).append(place)
    if not explained:
        return explained
    known = {place.at for places in explained.values() for place in places}
    for match in _BRACKET.finditer(usage.body):
        held = explained.get(match[2])
        if held and match.start(2) not in known:
            held.append(_Explained(match.start(2), match.end(2), match[1], *match.span(1)))
    for places in explained.values():
        places.sort()
    return explained


def expansions(usage: Usage) -> Iterator[Hit]:
    """A short form that stands for two names which are nearly one."""
    for short, (first, *others) in _explained(usage).items():
        for place in others:
            if _words(first.name) != _words(place.name) and _like(first.name, place.name):
                yield Hit(
                    place.start,
                    place.stop,
                    f"“{short}” is “{place.name}” here and “{first.name}” before: check which is right.",
                    (Related(first.start, first.stop, f"“{first.name}” here"),),
                    (Fix(f"Write “{first.name}”", (Edit(place.start, place.stop, first.name),)),),
                )


def explanations(usage: Usage) -> Iterator[Hit]:
    """A short form that is explained again, or was used before."""
    for short, (first, *others) in _explained(usage).items():
        for place in others:
            if _words(first.name) == _words(place.name):
                yield Hit(
                    place.start,
                    place.end + 1,
                    f"“{short}” is explained a second time: the short form is enough.",
                    (Related(first.start, first.stop, "it is explained here"),),
                    (Fix(f"Write “{short}”", (Edit(place.start, place.end + 1, short),)),),
                )
        yield from _early(usage, short, first)


def _like(one: str, two: str) -> bool:
    """Whether two names share a word that matters."""
    return not _words(one).isdisjoint(_words(two))


def _words(name: str) -> set[str]:
    return {word for word in name.lower().replace("’s", "").split() if word not in _SMALL}


def _early(usage: Usage, short: str, first: _Explained) -> Iterator[Hit]:
    """A short form in the text before the place that explains it."""
    for use in usage.words.get(short.lower(), ()):
        if use.start >= first.at:
            return
        own = usage.kind(use.lex) in ("paragraph", "list_item") and usage.body[use.start] != "\0"
        if use.word == short and own and not use.lex.glued(use.at):
            name = f"{first.name} ({short})"
            yield Hit(
                use.start,
                use.end,
                f"“{short}” is explained only later: explain it here.",
                (Related(first.start, first.stop, "it is explained here"),),
                (Fix("Add the name", (Edit(use.start, use.end, name),), "display"),),
            )
            return
