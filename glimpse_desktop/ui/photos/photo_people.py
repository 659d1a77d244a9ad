"""Who is on the photos that a view shows: fetched when they are looked at, many at once."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.ui.pages import PageContext

_KEPT = 5000
_BATCH = 200

Named = list[tuple[PersonId, str]]


class PhotoPeople(QObject):
    """Signal ``ready(list[int])``: who is on these photos is known, or known anew."""

    ready = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: OrderedDict[PhotoId, Named] = OrderedDict()
        self._stale: set[PhotoId] = set()
        self._wanted: OrderedDict[PhotoId, None] = OrderedDict()
        self._under_way: frozenset[PhotoId] = frozenset()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._fetch)

    def get(self, photo: PhotoId) -> Named | None:
        """Their ids and names; None, and asked for, when that isn't known yet."""
        found = self._known.get(photo)
        if (found is None or photo in self._stale) and photo not in self._under_way:
            self._wanted[photo] = None
            self._wanted.move_to_end(photo)
            if not self._ask.isActive():
                self._ask.start()
        return found

    def refresh(self, changes: Changes) -> None:
        """Names may be other ones now; the old ones stay until then."""
        if changes.people or changes.people_list or changes.faces:
            self._stale = set(self._known)
            self.ready.emit(sorted(self._stale))
        elif changes.photos:
            self._stale |= changes.photos & self._known.keys()

    def _fetch(self) -> None:
        if self._under_way or not self._wanted:
            return
        # Those asked for last are in view now; the others were scrolled past, and will be asked for again.
        photos = list(self._wanted)[-_BATCH:]
        self._wanted.clear()
        self._under_way = frozenset(photos)
        searching = self._context.workspace.searching
        self._context.background.run(
            lambda: searching.people_on(photos), self._take, lambda _error: self._take({}), owner=self
        )

    def _take(self, found: dict[PhotoId, Named]) -> None:
        photos, self._under_way = self._under_way, frozenset()
        self._stale -= photos
        for photo in photos:
            self._known[photo] = found.get(photo, [])
            self._known.move_to_end(photo)
        while len(self._known) > _KEPT:
            self._stale.discard(self._known.popitem(last=False)[0])
        self.ready.emit(sorted(photos))
        if self._wanted:
            self._ask.start()
