"""What the sign-off sheet counts, and whom it takes for whom."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.analyses.attribution.sign_off import SignOff
from newslint.readers import read
from newslint.source import Source


def sheet(body: str) -> SignOff:
    result: SignOff = analyse(read(Source("s.txt", f"Notes from the quay\n\n{body}\n")), "sign_off")
    return result


@pytest.mark.parametrize(
    ("body", "sourced"),
    [
        ("The port will lose 140 berths, the harbour master said.", [True]),
        ("The port will lose 140 berths.", [False]),
        ("According to the register, 60% of the catch is landed here.", [True]),
        ("“We lost 140 berths,” Ann Lee said. The ice plant cost £2 million.", [True, False]),
        ("Ann Lee, 52, saw two men on Monday, May 4, 2026, at 3:40 p.m.", []),
        ("United won 3-2 after 90 minutes, their 14th win.", []),
        ("Ann Lee paid twice.", []),
        ("Half of the fleet is laid up.", [False]),
        ("The Pier 9 Club sailed on Monday and won by 8.", []),
        ("The boat cost 1,850, the Pier 9 Club said.", [True]),
    ],
)
def test_figures(body: str, sourced: list[bool]) -> None:
    assert [each.sourced for each in sheet(body).figures] == sourced


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("The port will lose 140 berths, Ann Lee said.", [(True, True)]),
        ("The ferry takes 140 berths.", [(False, False)]),  # a reporter can count them
        ("More than 60% of the catch is landed here.", [(False, True)]),
        ("A survey was taken in May. It found 60% of the catch is landed here.", [(True, True)]),
        ("Rents have tripled since 2020.", [(False, True)]),
        ("Half of the boats reportedly sank.", [(False, True)]),
        (
            "The pier, which brings in £310,000 a year, is to be sold, Ann Lee said.",
            [(False, True)],
        ),
        ("Shopkeepers swept. “We lost 140 berths in the flood.”", [(False, True)]),
        ("Ann Lee swept. “We lost 140 berths,” she said.", [(True, True)]),
    ],
)
def test_a_figure_needs_a_source_where_the_rules_ask_for_one(
    body: str, said: list[tuple[bool, bool]]
) -> None:
    assert [(each.sourced, each.needed) for each in sheet(body).figures] == said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Ann Lee woke at four. “It went with a noise like a zip.”", (False, True, None)),
        (
            "Ann Lee said she had seen the crew. “You could hear the hull go.”",
            (False, True, None),
        ),
        ("There is no “rip it out and start again” cure for damp.", (False, False, None)),
        ("Ann Lee woke at four. Her words: “It went with a noise.”", (True, True, "Ann Lee")),
    ],
)
def test_quoted_words_need_a_speaker_where_the_rules_ask_for_one(
    body: str, said: tuple[bool, bool, str | None]
) -> None:
    (each,) = sheet(body).quotations
    assert (each.sourced, each.needed, each.name) == said


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("“Nobody asked us,” said Ann Lee.", ["Ann Lee"]),
        ("“Nobody asked us,” said Ann Lee. “Nobody ever has.”", ["Ann Lee", "Ann Lee"]),
        ("“Nobody asked us,” said Ann Lee. “We pay.\n\n“We always paid.”", ["Ann Lee", "Ann Lee"]),
        ("The quay was empty. “Nobody ever asked us what we want.”", [None]),
        ("The “ghost ship” left at dawn.", []),
    ],
)
def test_quotations(body: str, speakers: list[str | None]) -> None:
    found = sheet(body).quotations
    assert [each.name for each in found] == speakers
    assert [each.sourced for each in found] == [name is not None for name in speakers]


def test_a_person_is_one_source_by_every_name() -> None:
    found = sheet(
        "Ann Lee said the quay was lost. “We pay,” Ms Lee said. She said the ice plant would go."
    ).sources
    assert [(each.name, each.standing, each.cited) for each in found] == [("Ann Lee", "named", 3)]


def test_the_paper_of_before_is_the_same_paper() -> None:
    found = sheet(
        "The county's budget report says the quay is lost. The report says the plant will go."
    ).sources
    assert [(each.standing, each.cited) for each in found] == [("named", 2)]


def test_standing() -> None:
    found = sheet(
        "Ann Lee said the quay was lost. A fisherman said it was safe. Experts say the plant is lost. "
        "Police said nobody was hurt."
    ).sources
    assert [each.standing for each in found] == ["named", "anonymous", "vague", "named"]


def test_a_group_of_a_named_body_is_named_and_what_may_be_said_is_no_source() -> None:
    found = sheet(
        "Researchers at Leeds University said the quay was lost. Residents can comment until May. "
        "The plant is shut, according to a harbour log. About 12% of those asked said they would go."
    ).sources
    assert [(each.name, each.standing) for each in found] == [
        ("Researchers at Leeds University", "named"),
        ("a harbour log", "named"),
    ]


def test_the_person_at_the_head_of_the_words_is_meant() -> None:
    found = sheet(
        "Bo Berg runs the ice plant. “Nobody asked us,” said Ann Lee, one of Berg's sisters. "
        "Town Clerk Nora Dunn-Price said the plant would go."
    ).sources
    assert [each.name for each in found] == ["Ann Lee", "Nora Dunn-Price"]


def test_many_attributions_are_read_in_linear_time() -> None:
    body = "“We lost 140 berths,” Ann Lee said. " * 300
    assert len(sheet(body).figures) == 300
