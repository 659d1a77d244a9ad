"""Which pictures clusters of faces are in: two faces in one picture are two people. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


class Pictures:
    """The pictures of each unit. Most units are in a single one, of which there may be a million."""

    def __init__(self, single: NDArray[np.int64], several: Mapping[int, set[int]] | None = None) -> None:
        """``single`` (n,) the picture of each unit but those in ``several``, whose sets are taken over."""
        self._single = single
        self._several = dict(several or {})

    @classmethod
    def of(cls, sets: Sequence[set[int]]) -> Pictures:
        """One set for each unit."""
        single = np.array([next(iter(pictures)) if len(pictures) == 1 else -1 for pictures in sets], np.int64)
        return cls(single, {unit: set(pictures) for unit, pictures in enumerate(sets) if len(pictures) != 1})

    def disjoint(self, one: int, other: int) -> bool:
        """Whether no picture is among both units'."""
        first, second = self._several.get(one), self._several.get(other)
        if first is None and second is None:
            return bool(self._single[one] != self._single[other])
        if first is None:
            return second is None or int(self._single[one]) not in second
        if second is None:
            return int(self._single[other]) not in first
        return first.isdisjoint(second)

    def add(self, one: int, other: int) -> None:
        """The unit ``one`` is also in the pictures of ``other``, which is not needed any more."""
        larger, smaller = (
            {int(self._single[unit])} if (found := self._several.pop(unit, None)) is None else found
            for unit in (one, other)
        )
        if len(larger) < len(smaller):
            larger, smaller = smaller, larger
        larger |= smaller
        self._several[one] = larger
