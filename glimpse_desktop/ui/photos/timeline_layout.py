"""Where every tile and date header of the photo grid lies, by arithmetic: no item is ever visited to lay it out.

A timeline of 500,000 photos is cut into days, months and years once (``timeline_dates``). A change of width or
of tile size only recomputes one array with an entry for each. Coordinates are device-independent pixels of the
whole content, y downwards from the top of the first header.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.ui.photos.timeline_dates import Sections

GAP = 2
"""Pixels between tiles."""
HEADER = 48
"""Height of a date header, its space above included."""
MARGIN = 16
"""Left and right of the tiles."""
BOTTOM = 16
"""Below the last row."""


class TimelineLayout:
    """Tiles of one size in rows under the headers of ``dates``, for one width of the view."""

    def __init__(self, dates: Sections, width: int, wanted_side: int) -> None:
        self.dates = dates
        self.total = int(dates.counts.sum())
        room = max(width - 2 * MARGIN, wanted_side)
        self.columns = max(1, round((room + GAP) / (wanted_side + GAP)))
        self.side = (room + GAP) // self.columns - GAP
        self.pitch = self.side + GAP
        # What doesn't divide is less than a pixel per column: it goes to the left margin so the grid is centred.
        self.left = MARGIN + (room - self.columns * self.pitch + GAP) // 2
        rows = -(-dates.counts // self.columns)
        heights = HEADER + rows * self.pitch
        self.tops: NDArray[np.int64] = np.concatenate(([0], np.cumsum(heights))).astype(np.int64)
        self.height = int(self.tops[-1]) + (BOTTOM if self.total else 0)

    def looks_like(self, other: TimelineLayout) -> bool:
        """Whether the tiles lie in the same places, though another size was wanted."""
        return self.columns == other.columns and self.side == other.side and self.dates is other.dates

    def section_of(self, index: int) -> int:
        """Which section the photo at ``index`` of the timeline belongs to."""
        return self.dates.of_photo(index)

    def section_at(self, y: int) -> int:
        """Which section's header or tiles lie at ``y``; the first or last beyond the ends; -1 without photos."""
        found = int(np.searchsorted(self.tops, y, side="right")) - 1
        return max(min(found, len(self.dates) - 1), min(0, len(self.dates) - 1))

    def position(self, index: int) -> tuple[int, int]:
        """Left and top of the tile at ``index``."""
        section = self.section_of(index)
        row, column = divmod(index - int(self.dates.firsts[section]), self.columns)
        return (
            self.left + column * self.pitch,
            int(self.tops[section]) + HEADER + row * self.pitch,
        )

    def tops_of(self, indices: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where the rows of these photos begin, with the header above a section's first row."""
        sections = np.searchsorted(self.dates.firsts, indices, side="right") - 1
        rows = (indices - self.dates.firsts[sections]) // self.columns
        tops: NDArray[np.int64] = self.tops[sections] + np.where(rows > 0, HEADER + rows * self.pitch, 0)
        return tops

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
        if below >= self.side or place >= int(self.dates.counts[section]):
            return None
        return int(self.dates.firsts[section]) + place

    def nearest(self, x: int, y: int) -> int | None:
        """The photo whose tile is at the point, or in the row at or below it the nearest; None without photos."""
        section = self.section_at(y)
        if section < 0:
            return None
        row = max(0, min((y - int(self.tops[section]) - HEADER) // self.pitch, self._rows(section) - 1))
        column = max(0, min((x - self.left) // self.pitch, self.columns - 1))
        place = min(row * self.columns + column, int(self.dates.counts[section]) - 1)
        return int(self.dates.firsts[section]) + place

    def sections(self, top: int, bottom: int) -> Iterator[int]:
        """The sections of which anything lies between ``top`` and ``bottom``."""
        if self.total and bottom > top:
            yield from range(self.section_at(top), self.section_at(bottom - 1) + 1)

    def between(self, section: int, top: int, bottom: int) -> range:
        """The photos of a section whose rows touch ``top`` to ``bottom``."""
        start = int(self.tops[section]) + HEADER
        first_row = max(0, (top - start) // self.pitch)
        last_row = (bottom - 1 - start) // self.pitch
        first, count = int(self.dates.firsts[section]), int(self.dates.counts[section])
        begin = min(first_row * self.columns, count)
        end = min(max(0, (last_row + 1) * self.columns), count)
        return range(first + begin, first + max(begin, end))

    def visible(self, top: int, bottom: int) -> tuple[int, int]:
        """First and last-plus-one index of the photos that touch ``top`` to ``bottom``."""
        found = [r for s in self.sections(top, bottom) if (r := self.between(s, top, bottom))]
        return (found[0].start, found[-1].stop) if found else (0, 0)

    def row_step(self, index: int, step: int) -> int:
        """The photo ``step`` rows below (negative: above) in the nearest column, across sections; ends held."""
        section = self.section_of(index)
        row, column = divmod(index - int(self.dates.firsts[section]), self.columns)
        row += step
        while row < 0 and section > 0:
            section -= 1
            row += self._rows(section)
        while row >= self._rows(section) and section < len(self.dates) - 1:
            row -= self._rows(section)
            section += 1
        if row < 0 or row >= self._rows(section):
            return index if abs(step) == 1 else (0 if row < 0 else self.total - 1)
        place = min(row * self.columns + column, int(self.dates.counts[section]) - 1)
        return int(self.dates.firsts[section]) + place

    def _rows(self, section: int) -> int:
        return -(-int(self.dates.counts[section]) // self.columns)
