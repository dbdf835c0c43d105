"""What stands in a pattern, and what it finds."""

from __future__ import annotations

import time

import pytest

from newslint.language.lexicon import SHARED
from newslint.language.tokens import Lexemes
from newslint.matching import __doc__ as page
from newslint.matching.guards import known_guards
from tests.unit.matching.lines import Line, find, index_of, line, marked

FOUND = [
    ("fire", "The Fire spread.", ["Fire"]),
    ("Fire", "The fire, the Fire.", ["Fire"]),
    ("drive/verb", "It drove, drives, driven.", ["drove", "drives", "driven"]),
    ("drive/past,pp", "It drove, drives, driven.", ["drove", "driven"]),
    ("city/noun", "A city of cities.", ["city", "cities"]),
    ("don't", "They don’t know.", ["don’t"]),
    ("well-known", "A well-known face, well known.", ["well-known"]),
    ("well , then", "Well, then.", ["Well, then"]),
    ("(big fire|blaze)", "A big fire, a blaze.", ["big fire", "blaze"]),
    ("big [old] fire", "A big fire, a big old fire, big big fire.", ["big fire", "big old fire", "big fire"]),
    ("fire very* big", "Fire very very big. Fire big.", ["Fire very very big", "Fire big"]),
    ("cost <2> life", "It cost Lee his life; cost, life; cost a man of Hull his life.", ["cost Lee his life"]),
    ("cost <2!his> life", "It cost Lee his life.", []),
    ("cost <3> her/noun", "cost hers her", ["cost hers"]),
    ("^ fire", "Fire and fire.", ["Fire"]),
    ("fire $", "Fire and fire.”", ["fire"]),
    ("... caused", "The old cable caused it.", ["The old cable caused"]),
    ("... caused", "Caused by it.", []),
    ("... caused", "The cable, once, caused it.", []),
    ("..., caused", "The cable, once, caused it.", ["The cable, once, caused"]),
    ("...!{people} caused", "Then he caused it.", []),
    ("...,!(cable|wire) caused", "Once, a cable caused it.", []),
    ("cable = caused", "A cable caused it.", ["cable"]),
    ("the = cable = caused", "The cable caused it.", ["cable"]),
    ("cable !caused it", "Cable caused; cable it.", ["cable it"]),
    ("cable !(caused it) @word", "Cable caused it, cable caused that.", ["cable caused"]),
    ("<<cable caused", "Cable caused, wire caused.", ["caused"]),
    ("!<<(cable|{people}) caused", "Caused, cable caused, he caused, wire caused.", ["Caused", "caused"]),
    ("<<@capital caused", "Hull caused, wire caused.", ["caused"]),
    ("~capital (hull|lee)", "A hull, Hull.", ["Hull"]),
    ("!~capital (hull|lee)", "A hull, Hull.", ["hull"]),
    ("cost @number", "It cost 12, cost two, cost much.", ["cost 12", "cost two"]),
    ("cost @capital", "It cost Lee, cost him.", ["cost Lee"]),
    ("~thing cost it", "The wind cost it. ", ["cost it"]),
    ("{weekdays} (at|on) dawn", "On Monday at dawn.", ["Monday at dawn"]),
    ("{adv} so", "Nearly so, fly so, never so.", ["Nearly so", "never so"]),
    ("so *ness", "so goodness, so ness.", ["so goodness"]),
    (r"hull \!", "Hull! Hull.", ["Hull!"]),
    ("cost (a b|c)", "cost a b, cost c, cost a.", ["cost a b", "cost c"]),
    ("cost (a|a b) c", "cost a b c", ["cost a b c"]),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "text", "wanted"), FOUND)
def test_elements(elements: str, text: str, wanted: list[str]) -> None:
    assert marked(elements, text) == wanted


def test_lists_and_phrases() -> None:
    before = (
        "list fires = fire/noun blaze  # both\n    {weekdays}\nphrase hot = [very] hot {fires}\n"
    )
    assert marked("a {hot}", "a hot fires, a very hot Monday", before) == [
        "a hot fires",
        "a very hot Monday",
    ]


def test_a_sentence_is_only_its_own_words() -> None:
    lexemes = Lexemes("A cable caused it. A cable caused it too.")
    first, second = Line(lexemes, 0, 5), Line(lexemes, 5, len(lexemes))
    index = index_of("... caused it [too]")
    ends = [
        [match.last for match in index.find("desk.patterns", item, None, known_guards())]
        for item in (first, second)
    ]
    assert ends == [[4], [10]]


def test_what_stands_in_quotation_marks_is_not_looked_for() -> None:
    class Quoted(Line):
        outside = (0, 1)

    item = Quoted(*line("The cable caused it."))
    assert find("caused it", "", item=item) == []
    assert find("cable <2> it", "", item=item)  # it began outside, as a guard could forbid


def test_tags_are_asked_for_lazily() -> None:
    class Words:
        def __init__(self) -> None:
            self.asked = 0

        def at(self, start: int) -> Words:
            self.asked += 1
            return self

        @property
        def words(self) -> list[Words]:
            return [self]

        def has(self, start: int) -> bool:
            return self.asked > 0

        start, upos, xpos = 4, "NOUN", "NN"

    tagged = Words()
    assert not find("the @NOUN", "An old cable.", tagged=tagged)
    assert not find("the @NOUN !@VERB of", "The wire broke.", tagged=tagged)
    assert tagged.asked == 0
    assert [m.last for m in find("the @NOUN", "The wire.", tagged=tagged)] == [2]
    assert find("the @NN", "The wire.", tagged=tagged)
    assert not find("the @VERB", "The wire.", tagged=tagged)
    assert tagged.asked == 3
    with pytest.raises(TypeError, match=r"write `PATTERNS.find\(item, tagged\)`"):
        find("the @NOUN", "The wire.")


def test_matches_come_in_the_order_of_their_ends() -> None:
    found = find("(cost <4> dear|a)", "cost a a dear")
    assert [(m.first, m.last) for m in found] == [(1, 2), (2, 3), (0, 4)]


def test_the_page_names_every_shared_list_and_guard() -> None:
    assert page is not None
    own = [
        name for name, test in known_guards().items() if test.__module__.endswith("matching.guards")
    ]
    assert [name for name in SHARED if f"{{{name}}}" not in page] == []
    assert [name for name in own if name not in page] == []


def test_every_guard_says_what_it_means() -> None:
    assert [name for name, test in known_guards().items() if not test.__doc__] == []


def test_time_grows_with_the_text_and_no_faster() -> None:
    index = index_of(
        "...!{people} ~thing !~named [{adv}] (fire|was)* <4> was (on <9> {adv}* |by) now"
    )

    def seconds(length: int) -> float:
        text = "The " + "fire was on was never " * length
        best = 9.0
        for _ in range(3):
            item = line(text)
            begun = time.process_time()
            index.find("desk.patterns", item, None, known_guards())
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(1600) < 4**1.5 * max(seconds(400), 0.001)
