"""Parts of speech, finite verbs and plain forms of words."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.tagging.irregular_verbs import (
        PAST as PAST,
    )
    from newslint.language.tagging.lemmas import (
        lemma as lemma,
    )
    from newslint.language.tagging.tagger import (
        Tag as Tag,
        Tagger as Tagger,
    )

__getattr__ = door(
    __name__,
    {
        "irregular_verbs": "PAST",
        "lemmas": "lemma",
        "tagger": "Tag Tagger",
    },
)
