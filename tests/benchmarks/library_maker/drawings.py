"""Drawn stand-ins for pictures: smooth colour and grain, which compress as photos do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.jpeg import encode_jpeg
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.indexing.analyse import FACE_THUMBNAIL_PX, THUMBNAIL_PX

_BURST = 0.06
"""Share of photos that look much like the one before them."""


class Drawings:
    """Draws thumbnails. Every photo's is its own; faces take theirs from a few."""

    def __init__(self, seed: int = 1) -> None:
        self._random = np.random.default_rng([seed, 3])
        height = THUMBNAIL_PX * 3 // 4
        noise = self._random.normal(0, 4, (4, height, THUMBNAIL_PX, 1))
        self._grain = [np.repeat(layer, 3, axis=2).astype(np.int16) for layer in noise]
        self._last = self._coarse()
        self._faces = [self._face() for _ in range(64)]

    def photo(self) -> bytes:
        """The next photo's thumbnail."""
        random = self._random
        if random.random() < _BURST:
            shaken = self._last.astype(np.int16) + random.integers(-3, 4, self._last.shape)
            coarse = np.clip(shaken, 0, 255).astype(np.uint8)
        else:
            coarse = self._last = self._coarse()
        grain = self._grain[int(random.integers(len(self._grain)))]
        smooth = cv2.resize(coarse, (grain.shape[1], grain.shape[0]), interpolation=cv2.INTER_CUBIC)
        return encode_jpeg(np.clip(smooth + grain, 0, 255).astype(np.uint8))

    def face(self) -> bytes:
        """A face's thumbnail, without the grain: a million of them should not fill the disk."""
        return self._faces[int(self._random.integers(len(self._faces)))]

    def _coarse(self) -> NDArray[np.uint8]:
        return self._random.integers(30, 220, (6, 8, 3), dtype=np.uint8)

    def _face(self) -> bytes:
        coarse = self._random.integers(60, 200, (3, 3, 3), dtype=np.uint8)
        side = (FACE_THUMBNAIL_PX, FACE_THUMBNAIL_PX)
        return encode_jpeg(np.asarray(cv2.resize(coarse, side, interpolation=cv2.INTER_CUBIC), np.uint8), 40)
