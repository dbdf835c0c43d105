"""How long a family of rules may work on a story, so that no story can hold up a run.

The clock is the processor's, so that a busy machine changes no findings. Only a command sets it, in
its main thread: a library must not take a signal over.
"""

from __future__ import annotations

from newslint.startup.fast_typing import Any

LEAST = 10.0
"""Seconds that each family has for any story."""
ALWAYS = 1.0
"""Seconds that a rule has even where others of its family have used theirs up."""
PER_MEGABYTE = 2.0
"""Seconds for each million characters of a longer one. Usual stories take .05 s in all."""


class OutOfTimeError(Exception):
    """A rule, or an analysis that it needs, was stopped."""


class TimeLimit:
    """Stops what runs for too long. Raises ValueError outside the main thread.

    A process has one such clock, whichever of its limits is running.
    """

    _running = False

    def __init__(self) -> None:
        import _signal as signal  # type: ignore[import-not-found]  # `signal` itself makes enumerations of it, for a millisecond

        self._set: Any = signal.setitimer
        self._clock: int = signal.ITIMER_VIRTUAL
        signal.signal(signal.SIGVTALRM, self._stop)

    @classmethod
    def here(cls) -> TimeLimit | None:
        """A limit where the system has such a clock, and this is the main thread; else None."""
        try:
            return cls()
        except (ImportError, AttributeError, ValueError):
            return None

    def start(self, seconds: float) -> None:
        """Raise OutOfTimeError when these seconds are over, one at the least, unless `end` comes first."""
        TimeLimit._running = True
        self._set(self._clock, max(seconds, ALWAYS))

    def end(self) -> float:
        """Raise it no more. Returns the seconds that were left."""
        TimeLimit._running = False
        left: float = self._set(self._clock, 0)[0]
        return left

    @staticmethod
    def _stop(*_: object) -> None:
        if TimeLimit._running:  # else it came between the last step and `end`
            TimeLimit._running = False
            raise OutOfTimeError


def seconds(characters: int) -> float:
    """What each family has for a story of a length."""
    return max(LEAST, PER_MEGABYTE * characters / 1e6)
