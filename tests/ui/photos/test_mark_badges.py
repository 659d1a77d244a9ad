from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.marks import LABELS, NO_MARKS, PhotoMarks
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.look.tokens import LABEL_COLOURS
from glimpse_desktop.ui.photos.mark_badges import heart_rect, paint_marks
from glimpse_desktop.ui.photos.mark_icons import label_icon, stars_icon
from glimpse_desktop.ui.photos.mark_words import marks_text
from glimpse_desktop.ui.photos.stars_row import StarsRow

_GREY = 0xFF909090


def _painted(marks: PhotoMarks, side: int, *, offer: bool = False, mirrored: bool = False) -> QRect:
    """What of a tile is painted over."""
    theme()
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(_GREY)
    painter = QPainter(image)
    paint_marks(painter, QRect(0, 0, side, side), marks, offer=offer, mirrored=mirrored)
    painter.end()
    spots = [(x, y) for x in range(side) for y in range(side) if image.pixel(x, y) != _GREY]
    if not spots:
        return QRect()
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_a_tile_without_marks_is_left_alone(qapp: QApplication) -> None:
    assert _painted(NO_MARKS, 96).isNull()


@pytest.mark.parametrize("side", [64, 96, 160, 320])
def test_all_marks_at_once_stay_in_their_corner(qapp: QApplication, side: int) -> None:
    painted = _painted(PhotoMarks(5, favourite=True, label="red", hidden=True), side)
    assert painted.left() >= 2
    assert painted.right() < side - 2
    assert side * 0.6 < painted.top()
    assert painted.bottom() < side - 2


def test_the_heart_is_where_a_click_is_taken_for_it_also_where_one_reads_from_the_right(
    qapp: QApplication,
) -> None:
    tile = QRect(0, 0, 128, 128)
    left, right = _painted(NO_MARKS, 128, offer=True), _painted(NO_MARKS, 128, offer=True, mirrored=True)
    assert heart_rect(tile).contains(left.center())
    assert heart_rect(tile, mirrored=True).contains(right.center())
    assert right.center().x() > 100


def test_tiles_of_a_year_show_nothing(qapp: QApplication) -> None:
    assert _painted(PhotoMarks(stars=5), 40).isNull()


def test_icons_of_labels_have_their_colours_and_the_chosen_one_is_marked(qapp: QApplication) -> None:
    theme()
    for label in LABELS:
        image = label_icon(label).pixmap(QSize(20, 20), 1.0).toImage()
        assert image.pixelColor(10, 10).name() == LABEL_COLOURS[label]
    size, normal = QSize(20, 20), QIcon.Mode.Normal
    for icon in (stars_icon(0), stars_icon(3), label_icon(None)):
        off, on = (icon.pixmap(size, 1.0, normal, state).toImage() for state in (QIcon.State.Off, QIcon.State.On))
        assert off.pixelColor(1, 5).alpha() == 0
        assert on.pixelColor(1, 5).alpha() > 0


def test_marks_are_read_out() -> None:
    assert marks_text(NO_MARKS) == ""
    marks = PhotoMarks(4, favourite=True, label="red", hidden=True)
    assert marks_text(marks) == "favourite, 4 stars, labelled red, hidden"


def test_stars_are_chosen_by_click_and_arrow_keys_and_say_themselves(qtbot: QtBot) -> None:
    row = StarsRow()
    qtbot.addWidget(row)
    chosen: list[int] = []
    row.chosen.connect(chosen.append)
    row.show_stars(3)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._centre(3).toPoint())
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._centre(5).toPoint())
    row.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier))
    assert chosen == [0, 5, 2]
    assert row.accessibleName() == "Stars: 2 stars"
    row.show_stars(None)
    assert row.accessibleName() == "Stars: different stars"
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier))
    assert chosen[-1] == 1
