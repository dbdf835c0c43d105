"""Posts to be damaged, and the ways of damaging them: what editors' tools, networks and strangers do to copy."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.examples import all_examples
from newslint.packs import load
from newslint.registry import load_rules
from newslint.testing import document
from tests.conftest import ROOT


class Post(NamedTuple):
    """A file's content and the ending of its name."""

    text: str
    suffix: str


_ENDINGS = (".txt", ".md", ".html")
_LONGEST = 40_000


def posts(folders: Sequence[Path] = ()) -> list[Post]:
    """The stories of the tree, the examples of all rules, and those of further folders."""
    found = [_of(path) for path in _stories((ROOT / "examples", ROOT / "seeds", *folders))]
    rules = [*load_rules().values(), *(r for pack in load() for r in pack.rules.values())]
    for rule in rules:
        for each in all_examples(rule):
            made = document(each)
            found.append(Post(made.source.text, Path(made.source.path).suffix or ".txt"))
    return [each for each in found if each.text]


def _stories(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(
            path for path in folder.rglob("*") if path.suffix in _ENDINGS and path.is_file()
        )


def _of(path: Path) -> Post:
    return Post(path.read_bytes()[:_LONGEST].decode("utf-8", "ignore"), path.suffix)


MARKS = tuple("\"'“”‘’«»„‹›()[]{}<>*_`#|~^=+-–—…·•/\\&%$€@!?.,:;")
CONTROLS = (
    "\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1b]0;title\x07", "\x7f", "\x85", "\x9b31m",
    "\u00a0", "\u00ad", "\u061c", "\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029",
    "\u202a", "\u202e", "\u202c", "\u2066", "\u2069", "\ufeff", "\ufffc", "\ufffd", "\uffff", "\U000e0041",
)  # fmt: skip
LETTERS = (
    "é", "e\u0301", "ﬁ", "İ", "ı", "ß", "ẞ", "Ǆ", "Σς", "中文", "。", "日本語", "العربية", "עברית", "हिन्दी", "한",
    "🙂", "👩‍👩‍👧", "🇸🇪", "1️⃣", "𝕏", "½", "²", "①", "Ⅷ", "٣", "۴", "५", "०", "１２", "㎏", "\ud800", "\udfff", "\\ud800",
)  # fmt: skip
ENTITIES = (
    "&amp;", "&nbsp;", "&lt;b&gt;", "&#0;", "&#x1b;", "&#xd800;", "&#x110000;", "&#8220;", "&quot", "&;", "&#;",
    "&NotEqualTilde;", "&#99999999999;", "&copy",
)  # fmt: skip
TAGS = (
    "<p>", "</p>", "<b>", "</b>", "<i", "<br>", "<br/>", "<h1>", "</h2>", "<div>", "</div>", "<script>", "</script>",
    "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "?>", "<blockquote>", "</blockquote>", "<q>", "</q>",
    "<table><tr><td>", "<ul><li>", "<pre>", "<a href='x", "<img alt=\"a 'b\">", "<p lang=sv>", "<svg>", "<template>",
    "<textarea>", "<noscript>", "<title>", "<body>", "</html>", "<figure><figcaption>", "<time datetime=2025-02-31>",
    "<meta charset=utf-7>",
)  # fmt: skip
MARKDOWN = (
    "# ", "###### ", "---\n", "***", "___", "\n===\n", "> ", ">> ", "- ", "1. ", "    ", "\t", "```\n", "~~~\n", "`",
    "![a](b", "[a](", "](c)", "[^1]", "[^1]: note", "| a | b |\n|---|---|\n", "{{< figure >}}", "{% raw %}", "{: .x}",
    "<!-- x -->", "\\", "\\\n", "  \n", "[x]: http://a.b 'c'", "***a**", "$$", "\\(", ":::note", "<https://a.b>",
)  # fmt: skip
FRONT = (
    "---\n", "---\ntitle: x\n---\n", "---\ntitle: [\n---\n", "---\n- a\n---\n", "---\nkind: novel\n---\n",
    "---\ntitle: 'x\n", "+++\ntitle = 'x'\n+++\n", "+++\ntitle = \n+++\n", "---json\n{}\n---\n", "{\"title\": \"x\"}\n\n",
    "{\"title\": \n", "---\na: &a [*a]\n---\n", "---\ndate: 2025-13-45\n---\n", "---\ntitle: !!python/name:os.system\n---\n",
    "---\ntitle: |\n  a\n  b\ndescription: >-\n  c\n---\n", "---\n? [a]\n: b\n---\n", "---\ntitle: 1_000.5\ntags: {a: b}\n---\n",
    "---\ntitle: a\ntitle: b\n---\n", "---\n\tx: y\n---\n", "---\ndate: " + "1:" * 60 + "1\n---\n", "\n---\n...\n---\n",
)  # fmt: skip
WORDS = (
    " the the ", " said ", " who said that, ", " 40 per cent ", " $1.5bn ", " 3 May 2025 ", " Monday ", " not ", " Mr. ",
    " according to ", " TK ", " lorem ipsum ", " 9/11/2001 ", " 10am-2pm ", " http://a.b/c?d=e&f ", " @x #y ",
    "::error::", "##[error]", " from 40 to 60, a 50% rise ", " 000,000,0 ", " 1e999 ", " −5 ", " 99999999999999999999 ",
    " 31 February ", " 25:61 ", " ½ of 3 1/2 ", ". . . . ", "?!?!", "....", "— — —", " U.S. ", " e.g. ", "A.B.C.D.", " O'O'O ",
)  # fmt: skip

Damage = Callable[[random.Random, str], str]


def _at(chance: random.Random, text: str) -> int:
    return chance.randint(0, len(text))


def _put(what: Sequence[str]) -> Damage:
    def put(chance: random.Random, text: str) -> str:
        at = _at(chance, text)
        return text[:at] + chance.choice(what) + text[at:]

    return put


def _delete(chance: random.Random, text: str) -> str:
    at = _at(chance, text)
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 40)) :]


def _double(chance: random.Random, text: str) -> str:
    at, size = _at(chance, text), chance.choice((1, 1, 2, 6, 60, 400))
    return text[: at + size] + text[at:]


def _swap(chance: random.Random, text: str) -> str:
    at, size = _at(chance, text), chance.choice((1, 1, 3, 20))
    return (
        text[:at] + text[at + size : at + 2 * size] + text[at : at + size] + text[at + 2 * size :]
    )


def _line(chance: random.Random, text: str) -> str:
    """A line is lost, doubled, moved, indented, or joined to the next."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    way = chance.randrange(6)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(chance.randrange(len(lines) + 1), lines[at])
    elif way == 2:
        lines.insert(chance.randrange(len(lines)), lines.pop(at))
    elif way == 3:
        lines[at] = chance.choice(("    ", "\t", "> ", "- ", "1. ", "# ", " ")) + lines[at]
    elif way == 4 and at + 1 < len(lines):
        lines[at : at + 2] = [lines[at] + chance.choice((" ", "", "\r", "\x0b")) + lines[at + 1]]
    else:
        lines.insert(at, chance.choice(("", "", " ", "\t", "***")))
    return "\n".join(lines)


def _marks(chance: random.Random, text: str) -> str:
    """All marks of a kind become another: what a converter does."""
    old, new = chance.choice(MARKS), chance.choice((*MARKS, "", " "))
    return text.replace(old, new, chance.choice((1, 3, -1)))


def _ends(chance: random.Random, text: str) -> str:
    return text.replace("\n", chance.choice(("\r\n", "\r", "\n\n", " \n", "\u2028", "\x0c\n", " ")))


def _cut(chance: random.Random, text: str) -> str:
    at = _at(chance, text)
    return text[:at] if chance.random() < 0.6 else text[at:]


def _front(chance: random.Random, text: str) -> str:
    return chance.choice(FRONT) + text


def _cased(chance: random.Random, text: str) -> str:
    at = _at(chance, text)
    stretch = text[at : at + 60]
    way = chance.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:at] + way(stretch) + text[at + 60 :]


def _spaces(chance: random.Random, text: str) -> str:
    at = _at(chance, text)
    new = chance.choice(("", "  ", "\u00a0", "\u2009", "\t", "\n", "\u3000", "\u200b"))
    return text[:at] + text[at : at + 80].replace(" ", new) + text[at + 80 :]


DAMAGES: tuple[tuple[Damage, int], ...] = (
    (_delete, 6), (_double, 5), (_swap, 5), (_line, 8), (_put(MARKS), 10), (_put(CONTROLS), 4), (_put(LETTERS), 4),
    (_put(ENTITIES), 3), (_put(TAGS), 5), (_put(MARKDOWN), 5), (_put(WORDS), 6), (_marks, 3), (_ends, 1), (_cut, 2),
    (_front, 2), (_cased, 2), (_spaces, 2),
)  # fmt: skip


def mutated(chance: random.Random, found: Sequence[Post], longest: int) -> tuple[str, bytes]:
    """The ending of a file's name and its bytes: a stretch of a post with one to eight damages."""
    post = chance.choice(found)
    text = post.text
    if len(text) > longest:
        at = text.rfind("\n", 0, chance.randrange(len(text) - longest // 2)) + 1
        at = 0 if chance.random() < 0.3 else at  # with its headline and front matter
        text = text[at : at + longest]
    ways, weights = zip(*DAMAGES, strict=True)
    for way in chance.choices(ways, weights, k=chance.randint(1, 8)):
        text = way(chance, text)
    suffix = post.suffix if chance.random() < 0.8 else chance.choice(_ENDINGS)
    return suffix, _encoded(chance, text)


def _encoded(chance: random.Random, text: str) -> bytes:
    way = chance.random()
    plain = text.encode("utf-8", "ignore")
    if way > 0.06:
        return plain
    if way < 0.01:
        return text.encode("utf-16", "surrogatepass")
    if way < 0.02:
        return text.encode("utf-32", "ignore")
    if way < 0.03:
        return text.encode("utf-8", "surrogatepass")
    if way < 0.04:
        return text.encode("cp1252", "replace")
    if way < 0.05:
        return b"\xef\xbb\xbf" + plain
    return plain[: chance.randrange(len(plain) + 1)] + bytes([chance.randrange(256)])
