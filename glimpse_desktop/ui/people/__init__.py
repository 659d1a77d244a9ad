"""People and groups: all of them, and one with their story."""
