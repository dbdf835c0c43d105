"""Rules written in Python: one folder a family, one module a rule."""
