"""Rules on the writer's own voice that a pack of phrases can't tell (the others are in `rules/voice.yaml`)."""
