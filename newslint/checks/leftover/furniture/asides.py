"""Sentences in which an outlet speaks to its reader: what it offers, where to write, what it allows.

Unlike whole lines of furniture they stand among a story's own sentences, so each must name what
only an outlet offers: its account, its newsletter, its forum, its rules for comments.
"""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import NETWORK
from newslint.startup.patterns import lazy

_OFFER = (
    r"newsletters?|mailing list|magazine|podcast|channel|e-?mail(?: list| alerts?| newsletter)?s?|alerts|briefing|title|updates"
    r"|feed|print edition|digital edition|forums?|community"
)
_OURS = r"our|the|his|her|my|their|this|a|an|your"
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}"

_PITCHES = (
    rf"follow [\w.'’@ -]{{2,60}}?(?:,? .{{1,60}})? on (?:our )?(?:{NETWORK})\b.{{0,100}}",
    rf"follow (?:us|me|him|her|them) (?:at|via) .{{0,20}}(?:{NETWORK}|@\w+).{{0,60}}",
    r"follow @\w+.{0,60}",
    rf"on (?:{NETWORK}),? follow .{{1,100}}",
    rf"(?:please )?(?:sign up|subscribe|register) (?:here |now |today )?(?:for|to) (?:{_OURS}) (?:[\w’'“”\"-]+ ){{0,4}}?(?:{_OFFER})\b.{{0,140}}",
    r"(?:sign up|subscribe) to (?:get|receive) .{0,60}(?:e-?mail|newsletter|inbox|alerts?)\b.{0,100}",
    r"subscribe (?:here|now|below|today)(?:,? (?:and|or|for|to)\b.{1,100})?",
    rf"join our (?:[\w’'-]+ ){{0,3}}(?:{_OFFER}|group|page)\b[^*]{{0,160}}",
    r"[^.]{1,80} (?:lands?|arrives?|drops?|hits?|comes?|goes|sent|delivered|straight|right|direct(?:ly)?) (?:in|into|to) your (?:inbox|phone|e-?mail)\b.{0,100}",
    r"(?:add|enter|leave|pop|type) your (?:e-?mail(?: address)?|address|postcode|zip code) (?:below|here|in the box|and we)\b.{0,80}",
    r"(?:get|receive|have) [^.]{1,80} (?:in|to|straight to|delivered to) your (?:inbox|e-?mail|phone)\b.{0,80}",
    rf"(?:and |please )?(?:e-?mail|contact|write to|reach) (?:us|me|him|her|the (?:author|writer|reporter|editors?))(?: at|,|:)+ ?{_ADDRESS}.{{0,100}}",
    rf"[\w.'’ -]{{2,40}} (?:can|may) be reached (?:by e-?mail )?at {_ADDRESS}.{{0,60}}",
    r"(?:and )?if you(?: have|[’']ve got) (?:a |any )?(?:news )?(?:tips?|corrections?|comments?|story ideas?)\b.{0,80} (?:let us know|e-?mail|contact|write|send)\b.{0,80}",
    r"we(?:[’']d| would) (?:like|love) to hear (?:what you think|your (?:views|thoughts))\b.{0,100}",
    r"(?:let us know|tell us) (?:what you think|your thoughts) in the comments?\b.{0,60}",
    r"(?:as you comment, )?please be respectful (?:of|to) (?:others|other)\b.{0,140}",
    r"we reserve the right (?:at all times )?to (?:remove|delete|edit|close|block)\b.{0,200}",
    r"our (?:goal|aim) with (?:article )?comments\b.{0,160}",
    r"an? e-?mail with an? (?:activation|confirmation|verification) link .{1,120}",
    r"please (?:activate|confirm) your (?:subscription|account|e-?mail)\b.{0,140}",
    r"(?:real-time |market )?(?:quotes|data)(?: (?:is|are))? (?:delayed (?:by )?(?:at least )?\d+ min|provided by)\b.{0,140}",
    r"(?:i agree|you agree|by .{3,60}, you agree) (?:that .{1,60} (?:can|may) (?:send|contact)|to (?:receive|our|the terms))\b.{0,140}",
    r"you can unsubscribe (?:anytime|at any time)\b.{0,60}",
    r"you can receive this .{1,100} e-?mail.{0,20}",
    r"(?:just |to subscribe,? )?click here,? (?:and )?(?:enter|to (?:subscribe|sign up))\b.{0,80}",
    r"for more\b.{0,80}?,? (?:sign up|subscribe|download (?:our|the)|follow (?:us|@\w+))\b.{0,100}",
    r"download our (?:[\w’'-]+ ){0,4}app\b.{0,100}",
)
_FILLERS = (
    r"(?:want|need|interested in)\b.{0,30}\bmore\b.{0,80}",
    r"(?:like|love|enjoy(?:ed|ing)?|liked|loved|hungry for|hooked on|curious about|care about)\b.{1,60}",
    r"here are some (?:tips|guidelines)",
    r"(?:or|and) (?:here[’']s|this is) our e-?mail.{0,60}",
    r"thank(?:s| you) for .{1,40}",
    r"for more,? (?:learn more|click here|go here).{0,20}",
    r"(?:this (?:article|story|post) was )?(?:originally|first) published (?:on|by|at|in) .{1,60}",
    r"powered and implemented by .{1,80}",
    r"\(?(?:image|photo) credit: .{1,60}",
)

PITCH = lazy("|".join(_PITCHES))
"""A whole sentence, in lower case and without the marks at its ends, that only an outlet says."""
FILLER = lazy("|".join(_FILLERS))
"""What stands beside such sentences, and means nothing by itself."""
PITCH_SIGNS = (
    "follow", "sign up", "subscri", "regist", "join our", "inbox", "mail", "your address", "your postcode", "your zip", "reached", "if you", "hear ", "comment", "respectful",
    "reserve the right", "provided by", "delayed", "agree", "click here", "welcome to", "for more", "download",
)  # fmt: skip
"""What a sentence that may be one holds: a quick look before the pattern."""
