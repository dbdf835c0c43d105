"""CST007 time-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST007", "time-two-ways", severity="warning", confidence=0.9, when="odd_hours")
def time_two_ways(odd_hours: list[Hit]) -> list[Hit]:
    """Times of day are written in two ways: “4pm” and “4 p.m.”, “4.15pm” and “4:15pm”, “0415”.

    Marked is the way that is used less.

    Bad: The gates open at 7 p.m. and the first race is at 8:30 p.m. The bars close at [[11pm]], the clerk said.
    Fixed: The gates open at 7 p.m. and the first race is at 8:30 p.m. The bars close at 11 p.m., the clerk said.
    Bad: The gates open at 7.15pm and the first race is at 8.30pm. Bars close at 11[[:]]45pm.
    Bad: The ferry sails at 6.15am, and is back by 9.30am. The first bus leaves at [[0540]] with the post.
    Good: The gates open at 7pm and close at 11.45pm.
    Near miss: The gates open at 7pm, at 1900 for members, and the race takes 8:30 minutes.
    Near miss: “Come at 7 p.m.,” the clerk said. They came at 6pm.
    """
    return odd_hours
