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
        self.directory = Directory(np.empty(0, np.int64), _FIRST_CAPACITY)
        self._matrix = np.zeros((_FIRST_CAPACITY, dimensions), np.float32)

    @property
    def count(self) -> int:
        return self.directory.count

    def vectors(self) -> tuple[Ids, Vectors]:
        """Everything: ids (n,), ascending, and vectors (n, d)."""
        ids = np.sort(self.directory.held())
        return ids, self._matrix[self.directory.slots(ids)]

    def add(self, ids: Ids, unit: Vectors) -> None:
        """Faces come in, or get another vector: ``ids`` (n,) each once, ``unit`` (n, d) of length 1."""
        rows = self.directory.places(ids)
        self._reserve(int(rows.max(initial=-1)) + 1)
        self._matrix[rows] = unit
        self.directory.put(ids, rows)

    def remove(self, ids: Ids) -> int:
        """Faces leave; returns how many of ``ids`` (n,), each once, were there."""
        rows = self.directory.drop(ids)
        self._matrix[rows] = 0.0
        return len(rows)

    def nearest(self, query: Vectors, k: int) -> tuple[Ids, Vectors]:
        """The ``k`` faces nearest to ``query`` (d,), and their cosines, highest first."""
        near = self._matrix[: self.directory.used] @ query
        ids = self.directory.ids[: self.directory.used]
        if self.count < self.directory.used:
            live = ids >= 0
            ids, near = ids[live], near[live]
        return best(ids, near, k)

    def compared(self, queries: Vectors) -> tuple[Ids, Vectors]:
        """All faces: ids (m,) and their cosines with ``queries`` (n, d): (n, m)."""
        ids = self.directory.ids[: self.directory.used]
        live = ids >= 0
        return ids[live], queries @ self._matrix[: self.directory.used][live].T

    def within(self, queries: Vectors, least: float) -> Ids:
        """Faces whose cosine with any of ``queries`` (n, d) is at least ``least``, in no order."""
        near = [
            start + np.flatnonzero((self._matrix[start : start + _BLOCK] @ queries.T >= least).any(axis=1))
            for start in range(0, self.directory.used if len(queries) else 0, _BLOCK)
        ]
        found = self.directory.ids[np.concatenate(near)] if near else np.empty(0, np.int64)
        return found[(found >= 0)]

    def _reserve(self, needed: int) -> None:
        capacity = len(self._matrix)
        if needed <= capacity:
            return
        capacity = max(needed, capacity + capacity // 2)
        self.directory.grow(capacity)
        grown = np.zeros((capacity, self._matrix.shape[1]), np.float32)
        grown[: self.directory.used] = self._matrix[: self.directory.used]
        self._matrix = grown
