"""Where the tiles of a view lie: headed sections of equal cells that flow in rows. Plain arithmetic.

Costs depend on the number of sections and of visible tiles, never on how many tiles there are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from glimpse_desktop.ui.photos.id_order import IdOrder

Key = Hashable
"""What a view calls a tile: a face id, or a kind and an id."""


@dataclass(frozen=True, slots=True)
class Section:
    """Tiles under one heading. ``cell`` is the size of each; an empty ``heading`` takes no room.

    ``note`` is said in a quieter tone after the heading. Cells that ``stretch`` grow wider until they fill a row.
    """

    heading: str
    keys: Sequence[Key]
    cell: QSize
    note: str = ""
    stretch: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    section: Section
    cell: QSize
    first: int
    """Index of its first tile among all tiles."""
    top: int
    columns: int
    tiles_top: int
    bottom: int


class TileLayout:
    """Rectangles of tiles and headings for one width, in content coordinates (y from the top of everything)."""

    MARGIN = 16
    GAP = 8
    HEADING = 40

    def __init__(self, sections: Sequence[Section], width: int, order: IdOrder | None = None) -> None:
        """``order``: all tiles of all sections, where they are too many to be gone through."""
        self._blocks: list[_Block] = []
        # A heading brings its own air above it.
        y = 0 if sections and sections[0].heading else self.MARGIN
        first = 0
        for section in sections:
            cell, room = section.cell, width - 2 * self.MARGIN + self.GAP
            columns = max(room // (cell.width() + self.GAP), 1)
            if section.stretch:
                cell = QSize(max(room // columns - self.GAP, cell.width()), cell.height())
            tiles_top = y + (self.HEADING if section.heading else 0)
            rows = -(-len(section.keys) // columns)
            bottom = tiles_top + rows * (cell.height() + self.GAP)
            self._blocks.append(_Block(section, cell, first, y, columns, tiles_top, bottom))
            first += len(section.keys)
            y = bottom + self.GAP
        self.count = first
        self.height = y - self.GAP + self.MARGIN if sections else 0
        self._width = width
        self._firsts = [block.first for block in self._blocks]
        self._indexes: dict[Key, int] | None = None
        self._order = order

    def key_at(self, index: int) -> Key:
        block = self._block_of(index)
        return block.section.keys[index - block.first]

    def index_of(self, key: Key) -> int | None:
        """Without an ``order``, a dictionary of all keys is made on first use."""
        if self._order is not None:
            return self._order.find(key)
        if self._indexes is None:
            self._indexes = {}
            for block in self._blocks:
                for offset, one in enumerate(block.section.keys):
                    self._indexes.setdefault(one, block.first + offset)
        return self._indexes.get(key)

    def all_keys(self) -> Sequence[Key]:
        """All keys in order."""
        if self._order is not None:
            return self._order
        return [key for block in self._blocks for key in block.section.keys]

    def section_top(self, place: int) -> int:
        """Where a section begins, its heading included; ``place`` counts them from 0."""
        return self._blocks[place].top

    def rect(self, index: int) -> QRect:
        return self._rect_in(self._block_of(index), index)

    def index_at(self, point: QPoint) -> int | None:
        """The tile at a point in content coordinates, None between tiles."""
        for index in self.indexes_in(point.y(), point.y()):
            if self.rect(index).contains(point):
                return index
        return None

    def indexes_in(self, top: int, bottom: int) -> list[int]:
        """Tiles whose rows meet ``top`` to ``bottom``, in order."""
        found: list[int] = []
        for block in self._blocks:
            if block.bottom < top or block.tiles_top > bottom:
                continue
            pitch = block.cell.height() + self.GAP
            start = max((top - block.tiles_top) // pitch, 0) * block.columns
            end = ((bottom - block.tiles_top) // pitch + 1) * block.columns
            found.extend(range(block.first + start, block.first + min(end, len(block.section.keys))))
        return found

    def headings_in(self, top: int, bottom: int) -> list[tuple[Section, QRect]]:
        return [
            (block.section, QRect(self.MARGIN, block.top, self._width - 2 * self.MARGIN, self.HEADING))
            for block in self._blocks
            if block.section.heading and block.top <= bottom and block.top + self.HEADING >= top
        ]

    def step(self, index: int, columns: int, rows: int) -> int:
        """Where an arrow key leads from ``index``: sideways by one, up and down to the nearest tile there."""
        if self.count == 0:
            return 0
        if columns:
            return min(max(index + columns, 0), self.count - 1)
        for _ in range(abs(rows)):
            index = self._vertical(index, 1 if rows > 0 else -1)
        return index

    def _vertical(self, index: int, direction: int) -> int:
        block = self._block_of(index)
        target = index + direction * block.columns
        last = block.first + len(block.section.keys) - 1
        if block.first <= target <= last:
            return target
        if direction > 0 and (last - block.first) // block.columns > (index - block.first) // block.columns:
            return last
        # Into the neighbouring section with tiles, to the tile that is nearest sideways.
        here = self._blocks.index(block)
        others = self._blocks[here + 1 :] if direction > 0 else self._blocks[:here][::-1]
        for other in others:
            size = len(other.section.keys)
            if size == 0:
                continue
            x = self._rect_in(block, index).center().x()
            column = min((x - self.MARGIN) // (other.cell.width() + self.GAP), other.columns - 1)
            row = 0 if direction > 0 else (size - 1) // other.columns
            return other.first + min(row * other.columns + column, size - 1)
        return index

    def _block_of(self, index: int) -> _Block:
        # Of sections that start at the same index the last one has the tile: the others are empty.
        return self._blocks[bisect_right(self._firsts, index) - 1]

    def _rect_in(self, block: _Block, index: int) -> QRect:
        row, column = divmod(index - block.first, block.columns)
        cell = block.cell
        x = self.MARGIN + column * (cell.width() + self.GAP)
        return QRect(QPoint(x, block.tiles_top + row * (cell.height() + self.GAP)), cell)
