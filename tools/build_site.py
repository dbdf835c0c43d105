"""Builds the documentation site from what is there: rules, reports, README, CONTRIBUTING, the example.

    python -m tools.build_site            # build/site/pages (Markdown), build/site/html (the site)
    python -m tools.build_site --to FOLDER

Nothing is written here twice: a rule's page is what `newslint explain` prints, a format's is its module's
docstring and a report that was just made, the guides are sections of files that stand elsewhere.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint import packs, rule_table
from newslint.cli.explain import SWITCHES, Page, parts
from newslint.examples import examples, further
from newslint.registry import Rule
from newslint.report import FORMATS
from tools.site_examples import shown

ROOT = Path(__file__).resolve().parents[1]
_SITE = ROOT / "tools" / "site"
_README, _CONTRIBUTING = "README.md", "CONTRIBUTING.md"
_DESK = "examples/newsroom/README.md"
_GUIDES: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "index.md": ("newslint", ((_README, ""), (_README, "Two minutes"), (_README, "Using it"))),
    "guides/desk.md": (
        "For the desk",
        (
            (_DESK, "For the desk"),
            *((_README, each) for each in ("What is read", "Fixes", "What is let be", "Kinds of story")),
            *((_README, each) for each in ("Grammar and spelling", "The desk's own rules")),
        ),
    ),
    "guides/settings.md": ("Settings", ((_README, "Choosing rules"),)),
    "guides/ci.md": (
        "Where it runs",
        ((_README, "Where it runs"), (_DESK, "Where it runs"), (_README, "Many stories")),
    ),
    "guides/developer.md": ("Working on newslint", ((_README, "Working on it"), (_CONTRIBUTING, "*"))),
    "formats/index.md": ("Reports", ((_README, "Reports"),)),
}  # fmt: skip
"""Page → its title, and the sections it has: file and heading; "" for what comes first, "*" for all the rest."""

_STORY = """\
Council votes to mend bridge

Council Votes to Mend Bridge.

The café by the bridge 😀 will stay stay open, the mayor said.
"""
"""What the reports on the pages of formats are about."""

Section = tuple[str, str]
"""A heading of the second or third level, empty for what comes before the first, and the text below it."""


def main() -> None:
    """Write the pages and build the site."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "site")
    to = parser.parse_args().to.resolve()
    pages = to / "pages"
    shutil.rmtree(pages, ignore_errors=True)
    nav = [*write_guides(pages), write_formats(pages), write_rules(pages)]
    shutil.copy(_SITE / "site.css", pages)
    config = {
        "INHERIT": os.path.relpath(_SITE / "mkdocs.yml", to),
        "docs_dir": "pages",
        "site_dir": "html",
        "nav": nav,
    }
    (to / "mkdocs.yml").write_text(json.dumps(config, indent=1), encoding="utf-8")
    build(to / "mkdocs.yml")


def build(config: Path) -> None:
    """Let MkDocs make the site; the least warning ends it. Ends the program where it fails."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's advice on another program
    command = importlib.import_module("mkdocs.__main__").cli
    command(["build", "--strict", "--quiet", "--clean", "-f", str(config)], standalone_mode=False)


def write(path: Path, lines: Iterable[str]) -> None:
    """Write a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines).rstrip("\n") + "\n", encoding="utf-8")


# Guides


def sections(text: str) -> Iterator[Section]:
    """The sections of a Markdown file, without its title; what stands in fences is no heading."""
    heading, lines, fenced = "", list[str](), False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith("```")
        found = None if fenced else re.match(r"(#{1,3}) (.*)", line)
        if found and found[1] == "#":
            continue
        if found:
            yield heading, "\n".join(lines).strip("\n")
            heading, lines = found[2], []
        else:
            lines.append(line)
    yield heading, "\n".join(lines).strip("\n")


def slug(heading: str) -> str:
    """The anchor of a heading, as the forge and MkDocs make it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def write_guides(pages: Path) -> list[dict[str, Any]]:
    """Write the pages that are made of sections. Returns their places in the navigation.

    Raises KeyError for a section that is no more.
    """
    read = {
        name: dict(sections((ROOT / name).read_text(encoding="utf-8")))
        for name in (_README, _CONTRIBUTING, _DESK)
    }
    home = {
        slug(heading): page
        for page, (_, taken) in _GUIDES.items()
        for file, heading in taken
        if file == _README
    }
    for page, (title, taken) in _GUIDES.items():
        lines = [f"# {title}", ""]
        for file, wanted in taken:
            found = read[file]
            for heading in found if wanted == "*" else (wanted,):
                lines += [f"## {heading}", ""] if heading not in ("", title) else []
                lines += [_linked(found[heading], page, home), ""]
        if page == "formats/index.md":
            lines += ["## A page each", ""] + [f"- [{each}]({each}.md)" for each in FORMATS]
        write(pages / page, lines)
    return [
        {title: page} for page, (title, _) in _GUIDES.items() if not page.startswith("formats/")
    ]


def _linked(text: str, page: str, home: Mapping[str, str]) -> str:
    """The text, whose links to sections lead to the pages where these are now."""

    def link(found: re.Match[str]) -> str:
        other = home[found[1]]
        path = os.path.relpath(other, os.path.dirname(page) or ".").replace(os.sep, "/")
        is_title = slug(_GUIDES[other][0]) == found[1]
        return f"]({path})" if is_title else f"]({path}#{found[1]})"

    return re.sub(r"\]\(#([\w-]+)\)", link, text)


# Formats


def write_formats(pages: Path) -> dict[str, Any]:
    """Write a page for each output format: what it is, its fields, and a report in it."""
    folder = pages / "formats"
    reports = made_reports(folder / "reports")
    for name, module in FORMATS.items():
        doc = importlib.import_module(f"newslint.report.{module}").__doc__ or ""
        first, _, rest = doc.strip().partition("\n")
        about = first.removeprefix(f"{name}: ")
        about = about[:1].upper() + about[1:]
        lines = [f"# {name}", "", escaped(about), *_prose(rest)]
        lines += ["", "```sh", f"newslint --output-format {name} stories", "```", ""]
        if name == "html":
            lines += ["[A report](reports/report.html) on a small story."]
            shutil.move(folder / "reports" / name, folder / "reports" / "report.html")
        else:
            lines += [*_fields(name, reports[name]), "## A report", ""]
            lines += ["````text", _indented(name, reports[name]).rstrip("\n"), "````"]
            (folder / "reports" / name).unlink()
        write(folder / f"{name}.md", lines)
    return {"Reports": ["formats/index.md", *({name: f"formats/{name}.md"} for name in FORMATS)]}


def made_reports(folder: Path) -> dict[str, str]:
    """A report in each format on the same story, which newslint makes now, all in one run."""
    folder.mkdir(parents=True)
    (folder / "story.txt").write_text(_STORY, encoding="utf-8")
    asked = ",".join(f"{name}={name}" for name in FORMATS)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "NEWSLINT_", "CI"))}
    command = [
        sys.executable,
        "-m",
        "newslint",
        "--isolated",
        "--exit-zero",
        "--output-format",
        asked,
    ]
    env["PYTHONPATH"] = str(ROOT)
    subprocess.run([*command, "story.txt"], cwd=folder, env=env, check=True)
    (folder / "story.txt").unlink()
    return {name: (folder / name).read_text(encoding="utf-8") for name in FORMATS}


def _prose(text: str) -> list[str]:
    """The rest of a docstring; its indented lines are shown as they stand."""
    return [line if line.startswith("    ") else escaped(line) for line in text.split("\n")]


def _indented(name: str, report: str) -> str:
    """A report as it is easily read: JSON in lines of its own."""
    return report if _rows(name, report) is None or name == "jsonl" else _pretty(report)


def _pretty(report: str) -> str:
    return json.dumps(json.loads(report), indent=2, ensure_ascii=False)


def _rows(name: str, report: str) -> Any:
    """A report as data; None where it is no JSON."""
    if name == "jsonl":
        return [json.loads(line) for line in report.splitlines()]
    try:
        return json.loads(report)
    except ValueError:
        return None


def _fields(name: str, report: str) -> list[str]:
    """A table of what is in a report that programs read; empty for the others."""
    data = _rows(name, report)
    if data is not None:
        found = dict(json_fields(data))
    elif report.startswith("<?xml"):
        found = dict(xml_fields(ElementTree.fromstring(report)))
    else:
        return []
    rows = [f"| `{path}` | {kind} |" for path, kind in found.items() if path]
    return ["## Fields", "", "| Field | What it is |", "|---|---|", *rows, ""]


_KINDS = {str: "text", bool: "true or false", int: "number", float: "number", type(None): "null"}


def json_fields(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each field of a JSON value by its path ("files[].path"), and what it holds."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from json_fields(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        yield path, "list"
        for each in value:
            yield from json_fields(each, f"{path}[]")
    else:
        yield path, _KINDS[type(value)]


def xml_fields(element: ElementTree.Element, path: str = "") -> Iterator[tuple[str, str]]:
    """Each element and attribute of an XML document by its path ("file/error@line")."""
    path = f"{path}/{element.tag}" if path else element.tag
    yield path, "element"
    for name in element.keys():  # noqa: SIM118  (an element is no mapping)
        yield f"{path}@{name}", "text"
    for child in element:
        yield from xml_fields(child, path)


# Rules


def all_rules() -> list[Rule]:
    """Newslint's own rules, and those of the packs that come with it, in the order of their codes."""
    found = {**rule_table.rules(), **rule_table.of_newslint()}
    for pack in packs.load():
        found.update(pack.rules)
    return [found[code] for code in sorted(found)]


def write_rules(pages: Path) -> dict[str, Any]:
    """Write a page for each rule, and a list of those of each family."""
    families: dict[str, list[Rule]] = {}
    for rule in all_rules():
        families.setdefault(rule.family, []).append(rule)
        write(pages / "rules" / rule.family / f"{rule.code}.md", rule_page(rule))
    nav: list[Any] = ["rules/index.md"]
    index = ["# Rules", ""]
    for family, rules in families.items():
        listed = [
            f"| [{rule.code}]({{}}{rule.code}.md) | {rule.name} | {rule.severity} | {_cell(rule.summary)} |"
            for rule in rules
        ]
        head = ["| Code | Name | Severity | What it finds |", "|---|---|---|---|"]
        write(
            pages / "rules" / family / "index.md",
            [f"# {family.capitalize()}", "", *head, *(row.replace("{}", "", 1) for row in listed)],
        )
        index += [f"## {family.capitalize()}", "", *head]
        index += [*(row.replace("{}", f"{family}/", 1) for row in listed), ""]
        own = [{f"{rule.code} {rule.name}": f"rules/{family}/{rule.code}.md"} for rule in rules]
        nav.append({family.capitalize(): [f"rules/{family}/index.md", *own]})
    write(pages / "rules" / "index.md", index)
    return {"Rules": nav}


def rule_page(rule: Rule) -> Iterator[str]:
    """The page of a rule: what `newslint explain` prints, and the further examples, folded."""
    told: Page = parts(rule)
    yield from (f"# {told.title}", "", escaped(told.about), "", escaped(told.facts), "")
    if told.options:
        yield from (
            "## Options",
            "",
            "| In newslint.toml, with its default | What it does |",
            "|---|---|",
        )
        yield from (f"| `{_bar(setting)}` | {_cell(about)} |" for setting, about in told.options)
        yield from ("", f"They stand in the table `{told.table}`.", "")
    yield from (f"## {SWITCHES}", "", "| Where | Write |", "|---|---|")
    yield from (f"| {where} | `{_bar(line)}` |" for where, line in told.switches)
    yield ""
    if here := examples(rule.doc):
        yield from ("## Examples", "", *shown(here), "")
    if told.further:
        more = "".join(shown(examples(further(rule))))
        yield f"<details><summary>{told.further} more</summary>{more}</details>"


def escaped(text: str) -> str:
    """Text whose characters mean nothing to Markdown, but for words in backticks, which stay code."""
    pieces = re.split(r"(`[^`]*`)", text)
    for at in range(0, len(pieces), 2):
        piece = pieces[at].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        pieces[at] = re.sub(r"([\\*_\[\]#|])", r"\\\1", piece)
    return "".join(pieces)


def _cell(text: str) -> str:
    """Text for the cell of a table, which is one line."""
    return escaped(" ".join(text.split()))


def _bar(code: str) -> str:
    """Code for the cell of a table, where a bar would end it."""
    return code.replace("|", "\\|")


if __name__ == "__main__":
    main()
