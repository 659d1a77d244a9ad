"""Where each face is: from ids to slots, in twelve bytes a face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_RECENT = 4096
"""So many new ids are kept in a dict before they are sorted in among the others."""


class Directory:
    """Slots numbered from 0, each with the id of the face in it or -1. Not safe from several threads."""

    def __init__(self, ids: Ints, used: int, capacity: int) -> None:
        """``ids`` (n,) by slot, of ``used`` slots, with room for ``capacity``."""
        self.ids: Ints = np.full(capacity, -1, np.int64)
        self.ids[:used] = ids[:used]
        self._recent: dict[int, int] = {}
        self._sort()

    def slots(self, ids: Ints) -> Ints:
        """(n,) the slot of each of ``ids`` (n,), -1 for those that aren't there."""
        found = np.full(len(ids), -1, np.int64)
        if len(self._sorted):
            place = np.minimum(np.searchsorted(self._sorted, ids), len(self._sorted) - 1)
            slot = self._where[place].astype(np.int64)
            # A face may have left since they were sorted, and another one may have its slot.
            there = (self._sorted[place] == ids) & (self.ids[slot] == ids)
            found[there] = slot[there]
        if self._recent:
            for position in np.flatnonzero(found < 0).tolist():
                slot_of = self._recent.get(int(ids[position]), -1)
                if slot_of >= 0 and self.ids[slot_of] == ids[position]:
                    found[position] = slot_of
        return found

    def put(self, ids: Ints, slots: Ints) -> None:
        """Faces that weren't there come into these slots."""
        self.ids[slots] = ids
        self._recent.update(zip(ids.tolist(), slots.tolist(), strict=True))
        if len(self._recent) > _RECENT:
            self._sort()

    def drop(self, slots: Ints) -> None:
        """The faces in these slots leave."""
        self.ids[slots] = -1

    def grow(self, capacity: int) -> None:
        grown = np.full(capacity, -1, np.int64)
        grown[: len(self.ids)] = self.ids
        self.ids = grown

    def _sort(self) -> None:
        live = np.flatnonzero(self.ids >= 0)
        order = np.argsort(self.ids[live], kind="stable")
        self._where = live[order].astype(np.int32)
        self._sorted = self.ids[self._where]
        self._recent.clear()
