"""A file's bytes to a ``DecodedPhoto``: bounded, silent, by content.

JPEG is decoded by libjpeg-turbo at 1/2, 1/4 or 1/8: in simplejpeg, which gives the same pixels as Pillow in 7/8 of
the time (see tests/benchmarks/decode). Where it has anything to say against a file, Pillow decides: it is strict
about files that end too early and lenient about the rest. Both are silent, and don't mind data after the end
(motion photos); OpenCV, as fast, writes libjpeg's complaints about damaged files to stderr.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import simplejpeg
from PIL import Image, ImageFile

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.colour import rgb_converter
from glimpse_desktop.imaging.colour_signals import profile_of
from glimpse_desktop.imaging.containers import PIXEL_LIMIT, open_picture, place_of, sniff, too_large
from glimpse_desktop.imaging.exif_block import find_exif, read_orientation, strip_prefix
from glimpse_desktop.imaging.jpeg_xl import jpeg_xl_pixels, jpeg_xl_size
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.imaging.pixels import channels_to_rgb, to_rgb
from glimpse_desktop.imaging.rare_tiff import load_rare_tiff, rare_tiff
from glimpse_desktop.imaging.raw import look_into_raw, raw_picture
from glimpse_desktop.imaging.reasons import DAMAGED, NO_MEMORY

WHOLE_PIXELS = 32_000_000
"""Formats that can only be decoded in full are kept in full up to this many pixels (100 MB)."""

_TURNED_BY_DECODER = ("TIFF", "HEIF")
"""Pillow turns a TIFF upright itself, libheif applies the container's own rotation: never turn them twice."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose header was read: what ``DecodedPhoto`` needs beside the pixels."""

    kind: str
    size: tuple[int, int]
    """Width and height as stored, in pixels."""
    orientation: int
    """The EXIF orientation 1-8 that is left to apply."""
    reduction: int
    """What to decode it at: 1, 2, 4 or 8."""
    mode: str
    """Pillow's name of what a pixel is."""
    profile: bytes | None
    """The ICC profile that the loaded pixels are to be converted from."""
    is_progressive: bool = False
    """A JPEG whose pixels come in many scans over all of it."""


def look_into(data: bytes, *, detail: int = 1280, page: int = 0) -> Opened:
    """Read a picture file's header, and decide how to decode it (see ``decode``). Raises PhotoError.

    ``page``: another of the file's pictures (see ``containers.pages``).
    """
    kind = sniff(data)
    if kind in ("RAW", "JXL"):
        place_of(page, [0])
        return _look_into_raw(data, detail) if kind == "RAW" else _look_into_jpeg_xl(data, detail)
    rare = rare_tiff(data, page) if kind == "TIFF" else None
    if rare is not None:
        return Opened("TIFF", rare.size, 1, _reduction("TIFF", *rare.size, detail), "RGB", rare.profile)
    kind, picture = open_picture(data, page)
    return Opened(
        kind,
        picture.size,
        stored_orientation(kind, picture, data),
        _reduction(kind, *picture.size, detail),
        picture.mode,
        profile_of(kind, picture, data),
        bool(picture.info.get("progressive")),
    )


def _look_into_raw(data: bytes, detail: int) -> Opened:
    found = look_into_raw(data)
    if found.preview is None:
        height, width = found.pixels.shape[:2]
        return Opened("RAW", (width, height), found.orientation, 1, "RGB", found.profile)
    preview = look_into(found.preview, detail=detail)
    says_colours = preview.profile is not None or preview.mode not in ("RGB", "L")
    return Opened(
        "RAW",
        preview.size,
        found.orientation,
        preview.reduction,
        preview.mode,
        preview.profile if says_colours else found.profile,
    )


def _look_into_jpeg_xl(data: bytes, detail: int) -> Opened:
    size = jpeg_xl_size(data)
    if size is None:
        raise PhotoError(DAMAGED)
    if size[0] * size[1] > PIXEL_LIMIT:
        raise too_large(size[0] * size[1])
    return Opened("JXL", size, 1, _reduction("JXL", *size, detail), "RGB", None)


def decode(data: bytes, *, detail: int = 1280, page: int = 0) -> DecodedPhoto:
    """Decode a picture file so that its longer side keeps at least ``detail`` pixels (if it has them).

    Of several pictures in a file it is the one that the file means to be shown, or another ``page`` (see
    ``look_into``); of a RAW it is what its camera made of it (see ``raw``).

    All of it in this process: for bytes of strangers there is ``foreign.decode``. Raises PhotoError with a reason
    for people: the file is empty, not a picture, damaged or incomplete, or has more than 250 megapixels. Nothing
    is written to stderr, whatever the bytes are.
    """
    opened = look_into(data, detail=detail, page=page)
    return DecodedPhoto(
        partial(load, data, page=page),
        reduction=opened.reduction,
        stored_size=opened.size,
        orientation=opened.orientation,
        format=opened.kind,
        to_srgb=rgb_converter(opened.profile),
    )


def stored_orientation(kind: str, picture: ImageFile.ImageFile, data: bytes) -> int:
    """The EXIF orientation 1-8 that is left to apply to the pixels which the decoder of that format gives."""
    if kind in _TURNED_BY_DECODER:
        return 1
    if kind == "AVIF":
        # The container's rotation, which Pillow reports through EXIF instead of applying it.
        block = picture.info.get("exif")
        return read_orientation(strip_prefix(block) if isinstance(block, bytes) else None)
    return read_orientation(find_exif(data))


def _reduction(kind: str, width: int, height: int, detail: int) -> int:
    reduction = 1
    while (
        reduction < 8
        and max(width, height) // (2 * reduction) >= detail
        and min(width, height) // (2 * reduction) >= 1
        and (kind == "JPEG" or width * height > WHOLE_PIXELS * reduction * reduction)
    ):
        reduction *= 2
    return reduction


def load(data: bytes, reduction: int, page: int = 0) -> Rgb:
    """The stored pixels, reduced; pixel i covers r*i to r*(i+1) of the original, the last one maybe less."""
    kind = sniff(data)
    if kind == "RAW":
        found = raw_picture(data)
        return _averaged(found.pixels, reduction) if found.preview is None else load(found.preview, reduction)
    if kind == "JXL":
        return _load_jpeg_xl(data, reduction)
    rare = rare_tiff(data, page) if kind == "TIFF" else None
    if rare is not None:
        return _averaged(load_rare_tiff(data, rare), reduction)
    kind, picture = open_picture(data, page)
    size = picture.size
    try:
        if kind == "JPEG" and picture.mode in ("RGB", "L"):
            quick = load_quickly(data, -(-size[0] // reduction), -(-size[1] // reduction))
            if quick is not None:
                return quick
        if kind == "JPEG" and reduction > 1:
            picture.draft(None, (size[0] // reduction, size[1] // reduction))
        picture.load()
        if kind != "JPEG" and picture.size != size:
            raise PhotoError(DAMAGED)
        return to_rgb(picture, reduction if kind != "JPEG" else 1)
    except MemoryError as error:
        raise PhotoError(NO_MEMORY) from error
    except PhotoError:
        raise
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise PhotoError(DAMAGED) from error


def _load_jpeg_xl(data: bytes, reduction: int) -> Rgb:
    """Upright and in sRGB: its decoder turns it, and alone knows its colours."""
    try:
        pixels, profile = jpeg_xl_pixels(data)
        if pixels.shape[1::-1] != jpeg_xl_size(data):
            raise PhotoError(DAMAGED)
        rgb = _averaged(channels_to_rgb(pixels), reduction)
    except MemoryError as error:
        raise PhotoError(NO_MEMORY) from error
    except PhotoError:
        raise
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise PhotoError(DAMAGED) from error
    to_srgb = rgb_converter(profile)
    return rgb if to_srgb is None else to_srgb(rgb)


def _averaged(pixels: Rgb, reduction: int) -> Rgb:
    return pixels if reduction == 1 else np.asarray(Image.fromarray(pixels).reduce(reduction), np.uint8)


def load_quickly(data: bytes, width: int, height: int) -> Rgb | None:
    """The pixels of a JPEG that is whole, reduced to ``width`` x ``height``; None for any other."""
    try:
        pixels: Rgb = simplejpeg.decode_jpeg(
            data, "RGB", min_width=width, min_height=height, min_factor=1, strict=True
        )
    except (ValueError, RuntimeError):
        return None
    return pixels if pixels.shape == (height, width, 3) else None
