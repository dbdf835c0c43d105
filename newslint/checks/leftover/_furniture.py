"""What websites write around a story, as whole lines.

Own list, of what content systems of English-language news sites print. Patterns are held against a
line in lower case, without the marks at its ends.
"""

from __future__ import annotations

import re

from newslint.patterns import lazy

_NETWORK = (
    r"facebook|twitter|x|instagram|youtube|linkedin|whatsapp|reddit|pinterest|flipboard|messenger|telegram|tiktok"
    r"|threads|bluesky|mastodon|e-?mail|sms|pocket|tumblr|google(?:\+| news| plus)?|apple news|snapchat|soundcloud"
)
_STORY = r"article|story|post|page|piece|report|video|recipe|column|entry"
_LISTS = r"stor(?:y|ies)|articles?|posts?|topics?|news|content|links?|coverage|reading|videos?|headlines|searches|items"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)),? "
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:{_DAY})?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?(?: ?[a-z]{2,4})?"
_PARTS: tuple[tuple[str, str], ...] = (
    (
        "share shares re-share reshare reshares sharing",
        rf"(?:re-?)?shares?(?: (?:this|the)(?: (?:{_STORY}))?)?(?: (?:on|via|with|by|to) .{{1,60}})?|sharing is caring",
    ),
    (
        "facebook twitter x instagram youtube linkedin whatsapp reddit pinterest flipboard messenger telegram tiktok threads bluesky mastodon email e-mail sms pocket tumblr google google+ apple snapchat soundcloud tweet print save copy bookmark pin like",
        rf"(?:(?:{_NETWORK}|tweet|print|save|copy(?: link)?|bookmark|pin(?: it)?|like)(?: this(?: (?:{_STORY}))?)?[ ,|/•·-]*)+",
    ),
    (
        "# comment comments share shares view views like likes vote votes reply replies reaction reactions",
        r"(?:[\d,.]+k? )?(?:comments?|shares?|views?|likes?|votes?|replies|reactions?)(?: \(?[\d,.]+k?\)?)?",
    ),
    (
        "leave post add write view show hide read join see load",
        r"(?:leave|post|add|write|view|show|hide|read|join|see|load)(?: (?:a|the|all|your|\d+))?(?: \w+)? (?:comments?|reply|replies|conversation|discussion)(?: .{1,40})?",
    ),
    (
        "read see learn show view load watch hear find listen discover explore",
        r"(?:read|see|learn|show|view|load|watch|hear|find out|listen|discover|explore)(?: (?:more|all|also|less|next|now))(?: (?:here|below|stories|articles|posts|news))?",
    ),
    (
        "read view see get continue to",
        r"(?:read|view|see|get|continue to)(?: the)? (?:full|original|entire|whole|complete|rest of the) (?:story|article|text|post|report|interview|version|bio|profile|list)(?: .{1,40})?|to read the full (?:story|article)",
    ),
    (
        "read also see related more watch must must-read don't don’t dont recommended podcast up trending video photo photos gallery listen",
        r"(?:read more|read also|also read|read next|see also|see more|related|related (?:story|article|news|coverage|video|content)|more on this|watch more|must[- ]read|don[’']?t miss|recommended|podcast|up next|trending)\s?(?::|>+|»|→).{0,200}|(?:read more|read also|watch|watch live|video|photos?|gallery|more|listen)\s?(?::|>+|»|→)",
    ),
    (
        "related recommended suggested similar featured popular trending latest recent top other more most most-read most-popular most-viewed most-shared",
        rf"(?:related|recommended|suggested|similar|featured|popular|trending|latest|recent|top|other|more|most[- ](?:read|popular|viewed|shared|commented|recent))(?: (?:{_LISTS}))?(?: (?:for you|now|today|this week|in .{{1,30}}|from .{{1,40}}|on .{{1,30}}))?",
    ),
    (
        "you editors editor's editors' editor’s editors’ our top up next what don't don’t in around from we promoted",
        r"you (?:may|might|will)(?: also)?(?: like| be interested in| enjoy| love)(?: .{1,40})?|(?:editors?[’']?s?[’']?|our|top) picks?(?: .{1,30})?|up next|next up|what to read next|don[’']t miss|in case you missed it|around the web|from around the web|from our partners|we recommend|promoted stories",
    ),
    (
        "advert adverts advertisement advertisements advertorial ad ads sponsored promoted paid story article post content continue continues scroll skip report",
        r"advert(?:isement|orial)?s?|ad|ads|sponsored(?: (?:content|post|links?|by .{1,40}))?|promoted(?: (?:content|by .{1,40}))?|paid (?:post|content|promotion|partnership)|(?:story|article|post|content)? ?continues?(?: reading)?(?: (?:below|after|in|with))?(?: (?:the |this )?(?:ad|advert|advertisement|sponsor message|video))?|scroll (?:down )?(?:to|for) .{1,40}|skip (?:to|past|advert|ad).{0,40}|(?:article|story|report|post) ad",
    ),
    (
        "# close menu search home homepage loading load back previous next prev newer older page enlarge zoom expand hide toggle show view photo image gallery slideshow play listen transcript open get copy chevron_left chevron_right arrow_left arrow_right expand_more expand_less play_arrow more_vert more_horiz keyboard_arrow_down",
        r"close(?: (?:share panel|menu|this|dialog|window|x))?|menu|search|home(?: ?page)?|loading|load more|back(?: to (?:top|home|article|all .{1,20}))?|(?:previous|next|prev|newer|older)(?: (?:article|post|story|page|slide|image|photo|entry|posts))?|page \d+ of \d+|\d+ ?/ ?\d+|\d+ of \d+|\d+[ -]min(?:ute)?s?(?: read)?|(?:enlarge|zoom|expand|hide|toggle|show|view)(?: this| full| larger?| the)?(?: image| photo| caption| gallery| picture| slideshow| screen| size| transcript| map)?s?|photo gallery|image gallery|gallery|slideshow|play(?: video| audio| now)?|listen(?: now| to (?:this )?(?:article|story))?|transcript|open (?:this )?(?:in|image) .{1,40}|get short url|copy (?:url|link|shortlink)|(?:chevron|arrow|expand|keyboard|more|play)[ _](?:left|right|up|down|more|less|vert|horiz|arrow).{0,40}",
    ),
    (
        "sign log sign-up log-in login signup register subscribe unsubscribe email e-mail newsletter newsletters my manage",
        r"(?:sign|log)[ -]?(?:up|in|out|on|off)(?: (?:for|to|with|here|now|today|using|below|and) .{1,160})?|register(?: (?:now|here|today|for .{1,60}))?|(?:un)?subscribe(?: (?:now|today|here|to .{1,160}|for .{1,80}|and .{1,120}|on .{1,60}|via .{1,40}))?|(?:e-?mail )?newsletters?(?: (?:sign[- ]?up|subscription|promo))?|my account|manage (?:your )?(?:account|subscription|preferences)",
    ),
    (
        "share x",
        r"(?:x )?shares?(?: all)?(?: sharing)?(?: (?:options|buttons|via|on)(?: ?:.{0,60})?)?",
    ),
    (
        "continue like tell fill follow keep never back image photo slide rating ratings also related posted quick breaking closed addthis opinion read",
        r"continue reading(?: .{1,40})?|like (?:this|what you).{1,60}\?.{0,60}|tell us (?:what|how|your|in the comments).{0,80}"
        r"|fill (?:in|out) (?:the|this|our) form.{0,60}|follow .{1,30} on|follow (?:us|@\w+)(?: (?:on|for|and|to|here).{0,80})?|keep (?:an eye on your inbox|up with our|in touch with us).{0,80}"
        r"|never miss (?:a story|an update|out).{0,60}|back to (?:the )?(?:gallery|top|homepage|results|list|section)"
        r"|(?:image|photo|slide) \d+ (?:of|/) \d+|ratings?: ?[\d.,/]+(?: (?:votes?|stars?|out of \d+))?"
        r"|(?:also|related(?: (?:post|roundup|guide|gallery|posts|quiz))?|read(?: also)?) ?: .{1,140}"
        r"|posted (?:on|in|by) .{1,60}|quick links|breaking news (?:e-?mails?|alerts?|newsletter)|closed captioning.{0,20}"
        r"|addthis.{0,40}|opinion columnist",
    ),
    (
        "this there your we please no",
        r"(?:this|the) (?:slideshow|video|site|page|feature|content|gallery|player) (?:requires|needs|is not available|can(?:not|’t|'t) be (?:played|displayed|loaded)).{0,80}"
        r"|there was (?:an error|a problem) .{0,80}|your (?:browser|subscription|request|vote|comment|e-?mail) (?:does not|doesn['’]t|has been|could not|was|is awaiting|will be (?:published|moderated)).{0,80}"
        r"|we(?: are|['’]re) sorry,? (?:this|the|but this) (?:video|page|content|item|comment).{0,80}"
        r"|please,? (?:fill|select|choose|complete|provide|upgrade|update your|use a) .{0,100}|no (?:comments|related posts|results)(?: (?:yet|found))?",
    ),
    (
        "",
        r"(?:get|receive|have|want)(?: \w+){0,8} (?:newsletters?|inbox|alerts?|app|notifications|briefing|updates|headlines)\b.{0,160}|(?:follow|like|find|join|friend|add) (?:us|me|@\w+)(?: on| via|:)(?: our)? .{1,120}|follow .{1,40} (?:on|at) (?:"
        + _NETWORK
        + r")\b.{0,80}|join (?:our|the) .{1,60} (?:newsletter|channel|mailing list).{0,60}|download (?:our|the) .{1,40} app.{0,80}|(?:click|tap|press) (?:here|on|below|the|to|through).{0,160}|.{1,60} (?:by )?clicking here|enter your (?:e-?mail|name|postcode|zip).{0,80}|by (?:signing up|subscribing|clicking|registering|submitting).{1,160}",
    ),
    (
        "thank thanks you check please invalid something sorry an have got send contact report",
        r"thank(?:s| you) for (?:signing up|subscribing|registering|reading|your interest|joining)(?: .{1,80})?|you (?:have|[’']ve|are)(?: now)?(?: been)? ?(?:suc+es+ful+y )?(?:subscribed|signed up|registered|logged (?:in|out)).{0,80}|check (?:out )?(?:your )?(?:inbox|e-?mail).{0,60}|please (?:enable|turn on|check the|enter|sign in|log in|subscribe|try again|refresh|verify).{0,120}|invalid (?:e-?mail|input).{0,60}|(?:something|sorry, something) went wrong.{0,60}|an error (?:has )?occurred.{0,60}|have (?:a|any) (?:news )?(?:tips?|story|questions?|feedback)\b.{0,160}|got a (?:news )?tip\b.{0,160}|send (?:us )?(?:a |your )?(?:tips?|feedback|letters?|story ideas?)\b.{0,120}|contact (?:us|the (?:author|newsroom|editor))\b.{0,100}|report (?:a|an) (?:typo|error|correction|problem)\b.{0,60}",
    ),
    (
        "",
        r"(?:©|\(c\)|copyright)\b.{0,200}|.{0,80}all rights reserved.{0,80}|(?:privacy|cookies?) (?:policy|notice|settings|preferences|statement)\b.{0,120}|terms (?:of|and|&) (?:use|service|conditions|sale)\b.{0,120}|(?:this|our) (?:web)?site (?:is protected|uses cookies).{0,160}|we (?:use|and our partners use) cookies.{0,160}|(?:may earn|we (?:may |might )?(?:earn|receive|get)).{0,60} (?:commission|affiliate).{0,120}|.{0,120}\b(?:affiliate (?:links?|commission)|earn a (?:small )?commission|small commission|share of the sale)\b.{0,120}|image (?:copyright|caption)\b.{0,200}|media caption\b.{0,200}|reprinted (?:with|by) permission.{0,80}",
    ),
    (
        "full abstract end photo image video graphic map chart embed advertisement caption tweet quote pullquote inline placeholder",
        r"full text|abstract|end of (?:article|story|document|text)|\[?(?:photo|image|video|graphic|map|chart|embed|advertisement|caption|tweet|quote|pullquote|inline image|placeholder)\]?",
    ),
    (
        "tag tags topics related filed posted category categories categorized keyword keywords section sections label labels explore more in hashtag hashtags",
        r"(?:tags?|topics|related topics|filed under|filed in|posted in|categor(?:y|ies)|categorized|keywords?|sections?|labels?|explore more|more about|in this (?:article|story)|hashtags?)(?: ?:.{0,200})?",
    ),
    (
        "# first last originally published posted updated modified created uploaded edited added mon monday tue tues tuesday wed wednesday thu thur thursday fri friday sat saturday sun sunday jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december",
        rf"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|uploaded|edited|added)(?: on| at| by [\w .]{{1,40}})?(?: ?[:|])? )?{_DATE}(?:[ ,|/–—-]*(?:at )?{_TIME})?(?:[ ,|/–—-]*(?:updated|modified|posted|published).{{0,60}})?",
    ),
    (
        "# first last originally published posted updated modified uploaded a an",
        rf"(?:first |last |originally )?(?:published|posted|updated|modified|uploaded)(?: on| at)?(?: ?[:|])? .{{0,20}}(?:{_DATE}|{_TIME}|ago)\b.{{0,40}}|(?:updated |posted |published )?(?:an?|\d+) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago(?: (?:at|on|by) .{{1,40}})?",
    ),
    (
        "more most also related these this external you stay for want email e-mail subscribe watch listen market quotes let",
        r"related tags?|more (?:great|top|big) .{1,30} stories|more .{1,20} stories|also on .{1,30}"
        r"|these are external links.{0,60}|external links?.{0,40}|you will be redirected.{0,80}"
        r"|this material may not be .{1,160}|stay (?:up to date|informed|connected|in the know)(?: (?:with|on|about) .{1,60})?(?:\. .{1,100})?"
        r"|(?:for|want) more.{0,60}[,?] (?:sign up|subscribe|download|join the .{1,40} newsletter)\b.{0,100}"
        r"|e-?mail us at .{1,60}|subscribe (?:here|below)\b.{0,100}"
        r"|watch the (?:full )?(?:video|clip|interview|trailer)(?: above| below| here)\b.{0,100}"
        r"|listen to .{1,80}(?:podcast|interviews?|episode|live|version|audio)\b.{0,60}\b(?:here|below|above)"
        r"|(?:market )?(?:data|quotes) (?:delayed|provided by)\b.{0,160}|let our .{1,60} your inbox\b.{0,100}",
    ),
    (
        "",
        r".{1,120}\bdelivered (?:(?:straight|right|directly) )?(?:to|through) your (?:inbox|letterbox|door|e-?mail)\b.{0,100}",
    ),
)
"""First words of a line ("#" is a number), and all of the line. Without first words: any line is held against it."""


_ZONE = r"(?:gmt|utc|bst|[ecmp][sd]t|[ecmp]t|ist|cet|cest|aest|jst|sgt|hkt|wat|sast)"
_STAMP = lazy(
    rf"(?:by .{{1,50}}?|[^.!?]{{1,50}}? [-–—|/@]|[^.!?]{{1,50}}?(?:updated|published|posted) ?:?)[ ,]*{_DATE}[ ,|/–—@-]*(?:at )?{_TIME}"
    rf"|[^.!?]{{1,40}}?[ ,]{_DATE}[ ,|/–—@-]*(?:at )?{_TIME} ?{_ZONE}"
    rf"|{_TIME}(?: ?{_ZONE})?[ ,]+{_DATE}|{_DATE} ?@ ?{_TIME}"
)
"""A writer or agency with the date and the time of day: the line a system sets under a headline."""


def _by_first() -> dict[str, list[re.Pattern[str]]]:
    found: dict[str, list[re.Pattern[str]]] = {}
    for firsts, pattern in _PARTS:
        made = lazy(pattern)
        for first in firsts.split() or ("",):
            found.setdefault(first, []).append(made)
    return found


_PATTERNS = _by_first()
_SIGNS = ("reserved", "copyright", "©", "(c)", "click", "tap ", "follow", "newsletter", "inbox", "commission", "cookie",
          "privacy", "terms", "app", "alert", "affiliate", "image c", "caption", "reprinted", "updates", "headlines",
          "join", "download", "enter", "by s", "by c", "by r", "press", "share of", "notification", "briefing", "on our", "us ")  # fmt: skip
"""What a line that any pattern may fit holds: most hold none of these."""


def is_furniture(line: str) -> bool:
    """Whether a line, in lower case and without the marks at its ends, belongs to a page, not to a story."""
    words = line.split(None, 1)
    if not words:
        return False
    first = words[0].strip(":|,.;!?()[]»>")
    if first[:1].isdigit():
        first = "#"
    patterns = _PATTERNS.get(first, [])
    if any(sign in line for sign in _SIGNS):
        patterns = [*patterns, *_PATTERNS[""]]
    if ":" in line and line[-1:] in "mtcs0123456789" and any(n in line for n in ("20", "19", "/")):
        patterns = [*patterns, _STAMP]
    return any(pattern.fullmatch(line) is not None for pattern in patterns)
