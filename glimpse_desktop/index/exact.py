"""Faces as one matrix, compared one by one: all of a small library, the newest of a large one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.index.directory import Directory
from glimpse_desktop.index.rows import best

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]

_FIRST_CAPACITY = 1024
_BLOCK = 8192


class Exact:
    """Faces by row. Not safe by itself: whoever changes it must be alone with it."""

    def __init__(self, dimensions: int) -> None:
        self._directory = Directory(np.empty(0, np.int64), 0, _FIRST_CAPACITY)
        self._matrix = np.zeros((_FIRST_CAPACITY, dimensions), np.float32)
        self._used = 0
        self._free: list[int] = []
        self.last_id = 0

    @property
    def count(self) -> int:
        return self._used - len(self._free)

    @property
    def used(self) -> int:
        """Rows that a face is in or was in."""
        return self._used

    def ids(self) -> Ids:
        """All faces, in no order."""
        held = self._directory.ids[: self._used]
        return held[held >= 0]

    def contains(self, ids: Ids) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = self._directory.slots(ids) >= 0
        return found

    def vectors(self) -> tuple[Ids, Vectors]:
        """Everything: ids (n,), ascending, and vectors (n, d)."""
        ids = np.sort(self.ids())
        return ids, self._matrix[self._directory.slots(ids)]

    def add(self, ids: Ids, unit: Vectors) -> None:
        """Faces come in, or get another vector: ``ids`` (n,) each once, ``unit`` (n, d) of length 1."""
        if not len(ids):
            return
        rows = self._directory.slots(ids)
        fresh = np.flatnonzero(rows < 0)
        reused = self._free[len(self._free) - min(len(fresh), len(self._free)) :]
        more = len(fresh) - len(reused)
        self._reserve(self._used + more)
        rows[fresh] = np.concatenate([np.array(reused, np.int64), np.arange(self._used, self._used + more)])
        del self._free[len(self._free) - len(reused) :]
        self._used += more
        self._matrix[rows] = unit
        self._directory.put(ids[fresh], rows[fresh])
        self.last_id = max(self.last_id, int(ids.max()))

    def remove(self, ids: Ids) -> int:
        """Faces leave; returns how many of ``ids`` (n,), each once, were there."""
        rows = self._directory.slots(ids)
        rows = rows[rows >= 0]
        self._directory.drop(rows)
        self._free.extend(rows.tolist())
        if len(rows) and not self.contains(np.array([self.last_id]))[0]:
            self.last_id = int(self.ids().max(initial=0))
        return len(rows)

    def nearest(self, query: Vectors, k: int) -> tuple[Ids, Vectors]:
        """The ``k`` faces nearest to ``query`` (d,), and their cosines, highest first."""
        near = self._matrix[: self._used] @ query
        ids = self._directory.ids[: self._used]
        if self._free:
            live = ids >= 0
            ids, near = ids[live], near[live]
        return best(ids, near, k)

    def compared(self, queries: Vectors) -> tuple[Ids, Vectors]:
        """All faces: ids (m,) and their cosines with ``queries`` (n, d): (n, m)."""
        ids = self._directory.ids[: self._used]
        live = ids >= 0
        return ids[live], queries @ self._matrix[: self._used][live].T

    def within(self, queries: Vectors, least: float) -> Ids:
        """Faces whose cosine with any of ``queries`` (n, d) is at least ``least``, in no order."""
        near = [
            start + np.flatnonzero((self._matrix[start : start + _BLOCK] @ queries.T >= least).any(axis=1))
            for start in range(0, self._used if len(queries) else 0, _BLOCK)
        ]
        found = self._directory.ids[np.concatenate(near)] if near else np.empty(0, np.int64)
        return found[(found >= 0)]

    def _reserve(self, needed: int) -> None:
        capacity = len(self._matrix)
        if needed <= capacity:
            return
        capacity = max(needed, capacity + capacity // 2)
        self._directory.grow(capacity)
        grown = np.zeros((capacity, self._matrix.shape[1]), np.float32)
        grown[: self._used] = self._matrix[: self._used]
        self._matrix = grown
