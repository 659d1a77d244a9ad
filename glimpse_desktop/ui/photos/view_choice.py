"""How photos are looked at in a window: as a grid, a list or their faces only, how large, cut or whole."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.ui.pages import Navigator
from glimpse_desktop.ui.photos.grid_sizes import DEFAULT_SIDE, SIDES
from glimpse_desktop.ui.window_state import WindowState


class ViewMode(StrEnum):
    """The ways to look at the photos of a timeline."""

    GRID = "grid"
    LIST = "list"
    FACES = "faces"


class ViewChoice(QObject):
    """One for each window, so that all its pages of photos look alike. ``of`` finds it.

    Signals: ``mode_changed(ViewMode)``, ``side_changed(int)``, ``whole_changed(bool)``, ``columns_changed(str)``.
    """

    mode_changed = Signal(object)
    side_changed = Signal(int)
    whole_changed = Signal(bool)
    columns_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode = ViewMode.GRID
        self.side = DEFAULT_SIDE
        """Of the grid's tiles, one of SIDES."""
        self.whole = False
        """Tiles show the whole picture instead of a square of it."""
        self.columns = ""
        """Of the list, as ``ListColumns`` writes them."""
        self._recalled = False

    @staticmethod
    def of(navigator: Navigator) -> ViewChoice:
        """The choice of the window that ``navigator`` belongs to."""
        found = navigator.findChild(ViewChoice)
        return found if isinstance(found, ViewChoice) else ViewChoice(navigator)

    def set_mode(self, mode: ViewMode) -> None:
        if mode is not self.mode:
            self.mode = mode
            self.mode_changed.emit(mode)

    def set_side(self, side: int) -> None:
        if side != self.side and side in SIDES:
            self.side = side
            self.side_changed.emit(side)

    def set_whole(self, whole: bool) -> None:
        if whole != self.whole:
            self.whole = whole
            self.whole_changed.emit(whole)

    def set_columns(self, columns: str) -> None:
        if columns != self.columns:
            self.columns = columns
            self.columns_changed.emit(columns)

    def recall(self, state: WindowState) -> None:
        """Be as at the end of the last start. Each page asks for it: only the first one counts."""
        if self._recalled:
            return
        self._recalled = True
        self.set_side(state.tile_side)
        self.set_whole(state.whole_pictures)
        self.set_columns(state.photo_columns)
        self.set_mode(ViewMode(state.photo_view))

    def remember(self, state: WindowState) -> WindowState:
        return replace(
            state,
            tile_side=self.side,
            whole_pictures=self.whole,
            photo_view=self.mode.value,
            photo_columns=self.columns,
        )
