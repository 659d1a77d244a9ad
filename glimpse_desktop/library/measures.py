"""What a model pack measured of a face, as a row of ``faces`` has it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.library import embeddings

_LANDMARK_STEPS = 1 << 14
"""Landmarks are stored in steps of 1/16,384 of the picture, from -2 to 2: a quarter of a pixel at 4,000."""
_FLOAT_LANDMARKS = 40
"""Bytes of landmarks as earlier versions stored them: ten float32."""


def stored(face: DetectedFace) -> tuple[Any, ...]:
    """Landmarks, score, size_px, sharpness, brightness, contrast, yaw, pitch, roll, quality, embedding.

    Pixels and degrees are whole: SQLite keeps such a number in a byte or two instead of eight, and with 512
    dimensions seven faces fit on a page instead of six.
    """
    quality = face.quality
    return (
        landmarks_stored(face.landmarks),
        float(face.score),
        _whole(quality.size_px),
        float(quality.sharpness),
        float(quality.brightness),
        float(quality.contrast),
        _whole(quality.yaw),
        _whole(quality.pitch),
        _whole(quality.roll),
        float(quality.overall),
        None if face.embedding is None else embeddings.encode(face.embedding),
    )


def landmarks_stored(landmarks: NDArray[np.floating]) -> bytes:
    """(5, 2) in fractions of the picture, as a row has them: ten int16."""
    steps = np.rint(np.asarray(landmarks, np.float64) * _LANDMARK_STEPS)
    limits = np.iinfo(np.int16)
    return np.nan_to_num(steps).clip(limits.min, limits.max).astype("<i2").tobytes()


def landmarks_of(blob: bytes) -> NDArray[np.float32]:
    """(5, 2) in fractions of the picture, from a row of this or an earlier version."""
    if len(blob) == _FLOAT_LANDMARKS:
        return np.frombuffer(blob, "<f4").astype(np.float32).reshape(5, 2)
    steps = np.frombuffer(blob, "<i2").astype(np.float32).reshape(5, 2)
    return steps / np.float32(_LANDMARK_STEPS)


def _whole(value: float) -> float:
    return float(round(value)) if np.isfinite(value) else float(value)
