"""How photos were exported last, kept until the next time and the next start, as one line of text.

Apart from ``export_choices``, which can read it: a start needs no more than this.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from glimpse_desktop.ui.pages import Navigator
from glimpse_desktop.ui.window_state import WindowState


class ExportMemory(QObject):
    """That of one window; ``of`` finds it. ``text`` is of ``ExportChoices.text``, "" while nothing was chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._recalled = False

    @staticmethod
    def of(navigator: Navigator) -> ExportMemory:
        """That of the window that ``navigator`` belongs to."""
        found = navigator.findChild(ExportMemory)
        return found if isinstance(found, ExportMemory) else ExportMemory(navigator)

    def recall(self, state: WindowState) -> None:
        """Be as at the end of the last start. Each page asks for it: only the first one counts."""
        if not self._recalled:
            self._recalled = True
            self.text = state.export

    def remember(self, state: WindowState) -> WindowState:
        return replace(state, export=self.text)
