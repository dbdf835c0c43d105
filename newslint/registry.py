"""Rules as values: what one is, how it is declared, and how codes and names select it.

A rule is a function with the `@rule` decorator; its docstring is its page and its tests (see
`newslint.testing`). What it needs is read from its parameter names: `document`, `options`, or the
name of an analysis (`newslint.analyses`).
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint import kinds as story_kinds
from newslint.analyses import ANALYSES
from newslint.finding import Hit, Severity
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.startup.patterns import lazy

FAMILIES: dict[str, str] = {
    "DUP": "duplication",
    "FRG": "fragment",
    "ATT": "attribution",
    "CON": "contradiction",
    "RDB": "readability",
    "QUO": "quotation",
    "CST": "consistency",
    "LFT": "leftover",
    "VOI": "voice",
    "STY": "style",
    "GRM": "grammar",
    "SPL": "spelling",
    "NLT": "newslint",
}
"""Code prefix → family name."""

PREFIXES = {family: prefix for prefix, family in FAMILIES.items()}
ALL = "ALL"

Status = Literal["stable", "preview", "deprecated", "removed"]
Quotes = Literal["skip", "check", "only"]
"""What a rule does inside direct quotations. They are protected ground: skip is the default."""

Check = Callable[..., Iterable[Hit]]
_CODE = lazy(r"[A-Z]{3}\d{3}")
NAME = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class RuleError(Exception):
    """A rule declared wrongly: a mistake of its author, never of the story."""


class Option(NamedTuple):
    """A setting of one rule; its type is its default's."""

    name: str
    default: Any
    help: str


class Later:
    """A rule's function before its module is imported, which its first call does."""

    __slots__ = ("_function", "_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name
        self._function: Check | None = None

    def __call__(self, *needs: Any) -> Iterable[Hit]:
        return (self._function or self.function())(*needs)

    def function(self) -> Check:
        """The function itself."""
        found: Check = getattr(importlib.import_module(self._module), self._name)
        self._function = found
        return found


class Rule(NamedTuple):
    """One thing newslint can say. `check` is None where a pack's index finds the places."""

    code: str
    name: str
    family: str
    severity: Severity
    confidence: float
    check: Check | None
    needs: tuple[str, ...]
    page: str  # the docstring as Python has it: `doc` is what to read
    options: tuple[Option, ...] = ()
    quotes: Quotes = "skip"
    status: Status = "stable"
    kinds: frozenset[str] | None = None  # the story kinds it runs on; None: every kind
    origin: str = ""  # module or pack file
    not_kinds: frozenset[str] = frozenset()  # the story kinds it stays silent on
    when: str = ""  # the analysis without whose items, or PATTERNS without whose words, it has nothing to say

    @property
    def function(self) -> Check | None:
        """`check` as a function of its module, which is imported if need be."""
        return self.check.function() if isinstance(self.check, Later) else self.check

    @property
    def doc(self) -> str:
        """The docstring of its function, which `-OO` takes off, or a pack's page."""
        function = self.function
        if self.page or function is None:
            return self.page
        from newslint.docstrings import docstring

        return docstring(function)

    @property
    def summary(self) -> str:
        """The docstring's first line."""
        return self.doc.strip().partition("\n")[0].strip()

    def runs_on(self, kind: str) -> bool:
        """Whether the rule speaks of stories of this kind, by any of its names."""
        kind = story_kinds.find(kind) or kind
        return kind not in self.not_kinds and (self.kinds is None or kind in self.kinds)

    def defaults(self) -> dict[str, Any]:
        """Option name → default."""
        return {option.name: option.default for option in self.options}


GIVEN = ("document", "options", "earlier_copies")
"""What a rule may ask for that is no analysis; the engine has it."""
PATTERNS = "patterns"
"""As `when`: the rule speaks only where its `.patterns` file matches."""

_HERE = os.path.dirname(__file__)
CHECKS = "newslint.checks."
"""What the names of the modules of newslint's own rules begin with."""
_declared: dict[str, Rule] = {}


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    confidence: float,
    options: tuple[Option, ...] = (),
    quotes: Quotes = "skip",
    status: Status = "stable",
    kinds: Iterable[str] | None = None,
    not_kinds: Iterable[str] = (),
    when: str = "",
) -> Callable[[Check], Check]:
    """Declare a rule. `confidence` (0 to 1) is its measured share of right alerts.

    `kinds` and `not_kinds` name kinds of story or their traits (`newslint.kinds`). `when` names an
    analysis, or is "patterns": where it has no item, or the story none of the patterns' words, the rule is
    not even imported.

    Raises RuleError for a malformed or taken code or name, a code of another family than the folder's,
    a parameter that is no analysis, or an unknown kind.
    """

    def declare(check: Check) -> Check:
        made = code_object(check)
        needs = made.co_varnames[: made.co_argcount]
        _hold_needs(code, (*needs, when) if when not in ("", PATTERNS) else needs)
        register(
            Rule(
                code=code,
                name=name,
                family=_family(code, check.__module__),
                severity=severity,
                confidence=confidence,
                check=check,
                needs=needs,
                page=check.__doc__ or "",
                options=options,
                quotes=quotes,
                status=status,
                kinds=_kinds(code, kinds) if kinds is not None else None,
                origin=check.__module__,
                not_kinds=_kinds(code, not_kinds),
                when=when,
            )
        )
        return check

    return declare


def _hold_needs(code: str, needs: Iterable[str]) -> None:
    """Raise RuleError for a parameter that is no analysis: else every story would say so."""
    for need in needs:
        if need not in GIVEN and need not in ANALYSES:
            import difflib  # 10 ms, and only mistakes need it

            known = sorted((*GIVEN, *ANALYSES))
            near = difflib.get_close_matches(need, known, n=1)
            hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(known)}"
            raise RuleError(f"{code}: there is no analysis called `{need}`; {hint}")


def _family(code: str, module: str) -> str:
    """The family of a code, which is that of the folder its rule lies in."""
    family = family_of(code)
    folder = module.removeprefix(CHECKS).partition(".")[0]
    if module.startswith(CHECKS) and folder != family:
        wanted = f"{PREFIXES[folder]}…" if folder in PREFIXES else "another folder"
        raise RuleError(f"{code} is of family {family}, and {module} of {folder}; write {wanted}")
    return family


def _kinds(code: str, names: Iterable[str]) -> frozenset[str]:
    try:
        return story_kinds.those_of(names)
    except story_kinds.UnknownKindError as error:
        raise RuleError(f"{code}: {error}") from None


def code_object(function: Callable[..., Any]) -> Any:
    """The function's code: its argument names are its needs (inspect.signature costs 80 µs each)."""
    return function.__code__


def family_of(code: str) -> str:
    """The family a code belongs to. Raises RuleError for a code of no known family."""
    if not _CODE.fullmatch(code) or code[:3] not in FAMILIES:
        raise RuleError(f"{code!r} is not a rule code: three letters of a family and three digits")
    return FAMILIES[code[:3]]


def register(new: Rule) -> None:
    """Add a rule. Raises RuleError when its code or name is malformed or taken by another."""
    family_of(new.code)
    if not NAME.fullmatch(new.name):
        raise RuleError(f"{new.name!r} ({new.code}) is not a kebab-case name")
    for old in _declared.values():
        taken = old.code == new.code, old.name == new.name
        if any(taken) and not (all(taken) and old.check is new.check):
            raise RuleError(
                f"{new.code} {new.name} in {new.origin} clashes with {old.code} {old.name} in {old.origin}"
            )
    _declared[new.code] = new


def rule_modules() -> Iterator[str]:
    """The modules under `newslint.checks`, one folder a family, one file a rule."""
    root = os.path.join(_HERE, "checks")
    for family in sorted(os.listdir(root)):
        folder = os.path.join(root, family)
        if not family.startswith("_") and os.path.isdir(folder):
            for name in sorted(os.listdir(folder)):
                if name.endswith(".py") and not name.startswith("_"):
                    yield f"{CHECKS}{family}.{name[:-3]}"


def load_rules() -> dict[str, Rule]:
    """Every rule of newslint's own checks, code → rule, in the order of codes."""
    for module in rule_modules():
        importlib.import_module(module)
    return {code: _declared[code] for code in sorted(_declared)}


class Selection(NamedTuple):
    """Who runs: selectors are codes, names, families, prefixes or ALL."""

    select: tuple[str, ...] = (ALL,)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def matches(selector: str, rule: Rule) -> int:
    """How closely a selector names a rule: 0 not at all, 1 ALL, 2 its family, 3 itself."""
    if selector in (rule.code, rule.name):
        return 3
    if selector in (rule.family, rule.code[:3]):
        return 2
    return 1 if selector == ALL else 0


def known_selectors(rules: Mapping[str, Rule]) -> set[str]:
    """Every word a selector may be."""
    words = {ALL, *FAMILIES, *PREFIXES}
    for each in rules.values():
        words.update((each.code, each.name))
    return words


def selected(rules: Iterable[Rule], selection: Selection, preview: bool = False) -> list[Rule]:
    """The rules that a selection turns on. The closest selector wins; of equals, ignore does.

    A preview rule runs only where `preview` is set or its own code or name selects it.
    """
    chosen = []
    for each in rules:
        wanted = max((matches(s, each) for s in selection.select), default=0)
        extended = max((matches(s, each) for s in selection.extend_select), default=0)
        refused = max((matches(s, each) for s in selection.ignore), default=0)
        best = max(wanted, extended)
        if best > refused and (preview or each.status == "stable" or best == 3):
            chosen.append(each)
    return chosen
