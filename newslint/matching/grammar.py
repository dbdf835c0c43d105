"""Reads the elements of a pattern into a tree. At build, or where a file was edited; no run needs it.

The language is on the page of `newslint.matching`. A list or phrase that an element names must
be known here; whether a guard exists the compiler asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from newslint.language.lexicon import FORMS, inflect, plural
from newslint.language.tokens import Lexemes
from newslint.matching.elements import (
    NOTHING,
    After,
    Edge,
    Element,
    Gap,
    Guard,
    Not,
    OneOf,
    Optional,
    Repeated,
    Sequence,
    Subject,
    Tag,
    may_be_empty,
    merged,
)
from newslint.startup.patterns import lazy

MOST_GAP = 20
"""Words a gap may skip."""
MOST_REPEATS = 8
"""Times that `x*` may hold."""
_DEEPEST = 20  # brackets within brackets
LEAST_STEM = 3
"""Letters that stand before the end that `*ly` names."""
_SHOWN = 40  # characters that a message repeats

NAME = lazy(r"[a-z][a-z0-9-]*")
_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_FORMS = lazy(r"/([a-z]+(?:,[a-z]+)*)")
_GAP = lazy(r"<(\d+)")
_TAG = lazy(r"@([A-Z]+\$?)")
_ENDING = lazy(r"\*([^\W\d_]+)")
_MARKS = ",;:.?—–-'’‘\"“”…%£€&/"
_SAME = {"'": "'’", "’": "'’", '"': '"“”', "-": "-‑"}
"""Marks that a keyboard has, and what else stands in print for them."""


class GrammarError(Exception):
    """What can't be read; the message says what is wrong, then what to do."""


def word(text: str, of: str = "") -> OneOf:
    """A single word of a list, perhaps with forms: `blame`, `blame/verb`, `fire/noun`, `*ly`, `May`.

    Raises GrammarError where it is none.
    """
    parser = _Parser(text, {}, of)
    found = parser.word_or_ending()
    if parser.at < len(text) or not isinstance(found, OneOf):
        hint = "take it out, or put it in a pattern or phrase"
        raise GrammarError(f"“{_cut(text)}” is not a single word{of}; {hint}")
    return found


def parse(text: str, known: Mapping[str, Element], used: Callable[[str], None]) -> Sequence:
    """The elements of a pattern or phrase. `known`: lists and phrases by name; `used` hears each name.

    Raises GrammarError.
    """
    parser = _Parser(" ".join(text.split()), known, "", used)
    made = parser.sequence("")
    if parser.at < len(parser.text):
        sign = parser.text[parser.at]
        if sign == "|":
            raise GrammarError("“|” outside brackets; put the alternatives in brackets, (a|b)")
        raise GrammarError(f"“{sign}” closes nothing; delete it, or write \\{sign} for the mark")
    if not made.parts:
        raise GrammarError("it has no elements; write what it looks for")
    return made


def nearest(name: str, known: Iterable[str], what: str) -> str:
    """What to do about a name that isn't there."""
    from difflib import get_close_matches  # 10 ms, and only mistakes need it

    known = sorted(known)
    near = get_close_matches(name[:_SHOWN], known, 1)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"there are {', '.join(known)}" if known else f"there are no {what} yet"


class _Parser:
    """Recursive descent over the text of one pattern."""

    def __init__(
        self,
        text: str,
        known: Mapping[str, Element],
        of: str = "",
        used: Callable[[str], None] | None = None,
    ) -> None:
        self.text = text
        self.at = 0
        self.known = known
        self.of = of
        self.used = used
        self.depth = 0

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def sees(self, sign: str) -> bool:
        """Whether a sign comes next; it is taken."""
        if self.text.startswith(sign, self.at):
            self.at += len(sign)
            return True
        return False

    def rest(self) -> str:
        return _cut(self.text[self.at :].split(" ")[0])

    def sequence(self, closer: str) -> Sequence:
        parts: list[Element] = []
        while self.at < len(self.text):
            if self.sees(" "):
                continue
            if self.text[self.at] in "|)]":
                break
            element = self.element()
            if self.sees("*"):
                element = self.repeated(element)
            parts.append(element)
        return Sequence(tuple(parts))

    def repeated(self, element: Element) -> Element:
        if may_be_empty(element):
            raise GrammarError("“*” follows what may be nothing; put it after a word, list or (…)")
        return Repeated(element)

    def group(self, closer: str) -> Element:
        """Alternatives up to a bracket that closes."""
        self.deeper()
        parts: list[Element] = [self.sequence(closer)]
        while self.sees("|"):
            parts.append(self.sequence(closer))
        if not self.sees(closer):
            opener = "(" if closer == ")" else "["
            raise GrammarError(f"“{opener}” is never closed; add “{closer}”")
        if any(not part.parts for part in parts if isinstance(part, Sequence)):
            raise GrammarError("an alternative is empty; write [x] for what may be missing")
        self.depth -= 1
        return merged(parts)

    def element(self) -> Element:
        sign = self.text[self.at]
        if self.sees("..."):
            return self.subject()
        if self.sees("("):
            return self.group(")")
        if self.sees("["):
            return Optional(self.group("]"))
        if self.sees("<<"):
            return After(self.single("<<"))
        if self.sees("!"):
            return self.denied()
        if sign == "<":
            return self.gap()
        if sign in "^$=":
            self.at += 1
            return Edge(sign)
        return self.atom()

    def denied(self) -> Element:
        found = self.one()
        if isinstance(found, (Optional, Repeated, Gap)):
            raise GrammarError("“!” before what may be nothing never holds; take it or that out")
        return Not(found)

    def one(self) -> Element:
        """What `!` denies: it stands right behind it."""
        if self.at >= len(self.text) or self.text[self.at] in " |)]":
            raise GrammarError("“!” denies nothing; write it right before a word, list or guard")
        self.deeper()
        made = self.element()
        self.depth -= 1
        return made

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise GrammarError("too many brackets within brackets; name a part of it by `phrase`")

    def single(self, sign: str) -> Element:
        """What must be one word: a word, a list, or alternatives of them."""
        start = self.at
        found = self.one() if self.at < len(self.text) else NOTHING
        if not isinstance(found, (OneOf, Tag)) and not (isinstance(found, Guard) and found.word):
            shown = _cut(self.text[start : self.at])
            raise GrammarError(
                f"“{sign}” looks back one word, and “{shown}” is none; write a word or list"
            )
        return found

    def subject(self) -> Element:
        return Subject(self.sees(","), self.excluded("..."))

    def gap(self) -> Element:
        shown = self.rest()
        found = self.take(_GAP)
        most = int(found[1]) if found else 0
        if not 1 <= most <= MOST_GAP:
            raise GrammarError(f"“{shown}” is no gap; write <1> to <{MOST_GAP}>")
        none = self.excluded(f"<{most}")
        if not self.sees(">"):
            raise GrammarError(f"“{shown}” is never closed; write <{most}>, or <{most}!{{list}}>")
        return Gap(most, none)

    def excluded(self, of: str) -> OneOf:
        """The `!x` right behind `...` or `<4`: words that may not be there."""
        none = NOTHING
        while self.sees("!"):
            found = self.one()
            if not isinstance(found, OneOf):
                raise GrammarError(f"after “{of}!” comes a word, a list or (a|b) of them")
            none = none | found
        return none

    def atom(self) -> Element:
        sign = self.text[self.at]
        if sign == "{":
            return self.named()
        if sign == "~" or (sign == "@" and not _TAG.match(self.text, self.at)):
            self.at += 1
            name = self.take(NAME)
            if not name:
                raise GrammarError(f"“{sign}” names nothing; write {sign} and a guard's name")
            return Guard(name[0], word=sign == "@")
        if tag := self.take(_TAG):
            return Tag(tag[1])
        return self.word_or_ending()

    def named(self) -> Element:
        end = self.text.find("}", self.at)
        if end < 0:
            raise GrammarError("“{” is never closed; add “}”")
        name = self.text[self.at + 1 : end]
        self.at = end + 1
        if name not in self.known:
            hint = nearest(name, self.known, "lists")
            raise GrammarError(f"there is no list or phrase `{_cut(name)}`; {hint}")
        if self.used is not None:
            self.used(name)
        return self.known[name]

    def word_or_ending(self) -> Element:
        if ending := self.take(_ENDING):
            return OneOf(frozenset(), (ending[1].lower(),))
        if found := self.take(_WORD):
            return self.forms(found[0])
        escaped = self.sees("\\")
        sign = self.text[self.at : self.at + 1]
        if sign and not sign.isspace() and (escaped or sign in _MARKS):
            self.at += 1
            return OneOf(frozenset(_SAME.get(sign, sign)))
        raise GrammarError(
            f"“{self.rest()}” can't be read{self.of}; write a word, {{list}}, (a|b), [x], <4>, ~guard, "
            "@TAG, or \\ before a mark"
        )

    def forms(self, text: str) -> Element:
        forms = self.take(_FORMS)
        if forms:
            return OneOf(frozenset(_inflected(text.lower(), forms[1].split(","))))
        lexemes = Lexemes(text).words
        parts = [_spelt(each) for each in lexemes]
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))


def _spelt(text: str) -> OneOf:
    if text != text.lower():
        return OneOf(frozenset(), (), frozenset((text,)))
    return OneOf(frozenset(_SAME.get(text, (text,))))


def _inflected(text: str, wanted: list[str]) -> list[str]:
    made: list[str] = []
    for form in wanted:
        if form == "noun":
            made += (text, plural(text))
        elif form == "verb":
            made += [word for words in inflect(text).values() for word in words]
        elif form in FORMS:
            made += inflect(text)[form]
        else:
            hint = nearest(form, ("verb", "noun", *FORMS), "forms")
            raise GrammarError(f"“{text}/{form}”: there is no form `{form}`; {hint}")
    return made


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"
