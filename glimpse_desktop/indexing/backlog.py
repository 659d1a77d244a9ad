"""Which photo next: hands out the database's backlog, page by page, those on the screen first."""

from __future__ import annotations

import heapq
import threading
import time
from collections import deque
from collections.abc import Sequence

from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.library import analyses
from glimpse_desktop.library.analyses import WaitingPhoto
from glimpse_desktop.library.store import Library

_PAGE = 256
_WANTED_AT_MOST = 500


class Backlog:
    """Shared by the workers of one run. A photo that was taken isn't handed out again until it is given back.

    Also keeps which contents are being analysed, so that copies of one picture are never analysed twice at the
    same time.
    """

    def __init__(self, library: Library, pack: PackInfo) -> None:
        self._library = library
        self._pack = pack
        self._condition = threading.Condition()
        self._page: deque[WaitingPhoto] = deque()
        self._first: deque[WaitingPhoto] = deque()
        self._wanted: Sequence[PhotoId] = ()
        self._cursor = PhotoId(0)
        self._exhausted = False
        self._taken: set[PhotoId] = set()
        self._finished: set[PhotoId] = set()  # since the page was read
        self._postponed: list[tuple[float, int, WaitingPhoto]] = []
        self._attempts: dict[PhotoId, int] = {}
        self._dropped: set[PhotoId] = set()
        self._claimed: set[ContentHash] = set()
        self._closed = False

    def take(self) -> WaitingPhoto | None:
        """The next photo, waiting for one if need be; None once the backlog is closed. Raises LibraryError."""
        with self._condition:
            while True:
                if self._closed:
                    return None
                photo = self._next()
                if photo is not None:
                    self._taken.add(photo.id)
                    return photo
                self._condition.wait(self._seconds_to_next())

    def finish(self, photo: WaitingPhoto) -> None:
        """The photo's outcome is written down."""
        with self._condition:
            self._taken.discard(photo.id)
            self._finished.add(photo.id)
            self._attempts.pop(photo.id, None)

    def postpone(self, photo: WaitingPhoto, seconds: float) -> int:
        """Hand it out again, but not before ``seconds`` have passed. Returns how often that has been so."""
        with self._condition:
            attempts = self._attempts.get(photo.id, 0) + 1
            self._attempts[photo.id] = attempts
            heapq.heappush(self._postponed, (time.monotonic() + seconds, photo.id, photo))
            self._condition.notify_all()
            return attempts

    def drop(self, photo: WaitingPhoto) -> None:
        """Leave it for another run."""
        with self._condition:
            self._dropped.add(photo.id)
            self._taken.discard(photo.id)

    def claim(self, content: ContentHash) -> bool:
        """Whether the caller is to analyse this content; then nobody else is until ``release``."""
        with self._library.reading() as connection:
            if analyses.is_analysed(connection, content, self._pack):
                return False
        with self._condition:
            if content in self._claimed:
                return False
            self._claimed.add(content)
            return True

    def release(self, content: ContentHash | None) -> None:
        """What was claimed is written down, or was given up."""
        if content is not None:
            with self._condition:
                self._claimed.discard(content)

    def prioritise(self, photos: Sequence[PhotoId]) -> None:
        """Take these before all others, in this order; replaces what was asked for before."""
        with self._condition:
            self._first.clear()
            self._wanted = list(photos[:_WANTED_AT_MOST])

    def wake(self) -> None:
        """The database has more photos in its backlog."""
        with self._condition:
            self._exhausted = False
            self._condition.notify_all()

    def close(self) -> None:
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def is_done(self) -> bool:
        """Whether nothing waits and nothing is in anybody's hands. Raises LibraryError."""
        with self._condition:
            if self._taken or self._postponed or self._first or self._page:
                return False
            if not self._exhausted:
                self._fill_page()
            return self._exhausted

    def _next(self) -> WaitingPhoto | None:
        if self._postponed and self._postponed[0][0] <= time.monotonic():
            return heapq.heappop(self._postponed)[2]
        if self._wanted:
            with self._library.reading() as connection:
                self._first.extend(analyses.waiting_among(connection, self._pack, self._wanted))
            self._wanted = ()
        for queue in (self._first, self._page):
            while queue:
                photo = queue.popleft()
                if self._is_free(photo) and photo.id not in self._finished:
                    return photo
        if not self._exhausted:
            self._fill_page()
            if self._page:
                return self._page.popleft()
        return None

    def _fill_page(self) -> None:
        """Read on behind the last page, and once more from the start before giving up."""
        if not self._first:
            self._finished.clear()
        started_at = self._cursor
        while True:
            with self._library.reading() as connection:
                rows = analyses.waiting(connection, self._pack, self._cursor, _PAGE)
            if not rows:
                if started_at == 0 or self._cursor == 0:
                    self._exhausted = True
                    self._cursor = PhotoId(0)
                    return
                started_at, self._cursor = PhotoId(0), PhotoId(0)
                continue
            self._cursor = rows[-1].id
            self._page.extend(photo for photo in rows if self._is_free(photo))
            if self._page:
                return

    @property
    def in_hand(self) -> int:
        """How many photos were taken whose outcome isn't written down yet, without postponed ones."""
        with self._condition:
            return len(self._taken) - len(self._postponed)

    @property
    def dropped(self) -> int:
        """How many photos were left for another run."""
        return len(self._dropped)

    def _is_free(self, photo: WaitingPhoto) -> bool:
        return photo.id not in self._taken and photo.id not in self._dropped

    def _seconds_to_next(self) -> float | None:
        if self._postponed:
            return max(0.0, self._postponed[0][0] - time.monotonic())
        return None
