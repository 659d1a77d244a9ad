"""While something is dragged near the edge of a list, the list scrolls, so that any place in it can be reached."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

_EDGE = 48
_MS = 16
_FASTEST = 24


class DragScroll(QObject):
    """``over`` at every move of the drag, ``stop`` when it leaves or is dropped."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._speed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_MS)
        self._timer.timeout.connect(self._step)

    def over(self, point: QPoint) -> None:
        """The pointer is there, in coordinates of the viewport."""
        below = point.y() - (self._area.viewport().height() - _EDGE)
        above = _EDGE - point.y()
        depth = max(above, below)
        if depth <= 0:
            self.stop()
            return
        speed = max(depth * _FASTEST // _EDGE, 2)
        self._speed = -speed if above > 0 else speed
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _step(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + self._speed)
