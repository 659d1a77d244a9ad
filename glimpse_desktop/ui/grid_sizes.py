"""The sizes of tiles that the grid of photos goes through."""

from __future__ import annotations

SIDES = (96, 112, 128, 144, 160, 192, 224, 256, 288, 320)
"""In device-independent pixels."""
DEFAULT_SIDE = 160
