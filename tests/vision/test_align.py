"""The similarity fit that lays a face's chip over its photo."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.vision.align import ARCFACE_TEMPLATE, DLIB_TEMPLATE, chip_to_photo, invert, similarity

FACE = np.array([[120.0, 80.0], [180.0, 84.0], [149.0, 120.0], [126.0, 150.0], [172.0, 153.0]])


def _apply(transform: np.ndarray, points: np.ndarray) -> np.ndarray:
    return points @ transform[:, :2].T + transform[:, 2]


@given(
    scale=st.floats(0.05, 50),
    angle=st.floats(-3.14, 3.14),
    x=st.floats(-1000, 1000),
    y=st.floats(-1000, 1000),
)
def test_recovers_a_similarity(scale: float, angle: float, x: float, y: float) -> None:
    truth = np.array(
        [
            [scale * np.cos(angle), -scale * np.sin(angle), x],
            [scale * np.sin(angle), scale * np.cos(angle), y],
        ]
    )
    found = similarity(FACE, _apply(truth, FACE))
    assert np.allclose(found, truth, rtol=1e-6, atol=1e-6 * max(1.0, abs(x), abs(y), scale))


def test_is_the_least_squares_fit() -> None:
    """No nearby similarity fits distorted landmarks better."""
    rng = np.random.default_rng(3)
    target = ARCFACE_TEMPLATE + rng.normal(0, 3, (5, 2))
    best = similarity(FACE, target)
    error = ((_apply(best, FACE) - target) ** 2).sum()
    a, b, tx, ty = best[0, 0], best[1, 0], best[0, 2], best[1, 2]
    for step in rng.normal(0, 1, (200, 4)) * [1e-3, 1e-3, 0.1, 0.1]:
        p, q, u, v = np.array([a, b, tx, ty]) + step
        assert ((_apply(np.array([[p, -q, u], [q, p, v]]), FACE) - target) ** 2).sum() > error


def test_never_mirrors() -> None:
    mirrored = FACE * [-1, 1]
    assert np.linalg.det(similarity(mirrored, FACE)[:, :2]) > 0


@pytest.mark.parametrize("template", [ARCFACE_TEMPLATE, DLIB_TEMPLATE])
def test_template_lands_on_the_landmarks(template: np.ndarray) -> None:
    photo = template * 3.0 + [500.0, 200.0]
    assert np.allclose(_apply(chip_to_photo(photo, template), template), photo)
    assert (template > 0).all() and (template < 112).all()


def test_agrees_with_insightface() -> None:
    face_align = pytest.importorskip("skimage.transform")
    transform = face_align.SimilarityTransform.from_estimate(FACE - 0.5, ARCFACE_TEMPLATE - 0.5)
    ours = invert(chip_to_photo(FACE))
    assert np.allclose(_apply(ours, FACE) - 0.5, _apply(transform.params[:2], FACE - 0.5))


def test_refuses_what_is_no_face() -> None:
    with pytest.raises(ValueError, match="coincide"):
        chip_to_photo(np.full((5, 2), 7.0))
    with pytest.raises(ValueError, match="coincide"):
        chip_to_photo(np.full((5, 2), np.nan))
