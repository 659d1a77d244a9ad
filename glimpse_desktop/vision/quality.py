"""How good a face is to recognise someone by."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.pose import LandmarkKind, estimate

# The face without hair and background, in a 112-pixel chip.
_ROWS, _COLUMNS = slice(24, 104), slice(20, 92)


def measure(
    chip: NDArray[np.uint8],
    landmarks_px: NDArray[np.floating],
    kind: LandmarkKind,
    size_px: float,
    score: float,
) -> FaceQuality:
    """Measure one face.

    ``chip`` is its (112, 112, 3) RGB aligned chip, ``landmarks_px`` (5, 2) its landmarks in pixels of the
    upright original, ``kind`` which landmarks they are, ``size_px`` the shorter side of its box in pixels
    of the original, ``score`` the detector's, 0-1. Raises ValueError for a chip of another shape.
    """
    if chip.shape != (112, 112, 3):
        raise ValueError(f"a chip is (112, 112, 3), not {chip.shape}")
    grey = cv2.cvtColor(np.ascontiguousarray(chip[_ROWS, _COLUMNS]), cv2.COLOR_RGB2GRAY)
    mean, deviation = cv2.meanStdDev(grey)
    sharpness = _sharpness(np.multiply(grey, 1 / 255.0, dtype=np.float32))
    brightness = float(mean[0, 0]) / 255.0
    # 0.25 is about the largest deviation that faces under a hard light have.
    contrast = min(1.0, float(deviation[0, 0]) / 255.0 * 4.0)
    yaw, pitch, roll = estimate(landmarks_px, kind)
    return FaceQuality(
        sharpness=sharpness,
        brightness=brightness,
        contrast=contrast,
        size_px=float(size_px),
        yaw=yaw,
        pitch=pitch,
        roll=roll,
        overall=_overall(sharpness, brightness, contrast, size_px, yaw, pitch, score),
    )


def _sharpness(face: NDArray[np.float32]) -> float:
    """0-1: the share of the edges that another blur would take away, the weaker of the two directions.

    After F. Crete et al., "The blur effect: perception and estimation with a new no-reference perceptual blur
    metric", SPIE 6492, 2007; it doesn't depend on contrast. A slight blur first keeps noise from counting as
    detail. Scaled so that well-resolved faces reach 0.9-1, those enlarged from 56 px 0.75, from 28 px 0.5.
    """
    smooth = cv2.GaussianBlur(face, (0, 0), 0.6)
    shares = []
    for axis, kernel in ((0, (1, 9)), (1, (9, 1))):
        edges, again = _edges(smooth, axis), _edges(cv2.blur(smooth, kernel), axis)
        total = float(cv2.sumElems(edges)[0])
        # A flat area (all edges under half a grey level) has nothing to be sharp.
        flat = total < edges.size * 0.002
        shares.append(0.0 if flat else 1.0 - float(cv2.sumElems(cv2.min(edges, again))[0]) / total)
    return _ramp(min(shares), 0.10, 0.55)


def _edges(grey: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    found: NDArray[np.float32] = (
        cv2.absdiff(grey[1:], grey[:-1]) if axis == 0 else cv2.absdiff(grey[:, 1:], grey[:, :-1])
    )
    return found


def _ramp(value: float, low: float, high: float) -> float:
    """0 up to ``low``, 1 from ``high``, straight between."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _overall(
    sharpness: float,
    brightness: float,
    contrast: float,
    size_px: float,
    yaw: float,
    pitch: float,
    score: float,
) -> float:
    """0-1: a product of one factor per measure, so that nothing makes up for what spoils a face.

    Each factor rises with its measure (falls with the angles). Roll is left out: alignment takes it away. A
    blurred face is worth little; a dim one loses half at most, since recognisers stand a lot of that.
    """
    size = _ramp(math.log2(max(size_px, 1.0)), math.log2(12.0), math.log2(96.0))
    sharp = 0.1 + 0.9 * sharpness
    light = (0.4 + 0.6 * _ramp(brightness, 0.05, 0.3)) * (0.4 + 0.6 * _ramp(contrast, 0.1, 0.4))
    frontal = math.cos(math.radians(min(90.0, abs(yaw)))) * math.cos(math.radians(min(90.0, abs(pitch))))
    sure = 0.3 + 0.7 * min(1.0, max(0.0, score))
    return float(min(1.0, max(0.0, size**0.5 * sharp**0.7 * light * frontal * sure)))
