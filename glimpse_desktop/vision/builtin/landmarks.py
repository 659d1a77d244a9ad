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
        self._nodes = nodes
        points = forest.initial.reshape(-1, 2).astype(np.float64)
        self._reference = points - points.mean(axis=0)
        self._tree_offsets = np.arange(trees) * nodes
        self._trees = np.arange(trees)
        self._first = forest.first.reshape(stages, -1)
        self._second = forest.second.reshape(stages, -1)
        self._thresholds = forest.thresholds.reshape(stages, -1)

    def shape(self, rgb: NDArray[np.uint8], box: tuple[float, float, float, float]) -> Float32:
        """Points in fractions of ``box`` (left, top, right, bottom; its corner pixels), float32 (5, 2).

        ``rgb`` is uint8 (h, w, 3); the box may reach outside it.
        """
        forest = self._forest
        height, width = rgb.shape[:2]
        left, top, right, bottom = box
        corner = np.array([left, top], dtype=np.float64)
        extent = np.array([right - left, bottom - top], dtype=np.float64)
        shape = forest.initial.copy()
        reference = self._reference
        for stage in range(forest.first.shape[0]):
            points = shape.reshape(-1, 2)
            turn = _turn(reference, points.astype(np.float64))
            offsets = forest.deltas[stage] @ turn.T
            places = (offsets + points[forest.anchors[stage]]).astype(np.float64) * extent + corner
            pixels = np.floor(places + 0.5).astype(np.intp)
            x, y = pixels[:, 0], pixels[:, 1]
            inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
            colours = rgb[np.where(inside, y, 0), np.where(inside, x, 0)]
            grey = np.where(inside, colours.sum(axis=1, dtype=np.int32) // 3, 0).astype(np.float32)
            shape = self._step(stage, grey, shape)
        return shape.reshape(-1, 2)

    def _step(self, stage: int, grey: Float32, shape: Float32) -> Float32:
        """One stage: every tree walked from its root to a leaf, the leaves added."""
        goes_left = grey[self._first[stage]] - grey[self._second[stage]] > self._thresholds[stage]
        node = np.zeros(self._trees.size, np.intp)
        for _ in range(self._depth):
            node = 2 * node + 2 - goes_left[self._tree_offsets + node]
        leaves = self._forest.leaves[stage][self._trees, node - self._nodes]
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


def _turn(reference: NDArray[np.float64], points: NDArray[np.float64]) -> Float32:
    """The rotation and scale, float32 (2, 2), that bring ``reference`` (n, 2, centred) nearest to ``points``.

    The closed form that least squares have in two dimensions: it runs fifteen times for every face.
    """
    (x, y), (u, v) = reference.T, (points - points.mean(axis=0)).T
    spread = x @ x + y @ y
    a, b = (x @ u + y @ v) / spread, (x @ v - y @ u) / spread
    return np.array([[a, -b], [b, a]], dtype=np.float32)
