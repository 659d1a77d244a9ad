"""Glimpse Desktop: an offline photo organizer that finds every face and remembers every name."""

import os
import sys

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # vision/silence.py says why

if sys.platform == "win32":  # before any file is opened by its path
    from glimpse_desktop.domain.long_paths import allow_long_paths

    allow_long_paths()

__version__ = "0.1.0"
