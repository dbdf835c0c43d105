"""Which alerts of an outside checker are kept: none on names, markup, or what stands in no prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.analyses import analyse
from newslint.analyses.story import Alert
from newslint.document import Block, Document
from newslint.providers._conditions import Condition, capitals_differ, english_prose, place
from newslint.providers._spelling import PLAIN_WORD, is_slip, is_swap, runs_on
from newslint.startup.patterns import lazy

PROSE = ("paragraph", "list_item", "standfirst")
_NAME = lazy(r"(?<![.!?…] )(?<![.!?…][”\"’'] )(?<!^)\b[A-Z][\w’'-]*")
_WORD = lazy(r"[\w’'-]+")
_COMPOUND = lazy(r"[a-z]+(?:-[a-z]+)+")


def blocks(document: Document) -> Iterator[Block]:
    """The blocks that a checker is shown: prose in sentences, not somebody's quotation."""
    return document.of_kind(*PROSE)


def name_of(rule: str) -> str:
    """A rule's name without its checker's: "Harper: AnA" is AnA."""
    return rule.partition(": ")[2]


def kept(
    document: Document,
    alerts: Iterable[Alert],
    dialect: str,
    conditions: Mapping[str, Condition],
) -> Iterator[Alert]:
    """The alerts on the story's own words: not on names, nor on spellings that the story repeats.

    `conditions` go by the name of a rule. Without a dialect, only slips are kept: what another
    English spells otherwise is none.
    """
    spelling = _Spelling(document, dialect)
    people: list[Alert] | None = None
    for alert in alerts:
        if alert.spelling:
            if (found := spelling.kept(alert)) is not None:
                yield found
            continue
        if people is None:
            people = _people(document)
        if any(span.start < alert.end and alert.start < span.end for span in people):
            continue
        condition = conditions.get(name_of(alert.rule))
        if condition is not None:
            at = place(document, alert)
            if at is None or not condition(at, alert):
                continue
        yield alert


class _Spelling:
    """Judges unknown words by what else the story says."""

    def __init__(self, document: Document, dialect: str) -> None:
        self._document, self._dialect = document, dialect
        self._seen: dict[str, int] | None = None
        self._named: set[str] = set()

    def kept(self, alert: Alert) -> Alert | None:
        """The alert, maybe with a better message, or None where the word stands."""
        said, meant = self._document.text[alert.start : alert.end], alert.replacements
        at = place(self._document, alert)
        if at is None or not english_prose(at):
            return None
        if capitals_differ(at, alert):
            return alert._replace(message=f"“{said}” is written “{meant[0]}”.")
        if self._count(said) > 1:
            return None  # nobody makes a slip twice: a word of the trade
        if runs_on(said):
            return alert._replace(message=f"“{said}” lacks a space.")
        if is_swap(said, meant):
            return alert
        # Another capital, a digit: a name, a term. The checker's dictionary is not the measure.
        plain = PLAIN_WORD.fullmatch(said) is not None
        if (not plain and not _COMPOUND.fullmatch(said)) or said in self._named:
            return None
        if is_slip(said, meant) or (plain and self._dialect):
            return alert
        return None

    def _count(self, said: str) -> int:
        if self._seen is None:
            self._seen = {}
            for word in _WORD.findall(self._document.text):
                self._seen[word] = self._seen.get(word, 0) + 1
            self._named = {name.lower() for name in _NAME.findall(self._document.text)}
        return self._seen.get(said, 0)


def _people(document: Document) -> list[Alert]:
    return [each for each in analyse(document, "people") if each.mention in ("full", "surname")]
