"""Buttons, players and forms, and what a page says when one of them fails."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import Lines

CONTROLS: tuple[Lines, ...] = (
    (
        "# ← close menu search home homepage loading load back previous next prev newer older page enlarge zoom expand hide toggle show view photo image gallery slideshow play listen hear audio transcript open get copy chevron_left chevron_right arrow_left arrow_right expand_more expand_less play_arrow more_vert more_horiz keyboard_arrow_down",
        (
            r"close(?: (?:share panel|menu|this|dialog|window|x))?",
            r"menu",
            r"search",
            r"home(?: ?page)?",
            r"loading",
            r"load more",
            r"back(?: to (?:top|home|article|all .{1,20}))?",
            r"(?:previous|next|prev|newer|older)(?: (?:article|post|story|page|slide|image|photo|entry|posts))?",
            r"page \d+ of \d+",
            r"\d+ ?/ ?\d+",
            r"\d+ of \d+",
            r"\d+[ -]min(?:ute)?s?(?: read)?",
            r"(?:enlarge|zoom|expand|hide|toggle|show|view)(?: this| full| larger?| the)?(?: image| photo| caption| gallery| picture| slideshow| screen| size| transcript| map)?s?",
            r"photo gallery",
            r"image gallery",
            r"gallery",
            r"slideshow",
            r"play(?: video| audio| now)?",
            r"(?:audio: )?(?:listen|hear)(?: now| (?:to )?(?:this )?(?:article|story))?(?: ?[·|•:(–—-] ?\d+(?::\d\d)? ?(?:min(?:ute)?s?|m)?\)?)?",
            r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d",
            r"(?:toggle|hide|show) caption\b.{0,80}",
            r"transcript",
            r"open (?:this )?(?:in|image) .{1,40}",
            r"get (?:short url|it)",
            r"copy (?:url|link|shortlink)",
            r"(?:chevron|arrow|expand|keyboard|more|play)[ _](?:left|right|up|down|more|less|vert|horiz|arrow).{0,40}",
        ),
    ),
    (
        "fill back image photo slide closed click tap press swipe scroll hover drag pinch",
        (
            r"fill (?:in|out) (?:the|this|our) form.{0,60}",
            r"back to (?:the )?(?:gallery|top|homepage|results|list|section)",
            r"(?:image|photo|slide) \d+ (?:of|/) \d+",
            r"closed captioning.{0,20}",
            r"(?:swipe|scroll|hover|drag|pinch)(?: (?:left|right|up|down|across|over|sideways|the .{1,20}))?(?: and (?:tap|click|zoom))? (?:for|to|through|on|over|below|along)\b.{0,50}",
            r"(?:click|tap|press) (?:here|below|to (?:read|see|view|watch|subscribe|enlarge|play|share|expand|sign)\b|through (?:for|to)\b).{0,160}",
        ),
    ),
    (
        "watch listen",
        (
            r"watch the (?:full )?(?:video|clip|interview|trailer)(?: above| below| here)\b.{0,100}",
            r"listen to .{1,80}(?:podcast|interviews?|episode|live|version|audio)\b.{0,60}\b(?:here|below|above)",
        ),
    ),
    (
        "this there your we please no",
        (
            r"(?:this|the) (?:slideshow|video|site|page|feature|content|gallery|player) (?:requires|needs|is not available|can(?:not|’t|'t) be (?:played|displayed|loaded)).{0,80}",
            r"there was (?:an error|a problem) .{0,80}",
            r"your (?:browser|subscription|request|vote|comment|e-?mail) (?:does not|doesn['’]t|has been|could not|was|is awaiting|will be (?:published|moderated)).{0,80}",
            r"we(?: are|['’]re) sorry,? (?:this|the|but this) (?:video|page|content|item|comment).{0,80}",
            r"please,? (?:fill|select|choose|complete|provide|upgrade|update your|use a) .{0,100}",
            r"no (?:comments|related posts|results)(?: (?:yet|found))?",
        ),
    ),
    (
        "you check please invalid something sorry an error failed unable could",
        (
            r"you (?:have|[’']ve|are)(?: now)?(?: been)? ?(?:suc+es+ful+y )?(?:subscribed|signed up|registered|logged (?:in|out)).{0,80}",
            r"check (?:out )?(?:your )?(?:inbox|e-?mail).{0,60}",
            r"please (?:enable|turn on|check the|enter|sign in|log in|subscribe|try again|refresh|verify).{0,120}",
            r"invalid (?:e-?mail|input).{0,60}",
            r"(?:something|sorry, something) went wrong.{0,60}",
            r"an error (?:has )?occurred.{0,60}",
            r"(?:error|failed|unable|could not)(?: to)? (?:load|loading|play|playing|display|connect)\b.{0,40}",
        ),
    ),
    (
        "you",
        (r"you will be redirected.{0,80}",),
    ),
    (
        "full abstract end photo image video graphic map chart embed advertisement caption tweet quote pullquote inline placeholder",
        (
            r"full text",
            r"abstract",
            r"end of (?:article|story|document|text)",
            r"\[?(?:photo|image|video|graphic|map|chart|embed|advertisement|caption|tweet|quote|pullquote|inline image|placeholder)\]?",
        ),
    ),
)
