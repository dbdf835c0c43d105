"""The page around the stories: its policy, style and script, the bar of filters, the list of files."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from newslint import __version__
from newslint.discovery import REPORT_MARK
from newslint.finding import SEVERITIES
from newslint.report import Summary
from newslint.report.html.parts import Part, Unread
from newslint.report.xml_text import escaped

_HERE = __file__.rpartition("page.py")[0]


def page(parts: list[Part], unread: list[Unread], summary: Summary) -> Iterator[str]:
    """The lines of the whole page."""
    style, script = _read("page.css"), _read("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)};"
        " base-uri 'none'; form-action 'none'"
    )
    yield "<!doctype html>"
    yield REPORT_MARK
    yield '<html lang="en">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f'<meta name="generator" content="newslint {__version__}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield "<title>newslint report</title>"
    yield f"<style>{style}</style></head>"
    yield "<body>"
    yield from _head(parts, unread, summary)
    yield '<main id="stories">'
    for part in parts:
        yield from part.lines
    yield "</main>"
    yield f"<footer><p>newslint {__version__}</p></footer>"
    yield f"<script>{script}</script>"
    yield "</body></html>"


def _read(name: str) -> str:
    with open(_HERE + name, encoding="utf-8") as file:
        return file.read()


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _head(parts: list[Part], unread: list[Unread], summary: Summary) -> Iterator[str]:
    yield '<a class="skip" href="#stories">Skip to the stories</a>'
    yield f"<header><h1>newslint report</h1><p>{escaped(str(summary))}</p>"
    if unread:
        yield "<h2>Not read</h2><ul>"
        yield from (f"<li>{escaped(each.path)}: {escaped(each.why)}</li>" for each in unread)
        yield "</ul>"
    yield "</header>"
    yield from _bar(parts, summary)
    yield '<nav aria-label="Stories"><details class="files"><summary>'
    yield f"<b>Stories</b> {len(parts):,}</summary><ol>"
    for part in parts:
        yield (
            f'<li><a href="#s{part.number}">{escaped(part.path)}</a> {len(part.findings):,}</li>'
        )
    yield "</ol></details></nav>"


def _bar(parts: list[Part], summary: Summary) -> Iterator[str]:
    """Filters and buttons, hidden until the script that they need has started."""
    families = Counter(finding.family for part in parts for finding in part.findings)
    yield '<div class="bar" role="region" aria-label="Filters" hidden>'
    yield '<div role="group" aria-label="Severity">'
    for severity in SEVERITIES:
        if count := summary.severities[severity]:
            yield _toggle("s", severity, count, f"toggle {severity}")
    yield "</div>"
    yield '<div role="group" aria-label="Family">'
    for family, count in sorted(families.items()):
        yield _toggle("f", family, count, "toggle")
    yield "</div>"
    yield '<label>Story <select id="file"><option value="">all</option>'
    for part in parts:
        yield f'<option value="{part.number}">{escaped(part.path)}</option>'
    yield "</select></label>"
    yield (
        '<label>Search <input id="find" type="search" placeholder="file, rule or words  /"'
        ' autocomplete="off"></label>'
    )
    yield '<div role="group" aria-label="Findings">'
    for key, does, label in (
        ("p", "previous", "Previous"),
        ("n", "next", "Next"),
        ("f", "fold", "Fold all"),
        ("", "theme", "Light or dark"),
    ):
        shortcut = f' aria-keyshortcuts="{key}" title="key: {key}"' if key else ""
        yield f'<button type="button" data-do="{does}"{shortcut}>{label}</button>'
    yield "</div>"
    yield '<p id="said" role="status" aria-live="polite"></p></div>'


def _toggle(what: str, word: str, count: int, classed: str) -> str:
    return (
        f'<button type="button" class="{classed}" data-{what}="{escaped(word)}"'
        f' aria-pressed="true">{escaped(word)} <span>{count:,}</span></button>'
    )
