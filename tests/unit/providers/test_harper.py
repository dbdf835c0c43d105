"""The Harper checker: what it says, and what is silenced."""

from __future__ import annotations

import sys

import pytest

from newslint.providers import ProviderError, start
from newslint.readers import read
from newslint.source import Source
from tests.conftest import ROOT, Runs


def alerts(text: str, dialect: str = "") -> list[tuple[str, str]]:
    document = read(Source("story.txt", text))
    return [
        (document.text[a.start : a.end], a.rule) for a in start("harper", dialect).alerts(document)
    ]


@pytest.fixture
def harper() -> None:
    pytest.importorskip("harper", reason="HARPER IS NOT INSTALLED: pip install 'newslint[harper]'")


@pytest.mark.usefixtures("harper")
def test_misspellings_and_no_names() -> None:
    said = alerts("Fair\n\nThe 🎪 vilage fair opened in Llanfairpwll, said Giulia Interesse.\n")
    assert said == [("vilage", "Harper: SpellCheck")]


@pytest.mark.usefixtures("harper")
def test_the_dialect_decides() -> None:
    text = "Fair\n\nThe town's favourite colour is grey.\n"
    assert alerts(text) == [] == alerts(text, "en-GB")
    assert {word for word, _ in alerts(text, "en-US")} == {"favourite", "colour", "grey"}


@pytest.mark.usefixtures("harper")
def test_known_false_alarms_stay_out() -> None:
    text = "Fair\n\nThe H-1B program welcomed them with open arms. We need look no further than this.\n"
    assert alerts(text) == []


@pytest.mark.usefixtures("harper")
def test_nothing_on_the_reference_article() -> None:
    (article,) = (ROOT / "seeds").glob("000_*.txt")
    assert alerts(article.read_text(encoding="utf-8")) == []


@pytest.mark.usefixtures("harper")
@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The fair opened andmore people came.", [("andmore", "SplitWords")]),
        ("They wrote it in Javascript.", [("Javascript", "OrthographicConsistency")]),
        ("The fair opened. the band played.", [("the", "SentenceCapitalization")]),
        ("The fair -- the first since May -- opened.", [("--", "Dashes"), ("--", "Dashes")]),
        ("The fair -- the first since May -- opened -- at last.", []),
        ("He favoured includ[ing] a vilage.", [("vilage", "SpellCheck")]),
        ("Todos los vilage mandan pesar en esta posición, dijeron.", []),
        ("Pageviews of the fair's microsites fell, said Ngozi Ndwandwe of ZooMS.", []),
    ],
)
def test_noisy_rules_under_conditions(told: str, found: list[tuple[str, str]]) -> None:
    assert alerts(f"Fair\n\n{told}\n") == [(said, f"Harper: {rule}") for said, rule in found]


@pytest.mark.usefixtures("harper")
def test_the_message_says_what_is_wrong() -> None:
    document = read(Source("story.txt", "Fair\n\nThe fair opened andmore people came.\n"))
    (alert,) = start("harper", "").alerts(document)
    assert alert.message == "“andmore” lacks a space." and alert.replacements == ("and more",)


@pytest.mark.usefixtures("harper")
def test_findings_of_a_run(newslint: Runs) -> None:
    story = b'Fair\n\nThe **vilage** fair is "gud funn, realy," Ms Lee said.\n'
    run = newslint("--grammar", "harper", "--output-format", "jsonl", "--stdin-filename", "a.md", "-",
                   "--select", "SPL101,GRM101", stdin=story)  # fmt: skip
    assert [(row["code"], row["text"]) for row in run.rows] == [("SPL101", "vilage")]
    assert story.decode()[run.rows[0]["start"] : run.rows[0]["end"]] == "vilage"


@pytest.mark.usefixtures("harper")
def test_house_vocabulary(newslint: Runs, tmp_path: object) -> None:
    env = {"NEWSLINT_GRAMMAR": "harper"}
    (config := tmp_path / "newslint.toml").write_text('[rules.SPL101]\nknown = ["vilage"]\n')  # type: ignore[operator]
    story = b"Fair\n\nThe vilage fair is open.\n"
    run = newslint("--config", config, "--select", "SPL101", "-", stdin=story, env=env)
    assert run.status == 0, run.out + run.err


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "harper", None)
    with pytest.raises(ProviderError, match=r"pip install 'newslint\[harper\]'"):
        start("harper", "")
