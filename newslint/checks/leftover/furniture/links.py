"""Links to other stories, the headings of their lists, tags and categories."""

from __future__ import annotations

from newslint.checks.leftover.furniture.words import LISTS, Lines

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
        "read also see related more watch must must-read don't don’t dont recommended podcast up trending video photo photos gallery listen",
        (
            r"(?:read more|read also|also read|read next|see also|see more|related|related (?:story|article|news|coverage|video|content)|more on this|watch more|must[- ]read|don[’']?t miss|recommended|podcast|up next|trending)\s?(?::|>+|»|→).{0,200}",
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
