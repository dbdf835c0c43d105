"""LanguageTool through language-tool-python, on a server of our own or on a given one.

language-tool-python is GPL-3.0-only: nothing else imports it, and no plain install brings it.
"""

from __future__ import annotations

import os

from newslint.analyses.story import Alert
from newslint.document import Document
from newslint.providers import ProviderError
from newslint.providers._java import Server
from newslint.providers._kept import blocks, kept
from newslint.providers.languagetool_rules import CONDITIONS, QUIET, SPELLING
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

REMOTE = "NEWSLINT_LANGUAGETOOL_SERVER"
"""Environment variable: the address of a server that runs already (http://localhost:8081/)."""
TIMEOUT = 20.0
"""Seconds that an answer may take."""
FIRST_TIMEOUT = 90.0
"""The same for the first answer of a server of our own: it reads its rules then, 5 to 10 s long, on a
busy machine several times that."""

# What is said, by whatever library, of a server that isn't there or goes away.
_UNREACHABLE = lazy(
    r"Max retries exceeded|Connection(?:Error| aborted| refused| reset)|No connection adapters"
)
_ASKED = QUIET | CONDITIONS.keys() | SPELLING
_ASTRAL = lazy(r"[\U00010000-\U0010ffff]")
_STAND_IN = "☺"  # one UTF-16 unit, so that the server's offsets are ours


class LanguageTool:
    """A connection to one server for one dialect; what it said of a paragraph is kept for the run."""

    def __init__(
        self,
        dialect: str,
        timeout: float | None = None,
        may_start: bool = True,
        every_rule: bool = False,
    ) -> None:
        """Raises ProviderError where the library, Java, LanguageTool or the server is missing.

        `may_start`: whether a server of our own may be started, and downloaded, where none is named.
        `every_rule`: whether all its rules are heard, not only those that stayed quiet on clean copy.
        """
        remote = os.environ.get(REMOTE)
        if not remote and not may_start:
            raise ProviderError(
                "grammar: a configuration file asks for LanguageTool, which only whoever runs newslint"
                f" may start: add `--grammar languagetool`, or name a running server in {REMOTE}"
            )
        try:
            # Not before it is needed: on import it tries whether the system has IPv6.
            import language_tool_python as library
        except ImportError:
            raise ProviderError(
                "grammar: languagetool is not installed; `pip install 'newslint[languagetool]'` brings"
                " it"
            ) from None
        self._timeout = TIMEOUT if timeout is None else timeout
        self._dialect = dialect
        self._said: dict[str, list[Any]] = {}
        self._every_rule = every_rule
        self._server = None if remote else Server()
        self._url = remote or (self._server.url if self._server else "")
        self._limit = self._timeout if remote else max(self._timeout, FIRST_TIMEOUT)
        try:
            tool: Any = library.LanguageTool.__new__(library.LanguageTool)
            tool._TIMEOUT = self._limit
            tool.__init__(dialect or "en-US", remote_server=self._url)
            if not every_rule:
                tool.enabled_rules = set(_ASKED)
                tool.enabled_rules_only = True
            tool.picky = True  # else some of them are silent
        except Exception as error:  # noqa: BLE001 - the library raises what it likes
            self.close()
            raise self._failed(error) from None
        except BaseException:
            self.close()
            raise
        self._tool = tool

    def alerts(self, document: Document) -> list[Alert]:
        """What the rules of the allow-list say. Raises ProviderError."""
        found: list[Alert] = []
        for block in blocks(document):
            for match in self._matches(document.slice(block)):
                found.append(_alert(match, block.start, document))
        conditions = {} if self._every_rule else CONDITIONS
        return sorted(kept(document, found, self._dialect, conditions))

    def close(self) -> None:
        """Stop the server, if it is ours."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _matches(self, text: str) -> list[Any]:
        if text not in self._said:
            try:
                matches = self._tool.check(_ASTRAL.sub(_STAND_IN, text))
                for match in matches:
                    if not 0 <= match.offset < match.offset + match.error_length <= len(text):
                        raise ValueError("an alert outside the text")
            except Exception as error:  # noqa: BLE001 - the library raises what it likes
                raise self._failed(error) from None
            self._limit = self._tool._TIMEOUT = self._timeout
            self._said[text] = [m for m in matches if self._every_rule or m.rule_id in _ASKED]
        return self._said[text]

    def _failed(self, error: Exception) -> ProviderError:
        why = " ".join(str(error).split())
        if "timed out" in why.lower():
            why = f"no answer within {self._limit:g} s"
        elif _UNREACHABLE.search(why):
            return ProviderError(
                f"grammar: no LanguageTool server answers at {self._url}: {self._what_helps}"
            )
        return ProviderError(f"grammar: LanguageTool at {self._url} failed: {why[:160]}")

    @property
    def _what_helps(self) -> str:
        if self._server is not None:
            return "ours has ended; run newslint again"
        return f"start it, or set {REMOTE} to the address of one that runs"


def _alert(match: Any, base: int, document: Document) -> Alert:
    start = base + match.offset
    end = start + match.error_length
    spelling = match.rule_id in SPELLING
    said = document.text[start:end]
    message = f"“{said}” is not in the dictionary." if spelling else " ".join(match.message.split())
    return Alert(
        start,
        end,
        message,
        tuple(match.replacements[:3]),
        f"LanguageTool: {match.rule_id}",
        spelling,
    )
