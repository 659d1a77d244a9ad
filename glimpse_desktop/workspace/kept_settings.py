"""Which of a library's settings are a person's choices, and so belong in a backup.

All others were measured on this computer, say what is derived, or (the model pack) need what may not be there.
"""

from __future__ import annotations

from collections.abc import Mapping

from glimpse_desktop.library import settings
from glimpse_desktop.library.store import Connection

KEPT = ("strictness", "watch_folders", "work:in use", "work:on battery", "work:accelerated")
_LONGEST = 1000
"""Characters."""


def read(connection: Connection) -> dict[str, str]:
    """Those that were made."""
    found = ((key, settings.get(connection, key)) for key in KEPT)
    return {key: value for key, value in found if value is not None}


def put_back(connection: Connection, kept: Mapping[str, str]) -> None:
    """Make them again."""
    for key in KEPT:
        value = kept.get(key)
        if value is None or len(value) > _LONGEST:
            continue
        settings.put(connection, key, value)
