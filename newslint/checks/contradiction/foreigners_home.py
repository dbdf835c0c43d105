"""CON020 foreigners-home."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON020", "foreigners-home", severity="warning", confidence=0.85, when="clashing_homes")
def foreigners_home(clashing_homes: list[Hit]) -> list[Hit]:
    """Foreigners are said to be brought home.

    A country that draws foreign nurses does not bring them home: home is where they left. Citizens who
    come back from abroad are another matter, and so is who has trained abroad.

    Bad: The clinic hopes to lure foreign nurses [[home]] with free flats.
    Bad: Norland spends millions to bring international talent back [[home]].
    Good: The clinic hopes to lure foreign nurses with free flats.
    Near miss: The clinic hopes to bring nurses who trained in foreign clinics home.
    Near miss: Norland spends millions to bring its own talent home from foreign schools.
    """
    return clashing_homes
