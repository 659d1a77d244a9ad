"""Keys and drags of a selection, without a view around it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.photos.grid_selection import GridSelection
from glimpse_desktop.ui.photos.selection_keys import dragged_photos, selection_keys


class Five(QObject):
    """A view of photos 10 to 14."""

    open_photo = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.selection = GridSelection()
        self.selection.replace(5, np.zeros(0, np.int64), None)
        self.moves = 0

    def current_id(self) -> PhotoId | None:
        current = self.selection.current
        return None if current is None else PhotoId(10 + current)

    def selected_ids(self) -> list[PhotoId]:
        return [PhotoId(10 + place) for place in self.selection.indices().tolist()]

    def select_all(self) -> None:
        self.selection.everything()

    def clear_selection(self) -> bool:
        had = self.selection.count > 0
        self.selection.clear()
        return had

    def selection_moved(self) -> None:
        self.moves += 1


def press(view: Five, key: str) -> bool | None:
    return next(binding.action() for binding in selection_keys(view) if key in binding.keys)


def test_without_a_current_photo_keys_go_on_to_whoever_wants_them() -> None:
    view = Five()
    assert [press(view, key) for key in ("Return", "Space", "Esc")] == [False, False, False]
    assert view.moves == 0


def test_keys_open_and_select() -> None:
    view, opened = Five(), []
    view.open_photo.connect(opened.append)
    view.selection.move(2)
    assert press(view, "Enter")
    assert opened == [12]
    assert press(view, "Space")
    assert (view.selected_ids(), view.moves) == ([12], 1)
    assert press(view, "Ctrl+Space")
    assert view.selected_ids() == []
    press(view, "Ctrl+A")
    assert len(view.selected_ids()) == 5
    assert press(view, "Esc")
    assert view.selected_ids() == []


def test_the_photo_that_is_held_comes_first() -> None:
    view = Five()
    assert dragged_photos(view) == []
    view.select_all()
    view.selection.move(3)
    assert dragged_photos(view) == [13, 10, 11, 12, 14]
