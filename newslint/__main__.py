"""`newslint` and `python -m newslint`."""

import gc
import os
import sys

# A run over one story lives for some 80 ms; collecting cycles would take 4 % of it, from the imports on.
gc.set_threshold(200_000)

if sys.version_info < (3, 11):  # noqa: UP036 - run from a checkout, where no installer has looked
    sys.stderr.write(
        "newslint: needs Python 3.11 or newer; this is {}.{}\n".format(*sys.version_info[:2])
    )
    sys.exit(2)

try:
    # The functions alone: the module `signal` makes enumerations of them, which takes 2 ms.
    import _signal as signal  # type: ignore[import-not-found]
except ImportError:
    import signal


def _stop(number: int, _frame: object) -> None:
    """End as a shell expects of a program that was stopped: 130 for Ctrl-C, 143 for SIGTERM.

    What is being done is left in order, an outside checker stopped; who asks twice is not kept waiting.
    """
    for each in _STOPS:
        signal.signal(each, lambda again, _frame: os._exit(128 + again))
    raise SystemExit(128 + number)


_STOPS = tuple(
    each
    for each in (signal.SIGINT, signal.SIGTERM)
    # One that is ignored, as behind nohup or in a shell's background, stays so.
    if signal.getsignal(each) not in (signal.SIG_IGN, None)
)
for _each in _STOPS:
    signal.signal(_each, _stop)  # before the imports, which are most of a run

from newslint.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
