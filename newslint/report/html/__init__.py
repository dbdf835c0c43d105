"""html: one self-contained page a run, for editors: each story as it reads, its findings marked in place.

Nothing is loaded from anywhere: style and script stand in the page, and its policy allows no others.
"""

from newslint.report.html.report import Report

__all__ = ["Report"]
