"""As much of a window as preferences need to know."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.window_state import WindowState


class StateKeeper(QObject):
    """Remembers what a window would, and does nothing about it."""

    lock_wanted = Signal(object)

    def __init__(self, library: LibraryActions, state: WindowState | None = None) -> None:
        super().__init__()
        self.library = library
        self.remembered = state or WindowState()

    def state(self) -> WindowState:
        return self.remembered

    def change_state(self, change: Callable[[WindowState], WindowState]) -> None:
        self.remembered = change(self.remembered)
