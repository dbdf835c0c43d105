"""Counts per rule, most frequent first."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Summary
from newslint.report.json_lines import dumps


def statistics(summary: Summary, format: str) -> Iterator[str]:
    """A line per rule; JSON for the JSON formats."""
    ranked = sorted(summary.rules.items(), key=lambda item: (-item[1], item[0]))
    rows = [{"code": code, "name": name, "count": count} for (code, name), count in ranked]
    if format == "json":
        yield dumps({"version": 1, "rules": rows, "summary": summary.as_json()}, indent=2)
    elif format == "jsonl":
        yield from (dumps(row) for row in rows)
    else:
        width = max((len(f"{row['count']:,}") for row in rows), default=1)
        for row in rows:
            yield f"{row['count']:>{width},}  {row['code']}  {row['name']}"
        yield str(summary)
