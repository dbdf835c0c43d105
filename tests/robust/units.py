"""What stories are made of, to be repeated for thousands of times: marks, words, tags, sentences, salads."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import random
import re
from collections.abc import Iterator

import newslint
from newslint.examples import all_examples
from newslint.registry import load_rules

_MARKS = """. , ; : ! ? … - – — ― ' " ‘ ’ “ ” « » ‹ › „ ‚ ` ´ ( ) [ ] { } < > / \\ | _ * # ~ ^ & @ % $ £ € = + ¡ ¿ · • § ¶ † °"""
_MARK_RUNS = """.. ... …. .… ?! !? !!! -- --- '' `` (( )) (- (1 -1 1- [[ ]] {{ }} << >> “‘ ’” ”“ "' '" «‹ __ ** *_ ## == ~~ || // \\\\ &amp; &#8220; &nbsp; &x; & .) ." .” ?” ,” ” “ ’s s’ o’ a' 'a .a a. a.b a/b a-b a_b a@b :// http:// www. .com"""
_TOKENS = """7 12 1,000 1.5 1/2 50% $5 £3m €2bn 1990s 2,300,000 5:30 10-12 1st 3,4 +44 9/11 12.5.2024 2024-05-06
    a I A the of word said Word WORD word's don't U.S. Mr. Dr Mrs Ms. St. etc. e.g. a.m. No. Jan. Monday January twelve
    hundred million per percent 文 日本語 é n\u0303 \u0301 😀 👩\u200d👩\u200d👧 🇩🇪 ßẞ İ ﬁ \u200b \u00ad \ufeff \u2028 \u0085 \u00a0 \u202e مرحبا שלום α ½ ² ① Ｗ"""
_TAGS = """<b> </b> <i>a</i> <p> </p> <p>a</p> <div> </div> <div>a</div> <br> <br/> <a> </a> <a href="x">a</a> <ul> <li> <li>a</li>
    <table> <tr> <td> <td>a <blockquote> </blockquote> <q> <q>a</q> <em> <script> </script> <script>a</script> <style> <!-- -->
    <!-- a --> <![CDATA[ ]]> <!doctype html> <h1> <h2>a</h2> <img src=a> <figure> <figcaption>a <span> <span class="a"> <del>a</del>
    <aside> <nav> <header> <footer> <section> <article> <pre> <code>a</code> <iframe> <svg> <x-y> <p class= <p a=' <a href= < </ <a
    &lt;b&gt; &lt; &copy; &#0; &#x1F600; &#99999999; &notanentity;"""
_MARKUP = (
    "# Head\n\n", "## Head\n", "Head\n====\n\n", "- item\n", "* item\n\n", "1. item\n", "  - in\n    - deeper\n", "> said\n", "> ", ">> a\n",
    "> > > ", "[a](b)", "[a](", "[a][b]", "[a]: b\n", "[", "![", "![a](b)", "![a](b \"c\")", "[^1]", "[^1]: note\n", "`a`", "`", "```\n", "```\na\n```\n",
    "~~~\n", "*a*", "**a**", "*a", "**a", "_a_", "*a **b* c**", "~~a~~", "***", "---\n", "***\n\n", "| a | b |\n", "|-|-|\n", "a | b\n--|--\n",
    "{{< a >}}", "{{< a >}}b{{< /a >}}", "{{% a", "{% a %}", "{% raw %}", "{{ a }}", "[gallery]", "[caption]a[/caption]", "[embed]", ":::note\n", "\\", "\\*",
    "<http://a.b>", "http://a.b/c ", "a@b.cd ", "import A from 'b'\n", "<A b={c}>", "{a}", "{/* a */}", "$a$", "    code\n", "\tcode\n", "\\\n", "a  \nb",
    "Read more: a\n", "Share this\n\n", "ADVERTISEMENT\n\n", "By Ann Lee\n\n", "Photo: Ann Lee\n\n", "RELATED: A story\n\n", "TK ", "XXX ", "[TK] ", "(more)\n", "-30-\n\n",
)  # fmt: skip
_SENTENCES = (
    "Ann Lee said. ", "Ann Lee said the plan was late. ", "“No,” said Ann Lee. ", "“No,” she said. ", "“No. ", "No.” ", "'No,' he said. ", "‘No,’ he said. ",
    "“He said ‘no’ to me,” she said. ", "“It costs £5,” he said. ", "It costs 5, 6 and 7 euros. ", "5 of 6 said 7. ", "12 percent ", "12 percent of 30 ", "rose 5% to 12,000 from 11,000 ",
    "aged 40, ", "Ann Lee, 40, ", "Ann Lee, 41, said. ", "Lee, a 40-year-old, said. ", "Ann Lee and Bob Roe ", "Dr Ann Lee of Example University ", "Ann ", "Ann Lee ", "Ann-Lee O'Neil ", "Lee, Roe, ",
    "on Monday, May 5, 2024, ", "On 5 May 2024 ", "Monday 6 May ", "in 2024 ", "(2024) ", "from 2019 to 2024 ", "last week ",
    "The plan is late. ", "The plan is late.\n\n", "The plan, which is late, ", "and ", "and the plan was late and ", "However, ", "a of the ", "the the ", "that that ", "is late ", "Because it rained. ",
    "No. ", "No! ", "Why? ", "So. It. Goes. ", "A b. ", "a.b ", "a,b ", "a .b", "Mr. ", "J. ", "J. R. Lee ", "U.S. ", "e.g. ", "(a) ", "(AB) ", "Agency of Being (AOB) ", "AOB ", "(a ", "a) ", "[1] ", "(1) ", "( ", "1 ( ",
    "sources said ", "a source said on condition of anonymity ", "according to Ann Lee, ", "according to sources ", "police said ", "experts say ", "it is believed ", "reportedly ", "he was accused of theft ", "because of the ban ",
    "the first ever ", "the best in the world ", "will rise next year. ", "everyone knows ", "caused by the ban ", "who is the mayor, ", "the mayor, Ann Lee, ", "Mayor Lee ", "city of London, Ontario, ",
    "more than 3,000 people were killed ", "killed 5 and injured 7 ", "three of the five ", "5 – 6 ", "5-6 ", "$5 million ", "€5bn, £6bn ", "total of 50: 20, 20 and 10. ", "a half ", "twice as many ", "per cent ",
    "As an AI language model, ", "Certainly! Here is ", "Click here ", "utm_source=chatgpt.com ", "citeturn0search0 ", ":contentReference[oaicite:0]{index=0} ", "â€œ", "Ã© ", "�", "lorem ipsum ", "Editor's note: ",
    "(AP) — ", "LONDON (Reuters) - ", "LONDON, May 5 (AP) — ", "(Reporting by Ann Lee; editing by Bob Roe) ", "Ann Lee: No.\n\n", "Q: Why?\nA: No.\n", "ANN LEE: No.\n", "— Ann Lee\n", "- “No”\n", "— No, said Lee.\n",
    "recieve ", "alot ", "should of ", "its a ", "he go ", "very unique ", "in order to ", "which is, ", "not only but also ", "A\tB\t", "x " * 30 + "\n", "word word word word word word word word. ",
    "Le plan est en retard. ", "Der Plan ist zu spät. ", "The U.S., U.K., E.U. ", "O’Neil’s ", "rock ’n’ roll ", "’90s ", "5' 6\" ", "5’6” ", "the dogs’ ", "“a” “b” ", "“a ‘b ", "\"a\" ", "\"a ", " \"", "” ", " “",
)  # fmt: skip
_SPACES = (
    " ", "\t", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u2003", "\u200b", " \n", "\n ", "\t\n", "\f", "\v", " a", "a\n", "a \n", "a\n\n", ". ", ".\n", ".\n\n", "a. ", "  a", "a\u00a0",
)  # fmt: skip
_FRONT = (
    "a: b\n",
    "title: Head\n",
    "- a\n",
    "a:\n  ",
    "a: [b, ",
    "tags: [a, b]\n",
    "a: &x [*x]\n",
    "a: 2024-05-06\n",
    "a: >\n  b\n",
)
_PARAGRAPHS = (
    "The council met on Monday to talk about the plan for the old harbour, which has stood empty since 2009.\n\n",
    "“We never wanted this,” said Ann Lee, 44, the mayor. “It will cost us $5 million in 2025, or 12 percent of all we have.”\n\n",
    "Bob Roe told the court he saw nothing. The plan (AP) would bring 1,200 jobs, he said; critics say it won't.\n\n",
)  # fmt: skip


def units() -> dict[str, str]:
    """The units by a readable name, each once."""
    plain = [*_MARKS.split(), *_MARK_RUNS.split(), *_TOKENS.split(), *_TAGS.split("\n")]
    found = [
        word
        for line in plain
        for word in (line.split() if "<" in line and "=" not in line else [line.strip()])
    ]
    found += [mark + " " for mark in _MARKS.split()]
    found += ["a" + mark for mark in _MARKS.split()]
    found += [word + " " for word in _TOKENS.split()]
    found += _TAGS.split()
    found += [*_MARKUP, *_SENTENCES, *_SPACES, *_PARAGRAPHS]
    return {repr(unit)[1:-1]: unit for unit in found if unit}


def mixtures() -> dict[str, str]:
    """Two units in turn: what one opens, another fails to close."""
    firsts = ["“", "(", "[", "<a", "5 ", ". . ", "Ann Lee said. ", "<b>", "- ", "“No,” ", "A", "\n"]
    seconds = [
        "7",
        "—",
        "... ",
        "A ",
        "word ",
        "Ann Lee, 41, ",
        "“It costs £5,” ",
        "\n",
        "said ",
        "'",
    ]
    return {
        f"{one!r} + {two!r}": one + two
        for one, two in itertools.product(firsts, seconds)
        if one != two
    }


def fronts() -> dict[str, str]:
    """Lines of front matter."""
    return {f"front matter {unit!r}": unit for unit in _FRONT}


def faults() -> dict[str, tuple[str, str]]:
    """The bad examples of all rules, each as unit and format: what rules look for, in the right place.

    Each in paragraphs as it is; of plain text as one paragraph too.
    """
    found: dict[str, tuple[str, str]] = {}
    for code, each in sorted(load_rules().items()):
        for number, example in enumerate(all_examples(each)):
            form = example.settings.get("format", "plain")
            if example.label != "Bad" or form == "mdx":
                continue
            text = example.text if example.story else example.text.partition("\n\n")[2]
            found[f"{code} {number}"] = (text.rstrip("\n") + "\n\n", form)
            if form == "plain":
                found[f"{code} {number} in a line"] = (re.sub(r"\s+", " ", text) + " ", form)
    return found


def salads(count: int, seed: int = 0) -> dict[str, str]:
    """Words that rules look for, thrown together: one to twelve from the lists of one to four modules."""
    lists = dict(_lists())
    modules = sorted(lists)
    chance = random.Random(seed)
    made: dict[str, str] = {}
    while len(made) < count:
        some = chance.sample(modules, chance.choice((1, 1, 2, 4)))
        length = chance.choice((1, 2, 4, 12))
        found = [chance.choice(chance.choice(lists[chance.choice(some)])) for _ in range(length)]
        unit = " ".join(_dressed(word, chance) for word in found) + " "
        made[f"salad {unit!r}"] = unit
    return made


def _dressed(word: str, chance: random.Random) -> str:
    """A word as it may stand in a sentence: most as they are, some with a mark, a figure now and then."""
    if (at := chance.random()) < 0.15:
        return word.capitalize()
    if at < 0.25:
        return word + chance.choice((",", ",", "’s", ":", ")"))
    if at < 0.30:
        return f"“{word}”"
    return str(chance.randint(1, 3_000)) if at < 0.33 else word


def _lists() -> Iterator[tuple[str, list[list[str]]]]:
    """The word lists of each module that has some."""
    for info in pkgutil.walk_packages(newslint.__path__, "newslint."):
        if info.name.split(".")[1] not in ("analyses", "checks", "language", "matching"):
            continue
        named = vars(importlib.import_module(info.name)).items()
        values = [value for name, value in sorted(named) if name.strip("_").isupper()]
        lists = [_words(each) for each in values if isinstance(each, (frozenset, dict))]
        if lists := [each for each in lists if each]:
            yield info.name, lists


def _words(found: object) -> list[str]:
    assert isinstance(found, (frozenset, dict))
    return sorted(each for each in found if isinstance(each, str) and 0 < len(each.strip()) < 30)


def story(unit: str, length: int, layout: str = "bare") -> str:
    """A story of about so many characters that is a unit over and over.

    `numbered` adds a counter, so that no two copies are equal; `paragraphs` breaks it now and then.
    """
    count = length // len(unit) + 1
    if layout == "front":
        return "---\n" + unit * count + "\n---\n\nThe plan is late.\n"
    if layout == "numbered":
        return "".join(f"{unit}{n} " for n in range(length // (len(unit) + 5) + 1))
    if layout == "paragraphs":
        each = unit * (300 // len(unit) + 1) + "\n\n"
        return each * (length // len(each) + 1)
    return unit * count + "\n"
