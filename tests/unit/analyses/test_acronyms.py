"""Short forms with what they stand for."""

from __future__ import annotations

import pytest

from newslint.analyses.people.acronyms import acronyms
from newslint.readers import read
from newslint.source import Source

EXPLAINED = {
    "The European Medicines Agency (EMA) met.": ("EMA", "European Medicines Agency"),
    "the Department for Education (DfE) said": ("DE", "Department for Education"),
    "Médecins Sans Frontières (MSF) left.": ("MSF", "Médecins Sans Frontières"),
    "The Bureau of Alcohol, Tobacco and Firearms (the ATF)": (
        "ATF",
        "Alcohol, Tobacco and Firearms",
    ),
    "the International Monetary Fund (I.M.F.) said": ("IMF", "International Monetary Fund"),
    "gross domestic product (GDP) grew": ("GDP", "gross domestic product"),
}
NOT = [
    "He left (UK time) at noon.",
    "The club (AC Milan) won.",
    "She was born in Hull (UK).",
    "Smith (D-NY) voted.",
]


@pytest.mark.parametrize(("text", "explained"), EXPLAINED.items())
def test_explained(text: str, explained: tuple[str, str]) -> None:
    document = read(Source("story.txt", f"Headline\n\n{text}\n"))
    (found,) = acronyms(document)
    letters = "".join(letter for letter in found.short if letter.isupper())
    assert (letters, document.slice(found.expansion)) == explained


@pytest.mark.parametrize("text", NOT)
def test_not_explained(text: str) -> None:
    assert acronyms(read(Source("story.txt", f"Headline\n\n{text}\n"))) == []
