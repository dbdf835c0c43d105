"""Analyses are found by name, computed once, and given what they ask for."""

from __future__ import annotations

import pytest

from newslint import analyses
from newslint.analyses import AnalysisError, analyse
from newslint.readers import read
from newslint.source import Source


def test_an_analysis_is_computed_once() -> None:
    document = read(Source("s.txt", "Head\n\nOne sentence. Another one.\n"))
    assert analyse(document, "sentences") is analyse(document, "sentences")


def test_an_unknown_name_is_said() -> None:
    document = read(Source("s.txt", ""))
    with pytest.raises(AnalysisError, match="'horoscope'"):
        analyse(document, "horoscope")


@pytest.mark.parametrize("name", analyses.ANALYSES)
@pytest.mark.parametrize("text", ["", "\n \n", "Head", "Head\n\n“", "H\n\n\u0000 \ud800 5% “a” ’"])
def test_every_analysis_survives_a_poor_story(name: str, text: str) -> None:
    analyse(read(Source("s.txt", text)), name)
