import numpy as np
import pytest
from PIL import Image, ImageOps

from glimpse_desktop.imaging.orientation import compose, stored_from_upright, turn_upright

PICTURE = np.arange(3 * 5 * 3, dtype=np.uint8).reshape(3, 5, 3)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turns_as_pillow_does(orientation: int) -> None:
    picture = Image.fromarray(PICTURE)
    picture.getexif()[0x0112] = orientation
    upright = turn_upright(PICTURE, orientation)
    assert np.array_equal(upright, np.array(ImageOps.exif_transpose(picture)))
    assert upright.flags.c_contiguous


@pytest.mark.parametrize("orientation", range(1, 9))
def test_coordinates_lead_to_the_same_pixel(orientation: int) -> None:
    upright = turn_upright(PICTURE, orientation)
    to_stored = stored_from_upright(orientation, 5, 3)
    for y in range(upright.shape[0]):
        for x in range(upright.shape[1]):
            sx, sy = to_stored[:, :2] @ (x + 0.5, y + 0.5) + to_stored[:, 2]
            assert np.array_equal(PICTURE[int(sy), int(sx)], upright[y, x])


def test_compose_applies_the_inner_one_first() -> None:
    double = np.array([[2.0, 0, 0], [0, 2, 0]])
    shift = np.array([[1.0, 0, 5], [0, 1, -1]])
    assert np.array_equal(compose(double, shift), [[2, 0, 10], [0, 2, -2]])
