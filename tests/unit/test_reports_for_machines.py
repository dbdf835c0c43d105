"""Reports that other programs read: as their schemas have it, every place in the right unit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import junitparser
import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from newslint.finding import Finding, Fix
from newslint.report import FORMATS, Summary, Terms, report
from newslint.report.markdown import _MOST
from newslint.runner import Outcome
from newslint.source import Source
from newslint.text import Edit
from tests.conftest import ROOT, Run, Runs

SARIF = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))

_TEXT = {"type": "string", "minLength": 1}
_FROM_ONE = {"type": "integer", "minimum": 1}


def _record(required: dict[str, Any], **more: Any) -> dict[str, Any]:
    properties = {**required, **more}
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


# docs.gitlab.com/ci/testing/code_quality, "Code Quality report format", with `end` as Code Climate's
# own specification has it, which the page names as its source.
GITLAB = {
    "type": "array",
    "items": _record(
        {
            "description": _TEXT,
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": _record(
                {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": _record({"begin": _FROM_ONE}, end=_FROM_ONE),
                }
            ),
        }
    ),
}

# reviewdog's proto/rdf/reviewdog.proto: DiagnosticResult, Diagnostic, Location, Range, Suggestion.
_POSITION = _record({"line": _FROM_ONE, "column": _FROM_ONE})
_RANGE = _record({"start": _POSITION}, end=_POSITION)
_LOCATION = _record({"path": _TEXT}, range=_RANGE)
RDJSON = _record(
    {
        "diagnostics": {
            "type": "array",
            "items": _record(
                {"message": _TEXT, "location": _LOCATION},
                severity={"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                code=_record({"value": _TEXT}, url=_TEXT),
                suggestions={
                    "type": "array",
                    "items": _record({"range": _RANGE, "text": {"type": "string"}}),
                },
                related_locations={
                    "type": "array",
                    "items": _record({"message": _TEXT, "location": _LOCATION}),
                },
            ),
        }
    },
    source=_record({"name": _TEXT}, url=_TEXT),
)

HEAD = "“é 😀” on the door of a café: council votes to mend the bridge at Ellery"
BODY = (
    "é 😀 The council met on Monday, and its clerk, Ann Lee, said the the work would begin in May.\n\n"
    "The bridge was shut in March after a lorry struck it, the council said on Tuesday in a report.\n\n"
    "Divers looked at the piers in April and found them sound, the report said.\n"
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a é.txt").write_text(f"{HEAD}\n\n{BODY}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{HEAD}\n\n{BODY}", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff\x00\x01\x02\x03\x04\x05 no story")
    return tmp_path


def linted(newslint: Runs, form: str, **more: Any) -> Run:
    only = ("--select", "LFT005,duplicate-story")
    return newslint("check", "--output-format", form, *only, ".", **more)


def valid(schema: dict[str, Any], document: Any) -> Any:
    kind = Draft4Validator if "draft-04" in schema.get("$schema", "") else Draft202012Validator
    kind.check_schema(schema)
    kind(schema).validate(document)
    return document


def test_sarif(newslint: Runs, desk: Path) -> None:
    run = linted(newslint, "sarif")
    assert run.status == 2 and run.err.startswith("newslint: bad.txt: ")
    (log,) = valid(SARIF, json.loads(run.out))["runs"]
    assert log["columnKind"] == "utf16CodeUnits"
    (invocation,) = log["invocations"]
    assert invocation["executionSuccessful"] is False
    (unread,) = invocation["toolExecutionNotifications"]
    assert unread["level"] == "error" and unread["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "bad.txt", "uriBaseId": "%SRCROOT%"}
    }
    rules = log["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {result["ruleId"] for result in log["results"]}
    for rule in rules:
        assert rule["shortDescription"]["text"] in rule["help"]["text"]
        assert "Near miss" in rule["help"]["markdown"] and rule["properties"]["tags"]
    other = 0
    for result in log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert len(result["partialFingerprints"]["newslint/v1"]) >= 16
        (place,) = result["locations"]
        snippet = place["physicalLocation"]["region"].pop("snippet")["text"]
        assert utf16(desk, place["physicalLocation"]) == snippet
        for related in result.get("relatedLocations", ()):
            here, there = place["physicalLocation"], related["physicalLocation"]
            other += here["artifactLocation"] != there["artifactLocation"]
            assert utf16(desk, there) == HEAD
        for fix in result.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            (edit,) = change["replacements"]
            place = {**change, "region": edit["deletedRegion"]}
            cut = utf16(desk, place)
            assert " ".join(f"{cut}{edit['insertedContent']['text']}".split()) == "the"
    assert other == 1
    assert sum("fixes" in result for result in log["results"]) == 2


def utf16(desk: Path, place: dict[str, Any]) -> str:
    """The text of a region of one line whose columns count code units of UTF-16."""
    region = place["region"]
    assert region["startLine"] == region["endLine"]
    path = desk / unquote(place["artifactLocation"]["uri"])
    line = path.read_text(encoding="utf-8").split("\n")[region["startLine"] - 1]
    cut = slice(2 * region["startColumn"] - 2, 2 * region["endColumn"] - 2)
    return line.encode("utf-16-le")[cut].decode("utf-16-le")


def utf8(desk: Path, path: str, place: dict[str, Any]) -> str:
    """The text of a range of one line whose columns count bytes of UTF-8."""
    start, end = place["start"], place["end"]
    assert start["line"] == end["line"]
    line = (desk / path).read_bytes().split(b"\n")[start["line"] - 1]
    return line[start["column"] - 1 : end["column"] - 1].decode()


def test_rdjson(newslint: Runs, desk: Path) -> None:
    rows = valid(RDJSON, json.loads(linted(newslint, "rdjson").out))["diagnostics"]
    texts = []
    for row in rows:
        path = row["location"]["path"]
        texts.append(utf8(desk, path, row["location"]["range"]))
        for related in row.get("related_locations", ()):
            assert related["location"]["path"] == "a é.txt" != path
            assert utf8(desk, "a é.txt", related["location"]["range"]) == HEAD
    assert sorted(texts) == ["the the", "the the", HEAD]
    fixed = [row["suggestions"] for row in rows if "suggestions" in row]
    assert len(fixed) == 2
    for (change,) in fixed:
        cut = utf8(desk, "b.txt", change["range"])
        assert " ".join(f"{cut}{change['text']}".split()) == "the"


def test_a_fix_with_several_edits_is_one_suggestion() -> None:
    text = "é😀 one two three\nfour"
    fix = Fix("swap", (Edit(11, 16, "3"), Edit(3, 6, "1")))
    display = Fix("see", (Edit(3, 6, "1"),), "display")
    finding = place("a.txt", text, 3, 16)._replace(fixes=(display, Fix("none", ()), fix))
    made = json.loads(written("rdjson", [Outcome("a.txt", Source("a.txt", text), [finding])]))
    (suggestion,) = valid(RDJSON, made)["diagnostics"][0]["suggestions"]
    assert suggestion == {
        "range": {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 21}},
        "text": "1 two 3",
    }
    log = json.loads(written("sarif", [Outcome("a.txt", Source("a.txt", text), [finding])]))
    ((change,),) = (each["artifactChanges"] for each in log["runs"][0]["results"][0]["fixes"])
    regions = [each["deletedRegion"] for each in change["replacements"]]
    assert [(each["startColumn"], each["endColumn"]) for each in regions] == [(13, 18), (5, 8)]


def place(path: str, text: str, start: int, end: int) -> Finding:
    first, last = Source(path, text).position(start), Source(path, text).position(end)
    return Finding(
        path, "VOI001", "x", "voice", "warning", 0.9, "Say it plainly.", start, end,
        *first, *last, text[start:end], fingerprint="0123456789abcdef:2",
    )  # fmt: skip


def written(form: str, outcomes: list[Outcome], terms: Terms | None = None) -> str:
    writer, summary, lines = report(form, terms), Summary(), list[str]()
    for outcome in outcomes:
        summary.add(outcome)
        lines += writer.file(outcome)
    return "\n".join([*lines, *writer.finish(summary)])


def test_gitlab(newslint: Runs) -> None:
    rows = valid(GITLAB, json.loads(linted(newslint, "gitlab").out))
    assert {row["location"]["path"] for row in rows} == {"a é.txt", "b.txt"}
    doubled = [row for row in rows if row["check_name"] == "doubled-word"]
    assert [row["location"]["lines"] for row in doubled] == [{"begin": 3, "end": 3}] * 2
    assert len({row["fingerprint"] for row in rows}) == len(rows) == 3


@pytest.mark.parametrize("variable", ["CI_PROJECT_DIR", "GITHUB_WORKSPACE"])
def test_paths_count_from_the_repository(newslint: Runs, desk: Path, variable: str) -> None:
    env = {variable: str(desk.parent)}
    for row in json.loads(linted(newslint, "gitlab", env=env).out):
        assert row["location"]["path"].startswith(f"{desk.name}/")
    log = json.loads(linted(newslint, "sarif", env=env).out)["runs"][0]
    for result in log["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote(uri).startswith(f"{desk.name}/")


def test_a_path_outside_is_whole_in_sarif(desk: Path) -> None:
    text = "One two."
    for path, uri in (("/x y/a.txt", "file:///x%20y/a.txt"), ("../a:b.txt", "../a%3Ab.txt")):
        outcome = Outcome(path, Source(path, text), [place(path, text, 0, 3)])
        (log,) = valid(SARIF, json.loads(written("sarif", [outcome])))["runs"]
        (location,) = log["results"][0]["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == uri
        prints = log["results"][0]["partialFingerprints"]
        assert prints["primaryLocationLineHash"] == "0123456789abcdef:2"


def test_settings_that_are_wrong_in_sarif(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text("fail-on = 3\n")
    run = newslint("check", "--output-format", "sarif", ".")
    (invocation,) = valid(SARIF, json.loads(run.out))["runs"][0]["invocations"]
    (wrong,) = invocation["toolConfigurationNotifications"]
    assert run.status == 2 and wrong["message"]["text"].startswith("newslint.toml:1: ")
    assert "toolExecutionNotifications" not in invocation


def test_words_of_a_message_make_no_link_in_sarif() -> None:
    finding = place("a.txt", "One two.", 0, 3)._replace(message="“[a](b)” and [c]: no.")
    made = written("sarif", [Outcome("a.txt", Source("a.txt", "One two."), [finding])])
    said = json.loads(made)["runs"][0]["results"][0]["message"]["text"]
    assert said == "“\\[a](b)” and [c]: no."


def test_junit(newslint: Runs, desk: Path) -> None:
    suites = junitparser.JUnitXml.fromstring(linted(newslint, "junit").out.encode())
    cases = {
        suite.name: [(type(word).__name__, word.type) for case in suite for word in case.result]
        for suite in suites
    }
    assert cases["bad.txt"] == [("Error", "unreadable")]
    assert set(cases["a é.txt"]) == {("Failure", "error")}
    assert set(cases) == {"a é.txt", "b.txt", "bad.txt"}
    assert (suites.tests, suites.failures, suites.errors) == (4, 3, 1)
    suites.update_statistics()
    assert (suites.tests, suites.failures, suites.errors) == (4, 3, 1)


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("never", 0), ("error", 0), ("warning", 1), ("info", 1)]
)
def test_what_fails_in_junit_is_what_fails_the_run(fail_on: str, failures: int) -> None:
    text = "One two."
    outcome = Outcome("a.txt", Source("a.txt", text), [place("a.txt", text, 0, 3)])
    made = written("junit", [outcome, Outcome("b.txt", None, [])], Terms(fail_on=fail_on))
    suites = junitparser.JUnitXml.fromstring(made.encode())
    assert (suites.tests, suites.failures) == (2, failures)


def test_checkstyle(newslint: Runs, desk: Path) -> None:
    root = ElementTree.fromstring(linted(newslint, "checkstyle").out)
    assert root.tag == "checkstyle"
    named = {file.get("name"): list(file) for file in root}
    assert set(named) == {"a é.txt", "b.txt", "bad.txt"}
    line = BODY.split("\n")[0]
    (doubled,) = named["a é.txt"]
    assert (doubled.get("line"), doubled.get("column")) == ("3", str(line.index("the the") + 1))
    assert {each.get("severity") for file in named.values() for each in file} == {
        "error",
        "warning",
    }


XML: dict[str, Callable[[str], object]] = {
    "junit": lambda text: junitparser.JUnitXml.fromstring(text.encode()),
    "checkstyle": ElementTree.fromstring,
}


@pytest.mark.parametrize("form", XML)
def test_no_character_breaks_xml(form: str) -> None:
    """Not even those that XML may not hold: halves of pairs, of file names that are no UTF-8."""
    text = "\x00\x0b\x1b<&>\"']]>\ud800\udfff\ufffe\uffff\x85\u2028 ##[error]"
    finding = place(f"a{text}.txt", text, 0, 9)._replace(message=text, name=text)
    made = written(form, [Outcome(f"a{text}.txt", Source("a.txt", text), [finding])])
    made.encode("utf-8")
    XML[form](made)
    assert "##[" not in made


def test_markdown_is_short_and_says_what_it_leaves_out() -> None:
    text = "One two."
    many = [place("a.txt", text, 0, 3)._replace(message=f"Fault {n}. " * 9) for n in range(900)]
    outcomes = [Outcome("a.txt", Source("a.txt", text), many)]
    grave = place("b.txt", text, 0, 3)._replace(severity="error")
    outcomes.append(Outcome("b.txt", Source("b.txt", text), [grave]))
    made = written("markdown", outcomes)
    lines = made.split("\n")
    assert len(made) < 65_536 and len(made) > _MOST * 0.9
    assert lines[0] == "<!-- newslint -->"
    assert lines[3].startswith("- **error** b.txt:1:1 ")
    assert made.count("<details>") == made.count("</details>") == 2
    shown = sum(line.startswith("- **") for line in lines) - 5
    assert lines[-1] == f"*{901 - shown:,} more are not shown: there is no room.*"


def test_words_of_a_story_are_only_words_in_markdown() -> None:
    text = "# @desk ![x](y) <img src=x> `a` **b** | ~~c~~ #12 $x$ \\ http://x.example :tada:"
    finding = place("a.txt", text, 0, len(text))._replace(message=text)
    made = written("markdown", [Outcome("a.txt", Source("a.txt", text), [finding])])
    told = made.split("\n", 3)[3]
    for sign in ("@d", "![", "<img", "`", "**b", "~~", " #12", "$", "://", ":tada"):
        assert sign not in told, sign


def test_formats_are_loaded_when_they_are_asked_for(newslint: Runs, desk: Path) -> None:
    code = (
        "import sys; sys.argv[1:] = ['b.txt']\n"
        "import os; os._exit = sys.exit\n"
        "from newslint.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if 'newslint.report.' in name or 'outputs' in name])"
    )
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(done.stdout.splitlines()[-1].replace("'", '"')))
    assert loaded <= {
        f"newslint.report.{name}" for name in ("full", "columns", "excerpt", "paint", "safety")
    }
    assert set(FORMATS) >= {"sarif", "gitlab", "rdjson", "junit", "checkstyle", "markdown"}
