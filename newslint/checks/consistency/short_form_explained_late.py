"""CST019 short-form-explained-late."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CST019",
    "short-form-explained-late",
    severity="info",
    confidence=0.7,
    status="preview",
    when="odd_explanations",
)
def short_form_explained_late(odd_explanations: list[Hit]) -> list[Hit]:
    """A short form is explained a second time, or only after it was used.

    Readers need its name once, where they meet it first. Headlines and captions may have it before.

    Bad: A clerk of [[POSA]] was there. The Parks and Open Spaces Agency (POSA) met on Monday.
    Bad: The Parks and Open Spaces Agency (POSA) met. The [[Parks and Open Spaces Agency (POSA)]] is new.
    Good: The Parks and Open Spaces Agency (POSA) met. POSA is new.
    Near miss:
        POSA meets

        The Parks and Open Spaces Agency (POSA) met on Monday.
    Near miss: See posa.example. The Parks and Open Spaces Agency (POSA) met on Monday.
    """
    return odd_explanations
