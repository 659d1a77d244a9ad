"""Many ids in an order: a sequence that finds the place of an id at once, for a million of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

_TRIED = 4096


def marked_places(ids: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where in ``ids`` those are that are ``wanted``, ascending; all 0 or more. Looking each up takes ten times as
    long when there are half a million of them.
    """
    limit = int(ids.max(initial=-1)) + 1
    marked = np.zeros(limit, np.bool_)
    marked[wanted[wanted < limit]] = True
    return np.flatnonzero(marked[ids])


class IdOrder(Sequence[int]):
    """``ids`` (n,) int64, each once. To make one sorts them: of many, in the background. Slices are views."""

    def __init__(self, ids: NDArray[np.int64]) -> None:
        order = np.argsort(ids, kind="stable")
        self._take(ids, ids[order], order)

    def _take(self, ids: NDArray[np.int64], ascending: NDArray[np.int64], places: NDArray[np.int64]) -> None:
        self.ids = ids
        self._ascending = ascending
        self._places = places

    def reversed(self) -> IdOrder:
        """The other way round, without sorting again."""
        made = IdOrder.__new__(IdOrder)
        made._take(self.ids[::-1], self._ascending, len(self.ids) - 1 - self._places)
        return made

    def find(self, value: object) -> int | None:
        """Where an id is."""
        if not isinstance(value, int) or not len(self._ascending):
            return None
        place = int(np.searchsorted(self._ascending, value))
        if place < len(self._ascending) and self._ascending[place] == value:
            return int(self._places[place])
        return None

    def places_of(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where those of the ids are that are here, ascending."""
        if not len(self._ascending) or not len(values):
            return np.zeros(0, np.int64)
        return marked_places(self.ids, values)

    def has(self, values: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of the ids (m,) are here: (m,)."""
        return among(self._ascending, values)

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, value: object) -> bool:
        return self.find(value) is not None

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            found: list[int] = self.ids[place].tolist()
            return found
        return int(self.ids[place])

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        place = self.find(value)
        if place is None or place < start or (stop is not None and place >= stop):
            raise ValueError(f"{value!r} is not here")
        return place


class IdSlice(Sequence[int]):
    """The part of an order from ``start`` to before ``stop``, without copying it."""

    def __init__(self, order: IdOrder, start: int, stop: int) -> None:
        self._order = order
        self._start = start
        self._stop = stop

    def __len__(self) -> int:
        return self._stop - self._start

    def __contains__(self, value: object) -> bool:
        place = self._order.find(value)
        return place is not None and self._start <= place < self._stop

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            found: list[int] = self._order.ids[self._start : self._stop][place].tolist()
            return found
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._order[self._start + place % len(self)]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        return self._order.index(value, self._start, self._stop) - self._start


def among(ascending: NDArray[np.int64], values: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the ``values`` (m,) are among these ids, which ascend: (m,)."""
    if not len(ascending):
        return np.zeros(len(values), np.bool_)
    found: NDArray[np.bool_] = (
        ascending[np.minimum(np.searchsorted(ascending, values), len(ascending) - 1)] == values
    )
    return found


def next_left(
    before: NDArray[np.int64], place: int, there: Callable[[NDArray[np.int64]], NDArray[np.bool_]]
) -> int | None:
    """Who follows when what was at ``place`` of ``before`` (n,) has gone: the first behind it that is ``there``
    still, else the last one ahead of it; None when all are gone. ``there`` answers for some ids at once.
    """
    for first in range(place, len(before), _TRIED):
        some = before[first : first + _TRIED]
        found = np.flatnonzero(there(some))
        if len(found):
            return int(some[found[0]])
    for end in range(place, 0, -_TRIED):
        some = before[max(0, end - _TRIED) : end]
        found = np.flatnonzero(there(some))
        if len(found):
            return int(some[found[-1]])
    return None


NO_IDS = IdOrder(np.zeros(0, np.int64))
