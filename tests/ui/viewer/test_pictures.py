"""The viewer's picture, its thumbnail and its boxes are turned as the photo is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.ui.conftest import Desk


@pytest.fixture
def viewer(viewer: Viewer, ids: list[PhotoId], qtbot: QtBot) -> Viewer:
    """Its neighbours are decoded, too."""
    qtbot.waitUntil(lambda: all(viewer.ready(photo) for photo in ids))
    return viewer


def colour(viewer: Viewer, point: QPoint) -> QColor:
    picture = viewer.canvas.grab().toImage()
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(point.x() * ratio), round(point.y() * ratio))


def faces_are_in_their_boxes(viewer: Viewer) -> bool:
    red, green = sorted(viewer.canvas.faces(), key=lambda row: row.box.x)
    of_red, of_green = (colour(viewer, viewer.canvas.face_rect(row).center()) for row in (red, green))
    return of_red.red() > 180 > 80 > of_red.green() and of_green.green() > 180 > 80 > of_green.red()


def turn(viewer: Viewer, key: str, turns: int, qtbot: QtBot) -> None:
    QTest.keySequence(viewer.canvas, key)
    qtbot.waitUntil(lambda: viewer.canvas.turns == turns)


def test_r_turns_the_photo_with_its_faces_and_undo_turns_it_back(
    viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    wide = viewer.canvas.geometry_of.rect()
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        turn(viewer, "R", 1, qtbot)
    assert said.args is not None and said.args[1]  # with Undo
    tall = viewer.canvas.geometry_of.rect()
    assert tall.width() / tall.height() == pytest.approx(wide.height() / wide.width())
    assert faces_are_in_their_boxes(viewer)
    # What was at the upper left is at the upper right now.
    first = min(viewer.canvas.faces(), key=lambda row: row.box.x)
    assert viewer.canvas.face_rect(first).center().x() > viewer.canvas.rect().center().x()
    for turns in (2, 3, 0, 1):
        turn(viewer, "R", turns, qtbot)
        assert faces_are_in_their_boxes(viewer)
    turn(viewer, "Shift+R", 0, qtbot)
    desk.workspace.undo()
    qtbot.waitUntil(lambda: viewer.canvas.turns == 1)
    assert faces_are_in_their_boxes(viewer)


def test_a_neighbour_that_was_turned_is_turned_in_its_first_frame(
    viewer: Viewer, desk: Desk, ids: list[PhotoId], context: PageContext, qtbot: QtBot
) -> None:
    desk.workspace.rotate_photos([ids[2]], 1)
    qtbot.waitUntil(lambda: viewer._pictures._loader.turns(ids[2]) == 1)
    viewer.step(1)
    assert viewer.canvas.turns == 1 and viewer.shown()
    size = viewer.canvas.geometry_of.picture
    assert size.width() < size.height()
    qtbot.waitUntil(lambda: len(viewer.canvas.faces()) == 2)
    assert faces_are_in_their_boxes(viewer)


def test_a_turned_photo_is_turned_from_its_thumbnail_on(
    context: PageContext, desk: Desk, ids: list[PhotoId], qtbot: QtBot
) -> None:
    desk.workspace.rotate_photos([ids[0]], -1)
    qtbot.waitUntil(lambda: context.thumbnails.photo(ids[0]) is not None)
    made = Viewer(context)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_page((ids[0], np.array(ids, np.int64)))
    assert made.canvas.turns == 3 and not made.shown()
    qtbot.waitUntil(lambda: len(made.canvas.faces()) == 2 and made.shown())
    assert faces_are_in_their_boxes(made)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_boxes_are_drawn_and_shaped_on_what_is_seen(viewer: Viewer, turns: int, qtbot: QtBot) -> None:
    canvas, editor = viewer.canvas, viewer.canvas.editor
    viewer.photo_actions.turn([viewer.photo], turns)
    qtbot.waitUntil(lambda: canvas.turns == turns)
    area = canvas.geometry_of.rect()

    def at(x: float, y: float) -> QPoint:
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height()).toPoint()

    def drag(start: QPoint, end: QPoint) -> None:
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(canvas, (start + end) / 2)
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)

    editor.begin()
    with qtbot.waitSignal(editor.drawn) as drawn:
        drag(at(0.02, 0.03), at(0.12, 0.23))
    seen = canvas.geometry_of.seen(drawn.args[0])  # type: ignore[index]
    assert seen.as_list() == pytest.approx([0.02, 0.03, 0.1, 0.2], abs=0.01)

    row = min(canvas.faces(), key=lambda row: row.box.x)
    before = canvas.geometry_of.seen(row.box)
    editor.begin(row.id)
    with qtbot.waitSignal(editor.shaped) as shaped:
        corner = canvas.face_rect(row).bottomRight()
        drag(corner, corner + QPoint(20, 10))
    after = canvas.geometry_of.seen(shaped.args[1])  # type: ignore[index]
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=1e-6)
    assert after.w > before.w and after.h > before.h
