"""LFT003 model-talk."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.leftover._signed import matches
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy

_WORK = r"(?:articles?|versions?|drafts?|texts?|stor(?:y|ies)|rewrites?|summar(?:y|ies)|headlines?|revisions?|paragraphs?|pieces?|reports?|posts?|sections?|leads?|ledes?|intros?|introductions?|openings?|endings?|cop(?:y|ies)|passages?|sentences?|middle|half)"
_TALK = (
    (
        ("As a",),
        lazy(
            r"\bAs an? (?:AI|artificial intelligence|large language)(?: language)?(?: model| assistant)?\b(?=,| I\b| my\b|[^.]{0,30}\bI\b)"
        ),
    ),
    (
        ("Here ", "Here’", "Here'"),
        lazy(
            rf"(?:(?:Certainly|Sure|Absolutely|Of course|Great)[!,.] )?Here(?:[’']s| is| are) (?:the|a|an|your|my|some) (?:\w+ ){{0,2}}"
            rf"(?:rewritten|revised|edited|updated|polished|shortened|improved|paraphrased|reworded|condensed|expanded|generated|possible|suggested|tightened|trimmed|cleaned-up|reworked|restructured|streamlined|simplified|corrected|proofread|finished)"
            rf" (?:\w+ ){{0,3}}{_WORK}\b[^.\n”]{{0,80}}"
        ),
    ),
    (
        ("Certainly!", "Sure!", "Absolutely!", "Of course!"),
        lazy(r"(?:Certainly|Sure|Absolutely|Of course)! (?:Here|I|Below|Let)\b[^.\n”]{0,80}"),
    ),
    (
        ("knowledge", "training"),
        lazy(
            r"\b[Mm]y (?:last )?(?:knowledge|training)(?: data)? (?:cut-?off|update|only goes|does not)\b[^.\n”]{0,60}"
        ),
    ),
    (
        ("Let me know if you",),
        lazy(r"\bLet me know if you(?:[’']d| would)? (?:like|need|want)(?: me)?\b[^.\n”]{0,80}"),
    ),
    (("Would you like me to",), lazy(r"\bWould you like me to\b[^?\n”]{0,80}\??")),
    (
        ("I cannot", "I can’t", "I can't", "unable to"),
        lazy(
            r"\bI(?:[’']m sorry, but I| apologi[sz]e, but I)? (?:cannot|can[’']t|am unable to|[’']m unable to) (?:assist|help (?:you|with)|fulfil|fulfill|comply|provide|generate|browse|write)\b[^.\n”]{0,60}"
            r"|\bI[’']m unable to (?:assist|help (?:you|with)|fulfil|fulfill|comply|provide|generate|browse|write)\b[^.\n”]{0,60}"
        ),
    ),
    (
        ("of my last ",),
        lazy(r"\bAs of my last (?:update|knowledge|training)\b[^.\n”]{0,80}"),
    ),
    (
        ("Please let me know if",),
        lazy(r"(?<![^\n])Please let me know if\b[^.\n”]{0,100}"),
    ),
    (
        ("This ", "The "),
        lazy(
            r"\bTh(?:is|e) (?:rewritten|revised|reworked|shortened|updated|edited|condensed) (?:version|draft|article|text|piece) (?:keeps|maintains|preserves|aims|focuses|retains|removes|adds|now|avoids|follows|is (?:about|around|roughly|now))\b[^.\n”]{0,120}"
        ),
    ),
    (
        ("Here is", "Here’s", "Here's", "Below is"),
        lazy(
            rf"(?<![^\n])(?:Here(?:[’']s| is)|Below is) (?:a|an|the|your|my) (?:[\w-]+ ){{0,3}}{_WORK}\b[^.\n”]{{0,80}}:(?![^\n])"
        ),
    ),
    (
        ("here’s", "here's", "here is", "here are"),
        lazy(
            r"(?<![^\n])(?:Certainly|Sure(?: thing)?|Absolutely|Of course|Great|Got it|Understood|No problem|Happy to help)[!,.:—–-]+ ?here(?:[’']s| is| are)\b[^.\n”]{0,160}"
        ),
    ),
    (
        (" if you", "If you", "ant me to", "hall I ", "Feel free to "),
        lazy(
            r"\bI(?:[’']m happy to|[’']d be (?:happy|glad) to| can(?: also)?| could(?: also)?|[’']ll| will|[’']ve| have)(?: \w+)? [^.\n”]{0,100}\bif you(?:[’']d| would)?(?: like| prefer| want| need| wish)\b[^.\n”]{0,100}"
            r"|\bIf you(?:[’']d| would)? (?:like|prefer|want|need)[^.\n”]{0,60}, I(?:[’']m happy to|[’']d be (?:happy|glad) to| can| could|[’']ll)\b[^.\n”]{0,100}"
            rf"|(?<![^\n])(?:(?:Do you w|W)ant me to|Shall I) [^.?\n”]{{0,80}}\b{_WORK}\b[^.?\n”]{{0,60}}\?"
            r"|(?<![^\n])Feel free to (?:adjust|edit|tweak|modify|change|adapt|replace|swap|trim|expand)\b[^.\n”]{0,100}"
        ),
    ),
    (
        ("you provided", "you shared", "you supplied", "you gave", "you pasted"),
        lazy(
            rf"\b(?:[Bb]ased on|[Uu]sing|[Ff]rom|[Pp]er|[Ff]ollowing) (?:the|your) (?:\w+ ){{0,3}}(?:information|details|notes|material|transcript|facts|instructions|outline|points|{_WORK}) you(?:[’']ve| have)? (?:provided|shared|supplied|gave|pasted)\b[^.\n”]{{0,80}}"
        ),
    ),
    (("egenerate ",), lazy(r"\[?[Rr](?i:egenerate response)\]?")),
    (
        ("equest", "nstructions"),
        lazy(
            r"\b(?:As (?:you )?requested|Per your (?:request|instructions)|As per your (?:request|instructions)), (?:I|here)\b[^.\n”]{0,120}"
        ),
    ),
    (
        ("I hope th",),
        lazy(
            r"\bI hope this helps\b"
            r"|\bI hope (?:this|the) (?:\w+ ){0,2}?(?:helps|captures|meets|works for you|is what you|matches|fits|strikes|does justice)\b[^.\n”]{0,80}"
        ),
    ),
    (
        ("I’ve ", "I've ", "I have "),
        lazy(
            r"\bI(?:[’']ve| have) (?:\w+ly )?(?:kept|rewritten|shortened|revised|condensed|adjusted|trimmed|tightened|reworded|rephrased|restructured|paraphrased)"
            r" (?:the|your|all|it|this|its) [^.\n”]{0,60}\b(?:quotes?|quotations?|background|tone|length|style|wording|original|facts|version|draft|article|text|word count|words)\b[^.\n”]{0,80}"
        ),
    ),
)
"""Kinds of such talk, each with its signs."""


@rule("LFT003", "model-talk", severity="error", confidence=0.95)
def model_talk(document: Document) -> Iterator[Hit]:
    """A language model's words to its user are in the story.

    "Here is the rewritten article", "As an AI language model, I", "Let me know if you would like":
    pasted along with the text that was asked for.

    Bad: [[Certainly! Here is the rewritten article:]]
    Bad: [[As an AI language model]], I cannot say what the council decided.
    Bad: The bridge will open in May. [[Let me know if you would like a shorter version]].
    Near miss: As requested, the council moved the meeting to Monday.
    Near miss: Here is what the council decided.
    Near miss: “Certainly! Here is your coat,” she said.
    """
    for found in matches(_TALK, document.text):
        yield Hit(found.start(), found.end(), "A language model’s words to its user. Delete them.")
