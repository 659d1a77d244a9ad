"""A file's bytes to a ``DecodedPhoto``: bounded, silent, by content.

JPEG is decoded by libjpeg-turbo at 1/2, 1/4 or 1/8: in simplejpeg, which gives the same pixels as Pillow in 7/8 of
the time (see tests/benchmarks/decode). Where it has anything to say against a file, Pillow decides: it is strict
about files that end too early and lenient about the rest. Both are silent, and don't mind data after the end
(motion photos); OpenCV, as fast, writes libjpeg's complaints about damaged files to stderr.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import simplejpeg
from PIL import ImageFile

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.colour import rgb_converter
from glimpse_desktop.imaging.containers import DAMAGED, open_picture
from glimpse_desktop.imaging.exif_block import find_exif, read_orientation, strip_prefix
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.imaging.pixels import to_rgb

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


def look_into(data: bytes, *, detail: int = 1280) -> Opened:
    """Read a picture file's header, and decide how to decode it (see ``decode``). Raises PhotoError."""
    kind, picture = open_picture(data)
    # The colours of print pictures are converted while loading: their profile isn't one for RGB.
    profile = picture.info.get("icc_profile") if picture.mode not in ("CMYK", "LAB") else None
    return Opened(
        kind,
        picture.size,
        stored_orientation(kind, picture, data),
        _reduction(kind, *picture.size, detail),
        picture.mode,
        profile if isinstance(profile, bytes) else None,
    )


def decode(data: bytes, *, detail: int = 1280) -> DecodedPhoto:
    """Decode a picture file so that its longer side keeps at least ``detail`` pixels (if it has them).

    All of it in this process: for bytes of strangers there is ``foreign.decode``. Raises PhotoError with a reason
    for people: the file is empty, not a picture, damaged or incomplete, or has more than 250 megapixels. Nothing
    is written to stderr, whatever the bytes are.
    """
    opened = look_into(data, detail=detail)
    return DecodedPhoto(
        partial(load, data),
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


def load(data: bytes, reduction: int) -> Rgb:
    """The stored pixels, reduced; pixel i covers r*i to r*(i+1) of the original, the last one maybe less."""
    kind, picture = open_picture(data)
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
        raise PhotoError("there is not enough memory for this picture") from error
    except PhotoError:
        raise
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise PhotoError(DAMAGED) from error


def load_quickly(data: bytes, width: int, height: int) -> Rgb | None:
    """The pixels of a JPEG that is whole, reduced to ``width`` x ``height``; None for any other."""
    try:
        pixels: Rgb = simplejpeg.decode_jpeg(
            data, "RGB", min_width=width, min_height=height, min_factor=1, strict=True
        )
    except (ValueError, RuntimeError):
        return None
    return pixels if pixels.shape == (height, width, 3) else None
