import numpy as np

from glimpse_desktop.vision.builtin.pack import BuiltinEngine
from glimpse_desktop.vision.builtin.scout_pictures import HEIGHT, WIDTH, PictureMaker


def test_the_same_seed_draws_the_same_pictures() -> None:
    one, again, other = (PictureMaker(seed) for seed in (5, 5, 6))
    first, second = one.draw(), one.draw()
    assert first.shape == (HEIGHT, WIDTH, 3)
    assert first.dtype == np.uint8
    assert not np.array_equal(first, second)
    assert np.array_equal(again.draw(), first)
    assert np.array_equal(again.draw(), second)
    assert not np.array_equal(other.draw(), first)


def test_the_detector_sees_faces_of_all_sizes_on_them(engine: BuiltinEngine) -> None:
    maker = PictureMaker(5)
    sides = [
        face.right + 1 - face.left for _ in range(4) for face in engine.detector.find(maker.draw(), step=25 / 36)
    ]
    assert len(sides) > 12
    assert min(sides) < 110
    assert max(sides) > 170
