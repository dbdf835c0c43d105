"""HTML elements by what they mean for a story's text."""

from __future__ import annotations

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
