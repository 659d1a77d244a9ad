"""How the program behaves while nobody sees its window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from glimpse_desktop.app.application import Application
from glimpse_desktop.app.notifications import Notifications
from glimpse_desktop.app.tray import Tray
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.preferences.wishes import Wishes


class Away(QObject):
    """Gives a window its tray icon and its notifications; lives as long as the window.

    Where the person wants it and the system has a tray, closing the window hides it. The end of the session, and a
    request of the system to quit, still close it for good.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tray = Tray(window)
        self.notifications = Notifications(window, self.tray)
        window.stays_open = self._stays_open
        window.wishes_changed.connect(self._follow)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        # Before windows are asked to close: one that only hides would keep the computer from shutting down.
        app.commitDataRequest.connect(self._session_ends)
        if isinstance(app, Application):
            app.quit_asked.connect(window.quit)
        self._follow(window.wishes)

    def end(self) -> None:
        """Another window has come in the place of this one."""
        self.tray.icon.hide()
        for one in (self.notifications, self.tray, self):
            one.deleteLater()

    def _session_ends(self, _manager: object) -> None:
        self._window.quit()

    def _stays_open(self) -> bool:
        return self._window.wishes.keep_working and self.tray.is_available()

    def _follow(self, wishes: Wishes) -> None:
        self.tray.keep(wishes.keep_working)
