import math

import numpy as np

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.builtin.pack import BuiltinEngine
from glimpse_desktop.vision.builtin.scout import HEADS, STEP

from .conftest import Rgb


def test_each_filter_knows_the_faces_of_its_level(engine: BuiltinEngine, astronaut: Rgb) -> None:
    """A face that fills the detector's window on a finer level lights up that level's hints, at its place."""
    face = engine.detector.detect(astronaut)[0]
    centre = (face.left + face.right) / 2 / 512, (face.top + face.bottom) / 2 / 512
    for finer in range(HEADS):
        side = round(512 * 80 / (face.right + 1 - face.left) * STEP**finer)
        small = cv2.resize(astronaut, (side, side), interpolation=cv2.INTER_AREA)
        hints = engine.detector._hints(engine.detector._scout, small, 1.0)
        row, column = np.unravel_index(int(hints[finer].values.argmax()), hints[finer].values.shape)
        assert hints[finer].values.max() > 3
        away = hints[finer].place(int(column)) - centre[0] * side, hints[finer].place(int(row)) - centre[1] * side
        assert math.hypot(*away) < 12
