"""Max-margin face detector (King 2015, arXiv 1502.00046) over a pyramid of scales.

Boxes are found where a window of 80 pixels scores above 0 on some level of the pyramid. ``detect`` repeats dlib
to the pixel: all levels lie in one tiled picture, in which neighbours leak into each other at their edges.
``find`` is what the program runs: level by level, and only where a scout points to, with far less to compute and
the same faces.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.builtin.dlib_weights import DetectorOptions, Float32
from glimpse_desktop.vision.builtin.scout import HEADS
from glimpse_desktop.vision.builtin.search_areas import (
    FIELD,
    FIRST_CENTRE,
    MARGIN,
    STRIDE,
    ScoreMap,
    SearchArea,
    cells,
    search_areas,
    strips,
)

if TYPE_CHECKING:
    import onnxruntime

# Not stored in the file: dlib's default for the space between the levels.
_GAP = 10
_SMALLEST_HEIGHT = 5
# What cells score where there is nothing at all.
_NOTHING = -1.1

# What the scout must say of a cell for its own level, the next finer one and the one after that. Wrong alarms cost
# a little time, and a face that it does not see is lost: 9 of the 1,926 (tests/benchmarks/builtin/scouting.py)
# that looking everywhere finds, 8 bits included (small ones beside the photo's own), in a seventh to a
# third of the time.
_SCOUT_THRESHOLDS = (-1.7,) * HEADS
# Windows so many times larger than another are at least two of those levels away.
_LARGER = 1.7
# Three levels whose finest has fewer pixels than this are looked at as a whole faster than they are scouted.
_WORTH_SCOUTING = 60_000


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A box and the detector's score.

    Coordinates count pixels, and the corner pixels belong to the box: it is ``right - left + 1`` wide. Whole
    numbers from ``detect``, fractions from ``find``. Scores are margins, not probabilities: from the threshold,
    0, to about 1.2.
    """

    left: float
    top: float
    right: float
    bottom: float
    score: float


class Detector:
    """The detector's network. Thread-safe."""

    def __init__(
        self,
        session: onnxruntime.InferenceSession,
        scout: onnxruntime.InferenceSession | None,
        options: DetectorOptions,
        means: tuple[float, float, float],
        quick: onnxruntime.InferenceSession | None = None,
    ) -> None:
        """``quick`` stands in for ``session`` in ``find``."""
        self._session = session
        self._quick = quick or session
        self._scout = scout
        self._options = options
        self._means = means

    def detect(self, rgb: NDArray[np.uint8], threshold: float = 0.0) -> list[FoundFace]:
        """What dlib's ``cnn_face_detection_model_v1`` finds in uint8 (h, w, 3), not enlarged, best first."""
        tiles, height, width = tile_layout(*rgb.shape[:2])
        canvas = self._blank(height, width)
        level = rgb.astype(np.float32)
        for tile in tiles:
            level = resize_by_corners(level, tile.height, tile.width)
            canvas[tile.top : tile.top + tile.height, tile.left : tile.left + tile.width] = level
        scores = _run(self._session, canvas)
        found = []
        for row, column in np.argwhere(scores > threshold):
            x, y = STRIDE * column + FIRST_CENTRE, STRIDE * row + FIRST_CENTRE
            number = _nearest_tile(tiles, int(x), int(y))
            half = (self._options.window - 1) / 2
            corners = np.array([x - half, y - half, x + half, y + half])
            corners -= [tiles[number].left, tiles[number].top] * 2
            for _ in range(number):
                corners = corners * (6 / 5) + 0.3
            # Rounded before overlaps are looked at, as dlib does.
            left, top, right, bottom = np.floor(corners + 0.5).tolist()
            found.append(FoundFace(left, top, right, bottom, float(scores[row, column])))
        return self._suppress(found)

    def find(
        self,
        rgb: NDArray[np.uint8],
        *,
        enlarge: float = 1.0,
        step: float = 5 / 6,
        threshold: float = 0.0,
        scouted: bool = False,
    ) -> list[FoundFace]:
        """Faces in uint8 (h, w, 3), best first, boxes in its pixels.

        The finest level is the picture enlarged by ``enlarge``; each further one is ``step`` times the one before.
        With ``scouted``, all but the smallest levels are only looked at where the scout points to, if there is
        one. It was taught for ``scout.STEP`` and knows only faces that score above 0.
        """
        levels, scales = self._pyramid(rgb, enlarge, step)
        found: list[FoundFace] = []
        hints: list[ScoreMap] = []
        for number in reversed(range(len(levels))):
            finest = number - number % HEADS
            coarsest = finest + HEADS - 1
            large = coarsest < len(levels) and math.prod(levels[finest].shape[:2]) >= _WORTH_SCOUTING
            if scouted and large and self._scout is not None:
                if number == coarsest:
                    hints = self._hints(self._scout, levels[number], scales[number])
                scores = self._scouted(
                    levels[number], scales[number], hints[coarsest - number], coarsest - number, found
                )
            else:
                areas = strips(self._cells(levels[number]))
                scores = self._searched(levels[number], scales[number], areas)
            half = self._options.window / 2 / scales[number]
            for row, column in np.argwhere(scores.values > threshold).tolist():
                x, y = scores.place(column), scores.place(row)
                margin = float(scores.values[row, column])
                found.append(FoundFace(x - half, y - half, x + half - 1, y + half - 1, margin))
        # Again for the means: two windows of one face that just don't overlap enough may have nearly the same one.
        return self._suppress([_averaged(face, found) for face in self._suppress(found)])

    def _pyramid(
        self, rgb: NDArray[np.uint8], enlarge: float, step: float
    ) -> tuple[list[NDArray[np.uint8]], list[float]]:
        """The levels, finest first, and how many times the picture's size each is."""
        height, width = rgb.shape[:2]
        scales = [enlarge]
        # A window that reaches beyond the picture on both sides holds no face that a finer level missed.
        while min(height, width) * scales[-1] * step >= self._options.window / 2:
            scales.append(scales[-1] * step)
        levels: list[NDArray[np.uint8]] = []
        for scale in scales:
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
            source = levels[-1] if levels else rgb
            same = source.shape[:2] == size[::-1]
            levels.append(source if same else cv2.resize(source, size, interpolation=cv2.INTER_LINEAR))
        return levels, scales

    def _hints(
        self, scout: onnxruntime.InferenceSession, level: NDArray[np.uint8], scale: float
    ) -> list[ScoreMap]:
        """What the scout says of a level, for itself and each finer one that it speaks for."""
        maps: NDArray[np.float32] = scout.run(None, {"pixels": self._whole(level)})[0]
        return [ScoreMap(values, scale) for values in maps]

    def _scouted(
        self, level: NDArray[np.uint8], scale: float, hints: ScoreMap, finer: int, found: list[FoundFace]
    ) -> ScoreMap:
        """A level's scores where the scout points to; ``finer`` is how many levels it lies below the scout's."""
        # Windows of levels at least two coarser than this one. Those on the next coarser one may well see the face
        # that this level sees too, and their mean is nearer to it than either.
        large = _LARGER * self._options.window / scale
        _leave_out(hints, [face for face in found if face.right + 1 - face.left > large])
        areas = search_areas(hints, _SCOUT_THRESHOLDS[finer], self._cells(level), scale)
        return self._searched(level, scale, areas)

    def _searched(self, level: NDArray[np.uint8], scale: float, areas: list[SearchArea]) -> ScoreMap:
        """A level's scores in these areas."""
        values = np.full(self._cells(level), _NOTHING, np.float32)
        for area in areas:
            part = self._cut(level, area.pixel_rows, area.pixel_columns)
            values[area.rows, area.columns] = _run(self._quick, part)[area.inner]
        return ScoreMap(values, scale)

    def _cells(self, level: NDArray[np.uint8]) -> tuple[int, int]:
        rows, columns = level.shape[:2]
        return max(cells(rows + 2 * MARGIN), 0), max(cells(columns + 2 * MARGIN), 0)

    def _whole(self, level: NDArray[np.uint8]) -> Float32:
        rows, columns = level.shape[:2]
        return self._cut(level, slice(0, rows + 2 * MARGIN), slice(0, columns + 2 * MARGIN))

    def _cut(self, level: NDArray[np.uint8], rows: slice, columns: slice) -> Float32:
        """A part of a level with its margins, in which the counting of ``rows`` and ``columns`` begins."""
        canvas = np.empty((rows.stop - rows.start, columns.stop - columns.start, 3), np.float32)
        first_row, first_column = max(rows.start - MARGIN, 0), max(columns.start - MARGIN, 0)
        part = level[first_row : max(rows.stop - MARGIN, 0), first_column : max(columns.stop - MARGIN, 0)]
        top, left = first_row + MARGIN - rows.start, first_column + MARGIN - columns.start
        bottom, right = top + part.shape[0], left + part.shape[1]
        canvas[top:bottom, left:right] = part
        # The mean colour only where it is seen: laid under everything it would take longer than the part itself.
        for strip in (canvas[:top], canvas[bottom:], canvas[top:bottom, :left], canvas[top:bottom, right:]):
            strip[:] = self._means
        return canvas

    def _blank(self, height: int, width: int) -> Float32:
        """An empty canvas: the mean colour, which the network sees as zeros."""
        canvas = np.empty((height, width, 3), np.float32)
        canvas[:] = self._means
        return canvas

    def _suppress(self, found: list[FoundFace]) -> list[FoundFace]:
        """Greedy non-maximum suppression, best first."""
        kept: list[FoundFace] = []
        for face in sorted(found, key=lambda face: -face.score):
            if not any(self._overlap(face, better) for better in kept):
                kept.append(face)
        return kept

    def _overlap(self, a: FoundFace, b: FoundFace) -> bool:
        width = min(a.right, b.right) - max(a.left, b.left) + 1
        height = min(a.bottom, b.bottom) - max(a.top, b.top) + 1
        if width <= 0 or height <= 0:
            return False
        inner = width * height
        outer = (max(a.right, b.right) - min(a.left, b.left) + 1) * (
            max(a.bottom, b.bottom) - min(a.top, b.top) + 1
        )
        smaller = min((f.right - f.left + 1) * (f.bottom - f.top + 1) for f in (a, b))
        return inner / outer > self._options.overlap_threshold or inner / smaller > self._options.covered_threshold


def _run(session: onnxruntime.InferenceSession, canvas: Float32) -> Float32:
    if min(canvas.shape[:2]) < FIELD:
        return np.empty((0, 0), np.float32)
    scores: Float32 = session.run(None, {"pixels": canvas})[0]
    return scores


def _leave_out(hints: ScoreMap, found: list[FoundFace]) -> None:
    """Forget what lies in faces: there is no need to look for much smaller ones there."""
    for face in found:
        rows = hints.cells_between(face.top, face.bottom + 1)
        columns = hints.cells_between(face.left, face.right + 1)
        hints.values[rows, columns] = -math.inf


def _averaged(face: FoundFace, found: list[FoundFace]) -> FoundFace:
    """The face with the mean box of all windows that saw it, weighted by what they score.

    Windows are 8 pixels and a whole step of the pyramid apart: a single one would jump by as much from one copy of
    a photo to another.
    """
    x, y, side = (face.left + face.right) / 2, (face.top + face.bottom) / 2, face.right + 1 - face.left
    votes = np.array(
        [
            (other.left, other.top, other.right, other.bottom, max(other.score, 1e-3))
            for other in found
            if abs((other.left + other.right) / 2 - x) < side / 4
            and abs((other.top + other.bottom) / 2 - y) < side / 4
            and 0.6 < (other.right + 1 - other.left) / side < 1.6
        ]
    )
    left, top, right, bottom = np.average(votes[:, :4], axis=0, weights=votes[:, 4]).tolist()
    return FoundFace(left, top, right, bottom, face.score)


@dataclass(slots=True)
class Tile:
    """Where a pyramid level lies in the tiled picture."""

    left: int
    top: int
    width: int
    height: int


def tile_layout(height: int, width: int) -> tuple[list[Tile], int, int]:
    """Where dlib puts the levels of a picture of this size: the tiles, and height and width of the whole.

    Levels go down a left column until the next one fits beside the one before it and half of the height is used
    up; the rest go back up along the right edge, as long as they don't touch the first level.
    """
    sizes = [(height, width)]
    while True:
        height, width = math.floor(height * (5 / 6)), math.floor(width * (5 / 6))
        if width == 0 or height < _SMALLEST_HEIGHT:
            break
        sizes.append((height, width))
    full_height, full_width = sizes[0]
    total = sum(h + _GAP for h, _ in sizes) - 2 * _GAP
    column_height, previous_width = 0, 0
    for h, w in sizes:
        if w <= full_width - previous_width - _GAP and 2 * (column_height - full_height) >= total - full_height:
            break
        column_height += h + _GAP
        previous_width = w
    column_height -= _GAP

    tiles: list[Tile] = []
    y = MARGIN
    rest = iter(sizes)
    for h, w in rest:
        tiles.append(Tile(MARGIN, y, w, h))
        y += h + _GAP
        if y >= column_height + MARGIN:
            break
    y -= _GAP
    for h, w in rest:
        tile = Tile(MARGIN + full_width - w, y - h, w, h)
        if tile.top < MARGIN + full_height:
            break
        tiles.append(tile)
        y -= h + _GAP
    return tiles, column_height + 2 * MARGIN, full_width + 2 * MARGIN


def _nearest_tile(tiles: list[Tile], x: int, y: int) -> int:
    def distance(tile: Tile) -> float:
        dx = max(tile.left - x, 0, x - (tile.left + tile.width - 1))
        dy = max(tile.top - y, 0, y - (tile.top + tile.height - 1))
        return math.hypot(dx, dy)

    return min(range(len(tiles)), key=lambda number: distance(tiles[number]))


def resize_by_corners(picture: Float32, height: int, width: int) -> Float32:
    """Bilinear, float32 (h, w, 3), with the corner pixels of both sizes on top of each other."""
    if picture.shape[:2] == (height, width):
        return picture
    above, below, y = _neighbours(picture.shape[0], height)
    left, right, x = _neighbours(picture.shape[1], width)
    rows: Float32 = picture[above] * (1 - y)[:, None, None] + picture[below] * y[:, None, None]
    resized: Float32 = rows[:, left] * (1 - x)[None, :, None] + rows[:, right] * x[None, :, None]
    return resized


def _neighbours(source: int, target: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Float32]:
    position = np.arange(target, dtype=np.float64) * ((source - 1) / max(target - 1, 1))
    before = np.minimum(np.floor(position).astype(np.intp), source - 1)
    return before, np.minimum(before + 1, source - 1), (position - before).astype(np.float32)
