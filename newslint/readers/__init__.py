"""Readers turn a source into a document. One module a format, imported when a file asks for it."""

from __future__ import annotations

import importlib

from newslint.source import Source, SourceError
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document

FORMATS: dict[str, str] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
}
"""File name ending → reader module. Folders are searched for these."""


def format_of(path: str) -> str:
    """The reader for a path, by its ending; plain text for an ending we don't know."""
    dot = path.rfind(".")
    return FORMATS.get(path[dot:].lower(), "plain") if dot >= 0 else "plain"


def read(source: Source, format: str | None = None) -> Document:
    """The document in a source. Raises SourceError for what the format does not allow."""
    module = importlib.import_module(f"newslint.readers.{format or format_of(source.path)}")
    document: Document = module.read(source)
    return document


__all__ = ["FORMATS", "SourceError", "format_of", "read"]
