from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import cv2
import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled, PackError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.builtin.pack import BUILTIN_INFO, BuiltinEngine, load_builtin

from .conftest import Rgb


def only(faces: list[DetectedFace]) -> DetectedFace:
    assert len(faces) == 1
    return faces[0]


def similarity(a: DetectedFace, b: DetectedFace) -> float:
    assert a.embedding is not None
    assert b.embedding is not None
    return float(a.embedding @ b.embedding)


def test_a_face_is_described_in_fractions_of_the_photo(engine: BuiltinEngine, astronaut: Rgb) -> None:
    face = only(engine.analyse(DecodedPhoto.from_array(astronaut)))
    x, y = face.box.centre
    assert 0.38 < x < 0.5
    assert 0.15 < y < 0.3
    assert 0.1 < face.box.w < 0.35
    assert face.landmarks.shape == (5, 2)
    assert face.landmarks.dtype == np.float32
    assert ((face.landmarks > (face.box.x, face.box.y)) & (face.landmarks < (x * 2, y * 2))).all()
    assert 0.8 < face.score < 1
    assert face.quality.overall > 0.5
    assert face.quality.size_px == pytest.approx(face.box.w * 512, rel=0.01)
    assert face.embedding is not None
    assert face.embedding.shape == (BUILTIN_INFO.dimensions,)
    assert face.embedding.dtype == np.float32
    assert np.linalg.norm(face.embedding) == pytest.approx(1, abs=1e-5)


def test_orientation_changes_nothing(engine: BuiltinEngine, astronaut: Rgb) -> None:
    upright = only(engine.analyse(DecodedPhoto.from_array(astronaut)))
    stored = np.ascontiguousarray(np.rot90(astronaut))
    turned = only(engine.analyse(DecodedPhoto.from_array(stored, orientation=6)))
    assert turned.box.iou(upright.box) > 0.9
    assert similarity(turned, upright) > 0.99


def test_mirrored_it_is_the_same_person(engine: BuiltinEngine, astronaut: Rgb) -> None:
    face = only(engine.analyse(DecodedPhoto.from_array(astronaut)))
    mirrored = only(engine.analyse(DecodedPhoto.from_array(np.ascontiguousarray(astronaut[:, ::-1]))))
    assert similarity(face, mirrored) > 0.98


def test_six_people_are_six(engine: BuiltinEngine, six_friends: Rgb) -> None:
    faces = engine.analyse(DecodedPhoto.from_array(six_friends))
    assert len(faces) == 6
    assert [face.score for face in faces] == sorted((face.score for face in faces), reverse=True)
    for number, face in enumerate(faces):
        for other in faces[:number]:
            assert similarity(face, other) < BUILTIN_INFO.calibration.default


@pytest.mark.parametrize("side", [210, 256, 400, 2600])
def test_size_hardly_matters(engine: BuiltinEngine, astronaut: Rgb, side: int) -> None:
    """From a face of 40 pixels to one of 500."""
    face = only(engine.analyse(DecodedPhoto.from_array(astronaut)))
    way = cv2.INTER_AREA if side < 512 else cv2.INTER_CUBIC
    other = only(engine.analyse(DecodedPhoto.from_array(cv2.resize(astronaut, (side, side), interpolation=way))))
    assert other.box.iou(face.box) > 0.6
    assert similarity(face, other) > (0.94 if side < 300 else 0.97)


@pytest.mark.parametrize("fill", [0.55, 0.75, 0.95])
def test_faces_that_fill_the_photo_are_found(engine: BuiltinEngine, astronaut: Rgb, fill: float) -> None:
    face = only(engine.analyse(DecodedPhoto.from_array(astronaut)))
    side = round(face.box.w * 512 / fill)
    left, top = (round(centre * 512 - side / 2) for centre in face.box.centre)
    close = astronaut[top : top + side, left : left + side]
    large = cv2.resize(close, (1500, 1500), interpolation=cv2.INTER_CUBIC)
    found = only(engine.analyse(DecodedPhoto.from_array(large)))
    assert found.box.w > fill * 0.7
    assert similarity(face, found) > 0.95


@pytest.mark.parametrize("size", [(1, 1), (2, 900), (30, 30), (400, 600)])
def test_without_a_face_there_is_none(engine: BuiltinEngine, size: tuple[int, int]) -> None:
    grey = np.full((*size, 3), 128, np.uint8)
    assert engine.analyse(DecodedPhoto.from_array(grey)) == []


def test_a_box_drawn_by_hand_is_kept_and_its_face_recognised(engine: BuiltinEngine, astronaut: Rgb) -> None:
    photo = DecodedPhoto.from_array(astronaut)
    face = only(engine.analyse(photo))
    b = face.box
    for drawn in (
        b,
        b.expanded(0.25),
        b.expanded(-0.15),
        Box(b.x - 0.2 * b.w, b.y - 0.1 * b.h, b.w, b.h * 1.3),
        Box(b.x + 0.15 * b.w, b.y, b.w * 0.7, b.h),
    ):
        found = engine.embed_at(photo, drawn)
        assert found is not None
        assert found.box == drawn
        assert found.score > 0.5
        assert similarity(face, found) > 0.96


def test_a_box_without_a_face_scores_low(engine: BuiltinEngine, astronaut: Rgb) -> None:
    found = engine.embed_at(DecodedPhoto.from_array(astronaut), Box(0.02, 0.02, 0.2, 0.2))
    assert found is not None
    assert found.score < 0.5
    assert found.embedding is not None


@pytest.mark.parametrize(
    "box",
    [
        Box(1.2, 0.1, 0.3, 0.3),
        Box(-0.5, -0.5, 0.4, 0.4),
        Box(0.5, 0.5, 0, 0.1),
        Box(0.5, 0.5, 1e-7, 1e-7),
        Box(float("nan"), 0, 1, 1),
    ],
)
def test_a_box_that_holds_nothing_of_the_photo_gives_none(engine: BuiltinEngine, astronaut: Rgb, box: Box) -> None:
    assert engine.embed_at(DecodedPhoto.from_array(astronaut), box) is None


def test_threads_share_it(engine: BuiltinEngine, astronaut: Rgb, six_friends: Rgb) -> None:
    pictures = [astronaut, six_friends] * 2
    alone = [engine.analyse(DecodedPhoto.from_array(picture)) for picture in pictures[:2]] * 2
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda picture: engine.analyse(DecodedPhoto.from_array(picture)), pictures))
    for expected, faces in zip(alone, together, strict=True):
        assert [face.box for face in faces] == [face.box for face in expected]
        for face, other in zip(faces, expected, strict=True):
            assert similarity(face, other) > 0.999


def test_small_pictures_of_faces(engine: BuiltinEngine, shared: Path) -> None:
    """LFW at 150 pixels, where the faces have about 65."""
    paths = sorted((shared / "lfw-view1" / "images").rglob("*.jpg"))[::125]
    found = [engine.analyse(decode(path.read_bytes())) for path in paths]
    assert len(paths) >= 30
    assert all(found)


def test_people_are_told_apart(engine: BuiltinEngine, shared: Path) -> None:
    folders = sorted(path for path in (shared / "photos" / "lfw100").iterdir() if path.is_dir())[:5]
    vectors, names = [], []
    for folder in folders:
        for path in sorted(folder.glob("*.jpg"))[:3]:
            faces = engine.analyse(decode(path.read_bytes()))
            middle = min(faces, key=lambda f: abs(f.box.centre[0] - 0.5) + abs(f.box.centre[1] - 0.5))
            vectors.append(middle.embedding)
            names.append(folder.name)
    matrix = np.array(vectors)
    products = matrix @ matrix.T
    same = np.equal.outer(names, names)
    decided = products >= BUILTIN_INFO.calibration.default
    assert (decided == same).mean() > 0.95
    assert not (decided & ~same).any()


def test_it_works_before_all_of_it_is_made(
    engine: BuiltinEngine, cache_dir: Path, copied_cache: Path, six_friends: Rgb
) -> None:
    """The same faces before and after, nearly as they are described by an engine that had everything at once."""
    late = [copied_cache / "builtin" / name for name in ("scout.model", "light.model", "light-recogniser.model")]
    for path in late:
        path.unlink()
    photo = DecodedPhoto.from_array(six_friends)
    begun = load_builtin(copied_cache, whole=False)
    assert begun.unfinished
    before = begun.analyse(photo)
    for path in late:
        path.write_bytes((cache_dir / "builtin" / path.name).read_bytes())
    begun.finish()
    assert not begun.unfinished
    after, expected = begun.analyse(photo), engine.analyse(photo)
    assert [face.box for face in after] == [face.box for face in expected]
    assert len(before) == len(after) == 6
    for face in before:
        likeness, twin = max(((face.box.iou(other.box), other) for other in after), key=lambda pair: pair[0])
        assert likeness > 0.8
        assert similarity(face, twin) > 0.98


def test_finishing_it_can_be_given_up(copied_cache: Path, astronaut: Rgb) -> None:
    (copied_cache / "builtin" / "scout.model").unlink()
    begun = load_builtin(copied_cache, whole=False)

    def progress(_done: int, _steps: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        begun.finish(progress)
    assert begun.unfinished
    assert len(begun.analyse(DecodedPhoto.from_array(astronaut))) == 1


def test_what_cannot_be_finished_is_not_tried_again() -> None:
    def fails(_progress: object) -> NoReturn:
        raise PackError("no weights")

    begun = BuiltinEngine(None, None, None, fails)  # type: ignore[arg-type]
    with pytest.raises(PackError):
        begun.finish()
    assert not begun.unfinished
