from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.key_bindings import dispatch
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas
from glimpse_desktop.ui.viewer.zoom import WHEEL

BEGIN, GOES_ON, MOMENTUM = (
    Qt.ScrollPhase.ScrollBegin,
    Qt.ScrollPhase.ScrollUpdate,
    Qt.ScrollPhase.ScrollMomentum,
)
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def canvas(qtbot: QtBot) -> ViewerCanvas:
    made = ViewerCanvas()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    made.show_picture(QSizeF(4000, 3000), None, None)
    return made


def device(kind: QInputDevice.DeviceType) -> QPointingDevice:
    capabilities = QInputDevice.Capability.PixelScroll | QInputDevice.Capability.Scroll
    fingers = QPointingDevice.PointerType.Finger
    return QPointingDevice("hand", 7, kind, fingers, capabilities, 2, 0)


PAD = device(QInputDevice.DeviceType.TouchPad)


def turn(canvas: ViewerCanvas, notches: float, at: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    phase = Qt.ScrollPhase.NoScrollPhase
    there = QPointF(canvas.mapToGlobal(at.toPoint()))
    angle = QPoint(0, round(120 * notches))
    event = QWheelEvent(at, there, QPoint(), angle, Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(canvas, event)


def fingers(
    canvas: ViewerCanvas, x: int, y: int, phase: Qt.ScrollPhase = GOES_ON, keys: Qt.KeyboardModifier = NO_KEY
) -> None:
    at = QPointF(320, 240)
    by = QPoint(x, y)
    event = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(at.toPoint())),
        by,
        by,
        Qt.MouseButton.NoButton,
        keys,
        phase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        PAD,
    )
    QApplication.sendEvent(canvas, event)


def test_the_wheel_zooms_about_the_pointer(canvas: ViewerCanvas) -> None:
    geometry, at = canvas.geometry_of, QPointF(200, 150)
    spot, fit = geometry.fraction_at(at), geometry.scale
    turn(canvas, 3, at)
    assert geometry.scale == pytest.approx(fit * WHEEL**3)
    assert (geometry.fraction_at(at) - spot).manhattanLength() < 1e-6
    turn(canvas, -3, at)
    assert geometry.fits


def test_two_fingers_move_a_picture_that_is_larger_than_the_view(canvas: ViewerCanvas) -> None:
    canvas.zoom.full_size()
    geometry = canvas.geometry_of
    before, scale = geometry.rect().topLeft(), geometry.scale
    fingers(canvas, -30, 10, BEGIN)
    fingers(canvas, -10, 10)
    assert geometry.rect().topLeft() - before == QPointF(-40, 20)
    assert geometry.scale == scale
    fingers(canvas, 0, 60, GOES_ON, Qt.KeyboardModifier.ControlModifier)
    assert geometry.scale > scale


def test_two_fingers_across_a_photo_that_fits_go_on_once(canvas: ViewerCanvas, qtbot: QtBot) -> None:
    swipes: list[int] = []
    canvas.zoom.swiped.connect(swipes.append)
    fingers(canvas, -2, 1, BEGIN)
    for _ in range(6):
        fingers(canvas, -20, 3)
    for _ in range(6):
        fingers(canvas, -40, 0, MOMENTUM)
    assert swipes == [1] and canvas.geometry_of.fits
    fingers(canvas, 100, 0, BEGIN)
    assert swipes == [1, -1]
    fingers(canvas, 40, 0, BEGIN)  # not far enough
    assert swipes == [1, -1]


def test_two_fingers_along_a_photo_that_fits_zoom_and_go_on_zooming(canvas: ViewerCanvas) -> None:
    geometry = canvas.geometry_of
    fingers(canvas, 0, 60, BEGIN)
    scale = geometry.scale
    assert not geometry.fits
    fingers(canvas, 30, 60)
    assert geometry.scale > scale


def test_keys_move_a_picture_that_is_larger_than_the_view(canvas: ViewerCanvas, qtbot: QtBot) -> None:
    def press(key: Qt.Key) -> bool:
        shift = Qt.KeyboardModifier.ShiftModifier
        return dispatch(canvas.zoom.bindings(), QKeyEvent(QKeyEvent.Type.KeyPress, key, shift))

    assert not press(Qt.Key.Key_Left)  # nothing to see there
    canvas.zoom.full_size()
    start = canvas.geometry_of.rect().topLeft()
    assert press(Qt.Key.Key_Right) and press(Qt.Key.Key_Down)
    moved = canvas.geometry_of.rect().topLeft() - start
    assert moved.x() == moved.y() == pytest.approx(-96)
    assert press(Qt.Key.Key_Left) and press(Qt.Key.Key_Up)
    assert (canvas.geometry_of.rect().topLeft() - start).manhattanLength() < 1e-6
