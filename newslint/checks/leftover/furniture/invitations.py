"""What a page asks its readers to do: read on, sign up, follow, share, comment."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import BUTTONS, LISTS, NETWORK, STORY, Lines

LINKS: tuple[Lines, ...] = (
    (
        "read see learn show view load watch hear find listen discover explore",
        (
            r"(?:read|see|learn|show|view|load|watch|hear|find out|listen|discover|explore)(?: (?:more|all|also|less|next|now))(?: (?:here|below|stories|articles|posts|news))?",
        ),
    ),
    (
        "read view see get continue to",
        (
            r"(?:read|view|see|get|continue to)(?: the)? (?:full|original|entire|whole|complete|rest of the) (?:story|article|text|post|report|interview|version|bio|profile|list)(?: .{1,40})?",
            r"to read the full (?:story|article)",
        ),
    ),
    (
        "read also see related more in sign watch must must-read don't don’t dont recommended podcast up trending video photo photos gallery listen",
        (
            r"(?:read more|read also|also read|read next|see also|see more|related|related (?:story|article|news|coverage|video|content)|more on this|watch more|must[- ]read|don[’']?t miss|recommended|podcast|up next|trending)\s?(?::|>+|»|→).{0,200}",
            r"(?:watch|listen|video|in pictures|in pics|gallery|sign up) ?: [^.]{4,120}",
            r"more from [\w'’& -]{2,40}",
            r"(?:read more|read also|watch|watch live|video|photos?|gallery|more|listen)\s?(?::|>+|»|→)",
        ),
    ),
    (
        "continue also related read quick",
        (
            r"continue reading(?: .{1,40})?",
            r"(?:also|related(?: (?:post|roundup|guide|gallery|posts|quiz))?|read(?: also)?) ?: .{1,140}",
            r"quick links",
        ),
    ),
    (
        "related recommended suggested similar featured popular trending latest recent top other more most most-read most-popular most-viewed most-shared",
        (
            rf"(?:related|recommended|suggested|similar|featured|popular|trending|latest|recent|top|other|more|most[- ](?:read|popular|viewed|shared|commented|recent))(?: (?:{LISTS}))?(?: (?:for you|now|today|this week|in .{{1,30}}|from .{{1,40}}|on .{{1,30}}))?",
        ),
    ),
    (
        "on you editors editor's editors' editor’s editors’ our top up next what don't don’t in around from we promoted",
        (
            r"you (?:may|might|will)(?: also)?(?: like| be interested in| enjoy| love)(?: .{1,40})?",
            r"(?:editors?[’']?s?[’']?|our|top) picks?(?: .{1,30})?",
            r"up next",
            r"next up(?: in .{1,20})?",
            r"on our radar",
            r"what to read next",
            r"don[’']t miss",
            r"in case you missed it",
            r"around the web",
            r"from around the web",
            r"from our partners",
            r"we recommend",
            r"promoted stories",
        ),
    ),
    (
        "more most also related these external",
        (
            r"related tags?",
            r"more (?:great|top|big) .{1,30} stories",
            r"more (?:from|in|on) [^.:!?]{2,40}: [^.!?]{8,160}",
            r"more .{1,20} stories",
            r"also on .{1,30}",
            r"also on (?:[\w-]+\.){1,3}[a-z]{2,4}\b.{0,160}",
            r"these are external links.{0,60}",
            r"external links?.{0,40}",
        ),
    ),
    (
        "tag tags topics related filed posted category categories categorized keyword keywords section sections label labels explore more in hashtag hashtags",
        (
            r"(?:tags?|topics|related topics|filed under|filed in|posted in|categor(?:y|ies)|categorized|keywords?|sections?|labels?|explore more|more about|in this (?:article|story)|hashtags?)(?: ?:.{0,200})?",
        ),
    ),
)

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
        "facebook twitter x instagram youtube linkedin whatsapp reddit pinterest flipboard messenger telegram tiktok threads bluesky mastodon email e-mail sms pocket tumblr google google+ apple snapchat soundcloud tweet print save copy bookmark pin like text gift cite listen font a share comment comments report translate send mail follow",
        (
            rf"(?!x\Z)(?:(?:{NETWORK}|tweet|print|save|copy(?: link)?|bookmark|pin(?: it)?|like)(?: this(?: (?:{STORY}))?)?[ ,|/•·-]*)+",
            rf"(?:(?:{BUTTONS})(?:\s{{2,}}|\s?[|/•·]\s?|\Z)){{3,}}",
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
