"""Glimpse Desktop: an offline photo organizer that finds every face and remembers every name."""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # vision/silence.py says why

__version__ = "0.1.0"
