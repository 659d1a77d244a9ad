"""The sizes of tiles that the grid of photos goes through, from whole years at a glance to single days."""

from __future__ import annotations

from glimpse_desktop.ui.photos.timeline_dates import Period

SIDES = (32, 40, 48, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 288, 320)
"""In device-independent pixels."""
DEFAULT_SIDE = 160

_YEARS_UP_TO = 48
_DAYS_FROM = 224


def period_of(side: int) -> Period:
    """What has a header of its own among tiles of this size."""
    if side <= _YEARS_UP_TO:
        return Period.YEAR
    return Period.DAY if side >= _DAYS_FROM else Period.MONTH


def nearest_step(side: float) -> int:
    """Which of SIDES is nearest."""
    return min(range(len(SIDES)), key=lambda step: abs(SIDES[step] - side))
