"""Five points of a face by a cascade of regression trees (Kazemi and Sullivan 2014).

The points, as dlib numbers them: outer and inner corner of the eye on the picture's right, outer and inner corner
of the eye on its left, and where the nose meets the lip.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.vision.builtin.dlib_weights import Float32, LandmarkForest


class LandmarkFinder:
    """Runs the trees, all of a stage at once. Thread-safe."""

    def __init__(self, forest: LandmarkForest) -> None:
        self._forest = forest
        stages, trees, nodes = forest.first.shape
        self._depth = (nodes + 1).bit_length() - 1
        if nodes + 1 != 1 << self._depth:
            raise ValueError("the trees are not complete")
        points = forest.initial.reshape(-1, 2).astype(np.float64)
        self._reference = points - points.mean(axis=0)
        self._roots = np.arange(trees) * nodes
        # All leaves of a stage, tree after tree; counted as if they came after each tree's nodes.
        self._leaves = forest.leaves.reshape(stages, trees * (nodes + 1), -1)
        self._first_leaves = np.arange(trees) * (nodes + 1) - nodes
        self._first = forest.first.reshape(stages, -1)
        self._second = forest.second.reshape(stages, -1)
        self._thresholds = forest.thresholds.reshape(stages, -1)
        self._anchors = forest.anchors.astype(np.intp)
        # Rows of x and of y, which numpy goes through faster than pairs.
        self._deltas = np.ascontiguousarray(forest.deltas.transpose(0, 2, 1))

    def shape(self, rgb: NDArray[np.uint8], box: tuple[float, float, float, float]) -> Float32:
        """Points in fractions of ``box`` (left, top, right, bottom; its corner pixels), float32 (5, 2).

        ``rgb`` is uint8 (h, w, 3); the box may reach outside it.
        """
        forest = self._forest
        left, top, right, bottom = box
        corner = np.array([[left], [top]], dtype=np.float64)
        extent = np.array([[right - left], [bottom - top]], dtype=np.float64)
        grey = _grey(rgb)
        height, width = grey.shape
        shape = forest.initial.copy()
        for stage in range(forest.first.shape[0]):
            points = shape.reshape(-1, 2)
            turn = _turn(self._reference, points.astype(np.float64))
            offsets = turn @ self._deltas[stage]
            offsets += points.T[:, self._anchors[stage]]
            places = offsets.astype(np.float64)
            places *= extent
            places += corner
            places += 0.5
            x, y = np.floor(places, out=places).astype(np.intp)
            # Beyond the edges is the black border that ``_grey`` lays around the picture.
            x = np.minimum(np.maximum(x, -1), width - 2) + 1
            y = np.minimum(np.maximum(y, -1), height - 2) + 1
            shape = self._step(stage, grey.take(y * width + x), shape)
        return shape.reshape(-1, 2)

    def _step(self, stage: int, grey: Float32, shape: Float32) -> Float32:
        """One stage: every tree walked from its root to a leaf, the leaves added."""
        first, second, thresholds = self._first[stage], self._second[stage], self._thresholds[stage]
        node = np.zeros(self._roots.size, np.intp)
        for _ in range(self._depth):
            at = self._roots + node
            left = grey.take(first.take(at)) - grey.take(second.take(at)) > thresholds.take(at)
            node = 2 * node + 2 - left
        leaves = self._leaves[stage].take(self._first_leaves + node, axis=0)
        # numpy adds down the columns row by row, in float32: the order and the precision of dlib's loop. Any other
        # order puts about one face in fourteen a pixel off.
        summed: Float32 = np.add.reduce(np.concatenate([shape[None], leaves]), axis=0)
        return summed

    def points(self, rgb: NDArray[np.uint8], box: tuple[int, int, int, int]) -> NDArray[np.int64]:
        """dlib's ``shape_predictor``: int64 (5, 2) pixels for an inclusive box (left, top, right, bottom)."""
        left, top, right, bottom = box
        places = self.shape(rgb, box).astype(np.float64) * (right - left, bottom - top) + (left, top)
        pixels: NDArray[np.int64] = np.floor(places + 0.5).astype(np.int64)
        return pixels


def _grey(rgb: NDArray[np.uint8]) -> Float32:
    """(r + g + b) // 3 in a border of one black pixel, float32 (h + 2, w + 2)."""
    height, width = rgb.shape[:2]
    grey = np.zeros((height + 2, width + 2), np.float32)
    red, green, blue = (rgb[:, :, channel].astype(np.uint16) for channel in range(3))
    grey[1:-1, 1:-1] = (red + green + blue) // 3
    return grey


def _turn(reference: NDArray[np.float64], points: NDArray[np.float64]) -> Float32:
    """The rotation and scale, float32 (2, 2), that bring ``reference`` (n, 2, centred) nearest to ``points``.

    The closed form that least squares have in two dimensions: it runs fifteen times for every face.
    """
    (x, y), (u, v) = reference.T, (points - points.mean(axis=0)).T
    spread = x @ x + y @ y
    a, b = (x @ u + y @ v) / spread, (x @ v - y @ u) / spread
    return np.array([[a, -b], [b, a]], dtype=np.float32)
