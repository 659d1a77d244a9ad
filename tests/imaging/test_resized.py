"""Photos made smaller to give away."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.resized import resized_jpeg

_EXIF, _GPS, _ORIENTATION, _MAKE, _TAKEN, _WIDTH, _NOTE = 0x8769, 0x8825, 0x0112, 0x010F, 0x9003, 0xA002, 0x927C
RED, BLUE = (220, 20, 20), (20, 20, 220)


def picture(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red on the left, blue on the right."""
    made = Image.new("RGB", size, BLUE)
    made.paste(RED, (0, 0, size[0] // 2, size[1]))
    return made


def exif(orientation: int) -> Image.Exif:
    block = Image.Exif()
    block[_ORIENTATION], block[_MAKE] = orientation, "Camera"
    block.get_ifd(_EXIF).update({_TAKEN: "2019:07:01 14:05:09", _WIDTH: 400, _NOTE: b"a note of the maker's"})
    block.get_ifd(_GPS).update({1: "N", 2: (48.0, 12.0, 0.0)})
    return block


def saved(made: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    file = io.BytesIO()
    made.save(file, format, **options)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    made = Image.open(io.BytesIO(data))
    made.load()
    assert made.format == "JPEG"
    return made


def is_red(made: Image.Image, x: int, y: int) -> bool:
    red, _, blue = made.convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return red > blue


def test_a_turned_photo_comes_out_upright_and_says_so() -> None:
    small = opened(resized_jpeg(saved(picture(), exif=exif(6)), 100, 90))
    assert small.size == (50, 100)
    assert is_red(small, 25, 10) and not is_red(small, 25, 90)  # what was left is at the top
    kept = small.getexif()
    assert kept.get(_ORIENTATION, 1) == 1
    assert kept[_MAKE] == "Camera"
    inside = kept.get_ifd(_EXIF)
    assert (inside[_TAKEN], inside[_NOTE], inside[_WIDTH]) == ("2019:07:01 14:05:09", b"a note of the maker's", 50)
    assert kept.get_ifd(_GPS)[1] == "N"


@pytest.mark.parametrize("format", ["PNG", "WEBP", "AVIF"])
def test_other_formats_keep_what_they_say_too(format: str) -> None:
    small = opened(resized_jpeg(saved(picture(), format, exif=exif(1)), 100, 90))
    assert small.size == (100, 50)
    assert small.getexif()[_MAKE] == "Camera"
    assert small.getexif().get_ifd(_EXIF)[_TAKEN] == "2019:07:01 14:05:09"


def test_a_tiff_file_keeps_what_matters_of_its_own_directory() -> None:
    kept = opened(resized_jpeg(saved(picture(), "TIFF", exif=exif(1)), 100, 90)).getexif()
    assert dict(kept) == {_MAKE: "Camera"}


def test_a_person_s_own_turn_is_added() -> None:
    small = opened(resized_jpeg(saved(picture(), exif=exif(1)), 100, 90, turns=1))
    assert small.size == (50, 100)
    assert is_red(small, 25, 10)


def test_the_colour_profile_stays_where_the_pixels_have_its_colours() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert opened(resized_jpeg(saved(picture(), icc_profile=profile), 100, 90)).info["icc_profile"] == profile
    of_grey = resized_jpeg(
        saved(picture().convert("L"), icc_profile=profile[:16] + b"GRAY" + profile[20:]), 100, 90
    )
    assert "icc_profile" not in opened(of_grey).info


def test_transparency_is_laid_on_white() -> None:
    small = opened(resized_jpeg(saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG"), 20, 90))
    assert np.asarray(small).min() > 250


def test_it_is_never_enlarged_and_what_is_small_enough_stays_as_it_is() -> None:
    data = saved(picture())
    assert resized_jpeg(data, 400, 50) == data
    assert opened(resized_jpeg(saved(picture(), "PNG"), 4000, 90)).size == (400, 200)
    assert opened(resized_jpeg(saved(picture(), exif=exif(8)), 4000, 90)).size == (200, 400)


def test_lower_quality_takes_fewer_bytes() -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (200, 200, 3), np.uint8).astype(np.uint8))
    assert len(resized_jpeg(saved(noise), 100, 30)) < len(resized_jpeg(saved(noise), 100, 95))


@pytest.mark.parametrize("side", [100, 4000])
def test_a_damaged_file_is_a_reason(side: int) -> None:
    data = saved(picture())
    with pytest.raises(PhotoError):
        resized_jpeg(data[: len(data) // 2], side, 90)
    with pytest.raises(PhotoError):
        resized_jpeg(b"no picture", side, 90)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_a_damaged_block_is_left_out() -> None:
    block = exif(6).tobytes()
    small = opened(resized_jpeg(saved(picture(), exif=block[:20]), 100, 90))
    assert max(small.size) == 100
