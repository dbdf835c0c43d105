"""CON009 total-and-rest."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON009", "total-and-rest", severity="error", confidence=0.9, when="clashing_sums")
def total_and_rest(clashing_sums: list[Hit]) -> list[Hit]:
    """Parts and whole do not come out: a total, what is left, what two have together.

    Rounded figures may be anything that is written so. Lists that stand behind their sum are CON004's.

    Bad: She took $612,000 from the pension fund and $148,500 from the roof fund, a total of [[$770,500]], the jury heard.
    Bad: Of the 60 workers, 24 will move to Hull and the other [[46]] will lose their jobs.
    Bad: Together the two banks would have 84 branches. Harlan has 53 and Birch has [[29]].
    Good: She took $612,000 from the pension fund and $158,500 from the roof fund, a total of $770,500.
    Near miss: The pier cost £2.1 million and the tram £3.4 million, a total of about £6 million.
    Near miss: Of the 60 workers, 24 will move to Hull and the other 36 will lose their jobs.
    """
    return clashing_sums
