"""The window over the whole screen, and the action that says so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class FullScreen(QObject):
    """Keeps ``action`` and the state of ``window`` the same, whoever changes one: the system has ways, too."""

    def __init__(self, window: QWidget, action: QAction) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        action.toggled.connect(self._set)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.WindowStateChange and watched is self._window:
            self._action.setChecked(self._window.isFullScreen())
        return False

    def _set(self, on: bool) -> None:
        state, full = self._window.windowState(), Qt.WindowState.WindowFullScreen
        if bool(state & full) != on:
            self._window.setWindowState(state ^ full)
