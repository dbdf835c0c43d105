"""Rules on how hard a story is to read. Advice unless a desk sets them higher."""
