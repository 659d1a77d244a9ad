"""Find this person."""
