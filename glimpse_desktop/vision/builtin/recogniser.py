"""The descriptor of a face: dlib's residual network of 29 layers, trained with a metric loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.vision.builtin.dlib_weights import Float32

if TYPE_CHECKING:
    import onnxruntime

_TOGETHER = 4
"""Faces a pass. More gain nothing on a CPU, and each takes memory."""


class Recogniser:
    """The recogniser's network. Thread-safe."""

    def __init__(
        self, session: onnxruntime.InferenceSession, quick: onnxruntime.InferenceSession | None = None
    ) -> None:
        """``quick`` stands in for ``session`` in ``embedding`` and ``embeddings``."""
        self._session = session
        self._quick = quick or session

    def descriptor(self, chip: NDArray[np.uint8]) -> Float32:
        """dlib's ``compute_face_descriptor``: float32 (128,), not of unit length, from uint8 (150, 150, 3) RGB."""
        descriptors: Float32 = self._session.run(None, {"pixels": chip[None]})[0]
        descriptor: Float32 = descriptors[0]
        return descriptor

    def embedding(self, chip: NDArray[np.uint8]) -> Float32:
        """float32 (128,) of length 1: the direction of the face's and its mirror image's mean.

        The mirror image costs one more pass and takes away much of what the light's direction and the pose add.
        """
        return self.embeddings([chip])[0]

    def embeddings(self, chips: Sequence[NDArray[np.uint8]]) -> list[Float32]:
        """``embedding`` of each; a few at a time take a tenth less than one by one."""
        result: list[Float32] = []
        for start in range(0, len(chips), _TOGETHER):
            some = np.stack(chips[start : start + _TOGETHER])
            both = np.concatenate([some, some[:, :, ::-1]])
            descriptors: Float32 = self._quick.run(None, {"pixels": both})[0]
            descriptors = descriptors / np.linalg.norm(descriptors, axis=1, keepdims=True)
            sums = descriptors[: len(some)] + descriptors[len(some) :]
            result += [np.asarray(mean / np.linalg.norm(mean), dtype=np.float32) for mean in sums]
        return result
