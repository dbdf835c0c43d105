"""LFT013 embed-remains."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy

_SIGNS = ("pic.twitter", "/embed", "/plugins/", ".com/p/", ".com/reel/")
_EMBED = lazy(
    r"(?:https?://)?pic\.twitter\.com/\w+"
    r"|https?://[^\s/”\"]{1,80}/(?:embed|plugins)/[^\s”\"’)]+"
    r"|https?://(?:www\.)?instagram\.com/(?:p|reel)/[^\s”\"’)]+"
)


@rule("LFT013", "embed-remains", severity="warning", confidence=0.85, quotes="check")
def embed_remains(document: Document) -> Iterator[Hit]:
    """The address of an embedded post or player is still in the text.

    Where a post of a network was embedded, copying leaves the short address of its picture or of the
    player. Embed the post again, or quote it and cut the address.

    Bad: Full time. What a night! [[pic.twitter.com/7hGq2LkZp0]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[https://video.example/embed/a1b2c3?start=0]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss: The council posted the picture on twitter.com on Monday.
    Near miss: Tickets are sold at https://tickets.example/fair and at the door.
    Near miss: We have won it, the club wrote: https://t.co/mSVeH718Hn
    Near miss (format=markdown):
        # Council mends bridge

        The council [posted it](https://twitter.com/council/status/1234567890) on Monday.
    """
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _EMBED.finditer(text):
        yield Hit(
            found.start(),
            found.end(),
            "The address of an embedded post. Embed it again, or delete the address.",
            whole=True,
        )
