"""Colour profiles: other RGB spaces (Display P3, Adobe RGB …) and print colours to sRGB."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

from glimpse_desktop.imaging.orientation import Rgb

_SAME = 2
"""A profile that moves no test colour by more than this many steps of 255 is taken for sRGB."""

_PROFILE_LIMIT = 4 << 20
"""Bytes; an RGB profile is a few kilobytes, a print profile up to 2 MB."""


def rgb_converter(profile: bytes | None) -> Callable[[Rgb], Rgb] | None:
    """A function to sRGB for pictures with that ICC profile; None when there is nothing to convert.

    With a profile for grey it is for pictures that have no colours. Most photos are sRGB and say so with one of
    many profiles: recognised by what it does, not by its name. A profile that is damaged or for something else is
    passed over, as viewers do.
    """
    if not profile or len(profile) > _PROFILE_LIMIT:
        return None
    return _grey_converter(profile) if is_for_grey(profile) else _converter(profile)


def is_for_grey(profile: bytes) -> bool:
    """Whether an ICC profile is for pictures that have no colours."""
    return profile[16:20] == b"GRAY"


@lru_cache(maxsize=8)
def _converter(profile: bytes) -> Callable[[Rgb], Rgb] | None:
    try:
        transform = _transform(profile, "RGB", "RGB")
        if transform is None:
            return None
        steps = np.linspace(0, 255, 6).astype(np.uint8)
        colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
        moved = _apply(transform, colours).astype(np.int16) - colours
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    if int(np.abs(moved).max()) <= _SAME:
        return None
    return lambda rgb: _apply(transform, rgb)


@lru_cache(maxsize=8)
def _grey_converter(profile: bytes) -> Callable[[Rgb], Rgb] | None:
    try:
        transform = _transform(profile, "GRAY", "L")
        if transform is None:
            return None
        steps = np.arange(256, dtype=np.uint8)[None]
        # By green, for all three: the white of paper must not colour a picture without colours.
        becomes = _apply(transform, steps)[0, :, 1]
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    if int(np.abs(becomes.astype(np.int16) - steps[0]).max()) <= _SAME:
        return None
    return lambda rgb: becomes[rgb]


def _transform(profile: bytes, space: str, mode: str) -> ImageCms.ImageCmsTransform | None:
    """From the profile's colours to sRGB; None for one of another kind of colours than ``space``."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if source.profile.xcolor_space.strip() != space:
        return None
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB", intent)


def _apply(transform: ImageCms.ImageCmsTransform, rgb: Rgb) -> Rgb:
    converted = ImageCms.applyTransform(Image.fromarray(rgb), transform)
    if converted is None:
        raise ValueError("the colours could not be converted")
    return np.array(converted, dtype=np.uint8)


def print_to_rgb(picture: Image.Image) -> Image.Image:
    """A CMYK or LAB picture as sRGB: through its profile, else CMYK by the plain complement."""
    profile = picture.info.get("icc_profile")
    try:
        if picture.mode == "LAB":
            source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        elif isinstance(profile, bytes) and 0 < len(profile) <= _PROFILE_LIMIT:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        else:
            return picture.convert("RGB")
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture.convert("RGB")
    return converted if converted is not None else picture.convert("RGB")
