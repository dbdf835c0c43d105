"""The page for editors in a real browser: filters, keys, two-place links, folds, colours, paper."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import COMMAND
from tests.end_to_end.chromium import AXE, PROGRAM, Chromium

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")

ONE = """Council votes to repair the bridge

The council voted 7-2 on Monday to repair the the bridge, which was closed in 2024 after an inspection.

Mayor Dana Cole, 54, said the work would cost $4.2 million and start in May, once the river is low.

Surveyors start on Tuesday, and the crossing will reopen in 2027, the council said.

Experts say the bridge is a very unique structure. Mayor Dana Cole, 45, promised that the council would pay.
"""
TWO = """Library to open on Sundays

The library will open on Sundays from June, the director, Ida Marsh, said on Friday. TK

“We have waited for years, Ms. Marsh said.
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(tmp_path_factory.mktemp("home")) as held:
        yield held


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories")
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "two.txt").write_text(TWO, encoding="utf-8")
    return lint(folder)


def lint(folder: Path) -> Path:
    """The report on all stories of a folder."""
    call = [COMMAND, "--isolated", "--output-format", "html=report.html", "."]
    assert subprocess.run(call, cwd=folder, check=False, capture_output=True).returncode == 1
    return folder / "report.html"


@pytest.fixture
def page(browser: Chromium, written: Path) -> Chromium:
    browser.size(1400, 900)
    browser.open(written)
    return browser


def shown(page: Chromium) -> int:
    count = page.run("[...document.querySelectorAll('.finding')].filter(e => !e.hidden).length")
    assert isinstance(count, int)
    return count


def said(page: Chromium) -> str:
    return str(page.run("document.getElementById('said').textContent"))


def test_nothing_is_fetched_and_nothing_fails(page: Chromium) -> None:
    asked = [
        each["params"]["request"]["url"]
        for each in page.events
        if each.get("method") == "Network.requestWillBeSent"
    ]
    assert all(url.startswith("file://") and url.endswith("report.html") for url in asked)
    bad = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
    assert [each for each in page.events if each.get("method") in bad] == []
    assert page.run("document.querySelector('.bar').hidden") is False


def test_filters(page: Chromium) -> None:
    every = shown(page)
    page.click('.toggle[data-s="error"]')
    fewer = shown(page)
    assert 0 < fewer < every
    assert said(page) == f"{fewer} of {every} findings shown."
    assert page.run("document.querySelector('.m.error:not(.off)')") is None
    page.click('.toggle[data-s="error"]')
    page.click('.toggle[data-f="leftover"]')
    assert shown(page) < every
    page.click('.toggle[data-f="leftover"]')
    assert shown(page) == every
    page.run(
        "(e => { e.value = '2'; e.dispatchEvent(new Event('change')); })(document.getElementById('file'))"
    )
    assert 0 < shown(page) < every
    assert page.run("document.getElementById('s1').hidden && !document.getElementById('s2').hidden")
    page.run(
        "(e => { e.value = ''; e.dispatchEvent(new Event('change')); })(document.getElementById('file'))"
    )
    page.press("/")
    for key in "two.txt":
        page.press(key)
    page.run("new Promise(done => setTimeout(done, 400))")
    assert 0 < shown(page) < every
    assert page.run("document.getElementById('s1').hidden") is True
    page.press("Escape")
    assert shown(page) == every


def test_keys(page: Chromium) -> None:
    every = shown(page)
    page.press("n")
    assert said(page).startswith(f"Finding 1 of {every}: ")
    assert page.run("document.activeElement.matches('.m.on')") is True
    page.press("n")
    assert said(page).startswith(f"Finding 2 of {every}: ")
    page.press("p")
    page.press("p")
    assert said(page).startswith(f"Finding {every} of {every}: ")
    page.press("f")
    assert page.run("document.querySelectorAll('.story > details:not([open])').length") == 1
    page.press("p")
    page.press("n")  # back to a finding whose story is folded
    assert page.run("document.querySelectorAll('.story > details:not([open])').length") == 0
    page.click('[data-do="fold"]')
    assert page.run("document.querySelectorAll('.story > details[open]').length") == 0


def test_the_two_places_of_a_finding_are_shown_together(page: Chromium) -> None:
    page.click(".places li:nth-child(2) a")
    number = page.run("document.querySelector('.finding.on').dataset.n")
    own = page.run(f"document.querySelector('.m[data-f~=\"{number}\"]').matches('.on')")
    other = page.run(f"document.querySelector('.m[data-r~=\"{number}\"]').matches('.on')")
    assert own and other
    assert page.run(f"document.activeElement.matches('[data-r~=\"{number}\"]')") is True
    seen = page.run(
        "[...document.querySelectorAll('.m.on')].every(e => { const r = e.getBoundingClientRect();"
        " return r.top >= 0 && r.bottom <= innerHeight; })"
    )
    assert seen
    assert page.run("document.querySelectorAll('.finding.on .places q').length") == 2


def test_a_mark_leads_to_its_note(page: Chromium) -> None:
    page.click(".m.error")
    number = page.run("document.querySelector('.m.error').dataset.f.split(' ')[0]")
    assert page.run("document.querySelector('.finding.on').dataset.n") == number


def test_light_and_dark(page: Chromium) -> None:
    def ground() -> object:
        return page.run("getComputedStyle(document.body).backgroundColor")

    page.colours("dark")
    dark = ground()
    page.click('[data-do="theme"]')
    light = ground()
    assert light != dark
    page.colours("light")
    assert ground() == light
    page.click('[data-do="theme"]')
    assert ground() == dark


def test_no_window_is_too_narrow(page: Chromium) -> None:
    for width in (1400, 700, 360):
        page.size(width, 800)
        assert page.run("document.documentElement.scrollWidth <= innerWidth"), width


def test_paper_has_all_that_was_folded(page: Chromium, tmp_path: Path) -> None:
    page.click('[data-do="fold"]')
    page.run("void addEventListener('beforeprint', () => { window.unfolded ="
             " document.querySelectorAll('main details:not([open])').length; })")  # fmt: skip
    page.pdf(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert page.run("window.unfolded") == 0
    assert page.run("document.querySelectorAll('.story > details[open]').length") == 0


def test_two_hundred_stories_stay_smooth(browser: Chromium, tmp_path: Path) -> None:
    for number in range(200):
        text = TWO.replace("Sundays", f"Sundays in part {number}")
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    report = lint(tmp_path)
    browser.size(1400, 900)
    browser.open(report)
    assert browser.run("document.querySelectorAll('.story').length") == 200
    for does in (".toggle", "[data-do=next]", "[data-do=previous]", "[data-do=fold]"):
        took = browser.run(
            f"(() => {{ const begun = performance.now(); document.querySelector('{does}').click();"
            " document.body.offsetHeight; return performance.now() - begun; })()"
        )
        assert took < 1_000, does  # ms; some 50 on a machine with nothing else to do


@pytest.mark.skipif(not AXE, reason="AXE_SCRIPT names no axe.js")
@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(page: Chromium, scheme: str, width: int) -> None:
    page.colours(scheme)
    page.size(width, 900)
    page.press("n")
    page.run("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    assert page.hindrances() == []
