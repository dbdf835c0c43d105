"""Every stable rule over random stories: no crash, every place inside the file, the same each time."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, strategies as st

from newslint import packs
from newslint.analyses import ANALYSES, analyse
from newslint.document import Document
from newslint.engine import CRASH_CODE, Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source, SourceError
from tests.property.stories import FORMATS

PACKS = packs.load()
ENGINE = Engine(
    [*load_rules().values(), *(rule for pack in PACKS for rule in pack.rules.values())], PACKS
)


def story(format: str, text: str) -> Document:
    try:
        return read(Source(f"story.{format}", text), format)
    except SourceError:
        assume(False)
        raise


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_findings_lie_in_the_file(format: str, data: st.DataObject) -> None:
    text = data.draw(FORMATS[format])
    found = ENGINE.check(story(format, text))
    assert [f for f in found if f.code == CRASH_CODE] == []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in found:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert lines[finding.line - 1][finding.column - 1 :].startswith(
            finding.text.split("\n")[0][:1]
        )
        assert finding.message and "\n" not in finding.message
        for fix in finding.fixes:
            for edit in fix.edits:
                assert 0 <= edit.start <= edit.end <= len(text)
    keys = [(f.start, f.end, f.code) for f in found]
    assert keys == sorted(keys) and len(set(keys)) == len(keys)
    assert len({f.fingerprint for f in found}) == len(found)
    assert found == ENGINE.check(story(format, text))


@pytest.mark.parametrize("name", ANALYSES)
@given(data=st.data())
def test_every_analysis_takes_every_story(name: str, data: st.DataObject) -> None:
    """No analysis crashes, and what it finds lies in the plain text, in order of its starts."""
    kind = data.draw(st.sampled_from(sorted(FORMATS)))
    document = story(kind, data.draw(FORMATS[kind]))
    found = analyse(document, name)
    if isinstance(found, list | tuple):
        for item in found:
            start, end = getattr(item, "start", 0), getattr(item, "end", 0)
            if isinstance(start, int) and isinstance(end, int):
                assert 0 <= start <= end <= len(document.text), item
