from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


@pytest.fixture
def rows(desk: Desk) -> list[FaceRow]:
    desk.draw("two.png", (RED, 20, 20, 90), (GREEN, 180, 30, 80))
    desk.index()
    return sorted(desk.workspace.photo_faces(desk.ids()[0]), key=lambda row: row.box.x)


@pytest.fixture
def canvas(rows: list[FaceRow], qtbot: QtBot) -> ViewerCanvas:
    made = ViewerCanvas()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    qtbot.waitExposed(made)
    made.show_picture(QSizeF(320, 240), None, None)
    made.set_faces(rows)
    return made


def _point(canvas: ViewerCanvas, x: float, y: float) -> QPoint:
    return canvas.geometry_of.box_rect(Box(x, y, 0, 0)).topLeft().toPoint()


def _drag(canvas: ViewerCanvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Between two points of the picture, in fractions."""
    a, b = _point(canvas, *start), _point(canvas, *end)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(canvas, (a + b) / 2)
    QTest.mouseMove(canvas, b)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=b)


def _near(box: Box, sides: tuple[float, float, float, float], pixels: float = 1.5) -> bool:
    found = (box.x, box.y, box.x + box.w, box.y + box.h)
    return all(abs(one - other) < pixels / 240 for one, other in zip(found, sides, strict=True))


@pytest.mark.parametrize("zoom", [1.0, 2.5])
def test_a_dragged_box_is_where_it_was_dragged(canvas: ViewerCanvas, zoom: float, qtbot: QtBot) -> None:
    canvas.zoom.by(zoom, QPointF(320, 240))
    canvas.editor.begin()
    with qtbot.waitSignal(canvas.editor.drawn) as drawn:
        _drag(canvas, (0.55, 0.45), (0.4, 0.65))
    box = drawn.args[0]  # type: ignore[index]
    assert _near(box, (0.4, 0.45, 0.55, 0.65))


def test_a_box_ends_at_the_picture(canvas: ViewerCanvas, qtbot: QtBot) -> None:
    canvas.zoom.by(0.6, QPointF(320, 240))
    canvas.editor.begin()
    with qtbot.waitSignal(canvas.editor.drawn) as drawn:
        _drag(canvas, (0.8, 0.7), (1.3, 1.2))
    assert _near(drawn.args[0], (0.8, 0.7, 1.0, 1.0), 3)  # type: ignore[index]


def test_a_slip_of_the_hand_draws_nothing(canvas: ViewerCanvas, qtbot: QtBot) -> None:
    canvas.editor.begin()
    with qtbot.assertNotEmitted(canvas.editor.drawn):
        _drag(canvas, (0.5, 0.7), (0.505, 0.9))
    assert canvas.editor.active


def test_esc_first_lets_go_and_then_ends(canvas: ViewerCanvas, qtbot: QtBot) -> None:
    canvas.editor.begin()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=_point(canvas, 0.4, 0.6))
    QTest.mouseMove(canvas, _point(canvas, 0.5, 0.8))
    assert canvas.editor.escape()
    with qtbot.assertNotEmitted(canvas.editor.drawn):
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=_point(canvas, 0.5, 0.8))
    assert canvas.editor.active
    assert canvas.editor.escape()
    assert not canvas.editor.active
    assert not canvas.editor.escape()


def test_a_click_chooses_a_box_and_its_corner_resizes_it(
    canvas: ViewerCanvas, rows: list[FaceRow], qtbot: QtBot
) -> None:
    canvas.editor.begin()
    row, box = rows[0], rows[0].box
    with qtbot.waitSignal(canvas.editor.chosen) as chosen:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=_point(canvas, *box.centre))
    assert chosen.args == [row.id]
    right, bottom = box.x + box.w, box.y + box.h
    with qtbot.waitSignal(canvas.editor.shaped) as shaped:
        _drag(canvas, (right, bottom), (right + 0.1, bottom + 0.2))
    assert shaped.args[0] == row.id  # type: ignore[index]
    assert _near(shaped.args[1], (box.x, box.y, right + 0.1, bottom + 0.2))  # type: ignore[index]
    assert canvas.editor.box_of(row) == shaped.args[1]  # type: ignore[index]  # until the library has it


@pytest.mark.parametrize("zoom", [1.0, 1.6])
def test_a_box_is_moved_by_its_middle(
    canvas: ViewerCanvas, rows: list[FaceRow], zoom: float, qtbot: QtBot
) -> None:
    canvas.zoom.by(zoom, QPointF(320, 240))
    row, box = rows[0], rows[0].box
    canvas.editor.begin(row.id)
    x, y = box.centre
    with qtbot.waitSignal(canvas.editor.shaped) as shaped:
        _drag(canvas, (x, y), (x + 0.2, y + 0.25))
    moved = shaped.args[1]  # type: ignore[index]
    assert _near(moved, (box.x + 0.2, box.y + 0.25, box.x + box.w + 0.2, box.y + box.h + 0.25))
    assert abs(moved.w - box.w) < 1e-6


def test_a_box_that_is_not_chosen_is_drawn_over(canvas: ViewerCanvas, rows: list[FaceRow], qtbot: QtBot) -> None:
    x, y = rows[0].box.centre
    canvas.editor.begin()
    with qtbot.waitSignal(canvas.editor.drawn):
        _drag(canvas, (x - 0.05, y - 0.05), (x + 0.05, y + 0.05))


def test_another_photo_ends_it(canvas: ViewerCanvas, qtbot: QtBot) -> None:
    canvas.editor.begin()
    with qtbot.waitSignal(canvas.editor.toggled):
        canvas.show_picture(QSizeF(100, 100), None, None)
    assert not canvas.editor.active
