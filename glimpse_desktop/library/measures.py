"""What a model pack measured of a face, as a row of ``faces`` has it."""

from __future__ import annotations

from typing import Any

import numpy as np

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.library import embeddings


def stored(face: DetectedFace) -> tuple[Any, ...]:
    """Landmarks, score, size_px, sharpness, brightness, contrast, yaw, pitch, roll, quality, embedding."""
    quality = face.quality
    return (
        np.asarray(face.landmarks, "<f4").tobytes(),
        float(face.score),
        float(quality.size_px),
        float(quality.sharpness),
        float(quality.brightness),
        float(quality.contrast),
        float(quality.yaw),
        float(quality.pitch),
        float(quality.roll),
        float(quality.overall),
        None if face.embedding is None else embeddings.encode(face.embedding),
    )
