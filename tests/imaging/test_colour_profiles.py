"""Profiles made by numbers. What is right is worked out here from the standards' own matrices."""

import numpy as np
import pytest

from glimpse_desktop.imaging.colour import rgb_converter
from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB, PROPHOTO_RGB, profile_of_codes
from glimpse_desktop.imaging.iso_media import ColourCodes

COLOURS = [(200, 100, 50), (60, 120, 200), (128, 128, 128), (240, 220, 210), (90, 150, 80), (10, 10, 10)]
"""That sRGB has, too."""

# Rows: X, Y, Z. From IEC 61966-2-1, Adobe RGB (1998), SMPTE EG 432-1, ITU-R BT.2020.
TO_XYZ = {
    "sRGB": [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]],
    "adobe": [[0.57667, 0.18556, 0.18823], [0.29734, 0.62736, 0.07529], [0.02703, 0.07069, 0.99134]],
    "p3": [[0.48657, 0.26567, 0.19822], [0.22897, 0.69174, 0.07929], [0.0, 0.04511, 1.04394]],
    "2020": [[0.63696, 0.14462, 0.16888], [0.26270, 0.67800, 0.05930], [0.0, 0.02807, 1.06099]],
}


def light(numbers: np.ndarray) -> np.ndarray:
    return np.where(numbers <= 0.04045, numbers / 12.92, ((numbers + 0.055) / 1.055) ** 2.4)


def numbers(light: np.ndarray) -> np.ndarray:
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def said_in(space: str, colour: tuple[int, int, int]) -> np.ndarray:
    """Linear light of an sRGB colour in another space."""
    xyz = np.array(TO_XYZ["sRGB"]) @ light(np.array(colour) / 255)
    return np.clip(np.linalg.solve(np.array(TO_XYZ[space]), xyz), 0, 1)


def shown(profile: bytes | None, stored: np.ndarray) -> np.ndarray:
    convert = rgb_converter(profile)
    rgb = np.rint(np.clip(stored, 0, 1) * 255).astype(np.uint8)[None, None]
    return (rgb if convert is None else convert(rgb))[0, 0].astype(int)


@pytest.mark.parametrize("colour", COLOURS)
def test_known_colours_come_out_as_they_are(colour: tuple[int, int, int]) -> None:
    stored = {
        "adobe": (ADOBE_RGB, said_in("adobe", colour) ** (256 / 563)),
        "p3": (profile_of_codes(ColourCodes(12, 13)), numbers(said_in("p3", colour))),
        "2020": (profile_of_codes(ColourCodes(9, 14)), numbers(said_in("2020", colour))),
        "2.2": (profile_of_codes(ColourCodes(1, 4)), light(np.array(colour) / 255) ** (1 / 2.2)),
        "linear": (profile_of_codes(ColourCodes(1, 8)), light(np.array(colour) / 255)),
    }
    for name, (profile, said) in stored.items():
        assert profile is not None
        # A step of 255 in linear light is many of the shown ones where it is dark.
        most = 8 if name == "linear" else 3
        if name != "linear" or min(colour) >= 50:
            assert np.abs(shown(profile, said) - colour).max() <= most, name


def test_prophoto_keeps_greys_grey_and_reds_red() -> None:
    assert np.ptp(shown(PROPHOTO_RGB, np.array([0.5, 0.5, 0.5]))) <= 2
    red, green, blue = shown(PROPHOTO_RGB, np.array([0.6, 0.3, 0.2]))
    assert red > 200 and red - green > 120 and green > blue - 40


def test_srgb_by_numbers_is_left_alone() -> None:
    assert profile_of_codes(ColourCodes(1, 13)) is None
    assert profile_of_codes(ColourCodes(1, 1)) is None
    assert profile_of_codes(ColourCodes(2, 2)) is None, "unspecified"
    assert profile_of_codes(ColourCodes(6, 6)) is None, "television's"


def pq(nits: float) -> float:
    """SMPTE ST 2084's number for so much light."""
    power = (nits / 10_000) ** 0.1593017578125
    return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375


def hlg(scene: float) -> float:
    """ITU-R BT.2100's number for so much light of the scene (0-1)."""
    return (3 * scene) ** 0.5 if scene <= 1 / 12 else 0.17883277 * np.log(12 * scene - 0.28466892) + 0.55991073


@pytest.mark.parametrize("transfer", [16, 18])
def test_bright_screens_curves_give_pictures_of_ordinary_brightness(transfer: int) -> None:
    """A grey of 18 % stays what it is, paper white is light, and what is brighter still is told apart."""
    profile = profile_of_codes(ColourCodes(9, transfer))
    nits = [203 * 0.18, 203.0, 400.0, 900.0]
    curve = pq if transfer == 16 else lambda light: hlg((light / 1000) ** (1 / 1.2))
    grey, white, bright, brightest = (int(shown(profile, np.full(3, curve(one)))[1]) for one in nits)
    assert abs(grey - 118) <= 5
    assert 215 <= white < bright < brightest <= 255
    assert np.ptp(shown(profile, np.full(3, curve(100.0)))) <= 2, "grey stays grey"
    assert shown(profile, np.zeros(3)).max() <= 1
