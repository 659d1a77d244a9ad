"""Every kind of stored pixel as 8-bit RGB: 16-bit, float, palette, CMYK, transparency on white."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from glimpse_desktop.imaging import colour
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.orientation import Rgb


def to_rgb(picture: Image.Image, reduction: int = 1) -> Rgb:
    """The loaded ``picture`` as (h, w, 3) uint8, averaged over ``reduction`` × ``reduction`` pixels.

    16-bit values are scaled to 8 bits, floats by their range (0-1, 0-255, or else from darkest to lightest);
    transparent parts are laid on white; CMYK and LAB go through their colour profiles.
    """
    mode = picture.mode
    if mode.startswith(("I", "F")):
        grey = Image.fromarray(_eight_bits(picture))
        return _as_array(_reduced(grey, reduction).convert("RGB"))
    if mode == "1":
        picture = picture.convert("L")
    elif picture.has_transparency_data:
        # The palette first, then the average: averaging palette indices would mix unrelated colours.
        picture = _on_white(_reduced(picture.convert("RGBA"), reduction))
        return _as_array(picture)
    elif mode == "P":
        picture = picture.convert("RGB")
    picture = _reduced(picture, reduction)
    if picture.mode in ("CMYK", "LAB"):
        picture = colour.print_to_rgb(picture)
    elif picture.mode != "RGB":
        picture = picture.convert("RGB")
    return _as_array(picture)


def is_grey(mode: str) -> bool:
    """Whether a Pillow picture of that mode has light and dark only."""
    return mode in ("1", "L", "LA", "La") or mode.startswith(("I", "F"))


def channels_to_rgb(pixels: NDArray[Any]) -> Rgb:
    """What a decoder gives as (h, w) or (h, w, 1 to 4), uint8, uint16 or floats from 0 to 1, as (h, w, 3) uint8.

    Two and four channels: the last is how opaque it is, laid on white. Raises ValueError for anything else.
    """
    if pixels.ndim == 2:
        pixels = pixels[..., None]
    if pixels.ndim != 3 or not 1 <= pixels.shape[2] <= 4 or not pixels.size:
        raise ValueError("that is no picture")
    if pixels.dtype == np.uint16:
        pixels = cv2.convertScaleAbs(pixels, alpha=255 / 65535).reshape(pixels.shape)
    elif pixels.dtype != np.uint8:
        pixels = np.rint(np.clip(np.nan_to_num(pixels), 0, 1) * 255).astype(np.uint8)
    channels = pixels.shape[2]
    if channels in (2, 4):
        rgba = np.concatenate([pixels[..., :1]] * 3 + [pixels[..., 1:]], axis=2) if channels == 2 else pixels
        return _as_array(_on_white(Image.fromarray(np.ascontiguousarray(rgba))))
    return np.ascontiguousarray(np.broadcast_to(pixels, (*pixels.shape[:2], 3)))


def _reduced(picture: Image.Image, reduction: int) -> Image.Image:
    return picture.reduce(reduction) if reduction > 1 else picture


def _as_array(picture: Image.Image) -> Rgb:
    return np.asarray(picture, dtype=np.uint8)


def _on_white(rgba: Image.Image) -> Image.Image:
    white = Image.new("RGBA", rgba.size, (255, 255, 255, 255))
    return Image.alpha_composite(white, rgba).convert("RGB")


def _eight_bits(picture: Image.Image) -> NDArray[np.uint8]:
    """Grey values of more than 8 bits as uint8, (h, w)."""
    values = np.asarray(picture)
    if picture.mode.startswith("I;16"):
        bits = _bits_per_sample(picture)
        scaled16: NDArray[np.uint8] = cv2.convertScaleAbs(
            values.astype(np.uint16, copy=False), alpha=255 / (2**bits - 1)
        )
        return scaled16
    return levels_of(values, is_float=picture.mode == "F")


def levels_of(values: NDArray[Any], *, is_float: bool) -> NDArray[np.uint8]:
    """Numbers of any size as uint8 of the same shape: by the range that they seem to be of."""
    floats: NDArray[np.floating] = values.astype(np.float32)
    finite = np.isfinite(floats)
    low, high = (float(floats[finite].min()), float(floats[finite].max())) if finite.any() else (0.0, 0.0)
    floats = np.nan_to_num(floats, copy=False, nan=low, posinf=high, neginf=low)
    if low >= 0 and high <= 255 and not (is_float and high <= 1):
        scaled = floats
    elif low >= 0 and high <= 1:
        scaled = floats * 255
    elif not is_float and low >= 0 and high <= 65535:
        scaled = floats / 257
    else:
        scaled = (floats - low) * (255 / max(high - low, 1e-30))
    grey: NDArray[np.uint8] = np.clip(np.rint(scaled), 0, 255).astype(np.uint8)
    return grey


def _bits_per_sample(picture: Image.Image) -> int:
    """Bits that 16-bit grey values really have: 12 in some TIFF files, where 4095 is white."""
    tags = getattr(picture, "tag_v2", None)
    bits = tags.get(258, (16,))[0] if tags is not None else 16
    return bits if bits in (12, 16) else 16
