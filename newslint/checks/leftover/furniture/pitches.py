"""What asks the reader to follow, subscribe, write in or come back."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import NETWORK, Lines

PITCHES: tuple[Lines, ...] = (
    (
        "sign log sign-up log-in login signup register subscribe unsubscribe email e-mail newsletter newsletters my manage",
        (
            r"(?:sign|log)[ -]?(?:up|in|out|on|off)(?: (?:for|to|with|here|now|today|using|below|and) [^$£€]{1,160})?",
            r"register(?: (?:now|here|today|for .{1,60}))?",
            r"(?:un)?subscribe(?: (?:now|today|here|to .{1,160}|for .{1,80}|and .{1,120}|on .{1,60}|via .{1,40}))?",
            r"(?:e-?mail )?newsletters?(?: (?:sign[- ]?up|subscription|promo))?",
            r"my account",
            r"manage (?:your )?(?:account|subscription|preferences)",
        ),
    ),
    (
        "tell follow keep never breaking",
        (
            r"tell us (?:what|how|your|in the comments).{0,80}",
            r"follow (?:us|@\w+)(?: (?:on|for|and|to|here).{0,80})?",
            r"keep (?:an eye on your inbox|up with our|in touch with us).{0,80}",
            r"never miss (?:a story|an update|out).{0,60}",
            r"breaking news (?:e-?mails?|alerts?|newsletter)",
        ),
    ),
    (
        "get receive have want follow like find join friend add download enter by",
        (
            r"(?:get|receive|have|want)(?: \w+){0,8} (?:newsletters?|inbox|alerts?|app|notifications|briefing|updates|headlines)\b.{0,160}",
            r"(?:follow|like|find|join|friend|add) (?:us|me|@\w+)(?: on| via|:)(?: our)? [^\d]{1,120}",
            rf"follow .{{1,40}} (?:on|at) (?:{NETWORK})\b.{{0,80}}",
            r"join (?:our|the) .{1,60} (?:newsletter|channel|mailing list).{0,60}",
            r"download (?:our|the) .{1,40} app.{0,80}",
            r"enter your (?:e-?mail|name|postcode|zip).{0,80}",
            r"by (?:signing up|subscribing|clicking|registering|submitting)\b.{0,60}\byou\b.{1,120}",
        ),
    ),
    (
        "thank thanks have got send contact report",
        (
            r"thank(?:s| you) for (?:signing up|subscribing|registering|reading|your interest|joining)(?: .{1,50})?",
            r"have (?:a|any) (?:news )?(?:tips?|story|questions?|feedback)\b.{0,160}",
            r"got a (?:news )?tip\b.{0,160}",
            r"send (?:us )?(?:a |your )?(?:tips?|feedback|letters?|story ideas?)\b.{0,60}",
            r"contact (?:us|the (?:author|newsroom|editor))\b.{0,100}",
            r"report (?:a|an) (?:typo|error|correction|problem)\b.{0,60}",
        ),
    ),
    (
        "stay for want email e-mail subscribe let",
        (
            r"stay (?:up to date|informed|connected|in the know)(?: (?:with|on|about) .{1,60})?(?:\. .{1,100})?",
            r"(?:for|want) more.{0,60}[,?] (?:sign up|subscribe|download|join the .{1,40} newsletter)\b.{0,100}",
            r"e-?mail us at .{1,60}",
            r"subscribe (?:here|below)\b.{0,100}",
            r"let our .{1,60} your inbox\b.{0,100}",
        ),
    ),
    (
        "",
        (
            r".{1,60} (?:by )?clicking here",
            r".{1,120}\bdelivered (?:(?:straight|right|directly) )?(?:to|through) your (?:inbox|letterbox|door|e-?mail)\b.{0,100}",
        ),
    ),
)
