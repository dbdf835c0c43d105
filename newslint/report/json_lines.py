"""jsonl: one finding a line, as the output contract has it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.report import Summary, Terms
from newslint.report.safety import inert_json
from newslint.runner import Outcome
from newslint.startup.fast_typing import Any


class Report:
    """Findings for other programs, as they come."""

    def __init__(self, terms: Terms) -> None:
        del terms

    def file(self, result: Outcome) -> Iterator[str]:
        """A JSON object for each finding."""
        for finding in result.findings:
            yield dumps(finding.as_json())

    def finish(self, summary: Summary) -> Iterator[str]:
        """Nothing: the stream has ended."""
        del summary
        yield from ()


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON as UTF-8 text; escaped where a lone surrogate has no UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=indent)
    return inert_json(text)
