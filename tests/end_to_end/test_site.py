"""The documentation site is built from the code, strictly, and needs nothing from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from newslint.report import FORMATS
from tests.conftest import ROOT
from tests.end_to_end.chromium import AXE, PROGRAM, Chromium
from tools.build_site import all_rules

pytest.importorskip("mkdocs")
pytest.importorskip("material")

# A build that reaches for anything over the network ends at once.
OFFLINE = """
import runpy, sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise SystemExit(f"the build reaches for {arguments}")
sys.addaudithook(refuse)
sys.argv[1:] = ["--to", sys.argv[1]]
runpy.run_module("tools.build_site", run_name="__main__")
"""


class Links(HTMLParser):
    """What a page loads, where it leads, and the places it has."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.leads: list[str] = []
        self.places: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        self.places.add(has.get("id", ""))
        if "src" in has:
            self.loads.append(has["src"])
        if tag == "link" and has.get("rel") not in ("canonical", "next", "prev"):
            self.loads.append(has["href"])
        if tag == "a" and "href" in has:
            self.leads.append(has["href"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder / "html"


def test_each_rule_has_a_page(site: Path) -> None:
    for rule in all_rules():
        page = (site / "rules" / rule.family / f"{rule.code}.html").read_text(encoding="utf-8")
        assert f"newslint --ignore {rule.name} FILES" in page
        assert 'class="example bad"' in page or rule.family in ("grammar", "spelling", "newslint")
        for option in rule.options:
            assert f"{option.name.replace('_', '-')} = " in page


def test_each_format_has_a_page_with_a_report(site: Path) -> None:
    for name in FORMATS:
        page = (site / "formats" / f"{name}.html").read_text(encoding="utf-8")
        assert "LFT005" in page or name == "html"
    assert "LFT005" in (site / "formats" / "reports" / "report.html").read_text(encoding="utf-8")
    for name in ("json", "jsonl", "sarif", "gitlab", "rdjson", "junit", "checkstyle"):
        page = (site / "formats" / f"{name}.html").read_text(encoding="utf-8")
        assert len(re.findall(r"<tr>", page)) > 4, name


def test_no_link_is_dead_and_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = {page.resolve(): Links(page) for page in site.rglob("*.html")}
    # 404.html is served at any address: its links count from the root of a host.
    pages.pop((site / "404.html").resolve())
    assert len(pages) > 150
    for page, found in pages.items():
        for address in (*found.loads, *found.leads):
            if address.startswith(("https://", "http://", "data:")):
                assert address not in found.loads or address.startswith("data:"), (page, address)
                continue
            path, place = urldefrag(unquote(address))
            target = (page.parent / path).resolve() if path else page
            assert target.exists(), (page, address)
            if place and target in pages:
                assert place in pages[target].places, (page, address)
    for style in site.rglob("*.css"):
        assert not re.search(r"url\([\"']?(?:https?:)?//", style.read_text(encoding="utf-8")), style


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium here")
def test_it_opens_from_disk_in_a_browser(site: Path, tmp_path: Path) -> None:
    with Chromium(tmp_path) as browser:
        for name in ("index.html", "rules/duplication/DUP001.html", "formats/json.html"):
            browser.open(site / name)
            assert browser.run("document.querySelector('h1').innerText.length") > 3
            asked = [
                each["params"]["request"]["url"]
                for each in browser.events
                if each["method"] == "Network.requestWillBeSent"
            ]
            assert asked and all(url.startswith(("file:", "data:")) for url in asked)
            wrong = ("Runtime.exceptionThrown", "Log.entryAdded")
            assert not [each for each in browser.events if each["method"] in wrong]


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium here")
@pytest.mark.skipif(not AXE, reason="AXE_SCRIPT names no axe.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(site: Path, tmp_path: Path, scheme: str) -> None:
    names = ("index", "rules/index", "rules/duplication/DUP001", "formats/index", "formats/sarif")
    guides = ("guides/ci", "guides/desk", "guides/developer", "guides/settings")
    with Chromium(tmp_path) as browser:
        browser.colours(scheme)
        for name in (*names, *guides):
            for width in (1400, 390):
                browser.size(width, 900)
                browser.open(site / f"{name}.html")
                dark = browser.run("document.body.dataset.mdColorScheme") == "slate"
                assert dark == (scheme == "dark")
                assert browser.run("document.documentElement.scrollWidth <= innerWidth"), name
                found = browser.hindrances()
                assert [each for each in found if each[0] in ("serious", "critical")] == [], name
