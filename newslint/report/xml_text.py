"""Elements of XML as text, in which no word from outside can be more than a word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report.safety import safe
from newslint.startup.patterns import lazy

# What XML 1.0 does not allow and `safe` leaves, as it only concerns programs: halves of pairs (of
# file names with bytes that are no UTF-8) and the two places of Unicode that are no characters.
_ILLEGAL = lazy(r"[\ud800-\udfff\ufffe\uffff]")
# The number sign begins commands of the systems that run us.
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "#": "&#35;"}
_ESCAPES = str.maketrans(_SIGNS)
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def escaped(text: str) -> str:
    """Text from outside, on one line, for an attribute or an element."""
    return _ILLEGAL.sub("\ufffd", safe(text)).translate(_ESCAPES)


def _tag(name: str, /, **attributes: object) -> str:
    """What stands between the brackets of an element's opening tag."""
    return " ".join([name, *(f'{key}="{escaped(str(v))}"' for key, v in attributes.items())])


def element(name: str, inside: list[str], /, **attributes: object) -> Iterator[str]:
    """An element with lines of others inside, indented; without any, on a line."""
    opening = _tag(name, **attributes)
    if not inside:
        yield f"<{opening}/>"
        return
    yield f"<{opening}>"
    yield from (f"  {line}" for line in inside)
    yield f"</{name}>"
