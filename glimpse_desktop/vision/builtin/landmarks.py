"""Five points of a face by a cascade of regression trees (Kazemi and Sullivan 2014).

The points, as dlib numbers them: outer and inner corner of the eye on the picture's right, outer and inner corner
of the eye on its left, and where the nose meets the lip.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.vision.builtin.dlib_weights import Float32, LandmarkForest


class LandmarkFinder:
    """Runs the trees, all of a stage for all faces of a photo at once. Thread-safe."""

    def __init__(self, forest: LandmarkForest) -> None:
        self._forest = forest
        stages, trees, nodes = forest.first.shape
        self._depth = (nodes + 1).bit_length() - 1
        if nodes + 1 != 1 << self._depth:
            raise ValueError("the trees are not complete")
        self._turns = _turns(forest.initial.reshape(-1, 2).astype(np.float64))
        self._roots = np.arange(trees) * nodes
        # All leaves of a stage, tree after tree; counted as if they came after each tree's nodes.
        self._leaves = forest.leaves.reshape(stages, trees * (nodes + 1), -1)
        self._to_leaves = np.arange(trees) - nodes
        self._first = forest.first.reshape(stages, -1).astype(np.intp)
        self._second = forest.second.reshape(stages, -1).astype(np.intp)
        self._thresholds = forest.thresholds.reshape(stages, -1)
        self._anchors = forest.anchors.astype(np.intp)
        # Rows of x and of y, which numpy goes through faster than pairs.
        self._deltas = np.ascontiguousarray(forest.deltas.transpose(0, 2, 1))

    def shape(self, rgb: NDArray[np.uint8], box: tuple[float, float, float, float]) -> Float32:
        """Points in fractions of ``box`` (left, top, right, bottom; its corner pixels), float32 (5, 2).

        ``rgb`` is uint8 (h, w, 3); the box may reach outside it.
        """
        found: Float32 = self.shapes(rgb[None], box)[0]
        return found

    def shapes(self, patches: NDArray[np.uint8], box: tuple[float, float, float, float]) -> Float32:
        """``shape`` of each of ``patches``, (n, h, w, 3), all with the same ``box``: float32 (n, 5, 2)."""
        forest = self._forest
        count, height, width = patches.shape[:3]
        left, top, right, bottom = box
        # Beyond the edges is the black border that ``_grey`` lays around the picture, from where is counted.
        corner = np.array([[left + 1.5], [top + 1.5]], dtype=np.float64)
        extent = np.array([[right - left], [bottom - top]], dtype=np.float64)
        grey = _grey(patches).reshape(-1)
        starts = (np.arange(count) * ((height + 2) * (width + 2)))[:, None]
        shapes = np.tile(forest.initial, (count, 1))
        for stage in range(forest.first.shape[0]):
            turns = (shapes.astype(np.float64) @ self._turns).astype(np.float32)
            offsets = turns.reshape(count, 2, 2) @ self._deltas[stage]
            offsets += shapes.reshape(count, -1, 2).transpose(0, 2, 1).take(self._anchors[stage], axis=2)
            places = offsets.astype(np.float64)
            places *= extent
            places += corner
            np.floor(places, out=places)
            x, y = places[:, 0], places[:, 1]
            for along, last in ((x, width + 1), (y, height + 1)):
                np.maximum(along, 0, out=along)
                np.minimum(along, last, out=along)
            y *= width + 2
            y += x
            shapes = self._step(stage, grey.take(y.astype(np.intp) + starts), shapes)
        return shapes.reshape(count, -1, 2)

    def _step(self, stage: int, seen: Float32, shapes: Float32) -> Float32:
        """One stage: every tree walked from its root to a leaf for each face, the leaves added.

        ``seen`` (n, f): what each face shows at the places that are compared. ``shapes`` (n, 2p).
        """
        count, length = shapes.shape
        first, second, thresholds = self._first[stage], self._second[stage], self._thresholds[stage]
        own = (np.arange(count) * seen.shape[1])[:, None]
        node = np.tile(self._roots, (count, 1))
        for _ in range(self._depth):
            left = seen.take(first.take(node) + own) - seen.take(second.take(node) + own) > thresholds.take(node)
            node += node
            node += 2 - self._roots
            node -= left
        node += self._to_leaves
        summed = np.empty((self._roots.size + 1, count, length), np.float32)
        summed[0] = shapes
        self._leaves[stage].take(node.T, axis=0, out=summed[1:], mode="clip")
        # numpy adds down the columns row by row, in float32: the order and the precision of dlib's loop. Any other
        # order puts about one face in fourteen a pixel off.
        result: Float32 = np.add.reduce(summed, axis=0)
        return result

    def points(self, rgb: NDArray[np.uint8], box: tuple[int, int, int, int]) -> NDArray[np.int64]:
        """dlib's ``shape_predictor``: int64 (5, 2) pixels for an inclusive box (left, top, right, bottom)."""
        left, top, right, bottom = box
        places = self.shape(rgb, box).astype(np.float64) * (right - left, bottom - top) + (left, top)
        pixels: NDArray[np.int64] = np.floor(places + 0.5).astype(np.int64)
        return pixels


def _grey(patches: NDArray[np.uint8]) -> Float32:
    """(r + g + b) // 3 in a border of one black pixel, float32 (n, h + 2, w + 2)."""
    count, height, width = patches.shape[:3]
    grey = np.zeros((count, height + 2, width + 2), np.float32)
    total = np.add(patches[..., 0], patches[..., 1], dtype=np.uint16)
    total += patches[..., 2]
    total //= 3
    grey[:, 1:-1, 1:-1] = total
    return grey


def _turns(initial: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a face's points x, y, x, y, ... are multiplied by for the rotation and scale, (2, 2) row by row, that
    bring ``initial`` (p, 2) nearest to them: float64 (2p, 4).

    The closed form that least squares have in two dimensions. Where the points lie as a whole falls out of it,
    since ``initial`` is centred here.
    """
    x, y = (initial - initial.mean(axis=0)).T
    along, across = np.column_stack([x, y]).ravel(), np.column_stack([-y, x]).ravel()
    turns: NDArray[np.float64] = np.column_stack([along, -across, across, along]) / (x @ x + y @ y)
    return turns
