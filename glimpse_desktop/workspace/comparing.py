"""Finding out which pictures look alike: in the background in the window, at once where somebody waits.

What a picture looks like is found out when it is analysed, or here, from its thumbnail, for what was analysed
before that was so. Then every new look is compared with all others; the pairs are stored, so nothing is compared
twice and the page of duplicates has nothing to wait for.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.duplicates import DuplicateProgress
from glimpse_desktop.domain.errors import Cancelled, GlimpseError, PhotoError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.jpeg import decode_jpeg
from glimpse_desktop.imaging.perceptual_hash import (
    SAME_LAYOUT,
    SAME_PICTURE,
    layout_likeness,
    likeness,
    perceptual_hash,
)
from glimpse_desktop.index.hamming import near_pairs
from glimpse_desktop.indexing.priority import lower_priority
from glimpse_desktop.library import looks
from glimpse_desktop.library.looks import LookTable
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore, photo_key

_log = logging.getLogger(__name__)

SCENE_SECONDS = 10.0
"""Pictures of one scene were taken within this time of each other, by the same camera."""

_SCENE_NEIGHBOURS = 24
"""So many of the photos taken next are compared with each for the scene: the longest burst within that time."""
_SAME_MOMENT = 0.5
_QUARTER = 900.0
_DAY = 26 * 3600.0
_SHAPE = 1.06
"""How much the ratio of width to height of one picture and its copy may differ."""
_LOOKS_AT_ONCE = 250
_PAIRS_AT_ONCE = 20_000
_ROWS_AT_ONCE = 4000

Pairs = NDArray[np.int64]
Alike = tuple[int, int, bool, float]
T = TypeVar("T")


class Comparing:
    """Compares the pictures of one library. Safe from any thread; its own thread lives while there is work."""

    def __init__(self, library: Library, thumbnail_store: ThumbnailStore, on_done: Callable[[], object]) -> None:
        """``on_done`` is called after everything was compared that was asked for, on the thread that did it."""
        self._library = library
        self._thumbnails = thumbnail_store
        self._on_done = on_done
        self._lock = threading.Lock()
        """Over the thread; held for moments."""
        self._thread: threading.Thread | None = None
        self._again = False
        self._ending = CancelToken()
        self._work = threading.Lock()
        self._progress = DuplicateProgress()

    @property
    def progress(self) -> DuplicateProgress:
        return self._progress

    def is_behind(self) -> bool:
        """Whether there is anything to compare."""
        with self._library.reading() as connection:
            return looks.has_uncompared(connection) or bool(looks.lacking(connection, 0, 1))

    def request(self) -> None:
        """Compare what waits, in the background. Returns at once."""
        with self._lock:
            self._again = True
            if self._thread is None and not self._ending.cancelled:
                self._progress = replace(self._progress, busy=True)
                self._thread = threading.Thread(target=self._run, name="comparing photos")
                self._thread.start()

    def settle(self, cancel: CancelToken | None = None) -> None:
        """Compare what waits, now. Raises Cancelled, LibraryError."""
        token = cancel or CancelToken()
        with self._work:
            try:
                compared = self._look_at_lacking(token)
                compared = self._compare(token) or compared
            finally:
                self._progress = DuplicateProgress()
        if compared:
            self._on_done()

    def close(self) -> None:
        """End the thread, within moments. What is left waits for the next start."""
        self._ending.cancel()
        with self._lock:
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self) -> None:
        lower_priority()
        while True:
            with self._lock:
                if self._ending.cancelled or not self._again:
                    self._thread = None
                    self._progress = DuplicateProgress()
                    return
                self._again = False
            try:
                self.settle(self._ending)
            except Cancelled:
                continue
            except GlimpseError as error:
                _log.warning("photos were not compared: %s", error)
            except Exception:  # a bug here must not end what the person sees as one program
                _log.exception("comparing photos")

    # -- looks ----------------------------------------------------------------------------------------------

    def _look_at_lacking(self, cancel: CancelToken) -> bool:
        """Find out what contents look like that were analysed before anybody asked."""
        with self._library.reading() as connection:
            waiting = looks.count_lacking(connection)
        if not waiting:
            return False
        done = last = 0
        while True:
            cancel.check()
            with self._library.reading() as connection:
                batch = looks.lacking(connection, last, _LOOKS_AT_ONCE)
            if not batch:
                return done > 0
            last = batch[-1][0]
            jpegs = self._thumbnails.get_many(photo_key(content) for _, content in batch)
            found: list[tuple[int, bytes]] = []
            for number, content in batch:
                cancel.check()
                jpeg = jpegs.get(photo_key(content))
                if jpeg is not None and (look := _look_of(jpeg)) is not None:
                    found.append((number, look))
            done += len(found)
            self._store(found)
            self._progress = DuplicateProgress(True, waiting, min(done / waiting, 1.0) * 0.7)

    def _store(self, found: list[tuple[int, bytes]]) -> None:
        def work(connection: Connection) -> None:
            looks.put(connection, found)

        if found:
            self._library.write(work)

    # -- pairs ----------------------------------------------------------------------------------------------

    def _compare(self, cancel: CancelToken) -> bool:
        with self._library.reading() as connection:
            if not looks.has_uncompared(connection):
                return False
            table = looks.table(connection)
        count = len(table.ids)
        began = self._progress.share

        def tell(part: float) -> None:
            cancel.check()
            self._progress = DuplicateProgress(True, count, began + (1 - began) * part * 0.8)

        near = near_pairs(table.hashes, table.fresh, on_part=tell)
        pairs = [*self._pictures(table, near, cancel)]
        known = {(one, other) for one, other, _, _ in pairs}
        close = scene_candidates(table)
        pairs += [pair for pair in self._scenes(table, close, cancel) if pair[:2] not in known]
        fresh = table.ids[table.fresh].tolist()
        self._write_in_parts(looks.forget_pairs, fresh, cancel)
        self._write_in_parts(looks.put_pairs, pairs, cancel)
        self._write_in_parts(looks.mark_compared, fresh, cancel)
        return True

    def _write_in_parts(
        self, write: Callable[[Connection, list[T]], None], everything: list[T], cancel: CancelToken
    ) -> None:
        """In transactions so short that no decision of the person waits for one.

        Whatever ends it before the last: what isn't marked as compared is compared again.
        """
        for start in range(0, len(everything), _ROWS_AT_ONCE):
            cancel.check()
            part = everything[start : start + _ROWS_AT_ONCE]
            self._library.write(lambda connection, part=part: write(connection, part))  # type: ignore[misc]

    def _pictures(self, table: LookTable, near: Pairs, cancel: CancelToken) -> Iterator[Alike]:
        """Those of the pairs (places in the table) that are one picture."""
        near = near[dates_agree(table.taken[near[:, 0]], table.taken[near[:, 1]])]
        for chunk in _chunks(near, cancel):
            first, second, shapes = self._details(table, chunk)
            alike = likeness(first, second)
            ratio = shapes[:, 0] / shapes[:, 1]
            yield from _alike(
                table, chunk, alike, (alike >= SAME_PICTURE) & (ratio < _SHAPE) & (ratio > 1 / _SHAPE), False
            )

    def _scenes(self, table: LookTable, close: Pairs, cancel: CancelToken) -> Iterator[Alike]:
        for chunk in _chunks(close, cancel):
            first, second, _ = self._details(table, chunk)
            alike = layout_likeness(first, second)
            yield from _alike(table, chunk, alike, alike >= SAME_LAYOUT, True)

    def _details(
        self, table: LookTable, pairs: Pairs
    ) -> tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.float64]]:
        """Both details of each pair and (n, 2) both shapes."""
        places, inverse = np.unique(pairs, return_inverse=True)
        with self._library.reading() as connection:
            details, shapes = looks.details(connection, table.ids[places].tolist())
        at = inverse.reshape(pairs.shape)
        return details[at[:, 0]], details[at[:, 1]], shapes[at]


def dates_agree(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether two pictures can be one by when they were taken (n,), seconds; NaN: the picture doesn't say.

    The same moment, or the same but for a time zone: editors and phones write the clock in their own.
    """
    apart = np.abs(first - second)
    quarters = np.abs(apart - np.round(apart / _QUARTER) * _QUARTER)
    return np.isnan(apart) | ((apart <= _DAY) & (quarters <= _SAME_MOMENT))


def scene_candidates(table: LookTable) -> Pairs:
    """Pairs (places in the table) taken within ``SCENE_SECONDS`` by one camera, at least one of them fresh."""
    known = np.flatnonzero(~np.isnan(table.taken))
    order = known[np.lexsort((table.ids[known], table.taken[known], table.cameras[known]))]
    found = [np.empty((0, 2), np.int64)]
    for step in range(1, min(_SCENE_NEIGHBOURS, len(order) - 1) + 1):
        one, other = order[:-step], order[step:]
        close = (table.cameras[one] == table.cameras[other]) & (
            table.taken[other] - table.taken[one] <= SCENE_SECONDS
        )
        if not close.any():
            break
        close &= table.fresh[one] | table.fresh[other]
        found.append(np.stack([one[close], other[close]], axis=1))
    return np.sort(np.concatenate(found), axis=1)


def _alike(
    table: LookTable, pairs: Pairs, alike: NDArray[np.float32], wanted: NDArray[np.bool_], scene: bool
) -> Iterator[Alike]:
    for (one, other), similarity in zip(
        table.ids[pairs[wanted]].tolist(), alike[wanted].astype(float).tolist(), strict=True
    ):
        yield one, other, scene, similarity


def _chunks(pairs: Pairs, cancel: CancelToken) -> Iterator[Pairs]:
    for start in range(0, len(pairs), _PAIRS_AT_ONCE):
        cancel.check()
        yield pairs[start : start + _PAIRS_AT_ONCE]


def _look_of(jpeg: bytes) -> bytes | None:
    try:
        return perceptual_hash(decode_jpeg(jpeg))
    except PhotoError:  # a damaged thumbnail is made again when somebody looks at it
        return None
