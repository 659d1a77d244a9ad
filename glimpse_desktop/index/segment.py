"""One graph of an index, with the faces in it and their vectors in full.

Elements are numbered by slot: a removed face leaves its slot to the next one that comes. The graph knows faces by
fewer dimensions (``projection``); whoever it proposes is compared in full, by ``codes``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import hnswlib
import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.index import codes, projection
from glimpse_desktop.index.directory import Directory
from glimpse_desktop.index.room import make_room
from glimpse_desktop.index.rows import best

_NEIGHBOURS = 16
"""hnswlib's M: links of an element on each upper layer."""
_EF_CONSTRUCTION = 200
_FIRST_CAPACITY = 1024
_MOST_GROWTH = 16_384
_BLOCK = 8192
_SCRUBBED = 16
_MANY = 64
"""Starting threads costs too much for fewer rows."""

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]


class Segment:
    """The faces of one graph. Not safe by itself: whoever changes it must be alone with it."""

    def __init__(self, axes: Vectors, capacity: int = _FIRST_CAPACITY) -> None:
        """An empty one for vectors of ``axes`` (d, g)'s d dimensions, with a graph of g."""
        self.axes = axes
        self._graph = hnswlib.Index(space="l2", dim=axes.shape[1])
        self._graph.init_index(max_elements=capacity, M=_NEIGHBOURS, ef_construction=_EF_CONSTRUCTION)
        self.directory = Directory(np.empty(0, np.int64), capacity)
        self._codes = np.zeros((capacity, axes.shape[0]), np.int8)
        self._scales = np.zeros(capacity, np.float32)
        self.changed = 0
        """How many faces came or left since it was made, or since whoever saves it put this back to 0."""

    @property
    def count(self) -> int:
        return self.directory.count

    @property
    def is_whole(self) -> bool:
        """The graph knows all dimensions: its distances are exact."""
        return bool(self.axes.shape[0] == self.axes.shape[1])

    def add(self, ids: Ids, unit: Vectors) -> None:
        """Faces come in, or get another vector: ``ids`` (n,) each once, ``unit`` (n, d) of length 1."""
        if not len(ids):
            return
        slots = self.directory.places(ids)
        self._reserve(int(slots.max()) + 1)
        # A dead slot's element comes alive again by being added under its number.
        self._graph.add_items(projection.project(unit, self.axes), slots, num_threads=_threads(len(ids)))
        self._codes[slots], self._scales[slots] = codes.encode(unit)
        self.directory.put(ids, slots)
        self.changed += len(ids)

    def remove(self, ids: Ids) -> int:
        """Faces leave; returns how many of ``ids`` (n,), each once, were there."""
        slots = self.directory.drop(ids)
        for slot in slots.tolist():
            self._graph.mark_deleted(slot)
        self.changed += len(slots)
        return len(slots)

    def scrub(self, alone: Callable[[], AbstractContextManager[object]] = nullcontext) -> int:
        """Overwrite what is left of those who left, so that no file has it; returns how many there were.

        In the graph they get a direction of their own by chance: as waypoints they are as good as any. ``alone``
        is entered for a moment at a time: others may search meanwhile, but nobody may change it.
        """
        used = self.directory.used
        slots = np.flatnonzero((self.directory.ids[:used] < 0) & (self._scales[:used] != 0))
        chance = np.random.default_rng()
        for start in range(0, len(slots), _SCRUBBED):
            some = slots[start : start + _SCRUBBED]
            others = chance.standard_normal((len(some), self.axes.shape[1]), np.float32)
            others /= np.linalg.norm(others, axis=1, keepdims=True)
            with alone():
                self._graph.add_items(others, some, num_threads=_threads(len(some)))
                for slot in some.tolist():
                    self._graph.mark_deleted(slot)
                self._codes[some] = 0
                self._scales[some] = 0.0
                self.changed += len(some)
        return len(slots)

    def reached(self, projected: Vectors, wide: int) -> tuple[Ids, Vectors] | None:
        """Where the ``wide`` faces are that the graph finds nearest to ``projected`` (g,): slots (n,) and squared
        distances along the axes. None when it is as well to compare all (``nearest_of_all``).
        """
        if 2 * wide >= self.count:
            return None
        try:
            found, distances = self._graph.knn_query(projected[None], k=wide, num_threads=1)
        except RuntimeError:  # it reaches fewer: islands, or nearly all that is near was removed
            return None
        return found[0].astype(np.int64), distances[0]

    def refined(self, query: Vectors, slots: Ids, distances: Vectors) -> tuple[Ids, Vectors]:
        """Some of what ``reached`` gave as ids (n,) and cosines with ``query`` (d,)."""
        if self.is_whole:
            return self.directory.ids[slots], 1.0 - distances / 2.0
        return self.directory.ids[slots], codes.cosines(self._codes[slots], self._scales[slots], query)

    def nearest_of_all(self, query: Vectors, k: int) -> tuple[Ids, Vectors]:
        """The ``k`` faces nearest to ``query`` (d,), each one compared, and their cosines, highest first."""
        parts = [(np.empty(0, np.int64), np.empty((0, 1), np.float32)), *self.compared(query[None])]
        return best(
            np.concatenate([ids for ids, _ in parts]), np.concatenate([near[:, 0] for _, near in parts]), k
        )

    def nearest_many(self, queries: Vectors, projected: Vectors, wide: int) -> tuple[Ids, Vectors, Ids]:
        """For each query (n, d) about the ``wide`` nearest: slots (n, m), squared distances along the axes, and
        the faces' ids. -1 where fewer were reached.
        """
        wide = min(wide, self.count)
        if not wide:
            empty = np.empty((len(queries), 0), np.int64)
            return empty, empty.astype(np.float32), empty
        try:
            found, distances = self._graph.knn_query(projected, k=wide, num_threads=_threads(len(queries)))
        except RuntimeError:
            return self._nearest_by_each(queries, projected, wide)
        slots = found.astype(np.int64)
        return slots, distances, self.directory.ids[slots]

    def cosines(self, queries: Vectors, slots: Ids) -> Vectors:
        """(n,) of the face in each slot (n,) with the query in the same row of (n, d)."""
        return codes.pair_cosines(self._codes[slots], self._scales[slots], queries)

    def compared(self, queries: Vectors) -> Iterator[tuple[Ids, Vectors]]:
        """All faces in blocks: ids (m,) and their cosines with ``queries`` (n, d): (m, n)."""
        for start in range(0, self.directory.used, _BLOCK):
            stop = min(start + _BLOCK, self.directory.used)
            ids = self.directory.ids[start:stop]
            near = (self._codes[start:stop].astype(np.float32) @ queries.T) * self._scales[start:stop, None]
            live = ids >= 0
            yield ids[live], near[live]

    def compacted(self) -> Segment:
        """The living alone, in a graph of their own."""
        slots = np.flatnonzero(self.directory.ids[: self.directory.used] >= 0)
        fresh = Segment(self.axes, max(len(slots), _FIRST_CAPACITY))
        for start in range(0, len(slots), _BLOCK):
            some = slots[start : start + _BLOCK]
            fresh.add(self.directory.ids[some], self._codes[some].astype(np.float32) * self._scales[some, None])
        return fresh

    def state(self) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
        """A copy of all of it, for ``restored``."""
        (graph,) = self._graph.__getstate__()
        meta = {name: value for name, value in graph.items() if not isinstance(value, np.ndarray)}
        arrays = {f"graph.{name}": value for name, value in graph.items() if isinstance(value, np.ndarray)}
        arrays["ids"] = self.directory.ids[: self.directory.used].copy()
        arrays["codes"] = self._codes[: self.directory.used].copy()
        arrays["scales"] = self._scales[: self.directory.used].copy()
        return meta, arrays

    @classmethod
    def restored(cls, axes: Vectors, meta: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> Segment:
        """What ``state`` gave. Raises RuntimeError, ValueError or KeyError for what another hnswlib wrote."""
        made = cls(axes, 1)
        graph = {name[6:]: array for name, array in arrays.items() if name.startswith("graph.")}
        make_room(int(meta["max_elements"]) * int(meta["size_data_per_element"]))
        made._graph = hnswlib.Index(params={**meta, **graph})
        ids = arrays["ids"]
        capacity = int(made._graph.get_max_elements())
        if made._graph.dim != axes.shape[1] or arrays["codes"].shape != (len(ids), axes.shape[0]):
            raise ValueError("a graph of another size")
        made.directory = Directory(ids, capacity)
        made._codes, made._scales = arrays["codes"], arrays["scales"]
        made._grow_codes(capacity)
        return made

    def _nearest_by_each(self, queries: Vectors, projected: Vectors, wide: int) -> tuple[Ids, Vectors, Ids]:
        slots = np.full((len(queries), wide), -1, np.int64)
        ids = np.full((len(queries), wide), -1, np.int64)
        distances = np.full((len(queries), wide), np.inf, np.float32)
        for row, (query, short) in enumerate(zip(queries, projected, strict=True)):
            one = self.reached(short, wide)
            found, near = self.nearest_of_all(query, wide) if one is None else self.refined(query, *one)
            ids[row, : len(found)] = found
            slots[row, : len(found)] = self.directory.slots(found)
            distances[row, : len(found)] = 2.0 - 2.0 * near
        return slots, distances, ids

    def _reserve(self, needed: int) -> None:
        """Room for so many, in steps that are soon done, also where growing means copying."""
        capacity = len(self.directory.ids)
        if needed <= capacity:
            return
        capacity = max(needed, capacity + min(capacity // 2, _MOST_GROWTH))
        self._graph.resize_index(capacity)
        self.directory.grow(capacity)
        self._grow_codes(capacity)

    def _grow_codes(self, capacity: int) -> None:
        held, scales = self._codes, self._scales
        self._codes = np.zeros((capacity, self.axes.shape[0]), np.int8)
        self._codes[: len(held)] = held
        self._scales = np.zeros(capacity, np.float32)
        self._scales[: len(scales)] = scales


def _threads(rows: int) -> int:
    return (os.cpu_count() or 1) if rows >= _MANY else 1
