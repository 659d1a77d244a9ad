"""Which way a head is turned, from five landmarks."""

from __future__ import annotations

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
    roll = float(np.arctan2(across[1], across[0]))
    upright = (points - points.mean(0)) @ _rotation(-roll).T / size
    state = np.zeros(4)  # yaw, pitch, remaining roll, logarithm of the scale
    for _ in range(12):
        residual = _residual(state, head, upright)
        jacobian = np.empty((residual.size, 4))
        for i in range(4):
            moved = state.copy()
            moved[i] += 1e-5
            jacobian[:, i] = (_residual(moved, head, upright) - residual) / 1e-5
        step = np.linalg.lstsq(jacobian, -residual, rcond=None)[0]
        state = state + np.clip(step, -0.4, 0.4)
        state[:2] = np.clip(state[:2], -1.4, 1.4)
        if float(np.abs(step).max()) < 1e-4:
            break
    turned = (np.degrees(roll + state[2]) + 180.0) % 360.0 - 180.0
    return float(np.degrees(state[0])), float(np.degrees(state[1])), float(turned)


def _rotation(angle: float) -> NDArray[np.float64]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


def _residual(
    state: NDArray[np.float64], head: NDArray[np.float64], points: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Misfit of the turned head in units of its spread: 10 coordinates, then yaw and pitch themselves."""
    yaw, pitch, roll, log_scale = state
    x, y, z = head.T
    y, z = y * np.cos(pitch) - z * np.sin(pitch), y * np.sin(pitch) + z * np.cos(pitch)
    x = x * np.cos(yaw) + z * np.sin(yaw)
    seen = np.stack([x, y], 1) @ _rotation(roll).T * np.exp(log_scale)
    misfit = (seen - seen.mean(0) - points) / _LANDMARK
    return np.concatenate([misfit.ravel(), state[:2] / _TURNS])
