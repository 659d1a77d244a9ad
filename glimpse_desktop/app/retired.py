"""A window in whose place another one has come, while work that was begun in it still goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from glimpse_desktop.ui.main_window import MainWindow

_LOOK_MS = 2000
"""How often it is looked whether the work has ended. Nothing short takes so long, and a job has its last word
right after its end."""


class Retired(QObject):
    """Hides the ``old`` window, says in the ``new`` one what that still has to say, and lets it go when its work
    is done: an export, or a thousand files on their way to the trash, belong to the page on which they were begun.
    """

    def __init__(self, old: MainWindow, new: MainWindow) -> None:
        super().__init__(old)
        self._old = old
        for dialog in old.findChildren(QDialog):
            dialog.close()
        old.hide()
        old.navigator.hand_over(new.navigator)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def end(self) -> None:
        """The library closes: nothing goes on."""
        self._timer.stop()
        self._old.deleteLater()

    def _look(self) -> None:
        if not self._old.background.jobs.running():
            self._timer.stop()
            self._old.deleteLater()
