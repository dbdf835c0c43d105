"""Rules on spelling that need no dictionary."""
