"""The table of story kinds: one meaning a word, wherever it stands."""

from __future__ import annotations

import re

import pytest

from newslint import kinds, packs
from newslint.engine import kind_of
from newslint.kinds import NAMES, TABLE, TRAITS, UnknownKindError, find, has, known, those_of, words
from newslint.readers import read
from newslint.registry import Rule, RuleError, load_rules, rule
from newslint.source import Source
from tests.conftest import ROOT


def squeezed(word: str) -> str:
    return re.sub(r"[\W_]", "", word.lower())


def test_no_word_stands_twice_in_the_table() -> None:
    written = [squeezed(word) for word in (*words(), *TRAITS)]
    assert sorted(written) == sorted(set(written))
    types = [each for kind in TABLE for each in kind.types]
    assert sorted(types) == sorted(set(types))


def test_every_trait_is_that_of_a_kind_and_no_kind_has_another() -> None:
    assert {trait for kind in TABLE for trait in kind.traits} == set(TRAITS)


@pytest.mark.parametrize("trait", TRAITS)
def test_every_trait_is_named_by_a_rule_or_a_pack(trait: str) -> None:
    code = [path.read_text(encoding="utf-8") for path in (ROOT / "newslint/checks").rglob("*.py")]
    yaml = [path.read_text(encoding="utf-8") for path in (ROOT / "rules").glob("*.yaml")]
    wanted = re.compile(rf'"{trait}"|^ +- {trait}$|kinds: \[.*\b{trait}\b', re.M)
    assert any(wanted.search(text) for text in (*code, *yaml))


def test_words_are_written_as_a_configuration_writes_them() -> None:
    for word in (*words(), *TRAITS):
        assert re.fullmatch("[a-z]+(-[a-z]+)*", word), word


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("news", "news"),
        ("Opinion", "opinion"),
        ("OPINION", "opinion"),
        ("Op-Ed", "opinion"),
        ("op_ed", "opinion"),
        ("oped", "opinion"),
        ("Op\u2011Ed", "opinion"),
        ("Comment", "opinion"),
        ("  leader ", "editorial"),
        ("Letters to the Editor", "letters"),
        ("letter", "letters"),
        ("Readers\u2019 letters", "letters"),
        ("live-blog", "live"),
        ("LiveBlog", "live"),
        ("live blog", "live"),
        ("sport", "match-report"),
        ("Match Report", "match-report"),
        ("Q&A", "interview"),
        ("Obituaries", "obituary"),
        ("How-to", "guide"),
        ("Essays", "essay"),
        ("calendar", "calendar"),
        ("breaking-news", "news"),
        ("news analysis", "analysis"),
        ("backgrounder", "explainer"),
        ("fact checking", "fact-check"),
        ("long-read", "feature"),
        ("profiles", "profile"),
        ("media release", "press-release"),
        ("podcasts", "podcast"),
        ("leading article", "editorial"),
        ("columnist", "column"),
        ("guest essay", "essay"),
        ("film review", "review"),
        ("weblog", "blog"),
        ("parody", "satire"),
        ("speech", "transcript"),
        ("public notice", "notice"),
        ("What’s on", "listing"),
        ("events calendar", "calendar"),
        ("recipes", "recipe"),
    ],
)
def test_a_word_means_its_kind_in_any_spelling(written: str, kind: str) -> None:
    assert find(written) == known(written) == kind


@pytest.mark.parametrize(
    "word",
    ["", "-", "post", "page", "article", "transport", "lives", "own-voice", "newsy", "default"],
)
def test_other_words_mean_none(word: str) -> None:
    assert find(word) is None
    with pytest.raises(UnknownKindError):
        known(word)


@pytest.mark.parametrize(
    ("slip", "nearest"),
    [
        ("opnion", "opinion"),
        ("letterz", "letters"),
        ("live-blg", "live-blog"),
        ("Reveiw", "review"),
        ("op-edd", "op-ed"),
    ],
)
def test_a_slip_is_answered_with_the_nearest_word(slip: str, nearest: str) -> None:
    with pytest.raises(UnknownKindError, match=f"`{slip}`; did you mean `{nearest}`\\?$"):
        known(slip)


def test_what_is_near_to_nothing_is_answered_with_every_name() -> None:
    with pytest.raises(UnknownKindError) as error:
        known("zzz\n\x1b" + "z" * 500)
    assert str(error.value).endswith("; there are " + ", ".join(NAMES))
    assert str(error.value).isprintable() and len(str(error.value)) < 500


@pytest.mark.parametrize(
    ("schema_org", "kind"),
    [
        ("AnalysisNewsArticle", "analysis"),
        ("OpinionNewsArticle", "opinion"),
        ("CriticReview", "review"),
        ("BlogPosting", "blog"),
        ("SatiricalArticle", "satire"),
        ("LiveBlogPosting", "live"),
        ("HowTo", "guide"),
        ("Recipe", "recipe"),
        ("NewsArticle", None),
    ],
)
def test_what_a_page_says_of_itself(schema_org: str, kind: str | None) -> None:
    assert kinds.of_type(schema_org) == kind


def test_rules_name_kinds_aliases_and_traits() -> None:
    assert those_of(("running", "Op-Ed")) == {"live", "opinion"}
    assert those_of(()) == frozenset()
    assert {"opinion", "essay", "obituary"} <= those_of(("writer-is-source",))
    assert has("live", "running") and not has("news", "running") and not has("?", "running")
    with pytest.raises(UnknownKindError, match="did you mean `own-voice`"):
        those_of(("own-voise",))


@pytest.mark.parametrize("key", ["kinds", "not_kinds"])
def test_a_rule_with_an_unknown_kind_is_refused(key: str) -> None:
    with pytest.raises(RuleError, match="VOI099: unknown story kind `opnion`; did you mean `opin"):
        rule("VOI099", "a-name", severity="info", confidence=1, **{key: ("opnion",)})(  # type: ignore[arg-type]
            lambda document: ()
        )


def all_rules() -> list[Rule]:
    return [*load_rules().values(), *(r for pack in packs.load() for r in pack.rules.values())]


def test_every_rule_names_kinds_of_the_table() -> None:
    for each in all_rules():
        assert each.not_kinds <= set(NAMES) and (each.kinds or set()) <= set(NAMES), each.code


def test_an_alias_runs_the_rules_of_its_kind() -> None:
    for kind in TABLE:
        for alias in kind.aliases:
            for each in all_rules():
                assert each.runs_on(alias) == each.runs_on(kind.name), (alias, each.code)


FRONT = {
    "kind: essay": ("essay", "kind", 2),
    "title: A\nkind: Satire": ("satire", "kind", 3),
    "title: A\ntype: sport": ("match-report", "type", 3),
    "category: Letters to the editor": ("letters", "category", 2),
    "categories:\n  - Cities\n  - OPINION": ("opinion", "categories", 4),
    "section: Op-Ed": ("opinion", "section", 2),
    "layout: live-blog": ("live", "layout", 2),
    "genre: listing": ("listing", "genre", 2),
    "articleType: Guide": ("guide", "articleType", 2),
    "content-type: notice": ("notice", "content-type", 2),
    "type: post\ncategory: review": ("review", "category", 3),
    "category: review\nkind: news": ("news", "kind", 3),
}


@pytest.mark.parametrize(("lines", "read_as"), FRONT.items())
def test_front_matter_says_the_kind_and_where(lines: str, read_as: tuple[str, str, int]) -> None:
    meta = read(Source("a.md", f"---\n{lines}\n---\nText.\n")).meta
    assert meta.kind_read is not None and meta.unknown_kind is None
    assert (meta.kind, meta.kind_read.field, meta.kind_read.line) == read_as


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('+++\ntitle = "A"\n\ntype = "Calendar"\n+++\nText.\n', 4),
        ('{\n "title": "A",\n "type": "Calendar"\n}\n\nText.\n', 3),
        ("\ufeff---\r\ntitle: A\r\ntype: Calendar\r\n---\r\nText.\r\n", 3),
    ],
)
def test_in_every_sort_of_front_matter(text: str, line: int) -> None:
    meta = read(Source.decode("a.md", text.encode())).meta
    assert meta.kind_read is not None
    assert (meta.kind, meta.kind_read.word, meta.kind_read.line) == ("calendar", "Calendar", line)


@pytest.mark.parametrize(
    "lines",
    [
        "type: post", "layout: default", "category: transport", "categories: [a, b]", "section: Cities", "genre: jazz",
        "type: opnion", "kind:", "kind: ''", "tags: [opinion]", "type: {opinion: 1}",
    ],
)  # fmt: skip
def test_fields_for_all_sorts_of_things_are_no_kind(lines: str) -> None:
    meta = read(Source("a.md", f"---\ntitle: A\n{lines}\n---\nText.\n")).meta
    assert (meta.kind, meta.unknown_kind) == (None, None)


def test_an_unknown_kind_gives_way_to_the_next_field_and_is_told() -> None:
    meta = read(Source("a.md", "---\ntitle: A\nkind: opnion\ntype: review\n---\nText.\n")).meta
    assert meta.kind == "review" and meta.unknown_kind is not None
    assert (meta.unknown_kind.word, meta.unknown_kind.line) == ("opnion", 3)


LINKED = '<script type="application/ld+json">\n{"headline": "A",\n%s}</script><p>Text.</p>'


@pytest.mark.parametrize(
    ("page", "kind", "field", "line"),
    [
        (LINKED % '"@type": "OpinionNewsArticle"', "opinion", "@type", 3),
        (LINKED % '"@type": ["Thing", "Recipe"]', "recipe", "@type", 3),
        (LINKED % '"@type": "NewsArticle", "articleSection": "Letters"', "letters", "articleSection", 3),
        ('\n<meta property="article:section" content="Op-Ed"><p>Text.</p>', "opinion", "article:section", 2),
    ],
)  # fmt: skip
def test_a_page_says_its_kind(page: str, kind: str, field: str, line: int) -> None:
    meta = read(Source("a.html", page)).meta
    assert meta.kind_read is not None
    assert (meta.kind, meta.kind_read.field, meta.kind_read.line) == (kind, field, line)


def test_a_page_of_another_type_or_section_is_none() -> None:
    page = LINKED % '"@type": "NewsArticle", "articleSection": "Cities"'
    assert read(Source("a.html", page)).meta.kind is None


def test_schema_types_are_those_of_the_table() -> None:
    assert {kinds.of_type(each) for kind in TABLE for each in kind.types} == {
        kind.name for kind in TABLE if kind.types
    }
    assert kinds.of_type("NewsArticle") is None


OWN = "Our week in the shed. We oiled the saw. You can borrow it. I will show you how. Ask us."
TOLD = (
    "The shed opened. “We oiled the saw. You can borrow it. I will show you how. Ask us,” Lee said."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (OWN, "blog"),
        (TOLD, "news"),
        (OWN + " The barge sailed on to the next lock." * 120, "news"),  # too seldom
        ("The shed opened. We oiled the saw. The saw is sharp.", "news"),
    ],
)
def test_news_in_which_the_writer_speaks_throughout_is_read_as_a_blog(text: str, kind: str) -> None:
    story = read(Source("shed.txt", f"Shed opens\n\n{text}\n"), "plain")
    assert (story.kind, kind_of(story)) == ("news", kind)


def test_another_kind_that_a_story_says_it_has_stays() -> None:
    story = read(Source("shed.md", f"---\ntitle: Shed\nkind: feature\n---\n\n{OWN}\n"), "markdown")
    assert kind_of(story) == "feature"
