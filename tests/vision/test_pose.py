"""Head angles from five landmarks."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.vision.align import ARCFACE_TEMPLATE, DLIB_TEMPLATE
from glimpse_desktop.vision.pose import LandmarkKind, estimate

# A head of other proportions than the one that is fitted, with an eye distance of 60 and a nose 30 deep.
_HEADS: dict[LandmarkKind, np.ndarray] = {
    "arcface5": np.array([[-30.0, 0, 0], [30.0, 0, 0], [0, 33.0, 30.0], [-24.0, 68.0, 2.0], [24.0, 68.0, 2.0]]),
    "dlib5": np.array([[44.0, 0, 0], [17.0, 1.0, 5.0], [-44.0, 0, 0], [-17.0, 1.0, 5.0], [0, 48.0, 20.0]]),
}
_MIRRORED = {"arcface5": [1, 0, 2, 4, 3], "dlib5": [2, 3, 0, 1, 4]}


def _photo(kind: LandmarkKind, yaw: float = 0, pitch: float = 0, roll: float = 0) -> np.ndarray:
    """Landmarks of the head as a far camera sees it."""
    y, p, r = np.radians([yaw, pitch, roll])
    turn_x = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    turn_y = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    turn_z = np.array([[np.cos(r), -np.sin(r), 0], [np.sin(r), np.cos(r), 0], [0, 0, 1]])
    return (_HEADS[kind] @ (turn_z @ turn_y @ turn_x).T)[:, :2] + [400, 300]


@pytest.mark.parametrize("kind", ["arcface5", "dlib5"])
def test_a_frontal_face_looks_at_the_camera(kind: LandmarkKind) -> None:
    template = ARCFACE_TEMPLATE if kind == "arcface5" else DLIB_TEMPLATE
    assert np.abs(estimate(template, kind)).max() < 2.0


@pytest.mark.parametrize("kind", ["arcface5", "dlib5"])
@pytest.mark.parametrize("yaw", [-50, -25, 25, 50])
def test_yaw(kind: LandmarkKind, yaw: float) -> None:
    found = estimate(_photo(kind, yaw=yaw), kind)
    assert abs(found[0] - yaw) < 14
    assert abs(found[2]) < 6


@pytest.mark.parametrize("kind", ["arcface5", "dlib5"])
def test_looking_up_is_positive_pitch(kind: LandmarkKind) -> None:
    """A nose base alone says little about a head bent forward: its way down is almost level."""
    up, level, down = (estimate(_photo(kind, pitch=p), kind)[1] for p in (25, 0, -25))
    margin = 8 if kind == "arcface5" else 3
    assert up > level + margin
    assert down < level - margin


@pytest.mark.parametrize("kind", ["arcface5", "dlib5"])
@pytest.mark.parametrize("roll", [-170, -90, -20, 35, 90, 175])
def test_roll(kind: LandmarkKind, roll: float) -> None:
    assert abs(estimate(_photo(kind, roll=roll), kind)[2] - roll) < 3


@pytest.mark.parametrize("kind", ["arcface5", "dlib5"])
def test_mirroring_flips_yaw_and_roll(kind: LandmarkKind) -> None:
    points = _photo(kind, yaw=30, pitch=10, roll=12)
    mirrored = (points * [-1, 1] + [800, 0])[_MIRRORED[kind]]
    there, back = estimate(points, kind), estimate(mirrored, kind)
    assert np.allclose([there[0], -there[1], there[2]], [-back[0], -back[1], -back[2]], atol=0.1)


def test_size_and_place_do_not_matter() -> None:
    points = _photo("arcface5", yaw=20, pitch=-10, roll=5)
    assert np.allclose(estimate(points, "arcface5"), estimate(points * 7.5 + 1000, "arcface5"), atol=0.05)


@pytest.mark.parametrize("points", [np.zeros((5, 2)), np.full((5, 2), np.nan)])
def test_no_face_gives_zeros(points: np.ndarray) -> None:
    assert estimate(points, "arcface5") == (0.0, 0.0, 0.0)
