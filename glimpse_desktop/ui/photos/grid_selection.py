"""Which photos of a timeline are selected: one byte per photo, so that selecting 500,000 takes no time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class GridSelection:
    """Selected indices, the current one (the keyboard's) and the anchor that ranges start from.

    Plain logic without Qt; indices are those of the timeline and must be remapped when it changes.
    """

    def __init__(self) -> None:
        self._mask: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._before_range = self._mask
        self._anchor: int | None = None
        self.current: int | None = None

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and 0 <= index < len(self._mask) and bool(self._mask[index])

    @property
    def count(self) -> int:
        return int(np.count_nonzero(self._mask))

    def indices(self) -> NDArray[np.int64]:
        """Selected indices, ascending."""
        return np.flatnonzero(self._mask)

    def replace(self, length: int, selected: NDArray[np.int64], current: int | None) -> None:
        """The timeline is another one: its length, and where the selected and the current photo are now."""
        self._mask = np.zeros(length, np.bool_)
        self._mask[selected] = True
        self._before_range = self._mask.copy()
        self.current = self._anchor = current

    def went(self, length: int, selected: NDArray[np.int64], heir: int | None) -> None:
        """The same, where the current photo has gone: ``heir`` is current in its stead, and selected, too, if
        nothing but the one that has gone was."""
        alone = self.count == 1 and self.current in self
        self.replace(length, selected, heir)
        if alone and heir is not None:
            self.only(heir)

    def only(self, index: int) -> None:
        """Select this one alone."""
        self._mask[:] = False
        self._mask[index] = True
        self._start_from(index)

    def toggle(self, index: int) -> None:
        """Select it or not; the rest stays."""
        self._mask[index] = not self._mask[index]
        self._start_from(index)

    def extend(self, index: int) -> None:
        """Select from the anchor to here, together with what was selected before the range began."""
        if self._anchor is None:
            self._start_from(index if self.current is None else self.current)
        assert self._anchor is not None
        first, last = sorted((self._anchor, index))
        self._mask = self._before_range.copy()
        self._mask[first : last + 1] = True
        self.current = index

    def has_all(self, first: int, end: int) -> bool:
        """Whether all from ``first`` to before ``end`` are selected."""
        return bool(self._mask[first:end].all()) and end > first

    def toggle_all(self, first: int, end: int) -> None:
        """Select all from ``first`` to before ``end``, or, where all are, none of them; the rest stays."""
        self._mask[first:end] = not self.has_all(first, end)
        self._start_from(first)

    def move(self, index: int) -> None:
        """The keyboard goes there; what is selected stays."""
        self._start_from(index)

    def everything(self) -> None:
        self._mask[:] = True
        self._before_range = self._mask.copy()

    def clear(self) -> None:
        """Nothing is selected; the current photo stays."""
        self._mask[:] = False
        self._before_range = self._mask.copy()
        self._anchor = self.current

    def _start_from(self, index: int) -> None:
        self.current = self._anchor = index
        self._before_range = self._mask.copy()
