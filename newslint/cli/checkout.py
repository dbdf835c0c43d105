"""Whether newslint runs from its own source, where rules are written."""

from __future__ import annotations

import os

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def checkout() -> str:
    """The folder of the checkout that newslint runs from; empty where it is installed as a package."""
    marks = ("pyproject.toml", os.path.join("tests", "unit", "test_rules.py"))
    return _ROOT if all(os.path.isfile(os.path.join(_ROOT, each)) for each in marks) else ""
