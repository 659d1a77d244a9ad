"""In which colours a picture says it is: by an ICC profile in it, by numbers (CICP), or by a word in its EXIF."""

from __future__ import annotations

from PIL import Image

from glimpse_desktop.imaging.colour import is_for_grey
from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB, profile_of_codes
from glimpse_desktop.imaging.exif_block import find_exif, says_adobe_rgb
from glimpse_desktop.imaging.iso_media import ColourCodes, primary_colours
from glimpse_desktop.imaging.pixels import is_grey

_MOST_CHUNKS = 1_000


def profile_of(kind: str, picture: Image.Image, data: bytes) -> bytes | None:
    """The ICC profile of a picture's pixels as ``pixels.to_rgb`` gives them; None for sRGB, or where it says none.

    ``picture`` is the file of format ``kind`` with the bytes ``data`` as Pillow opened it. A PNG's numbers count
    before its profile (PNG, third edition, 11.3.2.6), elsewhere it is the other way round.
    """
    if picture.mode in ("CMYK", "LAB"):
        return None  # converted while loading: their profile isn't one for RGB
    profile = picture.info.get("icc_profile")
    embedded = profile if isinstance(profile, bytes) and profile else None
    if kind == "PNG" and (codes := _png_codes(data)) is not None:
        return profile_of_codes(codes)
    if embedded is not None:
        return embedded if is_for_grey(embedded) == is_grey(picture.mode) else None
    if kind in ("HEIF", "AVIF"):
        found = primary_colours(data)
        return None if found is None else profile_of_codes(found)
    return ADOBE_RGB if kind in ("JPEG", "TIFF") and says_adobe_rgb(find_exif(data)) else None


def _png_codes(data: bytes) -> ColourCodes | None:
    """What the chunk ``cICP`` says; it comes before the pixels."""
    at = 8
    for _ in range(_MOST_CHUNKS):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind == b"cICP" and length == 4 and at + 12 <= len(data):
            return ColourCodes(data[at + 8], data[at + 9])
        if len(kind) < 4 or kind == b"IDAT":
            return None
        at += 12 + length
    return None
