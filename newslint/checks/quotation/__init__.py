"""Rules on quotation marks: their pairing, order and shape."""
