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

_Axes = tuple[complex, complex, complex]
"""Something for each of a head's x, y and z."""


class _Head:
    """A head of points (x, y, z) by the products of its coordinates: all that fitting it needs.

    In units of the distance between the pupils (arcface5) or the outer eye corners (dlib5): x to the picture's
    right, y down, z towards the camera. The two sides are each other's mirror image.
    """

    def __init__(self, points: list[tuple[float, float, float]]) -> None:
        middle = [sum(axis) / len(points) for axis in zip(*points, strict=True)]
        self._points = [tuple(at - mean for at, mean in zip(point, middle, strict=True)) for point in points]
        self._xx, self._yy, self._zz, self._yz = (
            float(sum(point[i] * point[j] for point in self._points)) for i, j in ((0, 0), (1, 1), (2, 2), (1, 2))
        )

    def along(self, points: list[complex]) -> _Axes:
        """The sums of ``points`` of the picture, weighted by the head's x, y and z."""
        x, y, z = (sum(own[i] * there for own, there in zip(self._points, points, strict=True)) for i in range(3))
        return complex(x), complex(y), complex(z)

    def dot(self, a: _Axes, b: _Axes) -> complex:
        """The inner product of two views of the head, ``a`` conjugated: what each shows its axes at."""
        return (
            self._xx * a[0].conjugate() * b[0]
            + a[1].conjugate() * (self._yy * b[1] + self._yz * b[2])
            + a[2].conjugate() * (self._yz * b[1] + self._zz * b[2])
        )


# x and y are the frontal templates; z are rounded anthropometric means (nose tip about 28 mm before the eyes, nose
# base about 15 mm before their corners).
_HEADS = {
    "arcface5": _Head(
        [(-0.5, 0.0, 0.0), (0.5, 0.0, 0.0), (0.0, 0.572, 0.45), (-0.414, 1.155, 0.05), (0.414, 1.155, 0.05)]
    ),
    "dlib5": _Head(
        [(0.5, 0.0, 0.0), (0.211, 0.021, 0.06), (-0.5, 0.0, 0.0), (-0.211, 0.021, 0.06), (0.0, 0.561, 0.22)]
    ),
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
    head = _HEADS[kind]
    there = head.along([(point - middle) / across for point in points])
    yaw = pitch = 0.0
    for _ in range(12):
        sin_yaw, cos_yaw, sin_pitch, cos_pitch = math.sin(yaw), math.cos(yaw), math.sin(pitch), math.cos(pitch)
        # How the head's three axes are seen, and how that moves with yaw and with pitch.
        seen = _seen(yaw, pitch)
        by_yaw = (complex(-sin_yaw), complex(sin_pitch * cos_yaw), complex(cos_pitch * cos_yaw))
        by_pitch = (0j, complex(cos_pitch * sin_yaw, -sin_pitch), complex(-sin_pitch * sin_yaw, -cos_pitch))
        # Roll and scale that fit best, in closed form; what is left is for yaw and pitch to explain.
        extent = head.dot(seen, seen).real
        turn = _dot(seen, there) / extent
        along_yaw, along_pitch = head.dot(seen, by_yaw), head.dot(seen, by_pitch)
        weight = _LANDMARK**-2
        turned = weight * (turn * turn.conjugate()).real
        aa = turned * (head.dot(by_yaw, by_yaw).real - abs(along_yaw) ** 2 / extent) + _TURNS[0] ** -2
        bb = turned * (head.dot(by_pitch, by_pitch).real - abs(along_pitch) ** 2 / extent) + _TURNS[1] ** -2
        ab = turned * (head.dot(by_yaw, by_pitch) - along_yaw.conjugate() * along_pitch / extent).real
        a, b = (
            weight * (turn.conjugate() * (_dot(moves, there) - turn * along.conjugate())).real
            for moves, along in ((by_yaw, along_yaw), (by_pitch, along_pitch))
        )
        a, b = a - yaw * _TURNS[0] ** -2, b - pitch * _TURNS[1] ** -2
        determinant = aa * bb - ab * ab  # the priors keep it above zero
        steps = (a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant
        yaw = _within(yaw + _within(steps[0], _LONGEST_STEP), _FARTHEST)
        pitch = _within(pitch + _within(steps[1], _LONGEST_STEP), _FARTHEST)
        if max(map(abs, steps)) < 1e-4:
            break
    roll = cmath.phase(across * _dot(_seen(yaw, pitch), there))
    return math.degrees(yaw), math.degrees(pitch), (math.degrees(roll) + 180.0) % 360.0 - 180.0


def _seen(yaw: float, pitch: float) -> _Axes:
    """Where a head turned so shows its three axes: a point (x, y, z) is seen at their sum, weighted by it."""
    sin_yaw, cos_yaw, sin_pitch, cos_pitch = math.sin(yaw), math.cos(yaw), math.sin(pitch), math.cos(pitch)
    return (
        complex(cos_yaw),
        complex(sin_pitch * sin_yaw, cos_pitch),
        complex(cos_pitch * sin_yaw, -sin_pitch),
    )


def _dot(a: _Axes, b: _Axes) -> complex:
    return a[0].conjugate() * b[0] + a[1].conjugate() * b[1] + a[2].conjugate() * b[2]


def _within(value: float, limit: float) -> float:
    return min(limit, max(-limit, value))
