"""Who is who in a story."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.readers import read
from newslint.source import Source


def cast(*paragraphs: str) -> list[tuple[str, str, str]]:
    """What is written, how it mentions, and the person's whole name."""
    document = read(Source("story.txt", "\n\n".join(("Notes from the coast", *paragraphs)) + "\n"))
    return [
        (document.text[m.start : m.end], m.mention, m.name) for m in analyse(document, "people")
    ]


def names(*paragraphs: str) -> set[str]:
    return {name for _, _, name in cast(*paragraphs)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Ann Lee resigned on Monday.", "Ann Lee"),
        ("Prime Minister Keir Starmer flew home.", "Keir Starmer"),
        ("The club's manager, Thabo Nkosi, was sent off.", "Thabo Nkosi"),
        ("Xiuying Zhang, an engineer from Wuhan, won.", "Xiuying Zhang"),
        ("Olumide Adeyemi, 41, was fined.", "Olumide Adeyemi"),
        ("Olumide Adeyemi, who runs the shop, was fined.", "Olumide Adeyemi"),
        ("“It was dark,” said Olumide Adeyemi.", "Olumide Adeyemi"),
        ("Crown Prince Mohammed bin Salman spoke.", "Mohammed bin Salman"),
        ("Ursula von der Leyen spoke first.", "Ursula von der Leyen"),
        ("Jean-Pierre O'Neill won the race.", "Jean-Pierre O'Neill"),
        ("Sgt. J. D. Miller Jr. was on duty.", "J. D. Miller Jr."),
        ("Manchester United coach Ruben Amorim shrugged.", "Ruben Amorim"),
        ("New York Mayor Eric Adams met them.", "Eric Adams"),
    ],
)
def test_a_person_is_introduced(text: str, name: str) -> None:
    assert names(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "The White House said nothing.",
        "New York and San Francisco lost.",
        "University College London said it would appeal.",
        "The Royal Mail said post was late.",
        "It fell in Jefferson Parish and Cook County.",
        "Crystal Palace beat Aston Villa.",
        "Black Friday was quiet on Oxford Street.",
        "The Supreme Court ruled on the Clean Air Act.",
        "BBC Radio Leeds reported it.",
        "Police told Agence France-Presse of the arrest.",
    ],
)
def test_places_and_bodies_are_not_people(text: str) -> None:
    assert names(text) == set()


def test_a_surname_means_the_person_met_before() -> None:
    assert cast("Ann Lee, a farmer, came.", "Ms Lee said no. Lee left.")[1:] == [
        ("Lee", "surname", "Ann Lee"),
        ("Lee", "surname", "Ann Lee"),
    ]


def test_a_surname_before_its_person_means_nobody() -> None:
    assert cast("Lee fell.", "Ann Lee, a farmer, saw it.") == [("Ann Lee", "full", "Ann Lee")]


def test_a_title_tells_two_of_one_surname_apart() -> None:
    found = cast("Ann Lee, a farmer, and John Lee, a vet, came.", "Mr Lee spoke. Mrs Lee did not.")
    assert [name for _, _, name in found[2:]] == ["John Lee", "Ann Lee"]


def test_a_middle_initial_makes_no_new_person_and_a_son_is_one() -> None:
    assert names("Donald Trump spoke.", "Donald J. Trump left. Donald Trump Jr. stayed.") == {
        "Donald Trump",
        "Donald Trump Jr.",
    }


def test_spelling_variants_stay_apart() -> None:
    assert names("Mayor Ann Leigh came.", "Ann Lee, the mayor, left.") == {"Ann Leigh", "Ann Lee"}


def test_a_role_stands_for_its_only_holder() -> None:
    assert ("The mayor", "role", "Ann Lee") in cast("Mayor Ann Lee came.", "The mayor left.")
    two = cast("Mayor Ann Lee and Mayor John Roy came.", "The mayor left.")
    assert "role" not in {kind for _, kind, _ in two}
    assert "role" not in {k for _, k, _ in cast("Mayor Ann Lee came.", "The mayor of York left.")}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ann Lee came early. She left late.", ["Ann Lee"]),
        ("Ann Lee came early. He left late.", []),
        ("Ann Lee met Mary Roy. She left.", []),  # which of them?
        ("Ann Lee met John Roy. She left.", ["Ann Lee"]),
        ("John Roy said he was ill.", ["John Roy"]),
        ("Judge John Roy told the accused that he must pay.", []),
        ("John Roy came. Omar Ali thanked him.", ["John Roy"]),
        ("Omar Ali thanked him.", []),
        ("Ann Lee came. “She is late,” somebody said.", []),
        ("Ann Lee came. Rain fell. It was cold. She left.", []),
    ],
)
def test_pronouns_where_the_reference_is_plain(text: str, meant: list[str]) -> None:
    assert [name for _, kind, name in cast(text) if kind == "pronoun"] == meant


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, 34, won.",
        "Ann Lee, aged 34, won.",
        "Ann Lee (34) won.",
        "The winner was 34-year-old Ann Lee.",
        "The 34-year-old farmer Ann Lee won.",
    ],
)
def test_ages(text: str) -> None:
    document = read(Source("story.txt", f"Notes from the coast\n\n{text}\n"))
    assert [m.age for m in analyse(document, "people")] == [34]


def test_a_headline_introduces_nobody() -> None:
    document = read(Source("story.txt", "Ann Lee Wins\n\nThe farmer won by a length.\n"))
    assert analyse(document, "people") == []
