"""Duplicates: sets of photos of which one is kept."""
