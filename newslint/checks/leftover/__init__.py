"""LFT: what systems leave in a story: furniture of the website, placeholders, broken characters."""
