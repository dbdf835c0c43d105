"""ATT010 single-source."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses import analyse
from newslint.analyses.attribution import Sourced
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import Option, rule
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.attribution import SignOff  # a few stories need it

_TOLD = 3  # sentences with a source
_NEAR = 4  # lexemes on either side of the verb where a speaker's name stands
_NAMES = 3  # capitalised words that may be one source: "Ann Marie Lee"


@rule(
    "ATT010",
    "single-source",
    severity="info",
    confidence=0.8,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
    options=(Option("words", 150, "Stories shorter than this may have one source."),),
)
def single_source(
    document: Document, sourcing: list[Sourced], own_account: bool, options: dict[str, int]
) -> Iterator[Hit]:
    """Everything in the story is told by one source.

    One voice is one side. A second person, a document or a reply from whoever is spoken of makes a
    story safe. Briefs may rest on one source; the option `words` says how long a brief may be. The
    first place where the source is named is marked.

    Bad (words=20):
        Mill to close

        The mill will close in May, [[Ann Lee]] said. She said that the roof leaked.

        “Nobody would pay for a new one,” Lee said. She said the stones would be sold.
    Good (words=20):
        Mill to close

        The mill will close in May, Ann Lee said. She said that the roof leaked.

        “We offered to pay for a new one,” said Bo Berg of the parish council.
    Near miss (words=20):
        Mill to close

        The mill will close in May, Ann Lee said. She said that the roof leaked.

        The survey says the beams are rotten. The stones will be sold, Lee said.
    Near miss: The mill will close in May, Ann Lee said. She said that the roof leaked. “Nobody would pay
        for a new one,” Lee said.
    """
    said = [item for item in sourcing if item.says is not None]
    length = sum(item.last - item.first for item in sourcing)
    if len(said) < _TOLD or length < options["words"] or own_account:
        return
    if any(item.paper for item in sourcing if not item.says) or len(_names(said)) > _NAMES:
        return
    sheet: SignOff = analyse(document, "sign_off")
    if len(sheet.sources) == 1 and sheet.sources[0].cited >= _TOLD:
        source = sheet.sources[0]
        yield Hit(
            source.start,
            source.end,
            "The whole story rests on this one source. Ask another, or cite a document.",
        )


def _names(said: list[Sourced]) -> set[str]:
    """The capitalised words beside the verbs of saying: a quick look before the story is tagged."""
    found: set[str] = set()
    for item in said:
        lex = item.lexemes
        assert item.says is not None
        at = lex.index(item.says.start)
        for i in range(max(item.first, at - _NEAR), min(item.last, at + _NEAR + 1)):
            if lex.capital(i) and (not lex.opens_sentence(i) or lex.capital(i + 1)):
                found.add(lex.low[i])
    return found
