"""Notices that somebody is using the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

USE = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchUpdate,
        QEvent.Type.NativeGesture,
        QEvent.Type.DragMove,
    }
)


class UseWatch(QObject):
    """Calls ``used`` for every key, click, movement and turn of the wheel in a top-level widget's window.

    It listens to the native window, where each of them arrives once; a filter of the whole application would be
    asked about every event of every widget.
    """

    def __init__(self, widget: QWidget, used: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._used = used
        self._window: QObject | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind in USE:
            if watched is self._window:
                self._used()
        elif kind == QEvent.Type.Show and watched is self._widget:
            self._listen()
        return False

    def _listen(self) -> None:
        """The native window is made when the widget is first shown, and anew when its flags change."""
        window = self._widget.windowHandle()
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)
