"""Consistency: what a story writes in two ways, found from the story itself."""

from __future__ import annotations

from newslint.startup.doors import door

__getattr__ = door(__name__, {})
