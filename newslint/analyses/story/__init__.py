"""The story itself: sentences, tokens and their tags, lexemes, other languages, what form the piece has."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.story.alerts import (
        Alert as Alert,
    )
    from newslint.analyses.story.likeness import (
        Met as Met,
        Wording as Wording,
        difference as difference,
        names as names,
        reworded as reworded,
        running as running,
        runs as runs,
        without_site as without_site,
    )
    from newslint.analyses.story.retelling import (
        Retold as Retold,
        keys as keys,
        retold as retold,
    )
    from newslint.analyses.story.sentences import (
        Sentence as Sentence,
    )
    from newslint.analyses.story.tagged import (
        Tagged as Tagged,
        TaggedStory as TaggedStory,
        Word as Word,
    )

__getattr__ = door(
    __name__,
    {
        "alerts": "Alert",
        "likeness": "Met Wording difference names reworded running runs without_site",
        "retelling": "Retold keys retold",
        "sentences": "Sentence",
        "tagged": "Tagged TaggedStory Word",
    },
)
