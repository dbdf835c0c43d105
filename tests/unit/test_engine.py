"""The engine: crashes, quotations, code, severities, fingerprints, fixes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from newslint.document import Document
from newslint.engine import Engine, fingerprint
from newslint.finding import Finding, Fix, Hit
from newslint.readers import read
from newslint.registry import Quotes, Rule
from newslint.source import Source
from newslint.text import Edit, Span

Check = Callable[[Document], Iterator[Hit]]


def made(check: Check, code: str = "VOI001", quotes: Quotes = "skip") -> Rule:
    return Rule(code, "test-rule", "voice", "warning", 0.9, check, ("document",), "", (), quotes)


def word(pattern: str, fix: str | None = None) -> Check:
    def check(document: Document) -> Iterator[Hit]:
        for m in re.finditer(pattern, document.text):
            edits = (Edit(m.start(), m.end(), fix),) if fix is not None else ()
            fixes = (Fix("mend it", edits, "safe"),) if edits else ()
            yield Hit(m.start(), m.end(), f"{m[0]}!", fixes=fixes)

    return check


def lint(text: str, *rules: Rule, path: str = "story.txt", **settings: object) -> list[Finding]:
    return Engine(rules, **settings).check(read(Source(path, text)))  # type: ignore[arg-type]


def test_a_crashing_rule_is_reported_and_the_others_go_on() -> None:
    def broken(document: Document) -> Iterator[Hit]:
        yield Hit(0, 1, "never seen")
        raise ZeroDivisionError("no figures")

    found = lint("Head\n\nA bad word.\n", made(broken), made(word("bad"), "VOI002"))
    assert [f.code for f in found] == ["NLT900", "VOI002"]
    assert "VOI001 test-rule crashed: ZeroDivisionError: no figures" in found[0].message


def test_a_rule_that_asks_for_an_unknown_analysis_is_reported() -> None:
    rule = made(word("x"))._replace(needs=("horoscope",))
    (found,) = lint("Head\n\nText.\n", rule)
    assert found.code == "NLT900" and "'horoscope'" in found.message


@pytest.mark.parametrize(("count", "shown"), [(1_000, 1_000), (1_001, 1_000), (1_500, 1_000)])
def test_a_report_takes_so_many_findings_of_a_rule(count: int, shown: int) -> None:
    found = lint("Head\n\n" + "bad " * count, made(word("bad")), made(word("Head"), "VOI002"))
    codes = [f.code for f in found]
    assert (codes.count("VOI001"), codes.count("VOI002")) == (shown, 1)
    told = [f for f in found if f.code == "NLT902"]
    assert len(told) == (count > shown)
    if told:
        assert told[0].severity == "info" and "VOI001 test-rule marks more than" in told[0].message


def test_a_report_on_a_long_story_takes_more() -> None:
    text = "Head\n\n" + ("bad " + "word " * 20) * 1_500
    assert len(lint(text, made(word("bad")))) == 1_500


@pytest.mark.parametrize(
    ("quotes", "places"),
    [("skip", ["own"]), ("check", ["own", "said"]), ("only", ["said"])],
)
def test_quotations_are_protected_unless_the_rule_says_otherwise(
    quotes: Quotes, places: list[str]
) -> None:
    text = "Head\n\nA bad day, own words. “A bad day, said words,” she said.\n"
    found = lint(text, made(word(r"bad day, \w+"), quotes=quotes))
    assert [f.text.split()[-1] for f in found] == places


def test_a_fix_in_a_quotation_is_only_shown() -> None:
    text = "Head\n\nA bad day. “A bad day,” she said.\n"
    found = lint(text, made(word("bad", "good"), quotes="check"))
    assert [f.fixes[0].safety for f in found] == ["safe", "display"]


def test_a_fix_through_markup_is_only_shown() -> None:
    text = "# Head\n\nA ba*d* day and a bad one.\n"
    found = lint(text, made(word("bad", "good")), path="story.md")
    assert [f.fixes[0].safety for f in found] == ["display", "safe"]


def test_nothing_is_reported_inside_code() -> None:
    found = lint("# Head\n\nA bad day, `a bad day`.\n", made(word("bad")), path="story.md")
    assert [f.column for f in found] == [3]


def test_positions_are_those_of_the_file() -> None:
    line = "Emoji 😀 stand in a line that was wrapped by hand at about seventy columns before"
    text = f"\r\nHead\r\n\r\n{line}\r\na bad day came.\r\n"
    (found,) = lint(text, made(word("before a bad")))
    assert text[found.start : found.end] == found.text == "before\r\na bad"
    assert (found.line, found.column, found.end_line, found.end_column) == (4, 75, 5, 6)


def test_severity_and_confidence_gates() -> None:
    rules = made(word("bad")), made(word("day"), "VOI002")._replace(confidence=0.4)
    found = lint("H\n\nA bad day.\n", *rules, severities={"VOI001": "info"}, min_confidence=0.5)
    assert [(f.code, f.severity) for f in found] == [("VOI001", "info")]


def test_the_same_hit_twice_counts_once_and_equal_words_are_told_apart() -> None:
    def twice(document: Document) -> Iterator[Hit]:
        yield from word("bad")(document)
        yield from word("bad")(document)

    found = lint("H\n\nSo bad it is.\n\nSo bad it is.\n", made(twice))
    assert len(found) == 2
    assert found[1].fingerprint == found[0].fingerprint + ":2"


def test_a_fingerprint_survives_a_moved_paragraph_and_not_another_wording() -> None:
    def printed(text: str) -> str:
        document = read(Source("s.txt", text))
        at = document.text.index("bad")
        return fingerprint(document, "VOI001", at, at + 3)

    before = printed("Head\n\nIt was a bad day for all.\n\nMore.\n")
    assert printed("Other\n\nNew lead.\n\nMore.\n\nIt was a  BAD day for all.\n".lower()) == before
    assert printed("Head\n\nIt was no bad day for all.\n") != before


def test_spans_given_as_protected_are_not_reported_across_their_edges() -> None:
    document = read(Source("s.txt", "Head\n\nA bad day.\n"))
    at = document.text.index("bad")
    document.protected.append(Span(at, at + 3))
    assert Engine([made(word("bad day"))]).check(document) == []
