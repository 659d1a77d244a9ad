"""The icon in the system's tray: there while the window may be closed and work goes on, and to tell things."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from glimpse_desktop.domain.progress import Phase
from glimpse_desktop.ui.activity.running import INDEXER
from glimpse_desktop.ui.activity.running_words import indexer_counts, short_time_left
from glimpse_desktop.ui.icons import app_icon
from glimpse_desktop.ui.main_window import MainWindow

_TOLD_MS = 8000


class Tray(QObject):
    """The icon of one window with its menu. Where the system has no tray nothing of it is seen.

    It is there while the person wants the window kept (``Wishes.keep_working``), and while the window isn't seen
    and something was told.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = False
        self._told = False
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setToolTip("Glimpse")
        self.menu = QMenu()
        self.destroyed.connect(self.menu.deleteLater)
        self.open = self._action(self.tr("Open Glimpse"))
        self.open.triggered.connect(self.show_window)
        self.menu.addSeparator()
        self.progress = self._action("")
        self.progress.setEnabled(False)
        self.pause = self._action("")
        self.pause.triggered.connect(window.activity.toggle_pause)
        self.menu.addSeparator()
        self.quit = self._action(self.tr("Quit"))
        self.quit.triggered.connect(window.quit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.show_window)
        window.activity.changed.connect(self._show_work)
        self._show_work()

    @staticmethod
    def is_available() -> bool:
        """Whether this system has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def keep(self, wanted: bool) -> None:
        """Whether the icon is there all the time."""
        self._wanted = wanted
        self._appear()

    def tell(self, title: str, text: str) -> bool:
        """A notification of the system's own. False where there is nobody to give it to."""
        if not (self.is_available() and QSystemTrayIcon.supportsMessages()):
            return False
        self._told = True
        self._appear()
        self.icon.showMessage(title, text, app_icon(), _TOLD_MS)
        return True

    def seen(self) -> None:
        """Somebody looks at the window: what was told needs no icon any more."""
        self._told = False
        self._appear()

    def show_window(self) -> None:
        """Open the window, in front of others."""
        self._window.raise_with([])

    def _appear(self) -> None:
        self.icon.setVisible(self.is_available() and (self._wanted or self._told))

    def _action(self, text: str) -> QAction:
        action = QAction(text, self)
        self.menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # A click with the other button opens the menu.
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_window()

    def _show_work(self) -> None:
        activity = self._window.activity
        items, state = activity.items(), activity.progress
        paused = state.phase == Phase.PAUSED
        if not items:
            text = self.tr("Nothing is at work")
        elif items[0].key != INDEXER:
            text = items[0].title
        elif paused:
            text = self.tr("Paused")
        elif state.phase == Phase.ANALYSING and state.seconds_left is not None:
            text = self.tr("{counts}, {left}").format(
                counts=indexer_counts(state), left=short_time_left(state.seconds_left)
            )
        else:
            text = indexer_counts(state)
        self.progress.setText(text.replace("&", "&&"))
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setVisible(state.phase != Phase.IDLE)
        self.icon.setToolTip(self.tr("Glimpse: {state}").format(state=text) if items else "Glimpse")
