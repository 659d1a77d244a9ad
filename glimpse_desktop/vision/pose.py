"""Which way a head is turned, from five landmarks."""

from __future__ import annotations

import cmath
import math
from typing import Literal

import numpy as np
from numpy.typing import NDArray

LandmarkKind = Literal["arcface5", "dlib5"]
"""``arcface5``: the eye on the picture's left, the eye on its right, nose tip, mouth corner left, right.
``dlib5``: outer and inner corner of the eye on the picture's right, the same on its left, nose base."""

# Heads in units of the distance between the pupils (arcface5) or the outer eye corners (dlib5): x to the
# picture's right, y down, z towards the camera. x and y are the frontal templates; z are rounded
# anthropometric means (nose tip about 28 mm before the eyes, nose base about 15 mm before their corners).
_HEADS: dict[str, list[tuple[float, float, float]]] = {
    "arcface5": [
        (-0.5, 0.0, 0.0),
        (0.5, 0.0, 0.0),
        (0.0, 0.572, 0.45),
        (-0.414, 1.155, 0.05),
        (0.414, 1.155, 0.05),
    ],
    "dlib5": [(0.5, 0.0, 0.0), (0.211, 0.021, 0.06), (-0.5, 0.0, 0.0), (-0.211, 0.021, 0.06), (0.0, 0.561, 0.22)],
}
# Spread of yaw and pitch in photos, in radians, and of a landmark between heads, in the unit above: five
# points fit many heads, so the estimate is held to turns that occur.
_TURNS = (0.7, 0.25)
_LANDMARK = 0.05
_LONGEST_STEP = 0.4
_FARTHEST = 1.4


def estimate(landmarks: NDArray[np.floating], kind: LandmarkKind) -> tuple[float, float, float]:
    """(yaw, pitch, roll) in degrees of the head whose (5, 2) landmarks are in pixels.

    Yaw is positive when the face looks towards the right edge of the picture, pitch when it looks up, roll
    when the head is turned clockwise as seen. A mean head under weak perspective is fitted by Gauss-Newton
    (maximum a posteriori). Landmarks that are no face give zeros.
    """
    # A point of the picture as one complex number: turning and scaling it is one multiplication. Five points are
    # too few for NumPy to pay.
    points = [complex(x, y) for x, y in np.asarray(landmarks, np.float64).tolist()]
    across = points[1] - points[0] if kind == "arcface5" else points[0] - points[2]
    if not all(cmath.isfinite(point) for point in points) or abs(across) < 1e-6:
        return 0.0, 0.0, 0.0
    middle = sum(points) / len(points)
    upright = [(point - middle) / across for point in points]
    yaw = pitch = 0.0
    for _ in range(12):
        seen, by_yaw, by_pitch = _seen(_HEADS[kind], yaw, pitch)
        # Roll and scale that fit best, in closed form; what is left is for yaw and pitch to explain.
        extent = _dot(seen, seen).real
        turn = _dot(seen, upright) / extent
        misfit = [there - turn * here for here, there in zip(seen, upright, strict=True)]
        slopes = []
        for slope in (by_yaw, by_pitch):
            along = _dot(seen, slope) / extent
            slopes.append([turn * (change - along * here) for here, change in zip(seen, slope, strict=True)])
        weight = _LANDMARK**-2
        aa = weight * _dot(slopes[0], slopes[0]).real + _TURNS[0] ** -2
        bb = weight * _dot(slopes[1], slopes[1]).real + _TURNS[1] ** -2
        ab = weight * _dot(slopes[0], slopes[1]).real
        a = weight * _dot(slopes[0], misfit).real - yaw * _TURNS[0] ** -2
        b = weight * _dot(slopes[1], misfit).real - pitch * _TURNS[1] ** -2
        determinant = aa * bb - ab * ab  # the priors keep it above zero
        steps = (a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant
        yaw = _within(yaw + _within(steps[0], _LONGEST_STEP), _FARTHEST)
        pitch = _within(pitch + _within(steps[1], _LONGEST_STEP), _FARTHEST)
        if max(map(abs, steps)) < 1e-4:
            break
    seen = _seen(_HEADS[kind], yaw, pitch)[0]
    roll = cmath.phase(across * _dot(seen, upright))
    return math.degrees(yaw), math.degrees(pitch), (math.degrees(roll) + 180.0) % 360.0 - 180.0


def _seen(
    head: list[tuple[float, float, float]], yaw: float, pitch: float
) -> tuple[list[complex], list[complex], list[complex]]:
    """The turned head's points around their middle, and how they move with yaw and with pitch."""
    sin_yaw, cos_yaw, sin_pitch, cos_pitch = math.sin(yaw), math.cos(yaw), math.sin(pitch), math.cos(pitch)
    seen, by_yaw, by_pitch = [], [], []
    for x, y, z in head:
        down, near = y * cos_pitch - z * sin_pitch, y * sin_pitch + z * cos_pitch
        seen.append(complex(x * cos_yaw + near * sin_yaw, down))
        by_yaw.append(complex(near * cos_yaw - x * sin_yaw, 0.0))
        by_pitch.append(complex(down * sin_yaw, -near))
    return _centred(seen), _centred(by_yaw), _centred(by_pitch)


def _centred(points: list[complex]) -> list[complex]:
    middle = sum(points) / len(points)
    return [point - middle for point in points]


def _dot(a: list[complex], b: list[complex]) -> complex:
    """The inner product, ``a`` conjugated: real part the cosine's, imaginary part the sine's share."""
    return sum((x.conjugate() * y for x, y in zip(a, b, strict=True)), 0j)


def _within(value: float, limit: float) -> float:
    return min(limit, max(-limit, value))
