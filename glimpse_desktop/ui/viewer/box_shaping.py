"""Drawing, moving and resizing a box on a picture: which part is held, and what dragging it makes of the box.

Plain arithmetic. Boxes are fractions of the upright picture, whatever the zoom; pixels only come in where a hand
has to hit something.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt

from glimpse_desktop.domain.geometry import Box

REACH = 9.0
"""So near to an edge or a corner, in device-independent pixels, a press holds it."""

LEAST_PIXELS = 8.0
"""Smallest side of a box in pixels of the picture: with fewer there is no face to see."""


class Grip(Enum):
    """What of a box is held: by its sides (left, top, right, bottom), each -1, 0 or 1."""

    INSIDE = (0, 0)
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    TOP = (0, -1)
    BOTTOM = (0, 1)
    TOP_LEFT = (-1, -1)
    TOP_RIGHT = (1, -1)
    BOTTOM_LEFT = (-1, 1)
    BOTTOM_RIGHT = (1, 1)

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer that says which way it moves."""
        across, down = self.value
        if not across and not down:
            return Qt.CursorShape.SizeAllCursor
        if not down:
            return Qt.CursorShape.SizeHorCursor
        if not across:
            return Qt.CursorShape.SizeVerCursor
        return Qt.CursorShape.SizeFDiagCursor if across == down else Qt.CursorShape.SizeBDiagCursor


def grip_at(rect: QRectF, point: QPointF) -> Grip | None:
    """What a press at ``point`` holds of a box drawn in ``rect``, None when it misses it."""
    # In a small box the edges leave a third in the middle for moving.
    reach_x, reach_y = min(REACH, rect.width() / 3), min(REACH, rect.height() / 3)
    if not rect.adjusted(-REACH, -REACH, REACH, REACH).contains(point):
        return None

    def side(value: float, low: float, high: float, reach: float) -> int:
        if value <= low + reach:
            return -1
        return 1 if value >= high - reach else 0

    across = side(point.x(), rect.left(), rect.right(), reach_x)
    down = side(point.y(), rect.top(), rect.bottom(), reach_y)
    return Grip((across, down))


def spanned(start: QPointF, end: QPointF) -> Box:
    """The box between two points of the picture (fractions), inside the picture."""
    x0, x1 = sorted((_held(start.x()), _held(end.x())))
    y0, y1 = sorted((_held(start.y()), _held(end.y())))
    return Box(x0, y0, x1 - x0, y1 - y0)


def dragged(box: Box, grip: Grip, by: QPointF, least: tuple[float, float]) -> Box:
    """``box`` after its ``grip`` was dragged ``by`` so much: inside the picture, no smaller than ``least``."""
    if grip is Grip.INSIDE:
        w, h = min(box.w, 1.0), min(box.h, 1.0)
        return Box(min(max(box.x + by.x(), 0.0), 1 - w), min(max(box.y + by.y(), 0.0), 1 - h), w, h)
    across, down = grip.value
    left, right = _sides(box.x, box.x + box.w, across, by.x(), least[0])
    top, bottom = _sides(box.y, box.y + box.h, down, by.y(), least[1])
    return Box(left, top, right - left, bottom - top)


def large_enough(box: Box, least: tuple[float, float]) -> bool:
    """Whether a box is one and not a slip of the hand."""
    return box.w >= least[0] and box.h >= least[1]


def _sides(low: float, high: float, held: int, by: float, least: float) -> tuple[float, float]:
    low, high = _held(low), _held(high)
    if held < 0:
        low = max(min(low + by, high - least), 0.0)
    elif held > 0:
        high = min(max(high + by, low + least), 1.0)
    return low, high


def _held(value: float) -> float:
    return min(max(value, 0.0), 1.0)
