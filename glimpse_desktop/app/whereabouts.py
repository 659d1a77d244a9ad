"""What a window shows, for the window that comes in its place."""

from __future__ import annotations

import logging
import pickle
from typing import Self

from glimpse_desktop.domain.sealing import Seal, SealError
from glimpse_desktop.ui.carry_over import CarryOver, traces_of
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.window_dialogs import open_preferences, show_preferences

_log = logging.getLogger(__name__)


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

    def sealed(self, seal: Seal) -> bytes:
        """To be kept in memory while the library is locked: a search has names in it. b"" where that can't be."""
        try:
            return seal.seal(pickle.dumps(self))
        except (pickle.PicklingError, TypeError, AttributeError):
            _log.exception("the page %s is not come back to", self._page)
            return b""

    @classmethod
    def opened(cls, sealed: bytes, seal: Seal) -> Self | None:
        """What this process has ``sealed``; None where that was nothing, or with another key."""
        try:
            found = pickle.loads(seal.open(sealed))
        except SealError:
            return None
        return found if isinstance(found, cls) else None
