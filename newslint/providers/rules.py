"""The two rules by which an outside checker speaks: its alerts get our codes, fixes and gates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.analyses.story import Alert
from newslint.finding import Fix, Hit
from newslint.registry import Option, Rule, family_of
from newslint.text import Edit

_MOST_FIXES = 3


def grammar(alerts: list[Alert]) -> Iterator[Hit]:
    """The outside checker that `--grammar` names finds a mistake of grammar.

    Only rules of it run that stayed quiet on published news. Direct quotations are left alone.
    """
    return _hits(alert for alert in alerts if not alert.spelling)


def spelling(alerts: list[Alert], options: dict[str, tuple[str, ...]]) -> Iterator[Hit]:
    """The outside checker that `--grammar` names does not know a word.

    Names, and words that the option `known` lists, are left alone, and so are direct quotations.
    """
    known = {word.casefold() for word in options["known"]}
    return _hits(
        alert for alert in alerts if alert.spelling and _word(alert).casefold() not in known
    )


def _word(alert: Alert) -> str:
    return alert.message.partition("“")[2].partition("”")[0]


def _hits(alerts: Iterable[Alert]) -> Iterator[Hit]:
    for alert in alerts:
        fixes = tuple(
            Fix(f"Write “{text}”" if text else "Delete it", (Edit(alert.start, alert.end, text),))
            for text in alert.replacements[:_MOST_FIXES]
        )
        yield Hit(alert.start, alert.end, f"{alert.message} ({alert.rule})", fixes=fixes)


def _rule(code: str, name: str, check: object, options: tuple[Option, ...] = ()) -> Rule:
    function = check
    assert callable(function)
    made = function.__code__  # type: ignore[attr-defined]
    return Rule(
        code, name, family_of(code), "warning", 0.8, function,
        made.co_varnames[: made.co_argcount], function.__doc__ or "", options, origin=__name__,
        when="alerts",
    )  # fmt: skip


RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        _rule("GRM101", "checker-grammar", grammar),
        _rule(
            "SPL101", "checker-spelling", spelling,
            (Option("known", (), "words and names of the house"),),
        ),
    )
}  # fmt: skip
