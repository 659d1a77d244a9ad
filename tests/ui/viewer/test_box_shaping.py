from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.ui.viewer.box_shaping import Grip, dragged, grip_at, large_enough, spanned

BOX = Box(0.2, 0.3, 0.4, 0.2)
LEAST = (0.05, 0.05)


def _sides(box: Box) -> tuple[float, float, float, float]:
    return tuple(round(value, 6) for value in (box.x, box.y, box.x + box.w, box.y + box.h))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("point", "grip"),
    [
        ((100, 100), Grip.TOP_LEFT),
        ((200, 98), Grip.TOP),
        ((303, 98), Grip.TOP_RIGHT),
        ((96, 150), Grip.LEFT),
        ((200, 150), Grip.INSIDE),
        ((200, 202), Grip.BOTTOM),
        ((306, 205), Grip.BOTTOM_RIGHT),
        ((320, 150), None),
        ((200, 80), None),
    ],
)
def test_what_a_press_holds(point: tuple[float, float], grip: Grip | None) -> None:
    assert grip_at(QRectF(100, 100, 200, 100), QPointF(*point)) is grip


def test_a_small_box_can_still_be_moved() -> None:
    assert grip_at(QRectF(100, 100, 12, 12), QPointF(106, 106)) is Grip.INSIDE


def test_each_side_moves_alone() -> None:
    by = QPointF(0.1, 0.05)
    assert _sides(dragged(BOX, Grip.LEFT, by, LEAST)) == (0.3, 0.3, 0.6, 0.5)
    assert _sides(dragged(BOX, Grip.BOTTOM, by, LEAST)) == (0.2, 0.3, 0.6, 0.55)
    assert _sides(dragged(BOX, Grip.TOP_RIGHT, by, LEAST)) == (0.2, 0.35, 0.7, 0.5)


def test_moving_keeps_the_size_and_stays_inside() -> None:
    moved = dragged(BOX, Grip.INSIDE, QPointF(0.9, -0.9), LEAST)
    assert _sides(moved) == (0.6, 0.0, 1.0, 0.2)


def test_a_side_stops_at_the_least_size_and_at_the_picture() -> None:
    assert _sides(dragged(BOX, Grip.RIGHT, QPointF(-0.9, 0), LEAST)) == (0.2, 0.3, 0.25, 0.5)
    assert _sides(dragged(BOX, Grip.TOP, QPointF(0, 0.9), LEAST)) == (0.2, 0.45, 0.6, 0.5)
    assert _sides(dragged(BOX, Grip.BOTTOM_RIGHT, QPointF(5, 5), LEAST)) == (0.2, 0.3, 1.0, 1.0)


def test_a_box_that_was_found_outside_comes_inside_when_it_is_shaped() -> None:
    outside = Box(-0.1, 0.2, 0.3, 0.3)
    assert _sides(dragged(outside, Grip.RIGHT, QPointF(0.1, 0), LEAST)) == (0.0, 0.2, 0.3, 0.5)


def test_a_box_is_spanned_in_any_direction_and_clamped() -> None:
    assert _sides(spanned(QPointF(0.8, 0.9), QPointF(0.5, 1.4))) == (0.5, 0.9, 0.8, 1.0)
    assert not large_enough(spanned(QPointF(0.5, 0.5), QPointF(0.52, 0.9)), LEAST)
    assert large_enough(spanned(QPointF(0.5, 0.5), QPointF(0.6, 0.9)), LEAST)


def test_the_pointer_says_which_way() -> None:
    assert Grip.TOP_LEFT.cursor is Qt.CursorShape.SizeFDiagCursor
    assert Grip.TOP_RIGHT.cursor is Qt.CursorShape.SizeBDiagCursor
    assert Grip.LEFT.cursor is Qt.CursorShape.SizeHorCursor
