"""The list of photos that the viewer goes through.

Those that are hidden on the way leave it, and Undo brings them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.pages import PageContext


@dataclass(frozen=True, slots=True)
class _Left:
    """``place``: where in the list it was. ``hidden``: whether it left as one that is hidden, or shown again."""

    place: int
    hidden: bool


class PhotoSequence(QObject):
    """``ids`` (n,) int64 is the list, ``place`` the index of the photo that is shown.

    Signals:
        moved(int): another photo is to be shown, the one at this place.
        changed(): the same photo is shown, and the list is another one.
        emptied(): all the photos there were have been hidden.
    """

    moved = Signal(int)
    changed = Signal()
    emptied = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._left: dict[PhotoId, _Left] = {}
        self.ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self.place = 0

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def photo(self) -> PhotoId:
        """The photo that is shown; only while there is one."""
        return PhotoId(int(self.ids[self.place]))

    @property
    def after(self) -> int:
        """The place that a slide show goes to: after the last photo it begins anew."""
        return (self.place + 1) % len(self.ids)

    def at(self, place: int) -> PhotoId:
        return PhotoId(int(self.ids[place]))

    def neighbours(self) -> list[PhotoId]:
        """The next photo and the one before, as far as there are any."""
        around = (self.place + 1, self.place - 1)
        return [self.at(place) for place in around if 0 <= place < len(self.ids)]

    def begin(self, photo: PhotoId, ids: Sequence[PhotoId] | NDArray[np.int64]) -> int:
        """Go through ``ids``, or, where ``photo`` is none of them, through it alone. Its place."""
        self.ids = np.asarray(ids, np.int64)
        self._left.clear()
        found = np.flatnonzero(self.ids == photo)
        if not len(found):
            self.ids = np.array([photo], np.int64)
        return int(found[0]) if len(found) else 0

    def hid(self, photos: Sequence[PhotoId], on: bool) -> None:
        """What was hidden, or, among the hidden ones, is shown again, leaves; after it comes the one behind it."""
        if np.isin(self.ids, photos).all():  # of no list, too
            if on and len(self.ids):
                self.emptied.emit()
            return
        for photo in photos:
            self._take_out(photo, hidden=on)

    def _take_out(self, photo: PhotoId, *, hidden: bool) -> None:
        found = np.flatnonzero(self.ids == photo)
        if not len(found):
            return
        shown, was = self.photo, int(found[0])
        self._left[photo] = _Left(was, hidden)
        self.ids = np.delete(self.ids, was)
        self.place = min(self.place - (was < self.place), len(self.ids) - 1)
        if self.photo != shown:
            self.moved.emit(self.place)
        else:
            self.changed.emit()

    def refresh(self, changes: Changes) -> None:
        """Photos that left and are again as they were before come back, and are seen."""
        back = [photo for photo in self._left if photo in changes.photos]
        if back:
            workspace = self._context.workspace
            self._context.background.run(
                lambda: workspace.photos(back), self._put_back, owner=self, key="photos that left"
            )

    def _put_back(self, rows: list[PhotoRow]) -> None:
        hidden = {row.id: row.marks.hidden for row in rows}
        # The last to leave first: places are those of the list as it was then.
        for photo, left in reversed(list(self._left.items())):
            if hidden.get(photo, left.hidden) != left.hidden:
                del self._left[photo]
                place = min(left.place, len(self.ids))
                self.ids = np.insert(self.ids, place, photo)
                self.moved.emit(place)
