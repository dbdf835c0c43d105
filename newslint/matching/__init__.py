r"""The phrase language: patterns of words, in a file beside the rule that asks for them.

A rule `checks/FAMILY/RULE.py` has its patterns in `checks/FAMILY/RULE.patterns`, and three lines for
them; `item` is a sentence, for instance one of `sourcing` or `flat_statements`:

    PATTERNS = patterns(__name__)
    ...
    for found in PATTERNS.find(item):
        yield Hit(found.start, found.end, "This gives a cause in the paper's own voice. Say who found it.")

The file holds lists, phrases and patterns. An indented line goes on with the one above it; what
follows a # is a remark. Under each pattern stand its witnesses, sentences that the tests run: each
`bad:` must be found by that very pattern and by the rule, each `near:` by none. `[[ ]]` in a
`bad:` says which words are marked.

    list caused = caused triggered sparked {blame} drive/verb
    phrase by-way-of = (by|because of|thanks to)
    pattern passive  ... {have} {adv}* {caused} [on|off|up] {by-way-of}
        bad:  [[The fire had been caused by]] a worn cable.
        near: The fire had been caused by a worn cable, police said.

A list holds single words: `fire`; `drive/verb`, all forms of a verb, or some, `drive/past,pp` (there are
base, s, ing, past, pp); `fire/noun`, with its plural; `*ness`, all words that end so; and other lists,
`{months}`. A phrase is a part of a pattern under a name. A word with a capital is found as written,
any other in any case.

What a pattern is made of, each parted from the next by a space:

    fire            the word; a mark stands for itself:  ,  .  :  “  \! \( \= where it has a meaning here
    drive/verb      the word in these forms, as in a list
    {caused}        a word of a list, or a phrase
    (a|b c|{d})     the first alternative that leads on
    [x]             x or nothing
    x*              x up to 8 times, or nothing
    <4>             up to four words, few rather than many, and no mark; a hyphen or apostrophe is a word
    <4!{d}>         the same, and none of them of a list
    ^  $            the start and the end of the sentence
    ...             the subject: all from the sentence's first word to here, a word at least, no comma;
                    `...,` with commas; `...!{people}` none of a list. It stands first
    =               the mark ends here, or, with a second `=` behind it, begins here. Without `=` all
                    that matched is marked, the subject too
    ~named          a guard: a test in Python of what leads up to here, or of the word that is next
    @capital        a word for which a guard holds
    @NOUN  @VBD     a word with this tag, of Universal Dependencies or the Penn Treebank; the
                    sentence is tagged if it comes to that: give `find` the analysis `tagged` too
    !x              not x: a word, list, guard or (…) that may not follow here. It takes nothing
    <<x  !<<x       the word before is x, or is not; x is a word, a list or a tag

    ^ it (is|was) <9!{people}> (that|which) [{have}] {results}
    ... ~thing cost <3> {possessives} (life|lives)
    {be} @ADV* = to blame = (for|.)

A pattern needs a word or list that must be there: it is looked for by the rarest of these, and a
sentence that holds none of them costs nothing. Shared lists are those of
`newslint.language.lexicon.closed`: {be} {have} {do} {modals} {pronouns} {people} {possessives} {articles}
{demonstratives} {determiners} {negations} {relatives} {weekdays} {months} {numbers} {prepositions} and
{adv}, adverbs with all that ends in -ly. Guards for all rules are in `newslint.matching.guards`: capital,
word, number, several (of the next word), unquoted, named, named-last, thing, alone (of what leads up to here).
A rule may have guards of its own, or names the module of its family's:

    PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")

    @guard("fatal")
    def _fatal(place: Place, i: int) -> bool:
        "Something died in the few words from here on."
        return not DIED.isdisjoint(place.low[i : min(i + 8, place.last)])

The compiler refuses, with file, line and what to do: a pattern without both witnesses, a list or
phrase that no pattern reaches, a name that isn't there, a word twice in a list, an element it can't
read. All patterns are compiled when newslint is built; in a checkout an edited file is noticed.
"""

from __future__ import annotations

from newslint.matching import store
from newslint.matching.guards import guard, known_guards
from newslint.matching.index import Index, Match
from newslint.matching.machine import Place
from newslint.startup.fast_typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.language.tokens import Lexemes
    from newslint.matching.reading import Witness

_made: dict[str, Patterns] = {}


class Patterns:
    """The patterns beside a rule, read when first asked for.

    `only` holds the tests to a single pattern: its name, or None for all.
    """

    def __init__(self, module: str, guards: str = "") -> None:
        self.file = store.file_of(module)
        self.only: str | None = None
        self._guards = guards
        self._index: Index | None = None

    def find(self, item: Any, tagged: Any = None) -> list[Match]:
        """The matches in a sentence, in the order of where their marks end.

        `item` has `lexemes` and the numbers `first` and `last` of those that are its own; where it
        has `outside`, no pattern starts from a word that isn't there. `tagged` is the analysis of
        that name, for patterns with tags. Raises PatternError for a file that was edited and has a
        mistake, TypeError where a tag is asked for and `tagged` is missing.
        """
        index = self._index or self._ready()
        return index.find(self.file, item, tagged, known_guards(), self.only)

    def first(self, item: Any, tagged: Any = None) -> Match | None:
        """The match whose mark ends first; None for none."""
        found = self.find(item, tagged)
        return found[0] if found else None

    def witnesses(self) -> list[Witness]:
        """The witnesses in the file. Raises PatternError, OSError."""
        self.load_guards()
        return store.compiled(self.file).witnesses

    def load_guards(self) -> None:
        """Import the module of the family's guards."""
        if self._guards:
            from importlib import import_module

            import_module(self._guards)

    def _ready(self) -> Index:
        self.load_guards()
        self._index = store.index_for(self.file)
        return self._index


def patterns(module: str, guards: str = "") -> Patterns:
    """The patterns of the file beside a module; `guards` names the module of its family's guards."""
    found = _made[module] = Patterns(module, guards)
    return found


def may_match(module: str, lexemes: Iterable[Lexemes]) -> bool:
    """Whether blocks hold a word by which the patterns beside a module are found."""
    file = store.file_of(module)
    index = store.known.get(file)
    if index is None:
        index = store.known[file] = _index_for(module, file)
    return any(file in index.walk(each) for each in lexemes)


def _index_for(module: str, file: str) -> Index:
    index = store.ready_index(file)
    if index is None:
        from importlib import import_module

        import_module(module)
        _made[module].load_guards()  # to compile it
        index = store.index_for(file)
    return index


def all_patterns() -> dict[str, Patterns]:
    """Those of all rules imported so far, by module."""
    return _made


__all__ = ["Index", "Match", "Patterns", "Place", "all_patterns", "guard", "may_match", "patterns"]
