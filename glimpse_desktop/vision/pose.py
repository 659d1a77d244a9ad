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
_HEADS: dict[str, NDArray[np.float64]] = {
    "arcface5": np.array(
        [[-0.5, 0.0, 0.0], [0.5, 0.0, 0.0], [0.0, 0.572, 0.45], [-0.414, 1.155, 0.05], [0.414, 1.155, 0.05]]
    ),
    "dlib5": np.array(
        [[0.5, 0.0, 0.0], [0.211, 0.021, 0.06], [-0.5, 0.0, 0.0], [-0.211, 0.021, 0.06], [0.0, 0.561, 0.22]]
    ),
}
# Spread of yaw and pitch in photos, in radians, and of a landmark between heads, in the unit above: five
# points fit many heads, so the estimate is held to turns that occur.
_TURNS = np.array([0.7, 0.25])
_LANDMARK = 0.05
_YAW_AND_PITCH = [0, 1]


def estimate(landmarks: NDArray[np.floating], kind: LandmarkKind) -> tuple[float, float, float]:
    """(yaw, pitch, roll) in degrees of the head whose (5, 2) landmarks are in pixels.

    Yaw is positive when the face looks towards the right edge of the picture, pitch when it looks up, roll
    when the head is turned clockwise as seen. A mean head under weak perspective is fitted by Gauss-Newton
    (maximum a posteriori). Landmarks that are no face give zeros.
    """
    points = np.asarray(landmarks, np.float64)
    head = _HEADS[kind]
    across = points[1] - points[0] if kind == "arcface5" else points[0] - points[2]
    size = float(np.hypot(*across))
    if not np.isfinite(points).all() or size < 1e-6:
        return 0.0, 0.0, 0.0
    # A point of the picture as one complex number: turning and scaling is one multiplication.
    roll = math.atan2(float(across[1]), float(across[0]))
    upright = (points - points.mean(0)) @ (1, 1j) * (cmath.exp(-1j * roll) / size)
    yaw, pitch, turn, log_scale = 0.0, 0.0, 0.0, 0.0
    for _ in range(12):
        seen, slopes = _seen(head, yaw, pitch, cmath.exp(complex(log_scale, turn)))
        misfit = ((upright - seen) / _LANDMARK).view(np.float64)
        jacobian = (slopes / _LANDMARK).view(np.float64)
        normal, towards = jacobian @ jacobian.T, jacobian @ misfit
        normal[_YAW_AND_PITCH, _YAW_AND_PITCH] += _TURNS**-2
        towards[:2] -= np.array([yaw, pitch]) * _TURNS**-2
        try:
            step = np.linalg.solve(normal, towards)
        except np.linalg.LinAlgError:
            break
        by_yaw, by_pitch, by_turn, by_scale = np.clip(step, -0.4, 0.4).tolist()
        yaw = min(1.4, max(-1.4, yaw + by_yaw))
        pitch = min(1.4, max(-1.4, pitch + by_pitch))
        turn, log_scale = turn + by_turn, log_scale + by_scale
        if float(np.abs(step).max()) < 1e-3:  # a twentieth of a degree
            break
    turned = (math.degrees(roll + turn) + 180.0) % 360.0 - 180.0
    return math.degrees(yaw), math.degrees(pitch), turned


def _seen(
    head: NDArray[np.float64], yaw: float, pitch: float, factor: complex
) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """The turned head around its middle (5,), and how its points move (4, 5): with yaw, pitch, roll, scale."""
    x, y, z = head.T
    sin_yaw, cos_yaw, sin_pitch, cos_pitch = math.sin(yaw), math.cos(yaw), math.sin(pitch), math.cos(pitch)
    down, near = y * cos_pitch - z * sin_pitch, y * sin_pitch + z * cos_pitch
    both = np.empty((4, len(x)), np.complex128)
    both[0] = near * cos_yaw - x * sin_yaw
    both[1] = down * sin_yaw - 1j * near
    both[3] = x * cos_yaw + near * sin_yaw + 1j * down
    both[2] = 1j * both[3]
    both -= both.mean(axis=1, keepdims=True)
    both *= factor
    return both[3], both
