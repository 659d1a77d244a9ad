"""Nearest faces: the index proposes, the database's own embeddings decide the order.

The index of each pack is a cache. Before a search it takes in what the database has and it lacks; what is damaged
or foreign of its files is made again. It is written when so much is new that the next opening would take long.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled, DamagedIndexError, GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import seal_for
from glimpse_desktop.index import container, files
from glimpse_desktop.index.vectors import VectorIndex
from glimpse_desktop.indexing.heap import large_blocks_stay
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.store import Library

_log = logging.getLogger(__name__)

_CHUNK = 4096
_FIRST = 32
"""More than what is asked for by so many, since some of what is found may not be shown."""
_SPARE = 8
"""More than what is asked for by so many are read at first: that each is shown, and its embedding."""
_WORTH_SAVING = 0.02
"""That many of a million faces are taken in again in a few seconds; writing them all takes as long."""
_SOON_SAVED = 100_000
"""So many faces are written in a moment."""
_PATIENCE_SECONDS = 3.0
"""So long a search waits for faces that are being taken in; then it finds what there is by then."""
_TICK_SECONDS = 0.05

INDEX_SEAL = "index"
"""What the files of a locked library's index are sealed for."""


@dataclass(slots=True)
class _Held:
    """A pack's index, None until it is open. ``following``: whoever brings it in line with the database."""

    index: VectorIndex | None = None
    following: threading.Lock = field(default_factory=threading.Lock)


class FaceFinder:
    """Search by embedding, over one index per model pack. Safe from any thread.

    Everything that waits raises Cancelled after ``stop``.
    """

    def __init__(self, library: Library, folder: Path, *, saves: bool) -> None:
        """``folder`` holds the index files. ``saves`` False: another process owns them, so never write."""
        self._library = library
        self._folder = folder
        self._saves = saves
        self._seal = seal_for(library.key, INDEX_SEAL)
        self._lock = threading.Lock()
        self._held: dict[PackId, _Held] = {}
        self._stop = CancelToken()
        self._preparing: threading.Thread | None = None

    def search(
        self,
        pack: PackId,
        vector: NDArray[np.float32],
        limit: int,
        min_similarity: float,
        exclude: Collection[FaceId] = (),
    ) -> list[tuple[FaceId, float]]:
        """Shown faces most like ``vector`` (unit length), nearest first, with their exact cosine similarity.

        Faces marked "not a face" or ignored are left out, and those in ``exclude``. While an index is being made
        for longer than moments, those that it has by now (``readiness``).
        """
        index = self._followed(pack, len(vector), _PATIENCE_SECONDS)
        # A large limit is seldom reached: most faces are like a few others.
        wanted = min(limit, 256) + len(exclude) + _FIRST
        while True:
            ids, rough = index.search(vector, wanted)
            # Faces of deleted photos and the like also take places among the nearest: ask for more while the
            # list is short and the index may still hold results that are similar enough.
            exhausted = len(ids) < wanted or float(rough[-1]) < min_similarity - 0.01
            if exhausted or wanted >= limit + len(exclude) + _FIRST:
                likely = ids[rough >= min_similarity - 0.01]
                if exclude:
                    likely = likely[~np.isin(likely, np.fromiter(exclude, np.int64))]
                matches = self._exact(vector, likely[: limit + _SPARE], min_similarity)
                if len(matches) < limit and len(likely) > limit + _SPARE:
                    matches += self._exact(vector, likely[limit + _SPARE :], min_similarity)
                    matches.sort(key=lambda match: -match[1])
                if exhausted or len(matches) >= limit:
                    return matches[:limit]
            wanted *= 4

    def index(self, pack: PackId, dimensions: int) -> VectorIndex:
        """The pack's index, with every embedding that the database has by now. Raises Cancelled."""
        index = self._followed(pack, dimensions, None)
        index.settle()
        return index

    def prepare(
        self,
        pack: PackId,
        dimensions: int,
        cancel: CancelToken | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Have the index ready for the first search: to be called in the background, and as often as one likes.

        ``progress`` is told how many faces are in and how many there are. What took long to make is written.
        Raises Cancelled.
        """
        held = self._of(pack)
        with self._alone(held, cancel):
            self._bring_in_line(pack, dimensions, held, cancel, progress)
        self.save()

    def prepare_soon(self, pack: Callable[[], PackInfo]) -> None:
        """``prepare`` in a thread that ``close`` ends. Returns at once."""

        def work() -> None:
            try:
                info = pack()
                self.prepare(info.id, info.dimensions)
            except Cancelled:
                pass
            except (GlimpseError, OSError) as error:  # the first search tries again, and says so
                _log.warning("search was not prepared: %s", error)
            except Exception:
                _log.exception("search was not prepared")

        with self._lock:
            if self._stop.cancelled or (self._preparing is not None and self._preparing.is_alive()):
                return
            self._preparing = threading.Thread(target=work, name="search")
            self._preparing.start()

    def readiness(self, pack: PackId, seconds: float = 0.0) -> float | None:
        """The share of the pack's faces that a search finds by now, 0-1; 0 also when nobody has opened it yet.

        None while somebody opens it, for which it waits so many ``seconds`` at most. Where nobody makes it, 1 is
        said at once: what is newer a search takes in by itself.
        """
        held, until = self._of(pack), time.monotonic() + seconds
        while (index := held.index) is None and held.following.locked():
            if time.monotonic() >= until:
                return None
            self._stop.check()
            time.sleep(_TICK_SECONDS)
        if index is not None and not held.following.locked():
            return 1.0
        with self._library.reading() as connection:
            there = embeddings.count(connection, pack)
        return min(1.0, (0 if index is None else index.count) / there) if there else 1.0

    def making(self, pack: PackId) -> float | None:
        """While somebody opens or makes the pack's index, the share of its faces that are in; else None.

        Unlike ``readiness`` it never waits.
        """
        held = self._of(pack)
        if not held.following.locked():
            return None
        index = held.index
        if index is None:
            return 0.0
        with self._library.reading() as connection:
            there = embeddings.count(connection, pack)
        return min(1.0, index.count / there) if there else None

    def add(self, pack: PackId, dimensions: int, faces: Collection[FaceId]) -> None:
        """Take in faces that got their embedding after newer ones were taken in already. Raises Cancelled."""
        index = self.index(pack, dimensions)
        ids = np.sort(np.fromiter(faces, np.int64, len(faces)))
        self._take_in(index, ids[~index.contains(ids)], None)

    def save(self) -> None:
        """Write what it would take long to make again at the next opening. That it can't be written is logged."""
        try:
            for index in self._opened() if self._saves else ():
                index.save(_WORTH_SAVING)
        except OSError as error:  # a cache: the next opening takes longer
            _log.warning("the index was not saved: %s", error)

    def rebuild(self, pack: PackId, dimensions: int, cancel: CancelToken | None = None) -> int:
        """Make the pack's index anew from the database; returns how many faces it holds. Raises Cancelled."""
        held = self._of(pack)
        with self._alone(held, cancel):
            # The old one is left to searches that are still at it.
            held.index = VectorIndex(self._path(pack), pack, dimensions, self._seal)
            self._catch_up(pack, held.index, cancel)
        if self._saves:
            held.index.save()
        return held.index.count

    def forget_gone(self, cancel: CancelToken | None = None) -> None:
        """Let no file of any pack's index hold anything of faces that the database has no more.

        One that can't be read is removed: it is made again when it is wanted. Raises Cancelled, OSError.
        """
        heads = {path.stem for path in self._folder.glob("*.hnsw")}
        parts = {head for head in heads if head.rpartition(".")[2].isdigit() and head.rpartition(".")[0] in heads}
        with self._lock:
            opened = {pack for pack, held in self._held.items() if held.index is not None}
        for pack in sorted({*map(PackId, heads - parts), *opened}):
            held = self._of(pack)
            with self._alone(held, cancel):
                self._scrub(pack, self._path(pack), held)

    def _scrub(self, pack: PackId, path: Path, held: _Held) -> None:
        index = held.index
        try:
            opened = index or VectorIndex.open(
                path, pack, files.dimensions(path, self._seal), self._stop, self._seal
            )
        except DamagedIndexError:
            files.discard(path)
            return
        try:
            with self._library.reading(self._stop) as connection:
                known = embeddings.ids(connection, pack)
            opened.remove(np.setdiff1d(opened.ids(), known, assume_unique=True), scrub=True)
            opened.save()
        finally:
            if index is None:
                opened.close()

    def damage(self) -> Iterable[str]:
        """Check every index file; yields a sentence for each that is damaged."""
        for path in sorted(self._folder.glob("*.hnsw")):
            try:
                container.read(path, self._seal)
            except DamagedIndexError as error:
                yield f"The search index {path.name}: {error} (glimpse rebuild-index makes it again)"

    def stop(self) -> None:
        """Whoever opens, makes or waits for an index stops within moments."""
        self._stop.cancel()

    def close(self) -> None:
        """Give the memory back, and write what is worth it if that takes no longer than a moment."""
        self.stop()
        with self._lock:
            held, preparing = list(self._held.values()), self._preparing
        if preparing is not None:
            preparing.join()
        for one in held:
            with one.following:  # whoever has it stops soon
                pass
        try:
            for index in self._opened():
                if self._saves and index.count <= _SOON_SAVED:
                    index.save(_WORTH_SAVING)
        finally:
            for index in self._opened():
                index.close()
            with self._lock:
                self._held.clear()

    def _path(self, pack: PackId) -> Path:
        return self._folder / f"{pack}.hnsw"

    def _of(self, pack: PackId) -> _Held:
        with self._lock:
            return self._held.setdefault(pack, _Held())

    def _opened(self) -> list[VectorIndex]:
        with self._lock:
            return [held.index for held in self._held.values() if held.index is not None]

    @contextmanager
    def _alone(self, held: _Held, cancel: CancelToken | None = None) -> Iterator[None]:
        while not held.following.acquire(timeout=_TICK_SECONDS):
            self._check(cancel)
        try:
            self._check(cancel)
            yield
        finally:
            held.following.release()

    def _check(self, cancel: CancelToken | None) -> None:
        self._stop.check()
        if cancel is not None:
            cancel.check()

    def _followed(self, pack: PackId, dimensions: int, patience: float | None) -> VectorIndex:
        """The index in line with the database, or once ``patience`` is over as it is, if it is open."""
        held = self._of(pack)
        until = None if patience is None else time.monotonic() + patience
        while not held.following.acquire(timeout=_TICK_SECONDS):
            self._stop.check()
            index = held.index
            if index is not None and until is not None and time.monotonic() > until:
                return index
        try:
            self._stop.check()
            return self._bring_in_line(pack, dimensions, held, None, None)
        finally:
            held.following.release()

    def _bring_in_line(
        self,
        pack: PackId,
        dimensions: int,
        held: _Held,
        cancel: CancelToken | None,
        progress: Callable[[int, int], None] | None,
    ) -> VectorIndex:
        """Open it when it isn't, and take in what is new. Only with ``following``."""
        if held.index is None:
            index = self._open(pack, dimensions)
            with self._library.reading(self._stop) as connection:
                known = embeddings.ids(connection, pack)
            ids = index.ids()
            gone = np.setdiff1d(ids, known, assume_unique=True)
            if len(gone):
                index.remove(gone)
            # Ids only grow, so what is newer than the index is added by catching up. Older ones are missing when
            # a part of the index was damaged, or written earlier than others.
            lost = np.setdiff1d(known[known <= index.last_id], ids, assume_unique=True)
            held.index = index
            try:
                self._take_in(index, lost, cancel)
            except BaseException:
                held.index = None  # else nobody would look for them again
                raise
        self._catch_up(pack, held.index, cancel, progress)
        return held.index

    def _open(self, pack: PackId, dimensions: int) -> VectorIndex:
        path = self._path(pack)
        try:
            with large_blocks_stay():
                return VectorIndex.open(path, pack, dimensions, self._stop, self._seal)
        except DamagedIndexError as error:
            _log.warning("index of %s is made again: %s", pack, error)
            if self._saves:
                files.discard(path)
            return VectorIndex(path, pack, dimensions, self._seal)

    def _take_in(self, index: VectorIndex, faces: NDArray[np.int64], cancel: CancelToken | None) -> None:
        for start in range(0, len(faces), _CHUNK):
            self._check(cancel)
            with self._library.reading() as connection:
                ids, vectors = embeddings.of_faces(connection, faces[start : start + _CHUNK])
            if len(ids):
                index.add(ids, vectors, self._stop)

    def _catch_up(
        self,
        pack: PackId,
        index: VectorIndex,
        cancel: CancelToken | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        there = 0
        while True:
            self._check(cancel)
            with self._library.reading() as connection:
                ids, vectors = embeddings.after(connection, pack, index.last_id, _CHUNK)
                if progress is not None and len(ids) and not there:
                    there = embeddings.count(connection, pack)
            if not len(ids):
                return
            index.add(ids, vectors, self._stop)
            if self._saves and index.count > _SOON_SAVED and index.saved_share < 0.5:
                index.save(_WORTH_SAVING)  # so that an end in the middle loses half at most
            if progress is not None:
                progress(index.count, max(there, index.count))

    def _exact(
        self, vector: NDArray[np.float32], ids: NDArray[np.int64], least: float
    ) -> list[tuple[FaceId, float]]:
        with self._library.reading() as connection:
            faces, vectors = embeddings.of_searchable(connection, ids)
        if not len(faces):
            return []
        similarities = vectors @ vector
        order = np.argsort(-similarities, kind="stable")
        return [(FaceId(int(faces[i])), float(similarities[i])) for i in order if similarities[i] >= least]
