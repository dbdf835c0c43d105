"""HTML elements by what they mean for a story's text."""

from __future__ import annotations

from newslint.startup.patterns import lazy
from newslint.text import words

SKIPPED = words(
    "nav footer aside script style noscript template form button svg math iframe object audio video"
    " canvas select textarea dialog map xmp noembed noframes head title pre del s strike rp rt"
    " plaintext"
)
"""Elements whose text is not the story's."""
VOID = words("area base br col embed hr img input link meta param source track wbr image")
CODE = frozenset(("code", "kbd", "samp", "tt", "var"))
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu"
    " nav ol p pre search section summary table tbody td tfoot th thead title tr ul"
)
"""Elements that begin and end a block of text; all others stand within a line."""

PAGE = frozenset(("html", "body", "article", "main"))
"""Elements whose language is the page's, which templates set and forget."""
_NETWORK = (
    r"(?:twitter|tweet|instagram|insta|fb|facebook|tiktok|bluesky|bsky|mastodon|reddit|threads|imgur|tumblr"
    r"|telegram|linkedin|pinterest|truth-?social|snapchat|vk|weibo)"
)
_EMBED = lazy(
    rf"{_NETWORK}[-_](?:tweet|media|post|posts|video|embed|embed-bq|embed-pub|card|status|toot|pin)(?:-rendered)?"
    rf"|(?:embed|wp-block-embed|embedded|social)[-_]+(?:is-)?(?:provider-)?{_NETWORK}|text-post-media"
    r"|wp-embedded-content|embedly-card|embedded-(?:tweet|post|toot)|(?:social|tweet|post|toot)-embed"
)
_POST = lazy(
    r"https?://(?:www\.|mobile\.)?(?:twitter|x|instagram|tiktok|facebook|bsky|threads|reddit|tumblr|linkedin|t)\."
    r"(?:com|app|net|me)/\S"
)


def is_embedded(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element shows somebody's post on a social network."""
    if name not in _EMBEDDING:
        return False
    if any(_EMBED.fullmatch(one) for one in attributes.get("class", "").lower().split()):
        return True
    return name == "blockquote" and _POST.match(attributes.get("cite", "")) is not None


_EMBEDDING = words("blockquote div figure section aside")


def is_foreign(tag: str) -> bool:
    """Whether a language tag, as in lang="fr-CA", names another language than English."""
    primary = tag.strip().lower().replace("_", "-").partition("-")[0]
    return bool(primary) and primary not in ("en", "eng", "und", "zxx", "mul", "x", "i")
