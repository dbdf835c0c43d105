"""What patterns are made of, as a tree: `newslint.matching.grammar` reads it, `compiler` writes its steps."""

from __future__ import annotations

from newslint.startup.fast_typing import NamedTuple


class OneOf(NamedTuple):
    """One word or mark: one of `words`, or of those that end in one of `endings`, or one as written."""

    words: frozenset[str]
    endings: tuple[str, ...] = ()
    written: frozenset[str] = frozenset()

    def __or__(self, other: OneOf) -> OneOf:
        return OneOf(
            self.words | other.words,
            tuple(sorted({*self.endings, *other.endings})),
            self.written | other.written,
        )


class Sequence(NamedTuple):
    """Elements one after the other."""

    parts: tuple[Element, ...]


class Either(NamedTuple):
    """The first alternative that leads on."""

    parts: tuple[Element, ...]


class Optional(NamedTuple):
    """With the element, or without."""

    part: Element


class Repeated(NamedTuple):
    """The element any number of times up to a bound, as often as leads on."""

    part: Element


class Gap(NamedTuple):
    """Up to `most` words, none of them a mark that parts clauses or one of `none`."""

    most: int
    none: OneOf


class Subject(NamedTuple):
    """All from the sentence's first word to here: no comma unless `commas`, none of `none`."""

    commas: bool
    none: OneOf


class Edge(NamedTuple):
    """^ and $: the start and end of the sentence. = : where the mark starts or ends."""

    sign: str


class Guard(NamedTuple):
    """A named test at this point; with `word` the word there is taken too."""

    name: str
    word: bool = False


class Tag(NamedTuple):
    """One word with a part of speech, of Universal Dependencies or the Penn Treebank."""

    tag: str


class Not(NamedTuple):
    """What follows here is not the element; nothing is taken."""

    part: Element


class After(NamedTuple):
    """The word before this point is the element; nothing is taken."""

    part: Element


Element = (
    OneOf
    | Sequence
    | Either
    | Optional
    | Repeated
    | Gap
    | Subject
    | Edge
    | Guard
    | Tag
    | Not
    | After
)
NOTHING = OneOf(frozenset())


def merged(parts: list[Element]) -> Element:
    """Alternatives, neighbours of single words as one element."""
    bare = [
        part.parts[0] if isinstance(part, Sequence) and len(part.parts) == 1 else part
        for part in parts
    ]
    joined: list[Element] = []
    for part in bare:
        last = joined[-1] if joined else None
        if isinstance(part, OneOf) and isinstance(last, OneOf):
            joined[-1] = last | part
        else:
            joined.append(part)
    return joined[0] if len(joined) == 1 else Either(tuple(joined))


def may_be_empty(element: Element) -> bool:
    """Whether an element can hold without taking a word."""
    if isinstance(element, Sequence):
        return all(map(may_be_empty, element.parts))
    if isinstance(element, Either):
        return any(map(may_be_empty, element.parts))
    if isinstance(element, (OneOf, Tag)):
        return False
    return not (isinstance(element, Guard) and element.word)
