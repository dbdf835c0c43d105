"""Share buttons, and what counts and gathers readers' comments."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import NETWORK, STORY, Lines

SHARES: tuple[Lines, ...] = (
    (
        "share shares re-share reshare reshares sharing x",
        (
            rf"(?:re-?)?shares?(?: (?:this|the)(?: (?:{STORY}))?)?(?: (?:on|via|with|by|to) .{{1,60}}| ?:[^.!?]{{1,80}})?",
            r"sharing is caring",
            r"(?:x )?shares?(?: all)?(?: sharing)?(?: (?:options|buttons|via|on)(?: ?:.{0,60})?)?",
        ),
    ),
    (
        "facebook twitter x instagram youtube linkedin whatsapp reddit pinterest flipboard messenger telegram tiktok threads bluesky mastodon email e-mail sms pocket tumblr google google+ apple snapchat soundcloud tweet print save copy bookmark pin like",
        (
            rf"(?!x\Z)(?:(?:{NETWORK}|tweet|print|save|copy(?: link)?|bookmark|pin(?: it)?|like)(?: this(?: (?:{STORY}))?)?[ ,|/•·-]*)+",
        ),
    ),
    (
        "# comment comments share shares view views like likes vote votes reply replies reaction reactions",
        (
            r"(?:[\d,.]+k? )?(?:comments?|shares?|views?|likes?|votes?|replies|reactions?)(?: \(?[\d,.]+k?\)?)?",
        ),
    ),
    (
        "leave post add write view show hide read join see load",
        (
            r"(?:leave|post|add|write|view|show|hide|read|join|see|load)(?: (?:a|the|all|your|\d+))?(?: \w+)? (?:comments?|reply|replies|conversation|discussion)(?: .{1,40})?",
        ),
    ),
    (
        "like rating ratings addthis follow",
        (
            r"like (?:this|what you).{1,60}\?.{0,60}",
            r"ratings?: ?[\d.,/]+(?: (?:votes?|stars?|out of \d+))?",
            r"addthis.{0,40}",
            r"follow .{1,30} on",
        ),
    ),
)
