"""Zooming and moving the picture in the viewer: keys, buttons, the wheel, two fingers on a touchpad, a pinch."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.viewer.geometry import PictureGeometry

WHEEL = 1.2
"""One notch of the wheel."""
KEY = 1.25
"""One press of a key or button."""
_KEY_MOVE = 0.2
"""Of the view: one press of a key."""
_BEGUN = 12
"""Pixels until it is clear whether two fingers go across or along."""
_SWIPE = 80
"""Pixels across that two fingers go for the next photo."""


class ViewerZoom(QObject):
    """Signals:
    changed(): the picture lies elsewhere now.
    zoomed(): its scale is another one, too.
    swiped(int): two fingers went across a photo that fits; 1: to the left, as if to push it away.
    """

    changed = Signal()
    zoomed = Signal()
    swiped = Signal(int)

    def __init__(self, geometry: PictureGeometry, view: QWidget) -> None:
        super().__init__(view)
        self._geometry = geometry
        self._view = view
        self._stroke: _Stroke | None = None

    def bindings(self) -> list[KeyBinding]:
        moves = (
            ("Shift+Left", self.tr("See more at the left"), QPointF(1, 0)),
            ("Shift+Right", self.tr("See more at the right"), QPointF(-1, 0)),
            ("Shift+Up", self.tr("See more above"), QPointF(0, 1)),
            ("Shift+Down", self.tr("See more below"), QPointF(0, -1)),
        )
        return [
            KeyBinding(("+", "=", "Ctrl++", "Ctrl+="), self.tr("Zoom in"), lambda: self.by(KEY)),
            KeyBinding(("-", "Ctrl+-"), self.tr("Zoom out"), lambda: self.by(1 / KEY)),
            KeyBinding(("Z",), self.tr("Full size, or fit the window"), self._full_or_fit),
            KeyBinding(("Ctrl+0",), self.tr("Fit the window"), self.fit),
            *(
                KeyBinding((key,), text, lambda direction=direction: self._move(direction))  # type: ignore[misc]
                for key, text, direction in moves
            ),
        ]

    # What can be done

    def by(self, factor: float, at: QPointF | None = None) -> None:
        """``at`` is the point of the view that stays where it is; None: the middle."""
        self._to(self._geometry.scale * factor, at)

    def fit(self) -> None:
        self._geometry.fit()
        self._tell()

    def full_size(self, at: QPointF | None = None) -> None:
        """A pixel of the picture on a pixel of the screen."""
        self._to(self._geometry.full, at)

    def toggle(self, at: QPointF | None = None) -> None:
        """In where it fits, else fit."""
        if self._geometry.fits and self._geometry.scale < self._geometry.full * 0.999:
            self.full_size(at)
        elif self._geometry.fits:
            self._to(self._geometry.scale * 2, at)
        else:
            self.fit()

    def pan(self, by: QPointF) -> None:
        """Move the picture by so much of the view, in device-independent pixels."""
        self._geometry.pan(by)
        self.changed.emit()

    def _full_or_fit(self) -> None:
        if self._geometry.scale == self._geometry.full:
            self.fit()
        else:
            self.full_size()

    def _move(self, direction: QPointF) -> bool:
        if self._geometry.fits:
            return False
        step = _KEY_MOVE * min(self._view.width(), self._view.height())
        self.pan(direction * step)
        return True

    def _to(self, scale: float, at: QPointF | None) -> None:
        self._geometry.zoom_to(scale, at if at is not None else QRectF(self._view.rect()).center())
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.zoomed.emit()

    # The wheel and touchpads

    def wheel(self, event: QWheelEvent) -> None:
        """A wheel zooms. Two fingers move a picture that is larger than the view; else they zoom, or swipe."""
        fingers = event.device().type() == QPointingDevice.DeviceType.TouchPad and not event.pixelDelta().isNull()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not fingers:
            self._notches(event)
            return
        if self._stroke is None or event.phase() in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.NoScrollPhase):
            # It goes on as it began, also while it dies down after the fingers have left.
            self._stroke = _Stroke(moves=not self._geometry.fits)
        stroke, by = self._stroke, QPointF(event.pixelDelta())
        if stroke.moves:
            self.pan(by)
        elif stroke.goes_along(by):
            self._notches(event)
        elif stroke.is_swipe():
            self.swiped.emit(1 if stroke.way.x() < 0 else -1)

    def _notches(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.by(WHEEL**notches, event.position())

    def pinch(self, event: QNativeGestureEvent | QGestureEvent) -> bool:
        """False when it is another gesture."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self.by(1 + event.value(), event.position())
            return True
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self.by(pinch.scaleFactor(), self._view.mapFromGlobal(pinch.centerPoint()))
        event.accept(pinch)
        return True


class _Stroke:
    """Two fingers from touching the pad to lifting them: what they do is decided once."""

    def __init__(self, *, moves: bool) -> None:
        self.moves = moves
        self.way = QPointF()
        self._across: bool | None = None
        self._swiped = False

    def goes_along(self, by: QPointF) -> bool:
        """Take in the next bit of the way; whether it goes up or down."""
        self.way += by
        if self._across is None and self.way.manhattanLength() >= _BEGUN:
            self._across = abs(self.way.x()) > abs(self.way.y())
        return self._across is False

    def is_swipe(self) -> bool:
        """Whether it has gone across far enough, said once."""
        if self._swiped or not self._across or abs(self.way.x()) < _SWIPE:
            return False
        self._swiped = True
        return True
