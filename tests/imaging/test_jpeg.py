import io
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.jpeg import LEAST_QUALITY, decode_jpeg, encode_jpeg
from glimpse_desktop.imaging.opencv import cv2


def test_there_and_back(pictures: SimpleNamespace) -> None:
    rgb = pictures.smooth(320, 200)
    data = encode_jpeg(rgb)
    assert pictures.difference(decode_jpeg(data), rgb) < 2
    assert pictures.difference(np.array(Image.open(io.BytesIO(data))), rgb) < 2


def test_quality_costs_bytes(pictures: SimpleNamespace) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    assert len(encode_jpeg(noise, 30)) < len(encode_jpeg(noise)) < len(encode_jpeg(noise, 95))


def test_damage_is_said(pictures: SimpleNamespace) -> None:
    whole = encode_jpeg(pictures.smooth(320, 200))
    for data in (b"", b"no jpeg", whole[: len(whole) // 2]):
        with pytest.raises(PhotoError, match="the thumbnail is damaged"):
            decode_jpeg(data)


def test_a_file_that_is_too_large_is_made_with_less_quality(pictures: SimpleNamespace) -> None:
    noise = np.random.default_rng(0).normal(0, 20, (24, 32, 3)).repeat(10, 0).repeat(10, 1)
    rgb = np.clip(pictures.smooth(320, 240) + noise, 0, 255).astype(np.uint8)
    usual = encode_jpeg(rgb)
    most = round(len(usual) * 0.8)
    smaller = encode_jpeg(rgb, most=most)
    assert len(encode_jpeg(rgb, LEAST_QUALITY)) < len(smaller) < 1.1 * most
    assert pictures.difference(decode_jpeg(smaller), rgb) < 8
    assert encode_jpeg(rgb, most=2 * len(usual)) == usual
    assert encode_jpeg(rgb, most=-5) == encode_jpeg(rgb, LEAST_QUALITY)
    assert encode_jpeg(rgb, 30, most=1) == encode_jpeg(rgb, 30)


@pytest.mark.parametrize("contrast", [12, 18, 24])
@pytest.mark.parametrize("share", [0.75, 0.85, 0.95])
def test_a_file_gets_about_the_bytes_that_it_may_have(contrast: int, share: float) -> None:
    """From whichever quality the search begins. The picture has detail of all sizes, as photos have."""
    random = np.random.default_rng(0)
    rgb = np.full((240, 320, 3), 128.0)
    for size in (4, 8, 16, 32, 64, 128):
        layer = random.normal(0, contrast, (size * 3 // 4, size, 3))
        rgb += cv2.resize(layer, (320, 240), interpolation=cv2.INTER_CUBIC)
    picture = np.clip(rgb, 0, 255).astype(np.uint8)
    most = round(len(encode_jpeg(picture)) * share)
    made = len(encode_jpeg(picture, most=most))
    assert made == len(encode_jpeg(picture, LEAST_QUALITY)) or 0.85 * most < made < 1.15 * most
