"""Random stories in every format: nested markup, entities, accents both ways, emoji, odd line ends."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

_WORDS = (
    "the council Nairobi café Zoë naïve señor said “well ”indeed ‘tis don’t $4.5m 12% 3,400 O'Neill"
    ' "quoted" U.S. 3:30 e-mail 👩\u200d🚒 🇰🇪 e\u0301te ﬁnal 北京 \u00a0 — … & < > AT&T a_b 2*3 [note] #tag'
).split(" ")
NEWLINES = ("\n", "\r\n", "\r")

word = st.sampled_from(_WORDS) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=6
)
words = st.lists(word, min_size=1, max_size=8).map(" ".join)


def _joined(parts: st.SearchStrategy[str], by: str, most: int = 5) -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=1, max_size=most).map(by.join)


def _wrapped(inner: st.SearchStrategy[str], *shapes: str) -> st.SearchStrategy[str]:
    return st.tuples(st.sampled_from(shapes), inner).map(lambda pair: pair[0].replace("@", pair[1]))


entity = st.sampled_from(
    ("&amp;", "&ldquo;", "&#8217;", "&nbsp;", "&notanentity;", "&#x1F600;", "&")
)
tag = st.sampled_from(
    ("<b>", "</b>", "<br>", "<br/>", "<!-- note -->", "<i", "</p>", "<sup>2</sup>")
)

_inline = st.recursive(
    words
    | entity
    | tag
    | st.sampled_from(
        (
            "`a  code`",
            "\\*",
            "\\[",
            "  \n",
            "\\\n",
            "\n",
            "{{< ref x >}}",
            "{% raw %}",
            "![alt](a.png)",
        )
    ),
    lambda inner: _wrapped(
        _joined(inner, " ", 3),
        "*@*",
        "**@**",
        "_@_",
        "[@](https://example.org/a_b)",
        '[@](x "title")',
        "~~@~~",
        "“@”",
        "[@][1]",
        "[^1] @",
    ),
    max_leaves=6,
)
_line = _joined(_inline, " ")
_block = st.recursive(
    _line
    | _wrapped(_line, "# @", "## @", "- @", "1. @", "> @", "| a | @ |\n|---|---|\n| b | @ |")
    | _wrapped(words, "```\n@\n```", "    @", "<div>@</div>", "<!-- @ -->", "{{< figure @ >}}")
    | st.sampled_from(("---", "***", "[1]: https://example.org", "[^1]: a note")),
    lambda inner: _wrapped(
        inner, "> @", "- @\n  @", "1. @\n\n   @", "<section>\n\n@\n\n</section>"
    ),
    max_leaves=3,
)
_front = st.sampled_from(
    (
        "",
        "---\ntitle: The council’s café\ndate: 2026-03-04\n---\n",
        "---\ntitle: 'It''s ''done'''\ndescription: >\n  folded\n  text\n---\n",
        '---\ntitle: "A \\u00e9 \\"b\\""\n---\n',
        "+++\ntitle = \"Head & heart\"\ndescription = '''\nlong\ntext'''\n+++\n",
        '{"title": "Caf\\u00e9 \\"closes\\"", "description": "Now"}\n\n',
    )
)

_html_inline = st.recursive(
    words | entity | tag | st.sampled_from(("\n  ", "<script>x < 1</script>", "<img alt='a'>")),
    lambda inner: _wrapped(
        _joined(inner, " ", 3),
        "<em>@</em>",
        "<a href='x?a=1&b=2'>@</a>",
        "<span class=q>@",
        "<cite>@</cite>",
        "<q>@</q>",
    ),
    max_leaves=6,
)
_html_block = st.recursive(
    _wrapped(
        _joined(_html_inline, " "),
        "<p>@</p>",
        "<h1>@</h1>",
        "<h2>@</h2>",
        "<li>@",
        "<blockquote>@</blockquote>",
        "<figcaption>@</figcaption>",
        "<td>@</td>",
        "<pre>@</pre>",
        "@",
    )
    | st.sampled_from(("<nav>Home</nav>", "<style>p{}</style>", "<hr>", "</div>", "<article>")),
    lambda inner: _wrapped(
        _joined(inner, "\n", 3), "<div>@</div>", "<article>@</article>", "<ul>@</ul>"
    ),
    max_leaves=4,
)


def _finished(text: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The texts with each kind of line end, composed and decomposed."""
    return st.tuples(text, st.sampled_from(NEWLINES), st.sampled_from(("NFC", "NFD", None))).map(
        lambda made: (unicodedata.normalize(made[2], made[0]) if made[2] else made[0]).replace(
            "\n", made[1]
        )
    )


plain = _finished(_joined(_joined(words, "\n", 3) | st.just(" "), "\n\n", 6))
markdown = _finished(st.tuples(_front, _joined(_block, "\n\n", 6)).map("".join))
html = _finished(_joined(_html_block, "\n", 6))
anything = st.text(max_size=60)

FORMATS: dict[str, st.SearchStrategy[str]] = {
    "plain": plain | anything,
    "markdown": markdown | anything,
    "html": html | anything,
}
