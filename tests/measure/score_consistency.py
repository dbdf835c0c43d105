"""Score planted inconsistencies: python tests/measure/score_consistency.py FILE [-v].

As for planted contradictions, with the rules of the family `consistency`: a defect is found where a finding or
the place it points to stands in the paragraph of the planted words. With -v, alarms are shown with their texts.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from score_contradictions import is_at, markdown, rendered

from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source


def main() -> None:
    engine = Engine([rule for rule in load_rules().values() if rule.family == "consistency"])
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
        told = list(engine.check(read(Source("story.md", text))))
        for kind in kinds:
            key, _, what = kind.partition("=")
            hit = any(is_at(finding, text, places[key]) for finding in told)
            found, planted = found + hit, planted + 1
            if verbose:
                print(name, what, "found" if hit else "missed")
    print(f"{found} of {planted} found; {alarms} alarms on the untouched stories")


if __name__ == "__main__":
    main()
