"""Colour through click's own styling, or none."""

from __future__ import annotations


class Paint:
    """Styles text if colour is on."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def __call__(self, text: str, color: str | None = None, bold: bool = False) -> str:
        if not self._on:
            return text
        from click import style

        return style(text, fg=color, bold=bold or None)
