"""A photo made smaller, as a JPEG to give away: upright, in its own colours, with what it says of itself."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.colour import is_for_grey, rgb_converter
from glimpse_desktop.imaging.colour_signals import profile_of
from glimpse_desktop.imaging.containers import open_picture, sniff
from glimpse_desktop.imaging.decode import load, look_into, stored_orientation
from glimpse_desktop.imaging.exif_block import find_exif, strip_prefix
from glimpse_desktop.imaging.exif_patch import upright_exif
from glimpse_desktop.imaging.orientation import Rgb, turn_upright
from glimpse_desktop.imaging.pixels import to_rgb
from glimpse_desktop.imaging.rare_tiff import rare_tiff
from glimpse_desktop.imaging.reasons import DAMAGED, NO_MEMORY

_PROFILE_LIMIT = 4 << 20
"""Bytes."""


def resized_jpeg(
    data: bytes, max_side: int, quality: int, turns: int = 0, *, expect: Callable[[int], None] = lambda _: None
) -> bytes:
    """A JPEG of the picture in a file's bytes, upright, its longer side at most ``max_side`` pixels.

    Never enlarged; a JPEG that is upright and small enough is given back as it is. Otherwise EXIF stays, with the
    orientation put right, and so does the colour profile (print colours become sRGB). ``turns``: quarter turns
    clockwise, 0-3, after it was turned upright. ``expect`` gets the number of pixels before they are decoded.
    Raises PhotoError.
    """
    kind = sniff(data)
    if kind in ("RAW", "JXL") or (kind == "TIFF" and rare_tiff(data)):
        return _from_pixels(data, max_side, quality, turns, expect)
    kind, picture = open_picture(data)
    expect(picture.width * picture.height)
    orientation = stored_orientation(kind, picture, data)
    if kind == "JPEG" and orientation == 1 and not turns and max(picture.size) <= max_side and _is_plain(picture):
        _load(picture)  # a damaged one is not passed on
        return data
    rgb = np.rot90(turn_upright(_small(kind, picture, max_side), orientation), -turns)
    size = (rgb.shape[1], rgb.shape[0])
    exif, profile = upright_exif(_block(kind, picture, data), picture, size), profile_of(kind, picture, data)
    if profile is not None and (is_for_grey(profile) or len(profile) > _PROFILE_LIMIT):
        to_srgb, profile = rgb_converter(profile), None  # many programs don't heed what grey means
        rgb = rgb if to_srgb is None else to_srgb(rgb)
    return _jpeg(rgb, quality, exif, profile)


def _from_pixels(data: bytes, max_side: int, quality: int, turns: int, expect: Callable[[int], None]) -> bytes:
    """Of a file that Pillow doesn't open: in sRGB."""
    opened = look_into(data, detail=2 * max_side)  # what is left to do, a good filter does
    expect(opened.size[0] * opened.size[1])
    stored = load(data, opened.reduction)
    width, height = _size_within(opened.size, max_side)
    if (stored.shape[1], stored.shape[0]) != (width, height):
        stored = np.asarray(Image.fromarray(stored).resize((width, height), Image.Resampling.LANCZOS), np.uint8)
    to_srgb = rgb_converter(opened.profile)
    rgb = np.rot90(turn_upright(stored if to_srgb is None else to_srgb(stored), opened.orientation), -turns)
    return _jpeg(rgb, quality, upright_exif(find_exif(data), None, (rgb.shape[1], rgb.shape[0])), None)


def _jpeg(rgb: Rgb, quality: int, exif: bytes | None, profile: bytes | None) -> bytes:
    made = io.BytesIO()
    options: dict[str, bytes] = {}
    if exif is not None:
        options["exif"] = b"Exif\0\0" + exif
    if profile is not None:
        options["icc_profile"] = profile
    Image.fromarray(np.ascontiguousarray(rgb)).save(
        made, "JPEG", quality=quality, subsampling=0 if quality >= 90 else 2, optimize=True, **options
    )
    return made.getvalue()


def _small(kind: str, picture: Image.Image, max_side: int) -> Rgb:
    """The pixels as stored, small enough."""
    size = _size_within(picture.size, max_side)
    if kind == "JPEG":
        picture.draft(None, (2 * size[0], 2 * size[1]))  # what is left to do, a good filter does
    _load(picture)
    rgb = to_rgb(picture)
    if (rgb.shape[1], rgb.shape[0]) == size:
        return rgb
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.LANCZOS), np.uint8)


def _size_within(size: tuple[int, int], max_side: int) -> tuple[int, int]:
    scale = min(1.0, max_side / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _load(picture: Image.Image) -> None:
    try:
        picture.load()
    except MemoryError as error:
        raise PhotoError(NO_MEMORY) from error
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise PhotoError(DAMAGED) from error


def _is_plain(picture: Image.Image) -> bool:
    return picture.mode in ("RGB", "L")


def _block(kind: str, picture: Image.Image, data: bytes) -> bytes | None:
    if kind in ("HEIF", "AVIF"):
        block = picture.info.get("exif")
        return strip_prefix(block) if isinstance(block, bytes) else None
    return find_exif(data)
