"""Lists of words by what they are: closed classes, reporting verbs, sources, names, records, spellings, frequencies."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.lexicon.closed import (
        ADVERBS as ADVERBS,
        MODALS as MODALS,
        NEGATIONS as NEGATIONS,
        NUMBERS as NUMBERS,
        PEOPLE as PEOPLE,
        SHARED as SHARED,
    )
    from newslint.language.lexicon.foreign_words import (
        ACCENTED as ACCENTED,
        ALL_SURE as ALL_SURE,
        LIKELY as LIKELY,
        SURE as SURE,
    )
    from newslint.language.lexicon.frequencies import (
        RARE as RARE,
        UNLISTED as UNLISTED,
        zipf as zipf,
    )
    from newslint.language.lexicon.inflection import (
        FORMS as FORMS,
        inflect as inflect,
        plural as plural,
    )
    from newslint.language.lexicon.misspellings import (
        Misspellings as Misspellings,
    )
    from newslint.language.lexicon.person_names import (
        FEMALE as FEMALE,
        FEMININE as FEMININE,
        GIVEN as GIVEN,
        MALE as MALE,
        MASCULINE as MASCULINE,
        NOT_PEOPLE as NOT_PEOPLE,
        NOT_SURNAMES as NOT_SURNAMES,
        PARTICLES as PARTICLES,
        SUFFIXES as SUFFIXES,
        TITLES as TITLES,
    )
    from newslint.language.lexicon.records import (
        AT as AT,
        FICTION as FICTION,
        FOUND as FOUND,
        HAS as HAS,
        HAS_IT as HAS_IT,
        LOOKS as LOOKS,
        NOUN_TOO as NOUN_TOO,
        PASSIVES as PASSIVES,
        RECORDS as RECORDS,
        SHOWS as SHOWS,
        WHERE as WHERE,
    )
    from newslint.language.lexicon.reporting import (
        NOUN_OR_VERB as NOUN_OR_VERB,
        PAPERS as PAPERS,
        QUOTING as QUOTING,
        SAYING as SAYING,
        THINKING as THINKING,
    )
    from newslint.language.lexicon.reporting_verbs import (
        REPORTING as REPORTING,
        Verb as Verb,
        particle_frames as particle_frames,
    )
    from newslint.language.lexicon.rivals import (
        Pole as Pole,
        opposed as opposed,
        poles as poles,
    )
    from newslint.language.lexicon.source_words import (
        ANONYMOUS as ANONYMOUS,
        DAYS as DAYS,
        DOCUMENTS as DOCUMENTS,
        HONORIFICS as HONORIFICS,
        NOUNS_OF_SAYING as NOUNS_OF_SAYING,
        ORGANISATION_ENDINGS as ORGANISATION_ENDINGS,
        ORGANISATIONS as ORGANISATIONS,
        PERSON_PRONOUNS as PERSON_PRONOUNS,
        ROLES as ROLES,
        TIME_WORDS as TIME_WORDS,
        VAGUE as VAGUE,
    )
    from newslint.language.lexicon.spellings import (
        Spelling as Spelling,
        Spellings as Spellings,
    )
    from newslint.language.lexicon.stemming import (
        stem as stem,
        stems as stems,
    )
    from newslint.language.lexicon.word_classes import (
        CLASSES as CLASSES,
        classes as classes,
    )

__getattr__ = door(
    __name__,
    {
        "closed": "ADVERBS MODALS NEGATIONS NUMBERS PEOPLE SHARED",
        "foreign_words": "ACCENTED ALL_SURE LIKELY SURE",
        "frequencies": "RARE UNLISTED zipf",
        "inflection": "FORMS inflect plural",
        "misspellings": "Misspellings",
        "person_names": """
            FEMALE FEMININE GIVEN MALE MASCULINE NOT_PEOPLE NOT_SURNAMES PARTICLES SUFFIXES
            TITLES
        """,
        "records": "AT FICTION FOUND HAS HAS_IT LOOKS NOUN_TOO PASSIVES RECORDS SHOWS WHERE",
        "reporting": "NOUN_OR_VERB PAPERS QUOTING SAYING THINKING",
        "reporting_verbs": "REPORTING Verb particle_frames",
        "rivals": "Pole opposed poles",
        "source_words": """
            ANONYMOUS DAYS DOCUMENTS HONORIFICS NOUNS_OF_SAYING ORGANISATIONS
            ORGANISATION_ENDINGS PERSON_PRONOUNS ROLES TIME_WORDS VAGUE
        """,
        "spellings": "Spelling Spellings",
        "stemming": "stem stems",
        "word_classes": "CLASSES classes",
    },
)
