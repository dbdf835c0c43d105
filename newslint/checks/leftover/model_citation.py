"""LFT015 model-citation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_SIGNS = (
    "oaicite", "oai_cit", ":contentReference", "†", "[cite", "utm_source=", "\ue200",
    *(f"turn{digit}" for digit in range(10)),
)  # fmt: skip
"""One of these is in every mark."""
_CITATION = lazy(
    r" ?(?::contentReference)?\[oaicite:\d+\](?:\{index=\d+\})?|:contentReference\b(?:\[[^\]\n]{0,40}\])?(?:\{[^}\n]{0,40}\})?"
    r"| ?【\d+(?::\d+)?†[^】\n]{0,80}】| ?\[cite(?:_start|_end)?(?:: ?[\d, ]{1,40})?\]| ?\[oai_citation(?:_attribution)?:[^\]\n]{1,120}\]"
    r"| ?\ue200[^\ue201\n]{1,120}\ue201?| ?\bciteturn\d+\w{0,80}|(?<=[( \[])(?:source: )?turn\d{1,3}(?:search|view|news|image|file)\d{1,3}\b"
)
_TRACKED = lazy(
    r"[?&]utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity(?:\.ai)?|gemini(?:\.google\.com)?|claude\.ai)\b"
)


@rule("LFT015", "model-citation", severity="error", confidence=0.98, quotes="check")
def model_citation(document: Document) -> Iterator[Hit]:
    """A language model's mark for a source is still in the story.

    Assistants mark what they read ("【4†source】", "[cite: 1]") and put their name into the addresses that
    they give. Copied along, the mark points to nothing. Find the source, name it, and delete the mark.

    Bad: The ferry carried 4,000 lorries last year[[【7†source】]].
    Fixed: The ferry carried 4,000 lorries last year.
    Bad: The ferry carried 4,000 lorries last year.[[ :contentReference[oaicite:3]{index=3}]]
    Bad: The timetable is at https://ferry.example/times[[?utm_source=chatgpt.com]] for now.
    Near miss: The timetable is at https://ferry.example/times?utm_source=newsletter for now.
    Near miss: Ann Lee † and John Ray ‡ were each cited by the inspectors [see note 4].
    Near miss: It was her turn, and the researchers cite turnout.
    """
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    for pattern in (_CITATION, _TRACKED):
        for found in pattern.finditer(text):
            fix = Fix("Delete the mark", (Edit(found.start(), found.end(), ""),), "unsafe")
            yield Hit(
                found.start(),
                found.end(),
                "A language model’s mark for its source. Check the source, then delete the mark.",
                fixes=(fix,),
                whole=True,
            )
