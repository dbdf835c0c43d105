"""newslint new-rule: a small working rule with its examples, where rules are written."""

from __future__ import annotations

import keyword
import os
from collections.abc import Mapping

import click

from newslint.cli.checkout import checkout
from newslint.cli.options import configuration
from newslint.cli.session import Session
from newslint.cli.terminal import fail, say
from newslint.registry import ALL, FAMILIES, NAME, Rule, RuleError, family_of

_ELSEWHERE = {
    "STY": "is for a desk's own packs: write YAML, and try it with `newslint test desk/house.yaml`",
    "NLT": "is what newslint says of itself",
}


@click.command("new-rule", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("code", metavar="CODE")
@click.argument("name", metavar="NAME")
@click.option("--patterns", is_flag=True, help="Give it a file of phrases, NAME.patterns.")
@configuration()
def command(code: str, name: str, patterns: bool, session: Session, color: bool) -> None:
    """Write a small rule that works, its page and its examples, to go on from.

    In a checkout of newslint only: `newslint new-rule VOI301 office-words` writes a module in the
    folder of the code's family and a file for further examples, and says what to do next. A code or
    name that is taken is refused.
    """
    del color
    root = checkout()
    if not root:
        fail(
            "new-rule: this newslint is installed without its tests, and rules are written in a checkout"
            " of the source (see CONTRIBUTING.md there); for a rule of your desk, write a pack"
        )
    _hold_free(code, name, session.rules)
    made = files(code, name, patterns)
    written = _write(root, made)
    module, examples, *phrases = made
    todo = [
        f"Write what it looks for, in {' and '.join([module, *phrases])}, and why, in the docstring.",
        f"Show three to six examples on its page, near misses among them; all others go to {examples}.",
        f"newslint test {code}",
        f"newslint --select {code} STORIES, on copy that was printed: read every finding.",
        f"When it stays quiet there, give {os.path.basename(module)} its severity and confidence,"
        ' and take out `status="preview"`.',
    ]
    say(
        [
            *(f"Wrote {each}" for each in written),
            "",
            "Next:",
            *(f"  {number}. {each}" for number, each in enumerate(todo, 1)),
        ]
    )


def _hold_free(code: str, name: str, rules: Mapping[str, Rule]) -> None:
    """End with what is wrong with a code or name, and one that would do."""
    try:
        family = family_of(code)
    except RuleError as error:
        known = ", ".join(f"{prefix} {family}" for prefix, family in FAMILIES.items())
        fail(f"new-rule: {error}; the families are {known}")
    if why := _ELSEWHERE.get(code[:3]):
        fail(f"new-rule: {code}: the family {family} {why}")
    if taken := rules.get(code):
        fail(
            f"new-rule: {code} is taken by {taken.name}; the next free one is {_next(code, rules)}"
        )
    module = name.replace("-", "_")
    if not NAME.fullmatch(name) or not module.isidentifier() or keyword.iskeyword(module):
        fail(f"new-rule: {name}: a name is words in small letters with hyphens: office-words")
    for each in rules.values():
        if each.name == name:
            fail(f"new-rule: {name} is taken by {each.code}; choose another name")
    if name in (ALL, *FAMILIES, *FAMILIES.values()):
        fail(f"new-rule: {name} is the name of a family; choose another name")


def _next(code: str, rules: Mapping[str, Rule]) -> str:
    """The first free code behind one."""
    number = int(code[3:])
    while f"{code[:3]}{number:03}" in rules:
        number += 1
    return f"{code[:3]}{number:03}"


def files(code: str, name: str, patterns: bool) -> dict[str, str]:
    """The rule's files, path in the checkout → content; the module first, then the examples."""
    module, family = name.replace("-", "_"), FAMILIES[code[:3]]
    folder = f"newslint/checks/{family}"
    values = {"{CODE}": code, "{NAME}": name, "{MODULE}": module}
    made = {
        f"{folder}/{module}.py": _PHRASES if patterns else _WORDS,
        f"{folder}/examples/{code}.md": _EXAMPLES,
    }
    if patterns:
        made[f"{folder}/{module}.patterns"] = _PATTERNS
    for path, text in made.items():
        for field, value in values.items():
            text = text.replace(field, value)
        made[path] = text
    return made


def _write(root: str, made: Mapping[str, str]) -> list[str]:
    """Write files that aren't there yet, or none of them. Ends where that can't be done."""
    for path in made:
        if os.path.lexists(os.path.join(root, path)):
            fail(f"new-rule: {path} is there already; choose another name")
    package = os.path.join(root, os.path.dirname(next(iter(made))), "__init__.py")
    folder = os.path.dirname(package)
    os.makedirs(os.path.join(folder, "examples"), exist_ok=True)
    for path, text in made.items():
        _put(os.path.join(root, path), text)
    if os.path.exists(package):
        return list(made)
    _put(package, f'"""{os.path.basename(folder).capitalize()}: say here what it asks."""\n')
    return [*made, os.path.relpath(package, root).replace(os.sep, "/")]


def _put(path: str, text: str) -> None:
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        file.write(text)


_WORDS = '''"""{CODE} {NAME}."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy

_WORD = lazy(r"\\b(?:herewith|thereanent)\\b")


@rule("{CODE}", "{NAME}", severity="info", confidence=0.5, status="preview")
def {MODULE}(document: Document) -> Iterator[Hit]:
    """A word of the office is in the story.

    Say here why a desk minds, and what it writes instead. Readers of `newslint explain` see this.

    Bad: The council sends the plan [[herewith]].
    Good: The council sends the plan today.
    Near miss: The Herewith Choir met on Monday.
    """
    for found in _WORD.finditer(document.text):
        yield Hit(
            found.start(), found.end(), f"“{found[0]}” is office language. Write it as one says it."
        )
'''

_PHRASES = '''"""{CODE} {NAME}."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.finding import Hit
from newslint.matching import Place, guard, patterns
from newslint.registry import rule

PATTERNS = patterns(__name__)


@rule(
    "{CODE}",
    "{NAME}",
    severity="info",
    confidence=0.5,
    status="preview",
    when="patterns",
)
def {MODULE}(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A phrase of the office is in the story.

    Say here why a desk minds, and what it writes instead. Readers of `newslint explain` see this.

    Bad: The council sends the plan [[herewith]].
    Good: The council sends the plan today.
    Near miss: The Herewith Choir met on Monday.
    """
    for item in sourcing:
        for found in PATTERNS.find(item):
            yield Hit(found.start, found.end, "This is office language. Write it as one says it.")


@guard("{NAME}-sends")
def _sends(place: Place, i: int) -> bool:
    """Something is sent in the words before."""
    return not {"send", "sends", "sent"}.isdisjoint(place.low[place.first : i])
'''

_PATTERNS = """\
# Phrases of the office. newslint/matching/__init__.py says how patterns are written.

list office = herewith thereanent

pattern sent-herewith  ~{NAME}-sends {office}
    bad:  The council sends the plan [[herewith]].
    near: The council shows the plan herewith.
"""

_EXAMPLES = """\
# {CODE} {NAME}: further examples

## Before a comma

Bad: The council sends the plan [[herewith]], and the bill.

## In a quotation

Near miss: “We send the plan herewith,” the clerk said.
"""
