"""Digests of pictures: equal for equal pixels, whatever the file around them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import picture_digests as module
from glimpse_desktop.imaging.foreign import picture_digests as by_helper
from glimpse_desktop.imaging.picture_digests import picture_digests


def saved(kind: str, *colours: int, **options: object) -> bytes:
    first, *others = [Image.new("RGB", (16, 8), (colour, 9, 200)) for colour in colours]
    buffer = io.BytesIO()
    first.save(buffer, kind, save_all=bool(others), append_images=others, **options)
    return buffer.getvalue()


def test_equal_pixels_in_other_files() -> None:
    assert picture_digests(saved("PNG", 1)) == picture_digests(saved("PNG", 1, compress_level=0))
    assert picture_digests(saved("PNG", 1)) != picture_digests(saved("PNG", 2))
    assert len(picture_digests(saved("TIFF", 1, 2, 3))) == 3
    assert picture_digests(saved("TIFF", 1, 2))[0] == picture_digests(saved("TIFF", 1, 3))[0]
    assert picture_digests(saved("TIFF", 1)) != picture_digests(saved("TIFF", 1, description="else"))
    assert by_helper(saved("PNG", 1)) == picture_digests(saved("PNG", 1))


def test_what_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[int] = []
    picture_digests(saved("TIFF", 1, 2), said.append)
    assert said == [2 * 16 * 8]
    with pytest.raises(PhotoError, match="damaged"):
        picture_digests(saved("PNG", 1)[:-30])
    monkeypatch.setattr(module, "_MOST_PIXELS", 200)
    with pytest.raises(PhotoError, match="too large"):
        picture_digests(saved("TIFF", 1, 2))
