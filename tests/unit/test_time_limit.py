"""No story holds up a run: the rule that it takes too long is lost, and said to be; the others go on."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator

import pytest

from newslint import analyses, time_limit
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Hit
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source
from newslint.time_limit import OutOfTimeError, TimeLimit
from tests.unit.test_engine import made, word


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limit, "LEAST", 0.1)
    monkeypatch.setattr(time_limit, "ALWAYS", 0.05)


def found(*rules: Rule) -> list[str]:
    limit = TimeLimit.here()
    assert limit is not None
    document = read(Source("story.txt", "Head\n\nA bad word.\n"))
    return [f"{f.code} {f.message}" for f in Engine(rules, limit=limit).check(document)]


def endless(document: Document) -> Iterator[Hit]:
    while True:
        len(document.text)
    yield


def exponential(document: Document) -> Iterator[Hit]:
    """In one step of C: a regular expression that never comes back."""
    re.match(r"(?:x|x){0,60}y", "x" * 60)
    yield Hit(0, 1, "never seen")


@pytest.mark.parametrize("check", [endless, exponential])
def test_a_rule_that_never_ends_is_stopped(check: object) -> None:
    begun = time.process_time()
    slow, other = made(check), made(word("bad"), "VOI002")  # type: ignore[arg-type]
    lines = found(slow, other)
    assert time.process_time() - begun < 2
    assert lines == [
        "NLT901 VOI001 test-rule was stopped: the story takes it too long (over 0 s).",
        "VOI002 bad!",
    ]


def test_the_time_of_analyses_is_not_taken_from_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limit, "LEAST", 0.2)

    def slow(document: Document) -> None:
        begun = time.process_time()
        while time.process_time() - begun < 0.15:
            pass

    def slow_too(document: Document) -> Iterator[Hit]:
        slow(document)
        yield Hit(6, 11, "seen")

    monkeypatch.setitem(analyses._known, "horoscope", (slow, ("document",)))
    rule = made(slow_too)._replace(needs=("document", "horoscope"), check=lambda d, _: slow_too(d))
    assert found(rule) == ["VOI001 seen"]


def test_an_analysis_that_never_ends_is_waited_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def endless_analysis(document: Document) -> None:
        asked.append(document)
        while True:
            pass

    monkeypatch.setitem(analyses._known, "horoscope", (endless_analysis, ("document",)))
    rule = made(word("bad"))._replace(needs=("horoscope",))
    again = rule._replace(code="VOI003")
    lines = found(rule, again, made(word("bad"), "VOI002"))
    assert [line[:6] for line in lines] == ["NLT901", "NLT901", "VOI002"]
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("name", "told"), [("quotations", ["NLT901"]), ("sentences", ["NLT901", "VOI002"])]
)
def test_what_the_report_itself_needs_may_have_run_out_of_time(
    monkeypatch: pytest.MonkeyPatch, name: str, told: list[str]
) -> None:
    """Without quotations nobody can tell whose words a finding marks; sentences only settle precedence."""

    def endless_analysis(document: Document) -> None:
        while True:
            pass

    monkeypatch.setitem(analyses._known, name, (endless_analysis, ("document",)))
    slow = made(word("never"))._replace(needs=(name,))
    assert [line[:6] for line in found(slow, made(word("bad"), "VOI002"))] == told


def test_the_clock_is_off_between_rules() -> None:
    limit = TimeLimit()
    limit.start(0.05)
    assert limit.end() > 0
    end = time.process_time() + 0.2
    while time.process_time() < end:
        pass


def test_a_second_limit_does_not_disarm_the_first() -> None:
    first = TimeLimit()
    TimeLimit()
    first.start(0.05)
    with pytest.raises(OutOfTimeError):
        while True:
            pass


def test_another_thread_has_none() -> None:
    got: list[object] = []
    thread = threading.Thread(target=lambda: got.append(TimeLimit.here()))
    thread.start()
    thread.join()
    assert got == [None]


def test_longer_stories_have_longer() -> None:
    assert time_limit.seconds(5_000_000) == 10
