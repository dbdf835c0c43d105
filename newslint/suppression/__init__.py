"""Suppressions: what a story, a file beside it or the configuration says is left alone, and why.

    <!-- newslint: ignore[unsourced-figure] the clerk's own count -->
    <!-- newslint: ignore[VOI, DUP001] until 2026-12-31 the series ends then -->
    <!-- newslint: ignore-start[QUO] a reading of a poem --> … <!-- newslint: ignore-end -->
    <!-- newslint: ignore-file[ATT] a column in all but name -->

In a comment of Markdown or HTML (`{/* … */}` in MDX): for the words on its line, or for the paragraph that
follows where it has a line to itself. In front matter, as `newslint: ignore[…] …` or a list of those: for
the file. A story in plain text has no comments: its suppressions stand in `story.txt.newslint`, a line
each, or in the table `[suppressions]` of the configuration; they hold for the file, or `on "these words"`.

`directives` is their grammar, `comments` finds them in a story, `silencing` holds findings against them,
`writing` writes them. Nothing of it is imported for a story that has none.
"""
