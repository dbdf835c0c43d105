"""Score planted contradictions: python tests/measure/score_contradictions.py FILE [-v].

A defect is found where a finding of the family or the place it points to stands in the paragraph of the
planted words. The stories without their defects are read too: any finding there is a false alarm. With -v, all are told.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

MARK = re.compile(r"\{(=?)([ab])\|([^{}|]*)(?:\|([^{}|]*))?\}")
HEAD = re.compile(r"(date|title|standfirst): *(.*)\n")


def rendered(marked: str, planted: bool) -> tuple[str, dict[str, int]]:
    """A story's text, and where each defect's planted words begin."""
    parts: list[str] = []
    places: dict[str, int] = {}
    size, last = 0, 0
    for mark in MARK.finditer(marked):
        parts += [marked[last : mark.start()], mark[4] if planted and mark[4] else mark[3]]
        if mark[4]:
            places[mark[2]] = size + len(parts[-2])
        size += len(parts[-2]) + len(parts[-1])
        last = mark.end()
    return "".join([*parts, marked[last:]]), places


def markdown(story: str) -> str:
    """A story of the file as Markdown, its date, title and standfirst as front matter."""
    names = {"date": "date", "title": "title", "standfirst": "description"}
    matter = ""
    while (found := HEAD.match(story)) is not None:
        value = found[2] if found[1] == "date" else f'"{found[2]}"'
        matter += f"{names[found[1]]}: {value}\n"
        story = story[found.end() :]
    return f"---\n{matter}---\n\n{story.strip()}\n"


def is_at(finding: Finding, text: str, place: int) -> bool:
    """Whether a finding or the place it points to lies in the paragraph of an offset."""
    first = text.rfind("\n", 0, place)
    last = text.find("\n", place)
    starts = [finding.start, *(other.start for other in finding.related)]
    return any(first < start < last for start in starts)


def score(family: str) -> None:
    """Score the stories of a file by the rules of a family; with -v, tell each defect and alarm."""
    engine = Engine([rule for rule in load_rules().values() if rule.family == family])
    verbose = "-v" in sys.argv
    found = planted = alarms = 0
    for chunk in re.split(r"(?m)^#### ", Path(sys.argv[1]).read_text())[1:]:
        heading, _, story = chunk.partition("\n")
        name, *kinds = heading.split()
        marked = markdown(story)
        clean, _ = rendered(marked, planted=False)
        for alarm in engine.check(read(Source("story.md", clean))):
            alarms += 1
            if verbose:
                print(name, f"ALARM {clean[alarm.start : alarm.end]!r}: {alarm.message}")
        text, places = rendered(marked, planted=True)
        told = engine.check(read(Source("story.md", text)))
        for kind in kinds:
            key, _, what = kind.partition("=")
            hit = any(is_at(finding, text, places[key]) for finding in told)
            found, planted = found + hit, planted + 1
            if verbose:
                print(name, what, "found" if hit else "missed")
    print(f"{found} of {planted} found; {alarms} alarms on the untouched stories")


if __name__ == "__main__":
    score("contradiction")
