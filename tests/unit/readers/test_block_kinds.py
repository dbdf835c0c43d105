"""What a line at the head of a story is, or beside a picture: each list of words is needed by one."""

from __future__ import annotations

import pytest

from newslint.readers.furniture import block_kind

BYLINES = """
By Ann Lee
From Ludwig van der Berg
Words by Ann Lee
Text: Ann Lee
By Ann Lee, chief political correspondent
By Ann Lee and Tom Ruiz in Hull for the Gazette
Ann Lee, Health Reporter
Ludwig van der Berg
"""
NO_BYLINES = """
By Friday
By Christmas Eve
Key Points
The Latest
Latest News
"""
DATELINES = """
LEEDS, May 3 —
3 May 2026
Friday, May 8, 2026
Published: 8 May 2026, 7:30 pm
HULL, England –
Updated Fri Jan 9 10:30 GMT 2026
"""
CREDITS = """
Photo: Ann Lee
Courtesy of the harbour museum: Lee
Courtesy of Ann Lee
Reuters
Xinhua, file
Ann Lee/Harbour Times
"""
CAPTIONS = """
Caption: The bridge in May.
Clockwise from left: Ann Lee, Tom Ruiz and Jo Park.
The bridge in May (Photo: Ann Lee)
"""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        *((line, "byline") for line in BYLINES.strip().splitlines()),
        *((line, "dateline") for line in DATELINES.strip().splitlines()),
        *((line, "credit") for line in CREDITS.strip().splitlines()),
        *((line, "caption") for line in CAPTIONS.strip().splitlines()),
    ],
)
def test_a_line_before_the_body(line: str, kind: str) -> None:
    assert block_kind(line, before_body=True)[0] == kind


@pytest.mark.parametrize("line", NO_BYLINES.strip().splitlines())
def test_what_is_no_name(line: str) -> None:
    assert block_kind(line, before_body=True)[0] != "byline"
