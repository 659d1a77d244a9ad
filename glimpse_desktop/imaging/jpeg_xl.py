"""JPEG XL, where the person has a decoder for it.

No decoder comes with Glimpse. Two packages with free licences are used where they are installed beside it:
pylibjxl, and imagecodecs. (The best-known plugin for Pillow is GPL, and not used.) Size and EXIF are read here,
from the header: ISO/IEC 18181-1, annex D, and 18181-2.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from numpy.typing import NDArray

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.imaging.iso_media import boxes

NO_DECODER = marked("JPEG XL needs a decoder that isn't installed: add the Python package pylibjxl or imagecodecs")

_PACKAGES = ("pylibjxl", "imagecodecs")

_BARE = b"\xff\x0a"
_CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_WIDTHS = (9, 13, 18, 30)
_HEADER_BYTES = 64
_EXIF_LIMIT = 1 << 20

Pixels = NDArray[Any]
"""(h, w), (h, w, 1 to 4): uint8, uint16, or floats from 0 to 1."""
Decoder = Callable[[bytes], tuple[Pixels, bytes | None]]
"""From a file's bytes to upright pixels and their ICC profile, None for sRGB."""


def is_jpeg_xl(data: bytes) -> bool:
    """Whether a file begins like one."""
    return data.startswith((_BARE, _CONTAINER))


def jpeg_xl_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of the upright picture, as the header says. None: damaged."""
    stream = _codestream(data)
    if stream is None or not stream.startswith(_BARE):
        return None
    bits = int.from_bytes(stream[2:], "little")
    at = 0

    def take(count: int) -> int:
        nonlocal at
        at += count
        return bits >> (at - count) & ((1 << count) - 1)

    in_eights = take(1)

    def length() -> int:
        return 8 * (take(5) + 1) if in_eights else take(_WIDTHS[take(2)]) + 1

    height = length()
    ratio = take(3)
    if ratio:
        above, below = _RATIOS[ratio - 1]
        width = height * above // below
    else:
        width = length()
    is_plain = take(1)
    orientation = take(3) + 1 if not is_plain and take(1) else 1
    return (height, width) if orientation >= 5 else (width, height)


def jpeg_xl_exif(data: bytes) -> Iterator[bytes]:
    """The EXIF blocks of a file: at most one, as a rule. A squeezed one can be read where imagecodecs is."""
    if data.startswith(_CONTAINER):
        for kind, start, end in boxes(data):
            content = data[start : min(end, start + _EXIF_LIMIT)]
            if kind == b"brob" and content.startswith(b"Exif"):
                kind, content = b"Exif", _unsqueezed(content[4:])
            if kind == b"Exif" and len(content) > 8:
                yield content[4 + int.from_bytes(content[:4], "big") :]


def installed_decoders() -> list[str]:
    """The packages for JPEG XL that are there, without importing them."""
    return [name for name in _PACKAGES if importlib.util.find_spec(name) is not None]


def jpeg_xl_pixels(data: bytes) -> tuple[Pixels, bytes | None]:
    """See ``Decoder``. Raises PhotoError without one, and whatever the decoder raises for damage."""
    decoder = _decoder()
    if decoder is None:
        raise PhotoError(NO_DECODER)
    return decoder(data)


def _codestream(data: bytes) -> bytes | None:
    """The beginning of the picture itself."""
    if data.startswith(_BARE):
        return data[:_HEADER_BYTES]
    for kind, start, end in boxes(data):
        if kind in (b"jxlc", b"jxlp"):
            start += 4 if kind == b"jxlp" else 0
            return data[start : min(end, start + _HEADER_BYTES)]
    return None


def _unsqueezed(content: bytes) -> bytes:
    """What Brotli made smaller; nothing where that can't be undone, or where it is too much."""
    package = _package("imagecodecs")
    try:
        return bytes(package.brotli_decode(content, out=_EXIF_LIMIT)) if package is not None else b""
    except Exception:  # damage, a bomb, or a build without Brotli
        return b""


@lru_cache(maxsize=1)
def _decoder() -> Decoder | None:
    return _by_pylibjxl() or _by_imagecodecs()


def _by_pylibjxl() -> Decoder | None:
    package = _package("pylibjxl")
    if package is None:
        return None

    def decode(data: bytes) -> tuple[Pixels, bytes | None]:
        pixels, said = package.decode(data, metadata=True)
        profile = said.get("icc_profile") or said.get("icc")
        return pixels, bytes(profile) if profile else None

    return decode


def _by_imagecodecs() -> Decoder | None:
    package = _package("imagecodecs")
    if package is None or not package.JPEGXL.available:
        return None
    return lambda data: (package.jpegxl_decode(data, numthreads=1), None)


def _package(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except Exception:  # not there, or made for another system: either way it can't be used
        return None
