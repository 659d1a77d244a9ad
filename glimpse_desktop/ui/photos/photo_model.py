"""The photos that a grid shows: their order at once, their rows when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PersonId, PhotoId
from glimpse_desktop.domain.views import PhotoRow, Timeline
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.id_order import among, marked_places
from glimpse_desktop.ui.photos.timeline_dates import NO_DATES, Dates
from glimpse_desktop.ui.widgets.throttle import Throttle
from glimpse_desktop.workspace.searching import SearchProblem

_ROWS_KEPT = 20_000
_BATCH = 400
_RELOAD_MS = 1000
"""While photos stream in, the timeline is read again at most this often."""


Arrange = Callable[[Timeline], tuple[Timeline, Dates]]
"""A timeline as it is shown, and how it is cut into sections."""


def by_date(timeline: Timeline) -> tuple[Timeline, Dates]:
    """As it comes: newest first."""
    return timeline, Dates.of(timeline.days)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A timeline (ids, ids ascending, their indices) and what the search said. ``same``: as it was before."""

    arrays: tuple[NDArray[np.int64], ...]
    dates: Dates
    text: str
    problem: SearchProblem | None
    same: bool


class PhotoModel(QObject):
    """A timeline (two arrays) and a cache of rows fetched by id in background batches.

    Signals:
        reset(): the order is another one: ``ids``, ``dates`` and indices are new.
        searched(): the photos of a search are there, see ``text`` and ``problem``; after ``reset``, if any.
        rows_ready(list[int]): rows of these ids are there, or are other ones now.
    """

    reset = Signal()
    searched = Signal()
    rows_ready = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = context.workspace
        self._background = context.background
        self._folder: FolderId | None = None
        self._person: PersonId | None = None
        self._search: str | None = None
        self._found: str | None = None  # the search whose photos are there
        self.answered = False
        """Whether ``text`` and ``problem`` are about the search that was asked for last."""
        self.continues = True
        """Whether the timeline is of the same photos as the one before, as far as those are still there."""
        self.text = ""
        """The search whose photos these are, in canonical form."""
        self.problem: SearchProblem | None = None
        """Why the latest search finds nothing."""
        self.ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self.dates = NO_DATES
        self.loaded = False
        """False until the first timeline has come: an empty grid isn't an empty library yet."""
        self._sorted: NDArray[np.int64] = self.ids
        self._order: NDArray[np.int64] = self.ids
        self._rows: OrderedDict[int, PhotoRow] = OrderedDict()
        self.arrange: Arrange = by_date
        """Puts the timeline in another order, or leaves photos out; on any thread. ``load`` after a change."""
        self._stale: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._under_way: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._fetch)
        self._reload = Throttle(_RELOAD_MS, self._load, self)

    def __len__(self) -> int:
        return len(self.ids)

    def show(
        self, folder: FolderId | None = None, person: PersonId | None = None, search: str | None = None
    ) -> None:
        """Choose what the timeline is of (all photos without arguments) and load it.

        From one search to another the photos stay until those of the new one are there; see ``clear``.
        """
        if (folder, person, search) != (self._folder, self._person, self._search):
            stays = search is not None and self._search is not None
            self._folder, self._person, self._search = folder, person, search
            self.answered = False
            if not stays:
                self.clear()
        self.load()

    def clear(self) -> None:
        """Have nothing until the next timeline comes."""
        self.loaded = False
        self._take_timeline((np.zeros(0, np.int64),) * 3, NO_DATES)

    def load(self) -> None:
        """Read the timeline again."""
        self._reload.now()

    def _load(self) -> None:
        folder, person, search, workspace = self._folder, self._person, self._search, self._workspace
        before, arrange = self.ids, self.arrange

        def work() -> _Loaded:
            text, problem = "", None
            if search is None:
                timeline = workspace.timeline(folder=folder, person=person)
            else:
                found = workspace.searching.find(search)
                timeline, text, problem = found.timeline, found.text, found.problem
            timeline, dates = arrange(timeline)
            same = search is not None and np.array_equal(before, timeline.ids)
            order = np.argsort(timeline.ids, kind="stable")
            arrays = (timeline.ids, timeline.ids[order], order)
            return _Loaded(arrays, dates, text, problem, same)

        self._background.run(work, self._loaded, key="timeline")

    def refresh(self, changes: Changes) -> None:
        """Take in what changed in the library."""
        found_anew = self._search is not None and (
            changes.photos or changes.faces or changes.people or changes.people_list or changes.folders
        )
        if changes.photo_list or found_anew:
            if len(self.ids):
                self._reload.ask()
            else:
                self._reload.now()  # the first photos are not kept waiting
        known = [int(i) for i in changes.photos if i in self._rows]
        self._stale.update(known)
        if known:
            self.rows_ready.emit(known)

    def row(self, index: int) -> PhotoRow | None:
        """The row at an index of the timeline; None, and fetched, when it isn't here yet."""
        item = int(self.ids[index])
        found = self._rows.get(item)
        if found is None or item in self._stale:
            self._want(item)
        return found

    def index_of(self, photo_id: PhotoId) -> int | None:
        """Where a photo is in the timeline."""
        place = int(np.searchsorted(self._sorted, photo_id))
        if place < len(self._sorted) and self._sorted[place] == photo_id:
            return int(self._order[place])
        return None

    def indices_of(self, photo_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Indices of those of the photos that are in the timeline, ascending."""
        if not len(self._sorted) or not len(photo_ids):
            return np.zeros(0, np.int64)
        return marked_places(self.ids, photo_ids)

    def has(self, photo_ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of the photos (m,) are in the timeline: (m,)."""
        return among(self._sorted, photo_ids)

    def _want(self, item: int) -> None:
        if item in self._under_way:
            return
        self._wanted[item] = None
        self._wanted.move_to_end(item)
        if not self._ask.isActive():
            self._ask.start()

    def _fetch(self) -> None:
        # One query under way at a time: while it runs, newer wishes collect and the newest go first.
        if self._under_way or not self._wanted:
            return
        batch: list[PhotoId] = []
        while self._wanted and len(batch) < _BATCH:
            batch.append(PhotoId(self._wanted.popitem(last=True)[0]))
        self._wanted.clear()
        self._under_way.update(batch)
        self._background.run(
            lambda: self._workspace.photos(batch), self._take_rows, lambda _error: self._take_rows([])
        )

    def _take_rows(self, rows: Sequence[PhotoRow]) -> None:
        self._stale -= self._under_way
        self._under_way.clear()
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > _ROWS_KEPT:
            self._rows.popitem(last=False)
        if rows:
            self.rows_ready.emit([int(row.id) for row in rows])
        self._fetch()

    def _loaded(self, found: _Loaded) -> None:
        first, self.loaded, self.answered = not self.loaded, True, True
        self.text, self.problem = found.text, found.problem
        # A search is asked again at each change, and mostly answers the same: the selection stays then.
        # And one that is just being typed, with a problem so far, leaves the photos of the one before.
        self.continues = self._search == self._found
        typing = found.problem is not None and not self.continues
        if not typing:
            self._found = self._search
        if first or not (found.same or typing):
            self._take_timeline(found.arrays, found.dates)
        if self._search is not None:
            self.searched.emit()

    def _take_timeline(self, arrays: tuple[NDArray[np.int64], ...], dates: Dates) -> None:
        self.ids, self._sorted, self._order = arrays
        self.dates = dates
        self.reset.emit()


def photo_ids(items: Iterable[int]) -> list[PhotoId]:
    """Plain numbers (of a numpy array, say) as photo ids."""
    if isinstance(items, np.ndarray):
        return cast(list[PhotoId], items.tolist())  # half a million at once, when all are selected
    return [PhotoId(int(item)) for item in items]
