"""Nearest neighbours of face embeddings, by cosine: a cache of what the library knows, one per pack.

A small library is one matrix in memory, compared in full, and has no file. A large one is divided among a few
graphs by face id. Each holds a few of everybody's faces, so that its links lead on to others: one graph of all
links a person's faces to one another, and hardly finds the way out to those who come next. What graphs propose is
compared in full. The newest faces wait in a matrix until they are many: a search needn't find them their places.
"""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import Seal
from glimpse_desktop.index import files, projection
from glimpse_desktop.index.exact import Exact
from glimpse_desktop.index.locks import ReadWriteLock
from glimpse_desktop.index.rows import best, checked, unit_rows
from glimpse_desktop.index.segment import Ids, Segment, Vectors

_EXACT_BYTES = 64 << 20
"""Up to here all vectors are kept as one matrix and compared with every query: a few milliseconds."""
_SEGMENTS = 8
"""Of fewer, larger graphs each must be searched further; four for a million faces would save a fifth."""
_EF_SEARCH = 150
_EF_MANY = 192
"""Candidates of each graph for one search, and of all together for each of many."""
_LIKELY = 320
"""So many of them, by their distance in the graphs, are compared in full."""
_FEW = 16
"""So few searches are made thoroughly, and soon done."""
_BATCH = 256
_SHARED = 200_000
"""From so many faces on the graphs are searched side by side, on several cores."""
_LITTLE = 32
_BULK = 512
"""Faces added under one hold of the lock, a few or thousands: a search waits for no more than these."""
_RECENT = 512
"""So many faces wait to be put into graphs; more if nobody calls ``settle``."""
_MOST_RECENT = 4096
_MAX_DEAD_SHARE = 0.25
_MIN_DEAD = 1000
_CORES = min(4, os.cpu_count() or 1)


class VectorIndex:
    """An index over the embeddings of one pack. Safe from any thread; searches run side by side.

    Y. A. Malkov, D. A. Yashunin, "Efficient and robust approximate nearest neighbor search using Hierarchical
    Navigable Small World graphs", IEEE TPAMI 42(4), 2020.
    """

    def __init__(self, path: Path, pack_id: str, dimensions: int, seal: Seal | None = None) -> None:
        """An empty index that ``save`` writes to ``path``, sealed or not; ``open`` reads what is there."""
        if dimensions < 1:
            raise ValueError("an index needs at least one dimension")
        self.path = path
        self.pack_id = pack_id
        self.dimensions = dimensions
        self._seal = seal
        self._changing = threading.Lock()  # held by whoever adds, removes, or makes graphs
        self._saving = threading.Lock()
        self._lock = ReadWriteLock()  # held while something in memory is read, or changes
        self._exact: Exact | None = Exact(dimensions)
        self._segments: list[Segment] = []
        self._recent = Exact(dimensions)  # in no segment yet
        self._axes = np.eye(dimensions, dtype=np.float32)
        self._key = ""
        self._head_saved = False
        self._pool = ThreadPoolExecutor(_CORES, "index")  # starts threads when they are needed
        self._closed = False

    @classmethod
    def open(
        cls, path: Path, pack_id: str, dimensions: int, cancel: CancelToken | None = None, seal: Seal | None = None
    ) -> VectorIndex:
        """The index in ``path``, or an empty one where there is no file. What is damaged of it is left out.

        Raises DamagedIndexError when nothing of it is of use, or it belongs to another pack or program version,
        OSError when it can't be read, and Cancelled.
        """
        index = cls(path, pack_id, dimensions, seal)
        head = files.read_head(path, pack_id, dimensions, seal)
        if head is not None:
            segments = files.read_segments(path, head, cancel, seal)
            index._use([Segment(head.axes) if one is None else one for one in segments], head.axes, head.key)
            index._head_saved = True
        return index

    @property
    def count(self) -> int:
        """How many faces can be found."""
        return sum(part.count for part in self._parts())

    @property
    def last_id(self) -> int:
        """The highest face id in it, 0 when it is empty: faces above it are yet to be added."""
        with self._lock.reading():
            return max((part.directory.last_id for part in self._parts()), default=0)

    @property
    def dead_share(self) -> float:
        """The share of memory that removed faces still take up, 0-1."""
        used = sum(part.directory.used for part in self._parts())
        return (used - self.count) / max(used, 1)

    @property
    def saved_share(self) -> float:
        """The share of faces that are in files as they are, 0-1. Of a small library none are."""
        count = self.count
        changed = self._recent.count + sum(min(segment.changed, segment.count) for segment in self._segments)
        return (count - changed) / count if count and self._exact is None else 0.0

    def ids(self) -> Ids:
        """The ids of all faces in it, ascending."""
        with self._lock.reading():
            held = [part.directory.held() for part in self._parts()]
            return np.sort(np.concatenate([np.empty(0, np.int64), *held]))

    def contains(self, ids: Ids) -> NDArray[np.bool_]:
        """For each of (n,) ids whether it is in the index."""
        ids = np.asarray(ids, np.int64)
        found = np.zeros(len(ids), np.bool_)
        with self._lock.reading():
            for part, own in self._divided(ids):
                found[own] |= part.directory.contains(ids[own])
        return found

    def add(self, ids: Ids, vectors: Vectors, cancel: CancelToken | None = None) -> None:
        """Add faces: ``ids`` (n,) positive, each once, ``vectors`` (n, d) finite and not zero, of any length.

        An id that is there already gets the new vector. Raises ValueError, with nothing added, otherwise;
        Cancelled with some of them added.
        """
        ids, unit = checked(ids, vectors, self.dimensions)
        batch = _BULK if len(ids) > _BULK else _LITTLE
        most = _EXACT_BYTES // (4 * self.dimensions)
        if cancel is not None:
            cancel.check()
        with self._changing:
            if self._exact is None and self._recent.count + len(ids) <= _MOST_RECENT and len(ids) <= _RECENT:
                with self._lock.writing():
                    self._require_open()
                    for part, own in self._divided(ids):
                        part.remove(ids[own])
                    self._recent.add(ids, unit)
                return
            for start in range(0, len(ids), batch):
                if cancel is not None:
                    cancel.check()
                some, rows = ids[start : start + batch], unit[start : start + batch]
                if self._exact is not None and self._exact.count + len(some) > most:
                    self._make_graphs(cancel)
                self._put(some, rows)

    def settle(self) -> None:
        """Put the newest faces into graphs if they are many: a few tenths of a second, in which searches go on."""
        if self._recent.count >= _RECENT:
            with self._changing:
                self._drain()

    def remove(self, ids: Ids, scrub: bool = False) -> int:
        """Take out those of ``ids`` that are there; ``scrub``: and overwrite what is left of all who ever left.
        Returns how many faces that concerned."""
        ids = np.unique(np.asarray(ids, np.int64))
        with self._changing:
            with self._lock.writing():
                self._require_open()
                removed = sum(part.remove(ids[own]) for part, own in self._divided(ids))
            return removed + sum(segment.scrub(self._lock.writing) for segment in self._segments if scrub)

    def search(self, vector: Vectors, k: int) -> tuple[Ids, Vectors]:
        """The ``k`` faces nearest to ``vector`` (d,), fewer if there are fewer.

        Returns ids (m,) and cosine similarities (m,), highest first. They are exact up to 130,000 faces of 128
        dimensions (32,000 of 512). In larger indexes similarities are right to about 0.001, and one face in a
        hundred is missed, mostly far down the list. Raises ValueError for a vector of another size, zero, or not
        finite.
        """
        query = unit_rows(np.asarray(vector, np.float32).reshape(1, -1), self.dimensions)
        with self._lock.reading():
            self._require_open()
            return self._search(query, k)

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

    def within(self, vectors: Vectors, least: float) -> Ids:
        """All faces whose cosine with any of ``vectors`` (n, d) is at least ``least``, ascending.

        As exact as ``search_many``, and exact for a vector with hundreds of such faces. Raises ValueError.
        """
        queries = unit_rows(np.asarray(vectors, np.float32), self.dimensions)
        with self._lock.reading():
            self._require_open()
            if self._exact is not None:
                return np.sort(self._exact.within(queries, least))
        wanted = _EF_MANY
        ids, similar = self.search_many(queries, wanted)
        found = [ids[(similar >= least) & (ids >= 0)]]
        if ids.shape[1] == wanted:
            more = np.flatnonzero(similar[:, -1] >= least)
            for some, near in self._compared(queries[more]) if len(more) else ():
                found.append(some[(near >= least).any(axis=1)])
        return np.unique(np.concatenate(found))

    def save(self, least: float = 0.0) -> None:
        """Write every segment of which more than that share has changed; compacts those that are mostly dead.

        Searches go on meanwhile, additions but for moments. A small library has no file. Raises IndexSaveError
        (an OSError too), with the old files intact.
        """
        with self._saving:
            with self._changing:
                self._require_open()
                self._drain()
            if self._exact is not None:
                files.discard(self.path)  # what is there is of an index that is no more
                return
            for number, segment in enumerate(self._segments):
                self._require_open()
                used = segment.directory.used
                if used - segment.count > max(_MIN_DEAD / len(self._segments), _MAX_DEAD_SHARE * used):
                    self._compact(number)
                segment = self._segments[number]
                changed = segment.changed
                if changed <= least * segment.count and (changed == 0 or least > 0):
                    continue
                if not self._head_saved:
                    head = files.Head(self.pack_id, self._key, self._axes, len(self._segments))
                    files.write_head(self.path, head, self._seal)
                    self._head_saved = True
                with self._lock.reading():
                    self._require_open()
                    changed = segment.changed
                    graph, arrays = segment.state()
                files.write_segment(self.path, self._key, number, graph, arrays, self._seal)
                segment.changed -= changed

    def close(self) -> None:
        """Give the memory back. Nothing is saved; the index must not be used after."""
        with self._saving, self._changing, self._lock.writing():
            self._closed = True
            self._pool.shutdown()
            self._exact, self._segments, self._recent = None, [], Exact(self.dimensions)

    def _parts(self) -> Sequence[Exact | Segment]:
        return [*self._segments, self._recent] if (exact := self._exact) is None else [exact]

    def _divided(self, ids: Ids) -> Iterator[tuple[Exact | Segment, Ids]]:
        """Each part with the positions among ``ids`` (n,) of those that may be in it."""
        if self._exact is not None:
            yield self._exact, np.arange(len(ids))
            return
        for number, segment in enumerate(self._segments):
            own = np.flatnonzero(ids % len(self._segments) == number)
            if len(own):
                yield segment, own
        yield self._recent, np.arange(len(ids))

    def _put(self, ids: Ids, unit: Vectors) -> None:
        """Into the matrix of a small library or the graphs of a large one. Only with ``_changing``."""
        with self._lock.writing():
            self._require_open()
            for part, own in self._divided(ids):
                if part is not self._recent:
                    part.add(ids[own], unit[own])
            self._recent.remove(ids)

    def _drain(self) -> None:
        """Put the newest faces into graphs. Only with ``_changing``."""
        ids, unit = self._recent.vectors()
        for start in range(0, len(ids), _LITTLE):
            self._put(ids[start : start + _LITTLE], unit[start : start + _LITTLE])
        with self._lock.writing():
            self._recent = Exact(self.dimensions)

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("the index is closed")

    def _search(self, query: Vectors, k: int) -> tuple[Ids, Vectors]:
        """As ``search``, of one row (1, d), with the lock."""
        if k <= 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        if self._exact is not None:
            return self._exact.nearest(query[0], k)
        (projected,) = projection.project(query, self._axes)
        wide = max(_EF_SEARCH, 2 * k // len(self._segments))
        side_by_side = _CORES > 1 and self.count >= _SHARED
        each = self._pool.map if side_by_side else map
        reached = list(each(lambda segment: segment.reached(projected, wide), self._segments))
        distances = np.concatenate([np.empty(0, np.float32), *(one[1] for one in reached if one is not None)])
        likely = max(_LIKELY, 4 * k)
        furthest = np.partition(distances, likely)[likely] if likely < len(distances) else np.inf
        found = [
            segment.nearest_of_all(query[0], k)
            if one is None
            else segment.refined(query[0], *(part[one[1] <= furthest] for part in one))
            for segment, one in zip(self._segments, reached, strict=True)
        ]
        if self._recent.count:
            found.append(self._recent.nearest(query[0], k))
        return best(np.concatenate([ids for ids, _ in found]), np.concatenate([near for _, near in found]), k)

    def _search_batch(self, queries: Vectors, k: int) -> tuple[Ids, Vectors]:
        with self._lock.reading():
            self._require_open()
            k = max(min(k, self.count), 0)
            in_graphs = sum(segment.count for segment in self._segments)
            if len(queries) >= _FEW and 0 < k < in_graphs // 4:
                return self._proposed(queries, k, max(_EF_MANY, 2 * k) // len(self._segments))
            found = [self._search(query[None], k) for query in queries]
            return np.stack([ids for ids, _ in found]), np.stack([near for _, near in found])

    def _proposed(self, queries: Vectors, k: int, wide: int) -> tuple[Ids, Vectors]:
        """What the graphs propose for many queries, of each the likeliest compared in full."""
        projected = projection.project(queries, self._axes)
        parts = [segment.nearest_many(queries, projected, wide) for segment in self._segments]
        slots, distances, ids = (np.concatenate(columns, axis=1) for columns in zip(*parts, strict=True))
        owner = np.repeat(np.arange(len(parts)), [part[0].shape[1] for part in parts])
        chosen = np.argpartition(distances, min(2 * k, distances.shape[1] - 1), axis=1)[:, : 2 * k]
        slots, distances, ids = (np.take_along_axis(table, chosen, 1) for table in (slots, distances, ids))
        owner = owner[chosen]
        near = np.full(slots.shape, -2.0, np.float32)
        for number, segment in enumerate(self._segments):
            row, column = np.nonzero((owner == number) & (slots >= 0))
            if segment.is_whole:
                near[row, column] = 1.0 - distances[row, column] / 2.0
            else:
                near[row, column] = segment.cosines(queries[row], slots[row, column])
        if self._recent.count:
            newest, alike = self._recent.compared(queries)
            ids = np.concatenate([ids, np.broadcast_to(newest, alike.shape)], axis=1)
            near = np.concatenate([near, alike], axis=1)
        order = np.argsort(-near, axis=1, kind="stable")[:, :k]
        ids, near = np.take_along_axis(ids, order, 1), np.take_along_axis(near, order, 1)
        return ids, np.where(ids >= 0, near, np.float32(-1.0))

    def _compared(self, queries: Vectors) -> Iterator[tuple[Ids, Vectors]]:
        """All faces with all queries; faces may come and go between two segments."""
        for number in range(len(self._segments)):
            with self._lock.reading():
                self._require_open()
                yield from self._segments[number].compared(queries)
        with self._lock.reading():
            ids, near = self._recent.compared(queries)
        yield ids, near.T

    def _make_graphs(self, cancel: CancelToken | None) -> None:
        """Divide what outgrows the matrix; searches go on in it meanwhile. Only with ``_changing``."""
        assert self._exact is not None
        ids, unit = self._exact.vectors()
        axes = projection.learn(unit) if len(unit) else np.eye(self.dimensions, dtype=np.float32)
        segments = [Segment(axes) for _ in range(_SEGMENTS)]
        for start in range(0, len(ids), _BULK):
            if cancel is not None:
                cancel.check()
            some, rows = ids[start : start + _BULK], unit[start : start + _BULK]
            for number, segment in enumerate(segments):
                own = some % _SEGMENTS == number
                segment.add(some[own], rows[own])
        with self._lock.writing():
            self._require_open()
            self._use(segments, axes, secrets.token_hex(8))

    def _use(self, segments: list[Segment], axes: Vectors, key: str) -> None:
        self._segments, self._axes, self._key, self._exact = segments, axes, key, None  # in this order

    def _compact(self, number: int) -> None:
        """Make a segment again of the living only, beside the one in use."""
        with self._changing:
            fresh = self._segments[number].compacted()
            with self._lock.writing():
                self._require_open()
                self._segments[number] = fresh
