"""Kinds of story: the one table of their names, what else they are called, and their traits.

A story's kind is read from its front matter, from `[kinds]` or from `--kind`; rules and packs name kinds or, better,
traits. A word means the same in all of these places, in whatever way it is written: `Op-Ed`, `op_ed` and `oped`.
"""

from __future__ import annotations

from collections.abc import Iterable

from newslint.startup.fast_typing import NamedTuple

NEWS = "news"
"""What a story is where nothing says another kind."""

TRAITS: dict[str, str] = {
    "writer-is-source": "what the writer thinks and knows is what readers come for",
    "own-voice": "the writer's own turn of phrase is wanted, short cuts and judgments with it",
    "told-as-seen": "the reporter was there and tells what everybody saw",
    "running": "entries are added as things happen, and say again what stood in earlier ones",
    "service": "says when, where and how, and reports nothing",
    "spoken": "people talk, and their words are written down",
}
"""Trait → what it says of a story. No trait is called like a kind."""


class Kind(NamedTuple):
    """One kind of story. `types` are the names that schema.org has for it."""

    name: str
    traits: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    types: tuple[str, ...] = ()


_VIEW = ("writer-is-source", "own-voice")

TABLE: tuple[Kind, ...] = (
    Kind(NEWS, (), ("news-story", "news-report", "news-article", "breaking-news")),
    Kind("analysis", (), ("analyses", "news-analysis"), ("AnalysisNewsArticle",)),
    Kind("explainer", (), ("explainers", "explained", "backgrounder"), ("BackgroundNewsArticle",)),
    Kind("fact-check", (), ("fact-checks", "fact-checking")),
    Kind("feature", (), ("features", "feature-story", "long-read", "long-reads", "long-form")),
    Kind("profile", (), ("profiles",)),
    Kind("press-release", (), ("press-releases", "news-release", "media-release")),
    Kind("podcast", (), ("podcasts",)),
    Kind(
        "opinion",
        _VIEW,
        (
            "opinions", "opinion-piece", "op-ed", "op-eds", "comment", "comments", "commentary", "commentaries",
            "viewpoint", "viewpoints", "views", "perspective", "perspectives", "opinion-and-comment",
        ),
        ("OpinionNewsArticle",),
    ),
    Kind("editorial", _VIEW, ("editorials", "leader", "leaders", "leading-article")),
    Kind("column", _VIEW, ("columns", "columnist", "columnists")),
    Kind("letters", _VIEW, ("letter", "letters-to-the-editor", "letter-to-the-editor", "readers-letters")),
    Kind("essay", _VIEW, ("essays", "personal-essay", "guest-essay")),
    Kind(
        "review",
        _VIEW,
        ("reviews", "book-review", "film-review", "movie-review", "music-review", "theatre-review", "tv-review"),
        ("ReviewNewsArticle", "Review", "CriticReview"),
    ),
    Kind("blog", _VIEW, ("blogs", "weblog", "blog-post", "blog-posts"), ("BlogPosting",)),
    Kind("satire", _VIEW, ("satires", "parody", "humour", "humor"), ("SatiricalArticle",)),
    Kind("interview", (*_VIEW, "spoken"), ("interviews", "q-and-a", "questions-and-answers")),
    Kind("transcript", (*_VIEW, "spoken"), ("transcripts", "transcription", "speech", "speeches")),
    Kind("obituary", ("writer-is-source",), ("obituaries", "obit", "obits")),
    Kind(
        "match-report",
        ("told-as-seen",),
        ("match-reports", "match", "sport", "sports", "sports-report", "game-report", "race-report"),
    ),
    Kind(
        "live",
        ("told-as-seen", "running"),
        ("live-blog", "live-blogs", "live-blogging", "live-updates", "live-coverage", "live-report"),
        ("LiveBlogPosting",),
    ),
    Kind("notice", ("service",), ("notices", "public-notice", "public-notices")),
    Kind("listing", ("service",), ("listings", "whats-on")),
    Kind("calendar", ("service",), ("calendars", "events-calendar")),
    Kind("recipe", ("service",), ("recipes",), ("Recipe",)),
    Kind("guide", ("service",), ("guides", "how-to", "how-tos", "tutorial", "tutorials"), ("HowTo",)),
)  # fmt: skip

NAMES: dict[str, Kind] = {kind.name: kind for kind in TABLE}

BLOG = "blog"
"""What news is read as where the writer speaks throughout (`newslint.analyses.story.own_voice`)."""
OWN_SENTENCES = 4
"""At least so many sentences say "I", "we" or "you" then."""
OWN_APART = 600
"""And one for so many characters, a hundred words, or more often."""
_OWN = (" we ", "We ", " our ", "Our ", " you ", "You ", " your ", "I ", " us ", " my ")

_LONGEST = 60  # characters of a word that a message repeats
_found: dict[str, str] = {}
_sets: dict[tuple[str, ...], frozenset[str]] = {}


class UnknownKindError(ValueError):
    """A word that is no kind of story; the message says which would be."""


def find(written: str) -> str | None:
    """The name of the kind that a word means; None for a word that means none."""
    if written in NAMES:
        return written
    if not _found:
        for kind in TABLE:
            _found.update((_folded(word), kind.name) for word in (kind.name, *kind.aliases))
    return _found.get(_folded(written))


def known(written: str) -> str:
    """The name of the kind that a word means. Raises UnknownKindError."""
    name = find(written)
    if name is None:
        raise UnknownKindError(unknown(written))
    return name


def of_type(schema_org: str) -> str | None:
    """The kind of what schema.org calls an `OpinionNewsArticle`; None for other types."""
    return next((kind.name for kind in TABLE if schema_org in kind.types), None)


def may_be_own(text: str) -> bool:
    """Whether a text has enough words of the writer's own or to the reader, be they quoted or not."""
    return sum(map(text.count, _OWN)) >= max(OWN_SENTENCES, len(text) // OWN_APART)


def has(kind: str, trait: str) -> bool:
    """Whether stories of a kind have a trait."""
    return kind in NAMES and trait in NAMES[kind].traits


def those_of(names: Iterable[str]) -> frozenset[str]:
    """The kinds that a rule means by names of kinds and traits. Raises UnknownKindError."""
    key = tuple(names)
    if key not in _sets:
        meant: set[str] = set()
        for name in key:
            if name in TRAITS:
                meant.update(kind.name for kind in TABLE if name in kind.traits)
            elif (kind_name := find(name)) is not None:
                meant.add(kind_name)
            else:
                raise UnknownKindError(unknown(name, traits=True))
        _sets[key] = frozenset(meant)
    return _sets[key]


def words() -> list[str]:
    """Every word that may be written for a kind, names first."""
    return [*NAMES, *sorted(alias for kind in TABLE for alias in kind.aliases)]


def unknown(written: str, traits: bool = False) -> str:
    """What to say of a word that is no kind: with the nearest that is one, or with all names."""
    import difflib  # 10 ms, and only mistakes need it

    shown = "".join(c if c.isprintable() else "?" for c in written[:_LONGEST])
    told = f"unknown story kind `{shown}`"
    also = list(TRAITS) if traits else []
    by_fold = {_folded(word): word for word in (*words(), *also)}
    given = _folded(written)[:_LONGEST]
    names = [_folded(name) for name in NAMES]  # of words that mean the same, the kind's own name
    near = difflib.get_close_matches(given, names, n=1, cutoff=0.8)
    near = near or difflib.get_close_matches(given, by_fold, n=1, cutoff=0.6)
    if near:
        return f"{told}; did you mean `{by_fold[near[0]]}`?"
    return f"{told}; there are {', '.join((*NAMES, *also))}"


def _folded(written: str) -> str:
    """A word without what spellings differ in: capitals, hyphens, spaces, apostrophes."""
    return "".join(c for c in written.lower().replace("&", "and") if c.isalnum())
