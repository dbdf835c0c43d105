"""LFT003 model-talk."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy

_SIGNS = ("language model", "an AI", "ere is", "ere’s", "ere's", "ertainly!", "knowledge cut", "training data", "hope this helps", "et me know if", "ould you like me", "I cannot", "I can't", "I can’t", "regenerate", "I apologize", "equest", "I hope th", "I’ve ", "I've ", "I have ", "Per your", "As per", "I'm unable", "I’m unable")  # fmt: skip
_WORK = r"(?:articles?|versions?|drafts?|texts?|stor(?:y|ies)|rewrites?|summar(?:y|ies)|headlines?|revisions?|paragraphs?|pieces?|reports?|posts?|sections?|leads?|ledes?|intros?|introductions?|openings?|endings?|cop(?:y|ies)|passages?|sentences?|middle|half)"
_TALK = lazy(
    r"\bAs an? (?:AI|artificial intelligence|large language)(?: language)?(?: model| assistant)?\b(?=,| I\b| my\b|[^.]{0,30}\bI\b)"
    rf"|(?:(?:Certainly|Sure|Absolutely|Of course|Great)[!,.] )?Here(?:[’']s| is| are) (?:the|a|an|your|my|some) (?:\w+ ){{0,2}}"
    rf"(?:rewritten|revised|edited|updated|polished|shortened|improved|paraphrased|reworded|condensed|expanded|generated|possible|suggested|tightened|trimmed|cleaned-up|reworked|restructured|streamlined|simplified|corrected|proofread|finished)"
    rf" (?:\w+ ){{0,3}}{_WORK}\b[^.\n”]{{0,80}}"
    rf"|(?:Certainly|Sure|Absolutely|Of course)! (?:Here|I|Below|Let)\b[^.\n”]{{0,80}}"
    r"|\b[Mm]y (?:last )?(?:knowledge|training)(?: data)? (?:cut-?off|update|only goes|does not)\b[^.\n”]{0,60}"
    r"|\bI hope this helps\b|\bLet me know if you(?:[’']d| would)? (?:like|need|want)(?: me)?\b[^.\n”]{0,80}"
    r"|\bWould you like me to\b[^?\n”]{0,80}\??"
    r"|\bI(?:[’']m sorry, but I| apologi[sz]e, but I)? (?:cannot|can[’']t|am unable to|[’']m unable to) (?:assist|help (?:you|with)|fulfil|fulfill|comply|provide|generate|browse|write)\b[^.\n”]{0,60}"
    r"|\[?(?i:regenerate response)\]?"
    rf"|\b(?:As (?:you )?requested|Per your (?:request|instructions)|As per your (?:request|instructions)), (?:I|here)\b[^.\n”]{{0,120}}"
    rf"|\bI hope (?:this|the) (?:\w+ ){{0,2}}?(?:helps|captures|meets|works for you|is what you|matches|fits|strikes|does justice)\b[^.\n”]{{0,80}}"
    rf"|\bI(?:[’']ve| have) (?:\w+ly )?(?:kept|rewritten|shortened|revised|condensed|adjusted|trimmed|tightened|reworded|rephrased|restructured|paraphrased)"
    rf" (?:the|your|all|it|this|its) [^.\n”]{{0,60}}\b(?:quotes?|quotations?|background|tone|length|style|wording|original|facts|version|draft|article|text|word count|words)\b[^.\n”]{{0,80}}"
)


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
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _TALK.finditer(text):
        yield Hit(found.start(), found.end(), "A language model’s words to its user. Delete them.")
