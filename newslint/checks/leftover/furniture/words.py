"""The words that several kinds of furniture share: networks, kinds of story, dates and times."""

from __future__ import annotations

Lines = tuple[str, tuple[str, ...]]
"""A kind of line: the words that may begin it ("#" is a number; none: any line is held against it),
and the patterns of all of it."""

NETWORK = (
    r"facebook|twitter|x|instagram|youtube|linkedin|whatsapp|reddit|pinterest|flipboard|messenger|telegram|tiktok"
    r"|threads|bluesky|mastodon|e-?mail|sms|pocket|tumblr|google(?:\+| news| plus)?|apple news|snapchat|soundcloud"
)
STORY = r"article|story|post|page|piece|report|video|recipe|column|entry"
BUTTONS = (
    rf"(?:{NETWORK}|tweet|print|save|copy(?: link| url)?|bookmark|pin(?: it)?|like|follow|cite|translate|text(?: a friend| size)?|font size|a ?[+-]|gift(?: this)?(?: article)?"
    r"|(?:send|mail|share|e-?mail)(?: (?:on|to|by|via|with) .{1,20}?)?|listen|comments?|report(?: an)? error)(?: ?\(?\d+(?:[:.]\d+)? ?(?:min(?:ute)?s?)?\)?)?"
)
"""The buttons of a bar over or under a story."""
LISTS = r"stor(?:y|ies)|articles?|posts?|topics?|news|content|links?|coverage|reading|videos?|headlines|searches|items"
DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)),? "
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = (
    rf"(?:{DAY})?(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})"
)
TIME = r"\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?(?: ?[a-z]{2,4})?"
ZONE = r"(?:gmt|utc|bst|[ecmp][sd]t|[ecmp]t|ist|cet|cest|aest|jst|sgt|hkt|wat|sast)"
