"""Quality of real faces, and of the same faces spoilt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
import pytest

from glimpse_desktop.vision.align import chip_to_photo, invert
from glimpse_desktop.vision.quality import _overall, measure

# Landmarks of the six faces of insightface's own picture, as its SCRFD 2.5g finds them.
_FACES = {
    "looks right, down": [[287.5, 211.2], [321.1, 195.2], [305.6, 228.4], [311.7, 245.5], [338.4, 231.5]],
    "hair over eye": [[87.8, 330.9], [129.4, 306.8], [121.1, 337.3], [115.4, 369.6], [149.3, 350.1]],
    "tilted right": [[492.2, 319.4], [541.3, 332.4], [507.6, 361.2], [484.4, 367.6], [532.4, 378.9]],
    "looks left": [[760.7, 396.2], [802.4, 401.6], [771.3, 431.2], [763.9, 438.2], [806.1, 442.3]],
    "far left": [[916.8, 119.8], [945.3, 114.1], [919.8, 150.1], [937.3, 171.7], [958.8, 166.3]],
    "frontal": [[1148.8, 327.0], [1192.9, 322.7], [1168.0, 350.6], [1155.3, 367.0], [1196.2, 363.3]],
}
Chip = np.ndarray


@pytest.fixture(scope="module")
def photo() -> np.ndarray:
    spec = find_spec("insightface")
    assert spec is not None and spec.origin is not None
    image = cv2.imread(str(Path(spec.origin).parent / "data" / "images" / "t1.jpg"))
    assert image is not None
    return cv2.cvtColor(image, cv2.COLOR_BGR2RGB)


def _chip(photo: np.ndarray, landmarks: np.ndarray) -> Chip:
    forward = invert(chip_to_photo(landmarks - 0.5, _INDEXED))
    return cv2.warpAffine(photo, forward, (112, 112))


# cv2 counts from pixel centres.
_INDEXED = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]]
)


@pytest.fixture(params=sorted(_FACES))
def face(request: pytest.FixtureRequest, photo: np.ndarray) -> tuple[Chip, np.ndarray]:
    landmarks = np.array(_FACES[request.param])
    return _chip(photo, landmarks), landmarks


def _blur(sigma: float) -> Callable[[Chip], Chip]:
    return lambda chip: cv2.GaussianBlur(chip, (0, 0), sigma)


def _enlarged_from(side: int) -> Callable[[Chip], Chip]:
    return lambda chip: cv2.resize(cv2.resize(chip, (side, side), interpolation=cv2.INTER_AREA), (112, 112))


def test_real_faces_are_good(face: tuple[Chip, np.ndarray]) -> None:
    quality = measure(*face, "arcface5", 95.0, 0.88)
    assert quality.overall > 0.4
    assert quality.sharpness > 0.6
    assert 0.2 < quality.brightness < 0.8
    for field in fields(quality):
        assert np.isfinite(getattr(quality, field.name))


@pytest.mark.parametrize(
    "spoil",
    [_blur(1.0), _blur(3.0), _enlarged_from(48), _enlarged_from(20)],
    ids=["blur 1", "blur 3", "from 48 px", "from 20 px"],
)
def test_less_detail_is_less_sharp(face: tuple[Chip, np.ndarray], spoil: Callable[[Chip], Chip]) -> None:
    chip, landmarks = face
    before = measure(chip, landmarks, "arcface5", 95.0, 0.88)
    after = measure(spoil(chip), landmarks, "arcface5", 95.0, 0.88)
    assert after.sharpness < before.sharpness - 0.05
    assert after.overall < before.overall


def test_sharpness_falls_with_every_blur(face: tuple[Chip, np.ndarray]) -> None:
    chip, landmarks = face
    series = [measure(_blur(s)(chip), landmarks, "arcface5", 95.0, 0.88).sharpness for s in (0.5, 1, 2, 4, 8)]
    assert series == sorted(series, reverse=True)
    assert series[-1] < 0.25


def test_noise_is_not_detail(face: tuple[Chip, np.ndarray]) -> None:
    """A noisy blurred face stays well under the sharp one."""
    chip, landmarks = face
    noise = np.random.default_rng(1).normal(0, 3, (112, 112, 1))
    noisy = np.clip(_blur(3.0)(chip) + noise, 0, 255).astype(np.uint8)
    sharp = measure(chip, landmarks, "arcface5", 95.0, 0.88).sharpness
    assert measure(noisy, landmarks, "arcface5", 95.0, 0.88).sharpness < sharp


def test_sharpness_does_not_depend_on_light(face: tuple[Chip, np.ndarray]) -> None:
    chip, landmarks = face
    dim = (chip * 0.5).astype(np.uint8)
    before, after = (measure(c, landmarks, "arcface5", 95.0, 0.88) for c in (chip, dim))
    assert abs(before.sharpness - after.sharpness) < 0.08


def test_dark_and_flat_score_lower(face: tuple[Chip, np.ndarray]) -> None:
    chip, landmarks = face
    before = measure(chip, landmarks, "arcface5", 95.0, 0.88)
    dark = measure((chip * 0.15).astype(np.uint8), landmarks, "arcface5", 95.0, 0.88)
    flat = measure((chip * 0.1 + 110).astype(np.uint8), landmarks, "arcface5", 95.0, 0.88)
    assert dark.brightness < before.brightness / 4
    assert dark.overall < before.overall * 0.7
    assert flat.contrast < before.contrast / 4
    assert flat.overall < before.overall * 0.7


def test_tiny_and_unsure_score_lower(face: tuple[Chip, np.ndarray]) -> None:
    by_size = [measure(*face, "arcface5", size, 0.88).overall for size in (10.0, 20.0, 40.0, 80.0)]
    assert by_size == sorted(by_size) and by_size[0] < 0.1 < by_size[-1]
    by_score = [measure(*face, "arcface5", 80.0, score).overall for score in (0.5, 0.7, 0.9)]
    assert by_score[0] < by_score[1] < by_score[2]


def test_mirrored_face_looks_the_other_way(face: tuple[Chip, np.ndarray]) -> None:
    chip, landmarks = face
    mirrored = (landmarks * [-1, 1] + [1280, 0])[[1, 0, 2, 4, 3]]
    one = measure(chip, landmarks, "arcface5", 95.0, 0.88)
    other = measure(np.ascontiguousarray(chip[:, ::-1]), mirrored, "arcface5", 95.0, 0.88)
    assert one.yaw == pytest.approx(-other.yaw, abs=0.2)
    assert one.roll == pytest.approx(-other.roll, abs=0.2)
    assert one.pitch == pytest.approx(other.pitch, abs=0.2)


def test_signs_of_real_heads(photo: np.ndarray) -> None:
    """In the picture: two heads turned to its left, one of them far; one tilted clockwise, one against."""
    pose = {
        name: measure(_chip(photo, np.array(points)), np.array(points), "arcface5", 95.0, 0.88)
        for name, points in _FACES.items()
    }
    assert pose["far left"].yaw < pose["looks left"].yaw < -10
    assert pose["tilted right"].roll > 8
    assert pose["hair over eye"].roll < -15
    assert abs(pose["frontal"].yaw) < 15
    assert pose["frontal"].overall > pose["far left"].overall


def test_blank_chip_is_worth_nothing() -> None:
    quality = measure(np.zeros((112, 112, 3), np.uint8), np.zeros((5, 2)), "dlib5", 200.0, 0.9)
    assert (quality.sharpness, quality.brightness, quality.contrast) == (0.0, 0.0, 0.0)
    assert quality.overall < 0.1


def test_refuses_another_shape() -> None:
    with pytest.raises(ValueError, match="112"):
        measure(np.zeros((150, 150, 3), np.uint8), np.zeros((5, 2)), "dlib5", 200.0, 0.9)


def test_overall_rises_with_each_measure() -> None:
    rng = np.random.default_rng(7)
    for _ in range(200):
        values = {
            "sharpness": rng.uniform(),
            "brightness": rng.uniform(),
            "contrast": rng.uniform(),
            "size_px": rng.uniform(4, 300),
            "yaw": rng.uniform(0, 90),
            "pitch": rng.uniform(0, 60),
            "score": rng.uniform(),
        }
        base = _overall(**values)
        assert 0.0 <= base <= 1.0
        for name in values:
            better = -5.0 if name in ("yaw", "pitch") else 0.05 * (100 if name == "size_px" else 1)
            moved = max(0.0, values[name] + better) if better < 0 else values[name] + better
            assert _overall(**(values | {name: moved})) >= base - 1e-12
