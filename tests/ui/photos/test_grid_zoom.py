from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.photos.grid_sizes import SIDES, nearest_step, period_of
from glimpse_desktop.ui.photos.grid_zoom import ZoomGestures
from glimpse_desktop.ui.photos.timeline_dates import Period


@pytest.fixture
def area(qapp: QApplication, qtbot: QtBot) -> QAbstractScrollArea:
    made = QAbstractScrollArea()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def _turn(area: QAbstractScrollArea, angle: int, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(50, 60)
    event = QWheelEvent(
        at,
        QPointF(area.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)


def test_a_touchpads_small_turns_add_up_to_a_step(area: QAbstractScrollArea) -> None:
    zooming = ZoomGestures(area)
    steps: list[tuple[int, QPoint]] = []
    zooming.stepped.connect(lambda count, point: steps.append((count, point)))
    ctrl = Qt.KeyboardModifier.ControlModifier
    for _ in range(5):
        _turn(area, 30, ctrl)
    assert steps == [(1, QPoint(50, 60))]
    _turn(area, -120, ctrl)
    _turn(area, 240, Qt.KeyboardModifier.NoModifier)
    assert [count for count, _ in steps] == [1, -1]


def test_a_pinch_tells_how_much_larger_since_it_began(area: QAbstractScrollArea) -> None:
    zooming = ZoomGestures(area)
    begun: list[QPoint] = []
    factors: list[float] = []
    zooming.scaling.connect(begun.append)
    zooming.scaled.connect(factors.append)
    kinds = Qt.NativeGestureType
    for kind, value in (
        (kinds.BeginNativeGesture, 0),
        (kinds.ZoomNativeGesture, 0.5),
        (kinds.ZoomNativeGesture, 1),
    ):
        at = QPointF(40, 30)
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(kind, device, 2, at, at, at, float(value), QPointF())
        QApplication.sendEvent(area.viewport(), event)
    assert begun == [QPoint(40, 30)]
    assert factors == [1.5, 3.0]


def test_small_tiles_lie_in_years_and_large_ones_in_days() -> None:
    periods = [period_of(side) for side in SIDES]
    assert periods == sorted(periods, key=[Period.YEAR, Period.MONTH, Period.DAY].index)
    assert set(periods) == set(Period)
    assert SIDES[nearest_step(170)] == 160
