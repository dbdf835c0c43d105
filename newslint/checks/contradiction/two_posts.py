"""CON017 two-posts."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON017", "two-posts", severity="warning", confidence=0.85, when="clashing_roles")
def two_posts(clashing_roles: list[Hit]) -> list[Hit]:
    """One person has two posts that nobody holds at once.

    The museum's director here, its deputy director there; one bank's chief executive and its chief financial
    officer; “Premier Osei” and “President Osei”; a cyclist and a motorcyclist. Posts of another time (“former”,
    “acting”, “will become”) and at another body are left alone, and so are names that two people bear.

    Bad: Glass lay on the stairs, said Ida Moss, the museum's director. Insurers called on Moss, the museum's [[deputy director]].
    Bad: Ann Holt, Harlan's chief executive, spoke first. Holt, Harlan's [[chief financial officer]], will lead the bank.
    Good: Glass lay on the stairs, said Ida Moss, the museum's director. Insurers called on Moss, the museum's director.
    Near miss: Ida Moss, the museum's director, spoke. Moss, the former deputy director of the museum, left.
    Near miss: Ida Moss, the museum's director, spoke to Tom Reid, the museum's deputy director.
    """
    return clashing_roles
