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
            r"\bI(?:[’']m happy to|[’']d be (?:happy|glad) to| can(?: also)?| could(?: also)?|[’']ll| will|[’']ve| have)"
            # Quick ones first: to look for a word of the trade from each I takes 18 s on 1 MB of them.
            r"(?=[^.\n”]{1,130}\bif you)"
            rf"(?=[^.\n”]{{1,200}}\b(?:{_WORK}|tone|length|words|explainer|sidebar|bullet points|close|readers|quotes?|tables?|figures|charts?|lists?|details|timeline)\b)"
            rf"(?: \w+)? [^.\n”]{{0,100}}\bif you(?:[’']d| would)?(?: like| prefer| want| need| wish)\b[^.\n”]{{0,100}}"
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
_TEXT = (
    r"(?:articles?|pieces?|stor(?:y|ies)|versions?|drafts?|texts?|paragraphs?|sections?|sentences?|headlines?|ledes?|leads?|intros?|introductions?|endings?|conclusions?|closings?|openings?|rewrites?"
    r"|summar(?:y|ies)|explainers?|sidebars?|quotes?|quotations?|tone|style|lengths?|word count|\d+ words|wording|jargon|background|subheads?|subheadings?|bullet points?|captions?|details|readers)"
)
"""What is spoken of where a text is made to order."""
_CHANGE = (
    r"(?:add|trim|cut|shorten|lengthen|expand|rewrite|rework|reword|rephrase|revise|adjust|tweak|tighten|polish|soften|sharpen|swap|include|write|draft|continue|summari[sz]e|condense|simplify|clarify"
    r"|turn|convert|remove|keep|kept|added|trimmed|expanded|adjusted|simplified|removed|included|written|drafted|restructure|tailor|adapt|provide|generate|create|put together|finish|make|made|use|used|avoided)"
)
_WISH = r"\bif (?:you(?:[’']d| would)?(?: \w+)? (?:like|prefer|want|need|wish|share|provide|give|send|paste|tell)|(?:needed|useful|helpful|that helps|desired|preferred))\b"
_TURNED = r"(?:next|rest|remaining|following|remainder|continuation|alternative|tighter|shorter|longer|cleaner|clearer|full(?:er)?|final|new|better|simpler|two|three|four|five|few|second|third|draft)"
_PROSE = r"[^.!?\n“”]"
_BUILT = (
    (
        ("I",),
        lazy(
            rf"(?<![“‘\"'\w] )(?<![“‘\"'\w])I(?: can| could| will|[’']ll|[’']d| would|[’']ve| have|[’']m|(?: am)? happy to)\b(?: also| now| just| be| happy| glad| further| certainly| gladly| to| then| always| \w+ly){{0,4}} {_CHANGE}\b"
            rf"(?:(?={_PROSE}{{0,200}}\b{_TEXT}\b){_PROSE}{{0,120}}{_WISH}{_PROSE}{{0,80}}|{_PROSE}{{0,60}}\b(?:the|this|that|its|your|a|an|each|any|more|some) (?:[\w-]+ ){{0,2}}{_TEXT}\b{_PROSE}{{0,30}}\b(?:in the same|as (?:you )?(?:asked|requested)|for you|to (?:about|around|under) \d|to fit|for (?:lay|general)|consistent|neutral|intact){_PROSE}{{0,60}})"
            rf"|\bI (?:was|am|wasn[’']t|couldn[’']t|could not|was not)(?: not)? (?:un)?able to (?:verify|confirm|find|check|access)\b{_PROSE}{{0,80}}\byou\b{_PROSE}{{0,60}}"
        ),
    ),
    (
        (
            "Sure",
            "Certainly",
            "Absolutely",
            "Of course",
            "Understood",
            "Got it",
            "No problem",
            "Great",
        ),
        lazy(
            rf"(?:(?<=\n)|(?<=[.!?] )|\A)(?:Sure(?: thing)?|Certainly|Absolutely|Of course|Understood|Got it|No problem|Great)(?:[!,.:]| ?[–—]| -) ?"
            rf"(?:[Hh]ere|[Bb]elow|I\b|[Ll]et me|[Tt]his (?:is|version|draft)|[Tt]he (?:revised|next|following)){_PROSE}{{0,80}}\b{_TEXT}\b{_PROSE}{{0,100}}"
        ),
    ),
    (
        ("ere’s ", "ere's ", "ere is ", "ere are ", "elow is ", "elow are "),
        lazy(
            rf"\b(?:[Hh]ere(?:[’']s| is| are)|[Bb]elow (?:is|are)) (?:the|a|an|your|my|some|two|three|four|five)?(?: ?{_TURNED})(?:[ -][\w’]{{1,20}}){{0,6}}? {_TEXT}\b"
            rf"(?:,? (?:with|written|rewritten|in (?:AP|plain|a |the same)|based on|for (?:this|the|your) (?:piece|article|story|draft)|for (?:lay|general)|picking up|that (?:keeps|uses|fits)|as (?:you )?(?:asked|requested))\b{_PROSE}{{0,100}}|:?(?=\n|\Z))"
            rf"|\b[Bb]elow (?:is|are) (?:the|your|a|an) (?:[\w-]+ ){{0,2}}(?:article|draft|version|rewrite|piece)\b{_PROSE}{{0,80}}"
        ),
    ),
    (
        ("This version", "This draft", "This rewrite", "This revision", " above", "he version"),
        lazy(
            rf"\bThis (?:version|draft|rewrite|revision) (?:runs|keeps|uses|is|avoids|preserves|maintains|stays|aims|follows|removes|cuts|comes|retains)\b{_PROSE}{{0,80}}\b(?:words?|tone|style|quotes?|quotations?|facts|length|structure|readers?)\b{_PROSE}{{0,60}}"
            rf"|\bThe (?:draft|version|text|article|piece|section) above (?:uses|keeps|is|has|runs|follows|avoids)\b{_PROSE}{{0,100}}"
        ),
    ),
    (
        (
            "Happy to",
            "Glad to",
            "Feel free",
            "Want me to",
            "Shall I",
            "Should I",
            "Let me know",
            "Just let me",
            "Would you prefer",
            "Do you want me",
        ),
        lazy(
            rf"\b(?:Happy|Glad) to (?:\w+ )?{_CHANGE}\b{_PROSE}{{0,120}}"
            rf"|\bFeel free to (?:{_CHANGE}|edit|modify|change|substitute)\b{_PROSE}{{0,60}}\b(?:{_TEXT}|figures|names|placeholders?|copy|as you see fit|as needed|to fit|to taste)\b{_PROSE}{{0,80}}"
            rf"|\b(?:Want me to|Shall I|Should I|Do you want me to|Would you prefer(?: that I)?) (?:\w+ )?{_CHANGE}\b{_PROSE}{{0,100}}\?"
            rf"|\b(?:Just )?[Ll]et me know (?:if|whether|how|which|what)\b{_PROSE}{{0,40}}\b(?:you|I|this|it|should|version|tone|headline|changes|edits)\b{_PROSE}{{0,80}}"
        ),
    ),
    (
        (
            "ote that ",
            "n summary",
            "n conclusion",
            "his article",
            "his piece",
            "his draft",
            "ollowing paragraph",
            "revious paragraph",
            "ollowing section",
            "ssistant, I",
        ),
        lazy(
            rf"\b(?:Please note|Note) that {_PROSE}{{0,60}}\b(?:details|names|figures|quotes|facts|text|article|draft|source|information)\b{_PROSE}{{0,40}}\b(?:generali[sz]ed|invented|changed|omitted|fictional|provided|given|verified|confirmed|placeholders?|not (?:give|provide|include|specify))\b{_PROSE}{{0,60}}"
            rf"|\b[Ii]n (?:summary|conclusion), (?:this|the) (?:article|piece|story|section|draft)\b{_PROSE}{{0,120}}"
            rf"|\bThis (?:article|piece|draft|text|summary|section) (?:was|has been|is) (?:re)?(?:written|worded|generated|drafted|edited|created|produced|condensed|adapted|intended|designed) (?:for|to|by|with|in|using|from) (?:clarity|an? (?:AI|language)|AI|flow|be|meet|match|keep|your|you|style|AP|sound){_PROSE}{{0,80}}"
            rf"|\bThe (?:following|previous|next|above|preceding) (?:paragraph|section|passage|article|draft|version)s? (?:expands?|covers?|explains?|summari[sz]es?|builds?|provides?|continues?|keeps?|adds?|(?:has been|was|have been|were) (?:re\w{{3,12}}|edited|condensed|expanded|trimmed|adjusted|written in))\b{_PROSE}{{0,100}}"
            rf"|\bAs an assistant, I\b{_PROSE}{{0,100}}"
        ),
    ),
    (
        (
            "Hope th",
            "Hope it",
            "ere are the key",
            "ere are some key",
            "ere are the main",
            "This section",
            "This article",
            "This piece",
            "This paragraph",
            "Does th",
            "version:",
            "paragraph:",
            "draft:",
            "Option ",
            "ote to editor",
        ),
        lazy(
            rf"\bHope (?:this|that|it) helps\b{_PROSE}{{0,60}}|\bHere are (?:the|some) (?:key|main) (?:points|takeaways)\b{_PROSE}{{0,80}}"
            rf"|\bThis (?:section|article|piece|paragraph) (?:provides|offers|gives|presents|outlines|explores|examines|covers|aims|summari[sz]es)\b{_PROSE}{{0,120}}"
            rf"|\bDoes (?:this|that|the) (?:tone|version|draft|length|style)\b{_PROSE}{{0,80}}\?"
            rf"|(?<=\n)(?:Rewritten|Revised|Updated|Edited|Shortened|Final|Alternative|Improved|Suggested) {_TEXT}:|(?<=\n)Option \d{{1,2}}\b \([^()\n]{{2,40}}\):|(?<=\n)Note to editors?: (?:consider|you|please|add|I)\b{_PROSE}{{0,100}}"
        ),
    ),
    (
        (
            "Let me ",
            "et me know whether",
            "ou may wish to",
            "ou may want to",
            "ou might want to",
            "ontinuing ",
            "ontinuation",
        ),
        lazy(
            rf"\bLet me (?:{_CHANGE}|try|know)\b{_PROSE}{{0,60}}\b{_TEXT}\b{_PROSE}{{0,80}}|\b[Ll]et me know whether\b{_PROSE}{{0,100}}"
            rf"|(?:(?<=\n)|(?<=[.!?] ))You (?:may|might) (?:wish|want) to (?:verify|check|confirm|add|adjust|include|replace|fact-check|attribute|cut)\b{_PROSE}{{0,60}}\b(?:{_TEXT}|figures|facts|names|sources?|spellings?|publi(?:cation|shing))\b{_PROSE}{{0,60}}"
            rf"|(?:(?<=\n)|(?<=[.!?] )|\A)(?:Okay|OK|Alright|Right|Now|Sure)?[,.]? ?(?:[Cc]ontinuing|[Mm]oving on) (?:with|from|to) the (?:next |previous |rest of the )?(?:section|article|story|draft|piece|paragraph|part)\b{_PROSE}{{0,80}}"
            rf"|\b[Bb]elow is the continuation\b{_PROSE}{{0,80}}"
        ),
    ),
    (
        ("If you ",),
        lazy(
            rf"\bIf you(?:[’']d| would| can)? (?:share|provide|give|tell|paste|send|like|prefer|want|need)\b{_PROSE}{{0,60}}, I(?:[’']ll| can| could|[’']d)\b{_PROSE}{{0,100}}"
        ),
    ),
    (
        (
            "As requested",
            "as requested",
            "you provided",
            "you’ve provided",
            "you've provided",
            "ontinued in ",
            "you shared",
            "word limit",
            "word count",
        ),
        lazy(
            rf"\bAs requested, {_PROSE}{{0,40}}\b(?:paragraph|article|text|version|draft|piece|section|headline|copy)s?\b{_PROSE}{{0,80}}"
            rf"|\b(?:based on|using|from) (?:only )?the (?:information|details|facts|notes|text|source|material|quotes?) (?:that )?you(?:[’']ve)? (?:provided|shared|gave)\b{_PROSE}{{0,60}}"
            rf"|\[?\b[Cc]ontinued in (?:the |my )?next (?:response|message|reply|part|answer)\b\.?\]?"
            rf"|\b(?:I|I[’']ve|[Tt]o) (?:kept|keep|stay(?:ed)?|aimed|fit)\b{_PROSE}{{0,30}}\b(?:your|the) word (?:count|limit)\b{_PROSE}{{0,60}}"
        ),
    ),
)
"""The same by how it is built: who makes a text speaks to whom it is made for, of the text. Signs first."""

_MESSAGE = "A language model’s words to its user. Delete them."


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
    said = []
    for found in matches(_TALK, document.text):
        said.append(found.span())
        yield Hit(*found.span(), _MESSAGE)
    for found in matches(_BUILT, document.text):
        if all(found.end() <= start or found.start() >= end for start, end in said):
            yield Hit(*found.span(), _MESSAGE, severity="warning", confidence=0.85)
