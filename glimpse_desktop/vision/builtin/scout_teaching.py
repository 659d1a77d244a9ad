"""Teaches the scout, once per machine, to foretell what the detector itself will say.

Nothing is needed but the detector and pictures to look at (``scout_pictures``): where its windows see a face, at
every level, is what each of the scout's filters learns to tell from the features of the coarsest level, by
logistic regression. That what has been learned is small, 3 × 1,126 numbers that are only asked where to look, is
why it holds for other people's faces, too. The same machine learns the same every time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.builtin.dlib_weights import Convolution, Float32, Network
from glimpse_desktop.vision.builtin.onnx_export import export_detector, export_scout
from glimpse_desktop.vision.builtin.scout import DEPTH, HEADS, STEP
from glimpse_desktop.vision.builtin.scout_pictures import PictureMaker
from glimpse_desktop.vision.builtin.search_areas import FIRST_CENTRE, MARGIN, STRIDE
from glimpse_desktop.vision.sessions import open_session

PICTURES = 24
"""More of them teach nothing that could be measured."""

_SEED = 3
_REACH = 2
"""Filters are 5 × 5 cells."""

# Windows that score this much are faces to the scout, a little less than to the detector. Cells so near to their
# middle (in pixels, in each direction) count as theirs; those of anything like a face are not counted as empty.
_FACE, _LIKE_A_FACE = -0.2, -0.5
_NEAR, _AROUND = 4.1, 20.0

_EMPTY_CELLS, _CELLS_BESIDE = 200, 70
"""Cells of each picture that are learned from, besides those of its faces."""

_PENALTY = 3e-3
_ROUNDS = 6
_LEAST_WEIGHT = 0.1
"""Newton's steps, and the share of the curvature that the cells left out of it have in all."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """``cells`` (n, channels × 25) float32: the features around a cell. ``answers`` (heads, n): 1 where a face is,
    -1 where there is none, 0 where it doesn't matter.
    """

    cells: Float32
    answers: NDArray[np.int8]


def teach(network: Network, go_on: Callable[[], object] = lambda: None) -> Convolution:
    """The scout's filters, one for each level it speaks for. Takes some seconds, calling ``go_on`` often.

    Raises GlimpseError where the pictures to learn from are missing, and what ``go_on`` raises.
    """
    maker, looker = PictureMaker(_SEED), _Looker(network)
    random = np.random.default_rng(_SEED)
    lessons = []
    for _ in range(PICTURES):
        go_on()
        lessons.append(_lesson(*looker.look(maker.draw()), random))
    cells = np.concatenate([lesson.cells for lesson in lessons])
    answers = np.concatenate([lesson.answers for lesson in lessons], axis=1)
    del lessons, looker  # 100 MB, while photos may be looked at beside this
    learned = [
        learn(cells[answers[head] != 0], answers[head][answers[head] != 0] > 0, go_on) for head in range(HEADS)
    ]
    side = 2 * _REACH + 1
    filters = np.array([weights for weights, _ in learned], np.float32).reshape(HEADS, -1, side, side)
    return Convolution(filters, np.array([bias for _, bias in learned], np.float32), stride=1, padding=_REACH)


class _Looker:
    """The detector, and its features after ``DEPTH`` convolutions."""

    def __init__(self, network: Network) -> None:
        self._means = network.means
        self._detector = open_session(export_detector(network))
        convolutions = [layer for layer in network.layers if isinstance(layer, Convolution)]
        channels = convolutions[DEPTH - 1].weights.shape[0]
        same = np.eye(channels, dtype=np.float32)[:, :, None, None]
        unchanged = Convolution(same, np.zeros(channels, np.float32), 1, 0)
        self._features = open_session(export_scout(network, unchanged, DEPTH))

    def look(self, picture: NDArray[np.uint8]) -> tuple[Float32, list[Float32]]:
        """Features (channels, rows, columns) of the coarsest level, and for each level, coarsest first, the
        windows that see something like a face, (n, 3): x and y in pixels of the coarsest level, score.
        """
        levels = [picture]
        height, width = picture.shape[:2]
        for finer in range(1, HEADS):
            size = round(width * STEP**finer), round(height * STEP**finer)
            levels.append(cv2.resize(levels[-1], size, interpolation=cv2.INTER_LINEAR))
        windows = []
        for finer, level in enumerate(reversed(levels)):
            scores = self._detector.run(None, {"pixels": self._framed(level)})[0]
            rows, columns = np.nonzero(scores > _LIKE_A_FACE)
            place = _middles(max(scores.shape)) * STEP**finer
            windows.append(np.column_stack([place[columns], place[rows], scores[rows, columns]]))
        features: Float32 = self._features.run(None, {"pixels": self._framed(levels[-1])})[0]
        return features, windows

    def _framed(self, level: NDArray[np.uint8]) -> Float32:
        height, width = level.shape[:2]
        pixels = np.empty((height + 2 * MARGIN, width + 2 * MARGIN, 3), np.float32)
        pixels[:] = self._means
        pixels[MARGIN:-MARGIN, MARGIN:-MARGIN] = level
        return pixels


def _middles(cells: int) -> NDArray[np.float64]:
    """Places of a level's cells, in its pixels."""
    return STRIDE * np.arange(cells, dtype=np.float64) + (FIRST_CENTRE - MARGIN + 0.5)


def _lesson(features: Float32, windows: list[Float32], random: np.random.Generator) -> Lesson:
    answers = np.stack([_answers(features.shape[1:], seen) for seen in windows])
    faces, empty = (answers > 0).any(axis=0), (answers < 0).all(axis=0)
    chosen = [np.argwhere(faces)]
    for cells, count in ((empty, _EMPTY_CELLS), (~faces & ~empty, _CELLS_BESIDE)):
        places = np.argwhere(cells)
        chosen.append(places[random.permutation(len(places))[:count]])
    rows, columns = np.concatenate(chosen).T
    padded = np.pad(features, ((0, 0), (_REACH, _REACH), (_REACH, _REACH)))
    around = np.lib.stride_tricks.sliding_window_view(padded, (2 * _REACH + 1,) * 2, axis=(1, 2))
    picked = around[:, rows, columns].transpose(1, 0, 2, 3).reshape(len(rows), -1)
    return Lesson(np.ascontiguousarray(picked, np.float32), answers[:, rows, columns])


def _answers(shape: tuple[int, ...], windows: Float32) -> NDArray[np.int8]:
    """For each cell 1 where a face is, -1 where none is near, 0 where it doesn't matter."""
    y, x = _middles(shape[0])[:, None], _middles(shape[1])[None]
    answers = np.full(shape, -1, np.int8)
    away = [np.maximum(abs(x - column), abs(y - row)) for column, row, _ in windows]
    for distance in away:
        answers[distance < _AROUND] = 0
    for distance, score in zip(away, windows[:, 2], strict=True):
        if score > _FACE:
            answers[distance < _NEAR] = 1
    return answers


def learn(
    cells: Float32, is_face: NDArray[np.bool_], go_on: Callable[[], object] = lambda: None
) -> tuple[Float32, float]:
    """Logistic regression: weights (columns of ``cells``) and bias. Faces and the rest weigh the same in all.

    Newton's method. Only those cells count for its curvature that are not decided yet: with every step fewer.
    """
    spread = cells.std(axis=0) + 1e-3
    x = np.ones((len(cells), cells.shape[1] + 1), np.float32)
    np.divide(cells, spread, out=x[:, :-1])
    importance = np.where(is_face, 0.5 / max(is_face.sum(), 1), 0.5 / max((~is_face).sum(), 1)).astype(np.float32)
    penalty = np.full(x.shape[1], _PENALTY, np.float32)
    penalty[-1] = 1e-6
    weights = np.zeros(x.shape[1], np.float32)
    for _ in range(_ROUNDS):
        go_on()
        sure = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (importance * (sure - is_face)) + penalty * weights
        curvature = importance * sure * (1 - sure)
        order = np.argsort(-curvature, kind="stable")
        sums = np.cumsum(curvature[order])
        used = int(np.searchsorted(sums, sums[-1] * (1 - _LEAST_WEIGHT))) + 1
        part = order[:used]
        scaled = x[part] * np.sqrt(curvature[part] * (sums[-1] / sums[used - 1]))[:, None]
        hessian = scaled.T @ scaled
        hessian[np.diag_indices_from(hessian)] += penalty
        weights = weights - np.linalg.solve(hessian, slope).astype(np.float32)
    return (weights[:-1] / spread).astype(np.float32), float(weights[-1])
