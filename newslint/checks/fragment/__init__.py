"""FRG: sentences that are none, and sentences that are two."""
