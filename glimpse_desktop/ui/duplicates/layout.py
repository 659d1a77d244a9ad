"""Where the cards of duplicates and their tiles lie: arithmetic on arrays, for ten sets or a million."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect

from glimpse_desktop.ui.look.theme import Space

LEAST_WIDTH = 188
"""Tiles are at least that wide, and as much wider as fills the row."""
PICTURE_HEIGHT = 152
TILE_HEIGHT = PICTURE_HEIGHT + 84
"""Picture, name, folder, facts, date."""
HEAD = 52
"""Height of a card's line of words and buttons."""

_GAP = Space.M


class DuplicatesLayout:
    """Cards below each other, one for each set, each with its tiles in rows. Content coordinates from the top."""

    def __init__(self, counts: Sequence[int] | NDArray[np.int64], width: int, *, mirrored: bool = False) -> None:
        """``counts``: how many tiles each card has; ``width`` of the view in pixels. ``mirrored``: rows run from
        the right.
        """
        self._mirrored = mirrored
        self._counts = np.asarray(counts, np.int64)
        self._width = width
        inside = width - 2 * Space.L - 2 * Space.M
        self.columns = max((inside + _GAP) // (LEAST_WIDTH + _GAP), 1)
        self.tile_width = max((inside + _GAP) // self.columns - _GAP, 1)
        rows = -(-self._counts // self.columns)
        heights = HEAD + rows * (TILE_HEIGHT + _GAP)
        self._tops = Space.M + np.concatenate([[0], np.cumsum(heights + Space.M)])

    @property
    def height(self) -> int:
        return int(self._tops[-1]) + Space.M

    def card(self, place: int) -> QRect:
        """The card of a set."""
        top = int(self._tops[place])
        return QRect(Space.L, top, self._width - 2 * Space.L, int(self._tops[place + 1]) - top - Space.M)

    def tile(self, place: int, number: int) -> QRect:
        """A tile of a card."""
        row, column = divmod(number, self.columns)
        card = self.card(place)
        left = card.left() + Space.M + column * (self.tile_width + _GAP)
        if self._mirrored:
            left = self._width - left - self.tile_width
        return QRect(left, card.top() + HEAD + row * (TILE_HEIGHT + _GAP), self.tile_width, TILE_HEIGHT)

    def cards_in(self, top: int, bottom: int) -> range:
        """The cards that meet ``top`` to ``bottom``."""
        first = int(np.searchsorted(self._tops, top, side="right")) - 1
        last = int(np.searchsorted(self._tops, bottom, side="right")) - 1
        return range(max(first, 0), min(last + 1, len(self._counts)))

    def card_at(self, y: int) -> int | None:
        """The card at a height, None between cards."""
        for place in self.cards_in(y, y):
            if self.card(place).top() <= y <= self.card(place).bottom():
                return place
        return None

    def tile_at(self, point: QPoint) -> tuple[int, int] | None:
        """The tile at a point, as the card and its number in it; None beside tiles."""
        place = self.card_at(point.y())
        if place is None:
            return None
        start = self.tile(place, 0)
        row = (point.y() - start.top()) // (TILE_HEIGHT + _GAP)
        x = start.right() - point.x() if self._mirrored else point.x() - start.left()
        column = x // (self.tile_width + _GAP)
        number = row * self.columns + column
        if row < 0 or not 0 <= column < self.columns or number >= self._counts[place]:
            return None
        return (place, number) if self.tile(place, number).contains(point) else None

    def step(self, at: tuple[int, int], columns: int, rows: int) -> tuple[int, int]:
        """Where an arrow key leads from a tile: sideways by one, up and down to the row or the card beyond."""
        place, number = at
        if columns:
            number += columns
            if 0 <= number < self._counts[place]:
                return place, number
            beyond = place + (1 if columns > 0 else -1)
            if not 0 <= beyond < len(self._counts):
                return at
            return beyond, 0 if columns > 0 else int(self._counts[beyond]) - 1
        target = number + rows * self.columns
        count = int(self._counts[place])
        if 0 <= target < count:
            return place, target
        if rows > 0 and number // self.columns < (count - 1) // self.columns:
            return place, count - 1
        beyond = place + (1 if rows > 0 else -1)
        if not 0 <= beyond < len(self._counts):
            return at
        others, column = int(self._counts[beyond]), number % self.columns
        first = 0 if rows > 0 else (others - 1) // self.columns * self.columns
        return beyond, min(first + column, others - 1)
