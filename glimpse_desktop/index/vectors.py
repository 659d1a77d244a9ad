"""Nearest neighbours of face embeddings, by cosine: a cache of what the library knows, one file per pack.

hnswlib's own saving is silent on a full disk, and its loading can crash the process on a damaged file, so its
state is taken out as arrays, kept in a checksummed file (``container``) and put back only once the checksum
is right. Elements are numbered by slot: a removed face leaves its slot to the next one that is added.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import hnswlib
import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import DamagedIndexError
from glimpse_desktop.index import container
from glimpse_desktop.index.graph import elements, empty_graph, threads
from glimpse_desktop.index.locks import ReadWriteLock
from glimpse_desktop.index.rows import matrix, unit_rows

_FORMAT = 1
_EF_SEARCH = 400
_EF_MANY = 48
_MAX_EF = 4096
_FIRST_CAPACITY = 1024
_FEW = 16
"""So few searches are made thoroughly, and soon done."""
_BATCH = 256
"""Faces added under one hold of the lock: a search waits for no more than these."""
_BLOCK = 8192
_MAX_DEAD_SHARE = 0.25
_MIN_DEAD = 1000

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]


class VectorIndex:
    """An HNSW index over the embeddings of one pack. Safe from any thread; searches run side by side.

    Y. A. Malkov, D. A. Yashunin, "Efficient and robust approximate nearest neighbor search using Hierarchical
    Navigable Small World graphs", IEEE TPAMI 42(4), 2020.
    """

    def __init__(self, path: Path, pack_id: str, dimensions: int) -> None:
        """An empty index that ``save`` writes to ``path``; use ``open`` to read what is there."""
        if dimensions < 1:
            raise ValueError("an index needs at least one dimension")
        self.path = path
        self.pack_id = pack_id
        self.dimensions = dimensions
        self._lock = ReadWriteLock()
        self._saving = threading.Lock()
        self._graph = empty_graph(dimensions, _FIRST_CAPACITY)
        self._ids: Ids = np.full(_FIRST_CAPACITY, -1, np.int64)  # by slot; -1: never used, or dead
        self._slots: dict[int, int] = {}
        self._matrix = matrix(_FIRST_CAPACITY, dimensions)  # by slot
        self._used = 0
        self._free: list[int] = []
        self._last_id = 0
        self._version = 0
        self._saved_version = -1
        self._touched: set[int] | None = None  # ids changed while a compaction runs
        self._closed = False

    @classmethod
    def open(cls, path: Path, pack_id: str, dimensions: int) -> VectorIndex:
        """The index in ``path``, or an empty one where there is no file.

        Raises DamagedIndexError when the file is damaged or belongs to another pack or program version, and
        OSError when it can't be read.
        """
        index = cls(path, pack_id, dimensions)
        try:
            meta, arrays = container.read(path)
        except FileNotFoundError:
            return index
        if meta.get("format") != _FORMAT:
            raise DamagedIndexError(f"The index file {path.name} is from another version of the program.")
        if meta.get("pack") != pack_id or meta.get("dimensions") != dimensions:
            raise DamagedIndexError(f"The index file {path.name} belongs to another model pack.")
        index._restore(meta, arrays)
        return index

    @property
    def count(self) -> int:
        """How many faces can be found."""
        return len(self._slots)

    @property
    def last_id(self) -> int:
        """The highest face id in it, 0 when it is empty: faces above it are yet to be added."""
        with self._lock.reading():
            return self._last_id

    @property
    def dead_share(self) -> float:
        """The share of elements that removed faces still take up, 0-1."""
        return len(self._free) / self._used if self._used else 0.0

    def ids(self) -> Ids:
        """The ids of all faces in it, ascending."""
        with self._lock.reading():
            return np.sort(np.fromiter(self._slots, np.int64, len(self._slots)))

    def contains(self, ids: Ids) -> NDArray[np.bool_]:
        """For each of (n,) ids whether it is in the index."""
        with self._lock.reading():
            return np.fromiter((int(i) in self._slots for i in ids), np.bool_, len(ids))

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Add faces: ``ids`` (n,) positive, each once, ``vectors`` (n, d) finite and not zero, of any length.

        An id that is there already gets the new vector. Raises ValueError, with nothing added, otherwise.
        """
        ids, unit = self._checked(ids, vectors)
        for start in range(0, len(ids), _BATCH):
            with self._lock.writing():
                self._require_open()
                self._add(ids[start : start + _BATCH], unit[start : start + _BATCH])

    def remove(self, ids: Ids) -> int:
        """Take faces out; ids that aren't there are passed over. Returns how many were."""
        removed = 0
        with self._lock.writing():
            self._require_open()
            for face in np.unique(np.asarray(ids, np.int64)).tolist():
                slot = self._slots.pop(face, None)
                if slot is None:
                    continue
                self._graph.mark_deleted(slot)
                self._ids[slot] = -1
                self._free.append(slot)
                if self._touched is not None:
                    self._touched.add(face)
                removed += 1
            if removed:
                self._version += 1
                if self._last_id not in self._slots:
                    self._last_id = max(self._slots, default=0)
        return removed

    def search(self, vector: Vectors, k: int) -> tuple[Ids, Vectors]:
        """The ``k`` faces nearest to ``vector`` (d,), fewer if there are fewer.

        Returns ids (m,) and cosine similarities (m,), highest first. Similarities are exact. So are the faces
        up to 130,000 of 128 dimensions (32,000 of 512), or when half of all are asked for; in larger indexes a
        few in a hundred are missed, mostly far down the list. Raises ValueError for a vector of another size,
        zero, or not finite.
        """
        query = unit_rows(np.asarray(vector, np.float32).reshape(1, -1), self.dimensions)
        with self._lock.reading():
            self._require_open()
            live = len(self._slots)
            k = min(k, live)
            if k <= 0:
                return np.empty(0, np.int64), np.empty(0, np.float32)
            if self._matrix is not None:
                return self._search_all(query[0], k)
            # Asking for more than k widens the search as setting ef would, but is no state shared by threads.
            wide = min(live, max(k, min(_MAX_EF, max(_EF_SEARCH, 4 * k))))
            if 2 * wide >= live:
                return self._search_all(query[0], k)
            try:
                slots, distances = self._graph.knn_query(query, k=wide, num_threads=1)
            except RuntimeError:
                # The graph reaches fewer than ``wide``: islands, or nearly all that is near was removed.
                return self._search_all(query[0], k)
            found = slots[0][:k].astype(np.int64)
            return self._ids[found], (1.0 - distances[0][:k]).astype(np.float32)

    def search_many(self, vectors: Vectors, k: int) -> tuple[Ids, Vectors]:
        """The ``k`` faces nearest to each of ``vectors`` (n, d), on all cores: ids (n, m) and cosines (n, m).

        m is k, or as many as there are; highest first, -1 where fewer were reached. Quicker than as many calls
        of ``search`` and less thorough in a large index: a few more in a hundred are missed. Raises ValueError.
        """
        queries = unit_rows(np.asarray(vectors, np.float32), self.dimensions)
        parts = [
            self._search_batch(queries[start : start + _BATCH], k) for start in range(0, len(queries), _BATCH)
        ]
        if not parts:
            return np.empty((0, 0), np.int64), np.empty((0, 0), np.float32)
        wide = max(ids.shape[1] for ids, _ in parts)  # faces may come and go between two batches
        return (
            np.concatenate([np.pad(i, ((0, 0), (0, wide - i.shape[1])), constant_values=-1) for i, _ in parts]),
            np.concatenate([np.pad(s, ((0, 0), (0, wide - s.shape[1])), constant_values=-1) for _, s in parts]),
        )

    def _search_batch(self, queries: Vectors, k: int) -> tuple[Ids, Vectors]:
        with self._lock.reading():
            self._require_open()
            live = len(self._slots)
            k = min(k, live)
            if k <= 0:
                return np.empty((len(queries), 0), np.int64), np.empty((len(queries), 0), np.float32)
            wide = min(live, max(_EF_MANY, 2 * k))
            if 2 * wide < live and len(queries) >= _FEW:
                try:
                    slots, distances = self._graph.knn_query(queries, k=wide, num_threads=threads(_BATCH, _BATCH))
                except RuntimeError:
                    pass  # as in ``search``
                else:
                    return self._ids[slots[:, :k].astype(np.int64)], (1.0 - distances[:, :k]).astype(np.float32)
            found = [self._search_all(query, k) for query in queries]
            return np.stack([ids for ids, _ in found]), np.stack([similar for _, similar in found])

    def within(self, vectors: Vectors, least: float) -> Ids:
        """All faces whose cosine with any of ``vectors`` (n, d) is at least ``least``, ascending.

        As exact as ``search``. Raises ValueError.
        """
        queries = unit_rows(np.asarray(vectors, np.float32), self.dimensions)
        with self._lock.reading():
            self._require_open()
            if self._matrix is not None:
                near = [
                    start + np.flatnonzero((self._matrix[start : start + _BLOCK] @ queries.T >= least).any(axis=1))
                    for start in range(0, self._used if len(queries) else 0, _BLOCK)
                ]
                found = self._ids[np.concatenate(near)] if near else np.empty(0, np.int64)
                return np.sort(found[found >= 0])
        parts = [self._within(query, least) for query in queries]
        return np.unique(np.concatenate(parts)) if parts else np.empty(0, np.int64)

    def _within(self, query: Vectors, least: float) -> Ids:
        wanted = _EF_SEARCH
        while True:
            ids, similar = self.search(query, wanted)
            if len(ids) < wanted or similar[-1] < least:
                return ids[similar >= least]
            wanted *= 4

    def save(self) -> None:
        """Write the file if anything changed since the last time; compacts first when much of it is dead.

        Searches and additions go on meanwhile. Raises IndexSaveError (an OSError too), the old file intact.
        """
        with self._saving:
            if len(self._free) > max(_MIN_DEAD, _MAX_DEAD_SHARE * self._used):
                self._compact()
            with self._lock.reading():
                self._require_open()
                version = self._version
                if version == self._saved_version:
                    return
                meta, arrays = self._state()
            container.write(self.path, meta, arrays)
            self._saved_version = version

    def close(self) -> None:
        """Give the memory back. Nothing is saved; the index must not be used after."""
        with self._saving, self._lock.writing():
            self._closed = True
            self._graph = empty_graph(self.dimensions, 1)
            self._ids = np.empty(0, np.int64)
            self._matrix = None
            self._slots = {}

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("the index is closed")

    def _checked(self, ids: Ids, vectors: Vectors) -> tuple[Ids, Vectors]:
        ids = np.asarray(ids, np.int64)
        if ids.ndim != 1 or len(np.unique(ids)) != len(ids) or (len(ids) and int(ids.min()) <= 0):
            raise ValueError("face ids must be positive, each once, in one row")
        unit = unit_rows(np.asarray(vectors, np.float32), self.dimensions)
        if len(unit) != len(ids):
            raise ValueError(f"{len(ids)} ids but {len(unit)} vectors")
        return ids, unit

    def _add(self, ids: Ids, unit: Vectors) -> None:
        if not len(ids):
            return
        slots = [self._slots.get(face, -1) for face in ids.tolist()]
        fresh = slots.count(-1)
        reused = [self._free[-1 - i] for i in range(min(fresh, len(self._free)))]
        coming = [*reused, *range(self._used, self._used + fresh - len(reused))]
        self._reserve(self._used + fresh - len(reused))
        coming.reverse()
        labels = np.array([slot if slot >= 0 else coming.pop() for slot in slots], np.int64)
        # A dead slot's element comes alive again by being added under its number.
        self._graph.add_items(unit, labels, num_threads=threads(len(ids), _BATCH))
        del self._free[len(self._free) - len(reused) :]
        self._used += fresh - len(reused)
        self._ids[labels] = ids
        if self._matrix is not None:
            self._matrix[labels] = unit
        self._slots.update(zip(ids.tolist(), labels.tolist(), strict=True))
        self._last_id = max(self._last_id, int(ids.max()))
        self._version += 1
        if self._touched is not None:
            self._touched.update(ids.tolist())

    def _reserve(self, needed: int) -> None:
        capacity = len(self._ids)
        if needed <= capacity:
            return
        capacity = max(needed, capacity + capacity // 2)
        self._graph.resize_index(capacity)
        grown = np.full(capacity, -1, np.int64)
        grown[: len(self._ids)] = self._ids
        self._ids = grown
        if self._matrix is not None:
            old, self._matrix = self._matrix, matrix(capacity, self.dimensions)
            if self._matrix is not None:
                self._matrix[: len(old)] = old

    def _search_all(self, query: Vectors, k: int) -> tuple[Ids, Vectors]:
        """Exact, by comparing with every face."""
        if self._matrix is not None:
            slots = self._matrix[: self._used] @ query
            slots[self._ids[: self._used] < 0] = -2.0
            best = np.argpartition(-slots, k - 1)[:k]
            best = best[np.argsort(-slots[best], kind="stable")]
            return self._ids[best], slots[best]
        live = np.flatnonzero(self._ids >= 0)
        similarities = np.concatenate(
            [self._vectors_of(live[start : start + _BLOCK]) @ query for start in range(0, len(live), _BLOCK)]
        )
        nearest = np.argpartition(-similarities, k - 1)[:k]
        nearest = nearest[np.argsort(-similarities[nearest], kind="stable")]
        return self._ids[live[nearest]], similarities[nearest]

    def _vectors_of(self, slots: NDArray[np.int64]) -> Vectors:
        if self._matrix is not None:
            return self._matrix[slots]
        found = np.asarray(self._graph.get_items(slots, return_type="numpy"), np.float32)
        return found.reshape(-1, self.dimensions)

    def _compact(self) -> None:
        """Build a graph of the living only, beside the one in use; then take over what changed meanwhile."""
        with self._lock.writing():
            self._require_open()
            self._touched = set()
            slots = np.flatnonzero(self._ids >= 0)
            ids, vectors = self._ids[slots], self._vectors_of(slots)
        fresh = VectorIndex(self.path, self.pack_id, self.dimensions)
        fresh._reserve(len(ids))
        try:
            for start in range(0, len(ids), _BLOCK):
                fresh._add(ids[start : start + _BLOCK], vectors[start : start + _BLOCK])
        except BaseException:
            self._touched = None
            raise
        with self._lock.writing():
            touched = np.array(sorted(self._touched), np.int64)
            self._touched = None
            kept = np.array([i for i in touched.tolist() if i in self._slots], np.int64)
            fresh.remove(np.setdiff1d(touched, kept))
            if len(kept):
                fresh._add(kept, self._vectors_of(np.array([self._slots[i] for i in kept.tolist()])))
            self._graph, self._ids, self._slots = fresh._graph, fresh._ids, fresh._slots
            self._matrix = fresh._matrix
            self._used, self._free = fresh._used, fresh._free
            self._last_id = fresh._last_id
            self._version += 1

    def _state(self) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
        meta: dict[str, Any] = {
            "format": _FORMAT,
            "pack": self.pack_id,
            "dimensions": self.dimensions,
            "count": len(self._slots),
            "last_id": self._last_id,
            "graph": None,
        }
        arrays: dict[str, NDArray[Any]] = {"ids": self._ids[: self._used].copy()}
        if self._used:
            (state,) = self._graph.__getstate__()
            meta["graph"] = {name: value for name, value in state.items() if not isinstance(value, np.ndarray)}
            arrays |= {name: value for name, value in state.items() if isinstance(value, np.ndarray)}
        return meta, arrays

    def _restore(self, meta: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> None:
        ids = arrays.pop("ids")
        if meta["graph"] is not None:
            try:
                self._graph = hnswlib.Index(params={**meta["graph"], **arrays})
            except (RuntimeError, ValueError, KeyError) as error:
                raise DamagedIndexError(
                    f"The index file {self.path.name} is from another version of hnswlib."
                ) from error
            capacity = int(self._graph.get_max_elements())
            self._ids = np.full(capacity, -1, np.int64)
            self._matrix = matrix(capacity, self.dimensions)
            if self._matrix is not None:
                slots, stored = elements(meta["graph"], arrays["data_level0"])
                self._matrix[slots] = stored
        self._ids[: len(ids)] = ids
        self._used = len(ids)
        self._free = np.flatnonzero(ids < 0).tolist()
        live = np.flatnonzero(ids >= 0)
        self._slots = dict(zip(ids[live].tolist(), live.tolist(), strict=True))
        self._last_id = int(meta["last_id"])
        self._saved_version = self._version
