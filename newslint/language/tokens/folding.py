"""What counts as a word in newslint's figures, and how a word is looked up."""

from __future__ import annotations

from newslint.startup.patterns import lazy

# Dashes part words; a hyphen, an inner stop ("U.S.", "3.5") or apostrophe doesn't, nor do the marks
# inside a figure ("2,104", "9:30", "24/7").
_WORD = lazy(r"[^\W_]+(?:(?:['’.&@-]|(?<=\d)[,:/](?=\d))[^\W_]+)*")
_ADDRESS = lazy(r"(?:https?://|www\.)\S+")
COMPARED = lazy(r"[^\W_]+(?:['’‘ʼ.][^\W_]+)*|&")
"""A word as it is compared with another, its marks within."""
_WITHIN = str.maketrans("", "", "'’‘ʼ.")
_COMBINING = lazy(r"[\u0300-\u036f]")
_MARKS = lazy(r"[^\w']|_")
# textstat keeps an apostrophe only where it could be a contraction's.
_NO_CONTRACTION = lazy(r"'(?!t|s|d|ve|ll|re)")


def words(text: str) -> list[str]:
    """The words of a text as written. Web addresses are none."""
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    if not text.isascii() and _COMBINING.search(text):
        from unicodedata import normalize  # rarely needed

        text = normalize("NFC", text)
    return _WORD.findall(text)


def bare(word: str) -> str:
    """A word as textstat cleans it: letters, digits and the apostrophes of contractions."""
    if word.isalnum():
        return word
    return _NO_CONTRACTION.sub("", _MARKS.sub("", word.replace("’", "'")))


def folded(text: str) -> list[str]:
    """The words of a text as they compare: "Don’t" is "dont", "U.S." is "us", "&" is "and"."""
    low = text.casefold()
    if len(low) != len(text):  # "İ" becomes two, the second no letter
        return [_plainly(word.casefold()) for word in COMPARED.findall(text)]
    return [word if word.isalnum() else _plainly(word) for word in COMPARED.findall(low)]


def _plainly(word: str) -> str:
    return "and" if word == "&" else word.translate(_WITHIN)
