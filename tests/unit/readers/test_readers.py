"""What each reader makes of the shapes that newsrooms' files have: kinds and texts of the blocks."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.readers import format_of, read
from newslint.source import Source, SourceError


def story(name: str, text: str) -> Document:
    return read(Source(f"story.{name}", text))


def shape(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.slice(block)) for block in document.blocks]


BODY = ("paragraph", "The council met.")

PLAIN = {
    "Vote is lost\nBy Ann Lee\n\nThe council met.": ["headline", "byline", "paragraph"],
    "Vote is lost\n\nHULL, March 3 — The council met.": ["headline", "paragraph"],
    "Vote is lost\n\nHULL, March 3\n\nThe council met.": ["headline", "dateline", "paragraph"],
    "Vote is lost\n\nThe council met.\n\nWhat happens next\n\nIt meets.": [
        "headline",
        "paragraph",
        "crosshead",
        "paragraph",
    ],
    "Vote is lost\n\nIt will:\n- meet\n- vote": ["headline", "paragraph", "list_item", "list_item"],
    "Vote is lost\n\nThe council met.\n\nPhoto: Ann Lee": ["headline", "paragraph", "credit"],
    "Vote is lost\n\nThe council\nmet on\nMonday.": ["headline", "paragraph"],
    "\ufeff\n\n": [],
}


@pytest.mark.parametrize(("text", "kinds"), PLAIN.items())
def test_plain(text: str, kinds: list[str]) -> None:
    made = Source.decode("story.txt", text.encode())
    assert [block.kind for block in read(made).blocks] == kinds


MARKDOWN = {
    "# Vote *is* lost\n\nThe council met.": [("headline", "Vote is lost"), BODY],
    "Vote is lost\n===\n\nThe council met.": [("headline", "Vote is lost"), BODY],
    "The [council](http://x.org/a_b 'T') **met**.": [BODY],
    "The [council][1] met.\n\n[1]: http://x.org": [BODY],
    "The coun&shy;cil met &amp; voted\\*.": [("paragraph", "The coun\u00adcil met & voted*.")],
    "The council\nmet.": [BODY],
    "> The council\n> met.": [("blockquote", "The council met.")],
    "- The *council*\n  met.\n- It voted.": [
        ("list_item", "The council met."),
        ("list_item", "It voted."),
    ],
    "|Ward|Votes|\n|---|---|\n|North|12|": [
        ("table_cell", "Ward"),
        ("table_cell", "Votes"),
        ("table_cell", "North"),
        ("table_cell", "12"),
    ],
    "{{< youtube x >}}\n\nThe council met.": [BODY],
    "{% include ad.html %}\n\nThe council met.{% comment %}": [BODY],
    "The council {{% sc %}}met.": [BODY],
    "```py\nx = 1\n```\n\n<!-- a note -->\n\nThe council met.": [BODY],
    "![The port](p.jpg)\n\nThe council met.": [BODY],
    "The council met.[^1]\n\n[^1]: In March.": [BODY, ("note", "In March.")],
    "# Vote\n\n## What next\n\nThe council met.": [
        ("headline", "Vote"),
        ("crosshead", "What next"),
        BODY,
    ],
    "## Vote\n\nThe council met.": [("headline", "Vote"), BODY],
    '---\ntitle: "Vote: \\"lost\\""\n---\nThe council met.': [
        ("headline", 'Vote: "lost"'),
        BODY,
    ],
    "---\ntitle: Vote is lost\ndescription: >\n  In\n  Hull\n---\n# Vote lost\n\nThe council met.": [
        ("headline", "Vote is lost"),
        ("standfirst", "In Hull"),
        ("headline", "Vote lost"),
        BODY,
    ],
    "+++\ntitle = 'Vote is lost'\nauthors = ['Ann Lee']\n+++\nThe council met.": [
        ("headline", "Vote is lost"),
        ("byline", "Ann Lee"),
        BODY,
    ],
    '{"title": "Caf\\u00e9 shuts"}\n\nThe council met.': [("headline", "Café shuts"), BODY],
}


@pytest.mark.parametrize(("text", "blocks"), MARKDOWN.items())
def test_markdown(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shape(story("md", text)) == blocks


HTML = {
    "<h1>Vote &amp; loss</h1><p>The <em>council</em> met.</p>": [("headline", "Vote & loss"), BODY],
    "<nav>Home</nav><p>The council met.<script>x='<p>no</p>'</script>": [BODY],
    "<style>p{}</style><p>The\n  council\n  met.": [BODY],
    "<figure><img alt=a><figcaption>The port</figcaption></figure><p>The council met.": [
        ("caption", "The port"),
        BODY,
    ],
    "<blockquote><p>The council met.</p></blockquote>": [("blockquote", "The council met.")],
    "<ul><li>The council met.<li>It voted.</ul>": [
        ("list_item", "The council met."),
        ("list_item", "It voted."),
    ],
    "<p>The council met.<br><br>It voted.": [BODY, ("paragraph", "It voted.")],
    "<body><p>Menu</p><article><p>The council met.</p></article><p>Footer</p></body>": [BODY],
}


@pytest.mark.parametrize(("text", "blocks"), HTML.items())
def test_html(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shape(story("html", text)) == blocks


@pytest.mark.parametrize(
    ("format", "markup"),
    [("txt", "plain"), ("md", "markdown"), ("html", "html"), ("text", "plain")],
)
def test_the_reader_says_how_the_story_is_written(format: str, markup: str) -> None:
    assert story(format, "A.\n").markup == markup


def test_front_matter_gives_the_story_its_metadata() -> None:
    meta = story(
        "md",
        "---\ntitle: A\nauthor: [Ann, Bo]\ndate: 2026-03-04\ntype: opinion\ntags: [x]\n---\nB.",
    ).meta
    assert (meta.headline, meta.authors, meta.published, meta.kind, meta.tags) == (
        "A",
        ("Ann", "Bo"),
        "2026-03-04",
        "opinion",
        ("x",),
    )


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: A\n\nText.\n", "---\ntitle: [A\n---\nText.\n", "+++\ntitle = A\n+++\nText.\n"],
)
def test_front_matter_that_is_not_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match="front matter"):
        story("md", text)


def test_code_and_addresses_are_protected() -> None:
    document = story("md", "Run `newslint` or see https://example.org/a?b=1 now.")
    assert [document.slice(span) for span in document.protected] == [
        "newslint",
        "https://example.org/a?b=1",
    ]


def test_a_format_goes_by_the_ending() -> None:
    assert [format_of(p) for p in ("a.md", "b.HTML", "c.txt", "d", "e.story")] == [
        "markdown",
        "html",
        "plain",
        "plain",
        "plain",
    ]
