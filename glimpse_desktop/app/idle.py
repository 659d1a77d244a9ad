"""Notices that nobody uses the window, nor any dialog of it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from glimpse_desktop.ui.use_watch import USE

_LOOK_MS = 5000


class Idle(QObject):
    """Signal ``idle()``: nobody has used the program for ``minutes`` (0: never tell).

    ``busy`` is asked before: something that somebody waits for, or watches, is use, too. The time is told by the
    clock on the wall as well, which goes on while the computer sleeps: who wakes it up finds the library locked.
    """

    idle = Signal()

    def __init__(self, minutes: int, busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._busy = busy
        self._watched: list[QWindow] = []
        self.used()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def used(self) -> None:
        """Somebody is there."""
        self._last = time.time(), time.monotonic()

    def look(self) -> None:
        """See whether it is time; called by the timer."""
        wall, steady = self._last
        if not self.minutes or max(time.time() - wall, time.monotonic() - steady) < 60 * self.minutes:
            return
        if self._busy():
            self.used()
        else:
            self._timer.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in USE:
            self.used()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Each native window is listened to once; a filter of the application would be asked about everything."""
        if window is not None and window not in self._watched:
            self._watched.append(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._forget(window))

    def _forget(self, window: QWindow) -> None:
        self._watched = [one for one in self._watched if one is not window]
