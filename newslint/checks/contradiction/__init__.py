"""CON: two places of a story that cannot both be right."""
