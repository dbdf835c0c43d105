"""Harper through harper-py: offline, no Java, some 0.3 s to start."""

from __future__ import annotations

from functools import cached_property

from newslint.analyses.story import Alert
from newslint.document import Document
from newslint.providers import ProviderError
from newslint.providers._kept import blocks, kept, name_of
from newslint.providers.harper_rules import CONDITIONS, QUIET, RUN_ON, SPELLING
from newslint.startup.fast_typing import Any

_DIALECTS = {
    "en-US": "AMERICAN", "en-GB": "BRITISH", "en-IE": "BRITISH", "en-NZ": "BRITISH",
    "en-ZA": "BRITISH", "en-AU": "AUSTRALIAN", "en-CA": "CANADIAN", "en-IN": "INDIAN",
}  # fmt: skip
_ASKED = QUIET | CONDITIONS.keys() | {SPELLING, RUN_ON}
_REPLACE, _REMOVE, _INSERT_AFTER = 0, 1, 2


class Harper:
    """Harper for one dialect. Without one, a word is misspelt only if no dialect has it."""

    def __init__(self, dialect: str) -> None:
        """Raises ProviderError where harper-py is not installed."""
        try:
            import harper
        except ImportError:
            raise ProviderError(
                "grammar: harper is not installed; `pip install 'newslint[harper]'` brings it"
            ) from None
        self._harper: Any = harper
        self._dialect = dialect
        self._linter = self._made(_DIALECTS.get(dialect, "AMERICAN"))

    def alerts(self, document: Document) -> list[Alert]:
        """What the rules of the allow-list say. Raises ProviderError."""
        found: list[Alert] = []
        for block in blocks(document):
            text = document.slice(block)
            for name, lints in self._lints(self._linter, text).items():
                found += [self._alert(lint, name, block.start) for lint in lints]
        found = [
            a
            for a in found
            if name_of(a.rule) != SPELLING or self._unknown(document.text[a.start : a.end])
        ]
        return sorted(kept(document, found, self._dialect, CONDITIONS))

    def close(self) -> None:
        """Nothing was started."""

    def _made(self, dialect: str) -> Any:
        linter = self._harper.Linter(self._harper.Dialect[dialect])
        config = dict.fromkeys(linter.get_lint_config(), False)
        linter.set_lint_config({**config, **dict.fromkeys(_ASKED, True)})
        return linter

    def _lints(self, linter: Any, text: str) -> dict[str, list[Any]]:
        try:
            found = linter.organized_lints(text, language=self._harper.Language.PLAINTEXT)
        except Exception as error:  # noqa: BLE001 - the library raises what it likes
            raise ProviderError(
                f"grammar: harper failed: {type(error).__name__}: {error}"
            ) from None
        return {name: lints for name, lints in found.items() if name in _ASKED}

    @cached_property
    def _others(self) -> list[Any]:
        if self._dialect:
            return []
        return [self._made(name) for name in ("BRITISH", "AUSTRALIAN", "CANADIAN")]

    def _unknown(self, word: str) -> bool:
        """Whether the other dialects don't know a word either."""
        return all(self._lints(other, word).get(SPELLING) for other in self._others)

    def _alert(self, lint: Any, name: str, base: int) -> Alert:
        start, end = base + lint.span.start, base + lint.span.end
        replacements = []
        for suggestion in lint.suggestions:
            if suggestion.kind == _REPLACE:
                replacements.append(suggestion.replacement_text)
            elif suggestion.kind == _REMOVE:
                replacements.append("")
            elif suggestion.kind == _INSERT_AFTER:
                replacements.append(lint.problem_text + suggestion.replacement_text)
        spelling = name in (SPELLING, RUN_ON)
        message = f"“{lint.problem_text}” is not in the dictionary." if spelling else lint.message
        message = " ".join(message.replace("`", "").split())
        return Alert(start, end, message, tuple(replacements), f"Harper: {name}", spelling)
