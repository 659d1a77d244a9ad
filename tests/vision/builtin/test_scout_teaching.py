import numpy as np
import pytest

from glimpse_desktop.vision.builtin import dlib_weights, scout_teaching
from glimpse_desktop.vision.builtin.conversion import find_sources
from glimpse_desktop.vision.builtin.dlib_weights import Convolution
from glimpse_desktop.vision.builtin.pack import BuiltinEngine
from glimpse_desktop.vision.builtin.scout import HEADS, STEP
from glimpse_desktop.vision.builtin.scout_pictures import PictureMaker
from glimpse_desktop.vision.builtin.scout_teaching import learn, teach

from .test_detector import overlap


def test_it_learns_the_same_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scout_teaching, "PICTURES", 2)
    monkeypatch.setattr(scout_teaching, "_ROUNDS", 2)
    network, _ = dlib_weights.read_detector((find_sources() / "mmod_human_face_detector.dat").read_bytes())
    first, second = teach(network), teach(network)
    channels = [layer for layer in network.layers if isinstance(layer, Convolution)][3].weights.shape[0]
    assert first.weights.shape == (HEADS, channels, 5, 5)
    assert np.isfinite(first.weights).all()
    assert np.array_equal(first.weights, second.weights)
    assert np.array_equal(first.bias, second.bias)


def test_logistic_regression_separates_what_can_be_separated() -> None:
    random = np.random.default_rng(1)
    cells = random.normal(3, 2, (2000, 10)).astype(np.float32)
    is_face = 2 * cells[:, 0] - cells[:, 1] > 9
    weights, bias = learn(cells, is_face)
    said = cells @ weights + bias
    assert 0.02 < is_face.mean() < 0.2
    assert (said[is_face] > -1).mean() > 0.995
    assert (said[~is_face] > -1).mean() < 0.15
    assert abs(weights[2:]).max() < 0.2 * weights[0]


def test_what_looking_everywhere_finds_the_scout_points_to(engine: BuiltinEngine) -> None:
    """On pictures that it didn't learn from."""
    maker = PictureMaker(1000)
    faces, seen = 0, 0
    for _ in range(10):
        picture = maker.draw()
        scouted = engine.detector.find(picture, step=STEP, scouted=True)
        for face in engine.detector.find(picture, step=STEP):
            faces += 1
            seen += max((overlap(face, other) for other in scouted), default=0) > 0.4
    assert faces > 40
    assert seen >= 0.98 * faces
