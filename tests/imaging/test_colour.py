"""Wide colour spaces come out as sRGB. The profile is made here: sRGB with red and green exchanged."""

from types import SimpleNamespace

import numpy as np
import pytest
from PIL import ImageCms

from glimpse_desktop.imaging.colour import rgb_converter
from glimpse_desktop.imaging.decode import decode


def swapped_profile() -> bytes:
    """sRGB's own profile with the names of two of its colours exchanged."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return plain.replace(b"rXYZ", b"----").replace(b"gXYZ", b"rXYZ").replace(b"----", b"gXYZ")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "AVIF"])
def test_other_spaces_become_srgb(pictures: SimpleNamespace, kind: str) -> None:
    rgb = pictures.smooth(64, 48)
    photo = decode(pictures.encoded(rgb, kind, icc_profile=swapped_profile()))
    expected = np.ascontiguousarray(rgb[..., [1, 0, 2]])
    assert pictures.difference(photo.upright(64), expected) < 5
    chip = photo.sample(np.array([[1.0, 0, 10], [0, 1, 10]]), (32, 32))
    assert pictures.difference(chip, expected[10:42, 10:42]) < 5


def test_srgb_is_left_alone(pictures: SimpleNamespace) -> None:
    rgb = pictures.smooth(64, 48)
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert np.array_equal(decode(pictures.encoded(rgb, "PNG", icc_profile=plain)).upright(64), rgb)
    assert rgb_converter(plain) is None, "most photos are sRGB: they must not pay for a conversion"


@pytest.mark.parametrize("profile", [b"no profile at all", b"\0" * 200])
def test_a_damaged_profile_is_passed_over(pictures: SimpleNamespace, profile: bytes) -> None:
    rgb = pictures.smooth(64, 48)
    assert np.array_equal(decode(pictures.encoded(rgb, "PNG", icc_profile=profile)).upright(64), rgb)


def test_a_grey_profile_on_colours_is_passed_over(pictures: SimpleNamespace) -> None:
    rgb = pictures.smooth(64, 48)
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert np.array_equal(decode(pictures.encoded(rgb, "PNG", icc_profile=lab)).upright(64), rgb)
