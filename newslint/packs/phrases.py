"""What a pack's author may write for a phrase, spelt out into plain strings. Build time only.

at the end of the day        as it stands
{shed} light on              shed, sheds, shedding light on; {slam:past,ing} only those forms
(a|one) of the most          either
[very] much so               with or without; also inside a word: changer[s]
leave <2> in limbo           up to two words between
^sadly,                      at the start of a sentence; the comma must follow, unmarked
for good reason$             at the end of a sentence
"""

from __future__ import annotations

import re
from itertools import product

from newslint.language.lexicon import FORMS, inflect
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

MOST = 600
"""Strings one phrase may stand for."""
MOST_SLOT = 5
"""Words a slot may hold."""
_DEEPEST = 50  # brackets within brackets

_SHOWN = 60  # characters of a phrase that a message repeats
_SPECIAL = lazy(r"[(|)\[\]{}<>]")
_SLOT = lazy(r"<(\d)>")
_VERB = lazy(r"\{([a-z]+(?: [a-z]+)*)(?::([a-z]+(?:, ?[a-z]+)*))?\}")
_EDGES = lazy(r"(\W*)((?:\w|<\d>).*(?:\w(?!>)|<\d>)|\w)(\W*)", re.S)
_WORD = lazy(r"\w+")
_FOLD = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "\u00a0": " "})


class PhraseError(Exception):
    """A phrase that can't be read; the message says what is wrong, then what to do."""


class Variant(NamedTuple):
    """One string a phrase stands for, and which form its verbs took, in order."""

    text: str
    forms: tuple[str, ...]


class Literal(NamedTuple):
    """A variant as the index looks for it: `core` is marked, the rest must stand round it."""

    start: str  # the core's first three words, or those before a slot; lower case
    core: str
    before: str  # punctuation; "^" is the start of a sentence
    after: str  # punctuation; "$" is the end of a sentence


def spell_out(
    phrase: str, verbs: dict[str, list[str]] | None = None, forms: tuple[str, ...] | None = None
) -> list[Variant]:
    """The strings a phrase stands for, in a fixed order, without doubles.

    With `forms` the verbs take just these, in order: for the right side of a substitution.
    Raises PhraseError.
    """
    parser = _Parser(" ".join(phrase.translate(_FOLD).split()), verbs or {}, forms)
    seen: dict[str, Variant] = {}
    for variant in parser.parse():
        text = " ".join(variant.text.split())
        text = text.replace("^ ", "^").replace(" $", "$")
        seen.setdefault(text, Variant(text, variant.forms))
    return list(seen.values())


def literal(text: str) -> Literal:
    """A variant taken apart. Raises PhraseError where no word is left."""
    found = _EDGES.fullmatch(text)
    if not found:
        raise PhraseError(f"{_quoted(text)} holds no word; write at least one")
    before, core, after = found.groups()
    if core.startswith("<") or core.endswith(">"):
        raise PhraseError(
            f"{_quoted(text)} begins or ends with a slot; write a word before and after it"
        )
    for mark, context, end in (("^", before, before[1:]), ("$", after, after[:-1])):
        if mark in end or (mark in context and mark not in (before[:1], after[-1:])):
            raise PhraseError(
                f"{_quoted(text)}: {mark} belongs at the very {'start' if mark == '^' else 'end'}; move it"
            )
    words = _WORD.findall(core.partition("<")[0].lower())
    return Literal(" ".join(words[:3]), core, before, after)


def hyphen_variants(text: str) -> list[str]:
    """A string with each of its hyphens also as a space. Raises PhraseError for too many."""
    parts = text.split("-")
    if 2 ** (len(parts) - 1) > MOST:
        raise PhraseError(f"{_quoted(text)} has too many hyphens for `hyphen: any`; shorten it")
    joints = product("- ", repeat=len(parts) - 1)
    return ["".join(a + b for a, b in zip(parts, (*joint, ""), strict=True)) for joint in joints]


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”"


class _Parser:
    """Reads alternatives, options, verbs and slots by recursive descent."""

    def __init__(
        self, text: str, verbs: dict[str, list[str]], forms: tuple[str, ...] | None
    ) -> None:
        self.text = text
        self.shown = _quoted(text)
        self.at = 0
        self.verbs = verbs
        self.depth = 0
        self.forms = list(forms) if forms is not None else None

    def parse(self) -> list[Variant]:
        made = self.alternatives("")
        if self.at < len(self.text):
            raise PhraseError(f"{self.shown}: “{self.text[self.at]}” closes nothing; delete it")
        return made

    def alternatives(self, closer: str) -> list[Variant]:
        """What stands up to `closer`, which is left to the caller."""
        made = self.sequence(closer)
        while self.text[self.at : self.at + 1] == "|":
            if not closer:
                raise PhraseError(f"{self.shown}: put alternatives in brackets, (a|b)")
            self.at += 1
            made = made + self.sequence(closer)
        return made

    def sequence(self, closer: str) -> list[Variant]:
        made = [Variant("", ())]
        while self.at < len(self.text):
            letter = self.text[self.at]
            if letter == "|" or (closer and letter == closer):
                break
            if letter in ")]":
                break
            more = self.item(letter)
            if len(made) * len(more) > MOST:
                raise PhraseError(
                    f"{self.shown} means more than {MOST} strings; part it into several"
                )
            made = [Variant(a.text + b.text, a.forms + b.forms) for a in made for b in more]
        return made

    def item(self, letter: str) -> list[Variant]:
        if letter == "(":
            return self.group(")")
        if letter == "[":
            return [Variant("", ()), *self.group("]")]
        if letter == "{":
            return self.verb()
        if letter == "<":
            slot = _SLOT.match(self.text, self.at)
            if not slot or not 1 <= int(slot[1]) <= MOST_SLOT:
                raise PhraseError(f"{self.shown}: “<” begins a slot; write <1> to <{MOST_SLOT}>")
            self.at = slot.end()
            return [Variant(slot[0], ())]
        if letter in "}>":
            raise PhraseError(f"{self.shown}: “{letter}” closes nothing; delete it")
        plain = _SPECIAL.search(self.text, self.at)
        start, self.at = self.at, plain.start() if plain else len(self.text)
        return [Variant(self.text[start : self.at], ())]

    def group(self, closer: str) -> list[Variant]:
        opened = self.text[self.at]
        self.at += 1
        self.depth += 1
        if self.depth > _DEEPEST:
            raise PhraseError(f"{self.shown} has too many brackets within brackets; write it out")
        made = self.alternatives(closer)
        self.depth -= 1
        if self.text[self.at : self.at + 1] != closer:
            raise PhraseError(f"{self.shown}: “{opened}” is never closed; add “{closer}”")
        self.at += 1
        return made

    def verb(self) -> list[Variant]:
        found = _VERB.match(self.text, self.at)
        if not found:
            raise PhraseError(
                f"{self.shown}: braces hold a verb's plain form; write {{shed}} or {{shed:past,ing}}"
            )
        self.at = found.end()
        wanted = [form.strip() for form in found[2].split(",")] if found[2] else list(FORMS)
        for form in wanted:
            if form not in FORMS:
                raise PhraseError(
                    f"{self.shown}: there is no verb form “{form}”; there are {', '.join(FORMS)}"
                )
        every = inflect(found[1], self.verbs)
        if self.forms is not None:
            form = self.forms.pop(0) if self.forms else "base"
            return [Variant(every[form][0], (form,))]
        made: dict[str, Variant] = {}
        for form in wanted:
            for word in every[form]:
                made.setdefault(word, Variant(word, (form,)))
        return list(made.values())
