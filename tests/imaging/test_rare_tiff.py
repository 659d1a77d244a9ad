"""TIFF files beyond Pillow's. The same four colours in every kind of number."""

import io
from types import SimpleNamespace

import numpy as np
import pytest
import tifffile
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.orientation import turn_upright
from glimpse_desktop.imaging.rare_tiff import UNREADABLE, rare_tiff
from glimpse_desktop.imaging.resized import resized_jpeg

COLOURS = np.array([[[200, 100, 50], [20, 40, 240]], [[0, 0, 0], [255, 255, 255]]], np.uint8)
RGB = np.kron(COLOURS, np.ones((20, 30, 1), np.uint8))
GREY = RGB[..., 1]


def tiff(pixels: np.ndarray, **options: object) -> bytes:
    out = io.BytesIO()
    with tifffile.TiffWriter(out) as file:
        file.write(pixels, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    "pixels",
    [RGB.astype(np.float32) / 255, RGB.astype(np.float32), RGB.astype(np.uint32) * 16843009],
    ids=["floats to 1", "floats to 255", "32 bits"],
)
@pytest.mark.parametrize("compression", [None, "zlib"])
def test_colours(pixels: np.ndarray, compression: str | None) -> None:
    photo = decode(tiff(pixels, photometric="rgb", compression=compression))
    assert (photo.format, photo.width, photo.height) == ("TIFF", 60, 40)
    assert np.abs(photo.upright(60).astype(int) - RGB).max() <= 1


@pytest.mark.parametrize("pixels", [GREY.astype(np.float64) / 255, GREY.astype(np.uint32) * 16843009])
def test_grey(pixels: np.ndarray) -> None:
    photo = decode(tiff(pixels, photometric="minisblack"))
    assert np.abs(photo.upright(60).astype(int) - GREY[..., None]).max() <= 1


def test_16_bits_of_grey_beside_transparency() -> None:
    pixels = np.dstack([GREY, np.full_like(GREY, 255)]).astype(np.uint16) * 257
    photo = decode(tiff(pixels, photometric="minisblack", extrasamples=["unassalpha"]))
    assert np.abs(photo.upright(60).astype(int) - GREY[..., None]).max() <= 1


@pytest.mark.parametrize(("a", "b", "expected"), [(37, 46, (205, 108, 55)), (-37, -46, (0, 156, 216))])
def test_lab_of_16_bits(a: int, b: int, expected: tuple[int, int, int]) -> None:
    """By libtiff's own conversion, which is a little off: an orange and a blue, within 25 of 255."""
    pixels = np.full((32, 32, 3), (round(57 * 655.35), a * 256 % 65536, b * 256 % 65536), np.uint16)
    found = decode(tiff(pixels, photometric="cielab")).upright(32)[8, 8].astype(int)
    assert np.abs(found - expected).max() <= 25


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation(orientation: int) -> None:
    data = tiff(RGB.astype(np.float32) / 255, photometric="rgb", extratags=[(274, 3, 1, orientation)])
    upright = turn_upright(RGB, orientation)
    assert np.abs(decode(data).upright(60).astype(int) - upright).max() <= 1


def test_another_page() -> None:
    out = io.BytesIO()
    with tifffile.TiffWriter(out) as file:
        for pixels in (RGB, RGB[::-1]):
            file.write(np.ascontiguousarray(pixels).astype(np.float32), photometric="rgb")
    assert np.abs(decode(out.getvalue(), page=1).upright(60).astype(int) - RGB[::-1]).max() <= 1
    with pytest.raises(PhotoError, match="fewer pictures"):
        decode(out.getvalue(), page=2)


def test_it_is_turned_and_its_profile_is_heeded() -> None:
    data = tiff(RGB.astype(np.float32) / 255, photometric="rgb", iccprofile=ADOBE_RGB, extratags=[(274, 3, 1, 6)])
    photo = decode(data)
    assert (photo.width, photo.height, photo.orientation) == (40, 60, 1)
    red, green, blue = photo.upright(60)[10, 30].astype(int)  # the top left colour, now at the top right
    assert red > 215 and abs(green - 100) < 4 and blue < 50


def test_it_can_be_given_away() -> None:
    made = Image.open(io.BytesIO(resized_jpeg(tiff(RGB.astype(np.float32) / 255, photometric="rgb"), 30, 95)))
    assert made.size == (30, 20)
    assert np.abs(np.asarray(made).astype(int)[5, 7] - COLOURS[0, 0]).max() < 8


@pytest.mark.parametrize(
    ("pixels", "options"),
    [
        (RGB.astype(np.float16), {"photometric": "rgb"}),
        (RGB.astype(np.uint16).transpose(2, 0, 1), {"photometric": "rgb", "planarconfig": "separate"}),
        (RGB, {"photometric": 9}),
    ],
    ids=["half floats", "planes of 16 bits", "ICC Lab"],
)
def test_what_nobody_reads_right_is_said(pixels: np.ndarray, options: dict[str, object]) -> None:
    with pytest.raises(PhotoError) as caught:
        decode(tiff(np.ascontiguousarray(pixels), **options))
    assert caught.value.english == UNREADABLE


def test_an_end_that_is_missing_is_damage(capfd: pytest.CaptureFixture[str]) -> None:
    data = bytearray(tiff(RGB.astype(np.float32), photometric="rgb"))
    (at,) = (
        i
        for i in range(8, 300)
        if data[i : i + 4] == b"\x11\x01\x04\x00" or data[i : i + 4] == b"\x11\x01\x03\x00"
    )
    data[at + 8 : at + 12] = (len(data) - 50).to_bytes(4, "little")  # where the pixels are said to be
    with pytest.raises(PhotoError, match="damaged"):
        decode(bytes(data))
    assert capfd.readouterr() == ("", "")


def test_ordinary_ones_are_left_to_pillow(pictures: SimpleNamespace) -> None:
    for mode in ("RGB", "L", "RGBA", "CMYK", "LAB", "1", "P", "F", "I;16"):
        assert rare_tiff(pictures.encoded(Image.new(mode, (8, 8)), "TIFF")) is None
    assert rare_tiff(b"II*\0") is None


def test_no_more_pixels_than_others_may_have() -> None:
    data = bytearray(tiff(np.zeros((4, 4, 3), np.float32), photometric="rgb"))
    for tag in (b"\x00\x01", b"\x01\x01"):
        at = next(
            i for i in range(8, 300) if data[i : i + 2] == tag and data[i + 2] in (3, 4) and data[i + 4] == 1
        )
        data[at + 2 : at + 12] = (
            (4).to_bytes(2, "little") + (1).to_bytes(4, "little") + (60_000).to_bytes(4, "little")
        )
    with pytest.raises(PhotoError, match="too large: 3,600 megapixels"):
        decode(bytes(data))
