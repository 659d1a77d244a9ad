"""Who is near to whom, for a million units and some dozens of neighbours each, in little memory. Pure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Adjacency:
    """The neighbours of every unit, from pairs; what was ``put`` later comes in their place."""

    def __init__(self, first: Ints, second: Ints, units: int) -> None:
        """``first`` and ``second`` (m,): units from 0 to ``units`` that are neighbours, each pair once."""
        self._sides = [_by_unit(first, second, units), _by_unit(second, first, units)]
        self._put: dict[int, NDArray[np.int32]] = {}

    def of(self, unit: int) -> NDArray[np.int32]:
        """(k,) its neighbours, in no order."""
        known = self._put.get(unit)
        if known is not None:
            return known
        return np.concatenate([others[starts[unit] : starts[unit + 1]] for starts, others in self._sides])

    def put(self, unit: int, neighbours: NDArray[np.integer]) -> None:
        """These are its neighbours from now on."""
        self._put[unit] = neighbours.astype(np.int32)


def _by_unit(ones: Ints, others: Ints, units: int) -> tuple[Ints, NDArray[np.int32]]:
    starts = np.zeros(units + 1, np.int64)
    np.cumsum(np.bincount(ones, minlength=units), out=starts[1:])
    if np.all(ones[1:] >= ones[:-1]):
        return starts, others.astype(np.int32)
    return starts, others[np.argsort(ones, kind="stable")].astype(np.int32)
