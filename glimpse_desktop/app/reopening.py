"""A window whose library is closed and opened again: it is seen until another one takes its place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog

from glimpse_desktop.app.away import Away
from glimpse_desktop.app.retired import Retired
from glimpse_desktop.app.whereabouts import Whereabouts
from glimpse_desktop.ui.main_window import MainWindow


class Reopening:
    """From now on the window only shows what it showed last: nothing that is done in it reaches the library."""

    def __init__(self, window: MainWindow, away: Away | None, retired: Iterable[Retired]) -> None:
        self._window = window
        self._whereabouts = Whereabouts(window)
        for dialog in window.findChildren(QDialog):
            dialog.close()
        if away is not None:
            away.end()
        for one in retired:
            one.end()
        window.background.close()

    def go_on_in(self, window: MainWindow) -> None:
        """Another window shows what this one did, and this one goes."""
        self._whereabouts.show_in(window)
        self.end()

    def end(self) -> None:
        """The window goes."""
        self._window.hide()
        self._window.background.deleteLater()
        self._window.deleteLater()
