"""Chips cut out of photos."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.align import ARCFACE_TEMPLATE, chip_to_photo
from glimpse_desktop.vision.chip import cut_chip


def _waves(width: int, height: int, period: float) -> np.ndarray:
    x, y = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    return _pattern(x, y, period)


def _pattern(x: np.ndarray, y: np.ndarray, period: float) -> np.ndarray:
    channels = [np.sin(2 * np.pi * (x * np.cos(a) + y * np.sin(a)) / period) for a in (0.0, 1.0, 2.2)]
    return (128 + 90 * np.stack(channels, axis=-1)).round().astype(np.uint8)


def _landmarks(scale: float, degrees: float, centre: tuple[float, float]) -> np.ndarray:
    c, s = scale * np.cos(np.radians(degrees)), scale * np.sin(np.radians(degrees))
    return (ARCFACE_TEMPLATE - 56) @ np.array([[c, s], [-s, c]]) + centre


@pytest.mark.parametrize("scale", [0.3, 0.7, 0.99, 1.0, 1.4])
@pytest.mark.parametrize("degrees", [0, 17, -90])
def test_shows_what_is_there(scale: float, degrees: float) -> None:
    photo = DecodedPhoto.from_array(_waves(300, 260, 24.0))
    landmarks = _landmarks(scale, degrees, (151.3, 128.8))
    chip = cut_chip(photo, landmarks)
    transform = chip_to_photo(landmarks)
    column, row = np.meshgrid(np.arange(112) + 0.5, np.arange(112) + 0.5)
    where = np.stack([column, row], axis=-1) @ transform[:, :2].T + transform[:, 2]
    inside = ((where > 2) & (where < [298, 258])).all(axis=-1)
    expected = _pattern(where[..., 0], where[..., 1], 24.0)
    assert np.abs(chip.astype(int) - expected)[inside].max() <= 5


def test_enlarging_loses_less_than_bilinear() -> None:
    photo = DecodedPhoto.from_array(_waves(200, 200, 6.0))
    landmarks = _landmarks(0.4, 11, (100, 100))
    transform = chip_to_photo(landmarks)
    column, row = np.meshgrid(np.arange(112) + 0.5, np.arange(112) + 0.5)
    where = np.stack([column, row], axis=-1) @ transform[:, :2].T + transform[:, 2]
    expected = _pattern(where[..., 0], where[..., 1], 6.0).astype(int)
    ours = np.abs(cut_chip(photo, landmarks) - expected).mean()
    bilinear = np.abs(photo.sample(transform, (112, 112)) - expected).mean()
    assert ours < 0.6 * bilinear


@pytest.mark.parametrize("scale", [0.5, 2.0])
def test_outside_the_photo_is_black(scale: float) -> None:
    photo = DecodedPhoto.from_array(np.full((100, 100, 3), 200, np.uint8))
    chip = cut_chip(photo, _landmarks(scale, 0, (0, 50)))
    assert not chip[:, :50].any()
    assert (chip[56, 62 : 62 + int(40 / scale)] == 200).all()
    assert not cut_chip(photo, _landmarks(scale, 0, (-5000, 50))).any()


def test_landmarks_that_are_no_face() -> None:
    with pytest.raises(ValueError, match="coincide"):
        cut_chip(DecodedPhoto.from_array(np.zeros((9, 9, 3), np.uint8)), np.full((5, 2), 3.0))
