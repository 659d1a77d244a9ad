import io
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.jpeg import decode_jpeg, encode_jpeg


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
