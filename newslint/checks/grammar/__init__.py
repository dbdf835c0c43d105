"""Slips of grammar that no reading makes right: verb forms, agreement, articles, words confused."""
