"""Colours, distances, fonts and the one stylesheet."""
