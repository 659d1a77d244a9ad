"""Marking a face that was missed, moving and resizing boxes: through the viewer, with the real library."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


def _open(context: PageContext, photo: PhotoId, ids: list[PhotoId], qtbot: QtBot) -> Viewer:
    made = Viewer(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    made.show_page((photo, np.array(ids, np.int64)))
    qtbot.waitUntil(lambda: bool(made.canvas.faces()) and made.shown())
    return made


@pytest.fixture
def viewer(desk: Desk, context: PageContext, qtbot: QtBot) -> Viewer:
    """A photo with two faces that were found, and room for others."""
    desk.draw("one.png", (RED, 20, 20, 60), (GREEN, 220, 30, 60), day=18000)
    desk.draw("two.png", (RED, 20, 20, 60), day=17000)
    desk.index()
    ids = desk.ids()
    return _open(context, ids[0], ids, qtbot)


def _point(viewer: Viewer, x: float, y: float) -> QPoint:
    return viewer.canvas.geometry_of.box_rect(Box(x, y, 0, 0)).topLeft().toPoint()


def _drag(viewer: Viewer, start: tuple[float, float], end: tuple[float, float]) -> None:
    a, b = _point(viewer, *start), _point(viewer, *end)
    QTest.mousePress(viewer.canvas, Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(viewer.canvas, (a + b) / 2)
    QTest.mouseMove(viewer.canvas, b)
    QTest.mouseRelease(viewer.canvas, Qt.MouseButton.LeftButton, pos=b)


def _rows(viewer: Viewer) -> list[FaceRow]:
    return sorted(viewer.canvas.faces(), key=lambda row: row.box.x)


def _near(box: Box, sides: tuple[float, float, float, float]) -> bool:
    found = (box.x, box.y, box.x + box.w, box.y + box.h)
    return all(abs(one - other) < 0.01 for one, other in zip(found, sides, strict=True))


@pytest.mark.parametrize("zoom", [1.0, 1.7])
def test_a_missed_face_is_drawn_and_named(
    viewer: Viewer, desk: Desk, context: PageContext, zoom: float, qtbot: QtBot
) -> None:
    viewer.canvas.zoom.by(zoom, QPointF(400, 300))
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_D)
    assert viewer.hint.isVisible()
    assert viewer.chrome.mark.isChecked()
    _drag(viewer, (0.4, 0.5), (0.55, 0.7))
    qtbot.waitUntil(lambda: viewer.findChild(NamePopup) is not None)
    assert not viewer.hint.isVisible()
    drawn = next(row for row in _rows(viewer) if row.drawn)
    assert _near(drawn.box, (0.4, 0.5, 0.55, 0.7))
    popup = viewer.findChild(NamePopup)
    assert popup is not None
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClicks(popup.field, "Zoe")
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["1 face named Zoe", True]
    assert [row.person_name for row in desk.workspace.photo_faces(viewer.photo) if row.drawn] == ["Zoe"]
    desk.workspace.undo()
    desk.workspace.undo()
    qtbot.waitUntil(lambda: len(_rows(viewer)) == 2)


def test_drawing_around_a_face_that_is_known_names_that_one(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    before = _rows(viewer)
    box = before[0].box
    qtbot.mouseClick(viewer.chrome.mark, Qt.MouseButton.LeftButton)
    _drag(viewer, (box.x, box.y), (box.x + box.w, box.y + box.h))
    qtbot.waitUntil(lambda: viewer.findChild(NamePopup) is not None)
    assert viewer.canvas.selected == before[0].id
    assert [row.id for row in _rows(viewer)] == [row.id for row in before]
    assert desk.workspace.undo_text() is None


def test_a_box_is_resized_and_the_name_goes_along(
    viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    row = _rows(viewer)[0]
    desk.workspace.name_faces([row.id], "Anna")
    qtbot.waitUntil(lambda: _rows(viewer)[0].person_name == "Anna")
    right, bottom = row.box.x + row.box.w, row.box.y + row.box.h
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_D)
    QTest.mouseClick(viewer.canvas, Qt.MouseButton.LeftButton, pos=_point(viewer, *row.box.centre))
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        _drag(viewer, (right, bottom), (right + 0.12, bottom + 0.2))
    assert said.args == ["Box changed", True]
    qtbot.waitUntil(lambda: _near(_rows(viewer)[0].box, (row.box.x, row.box.y, right + 0.12, bottom + 0.2)))
    assert _rows(viewer)[0].person_name == "Anna"
    assert len(_rows(viewer)) == 2
    # The hand stays on it: another drag needs no click.
    with qtbot.waitSignal(context.navigator.message_posted):
        _drag(viewer, (right + 0.12, bottom + 0.1), (right + 0.06, bottom + 0.1))
    qtbot.waitUntil(lambda: _near(_rows(viewer)[0].box, (row.box.x, row.box.y, right + 0.06, bottom + 0.2)))
    desk.workspace.undo()
    desk.workspace.undo()
    qtbot.waitUntil(lambda: _rows(viewer)[0].box == row.box)
    assert _rows(viewer)[0].person_name == "Anna"


def test_a_drawn_face_is_taken_away_again(viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    desk.workspace.draw_face(viewer.photo, Box(0.4, 0.5, 0.15, 0.2))
    qtbot.waitUntil(lambda: len(_rows(viewer)) == 3)
    drawn = next(row for row in _rows(viewer) if row.drawn)
    viewer.canvas.choose(drawn.id)
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(_rows(viewer)) == 2)
    desk.workspace.undo()
    qtbot.waitUntil(lambda: len(_rows(viewer)) == 3)


def test_esc_ends_marking_before_it_goes_back(viewer: Viewer, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_D)
    assert viewer.handle_escape()
    assert not viewer.canvas.editor.active
    assert not viewer.chrome.mark.isChecked()
    assert not viewer.handle_escape()


def test_the_next_photo_ends_marking(viewer: Viewer, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_D)
    viewer.step(1)
    assert not viewer.canvas.editor.active
    assert not viewer.hint.isVisible()


def test_a_rotated_photo_is_marked_as_it_is_seen(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    """The file lies on its side: what is drawn on the upright picture is kept for the upright picture."""
    path = desk.draw("turned.jpg", (RED, 20, 20, 60), day=19000)
    picture = Image.open(path)
    exif = picture.getexif()
    exif[0x0112] = 6
    picture.save(path, exif=exif, quality=95, subsampling=0)
    desk.index()
    photo = desk.ids()[0]
    viewer = _open(context, photo, [photo], qtbot)
    (row,) = desk.workspace.photos([photo])
    assert (row.width, row.height) == (240, 320)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_D)
    _drag(viewer, (0.2, 0.6), (0.5, 0.8))
    qtbot.waitUntil(lambda: any(one.drawn for one in _rows(viewer)))
    drawn = next(one for one in _rows(viewer) if one.drawn)
    assert _near(drawn.box, (0.2, 0.6, 0.5, 0.8))
