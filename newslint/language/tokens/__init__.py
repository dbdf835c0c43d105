"""Cutting text: sentences, tokens as a treebank has them, lexemes, words as they compare."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.tokens.capitals import (
        in_capitals as in_capitals,
    )
    from newslint.language.tokens.folding import (
        COMPARED as COMPARED,
        bare as bare,
        folded as folded,
        words as words,
    )
    from newslint.language.tokens.lexemes import (
        FRACTION_MARKS as FRACTION_MARKS,
        Lexemes as Lexemes,
    )
    from newslint.language.tokens.sentences import (
        split as split,
    )
    from newslint.language.tokens.sketches import (
        Sketch as Sketch,
        likeness as likeness,
        sketch as sketch,
    )
    from newslint.language.tokens.tokens import (
        tokenize as tokenize,
    )

__getattr__ = door(
    __name__,
    {
        "capitals": "in_capitals",
        "folding": "COMPARED bare folded words",
        "lexemes": "FRACTION_MARKS Lexemes",
        "sentences": "split",
        "sketches": "Sketch likeness sketch",
        "tokens": "tokenize",
    },
)
