"""The pages of newslint's own rules about suppressions. They speak after all others, in `silencing`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Hit

UNUSED, EXPIRED, REASONLESS, UNREADABLE = "NLT910", "NLT911", "NLT912", "NLT913"
NAMES = {
    UNUSED: "unused-suppression",
    EXPIRED: "expired-suppression",
    REASONLESS: "reasonless-suppression",
    UNREADABLE: "unreadable-suppression",
}


def unused_suppression() -> Iterator[Hit]:
    """A suppression silences nothing.

    What it was written for has gone. Left there, it would silence the next fault in its place. Only rules
    that ran over the story count: one that is off, or for another kind of story, might have spoken.
    """
    yield from ()


def expired_suppression() -> Iterator[Hit]:
    """The last day of a suppression has gone by.

    It silences nothing from the next day on, so that what it put off comes back to be looked at.
    """
    yield from ()


def reasonless_suppression() -> Iterator[Hit]:
    """A suppression does not say why.

    Whoever reads the story next can't tell whether it still holds. It works all the same.
    """
    yield from ()


def unreadable_suppression() -> Iterator[Hit]:
    """A suppression does nothing: it names no rule there is, or is written another way than newslint reads.

    Write `newslint: ignore[CODE] reason`; a region is from `ignore-start[CODE] reason` to `ignore-end`.
    """
    yield from ()
