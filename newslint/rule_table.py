"""What newslint's own rules declare, kept by the build: a rule is imported when it is first asked.

Many rules are never asked on a story: they speak of what it hasn't got. In a checkout an edited rule, a
new one or one taken away is noticed, and the table is made anew.
"""

from __future__ import annotations

import os
import sys

from newslint.registry import Later, Option, Rule, load_rules, rule_modules
from newslint.startup import quick_copy, stamps
from newslint.startup.fast_typing import Any

TABLE = "newslint/rules.declared"
"""The table under the root of the project, as the build calls it. Not in git."""

_ROOT = stamps.ROOT
_PAGES = "newslint.suppression.pages"
_CHECK, _OPTIONS, _ORIGIN = (Rule._fields.index(each) for each in ("check", "options", "origin"))
_OF_NEWSLINT = (
    ("NLT910", "unused-suppression"),
    ("NLT911", "expired-suppression"),
    ("NLT912", "reasonless-suppression"),
    ("NLT913", "unreadable-suppression"),
)
"""As `NAMES` there; a run over a story without suppressions doesn't import it."""


def rules() -> dict[str, Rule]:
    """Every rule of newslint's own checks, code → rule, in the order of codes; imported when it is called."""
    data = quick_copy.read(_path(), _head())
    checkout = stamps.is_checkout(_ROOT)
    if data is not None and not (checkout and _is_stale(data)):
        return {row[0]: _unpacked(row) for row in data["rules"]}
    found = loaded()
    if checkout:
        quick_copy.write(_path(), made(found))
    return found


def loaded() -> dict[str, Rule]:
    """The same, with all their modules imported."""
    from newslint.providers.rules import RULES  # of outside checkers, which few runs ask

    return {**load_rules(), **RULES}


def of_newslint() -> dict[str, Rule]:
    """The rules about suppressions, code → rule: they run on no kind of story, but after all others."""
    return {
        code: Rule(
            code, name, "newslint", "warning", 1.0, Later(_PAGES, name.replace("-", "_")), (), "",
            kinds=frozenset(), origin=_PAGES,
        )
        for code, name in _OF_NEWSLINT
    }  # fmt: skip


def made(found: dict[str, Rule]) -> bytes:
    """The table of rules, as the build writes it."""
    files = _files()
    data = {
        "files": files,
        "stamps": [stamps.stamp(file, _ROOT) for file in files],
        "rules": [_packed(rule) for rule in found.values()],
    }
    return quick_copy.content(_head(), data)


def _path() -> str:
    return os.path.join(_ROOT, *TABLE.split("/"))


def _head() -> bytes:
    return f"newslint rules 2 {sys.implementation.cache_tag}\n".encode()


def _files() -> list[str]:
    own = (name.replace(".", "/") + ".py" for name in rule_modules())
    return ["newslint/registry.py", "newslint/providers/rules.py", *own]


def _is_stale(data: dict[str, Any]) -> bool:
    files = _files()
    return data["files"] != files or not stamps.is_same(data["stamps"], files, _ROOT)


def _packed(rule: Rule) -> tuple[Any, ...]:
    """A rule's fields, in order: its page stays in its module, its function is a name, options are tuples."""
    check: Any = rule.function
    options: Any = tuple(tuple(option) for option in rule.options)
    return tuple(rule._replace(check=check.__name__, page="", options=options))


def _unpacked(row: tuple[Any, ...]) -> Rule:
    values = list(row)
    values[_CHECK] = Later(row[_ORIGIN], row[_CHECK])
    values[_OPTIONS] = tuple(Option(*option) for option in row[_OPTIONS])
    return Rule(*values)
