"""Gestures that make the photos of a grid larger and smaller: Ctrl and the wheel, pinching with two fingers."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QGestureEvent, QPinchGesture

_NOTCH = 120
"""What a wheel reports for each notch; touchpads report fractions of it."""


class ZoomGestures(QObject):
    """Listens to the viewport of ``area``.

    Signals (the point is in the viewport's coordinates):
        stepped(int, QPoint): so many sizes larger (negative: smaller).
        scaling(QPoint): a pinch begins. scaled(float): how much larger than then it is now.
    """

    stepped = Signal(int, QPoint)
    scaling = Signal(QPoint)
    scaled = Signal(float)

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._turned = 0
        self._factor = 1.0
        if sys.platform != "darwin":
            # macOS makes its pinch of the same native gestures that come here anyway.
            area.viewport().grabGesture(Qt.GestureType.PinchGesture)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.Wheel:
            return self._wheel(cast(QWheelEvent, event))
        if kind == QEvent.Type.NativeGesture:
            return self._native(cast(QNativeGestureEvent, event))
        if kind == QEvent.Type.Gesture:
            return self._pinch(cast(QGestureEvent, event))
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        turn = event.angleDelta().y()
        if turn * self._turned < 0:
            self._turned = 0
        self._turned += turn
        steps = int(self._turned / _NOTCH)  # towards zero
        self._turned -= steps * _NOTCH
        if steps:
            self.stepped.emit(steps, event.position().toPoint())
        event.accept()
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.BeginNativeGesture:
            self._begin(event.position().toPoint())
        elif kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._factor *= 1 + event.value()
            self.scaled.emit(self._factor)
        else:
            return False
        event.accept()
        return True

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.state() == Qt.GestureState.GestureStarted:
            self._begin(self._area.viewport().mapFromGlobal(pinch.centerPoint().toPoint()))
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            self.scaled.emit(pinch.totalScaleFactor())
        event.accept(pinch)
        return True

    def _begin(self, point: QPoint) -> None:
        self._factor = 1.0
        self.scaling.emit(point)
