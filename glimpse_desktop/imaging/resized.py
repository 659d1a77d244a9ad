"""A photo made smaller, as a JPEG to give away: upright, in its own colours, with what it says of itself."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.containers import DAMAGED, open_picture
from glimpse_desktop.imaging.decode import stored_orientation
from glimpse_desktop.imaging.exif_block import find_exif, strip_prefix
from glimpse_desktop.imaging.exif_patch import upright_exif
from glimpse_desktop.imaging.orientation import Rgb, turn_upright
from glimpse_desktop.imaging.pixels import to_rgb

_PROFILE_LIMIT = 4 << 20
"""Bytes."""


def resized_jpeg(data: bytes, max_side: int, quality: int, turns: int = 0) -> bytes:
    """A JPEG of the picture in a file's bytes, upright, its longer side at most ``max_side`` pixels.

    Never enlarged; a JPEG that is upright and small enough is given back as it is. Otherwise EXIF stays, with the
    orientation put right, and so does the colour profile (print colours become sRGB). ``turns``: quarter turns
    clockwise, 0-3, after it was turned upright. Raises PhotoError.
    """
    kind, picture = open_picture(data)
    orientation = stored_orientation(kind, picture, data)
    if kind == "JPEG" and orientation == 1 and not turns and max(picture.size) <= max_side and _is_plain(picture):
        _load(picture)  # a damaged one is not passed on
        return data
    rgb = np.rot90(turn_upright(_small(kind, picture, max_side), orientation), -turns)
    size = (rgb.shape[1], rgb.shape[0])
    exif, profile = upright_exif(_block(kind, picture, data), picture, size), _profile(picture)
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
    width, height = picture.size
    scale = min(1.0, max_side / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    if kind == "JPEG":
        picture.draft(None, (2 * size[0], 2 * size[1]))  # what is left to do, a good filter does
    _load(picture)
    rgb = to_rgb(picture)
    if (rgb.shape[1], rgb.shape[0]) == size:
        return rgb
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.LANCZOS), np.uint8)


def _load(picture: Image.Image) -> None:
    try:
        picture.load()
    except MemoryError as error:
        raise PhotoError("there is not enough memory for this picture") from error
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise PhotoError(DAMAGED) from error


def _is_plain(picture: Image.Image) -> bool:
    return picture.mode in ("RGB", "L")


def _block(kind: str, picture: Image.Image, data: bytes) -> bytes | None:
    if kind in ("HEIF", "AVIF"):
        block = picture.info.get("exif")
        return strip_prefix(block) if isinstance(block, bytes) else None
    return find_exif(data)


def _profile(picture: Image.Image) -> bytes | None:
    """The profile that the pixels still have: one for RGB, of a picture that had those colours."""
    profile = picture.info.get("icc_profile")
    if not isinstance(profile, bytes) or len(profile) > _PROFILE_LIMIT or profile[16:20] != b"RGB ":
        return None
    return profile if picture.mode in ("RGB", "RGBA", "P") else None
