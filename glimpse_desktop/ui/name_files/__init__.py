"""Names in files: what would be written, and writing it."""
