"""Preferences, a section in a module."""
