"""Glimpse Desktop: an offline photo organizer that finds every face and remembers every name."""

__version__ = "0.1.0"
