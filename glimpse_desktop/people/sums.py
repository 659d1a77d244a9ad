"""Sums of unit vectors, one of each cluster, in little memory. Pure.

A million faces of 512 dimensions take two gigabytes in single precision. Given in half precision they stay so, as
they are stored, and only clusters of several faces get a sum in single precision.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

_SEVERAL = 4
"""From so many faces on a sum is kept in single precision: of fewer, rounding moves a cosine by 0.00003."""
_BLOCK = 4096


class Sums:
    """(n, d) sums by unit. Those of single precision are the array that was given, which is changed."""

    def __init__(self, vectors: NDArray[np.float32] | NDArray[np.float16]) -> None:
        self._rows = vectors
        self._half = vectors.dtype == np.float16
        self._slots = np.full(len(vectors) if self._half else 0, -1, np.int32)
        self._exact = np.zeros((0, vectors.shape[1]), np.float32)
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self._rows)

    def take(self, rows: Ints) -> Floats:
        """(m, d) those of ``rows`` (m,)."""
        found: Floats = self._rows[rows].astype(np.float32, copy=False)
        if self._half:
            slots = self._slots[rows]
            exact = np.flatnonzero(slots >= 0)
            if len(exact):
                found[exact] = self._exact[slots[exact]]
        return found

    def one(self, row: int) -> Floats:
        """(d,) that of one unit."""
        slot = int(self._slots[row]) if self._half else -1
        found: Floats = self._exact[slot] if slot >= 0 else self._rows[row]
        return found.astype(np.float32, copy=False)

    def norms(self) -> NDArray[np.float64]:
        """(n,) each sum's product with itself."""
        norms = np.zeros(len(self._rows))
        for start in range(0, len(self._rows), _BLOCK):
            some = self.take(np.arange(start, min(start + _BLOCK, len(self._rows))))
            norms[start : start + _BLOCK] = np.einsum("ij,ij->i", some, some, dtype=np.float64)
        return norms

    def add(self, one: int, other: int, faces: float) -> Floats:
        """Add the sum of ``other``, which is not needed any more, to that of ``one``: (d,) of so many faces."""
        if not self._half:
            self._rows[one] += self._rows[other]
            return self.one(one)
        total: Floats = self.one(one) + self.one(other)
        slots = [slot for slot in (int(self._slots[one]), int(self._slots[other])) if slot >= 0]
        self._slots[other] = -1
        if faces < _SEVERAL:
            self._rows[one] = total
            return total
        if not slots:
            slots = [self._slot()]
        self._free += slots[1:]
        self._slots[one] = slots[0]
        self._exact[slots[0]] = total
        return total

    def _slot(self) -> int:
        if not self._free:
            held = len(self._exact)
            grown = np.zeros((held + max(held // 2, 256), self._exact.shape[1]), np.float32)
            grown[:held] = self._exact
            self._exact = grown
            self._free = list(range(len(grown) - 1, held - 1, -1))
        return self._free.pop()
