"""The keys of a rule pack: the table that packs are read by, and that their JSON Schema is made from."""

from __future__ import annotations

from newslint.document import BLOCK_KINDS, BODY_KINDS
from newslint.finding import SEVERITIES
from newslint.registry import FAMILIES
from newslint.startup.fast_typing import Literal, NamedTuple

Shape = Literal[
    "string", "share", "flag", "strings", "good", "bad", "swap", "verbs", "defaults", "rules", "kind", "kinds",
    "lists",
]  # fmt: skip
"""What may stand at a key. share: a number from 0 to 1; strings: a list, or a single one; good and
bad: examples without and with [[marks]]; lists: names and their words; kind: a kind of story; kinds: such kinds and their traits, as
strings."""

KINDS = ("existence", "substitution", "sequence")
SCOPES = (*BLOCK_KINDS, "body", "all")
STATUSES = ("stable", "preview", "deprecated")
QUOTES = ("skip", "check", "only")
SAFETIES = ("safe", "unsafe", "display")
HYPHENS = ("exact", "any")

PREFIXES = tuple(prefix for prefix in FAMILIES if prefix != "NLT")
"""The families that a pack's rules may belong to; NLT is the tool's own."""

# Regular expressions that Python and JavaScript (editors check by the schema) read alike.
SOMETHING = r"\S"
CODE = f"^(?:{'|'.join(PREFIXES)})[0-9]{{3}}$"
LISTED = "^[a-z][a-z0-9-]*$"
KEBAB = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
NAME = f"^(?!(?:{'|'.join(FAMILIES.values())})$){KEBAB[1:]}"
MESSAGE = r"^(?![\s\S]*\{(?!(?:found|instead)\}))[\s\S]*\S"
UNMARKED = r"^(?![\s\S]*(?:\[\[|\]\]))[\s\S]*\S"
_PLAIN = r"(?:(?!\[\[|\]\])[\s\S])"
MARKED = rf"^{_PLAIN}*(?:\[\[{_PLAIN}+\]\]{_PLAIN}*)+$"

DEFAULT_SCOPE = ("standfirst", "paragraph", "list_item")
"""Where a rule looks if it does not say. A block quotation is somebody's words, so not there."""


class Key(NamedTuple):
    """One key of a mapping in a pack."""

    name: str
    shape: Shape
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = SOMETHING
    wanted: str = ""  # what the pattern asks for: "`code` must be …"
    may_be_empty: bool = False  # a list that may hold nothing, to take back one in `defaults`


_SETTINGS = (
    Key("severity", "string", "error, warning or info", choices=SEVERITIES),
    Key("confidence", "share", "The share of alerts that are right, 0 to 1"),
    Key("owner", "string", "Who decides about the rule: a desk or a person"),
    Key("source", "string", "The style guide or study the rule rests on"),
    Key("status", "string", "preview: runs only where it is named", choices=STATUSES),
    Key("quotes", "string", "What the rule does inside direct quotations", choices=QUOTES),
    Key(
        "scope",
        "strings",
        f"Parts of the story the rule looks at [{', '.join(DEFAULT_SCOPE)}]",
        choices=SCOPES,
    ),
    Key(
        "kinds",
        "kinds",
        "Story kinds, or traits of them, the rule runs on; none given: all",
        may_be_empty=True,
    ),
    Key(
        "not_kinds",
        "kinds",
        "Story kinds, or traits of them, the rule stays silent on",
        may_be_empty=True,
    ),
    Key("hyphen", "string", "any: a hyphen may also be a space", choices=HYPHENS),
    Key("case", "flag", "true: capitals and small letters must be as written"),
    Key("fix", "string", "How safe the replacement is [unsafe]", choices=SAFETIES),
)

RULE_KEYS: tuple[Key, ...] = (
    Key(
        "code",
        "string",
        "Three letters of a family and three digits: STY501",
        required=True,
        pattern=CODE,
        wanted=f"the letters of a family ({', '.join(PREFIXES)}) and three digits, as STY501",
    ),
    Key(
        "name",
        "string",
        "Small words with hyphens between; what `ignore` takes beside the code",
        required=True,
        pattern=NAME,
        wanted="small-words-with-hyphens, and not the name of a family",
    ),
    Key(
        "kind",
        "string",
        "existence (with `phrases` or `patterns`), substitution (with `swap`) or sequence (with `sequences`)",
        required=True,
        choices=KINDS,
    ),
    Key(
        "message",
        "string",
        "What is wrong, then what to do; {found} and {instead} are filled in",
        required=True,
        pattern=MESSAGE,
        wanted="a text in which only {found} and {instead} stand in braces",
    ),
    Key("reason", "string", "Why, in a sentence or two", required=True),
    *_SETTINGS,
    Key(
        "phrases",
        "strings",
        "Phrases to look for: (a|b) either, [x] with or without, {shed} in any form, "
        "<2> up to two words, ^ and $ the start and end of a sentence",
    ),
    Key(
        "patterns",
        "strings",
        "Regular expressions, for what no phrase can say; (?P<mark>…) is marked",
    ),
    Key(
        "sequences",
        "strings",
        "Patterns of words, as beside rules in Python: {list}, (a|b), [x], x*, <4>, ^, ..., =, ~guard, @TAG, !x",
    ),
    Key("swap", "swap", 'Phrase → replacement, a list of them, or "" to delete'),
    Key("unless_before", "strings", "Phrases that silence the rule right before the match"),
    Key("unless_after", "strings", "Phrases that silence the rule right after the match"),
    Key(
        "unless_sentence", "strings", "Phrases that silence the rule anywhere in the same sentence"
    ),
    Key("unless_near", "strings", "Phrases that silence the rule anywhere in the same paragraph"),
    Key("unless_story", "strings", "Phrases that silence the rule anywhere in the story"),
    Key("good", "good", "Text the rule is silent on", required=True),
    Key(
        "near_miss",
        "good",
        "Text a naive rule would mark, and this one must not",
        required=True,
    ),
    Key("bad", "bad", "Text with [[the words]] the rule must mark", required=True),
)

PACK_KEYS: tuple[Key, ...] = (
    Key(
        "pack",
        "string",
        "The pack's name: small words with hyphens between",
        required=True,
        pattern=KEBAB,
        wanted="small-words-with-hyphens",
    ),
    Key("about", "string", "What the pack is for"),
    Key("defaults", "defaults", "Settings of every rule that does not say otherwise"),
    Key("verbs", "verbs", "Irregular verbs: plain form → [third person, -ing, past, participle]"),
    Key(
        "lists",
        "lists",
        "Lists of words that `sequences` name as {list}: name → words, word/verb for all forms of a verb",
    ),
    Key("rules", "rules", "The rules", required=True),
)

DEFAULT_KEYS: tuple[Key, ...] = _SETTINGS

DEMANDED = ("severity", "confidence")
"""Settings that a rule must have, its own or those of `defaults`."""

_KIND = Key("kind", "kind", "The kind of the story: opinion, live …")

GOOD_KEYS: tuple[Key, ...] = (
    Key(
        "text",
        "string",
        "The example; an empty line in it makes it a story, headline first",
        required=True,
        pattern=UNMARKED,
        wanted="a text without [[ ]]; move it to `bad` if the rule must mark it",
    ),
    _KIND,
)

BAD_KEYS: tuple[Key, ...] = (
    Key(
        "text",
        "string",
        "The example, [[marked]]; an empty line in it makes it a story, headline first",
        required=True,
        pattern=MARKED,
        wanted="a text with [[ ]] round the words that the rule must mark",
    ),
    Key(
        "fixed",
        "string",
        "What the fix makes of the example (with `swap`)",
        pattern=UNMARKED,
        wanted="a text without [[ ]]",
    ),
    _KIND,
)


def scope_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The block kinds that scope names stand for, in the order of a page."""
    wanted = set(names)
    if "all" in wanted:
        wanted.update(BLOCK_KINDS)
    if "body" in wanted:
        wanted.update(BODY_KINDS)
    return tuple(kind for kind in BLOCK_KINDS if kind in wanted)
