"""InsightFace's detectors: SCRFD, and the RetinaFace models of the same outputs.

InsightFace's own way enlarges small photos to fill the input, shrinks large ones without averaging and pads to a
square; ours hands over a photo in its own shape. The outputs are read as InsightFace's ``SCRFD`` reads them.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2

THRESHOLD = 0.5
"""Score from which InsightFace reports a face."""

_OVERLAP = 0.4
_MULTIPLE = 32

_STRIDES = {9: (8, 16, 32), 15: (8, 16, 32, 64, 128)}
"""Strides of the feature maps by number of outputs: scores, boxes and landmarks of each."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """Faces in one picture, surest first, in its pixels.

    ``boxes`` (n, 4) left, top, right, bottom; ``landmarks`` (n, 5, 2) continuous, so that the first pixel's
    centre is at 0.5; ``scores`` (n,) 0-1.
    """

    boxes: Floats
    landmarks: Floats
    scores: Floats

    def scaled(self, x: float, y: float) -> Found:
        """In the units of another size of the picture."""
        factors = np.array([x, y], np.float32)
        return Found(self.boxes * np.tile(factors, 2), self.landmarks * factors, self.scores)


def join(first: Found, second: Found) -> Found:
    """One list of two looks at the same picture; for the same score the first look's faces stay ahead."""
    boxes = np.concatenate([first.boxes, second.boxes])
    landmarks = np.concatenate([first.landmarks, second.landmarks])
    scores = np.concatenate([first.scores, second.scores])
    order = np.argsort(-scores, kind="stable")
    return Found(boxes[order], landmarks[order], scores[order])


def suppress(found: Found) -> Found:
    """Without the faces that overlap a surer one (intersection over union above 0.4)."""
    left, top, right, bottom = found.boxes.T
    areas = np.maximum(right - left, 0) * np.maximum(bottom - top, 0)
    keep: list[int] = []
    waiting = np.arange(len(found.scores))
    while len(waiting):
        best, rest = waiting[0], waiting[1:]
        keep.append(int(best))
        width = np.minimum(right[best], right[rest]) - np.maximum(left[best], left[rest])
        height = np.minimum(bottom[best], bottom[rest]) - np.maximum(top[best], top[rest])
        shared = np.maximum(width, 0) * np.maximum(height, 0)
        union = np.maximum(areas[best] + areas[rest] - shared, 1e-6)
        waiting = rest[shared / union <= _OVERLAP]
    return Found(found.boxes[keep], found.landmarks[keep], found.scores[keep])


class Detector:
    """Runs the session of an InsightFace detector model. Thread-safe."""

    def __init__(self, model: Any) -> None:
        """``model`` is insightface's ``SCRFD``. Raises ValueError for outputs that aren't understood."""
        self._session = model.session
        self._input: str = model.input_name
        self._outputs: list[str] = list(model.output_names)
        if len(self._outputs) not in _STRIDES:
            raise ValueError(f"a detector with {len(self._outputs)} outputs")
        self._strides = _STRIDES[len(self._outputs)]
        # The five-level models have one anchor in a place, the three-level ones two.
        self._anchors = 2 if len(self._strides) == 3 else 1
        self.mean, self.std = float(model.input_mean), float(model.input_std)
        self.takes_bytes = False
        self._type = np.dtype(getattr(model, "input_dtype", np.float32))
        size = model.static_input_size
        self._fixed: tuple[int, int] | None = (int(size[0]), int(size[1])) if size is not None else None

    def with_session(self, session: Any) -> Detector:
        """The same detector computed by another session, of a model that takes pixels as they are, RGBA."""
        other = copy(self)
        other._session = session
        other._input = session.get_inputs()[0].name
        other.takes_bytes = True
        return other

    @property
    def largest(self) -> int | None:
        """The longest side of a picture that it takes, None when any will do."""
        return min(self._fixed) if self._fixed else None

    def candidates(self, picture: NDArray[np.uint8], threshold: float = THRESHOLD) -> Found:
        """All that reaches ``threshold`` in an RGB picture (h, w, 3), surest first, overlapping ones included.

        The picture is padded with black to multiples of 32 (or to the model's one size), never resized.
        """
        height, width = picture.shape[:2]
        padded_width, padded_height = self._fixed or (_rounded_up(width), _rounded_up(height))
        if width > padded_width or height > padded_height:
            raise ValueError(f"{width} x {height} is too large for this detector")
        canvas = padded(picture, padded_width, padded_height)
        outputs = self._session.run(self._outputs, {self._input: self._blob(canvas)})
        return self._decode(outputs, padded_width, padded_height, threshold)

    def _blob(self, canvas: NDArray[np.uint8]) -> NDArray[Any]:
        if self.takes_bytes:
            return np.asarray(cv2.cvtColor(canvas, cv2.COLOR_RGB2RGBA), np.uint8)[None]
        if self._type != np.float32:
            return np.ascontiguousarray(
                ((canvas - self.mean) / self.std).astype(self._type).transpose(2, 0, 1)[None]
            )
        blob: NDArray[np.float32] = cv2.dnn.blobFromImage(canvas, 1 / self.std, mean=(self.mean,) * 3)
        return blob

    def _decode(self, outputs: list[Floats], width: int, height: int, threshold: float) -> Found:
        levels = len(self._strides)
        boxes, landmarks, scores = [], [], []
        for level, stride in enumerate(self._strides):
            score = outputs[level].reshape(-1)
            chosen = np.flatnonzero(score >= threshold)
            centres = _centres(width // stride, height // stride, stride, self._anchors)[chosen]
            reach = outputs[level + levels].reshape(-1, 4)[chosen] * stride
            points = outputs[level + 2 * levels].reshape(-1, 5, 2)[chosen] * stride
            boxes.append(np.concatenate([centres - reach[:, :2], centres + reach[:, 2:]], axis=1))
            # InsightFace counts landmarks from pixel centres when it aligns by them.
            landmarks.append(centres[:, None] + points + np.float32(0.5))
            scores.append(score[chosen])
        joined = np.concatenate(scores)
        order = np.argsort(-joined, kind="stable")
        return Found(
            np.concatenate(boxes)[order].astype(np.float32, copy=False),
            np.concatenate(landmarks)[order].astype(np.float32, copy=False),
            joined[order].astype(np.float32, copy=False),
        )


def padded(picture: NDArray[np.uint8], width: int | None = None, height: int | None = None) -> NDArray[np.uint8]:
    """``picture`` (h, w, 3) with black at its right and bottom, contiguous; itself where there is none to add.

    Without a size, its sides become multiples of 32.
    """
    rows, columns = picture.shape[:2]
    width, height = width or _rounded_up(columns), height or _rounded_up(rows)
    if (rows, columns) == (height, width):
        return np.ascontiguousarray(picture)
    canvas = np.zeros((height, width, 3), np.uint8)
    canvas[:rows, :columns] = picture
    return canvas


def _rounded_up(side: int) -> int:
    return max(_MULTIPLE, -(-side // _MULTIPLE) * _MULTIPLE)


@lru_cache(maxsize=128)
def _centres(columns: int, rows: int, stride: int, anchors: int) -> Floats:
    """(rows * columns * anchors, 2) x and y of the anchors' centres, in the model's order."""
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    centres = np.stack([x, y], axis=-1).reshape(-1, 1, 2) * np.float32(stride)
    repeated = np.repeat(centres, anchors, axis=1).reshape(-1, 2).astype(np.float32)
    repeated.flags.writeable = False
    return repeated
