"""What a SARIF log says of the rules that its results name: their pages."""

from __future__ import annotations

from newslint.examples import dedent_doc, prose
from newslint.finding import Finding
from newslint.registry import Rule
from newslint.report.safety import safe_lines
from newslint.startup.fast_typing import Any

_LONGEST = 1000  # GitHub cuts descriptions off at 1,024
_PRECISION = ((0.9, "very-high"), (0.75, "high"), (0.5, "medium"), (0.0, "low"))
_PROBLEM = {"error": "error", "warning": "warning", "info": "recommendation"}
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}


def descriptor(finding: Finding, rule: Rule | None) -> dict[str, Any]:
    """The rule of a finding; of one that is not in the run's table, what the finding itself tells."""
    severity = rule.severity if rule else finding.severity
    confidence = rule.confidence if rule else finding.confidence
    made: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "defaultConfiguration": {"level": _LEVEL[severity]},
        "properties": {
            "tags": [finding.family],
            "precision": next(word for least, word in _PRECISION if confidence >= least),
            "problem.severity": _PROBLEM[severity],
        },
    }
    doc = rule.doc if rule else ""
    if doc:
        about = _lines(prose(doc))
        head = about.partition("\n")[0]
        page = _lines(dedent_doc(doc))
        examples = page[len(about) :].strip("\n")
        shown = about + (f"\n\nExamples:\n\n{_code(examples)}" if examples else "")
        made["shortDescription"] = {"text": _cut(head)}
        made["fullDescription"] = {"text": _cut(about)}
        made["help"] = {"text": page, "markdown": shown}
    return made


def _lines(text: str) -> str:
    return "\n".join(safe_lines(text))


def _code(text: str) -> str:
    """Text as a block of code: indented, which no words in it can end."""
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
