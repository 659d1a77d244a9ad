"""Where every tile and date header of the photo grid lies, by arithmetic: no item is ever visited to lay it out.

A timeline of 500,000 photos is cut into months once (numpy, a few milliseconds); a change of width or tile size
only recomputes one array with an entry per month. Coordinates are device-independent pixels of the whole content,
y downwards from the top of the first header.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

GAP = 2
"""Pixels between tiles."""
HEADER = 48
"""Height of a month's header, its space above included."""
MARGIN = 16
"""Left and right of the tiles."""
BOTTOM = 16
"""Below the last row."""


@dataclass(frozen=True, slots=True)
class Months:
    """The timeline cut where the month changes.

    ``firsts`` (m,) int64 index of each month's first photo, ``counts`` (m,) how many follow, ``months`` (m,)
    months since January 1970. A month occurs twice where undated photos follow the dated ones.
    """

    firsts: NDArray[np.int64]
    counts: NDArray[np.int64]
    months: NDArray[np.int64]

    @classmethod
    def of(cls, days: NDArray[np.int32]) -> Months:
        """``days`` (n,) since 1970-01-01 in the order of the timeline."""
        of_photo = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        if not len(of_photo):
            empty = np.zeros(0, np.int64)
            return cls(empty, empty, empty)
        firsts = np.concatenate(([0], np.flatnonzero(np.diff(of_photo)) + 1)).astype(np.int64)
        counts = np.diff(np.append(firsts, len(of_photo)))
        return cls(firsts, counts, of_photo[firsts])

    def year_month(self, section: int) -> tuple[int, int]:
        """The year and the month (1-12) of a section."""
        year, month = divmod(int(self.months[section]), 12)
        return 1970 + year, month + 1


class TimelineLayout:
    """Tiles of one size in rows under their months' headers, for one width of the view."""

    def __init__(self, months: Months, width: int, wanted_side: int) -> None:
        self.months = months
        self.total = int(months.counts.sum())
        room = max(width - 2 * MARGIN, wanted_side)
        self.columns = max(1, round((room + GAP) / (wanted_side + GAP)))
        self.side = (room + GAP) // self.columns - GAP
        self.pitch = self.side + GAP
        # What doesn't divide is less than a pixel per column: it goes to the left margin so the grid is centred.
        self.left = MARGIN + (room - self.columns * self.pitch + GAP) // 2
        rows = -(-months.counts // self.columns)
        heights = HEADER + rows * self.pitch
        self.tops: NDArray[np.int64] = np.concatenate(([0], np.cumsum(heights))).astype(np.int64)
        self.height = int(self.tops[-1]) + (BOTTOM if self.total else 0)

    def section_of(self, index: int) -> int:
        """Which month the photo at ``index`` of the timeline belongs to."""
        return int(np.searchsorted(self.months.firsts, index, side="right")) - 1

    def section_at(self, y: int) -> int:
        """Which month's header or tiles lie at ``y``; the first or last beyond the ends; -1 without photos."""
        found = int(np.searchsorted(self.tops, y, side="right")) - 1
        return max(min(found, len(self.months.firsts) - 1), min(0, len(self.months.firsts) - 1))

    def position(self, index: int) -> tuple[int, int]:
        """Left and top of the tile at ``index``."""
        section = self.section_of(index)
        row, column = divmod(index - int(self.months.firsts[section]), self.columns)
        return (
            self.left + column * self.pitch,
            int(self.tops[section]) + HEADER + row * self.pitch,
        )

    def index_at(self, x: int, y: int) -> int | None:
        """The photo whose tile covers the point, or None (a header, a gap at the end of a row)."""
        section = self.section_at(y)
        if section < 0:
            return None
        inside = y - int(self.tops[section]) - HEADER
        column, beyond = divmod(x - self.left, self.pitch)
        if inside < 0 or not 0 <= column < self.columns or beyond >= self.side:
            return None
        row, below = divmod(inside, self.pitch)
        place = row * self.columns + column
        if below >= self.side or place >= int(self.months.counts[section]):
            return None
        return int(self.months.firsts[section]) + place

    def sections(self, top: int, bottom: int) -> Iterator[int]:
        """The months of which anything lies between ``top`` and ``bottom``."""
        if self.total and bottom > top:
            yield from range(self.section_at(top), self.section_at(bottom - 1) + 1)

    def between(self, section: int, top: int, bottom: int) -> range:
        """The photos of a month whose rows touch ``top`` to ``bottom``."""
        start = int(self.tops[section]) + HEADER
        first_row = max(0, (top - start) // self.pitch)
        last_row = (bottom - 1 - start) // self.pitch
        first, count = int(self.months.firsts[section]), int(self.months.counts[section])
        begin = min(first_row * self.columns, count)
        end = min(max(0, (last_row + 1) * self.columns), count)
        return range(first + begin, first + max(begin, end))

    def visible(self, top: int, bottom: int) -> tuple[int, int]:
        """First and last-plus-one index of the photos that touch ``top`` to ``bottom``."""
        found = [r for s in self.sections(top, bottom) if (r := self.between(s, top, bottom))]
        return (found[0].start, found[-1].stop) if found else (0, 0)

    def row_step(self, index: int, step: int) -> int:
        """The photo ``step`` rows below (negative: above) in the nearest column, across months; ends held."""
        section = self.section_of(index)
        row, column = divmod(index - int(self.months.firsts[section]), self.columns)
        row += step
        while row < 0 and section > 0:
            section -= 1
            row += self._rows(section)
        while row >= self._rows(section) and section < len(self.months.firsts) - 1:
            row -= self._rows(section)
            section += 1
        if row < 0 or row >= self._rows(section):
            return index if abs(step) == 1 else (0 if row < 0 else self.total - 1)
        place = min(row * self.columns + column, int(self.months.counts[section]) - 1)
        return int(self.months.firsts[section]) + place

    def _rows(self, section: int) -> int:
        return -(-int(self.months.counts[section]) // self.columns)
