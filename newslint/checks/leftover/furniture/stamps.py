"""When a page was published or changed: the lines under a headline."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import DATE, TIME, ZONE, Lines
from newslint.patterns import lazy

STAMPS: tuple[Lines, ...] = (
    (
        "# first last originally published posted updated modified created uploaded edited added mon monday tue tues tuesday wed wednesday thu thur thursday fri friday sat saturday sun sunday jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december",
        (
            rf"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|uploaded|edited|added)(?: on| at| by [\w .]{{1,40}})?(?: ?[:|])? )?{DATE}(?:[ ,|/–—-]*(?:at )?{TIME}(?: ?\({TIME})?)?(?:[ ,|/–—-]*(?:updated|modified|posted|published).{{0,60}})?",
        ),
    ),
    (
        "# first last originally published posted updated modified uploaded a an",
        (
            rf"(?:first |last |originally )?(?:published|posted|updated|modified|uploaded)(?: on| at)?(?: ?[:|])? .{{0,20}}(?:{DATE}|{TIME}|ago)\b.{{0,40}}",
            r"(?:updated |posted |published )?(?:an?|\d+) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago(?: (?:at|on|by) .{1,40})?",
        ),
    ),
    (
        "posted updated last",
        (
            r"posted (?:on|in|by) .{1,60}",
            r"(?:last )?updated",
        ),
    ),
    (
        "by",
        (rf"by .{{1,40}}? [-–—|·] {DATE}",),
    ),
)

STAMP = lazy(
    rf"(?:by .{{1,50}}?|[^.!?]{{1,50}}? [-–—|/@]|[^.!?]{{1,50}}?(?:updated|published|posted) ?:?)[ ,]*{DATE}[ ,|/–—@-]*(?:at )?{TIME}"
    rf"|[^.!?]{{1,40}}?[ ,]{DATE}[ ,|/–—@-]*(?:at )?{TIME} ?{ZONE}"
    rf"|{TIME}(?: ?{ZONE})?[ ,]+{DATE}|{DATE} ?@ ?{TIME}"
    r"|.{10,180}? \d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?"
)
"""A writer or agency with the date and the time of day: the line a system sets under a headline."""
