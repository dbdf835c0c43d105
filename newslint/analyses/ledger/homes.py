"""Foreigners who are brought home: home is where they left."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, clash
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_HOME = lazy(
    r"\b(?:lur(?:e|es|ed|ing)|bring(?:s|ing)?|brought|entic(?:e|es|ed|ing)|attract(?:s|ed|ing)?|coax(?:es|ed|ing)?|woo(?:s|ed|ing)?|tempt(?:s|ed|ing)?|draw(?:s|ing)?|drew|welcom(?:e|es|ed|ing)) "
    r"(?:back )?(?:the |more |top |young |skilled |many )*(?P<who>foreign|international|non-native)(?: (?:top|young|skilled|science|tech))* "
    r"(?:talents?|workers|scientists|professionals|experts|students|researchers|players|doctors|nurses|graduates|engineers|academics) (?:back )?(?P<home>home)\b"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Sentences that call home what is abroad for those they speak of."""
    for line in ledger.body:
        if "home" not in line.low:
            continue
        for found in _HOME.finditer(line.skeleton):
            start, end = line.place(found.start("home"), found.end("home"))
            other_start, other_end = line.place(found.start("who"), found.end("who"))
            who = ledger.text(other_start, other_end)
            yield clash(
                start,
                end,
                f"For {who} people, home is the place they left. Take out “home”, or say who returns.",
                other_start,
                other_end,
                "for them this is abroad",
            )
