"""What clusters would join with, the most alike first, without an object for each of millions of pairs. Pure.

Where two pairs are equally alike, the one with the smaller numbers comes first, so that a result doesn't depend on
the order in which anything was found.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer]

Wish = tuple[float, int, int]
"""Less how alike two clusters are, and the two, the smaller number first."""

_BLOCK = 4096


class Line:
    """Pairs of clusters, all lined up at once."""

    def __init__(self, likeness: NDArray[np.float64], ones: Ints, others: Ints) -> None:
        """All (m,)."""
        low, high = np.minimum(ones, others), np.maximum(ones, others)
        order = np.lexsort((high, low, -likeness))
        self._likeness, self._low, self._high = -likeness[order], low[order], high[order]
        self._next = 0
        self._ahead: list[Wish] = []
        self._read()

    def __bool__(self) -> bool:
        return bool(self._ahead)

    @property
    def first(self) -> Wish:
        """The next one to come."""
        return self._ahead[-1]

    def pop(self) -> Wish:
        """Take the next one."""
        wish = self._ahead.pop()
        if not self._ahead:
            self._read()
        return wish

    def _read(self) -> None:
        part = slice(self._next, self._next + _BLOCK)
        self._next += _BLOCK
        rows = (self._likeness[part].tolist(), self._low[part].tolist(), self._high[part].tolist())
        self._ahead = list(zip(*rows, strict=True))[::-1]


class Wishes:
    """What one cluster would join with. ``version`` is how often it had changed by then."""

    __slots__ = ("_changes", "_likeness", "_next", "_others", "_owner", "version")

    def __init__(
        self, owner: int, version: int, likeness: NDArray[np.float64], others: Ints, changes: Ints
    ) -> None:
        """``others`` (k,) ascending, how alike each is, and how often each had changed by then."""
        order = np.argsort(-likeness, kind="stable")
        self.version = version
        self._owner = owner
        self._likeness, self._others, self._changes = -likeness[order], others[order], changes[order]
        self._next = 0

    def pop(self) -> tuple[Wish, int] | None:
        """The next one, with how often the other cluster had changed; None once there are no more."""
        if self._next >= len(self._others):
            return None
        here = self._next
        self._next += 1
        other = int(self._others[here])
        wish = float(self._likeness[here]), min(self._owner, other), max(self._owner, other)
        return wish, int(self._changes[here])
