"""Keys for what can be done with photos, the same in every view. The stars have the keys 0 to 5."""

from __future__ import annotations

FAVOURITE, HIDE, TURN_RIGHT, TURN_LEFT, COPY, EXPORT = ".", "H", "R", "Shift+R", "Ctrl+C", "Ctrl+E"
LABEL_KEYS = {"6": "red", "7": "yellow", "8": "green", "9": "blue"}
