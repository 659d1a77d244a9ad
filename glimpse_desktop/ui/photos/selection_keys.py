"""What keys and drags do with a selection of photos, alike in the grid and in the list."""

from __future__ import annotations

import contextlib
from typing import Protocol

from PySide6.QtCore import SignalInstance

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.photos.grid_selection import GridSelection


class SelectingView(Protocol):
    """A view of photos whose ``selection`` says which are selected; ``selection_moved`` shows and tells it."""

    selection: GridSelection

    @property
    def open_photo(self) -> SignalInstance: ...

    def current_id(self) -> PhotoId | None: ...

    def selected_ids(self) -> list[PhotoId]: ...

    def select_all(self) -> None: ...

    def clear_selection(self) -> bool: ...

    def selection_moved(self) -> None: ...


def selection_keys(view: SelectingView) -> list[KeyBinding]:
    """The keys that open and select."""
    return [
        KeyBinding(("Return", "Enter"), say("Open"), lambda: _open_current(view)),
        KeyBinding(("Space", "Ctrl+Space"), say("Select or deselect"), lambda: _toggle_current(view)),
        KeyBinding(("Ctrl+A",), say("Select all"), view.select_all),
        KeyBinding(("Esc",), say("Clear the selection"), view.clear_selection),
    ]


def dragged_photos(view: SelectingView) -> list[PhotoId]:
    """What is dragged: the selected photos, the one under the pointer first."""
    current, photos = view.current_id(), view.selected_ids()
    if current is not None:
        with contextlib.suppress(ValueError):
            photos.remove(current)
        photos.insert(0, current)
    return photos


def _open_current(view: SelectingView) -> bool:
    current = view.current_id()
    if current is not None:
        view.open_photo.emit(current)
    return current is not None


def _toggle_current(view: SelectingView) -> bool:
    if view.selection.current is None:
        return False
    view.selection.toggle(view.selection.current)
    view.selection_moved()
    return True
