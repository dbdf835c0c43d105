"""CST013 first-name-alone."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CST013",
    "first-name-alone",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source", "spoken"),
    when="odd_firsts",
)
def first_name_alone(odd_firsts: list[Hit]) -> list[Hit]:
    """A person has the first name alone here, and the surname elsewhere.

    Two people of one surname, relatives and a story that has first names throughout are left alone.

    Bad: The director, Ximena Prado, said the ward had 20 beds. Prado came from Leeds. Prado said all
        was well. [[Ximena]] said the fire was out.
    Bad: Frank Delacroix keeps a diary. Delacroix, who is 70, says it helps. Delacroix writes at night.
        “Eleven so far,” [[Frank]] said.
    Good: The director, Ximena Prado, said the ward had 20 beds. Prado said the fire was out.
    Near miss: Ximena Prado and her son Luis Prado were hurt. Ximena said the fire was out. Prado said nothing.
    Near miss: Ximena Prado said the ward was hers. Ximena said the fire was out. Ximena said all was well.
    """
    return odd_firsts
