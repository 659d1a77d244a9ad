"""Where in a level of the pyramid a face can be at all, as a scout says that looks at a coarser one.

The scout is the first half of the detector's own network with one linear filter for every level it speaks for
(see ``scout``). It is so sure of itself that a small part of a picture is left to look at.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.builtin.dlib_weights import Float32

MARGIN = 11
"""Pixels of the mean colour around a level."""

STRIDE = 8
FIRST_CENTRE = 14
FIELD = 29
"""A cell's receptive field in pixels and the middle of the first one: three 5×5 convolutions of stride 2."""

# What the scout says of a face lies within this many of its cells around the face's middle, and the scores of an
# area are disturbed by its edges within this many of the area's cells.
_REACH = 1
_EDGE = 5

_STRIP = 12_000
"""Cells that are computed in one go: 200 MB in full precision."""
_SEEN = 10
"""What lies so many cells off has a part in a cell's score: three convolutions of 5 and one of 9."""


@dataclass(frozen=True, slots=True)
class ScoreMap:
    """``values`` (rows, columns): scores of a window around each cell of a level, ``scale`` times the picture."""

    values: Float32
    scale: float

    def place(self, cell: int) -> float:
        """Middle of a cell (of its column, or of its row) in the picture, continuous coordinates."""
        return (STRIDE * cell + FIRST_CENTRE - MARGIN + 0.5) / self.scale

    def cells_between(self, low: float, high: float) -> slice:
        """The cells whose middles lie between two places in the picture."""
        first, end = (ceil((place * self.scale - FIRST_CENTRE + MARGIN - 0.5) / STRIDE) for place in (low, high))
        return slice(max(first, 0), max(end, 0))


@dataclass(frozen=True, slots=True)
class SearchArea:
    """A rectangle of cells, and that of the pixels they are computed from (with more around them than is kept)."""

    rows: slice
    columns: slice
    pixel_rows: slice
    pixel_columns: slice
    inner: tuple[slice, slice]
    """The cells to keep of those that the pixels give."""


def cells(pixels: int) -> int:
    """How many cells a level of so many pixels, margins included, has in one direction."""
    return (pixels - FIELD) // STRIDE + 1


def search_areas(scouted: ScoreMap, threshold: float, shape: tuple[int, ...], scale: float) -> list[SearchArea]:
    """Areas of a level of ``shape`` cells at ``scale`` that cells of ``scouted`` above ``threshold`` point to."""
    promising = (scouted.values > threshold).astype(np.uint8)
    if not promising.any():
        return []
    promising = cv2.dilate(promising, np.ones((2 * _REACH + 1, 2 * _REACH + 1), np.uint8))
    rows = _scouted_cells(shape[0], scale, scouted, promising.shape[0])
    columns = _scouted_cells(shape[1], scale, scouted, promising.shape[1])
    wanted = np.ascontiguousarray(promising[rows][:, columns])
    count, _, boxes, _ = cv2.connectedComponentsWithStats(wanted, connectivity=8)
    rectangles = [
        (int(top), int(left), int(top + height), int(left + width))
        for left, top, width, height, _ in boxes[1:count]
    ]
    return [_area(rectangle, shape) for rectangle in _joined(rectangles)]


def strips(shape: tuple[int, ...]) -> list[SearchArea]:
    """All of a level of ``shape`` cells, in areas over its whole width that take little memory each.

    Their scores are those of the level computed in one go.
    """
    if not shape[1]:
        return []
    height = max(2 * _SEEN, _STRIP // shape[1] - 2 * _SEEN)
    tops = range(0, shape[0], height)
    return [_area((top, 0, min(top + height, shape[0]), shape[1]), shape, _SEEN) for top in tops]


def _scouted_cells(count: int, scale: float, scouted: ScoreMap, scouted_count: int) -> NDArray[np.intp]:
    """For each of ``count`` cells the number of the scout's cell at the same place."""
    pixels = (np.arange(count) * STRIDE + FIRST_CENTRE - MARGIN + 0.5) * (scouted.scale / scale)
    numbers = np.round((pixels - FIRST_CENTRE + MARGIN - 0.5) / STRIDE)
    return np.clip(numbers, 0, scouted_count - 1).astype(np.intp)


Rectangle = tuple[int, int, int, int]
"""Top, left, bottom, right; the last two belong to it no more."""


def _joined(rectangles: list[Rectangle]) -> list[Rectangle]:
    """Rectangles joined wherever one large area costs no more than two small ones, each with its edges."""
    done: list[Rectangle] = []
    waiting = list(rectangles)
    while waiting:
        current = waiting.pop()
        for number, other in enumerate(done):
            both = (
                min(current[0], other[0]),
                min(current[1], other[1]),
                max(current[2], other[2]),
                max(current[3], other[3]),
            )
            if _cost(both) <= _cost(current) + _cost(other):
                del done[number]
                waiting.append(both)
                break
        else:
            done.append(current)
    return done


def _cost(rectangle: Rectangle) -> int:
    top, left, bottom, right = rectangle
    return (bottom - top + 2 * _EDGE) * (right - left + 2 * _EDGE)


def _area(rectangle: Rectangle, shape: tuple[int, ...], edge: int = _EDGE) -> SearchArea:
    top, left, bottom, right = rectangle
    first_row, first_column = max(top - edge, 0), max(left - edge, 0)
    last_row, last_column = min(bottom + edge, shape[0]), min(right + edge, shape[1])
    return SearchArea(
        rows=slice(top, bottom),
        columns=slice(left, right),
        pixel_rows=slice(STRIDE * first_row, STRIDE * (last_row - 1) + FIELD),
        pixel_columns=slice(STRIDE * first_column, STRIDE * (last_column - 1) + FIELD),
        inner=(
            slice(top - first_row, bottom - first_row),
            slice(left - first_column, right - first_column),
        ),
    )
