"""RAW files: the picture that the camera put into the file, else one made from what the sensor saw.

A camera develops every photo it takes and keeps the result as a preview in the RAW: quick to show, and what its
maker means the photo to look like. LibRaw (by rawpy) finds it. Where there is none, where it is small, or where it
shows more or less than the RAW does, LibRaw develops the RAW to half its size.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB, PROPHOTO_RGB
from glimpse_desktop.imaging.containers import PIXEL_LIMIT, open_picture, sniff, too_large
from glimpse_desktop.imaging.exif_block import raw_exif, says_adobe_rgb
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.reasons import DAMAGED, NO_MEMORY
from glimpse_desktop.imaging.tiff_directories import directories_and_below

if TYPE_CHECKING:  # imported for the first RAW only: it takes 0.1 s, and most folders have none
    from rawpy import ImageSizes, RawPy

UNKNOWN_RAW = marked("it is a RAW of a kind that can't be read yet, or damaged")

SMALLEST_PREVIEW = 1000
"""Pixels of the longer side. Smaller previews are for the camera's own screen."""

_SAME_SHAPE = 0.03
"""How much the ratio of sides of preview and RAW may differ: previews lack some rows at the sensor's edges."""

_TURNS = (1, 2, 4, 3, 5, 8, 6, 7)
"""EXIF's orientation for each of LibRaw's turns: 1 mirrors across, 2 down, 4 swaps the sides (first of all)."""

_DNG_COLOURS = {3: ADOBE_RGB, 4: PROPHOTO_RGB}
"""DNG 1.7, PreviewColorSpace."""


@dataclass(frozen=True, slots=True)
class DevelopedRaw:
    """What stands for a RAW: ``pixels`` (h, w, 3), in sRGB or in what ``profile`` (an ICC profile) says.

    As stored: ``orientation`` is EXIF's, to be applied.
    """

    orientation: int
    pixels: Rgb
    profile: bytes | None = None
    preview: None = None


@dataclass(frozen=True, slots=True)
class PreviewedRaw:
    """What stands for a RAW: ``preview``, the bytes of a JPEG file, whose own orientation doesn't count.

    ``profile``: the colours it has where it doesn't say; None for sRGB.
    """

    orientation: int
    preview: bytes
    profile: bytes | None


RawPicture = DevelopedRaw | PreviewedRaw


class _Last(threading.local):
    """What a thread looked into last and hasn't loaded yet: so that this isn't found or made twice."""

    data: bytes | None = None
    picture: RawPicture | None = None


_last = _Last()


def look_into_raw(data: bytes) -> RawPicture:
    """Like ``raw_picture``, which is quick then if it is asked next on this thread."""
    _last.data, _last.picture = None, None
    picture = raw_picture(data)
    _last.data, _last.picture = data, picture
    return picture


def raw_picture(data: bytes) -> RawPicture:
    """Find or make it, from the bytes of a RAW. Raises PhotoError: unknown, damaged, too large."""
    known = _last.picture if _last.data is data else None
    _last.data, _last.picture = None, None
    return known or _find(data)


def _find(data: bytes) -> RawPicture:
    with _opened(data) as raw:
        sizes = raw.sizes
        orientation = _TURNS[sizes.flip & 7]
        shapes = _shapes(sizes)
        preview = _preview(raw)
        if isinstance(preview, bytes):
            size = _size_of(preview)
            if size is not None and _fits(size, shapes):
                return PreviewedRaw(_left_to_turn(size, shapes, orientation), preview, _profile(data))
        elif preview is not None and _fits((preview.shape[1], preview.shape[0]), shapes):
            size = preview.shape[1], preview.shape[0]
            turn = _left_to_turn(size, shapes, orientation)
            return DevelopedRaw(turn, preview, _profile(data))
        return DevelopedRaw(orientation, _developed(raw))


def raw_says(data: bytes) -> tuple[datetime | None, str | None]:
    """When a RAW was taken (by the camera's clock) and with which lens, where its EXIF doesn't say. Never raises.

    LibRaw knows where makers hide it.
    """
    try:
        with _opened(data) as raw:
            taken, lens = raw.other.timestamp, raw.lens
            lens_name = lens.model if lens.model.startswith(lens.make) else f"{lens.make} {lens.model}"
    except (PhotoError, ValueError, OverflowError, OSError):
        return None, None
    # LibRaw takes the camera's clock for this computer's.
    if taken is not None:
        taken = taken.astimezone().replace(tzinfo=None) if taken.tzinfo is not None else taken
    return (taken if taken is not None and taken.timestamp() > 0 else None), lens_name.strip() or None


@contextmanager
def _opened(data: bytes) -> Iterator[RawPy]:
    """The RAW, nothing decoded; whatever LibRaw raises inside comes out as a PhotoError."""
    import rawpy

    raw = rawpy.RawPy()
    try:
        raw.open_buffer(io.BytesIO(data))
        pixels = raw.sizes.raw_width * raw.sizes.raw_height
        if pixels > PIXEL_LIMIT:
            raise too_large(pixels)
        yield raw
    except (rawpy.LibRawFileUnsupportedError, rawpy.NotSupportedError) as error:
        raise PhotoError(UNKNOWN_RAW) from error
    except (MemoryError, rawpy.LibRawUnsufficientMemoryError) as error:
        raise PhotoError(NO_MEMORY) from error
    except rawpy.LibRawTooBigError as error:
        raise too_large(None) from error
    except rawpy.LibRawError as error:
        raise PhotoError(DAMAGED) from error
    finally:
        raw.close()


def _preview(raw: RawPy) -> bytes | Rgb | None:
    """The largest preview: a JPEG file, or pixels."""
    import rawpy

    try:
        found = raw.extract_thumb()
    except rawpy.LibRawFatalError:
        raise
    except (rawpy.LibRawError, rawpy.NotSupportedError):
        return None
    if isinstance(found.data, bytes):
        return found.data if sniff(found.data) == "JPEG" else None
    pixels = np.asarray(found.data)
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or pixels.shape[2] not in (1, 3):
        return None
    rgb: Rgb = np.ascontiguousarray(np.broadcast_to(pixels, (*pixels.shape[:2], 3)))
    return rgb


def _size_of(preview: bytes) -> tuple[int, int] | None:
    try:
        return open_picture(preview)[1].size
    except PhotoError:
        return None


def _shapes(sizes: ImageSizes) -> list[float]:
    """Ratios of width to height that a preview of the whole photo may have, as stored."""
    shapes = [sizes.width / max(sizes.height, 1)]
    if _crop(sizes) is not None:
        shapes.insert(0, sizes.crop_width / sizes.crop_height)
    return shapes


def _crop(sizes: ImageSizes) -> tuple[int, int, int, int] | None:
    """Left, top, width and height of what the camera means to be the photo, in the visible part of the sensor."""
    left, top = sizes.crop_left_margin - sizes.left_margin, sizes.crop_top_margin - sizes.top_margin
    width, height = sizes.crop_width, sizes.crop_height
    inside = left >= 0 and top >= 0 and left + width <= sizes.width and top + height <= sizes.height
    if not inside or width * 2 < sizes.width or height * 2 < sizes.height:
        return None
    return left, top, width, height


def _fits(size: tuple[int, int], shapes: list[float]) -> bool:
    """Whether a preview shows what the RAW does, large enough, upright already or not."""
    shape = size[0] / size[1]
    same = any(abs(one / ratio - 1) <= _SAME_SHAPE for one in (shape, 1 / shape) for ratio in shapes)
    return same and max(size) >= SMALLEST_PREVIEW


def _left_to_turn(size: tuple[int, int], shapes: list[float], orientation: int) -> int:
    """The orientation to apply to a preview: none where it is upright already, unlike the RAW."""
    shape = size[0] / size[1]
    was_turned = min(abs(shape * ratio - 1) for ratio in shapes) < min(abs(shape / ratio - 1) for ratio in shapes)
    return 1 if was_turned and orientation >= 5 else orientation


def _profile(data: bytes) -> bytes | None:
    """The colours of a preview that doesn't say so itself; None for sRGB."""
    for one in directories_and_below(data):
        if one.preview_colours is not None:
            return _DNG_COLOURS.get(one.preview_colours)
    return ADOBE_RGB if says_adobe_rgb(raw_exif(data)) else None


def _developed(raw: RawPy) -> Rgb:
    """What the sensor saw as a picture of half its size, in stored orientation and sRGB."""
    sizes = raw.sizes
    pixels: Rgb = raw.postprocess(
        half_size=True, use_camera_wb=True, user_flip=0, gamma=(2.4, 12.92), output_bps=8
    )
    crop = _crop(sizes)
    if crop is not None and abs(pixels.shape[1] / pixels.shape[0] * sizes.height / sizes.width - 1) < 0.01:
        scale = pixels.shape[1] / sizes.width
        left, top, width, height = (round(number * scale) for number in crop)
        pixels = np.ascontiguousarray(pixels[top : top + height, left : left + width])
    if pixels.ndim != 3 or pixels.shape[2] != 3 or not pixels.size:
        raise PhotoError(DAMAGED)
    return pixels
