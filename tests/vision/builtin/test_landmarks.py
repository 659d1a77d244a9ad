import numpy as np

from glimpse_desktop.vision.builtin.pack import BuiltinEngine

from .conftest import Rgb


def test_points_lie_where_eyes_and_nose_are(engine: BuiltinEngine, astronaut: Rgb) -> None:
    face = engine.detector.detect(astronaut)[0]
    box = (int(face.left), int(face.top), int(face.right), int(face.bottom))
    points = engine.landmarks.points(astronaut, box)
    outer_right, inner_right, outer_left, inner_left, nose = points.tolist()
    assert outer_left[0] < inner_left[0] < nose[0] < inner_right[0] < outer_right[0]
    assert nose[1] > max(point[1] for point in (outer_left, inner_left, inner_right, outer_right))
    assert (points >= (box[0], box[1])).all()
    assert (points <= (box[2], box[3])).all()


def test_the_box_may_reach_outside(engine: BuiltinEngine, astronaut: Rgb) -> None:
    for box in ((-50, -50, 60, 60), (480, 480, 600, 600), (-500, -500, -400, -400)):
        assert np.isfinite(engine.landmarks.shape(astronaut, box)).all()


def test_half_a_pixel_does_not_round_away(engine: BuiltinEngine, astronaut: Rgb) -> None:
    face = engine.detector.detect(astronaut)[0]
    box = (int(face.left), int(face.top), int(face.right), int(face.bottom))
    places = engine.landmarks.shape(astronaut, box) * (box[2] - box[0], box[3] - box[1]) + box[:2]
    assert np.abs(places - engine.landmarks.points(astronaut, box)).max() <= 0.5 + 1e-4
