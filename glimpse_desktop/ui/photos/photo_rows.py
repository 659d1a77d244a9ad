"""Rows of photos for a view that knows their ids: fetched when they come into view, a batch at a time."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.pages import PageContext

_KEPT = 5000
_BATCH = 200


class PhotoRows(QObject):
    """Signal ``ready()``: rows that were asked for are there."""

    ready = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: OrderedDict[PhotoId, PhotoRow] = OrderedDict()
        self._wanted: OrderedDict[PhotoId, None] = OrderedDict()
        self._under_way: set[PhotoId] = set()
        self._gone: set[PhotoId] = set()
        self._stale: set[PhotoId] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._fetch)

    def get(self, photo: PhotoId) -> PhotoRow | None:
        """The row; None, and fetched, when it isn't here yet. Of a photo that is gone, the last that was known."""
        row = self._rows.get(photo)
        wanted = row is None or photo in self._stale
        if wanted and photo not in self._under_way and photo not in self._gone:
            self._wanted[photo] = None
            self._wanted.move_to_end(photo)
            if not self._ask.isActive():
                self._ask.start()
        return row

    def refresh(self, changes: Changes) -> None:
        """These may be other ones now."""
        self._gone.clear()
        self._stale |= changes.photos & self._rows.keys()

    def _fetch(self) -> None:
        if self._under_way or not self._wanted:
            return
        # The last that were asked for are those in view now: whatever was scrolled past is not fetched.
        batch = list(self._wanted)[-_BATCH:]
        self._wanted.clear()
        self._under_way.update(batch)
        workspace = self._context.workspace
        self._context.background.run(
            lambda: workspace.photos(batch), self._take, lambda _error: self._take([]), owner=self
        )

    def _take(self, rows: list[PhotoRow]) -> None:
        self._gone |= self._under_way - {row.id for row in rows}
        self._stale -= self._under_way
        self._under_way.clear()
        for row in rows:
            self._rows[row.id] = row
        while len(self._rows) > _KEPT:
            self._stale.discard(self._rows.popitem(last=False)[0])
        self.ready.emit()
        if self._wanted:
            self._ask.start()
