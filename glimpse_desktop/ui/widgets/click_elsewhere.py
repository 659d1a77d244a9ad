"""Notices a click beside something that floats over a window, on a spot that takes no focus, too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class ClickElsewhere(QObject):
    """Listens while ``widget`` is seen. Signal ``clicked()``: somewhere in its window outside it and ``others``.

    It listens to the native window, where each click arrives once (as ``UseWatch`` does).
    """

    clicked = Signal()

    def __init__(self, widget: QWidget, *others: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._inside = (widget, *others)
        self._window: QObject | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.Show:
            if watched is self._widget:
                self._listen()
        elif kind == QEvent.Type.MouseButtonPress and watched is self._window and self._widget.isVisible():
            assert isinstance(event, QMouseEvent)
            point = event.globalPosition().toPoint()
            if not any(widget.rect().contains(widget.mapFromGlobal(point)) for widget in self._inside):
                self.clicked.emit()
        return False

    def _listen(self) -> None:
        # Never taken back: hidden because the window goes, there is no native window any more to take it from.
        window = self._widget.window().windowHandle()
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)
