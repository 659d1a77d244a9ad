"""Nearest faces: the index proposes, the database's own embeddings decide the order.

The HNSW file of each pack is a cache. Before a search it takes in what the database has and it lacks; a damaged or
foreign one is made again. Only one that follows the database in this way is ever searched.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import DamagedIndexError
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.index import container
from glimpse_desktop.index.vectors import VectorIndex
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.store import Library

_log = logging.getLogger(__name__)

_CHUNK = 4096


class FaceFinder:
    """Search by embedding, over one index per model pack. Safe from any thread."""

    def __init__(self, library: Library, folder: Path, *, saves: bool) -> None:
        """``folder`` holds the index files. ``saves`` False: another process owns them, so never write."""
        self._library = library
        self._folder = folder
        self._saves = saves
        self._lock = threading.RLock()
        self._indexes: dict[PackId, VectorIndex] = {}
        self._unsaved: set[PackId] = set()

    def search(
        self,
        pack: PackId,
        vector: NDArray[np.float32],
        limit: int,
        min_similarity: float,
        exclude: Collection[FaceId] = (),
    ) -> list[tuple[FaceId, float]]:
        """Shown faces most like ``vector`` (unit length), nearest first, with their exact cosine similarity.

        Faces marked "not a face" or ignored are left out, and those in ``exclude``.
        """
        index = self.index(pack, len(vector))
        wanted = 2 * limit + len(exclude) + 64
        while True:
            ids, rough = index.search(vector, min(wanted, max(index.count, 1)))
            found = self._exact(vector, ids, exclude)
            # Faces of deleted photos and the like also take places among the nearest: ask for more while the
            # list is short and the index may still hold results that are similar enough.
            exhausted = len(ids) >= index.count or (len(rough) > 0 and float(rough[-1]) < min_similarity - 0.01)
            matches = [(face, similarity) for face, similarity in found if similarity >= min_similarity]
            if len(matches) >= limit or exhausted or len(ids) < wanted:
                return matches[:limit]
            wanted *= 4

    def index(self, pack: PackId, dimensions: int) -> VectorIndex:
        """The pack's index, with every embedding that the database has by now."""
        with self._lock:
            index = self._indexes.get(pack)
            if index is None:
                index = self._open(pack, dimensions)
                self._indexes[pack] = index
            self._catch_up(pack, index)
            return index

    def add(self, pack: PackId, dimensions: int, faces: Collection[FaceId]) -> None:
        """Take in faces that got their embedding after newer ones were taken in already."""
        with self._lock:
            index = self.index(pack, dimensions)
            ids = np.sort(np.fromiter(faces, np.int64, len(faces)))
            missing = ids[~index.contains(ids)]
            if len(missing):
                with self._library.reading() as connection:
                    index.add(*embeddings.of_faces(connection, missing))
                self._unsaved.add(pack)

    def save(self) -> None:
        """Write what has changed since the last call."""
        if not self._saves:
            return
        with self._lock:
            changed = [(pack, self._indexes[pack]) for pack in sorted(self._unsaved)]
            self._unsaved.clear()
        for pack, index in changed:  # without the lock: searches go on while a large index is written
            try:
                index.save()
            except BaseException:
                with self._lock:
                    self._unsaved.add(pack)
                raise

    def rebuild(self, pack: PackId, dimensions: int, cancel: CancelToken | None = None) -> int:
        """Make the pack's index anew from the database; returns how many faces it holds."""
        with self._lock:
            # The old one is left to searches that are still at it.
            index = VectorIndex(self._path(pack), pack, dimensions)
            self._indexes[pack] = index
            self._unsaved.add(pack)
            self._catch_up(pack, index, cancel)
            self.save()
            return index.count

    def damage(self) -> Iterable[str]:
        """Check every index file; yields a sentence for each that is damaged."""
        for path in sorted(self._folder.glob("*.hnsw")):
            try:
                container.read(path)
            except DamagedIndexError as error:
                yield f"The search index {path.name}: {error} (glimpse rebuild-index makes it again)"

    def close(self) -> None:
        with self._lock:
            self.save()
            for index in self._indexes.values():
                index.close()
            self._indexes.clear()

    def _path(self, pack: PackId) -> Path:
        return self._folder / f"{pack}.hnsw"

    def _open(self, pack: PackId, dimensions: int) -> VectorIndex:
        path = self._path(pack)
        try:
            index = VectorIndex.open(path, pack, dimensions)
        except DamagedIndexError as error:
            _log.warning("index of %s is made again: %s", pack, error)
            self._unsaved.add(pack)
            index = VectorIndex(path, pack, dimensions)
        with self._library.reading() as connection:
            known = embeddings.ids(connection, pack)
        held = index.ids()
        gone = np.setdiff1d(held, known, assume_unique=True)
        if len(gone):
            index.remove(gone)
            self._unsaved.add(pack)
        # Ids only grow, so what is newer than the index is added by catching up; older gaps can only come
        # from an index saved by a library that was restored from a copy.
        lost = np.setdiff1d(known[known <= index.last_id], held, assume_unique=True)
        for start in range(0, len(lost), _CHUNK):
            with self._library.reading() as connection:
                index.add(*embeddings.of_faces(connection, lost[start : start + _CHUNK]))
            self._unsaved.add(pack)
        return index

    def _catch_up(self, pack: PackId, index: VectorIndex, cancel: CancelToken | None = None) -> None:
        while True:
            if cancel is not None:
                cancel.check()
            with self._library.reading() as connection:
                ids, vectors = embeddings.after(connection, pack, index.last_id, _CHUNK)
            if not len(ids):
                return
            index.add(ids, vectors)
            self._unsaved.add(pack)

    def _exact(
        self, vector: NDArray[np.float32], ids: NDArray[np.int64], exclude: Collection[FaceId]
    ) -> list[tuple[FaceId, float]]:
        with self._library.reading() as connection:
            shown = embeddings.searchable(connection, ids)
            if exclude:
                shown = np.setdiff1d(shown, np.fromiter(exclude, np.int64), assume_unique=True)
            faces, vectors = embeddings.of_faces(connection, shown)
        if not len(faces):
            return []
        similarities = vectors @ vector
        order = np.argsort(-similarities, kind="stable")
        return [(FaceId(int(faces[i])), float(similarities[i])) for i in order]
