"""Advertising labels and the small print: copyright, cookies, commissions, disclaimers."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import Lines

NOTICES: tuple[Lines, ...] = (
    (
        "advert adverts advertisement advertisements advertorial ad ads sponsored promoted paid story article post content continue continues scroll skip report",
        (
            r"advert(?:isement|orial)?s?",
            r"ad",
            r"ads",
            r"sponsored(?: (?:content|post|links?|by .{1,40}))?",
            r"promoted(?: (?:content|by .{1,40}))?",
            r"paid (?:post|content|promotion|partnership)",
            r"(?:story|article|post|content)? ?continues?(?: reading)?(?: (?:below|after|in|with))?(?: (?:the |this )?(?:ad|advert|advertisement|sponsor message|video))?",
            r"scroll (?:down )?(?:to|for) .{1,40}",
            r"skip (?:to|past|advert|ad).{0,40}",
            r"(?:article|story|report|post) ad",
        ),
    ),
    (
        "© ⓒ c copyright privacy cookie cookies terms this our we may image media reprinted",
        (
            r"(?:©|ⓒ|c\)) ?\d{4}\b.{0,200}",
            r"copyright (?:(?:©|ⓒ|\(c\)|by|of)(?: .{1,160})?|\d{4}\b.{0,160})",
            r"(?:privacy|cookies?) (?:policy|notice|settings|preferences|statement)\b.{0,120}",
            r"terms (?:of|and|&) (?:use|service|conditions|sale)\b.{0,120}",
            r"(?:this|our) (?:web)?site (?:is protected|uses cookies).{0,160}",
            r"we (?:use|and our partners use) cookies.{0,160}",
            r"(?:may earn|we (?:may |might )?(?:earn|receive|get)).{0,60} (?:commission|affiliate).{0,120}",
            r"image (?:copyright|caption)\b.{0,200}",
            r"media caption\b.{0,200}",
            r"reprinted (?:with|by) permission.{0,80}",
        ),
    ),
    (
        "this market data quotes",
        (
            r"this material may not be .{1,160}",
            r"(?:(?:real-time|market) )?(?:data|quotes) (?:delayed|provided by)\b.{0,160}",
        ),
    ),
    (
        "opinion",
        (r"opinion columnist",),
    ),
    (
        "",
        (
            r".{0,80}all rights reserved.{0,80}",
            r".{0,120}\b(?:affiliate (?:links?|commission)|earn a (?:small )?commission|small commission|share of the sale)\b.{0,120}",
        ),
    ),
)
