"""Which unknown words are slips. Every kind with its near misses."""

from __future__ import annotations

import pytest

from newslint.providers._spelling import is_miscased, is_slip, is_swap, one_apart, runs_on


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vilage", "village"),  # one too few
        ("goverment", "government"),
        ("technolgoy", "technology"),  # two that changed places
        ("embarasment", "embarrassment"),  # two too few, in a long word
        ("anynomous", "anonymous"),
        ("disicpline-minded", "discipline-minded"),
    ],
)
def test_slips(said: str, meant: str) -> None:
    assert is_slip(said, (meant,))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("managerially", "managerial"),  # formed on the spot: the end differs
        ("duplicative", "duplicate"),
        ("acciones", "actions"),  # another language
        ("bovid", "bid"),
        ("findable", "finale"),
        ("prototyped", "prototype"),
        ("mandato", "mandate"),
        ("hijab", "hijack"),
        ("code-a-thons", "code-a-tons"),
        ("house-proud-ish", "house-proud"),
        ("village", "pillage"),  # no rare word
    ],
)
def test_no_slips(said: str, meant: str) -> None:
    assert not is_slip(said, (meant,))


def test_only_the_first_guesses_count() -> None:
    assert is_slip("vilage", ("visage", "village"))
    assert not is_slip("vilage", ("visage", "mirage", "village"))
    assert not is_slip("vilage", ())


def test_a_swap_in_a_capitalised_word() -> None:
    assert is_swap("Enivronmental", ("Environmental",))
    assert not is_swap("Herron", ("Heron",)), "a name one letter from a word"
    assert not is_swap("Brain", ("Brian",)), "a word itself"
    assert not is_swap("Jaosn", ("Jason",)), "short, and a name"


@pytest.mark.parametrize("said", ["andmore", "Marketsis", "eyefrom", "toprovide", "thefirst"])
def test_words_run_together(said: str) -> None:
    assert runs_on(said)


@pytest.mark.parametrize(
    "said",
    ["offeror", "problemas", "Briggsby", "Tillis", "Netto", "telework", "pageviews", "therefore", "Theodora", "understand"],
)  # fmt: skip
def test_words_that_are_one(said: str) -> None:
    assert not runs_on(said)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("Javascript", "JavaScript"), ("wordpress", "WordPress"), ("WebSite", "website"),
     ("european", "European")],
)  # fmt: skip
def test_wrong_capitals(said: str, meant: str) -> None:
    assert is_miscased(said, (meant,))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Ng", "NG"),
        ("AIS", "AIs"),
        ("doppler", "Doppler"),
        ("ZooMS", "zooms"),
        ("Kanban", "KANBAN"),
        ("Javascript", "Java"),
        ("JavaScript", "JavaScript"),
    ],
)
def test_capitals_that_go_either_way(said: str, meant: str) -> None:
    assert not is_miscased(said, (meant,))
    assert not is_miscased(said, ())


def test_one_apart() -> None:
    assert one_apart("form", "from") and one_apart("form", "forms") and one_apart("form", "farm")
    assert not one_apart("form", "fort s") and not one_apart("abcd", "badc")
