"""Whether newslint runs from its own source, where rules are written."""

from __future__ import annotations

import os

from newslint.startup.stamps import ROOT, is_checkout


def checkout() -> str:
    """The folder of the checkout that newslint runs from; empty where it is installed as a package."""
    harness = os.path.join(ROOT, "tests", "unit", "test_rules.py")
    return ROOT if is_checkout() and os.path.isfile(harness) else ""
