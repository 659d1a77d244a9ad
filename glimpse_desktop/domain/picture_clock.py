"""The clock of cameras: what a picture says of its own time, counted as if it were UTC."""

from __future__ import annotations

from datetime import datetime, timedelta

_EPOCH = datetime(1970, 1, 1)


def picture_clock(seconds: float) -> datetime:
    """What the camera's clock showed, in no time zone. ``seconds`` since 1970, negative for older pictures.

    Within the years that Python's dates have, and no errors beyond them: Windows' own conversion refuses all that
    is before 1970, and old photos that were scanned say 1950.
    """
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return datetime.min if seconds < 0 else datetime.max
