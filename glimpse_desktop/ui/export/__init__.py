"""Exporting: what, where to, and what it would mean."""
