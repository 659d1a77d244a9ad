import math
from typing import Any

import cv2
import numpy as np
import pytest

from glimpse_desktop.vision.builtin import detector as detector_module
from glimpse_desktop.vision.builtin import search_areas
from glimpse_desktop.vision.builtin.detector import FoundFace, resize_by_corners, tile_layout
from glimpse_desktop.vision.builtin.pack import BuiltinEngine

from .conftest import Rgb

STEP = 25 / 36


def overlap(a: FoundFace, b: FoundFace) -> float:
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    areas = sum((f.right - f.left) * (f.bottom - f.top) for f in (a, b))
    return width * height / (areas - width * height)


@pytest.mark.parametrize("size", [(480, 640), (886, 1280), (150, 150), (2000, 300), (300, 2000), (29, 31)])
def test_tiles_lie_inside_and_apart(size: tuple[int, int]) -> None:
    tiles, height, width = tile_layout(*size)
    assert (tiles[0].height, tiles[0].width) == size
    taken = np.zeros((height, width), bool)
    for tile in tiles:
        place = taken[tile.top : tile.top + tile.height, tile.left : tile.left + tile.width]
        assert place.shape == (tile.height, tile.width)
        assert not place.any()
        place[:] = True
    assert not taken[:11].any()
    assert not taken[-11:].any()


def test_resizing_keeps_the_corners() -> None:
    picture = np.random.default_rng(1).random((20, 31, 3), dtype=np.float32)
    small = resize_by_corners(picture, 7, 11)
    for row, column in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        assert small[row, column] == pytest.approx(picture[row, column], abs=1e-5)
    ramp = np.repeat(np.arange(31, dtype=np.float32)[None, :, None], 5, axis=0)
    assert resize_by_corners(ramp, 5, 11)[2, :, 0] == pytest.approx(np.linspace(0, 30, 11), abs=1e-4)


def test_the_quick_way_finds_the_same_faces(engine: BuiltinEngine, six_friends: Rgb) -> None:
    exact = engine.detector.detect(six_friends)
    assert len(exact) == 6
    for options in ({}, {"step": STEP}, {"step": STEP, "scouted": True}):
        found = engine.detector.find(six_friends, **options)
        assert len(found) == 6
        for face in exact:
            assert max(overlap(face, other) for other in found) > 0.55
        assert [face.score for face in found] == sorted((face.score for face in found), reverse=True)


@pytest.mark.parametrize("side", [75, 90, 120, 170, 260, 400])
def test_faces_of_every_size_are_found_where_the_scout_points(
    engine: BuiltinEngine, astronaut: Rgb, side: int
) -> None:
    reference = engine.detector.detect(astronaut)[0]
    scale = side / (reference.right + 1 - reference.left)
    size = [round(length * scale) for length in astronaut.shape[1::-1]]
    picture = cv2.resize(astronaut, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    found = engine.detector.find(picture, step=STEP, scouted=True)
    expected = FoundFace(
        *(v * scale for v in (reference.left, reference.top, reference.right, reference.bottom)), 1
    )
    assert max((overlap(face, expected) for face in found), default=0) > 0.5


def test_nearly_all_of_an_empty_picture_is_left_out(
    engine: BuiltinEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []
    run = detector_module._run

    def counting(session: Any, canvas: np.ndarray) -> np.ndarray:
        looked_at.append(math.prod(canvas.shape[:2]))
        return run(session, canvas)

    monkeypatch.setattr(detector_module, "_run", counting)
    sky = np.full((600, 800, 3), (90, 140, 220), np.uint8)
    assert engine.detector.find(sky, step=STEP) == []
    everything = sum(looked_at)
    looked_at.clear()
    assert engine.detector.find(sky, step=STEP, scouted=True) == []
    assert sum(looked_at) < everything * 0.2


def test_strips_give_what_the_whole_level_gives(
    engine: BuiltinEngine, six_friends: Rgb, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for most in (10**9, 2_000):
        monkeypatch.setattr(search_areas, "_STRIP", most)
        found.append(engine.detector.find(six_friends, enlarge=2, step=STEP))
    whole, in_strips = found
    assert len(whole) == len(in_strips) >= 5
    for one, other in zip(whole, in_strips, strict=True):
        assert overlap(one, other) > 0.999
        assert abs(one.score - other.score) < 1e-3


def test_what_the_scout_points_to_is_seen_as_in_the_whole_picture(engine: BuiltinEngine, six_friends: Rgb) -> None:
    """The areas are cut out with enough around them; the margins beyond the picture's edges are the same."""
    top, left = 40, 60
    for picture in (six_friends, np.ascontiguousarray(six_friends[top:, left:])):
        whole = engine.detector.find(picture, step=STEP)
        scouted = engine.detector.find(picture, step=STEP, scouted=True)
        assert len(scouted) == len(whole) >= 5
        for face in whole:
            nearest = max(scouted, key=lambda other: overlap(face, other))
            assert overlap(face, nearest) > 0.9
            assert nearest.score == pytest.approx(face.score, abs=0.15)


def test_a_face_cut_off_by_the_edge_is_scouted(engine: BuiltinEngine, astronaut: Rgb) -> None:
    face = engine.detector.detect(astronaut)[0]
    picture = np.ascontiguousarray(astronaut[int(face.top) + 10 :, int(face.left) + 10 :])
    assert len(engine.detector.find(picture, step=STEP)) == 1
    assert len(engine.detector.find(picture, step=STEP, scouted=True)) == 1


@pytest.mark.parametrize("size", [(1, 1), (5, 900), (900, 5), (28, 28), (40, 40)])
def test_tiny_pictures_hold_no_face(engine: BuiltinEngine, size: tuple[int, int]) -> None:
    picture = np.zeros((*size, 3), np.uint8)
    assert engine.detector.find(picture, step=STEP, scouted=True) == []
    assert engine.detector.detect(picture) == []
