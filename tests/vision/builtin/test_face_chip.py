import numpy as np

from glimpse_desktop.vision.builtin.face_chip import CHIP_SIDE, chip_transform, exact_chip

from .conftest import Rgb

LANDMARKS = np.array([[302, 150], [285, 152], [238, 152], [255, 153], [270, 190]])


def test_a_turned_face_comes_out_upright(astronaut: Rgb) -> None:
    upright = exact_chip(astronaut, LANDMARKS)
    turned = np.ascontiguousarray(np.rot90(astronaut, -1))  # clockwise
    height = astronaut.shape[0]
    points = np.column_stack([height - 1 - LANDMARKS[:, 1], LANDMARKS[:, 0]])
    again = exact_chip(turned, points)
    assert upright.shape == again.shape == (CHIP_SIDE, CHIP_SIDE, 3)
    difference = np.abs(upright[5:-5, 5:-5].astype(int) - again[5:-5, 5:-5])
    assert difference.mean() < 4


def test_what_lies_outside_the_picture_is_black() -> None:
    white = np.full((200, 200, 3), 255, np.uint8)
    chip = exact_chip(white, LANDMARKS - (245, 140))
    assert set(np.unique(chip)) == {0, 255}
    assert 0.1 < (chip == 0).mean() < 0.9
    assert not exact_chip(white, LANDMARKS + 5000).any()


def test_the_transform_takes_the_template_to_the_landmarks() -> None:
    transform = chip_transform(LANDMARKS.astype(np.float64))
    nose = np.array([(0.4901123135679 + 0.25) / 1.5 * 150, (0.6277975316475 + 0.25) / 1.5 * 150, 1])
    assert np.linalg.norm(transform @ nose - LANDMARKS[4]) < 3
    assert abs(np.linalg.det(transform[:, :2])) ** 0.5 < 1
