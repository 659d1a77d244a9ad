"""What a window shows, for the window that comes in its place."""

from __future__ import annotations

from typing import Self

from glimpse_desktop.ui.carry_over import CarryOver, traces_of
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.window_dialogs import open_preferences, show_preferences


class Whereabouts:
    """The page, its place and how its views stand, the way back, and the section of open preferences."""

    def __init__(self, window: MainWindow) -> None:
        """As ``window`` is now. It leaves its page."""
        page = window.page
        self._page, self._place, self._history = page.name, page.place(), window.history
        self._traces = traces_of(page)
        preferences = open_preferences(window)
        self._section = preferences.section if preferences is not None else ""
        page.leave_page()

    def show_in(self, window: MainWindow) -> Self:
        """Show ``window``, which wasn't shown yet, at the same place."""
        window.come_back_to(self._page, self._place, self._history)
        window.show()
        window.page.take_focus()
        CarryOver(self._traces, window.page)
        if self._section:
            show_preferences(window, self._section)
        return self
