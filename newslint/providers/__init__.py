"""Outside checkers of grammar and spelling. Off by default; each is imported when it is asked for."""

from __future__ import annotations

from newslint.analyses.story import Alert
from newslint.document import Document
from newslint.startup.fast_typing import Protocol


class ProviderError(Exception):
    """A checker that can't run, or failed; the message says why and what helps, in one line."""


class Provider(Protocol):
    """A checker that is started once and asked for every story."""

    def alerts(self, document: Document) -> list[Alert]:
        """What it says of a story. Raises ProviderError."""

    def close(self) -> None:
        """Stop what it started. Does no harm when called twice."""


def start(name: str, dialect: str, by_caller: bool = True, every_rule: bool = False) -> Provider:
    """The checker of a name, for a dialect ("" for any). Raises ProviderError.

    `every_rule`: whether all rules of LanguageTool are heard.

    Where only a file asks for it (not `by_caller`), no program is started and nothing downloaded.
    """
    if name == "harper":
        from newslint.providers.harper import Harper

        return Harper(dialect)
    if name == "languagetool":
        from newslint.providers.languagetool import LanguageTool

        return LanguageTool(dialect, may_start=by_caller, every_rule=every_rule)
    raise ProviderError(f"there is no checker called {name!r}")
