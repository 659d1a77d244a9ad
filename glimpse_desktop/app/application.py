"""The QApplication that knows a request to quit from a window that is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Signal ``quit_asked()``: the system, a signal or the program itself wants it to end.

    Qt then asks every window to close and gives the quitting up when one doesn't, as one that only hides would.
    """

    quit_asked = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.quit_asked.emit()
        return super().event(event)
