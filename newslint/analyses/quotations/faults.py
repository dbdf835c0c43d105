"""Quotation marks that don't pair up."""

from __future__ import annotations

from newslint.analyses.quotations.pairs import Fault, Pairs


def quotation_faults(quotation_pairs: Pairs) -> list[Fault]:
    """The faults found in pairing the marks of a story, by their place."""
    return quotation_pairs.faults
