"""Is a rewritten file the same picture? Decoded and compared, with everything else that it says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from PIL import Image, TiffImagePlugin

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.name_files import DoubtError
from glimpse_desktop.imaging.containers import open_picture, sniff
from glimpse_desktop.metadata import embedding_jpeg, embedding_png, embedding_webp, heif_items

_MOST_PICTURES = 1000
_XMP_TAG = 700
_PLACES = frozenset({273, 288, 324, 330, 513, 34665, 34853, 40965})
"""Tags of TIFF that say where in the file something is, which may be elsewhere now; what is there is compared."""
_INNER = (0x8769, 0x8825, 0xA005)
_SUB_PICTURES = 330
_SIGNED = 0xCD41

Piece = tuple[Any, ...]


def require_same(before: bytes, after: bytes) -> None:
    """Raises DoubtError unless both are the same pictures, all of them, pixel for pixel, and say the same of
    themselves but for XMP."""
    kind = sniff(before)
    if kind is None or sniff(after) != kind:
        raise DoubtError("it would have become another kind of file")
    for compare in (_EVERYTHING_ELSE[kind], _pictures):
        missing = object()
        if any(one != other for one, other in zip_longest(compare(before), compare(after), fillvalue=missing)):
            raise DoubtError("more than the names would have changed")


def _pictures(data: bytes) -> Iterator[Piece]:
    """Every picture of a file: its mode, size and a digest of its pixels. Raises DoubtError."""
    try:
        _, picture = open_picture(data)
        count = getattr(picture, "n_frames", 1)
        if count > _MOST_PICTURES:
            raise DoubtError("there are too many pictures in it")
        for number in range(count):
            picture.seek(number)
            picture.load()
            palette = picture.getpalette("RGBA") if picture.mode in ("P", "PA") else None
            yield picture.mode, picture.size, hashlib.sha256(picture.tobytes()).digest(), palette
    except (DoubtError, MemoryError):
        raise
    except PhotoError as error:
        raise DoubtError("the file is not quite as it should be") from error
    except Exception as error:  # decoders of strangers' bytes raise whatever they stumble over
        raise DoubtError("the file is not quite as it should be") from error


def _said_by_tiff(data: bytes) -> Iterator[Piece]:
    """Every tag of every picture, but XMP and what only says where something is."""
    picture = _opened(data)
    assert isinstance(picture, TiffImagePlugin.TiffImageFile)
    for number in range(min(picture.n_frames, _MOST_PICTURES)):
        picture.seek(number)
        tags: Mapping[int, Any] = picture.tag_v2
        if _SUB_PICTURES in tags:
            raise DoubtError("there are several pictures in it")
        if _SIGNED in tags:
            raise DoubtError("it has a signature that a change would break")
        yield tuple(sorted((tag, tags[tag]) for tag in tags if tag != _XMP_TAG and tag not in _PLACES))
        exif = picture.getexif()
        for inner in _INNER:
            yield (
                inner,
                tuple(sorted((tag, value) for tag, value in exif.get_ifd(inner).items() if tag not in _PLACES)),
            )


def _opened(data: bytes) -> Image.Image:
    try:
        return open_picture(data)[1]
    except PhotoError as error:
        raise DoubtError("the file is not quite as it should be") from error


_EVERYTHING_ELSE: Mapping[str, Callable[[bytes], Any]] = {
    "JPEG": embedding_jpeg.everything_else,
    "PNG": embedding_png.everything_else,
    "WEBP": embedding_webp.everything_else,
    "TIFF": _said_by_tiff,
    "HEIF": heif_items.everything_else,
}
