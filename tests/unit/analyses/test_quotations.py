"""Quotations: which marks pair, of what kind the words are, and what a missing mark does."""

import random
import time

import pytest
from hypothesis import given, strategies as st

from newslint.analyses import analyse
from newslint.analyses.quotations.pairs import Fault
from newslint.analyses.quotations.quotations import Quotation
from newslint.document import Document
from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source


def story(*paragraphs: str) -> Document:
    return read(Source("a.txt", "\n\n".join(("Notes from the desk", *paragraphs)) + "\n"))


def quoted(*paragraphs: str) -> list[Quotation]:
    found: list[Quotation] = analyse(story(*paragraphs), "quotations")
    return found


def faults(*paragraphs: str) -> list[Fault]:
    found: list[Fault] = analyse(story(*paragraphs), "quotation_faults")
    return found


def texts(*paragraphs: str) -> list[str]:
    document = story(*paragraphs)
    return [document.text[q.start : q.end] for q in analyse(document, "quotations")]


CLEAN = [
    ("“I went home,” he said. “Then I slept.”", ["“I went home,”", "“Then I slept.”"]),
    ('"I went home," he said. "Then I slept."', ['"I went home,"', '"Then I slept."']),
    (
        "‘I went home,’ he said. ‘My boys’ room was cold.’",
        ["‘I went home,’", "‘My boys’ room was cold.’"],
    ),
    (
        "'I went home,' he said. 'My boys' room was cold.'",
        ["'I went home,'", "'My boys' room was cold.'"],
    ),
    ("“She said ‘no’ twice,” he said.", ["“She said ‘no’ twice,”", "‘no’"]),
    ("“She said, ‘No.’” He left.", ["“She said, ‘No.’”", "‘No.’"]),
    ("\"She said, 'No.'\" He left.", ["\"She said, 'No.'\"", "'No.'"]),
    ("\"She said, 'No.'\u2009\" He left.", ["\"She said, 'No.'\u2009\"", "'No.'"]),
    ("‘He said “no” twice,’ she said. ‘Twice.’", ["‘He said “no” twice,’", "“no”", "‘Twice.’"]),
    ("``Go home,'' he said.", ["``Go home,''"]),
    ("He wrote „Nein“ and «oui» on it.", ["„Nein“", "«oui»"]),
    ("He left—“for good”—and the (“old”) dog too.", ["“for good”", "“old”"]),
    ('He left—"for good"—and the ("old") dog too.', ['"for good"', '"old"']),
    ('A 6" pipe, a 5\'11" man and 30" of snow.', []),
    ('"A 6" pipe burst," said a 5\'11" man.', ['"A 6" pipe burst,"']),
    ("He is 6’2”, she 5’4” tall; it took 5' 30\".", []),
    ('She was "born in 1996" here.', ['"born in 1996"']),
    ("The ’90s, the '80s, the ‘70s, rock ’n’ roll, rock 'n' roll.", []),
    ("Tell ’em, tell 'em, ’til then; 'tis O’Brien’s, Hawai‘i’s and the Jones’ car.", []),
    ("The boys’ and girls’ clubs’ rooms, goin’ strong.", []),
    ("Mayor calls it 'a mess' and ‘a shame’ today.", ["'a mess'", "‘a shame’"]),
    ("He put it in '20 minutes flat' at last.", ["'20 minutes flat'"]),
    ("Run `` or `ls` there.", []),
    ('See <a href="x" title="y">the page</a> now.', []),
]


@pytest.mark.parametrize(("text", "wanted"), CLEAN)
def test_pairs(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted
    assert faults(text) == []


def test_levels_and_inner_places() -> None:
    document = story("He said: “She told me, ‘The “X” is lost.’”")
    found = analyse(document, "quotations")
    assert [q.level for q in found] == [0, 1, 2]
    assert [document.text[q.inner_start : q.inner_end] for q in found] == [
        "She told me, ‘The “X” is lost.’",
        "The “X” is lost.",
        "X",
    ]
    assert [(q.open_mark, q.close_mark, q.single) for q in found] == [
        ("“", "”", False),
        ("‘", "’", True),
        ("“", "”", False),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Yes,” she said.", "direct"),
        ("She said: “No.”", "direct"),
        ("“Who knows?” she said.", "direct"),
        ("He promised “a city fit for all of us” last week.", "direct"),
        ("He called it “a real mess” there.", "partial"),
        ("He called it “a real mess,” and left.", "partial"),
        ("The “reform” failed.", "scare"),
        ("The “so-called reform” failed.", "scare"),
        ("The “reform,” as he has it, failed.", "scare"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [q.kind for q in quoted(text)] == [kind]


LONG = ("“It rained,” she said. “We ran.", "“We fell.", "“We got up.” Nobody spoke.")


def test_a_quotation_over_paragraphs() -> None:
    found = quoted(*LONG)
    assert [(q.closed, q.continues, q.continued) for q in found] == [
        (True, False, False),
        (False, True, False),
        (False, True, True),
        (True, False, True),
    ]
    assert faults(*LONG) == []


def test_a_nested_quotation_over_paragraphs() -> None:
    paragraphs = ("“She told me: ‘We ran.", "“‘We fell.’ That was all,” he said.")
    assert faults(*paragraphs) == []
    assert [(q.level, q.continues, q.continued) for q in quoted(*paragraphs)] == [
        (0, True, False),
        (1, True, False),
        (0, False, True),
        (1, False, True),
    ]


def test_a_caption_between_does_not_end_it() -> None:
    assert faults(LONG[0], "Photo: Ann Lee", *LONG[1:]) == []


def test_list_items_inside_a_quotation() -> None:
    assert faults("He said: “We want:", "- bread and butter", "- peace and quiet.”") == []


def test_an_unclosed_mark_spoils_its_paragraph_only() -> None:
    paragraphs = ("“It rained,” she said. “We ran.", "The road was wet.", "“We fell,” he said.")
    [fault] = faults(*paragraphs)
    document = story(*paragraphs)
    assert (fault.kind, document.text[fault.start : fault.end]) == ("unclosed", "“We ran.")
    assert fault.other is not None and document.text[fault.other.start :].startswith("The road")
    assert texts(*paragraphs) == ["“It rained,”", "“We ran.", "“We fell,”"]


FAULTY = [
    (["“It rained, she said. “We ran.” They left."], "unclosed", "“It rained, she said."),
    (['"It rained, she said. "We ran." They left.'], "unclosed", '"It rained, she said.'),
    (["‘It rained, she said. ‘We ran.’ ‘Away.’ They left."], "unclosed", "‘It rained, she said."),
    (["It rained,” she said. “We ran.”"], "orphan", "”"),
    (['It rained," she said. "We ran."'], "orphan", '"'),
    (["“It rained,” she said. “We ran.", "We fell.” Nobody spoke."], "not_reopened", "We"),
    (
        ["“It rained,” she said. “We ran.", "“We fell.", "We sang.", "“We slept.”"],
        "not_reopened",
        "We",
    ),
    (["“We read ‘The Road.”’ Then sleep."], "nesting", "”’"),
    (["““It rained,” she said."], "doubled", "“"),
    (["“It rained,”” she said."], "doubled", "”"),
    (['“It rained," she said.'], "mismatch", '"'),
    (["The “rain“ fell."], "wrong_way", "“"),
    (["”Rain fell,” she said."], "wrong_way", "”"),
    (["“He said ‘no,” she said."], "unclosed", "‘no,"),
    (["“He said no,’ and went,” she said."], "orphan", "’"),
    (["“It rained,” she said. “We ran. “"], "wrong_way", "“"),
]


@pytest.mark.parametrize(("paragraphs", "kind", "place"), FAULTY)
def test_faults(paragraphs: list[str], kind: str, place: str) -> None:
    document = story(*paragraphs)
    found = analyse(document, "quotation_faults")
    assert [(f.kind, document.text[f.start : f.end]) for f in found] == [(kind, place)]


def test_block_quotations() -> None:
    document = read(
        Source("a.md", "# Rain\n\nShe wrote:\n\n> It rained for days.\n\nIt stopped.\n")
    )
    [whole] = analyse(document, "quotations")
    assert (whole.kind, whole.open_mark, whole.closed) == ("block", "", True)
    assert document.text[whole.start : whole.end] == "It rained for days."


def test_a_block_quotation_with_marks_of_its_own_is_one() -> None:
    document = read(Source("a.md", "# Rain\n\nShe wrote:\n\n> “It ‘rained’ for days.”\n"))
    found = analyse(document, "quotations")
    assert [(q.kind, q.level) for q in found] == [("block", 0), ("scare", 1)]
    assert found[0].open_mark == "“"


def test_protected_text_has_no_marks() -> None:
    document = read(Source("a.md", '# Rain\n\nType `print("` and wait. He said “no” to it.\n'))
    assert analyse(document, "quotation_faults") == []


# Two hundred long quotations, built right, then with one mark taken out.

_SUBJECTS = (
    "The council|Our team|Nobody|The river|My sister’s boys|The firm’s lawyers|Half the town".split(
        "|"
    )
)
_VERBS = "lost|never saw|sold|paid for|wrote to|kept|repaired".split("|")
_OBJECTS = (
    "the old mill|a boat|James’ house|the ’90s club|its promise|the drivers’ union|a bridge".split(
        "|"
    )
)
_ENDS = "on Monday|in May|for years|without a word|at 5 p.m.|again|in the U.S.".split("|")


def _sentence(rng: random.Random) -> str:
    parts = [rng.choice(words) for words in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS)]
    return " ".join(parts).rstrip(".") + "."


class Built:
    """A story with one quotation over several paragraphs; `marks` are (paragraph, offset, nested)."""

    def __init__(self, seed: int) -> None:
        rng = random.Random(seed)
        straight = seed % 2 == 1
        double, single = ('""', "''") if straight else ("“”", "‘’")
        count = rng.randint(2, 5)
        self.paragraphs = [" ".join(_sentence(rng) for _ in range(3))]
        self.marks: list[tuple[int, int, str]] = []
        for n in range(count):
            text = ""
            places: list[tuple[int, str]] = []

            def mark(sign: str, what: str) -> None:
                nonlocal text
                places.append((len(text), what))  # noqa: B023 - used in this round only
                text += sign

            mark(double[0], "first" if n == 0 else "reopening")
            text += _sentence(rng)[:-1]
            if n == 0:
                text += ","
                mark(double[1], "inner close")
                text += " the coach said. "
                mark(double[0], "second")
                text += _sentence(rng)
            else:
                text += ". " + _sentence(rng)
            if rng.random() < 0.4:
                text += " They said, "
                mark(single[0], "nested")
                text += _sentence(rng)
                mark(single[1], "nested")
            text += " " + _sentence(rng)
            if n == count - 1:
                mark(double[1], "close")
            self.paragraphs.append(text.replace("’", "'") if straight else text)
            self.marks += [(n + 1, at, what) for at, what in places]
        self.paragraphs.append(" ".join(_sentence(rng) for _ in range(3)))
        if straight:
            self.paragraphs = [p.replace("’", "'") for p in self.paragraphs]

    def without(self, paragraph: int, at: int) -> list[str]:
        """The story with one mark taken out."""
        result = list(self.paragraphs)
        result[paragraph] = result[paragraph][:at] + result[paragraph][at + 1 :]
        return result


BUILT = [Built(seed) for seed in range(200)]


def test_long_quotations_are_no_fault() -> None:
    assert [b.paragraphs for b in BUILT if faults(*b.paragraphs)] == []


def test_a_missing_mark_is_told_in_its_paragraph() -> None:
    told = right = asked = 0
    for built in BUILT:
        for paragraph, at, what in built.marks:
            if what == "second":
                continue  # without it the rest of the paragraph reads as the writer's own words
            document = story(*built.without(paragraph, at))
            found = analyse(document, "quotation_faults")
            block = [b for b in document.blocks if b.kind == "paragraph"][paragraph]
            asked += 1
            told += bool(found)
            right += any(
                f.block == block or (f.other and block.start <= f.other.start < block.end)
                for f in found
            )
    assert asked > 1000
    assert told / asked >= 0.97
    assert right / asked >= 0.97


@given(st.lists(st.text(alphabet="aS s.,?\"'“”‘’«»`6″(—\u2009", max_size=40), max_size=5))
def test_any_marks_give_places_inside_their_blocks(paragraphs: list[str]) -> None:
    document = story(*paragraphs)
    found = analyse(document, "quotations")
    assert [(q.start, -q.end) for q in found] == sorted((q.start, -q.end) for q in found)
    for q in found:
        assert q.block.start <= q.start <= q.inner_start <= q.inner_end <= q.end <= q.block.end
        assert document.text[q.start : q.inner_start] == q.open_mark
        assert document.text[q.inner_end : q.end] == q.close_mark
        assert not (q.closed and q.continues)
    for fault in analyse(document, "quotation_faults"):
        assert fault.block.start <= fault.start <= fault.end <= fault.block.end
        at = fault.mark_start
        assert document.text[at : at + len(fault.mark)] == fault.mark


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "a “b ",
        '"',
        'a "b ',
        "‘",
        "“‘",
        "a ’ ",
        "'a ",
        '6" ',
        "”",
        "<a ",
        "“a\n\n",
        "''",
        "“ a” ‘b ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def took(n: int) -> float:
        document = story(unit * n)
        begun = time.process_time()
        analyse(document, "quotation_faults")
        return time.process_time() - begun

    small, large = min(took(5_000) for _ in range(2)), took(50_000)
    assert large < 0.5 + 25 * small


# Where a fix adds what is missing: by its fault, not across a paragraph's end or a tag.


def closed(name: str, text: str, code: str = "QUO001") -> str:
    rules = [rule for rule in load_rules().values() if rule.code == code]
    (finding,) = Engine(rules).check(read(Source(name, text)))
    (edit,) = finding.fixes[0].edits
    return text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“The mill leaks, Ms Orr said.", "“The mill leaks,” Ms Orr said."),
        ("“Who pays? asked Lena Orr.", "“Who pays?” asked Lena Orr."),
        ("“It leaks, the owner, Lena Orr, said.", "“It leaks,” the owner, Lena Orr, said."),
        ("The mill, she wrote, “leaks.", "The mill, she wrote, “leaks.”"),
        ('"It leaks, the owner told the court.', '"It leaks," the owner told the court.'),
    ],
)
def test_a_quotation_is_closed_where_its_words_end(before: str, after: str) -> None:
    rest = "\n\nForty boats were moved in the night.\n"
    assert closed("a.txt", "Mill leaks\n\n" + before + rest) == "Mill leaks\n\n" + after + rest


def test_what_a_fix_adds_stays_before_the_tag_that_follows() -> None:
    page = "<h1>Mill</h1><p>“It <i>leaks.</i></p><p>Forty boats were moved.</p>"
    assert closed("a.html", page) == page.replace("leaks.", "leaks.”")
    page = "<h1>Mill</h1><p>“It leaks,”<a href='/a-long-way-off'>the owner</a> said.</p>"
    assert closed("a.html", page, "QUO010") == page.replace("”<a", "” <a")


def test_what_a_fix_adds_at_the_head_of_a_paragraph_stays_in_it() -> None:
    page = "<h1>Mill</h1><p>“It leaks,” he said. “Badly.</p>\n<p><b>Then</b> it fell in.”</p>"
    assert closed("a.html", page, "QUO003") == page.replace("Then", "“Then")


@pytest.mark.parametrize(
    "mark", ["The Inns.’ lot", "the R.A.F.’ band", "the union (the Nuts)’ hall", "Yahoo!’ boss"]
)
def test_a_possessive_after_a_stop_makes_no_story_one_of_single_marks(mark: str) -> None:
    assert faults(f"{mark} is shut, the clerk said. He called it “sad”.") == []


def test_brackets_are_read_in_linear_time() -> None:
    document = story("[a" + " word" * 5_000 + ' = "" ' + "[b c=“" * 2_000)
    began = time.process_time()
    analyse(document, "quotation_faults")
    assert time.process_time() - began < 2
