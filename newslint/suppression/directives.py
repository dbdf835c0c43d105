"""The grammar of a suppression: what comes after `newslint:` in a comment, and is a line beside a story."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

from newslint.finding import Finding
from newslint.registry import ALL
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.startup.patterns import lazy

Action = Literal["ignore", "ignore-file", "ignore-start", "ignore-end"]

_HEAD = lazy(r"(ignore(?:-[a-z]+)?)[ \t]*+(?:\[([^\]]*)\])?(?![\w-])\s*+")
_ON = lazy(r"on\s++(?:[\"“]([^\"”]+)[\"”]|([0-9a-f]{16}(?::\d+)?))(?!\w)[\s:,;]*+")
_UNTIL_FIRST = lazy(r"until\s++(\S+?)(?:[\s:,;]++|[.]?\Z)")
_UNTIL_LAST = lazy(r"(?<!\S)until\s++(\d\S*?)[.]?\Z")
_DATE = lazy(r"\d{4}-\d{2}-\d{2}")
_WORD = lazy(r"\w+(?:['’]\w+)*")
_ACTIONS: tuple[Action, ...] = ("ignore", "ignore-file", "ignore-start", "ignore-end")
_MOST = 2_000  # characters of a suppression; a reason is a line

MOST_WORDS = 8
"""Words of a finding that `--add-ignore` writes after `on`."""


class Directive(NamedTuple):
    """A suppression as it is written; `fault` says why it can't be one, and it does nothing then."""

    action: Action
    selectors: tuple[str, ...] = ()
    reason: str = ""
    until: str = ""  # the last day, ISO 8601
    on: str = ""  # the words that a finding begins with, or its fingerprint
    fault: str = ""

    def expired(self, today: str) -> bool:
        """Whether its last day has gone by. `today` is ISO 8601."""
        return bool(self.until) and self.until < today

    def names(self, finding: Finding) -> str:
        """The selector that names the finding's rule; empty for none."""
        if self.on and not self._is_on(finding):
            return ""
        known = (finding.code, finding.name, finding.family, finding.code[:3], ALL)
        return next((each for each in self.selectors if each in known), "")

    def _is_on(self, finding: Finding) -> bool:
        if finding.fingerprint.partition(":")[0] == self.on.partition(":")[0]:
            return True
        wanted = words(self.on)
        return bool(wanted) and words(finding.text)[: len(wanted)] == wanted


def words(text: str) -> list[str]:
    """The words of a text as they are compared: however they are set, wrapped or capitalised."""
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def today() -> str:
    """The day, ISO 8601."""
    return time.strftime("%Y-%m-%d")


def read(text: str) -> Directive:
    """The suppression in a text that follows `newslint:`, or is a line of a file beside a story."""
    text = text.strip()
    head = _HEAD.match(text)
    if head is None or len(text) > _MOST:
        return Directive("ignore", fault="write `ignore[CODE] reason`")
    word, listed = head[1], head[2]
    action = next((each for each in _ACTIONS if each == word), None)
    if action is None:
        return Directive("ignore", fault=f"there is no `{word}`: write {_either(_ACTIONS)}")
    selectors = tuple(dict.fromkeys(each for each in re.split(r"[,\s]+", listed or "") if each))
    if not selectors and action != "ignore-end":
        return Directive(action, fault=f"name the rules: `{word}[CODE] reason`")
    return _rest(Directive(action, selectors), text[head.end() :])


def _rest(made: Directive, text: str) -> Directive:
    """What follows the brackets: the words it is about, its last day and its reason, in this order."""
    on = _ON.match(text)
    if on is not None:
        made, text = made._replace(on=on[1] or on[2]), text[on.end() :]
    text = text.lstrip(" \t\r\n:,;–—-")
    until = _UNTIL_FIRST.match(text)
    if until is not None and until[1][:1].isdigit():
        text = text[until.end() :].lstrip(" \t\r\n:,;–—-")
    else:
        until = _UNTIL_LAST.search(text)
        if until is not None:
            text = text[: until.start()]
    if until is not None:
        if not is_date(until[1]):
            return made._replace(fault=f"“until” wants a day, {time.strftime('%Y')}-12-31 say")
        made = made._replace(until=until[1])
    return made._replace(reason=" ".join(text.split()).rstrip(" ,;:"))


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar, as ISO 8601 writes it."""
    if not _DATE.fullmatch(text) or not text.isascii():
        return False
    try:
        time.strptime(text, "%Y-%m-%d")
    except ValueError:
        return False
    return True


def _either(listed: Sequence[str]) -> str:
    quoted = [f"`{each}`" for each in listed]
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def written(
    action: Action, selectors: list[str], reason: str, on: str = "", until: str = ""
) -> str:
    """A suppression as text: `read` reads the same from it."""
    parts = [f"{action}[{', '.join(selectors)}]"]
    if on:
        parts.append(f"on “{on}”:")
    if until:
        parts.append(f"until {until}")
    return " ".join((*parts, reason))
