"""Where each face is: from ids to slots, in twelve bytes a face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_RECENT = 4096
"""So many new ids are kept in a dict before they are sorted in among the others."""


class Directory:
    """Slots numbered from 0, each with the id of the face in it or -1. Not safe from several threads.

    A face that leaves leaves its slot to the next one that comes.
    """

    def __init__(self, ids: Ints, capacity: int) -> None:
        """``ids`` (n,) by slot, with room for ``capacity``."""
        self.ids: Ints = np.full(capacity, -1, np.int64)
        self.ids[: len(ids)] = ids
        self.used = len(ids)
        """Slots that a face is in or was in."""
        self._free: list[int] = np.flatnonzero(ids < 0).tolist()
        self.last_id = int(ids.max(initial=0))
        """The highest id, 0 when there is none."""
        self._recent: dict[int, int] = {}
        self._sort()

    @property
    def count(self) -> int:
        """Slots that a face is in."""
        return self.used - len(self._free)

    def held(self) -> Ints:
        """The ids of all faces, in no order."""
        ids = self.ids[: self.used]
        return ids[ids >= 0]

    def contains(self, ids: Ints) -> NDArray[np.bool_]:
        """(n,) whether each of ``ids`` (n,) is there."""
        found: NDArray[np.bool_] = self.slots(ids) >= 0
        return found

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

    def places(self, ids: Ints) -> Ints:
        """(n,) the slots of ``ids`` (n,), each once, with those that new ones are to be ``put`` in. They may lie
        beyond the capacity: then it must ``grow`` first.
        """
        slots = self.slots(ids)
        fresh = np.flatnonzero(slots < 0)
        reused = self._free[max(len(self._free) - len(fresh), 0) :]
        more = len(fresh) - len(reused)
        slots[fresh] = np.concatenate([np.array(reused, np.int64), np.arange(self.used, self.used + more)])
        return slots

    def put(self, ids: Ints, slots: Ints) -> None:
        """Faces come into the slots that ``places`` just gave for them; those that are there stay."""
        fresh = self.ids[slots] != ids
        reused = int(np.count_nonzero(slots[fresh] < self.used))
        del self._free[len(self._free) - reused :]
        self.used = max(self.used, int(slots.max(initial=-1)) + 1)
        self.ids[slots] = ids
        self.last_id = max(self.last_id, int(ids.max(initial=0)))
        self._recent.update(zip(ids[fresh].tolist(), slots[fresh].tolist(), strict=True))
        if len(self._recent) > _RECENT:
            self._sort()

    def drop(self, ids: Ints) -> Ints:
        """Faces leave: the slots of those of ``ids`` (n,), each once, that were there."""
        slots = self.slots(ids)
        slots = slots[slots >= 0]
        self.ids[slots] = -1
        self._free.extend(slots.tolist())
        if len(slots) and not self.contains(np.array([self.last_id]))[0]:
            self.last_id = int(self.held().max(initial=0))
        return slots

    def grow(self, capacity: int) -> None:
        grown = np.full(capacity, -1, np.int64)
        grown[: len(self.ids)] = self.ids
        self.ids = grown

    def _sort(self) -> None:
        live = np.flatnonzero(self.ids[: self.used] >= 0)
        order = np.argsort(self.ids[live], kind="stable")
        self._where = live[order].astype(np.int32)
        self._sorted = self.ids[self._where]
        self._recent.clear()
