"""How the program learns that something has changed in an added folder."""

from __future__ import annotations

from enum import StrEnum

CHECK_MINUTES = 5
"""How often a folder is looked through whose changes the system doesn't tell, or not all of them."""


class Watching(StrEnum):
    OFF = "off"
    """Nobody watches: only a scan that is asked for tells."""
    AT_ONCE = "at once"
    """The system tells of every change."""
    REMOTE = "remote"
    """On a network or another file system that may change without this system's knowing: checked now and then."""
    CROWDED = "crowded"
    """The system has no room to watch all folders in it: checked now and then, besides what the system tells."""
    AWAY = "away"
    """It isn't there; that it is back is noticed."""
