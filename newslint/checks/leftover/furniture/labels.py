"""What a page says of itself: its desks and boxes, its rights and rules, when it was published."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import DATE, TIME, ZONE, Lines
from newslint.startup.patterns import lazy

_DESK = (
    r"world|commentary|perspective|business|opinions?|sports?|politics|entertainment|lifestyle|technology|nation"
    r"|(?:u\.?s\.?|uk|world|local|latest|top|national|breaking|business|sports?|entertainment) news"
)

LABELS: tuple[Lines, ...] = (
    (
        "key breaking home",
        (
            r"key (?:points|takeaways)",
            r"breaking news",
            rf"home (?:(?:[>»/|›→·] ?)+.{{1,160}}|(?:{_DESK}) .{{1,160}})",
        ),
    ),
)

DESK = lazy(_DESK)
"""A desk's name alone on a line: over a digest's parts it is a heading, elsewhere a page's label."""
LAST_WORDS = lazy(r"(?:\S{1,20} ){1,6}(?:logo|gallery|\(buy now)")
"""What a picture or a link of a page says in its place."""
CONTACT = lazy(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}|@\w{2,30}|[\w.'’-]+(?: [\w.'’-]+){0,3} @\w{2,30}(?: ?[/|·] .{1,20})?"
)
"""An e-mail address or the name of an account, alone or with its owner's."""

NOTICES: tuple[Lines, ...] = (
    (
        "advert adverts advertisement advertisements advertorial ad ads sponsored promoted paid story article post content continue continues scroll skip report",
        (
            r"advert(?:isement|orial)?s?(?:\W{1,4}(?:scroll|continue|continues|story|article|keep|skip|close)\b.{0,60})?",
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
        "© ⓒ c copyright privacy cookie cookies terms this our we may image media video audio figure reprinted",
        (
            r"(?:©|ⓒ|c\)) ?\d{4}\b.{0,200}",
            r"copyright (?:(?:©|ⓒ|\(c\)|by|of)(?: .{1,160})?|\d{4}\b.{0,160})",
            r"(?:privacy|cookies?) (?:policy|notice|settings|preferences|statement)\b.{0,120}",
            r"terms (?:of|and|&) (?:use|service|conditions|sale)\b.{0,120}",
            r"(?:this|our) (?:web)?site (?:is protected|uses cookies).{0,160}",
            r"we value your privacy\b.{0,160}",
            r"we (?:use|and our partners use) cookies.{0,160}",
            r"(?:may earn|we (?:may |might )?(?:earn|receive|get)).{0,60} (?:commission|affiliate).{0,120}",
            r"image (?:copyright|caption|source(?! ?:))\b.{0,200}",
            r"(?:media|video|audio|figure) caption\b.{0,200}",
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

BARE_DATE = lazy(rf"{DATE}(?:[ ,|/–—-]*(?:at )?{TIME})?|{TIME}(?: ?{ZONE})?[ ,]+{DATE}")
"""A date alone: of the page, or of what the story tells of."""
STAMP = lazy(
    rf"(?:by .{{1,50}}?|[^.!?]{{1,50}}? [-–—|/@]|[^.!?]{{1,50}}?(?:updated|published|posted) ?:?)[ ,]*{DATE}[ ,|/–—@-]*(?:at )?{TIME}"
    rf"|[^.!?]{{1,40}}?[ ,]{DATE}[ ,|/–—@-]*(?:at )?{TIME} ?{ZONE}"
    rf"|{TIME}(?: ?{ZONE})?[ ,]+{DATE}|{DATE} ?@ ?{TIME}"
    r"|.{10,180}? \d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?"
)
"""A writer or agency with the date and the time of day: the line a system sets under a headline."""
