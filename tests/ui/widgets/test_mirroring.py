"""Painting from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMargins, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from glimpse_desktop.ui.duplicates.layout import DuplicatesLayout
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.widgets.mirroring import apart, margins, reads_from_right, visual

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


def _drawn(name: str) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 40, 40), "#000000")
    painter.end()
    return image


def _leaning(image: QImage) -> float:
    """-1 where all ink is in the left half, 1 where it is in the right one."""
    ink = [
        (x, 255 - QColor(image.pixel(x, y)).lightness())
        for x in range(image.width())
        for y in range(image.height())
    ]
    total = sum(dark for _, dark in ink)
    return sum(dark if x >= image.width() / 2 else -dark for x, dark in ink) / total


def test_rectangles() -> None:
    area, rect = QRectF(10, 0, 100, 20), QRectF(15, 2, 30, 8)
    assert visual(LEFT, area, rect) == rect
    assert visual(RIGHT, area, rect) == QRectF(75, 2, 30, 8)


def test_names_keep_their_direction(from_right: None) -> None:
    assert reads_from_right()
    assert apart("Anna") == "\u202aAnna\u202c"
    assert apart("Anna أو Ben") == "\u202bAnna أو Ben\u202c"
    assert apart("") == ""


def test_names_of_another_script_keep_it_in_english(qapp: QApplication) -> None:
    assert apart("Anna") == "Anna"
    assert apart("Jörg") == "Jörg"
    assert apart("آنا") == "\u202bآنا\u202c"


def test_only_icons_that_point_along_the_line_turn(qapp: QApplication) -> None:
    before = {name: _drawn(name) for name in ("back", "search")}
    qapp.setLayoutDirection(RIGHT)
    try:
        assert _drawn("search") == before["search"]
        assert _leaning(_drawn("back")) == pytest.approx(-_leaning(before["back"]), abs=0.05)
        assert abs(_leaning(before["back"])) > 0.1
    finally:
        qapp.setLayoutDirection(LEFT)


def test_rows_of_duplicates_run_from_the_right() -> None:
    plain, mirrored = DuplicatesLayout([3], 700), DuplicatesLayout([3], 700, mirrored=True)
    for number in range(3):
        one, other = plain.tile(0, number), mirrored.tile(0, number)
        assert (other.top(), other.size()) == (one.top(), one.size())
        assert other.left() == 700 - one.left() - one.width()
        assert mirrored.tile_at(other.center()) == (0, number)
        assert mirrored.tile_at(other.topLeft()) == mirrored.tile_at(other.bottomRight()) == (0, number)
    assert mirrored.tile_at(QPoint(mirrored.tile(0, 0).right() + 3, mirrored.tile(0, 0).center().y())) is None


def test_margins_go_with_the_lines(qapp: QApplication) -> None:
    assert margins(4, 1, 2, 3) == QMargins(4, 1, 2, 3)
    qapp.setLayoutDirection(RIGHT)
    try:
        assert margins(4, 1, 2, 3) == QMargins(2, 1, 4, 3)
    finally:
        qapp.setLayoutDirection(LEFT)
