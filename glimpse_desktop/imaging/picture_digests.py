"""What a file's pictures are, pixel for pixel, in so few words that two files can be compared: a digest of each.

For files of which one was made from the other without touching a pixel. For TIFF also of what each picture says of
itself, since its tags lie wherever a writer puts them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from PIL import Image, TiffImagePlugin

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.containers import open_picture, too_large
from glimpse_desktop.imaging.reasons import DAMAGED, NO_MEMORY

_MOST_PICTURES = 1000
_MOST_PIXELS = 1_000_000_000
"""Of all pictures together."""
_XMP_TAG = 700
_PLACES = frozenset({273, 288, 324, 330, 513, 34665, 34853, 40965})
"""Tags that say where in the file something is, which may be elsewhere now; what is there is told."""
_INNER = (0x8769, 0x8825, 0xA005)
_SUB_PICTURES, _SIGNATURE = 330, 0xCD41


def picture_digests(data: bytes, say: Callable[[int], None] = lambda _: None) -> list[str]:
    """A digest in hex for every picture of a file, in order; equal ones are of equal pictures.

    ``say`` is told of the number of all their pixels before any is decoded. Raises PhotoError: damaged, too much,
    or a TIFF with pictures inside pictures or a signature, of which this can't tell all.
    """
    _, picture = open_picture(data)
    try:
        count = int(getattr(picture, "n_frames", 1))
        pixels = picture.width * picture.height * count
        if count > _MOST_PICTURES or pixels > _MOST_PIXELS:
            raise too_large(pixels)
        say(pixels)
        found = []
        for number in range(count):
            picture.seek(number)
            digest = hashlib.sha256()
            for part in (*_said(picture), *_pixels(picture)):
                digest.update(part)
            found.append(digest.hexdigest())
        return found
    except MemoryError as error:
        raise PhotoError(NO_MEMORY) from error
    except PhotoError:
        raise
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise PhotoError(DAMAGED) from error


def _pixels(picture: Image.Image) -> Iterator[bytes]:
    picture.load()
    yield repr((picture.mode, picture.size)).encode()
    if picture.mode in ("P", "PA"):
        yield bytes(picture.getpalette("RGBA") or ())
    yield picture.tobytes()


def _said(picture: Image.Image) -> Iterator[bytes]:
    """Every tag of a TIFF's picture, but XMP and what only says where something is."""
    if not isinstance(picture, TiffImagePlugin.TiffImageFile):
        return
    tags: Any = picture.tag_v2
    if _SUB_PICTURES in tags or _SIGNATURE in tags:
        raise PhotoError(DAMAGED)
    yield repr(sorted((tag, tags[tag]) for tag in tags if tag != _XMP_TAG and tag not in _PLACES)).encode()
    exif = picture.getexif()
    for inner in _INNER:
        told = exif.get_ifd(inner).items()
        yield repr((inner, sorted((tag, value) for tag, value in told if tag not in _PLACES))).encode()
