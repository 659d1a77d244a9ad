"""Pictures for these tests, and the files that hold them."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

Rgb = NDArray[np.uint8]


def smooth(width: int, height: int) -> Rgb:
    """Every channel varies slowly and differently, so that a shift, flip or swap changes it everywhere."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    u, v = (x + 0.5) / width, (y + 0.5) / height
    red = 40 + 160 * u
    green = 40 + 160 * v
    blue = 128 + 60 * np.sin(3 * u + 1) * np.cos(2 * v)
    return np.stack([red, green, blue], axis=-1).round().astype(np.uint8)


def blobs(width: int, height: int, centres: list[tuple[float, float]], radius: float) -> Rgb:
    """Bright Gaussian spots around ``centres`` (continuous coordinates) on black."""
    y, x = np.mgrid[0:height, 0:width] + 0.5
    total = sum(np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * radius**2)) for cx, cy in centres)
    return np.repeat((250 * np.clip(total, 0, 1)).astype(np.uint8)[..., None], 3, axis=2)


def centroid(rgb: Rgb) -> tuple[float, float]:
    """Of the brightness, in continuous coordinates."""
    weight = rgb.astype(np.float64).sum(axis=2)
    y, x = np.mgrid[0 : rgb.shape[0], 0 : rgb.shape[1]] + 0.5
    return float((x * weight).sum() / weight.sum()), float((y * weight).sum() / weight.sum())


def encoded(rgb: Rgb | Image.Image, kind: str, **options: Any) -> bytes:
    """A file's bytes, written by Pillow."""
    picture = rgb if isinstance(rgb, Image.Image) else Image.fromarray(rgb)
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def marked(orientation: int) -> Image.Exif:
    """EXIF that says ``orientation``."""
    block = Image.Exif()
    block[0x0112] = orientation
    return block


def stored_for(upright: Rgb, orientation: int) -> Rgb:
    """How a camera stores ``upright`` when it marks the file with ``orientation`` (by Pillow's inverse)."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    picture = Image.fromarray(upright)
    return np.array(picture if orientation == 1 else picture.transpose(undo[orientation]))


def difference(a: Rgb, b: Rgb) -> float:
    """Mean absolute difference of two pictures of one shape, in steps of 255."""
    assert a.shape == b.shape
    return float(np.abs(a.astype(np.int16) - b.astype(np.int16)).mean())


@pytest.fixture(scope="session")
def pictures() -> SimpleNamespace:
    return SimpleNamespace(
        smooth=smooth,
        blobs=blobs,
        centroid=centroid,
        encoded=encoded,
        marked=marked,
        stored_for=stored_for,
        difference=difference,
    )


@pytest.fixture
def file_of(pictures: SimpleNamespace):
    """``file_of(rgb or Image, kind, **options) -> bytes`` for all formats."""
    pillow_heif = pytest.importorskip("pillow_heif", reason="HEIC files are written with pillow_heif")

    def make(rgb, kind: str, **options) -> bytes:
        if kind != "HEIF":
            return pictures.encoded(rgb, kind, **options)
        picture = rgb if isinstance(rgb, Image.Image) else Image.fromarray(rgb)
        exif = options.pop("exif", None)
        out = io.BytesIO()
        file = pillow_heif.from_pillow(picture)
        file.save(out, quality=90, **({"exif": exif.tobytes()} if exif is not None else {}))
        return out.getvalue()

    return make
