"""TIFF files that Pillow doesn't open, or gets wrong: colours as floats, large numbers, 16-bit Lab and more.

What scanners, astronomers and programs for high dynamic range write. OpenCV reads most of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.imaging.containers import PIXEL_LIMIT, place_of, tiff_pages, too_large
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.pixels import channels_to_rgb, levels_of
from glimpse_desktop.imaging.reasons import DAMAGED, NO_MEMORY
from glimpse_desktop.imaging.tiff_directories import TiffDirectory, directories

UNREADABLE = marked("it is a TIFF of a kind that can't be read yet")

_FLOATS = 3
_GREY = (0, 1)
_RGB, _LAB, _ICC_LAB, _ITU_LAB = 2, 8, 9, 10


@dataclass(frozen=True, slots=True)
class RareTiff:
    """``size`` is the width and height of the upright picture, ``profile`` its ICC profile."""

    size: tuple[int, int]
    profile: bytes | None
    directory: TiffDirectory


def rare_tiff(data: bytes, page: int = 0) -> RareTiff | None:
    """A TIFF that ``load_rare_tiff`` is for; None for all others. ``page``: see ``containers.pages``.

    Raises PhotoError for those that nothing here can read, for too many pixels, and for no such page.
    """
    chain = directories(data)
    if not chain:
        return None
    one = chain[place_of(page, tiff_pages(data))]
    width, height = one.width, one.height
    if not _is_rare(one) or width < 1 or height < 1:
        return None
    if width * height > PIXEL_LIMIT:
        raise too_large(width * height)
    if not _is_readable(one):
        raise PhotoError(UNREADABLE)
    profile = data[slice(*one.profile)] or None
    if profile is not None and profile[16:20] != (b"GRAY" if one.samples < 3 else b"RGB "):
        profile = None
    swapped = 5 <= one.orientation <= 8
    return RareTiff((height, width) if swapped else (width, height), profile, one)


def load_rare_tiff(data: bytes, rare: RareTiff) -> Rgb:
    """The upright pixels. Raises PhotoError."""
    one = rare.directory
    try:
        # OpenCV turns every TIFF upright itself, whatever it is told.
        found, pages = cv2.imdecodemulti(
            np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED, range=(one.place, one.place + 1)
        )
        if not found or not pages or pages[0].shape[1::-1] != rare.size:
            raise PhotoError(DAMAGED)
        pixels = pages[0]
        if pixels.ndim == 3 and pixels.shape[2] >= 3:
            pixels = np.concatenate([pixels[..., 2::-1], pixels[..., 3:4]], axis=2)
        if pixels.dtype == np.uint32:
            pixels = (pixels >> 16).astype(np.uint16)
        elif pixels.dtype not in (np.uint8, np.uint16):
            pixels = levels_of(pixels, is_float=True)
        return channels_to_rgb(pixels)
    except MemoryError as error:
        raise PhotoError(NO_MEMORY) from error
    except (cv2.error, ValueError) as error:
        raise PhotoError(DAMAGED) from error


def _is_rare(one: TiffDirectory) -> bool:
    if one.sample_format == _FLOATS:
        return not (one.bits == 32 and one.samples == 1)
    if one.colours in (_ICC_LAB, _ITU_LAB):
        return True
    if one.bits == 16:
        return (
            one.colours == _LAB
            or (one.samples == 2 and one.colours in _GREY)
            or (one.is_planar and one.samples > 1)
        )
    return one.bits == 32 and one.sample_format == 1


def _is_readable(one: TiffDirectory) -> bool:
    """Whether OpenCV reads it, and right."""
    if one.bits == 16 and one.sample_format != _FLOATS and not one.is_planar:
        return one.colours == _LAB or (one.samples == 2 and one.colours in _GREY)
    plain = one.colours in _GREY or one.colours == _RGB
    return plain and one.bits in (32, 64) and one.samples in (1, 3, 4) and not one.is_planar
