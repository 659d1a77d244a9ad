"""What is wrong with a face."""

from __future__ import annotations

from dataclasses import replace

from glimpse_desktop.domain.face_weakness import Weakness, weaknesses
from glimpse_desktop.domain.faces import FaceQuality

GOOD = FaceQuality(0.9, 0.5, 0.5, 200, 0, 0, 0, 0.8)


def test_a_good_face_has_none() -> None:
    assert weaknesses(GOOD) == []


def test_the_worst_comes_first() -> None:
    assert weaknesses(replace(GOOD, sharpness=0.05, size_px=36)) == [Weakness.BLURRED, Weakness.SMALL]
    assert weaknesses(replace(GOOD, sharpness=0.28, size_px=10)) == [Weakness.SMALL, Weakness.BLURRED]
    assert weaknesses(replace(GOOD, yaw=-85, pitch=35)) == [Weakness.TURNED, Weakness.TILTED]
    assert weaknesses(replace(GOOD, brightness=0.05, contrast=0.1)) == [Weakness.DARK, Weakness.FLAT]
    assert weaknesses(replace(GOOD, brightness=0.95)) == [Weakness.BRIGHT]
