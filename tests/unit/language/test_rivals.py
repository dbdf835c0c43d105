"""The list of opposites and rivals: readable, made from its source, and each class has two sides."""

from __future__ import annotations

from pathlib import Path

from newslint.language.lexicon import opposed, poles, rivals
from tools.build_rivals import content

ROWS = Path(__file__).parents[3] / "tools" / "rivals.rows"


def test_the_list_is_what_its_source_makes() -> None:
    made = content(ROWS.read_text(encoding="utf-8"))
    assert Path(rivals.__file__).with_name("english.rivals").read_text(encoding="utf-8") == made


def test_every_class_has_two_sides_and_no_word_on_both() -> None:
    sides: dict[int, set[int]] = {}
    for word, held in poles(_listed()).items():
        assert len({(p.number, p.side) for p in held}) == len({p.number for p in held}), word
        for pole in held:
            sides.setdefault(pole.number, set()).add(pole.side)
    assert all(len(held) > 1 for held in sides.values())


def test_forms_and_places() -> None:
    table = poles(_listed())
    assert {table[form][0].number for form in ("rose", "risen", "rising")} == {
        table["rise"][0].number
    }
    assert [p.adjective for p in table["french"]] == [True]
    assert [p.adjective for p in table["france"]] == [False]


def test_words_are_opposed_by_others_of_the_story() -> None:
    assert opposed({"rise", "rose", "climbed", "the"}) == {}
    assert opposed({"rise", "fell", "french", "the"}).keys() == {"rise", "fell"}
    number = poles({"rise"})["rise"][0].number
    assert number in {pole.number for pole in opposed({"rise", "fell"})["rise"]}


def _listed() -> set[str]:
    path = Path(rivals.__file__).with_name("english.rivals")
    lines = path.read_text(encoding="utf-8").rpartition("\n\n")[2].splitlines()
    return {line.partition(" ")[0] for line in lines}
